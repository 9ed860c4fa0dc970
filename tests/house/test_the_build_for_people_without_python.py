"""The folder built by PyInstaller starts without Python on the path and plays. Building takes minutes, so nightly."""

import csv
import json
import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from urllib.request import urlopen

import pytest

PyInstaller = pytest.importorskip("PyInstaller", reason="the extra `build` is not installed")
pytestmark = pytest.mark.nightly


@pytest.fixture(scope="module")
def program(tmp_path_factory):
    out = tmp_path_factory.mktemp("dist")
    subprocess.run([sys.executable, "-m", "game._build", str(out)], check=True, timeout=1800)
    return next((out / "third-signatory").glob("third-signatory*"))


def plain(home) -> dict[str, str]:
    """Surroundings with nothing of this Python in them, and no screen."""
    own = {"PATH": os.defpath, "HOME": str(home), "THIRD_SIGNATORY_HOME": str(home)}
    return {**own, "SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"}


def said(program, *words, home):
    """What the program says."""
    asked = [str(program), *words]
    done = subprocess.run(asked, capture_output=True, text=True, env=plain(home), cwd=home, timeout=300)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_it_starts(program, tmp_path):
    assert "COMMAND" in said(program, "--help", home=tmp_path)


def test_it_plays_the_same_game_as_the_checkout(program, tmp_path):
    asked = ("run", "camp-david-2023", "--seed", "1", "--json")
    ours = subprocess.run([sys.executable, "main.py", *asked], capture_output=True, text=True, check=True).stdout
    theirs = said(program, *asked, home=tmp_path)
    assert json.loads(theirs)["digest"] == json.loads(ours)["digest"]


def test_it_plays_a_batch_with_workers_of_its_own(program, tmp_path):
    """Workers are the program itself started again, and the rules are compiled from its own folder."""
    asked = ("batch", "camp-david-2023", "--runs", "40", "--workers", "2", "--format", "csv", "--out")
    subprocess.run([sys.executable, "main.py", *asked, str(tmp_path / "ours")], capture_output=True, check=True)
    said(program, *asked, str(tmp_path / "theirs"), home=tmp_path)
    ours, theirs = (rows_of(tmp_path / name) for name in ("ours", "theirs"))
    assert len(ours) == 40 and len({row["mark"] for row in ours}) > 30
    assert ours == theirs
    said(program, "verify", str(tmp_path / "theirs"), home=tmp_path)


def rows_of(folder) -> list:
    """Every run's row, but for what names the code it was played by."""
    lines = [line for file in sorted(folder.glob("runs-*.csv")) for line in file.read_text().splitlines()]
    return [{**row, "code_version": ""} for row in csv.DictReader(lines)]


def test_its_window_draws_its_first_frame(program, tmp_path):
    """`play` in SDL's dummy window: open after fifteen seconds, it waits for a person."""
    with running(program, "play", home=tmp_path) as (process, told):
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(timeout=15)
        assert "Traceback" not in told.read_text()


def test_it_hosts_a_class(program, tmp_path):
    """The pages it serves are in its folder."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    with running(program, "host", "--port", port, home=tmp_path) as (process, told):
        for _second in range(60):
            with suppress(OSError), urlopen(f"http://127.0.0.1:{port}/", timeout=2) as page:
                assert "Third Signatory" in page.read().decode()
                return
            assert process.poll() is None, told.read_text()
            time.sleep(1)
    raise AssertionError(told.read_text())


@contextmanager
def running(program, *words, home):
    """The program at work, and the file in which stands what it said; killed at the end."""
    told = home / "told.txt"
    with told.open("w") as file:
        process = subprocess.Popen([str(program), *words], env=plain(home), cwd=home, stdout=file, stderr=file)
        try:
            yield process, told
        finally:
            process.kill()
            process.wait()
