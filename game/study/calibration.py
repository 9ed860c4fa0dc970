"""Whether odds are true: every chance a screen shows, said in headless games and held against what then came.

A trial is one game in which a person holds a seat, keeps every promise and now and then drafts a pact; the model's own
governments play the others. Nothing is said with more than the seat may know. Where odds are seldom said, the very
position is played on more often, so that rare tenths are known as well as common ones.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing import get_context
from typing import NamedTuple

import numpy as np

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
from game.study.played_on import AHEAD, Course, as_played, played_on

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
EACH = 4  # quarters between two looks a year ahead, where nothing is in doubt
DOUBT = 0.95  # chance that the others keep a promise this quarter, below which its year is looked at
AGAIN = 20  # games in which a position with rare odds is played on
RARE = {"keep": range(9), "year": range(8), "together": (6, 7, 8, 9), "lose": (2, 6)}
"""The tenths in which a kind of odds is seldom said: their positions are played on AGAIN times with new chance."""
DRAFTS = (0.0, 0.0, 0.3, 0.6)  # how much harder than meant a draft binds
HOLDS, OFF, FEW = "holds", "off", "too few"


@dataclass
class Cell:
    """One tenth of one kind: cases, hits and what was said summed; and the sums over games that the interval needs.

    The cases of one game hang together: the interval is that of a ratio of sums over games.
    """

    cases: float = 0.0
    hits: float = 0.0
    said: float = 0.0
    games: int = 0
    hits_hits: float = 0.0
    hits_cases: float = 0.0
    cases_cases: float = 0.0

    def game(self, cases: int, hits: int, said: float) -> None:
        """What one game adds."""
        more = Cell(cases, hits, said, 1, hits * hits, hits * cases, cases * cases)
        self.add(more)

    def add(self, more: Cell) -> None:
        """Another part of the trials."""
        for name, value in vars(more).items():
            setattr(self, name, getattr(self, name) + value)

    def came(self) -> Figure:
        """How often it came, with Wilson's interval for as many cases as are worth their spread over games."""
        p = self.hits / self.cases
        spread = self.hits_hits - 2 * p * self.hits_cases + p * p * self.cases_cases
        worth = self.games if spread <= 0.0 else min(self.cases, p * (1 - p) * self.cases**2 / spread)
        worth /= widened(self.games) ** 2
        return replace(share(p * worth, worth), count=self.cases)


def widened(games: int) -> float:
    """How much wider an interval is that rests on so few games: Student's quantile over the normal one.

    Source: the first terms of its expansion, Abramowitz and Stegun 1964, 26.7.5, at z = 1.96.
    """
    if games < 2:
        return 1.0
    return 1.0 + 1.2104 / (games - 1) + 1.4401 / (games - 1) ** 2


Tallies = dict[str, list[Cell]]


class Row(NamedTuple):
    """One tenth of one kind of odds: what was said on average, what came with its interval, in how many cases of how
    many games."""

    kind: str
    tenth: int
    said: float
    came: Figure
    games: int

    @property
    def verdict(self) -> str:
        """Holds: what came lies within five points of what was said, and is known to five points. Off: it does not,
        or not even its interval reaches there. Too few: neither can be said."""
        known = self.came.high - self.came.low <= 2 * CLOSE
        if known:
            return HOLDS if abs(self.came.value - self.said) <= CLOSE else OFF
        return FEW if self.came.low - CLOSE <= self.said <= self.came.high + CLOSE else OFF


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
        Row(kind, tenth, cell.said / cell.cases, cell.came(), cell.games)
        for kind in KINDS
        for tenth, cell in enumerate(tallies[kind])
        if cell.cases
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
        for (kind, tenth), (cases, hits, said) in _counted(trial(seed, n)).items():
            tallies[kind][tenth].game(cases, hits, said)
    return dict(tallies)


def _counted(cases: Iterator[tuple[str, float, list[bool]]]) -> dict[tuple[str, int], list[float]]:
    """A game's cases by kind and tenth: how many, how many came, and what was said of them in sum."""
    found: dict = defaultdict(lambda: [0, 0, 0.0])
    for kind, said, came in cases:
        cell = found[kind, tenth_of(said)]
        cell[:] = cell[0] + len(came), cell[1] + sum(came), cell[2] + said * len(came)
    return found


def tenth_of(said: float) -> int:
    """The tenth that odds fall in, 0 to 9."""
    return min(9, int(10 * said))


def _empty() -> list[Cell]:
    return [Cell() for _ in range(10)]


def _add(tallies: Tallies, part: Tallies) -> None:
    for kind, tenths in part.items():
        for cell, more in zip(tallies[kind], tenths, strict=True):
            cell.add(more)


# one trial


