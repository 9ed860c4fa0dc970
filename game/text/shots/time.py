"""A game seen again, and two branches of it side by side."""

from dataclasses import dataclass

from game.text.shots.board import BoardShot
from game.text.shots.end import Life, Score
from game.text.shots.reveal import RevealRow


@dataclass(frozen=True, slots=True)
class ReplayShot:
    """A game seen quarter by quarter, a saved one (`kind` replay) or one that strategies play (watch).

    `at` quarters of `length` have been played; `rows` and `moves` are what the last of them brought. `speeds` are
    (times, word), 0 times being as fast as it goes. `marks` are elections lost (seat, quarter). `way_out` leaves.
    """

    board: BoardShot
    kind: str
    title: str
    seats: tuple[tuple[str, str], ...]
    rows: tuple[RevealRow, ...]
    moves: tuple[tuple[str, str], ...]
    at: int
    length: int
    playing: bool
    speed: int
    speeds: tuple[tuple[int, str], ...]
    years: tuple[tuple[float, str], ...] = ()
    marks: tuple[tuple[str, float], ...] = ()
    note: str = ""
    way_out: str = ""
    ahead: bool = False  # a thousand games on may be asked for from here


@dataclass(frozen=True, slots=True)
class Side:
    """One branch: how it ended, every commitment's life, three scores; `changes` are the other's less the played."""

    head: str
    headline: str
    detail: str
    lives: tuple[Life, ...]
    elections: tuple[tuple[str, float], ...]
    scores: tuple[Score, ...]
    changes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class BranchShot:
    """Two branches with the same chance: as it was played, and with one move changed at quarter `fork`.

    `sides` is one side long while the other is being played. `can_take`: the person may play on from the other.
    """

    title: str
    lead: str
    quarters: int
    fork: float
    years: tuple[tuple[float, str], ...]
    sides: tuple[Side, ...]
    note: str = ""
    can_take: bool = False
