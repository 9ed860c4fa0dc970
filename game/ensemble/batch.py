"""An experiment with all that it takes to play it, cut into chunks that anybody may play in any order."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from game import __version__
from game.content import ContentError, Scenario, load_scenario, override
from game.ensemble import columns, engine, tables
from game.ensemble.deciders import NAMES
from game.ensemble.design import STRATEGY, Experiment, parted, stretches
from game.ensemble.formats import as_bytes
from game.ensemble.store import RUNS, TURNS, Chunk
from game.laws.state import LAWS_VERSION

CHUNK = 10_000  # rows of a chunk at most, of games that play compiled
SLOW = 500  # the same where a strategy plays in plain Python: a game takes hundreds of times longer
CELLS = 12_000  # rows of a chunk of the turns table at most: it is broad
PARTS = 16  # chunks that even a small experiment is cut into, so that there is work for everybody
LIMIT = 60.0  # seconds that one game in plain Python may take


@dataclass
class Batch:
    """One experiment with what it needs to be played; it travels to other processes and machines as it is.

    council makes strategies that are not built in. scenario: the one the experiment names, where it is not a file
    here. points: by number, all of them or those that are needed. limit: seconds a game in plain Python may take.
    """

    experiment: Experiment
    council: engine.Makers | None = None
    plain: bool = False
    scenario: Scenario | None = None
    points: Sequence[dict] | dict[int, dict] | None = None
    kind: str = "csv"
    limit: float | None = LIMIT
    kinds: dict[str, str] | None = None
    settings: OrderedDict = field(default_factory=OrderedDict, repr=False)

    def __post_init__(self):
        if self.scenario is None:
            self.scenario = load_scenario(self.experiment.scenario)
        if self.points is None:
            self.points = self.experiment.points()
        if self.kinds is None:
            self.kinds = {n: tables.kind_of([p[n] for p in self.points]) for n in self.experiment.names()}
            self.rows_in_all = self.experiment.runs * len(self.points)
            self.names = self.strategies()
            self.chunk = self._chunk()

    def _chunk(self) -> int:
        """How many rows a chunk has: by the experiment alone, so that any machine cuts it alike."""
        most, least = (CHUNK, 1000) if self.built_in() else (SLOW, 20)
        if self.experiment.turns:
            turns = max([self.scenario.turns, *(p["turns"] for p in self.points if p.get("turns"))])
            most = min(most, max(1, CELLS // (turns * len(self.scenario.governments))))
        return min(most, max(least, -(-self.rows_in_all // PARTS)))

    def strategies(self) -> list[str]:
        """Every strategy that plays somewhere."""
        fixed = [value for path, value in self.experiment.fixed if path.startswith(STRATEGY)]
        varied = [value for path, values in self.experiment.vary if path.startswith(STRATEGY) for value in values]
        return sorted({name for name in (*fixed, *varied) if name is not None})

    def built_in(self) -> bool:
        """Whether all strategies are among those that can be compiled."""
        return set(self.names) <= set(NAMES)

    def setting(self, point: int) -> tuple[Scenario, dict[str, str]]:
        """The scenario and the strategies of a design point; a ContentError where its values do not fit together."""
        if point not in self.settings:
            changes, names = parted({**dict(self.experiment.fixed), **_said(self.points[point])})
            made = override(self.scenario, changes), names
            self.settings[point] = made
            while len(self.settings) > 8:
                self.settings.popitem(last=False)
            return made
        return self.settings[point]

    def bounds(self, n: int) -> tuple[int, int]:
        """The rows of chunk n, from and up to."""
        return n * self.chunk, min((n + 1) * self.chunk, self.rows_in_all)

    def part(self, n: int) -> Batch:
        """The same batch with no more design points than chunk n needs."""
        first, last = self.bounds(n)
        needed = range(first // self.experiment.runs, (last - 1) // self.experiment.runs + 1)
        small = replace(self, points={p: self.points[p] for p in needed}, settings=OrderedDict())
        small.chunk, small.rows_in_all, small.names = self.chunk, self.rows_in_all, self.names
        small.experiment = replace(self.experiment, vary=tuple((n, ()) for n in self.experiment.names()), rows=())
        return small

    def play(self, n: int) -> Chunk:
        """Chunk n, ready to be written."""
        found = self.tables(*self.bounds(n))
        rows = {name: len(next(iter(table.values()))) for name, table in found.items()}
        errors = int((found[RUNS]["error"].codes >= 0).sum())
        return Chunk({name: as_bytes(table, self.kind) for name, table in found.items()}, rows, errors)

    def tables(self, first: int, last: int) -> dict[str, dict]:
        """The columns of rows first..last-1, by table."""
        cut = list(stretches(first, last, self.experiment.runs))
        return self._laid(cut, [self._stretch(point, runs) for point, runs in cut])

    def _laid(self, cut: list[tuple[int, range]], parts: list[tables.Played]) -> dict[str, dict]:
        found = {RUNS: self._heads(cut) | tables.outcomes(self.scenario, parts)}
        if self.experiment.turns:
            found[TURNS] = tables.quarters(self.scenario, parts)
        return found

    def _stretch(self, point: int, runs: range) -> tables.Played:
        first = point * self.experiment.runs + runs.start
        turns = self.experiment.turns
        try:
            scenario, names = self.setting(point)
        except ContentError as error:
            return tables.Played(self.scenario, first, engine.unplayable(self.scenario, runs, error, turns))
        found = engine.play(
            scenario, self.experiment.seed, runs, names, self.council, plain=self.plain, table=turns, limit=self.limit
        )
        return tables.Played(scenario, first, found)

    def _heads(self, cut: list[tuple[int, range]]) -> dict:
        """Which game of which design point each row is, and what was varied in it."""
        counts = [len(runs) for _, runs in cut]
        n = sum(counts)
        point = np.repeat(np.array([point for point, _ in cut], np.int64), counts)
        replication = np.concatenate([np.arange(runs.start, runs.stop, dtype=np.int64) for _, runs in cut])
        varied = {
            path: tables.typed([self.points[point][path] for point, _ in cut], counts, kind)
            for path, kind in self.kinds.items()
        }
        return {
            "run_id": replication + point * self.experiment.runs,
            "point": point.astype(np.int32),
            "replication": replication,
            "seed": np.full(n, self.experiment.seed, np.uint64),
            "laws_version": tables.always(LAWS_VERSION, n),
            "code_version": tables.always(__version__, n),
            **varied,
        }

    def dictionary(self) -> bytes:
        """What each column of the tables means, as CSV; see columns.py."""
        nobody = engine.unplayable(self.scenario, range(1), ValueError(), self.experiment.turns)
        found = self._laid([(0, range(1))], [tables.Played(self.scenario, 0, nobody)])
        known = {RUNS: columns.RUNS, TURNS: columns.TURNS}
        return columns.dictionary(
            {name: columns.described(table, self.kinds, known[name]) for name, table in found.items()}
        )


def _said(point: dict) -> dict:
    return {path: value for path, value in point.items() if value is not None}
