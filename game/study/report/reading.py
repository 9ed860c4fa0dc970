"""A folder that `batch` made, read column by column and chunk by chunk: words as words, empty cells as NaN or None."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from game.content import Scenario, load_scenario
from game.ensemble.design import Experiment, experiment_of
from game.ensemble.store import MANIFEST, Store, StoreError, seal_of

Columns = dict[str, np.ndarray]


@dataclass(frozen=True)
class Folder:
    """The results in a folder, the experiment they are of, and the scenario where it can still be found."""

    store: Store
    experiment: Experiment
    scenario: Scenario | None
    seal: str  # SHA-256 of the manifest

    @classmethod
    def opened(cls, folder: Path) -> Folder:
        """The results; a StoreError in one line where there are none, or a chunk is not what was written."""
        store = Store.opened(folder)
        for name in sorted(store.chunks):
            if not store.sound(name):
                raise StoreError(f"{name}: missing or damaged; `verify` tells all")
        if not store.chunks:
            raise StoreError(f"{folder}: there are no games in it yet")
        experiment = experiment_of(store.about["experiment"])
        return cls(store, experiment, _scenario(experiment.scenario), seal_of(Path(folder) / MANIFEST))

    def varied(self) -> list[str]:
        """The paths that are varied, in their order."""
        return [name for name, _ in self.experiment.vary]

    def has(self, table: str) -> bool:
        """Whether there are chunks of a table: `runs` or `turns`."""
        return any(name.startswith(f"{table}-") for name in self.store.chunks)

    def chunks(self, table: str, wanted: Iterable[str]) -> Iterator[Columns]:
        """The columns of a table whose names, or whose first words before a dot, are wanted."""
        wanted = set(wanted)
        for name in sorted(self.store.chunks):
            if name.startswith(f"{table}-"):
                yield columns_of(self.store.folder / name, wanted)

    def quarters(self) -> int:
        """How many quarters a game has; 0 if the scenario is gone."""
        fixed = dict(getattr(self.experiment, "fixed", ()))
        usual = self.scenario.turns if self.scenario else 0
        return int(fixed.get("turns", usual))


def _scenario(name: str) -> Scenario | None:
    try:
        return load_scenario(name)
    except (ValueError, OSError):
        return None


def columns_of(file: Path, wanted: set[str]) -> Columns:
    """The wanted columns of a chunk: numbers as floats with NaN for an empty cell, words as objects with None."""
    return _parquet(file, wanted) if file.suffix == ".parquet" else _csv(file, wanted)


def _is_wanted(name: str, wanted: set[str]) -> bool:
    return name in wanted or ("." in name and name.partition(".")[0] + "." in wanted)


def _parquet(file: Path, wanted: set[str]) -> Columns:
    import pyarrow
    from pyarrow import parquet

    names = [name for name in parquet.read_schema(file).names if _is_wanted(name, wanted)]
    table = parquet.read_table(file, columns=names)
    found = {}
    for name in names:
        column = table.column(name)
        if pyarrow.types.is_string(column.type) or pyarrow.types.is_dictionary(column.type):
            found[name] = _words(column)
        elif pyarrow.types.is_null(column.type):
            found[name] = np.full(len(column), None, object)
        else:
            found[name] = column.cast(pyarrow.float64()).to_numpy()
    return found


def _words(column) -> np.ndarray:
    coded = column.combine_chunks().dictionary_encode()
    names = np.array([*coded.dictionary.to_pylist(), None], object)
    return names[coded.indices.fill_null(len(names) - 1).to_numpy(zero_copy_only=False)]


def _csv(file: Path, wanted: set[str]) -> Columns:
    with file.open(encoding="utf-8", newline="") as lines:
        head, *rows = csv.reader(lines)
    places = [(n, name) for n, name in enumerate(head) if _is_wanted(name, wanted)]
    return {name: _column([row[n] for row in rows]) for n, name in places}


def _column(cells: list[str]) -> np.ndarray:
    """Numbers where every cell that is there is one."""
    try:
        return np.array([_number(cell) for cell in cells], float)
    except ValueError:
        return np.array([cell or None for cell in cells], object)


def _number(cell: str) -> float:
    return {"": np.nan, "True": 1.0, "False": 0.0}[cell] if cell in ("", "True", "False") else float(cell)
