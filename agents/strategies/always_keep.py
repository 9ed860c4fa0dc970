"""A government whose word is good whatever the others do."""

from game.laws.strategies import always_keep, order_by

SOURCE = "Axelrod 1984, The Evolution of Cooperation (unconditional cooperation)"


def decide(view, seat, luck):
    """Break nothing."""
    return order_by(view, seat, luck, always_keep)
