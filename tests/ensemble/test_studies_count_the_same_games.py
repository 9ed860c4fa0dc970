"""A study's figures are the same to the last digit, compiled or not; what a test plants is never compiled away."""

import pytest

from game.ensemble import compile as compiler
from game.laws import deciding, signing
from game.study import many, measure, work
from game.study.arms import arm
from game.study.facts import SEED
from game.study.sample import Arm

pytestmark = pytest.mark.skipif(compiler.numba() is None, reason="Numba is not installed")
JOBS = {
    "soon": arm(),
    "hazard": arm(live=True, keep=("JP",)),
    "alive": arm(live=True, hub=False),
    "will": arm(only="treaty", bind=0.5),
    "keeping": arm(live=True),
    "trust_after": arm(live=True),
    "games": Arm(scenario="accord-2015", only=""),
}


@pytest.mark.parametrize("name", JOBS)
def test_every_measure_gives_the_same_numbers(name, monkeypatch):
    assert many.compiled()
    runs = list(range(12))
    fast = work.MEASURES[name](JOBS[name], SEED, runs)
    monkeypatch.setattr(many, "compiled", lambda: False)
    assert repr(work.MEASURES[name](JOBS[name], SEED, runs)) == repr(fast)


@pytest.mark.nightly
@pytest.mark.parametrize("name", JOBS)
def test_every_measure_gives_the_same_numbers_in_a_thousand_games(name, monkeypatch):
    fast = work.MEASURES[name](JOBS[name], SEED, list(range(1000)))
    monkeypatch.setattr(many, "compiled", lambda: False)
    assert repr(work.MEASURES[name](JOBS[name], SEED, list(range(1000)))) == repr(fast)


def test_a_whole_trace_is_the_same(monkeypatch):
    first = many.first_of(JOBS["games"])
    fast = list(many.plays(first, SEED, [3, 1, 2], (0,), True))
    monkeypatch.setattr(many, "compiled", lambda: False)
    for a, b in zip(fast, many.plays(first, SEED, [3, 1, 2], (0,), True), strict=True):
        assert a == b


def test_a_planted_law_is_played(monkeypatch):
    usual = measure.soon(arm(), SEED, list(range(30)))
    for room in (signing, deciding):
        with monkeypatch.context() as planted:
            planted.setattr(room, "value", lambda w, deal: 0.0)
            assert not compiler.untouched()
            assert measure.soon(arm(), SEED, list(range(30))) != usual or room is deciding
    assert compiler.untouched() and measure.soon(arm(), SEED, list(range(30))) == usual


def test_a_law_under_another_name_is_still_the_law(monkeypatch):
    """`from rivals import crisis as barrage` is no plant; another law under that name is one."""
    from game.laws import crisis, rivals

    assert crisis.barrage is rivals.crisis and compiler.untouched() and many.compiled()
    monkeypatch.setattr(crisis, "barrage", rivals.threats)
    assert not compiler.untouched()


def test_a_first_world_is_nobody_elses():
    mine = many.first_of(arm())
    mine.date[3] = 1
    assert many.first_of(arm()).date[3] == 16
