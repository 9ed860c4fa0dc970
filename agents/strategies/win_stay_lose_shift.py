"""Pavlov: do again what went well, and the other thing when a partner broke its word."""

from game.laws.strategies import order_by, win_stay_lose_shift

SOURCE = "Nowak and Sigmund 1993, A strategy of win-stay, lose-shift, Nature 364"


def decide(view, seat, luck):
    """Break after keeping and being let down, or after breaking and getting away with it."""
    return order_by(view, seat, luck, win_stay_lose_shift)
