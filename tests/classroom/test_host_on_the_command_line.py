"""`host` says where it is, lets nobody in from outside unless asked, and goes on where it stopped; the docs agree."""

import asyncio
import json
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.classroom.classes import at_home, run
from tests.classroom.test_forty_clients_and_two_hundred import Client, Teacher, hosted, launch

ROOT = Path(__file__).parents[2]
TEACHING = ROOT / "docs" / "teaching"


def host(tmp_path, *words: str) -> subprocess.CompletedProcess:
    env = {**os.environ, "THIRD_SIGNATORY_HOME": str(tmp_path)}
    line = [sys.executable, "main.py", "host", "--no-window", *words]
    return subprocess.run(line, cwd=ROOT, env=env, capture_output=True, text=True, timeout=60)


@pytest.mark.parametrize(
    "words, said",
    [
        (["camp-davd", "--port", "0"], "did you mean"),
        (["--port", "99999"], "port"),
        (["--port", "0", "--resume"], "no class to go on with"),
        (["--port", "0", "--resume", "nowhere.journal"], "there is no journal nowhere.journal"),
        (["--cert", "x.pem"], "--cert and --key go together"),
        (["--rooms", "0"], "at least 1"),
        (["--port", "0", "--crises", "--resume"], "--crises is for a new class"),
    ],
)
def test_what_is_asked_for_wrongly_is_answered_in_one_line(tmp_path, words, said):
    done = host(tmp_path, *words)
    assert done.returncode == 2 and said in done.stderr and done.stderr.count("\n") == 1


def test_a_port_in_use_is_said_before_anything_is_made(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = host(tmp_path, "--port", str(taken.getsockname()[1]))
    assert done.returncode == 2 and "choose another with --port" in done.stderr
    assert not list(tmp_path.rglob("*.journal"))


def test_a_file_that_is_no_journal_is_refused_in_one_line(tmp_path):
    file = tmp_path / "x.journal"
    file.write_bytes(b"not a database, but long enough to be taken for one" * 40)
    done = host(tmp_path, "--port", "0", "--resume", str(file))
    assert done.returncode == 2 and done.stderr.count("\n") == 1 and "Traceback" not in done.stderr


def test_the_first_student_sits_within_twenty_seconds_and_a_stopped_class_goes_on(tmp_path):
    began = time.perf_counter()

    async def first(address, link):
        ana = Client(0, address, link["code"], None)
        await ana.join()
        assert (await ana.ask(do="sit", seat="EH"))["status"] == "ok"
        assert time.perf_counter() - began < 20
        teacher = Teacher(1, address, link["code"], None)
        await teacher.enter(link["teacher"])
        await teacher.ask(do="start")
        assert (await ana.ask(do="seal", turn=0, order={}))["status"] == "ok"
        for one in (ana, teacher):
            await one.wire.close()
        return ana.token

    async def again(address, link, token):
        ana = Client(7, address, link["code"], None)  # another page: its messages have other ids
        await ana.dial()
        assert (await ana.ask(do="return", token=token))["you"] == 1
        assert (await ana.ask(do="seal", turn=0, order={}))["status"] == "late"
        await ana.wire.close()

    with hosted(tmp_path, 1, 8) as (address, links, journal):
        token = run(first(address, links[0]))
    with hosted(tmp_path, 1, 8, "--resume", journal) as (address, links, _journal):
        run(again(address, links[0], token))


def test_crises_come_where_they_are_asked_for(tmp_path):
    rates = []
    for words in ((), ("--crises",), ("--crises", "--set", "rules.crisis_rate=0.5")):
        server, _address, _links, journal = launch(tmp_path, 1, 8, *words)
        server.kill()
        server.communicate()
        base = sqlite3.connect(journal)
        (body,) = base.execute("select body from entry order by n").fetchone()
        base.close()
        rates.append(json.loads(body)["about"]["scenario"]["rules"]["crisis_rate"])
    assert rates == [0.0, 1.0, 0.5]


@pytest.mark.nightly
def test_fifty_kills_lose_no_acknowledged_decision_and_it_is_back_in_three_seconds(tmp_path):
    """C4: forty clients keep forecasting; the server is killed fifty times in the middle of it."""
    told: dict[tuple[int, int], int] = {}

    async def storm(address, link, people, server, serial):
        for one in people:
            one.address, one.url = address, address.replace("http", "ws") + "/ws"
            await (one.dial() if one.token else one.join())
            if one.token and one.count > 1:
                assert (await one.ask(do="return", token=one.token))["status"] == "ok"

        async def forecast(one):
            for n in range(100):
                chance = (7 * serial + n + one.number) % 101
                if (await one.ask(do="bet", turn=0, question="stands", chance=chance))["status"] in ("ok", "replaced"):
                    told[one.number] = chance

        work = [asyncio.ensure_future(forecast(one)) for one in people]
        await asyncio.sleep(0.2)
        server.kill()
        await asyncio.gather(*work, return_exceptions=True)
        for one in people:
            one.wire.transport.abort()

    people, link, more = [], None, ()
    for serial in range(50):
        began = time.perf_counter()
        server, address, links, journal = launch(tmp_path, 1, 8, *more)
        assert serial == 0 or time.perf_counter() - began < 3
        link = link or links[0]
        people = people or [Client(n, address, link["code"], None) for n in range(40)]
        run(storm(address, link, people, server, serial))
        server.communicate()
        more = ("--resume", journal)
        base = sqlite3.connect(journal)
        entries = [json.loads(body) for (body,) in base.execute("select body from entry order by n")]
        base.close()
        names = {e["member"]: int(e["name"][1:]) for e in entries if e["kind"] == "joined"}
        said: dict[int, list[int]] = {}
        for e in entries:
            if e["kind"] == "bet":
                said.setdefault(names[e["member"]], []).append(e["chance"])
        assert len(told) == 40, "everybody was answered at least once"
        assert all(chance in said[number][-2:] for number, chance in told.items()), "0 acknowledged decisions lost"


def test_the_teaching_documents_name_buttons_that_exist_and_links_that_lead_somewhere():
    pages = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "assets" / "web").glob("*.js"))
    texts = {file: file.read_text(encoding="utf-8") for file in TEACHING.glob("*.md")}
    assert len(texts) == 7
    for file, text in texts.items():
        for link in re.findall(r"\]\(((?!http|#)[^)#]+)", text):
            assert (TEACHING / link).exists(), f"{file.name} links to {link}"
    table = texts[TEACHING / "running-a-room.md"].partition("## In the lesson")[2].partition("## When")[0]
    named = re.findall(r"\| [^|]* \| .*?\*([^*]+)\*", table)
    assert len(named) > 6 and [one for one in named if one not in pages] == []


