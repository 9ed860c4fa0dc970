"""The two tidy tables of a stretch of games, column by column: the types are those of every other stretch.

A column is a NumPy array, `Words` or `Sparse`: see formats.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.content import Scenario
from game.ensemble import rows
from game.ensemble.columns import DEEDS, ELECTIONS
from game.ensemble.engine import Rows
from game.ensemble.formats import Sparse, Words
from game.ensemble.turns import turn_columns
from game.laws.form import FORM_NAMES
from game.laws.state import BOUND_NAMES, MOVES, NOBODY, SHOCK_KINDS, STATE_NAMES

WHOLE = ("run_id", "turn", "launches", "nuclear", "patrol", "leader_number", "turnovers", "term")


@dataclass
class Played:
    """Some games of one design point: who they are, and what came of them."""

    scenario: Scenario
    first: int  # run_id of the first
    found: Rows

    def broken(self) -> np.ndarray:
        """Which of them could not be played."""
        return np.array([int(run) in self.found.errors for run in self.found.runs], bool)


def always(word: str, n: int) -> Words:
    """One word in every cell."""
    return Words(np.zeros(n, np.int32), (word,))


def typed(values: Sequence, counts: Sequence[int], kind: str):
    """A column of a kind (`kind_of`): each value as often as its count says."""
    there = np.repeat([value is not None for value in values], counts)
    if kind == "words":
        names = tuple(dict.fromkeys(str(value) for value in values if value is not None))
        codes = [-1 if value is None else names.index(str(value)) for value in values]
        return Words(np.repeat(np.array(codes, np.int32), counts), names)
    dtype = {"bool": np.bool_, "int": np.int64, "float": np.float64}[kind]
    cells = np.repeat(np.array([0 if value is None else value for value in values], dtype), counts)
    return cells if there.all() else Sparse(cells, there)


def kind_of(values: Sequence) -> str:
    """What a varied path's column holds, from all its values: bool, int, float or words."""
    kinds = {type(value) for value in values if value is not None}
    for name, fitting in (("bool", {bool}), ("int", {int}), ("float", {int, float})):
        if kinds and kinds <= fitting:
            return name
    return "words"


def outcomes(scenario: Scenario, parts: Sequence[Played]) -> dict:
    """The outcome columns of the runs table."""
    seats = [g.code for g in scenario.governments]
    whole, scores = rows.columns(seats, [c.id for c in scenario.commitments])
    cells = np.concatenate([part.found.whole for part in parts])
    broken = np.concatenate([part.found.broken for part in parts])
    bad = np.concatenate([part.broken() for part in parts])
    table: dict = {}
    for n, name in enumerate(whole):
        column = cells[:, n]
        if name.startswith(("concluded.", "ended.")):
            table[name] = Sparse(column.astype(np.int32), (column != rows.NEVER) & ~bad)
        elif name == "form":
            table[name] = Words(np.where(bad, -1, column).astype(np.int32), FORM_NAMES)
        else:
            table[name] = _but(bad, column.astype(np.int16))
    table |= {name: _but(bad, broken[:, n]) for n, name in enumerate(scores)}
    table["mark"] = _but(bad, np.concatenate([part.found.marks for part in parts]))
    table["error"] = _errors(parts, bad)
    return table


def _but(bad: np.ndarray, column: np.ndarray):
    """A column with empty cells where a game could not be played: nobody's mean takes them for numbers."""
    return Sparse(column, ~bad) if bad.any() else column


def _errors(parts: Sequence[Played], bad: np.ndarray) -> Words:
    said = [part.found.errors.get(int(run)) for part in parts for run in part.found.runs] if bad.any() else []
    names = tuple(dict.fromkeys(word for word in said if word is not None))
    places = {name: n for n, name in enumerate(names)}
    codes = np.array([places.get(word, -1) for word in said], np.int32) if said else np.full(len(bad), -1, np.int32)
    return Words(codes, names)


