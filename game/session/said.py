"""Forecasts a person enters: the questions, what came of each, and Brier's score. Source: Brier 1950.

Questions go by short names: `signed` (something new comes into force within a year), `lost:KR` (KR's ruling bloc loses
its next vote), `outlives:KR` (something KR has signed and that stands now still stands after that vote).
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from game.laws.expecting import standing
from game.laws.politics import HELD, LOST
from game.laws.signing import may_be_proposed
from game.laws.state import HOLLOW, LIVE, NOTICE

EVERY = 4  # quarters between two askings
YEAR = 4
STANDS = (LIVE, NOTICE, HOLLOW)


class Said(NamedTuple):
    """One forecast: the quarter in which it was entered, its question, the chance said (0..1), and who said it where
    several people play (a seat's code; else empty)."""

    turn: int
    about: str
    chance: float
    seat: str = ""


def by(said: Iterable[Said], seat: str) -> tuple[Said, ...]:
    """What the person in this seat forecast."""
    return tuple(one for one in said if one.seat in ("", seat))


class Course(NamedTuple):
    """What happened from a quarter on: each commitment's state and each government's vote, a row a quarter."""

    state: Sequence[Sequence[int]]
    election: Sequence[Sequence[int]]


def questions(w, codes: Sequence[str]) -> list[str]:
    """What is asked of a person at this position: at most three questions."""
    found = ["signed"] if any(may_be_proposed(w, k) for k in range(len(w.state))) else []
    votes = sorted(range(len(codes)), key=lambda j: (w.term[j], j))
    found.append(f"lost:{codes[votes[0]]}")
    holds = [j for j in votes if any(standing(w, k) and w.signer[k][j] == 1 for k in range(len(w.state)))]
    return [*found, f"outlives:{codes[holds[0]]}"] if holds else found


def due(turn: int) -> bool:
    """Whether a person is asked in this quarter."""
    return turn % EVERY == 0


def came(about: str, w, codes: Sequence[str], course: Course) -> bool | None:
    """Whether it came true; None where the course ends before that is known."""
    kind, _, code = about.partition(":")
    if kind == "signed":
        new = any(row[k] == LIVE and w.state[k] not in STANDS for row in course.state[:YEAR] for k in range(len(row)))
        return True if new else False if len(course.state) >= YEAR else None
    j = codes.index(code)
    at = next((t for t, row in enumerate(course.election) if row[j] in (HELD, LOST)), None)
    if at is None:
        return None
    if kind == "lost":
        return course.election[at][j] == LOST
    mine = [k for k in range(len(w.state)) if w.state[k] in STANDS and w.signer[k][j] == 1]
    return any(all(row[k] in STANDS for row in course.state[: at + 1]) for k in mine)


def known(about: str, codes: Sequence[str]) -> bool:
    """Whether this is a question that may be asked of these governments."""
    kind, _, code = about.partition(":")
    return about == "signed" or (kind in ("lost", "outlives") and code in codes)


def course_of(records: Sequence) -> Course:
    """The course of a game's quarters."""
    return Course([page.closed.state for page in records], [page.closed.election for page in records])


def brier(pairs: Iterable[tuple[float, bool]]) -> float | None:
    """The mean square of chance less outcome: 0 is perfect, 0.25 is always saying one half; None without a pair."""
    squares = [(chance - came) ** 2 for chance, came in pairs]
    return sum(squares) / len(squares) if squares else None
