"""The three tables of a record are read, and all that is wrong with them is said at once.

A timeline holds dated moves, a table of tests North Korea's launches by quarter, a table of spells the commitments that
stood, from when to when. Every mistake is one line: file, line, column, what was found, what was expected.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from game.content.problem import Problem, nearest
from game.study.hindcast.quarters import named, of_date, quarter

KINDS = ("turnover", "election", "threat", "coop", "defect", "shock", "intent", "hub", "rival")
SEATS = ("JP", "KR", "US")
ACTORS = (*SEATS, "NK", "CN", "RU")
FORMS = ("bi", "tri", "uni", "-")
MOST_BYTES = 4_000_000
MOST_LAUNCHES = 92  # launch days in a quarter: no quarter has more days


class RecordError(Exception):
    """All that is wrong with the tables of a record, as `problems`."""

    def __init__(self, problems: list[Problem]):
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


@dataclass(frozen=True)
class Event:
    """One row of a timeline. direction: -2 (a grave step apart) to 2 (a great step together), 0 where none is coded."""

    line: int
    quarter: int
    kind: str
    initiators: tuple[str, ...]
    targets: tuple[str, ...]
    direction: int
    form: str
    text: str
    bloc: str


@dataclass(frozen=True)
class Tests:
    """One quarter of North Korean tests."""

    __test__ = False  # so that pytest does not take it for one of its own

    line: int
    quarter: int
    launch_days: int
    nuclear: int


@dataclass(frozen=True)
class Spell:
    """One commitment as long as it stood: first and last quarter, and whether it was broken in the last.

    values: depth, bindingness, visibility, obligation where the table gives them; card: the game's card it is like.
    """

    line: int
    name: str
    form: str
    start: int
    end: int
    broken: bool
    values: tuple[tuple[str, float], ...] = ()
    card: str = ""
    breakers: tuple[str, ...] = ()


class Table:
    """The rows of a CSV file and what is wrong with them, gathered cell by cell."""

    def __init__(self, path: str | Path, columns: Iterable[str]):
        self.file = str(path)
        self.problems: list[Problem] = []
        self.line = 0
        self.row: dict[str, str] = {}
        self.rows = list(self._read(Path(path), tuple(columns)))

    def _read(self, path: Path, columns: tuple[str, ...]):
        text = self._text(path)
        if text is None:
            return
        reader = csv.reader(io.StringIO(text, newline=""), strict=True)
        names: list[str] = []
        try:
            for cells in reader:
                cells = [cell.strip() for cell in cells]
                if not names:
                    names = cells
                    if not self._columns_there(reader.line_num, names, columns):
                        return
                elif len(cells) != len(names):
                    self.wrong("", f"{len(cells)} cells", f"{len(names)}, as many as columns", line=reader.line_num)
                elif any(cells):
                    yield reader.line_num, dict(zip(names, cells, strict=True))
        except csv.Error as error:
            self.wrong("", str(error), "a table of comma-separated values", line=reader.line_num)
        if not names:
            self.wrong("", "an empty file", f"the columns {', '.join(columns)}", line=1)

    def _text(self, path: Path) -> str | None:
        try:
            if path.stat().st_size > MOST_BYTES:
                return self.wrong("", f"{path.stat().st_size} bytes", f"at most {MOST_BYTES}")
            return path.read_bytes().decode("utf-8-sig")
        except UnicodeDecodeError as error:
            return self.wrong("", f"a byte that is no UTF-8 at {error.start}", "a text in UTF-8")
        except (OSError, ValueError) as error:
            return self.wrong("", getattr(error, "strerror", None) or str(error), "a file that can be read")

    def _columns_there(self, line: int, names: list[str], columns: tuple[str, ...]) -> bool:
        missing = [column for column in columns if column not in names]
        for column in missing:
            found = nearest(column, [name for name in names if name not in columns]) or "no such column"
            self.wrong(column, found, f"the column {column}", line=line)
        for name in sorted({name for name in names if names.count(name) > 1}):
            self.wrong(name, "the column twice", "it once", line=line)
        return not missing and len(names) == len(set(names))

    def wrong(self, column: str, found: object, expected: str, near: str | None = None, line: int | None = None):
        """Write one problem down, of the present row where no other line is said; returns None."""
        line = self.line if line is None else line
        self.problems.append(Problem(self.file, line, column or "table", str(found), expected, near))

    def in_order(self) -> list[Problem]:
        """All problems by their lines."""
        return sorted(self.problems, key=lambda problem: problem.line)

    def each(self):
        """Every row in turn; `cell` and its like then speak of that row."""
        for line, row in self.rows:
            self.line, self.row = line, row
            yield row

    def cell(self, column: str) -> str:
        """The text of a cell, empty where the table has no such column."""
        return self.row.get(column, "")

    def read(self, column: str, take: Callable[[str], object], expected: str):
        """The cell as `take` makes it; where that is None, the problem is written down."""
        value = take(self.cell(column))
        if value is None:
            self.wrong(column, self.cell(column), expected)
        return value

    def word(self, column: str, words: tuple[str, ...]) -> str:
        """The cell, if it is one of these words."""
        found = self.cell(column)
        if found not in words:
            self.wrong(column, found, f"one of {', '.join(words)}", nearest(found, words))
        return found

    def codes(self, column: str) -> tuple[str, ...]:
        """The actors named in the cell, joined by +."""
        found = tuple(code for code in self.cell(column).split("+") if code)
        for code in found:
            if code not in ACTORS:
                self.wrong(column, code, f"actors joined by +, out of {', '.join(ACTORS)}", nearest(code, ACTORS))
        return found

    def whole(self, column: str, low: int, high: int) -> int:
        """The cell as a whole number in a range; 0 where it is none."""
        text = self.cell(column)
        if text.lstrip("-").isdecimal() and text.isascii() and len(text) < 7 and low <= int(text) <= high:
            return int(text)
        self.wrong(column, text, f"a whole number from {low} to {high}")
        return 0


def read_timeline(path: str | Path) -> tuple[list[Event], list[Problem]]:
    """The dated moves in the order of their quarters, and what is wrong with the table."""
    table = Table(path, ("date", "quarter", "kind", "initiator", "target", "direction", "form", "event"))
    events = []
    for _ in table.each():
        before = len(table.problems)
        dated = table.read("date", of_date, "a date such as 1998-02-25 or 1998-02")
        said = table.read("quarter", quarter, "a quarter such as 1998Q1")
        if None not in (dated, said) and dated != said:
            table.wrong("quarter", named(said), f"{named(dated)}, the quarter of {table.cell('date')}")
        event = Event(
            table.line,
            said or 0,
            table.word("kind", KINDS),
            table.codes("initiator"),
            table.codes("target"),
            table.whole("direction", -2, 2) if table.cell("direction") not in ("", "-") else 0,
            table.word("form", FORMS),
            table.cell("event"),
            table.cell("bloc"),
        )
        _check_event(table, event)
        if len(table.problems) == before:
            events.append(event)
    _some_rows(table, "dated moves")
    return sorted(events, key=lambda e: (e.quarter, e.line)), table.in_order()


def _check_event(table: Table, event: Event) -> None:
    if not event.text:
        table.wrong("event", "", "a few words on what happened")
    if event.kind in ("turnover", "election") and (len(event.initiators) != 1 or event.initiators[0] not in SEATS):
        table.wrong("initiator", table.cell("initiator"), f"one of {', '.join(SEATS)}")
    if event.kind in ("shock", "defect") and not set(event.initiators) & {"JP", "KR"}:
        table.wrong("initiator", table.cell("initiator"), "JP, KR or both, joined by +")


def read_tests(path: str | Path) -> tuple[list[Tests], list[Problem]]:
    """North Korea's tests, a row for every quarter without a gap, and what is wrong with the table."""
    table = Table(path, ("quarter", "launch_days", "nuclear_tests"))
    rows: list[Tests] = []
    expected = None
    for _ in table.each():
        number = table.read("quarter", quarter, "a quarter such as 1998Q1")
        if number is not None and expected is not None and number != expected:
            table.wrong("quarter", named(number), f"{named(expected)}, the next: every quarter once, in order")
        expected = number + 1 if number is not None else expected + 1 if expected else None
        days = table.whole("launch_days", 0, MOST_LAUNCHES)
        rows.append(Tests(table.line, number or 0, days, table.whole("nuclear_tests", 0, MOST_LAUNCHES)))
    _some_rows(table, "quarters")
    return rows, table.in_order()


