"""Killed and resumed, by one worker or two, here or on a cluster: rows 0..N-1 once each, and one SHA-256."""

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from game.ensemble import formats, store
from game.ensemble.compile import numba
from game.ensemble.store import Store, StoreError

ROOT = Path(__file__).parents[2]
LIMIT = 3600
pytestmark = [
    pytest.mark.skipif(numba() is None, reason="Numba is not installed"),
    pytest.mark.skipif(os.name == "nt", reason="signals"),
]
TIERS = [
    pytest.param(20_000, "csv", id="20000"),
    pytest.param(1_000_000, "parquet", id="1000000", marks=pytest.mark.nightly),
]


def line(folder: Path, runs: int, kind: str, *more: str) -> list[str]:
    given = ["--runs", str(runs), "--seed", "4", "--format", kind, "--out", str(folder)]
    return [sys.executable, "main.py", "batch", "camp-david-2023", *given, *more]


def play(folder: Path, runs: int, kind: str, *more: str) -> None:
    done = subprocess.run(line(folder, runs, kind, *more), cwd=ROOT, capture_output=True, text=True, timeout=LIMIT)
    assert done.returncode == 0, done.stderr


def chunks(folder: Path) -> int:
    try:
        return len(Store.opened(folder).chunks)
    except StoreError:
        return 0


def killed(folder: Path, runs: int, kind: str, share: float) -> None:
    """Play on until a share of the chunks is there, and end the process as a power cut would."""
    process = subprocess.Popen(line(folder, runs, kind, "--resume", "--workers", "2"), cwd=ROOT)
    until = time.monotonic() + LIMIT
    while chunks(folder) < max(1, share * Store.opened(folder).count() if chunks(folder) else 1):
        assert process.poll() is None and time.monotonic() < until, "it ended before it could be killed"
        time.sleep(0.01)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    assert 0 < chunks(folder) < Store.opened(folder).count()


def verified(folder: Path) -> str:
    """The one hash of a folder, out of `verify`, which found nothing."""
    asked = [sys.executable, "main.py", "verify", str(folder), "--json"]
    told = json.loads(subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True).stdout)
    assert told["ok"] and told["faults"] == [] and told["errors"] == 0
    return told["sha256"]


@pytest.mark.parametrize("runs, kind", TIERS)
def test_killed_twice_or_played_by_one_it_is_the_same_folder(runs, kind, tmp_path):
    if kind == "parquet" and formats.best_format() == "csv":
        pytest.skip("no pyarrow")
    play(tmp_path / "whole", runs, kind, "--workers", "2")
    for share in (0.2, 0.6):
        killed(tmp_path / "killed", runs, kind, share)
    play(tmp_path / "killed", runs, kind, "--resume", "--workers", "2")
    play(tmp_path / "alone", runs, kind, "--workers", "1")
    seals = {name: verified(tmp_path / name) for name in ("whole", "killed", "alone")}
    assert len(set(seals.values())) == 1, seals
    ids = [run for table in Store.opened(tmp_path / "killed").tables() for run in table["run_id"]]
    assert ids == list(range(runs))


@contextmanager
def workers(count: int):
    """A scheduler and so many workers, each a process of its own, as docs/research/cluster.md starts them."""
    pytest.importorskip("distributed", reason="dask.distributed is not installed (extra cluster)")
    here = {**os.environ, "PYTHONPATH": str(ROOT)}
    quiet = {"cwd": ROOT, "env": here, "stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE, "text": True}
    options = ["--port", "0", "--dashboard-address", ":0"]
    scheduler = subprocess.Popen([sys.executable, "-m", "distributed.cli.dask_scheduler", *options], **quiet)
    started = [scheduler]
    try:
        address = next(part for text in scheduler.stderr for part in text.split() if part.startswith("tcp://"))
        one = [sys.executable, "-m", "distributed.cli.dask_worker", address, "--nthreads", "1", "--no-dashboard"]
        quiet["stderr"] = subprocess.DEVNULL
        started += [subprocess.Popen(one, **quiet) for _ in range(count)]
        yield address
    finally:
        for process in reversed(started):
            process.terminate()
        for process in started:
            process.communicate(timeout=60)


@pytest.mark.nightly
@pytest.mark.parametrize("runs, kind", [(20_000, "csv"), (1_000_000, "parquet")])
def test_two_workers_of_a_cluster_make_the_same_folder(runs, kind, tmp_path):
    with workers(2) as address:
        play(tmp_path / "cluster", runs, kind, "--cluster", address)
    play(tmp_path / "here", runs, kind, "--workers", "2")
    assert verified(tmp_path / "cluster") == verified(tmp_path / "here")


@pytest.mark.nightly
@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_ten_times_the_games_take_no_more_memory(tmp_path):
    """The peak of a process that plays 10^6 games with Parquet on two threads: under 300 MiB, and within a tenth of
    that of 10^5. A chunk has the same 10,000 rows in both (10^5 by 16 would be fewer: it is asked for 1.6 x 10^5)."""
    peaks = [peak(tmp_path / str(runs), runs) for runs in (160_000, 1_000_000)]
    assert peaks[1] < 300 * 1024 and peaks[1] < 1.1 * peaks[0], peaks


def peak(folder: Path, runs: int) -> int:
    """The largest resident memory of a batch, in KiB, as Linux kept it."""
    import resource

    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    code = "import resource, sys, main; s = main.main(sys.argv[1:]); "
    code += "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr); sys.exit(s)"
    asked = [sys.executable, "-c", code, *line(folder, runs, "parquet", "--workers", "2")[2:]]
    done = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, timeout=LIMIT)
    assert done.returncode == 0 and before >= 0, done.stderr
    return int(done.stderr.split()[-1])


def test_the_journal_is_gone_when_all_is_done(tmp_path):
    play(tmp_path, 200, "csv")
    assert not (tmp_path / store.JOURNAL).exists() and chunks(tmp_path) == 1
