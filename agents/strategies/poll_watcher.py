"""A government that reads the polls: it does in public what the public wants, and leaves the rest alone."""

from game.laws.orders import affords
from game.laws.signing import on_table
from game.laws.state import NOBODY, NOW

from ._hand import bound, order_that_breaks

SOURCE = "Canes-Wrone 2006, Who Leads Whom?; the line between seen and unseen is an assumption"
SEEN = 0.25  # visibility from which the public knows of a promise


def decide(view, seat, luck):
    """Break what the public sees and dislikes; sign whatever it would like."""
    liked = view.mood[seat][NOW] >= 0.0
    broken = [] if liked else [k for k in bound(view, seat) if view.visible[k] >= SEEN]
    order = order_that_breaks(view, seat, luck, broken)
    sign = 1 if liked and on_table(view) and view.table_seat[seat] == 1 else 0
    if not affords(view, seat, sign, order.move):
        return order._replace(sign=sign, move=NOBODY, target=NOBODY)
    return order._replace(sign=sign)
