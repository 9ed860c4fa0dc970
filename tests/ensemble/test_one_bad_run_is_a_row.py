"""A game that raises, or never ends, is a row that says so; every other row is what it would have been."""

import numpy as np
import pytest

from game.content import load_scenario
from game.ensemble import compile as compiler
from game.ensemble import engine
from game.session import Session
from game.setup import first_world

needs_numba = pytest.mark.skipif(compiler.numba() is None, reason="Numba is not installed")
RUNS, BAD = 1000, frozenset(range(7, 1000, 100))


def failing(games, bad: frozenset):
    """The compiled games, raising in these runs as compiled code raises: in the middle of its rows."""

    def play(*args):
        runs, at = args[3], args[-1]
        n = next((n for n, run in enumerate(runs) if int(run) in bad), None)
        if n is None:
            return games(*args)
        cut = [a[:n] if isinstance(a, np.ndarray) and len(a) == len(runs) else a for a in args]
        games(*cut)
        at[0] = n
        raise ZeroDivisionError("planted")

    return play


@needs_numba
@pytest.mark.parametrize("workers", [1, 3])
def test_one_bad_run_in_a_hundred_changes_no_other(workers, monkeypatch):
    from game.ensemble import kernel

    scenario = load_scenario("twin-harbours")
    whole = engine.play(scenario, 4, range(RUNS))
    monkeypatch.setattr(kernel, "games", failing(kernel.games, BAD))
    found = engine.play(scenario, 4, range(RUNS), workers=workers)
    assert found.errors == dict.fromkeys(BAD, "ZeroDivisionError: planted")
    good = [r for r in range(RUNS) if r not in BAD]
    assert (found.marks[good] == whole.marks[good]).all() and (found.whole[good] == whole.whole[good]).all()
    assert (found.broken[good] == whole.broken[good]).all()
    assert (found.marks[sorted(BAD)] == 0).all() and np.isnan(found.broken[sorted(BAD)]).all()


@needs_numba
def test_a_law_that_raises_in_compiled_code_is_told_in_its_words():
    world = first_world(load_scenario("camp-david-2023"))
    world = world._replace(rules=world.rules._replace(capital_even=0.0))
    found = engine.play_compiled(world, 1, [0, 1, 2], [0] * 3)
    assert found.errors == dict.fromkeys(range(3), "ZeroDivisionError: division by zero")


@needs_numba
def test_a_compiled_game_without_an_end_is_stopped():
    world = first_world(load_scenario("camp-david-2023"))
    world.date[3] = 10**9
    found = engine.play_compiled(world, 1, [0, 1], [0] * 3)
    assert found.errors == dict.fromkeys(range(2), "RuntimeError: no end after 1000 quarters")


def test_a_game_at_the_desk_without_an_end_is_stopped(monkeypatch):
    scenario = load_scenario("camp-david-2023")
    monkeypatch.setattr(engine.rows, "MOST", scenario.turns)
    assert len(engine.played_out(Session(scenario, 1)).records) == scenario.turns
    monkeypatch.setattr(engine.rows, "MOST", scenario.turns - 1)
    found = engine.play_plainly(scenario, 1, [0], {})
    assert found.errors == {0: "RuntimeError: no end after 1000 quarters"}
