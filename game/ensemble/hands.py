"""Who plays the chunks: this thread, threads side by side where games are compiled, else processes."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from game.ensemble import engine
from game.ensemble.store import Chunk

Hands = Callable[..., Iterator[tuple[int, Chunk]]]


class Gone(Exception):
    """Whoever played is not there any more; what is done is kept."""


def hands_for(batch, workers: int) -> Hands:
    """The hands for so many workers on this machine; the chunks are the same whoever plays them."""
    if workers <= 1:
        return alone
    if batch.plain or not engine.can_compile({str(n): name for n, name in enumerate(batch.names)}):
        return lambda batch, missing: processes(batch, missing, workers)
    return lambda batch, missing: threads(batch, missing, workers)


def alone(batch, missing: Iterable[int]) -> Iterator[tuple[int, Chunk]]:
    """One chunk after another."""
    for n in missing:
        yield n, batch.play(n)


def threads(batch, missing: Iterable[int], workers: int) -> Iterator[tuple[int, Chunk]]:
    """Compiled games let other threads run beside them."""
    pool = ThreadPoolExecutor(workers)
    try:
        yield from _by(pool, lambda n: batch.part(n).play(n), missing, workers)
    finally:
        pool.shutdown(cancel_futures=True)


def processes(batch, missing: Iterable[int], workers: int) -> Iterator[tuple[int, Chunk]]:
    """Plain Python runs side by side only in processes of its own, started afresh on every system alike."""
    fresh = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(workers, fresh, _sit_down, (batch,))
    try:
        yield from _by(pool, _play, missing, workers)
    except BrokenProcessPool:
        raise Gone("a worker process is gone (killed, or out of memory)") from None
    finally:
        _send_home(pool)


def _by(pool: Executor, play: Callable, missing: Iterable[int], workers: int) -> Iterator[tuple[int, Chunk]]:
    """Each chunk as it comes, in order; no more than one a worker waits to be fetched."""
    waiting = deque()
    for n in missing:
        waiting.append((n, pool.submit(play, n)))
        if len(waiting) > workers:
            at, done = waiting.popleft()
            yield at, done.result()
    while waiting:
        at, done = waiting.popleft()
        yield at, done.result()


_SEATED: list = []


def _sit_down(batch) -> None:
    """A worker keeps the batch; Ctrl-C is for whoever started it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _SEATED[:] = [batch]


def _play(n: int) -> Chunk:
    return _SEATED[0].play(n)


def _send_home(pool: ProcessPoolExecutor) -> None:
    """End the workers now: what they hold is not done, and a chunk of theirs may take minutes."""
    running = list((pool._processes or {}).values())
    pool.shutdown(wait=False, cancel_futures=True)
    for one in running:
        one.terminate()
    for one in running:
        one.join()
