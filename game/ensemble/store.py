"""A folder of results: chunks with fixed names, a manifest with their SHA-256, and a lock while somebody writes.

A chunk is written beside its place, forced to the disk and renamed, so a reader never meets half a file; a line in a
journal says that it is there, and the manifest takes the journal in now and then and at the end. What was killed goes
on with exactly the missing chunks, and the folder that comes out is, byte for byte, that of an undisturbed run.
"""

from __future__ import annotations

import csv
import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from game import disk
from game.ensemble.formats import cell_of, rows_of

MANIFEST, LOCK, JOURNAL = "manifest.json", ".lock", ".journal"
POINTS = "points.csv"
RUNS, TURNS = TABLES = ("runs", "turns")
MOST_NOTED = 256  # chunks in the journal before the manifest is written anew: writing it costs what is on it
KEYS = ("rows", "errors", "sha256")


class StoreError(Exception):
    """Why a folder cannot be used, in one line."""


class DiskError(StoreError):
    """What could not be written, in one line; what was written before is kept."""


class Chunk(NamedTuple):
    """A chunk ready to be written: its files, and by table how many rows they hold; how many rows tell of an error."""

    files: dict[str, bytes]
    rows: dict[str, int]
    errors: int


def chunk_name(n: int, kind: str, table: str = "runs") -> str:
    """The name of chunk n of a table."""
    return f"{table}-{n:06d}.{kind}"


