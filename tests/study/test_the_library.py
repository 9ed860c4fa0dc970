"""What docs/research/python.md promises: five lines to a data frame, and every row is a game that opens again."""

import re
from pathlib import Path

import pytest

from agents.council import build, strategy_names
from game import research
from game.ensemble import engine
from game.laws.orders import quiet_order
from tests.session.games import game

ROOT = Path(__file__).parents[2]
DOC = (ROOT / "docs/research/python.md").read_text(encoding="utf-8")


def test_the_five_lines_of_the_guide_run(capsys):
    lines = re.search(r"```python\n(.*?)```", DOC, re.S)[1].replace("runs=1000", "runs=20")
    assert len(lines.strip().splitlines()) == 5
    exec(compile(lines, "python.md", "exec"), {})
    assert "tit_for_tat" in capsys.readouterr().out


def test_the_first_study_runs(capsys):
    source = (ROOT / "docs/research/first_study.py").read_text(encoding="utf-8")
    assert source.count("RUNS = 2000") == 1
    exec(compile(source.replace("RUNS = 2000", "RUNS = 20"), "first_study.py", "exec"), {})
    told = capsys.readouterr().out
    assert "120 games; 0 could not be played" in told and told.count("n 20") == 8


def test_every_name_of_the_library_is_in_the_guide():
    told = set(re.findall(r"^\| `(\w+)\(", DOC, re.M))
    assert told <= set(research.__all__) and set(research.__all__) - told == {"STRATEGIES", "Election", "Futures"}


def test_a_row_is_a_game_that_can_be_played_again():
    pytest.importorskip("pandas")
    games = research.ensemble(
        "gsomia-2019", 3, "a seed", strategies={"JP": "grim"}, vary={"rules.leverage": [0.0, 0.6]}
    )
    assert len(games) == 6 and list(games["point"]) == [0, 0, 0, 1, 1, 1]
    for row in games.to_dict("records"):
        scenario = research.load("gsomia-2019", {"rules.leverage": row["rules.leverage"]})
        outcome = research.play(scenario, "a seed", row["replication"], {"JP": "grim"}).outcome()
        assert outcome["form"] == row["form"] and outcome["scores"]["JP"]["office"] == row["office.JP"]


def test_threads_and_plain_python_give_the_same_frame():
    pandas = pytest.importorskip("pandas")
    one = research.ensemble("twin-harbours", 6, 1, turns=True)
    for other in ({"workers": 3}, {"plain": True}):
        pandas.testing.assert_frame_equal(one, research.ensemble("twin-harbours", 6, 1, turns=True, **other))
    assert len(one) == 6 * 16 * 2


def test_what_never_happened_is_missing():
    games = research.ensemble("camp-david-2023", 5, 1)
    assert games["concluded.treaty"].isna().all() and games["error"].isna().all()


@pytest.mark.parametrize("name", research.STRATEGIES)
def test_a_built_in_strategy_is_the_one_of_the_folder(name):
    mine = research.play("washington-inward", 3, strategies={"KR": name, "JP": name})
    theirs = game("washington-inward", 3, KR=name, JP=name).play_out()
    assert mine.digest() == theirs.digest() and mine.strategies["KR"] == name
    assert name in strategy_names()


def test_a_strategy_may_be_a_function_and_a_game_may_stop_early():
    session = research.play("twin-harbours", 1, strategies={"EH": lambda view, seat, luck: quiet_order(view)}, turns=3)
    assert session.turn == 3 and not session.over


def test_strategies_of_ones_own_are_made_by_whoever_has_them(monkeypatch):
    monkeypatch.setattr(engine, "can_compile", lambda names: False)
    games = research.ensemble("twin-harbours", 2, 1, strategies={"EH": "grim"}, makers=build)
    assert games["error"].isna().all()


@pytest.mark.parametrize(
    "wrong, told",
    [
        (lambda: research.load("camp-davis-2023"), "camp-david-2023"),
        (lambda: research.load("camp-david-2023", {"rules.leverag": 1}), "leverage"),
        (lambda: research.play("twin-harbours", strategies={"EH": "grimm"}), "strategy: found 'grimm', expected grim"),
        (lambda: research.ensemble("twin-harbours", 1, strategies={"EH": "grimm"}), "expected grim"),
        (lambda: research.ensemble("twin-harbours", 1, vary={"rules.leverag": [1]}), "leverage"),
    ],
)
def test_a_wrong_word_is_told_with_the_right_one(wrong, told):
    with pytest.raises(ValueError, match=re.escape(told)):
        wrong()
