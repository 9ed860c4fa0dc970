"""What each column of the two tables means, in which unit: the dictionary that lies beside every result."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import NamedTuple

from game.laws.form import FORM_NAMES
from game.laws.state import BOUND_NAMES, MOVES, SHOCK_KINDS, STATE_NAMES

ELECTIONS = ("none", "held", "lost", "fell")
DEEDS = ("", "broke", "kept")


class Column(NamedTuple):
    """One column, or one family of them: `*` stands for a seat or a commitment."""

    name: str
    unit: str
    meaning: str


def _words(names: Iterable[str]) -> str:
    return ", ".join(name for name in names if name)


RUNS = (
    Column("run_id", "count", "number of the row, from 0: design point times runs plus replication; replay takes it"),
    Column("point", "count", "number of the design point, from 0; points.csv has its values"),
    Column("replication", "count", "number of the game within its design point, from 0; the run of the tape"),
    Column("seed", "64 bits", "the seed of the tape"),
    Column("laws_version", "word", "version of the rules"),
    Column("code_version", "word", "version of the program"),
    Column("concluded.*", "turn", "first turn, from 0, in which the commitment was concluded; empty if never"),
    Column("ended.*", "turn", "first turn, from 0, in which it ended; empty if never"),
    Column("state.*", "0 to 5", "its state at the end: 0 idea, 1 table, 2 live, 3 notice, 4 hollow, 5 ended"),
    Column("breaches.*", "count", "times the government broke a promise"),
    Column("turnovers.*", "count", "changes of its ruling bloc"),
    Column("signatory.*", "0 or 1", "1 if it holds a standing commitment at the end"),
    Column("form", "word", "form of the pact at the end: " + _words(FORM_NAMES)),
    Column("survived_turnover", "0 or 1", "1 if a promise outlived a change of government of a signatory"),
    Column("office.*", "0 to 100", "score for office of the seat"),
    Column("verdict.*", "0 to 100", "score of history's verdict on the seat"),
    Column("security", "0 to 100", "score for common security"),
    Column("mark", "64 bits", "check over every cell of every quarter; the same game has the same mark anywhere"),
    Column("error", "words", "what was raised, where the game could not be played; all its outcomes are empty then"),
)
"""One row a game."""

TURNS = (
    Column("run_id", "count", "the game: a row of the runs table"),
    Column("turn", "turn", "the quarter just played, from 0"),
    Column("quarter", "date", "its place in the calendar"),
    Column("seat", "code", "the government"),
    Column("north", "0 to 1", "North Korean threat"),
    Column("china", "0 to 1", "pressure of China and Russia"),
    Column("patron", "0 to 1", "Washington's commitment as patron"),
    Column("attention", "0 to 1", "Washington's attention as enforcer"),
    Column("shock", "word", "history shock of the quarter, or none: " + _words(SHOCK_KINDS)),
    Column("shock_size", "0 to 1", "its size on the aggrieved"),
    Column("shock_seat", "code", "whom it stung most, or none"),
    Column("launches", "days", "launch days of Pyongyang"),
    Column("nuclear", "0 or 1", "1 if there was a nuclear test"),
    Column("wedge", "code", "whom Beijing pressed, or none"),
    Column("patrol", "0 or 1", "1 if Moscow joined patrols"),
    Column("form", "word", "form of the pact at the end of the quarter: " + _words(FORM_NAMES)),
    Column("security", "0 to 100", "score for common security so far"),
    Column("approval", "% 0 to 100", "approval of the government at the end of the quarter"),
    Column("capital", "points 0 to 100", "its political capital at the end"),
    Column("bloc", "word", "its ruling bloc after any election"),
    Column("leader_number", "count", "1 for the leader of the first quarter, 2 for the next"),
    Column("turnovers", "count", "changes of its ruling bloc so far"),
    Column("leader_x", "-1 to 1", "its leader's true position on working with the partner"),
    Column("leader_h", "0 to 1", "its leader's true sensitivity to history"),
    Column("grievance", "0 to 1", "salience of grievance"),
    Column("term", "quarters", "quarters to its next election"),
    Column("threat_felt", "0 to 1", "threat felt when the orders were given"),
    Column("need", "0 to 1", "need for the partner then"),
    Column("mood", "-1 to 1", "public mood then"),
    Column("street", "-1 to 1", "faction pressure then"),
    Column("pressure", "-1 to 1", "domestic pressure for working with the partner then"),
    Column("signed", "0 or 1", "1 signed, 0 declined; empty if not asked"),
    Column("bound", "word", "what stood in the way of its signature: " + _words(BOUND_NAMES)),
    Column("move", "word", "the move it played, or none: " + _words(MOVES)),
    Column("target", "word", "the seat or group the move was aimed at, or none"),
    Column("election", "word", "none, held, lost, or fell between elections"),
    Column("office", "0 to 100", "its score for office so far"),
    Column("verdict", "0 to 100", "history's verdict on it so far"),
    Column("trust.*", "0 to 1", "its trust in that seat after the quarter; 1 in itself"),
    Column("state.*", "word", "the commitment at the end of the quarter: " + _words(STATE_NAMES)),
    Column("signatory.*", "0 or 1", "1 if this government signed it (or would be asked to)"),
    Column("deed.*", "word", "what this government did with it: kept, broke; empty if it was not bound by it"),
    Column("belief.*", "0 to 1", "its belief that all the others still keep it at the horizon; 0 if it is not bound"),
    Column("chance.*", "0 to 1", "its own chance to keep it this quarter; 0 if it is not bound"),
    Column("breaches.*", "count", "times it broke it so far"),
)
"""One row a game, turn and government; a game that could not be played has none."""

VARIED = Column("(varied)", "its own", "a path of the scenario, or strategy.SEAT: the value in this design point")


def described(names: Iterable[str], varied: Iterable[str], table: tuple[Column, ...]) -> list[Column]:
    """The columns of a table one by one, in their order; a KeyError where one has no entry."""
    known, varied = {column.name: column for column in table}, set(varied)
    return [VARIED._replace(name=name) if name in varied else _entry(known, name) for name in names]


def _entry(known: dict[str, Column], name: str) -> Column:
    head, dot, _ = name.partition(".")
    return known[name if not dot else f"{head}.*"]._replace(name=name)


def dictionary(tables: dict[str, list[Column]]) -> bytes:
    """The dictionary of some tables as CSV: table, column, unit, meaning."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("table", "column", "unit", "meaning"))
    writer.writerows((name, *column) for name, columns in tables.items() for column in columns)
    return out.getvalue().encode()
