"""The built-in strategies by number: compiled code asks the laws of game/laws/strategies.py, the ones the desk asks.

A strategy that is not named here plays through plain Python.
"""

from __future__ import annotations

from game.laws import crisis, strategies
from game.laws.orders import binds, sign_and_move

NAMES = (
    "domestic",
    "always_break",
    "always_keep",
    "blank",
    "generous_tit_for_tat",
    "go_by_majority",
    "grim",
    "joss",
    "poll_watcher",
    "random",
    "suspicious_tit_for_tat",
    "tit_for_tat",
    "win_stay_lose_shift",
)
(
    DOMESTIC, ALWAYS_BREAK, ALWAYS_KEEP, BLANK, GENEROUS, MAJORITY, GRIM, JOSS, POPULAR, RANDOM, SUSPICIOUS,
    TIT_FOR_TAT, WIN_STAY,
) = range(13)  # fmt: skip


def keeps(w, i, k, strategy, luck):
    """Whether seat i keeps commitment k, which binds it."""
    if strategy == DOMESTIC:
        return strategies.domestic(w, i, k, luck)
    if strategy == ALWAYS_BREAK:
        return strategies.always_break(w, i, k, luck)
    if strategy == GENEROUS:
        return strategies.generous_tit_for_tat(w, i, k, luck)
    if strategy == MAJORITY:
        return strategies.go_by_majority(w, i, k, luck)
    if strategy == GRIM:
        return strategies.grim(w, i, k, luck)
    if strategy == JOSS:
        return strategies.joss(w, i, k, luck)
    if strategy == POPULAR:
        return strategies.poll_watcher(w, i, k, luck)
    if strategy == RANDOM:
        return strategies.toss(w, i, k, luck)
    if strategy == SUSPICIOUS:
        return strategies.suspicious_tit_for_tat(w, i, k, luck)
    if strategy == TIT_FOR_TAT:
        return strategies.tit_for_tat(w, i, k, luck)
    if strategy == WIN_STAY:
        return strategies.win_stay_lose_shift(w, i, k, luck)
    return strategies.always_keep(w, i, k, luck)


def answer(w, i, strategy, luck):
    """Seat i's signature, move and target."""
    if strategy == BLANK:
        return strategies.say_nothing(w, i, luck)
    if strategy == RANDOM:
        return strategies.at_random(w, i, luck)
    if strategy == POPULAR:
        return strategies.by_the_polls(w, i, luck)
    return sign_and_move(w, i, luck)


def order(w, o, i, strategy, luck):
    """Fill seat i's row of the sealed orders."""
    for k in range(len(w.state)):
        o.keep[i][k] = 1
        if binds(w, i, k) and not keeps(w, i, k, strategy, luck):
            o.keep[i][k] = 0
    sign, move, target = answer(w, i, strategy, luck)
    o.sign[i] = sign
    o.propose[i] = 0
    o.move[i] = move
    o.target[i] = target
    o.firm[i] = stand(w, i, strategy, luck)


def stand(w, i, strategy, luck):
    """In how many exchanges of a crisis seat i stands firm."""
    if strategy == BLANK:
        return 0
    if strategy == RANDOM:
        return crisis.tossed(w, i, luck)
    return crisis.firmness(w, i, luck)
