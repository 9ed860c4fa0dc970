"""A tournament's conditions have a tape of their own, and are the same compiled and in plain Python."""

import numpy as np
import pytest

from agents.council import build
from game.content import load_scenario
from game.ensemble import engine, rough
from game.ensemble.compile import numba
from game.ensemble.rough import Rough

needs_numba = pytest.mark.skipif(numba() is None, reason="Numba is not installed")
NAMES = {"KR": "tit_for_tat", "JP": "always_keep"}


@needs_numba
@pytest.mark.parametrize(
    "conditions", [Rough(), Rough(0.2), Rough(0.0, 0.2), Rough(renewed=True), Rough(0.1, 0.05, True)]
)
@pytest.mark.parametrize("name", ["gsomia-2019", "twin-harbours"])
def test_compiled_and_plain_games_are_the_same(name, conditions):
    scenario = load_scenario(name)
    seats = [government.code for government in scenario.governments]
    names = {seats[0]: "tit_for_tat", seats[1]: "joss"}
    fast, met = rough.play(scenario, 3, range(12), names, conditions, workers=2)
    slow, saw = rough.play(scenario, 3, range(12), names, conditions, build, plain=True)
    assert (fast.marks == slow.marks).all() and (fast.whole == slow.whole).all()
    assert np.array_equal(fast.broken, slow.broken) and (met == saw).all() and met.sum() > 0


def test_without_conditions_it_is_the_game_itself():
    scenario = load_scenario("gsomia-2019")
    plain = engine.play(scenario, 3, range(6), NAMES, build)
    assert (rough.play(scenario, 3, range(6), NAMES, council=build)[0].marks == plain.marks).all()


def test_a_hand_that_never_or_always_trembles():
    scenario = load_scenario("gsomia-2019")
    seats = dict.fromkeys(("JP", "KR", "US"), "always_keep")
    _, never = rough.play(scenario, 1, range(8), seats, Rough(0.0, renewed=True), build)
    _, always = rough.play(scenario, 1, range(8), seats, Rough(1.0, renewed=True), build)
    assert never[:, 1:].sum() == 0 and never[:, 0].min() > 0
    assert always[:, :3].sum() == 0 and always[:, 3].min() > 0


def test_hands_tremble_as_often_as_said():
    scenario = load_scenario("gsomia-2019")
    seats = dict.fromkeys(("JP", "KR", "US"), "always_keep")
    _, met = rough.play(scenario, 1, range(200), seats, Rough(0.1, renewed=True), build)
    kept = met[:, 0].sum() / met.sum()
    assert kept == pytest.approx(0.81, abs=0.02)


def test_games_end_as_early_as_said():
    scenario = load_scenario("twin-harbours")
    seats = dict.fromkeys(("EH", "WH"), "always_keep")
    _, met = rough.play(scenario, 1, range(300), seats, Rough(end=0.5, renewed=True), build)
    quarters = met.sum(axis=1) / met.sum(axis=1).min()
    assert (quarters == 1).mean() == pytest.approx(0.5, abs=0.07) and quarters.max() > 4


def test_one_bad_game_is_a_row(monkeypatch):
    from game.ensemble import plainly

    made = plainly.draw_luck

    def broken(seed, run, *more):
        if run == 1:
            raise ArithmeticError("planted")
        return made(seed, run, *more)

    monkeypatch.setattr(plainly, "draw_luck", broken)
    found, met = rough.play(load_scenario("twin-harbours"), 1, range(3), plain=True)
    assert found.errors == {1: "ArithmeticError: planted"} and met[1].sum() == 0 < met[2].sum()
