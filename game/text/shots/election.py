"""Election night: who won, and which promises will last."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Contender:
    name: str
    percent: float
    text: str
    won: bool = False


@dataclass(frozen=True, slots=True)
class Outlook:
    """Odds of one commitment before and after the change, in percent; `low` and `high` by the successor's
    leanings."""

    icon: str
    name: str
    detail: str
    state: str
    before: int
    after: int
    low: int
    high: int
    text: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class ElectionShot:
    """Somebody else, or the same, sits there. `count` is (share of bloc A, share of bloc B) through the
    night."""

    seat: str
    flag: str
    kind: str
    headline: str
    contenders: tuple[Contender, ...]
    count: tuple[tuple[float, float], ...]
    times: tuple[str, ...]
    crossing: str = ""
    known_head: str = ""
    known: str = ""
    change_head: str = ""
    change: str = ""
    outlook_title: str = ""
    outlook_lead: str = ""
    outlooks: tuple[Outlook, ...] = ()
    comment: str = ""
    go_on: str = "Go on"
    why: str = ""
