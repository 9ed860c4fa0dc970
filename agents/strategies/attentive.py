"""A government with a simple plan: keep every promise, sign what can be paid, draft what may pass, please the base."""

from game.laws.plans import ATTENTIVE, planned_order

SOURCE = "assumption: of the plans that `main.py skill` tries, one ahead of random moves in every seat"


def decide(view, seat, luck):
    """Of all it would sign and can pay for, draft what promises most by what the others would sign."""
    return planned_order(view, seat, luck, ATTENTIVE)
