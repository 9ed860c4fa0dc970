"""Chances a seat reckons: that a promise is kept now or holds a year, that a pact is signed. `forecast` makes them."""

from game.laws import agenda, expecting
from game.laws.state import LIVE, NOBODY, World
from game.session.forecast import (  # noqa: F401  the screens ask here for every chance
    asked,
    expects,
    keep_now,
    loses_odds,
    others_sign,
    others_sign_next,
    ratify_next,
    sign_next,
    sign_now,
    year_odds,
    year_parts,
)


def answers_next(w: World, laid: World, eye: int, j: int, mine: bool) -> float:
    """The chance that j signs a draft next quarter; of one's own government, that it would sign it now."""
    return sign_now(laid, eye, j) if mine or eye == j else sign_next(w, laid, eye, j)


def elements(w: World) -> list[int]:
    return [k for k in range(len(w.state)) if w.table_item[k] == 1]


def proposer(w: World) -> int:
    """Who put up what is on the table; the standing agenda is the chair's."""
    who = int(w.table[0])
    if who == NOBODY or who < len(w.approval):
        return who
    return agenda.chair(w)


def in_force(w: World, i: int) -> list[int]:
    """The promises that stand and that i signed: live ones first as they are listed."""
    return [k for k in range(len(w.state)) if expecting.standing(w, k) and w.signer[k][i] == 1]


def live(w: World) -> list[int]:
    return [k for k in range(len(w.state)) if w.state[k] == LIVE]
