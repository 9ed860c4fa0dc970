"""A shot is all that one screen shows: strings and numbers, ready to draw, and nothing the seat may not know.

Shots are frozen and built outside the view. Words are already in the reader's language, figures already
formatted ("44 %", "+2"). Shares are 0..1, moods -100..100, depth and bindingness 0..1. `why` is a reference
the desk can explain (`desk.why(ref)`); an empty one means there is nothing to ask. Seats go by code (JP, KR,
US, EH, WH, ...), states by word: idea, table, live, notice, hollow, ended.
"""

from dataclasses import dataclass

STATES = ("idea", "table", "live", "notice", "hollow", "ended")


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
class Capital:
    """One government's place. `lon` and `lat` in degrees, or None where the view must place it (ring,
    harbour chart)."""

    code: str
    name: str
    lon: float | None = None
    lat: float | None = None
    bright: bool = False


@dataclass(frozen=True, slots=True)
class Strand:
    """One commitment on the map. `was` is its state a quarter ago (the same: nothing moves). `detail` is
    for the tooltip."""

    id: str
    icon: str
    name: str
    state: str
    depth: float
    members: tuple[str, ...]
    was: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Inset:
    """The hub's frame on the map: name and two short lines; `attentive` makes its seal breathe."""

    code: str
    name: str
    lines: tuple[str, ...] = ()
    attentive: bool = False


@dataclass(frozen=True, slots=True)
class Rival:
    name: str
    lon: float | None = None
    lat: float | None = None


@dataclass(frozen=True, slots=True)
class MapShot:
    """`chart` is east-asia, harbours (two invented ports) or ring (any number). `launch`, `patrol`: words,
    or empty."""

    chart: str
    capitals: tuple[Capital, ...]
    strands: tuple[Strand, ...] = ()
    inset: Inset | None = None
    rivals: tuple[Rival, ...] = ()
    launch: str = ""
    patrol: str = ""


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
class Promise:
    """A commitment in force on the order sheet. `odds` is its text ("86 %"), `low` under 60. `warning`:
    what a break does. `line` is what level 1 says of it."""

    id: str
    icon: str
    name: str
    state: str
    detail: str
    odds: str
    low: bool = False
    keep: bool = True
    warning: str = ""
    why: str = ""
    line: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """A proposal of another government that waits for an answer; `sign` is the answer drafted so far."""

    id: str
    icon: str
    title: str
    detail: str
    price: str
    sign: bool = False
    blocked: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """The proposal row or the home-move row: what is chosen, or an invitation to choose."""

    title: str
    detail: str
    price: str = ""
    chosen: bool = False
    blocked: str = ""


@dataclass(frozen=True, slots=True)
class OrderSheet:
    """The paper: promises in force, offers to answer, own proposal, home move, and the seal."""

    title: str
    promises: tuple[Promise, ...]
    odds_head: str = "Holds a year"
    ended: tuple[str, ...] = ()
    offers: tuple[Offer, ...] = ()
    proposal: Option = Option("Make a proposal", "What could all sign?")
    move: Option = Option("Choose a home move", "At most one a quarter")
    warnings: tuple[str, ...] = ()
    cost: str = ""
    blocked: str = ""
    hint: str = ""


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


@dataclass(frozen=True, slots=True)
class Element:
    """One element a pact may hold. `locked` is why it cannot be chosen, shown under the list."""

    id: str
    icon: str
    name: str
    depth: str
    price: str
    chosen: bool = False
    locked: str = ""


@dataclass(frozen=True, slots=True)
class Signatory:
    code: str
    name: str
    chosen: bool
    fixed: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause a pact may carry (review, sunset, opt-out); `detail` says what it changes, for the tooltip."""

    id: str
    name: str
    chosen: bool = False
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One constraint: will, capital, ratification, partner. `state`: ok, tight or binds."""

    name: str
    detail: str
    state: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Chance:
    code: str
    name: str
    share: float
    text: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class PastPact:
    icon: str
    name: str
    depth: float
    binding: float


