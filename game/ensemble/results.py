"""A folder of results: an experiment is played into it, goes on from where it was killed, and is read again."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Callable, Sequence
from pathlib import Path

from game import __version__
from game.content import Scenario
from game.ensemble import engine
from game.ensemble.batch import Batch
from game.ensemble.design import experiment_of
from game.ensemble.formats import rows_of, writer
from game.ensemble.hands import Hands, hands_for
from game.ensemble.seals import laws_seal, seals
from game.ensemble.store import POINTS, RUNS, TURNS, Store, StoreError, chunk_name, differs, locked
from game.laws.state import LAWS_VERSION
from game.session.record import content_hash
from game.setup import first_world

COLUMNS, SCENARIO = "columns.csv", "scenario.json"
Progress = Callable[[int], None]


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
