"""The grim trigger: once a partner has broken a promise, it is never kept again."""

from ._hand import bound, order_that_breaks, partners

SOURCE = "Friedman 1971, A non-cooperative equilibrium for supergames, Review of Economic Studies 38"


def decide(view, seat, luck):
    """Break what any partner has broken since it was signed."""
    broken = [k for k in bound(view, seat) if any(view.breaks[j][k] > 0 for j in partners(view, seat, k))]
    return order_that_breaks(view, seat, luck, broken)