VALUES = ("depth", "bindingness", "visibility", "obligation")


def read_spells(path: str | Path, cards: tuple[str, ...]) -> tuple[list[Spell], list[Problem]]:
    """The commitments that stood, and what is wrong with the table; `cards` are the game's own commitments."""
    table = Table(path, ("commitment", "form", "start", "end", "breached"))
    spells: list[Spell] = []
    for _ in table.each():
        name = table.cell("commitment")
        if not name:
            table.wrong("commitment", "", "a name")
        if name in [spell.name for spell in spells]:
            table.wrong("commitment", name, "another name: each spell has its own")
        form = table.word("form", ("bi", "tri"))
        start, end = (table.read(c, quarter, "a quarter such as 1998Q1") for c in ("start", "end"))
        if None not in (start, end):
            _check_length(table, start, end)
        broken = table.word("breached", ("0", "1")) == "1"
        values = tuple((v, _share(table, v)) for v in VALUES if table.cell(v))
        card = table.word("card", cards) if table.cell("card") else ""
        breakers = table.codes("broken_by")
        spells.append(Spell(table.line, name, form, start or 0, end or 0, broken, values, card, breakers))
    _some_rows(table, "commitments")
    return spells, table.in_order()


def _check_length(table: Table, start: int, end: int) -> None:
    if end < start:
        table.wrong("end", named(end), f"{named(start)}, its start, or later")
    elif table.cell("quarters") not in ("", str(end - start + 1)):
        table.wrong("quarters", table.cell("quarters"), f"{end - start + 1}, from {named(start)} to {named(end)}")


def _share(table: Table, column: str) -> float:
    try:
        value = float(table.cell(column))
    except ValueError:
        value = -1.0
    if not 0.0 <= value <= 1.0:
        table.wrong(column, table.cell(column), "a number from 0 to 1")
        return 0.0
    return value


def _some_rows(table: Table, what: str) -> None:
    if not table.rows and not table.problems:
        table.wrong("", "no row below the head", what, line=1)
