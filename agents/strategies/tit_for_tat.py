"""An eye for an eye: a promise is kept first, and then done with as the partners did last quarter."""

from ._hand import betrayed, bound, order_that_breaks

SOURCE = "Rapoport, in Axelrod 1980, Effective choice in the prisoner's dilemma"


def decide(view, seat, luck):
    """Break what any partner broke last quarter."""
    return order_that_breaks(view, seat, luck, [k for k in bound(view, seat) if betrayed(view, seat, k)])
