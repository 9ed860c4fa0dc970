"""Strategies that are not built in, for games in processes of their own: what a user would write."""

import os
import time
from pathlib import Path

from agents.council import build as usual
from game.laws.orders import domestic_order


def contrary(view, seat, luck):
    """Break in odd quarters what the model's own government would keep."""
    order = domestic_order(view, seat, luck)
    if view.date[0] % 2 == 0:
        return order
    return order._replace(keep=[1 - cell if view.signer[k][seat] else cell for k, cell in enumerate(order.keep)])


def failing(view, seat, luck):
    """Raises where approval is low."""
    if view.approval[seat] < 42.0:
        raise LookupError("nothing to say below 42")
    return domestic_order(view, seat, luck)


def sleepless(view, seat, luck):
    """Never comes back once approval is high."""
    while view.approval[seat] > 56.0:
        time.sleep(0)
    return domestic_order(view, seat, luck)


def dying(view, seat, luck):
    """Takes its process along, once: where the file named in OWN_DIES is, it is removed first."""
    there = Path(os.environ["OWN_DIES"])
    if view.date[0] == 3 and there.exists():
        there.unlink()
        os._exit(9)
    return domestic_order(view, seat, luck)


OWN = {"contrary": contrary, "failing": failing, "sleepless": sleepless, "dying": dying}


def build(names):
    """A council as the door makes it, and these strategies."""
    found = usual({seat: name for seat, name in names.items() if name not in OWN})
    return {seat: OWN[name] if name in OWN else found[seat] for seat, name in names.items()}
