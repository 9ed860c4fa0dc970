"""A draft of the orders: what the person has chosen so far, and the order it makes for the laws."""

from dataclasses import dataclass

from game.laws import signing
from game.laws.moves import move_price
from game.laws.orders import Order, quiet_order
from game.laws.state import NOBODY
from game.session.names import CLAUSES


@dataclass(frozen=True, slots=True)
class Pact:
    """A proposal being drafted: elements and signatories by number, bindingness 0..1 of its most binding element."""

    items: tuple[int, ...] = ()
    seats: tuple[int, ...] = ()
    binding: float | None = None  # as the elements are meant
    clauses: tuple[str, ...] = ()  # of CLAUSES


@dataclass(frozen=True, slots=True)
class Draft:
    """The orders so far. `breaks` are the promises to be broken; `move` is a number and a target."""

    breaks: tuple[int, ...] = ()
    sign: bool = False
    pact: Pact = Pact()
    proposed: bool = False
    move: int = NOBODY
    target: int = NOBODY
    firm: int = 0  # exchanges of the crisis stood so far


def fresh(w, i: int) -> Draft:
    """The draft with which a quarter begins: all kept, nothing signed but what one proposed oneself."""
    own = signing.on_table(w) and w.table[0] == i
    return Draft(sign=bool(own and may_sign(w, i)), pact=fresh_pact(w, i))


def fresh_pact(w, i: int) -> Pact:
    """An empty draft for all governments, the hub included."""
    return Pact(seats=tuple(range(len(w.approval))))


def may_sign(w, i: int) -> bool:
    return w.table_seat[i] == 1 and signing.table_price(w, i) <= w.capital[i][i]


def binding_of(w, pact: Pact) -> float:
    """The bindingness of the draft's most binding element, 0..1."""
    if pact.binding is not None:
        return pact.binding
    return max([w.meant[k][signing.BIND] for k in pact.items], default=0.2)


def more_binding(w, pact: Pact) -> float:
    """How much harder the draft binds than its elements are meant to, -1..1: what the laws call its terms."""
    if pact.binding is None or not pact.items:
        return 0.0
    meant = max(w.meant[k][signing.BIND] for k in pact.items)
    return min(1.0, max(-1.0, round(pact.binding - meant, 10)))


def pact_order(w, pact: Pact) -> Order:
    """A quiet order with this proposal."""
    items = [int(k in pact.items) for k in range(len(w.state))]
    seats = [int(j in pact.seats) for j in range(len(w.approval))]
    bits = sum(1 << bit for bit, clause in enumerate(CLAUSES) if clause in pact.clauses)
    return quiet_order(w)._replace(propose=1, item=items, seat=seats, terms=[more_binding(w, pact), float(bits)])


def order_of(w, i: int, draft: Draft) -> Order:
    """The order that the draft is."""
    order = pact_order(w, draft.pact) if draft.proposed else quiet_order(w)
    keep = [int(k not in draft.breaks) for k in range(len(w.state))]
    return order._replace(keep=keep, sign=int(draft.sign), move=draft.move, target=draft.target, firm=draft.firm)


def cost(w, i: int, draft: Draft) -> float:
    """What the draft spends of i's capital if all goes through. Points."""
    spent = signing.table_price(w, i) if draft.sign else 0.0
    return spent + (move_price(w, draft.move) if draft.move != NOBODY else 0.0)
