"""Why an order is not admitted: what was found, and what was expected. A refused order changes nothing."""

from dataclasses import dataclass

from game.laws import crisis, moves, orders, signing
from game.laws.orders import Order
from game.laws.state import HOLLOW, MOVES, NOBODY, STATE_NAMES

from .names import Names, targets


@dataclass(frozen=True, slots=True)
class Refusal:
    """One thing wrong with an order; `reason` is a fixed word, `about` the part of the order it is about."""

    reason: str
    about: str
    found: str
    expected: str

    def __str__(self) -> str:
        return f"{self.about}: found {self.found}, expected {self.expected}"


class OrdersRefused(ValueError):
    """Orders that were not admitted, by seat; nothing changed. Printed, it is one line."""

    def __init__(self, refusals: dict[str, list[Refusal]]):
        self.refusals = refusals
        super().__init__("; ".join(f"{seat} {one}" for seat, found in refusals.items() for one in found))


REASONS = (
    "not_in_force", "nothing_to_sign", "sign_and_propose", "empty_draft", "not_available",
    "wrong_signatories", "without_self", "bad_terms", "unknown_move", "not_your_move", "too_dear",
    "bad_target", "cannot_pay", "no_crisis", "bad_firmness",
)  # fmt: skip
"""The fixed word of each of the laws' reasons, by number."""


def admit(world, names: Names, i: int, order: Order, person: bool = True) -> list[Refusal]:
    """Everything wrong with an order of seat i; an empty list admits it.

    A strategy's yes that its capital cannot cover is admitted: the laws count it as capital standing in the
    way. A person is told beforehand.
    """
    misshapen = shape(world, order)
    if misshapen:
        return misshapen
    found = orders.faults(world, i, order)
    return [_said(world, names, i, order, *one) for one in found if person or one[0] != orders.SIGN_PRICE]


def shape(world, order: Order) -> list[Refusal]:
    """What is wrong with an order before one reads it: tables of a wrong length, cells of a wrong kind."""
    if not isinstance(order, tuple) or len(order) != len(Order._fields):
        return [Refusal("shape", "order", type(order).__name__, f"an Order of {len(Order._fields)} parts")]
    order = Order(*order)
    count, items = len(world.approval), len(world.state)
    rows = (("keep", items), ("item", items), ("seat", count))
    found = [_row(name, getattr(order, name), length) for name, length in rows]
    found += [_bit(name, getattr(order, name)) for name in ("sign", "propose")]
    found += [_whole(name, getattr(order, name)) for name in ("move", "target", "firm")]
    found.append(_terms(order.terms))
    return [one for one in found if one]


def _row(name: str, row, length: int) -> Refusal | None:
    if not isinstance(row, (list, tuple)) or len(row) != length or any(_bit(name, cell) for cell in row):
        return Refusal("shape", name, _brief(row), f"{length} cells of 0 or 1")
    return None


def _bit(name: str, cell) -> Refusal | None:
    if isinstance(cell, (int, float)) and cell in (0, 1):
        return None
    return Refusal("shape", name, _brief(cell), "0 or 1")


def _whole(name: str, cell) -> Refusal | None:
    if isinstance(cell, int) and not isinstance(cell, bool) and -1 <= cell < 1000:
        return None
    return Refusal("shape", name, _brief(cell), "a whole number, or -1 for nobody")


def _terms(terms) -> Refusal | None:
    two = isinstance(terms, (list, tuple)) and len(terms) == 2
    if two and all(isinstance(x, (int, float)) and abs(x) < 100 for x in terms) and terms[1] == int(terms[1]):
        return None
    return Refusal("shape", "terms", _brief(terms), "bindingness from -1 to 1, and the bits of the clauses")


def _brief(thing) -> str:
    return f"{len(thing)} cells" if isinstance(thing, (list, tuple)) else repr(thing)[:40]


def _said(world, names: Names, i: int, order: Order, reason: int, detail: int) -> Refusal:
    """A reason of the laws in words."""
    word = REASONS[reason]
    about, found, expected = _WORDS[word](world, names, i, order, detail)
    return Refusal(word, about, found, expected)


