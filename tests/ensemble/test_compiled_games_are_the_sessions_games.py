"""A compiled game is the game at the desk, cell by cell: the mark covers every cell of every closed quarter."""

import numpy as np
import pytest

from agents.council import build, strategy_names
from game.content import load_scenario, scenario_ids
from game.ensemble import engine
from game.ensemble.compile import numba
from game.ensemble.deciders import NAMES

pytestmark = pytest.mark.skipif(numba() is None, reason="Numba is not installed")


def councils(scenario) -> list[dict]:
    """Every strategy in every seat once, and the model's own governments."""
    seats = [government.code for government in scenario.governments]
    shifted = [{seat: NAMES[(n + 3 * i) % len(NAMES)] for i, seat in enumerate(seats)} for n in range(len(NAMES))]
    return [{}, *shifted]


def differing(scenario, names: dict, runs) -> list[int]:
    """The runs whose compiled row is not the session's."""
    fast = engine.play(scenario, "equal", runs, names)
    slow = engine.play(scenario, "equal", runs, names, build, plain=True)
    assert fast.errors == slow.errors == {}
    same = (fast.marks == slow.marks) & (fast.whole == slow.whole).all(1) & (fast.broken == slow.broken).all(1)
    return [run for run, one in zip(runs, same, strict=True) if not one]


def test_every_built_in_strategy_is_compiled():
    assert sorted(NAMES) == strategy_names()


@pytest.mark.parametrize("name", scenario_ids())
def test_no_game_differs(name):
    scenario = load_scenario(name)
    assert [differing(scenario, names, range(3)) for names in councils(scenario)] == [[]] * 11


@pytest.mark.nightly
@pytest.mark.parametrize("name", scenario_ids())
def test_no_game_of_ten_thousand_differs(name):
    scenario = load_scenario(name)
    assert [differing(scenario, names, range(130)) for names in councils(scenario)] == [[]] * 11


def test_threads_and_pieces_do_not_matter():
    scenario = load_scenario("camp-david-2023")
    whole = engine.play(scenario, 3, range(40))
    for workers in (2, 3, 7):
        again = engine.play(scenario, 3, range(40), workers=workers)
        assert (again.whole == whole.whole).all() and (again.marks == whole.marks).all()
    backwards = engine.play(scenario, 3, range(39, -1, -1))
    assert (backwards.marks[::-1] == whole.marks).all() and len(np.unique(whole.marks)) == 40
