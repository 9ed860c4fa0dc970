"""The board: meters, news, calendar, home groups, and the sheet of orders beside them."""

from dataclasses import dataclass

from game.text.shots.chart import MapShot
from game.text.shots.orders import OrderSheet


@dataclass(frozen=True, slots=True)
class Meter:
    """One figure of the top bar. `trend` -1 0 1; `bad`: this change is bad for the seat; `hue`: ivory,
    threat or a seat's code."""

    key: str
    label: str
    value: str
    unit: str = ""
    change: str = ""
    trend: int = 0
    bad: bool = False
    share: float = 0.0
    hue: str = "ivory"
    why: str = ""


@dataclass(frozen=True, slots=True)
class NewsLine:
    """One line of news, under 60 characters; `icon` warn, people, book, missile, plane, globe, clock,
    hand."""

    icon: str
    text: str
    urgent: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class Election:
    code: str
    quarters: int
    text: str
    soon: bool = False


@dataclass(frozen=True, slots=True)
class Faction:
    """A home group. `weight` 0..1, `mood` -100..100."""

    name: str
    weight: float
    mood: int
    quote: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class HomeShot:
    mood: str
    pressure: str
    factions: tuple[Faction, ...]
    mood_why: str = ""
    pressure_why: str = ""


@dataclass(frozen=True, slots=True)
class Move:
    """One row of the move chooser. `kind` groups rows (Home, Partner, Washington); `blocked` says who
    cannot and why."""

    id: str
    icon: str
    name: str
    effect: str
    price: str
    kind: str = ""
    detail: str = ""
    blocked: str = ""
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """Something a person may put a chance on before the orders; `about` is its short name."""

    about: str
    text: str
    chance: float


@dataclass(frozen=True, slots=True)
class BoardShot:
    """The quarter as the seat sees it, and its draft orders. `past` are quarters to go back to: number and date."""

    seat: str
    seat_name: str
    office: str
    date: str
    months: str
    meters: tuple[Meter, ...]
    map: MapShot
    news: tuple[NewsLine, ...]
    horizon: int
    elections: tuple[Election, ...]
    home: HomeShot
    orders: OrderSheet
    moves: tuple[Move, ...] = ()
    flag: str = ""
    level: int = 2
    can_undo: bool = False
    watching: bool = False
    past: tuple[tuple[int, str], ...] = ()
    ahead: bool = False  # a thousand games on may be asked for from here
    together: bool = False  # several people share the keyboard: only this turn's own orders can be taken back
    questions: tuple[Question, ...] = ()
