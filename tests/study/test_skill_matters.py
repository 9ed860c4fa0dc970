"""The best simple plan is found on some games and held against random moves on others."""

import json

import pytest

from game.cli import skill as command
from game.ensemble.compile import numba
from game.laws import plans
from game.study import skill
from game.study.measure import Figure

compiled = pytest.mark.skipif(numba() is None, reason="Numba is not installed")


def figure(value: float, half: float = 1.0) -> Figure:
    return Figure(value, value - half, value + half, 300)


TABLE = {
    "blank": (70, 10, 10),
    "domestic": (60, 40, 50),
    "always_keep": (45, 90, 90),
    skill.RANDOM: (50, 20, 20),
}
"""One plan good at office alone, one good at all three, one good at all but office."""


@pytest.fixture
def made_up(monkeypatch):
    seen = []

    def measured(chair, plan, games, seed):
        seen.append((plan, games, seed))
        return dict(zip(skill.SCORES, map(figure, TABLE[plan]), strict=True))

    monkeypatch.setattr(skill, "family_of", lambda hub: ["blank", "domestic", "always_keep"])
    monkeypatch.setattr(skill.Chair, "__init__", lambda chair, *where: _seat(chair, *where))
    monkeypatch.setattr(skill.Chair, "_measured", measured)
    monkeypatch.setattr(skill, "ROUNDS", ((16, 2), (200, 1)))
    return seen


def _seat(chair, scenario, code):
    chair.scenario, chair.code, chair.hub, chair._played = scenario, code, False, {}


def test_the_plan_that_leads_on_all_three_scores_is_taken_and_measured_on_other_games(made_up):
    (row, _other) = skill.skill(300, seed=4, only=("twin-harbours",)).rows
    assert row.plan == "domestic" and row.apart == dict.fromkeys(skill.SCORES, True)
    assert {s: plan for s, (plan, _) in row.best.items()} == {
        "office": "blank",
        "security": "always_keep",
        "verdict": "always_keep",
    }
    assert {plan for plan, _ in row.unsigned.values()} == {"blank"}
    searched = {seed for plan, games, seed in made_up if games in (16, 200)}
    measured = {seed for plan, games, seed in made_up if games == 300}
    assert searched == {8} and measured == {9}


def test_those_behind_play_no_more_games(made_up):
    """After the first round two of three plans stay in: the third, `blank`, plays on for its own score only."""
    chair = skill.Chair("twin-harbours", "EH")
    assert skill.search(chair, skill.family_of(False), "verdict", 1) == "always_keep"
    assert [plan for plan, games, _ in made_up if games == 200] == [skill.RANDOM, "always_keep", "domestic"]


def test_intervals_that_touch_are_not_apart():
    same = dict.fromkeys(skill.SCORES, figure(50, 3))
    row = skill.Row("x", "JP", "blank", dict.fromkeys(skill.SCORES, figure(54, 2)), same, {}, {})
    assert not any(row.apart.values())
    row = row._replace(scores=dict.fromkeys(skill.SCORES, figure(56, 2)))
    assert all(row.apart.values())


def test_a_plan_that_another_is_above_somewhere_is_not_the_best_everywhere(made_up):
    chairs = [skill.Chair("twin-harbours", code) for code in ("EH", "WH")]
    rows = [row_of("always_keep", 5.0), row_of("domestic", 5.0)]
    found = skill.everywhere(chairs, rows, 300, 9)
    assert [one.plan for one in found] == ["domestic", "always_keep"]
    assert found[0].ahead == [("twin-harbours", "EH"), ("twin-harbours", "WH")] and found[1].ahead == []
    assert {s for _, _, s in found[0].beaten} == {"security", "verdict"}
    assert {s for _, _, s in found[1].beaten} == {"office"}
    assert skill.Found([], found).best_everywhere == []


def row_of(plan: str, value: float) -> skill.Row:
    best = {s: ("blank", figure(value)) for s in skill.SCORES}
    return skill.Row("twin-harbours", "EH", plan, {}, {}, best, {})


@pytest.mark.parametrize("value, best", [(5.0, ["domestic"]), (99.0, [])])
def test_alone_it_is_the_best_and_beside_one_better_at_one_score_it_is_not(made_up, value, best):
    chairs = [skill.Chair("twin-harbours", "EH")]
    found = skill.everywhere(chairs, [row_of("domestic", value)], 300, 9)
    assert skill.Found([], found).best_everywhere == best


def test_a_seat_over_all_its_situations(made_up):
    found = skill.by_seat(skill.skill(30, only=("twin-harbours",)).rows)
    one, other = found["EH"]["verdict"]
    assert one.low > other.high and one.count == 300


def test_no_two_plans_of_a_family_say_the_same():
    for hub in (False, True):
        family = [plan for plan in skill.family_of(hub) if isinstance(plan, int)]
        said = [skill.told(plan) for plan in family]
        assert len(set(said)) == len(said) > 500
        assert all(not skill.signs_nothing(plan) or "draft" not in skill.told(plan) for plan in family)
        assert hub != any("visit" in words for words in said)


def test_every_setting_has_its_words():
    words = (skill.KEEPING, skill.SIGNING, skill.DRAFTING, skill.CALM, skill.EVE, skill.RESERVE)
    assert tuple(map(len, words)) == plans.SIZES


@compiled
def test_the_command_prints_plans_in_words_and_fails_where_chance_is_not_beaten(capsys, monkeypatch):
    from main import main

    monkeypatch.setattr(skill, "ROUNDS", ((4, 2), (8, 1)))
    monkeypatch.setattr(skill, "scenario_ids", lambda: ["twin-harbours"])
    few = [plans.PLANS - 1, 0, "always_break", "blank"]
    monkeypatch.setattr(skill, "family_of", lambda hub: few)
    assert main(["skill", "--games", "40", "--json"]) in (0, 1)
    found = json.loads(capsys.readouterr().out)
    assert {row["seat"] for row in found["rows"]} == {"EH", "WH"} and found["rows"][0]["says"]
    main(["skill", "--games", "40"])
    told = capsys.readouterr().out
    assert "ahead by" in told and "EH, all situations" in told and "sign nothing" in told
    monkeypatch.setattr(skill, "family_of", lambda hub: ["always_break", "blank"])
    monkeypatch.setattr(skill, "search", lambda *more: "always_break")
    assert main(["skill", "--games", "40"]) == 1 and "NOT APART" in capsys.readouterr().out


@compiled
@pytest.mark.nightly
def test_in_every_seat_of_every_situation_skill_beats_chance_on_each_score():
    found = skill.skill(300)
    assert [row for row in found.rows if not all(row.apart.values())] == []
    assert found.best_everywhere == []


def test_the_table_has_a_line_for_every_score_of_every_seat(made_up):
    found = skill.skill(30, only=("twin-harbours",))
    lines = list(command.table(found, skill))
    assert sum("ahead by" in line and line.startswith("    ") for line in lines) == 2 * len(skill.SCORES)
