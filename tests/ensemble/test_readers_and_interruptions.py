"""While a batch writes, a reader finds whole files only; Ctrl-C, a full disk and a second writer are one line each."""

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

import main
from agents.council import build
from game.cli.pace import Pace
from game.ensemble import batch, results, store
from game.ensemble.design import Experiment
from game.ensemble.store import Store, StoreError

ROOT = Path(__file__).parents[2]
SMALL = Experiment("twin-harbours", 400, 5, (("rules.leverage", (0.0, 1.0)),), turns=True)


@pytest.fixture(autouse=True)
def small_chunks(monkeypatch):
    monkeypatch.setattr(batch, "CHUNK", 50)


def made(folder: Path, resume: bool = False, progress=None, workers: int = 1) -> Store:
    return results.run(batch.Batch(SMALL, build), folder, "csv", workers, resume, progress)


def test_a_reader_never_meets_half_a_file(tmp_path):
    """A second thread opens the folder and reads every chunk it is told of, over and over, until the batch is done."""
    done, seen, wrong = threading.Event(), [0], []

    def read() -> None:
        while not done.is_set():
            try:
                here = Store.opened(tmp_path)
            except StoreError as error:
                wrong.extend([str(error)] if "there is no" not in str(error) else [])
                continue
            wrong.extend(name for name in here.chunks if not here.sound(name))
            seen[0] += len(here.chunks)
            for file in tmp_path.glob("*.csv"):
                wrong.extend([file.name] if not file.read_bytes().endswith(b"\n") else [])

    reader = threading.Thread(target=read)
    reader.start()
    try:
        made(tmp_path, workers=2)
    finally:
        done.set()
        reader.join()
    assert seen[0] > 16 and wrong == []


def test_half_a_file_would_be_seen(tmp_path, monkeypatch):
    """The test above can fail: written in place, a chunk is met half done."""

    def in_place(file: Path, content: bytes) -> str:
        file.write_bytes(content[: len(content) // 2])
        found.extend(name for name in here.chunks if not here.sound(name))
        file.write_bytes(content)
        return store.hashlib.sha256(content).hexdigest()

    here, found = made(tmp_path), []
    monkeypatch.setattr(store, "put", in_place)
    (tmp_path / "runs-000003.csv").unlink()
    made(tmp_path, resume=True)
    assert found == ["runs-000003.csv", "turns-000003.csv"] or "runs-000003.csv" in found


class Stop(Exception):
    """Ends a batch from its own progress report."""


def test_what_was_done_is_kept_and_exactly_the_rest_is_played(tmp_path, monkeypatch):
    whole = made(tmp_path / "a")
    told = []

    def stop(rows: int) -> None:
        told.append(rows)
        if len(told) == 6:
            raise Stop

    with pytest.raises(Stop):
        made(tmp_path / "b", progress=stop)
    kept = Store.opened(tmp_path / "b")
    assert kept.missing() == list(range(5, 16)) and not (tmp_path / "b" / store.JOURNAL).exists()
    played = []
    monkeypatch.setattr(batch.Batch, "play", noting(batch.Batch.play, played))
    assert made(tmp_path / "b", resume=True).seal() == whole.seal() and played == list(range(5, 16))


def noting(play, played: list):
    def noted(self, n: int):
        played.append(n)
        return play(self, n)

    return noted


def test_a_journal_with_a_torn_line_tells_of_the_whole_ones(tmp_path):
    whole = made(tmp_path / "a")
    shutil.copytree(tmp_path / "a", tmp_path / "b")
    manifest = json.loads((tmp_path / "b/manifest.json").read_text())
    rows, manifest["chunks"] = manifest["chunks"], []
    (tmp_path / "b/manifest.json").write_text(json.dumps(manifest))
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    (tmp_path / "b" / store.JOURNAL).write_text(lines[:-9])
    assert len(Store.opened(tmp_path / "b").chunks) == len(rows) - 1
    assert made(tmp_path / "b", resume=True).seal() == whole.seal()


def test_the_manifest_is_written_seldom(tmp_path, monkeypatch):
    writes = []
    write = Store.write
    monkeypatch.setattr(Store, "write", lambda self: (writes.append(1), write(self)))
    made(tmp_path)
    assert len(writes) == 2, "once to begin and once at the end; between them the journal is enough"


def test_a_full_disk_is_one_line_and_status_three(tmp_path, capsys, monkeypatch):
    put = store.put

    def full(file: Path, content: bytes) -> str:
        if file.name == "runs-000002.csv":
            raise store.DiskError(f"{file}: cannot be written (No space left on device)")
        return put(file, content)

    monkeypatch.setattr(store, "put", full)
    line = ["batch", "twin-harbours", "--runs", "300", "--out", str(tmp_path / "x"), "--format", "csv"]
    assert main.main(line) == 3
    heard = capsys.readouterr().err.splitlines()
    assert len(heard) == 1 and "No space left" in heard[0] and "2 of 6 chunks are kept; --resume" in heard[0], heard
    monkeypatch.setattr(store, "put", put)
    assert main.main([*line, "--resume"]) == 0 and main.main(["verify", str(tmp_path / "x")]) == 0


def hears_ctrl_c():
    """A shell's background jobs are deaf to Ctrl-C, and so would be what a test starts there."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_an_interruption_is_one_line_and_keeps_what_is_done(tmp_path):
    line = [sys.executable, "main.py", "batch", "twin-harbours", "--runs", "400000", "--out", str(tmp_path / "x")]
    wires = {"stderr": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    process = subprocess.Popen(line, cwd=ROOT, preexec_fn=hears_ctrl_c, **wires)
    until = time.monotonic() + 120
    while not (tmp_path / "x" / store.JOURNAL).exists() and time.monotonic() < until:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    said, heard = process.communicate(timeout=60)
    assert process.returncode == 130 and said == ""
    lines = [one for one in heard.splitlines() if "compiling" not in one]
    assert len(lines) == 1 and "interrupted" in lines[0] and "chunks are kept; --resume plays the rest" in lines[0]
    assert 0 < len(Store.opened(tmp_path / "x").chunks) < 20


def test_the_bar_tells_the_rate_without_what_was_there_before():
    pace = Pace(1000)
    assert (pace.took(400, 10.0), pace.told()) == (400, "")
    assert (pace.took(100, 10.0), pace.told()) == (500, "")
    assert (pace.took(100, 12.0), pace.told()) == (600, "100 games/s, 0:00:04 left")
    long = Pace(10_000_000)
    long.took(0, 0.0)
    long.took(1000, 1.0)
    assert long.told() == "1,000 games/s, 2:46:39 left"
