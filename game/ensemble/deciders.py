"""The built-in strategies by number: compiled code asks the laws of game/laws/strategies.py, the ones the desk asks.

A strategy that is not named here plays through plain Python. Numbers from PLAN on are the simple plans of
game/laws/plans.py.
"""

from __future__ import annotations

from game.laws import crisis, plans, strategies
from game.laws.orders import binds, sign_and_move
from game.laws.state import NOBODY

NAMES = (
    "domestic",
    "always_break",
    "always_keep",
    "attentive",
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
    DOMESTIC, ALWAYS_BREAK, ALWAYS_KEEP, ATTENTIVE, BLANK, GENEROUS, MAJORITY, GRIM, JOSS, POPULAR, RANDOM, SUSPICIOUS,
    TIT_FOR_TAT, WIN_STAY,
) = range(14)  # fmt: skip
PLAN = 1000
"""The number of plan 0."""


def number_of(strategy):
    """The number of a built-in strategy by its name, or of a plan by its own number."""
    return PLAN + strategy if isinstance(strategy, int) else NAMES.index(strategy)


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
    o.propose[i] = 0
    if strategy >= PLAN:
        by_plan(w, o, i, strategy - PLAN)
    elif strategy == ATTENTIVE:
        by_plan(w, o, i, plans.ATTENTIVE)
    else:
        by_name(w, o, i, strategy, luck)
    o.firm[i] = stand(w, i, strategy, luck)


def by_name(w, o, i, strategy, luck):
    """What a built-in strategy keeps, signs and moves."""
    for k in range(len(w.state)):
        o.keep[i][k] = 1
        if binds(w, i, k) and not keeps(w, i, k, strategy, luck):
            o.keep[i][k] = 0
    sign, move, target = answer(w, i, strategy, luck)
    o.sign[i] = sign
    o.move[i] = move
    o.target[i] = target


def by_plan(w, o, i, plan):
    """What a plan keeps, signs, moves and drafts."""
    for k in range(len(w.state)):
        o.keep[i][k] = 1
        if binds(w, i, k) and not plans.keeps(w, i, k, plan):
            o.keep[i][k] = 0
    sign = plans.signs(w, i, plan)
    move, target = plans.moves_now(w, i, plan, sign)
    o.sign[i] = sign
    o.move[i] = move
    o.target[i] = target
    draft(w, o, i, plans.drafts(w, i, plan, sign), plans.harder(plan))


def draft(w, o, i, element, more):
    """Lay a draft of one element, for those it is meant for, into seat i's row; none for NOBODY."""
    if element == NOBODY:
        return
    o.propose[i] = 1
    o.terms[i][0] = more
    o.terms[i][1] = 0.0
    for k in range(len(w.state)):
        o.item[i][k] = 1 if k == element else 0
    for j in range(len(w.approval)):
        o.seat[i][j] = w.signer[element][j]


def stand(w, i, strategy, luck):
    """In how many exchanges of a crisis seat i stands firm."""
    if strategy == BLANK:
        return 0
    if strategy == RANDOM:
        return crisis.tossed(w, i, luck)
    return crisis.firmness(w, i, luck)
