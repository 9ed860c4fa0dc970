"""A government that tosses a coin for everything; the coins are the tape's."""

from game.laws.crisis import tossed
from game.laws.moves import best_target, may_play, stake
from game.laws.orders import affords, quiet_order
from game.laws.signing import on_table
from game.laws.state import NOBODY

from ._hand import bound

SOURCE = "Axelrod 1980, Effective choice in the prisoner's dilemma (RANDOM)"


def decide(view, seat, luck):
    """Keep, sign and move by equal chances among all that is allowed."""
    broken = [k for k in bound(view, seat) if luck.coin[seat][k] < 0.5]
    keep = [0 if k in broken else 1 for k in range(len(view.state))]
    asked = on_table(view) and view.table_seat[seat] == 1
    sign = 1 if asked and luck.sign_e[seat] > 0.0 else 0
    move, target = any_move(view, seat, sign, luck.move_e[seat])
    firm = tossed(view, seat, luck)
    return quiet_order(view)._replace(keep=keep, sign=sign, move=move, target=target, firm=firm)


def any_move(view, seat, sign, noise):
    """The allowed move, or none, that the noise likes best; and whom it is aimed at."""
    allowed = [m for m in range(len(view.menu)) if may_play(view, seat, m) and affords(view, seat, sign, m)]
    best = max([*allowed, NOBODY], key=lambda m: noise[m])
    return best, best_target(view, seat, best, stake(view, seat)) if best != NOBODY else NOBODY
