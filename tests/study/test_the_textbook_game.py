"""With one promise and nothing else, the classical strategies score what their published definitions score.

The definitions are written here a second time, as functions of the two histories: Axelrod 1980 and 1984 (always keep,
always break, tit for tat, Joss, random, go by majority), Friedman 1971 (grim), Boyd and Lorberbaum 1987 (suspicious tit
for tat), Nowak and Sigmund 1992 (generous tit for tat, forgiving one time in three) and 1993 (win stay, lose shift).
"""

import numpy as np
import pytest

from agents.council import build
from game.content import load_scenario
from game.ensemble import rough
from game.ensemble.compile import numba
from game.ensemble.rough import Rough
from game.luck import ROW, draw
from game.study.tournament import CLASSICAL, PAYOFFS, TEXTBOOK, payoff, play

TURNS, SEED = 200, 5
DEFINED = {
    "always_keep": lambda mine, theirs, coin: True,
    "always_break": lambda mine, theirs, coin: False,
    "tit_for_tat": lambda mine, theirs, coin: theirs[-1:] != [False],
    "suspicious_tit_for_tat": lambda mine, theirs, coin: theirs[-1:] == [True],
    "generous_tit_for_tat": lambda mine, theirs, coin: theirs[-1:] != [False] or coin < 1 / 3,
    "joss": lambda mine, theirs, coin: theirs[-1:] != [False] and coin >= 0.1,
    "grim": lambda mine, theirs, coin: False not in theirs,
    "go_by_majority": lambda mine, theirs, coin: 2 * theirs.count(False) <= len(theirs),
    "win_stay_lose_shift": lambda mine, theirs, coin: mine[-1:] == theirs[-1:],
    "random": lambda mine, theirs, coin: coin >= 0.5,
}
SURE = (
    "always_keep",
    "always_break",
    "tit_for_tat",
    "suspicious_tit_for_tat",
    "grim",
    "go_by_majority",
    "win_stay_lose_shift",
)
TABLE = {  # the first's score against each of SURE, in that order
    "always_keep": [600, 0, 600, 597, 600, 600, 600],
    "always_break": [1000, 200, 204, 200, 204, 204, 600],
    "tit_for_tat": [600, 199, 600, 500, 600, 600, 600],
    "suspicious_tit_for_tat": [602, 200, 500, 200, 203, 500, 401],
    "grim": [600, 199, 600, 203, 600, 600, 600],
    "go_by_majority": [600, 199, 600, 500, 600, 600, 600],
    "win_stay_lose_shift": [600, 100, 600, 401, 600, 600, 600],
}


def published(one: str, other: str, run: int = 0, turns: int = TURNS) -> tuple[int, int]:
    """The two totals of a game by the definitions, with the tape's own coins."""
    a, b, totals = [], [], [0, 0]
    for turn in range(turns):
        coins = [draw(SEED, run, turn, "coin", seat * ROW) for seat in range(2)]
        x, y = DEFINED[one](a, b, coins[0]), DEFINED[other](b, a, coins[1])
        a, b = [*a, x], [*b, y]
        for seat, (mine, theirs) in enumerate(((x, y), (y, x))):
            totals[seat] += {(True, True): 3, (True, False): 0, (False, True): 5, (False, False): 1}[mine, theirs]
    return totals[0], totals[1]


@pytest.fixture(scope="module")
def tournament():
    return play(load_scenario(TEXTBOOK), CLASSICAL, 2, SEED, Rough(renewed=True), PAYOFFS, build)


def totals(tournament, one: str, other: str, run: int = 0) -> tuple[float, float]:
    a, b = (tournament.strategies.index(name) for name in (one, other))
    return tuple(tournament.measures["payoff"][seat, a, b, run] * TURNS for seat in range(2))


@pytest.mark.parametrize("one", CLASSICAL)
def test_every_pair_scores_what_the_definitions_score(one, tournament):
    for other in CLASSICAL:
        for run in range(2):
            assert totals(tournament, one, other, run) == pytest.approx(published(one, other, run)), (one, other, run)


@pytest.mark.parametrize("one", SURE)
def test_the_scores_without_chance_are_those_of_the_table(one, tournament):
    scores = [round(totals(tournament, one, other)[0]) for other in SURE]
    assert scores == TABLE[one]


def test_what_axelrod_tells_of_two_hundred_moves():
    """Mutual keeping 600 each, mutual breaking 200; who keeps alone to the end has nothing, the other 1,000."""
    assert published("tit_for_tat", "always_keep") == (600, 600)
    assert published("always_break", "always_break") == (200, 200)
    assert published("always_keep", "always_break") == (0, 1000)
    assert published("tit_for_tat", "always_break") == (199, 204)
    assert published("win_stay_lose_shift", "always_break") == (100, 600)


def test_every_game_has_two_hundred_moves(tournament):
    assert (tournament.quarters == TURNS).all() and tournament.errors == {}


@pytest.mark.skipif(numba() is None, reason="Numba is not installed")
def test_plain_python_plays_the_same_two_hundred_moves():
    scenario, names = load_scenario(TEXTBOOK), {"EH": "joss", "WH": "win_stay_lose_shift"}
    _, fast = rough.play(scenario, SEED, [0], names, Rough(renewed=True))
    _, slow = rough.play(scenario, SEED, [0], names, Rough(renewed=True), build, plain=True)
    assert fast.tolist() == slow.tolist() and fast.sum() == TURNS


def test_payoffs_are_read_off_the_deeds():
    """Both kept twice, only the first kept once, only the second three times, neither once."""
    assert [float(x) for x in payoff(np.array([2, 1, 3, 1]))] == [6 + 0 + 15 + 1, 6 + 5 + 0 + 1]
