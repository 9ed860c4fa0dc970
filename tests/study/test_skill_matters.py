"""The best simple plan is found on some games and held against random moves on others."""

import pytest

from game.study import skill
from game.study.measure import Figure


def figure(value: float, half: float = 1.0) -> Figure:
    return Figure(value, value - half, value + half, 300)


@pytest.fixture
def made_up(monkeypatch):
    """Two plans: one good at office alone, one good at all three."""
    table = {"blank": (70, 10, 10), "domestic": (60, 40, 50), skill.RANDOM: (50, 20, 20)}
    monkeypatch.setattr(skill, "PLANS", ("blank", "domestic"))
    seen = []

    def played(name, code, plan, games, seed):
        seen.append((plan, games, seed))
        return dict(zip(skill.SCORES, map(figure, table[plan]), strict=True))

    monkeypatch.setattr(skill, "_played", played)
    return seen


def test_the_plan_that_leads_on_all_three_scores_is_taken_and_measured_on_other_games(made_up):
    (row, _other) = skill.skill(300, seed=4, only=("twin-harbours",))
    assert row.plan == "domestic" and row.best == {"office": "blank", "security": "domestic", "verdict": "domestic"}
    assert row.apart == dict.fromkeys(skill.SCORES, True)
    searched = {seed for plan, games, seed in made_up if games == skill.SEARCH}
    measured = {seed for plan, games, seed in made_up if games == 300}
    assert searched == {8} and measured == {9}


def test_intervals_that_touch_are_not_apart():
    same = dict.fromkeys(skill.SCORES, figure(50, 3))
    row = skill.Row("x", "JP", "blank", {}, dict.fromkeys(skill.SCORES, figure(54, 2)), same)
    assert not any(row.apart.values())


def test_one_plan_everywhere_is_told(made_up):
    rows = skill.skill(30, only=("twin-harbours",))
    assert skill.one_plan_for_all(rows) == ""
    alike = [row._replace(best=dict.fromkeys(skill.SCORES, "blank")) for row in rows]
    assert skill.one_plan_for_all(alike) == "blank"


def test_a_seat_over_all_its_situations(made_up):
    found = skill.by_seat(skill.skill(30, only=("twin-harbours",)))
    one, other = found["EH"]["verdict"]
    assert one.low > other.high and one.count == 300


@pytest.mark.nightly
def test_in_every_seat_skill_beats_chance_on_each_score():
    rows = skill.skill(300)
    assert skill.one_plan_for_all(rows) == ""
    for seat, figures in skill.by_seat(rows).items():
        assert all(one.low > other.high for one, other in figures.values()), seat
