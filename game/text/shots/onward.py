"""From here: how long pacts last in games played on from one position."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Curve:
    """One line of a chart of shares 0..1: (share, low, high) a quarter, its name, and the words at its end."""

    id: str
    name: str
    points: tuple[tuple[float, float, float], ...]
    label: str
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Stand:
    """A promise that stands now: the share of games in which it still stands at the end, with its interval.

    `calm` is the share where no vote is called, to compare with; below 0 there is none.
    """

    icon: str
    name: str
    state: str
    share: float
    low: float
    high: float
    word: str
    calm: float = -1.0


@dataclass(frozen=True, slots=True)
class Ask:
    """Something that may be asked for, one of a row: an election, or how it ends."""

    id: str
    name: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class OnwardShot:
    """A thousand games on from here: survival by pact form with bands, and every promise in force at the end."""

    title: str
    lead: str
    elections: tuple[Ask, ...]
    outcomes: tuple[Ask, ...]
    chart_title: str
    chart_lead: str
    curves: tuple[Curve, ...]
    axis: tuple[str, str]
    stands_title: str
    stands_lead: str
    stands: tuple[Stand, ...]
    note: str
    share: float  # how much is played, 0..1
    done: bool
    problem: str = ""
