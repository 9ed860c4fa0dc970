"""Columns as files: Parquet where pyarrow is installed, else CSV; the same columns give the same bytes.

A column is a NumPy array, `Words` (numbers that stand for words) or `Sparse` (numbers, some of them empty).
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from pathlib import Path

import numpy as np

FORMATS = ("parquet", "csv")


@dataclass
class Words:
    """A column of words: the number of each, -1 for an empty cell."""

    codes: np.ndarray
    names: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.codes)

    def tolist(self) -> list:
        """The words themselves; an empty cell is None."""
        return np.array([*self.names, None], object)[self.codes].tolist()


@dataclass
class Sparse:
    """A column of numbers, some of them empty."""

    cells: np.ndarray
    there: np.ndarray

    def __len__(self) -> int:
        return len(self.cells)

    def tolist(self) -> list:
        """The numbers; an empty cell is None."""
        return [cell if one else None for cell, one in zip(self.cells.tolist(), self.there.tolist(), strict=True)]


def best_format() -> str:
    """Parquet where pyarrow is installed, else CSV."""
    try:
        import pyarrow.parquet  # noqa: F401

        return "parquet"
    except ImportError:
        return "csv"


def writer(kind: str) -> str:
    """What writes such files: Parquet's bytes are those of one version of pyarrow."""
    if kind != "parquet":
        return kind
    import pyarrow

    return f"pyarrow {pyarrow.__version__}"


def as_bytes(table: dict, kind: str) -> bytes:
    """A chunk's columns as a file; the same columns give the same bytes."""
    return _parquet(table) if kind == "parquet" else _csv(table)


def _csv(table: dict) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(table)
    writer.writerows(zip(*(column.tolist() for column in table.values()), strict=True))
    return out.getvalue().encode()


def _parquet(table: dict) -> bytes:
    import pyarrow
    import pyarrow.parquet

    # The system's own pool gives memory back; pyarrow's usual one keeps what a chunk once needed.
    pool = pyarrow.system_memory_pool()
    pyarrow.set_memory_pool(pool)
    out = io.BytesIO()
    columns = {name: _arrow(column) for name, column in table.items()}
    # A dictionary of broken numbers is as long as the column, and costs a megabyte for each.
    repeats = [name for name, column in table.items() if not _is_broken(column)]
    pyarrow.parquet.write_table(pyarrow.table(columns), out, compression="zstd", use_dictionary=repeats)
    return out.getvalue()


def _is_broken(column) -> bool:
    return isinstance(column, np.ndarray) and column.dtype.itemsize == 8


def _arrow(column):
    """A column as Arrow's.

    Laid out by hand: `pyarrow.array` imports pandas to ask whether it was handed a series, and that takes a second.
    """
    import pyarrow

    if isinstance(column, Words):
        names = _strings(pyarrow, column.names)
        places = _numbers(pyarrow, column.codes, column.codes >= 0)
        return pyarrow.DictionaryArray.from_arrays(places, names).dictionary_decode()
    if isinstance(column, Sparse):
        return _numbers(pyarrow, column.cells, column.there)
    return _numbers(pyarrow, column, None)


def _numbers(pyarrow, cells: np.ndarray, there: np.ndarray | None):
    cells = np.ascontiguousarray(cells)
    kind = pyarrow.from_numpy_dtype(cells.dtype)
    if cells.dtype == bool:
        cells = np.packbits(cells, bitorder="little")
    bits = None if there is None else pyarrow.py_buffer(np.packbits(there, bitorder="little"))
    count = len(cells) if there is None else len(there)
    return pyarrow.Array.from_buffers(kind, count, [bits, pyarrow.py_buffer(cells)])


def _strings(pyarrow, words: tuple[str, ...]):
    said = [word.encode() for word in words]
    ends = np.cumsum([0, *map(len, said)], dtype=np.int32)
    buffers = [None, pyarrow.py_buffer(ends), pyarrow.py_buffer(b"".join(said))]
    return pyarrow.Array.from_buffers(pyarrow.string(), len(said), buffers)


def rows_of(file: Path) -> dict[str, list]:
    """The columns of a chunk; empty cells are None."""
    if file.suffix == ".parquet":
        import pyarrow.parquet

        return pyarrow.parquet.read_table(file).to_pydict()
    with file.open(encoding="utf-8", newline="") as lines:
        head, *rows = csv.reader(lines)
    return {name: [cell_of(row[n]) for row in rows] for n, name in enumerate(head)}


def cell_of(text: str):
    """A cell of CSV as the number, truth or word that it spells; an empty one is None."""
    for read in (int, float):
        try:
            return read(text)
        except ValueError:
            continue
    return {"": None, "True": True, "False": False, "true": True, "false": False}.get(text.strip(), text)