def put(file: Path, content: bytes) -> str:
    """Write a file so that it is there whole or not at all; its SHA-256."""
    try:
        disk.put(file, content, beside=file.with_name(f".{file.name}.part"))
    except OSError as error:
        raise DiskError(f"{file}: cannot be written ({os.strerror(error.errno or 0)})") from None
    return hashlib.sha256(content).hexdigest()


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
    """One folder of results: what is asked for (`about`), which chunks are there, and the files that go with them."""

    def __init__(self, folder: Path, about: dict, chunks: dict[str, dict] | None = None, files: dict | None = None):
        self.folder, self.about = Path(folder), about
        self.chunks, self.files = dict(chunks or {}), dict(files or {})

    @classmethod
    def opened(cls, folder: Path) -> Store:
        """The results in a folder; a StoreError says in one line why there are none."""
        file = Path(folder) / MANIFEST
        try:
            found = json.loads(file.read_text(encoding="utf-8"))
            chunks = {row["name"]: {key: row[key] for key in KEYS} for row in found["chunks"]}
            assert {"format", "chunk", "rows", "experiment", "tables"} <= set(found["about"])
            store = cls(folder, found["about"], chunks, dict(found["files"]))
        except FileNotFoundError:
            raise StoreError(f"{folder}: there is no {MANIFEST}; expected a folder that `batch` made") from None
        except (OSError, ValueError, KeyError, TypeError, AssertionError):
            raise StoreError(f"{file}: damaged; expected the manifest that `batch` wrote") from None
        store.chunks |= _noted(store.folder / JOURNAL)
        return store

    def lay(self, name: str, content: bytes) -> None:
        """Write a file that goes with the chunks."""
        self.files[name] = put(self.folder / name, content)

    def add(self, n: int, done: Chunk) -> None:
        """Write the files of chunk n, and note them: in the journal, and every so often on the manifest."""
        lines = []
        for table, content in done.files.items():
            name = chunk_name(n, self.about["format"], table)
            seal = put(self.folder / name, content)
            self.chunks[name] = {"rows": done.rows[table], "errors": done.errors * (table == RUNS), "sha256": seal}
            lines.append(json.dumps({"name": name, **self.chunks[name]}) + "\n")
        note(self.folder / JOURNAL, "".join(lines))
        self._since += 1
        if self._since >= MOST_NOTED:
            self.write()

    _since = 0

    def write(self) -> None:
        """Write the manifest; what the journal held is on it now."""
        rows = [{"name": name, **self.chunks[name]} for name in sorted(self.chunks)]
        table = {"about": self.about, "files": dict(sorted(self.files.items())), "chunks": rows}
        put(self.folder / MANIFEST, json.dumps(table, indent=1, ensure_ascii=False).encode() + b"\n")
        (self.folder / JOURNAL).unlink(missing_ok=True)
        self._since = 0

    @property
    def errors(self) -> int:
        """How many rows tell of a game that could not be played."""
        return sum(one["errors"] for one in self.chunks.values())

    def seal(self) -> str:
        """One SHA-256 for the whole folder: the manifest's, which holds those of all other files."""
        return seal_of(self.folder / MANIFEST)

    def sound(self, name: str) -> bool:
        """Whether a chunk is on the manifest and its file is what was written."""
        file = self.folder / name
        return name in self.chunks and file.is_file() and seal_of(file) == self.chunks[name]["sha256"]

    def whole(self) -> bool:
        """Whether every chunk is on the manifest."""
        return len(self.chunks) == len(self.expected())

    def count(self) -> int:
        """How many chunks the experiment has, whatever the tables."""
        return -(-self.about["rows"] // self.about["chunk"])

    def names(self, n: int) -> list[str]:
        """The files of chunk n."""
        return [chunk_name(n, self.about["format"], table) for table in self.about["tables"]]

    def expected(self) -> list[str]:
        """The names of all files of chunks that the experiment has."""
        return sorted(name for n in range(self.count()) for name in self.names(n))

    def missing(self) -> list[int]:
        """The chunks that are not there as they were written."""
        return [n for n in range(self.count()) if not all(self.sound(name) for name in self.names(n))]

    def faults(self) -> list[str]:
        """Everything wrong with the folder, a line each; empty when all rows are there as written."""
        expected = self.expected()
        found = [f"{name}: missing" for name in (*self.files, *expected) if not (self.folder / name).is_file()]
        found += [f"{name}: not on the manifest" for name in expected if name not in self.chunks]
        for name in self.files:
            if (self.folder / name).is_file() and seal_of(self.folder / name) != self.files[name]:
                found.append(f"{name}: damaged; its SHA-256 is not the manifest's")
        for name in expected:
            if name in self.chunks and (self.folder / name).is_file() and not self.sound(name):
                found.append(f"{name}: damaged; its SHA-256 is not the manifest's{self._twin(name)}")
        there = {file.name for table in TABLES for file in self.folder.glob(f"{table}-*")}
        found += [f"{name}: extra; no chunk of this experiment" for name in sorted(there - set(expected))]
        rows = sum(one["rows"] for name, one in self.chunks.items() if name.startswith(RUNS))
        if not found and rows != self.about["rows"]:
            found.append(f"{MANIFEST}: found {rows} rows, expected {self.about['rows']}")
        return found

    def _twin(self, name: str) -> str:
        """Which chunk lies in this one's place, if another does."""
        seal = seal_of(self.folder / name)
        twins = [other for other, one in self.chunks.items() if one["sha256"] == seal]
        return f" (it holds {twins[0]})" if twins else ""

    def points(self) -> list[dict] | None:
        """The design points that lie beside the chunks; None where the folder keeps none."""
        if POINTS not in self.files:
            return None
        try:
            with (self.folder / POINTS).open(encoding="utf-8", newline="") as lines:
                head, *rows = csv.reader(lines)
                return [dict(zip(head[1:], map(cell_of, row[1:]), strict=True)) for row in rows]
        except (OSError, ValueError):
            raise StoreError(f"{self.folder / POINTS}: missing or damaged; `verify` tells all") from None

    def tables(self, table: str = RUNS) -> Iterable[dict[str, list]]:
        """The columns of the chunks of a table in order, one chunk at a time."""
        names = (chunk_name(n, self.about["format"], table) for n in range(self.count()))
        return (rows_of(self.folder / name) for name in names if name in self.chunks)


def note(file: Path, lines: str) -> None:
    """Add lines to a journal, and have them on the disk."""
    try:
        with file.open("ab") as out:
            out.write(lines.encode())
            out.flush()
            os.fsync(out.fileno())
    except OSError as error:
        raise DiskError(f"{file}: cannot be written ({os.strerror(error.errno or 0)})") from None


def _noted(journal: Path) -> dict[str, dict]:
    """The chunks that a journal tells of; a last line that was cut off tells of none."""
    try:
        lines = journal.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return {}
    found = {}
    for line in lines:
        try:
            row = json.loads(line)
            found[row["name"]] = {key: row[key] for key in KEYS}
        except (ValueError, KeyError, TypeError):
            continue
    return found


def differs(here: dict, asked: dict) -> str | None:
    """The first field in which two experiments differ, with what was found and what was asked."""
    for name in (*asked, *here):
        if here.get(name) != asked.get(name):
            return f"{name}: found {_brief(here.get(name))}, asked for {_brief(asked.get(name))}"
    return None


def _brief(thing) -> str:
    text = json.dumps(thing, ensure_ascii=False)
    return text if len(text) <= 60 else text[:57] + "..."
