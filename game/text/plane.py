"""The win-set plane: for each depth, how hard a pact may bind before a seat would rather not sign it.

The draft's elements (or, of an empty draft, all that may be proposed) are made deeper and dearer in proportion, so at
the draft's own depth the line is the draft itself.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache, partial

from game.laws import signing
from game.laws.expecting import standing
from game.laws.state import ENDED, World
from game.text.chances import elements
from game.text.copies import with_draft
from game.text.drafting import Pact, binding_of, pact_order
from game.text.seen import Seen
from game.text.shots import PastPact, Plane, WinSet
from game.text.speak import _
from game.text.words import number_word

DEPTHS = (0.02, 0.2, 0.4, 0.6, 0.8, 1.0)
HALVINGS = 5
ROOM = 0.17  # how high the common ground must reach for its words to fit in
WORDS = 0.4  # how wide they are, as a share of the plane
NEVER = ((0.0, 0.0), (0.01, 0.0))  # the line of a seat that would sign nothing of the kind


def plane(seen: Seen, pact: Pact) -> Plane:
    """Where all would sign, where the draft lies, and where past pacts lay."""
    w, words = seen.now, seen.words
    lines = []
    for j, reckon in zip(pact.seats, ahead(seen, pact), strict=True):
        line = reckon()
        lines.append(WinSet(words.codes[j], tuple(line) if len(line) > 1 else NEVER))
    n = len(pact.seats)
    title = _("Where the {n} agree").format(n=number_word(n))
    overlap = _("Both would sign") if n == 2 else _("All {n} would sign").format(n=number_word(n))
    depth = min(1.0, sum(w.depth[k] for k in pact.items))
    high, at = _common(lines)
    if high < ROOM:
        overlap = ""
    drafted = (depth, _drafted(seen, pact))
    return Plane(title, drafted, tuple(lines), tuple(_past(seen)), overlap, w.rules.binding_line, (at, high))


def ahead(seen: Seen, pact: Pact) -> list[Callable[[], list]]:
    """The steps after which the lines of this draft are known: one a seat."""
    base = pact if pact.items else Pact(items=_library(seen), seats=pact.seats)
    base = replace(base, binding=None)
    return [partial(_line, seen.now, seen.seat, seen.eye(j), base, j) if base.items else list for j in pact.seats]


def _common(lines: list[WinSet]) -> tuple[float, float]:
    """Where the common ground has most room for its words: how high it is there, and from which depth on."""
    span = (0.0, WORDS / 2, WORDS)
    places = [0.2 + 0.04 * i for i in range(int((0.98 - WORDS - 0.2) / 0.04) + 1)]
    found = [(min((_at(one.line, at + by) for one in lines for by in span), default=0.0), -at) for at in places]
    high, at = max(found)
    return high, -at


def _at(line: tuple[tuple[float, float], ...], depth: float) -> float:
    for (a, low), (b, high) in zip(line, line[1:], strict=False):
        if a <= depth <= b:
            return low + (high - low) * (depth - a) / (b - a if b > a else 1.0)
    return 0.0


def _drafted(seen: Seen, pact: Pact) -> float:
    """How hard the draft binds, its clauses counted in."""
    if not pact.items:
        return binding_of(seen.now, pact)
    return signing.hardest(with_draft(seen.now, seen.seat, pact_order(seen.now, pact)))


def _library(seen: Seen) -> tuple[int, ...]:
    """What an empty draft is judged by: the lightest element that may be proposed."""
    w = seen.now
    free = [k for k in range(len(w.state)) if signing.may_be_proposed(w, k)]
    return (min(free, key=lambda k: w.meant[k][signing.COST]),) if free else ()


def _past(seen: Seen) -> list[PastPact]:
    w, words = seen.now, seen.words
    shown = [k for k in range(len(w.state)) if standing(w, k) or w.state[k] == ENDED]
    return [PastPact(words.icon(k), words.promise(k), w.depth[k], w.bind[k]) for k in shown]


@lru_cache(maxsize=64)
def _line(w: World, seat: int, eye: int, pact: Pact, j: int) -> list[tuple[float, float]]:
    """(depth, bindingness) from depth 0 on; it ends where even the loosest pact would be declined.

    Kept, for it does not hang on how hard the draft itself binds, and the slider asks at every step.
    """
    meant = max(w.meant[k][signing.BIND] for k in pact.items)
    total = sum(w.depth[k] for k in pact.items)
    laid = with_draft(w, seat, pact_order(w, pact))
    tops = [(depth, _highest(_scaled(laid, depth / total), eye, j, meant)) for depth in DEPTHS]
    points: list[tuple[float, float]] = []
    for place, (depth, top) in enumerate(tops):
        if top is not None:
            if place and not points:  # too shallow to be worth announcing, up to here
                points = [(0.0, 0.0), (_edge(laid, eye, j, meant, total, depth, tops[place - 1][0]), 0.0)]
            points.append((depth if place else 0.0, top))
        elif points:
            points.append((_edge(laid, eye, j, meant, total, tops[place - 1][0], depth), 0.0))
            break
    return points


def _scaled(laid: World, by: float) -> World:
    """The world with what lies on its table made deeper, dearer and heavier by a factor."""
    items = elements(laid)

    def grown(row, most):
        return [min(most, x * by) if k in items else x for k, x in enumerate(row)]

    return laid._replace(
        depth=grown(laid.depth, 9.0),
        obligation=grown(laid.obligation, 1.0),
        meant=[[b, v, cost * by if k in items else cost] for k, (b, v, cost) in enumerate(laid.meant)],
    )


def _would(world: World, eye: int, j: int, meant: float, b: float) -> bool:
    table = [world.table[0], b - meant, *world.table[2:]]
    laid = world._replace(table=table)
    return signing.total(signing.sign_terms(laid, eye, j)) > 0.0


def _highest(world: World, eye: int, j: int, meant: float) -> float | None:
    """The hardest binding that j would still sign, by halving; None if not even the loosest."""
    if _would(world, eye, j, meant, 1.0):
        return 1.0
    low, high = 0.0, 1.0
    if not _would(world, eye, j, meant, 0.0):
        low = next((b for b in (0.1, 0.25, 0.4, 0.55) if _would(world, eye, j, meant, b)), -1.0)
        if low < 0:
            return None
    for _step in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if _would(world, eye, j, meant, middle) else (low, middle)
    return round(low, 3)


def _edge(laid: World, eye: int, j: int, meant: float, total: float, signs: float, not_signs: float) -> float:
    """The depth between two at which j would no longer sign even the loosest pact."""
    for _step in range(3):
        middle = (signs + not_signs) / 2
        fits = _highest(_scaled(laid, middle / total), eye, j, meant) is not None
        signs, not_signs = (middle, not_signs) if fits else (signs, middle)
    return round((signs + not_signs) / 2, 3)
