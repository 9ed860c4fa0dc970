"""What a file of content may say: one model a kind of file, every field with its unit and range.

All models are frozen and refuse unknown keys. ScenarioFile and the ...Change models at the end are what a
scenario writes down: only what differs from the governments, commitments and rules it names.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, Strict, create_model

Number = Annotated[float, Strict(), Field(allow_inf_nan=False, ge=-1e6, le=1e6)]
Share = Annotated[float, Strict(), Field(allow_inf_nan=False, ge=0, le=1)]
Position = Annotated[float, Strict(), Field(allow_inf_nan=False, ge=-1, le=1)]
Percent = Annotated[float, Strict(), Field(allow_inf_nan=False, ge=0, le=100)]
Quarters = Annotated[int, Strict(), Field(ge=0, le=400)]
Yes = Annotated[bool, Strict()]


def _printable(text: str) -> str:
    if not text.strip():
        raise ValueError("words")
    if not text.replace("\n", "").isprintable():
        raise ValueError("printable characters")
    return text


def _one_line(text: str) -> str:
    if "\n" in text:
        raise ValueError("one line")
    return text


Text = Annotated[str, Field(max_length=2000), AfterValidator(_printable)]
Line = Annotated[str, Field(max_length=400), AfterValidator(_printable), AfterValidator(_one_line)]
Headline = Annotated[str, Field(max_length=59), AfterValidator(_printable), AfterValidator(_one_line)]
Code = Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9]{1,3}$")]
Name = Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9_\-]{0,39}$")]
Quarter = Annotated[str, Field(pattern=r"^(19|20|21)\d\dQ[1-4]$")]
StateName = Literal["idea", "table", "live", "notice", "hollow", "ended"]
STATES: tuple[str, ...] = get_args(StateName)
Form = Literal["either", "bilateral", "trilateral"]
ShockKind = Literal[
    "court", "statue", "textbook", "islet_day", "yasukuni", "islet_visit", "radar", "mine", "trade"
]
OtherKind = Literal["missile", "nuclear", "patrol", "summit", "election", "pact", "breach"]
SHOCK_KINDS: tuple[str, ...] = get_args(ShockKind)


def _sourced(text: str) -> str:
    if "assumption" not in text.lower() and not re.search(r"\b(1[89]|20)\d\d\b", text):
        raise ValueError("a source with its year, or the word assumption")
    return text


Source = Annotated[Line, AfterValidator(_sourced)]


class Frozen(BaseModel):
    """A thing that says only what it knows, and never changes."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Card(Frozen):
    """Where one number comes from: its value, the range to try, its unit, what it means, who says so."""

    value: Number
    low: Number
    high: Number
    unit: Line
    meaning: Line
    source: Source


class CardGroup(Frozen):
    """One provenance card for the numbers that `of` names; * stands for any word of a path."""

    of: tuple[Annotated[str, Field(max_length=120)], ...] = Field(min_length=1, max_length=12)
    low: Number | None = None
    high: Number | None = None
    unit: Line | None = None
    meaning: Line | None = None
    source: Source


class Bloc(Frozen):
    """A camp that can rule: how it feels threats, its usual leader, how likely it is to lose office."""

    label: Line
    lens: Share
    x: Position
    h: Share
    loses: Share
    patron: Share | None = None
    attention: Share | None = None
    priors: dict[Name, Position] = Field({}, max_length=8)
    name: Name = ""


class Quotes(Frozen):
    """A group speaks for its own interest: in favour, torn, against."""

    favour: Line
    torn: Line
    against: Line


class Faction(Frozen):
    """A group at home: whose voters it counts among, its weight, its position and its history salience."""

    label: Line
    bloc: Name | None = None
    weight: Share
    x: Position
    h: Share
    interest: Line
    quotes: Quotes
    name: Name = ""


class ThreatWeights(Frozen):
    """How a government splits its worry between North Korea and China with Russia; the two sum to 1."""

    north: Share
    china: Share


def _named(things: dict[str, Any]) -> dict[str, Any]:
    return {name: thing.model_copy(update={"name": name}) for name, thing in things.items()}


