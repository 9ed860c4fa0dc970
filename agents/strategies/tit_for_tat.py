"""An eye for an eye: a promise is kept first, and then done with as the partners did last quarter."""

from game.laws.strategies import order_by, tit_for_tat

SOURCE = "Rapoport, in Axelrod 1980, Effective choice in the prisoner's dilemma"


def decide(view, seat, luck):
    """Break what any partner broke last quarter."""
    return order_by(view, seat, luck, tit_for_tat)
