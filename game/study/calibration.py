"""Whether odds are true: every chance a screen shows, said in headless games and held against what then came.

A trial is one game in which a person holds a seat, keeps every promise and now and then drafts a pact; the model's own
governments play the others. Nothing is said with more than the seat may know.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import NamedTuple

from game.content import load_scenario, scenario_ids
from game.laws import promises, signing
from game.laws.expecting import standing
from game.laws.orders import Order, together
from game.laws.politics import LOST
from game.laws.state import KEPT
from game.luck import draw, seed_number
from game.session import Session
from game.session import forecast as odds
from game.session.chance import drawn
from game.session.worlds import in_play
from game.study.measure import Figure, share

KINDS = {
    "keep": "another government keeps a promise this quarter (reveal, why)",
    "year": "the others keep a promise for a year (order sheet, election night)",
    "sign": "another government signs what lies on the table (order sheet)",
    "draft": "another government signs your draft next quarter (pact table)",
    "together": "all the others sign your draft next quarter (order sheet, pact table)",
    "ratify": "a legislature passes your draft next quarter (pact table)",
    "lose": "a ruling bloc loses the vote due this quarter (debrief)",
}
CLOSE = 0.05  # "30 %" comes true in 25 to 35 %
ENOUGH = 400  # cases in a tenth from which its share must itself lie close
EACH = 4  # quarters between two looks a year ahead
DRAFTS = (0.0, 0.0, 0.3, 0.6)  # how much harder than meant a draft binds
Tallies = dict[str, list[list[float]]]


class Row(NamedTuple):
    """One tenth of one kind of odds: what was said on average, what came with its interval, in how many cases."""

    kind: str
    tenth: int
    said: float
    came: Figure

    @property
    def true(self) -> bool:
        """Close; with few cases, not shown to be otherwise."""
        if self.came.count >= ENOUGH:
            return abs(self.came.value - self.said) <= CLOSE
        return self.came.low - CLOSE <= self.said <= self.came.high + CLOSE


def calibration(
    trials: int, seed: int = 1, workers: int = 1, progress: Callable[[int, int], None] | None = None
) -> list[Row]:
    """The table of so many trials, every kind by tenths; the same whatever the number of workers."""
    pieces = [range(start, min(trials, start + PIECE)) for start in range(0, trials, PIECE)]
    tallies: Tallies = defaultdict(_empty)
    for done, part in enumerate(_worked(pieces, seed, workers), 1):
        _add(tallies, part)
        if progress:
            progress(done, len(pieces))
    return [
        Row(kind, tenth, said / count, share(hits, count))
        for kind in KINDS
        for tenth, (count, hits, said) in enumerate(tallies[kind])
        if count
    ]


PIECE = 20  # trials a worker takes at once


def _worked(pieces: list, seed: int, workers: int) -> Iterator[Tallies]:
    if workers == 1:
        yield from (piece_of(seed, piece) for piece in pieces)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield from pool.map(piece_of, [seed] * len(pieces), pieces)


def piece_of(seed: int, trials: range) -> Tallies:
    """The counts of some trials."""
    tallies: Tallies = defaultdict(_empty)
    for n in trials:
        for kind, said, came in trial(seed, n):
            cell = tallies[kind][min(9, int(10 * said))]
            cell[0] += 1
            cell[1] += came
            cell[2] += said
    return dict(tallies)


def _empty() -> list[list[float]]:
    return [[0, 0, 0.0] for _ in range(10)]


def _add(tallies: Tallies, part: Tallies) -> None:
    for kind, tenths in part.items():
        for cell, more in zip(tallies[kind], tenths, strict=True):
            cell[:] = [a + b for a, b in zip(cell, more, strict=True)]


# one trial


def trial(seed: int, n: int) -> Iterator[tuple[str, float, bool]]:
    """One game: (kind, said, came) of everything a screen would have said in it."""
    names = scenario_ids()
    game = Session(load_scenario(names[n % len(names)]), seed, n)
    i = n // len(names) % len(game.seats)
    views = played(game, i)
    for page, view in zip(game.records, views, strict=True):
        yield from _now(view, i, page)
        if (page.turn + n) % EACH == 0 and page.turn + odds.YEAR <= len(game.records):
            yield from _year(view, i, game.records[page.turn : page.turn + odds.YEAR])
        if page.turn + 1 < len(game.records):
            yield from _draft(game, view, i, page)


def played(game: Session, i: int) -> list:
    """Play the game as the person does; what the seat knew as each quarter opened."""
    code, views = game.seats[i], []
    game.hold(code)
    while not game.over:
        views.append(game.view(code))
        order = game.suggest(code)._replace(keep=[1] * len(views[-1].state))
        drafted = _drafted(game, i, order)
        game.seal({code: drafted if not game.admit(code, drafted) else order})
    return views


def _drafted(game: Session, i: int, order: Order) -> Order:
    """Every other quarter, the order with a pact of one to three elements that may be proposed now."""
    w = game.view(game.seats[i])
    dice = [draw(_OWN, game.run, game.turn, "coin", n) for n in range(4 + len(w.state))]
    if dice[0] < 0.5:
        return order
    out = int(dice[1] * 2 * len(w.approval))  # half of the drafts ask everybody, half leave one government out
    seats = [int(j == i or j != out) for j in range(len(w.approval))]
    free = [k for k in range(len(w.state)) if signing.may_be_proposed(w, k) and signing.fits(w, k, seats)]
    chosen = sorted(free, key=lambda k: dice[4 + k])[: 1 + int(3 * dice[2])]
    item = [int(k in chosen) for k in range(len(w.state))]
    more = DRAFTS[int(len(DRAFTS) * dice[3])]
    return order._replace(sign=0, propose=1, item=item, seat=seats, terms=[more, 0.0])


_OWN = seed_number("what the person drafts")


def _now(w, i: int, page) -> Iterator[tuple[str, float, bool]]:
    """What is said of this quarter: who keeps, who signs, who loses a vote."""
    others = [j for j in range(len(w.approval)) if j != i]
    for k in range(len(w.state)):
        for j in others:
            if standing(w, k) and w.signer[k][i] == 1 and w.signer[k][j] == 1:
                yield "keep", odds.keep_now(w, i, j, k), page.closed.deed[j][k] == KEPT
    for j in others:
        if signing.on_table(w) and w.table_seat[j] == 1:
            yield "sign", odds.sign_now(w, i, j), page.closed.signed[j] == 1
    for j in range(len(w.approval)):
        if w.term[j] == 1:
            yield "lose", odds.loses_odds(w, i, j), page.closed.election[j] == LOST


def _year(w, i: int, year: list) -> Iterator[tuple[str, float, bool]]:
    """What is said of the four quarters from now on: whether all the other signatories keep throughout."""
    for k in range(len(w.state)):
        if standing(w, k) and w.signer[k][i] == 1:
            asked = [j for j in range(len(w.approval)) if w.signer[k][j] == 1 and j != i]
            came = all(page.closed.deed[j][k] == KEPT for page in year for j in asked)
            yield "year", odds.year_odds(w, i, k), came


def _draft(game: Session, w, i: int, page) -> Iterator[tuple[str, float, bool]]:
    """What is said of a draft, and how the others answered it a quarter later."""
    order, later = page.orders[game.seats[i]], game.records[page.turn + 1]
    if order.propose == 0 or later.opened.table[0] != i:
        return
    laid = in_play(w)
    promises.lay_draft(laid, i, together([order] * len(w.approval)))
    others = [j for j in odds.asked(laid) if j != i]
    for j in others:
        yield "draft", odds.sign_now(laid, i, j), later.closed.signed[j] == 1
    if others:
        yield "together", odds.others_sign(laid, i), all(later.closed.signed[j] == 1 for j in others)
    if signing.needs_vote(laid):
        luck = drawn(game.seed, game.run, later.turn, len(w.approval), len(w.state))
        for j in odds.asked(laid):
            passed = luck.ratify_u[j] < signing.ratify_chance(later.opened, j)
            yield "ratify", signing.ratify_chance(laid, j), passed
