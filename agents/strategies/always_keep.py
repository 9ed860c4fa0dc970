"""A government whose word is good whatever the others do."""

from ._hand import order_that_breaks

SOURCE = "Axelrod 1984, The Evolution of Cooperation (unconditional cooperation)"


def decide(view, seat, luck):
    """Break nothing."""
    return order_that_breaks(view, seat, luck, [])