class Government(Frozen):
    """A government: who leads it, what it fears, what it needs, who lives in it."""

    code: Code
    name: Line
    country: Line
    capital: Line
    leader_title: Line
    shape: Literal["circle", "square", "diamond"] = "circle"
    hub: Yes = False
    cabinet: Yes = False
    single_term: Yes = False
    ruling: Name
    approval: Percent
    resting: Percent
    capital_points: Percent
    leader_x: Position
    leader_h: Share
    spread: Share
    grievance: Share
    grievance_rest: Share
    term: Quarters
    term_length: Annotated[int, Strict(), Field(ge=1, le=400)]
    dependence: Share
    exposure: Share
    threat_weights: ThreatWeights
    trust: dict[Code, Share] = Field(max_length=20)
    bloc: Annotated[dict[Name, Bloc], Field(min_length=2, max_length=2), AfterValidator(_named)]
    faction: Annotated[dict[Name, Faction], Field(min_length=1, max_length=12), AfterValidator(_named)]
    card: tuple[CardGroup, ...] = Field((), max_length=40)

    @property
    def blocs(self) -> tuple[Bloc, ...]:
        """Both blocs, in the order of the file: bloc 0 and bloc 1 of the laws."""
        return tuple(self.bloc.values())

    @property
    def factions(self) -> tuple[Faction, ...]:
        """The groups at home, in the order of the file."""
        return tuple(self.faction.values())


class Commitment(Frozen):
    """A promise two or three governments can make, and in what state it is."""

    id: Name = ""
    name: Headline
    sentence: Line
    gloss: Line
    icon: Name
    form: Form
    signatories: tuple[Code, ...] = ()
    depth: Share
    bindingness: Share
    visibility: Share
    obligation: Share
    price: Percent
    state: StateName = "idea"
    age: Quarters = 0
    card: tuple[CardGroup, ...] = Field((), max_length=40)

    @property
    def state_number(self) -> int:
        """The state as the laws count it: 0 idea, 1 table, 2 live, 3 notice, 4 hollow, 5 ended."""
        return STATES.index(self.state)

    @property
    def bilateral(self) -> bool:
        """True when it can only be made without the hub."""
        return self.form == "bilateral"


class Effect(Frozen):
    """One thing a move does: to what, by how much, for how long, and what scales it."""

    kind: Literal[
        "felt_threat", "faction_support", "grievance", "own_groups", "base_support", "approval", "trust",
        "signal", "signing_gain", "attention", "exit_cost", "china_pressure",
    ]  # fmt: skip
    on: Literal[
        "self", "partner", "target", "group", "base", "history_groups", "both", "others", "leaver", "hub"
    ]
    amount: Number
    quarters: Quarters = 1
    fades: Yes = False
    scaled_by: Literal["nothing", "h", "provocation", "friendliness"] = "nothing"


class Move(Frozen):
    """A move that spends capital: who may play it, its price, what it does, one sentence that explains it."""

    id: Name = ""
    order: Annotated[int, Strict(), Field(ge=1, le=99)]
    name: Headline
    sentence: Line
    who: Literal["all", "members", "hub"]
    target: Literal["nobody", "seat", "faction"]
    price: Percent
    icon: Name
    effect: tuple[Effect, ...] = Field(min_length=1, max_length=12)
    card: tuple[CardGroup, ...] = Field((), max_length=40)


class Event(Frozen):
    """A dated thing that happened, in neutral words, with its source."""

    id: Name = ""
    kind: ShockKind | OtherKind
    date: Annotated[str, Field(pattern=r"^(199\d|20[0-2]\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")]
    title: Headline
    text: Line
    aggrieved: Code | None = None
    by: tuple[Code, ...] = ()
    source: Source
    confidence: Literal["high", "medium"]

    @property
    def shock(self) -> bool:
        """True for the kinds that rule 14 draws."""
        return self.kind in SHOCK_KINDS


class Rival(Frozen):
    """A government outside the room that presses, tests and reacts."""

    id: Name = ""
    code: Code
    name: Line
    country: Line
    threat: Literal["north", "china"]
    interest: Line
    sentence: Line
    acts: tuple[Line, ...] = Field(min_length=1)
    numbers: dict[Name, Number] = Field({}, max_length=20)
    card: tuple[CardGroup, ...] = Field((), max_length=40)


