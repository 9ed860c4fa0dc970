"""A strategy that is not built in plays in processes side by side: the same rows, and its faults are rows too."""

import pytest

import main
from game.ensemble import batch, hands, results, seals
from game.ensemble.design import Experiment
from game.ensemble.store import Store
from tests.ensemble.own import build


def experiment(name: str, runs: int = 12, seed: int = 5) -> Experiment:
    return Experiment("twin-harbours", runs, seed, (("strategy.EH", ("domestic", name)),))


@pytest.fixture(autouse=True)
def small_chunks(monkeypatch):
    monkeypatch.setattr(batch, "SLOW", 8)


def made(folder, name: str, workers: int = 1, limit: float | None = 60.0, resume: bool = False) -> Store:
    return results.run(batch.Batch(experiment(name), build, limit=limit), folder, "csv", workers, resume)


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
    store = results.run(batch.Batch(small, build, limit=0.4), tmp_path, "csv")
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
    monkeypatch.setattr(seals, "_file_seal", lambda decide: "edited")
    with pytest.raises(results.StoreError, match="strategies: found .*contrary.*asked for"):
        made(tmp_path, "contrary", resume=True)


def test_a_file_of_ones_own_plays_from_the_command_line(tmp_path, capsys):
    mine = tmp_path / "mine.py"
    mine.write_text((seals.GAME.parent / "agents/strategies/blank.py").read_text())
    line = ["batch", "twin-harbours", "--runs", "3", "--strategy", f"EH={mine},blank", "--format", "csv"]
    assert main.main([*line, "--out", str(tmp_path / "x")]) == 0
    (table,) = Store.opened(tmp_path / "x").tables()
    assert table["mark"][:3] == table["mark"][3:] and table["strategy.EH"] == [str(mine)] * 3 + ["blank"] * 3
    assert "plain Python, slower" in capsys.readouterr().err
    again = ["replay", str(tmp_path / "x"), "--run", "1", "--headless"]
    assert main.main([*again, "--own"]) == 0 and main.main(again) == 2
    assert "--own lets it run" in capsys.readouterr().err
    mine.write_text("decide = 3\n")
    for wrong in (tmp_path / "no.py", "agents.council"):
        asked = ["batch", "twin-harbours", "--strategy", f"EH={wrong}", "--out", str(tmp_path / "y")]
        assert main.main(asked) == 2
    heard = capsys.readouterr().err.splitlines()
    assert len(heard) == 2 and "FileNotFoundError" in heard[0] and "expected a function decide" in heard[1], heard


def test_neither_a_check_nor_a_save_runs_a_strangers_file(tmp_path, capsys):
    mine, proof = tmp_path / "mine.py", tmp_path / "proof"
    mine.write_text(f"import pathlib\npathlib.Path({str(proof)!r}).touch()\n\n\ndef decide(view, seat, luck): pass\n")
    file = tmp_path / "own.toml"
    file.write_text(f'scenario = "twin-harbours"\n[vary]\nstrategy.EH = ["{mine.as_posix()}"]\n')
    assert main.main(["check", str(file)]) == 0 and not proof.exists()
    with pytest.raises(ValueError, match="no strategy called"):
        main.council({"EH": str(mine)})
    assert main.main(["run", "twin-harbours", "--strategy", f"EH={mine}"]) == 2 and not proof.exists()
    assert main.own({"EH": str(mine)}) and proof.exists()
