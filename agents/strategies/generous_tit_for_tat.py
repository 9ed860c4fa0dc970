"""Tit for tat that forgives a breach one time in three, so that one mistake does not echo for ever."""

from ._hand import betrayed, bound, order_that_breaks

SOURCE = "Nowak and Sigmund 1992, Tit for tat in heterogeneous populations, Nature 355"
FORGIVES = 1.0 / 3.0  # what they found best for the usual payoffs 5, 3, 1, 0


def decide(view, seat, luck):
    """Break what a partner broke last quarter, unless this quarter's coin forgives it."""
    angry = [k for k in bound(view, seat) if betrayed(view, seat, k) and luck.coin[seat][k] >= FORGIVES]
    return order_that_breaks(view, seat, luck, angry)
