"""Games by the chunk: compiled where Numba is and the strategies are built in, else one session after another."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import numpy as np

from game.ensemble import compile as compiler
from game.ensemble import rows, turns
from game.ensemble.deadline import within
from game.ensemble.deciders import NAMES
from game.ensemble.layout import Layout, counts, room_for, unknown
from game.ensemble.mark import mark_of
from game.laws.state import World
from game.luck import seed_number
from game.session import Session
from game.setup import first_world

FIRST = "camp-david-2023"
NEVER = rows.NEVER
SAID_MOST = 300  # characters of an error that a row repeats
Makers = Callable[[dict[str, str]], Mapping]


@dataclass
class Rows:
    """One row a game, in the order of `runs`; `columns` of rows.py say what stands in each."""

    runs: np.ndarray  # (n,) which of the seed's games
    whole: np.ndarray  # (n, W) whole numbers
    broken: np.ndarray  # (n, 2 G + 1) scores
    marks: np.ndarray  # (n,) the mark of each game
    errors: dict[int, str] = field(default_factory=dict)  # run -> what was raised
    table: np.ndarray | None = None  # (n, turns, G, C) the turns table, where it is asked for

    def part(self, piece: slice) -> Rows:
        """The same rows of a piece, to be filled in place."""
        table = None if self.table is None else self.table[piece]
        return Rows(self.runs[piece], self.whole[piece], self.broken[piece], self.marks[piece], self.errors, table)


def blank_rows(runs: Sequence[int], count: int, items: int, quarters: int = 0) -> Rows:
    """Rows that wait for their games; with so many quarters a game, its turns table too."""
    n = len(runs)
    whole = np.zeros((n, rows.width(count, items)), np.int64)
    table = np.zeros((n, quarters, count, turns.turn_width(count, items))) if quarters else None
    return Rows(np.array(runs, np.uint64), whole, np.zeros((n, 2 * count + 1)), np.zeros(n, np.uint64), {}, table)


def can_compile(names: Mapping[str, str]) -> bool:
    """Whether these strategies play compiled here."""
    return compiler.numba() is not None and not unknown() and all(name in NAMES for name in names.values())


def play(
    scenario,
    seed,
    runs: Sequence[int],
    strategies: Mapping[str, str] | None = None,
    council: Makers | None = None,
    workers: int = 1,
    plain: bool = False,
    table: bool = False,
    limit: float | None = None,
) -> Rows:
    """The rows of these runs, the same whatever plays them.

    strategies: by seat code; a seat that is not named decides as the model's own government. council: makes
    the functions of strategies that are not built in. table: whether the turns table is asked for too.
    limit: seconds that a game in plain Python may take.
    """
    names = dict(strategies or {})
    seats = [government.code for government in scenario.governments]
    if plain or not can_compile(names):
        return play_plainly(scenario, seed, runs, names, council, table, limit)
    numbers = [NAMES.index(names.get(seat, "domestic")) for seat in seats]
    return play_compiled(first_world(scenario), seed, runs, numbers, workers, table)


def play_plainly(
    scenario,
    seed,
    runs,
    names: Mapping[str, str],
    council: Makers | None = None,
    table: bool = False,
    limit: float | None = None,
) -> Rows:
    """One session after another."""
    deciding = council(dict(names)) if council and names else {}
    assert deciding or not names, "strategies by name need a council"
    quarters = scenario.turns if table else 0
    found = blank_rows(runs, len(scenario.governments), len(scenario.commitments), quarters)
    for r, run in enumerate(runs):
        try:
            with within(limit):
                session = played_out(Session(scenario, seed, run, deciding))
            fill(found, r, [page.closed for page in session.records])
        except Exception as error:  # one bad run is a row, not a lost night
            fault(found, r, error)
    return found


def unplayable(scenario, runs, error: Exception, table: bool = False) -> Rows:
    """The rows of games that cannot even begin."""
    count, items = len(scenario.governments), len(scenario.commitments)
    found = blank_rows(runs, count, items, scenario.turns if table else 0)
    for r in range(len(found.runs)):
        fault(found, r, error)
    return found


def played_out(session: Session) -> Session:
    """A game played to its end; a RuntimeError if it has none."""
    for _ in range(rows.MOST):
        if session.over:
            return session
        session.play_on()
    if session.over:
        return session
    raise RuntimeError(rows.ENDLESS)


def fill(found: Rows, r: int, worlds: list[World]) -> None:
    """One row from the closed worlds of a game."""
    items = len(worlds[-1].state)
    row, tested = found.whole[r], np.zeros(items, np.int64)
    rows.clear(row, items)
    for at, world in enumerate(worlds):
        rows.note_outcome(world, world.date[0] - 1, row, tested)
        if found.table is not None:
            turns.note_turn(world, found.table[r, at])
    rows.last_outcome(worlds[-1], row, found.broken[r], tested)
    found.marks[r] = mark_of(worlds)


def fault(found: Rows, r: int, error: Exception) -> None:
    """The row of a game that raised: nothing in it counts, and the reason is kept."""
    found.whole[r], found.broken[r], found.marks[r] = NEVER, np.nan, 0
    said = " ".join(str(error).split())[:SAID_MOST]
    found.errors[int(found.runs[r])] = f"{type(error).__name__}: {said}" if said else type(error).__name__


class Compiled:
    """The compiled games of one first world: what all its chunks and threads share."""

    def __init__(self, first: World):
        from game.ensemble.cells import Cells
        from game.ensemble.kernel import games

        self.count, _, self.items = counts(first)
        self.room = room_for(first)
        self.layout = Layout(self.room)
        self.first = self.layout.packed(first)
        self._cells, self._games = Cells, games

    def fill(
        self, found: Rows, seed, numbers, faithful=None, traces=None, finals=None, doors=None, courses=None, given=None,
        swing=(NEVER, 0), meetings=None, rough=None, hand=0,
    ) -> Rows:  # fmt: skip
        """Play the rows' runs; a run that raises leaves its reason, and the next goes on.

        given: orders by seat number for a first world whose quarter is open already. The rest: see kernel.play.
        """
        none = np.zeros(self.count, np.int64)
        traces = np.zeros((0, 1, 1)) if traces is None else traces
        finals = np.zeros((0, self.layout.end), np.int64) if finals is None else finals
        doors = np.zeros((0, 1)) if doors is None else doors
        table = np.zeros((0, 1, 1, 1)) if found.table is None else found.table
        courses = np.zeros((0, 1, 1), np.int64) if courses is None else courses
        meetings = np.zeros((0, 4), np.int64) if meetings is None else meetings
        ordered = np.array([int(i in (given or {})) for i in range(self.count)], np.int64)
        first, scratch = (self._cells(self.room, self.first.copy()) for _ in range(2))
        for i, order in (given or {}).items():
            self.layout.lay_order(first.row, i, order)
        at, start = np.zeros(1, np.int64), 0
        kind = np.array(numbers, np.int64), none if faithful is None else faithful
        begun = int(given is not None), ordered, np.array(swing, np.int64)
        hand = np.zeros(3) if rough is None else rough, np.uint64(hand)
        while start < len(found.runs):
            part = found.part(slice(start, None))
            try:
                self._games(
                    first, scratch, np.uint64(seed_number(seed)), part.runs, *kind, part.whole, part.broken, part.marks,
                    np.zeros(self.items, np.int64), traces[start:], finals[start:], doors[start:], table[start:],
                    courses[start:], *begun, meetings[start:], *hand, at,
                )  # fmt: skip
                return found
            except Exception as error:
                fault(found, start + int(at[0]), error)
                start += int(at[0]) + 1
        return found


def play_compiled(first: World, seed, runs, numbers: Sequence[int], workers: int = 1, table: bool = False) -> Rows:
    """The rows of these runs, compiled, cut over threads; each thread fills its own piece."""
    engine = Compiled(first)
    found = blank_rows(runs, engine.count, engine.items, first.date[3] if table else 0)
    pieces = [found.part(piece) for piece in cut(len(found.runs), workers)]
    if len(pieces) < 2:
        return engine.fill(found, seed, numbers)
    with ThreadPoolExecutor(len(pieces)) as pool:
        list(pool.map(lambda piece: engine.fill(piece, seed, numbers), pieces))
    return found


def warm() -> None:
    """Have the compiled program ready: from the disk, or compiled now."""
    from game.content import load_scenario

    play_compiled(first_world(load_scenario(FIRST)), 0, [0], [0] * 3)


def cut(n: int, pieces: int) -> list[slice]:
    """n rows in so many even slices, none of them empty."""
    edges = [n * k // pieces for k in range(pieces + 1)]
    return [slice(a, b) for a, b in zip(edges, edges[1:], strict=False) if b > a]


def slower() -> None:
    """Say once that plain Python plays where Numba is missing."""
    why = "Numba is not installed" if compiler.numba() is None else ""
    if unknown():
        why = f"game/ensemble/layout.py has no shape for {', '.join(unknown())}"
    if why and not _SAID:
        _SAID.append(why)
        print(f"third-signatory: {why}; games are played in plain Python, slower", file=sys.stderr)


_SAID: list[str] = []
