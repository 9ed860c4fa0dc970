"""An experiment played into a folder: chunk by chunk, in constant memory, and on from where it was killed."""

from __future__ import annotations

import csv
import hashlib
import io
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from game import __version__
from game.content import ContentError, Scenario, load_scenario, override
from game.ensemble import columns, engine, tables
from game.ensemble.compile import GAME
from game.ensemble.deciders import NAMES
from game.ensemble.design import STRATEGY, Experiment, experiment_of, parted, stretches
from game.ensemble.formats import as_bytes, rows_of, writer
from game.ensemble.hands import Hands, hands_for
from game.ensemble.store import POINTS, RUNS, TURNS, Chunk, Store, StoreError, chunk_name, differs, locked
from game.laws.state import LAWS_VERSION
from game.session.record import content_hash
from game.setup import first_world

CHUNK = 10_000  # rows of a chunk at most, of games that play compiled
SLOW = 500  # the same where a strategy plays in plain Python: a game takes hundreds of times longer
CELLS = 12_000  # rows of a chunk of the turns table at most: it is broad
PARTS = 16  # chunks that even a small experiment is cut into, so that there is work for everybody
LIMIT = 60.0  # seconds that one game in plain Python may take
COLUMNS, SCENARIO = "columns.csv", "scenario.json"
Progress = Callable[[int], None]


def laws_seal() -> str:
    """The SHA-256 of the rules' own files."""
    digest = hashlib.sha256()
    for file in (*sorted((GAME / "laws").glob("*.py")), GAME / "luck.py"):
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def seals(names: Sequence[str], council: engine.Makers | None) -> dict[str, str]:
    """The SHA-256 of the file of every strategy that is not built in: what it does decides the rows too."""
    own = sorted(set(names) - set(NAMES))
    made = council({str(n): name for n, name in enumerate(own)}) if council and own else {}
    return {name: _file_seal(made[str(n)]) for n, name in enumerate(own) if str(n) in made}


def _file_seal(decide) -> str:
    code = getattr(decide, "__code__", None) or getattr(type(decide).__call__, "__code__", None)
    file = Path(code.co_filename) if code else Path()
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else "unknown"


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


def about(batch: Batch) -> dict:
    """What a manifest says of an experiment: all that decides its bytes."""
    table = batch.experiment.table()
    del table["rows"]  # they stand in points.csv
    return {
        "experiment": table,
        "content": content_hash(batch.scenario, first_world(batch.scenario)),
        "laws_version": LAWS_VERSION,
        "laws": laws_seal(),
        "strategies": seals(batch.names, batch.council),
        "code_version": __version__,
        "format": batch.kind,
        "writer": writer(batch.kind),
        "chunk": batch.chunk,
        "rows": batch.rows_in_all,
        "tables": [RUNS, TURNS] if batch.experiment.turns else [RUNS],
        "points": hashlib.sha256(points_file(batch.points, batch.experiment.names())).hexdigest(),
    }


def points_file(points: Sequence[dict], names: Sequence[str]) -> bytes:
    """The design as CSV: the number of each point and its values."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("point", *names))
    writer.writerows((n, *(point[name] for name in names)) for n, point in enumerate(points))
    return out.getvalue().encode()


def run(
    batch: Batch,
    folder: Path,
    kind: str,
    workers: int = 1,
    resume: bool = False,
    progress: Progress | None = None,
    hands: Hands | None = None,
) -> Store:
    """Play the experiment into the folder; with `resume`, only what is missing there."""
    folder, batch.kind = Path(folder), kind
    with locked(folder):
        store = _begun(folder, batch, resume)
        missing = store.missing()
        if progress:
            progress(batch.rows_in_all - sum(_length(batch, n) for n in missing))
        try:
            for n, done in (hands or hands_for(batch, workers))(batch, missing):
                store.add(n, done)
                if progress:
                    progress(_length(batch, n))
        finally:
            store.write()
    return store


def _begun(folder: Path, batch: Batch, resume: bool) -> Store:
    """The folder's results so far: of this very experiment, or none."""
    asked = about(batch)
    if (folder / "manifest.json").exists():
        store = Store.opened(folder)
        other = differs(_flat(store.about), _flat(asked))
        if other:
            raise StoreError(f"{folder}: holds another experiment; {other}")
        if not resume and store.chunks:
            raise StoreError(f"{folder}: holds this experiment already; --resume plays what is missing")
    else:
        store = Store(folder, asked)
    store.lay(POINTS, points_file(batch.points, batch.experiment.names()))
    store.lay(COLUMNS, batch.dictionary())
    store.lay(SCENARIO, batch.scenario.model_dump_json(indent=1).encode() + b"\n")
    store.write()
    return store


def _flat(about: dict) -> dict:
    """The fields of a manifest one by one, the experiment's among them."""
    return {**about.get("experiment", {}), **{k: v for k, v in about.items() if k != "experiment"}}


def _length(batch: Batch, n: int) -> int:
    first, last = batch.bounds(n)
    return last - first


def opened(folder: Path, council: engine.Makers | None = None) -> tuple[Store, Batch]:
    """The results in a folder and the experiment they are of, as the folder keeps it."""
    store = Store.opened(folder)
    try:
        scenario = Scenario.model_validate_json((store.folder / SCENARIO).read_bytes())
    except (OSError, ValueError):
        raise StoreError(f"{folder}/{SCENARIO}: missing or damaged; `verify` tells all") from None
    experiment, points = experiment_of(store.about["experiment"]), store.points()
    return store, Batch(experiment, council, scenario=scenario, points=points, kind=store.about["format"])


def changed(store: Store, batch: Batch) -> str | None:
    """What of the rules, the program or the strategies is not as it was when the games were played, in one line."""
    names = ("laws_version", "laws", "strategies", "code_version")
    here = about(batch)
    other = differs({n: store.about.get(n) for n in names}, {n: here[n] for n in names})
    return f"{store.folder}: played by other rules; {other}" if other else None


def row(store: Store, run_id: int) -> dict:
    """The row of one game."""
    n = run_id // store.about["chunk"]
    name = chunk_name(n, store.about["format"])
    if not 0 <= run_id < store.about["rows"]:
        raise StoreError(f"run: found {run_id}, expected 0 to {store.about['rows'] - 1}")
    if not store.sound(name):
        raise StoreError(f"{name}: missing or damaged; `verify` tells all")
    table = rows_of(store.folder / name)
    at = run_id - n * store.about["chunk"]
    return {column: cells[at] for column, cells in table.items()}


__all__ = ["STRATEGY", "Batch", "opened", "row", "run"]