def quarters(scenario: Scenario, parts: Sequence[Played]) -> dict:
    """The turns table: one row a game, turn and government; games that could not be played are left out."""
    seats = tuple(g.code for g in scenario.governments)
    items = [c.id for c in scenario.commitments]
    heads, cells = zip(*(_stacked(part, len(seats)) for part in parts), strict=True)
    run_id, turn, seat, date = _one(heads).T
    years = np.unique(date)
    table: dict = {
        "run_id": run_id,
        "turn": turn.astype(np.int16),
        "quarter": Words(np.searchsorted(years, date).astype(np.int32), tuple(_quarter(n) for n in years.tolist())),
        "seat": Words(seat.astype(np.int32), seats),
    }
    grid = dict(zip(turn_columns(seats, items), _one(cells).T, strict=True))
    return table | {name: _told(name, grid, scenario, seats, seat) for name in grid}


def _one(parts: Sequence[np.ndarray]) -> np.ndarray:
    """Several tables one below the other; a single one is not copied."""
    return parts[0] if len(parts) == 1 else np.concatenate(parts)


def _stacked(part: Played, count: int) -> tuple[np.ndarray, np.ndarray]:
    """The rows of some games: (run_id, turn, seat, quarters since year 0), and the cells."""
    good = ~part.broken()
    table = part.found.table if good.all() else part.found.table[good]
    n, turns = len(table), table.shape[1]
    run, turn, seat = (grid.ravel() for grid in np.indices((n, turns, count)))
    run_id = np.flatnonzero(good)[run] + part.first if n else run
    date = 4 * part.scenario.year + part.scenario.quarter - 1 + turn
    head = np.stack([run_id, turn, seat, date], axis=1).astype(np.int64)
    return head, table.reshape(n * turns * count, table.shape[3])


def _quarter(n: int) -> str:
    return f"{n // 4} Q{n % 4 + 1}"


def _told(name: str, grid: dict, scenario: Scenario, seats: tuple, seat: np.ndarray):
    """A column of the turns table in its own type."""
    cells, what = grid[name], name.partition(".")[0]
    if what in WORDS:
        codes = cells.astype(np.int32)
        return Words(np.where(codes < 0, EMPTY[what], codes).astype(np.int32), WORDS[what])
    if what in ("shock_seat", "wedge"):
        return _seat(cells.astype(np.int32), seats)
    if what == "bloc":
        return _of_seat(cells, seat, [[bloc.name for bloc in g.blocs] for g in scenario.governments])
    if what == "target":
        return _target(grid, seat, seats, scenario)
    if what == "signed":
        return Sparse(cells.astype(np.int16), cells >= 0)
    if what in WHOLE or what in ("signatory", "breaches"):
        return cells.astype(np.int16)
    return np.ascontiguousarray(cells)


WORDS = {
    "shock": (*SHOCK_KINDS, "none"),
    "form": FORM_NAMES,
    "bound": BOUND_NAMES,
    "move": (*MOVES, "none"),
    "election": ELECTIONS,
    "state": STATE_NAMES,
    "deed": DEEDS[1:],
}
EMPTY = {**dict.fromkeys(WORDS, -1), "shock": len(SHOCK_KINDS), "move": len(MOVES)}
"""What the laws' -1 stands for: no word at all, or the word none."""


def _seat(codes: np.ndarray, seats: tuple) -> Words:
    return Words(np.where(codes == NOBODY, len(seats), codes).astype(np.int32), (*seats, "none"))


def _of_seat(cells: np.ndarray, seat: np.ndarray, names: list[list[str]]) -> Words:
    """A word of the government's own list, by its number."""
    known = tuple(dict.fromkeys(name for row in names for name in row))
    width = max(map(len, names))
    places = np.array([[known.index(name) for name in row] + [-1] * (width - len(row)) for row in names], np.int32)
    return Words(places[seat, cells.astype(np.int64)], known)


def _target(grid: dict, seat: np.ndarray, seats: tuple, scenario: Scenario) -> Words:
    """Whom a move was aimed at: one of the own groups, or a seat."""
    cells = grid["target"].astype(np.int64)
    groups = [[f.name for f in g.factions] for g in scenario.governments]
    at_home = _of_seat(np.where(cells < 0, 0, cells) % max(map(len, groups)), seat, groups)
    known = (*at_home.names, *seats, "none")
    abroad = np.where(cells < 0, len(known) - 1, len(at_home.names) + cells)
    home = (grid["move"] == MOVES.index("reassure")) & (cells >= 0)
    return Words(np.where(home, at_home.codes, abroad).astype(np.int32), known)
