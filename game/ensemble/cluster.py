"""Chunks handed to a Dask scheduler that is there already, and fetched again: the same bytes as on this machine.

A worker that dies costs only time: Dask gives its chunks to the others, and only this process writes to the folder. A
worker with other rules or another program is refused by name. docs/research/cluster.md says how to start them.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterable, Iterator

from game import __version__
from game.ensemble.compile import GAME
from game.ensemble.formats import writer
from game.ensemble.hands import Gone, Hands
from game.ensemble.store import Chunk

ANSWERS = 10.0  # seconds in which a scheduler must answer
PATIENCE = 60.0  # seconds without any worker after which nobody is waited for


class Stranger(Exception):
    """A worker whose games would not be these games."""


def cluster(address: str, patience: float = PATIENCE) -> Hands:
    """The hands of a scheduler's workers; Gone if it does not answer."""
    try:
        from distributed import Client
    except ModuleNotFoundError:
        raise Gone("--cluster needs dask.distributed: pip install 'third-signatory[cluster]'") from None
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # it repeats in many lines what is told in one
    try:
        client = Client(address, timeout=ANSWERS)
    except (OSError, ValueError, ImportError) as error:
        raise Gone(f"no scheduler answers at {address} ({_brief(error)})") from None
    return lambda batch, missing: _handed(client, address, batch, missing, patience)


def _brief(error: BaseException) -> str:
    return (" ".join(str(error).split()) or type(error).__name__)[:80]


def here(batch) -> dict[str, str]:
    """What must be the same on every machine for the bytes to be: rules, program, strategies, the writer of files."""
    from game.ensemble.seals import laws_seal, seals

    digest = hashlib.sha256()
    for file in sorted(GAME.glob("ensemble/**/*.py")):
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    strategies = seals(batch.names, batch.council)
    told = {"laws": laws_seal(), "game/ensemble": digest.hexdigest(), "code_version": __version__}
    return {**told, "writer": writer(batch.kind), **{f"strategy {name}": seal for name, seal in strategies.items()}}


def _played(batch, n: int, expected: dict[str, str]) -> Chunk:
    """Chunk n, on a worker; Stranger if it would not be the same here as there."""
    from distributed import get_worker

    try:
        found = here(batch)
    except ValueError as error:  # a strategy of one's own that is not there
        raise Stranger(f"worker {get_worker().address}: {error}") from None
    for name, seal in expected.items():
        if found.get(name) != seal:
            short = (str(found.get(name))[:12], seal[:12])
            raise Stranger(f"worker {get_worker().address}: {name} is {short[0]} there and {short[1]} here")
    return batch.play(n)


def _handed(client, address: str, batch, missing: Iterable[int], patience: float) -> Iterator[tuple[int, Chunk]]:
    """Each chunk as it comes; two a thread are on their way, so that nobody waits for the next."""
    from concurrent.futures import CancelledError

    from distributed import KilledWorker
    from distributed.comm import CommClosedError

    try:
        yield from _fetched(client, batch, missing, here(batch), patience)
    except Stranger as error:
        raise Gone(str(error)) from None
    except ModuleNotFoundError as error:
        raise Gone(f"a worker cannot import {error.name}; docs/research/cluster.md says how to start one") from None
    except KilledWorker:
        raise Gone("workers were killed again and again over the same chunk") from None
    except (CancelledError, CommClosedError, OSError) as error:
        raise Gone(f"the scheduler at {address} is gone ({_brief(error)})") from None
    finally:
        client.close(timeout=2)


def _fetched(client, batch, missing, expected, patience: float) -> Iterator[tuple[int, Chunk]]:
    from distributed import wait

    left, running, alone = iter(missing), {}, 0.0
    while True:
        threads = sum(client.nthreads().values())
        for n in left:
            running[client.submit(_played, batch.part(n), n, expected, pure=False)] = n
            if len(running) >= 2 * max(1, threads):
                break
        if not running:
            return
        try:
            done = wait(list(running), timeout=1.0, return_when="FIRST_COMPLETED").done
        except TimeoutError:
            alone = alone + 1.0 if not client.nthreads() else 0.0
            if alone > patience:
                raise Gone(f"no worker has been there for {patience:g} seconds") from None
            continue
        for one in done:
            yield running.pop(one), one.result()
