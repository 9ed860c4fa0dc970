"""The reveal: what every government chose, and what came of it."""

from dataclasses import dataclass

from game.text.shots.board import NewsLine


@dataclass(frozen=True, slots=True)
class Cell:
    """What one government chose in one row: kept, broke, signed, declined, proposed, hollowed; none of one that was
    not asked, with the word for why."""

    code: str
    choice: str
    word: str
    odds: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class RevealRow:
    icon: str
    name: str
    state: str
    cells: tuple[Cell, ...]
    result: str = ""
    bad: bool = False


@dataclass(frozen=True, slots=True)
class Delta:
    """One number before and after the quarter."""

    label: str
    before: str
    after: str
    trend: int = 0
    bad: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class RevealShot:
    """What every government chose, commitment by commitment, and what came of it."""

    title: str
    lead: str
    seats: tuple[tuple[str, str], ...]
    rows: tuple[RevealRow, ...]
    news: tuple[NewsLine, ...] = ()
    deltas: tuple[Delta, ...] = ()
    moves: tuple[tuple[str, str], ...] = ()
    go_on: str = "Go on"
    date: str = ""
    quarter: str = ""
