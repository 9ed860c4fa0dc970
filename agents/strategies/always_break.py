"""A government that signs what suits it and keeps none of it."""

from game.laws.strategies import always_break, order_by

SOURCE = "Axelrod 1984, The Evolution of Cooperation (unconditional defection)"


def decide(view, seat, luck):
    """Break all that can be broken."""
    return order_by(view, seat, luck, always_break)