@pytest.mark.parametrize("ends", [signal.SIGINT, signal.SIGTERM], ids=["ctrl-c", "kill"])
def test_the_wall_opens_in_a_window_while_the_class_is_served(ends, tmp_path):
    """A real window on SDL's dummy screen; students join meanwhile, and Ctrl-C or `kill` ends both."""
    given = {"SDL_VIDEODRIVER": "dummy", "BROWSER": "true"}
    command = [sys.executable, "main.py", "host", "twin-harbours", "--port", "0", "--timer", "0"]
    wires = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    if os.name != "nt":  # a shell's background jobs are deaf to Ctrl-C, and so would be what a test starts there
        wires["preexec_fn"] = lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)
    server = subprocess.Popen(command, cwd=ROOT, env={**at_home(tmp_path), **given}, **wires)
    told = ""
    while "Ctrl-C stops" not in told:
        line = server.stdout.readline()
        assert line, server.communicate()[1]
        told += line
    code, address = re.search(r"Room (.*)", told)[1], re.search(r"students go to +(\S+)/", told)[1]
    person = Client(1, address, code, None)

    async def comes():
        for _ in range(100):
            try:
                await person.join()
                break
            except OSError:
                await asyncio.sleep(0.1)
        await asyncio.sleep(1)  # the window draws the lobby meanwhile
        await person.wire.close()

    asyncio.run(comes())
    assert person.token and server.poll() is None
    server.send_signal(ends)
    out, wrong = server.communicate(timeout=30)
    assert "Traceback" not in wrong, wrong
    if ends == signal.SIGINT:
        assert server.returncode == 0 and "host --resume" in out
    elif os.name != "nt":
        assert server.returncode in (0, -signal.SIGTERM)
