"""A time by which a piece of plain Python must be done, in whatever thread it runs.

A strategy somebody wrote may never come back. Compiled games need no clock: they count their quarters.
"""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class TooLong(Exception):
    """A game took longer than it was given."""


@contextmanager
def within(seconds: float | None) -> Iterator[None]:
    """Raise TooLong inside the block once the seconds are over; None gives it all the time there is."""
    if seconds is None:
        yield
        return
    clock = _Clock(threading.get_ident())
    timer = threading.Timer(seconds, clock.strike)
    timer.daemon = True
    timer.start()
    try:
        yield
    except TooLong:
        raise TooLong(f"no end after {seconds:g} seconds") from None
    finally:
        clock.stop()
        timer.cancel()


class _Clock:
    """Strikes once, and not after it was stopped."""

    def __init__(self, thread: int):
        self.thread, self.lock, self.running = thread, threading.Lock(), True

    def strike(self) -> None:
        with self.lock:
            if self.running:
                # The one way into a thread that asks for nothing; it is heard at the next step of plain Python.
                ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(self.thread), ctypes.py_object(TooLong))

    def stop(self) -> None:
        with self.lock:
            self.running = False
