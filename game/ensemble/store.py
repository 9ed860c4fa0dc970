"""A folder of results: chunks with fixed names, a manifest with their SHA-256, and a lock while somebody writes.

A chunk is written beside its place, forced to the disk and renamed, so a reader never meets half a file; the manifest
is written the same way after each. What was killed goes on with exactly the missing chunks, and the folder that comes
out is, byte for byte, the folder of a run that was never disturbed.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np

FIRST_TURNS = ("concluded.", "ended.")
WORDS = ("error", "form", "laws_version", "code_version")
MANIFEST, LOCK = "manifest.json", ".lock"
FORMATS = ("parquet", "csv")
KEYS = ("rows", "errors", "sha256")


class StoreError(Exception):
    """Why a folder cannot be used, in one line."""


def chunk_name(n: int, kind: str) -> str:
    """The name of chunk n."""
    return f"runs-{n:06d}.{kind}"


def best_format() -> str:
    """Parquet where pyarrow is installed, else CSV."""
    try:
        import pyarrow.parquet  # noqa: F401

        return "parquet"
    except ImportError:
        return "csv"


def as_bytes(table: dict[str, list], kind: str) -> bytes:
    """A chunk's columns as a file; the same columns give the same bytes."""
    return _parquet(table) if kind == "parquet" else _csv(table)


