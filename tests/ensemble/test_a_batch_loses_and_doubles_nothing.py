"""A folder of games: killed and resumed it comes out byte for byte the same, and `verify` sees every accident."""

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from agents.council import build
from game.ensemble import batch, columns, engine, formats, results, store
from game.ensemble.design import Experiment
from game.ensemble.store import Store, StoreError

ROOT = Path(__file__).parents[2]
SMALL = Experiment("twin-harbours", 90, 5, (("rules.leverage", (0.0, 1.0)), ("strategy.EH", ("domestic", "grim"))))
KINDS = ["csv", pytest.param("parquet", marks=pytest.mark.skipif(formats.best_format() == "csv", reason="no pyarrow"))]


@pytest.fixture(autouse=True)
def small_chunks(monkeypatch):
    monkeypatch.setattr(batch, "CHUNK", 50)


def made(folder: Path, kind: str = "csv", workers: int = 1, resume: bool = False, experiment=SMALL) -> Store:
    return results.run(batch.Batch(experiment, build), folder, kind, workers, resume)


def seal(folder: Path) -> str:
    """One hash over every file of a folder but the lock."""
    files = sorted(file for file in folder.iterdir() if file.name != ".lock")
    return hashlib.sha256(b"".join(file.name.encode() + file.read_bytes() for file in files)).hexdigest()


@pytest.mark.parametrize("kind", KINDS)
def test_workers_and_interruptions_change_no_byte(kind, tmp_path):
    whole = made(tmp_path / "a", kind)
    assert whole.about["rows"] == 360 and len(whole.chunks) == 8 and whole.faults() == []
    assert seal(tmp_path / "a") == seal(made(tmp_path / "b", kind, workers=3).folder)
    for name in ("runs-000001", "runs-000007"):
        (tmp_path / "b" / f"{name}.{kind}").unlink()
    (tmp_path / "b" / f".runs-000001.{kind}.part").write_bytes(b"half")
    made(tmp_path / "b", kind, workers=2, resume=True)
    assert seal(tmp_path / "b") == seal(tmp_path / "a")


@pytest.mark.parametrize("kind", KINDS)
def test_every_row_is_there_once_with_what_was_varied(kind, tmp_path):
    made(tmp_path, kind)
    found = list(Store.opened(tmp_path).tables())
    ids = [run for table in found for run in table["run_id"]]
    assert ids == list(range(360))
    settings = {(row[0], row[1]) for t in found for row in zip(t["rules.leverage"], t["strategy.EH"], strict=True)}
    assert settings == {(0.0, "domestic"), (0.0, "grim"), (1.0, "domestic"), (1.0, "grim")}
    row = results.row(Store.opened(tmp_path), 271)
    assert (row["point"], row["replication"], row["seed"]) == (3, 1, 5)
    known = {column.name.partition(".")[0] for column in columns.RUNS} | {"rules", "strategy"}
    assert {name.partition(".")[0] for name in row} == known


def test_plain_python_writes_the_same_folder(tmp_path):
    small = Experiment("twin-harbours", 60, 5)
    fast = made(tmp_path / "a", experiment=small)
    slow = results.run(batch.Batch(small, build, plain=True), tmp_path / "b", "csv", 1, False)
    assert seal(fast.folder) == seal(slow.folder)


def test_verify_finds_every_accident(tmp_path):
    good = tmp_path / "good"
    made(good)
    accidents = {
        "damaged": lambda f: (f / "runs-000002.csv").write_bytes((f / "runs-000002.csv").read_bytes()[:-9]),
        "missing": lambda f: (f / "runs-000003.csv").unlink(),
        "extra": lambda f: shutil.copy(f / "runs-000003.csv", f / "runs-000099.csv"),
        "holds": lambda f: shutil.copy(f / "runs-000003.csv", f / "runs-000004.csv"),
    }
    for n, (word, accident) in enumerate(accidents.items()):
        folder = tmp_path / str(n)
        shutil.copytree(good, folder)
        accident(folder)
        faults = Store.opened(folder).faults()
        assert len(faults) == 1 and word in faults[0], faults


