"""A government that tosses a coin for everything; the coins are the tape's."""

from game.laws.crisis import tossed
from game.laws.strategies import at_random, order_by, toss

SOURCE = "Axelrod 1980, Effective choice in the prisoner's dilemma (RANDOM)"


def decide(view, seat, luck):
    """Keep, sign and move by equal chances among all that is allowed."""
    return order_by(view, seat, luck, toss, at_random, tossed)
