"""An experiment played into a folder: chunk by chunk, in constant memory, and on from where it was killed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from game import __version__
from game.content import Scenario, load_scenario, override
from game.ensemble import engine, rows
from game.ensemble.compile import GAME
from game.ensemble.design import STRATEGY, Experiment, experiment_of, parted, stretches
from game.ensemble.store import Store, StoreError, chunk_name, differs, locked
from game.laws.form import FORM_NAMES
from game.laws.state import LAWS_VERSION
from game.session.record import content_hash
from game.setup import first_world

CHUNK = 20_000
Progress = Callable[[int], None]

DICTIONARY = {
    "run_id": "number of the row, from 0; `replay --run` takes it",
    "point": "number of the design point",
    "replication": "number of the game within its design point; the tape's run",
    "seed": "the tape's seed",
    "laws_version": "version of the rules",
    "code_version": "version of the program",
    "concluded.*": "first turn, from 0, in which the commitment was concluded; empty if never",
    "ended.*": "first turn in which it ended; empty if never",
    "state.*": "its state at the end: 0 idea, 1 table, 2 live, 3 notice, 4 hollow, 5 ended",
    "breaches.*": "times the government broke a promise",
    "turnovers.*": "changes of its ruling bloc",
    "signatory.*": "1 if it holds a standing commitment at the end",
    "form": "form of the pact at the end",
    "survived_turnover": "1 if a promise outlived a change of government of a signatory",
    "office.*": "score for office, 0-100",
    "verdict.*": "score of history's verdict, 0-100",
    "security": "score for common security, 0-100",
    "mark": "check of every cell of every quarter; see game/ensemble/mark.py",
    "error": "what was raised, if the game could not be played",
}
"""What each column means; `*` stands for a commitment or a seat."""


def laws_seal() -> str:
    """The SHA-256 of the rules' own files."""
    digest = hashlib.sha256()
    for file in (*sorted((GAME / "laws").glob("*.py")), GAME / "luck.py"):
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def about(experiment: Experiment, kind: str) -> dict:
    """What a manifest says of an experiment: all that decides its bytes."""
    base = load_scenario(experiment.scenario)
    return {
        "experiment": experiment.table(),
        "content": content_hash(base, first_world(base)),
        "laws_version": LAWS_VERSION,
        "laws": laws_seal(),
        "code_version": __version__,
        "format": kind,
        "chunk": CHUNK,
        "rows": experiment.size(),
        "columns": DICTIONARY,
    }


@dataclass
class Batch:
    """One experiment with what it needs to be played: `council` makes strategies that are not built in."""

    experiment: Experiment
    council: engine.Makers | None = None
    plain: bool = False

    def __post_init__(self):
        self.points = self.experiment.points()
        self.setting = lru_cache(maxsize=8)(self.setting)

    def setting(self, point: int) -> tuple[Scenario, dict[str, str]]:
        """The scenario and the strategies of a design point."""
        changes, names = parted(self.points[point])
        return override(load_scenario(self.experiment.scenario), changes), names

    def rows(self, first: int, last: int) -> dict[str, list]:
        """The columns of rows first..last-1."""
        parts = [self._stretch(point, runs) for point, runs in stretches(first, last, self.experiment.runs)]
        return {name: _joined([part[name] for part in parts]) for name in parts[0]}

    def _stretch(self, point: int, runs: range) -> dict[str, list]:
        scenario, names = self.setting(point)
        found = engine.play(scenario, self.experiment.seed, runs, names, self.council, plain=self.plain)
        return self._columns(point, scenario, found)

    def _columns(self, point: int, scenario: Scenario, found: engine.Rows) -> dict[str, list]:
        n = len(found.runs)
        replication = found.runs.astype(np.int64)
        table: dict[str, list] = {
            "run_id": replication + point * self.experiment.runs,
            "point": np.full(n, point, np.int32),
            "replication": replication,
            "seed": np.full(n, self.experiment.seed, np.uint64),
            "laws_version": [LAWS_VERSION] * n,
            "code_version": [__version__] * n,
        }
        table |= {path: [value] * n for path, value in self.points[point].items()}
        return table | outcomes(scenario, found)


