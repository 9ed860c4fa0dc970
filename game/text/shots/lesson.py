"""A beat of the guided first game: one rule, a bet on what the other will do, then what it did and why."""

from dataclasses import dataclass

from game.text.shots.chart import MapShot
from game.text.shots.end import Score
from game.text.shots.orders import Promise
from game.text.shots.why import Stag, WhyShot


@dataclass(frozen=True, slots=True)
class Bet:
    """One answer to the question; `right` once it is known whether it came true."""

    id: str
    name: str
    chosen: bool = False
    right: bool = False


@dataclass(frozen=True, slots=True)
class LessonShot:
    """`told`: orders are open, the bet is decided, `why` explains it. `scores` are shown after the last quarter."""

    id: str
    place: str
    rule: str
    text: tuple[str, ...]
    map: MapShot
    question: str = ""
    bets: tuple[Bet, ...] = ()
    promises: tuple[Promise, ...] = ()
    words: tuple[str, str] = ("", "")
    stag: Stag | None = None
    told: bool = False
    outcome: str = ""
    verdict: str = ""
    right: bool = False
    broke: bool = False
    why: WhyShot | None = None
    moral: tuple[str, ...] = ()
    tally: str = ""
    button: str = ""
    hint: str = ""
    scores: tuple[Score, ...] = ()
    quarter: str = ""
