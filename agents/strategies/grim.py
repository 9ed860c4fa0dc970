"""The grim trigger: once a partner has broken a promise, it is never kept again."""

from game.laws.strategies import grim, order_by

SOURCE = "Friedman 1971, A non-cooperative equilibrium for supergames, Review of Economic Studies 38"


def decide(view, seat, luck):
    """Break what any partner has broken since it was signed."""
    return order_by(view, seat, luck, grim)
