"""Before a game: the title, the situations, the seats, the levels."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TitleItem:
    """A row of the title's menu; `id` is what `desk.pick(id)` receives: continue, new, learn, load,
    settings, quit, ..."""

    id: str
    name: str
    detail: str = ""
    blocked: str = ""


@dataclass(frozen=True, slots=True)
class TitleShot:
    tagline: str
    items: tuple[TitleItem, ...]
    footer: str = ""


@dataclass(frozen=True, slots=True)
class ScenarioRow:
    """A situation to choose: goal, briefing paragraphs, when, how long, which seats."""

    id: str
    code: str
    title: str
    when: str
    goal: str
    briefing: tuple[str, ...]
    facts: tuple[tuple[str, str], ...] = ()
    seats: tuple[str, ...] = ()
    chart: str = "east-asia"


@dataclass(frozen=True, slots=True)
class ScenarioShot:
    rows: tuple[ScenarioRow, ...]
    chosen: str


@dataclass(frozen=True, slots=True)
class SeatRow:
    """A seat to hold: its office, one paragraph, figures, its home groups; an empty code is `watch, hold
    none`."""

    code: str
    name: str
    office: str
    text: str
    facts: tuple[tuple[str, str], ...] = ()
    groups: tuple[tuple[str, int], ...] = ()
    flag: str = ""


@dataclass(frozen=True, slots=True)
class LevelRow:
    """How much of the game is played: 1 keep or break, 2 the pact table, 3 everything. `blocked`: why not here."""

    level: int
    name: str
    text: str
    blocked: str = ""


@dataclass(frozen=True, slots=True)
class Player:
    """The strategy that plays a seat nobody holds, in one sentence; `before` and `after` are its neighbours' names."""

    code: str
    seat: str
    name: str
    text: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class SeatShot:
    scenario: str
    goal: str
    rows: tuple[SeatRow, ...]
    chosen: str
    levels: tuple[LevelRow, ...] = ()
    level: int = 2
    players: tuple[Player, ...] = ()
