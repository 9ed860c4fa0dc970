"""A government that judges by the record: it keeps what its partners have kept at least half of the time."""

from game.laws.strategies import go_by_majority, order_by

SOURCE = "Axelrod 1980, More effective choice in the prisoner's dilemma (GO BY MAJORITY)"


def decide(view, seat, luck):
    """Break what a partner has broken in more than half of the quarters since it was signed."""
    return order_by(view, seat, luck, go_by_majority)
