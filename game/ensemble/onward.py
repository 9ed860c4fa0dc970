"""From a position on: many games that share all that has happened and differ in the chance to come.

The position is the world at an opened quarter, as a session or a Mesa world holds it: this quarter's news is out,
nobody has ordered. Every continuation plays from there with a tape of its own, by default tapes that no game of the
seed is named after, so the future that the game itself will meet is not among them. With the game's own run number
the continuation is that game, bit for bit.

What it reveals: the continuations start from the true world, others' hidden leaders and capital included, and play the
true rules. Their shares are what the model knows, not what a seat may know: a window that shows them to a player shows
odds that no government has. Single continuations should stay closed until the debrief.

    later = onward(session, runs=1000, election=Election("KR", quarters=1, outcome="change"))
    later.pacts()["compact"]    # how long pacts last that took this form: share, low, high, count by quarter
    later.forms()["treaty"]     # the share of continuations that have a treaty, quarter by quarter
    later.lives("gsomia")       # the share in which one commitment stands
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

import numpy as np

from game.content import nearest
from game.ensemble import engine, rows
from game.ensemble.compile import numba
from game.ensemble.deciders import NAMES
from game.ensemble.plainly import closed_worlds
from game.ensemble.survival import Curve, by_form, form_shares, share_of, stands
from game.laws import expecting, home, turn
from game.laws.form import form_of
from game.laws.orders import Order
from game.laws.state import World
from game.luck import seed_number
from game.session.names import Names, names_of
from game.session.refusals import OrdersRefused, admit
from game.session.words import tidy
from game.session.worlds import in_play, kept

FRESH = 1 << 40  # the first of the tapes that continuations are played on
PLAIN_RUNS = 40  # continuations in plain Python, about what a second is enough for
OUTCOMES = {"change": 0.0, "stay": 1.0}
"""How an election may be made to end, and the draw that makes it."""


@dataclass(frozen=True)
class Election:
    """An election called in a seat, for all to know.

    quarters: how many more are played before the vote, 0 for a vote at the end of this one. outcome: "chance", "change"
    (office changes hands) or "stay". An election that is due earlier anyway is the one that is meant.
    """

    seat: str
    quarters: int = 0
    outcome: str = "chance"


@dataclass(frozen=True)
class Position:
    """The start of many continuations: a world and whose seats are whose. open: its quarter is opened, news is out."""

    world: World
    open: bool
    scenario: object
    seed: int
    run: int
    strategies: Mapping[str, str]
    council: Mapping

    @property
    def names(self) -> Names:
        """The codes of seats and commitments."""
        return names_of(self.scenario)


@dataclass
class Futures:
    """What became of every continuation. n continuations, T quarters, G seats, K commitments.

    `found` holds the outcome rows (columns: rows.columns; first quarters count from the game's own first). A row that
    raised has its reason in found.errors, and its states, forms and elections are -1. note: why there are fewer
    continuations than were asked for, in a line; empty otherwise.
    """

    start: int  # the quarter of the position
    names: Names
    now: World  # the position
    found: engine.Rows
    state: np.ndarray  # (n, T, K) IDEA..ENDED at the end of each quarter
    form: np.ndarray  # (n, T) number of the pact's form (form.FORM_NAMES)
    election: np.ndarray  # (n, T, G) 0 none, 1 held, 2 lost, 3 the leader fell
    note: str = ""

    @property
    def turns(self) -> np.ndarray:
        """The quarters played, counted as the game counts them: (T,)."""
        return self.start + np.arange(self.form.shape[1])

    @property
    def form_now(self) -> int:
        """The form of the pact at the position."""
        return form_of(self.now)

    @property
    def ended(self) -> np.ndarray:
        """The quarter in which each commitment first ended, -1 for never: (n, K)."""
        items = self.state.shape[2]
        return self.found.whole[:, items : 2 * items]

    @property
    def sound(self) -> np.ndarray:
        """Which continuations were played to their end and raised nothing: (n,) bool."""
        return self.form[:, 0] >= 0

    def pacts(self) -> dict[str, Curve]:
        """How long pacts keep the form they took or a deeper one, quarters 0..T since then (see survival.spells)."""
        return by_form(self.form[self.sound], self.form_now)

    def forms(self) -> dict[str, Curve]:
        """The share of continuations with each form of pact, at the end of each quarter."""
        return form_shares(self.form[self.sound])

    def lives(self, commitment: str) -> Curve:
        """The share of continuations in which a commitment stands, live, hollow or in notice, at each quarter's end."""
        k = _known("commitment", commitment, self.names.commitments)
        return share_of(stands(self.state[self.sound, :, k]))


def position(game) -> Position:
    """The position of a session, or of a Mesa world at its opened quarter."""
    if hasattr(game, "situation"):
        council = {one.code: one.decide for one in game.governments}
        names = {code: decide.__module__.rpartition(".")[2] for code, decide in council.items()}
        return Position(game.opened, True, game.situation, game.seed, game.run, names, council)
    return Position(game.world, not game.over, game.scenario, game.seed, game.run, game.strategies, game.council)


def onward(
    game,
    runs: int | Sequence[int] = 1000,
    *,
    seed=None,
    strategies: Mapping[str, str] | None = None,
    orders: Mapping[str, Order] | None = None,
    election: Election | None = None,
    horizon: int | None = None,
    council: engine.Makers | None = None,
    workers: int = 1,
    plain: bool = False,
) -> Futures:
    """Play on from a session's (or Mesa world's) opened quarter.

    runs: how many fresh tapes, or the numbers of the tapes themselves. seed: the game's own unless given. strategies:
    by seat, in place of those the game has; `council` makes the functions of strategies that are not compiled. orders:
    what some seats seal in the quarter that is open, for all continuations alike. horizon: how many quarters are
    played, as many as the scenario has left unless given; it may reach past the scenario's end. workers: threads.

    Raises ValueError for an unknown seat, strategy or outcome, a horizon below 1, or a game that is over without one;
    OrdersRefused for an order that is not admitted.
    """
    here = position(game)
    names = {seat: (strategies or {}).get(seat, name) for seat, name in here.strategies.items()}
    for seat in strategies or {}:
        _known("seat", seat, here.names.seats)
    world, swing = _called(here, _within(here.world, horizon), election)
    sealed = _sealed(here, world, orders or {})
    seed = here.seed if seed is None else seed_number(seed)
    slow = plain or not engine.can_compile(names)
    tapes, note = _tapes(runs, slow, names)
    futures = _blank(here, world, tapes, note)
    if slow:
        deciding = {**here.council, **(council(dict(strategies)) if council and strategies else {})}
        return _plainly(futures, here, world, seed, deciding, sealed, swing)
    numbers = [NAMES.index(names[seat]) for seat in here.names.seats]
    return _compiled(futures, world, seed, numbers, sealed if here.open else None, swing, workers)


def _known(kind: str, word, right: Sequence[str]) -> int:
    """The place of a word, or a ValueError that names the nearest."""
    if word not in right:
        near = nearest(str(word), list(right))
        raise ValueError(f"{kind}: found {str(word)[:40]!r}, expected {near or ', '.join(right)}")
    return right.index(word)


def _within(world: World, horizon: int | None) -> World:
    """The world, in play, with its last quarter moved to the horizon."""
    w = in_play(world)
    if horizon is not None:
        if isinstance(horizon, bool) or int(horizon) != horizon or not 1 <= horizon <= rows.MOST:
            raise ValueError(f"horizon: found {horizon!r}, expected a whole number of quarters from 1 to {rows.MOST}")
        w.date[3] = w.date[0] + int(horizon)
    if turn.over(w):
        raise ValueError("game: found one that is over, expected a horizon of quarters beyond its end")
    return w


def _called(here: Position, w: World, election: Election | None) -> tuple[World, tuple]:
    """The world with its election called and reckoned with by all; which vote is made to end how: (turn, seat, u)."""
    if election is None:
        return w, ()
    i = _known("election", election.seat, here.names.seats)
    if election.outcome != "chance":
        _known("outcome", election.outcome, ("chance", *OUTCOMES))
    if int(election.quarters) != election.quarters or election.quarters < 0:
        raise ValueError(f"quarters: found {election.quarters!r}, expected a whole number from 0")
    w.term[i] = min(w.term[i], int(election.quarters) + 1)
    home.speak(w)
    expecting.forecast(w)
    swing = (w.date[0] + max(1, w.term[i]) - 1, i, OUTCOMES[election.outcome]) if election.outcome in OUTCOMES else ()
    return w, swing


def _sealed(here: Position, world: World, orders: Mapping[str, Order]) -> dict[int, Order]:
    """The given orders by seat number, if all are admitted."""
    if orders and not here.open:
        raise ValueError("orders: found some for a game that is over, expected none")
    seats = {seat: _known("orders", seat, here.names.seats) for seat in orders}
    refused = {seat: admit(world, here.names, i, orders[seat]) for seat, i in seats.items()}
    refused = {seat: found for seat, found in refused.items() if found}
    if refused:
        raise OrdersRefused(refused)
    return {i: tidy(orders[seat]) for seat, i in seats.items()}


def _tapes(runs, slow: bool, names: Mapping[str, str]) -> tuple[list[int], str]:
    """The numbers of the tapes, and why there are fewer than asked for."""
    if not isinstance(runs, int):
        return list(runs), ""
    if runs < 1:
        raise ValueError(f"runs: found {runs}, expected at least 1")
    few = min(runs, PLAIN_RUNS) if slow else runs
    return list(range(FRESH, FRESH + few)), "" if few == runs else f"{few} of {runs} continuations: {_why(names)}"


def _why(names: Mapping[str, str]) -> str:
    if numba() is None:
        return "Numba is not installed, so plain Python plays, slower"
    strange = sorted({name for name in names.values() if name not in NAMES})
    return f"{', '.join(strange)} is played in plain Python, slower" if strange else "plain Python plays, slower"


def _blank(here: Position, world: World, tapes: list[int], note: str) -> Futures:
    """Continuations that wait to be played."""
    count, items = len(world.approval), len(world.state)
    n, quarters = len(tapes), world.date[3] - world.date[0]
    found = engine.blank_rows(tapes, count, items)
    empty = [np.full(shape, -1, np.int8) for shape in ((n, quarters, items), (n, quarters), (n, quarters, count))]
    return Futures(world.date[0], here.names, kept(here.world), found, *empty, note)


def _compiled(later: Futures, world: World, seed, numbers, sealed, swing, workers: int) -> Futures:
    """All continuations by the compiled loop, cut over threads; the interpreter is free while they are played."""
    from game.ensemble.chance import swing_of

    games = engine.Compiled(world)
    n, quarters = later.form.shape
    courses = np.full((n, quarters, rows.course_width(games.count, games.items)), -1, np.int64)
    made = (swing[0], swing_of(swing[1], int(swing[2]))) if swing else (engine.NEVER, 0)

    def play(piece: slice) -> None:
        part = later.found.part(piece)
        games.fill(part, seed, numbers, courses=courses[piece], given=sealed, swing=made)

    with ThreadPoolExecutor(max(1, workers)) as pool:
        list(pool.map(play, engine.cut(n, max(1, workers))))
    courses[np.isin(later.found.runs, list(later.found.errors))] = -1
    cells = courses.astype(np.int8)
    items = games.items
    return replace(later, state=cells[..., :items], form=cells[..., items], election=cells[..., items + 1 :])


def _plainly(later: Futures, here: Position, world: World, seed, deciding, sealed, swing) -> Futures:
    """One continuation after another in plain Python."""
    for r, run in enumerate(later.found.runs.tolist()):
        try:
            given = {"begun": here.open, "given": sealed, "swing": swing}
            worlds = list(closed_worlds(here.names, world, seed, run, deciding, **given))
            engine.fill(later.found, r, worlds)
        except Exception as error:  # one bad continuation is a row, and the next goes on
            engine.fault(later.found, r, error)
            continue
        for t, w in enumerate(worlds):
            later.state[r, t], later.form[r, t], later.election[r, t] = w.state, form_of(w), w.election
    return later
