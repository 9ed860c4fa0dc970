"""An order in names, as a save, a classroom message or a test writes it, and back into numbers.

    {"keep": {"consult": true}, "sign": true,
     "propose": {"elements": ["cyber"], "signatories": ["JP", "KR"], "bindingness": 0.1,
                 "clauses": ["review"]},
     "move": {"name": "shuttle", "target": "KR"}, "firm": 2}

Every part may be left out: a promise not named is kept, nothing is signed, drafted or played; who does
not say in how many exchanges of a crisis it stands firm, concedes in the first.
"""

from game.laws.crisis import EXCHANGES, facing
from game.laws.orders import Order, binds, quiet_order
from game.laws.state import MOVES, NOBODY

from .names import CLAUSES, Names, aims_home, number, target_word

PARTS = ("keep", "sign", "propose", "move", "firm")


class WordError(ValueError):
    """A word of an order that means nothing: which field, what stood there, what should."""

    def __init__(self, field: str, found: object, expected: str):
        self.field, self.found, self.expected = field, found, expected
        super().__init__(f"{field}: found {str(found)[:60]!r}, expected {expected}")


def tidy(order: Order) -> Order:
    """The same order written in the one way: whole numbers whole, no draft means an empty draft."""
    order = Order(*order)
    drafts = int(order.propose) == 1
    return Order(
        [int(cell) for cell in order.keep],
        int(order.sign),
        int(drafts),
        [int(cell) if drafts else 0 for cell in order.item],
        [int(cell) if drafts else 0 for cell in order.seat],
        [float(order.terms[0]), float(int(order.terms[1]))] if drafts else [0.0, 0.0],
        int(order.move),
        int(order.target) if order.move != NOBODY else NOBODY,
        int(order.firm),
    )


def order_words(world, names: Names, i: int, order: Order) -> dict:
    """An order of seat i in names."""
    words: dict = {
        "keep": {name: order.keep[k] == 1 for k, name in enumerate(names.commitments) if binds(world, i, k)}
    }
    words["sign"] = order.sign == 1
    if order.propose == 1:
        words["propose"] = _draft_words(names, order)
    if order.move != NOBODY:
        target = target_word(world, names, i, order.move, order.target)
        words["move"] = {"name": MOVES[order.move], "target": target or None}
    if facing(world, i) != -2:
        words["firm"] = int(order.firm)
    return words


def _draft_words(names: Names, order: Order) -> dict:
    bits = int(order.terms[1])
    return {
        "elements": [name for k, name in enumerate(names.commitments) if order.item[k] == 1],
        "signatories": [seat for j, seat in enumerate(names.seats) if order.seat[j] == 1],
        "bindingness": order.terms[0],
        "clauses": [clause for bit, clause in enumerate(CLAUSES) if bits >> bit & 1],
    }


def order_of(world, names: Names, i: int, words: dict) -> Order:
    """The order of seat i that these words stand for; a WordError names the first that stands for none."""
    _table("order", words, PARTS)
    order = quiet_order(world)
    for name, keep in _table("keep", words.get("keep", {}), names.commitments).items():
        order.keep[names.commitments.index(name)] = int(_truth(f"keep.{name}", keep))
    order = order._replace(sign=int(_truth("sign", words.get("sign", False))))
    if words.get("propose") is not None:
        order = _draft(names, order, words["propose"])
    if words.get("move") is not None:
        order = _move(names, i, order, words["move"])
    return order._replace(firm=_firm(words.get("firm", 0)))


def _firm(cell) -> int:
    if isinstance(cell, bool) or not isinstance(cell, int) or not 0 <= cell <= EXCHANGES:
        raise WordError("firm", cell, f"a whole number of exchanges from 0 to {EXCHANGES}")
    return cell


def _draft(names: Names, order: Order, words: dict) -> Order:
    _table("propose", words, ("elements", "signatories", "bindingness", "clauses"))
    item, seat = list(order.item), list(order.seat)
    for k in _numbers("propose.elements", words.get("elements", []), names.commitments, "commitment"):
        item[k] = 1
    for j in _numbers("propose.signatories", words.get("signatories", []), names.seats, "seat"):
        seat[j] = 1
    bits = sum(1 << bit for bit in _numbers("propose.clauses", words.get("clauses", []), CLAUSES, "clause"))
    more = words.get("bindingness", 0.0)
    if isinstance(more, bool) or not isinstance(more, (int, float)) or not -1 <= more <= 1:
        raise WordError("propose.bindingness", more, "a number from -1 to 1")
    return order._replace(propose=1, item=item, seat=seat, terms=[float(more), float(bits)])


def _move(names: Names, i: int, order: Order, words: dict) -> Order:
    _table("move", words, ("name", "target"))
    move = _number("move.name", words.get("name"), MOVES, "move")
    target = words.get("target")
    if target is None:
        return order._replace(move=move, target=NOBODY)
    among = names.factions[i] if aims_home(move) else names.seats
    return order._replace(move=move, target=_number("move.target", target, among, "target"))


def _table(field: str, words, known) -> dict:
    """The words as a table whose keys are all known."""
    if not isinstance(words, dict):
        raise WordError(field, words, "a table")
    for key in words:
        _number(field, key, known, "word")
    return words


def _numbers(field: str, words, known, kind: str) -> list[int]:
    if not isinstance(words, (list, tuple)):
        raise WordError(field, words, "a list")
    found = [_number(field, word, known, kind) for word in words]
    if len(set(found)) != len(found):
        raise WordError(field, ", ".join(words), "each word once")
    return found


def _number(field: str, word, known, kind: str) -> int:
    try:
        return number(word, known, kind)
    except ValueError as error:
        raise WordError(field, word, str(error).partition("; ")[2]) from None


def _truth(field: str, cell) -> bool:
    if not isinstance(cell, bool):
        raise WordError(field, cell, "true or false")
    return cell
