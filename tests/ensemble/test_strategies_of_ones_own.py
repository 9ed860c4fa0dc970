"""A strategy that is not built in plays in processes side by side: the same rows, and its faults are rows too."""

import pytest

from game.ensemble import batch, hands
from game.ensemble.design import Experiment
from game.ensemble.store import Store
from tests.ensemble.own import build


def experiment(name: str, runs: int = 12, seed: int = 5) -> Experiment:
    return Experiment("twin-harbours", runs, seed, (("strategy.EH", ("domestic", name)),))


@pytest.fixture(autouse=True)
def small_chunks(monkeypatch):
    monkeypatch.setattr(batch, "SLOW", 8)


def made(folder, name: str, workers: int = 1, limit: float | None = 60.0, resume: bool = False) -> Store:
    return batch.run(batch.Batch(experiment(name), build, limit=limit), folder, "csv", workers, resume)


def errors(store: Store) -> list:
    return [cell for table in store.tables() for cell in table["error"]]


def test_workers_change_no_byte(tmp_path):
    one = made(tmp_path / "a", "contrary")
    assert len(one.chunks) == 3 and set(errors(one)) == {None}
    assert made(tmp_path / "b", "contrary", workers=2).seal() == one.seal()
    marks = [mark for table in one.tables() for mark in table["mark"]]
    assert marks[:12] != marks[12:]


def test_a_strategy_that_raises_is_rows_with_what_it_said(tmp_path):
    store = made(tmp_path, "failing", workers=2)
    said = errors(store)
    assert said[:12] == [None] * 12 and set(said[12:]) == {None, "LookupError: nothing to say below 42"}
    assert store.errors == 24 - said.count(None) > 1


def test_a_strategy_that_never_comes_back_is_stopped(tmp_path):
    small = Experiment("twin-harbours", 8, 5, (("strategy.EH", ("sleepless",)),))
    store = batch.run(batch.Batch(small, build, limit=0.4), tmp_path, "csv")
    said = errors(store)
    assert set(said) == {None, "TooLong: no end after 0.4 seconds"}


def test_a_worker_that_dies_is_one_line_and_the_rest_is_kept(tmp_path, monkeypatch):
    (tmp_path / "dies").touch()
    monkeypatch.setenv("OWN_DIES", str(tmp_path / "dies"))
    with pytest.raises(hands.Gone, match="a worker process is gone"):
        made(tmp_path / "a", "dying", workers=2)
    kept = Store.opened(tmp_path / "a")
    assert kept.missing()
    again = made(tmp_path / "a", "dying", workers=2, resume=True)
    assert again.faults() == [] and again.seal() == made(tmp_path / "b", "dying").seal()


def test_an_edited_strategy_is_another_experiment(tmp_path, monkeypatch):
    made(tmp_path, "contrary")
    monkeypatch.setattr(batch, "_file_seal", lambda decide: "edited")
    with pytest.raises(batch.StoreError, match="strategies: found .*contrary.*asked for"):
        made(tmp_path, "contrary", resume=True)
