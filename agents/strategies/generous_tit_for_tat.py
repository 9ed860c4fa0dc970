"""Tit for tat that forgives a breach one time in three, so that one mistake does not echo for ever."""

from game.laws.strategies import generous_tit_for_tat, order_by

SOURCE = "Nowak and Sigmund 1992, Tit for tat in heterogeneous populations, Nature 355"


def decide(view, seat, luck):
    """Break what a partner broke last quarter, unless this quarter's coin forgives it."""
    return order_by(view, seat, luck, generous_tit_for_tat)