@dataclass(frozen=True, slots=True)
class WinSet:
    """The most binding pact each seat would sign at a depth: `line` is (depth, bindingness) from depth 0
    upward."""

    code: str
    line: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Plane:
    title: str
    draft: tuple[float, float]
    winsets: tuple[WinSet, ...]
    past: tuple[PastPact, ...] = ()
    overlap: str = "All three would sign"
    vote_line: float = 0.7


@dataclass(frozen=True, slots=True)
class House:
    """A parliament: `votes` of 100 for, `needs` to pass."""

    code: str
    name: str
    votes: int
    needs: int
    text: str


@dataclass(frozen=True, slots=True)
class PactShot:
    """The pact table: a draft of elements x signatories x bindingness, what it costs and what stands in
    the way."""

    seat: str
    seat_name: str
    date: str
    elements: tuple[Element, ...]
    signatories: tuple[Signatory, ...]
    binding: float
    binding_text: str
    price: int
    capital: int
    price_text: str
    plane: Plane | None = None
    obstacles: tuple[Obstacle, ...] = ()
    chances: tuple[Chance, ...] = ()
    advice: str = ""
    houses: tuple[House, ...] = ()
    note: str = ""
    vote_line: float = 0.7
    blocked: str = ""
    on_table: bool = False
    flag: str = ""
    clauses: tuple[Clause, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """What one government chose in one row: kept, broke, signed, declined, proposed, hollowed, none."""

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


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a commitment's life in quarters from the start."""

    start: float
    end: float
    state: str


@dataclass(frozen=True, slots=True)
class Life:
    """A commitment's row; `id` is what `Happening.commitment` names (without one, its icon)."""

    icon: str
    name: str
    spans: tuple[Span, ...]
    id: str = ""


@dataclass(frozen=True, slots=True)
class Score:
    name: str
    value: str
    detail: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened and why: number on the timeline, date, sentence, reason."""

    quarter: float
    date: str
    text: str
    reason: str
    commitment: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Effect:
    """What one of the seat's decisions brought: points of each score, as played less the other way round."""

    id: str
    quarter: float
    date: str
    text: str
    changes: tuple[tuple[str, int], ...]
    commitment: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """A decision that can be turned round: what was done, and what the other branch does instead."""

    id: str
    date: str
    text: str
    other: str


@dataclass(frozen=True, slots=True)
class EndShot:
    """The debrief: the form reached, who signed, whether it outlived a government, three scores, what
    happened and why."""

    headline: str
    lead: str
    quarters: int
    years: tuple[tuple[float, str], ...]
    lives: tuple[Life, ...]
    elections: tuple[tuple[str, float], ...]
    scores: tuple[Score, ...]
    form: str
    form_text: str
    signed: str
    signatories: tuple[tuple[str, str, bool], ...]
    outlived: str
    happenings: tuple[Happening, ...]
    seal_note: str = ""
    effects: tuple[Effect, ...] = ()
    effects_note: str = ""
    choices: tuple[Choice, ...] = ()


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
    """How much of the game is played: 1 keep or break, 2 the pact table. `blocked`: why not here."""

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


@dataclass(frozen=True, slots=True)
class SaveRow:
    """A saved game; `damaged` is the one line that says why it cannot be opened."""

    id: str
    title: str
    detail: str
    when: str
    damaged: str = ""


@dataclass(frozen=True, slots=True)
class SavesShot:
    rows: tuple[SaveRow, ...]
    folder: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the player set: text scale 1.0..2.0, motion, sound, language (en, ja, ko)."""

    text_scale: float = 1.0
    reduced_motion: bool = False
    sound: bool = True
    language: str = "en"


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


Shot = (
    TitleShot
    | ScenarioShot
    | SeatShot
    | BoardShot
    | PactShot
    | RevealShot
    | ElectionShot
    | EndShot
    | ReplayShot
    | BranchShot
)
