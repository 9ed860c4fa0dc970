"""The model's own government: home's pressure, expectations and the cost of leaving decide."""

from game.laws.orders import domestic_order

SOURCE = "Putnam 1988, Diplomacy and domestic politics; McKelvey and Palfrey 1995, quantal response"


def decide(view, seat, luck):
    """Keep where the gain plus the quarter's logistic chance is above zero; likewise sign and move."""
    return domestic_order(view, seat, luck)