def outcomes(scenario: Scenario, found: engine.Rows) -> dict[str, list]:
    """The outcome columns of some rows."""
    seats = [g.code for g in scenario.governments]
    whole, scores = rows.columns(seats, [c.id for c in scenario.commitments])
    broken = set(found.errors)
    bad = np.array([int(run) in broken for run in found.runs]) if broken else np.zeros(len(found.runs), bool)
    table: dict[str, list] = {}
    for n, name in enumerate(whole):
        column = found.whole[:, n]
        if name.startswith(("concluded.", "ended.")):
            table[name] = [None if cell == rows.NEVER else cell for cell in column.tolist()]
        elif name == "form":
            table[name] = [None if no else FORM_NAMES[cell] for cell, no in zip(column.tolist(), bad, strict=True)]
        else:
            table[name] = column.astype(np.int16)
    table |= {name: found.broken[:, n] for n, name in enumerate(scores)}
    table["mark"] = found.marks
    table["error"] = [found.errors.get(int(run)) if broken else None for run in found.runs]
    return table


def _joined(parts: list):
    """One column out of the columns of several stretches."""
    if len(parts) == 1:
        return parts[0]
    if hasattr(parts[0], "dtype"):
        return np.concatenate(parts)
    return [cell for part in parts for cell in part]


def run(batch: Batch, folder: Path, kind: str, workers: int, resume: bool, progress: Progress | None = None) -> Store:
    """Play the experiment into the folder; with `resume`, only what is missing there."""
    folder = Path(folder)
    with locked(folder):
        store = _begun(folder, about(batch.experiment, kind), resume)
        missing = [n for n, name in enumerate(store.expected()) if not store.sound(name)]
        if progress:
            progress(batch.experiment.size() - sum(_length(batch, n) for n in missing))
        for n, table in _played(batch, missing, workers):
            store.add(n, table)
            if progress:
                progress(_length(batch, n))
    return store


def _begun(folder: Path, asked: dict, resume: bool) -> Store:
    """The folder's results so far: of this very experiment, or none."""
    if not (folder / "manifest.json").exists():
        store = Store(folder, asked)
        store.write()
        return store
    store = Store.opened(folder)
    other = differs(_flat(store.about), _flat(asked))
    if other:
        raise StoreError(f"{folder}: holds another experiment; {other}")
    if not resume and store.chunks:
        raise StoreError(f"{folder}: holds this experiment already; --resume plays what is missing")
    return store


def _flat(about: dict) -> dict:
    """The fields of a manifest one by one, the experiment's among them."""
    return {**about.get("experiment", {}), **{k: v for k, v in about.items() if k != "experiment"}}


def _bounds(batch: Batch, n: int) -> tuple[int, int]:
    return n * CHUNK, min((n + 1) * CHUNK, batch.experiment.size())


def _length(batch: Batch, n: int) -> int:
    first, last = _bounds(batch, n)
    return last - first


def _played(batch: Batch, missing: list[int], workers: int) -> Iterator[tuple[int, dict]]:
    """Each missing chunk's columns, as they are done; never more than one chunk a worker is held."""
    if workers <= 1:
        yield from ((n, batch.rows(*_bounds(batch, n))) for n in missing)
        return
    waiting = iter(missing)
    with ThreadPoolExecutor(workers) as pool:
        running = {}
        while True:
            for n in waiting:
                running[pool.submit(batch.rows, *_bounds(batch, n))] = n
                if len(running) >= workers:
                    break
            if not running:
                return
            for done in wait(running, return_when=FIRST_COMPLETED).done:
                yield running.pop(done), done.result()


def opened(folder: Path, council: engine.Makers | None = None) -> tuple[Store, Batch]:
    """The results in a folder and the experiment they are of."""
    store = Store.opened(folder)
    return store, Batch(experiment_of(store.about["experiment"]), council)


def row(store: Store, run_id: int) -> dict:
    """The row of one game."""
    n = run_id // store.about["chunk"]
    name = chunk_name(n, store.about["format"])
    if not 0 <= run_id < store.about["rows"]:
        raise StoreError(f"run: found {run_id}, expected 0 to {store.about['rows'] - 1}")
    if not store.sound(name):
        raise StoreError(f"{name}: missing or damaged; `verify` tells all")
    from game.ensemble.store import rows_of

    table = rows_of(store.folder / name)
    at = run_id - n * store.about["chunk"]
    return {column: cells[at] for column, cells in table.items()}


__all__ = ["STRATEGY", "Batch", "opened", "outcomes", "row", "run"]
