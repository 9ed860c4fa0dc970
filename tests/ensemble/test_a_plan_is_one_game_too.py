"""A simple plan plays the same game in a session and compiled: every outcome and the mark over every cell."""

from functools import partial

import pytest

from game.content import load_scenario, scenario_ids
from game.ensemble import engine
from game.ensemble.compile import numba
from game.ensemble.deciders import number_of
from game.laws import plans
from game.session import Session
from game.setup import first_world

pytestmark = pytest.mark.skipif(numba() is None, reason="Numba is not installed")
STEP = 389  # a prime: plans far from one another, every switch in every setting within a few steps


def decider(plan: int):
    def decide(view, seat, luck):
        return plans.planned_order(view, seat, luck, plan)

    return decide


def differing(scenario, tried: list[list[int]]) -> list:
    """The councils of plans, one a game, whose compiled game is not the session's."""
    seats = [government.code for government in scenario.governments]
    different = []
    for run, council in enumerate(tried):
        fast = engine.play_compiled(first_world(scenario), "plans", [run], [number_of(plan) for plan in council])
        slow = engine.blank_rows([run], len(seats), len(scenario.commitments))
        session = Session(scenario, "plans", run, dict(zip(seats, map(decider, council), strict=True)))
        engine.fill(slow, 0, [page.closed for page in session.play_out().records])
        same = (fast.marks == slow.marks).all() and (fast.whole == slow.whole).all()
        if fast.errors or not same or not (fast.broken == slow.broken).all():
            different.append(council)
    return different


def councils(scenario, games: int, start: int = 0) -> list[list[int]]:
    count = len(scenario.governments)
    return [[(start + (n * count + i) * STEP) % plans.PLANS for i in range(count)] for n in range(games)]


def test_the_steps_meet_every_setting_of_every_switch():
    scenario = load_scenario("camp-david-2023")
    met = [plan for council in councils(scenario, 12) for plan in council]
    for which, size in enumerate(plans.SIZES):
        assert {plans.switch(plan, which) for plan in met} == set(range(size))


@pytest.mark.parametrize("name", scenario_ids())
def test_no_game_differs(name):
    scenario = load_scenario(name)
    assert differing(scenario, councils(scenario, 12)) == []


def test_a_difference_would_be_seen(monkeypatch):
    scenario = load_scenario("camp-david-2023")
    other = partial(plans.planned_order, plan=0)
    monkeypatch.setattr(plans, "planned_order", lambda view, seat, luck, plan: other(view, seat, luck))
    assert differing(scenario, councils(scenario, 3, 1)) != []


@pytest.mark.nightly
@pytest.mark.parametrize("name", scenario_ids())
def test_no_game_of_any_plan_differs(name):
    scenario = load_scenario(name)
    assert differing(scenario, councils(scenario, plans.PLANS)) == []
