"""Work that goes on beside the window: pieces one after another in a thread, with progress, and stopped when asked.

The compiled games let go of the interpreter while they play, so the window draws on meanwhile.
"""

import gc
import threading
from collections.abc import Callable, Iterable
from typing import Any

LOOK = 0.05  # seconds until the window looks again how far the work is


class Aside:
    """`work()` yields (share done, what is known so far); the last of these is the result."""

    _settled = False  # in this process

    def __init__(self, work: Callable[[], Iterable[tuple[float, Any]]]):
        self.share, self.found, self.problem = 0.0, None, ""
        self._work, self._stop = work, threading.Event()
        self._thread = threading.Thread(target=self._run, name="aside", daemon=True)
        self._thread.start()

    @property
    def done(self) -> bool:
        """Finished, stopped or failed."""
        return not self._thread.is_alive()

    def stop(self) -> None:
        """Let it end after the piece it is at."""
        self._stop.set()

    def wait(self, seconds: float | None = None) -> "Aside":
        """Until it is done; for tests and pictures."""
        self._thread.join(seconds)
        return self

    @classmethod
    def _settle(cls) -> None:
        """What the first piece of all loaded stays: else the window halts while all of it is walked."""
        if not cls._settled:
            cls._settled = True
            gc.freeze()

    def _run(self) -> None:
        try:
            for share, found in self._work():
                Aside._settle()
                self.share, self.found = share, found
                if self._stop.is_set():
                    return
        except Exception as error:  # shown where the result would be; the window goes on
            self.problem = f"{type(error).__name__}: {error}"
