"""What became of the game because of one decision: the same game with that decision turned round, chance for chance.

After the changed quarter people repeat what they ordered, where that is still admitted; strategies decide the rest.
"""

from typing import NamedTuple

from game.laws import crisis
from game.laws.orders import Order, binds
from game.laws.signing import on_table
from game.laws.state import NOBODY

from .names import aims_home
from .refusals import admit
from .session import Session

KEEP, SIGN, PROPOSE, MOVE, FIRM, INSTEAD = "keep", "sign", "propose", "move", "firm", "instead"


class Decision(NamedTuple):
    """One thing a person decided, and the order in which that one thing is turned round."""

    turn: int
    seat: str
    kind: str
    item: int  # the commitment that was kept or broken, the number among other orders; -1 for the other kinds
    chosen: bool  # kept, signed, proposed, moved, stood firm
    other: Order

    @property
    def id(self) -> str:
        return f"{self.turn}:{self.kind}:{self.item}"


def decisions(game: Session, seat: str) -> list[Decision]:
    """Every decision a person took in this seat, in order; only those whose reverse would have been admitted."""
    found: list[Decision] = []
    for page in game.records:
        if seat in page.held:
            found += _of_quarter(game, page, seat)
    return found


def _of_quarter(game: Session, page, seat: str) -> list[Decision]:
    i, w, order = game.seats.index(seat), page.opened, page.orders[seat]
    found = [_kept(page, seat, k) for k in range(len(w.state)) if binds(w, i, k)]
    if on_table(w) and w.table_seat[i] == 1:
        other = order._replace(sign=1 - order.sign)
        if other.sign == 1 and other.propose == 1:
            other = _silent(other)
        found.append(Decision(page.turn, seat, SIGN, -1, order.sign == 1, other))
    if order.propose == 1:
        found.append(Decision(page.turn, seat, PROPOSE, -1, True, _silent(order)))
    if order.move != NOBODY:
        found.append(Decision(page.turn, seat, MOVE, -1, True, order._replace(move=NOBODY, target=NOBODY)))
    if crisis.facing(w, i) != -2:
        other = 0 if order.firm > 0 else crisis.EXCHANGES
        found.append(Decision(page.turn, seat, FIRM, -1, order.firm > 0, order._replace(firm=other)))
    then = game.fork(page.turn) if found else game
    return [one for one in found if not then.admit(seat, one.other)]


def _kept(page, seat: str, k: int) -> Decision:
    order = page.orders[seat]
    keep = [1 - cell if n == k else cell for n, cell in enumerate(order.keep)]
    return Decision(page.turn, seat, KEEP, k, order.keep[k] == 1, order._replace(keep=keep))


def _silent(order: Order) -> Order:
    """The same order without its draft."""
    empty = {"propose": 0, "item": [0] * len(order.item), "seat": [0] * len(order.seat), "terms": [0.0, 0.0]}
    return order._replace(**empty)


def instead(game: Session, page, seat: str) -> list[Decision]:
    """Every other move a person could have made in a quarter, and every other firmness in its crisis: the order as it
    was, with that one thing changed beyond turning it round."""
    i, w, order = game.seats.index(seat), page.opened, page.orders[seat]
    whom = {True: len(game.names.factions[i]), False: len(game.seats)}
    others = [
        order._replace(move=m, target=aim) for m in range(len(w.menu)) for aim in range(NOBODY, whom[aims_home(m)])
    ]
    if crisis.facing(w, i) != -2:
        others += [order._replace(firm=n) for n in range(crisis.EXCHANGES + 1)]
    able = [one for one in others if one != order and not admit(w, game.names, i, one)]
    return [Decision(page.turn, seat, INSTEAD, n, False, one) for n, one in enumerate(able)]


class Branch:
    """The other branch of one order: played a quarter at a time, for a window must stay smooth."""

    def __init__(self, game: Session, turn: int, seat: str, order: Order):
        self.game, self.turn, self.seat, self.order = game, turn, seat, order
        self.session: Session | None = None

    @property
    def done(self) -> bool:
        """Played as far as the game itself was."""
        return self.session is not None and len(self.session.records) >= len(self.game.records)

    def step(self) -> bool:
        """Play one quarter more; False if the branch is whole."""
        if self.session is None:
            self.session = self.game.fork(self.turn, {self.seat: self.order})
        elif not self.done:
            self.session.play_on()
        return not self.done


class Effect(NamedTuple):
    """What a decision brought: the score of the game as played less that of the branch where it went the other way."""

    decision: Decision
    office: float
    security: float
    verdict: float

    @property
    def size(self) -> float:
        """The largest change in any one score: the three are never added up."""
        return max(abs(self.office), abs(self.security), abs(self.verdict))


class Effects:
    """The effect of every decision of a seat, reckoned in small steps."""

    def __init__(self, game: Session, seat: str):
        self.game, self.seat, self.records = game, seat, game.records
        self.left = list(range(len(self.records)))
        self.waiting: list[Decision] = []
        self.found: list[Decision] = []
        self.known: list[Effect] = []
        self.branch: Branch | None = None

    @property
    def done(self) -> bool:
        return not self.left and not self.waiting

    @property
    def share(self) -> float:
        """How much of the work is done, about: 0..1."""
        whole = max(1, len(self.records))
        return 1.0 if self.done else 1.0 - (len(self.left) + (0.5 if self.waiting else 0.0)) / whole

    def step(self) -> bool:
        """Look up one quarter's decisions, or play one quarter of one branch; False if nothing is left."""
        if not self.waiting and self.left:
            page = self.records[self.left.pop(0)]
            self.waiting = _of_quarter(self.game, page, self.seat) if self.seat in page.held else []
            self.found += self.waiting
        elif self.waiting:
            self._play(self.waiting[0])
        return not self.done

    def _play(self, decision: Decision) -> None:
        if self.branch is None:
            self.branch = Branch(self.game, decision.turn, decision.seat, decision.other)
        if not self.branch.step():
            self.known.append(self._effect(decision))
            self.branch = None
            self.waiting.pop(0)

    def _effect(self, decision: Decision) -> Effect:
        ours = self.game.outcome()["scores"][self.seat]
        other = self.branch.session.outcome()["scores"][self.seat]
        return Effect(decision, *(ours[name] - other[name] for name in ("office", "security", "verdict")))

    def largest(self, most: int = 3) -> list[Effect]:
        """The decisions that mattered most, the largest effect first; an effect of nothing is none."""
        ranked = sorted(self.known, key=lambda one: (-one.size, one.decision.turn, one.decision.id))
        return [one for one in ranked if one.size >= 0.5][:most]
