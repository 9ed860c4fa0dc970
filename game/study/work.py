"""Work spread over the cores: a job is an arm, a measure and some runs; its sums do not depend on how it was cut."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context

from game.study import lively, measure

PIECE = 50  # runs a worker takes at once
NAMES = ("soon", "hazard", "alive", "will", "keeping", "trust_after")
MEASURES = {**{name: getattr(measure, name) for name in NAMES}, "games": lively.games}


def spread_out(
    jobs: dict, seed: int, runs: int, progress: Callable[[int, int], None] | None, workers: int | None
) -> dict:
    """Each job's figures. jobs: key -> (arm, name of a measure); the same arm and measure is worked out once."""
    once = dict.fromkeys(jobs.values())
    pieces = [(job, list(range(a, min(runs, a + PIECE)))) for job in once for a in range(0, runs, PIECE)]
    parts: dict = {job: {} for job in once}
    for done, (job, start, part) in enumerate(_worked(pieces, seed, workers or os.cpu_count() or 1), 1):
        parts[job][start] = part
        if progress:
            progress(done, len(pieces))
    figures = {job: measure.add_up([found[a] for a in sorted(found)]) for job, found in parts.items()}
    return {key: figures[job] for key, job in jobs.items()}


def _worked(pieces: list, seed: int, workers: int):
    if workers == 1:
        for piece in pieces:
            yield _work(piece, seed)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        for future in as_completed([pool.submit(_work, piece, seed) for piece in pieces]):
            yield future.result()


def _work(piece: tuple, seed: int) -> tuple:
    (arm, name), runs = piece
    return (arm, name), runs[0], MEASURES[name](arm, seed, runs)
