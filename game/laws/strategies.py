"""How a seat decides that nobody holds: each strategy once, as a law that keeps or breaks one promise.

`tit_for_tat(w, i, k, luck)` says whether seat i keeps commitment k, which binds it. A partner is any other signatory,
and its deed is that of last quarter, since orders are sealed and opened at once. What a strategy signs and moves is
`sign_and_move`, as the model's own government would, unless it has an answer of its own below; likewise how long it
stands firm in a crisis. The pages with their sources are agents/strategies; the same functions play at the desk, in
Mesa and compiled.
"""

from game.laws import crisis, deciding, moves, signing
from game.laws.orders import affords, binds, quiet_order, sign_and_move
from game.laws.state import BROKE, NOBODY, NOW, SILENT

FORGIVES = 1.0 / 3.0  # what Nowak and Sigmund found best for the payoffs 5, 3, 1, 0
SNEAKS = 0.1  # how often Joss breaks unprovoked
SEEN = 0.25  # visibility from which the public knows of a promise: an assumption


def betrayed(w, i, k):
    """Whether a partner broke commitment k last quarter."""
    for j in range(len(w.approval)):
        if j != i and w.signer[k][j] == 1 and w.deed[j][k] == BROKE:
            return True
    return False


def betrayals(w, i, k):
    """How often the partner that broke commitment k most has broken it since it was signed."""
    most = 0
    for j in range(len(w.approval)):
        if j != i and w.signer[k][j] == 1:
            most = max(most, w.breaks[j][k])
    return most


def domestic(w, i, k, luck):
    """Keep where the gain plus the quarter's logistic chance is above zero: the model's own government."""
    return deciding.keeps(w, i, k, luck.keep_e[i][k])


def always_keep(w, i, k, luck):
    """Keep, whatever the others do."""
    return True


def always_break(w, i, k, luck):
    """Break, whatever the others do."""
    return False


def tit_for_tat(w, i, k, luck):
    """Keep unless a partner broke it last quarter."""
    return not betrayed(w, i, k)


def suspicious_tit_for_tat(w, i, k, luck):
    """Break what nobody has tried yet; then tit for tat."""
    return w.deed[i][k] != SILENT and not betrayed(w, i, k)


def generous_tit_for_tat(w, i, k, luck):
    """Tit for tat, but a breach is forgiven when the quarter's coin says so, one time in three."""
    return not betrayed(w, i, k) or luck.coin[i][k] < FORGIVES


def joss(w, i, k, luck):
    """Tit for tat that breaks one time in ten without a reason."""
    return not betrayed(w, i, k) and luck.coin[i][k] >= SNEAKS


def grim(w, i, k, luck):
    """Keep until a partner has broken it, and then never again."""
    return betrayals(w, i, k) == 0


def go_by_majority(w, i, k, luck):
    """Keep while every partner has kept it at least half of the quarters since it was signed."""
    return 2 * betrayals(w, i, k) <= w.age[k]


def win_stay_lose_shift(w, i, k, luck):
    """Do again what went well, and the other thing when a partner broke it: keep after both kept or both broke."""
    return betrayed(w, i, k) == (w.deed[i][k] == BROKE)


def poll_watcher(w, i, k, luck):
    """Keep what the public likes or cannot see."""
    return w.mood[i][NOW] >= 0.0 or w.visible[k] < SEEN


def toss(w, i, k, luck):
    """Keep when the quarter's coin says so, one time in two."""
    return luck.coin[i][k] >= 0.5


def say_nothing(w, i, luck):
    """Sign nothing, move nothing."""
    return 0, NOBODY, NOBODY


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
    sign = 1 if signing.asked(w, i) and luck.sign_e[i] > 0.0 else 0
    move = any_move(w, i, sign, luck)
    if move == NOBODY:
        return sign, NOBODY, NOBODY
    return sign, move, moves.best_target(w, i, move, moves.stake(w, i))


def by_the_polls(w, i, luck):
    """Sign whatever the public would like; move as the model's own government would, if that can be paid too."""
    _, move, target = sign_and_move(w, i, luck)
    sign = 1 if w.mood[i][NOW] >= 0.0 and signing.asked(w, i) else 0
    if not affords(w, i, sign, move):
        return sign, NOBODY, NOBODY
    return sign, move, target


def order_by(w, i, luck, keeps, answers=sign_and_move, stands=crisis.firmness):
    """One seat's order: `keeps` for each promise that binds it, `answers` for its signature and its move, `stands` for
    how long it is firm in a crisis."""
    keep = [0 if binds(w, i, k) and not keeps(w, i, k, luck) else 1 for k in range(len(w.state))]
    sign, move, target = answers(w, i, luck)
    return quiet_order(w)._replace(keep=keep, sign=sign, move=move, target=target, firm=stands(w, i, luck))
