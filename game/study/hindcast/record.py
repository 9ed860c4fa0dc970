"""A record, quarter by quarter: what the world did, who governed, which commitments stood and who broke them.

Nothing here decides anything. Words are turned into seats and blocs; a turnover that names no known party is a new
leader of the same bloc.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from game.content.library import load_commitments
from game.content.problem import Problem
from game.study.hindcast.likeness import LAPSES, STOPS, card_for, told_of
from game.study.hindcast.quarters import named
from game.study.hindcast.reading import (
    SEATS,
    VALUES,
    Event,
    RecordError,
    Spell,
    read_spells,
    read_tests,
    read_timeline,
)

BLOC_WORDS = {
    "JP": (("LDP", 0), ("Liberal Democratic", 0), ("DPJ", 1), ("CDP", 1), ("opposition", 1)),
    "KR": (("conservative", 0), ("progressive", 1)),
    # Which presidents look inward is the model's own reading (MODEL section 3): the party does not say it.
    "US": (("Trump", 1), ("Republican", 0), ("Democrat", 0)),
}
JAPAN, KOREA, HUB = range(3)
ACTING = "acting"  # a caretaker keeps the clock of the leader replaced


@dataclass
class Quarter:
    """What one quarter brought. Seats are numbers in the order JP, KR, US."""

    number: int
    launches: int = 0
    nuclear: int = 0
    shocks: list[tuple[int, int]] = field(default_factory=list)  # aggrieved seat, how grave (1 or 2)
    turnovers: dict[int, tuple[int | None, bool]] = field(default_factory=dict)  # seat: bloc or None, a caretaker
    elections: set[int] = field(default_factory=set)
    hub: bool = False  # Washington called the two together
    wedge: int | None = None  # the seat Beijing pressed
    defections: int = 0  # dated moves apart between Tokyo and Seoul


@dataclass(frozen=True)
class Promise:
    """A commitment of the record: when it stood, what it weighs in the laws, and how it went."""

    name: str
    form: str  # bi or tri
    card: str
    start: int
    end: int
    broken: bool
    breakers: tuple[int, ...]
    depth: float
    bindingness: float
    visibility: float
    obligation: float

    @property
    def seats(self) -> tuple[int, ...]:
        """Who signed."""
        return (0, 1) if self.form == "bi" else (0, 1, 2)


@dataclass
class Record:
    """All quarters in order, all promises, and in a few sentences how they were read."""

    quarters: list[Quarter]
    promises: list[Promise]
    notes: list[str]
    blocs: dict[int, int] = field(default_factory=dict)  # who governed when it began, as far as earlier rows tell
    votes: dict[int, int] = field(default_factory=dict)  # the quarter of each seat's last vote before it began

    @property
    def first(self) -> int:
        return self.quarters[0].number

    @property
    def last(self) -> int:
        return self.quarters[-1].number


def read_record(timeline: str | Path, tests: str | Path, spells: str | Path | None = None) -> Record:
    """The record of these tables; raises RecordError with all that is wrong in any of them."""
    notes = []
    spells = spells or spells_beside(timeline)
    events, problems = read_timeline(timeline)
    rows, more = read_tests(tests)
    problems += more
    stood: list[Spell] = []
    if spells is not None:
        stood, more = read_spells(spells, tuple(load_commitments()))
        problems += more
        notes.append(f"Commitments are those of {Path(spells).name}.")
    if not problems:
        _check_period(str(timeline), events, rows, problems)
    if problems:
        raise RecordError(problems)
    if spells is None:
        stood = spells_of(events, rows[-1].quarter)
        notes.append("Commitments are read off the words of the timeline: there is no table of spells.")
    quarters = {row.quarter: Quarter(row.quarter, row.launch_days, row.nuclear) for row in rows}
    promises = [promise(spell, events, rows[0].quarter, rows[-1].quarter) for spell in stood]
    record = Record(list(quarters.values()), [p for p in promises if p is not None], notes)
    _fill(record, quarters, events)
    return record


def spells_beside(timeline: str | Path) -> Path | None:
    """The table of spells that lies beside a timeline under a like name: timeline_X.csv, commitment_spells_X.csv."""
    path = Path(timeline)
    beside = path.with_name(path.name.replace("timeline", "commitment_spells"))
    return beside if beside != path and beside.is_file() else None


def _check_period(file: str, events: list[Event], rows: list, problems: list[Problem]) -> None:
    first, last = rows[0].quarter, rows[-1].quarter
    if not any(first <= e.quarter <= last for e in events):
        found = f"{named(events[0].quarter)} to {named(events[-1].quarter)}"
        problems.append(Problem(file, 0, "quarter", found, f"some row from {named(first)} to {named(last)}, as tested"))


def _fill(record: Record, quarters: dict[int, Quarter], events: list[Event]) -> None:
    for event in events:
        if event.quarter in quarters:
            _enter(quarters[event.quarter], event)
        elif event.quarter < record.first:
            _enter_before(record, event)
    late = sum(event.quarter > record.last for event in events)
    if late:
        record.notes.append(f"{late} rows of the timeline lie after the last quarter of tests and are left out.")


def _enter_before(record: Record, e: Event) -> None:
    """A turnover or a vote before the record begins says who governed then, and when the next vote was due."""
    if e.kind not in ("turnover", "election"):
        return
    seat, bloc = SEATS.index(e.initiators[0]), bloc_of(e)
    if e.kind == "turnover" and bloc is not None:
        record.blocs[seat] = bloc
    by_vote = "election" if seat == JAPAN else "turnover"  # presidents come by a vote, prime ministers also between
    if e.kind == by_vote:
        record.votes[seat] = e.quarter


def _enter(q: Quarter, e: Event) -> None:
    """Write one dated move into its quarter."""
    seats = [SEATS.index(code) for code in e.initiators if code in SEATS]
    if e.kind == "turnover":
        acting = re.search(rf"\b{ACTING}\b", e.text) is not None
        q.turnovers[seats[0]] = (bloc_of(e), acting)
    elif e.kind == "election":
        q.elections.add(seats[0])
    elif e.kind == "shock":
        q.shocks.append((aggrieved(e, seats[0]), max(1, abs(e.direction))))
    elif e.kind == "defect":
        q.defections += 1
    elif e.kind == "hub":
        q.hub = True
    elif e.kind == "rival" and "CN" in e.initiators and e.targets and e.targets[0] in SEATS:
        q.wedge = SEATS.index(e.targets[0])


def aggrieved(e: Event, seat: int) -> int:
    """Whose public a shock stings: the one it is aimed at, or the other of the two."""
    named_seats = [SEATS.index(code) for code in e.targets if code in ("JP", "KR")]
    return named_seats[0] if named_seats and named_seats[0] != seat else 1 - min(1, seat)


def bloc_of(e: Event) -> int | None:
    """The bloc that a turnover brings in, by the column `bloc` or the words of the event; None where neither says."""
    words = BLOC_WORDS[e.initiators[0]]
    usual = {"JP": ("LDP", "OPP"), "KR": ("CON", "PRO"), "US": ("INT", "RES")}[e.initiators[0]]
    if e.bloc in usual:
        return usual.index(e.bloc)
    return next((bloc for word, bloc in words if re.search(rf"\b{word}", e.text)), None)


def promise(spell: Spell, events: Iterable[Event], first: int, last: int) -> Promise | None:
    """A spell as the laws weigh it, as far as it lies within the record; None where it lies outside."""
    if spell.end < first or spell.start > last:
        return None
    card = spell.card or card_for(spell.name)
    element = load_commitments()[card]
    values = {name: float(getattr(element, name)) for name in VALUES} | dict(spell.values)
    broken = spell.broken and spell.end <= last
    codes = spell.breakers or breakers(spell, card, list(events)) if broken else ()
    seats = tuple(SEATS.index(code) for code in codes if code in SEATS)
    return Promise(spell.name, spell.form, card, max(first, spell.start), min(last, spell.end), broken, seats, **values)


def breakers(spell: Spell, card: str, events: list[Event]) -> tuple[str, ...]:
    """Who broke it: the initiators of the dated moves apart in that quarter, those that name it first; else both."""
    apart = [e for e in events if e.quarter == spell.end and e.kind in ("defect", "shock")]
    naming = [e for e in apart if told_of(e.text) == card]
    defects = [e for e in apart if e.kind == "defect"]
    for some in (naming, defects, apart):
        codes = {code for e in some for code in e.initiators} & {"JP", "KR"}
        if codes:
            return tuple(sorted(codes))
    return ("JP", "KR")


def spells_of(events: list[Event], last: int) -> list[Spell]:
    """The commitments that a timeline's own words tell of: begun by a step together, broken by a step apart."""
    standing: dict[tuple[str, str], Spell] = {}
    done: list[Spell] = []
    for e in events:
        card = told_of(e.text)
        key = (card or "", e.form)
        if card is None or e.quarter > last:
            continue
        if e.kind == "coop" and e.form in ("bi", "tri"):
            name = f"{card} {named(e.quarter)}"
            standing.setdefault(key, Spell(e.line, name, e.form, e.quarter, last, False, (), card))
            continue
        same = [key] if key in standing else [k for k in standing if k[0] == card and e.form == "-"]
        if same and ends(e):
            spell = standing.pop(same[0])
            done.append(replace(spell, end=e.quarter, broken=breaks(e)))
    return sorted([*done, *standing.values()], key=lambda s: (s.start, s.name))


def breaks(e: Event) -> bool:
    """Whether this move breaks the commitment it names."""
    return e.kind == "defect" or any(word in e.text.lower() for word in STOPS)


def ends(e: Event) -> bool:
    """Whether this move ends the commitment it names, broken or not."""
    return breaks(e) or (e.kind == "intent" and any(word in e.text.lower() for word in LAPSES))
