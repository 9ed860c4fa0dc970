"""One game in plain Python from any world on: what the compiled loop does, where there is no compiler or no number."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from game.laws import rivals, turn
from game.laws.orders import Order, domestic_order, quiet_order, together
from game.laws.sight import observe
from game.laws.state import MOVES, World
from game.luck import luck as draw_luck
from game.session.chance import luck_for
from game.session.names import Names
from game.session.refusals import admit
from game.session.words import tidy
from game.session.worlds import in_play, kept


def closed_worlds(
    names: Names,
    first: World,
    seed: int,
    run: int,
    council: Mapping[str, Callable],
    *,
    begun: bool = False,
    given: Mapping[int, Order] | None = None,
    swing: tuple = (),
    hand=None,
) -> Iterator[World]:
    """Every quarter of a game as it closed.

    begun: the first world's quarter is open already. given: orders of that quarter by seat number. swing: a turn, a
    seat and the draw that decides its vote of that turn. hand: the conditions of a tournament (rough.Hand).
    """
    w, start = in_play(first), first.date[0]
    while not turn.over(w):
        now = w.date[0]
        luck = _swung(draw_luck(seed, run, now, len(w.approval), len(w.state), len(MOVES)), now, swing)
        if now > start and hand:
            hand.opens(w)
        if now > start or not begun:
            turn.open_turn(w, rivals.rival_acts(w, luck), luck)
        sealed = (given or {}) if now == start else {}
        orders = [sealed.get(i) or _asked(names, w, i, luck, council) for i in range(len(w.approval))]
        orders = [hand.slips(w, i, order) for i, order in enumerate(orders)] if hand else orders
        turn.close_turn(w, together(orders), luck)
        yield kept(w)
        if hand and hand.ends(now):
            return


def _swung(luck, now: int, swing: tuple):
    """The luck of a quarter, with the one vote decided that is to be."""
    if not swing or now != swing[0]:
        return luck
    return luck._replace(election_u=[swing[2] if i == swing[1] else u for i, u in enumerate(luck.election_u)])


def _asked(names: Names, w: World, i: int, luck, council) -> Order:
    """What seat i's strategy orders; what it may not do it does not do."""
    decide = council.get(names.seats[i], domestic_order)
    wish = decide(observe(w, i), i, luck_for(luck, i))
    return quiet_order(w) if admit(w, names, i, wish, person=False) else tidy(wish)
