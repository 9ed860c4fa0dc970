"""The pact table: a draft, its price, and what stands in its way."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Element:
    """One element a pact may hold. `locked` is why it cannot be chosen, shown under the list."""

    id: str
    icon: str
    name: str
    depth: str
    price: str
    chosen: bool = False
    locked: str = ""


@dataclass(frozen=True, slots=True)
class Signatory:
    code: str
    name: str
    chosen: bool
    fixed: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause a pact may carry (review, sunset, opt-out); `detail` says what it changes, for the tooltip."""

    id: str
    name: str
    chosen: bool = False
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One constraint: will, capital, ratification, partner. `state`: ok, tight or binds."""

    name: str
    detail: str
    state: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Chance:
    code: str
    name: str
    share: float
    text: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class PastPact:
    icon: str
    name: str
    depth: float
    binding: float


@dataclass(frozen=True, slots=True)
class WinSet:
    """The most binding pact each seat would sign at a depth: `line` is (depth, bindingness) from depth 0
    upward."""

    code: str
    line: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Plane:
    title: str
    draft: tuple[float, float]
    winsets: tuple[WinSet, ...]
    past: tuple[PastPact, ...] = ()
    overlap: str = "All three would sign"
    vote_line: float = 0.7
    overlap_at: tuple[float, float] = (0.2, 0.3)  # of the overlap's words: from which depth on, and how high there


@dataclass(frozen=True, slots=True)
class House:
    """A parliament: `votes` of 100 for, `needs` to pass."""

    code: str
    name: str
    votes: int
    needs: int
    text: str


@dataclass(frozen=True, slots=True)
class PactShot:
    """The pact table: a draft of elements x signatories x bindingness, what it costs and what stands in
    the way."""

    seat: str
    seat_name: str
    date: str
    elements: tuple[Element, ...]
    signatories: tuple[Signatory, ...]
    binding: float
    binding_text: str
    price: int
    capital: int
    price_text: str
    plane: Plane | None = None
    obstacles: tuple[Obstacle, ...] = ()
    chances: tuple[Chance, ...] = ()
    advice: str = ""
    houses: tuple[House, ...] = ()
    note: str = ""
    vote_line: float = 0.7
    blocked: str = ""
    on_table: bool = False
    flag: str = ""
    clauses: tuple[Clause, ...] = ()
    simple: bool = False  # level 2: elements alone
