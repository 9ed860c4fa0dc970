"""A government that signs what suits it and keeps none of it."""

from ._hand import bound, order_that_breaks

SOURCE = "Axelrod 1984, The Evolution of Cooperation (unconditional defection)"


def decide(view, seat, luck):
    """Break all that can be broken."""
    return order_that_breaks(view, seat, luck, bound(view, seat))
