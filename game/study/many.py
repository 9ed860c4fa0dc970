"""The games of a study by the dozen: compiled where they can be, and the same to the last bit where they cannot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

import numpy as np

from game.ensemble import engine, rows
from game.ensemble.compile import untouched
from game.laws import signing
from game.laws.state import World
from game.study.sample import Arm, Trace, copy_world, keeps_all_chance, opened, play

DOMESTIC = 0


@lru_cache(maxsize=16)
def _first(arm: Arm) -> World:
    return arm.world()


def first_of(arm: Arm) -> World:
    """The first world of an arm, one's own to change."""
    return copy_world(_first(arm))


def compiled() -> bool:
    """Whether games are compiled here: there is a compiler, and the laws are those it compiles."""
    return engine.can_compile({}) and untouched()


def plays(first: World, seed: int, runs: Sequence[int], keep: tuple = (), risks: bool = False) -> Iterator[Trace]:
    """Whole games with the model's own strategy in every seat, in the order of their runs."""
    if not compiled():
        yield from (play(first, seed, run, keep, risks) for run in runs)
        return
    games = engine.Compiled(first)
    found = engine.blank_rows(runs, games.count, games.items)
    turns = first.date[3]
    traces = np.zeros((len(runs), turns, rows.trace_width(games.count, games.items)))
    finals = np.zeros((len(runs), games.layout.end), np.int64)
    faithful = np.array([int(i in keep) for i in range(games.count)])
    games.fill(found, seed, [DOMESTIC] * games.count, faithful, traces, finals)
    _raise(found)
    for trace, cells in zip(traces, finals, strict=True):
        yield _trace(games, trace, cells, risks)


def _raise(found: engine.Rows) -> None:
    for run, error in found.errors.items():
        raise ArithmeticError(f"run {run}: {error}")


def _trace(games: engine.Compiled, table: np.ndarray, cells: np.ndarray, risks: bool) -> Trace:
    """One game's trace out of the rows that the compiled loop filled."""
    count, items = games.count, games.items
    edges = np.cumsum([items, count * items, count, count, 8, count, 1])
    state, deed, signed, election, news, bloc, risk = (
        part if n in (4, 6) else part.astype(np.int64) for n, part in enumerate(np.split(table, edges[:-1], axis=1))
    )
    return Trace(
        state=state.tolist(),
        deed=deed.reshape(len(table), count, items).tolist(),
        bloc=bloc.tolist(),
        signed=signed.tolist(),
        election=election.tolist(),
        news=news.tolist(),
        risk=risk[:, 0].tolist() if risks else [],
        final=games.layout.unpacked(cells.view(np.float64)),
    )


def doors(first: World, seed: int, runs: Sequence[int]) -> list[tuple[list[float], list[float], bool]]:
    """At the first decision of each game: every seat's chance to sign, to keep all, and whether a draft lies there."""
    if not compiled():
        return [_door(opened(first, seed, run)) for run in runs]
    games = engine.Compiled(first)
    found = engine.blank_rows(runs, games.count, games.items)
    table = np.zeros((len(runs), 2 * games.count + 1))
    games.fill(found, seed, [DOMESTIC] * games.count, doors=table)
    _raise(found)
    count = games.count
    return [(row[:count], row[count : 2 * count], row[-1] == 1.0) for row in table.tolist()]


def _door(w: World) -> tuple[list[float], list[float], bool]:
    seats = range(len(w.approval))
    signs = [signing.sign_chance(w, i, i) if w.table_seat[i] == 1 else 1.0 for i in seats]
    return signs, [keeps_all_chance(w, i) for i in seats], signing.on_table(w)
