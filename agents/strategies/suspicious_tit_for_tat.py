"""Tit for tat that starts with a breach: it trusts nobody who has not kept a promise to it yet."""

from game.laws.strategies import order_by, suspicious_tit_for_tat

SOURCE = (
    "Boyd and Lorberbaum 1987, No pure strategy is evolutionarily stable in the repeated prisoner's dilemma, Nature 327"
)


def decide(view, seat, luck):
    """Break a promise that is new, and what a partner broke last quarter."""
    return order_by(view, seat, luck, suspicious_tit_for_tat)
