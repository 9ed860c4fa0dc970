"""The why-ledger: the terms of one number or choice."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """One signed term of a score, with its evidence."""

    name: str
    value: int
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Belief:
    """Stag-hunt bars: what the seat expects (q, percent) and the least it needs (None: it would keep even
    alone)."""

    title: str
    expects: str
    q: int
    needs: tuple[tuple[str, int | None], ...]
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Stag:
    """What one government expects of the others (q, percent) and the least it needs (q*; None: nothing).

    Another's are what the seat thinks that it thinks.
    """

    code: str
    name: str
    q: int
    need: int | None
    text: str = ""


@dataclass(frozen=True, slots=True)
class WhyShot:
    """Why a number or a choice is what it is: terms sorted by size, adding up to the score, then this
    quarter's chance."""

    title: str
    lead: str
    terms: tuple[Term, ...]
    total_name: str
    total: int
    hue: str = "ink"
    chance: Term | None = None
    belief: Belief | None = None
    summary: str = ""
    rule: str = ""
    stags: tuple[Stag, ...] = ()
