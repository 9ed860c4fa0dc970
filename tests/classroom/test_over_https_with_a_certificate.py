"""With --cert and --key a class is served over https; its sockets are wss, and a wrong pair is told in one line."""

import asyncio
import json
import shutil
import ssl
import subprocess
import urllib.request

import pytest
from websockets.asyncio.client import connect

from game.classroom.hall import Hall
from game.classroom.journal import Journal
from game.classroom.server import Server, bind
from main import main
from tests.classroom.classes import session

MAKE = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1",
        "-addext", "subjectAltName=IP:127.0.0.1"]  # fmt: skip


@pytest.fixture(scope="module")
def pair(tmp_path_factory):
    """A self-signed certificate and its key, made by openssl."""
    tool = shutil.which("openssl")
    if tool is None:
        pytest.skip("no openssl on this machine")
    folder = tmp_path_factory.mktemp("tls")
    cert, key = folder / "cert.pem", folder / "key.pem"
    subprocess.run([tool, *MAKE, "-keyout", str(key), "-out", str(cert)], check=True, capture_output=True)
    return cert, key


def test_pages_and_sockets_are_encrypted(tmp_path, pair):
    cert, key = pair
    sock = bind(False, 0)
    host = f"127.0.0.1:{sock.getsockname()[1]}"
    hall = Hall(Journal(tmp_path / "j"), bases=(f"https://{host}",))
    link = hall.make(session(), {"made": "by a test"})
    trust = ssl.create_default_context(cafile=str(cert))
    try:
        with Server(hall, (host,), True).in_thread(sock, ssl_certfile=str(cert), ssl_keyfile=str(key)):
            with urllib.request.urlopen(f"https://{host}/", context=trust, timeout=10) as answer:
                assert f"wss://{host}" in answer.headers["content-security-policy"]
            with pytest.raises(OSError, match="CERTIFICATE_VERIFY_FAILED"):
                urllib.request.urlopen(f"https://{host}/", timeout=10)
            assert asyncio.run(joined(host, trust, link["code"]))["status"] == "ok"
    finally:
        hall.journal.close()


async def joined(host: str, trust: ssl.SSLContext, code: str) -> dict:
    async with connect(f"wss://{host}/ws", origin=f"https://{host}", ssl=trust) as line:
        await line.send(json.dumps({"id": "1", "do": "join", "room": code, "name": "Ana", "nonce": "a" * 32}))
        return json.loads(await line.recv())


def test_a_wrong_pair_is_told_in_one_line(tmp_path, pair, capsys, monkeypatch):
    monkeypatch.setenv("THIRD_SIGNATORY_HOME", str(tmp_path))
    (tmp_path / "none.pem").write_text("no certificate")
    for cert, key in ((tmp_path / "gone.pem", pair[1]), (tmp_path / "none.pem", pair[1])):
        given = ["host", "--no-window", "--port", "0", "--cert", str(cert), "--key", str(key)]
        assert main(given) != 0
        told = capsys.readouterr().err
        assert len(told.strip().splitlines()) == 1 and "Traceback" not in told
    assert main(["host", "--no-window", "--port", "0", "--cert", str(pair[0])]) != 0
