"""A Mesa World, a session and the compiled ensemble play one game: every outcome and the mark over every cell."""

import pytest

from agents.council import build
from agents.world import World
from game.content import load_scenario, scenario_ids
from game.ensemble import engine
from game.ensemble.compile import numba
from game.ensemble.deciders import NAMES
from game.session import Session
from tests.session.games import eight

pytestmark = pytest.mark.skipif(numba() is None, reason="Numba is not installed")
EVERY = [*scenario_ids(), "eight"]


def scenario_of(name: str):
    return eight() if name == "eight" else load_scenario(name)


def councils(scenario) -> list[dict]:
    """Every strategy in the first seat, and another in each of the others."""
    seats = [government.code for government in scenario.governments]
    return [{seat: NAMES[(n + 3 * i) % len(NAMES)] for i, seat in enumerate(seats)} for n in range(len(NAMES))]


def by_mesa(scenario, seed, run: int, names: dict) -> list:
    world = World(scenario, rng=seed, run=run, strategies=names)
    while world.running:
        world.step()
    return [page.closed for page in world.book.records]


def by_session(scenario, seed, run: int, names: dict) -> list:
    return [page.closed for page in Session(scenario, seed, run, build(names)).play_out().records]


def differing(scenario, seed, runs, names: dict, players=(by_mesa, by_session)) -> list:
    """(who, run) of every game that is not the compiled one."""
    fast = engine.play(scenario, seed, runs, names)
    slow = engine.blank_rows(runs, len(scenario.governments), len(scenario.commitments))
    found = [("compiled", run) for run in fast.errors]
    for play in players:
        for r, run in enumerate(runs):
            engine.fill(slow, r, play(scenario, seed, run, names))
        same = (fast.marks == slow.marks) & (fast.whole == slow.whole).all(1) & (fast.broken == slow.broken).all(1)
        found += [(play.__name__, run) for run, one in zip(runs, same, strict=True) if not one]
    return found


@pytest.mark.parametrize("name", EVERY)
def test_no_game_differs(name):
    """Each strategy in a game of its own."""
    scenario = scenario_of(name)
    chosen = councils(scenario)
    assert [differing(scenario, "one", [n], names) for n, names in enumerate(chosen)] == [[]] * len(chosen)


@pytest.mark.nightly
@pytest.mark.parametrize("name", EVERY)
def test_no_game_of_ten_thousand_differs(name):
    """Over the scenarios and strategies together at least ten thousand runs by each of the three."""
    scenario = scenario_of(name)
    runs = range(-(-10_000 // (len(EVERY) * len(NAMES))))
    assert [differing(scenario, "many", runs, names) for names in councils(scenario)] == [[]] * len(NAMES)


def test_a_difference_would_be_seen():
    scenario = load_scenario("twin-harbours")
    assert differing(scenario, "one", [1, 2], {}) == []

    def planted(scenario, seed, run: int, names: dict) -> list:
        return by_session(scenario, seed, run, {"EH": "always_break"})

    assert differing(scenario, "one", [1, 2], {}, (planted,)) == [("planted", 1), ("planted", 2)]
