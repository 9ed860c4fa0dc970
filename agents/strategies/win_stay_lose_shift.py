"""Pavlov: do again what went well, and the other thing when a partner broke its word."""

from game.laws.state import BROKE

from ._hand import betrayed, bound, order_that_breaks

SOURCE = "Nowak and Sigmund 1993, A strategy of win-stay, lose-shift, Nature 364"


def decide(view, seat, luck):
    """Break after keeping and being let down, or after breaking and getting away with it."""
    broken = [k for k in bound(view, seat) if betrayed(view, seat, k) != (view.deed[seat][k] == BROKE)]
    return order_that_breaks(view, seat, luck, broken)
