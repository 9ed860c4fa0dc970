"""Handed to a Dask scheduler, an experiment is the same folder, whoever dies meanwhile."""

import gc
import os
import signal
from pathlib import Path

import pytest

import main
from agents.council import build
from game.ensemble import batch, cluster, results, seals
from game.ensemble.design import Experiment
from game.ensemble.hands import Gone
from game.ensemble.store import Store

distributed = pytest.importorskip("distributed", reason="dask.distributed is not installed (extra cluster)")
pytestmark = [pytest.mark.filterwarnings("default")]
SMALL = Experiment("twin-harbours", 120, 5, (("strategy.EH", ("domestic", "grim")),), turns=True)


@pytest.fixture(scope="module")
def workers():
    """Two workers in processes of their own, and a nanny who starts another where one dies."""
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0", silence_logs=50
    ) as there:
        yield there
    gc.collect()  # what Dask left open is complained of here and not in somebody else's test


@pytest.fixture(autouse=True)
def small_chunks(monkeypatch):
    monkeypatch.setattr(batch, "CHUNK", 30)


def made(folder: Path, hands=None, progress=None, resume=False) -> Store:
    return results.run(batch.Batch(SMALL, build), folder, "csv", 1, resume, progress, hands)


def test_a_killed_worker_loses_nothing_and_doubles_nothing(workers, tmp_path):
    whole = made(tmp_path / "a")
    killed = []

    def kill(rows: int) -> None:
        if rows and not killed:
            killed.extend(nanny.pid for nanny in workers.workers.values())
            os.kill(killed[0], signal.SIGKILL)

    there = made(tmp_path / "b", cluster.cluster(workers.scheduler_address), kill)
    assert killed and len(whole.chunks) == 16
    assert there.faults() == [] and there.seal() == whole.seal()


def test_a_worker_with_other_rules_is_refused_by_name(workers, tmp_path, monkeypatch):
    monkeypatch.setattr(seals, "laws_seal", lambda: "0" * 64)
    with pytest.raises(Gone, match=r"worker tcp://.*: laws is [0-9a-f]{12} there and 000000000000 here"):
        made(tmp_path, cluster.cluster(workers.scheduler_address))
    assert Store.opened(tmp_path).chunks == {}


def test_a_scheduler_that_does_not_answer_is_one_line(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(cluster, "ANSWERS", 0.5)
    line = ["batch", "twin-harbours", "--runs", "40", "--out", str(tmp_path / "x"), "--cluster"]
    assert main.main([*line, "tcp://127.0.0.1:9"]) == 3
    assert main.main([*line, "nonsense://x"]) == 3
    heard = capsys.readouterr().err.splitlines()
    assert len(heard) == 2 and all("no scheduler answers at" in one for one in heard), heard


def test_nobody_waits_for_workers_who_never_come(tmp_path):
    with (
        distributed.LocalCluster(n_workers=0, dashboard_address=":0", silence_logs=50) as empty,
        pytest.raises(Gone, match="no worker has been there"),
    ):
        made(tmp_path, cluster.cluster(empty.scheduler_address, patience=1.0))
