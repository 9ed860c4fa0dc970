"""Tit for tat with a sly streak: one time in ten it breaks a promise for no reason."""

from game.laws.strategies import joss, order_by

SOURCE = "Axelrod 1980, Effective choice in the prisoner's dilemma (JOSS)"


def decide(view, seat, luck):
    """Break what a partner broke last quarter, and what this quarter's coin tempts it to."""
    return order_by(view, seat, luck, joss)
