"""One game as a person plays it: a session, the draft of this quarter's orders, and what the seat has seen."""

from dataclasses import replace

from game.laws import signing
from game.laws.expecting import standing
from game.laws.orders import Order, binds
from game.laws.state import NOBODY
from game.session import OrdersRefused, Session
from game.session.names import CLAUSES
from game.text import offers, pact
from game.text.drafting import Draft, Pact, fresh, order_of
from game.text.moving import move_of, why_not
from game.text.seen import Page, Reader, Seen
from game.text.speak import _
from game.text.vote import votes

from .facing import Exchanges
from .levels import is_plain, level_of


class Play(Exchanges):
    """A game under way. `seat` is the code a person holds, or empty where the game is only watched."""

    def __init__(self, session: Session, seat: str):
        self.session, self.seat = session, seat
        self.watching = not seat
        self.level, self.plain = level_of(session.scenario), is_plain(session.scenario)
        self.reader = Reader(session, seat or session.seats[0], truth=self.watching)
        self.true = Reader(session, seat or session.seats[0], truth=True)
        self.begin()

    def begin(self) -> None:
        """A quarter waits: read it, with an empty draft."""
        self.seen: Seen = self.reader.read()
        self.draft: Draft = fresh(self.seen.now, self.seen.seat)
        self.fresh_crisis()

    @property
    def page(self) -> Page | None:
        """The quarter just played."""
        return self.seen.pages[-1] if self.seen.pages else None

    def nights(self) -> list[int]:
        """The election nights of the quarter just played."""
        return votes(self.page) if self.page else []

    def seal(self) -> str:
        """Play the quarter; a line instead where the order is not admitted."""
        try:
            self.session.seal({} if self.watching else {self.seat: self._order()})
        except OrdersRefused as refused:
            return str(next(iter(refused.refusals.values()))[0])
        self.begin()
        return ""

    def ordered(self) -> tuple[Order, str]:
        """The order to be sealed, and a line where it is not admitted. Nothing is played."""
        order = self._order()
        refused = self.session.admit(self.seat, order)
        return order, str(refused[0]) if refused else ""

    def afresh(self) -> None:
        """The orders of this quarter from the start; how long one stood firm in its crisis stays."""
        self.draft = replace(fresh(self.seen.now, self.seen.seat), firm=self.draft.firm)

    def _order(self):
        """The draft as an order; at level 1 only its kept and broken promises, the rest as the seat's own strategy."""
        order = order_of(self.seen.now, self.seen.seat, self.draft)
        return self.session.suggest(self.seat)._replace(keep=order.keep) if self.level == 1 else order

    def run_out(self) -> None:
        """With nothing left to keep or break at level 1, the rest of the game goes by at once."""
        w = self.session.world
        if self.level == 1 and not any(standing(w, k) for k in range(len(w.state))):
            while not self.session.over:
                self.session.seal({seat: self.session.order(seat) for seat in self.session.held})
            self.begin()

    def undo(self) -> bool:
        gone = self.session.undo()
        self.begin()
        return gone

    # the draft; each answers with a line where it is not possible

    def keep(self, name: str, keep: bool) -> str:
        k = self._promise(name)
        if k is None or not binds(self.seen.now, self.seen.seat, k):
            return _("You have no such promise in force.")
        others = tuple(b for b in self.draft.breaks if b != k)
        self.draft = replace(self.draft, breaks=others if keep else tuple(sorted((*others, k))))
        return ""

    def answer(self, sign: bool) -> str:
        w, i = self.seen.now, self.seen.seat
        if not signing.on_table(w) or w.table_seat[i] != 1:
            return _("Nothing on the table asks for your name.")
        why = offers.blocked(self.seen, self.draft) if sign else ""
        if not why:
            self.draft = replace(self.draft, sign=sign)
        return why

    def move(self, name: str) -> str:
        if not name:
            self.draft = replace(self.draft, move=NOBODY, target=NOBODY)
            return ""
        try:
            m, target = move_of(self.seen.words, self.seen.seat, name)
        except ValueError:
            return _("There is no such move.")
        why = why_not(self.seen, self.draft, m)
        if not why:
            self.draft = replace(self.draft, move=m, target=target)
        return why

    def element(self, name: str, chosen: bool) -> str:
        k, now = self._promise(name), self.draft.pact
        if k is None:
            return _("There is no such element.")
        why = pact.locked(self.seen, now, k) if chosen else ""
        if not why:
            rest = tuple(item for item in now.items if item != k)
            self._pact(replace(now, items=tuple(sorted((*rest, k))) if chosen else rest))
        return why

    def signatory(self, code: str, chosen: bool) -> str:
        """Elements that the new signatories cannot hold fall out of the draft."""
        words, now = self.seen.words, self.draft.pact
        if code not in words.codes:
            return _("There is no such seat.")
        j = words.codes.index(code)
        if j == self.seen.seat:
            return "" if chosen else _("Your own signature is always on the draft.")
        rest = tuple(seat for seat in now.seats if seat != j)
        seats = tuple(sorted((*rest, j))) if chosen else rest
        marks = [int(i in seats) for i in range(len(words.seats))]
        items = tuple(k for k in now.items if len(seats) < 2 or signing.fits(self.seen.now, k, marks))
        self._pact(replace(now, seats=seats, items=items))
        return ""

    def binding(self, value: float) -> str:
        self._pact(replace(self.draft.pact, binding=round(min(1.0, max(0.0, value)), 2)))
        return ""

    def clause(self, name: str, chosen: bool) -> str:
        if name not in CLAUSES:
            return _("There is no such clause.")
        rest = tuple(one for one in self.draft.pact.clauses if one != name)
        self._pact(replace(self.draft.pact, clauses=(*rest, name) if chosen else rest))
        return ""

    def propose(self) -> str:
        why = pact.blocked(self.seen, self.draft)
        if not why:
            self.draft = replace(self.draft, proposed=True)
        return why

    def drop(self) -> str:
        self.draft = replace(self.draft, proposed=False)
        return ""

    def _pact(self, changed: Pact) -> None:
        """A changed pact stays proposed only while it could still be put on the table."""
        self.draft = replace(self.draft, pact=changed)
        if self.draft.proposed and pact.blocked(self.seen, self.draft):
            self.draft = replace(self.draft, proposed=False)

    def _promise(self, name: str) -> int | None:
        names = [c.id for c in self.seen.scenario.commitments]
        return names.index(name) if name in names else None
