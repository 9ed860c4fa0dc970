"""What the class's wall shows, as strings and numbers ready to draw; public facts only until the game is over."""

from dataclasses import dataclass

from game.text.shots import MapShot, NewsLine, RevealShot, Strand


@dataclass(frozen=True, slots=True)
class WallSeat:
    """One government at the foot of the wall. `facts`: (name, figure). `votes`: a group's name, and who was for."""

    code: str
    name: str
    icon: str
    word: str
    done: bool
    facts: tuple[tuple[str, str], ...]
    votes: tuple[tuple[str, tuple[bool, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Standoff:
    """A crisis as everybody sees it. `rows`: a government's code (empty for a rival), its name, and whether it stood
    firm in each exchange that there was; none while the quarter is open."""

    title: str
    text: str
    rule: str
    rows: tuple[tuple[str, str, tuple[bool, ...]], ...]


@dataclass(frozen=True, slots=True)
class Bars:
    """How a score of 0..100 is spread over many games, and where the class stands."""

    label: str
    text: str
    bins: tuple[int, ...]
    yours: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """One leaf of the debrief: a lead, and a table, told things, bars, a curve (said, came, count) or lines 0..100."""

    title: str
    lead: str = ""
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    items: tuple[tuple[str, str], ...] = ()
    bars: tuple[Bars, ...] = ()
    curve: tuple[tuple[float, float, int], ...] = ()
    axes: tuple[str, str] = ("", "")
    lines: tuple[tuple[str, tuple[float, ...]], ...] = ()
    ends: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class WallShot:
    """`phase` lobby, open, reveal or over. `ends`: when the bell rings, by the room's own clock; None for no bell.

    `qr`: rows of dark and light cells of the join address.
    """

    phase: str
    word: str
    headline: str
    date: str
    code: str
    join: str
    address: str
    goal: str
    chart: MapShot
    seats: tuple[WallSeat, ...]
    figures: tuple[tuple[str, str], ...]
    news: tuple[NewsLine, ...]
    strands: tuple[Strand, ...] = ()
    reveal: RevealShot | None = None
    ends: float | None = None
    left: float | None = None
    clock_word: str = ""
    voted: str = ""
    sheets: tuple[Sheet, ...] = ()
    qr: tuple[tuple[bool, ...], ...] = ()
    crisis: Standoff | None = None
    beside: tuple[Sheet, ...] = ()