def _csv(table: dict[str, list]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(table)
    columns = [column.tolist() if hasattr(column, "tolist") else column for column in table.values()]
    writer.writerows(zip(*columns, strict=True))
    return out.getvalue().encode()


def _parquet(table: dict[str, list]) -> bytes:
    import pyarrow
    import pyarrow.parquet

    out = io.BytesIO()
    columns = {name: _arrow(name, column) for name, column in table.items()}
    pyarrow.parquet.write_table(pyarrow.table(columns), out, compression="zstd")
    return out.getvalue()


def _arrow(name: str, column):
    """A column with its type fixed, so that a chunk without a value has the same columns as the others.

    Laid out by hand: `pyarrow.array` imports pandas to ask whether it was handed a series, and that takes a second.
    """
    import pyarrow

    if hasattr(column, "dtype"):
        cells = np.ascontiguousarray(column)
        kind = pyarrow.from_numpy_dtype(cells.dtype)
        return pyarrow.Array.from_buffers(kind, len(cells), [None, pyarrow.py_buffer(cells)])
    there = np.array([cell is not None for cell in column], bool)
    empty = pyarrow.py_buffer(np.packbits(there, bitorder="little"))
    kinds = {type(cell) for cell in column if cell is not None}
    kind, dtype = (pyarrow.int32(), np.int32) if name.startswith(FIRST_TURNS) else (pyarrow.float64(), np.float64)
    if name.startswith(FIRST_TURNS) or (name not in WORDS and kinds and kinds <= {int, float}):
        cells = np.array([0 if cell is None else cell for cell in column], dtype)
        return pyarrow.Array.from_buffers(kind, len(cells), [empty, pyarrow.py_buffer(cells)])
    words = [b"" if cell is None else str(cell).encode() for cell in column]
    ends = np.cumsum([0, *map(len, words)], dtype=np.int32)
    text = pyarrow.py_buffer(b"".join(words))
    return pyarrow.Array.from_buffers(pyarrow.string(), len(words), [empty, pyarrow.py_buffer(ends), text])


def rows_of(file: Path) -> dict[str, list]:
    """The columns of a chunk; empty cells are None."""
    if file.suffix == ".parquet":
        import pyarrow.parquet

        return pyarrow.parquet.read_table(file).to_pydict()
    with file.open(encoding="utf-8", newline="") as lines:
        head, *rows = csv.reader(lines)
    return {name: [_cell(row[n]) for row in rows] for n, name in enumerate(head)}


def _cell(text: str):
    for read in (int, float):
        try:
            return read(text)
        except ValueError:
            continue
    return {"": None, "True": True, "False": False}.get(text, text)


def put(file: Path, content: bytes) -> str:
    """Write a file so that it is there whole or not at all; its SHA-256."""
    draft = file.with_name(f".{file.name}.part")
    try:
        with draft.open("wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        os.replace(draft, file)
        _settle(file.parent)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise StoreError(f"{file}: cannot be written ({os.strerror(error.errno or 0)})") from None
    return hashlib.sha256(content).hexdigest()


def _settle(folder: Path) -> None:
    """Force the folder's list of names to the disk, where the system has such a thing."""
    if os.name != "nt":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def seal_of(file: Path) -> str:
    """The SHA-256 of a file."""
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Nobody else writes here meanwhile; the lock falls with the process that holds it, however it ends."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = (folder / LOCK).open("a+b")
    except OSError as error:
        raise StoreError(f"{folder}: cannot be written ({os.strerror(error.errno or 0)})") from None
    with handle:
        try:
            _lock(handle)
        except OSError:
            raise StoreError(f"{folder}: another process is writing here") from None
        yield


def _lock(handle) -> None:
    if os.name == "nt":
        import msvcrt

        msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Store:
    """One folder of results: what is asked for (`about`) and which chunks are there."""

    def __init__(self, folder: Path, about: dict, chunks: dict[str, dict] | None = None):
        self.folder, self.about = Path(folder), about
        self.chunks = dict(chunks or {})

    @classmethod
    def opened(cls, folder: Path) -> Store:
        """The results in a folder; a StoreError says in one line why there are none."""
        file = Path(folder) / MANIFEST
        try:
            found = json.loads(file.read_text(encoding="utf-8"))
            chunks = {row["name"]: {key: row[key] for key in KEYS} for row in found["chunks"]}
            assert {"format", "chunk", "rows", "experiment"} <= set(found["about"])
            return cls(folder, found["about"], chunks)
        except FileNotFoundError:
            raise StoreError(f"{folder}: there is no {MANIFEST}; expected a folder that `batch` made") from None
        except (OSError, ValueError, KeyError, TypeError, AssertionError):
            raise StoreError(f"{file}: damaged; expected the manifest that `batch` wrote") from None

    def add(self, n: int, table: dict[str, list]) -> None:
        """Write chunk n and put it on the manifest."""
        kind = self.about["format"]
        name = chunk_name(n, kind)
        seal = put(self.folder / name, as_bytes(table, kind))
        errors = sum(cell is not None for cell in table["error"])
        self.chunks[name] = {"rows": len(table["run_id"]), "errors": errors, "sha256": seal}
        self.write()

    def write(self) -> None:
        """Write the manifest."""
        rows = [{"name": name, **self.chunks[name]} for name in sorted(self.chunks)]
        text = json.dumps({"about": self.about, "chunks": rows}, indent=1, ensure_ascii=False)
        put(self.folder / MANIFEST, text.encode() + b"\n")

    @property
    def errors(self) -> int:
        """How many rows tell of a game that could not be played."""
        return sum(one["errors"] for one in self.chunks.values())

    def sound(self, name: str) -> bool:
        """Whether a chunk is on the manifest and its file is what was written."""
        file = self.folder / name
        return name in self.chunks and file.is_file() and seal_of(file) == self.chunks[name]["sha256"]

    def whole(self) -> bool:
        """Whether every chunk is on the manifest."""
        return len(self.chunks) == len(self.expected())

    def expected(self) -> list[str]:
        """The names of all chunks that the experiment has."""
        count = -(-self.about["rows"] // self.about["chunk"])
        return [chunk_name(n, self.about["format"]) for n in range(count)]

    def faults(self) -> list[str]:
        """Everything wrong with the folder, a line each; empty when all rows are there as written."""
        expected = self.expected()
        found = [f"{name}: missing" for name in expected if not (self.folder / name).is_file()]
        found += [f"{name}: not on the manifest" for name in expected if name not in self.chunks]
        for name in expected:
            if name in self.chunks and (self.folder / name).is_file() and not self.sound(name):
                found.append(f"{name}: damaged; its SHA-256 is not the manifest's{self._twin(name)}")
        there = {file.name for file in self.folder.glob("runs-*")}
        found += [f"{name}: extra; no chunk of this experiment" for name in sorted(there - set(expected))]
        rows = sum(one["rows"] for one in self.chunks.values())
        if not found and rows != self.about["rows"]:
            found.append(f"{MANIFEST}: found {rows} rows, expected {self.about['rows']}")
        return found

    def _twin(self, name: str) -> str:
        """Which chunk lies in this one's place, if another does."""
        seal = seal_of(self.folder / name)
        twins = [other for other, one in self.chunks.items() if one["sha256"] == seal]
        return f" (it holds {twins[0]})" if twins else ""

    def tables(self) -> Iterable[dict[str, list]]:
        """The chunks' columns in order, one chunk at a time."""
        return (rows_of(self.folder / name) for name in self.expected() if name in self.chunks)


def differs(here: dict, asked: dict) -> str | None:
    """The first field in which two experiments differ, with what was found and what was asked."""
    for name in (*asked, *here):
        if here.get(name) != asked.get(name):
            return f"{name}: found {_brief(here.get(name))}, asked for {_brief(asked.get(name))}"
    return None


def _brief(thing) -> str:
    text = json.dumps(thing, ensure_ascii=False)
    return text if len(text) <= 60 else text[:57] + "..."