def _state(w, names, k) -> str:
    return f"{names.commitments[k]} {STATE_NAMES[w.state[k]]}"


def _in_force(w, names, i) -> str:
    mine = [name for k, name in enumerate(names.commitments) if orders.binds(w, i, k)]
    return f"a promise in force that you signed ({', '.join(mine) or 'there is none'})"


def _open_to_all(w, names) -> str:
    free = [name for k, name in enumerate(names.commitments) if signing.may_be_proposed(w, k)]
    return f"one of {', '.join(free)}" if free else "nothing: all that may be proposed is in force"


def _menu(w, i) -> str:
    able = [name for m, name in enumerate(MOVES) if moves.may_play(w, i, m)]
    return f"one of {', '.join(able)}" if able else "no move: none is open to you now"


def _aims(w, names, i, m) -> str:
    open_to = targets(w, names, i, m)
    return f"one of {', '.join(open_to)}" if open_to else "no target"


def _points(x: float) -> str:
    return f"{x:.0f} points of capital"


def _cost(w, i, order) -> float:
    signature = signing.table_price(w, i) if order.sign == 1 else 0.0
    return signature + moves.move_price(w, order.move)


_WORDS = {
    "not_in_force": lambda w, n, i, o, k: ("keep", f"a break of {_state(w, n, k)}", _in_force(w, n, i)),
    "nothing_to_sign": lambda w, n, i, o, k: ("sign", "yes", "no answer: nothing asks for your name"),
    "sign_and_propose": lambda w, n, i, o, k: ("propose", "a draft beside a signature", "one of the two"),
    "empty_draft": lambda w, n, i, o, k: ("propose", "a draft of nothing", _open_to_all(w, n)),
    "not_available": lambda w, n, i, o, k: ("propose", _state(w, n, k), _open_to_all(w, n)),
    "wrong_signatories": lambda w, n, i, o, k: (
        "propose", f"{n.commitments[k]} for {_signers(n, o)}", _form(w, k)),
    "without_self": lambda w, n, i, o, k: (
        "propose", f"a draft for {_signers(n, o)}", f"{n.seats[i]} among its signatories"),
    "bad_terms": lambda w, n, i, o, k: (
        "propose", f"terms {o.terms[0]:g}, {o.terms[1]:g}", "bindingness from -1 to 1, clauses 0 to 7"),
    "unknown_move": lambda w, n, i, o, k: ("move", f"move {k}", _menu(w, i)),
    "not_your_move": lambda w, n, i, o, k: ("move", MOVES[k], _menu(w, i)),
    "too_dear": lambda w, n, i, o, k: (
        "move", f"{MOVES[k]}, {_points(_cost(w, i, o))} in all", f"at most {_points(w.capital[i][i])}"),
    "bad_target": lambda w, n, i, o, k: (
        "move", f"{MOVES[k]} aimed at {_aimed(n, i, o)}", _aims(w, n, i, k)),
    "cannot_pay": lambda w, n, i, o, k: (
        "sign", f"yes at {_points(signing.table_price(w, i))}", f"at most {_points(w.capital[i][i])}"),
    "no_crisis": lambda w, n, i, o, k: ("firm", f"{o.firm} exchanges", "0: this seat is in no crisis"),
    "bad_firmness": lambda w, n, i, o, k: ("firm", str(k), f"0 to {crisis.EXCHANGES} exchanges"),
}  # fmt: skip


def _signers(names: Names, order: Order) -> str:
    return ", ".join(seat for j, seat in enumerate(names.seats) if order.seat[j] == 1) or "nobody"


def _form(w, k) -> str:
    return ("two signatories or more", "two or more without the hub", "two or more with the hub")[w.rule[k]]


def _aimed(names: Names, i: int, order: Order) -> str:
    if order.target == NOBODY:
        return "nobody"
    words = names.factions[i] if MOVES[order.move] == "reassure" else names.seats
    return words[order.target] if order.target < len(words) else f"number {order.target}"


assert len(REASONS) == orders.FIRM_RANGE + 1 and len(STATE_NAMES) > HOLLOW
