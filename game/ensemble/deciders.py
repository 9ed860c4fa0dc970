"""The built-in strategies as compiled code: which promise a seat breaks, whether it signs, what move it makes.

Each strategy is written for readers in agents/strategies, and tests hold these to it, order by order. A strategy that
is not named here plays through plain Python.
"""

from __future__ import annotations

from game.laws import crisis, deciding, moves, signing
from game.laws.orders import affords, binds, sign_and_move
from game.laws.state import BROKE, NOBODY, NOW

NAMES = (
    "domestic",
    "always_break",
    "always_keep",
    "blank",
    "generous_tit_for_tat",
    "grim",
    "poll_watcher",
    "random",
    "tit_for_tat",
    "win_stay_lose_shift",
)
DOMESTIC, ALWAYS_BREAK, ALWAYS_KEEP, BLANK, GENEROUS, GRIM, POPULAR, RANDOM, TIT_FOR_TAT, WIN_STAY = range(10)
FORGIVES = 1.0 / 3.0
SEEN = 0.25


def betrayed(w, i, k):
    """Whether a partner broke commitment k last quarter."""
    for j in range(len(w.approval)):
        if j != i and w.signer[k][j] == 1 and w.deed[j][k] == BROKE:
            return True
    return False


def ever_betrayed(w, i, k):
    """Whether any partner has broken commitment k since it was signed."""
    for j in range(len(w.approval)):
        if j != i and w.signer[k][j] == 1 and w.breaks[j][k] > 0:
            return True
    return False


def breaks(w, i, k, strategy, luck):
    """Whether seat i breaks commitment k, which binds it."""
    if strategy == DOMESTIC:
        return not deciding.keeps(w, i, k, luck.keep_e[i][k])
    if strategy == ALWAYS_BREAK:
        return True
    if strategy == GENEROUS:
        return betrayed(w, i, k) and luck.coin[i][k] >= FORGIVES
    if strategy == GRIM:
        return ever_betrayed(w, i, k)
    if strategy == POPULAR:
        return w.mood[i][NOW] < 0.0 and w.visible[k] >= SEEN
    if strategy == RANDOM:
        return luck.coin[i][k] < 0.5
    if strategy == TIT_FOR_TAT:
        return betrayed(w, i, k)
    if strategy == WIN_STAY:
        return betrayed(w, i, k) != (w.deed[i][k] == BROKE)
    return False


def asked(w, i):
    """Whether the table asks for i's name."""
    return signing.on_table(w) and w.table_seat[i] == 1


def any_move(w, i, sign, luck):
    """The allowed move, or none, that the noise likes best: the first of equals, and none only if it is liked more."""
    best = NOBODY
    for m in range(len(w.menu)):
        if moves.may_play(w, i, m) and affords(w, i, sign, m):
            if best == NOBODY or luck.move_e[i][m] > luck.move_e[i][best]:
                best = m
    if best != NOBODY and luck.move_e[i][len(w.menu)] > luck.move_e[i][best]:
        return NOBODY
    return best


def at_random(w, i, luck):
    """Sign and move by equal chances among all that is allowed."""
    sign = 1 if asked(w, i) and luck.sign_e[i] > 0.0 else 0
    move = any_move(w, i, sign, luck)
    if move == NOBODY:
        return sign, NOBODY, NOBODY
    return sign, move, moves.best_target(w, i, move, moves.stake(w, i))


def by_the_polls(w, i, luck):
    """Sign whatever the public would like; move as the model's own government would, if that can be paid too."""
    _, move, target = sign_and_move(w, i, luck)
    sign = 1 if w.mood[i][NOW] >= 0.0 and asked(w, i) else 0
    if not affords(w, i, sign, move):
        return sign, NOBODY, NOBODY
    return sign, move, target


def answer(w, i, strategy, luck):
    """Seat i's signature, move and target."""
    if strategy == BLANK:
        return 0, NOBODY, NOBODY
    if strategy == RANDOM:
        return at_random(w, i, luck)
    if strategy == POPULAR:
        return by_the_polls(w, i, luck)
    return sign_and_move(w, i, luck)


def order(w, o, i, strategy, luck):
    """Fill seat i's row of the sealed orders."""
    for k in range(len(w.state)):
        o.keep[i][k] = 1
        if binds(w, i, k) and breaks(w, i, k, strategy, luck):
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
