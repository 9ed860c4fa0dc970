"""A compiled game is the game at the desk, cell by cell: the mark covers every cell of every closed quarter."""

import numpy as np
import pytest

from agents.council import build, strategy_names
from game.content import load_scenario, override, scenario_ids
from game.ensemble import engine
from game.ensemble.compile import numba
from game.ensemble.deciders import NAMES
from game.ensemble.mark import mark_of
from game.laws import rivals, turn
from game.laws.history import RADAR
from game.laws.orders import domestic_order, together
from game.laws.state import MOVES
from game.luck import luck as draw_luck
from game.session.worlds import in_play
from game.setup import first_world

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
    assert [differing(scenario, names, range(3)) for names in councils(scenario)] == [[]] * (len(NAMES) + 1)


@pytest.mark.parametrize("name", ["camp-david-2023", "gsomia-2019", "twin-harbours"])
def test_no_game_with_crises_differs(name):
    scenario = override(load_scenario(name), {"rules.crisis_rate": 1.0, "rules.crisis_overhead": 1.0})
    assert [differing(scenario, names, range(3)) for names in councils(scenario)] == [[]] * (len(NAMES) + 1)
    calm = engine.play(load_scenario(name), "equal", range(3), {})
    assert not (engine.play(scenario, "equal", range(3), {}).marks == calm.marks).all()


def test_a_game_in_which_groups_vote_and_an_event_is_laid_is_the_same_compiled():
    """Nobody votes in a batch; but a first world may hold a vote and a laid event, and the laws are the same."""
    first = first_world(load_scenario("asian-nato"))
    first.laid[:] = [1.0 + RADAR, 0.2, 1.0, 8.0, 1.0, 1.0, 1.0]
    first.ballot[0][1] = [1.0, -0.75]
    fast = engine.play_compiled(first, 5, range(4), [0, 0, 0])
    for run, mark in enumerate(fast.marks):
        w, closed = in_play(first), []
        while not turn.over(w):
            luck = draw_luck(5, run, w.date[0], 3, len(w.state), len(MOVES))
            turn.open_turn(w, rivals.rival_acts(w, luck), luck)
            turn.close_turn(w, together([domestic_order(w, i, luck) for i in range(3)]), luck)
            closed.append(in_play(w))
        assert closed[0].news[0] == RADAR and closed[0].news[3] >= 8.0
        assert mark_of(closed) == int(mark)


@pytest.mark.nightly
@pytest.mark.parametrize("name", scenario_ids())
def test_no_game_of_ten_thousand_differs(name):
    scenario = load_scenario(name)
    assert [differing(scenario, names, range(130)) for names in councils(scenario)] == [[]] * (len(NAMES) + 1)


def test_threads_and_pieces_do_not_matter():
    scenario = load_scenario("camp-david-2023")
    whole = engine.play(scenario, 3, range(40))
    for workers in (2, 3, 7):
        again = engine.play(scenario, 3, range(40), workers=workers)
        assert (again.whole == whole.whole).all() and (again.marks == whole.marks).all()
    backwards = engine.play(scenario, 3, range(39, -1, -1))
    assert (backwards.marks[::-1] == whole.marks).all() and len(np.unique(whole.marks)) == 40