class Sky(Frozen):
    """The room around the table: the two threats, and Washington as patron (u) and as enforcer (m)."""

    north: Share
    china: Share
    patron: Share
    attention: Share


class Expect(Frozen):
    """What many games from this start should show: a band, wide on purpose."""

    what: Line
    low: Number
    high: Number
    unit: Line = "share of games"


class Variant(Frozen):
    """A second reading of the same start: what it is called, what it sets, and who reads it so."""

    title: Line
    set: dict[Annotated[str, Field(max_length=120)], Any] = Field(min_length=1, max_length=20)
    source: Source


class Scenario(Frozen):
    """A start that needs no other file: governments in seat order, commitments, rules, the sky above."""

    id: str
    code: Name
    title: Headline
    goal: Line
    briefing: Text
    seat: Line
    task: dict[Code, Line]
    news: tuple[Headline, ...]
    start: Quarter
    turns: Annotated[int, Strict(), Field(ge=1, le=200)]
    prior: Name
    world: Sky
    governments: tuple[Government, ...]
    commitments: tuple[Commitment, ...]
    agenda: tuple[Name, ...]
    rules: dict[Name, Number]
    moves: tuple[Move, ...]
    events: tuple[Event, ...]
    rivals: tuple[Rival, ...]
    expect: tuple[Expect, ...]
    variants: dict[Name, Variant]
    card: tuple[CardGroup, ...]

    @property
    def year(self) -> int:
        return int(self.start[:4])

    @property
    def quarter(self) -> int:
        return int(self.start[-1])

    def government(self, code: str) -> Government:
        """The government with that code."""
        return next(g for g in self.governments if g.code == code)

    def commitment(self, name: str) -> Commitment:
        """The commitment with that id."""
        return next(c for c in self.commitments if c.id == name)


def _change(model: type[BaseModel], leave: tuple[str, ...] = (), **other: Any) -> type[BaseModel]:
    """The same model with every field optional, for a file that says only what differs."""
    fields: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        if name in leave:
            continue
        kind = Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation
        fields[name] = (kind | None, None)
    fields.update(other)
    return create_model(f"{model.__name__}Change", __base__=Frozen, **fields)


BlocChange = _change(Bloc, ("name",))
FactionChange = _change(Faction, ("name",))
ThreatChange = _change(ThreatWeights)
SkyChange = _change(Sky)
GovernmentChange = _change(
    Government,
    ("code", "card"),
    threat_weights=(ThreatChange | None, None),
    bloc=(dict[Name, BlocChange] | None, None),
    faction=(dict[Name, FactionChange] | None, None),
)
CommitmentChange = _change(
    Commitment, ("id", "card"), id=(Name, ...), signatories=(tuple[Code, ...] | None, None)
)


class ScenarioFile(Frozen):
    """A scenario as written: what it is about, who takes part, and only what differs from the library."""

    code: Name = "own"
    title: Headline
    goal: Line
    briefing: Text
    seat: Line
    task: dict[Code, Line]
    news: tuple[Headline, ...] = Field(min_length=1, max_length=6)
    start: Quarter
    turns: Annotated[int, Strict(), Field(ge=1, le=200)]
    prior: Name = "record"
    governments: tuple[Code, ...] = Field(min_length=2, max_length=8)
    agenda: tuple[Name, ...] = Field((), max_length=40)
    events: tuple[Name, ...] | None = None
    rivals: tuple[Name, ...] | None = None
    moves: tuple[Name, ...] | None = None
    world: SkyChange
    rules: dict[Name, Number] = Field({}, max_length=200)
    government: dict[Code, GovernmentChange] = Field({}, max_length=8)
    commitment: tuple[CommitmentChange, ...] = Field((), max_length=40)
    expect: tuple[Expect, ...] = Field((), max_length=40)
    variant: dict[Name, Variant] = Field({}, max_length=6)
    card: tuple[CardGroup, ...] = Field((), max_length=40)
