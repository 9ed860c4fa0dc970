"""The journal of a hall: what it has acknowledged is on the disk, and a room is the sum of its entries.

One SQLite file, one thread that writes it. Entries that wait together are committed together, so forty decisions in
the same moment cost one sync, and each is acknowledged only after it.
"""

import json
import queue
import sqlite3
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from pathlib import Path

SCHEMA = 1
MAKE = """
create table if not exists entry (
  n integer primary key, room text not null, key text not null, body text not null, unique (room, key)
)
"""


class JournalError(OSError):
    """A journal that cannot be read or written, told in one line."""


class Journal:
    """`put(room, entries)` promises: once its future is done, the entries are on the disk, in this order."""

    def __init__(self, path: Path | str, before_commit: Callable[[], None] | None = None):
        self.path = Path(path)
        self._jobs: queue.SimpleQueue = queue.SimpleQueue()
        self._before = before_commit
        self._opened: Future = Future()
        self._thread = threading.Thread(target=self._run, name="journal", daemon=True)
        self._thread.start()
        self._opened.result()

    def put(self, room: str, entries: Iterable[dict]) -> Future:
        """Queue entries; each has a `key` that its room has never used."""
        done = _promise()
        rows = [(room, entry["key"], json.dumps(entry, ensure_ascii=True)) for entry in entries]
        self._jobs.put((rows, done))
        return done

    def rooms(self) -> dict[str, list[dict]]:
        """Every room's entries in the order in which they were written."""
        done = _promise()
        self._jobs.put((None, done))
        return done.result()

    def close(self) -> None:
        """Everything queued is written, and the file is let go."""
        self._jobs.put((None, None))
        self._thread.join()

    # in the journal's own thread

    def _run(self) -> None:
        try:
            base = self._open()
        except (sqlite3.Error, OSError, JournalError) as error:
            self._opened.set_exception(JournalError(f"{self.path}: {error}"))
            return
        self._opened.set_result(None)
        last = False
        while not last:
            jobs = [self._jobs.get()]
            while not self._jobs.empty():
                jobs.append(self._jobs.get_nowait())
            last = self._do(base, jobs)
        base.close()

    def _open(self) -> sqlite3.Connection:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        base = sqlite3.connect(self.path, isolation_level=None)
        try:
            _prepare(base)
        except BaseException:
            base.close()
            raise
        return base

    def _do(self, base, jobs) -> bool:
        """Commit what waits as one, then answer everybody who waits for it. True after the last job."""
        rows = [row for found, _done in jobs for row in found or ()]
        error = self._commit(base, rows) if rows else None
        for found, done in jobs:
            if done is None:
                continue
            if error is not None:
                done.set_exception(error)
            else:
                done.set_result(_read(base) if found is None else None)
        return any(done is None for _found, done in jobs)

    def _commit(self, base, rows) -> JournalError | None:
        try:
            base.execute("begin immediate")
            base.executemany("insert into entry (room, key, body) values (?, ?, ?)", rows)
            if self._before:
                self._before()
            base.execute("commit")
        except (sqlite3.Error, OSError) as error:
            if base.in_transaction:
                base.execute("rollback")
            return JournalError(f"{self.path}: {error}")
        return None


def _prepare(base: sqlite3.Connection) -> None:
    """Write ahead, sync every commit, and refuse a journal of another schema."""
    base.execute("pragma journal_mode = wal")
    base.execute("pragma synchronous = full")
    found = base.execute("pragma user_version").fetchone()[0]
    if found not in (0, SCHEMA):
        raise JournalError(f"schema {found}; this version of the game reads {SCHEMA}")
    base.execute(MAKE)
    base.execute(f"pragma user_version = {SCHEMA}")


def _promise() -> Future:
    """A future that nobody can cancel: whoever waited may go, what was queued is written all the same."""
    done: Future = Future()
    done.set_running_or_notify_cancel()
    return done


def _read(base) -> dict[str, list[dict]]:
    found: dict[str, list[dict]] = {}
    for room, body in base.execute("select room, body from entry order by n"):
        found.setdefault(room, []).append(json.loads(body))
    return found