def test_another_experiment_is_refused_by_the_field_that_differs(tmp_path):
    made(tmp_path)
    with pytest.raises(StoreError, match="seed: found 5, asked for 6"):
        made(tmp_path, resume=True, experiment=Experiment("twin-harbours", 90, 6, SMALL.vary))
    with pytest.raises(StoreError, match="--resume"):
        made(tmp_path)
    with pytest.raises(StoreError, match="another process"), store.locked(tmp_path):
        made(tmp_path, resume=True)


def test_a_run_that_raises_is_a_row(tmp_path, monkeypatch):
    play = engine.play_plainly
    monkeypatch.setattr(engine, "Session", failing(engine.Session, {3, 7}))
    found = play(batch.Batch(SMALL, build).setting(0)[0], 5, range(10), {})
    monkeypatch.undo()
    whole = play(batch.Batch(SMALL, build).setting(0)[0], 5, range(10), {})
    assert found.errors == {3: "ZeroDivisionError: planted", 7: "ZeroDivisionError: planted"}
    others = [r for r in range(10) if r not in found.errors]
    assert (found.marks[others] == whole.marks[others]).all()


def failing(session, bad: set):
    """A session that raises in these runs."""

    def made(scenario, seed, run, council):
        if run in bad:
            raise ZeroDivisionError("planted")
        return session(scenario, seed, run, council)

    return made


def test_a_disk_that_is_full_leaves_whole_chunks(tmp_path, monkeypatch):
    writes = []

    def full(handle):
        writes.append(handle)
        if len(writes) > 19:
            raise OSError(28, "planted")

    monkeypatch.setattr(store.os, "fsync", full)
    with pytest.raises(StoreError, match="cannot be written"):
        made(tmp_path / "a")
    monkeypatch.undo()
    monkeypatch.setattr(batch, "CHUNK", 50)
    kept = Store.opened(tmp_path / "a")
    assert 0 < len(kept.chunks) < 8 and all(kept.sound(name) for name in kept.chunks)
    assert not list((tmp_path / "a").glob(".*.part"))
    assert seal(made(tmp_path / "a", resume=True).folder) == seal(made(tmp_path / "b").folder)


def line(folder: Path, *more: str) -> list[str]:
    return [sys.executable, "main.py", "batch", "twin-harbours", "--runs", "60000", "--out", str(folder), *more]


@pytest.mark.nightly
def test_killed_five_and_twenty_times_it_is_the_same_folder(tmp_path):
    subprocess.run(line(tmp_path / "a"), cwd=ROOT, check=True, capture_output=True)
    for n in range(25):
        process = subprocess.Popen(line(tmp_path / "b", "--resume"), cwd=ROOT, stdout=subprocess.DEVNULL)
        time.sleep(1.0 + 0.07 * n)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    done = subprocess.run(line(tmp_path / "b", "--resume", "--workers", "2"), cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert seal(tmp_path / "a") == seal(tmp_path / "b")


def test_a_batch_from_the_command_line_is_replayed_row_by_row(tmp_path, capsys):
    import main

    asked = ["batch", "camp-david-2023", "--runs", "5", "--set", "rules.leverage=0,1", "--strategy", "KR=grim,domestic"]
    assert main.main([*asked, "--out", str(tmp_path / "x")]) == 0
    assert main.main(["verify", str(tmp_path / "x")]) == 0
    for run in (0, 13, 19):
        assert main.main(["replay", str(tmp_path / "x"), "--run", str(run), "--headless"]) == 0
    assert main.main(["summary", str(tmp_path / "x")]) == 0
    said = capsys.readouterr().out
    assert said.count("the same") == 3 and "point 3 (rules.leverage=1.0, strategy.KR=domestic): 5 games" in said
    assert main.main(["replay", str(tmp_path / "x"), "--run", "20", "--headless"]) == 2
    assert main.main([*asked, "--out", str(tmp_path / "x")]) == 2
    assert main.main([*asked[:4], "--set", "rules.leverag=0", "--out", str(tmp_path / "y")]) == 2
    assert main.main(["verify", str(tmp_path)]) == 2
    heard = capsys.readouterr().err.splitlines()
    assert len(heard) == 4 and all(one.startswith("third-signatory: ") for one in heard), heard
