"""The order sheet: promises to keep or break, offers to answer, a proposal and a move."""

from dataclasses import dataclass

from game.text.shots.why import Stag


@dataclass(frozen=True, slots=True)
class Promise:
    """A commitment in force on the order sheet. `odds` is its text ("86 %"), `low` under 60. `warning`:
    what a break does. `line` is what level 1 says of it."""

    id: str
    icon: str
    name: str
    state: str
    detail: str
    odds: str
    low: bool = False
    keep: bool = True
    warning: str = ""
    why: str = ""
    line: str = ""
    stag: Stag | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """A proposal of another government that waits for an answer; `sign` is the answer drafted so far."""

    id: str
    icon: str
    title: str
    detail: str
    price: str
    sign: bool = False
    blocked: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """The proposal row or the home-move row: what is chosen, or an invitation to choose."""

    title: str
    detail: str
    price: str = ""
    chosen: bool = False
    blocked: str = ""


@dataclass(frozen=True, slots=True)
class Adviser:
    """An office of one's own government: what it says, whether that is yes, the figure it looks at, and the odds."""

    id: str
    office: str
    icon: str
    says: str
    yes: bool
    number: str
    odds: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class OrderSheet:
    """The paper: promises in force, offers to answer, own proposal, home move, and the seal."""

    title: str
    promises: tuple[Promise, ...]
    odds_head: str = "Holds a year"
    ended: tuple[str, ...] = ()
    offers: tuple[Offer, ...] = ()
    proposal: Option = Option("Make a proposal", "What could all sign?")
    move: Option = Option("Choose a home move", "At most one a quarter")
    warnings: tuple[str, ...] = ()
    cost: str = ""
    blocked: str = ""
    hint: str = ""
    advisers: tuple[Adviser, ...] = ()
    advice: str = ""