class Claim(NamedTuple):
    """Odds that a screen would have shown, and how to read off a course whether it came, course by course."""

    kind: str
    said: float
    read: Callable[[Course], np.ndarray]
    again: bool = True  # whether the courses that go on from here can be read so, too

    @property
    def rare(self) -> bool:
        return self.again and tenth_of(self.said) in RARE.get(self.kind, ())


def trial(seed: int, n: int) -> Iterator[tuple[str, float, list[bool]]]:
    """One game: kind, odds said, and whether it came, for everything a screen would have said in it.

    It came or not in the game itself; where odds are rare, also in the games that go on from that position.
    """
    names = scenario_ids()
    game = Session(load_scenario(names[n % len(names)]), seed, n)
    i = n // len(names) % len(game.seats)
    views = played(game, i)
    for page, view in zip(game.records, views, strict=True):
        left = len(game.records) - page.turn
        looks = (page.turn + n) % EACH == 0
        claims = [*_now(view, i), *(_year(view, i, looks) if left >= odds.YEAR else ())]
        claims += _draft(game, view, i, page) if left > 1 else ()
        courses = [as_played([one.closed for one in game.records[page.turn : page.turn + AHEAD]])]
        if left >= AHEAD and any(one.rare for one in claims):
            tape = seed_number(f"{seed} played on from {n}, {page.turn}")
            courses.append(played_on(game, page.opened, i, page.orders[game.seats[i]], tape, AGAIN))
        for one in claims:
            yield one.kind, one.said, [bool(x) for c in courses[: 1 + one.rare] for x in one.read(c)]
        if left > 1:
            yield from _ratified(game, view, i, page)


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


def _now(w, i: int) -> Iterator[Claim]:
    """What is said of this quarter: who keeps, who signs, who loses a vote."""
    others = [j for j in range(len(w.approval)) if j != i]
    for k in range(len(w.state)):
        for j in others:
            if standing(w, k) and w.signer[k][i] == 1 and w.signer[k][j] == 1:
                yield Claim("keep", odds.keep_now(w, i, j, k), partial(_kept, [j], k, 1))
    for j in others:
        if signing.on_table(w) and w.table_seat[j] == 1:
            yield Claim("sign", odds.sign_now(w, i, j), partial(_signed, [j], 0))
    for j in range(len(w.approval)):
        if w.term[j] == 1:
            yield Claim("lose", odds.loses_odds(w, i, j), partial(_lost, j))


def _year(w, i: int, looks: bool) -> Iterator[Claim]:
    """What is said of the four quarters from now on: whether all the other signatories keep throughout."""
    for k in range(len(w.state)):
        if standing(w, k) and w.signer[k][i] == 1:
            others = [j for j in range(len(w.approval)) if w.signer[k][j] == 1 and j != i]
            if looks or math.prod(odds.keep_now(w, i, j, k) for j in others) < DOUBT:
                yield Claim("year", odds.year_odds(w, i, k), partial(_kept, others, k, odds.YEAR))


def _draft(game: Session, w, i: int, page) -> Iterator[Claim]:
    """What is said of a draft, that the others answer a quarter later."""
    laid = _laid(game, w, i, page)
    others = [j for j in odds.asked(laid) if j != i] if laid else []
    for j in others:
        yield Claim("draft", odds.sign_next(w, laid, i, j), partial(_signed, [j], 1))
    if others:  # what lies on the table already may come into force this very quarter, and then is not laid again
        again = not any(laid.table_item[k] == 1 and w.table_item[k] == 1 for k in range(len(w.state)))
        yield Claim("together", odds.others_sign_next(w, laid, i), partial(_signed, others, 1), again)


def _laid(game: Session, w, i: int, page):
    """The draft on the table, as the pact table shows it; None where it was not laid."""
    order = page.orders[game.seats[i]]
    if order.propose == 0 or game.records[page.turn + 1].opened.table[0] != i:
        return None
    laid = in_play(w)
    promises.lay_draft(laid, i, together([order] * len(w.approval)))
    return laid


def _ratified(game: Session, w, i: int, page) -> Iterator[tuple[str, float, list[bool]]]:
    """What is said of a draft's ratification: whether the quarter's draw would have passed it."""
    laid, later = _laid(game, w, i, page), game.records[page.turn + 1]
    if laid and signing.needs_vote(laid):
        luck = drawn(game.seed, game.run, later.turn, len(w.approval), len(w.state))
        for j in odds.asked(laid):
            passed = luck.ratify_u[j] < signing.ratify_chance(later.opened, j)
            yield "ratify", odds.ratify_next(w, i, j), [passed]


def _kept(seats: list[int], k: int, quarters: int, course: Course) -> np.ndarray:
    return (course.deed[:, :quarters, seats, k] == KEPT).all(axis=(1, 2))


def _signed(seats: list[int], quarter: int, course: Course) -> np.ndarray:
    return (course.signed[:, quarter, seats] == 1).all(axis=1)


def _lost(j: int, course: Course) -> np.ndarray:
    return course.election[:, 0, j] == LOST
