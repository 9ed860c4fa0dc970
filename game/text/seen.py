"""What one seat has seen of a game: its view now, and its views of every quarter played. Builders get nothing else.

With `truth` (the end of a game, or watching with no seat held) the worlds are the true ones, and a government's own
reckoning is read from its own row.
"""

from typing import NamedTuple

from game.laws.sight import observe
from game.laws.state import World
from game.session.facts import Fact
from game.text.words import Words


class Page(NamedTuple):
    """One quarter as the seat saw it."""

    turn: int
    opened: World
    closed: World
    facts: tuple[Fact, ...]
    held: tuple[str, ...]  # seats that a person held


class Seen(NamedTuple):
    """All that a screen of this seat may be built from."""

    words: Words
    seat: int
    now: World  # the quarter that waits for orders
    pages: tuple[Page, ...]
    first: World  # before the first quarter opened
    seed: int
    run: int
    truth: bool

    def eye(self, j: int) -> int:
        """Whose reckoning of government j this seat reads: its own, unless the truth is out."""
        return j if self.truth else self.seat

    def last(self, page: Page | None = None) -> World:
        """The world as the quarter before `page` (before now) left it."""
        earlier = self.pages if page is None else self.pages[: page.turn]
        return earlier[-1].closed if earlier else self.first

    @property
    def scenario(self):
        return self.words.scenario


class Reader:
    """Reads one game through one seat's eyes; pages already read are kept."""

    def __init__(self, session, seat: str, truth: bool = False):
        self.session, self.truth = session, truth
        self.seat = session.seats.index(seat)
        self.words = Words(session.scenario)
        self._kept: dict[bytes, Page] = {}

    def read(self) -> Seen:
        session = self.session
        pages = tuple(self._page(record) for record in session.records)
        now, first = self._look(session.world), self._look(session.book.first)
        return Seen(self.words, self.seat, now, pages, first, session.seed, session.run, self.truth)

    def _page(self, record) -> Page:
        if record.mark not in self._kept:
            worlds = self._look(record.opened), self._look(record.closed)
            self._kept[record.mark] = Page(record.turn, *worlds, record.facts, record.held)
        return self._kept[record.mark]

    def _look(self, world) -> World:
        return world if self.truth else observe(world, self.seat)
