"""A quarter's position played on again and again with new chance: what its odds should come to, counted.

A person's seat seals the order it sealed then and keeps every promise from then on; all else is the model's own
governments. Compiled where the games of a study are (see many.py), and the same games where they are not.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from game.ensemble import engine, rows
from game.ensemble.plainly import closed_worlds
from game.laws.orders import Order, domestic_order
from game.laws.state import World
from game.session import Session
from game.study.many import DOMESTIC, compiled

AHEAD = 4  # quarters that are played on


class Course(NamedTuple):
    """What came in n games over q quarters: deeds (n, q, G, K), signatures (n, q, G), elections (n, q, G)."""

    deed: np.ndarray
    signed: np.ndarray
    election: np.ndarray


def as_played(closed: Sequence[World]) -> Course:
    """The one course that a game really took, from its closed quarters."""
    return Course(*(np.array([[getattr(w, name) for w in closed]]) for name in Course._fields))


def played_on(game: Session, opened: World, i: int, order: Order, seed: int, times: int) -> Course:
    """So many courses from an opened quarter on, each with chance of its own."""
    first = opened._replace(date=(*opened.date[:3], opened.date[0] + AHEAD))
    if not compiled():
        return _plainly(game, first, i, order, seed, times)
    games = engine.Compiled(first)
    found = engine.blank_rows(range(times), games.count, games.items)
    traces = np.zeros((times, AHEAD, rows.trace_width(games.count, games.items)))
    keeps = np.array([int(j == i) for j in range(games.count)])
    games.fill(found, seed, [DOMESTIC] * games.count, keeps, traces, given={i: order})
    if found.errors:
        raise ArithmeticError("; ".join(found.errors.values()))
    return _course(traces.astype(np.int64), games.count, games.items)


def _plainly(game: Session, first: World, i: int, order: Order, seed: int, times: int) -> Course:
    council = {game.seats[i]: _faithful}
    courses = (
        as_played(list(closed_worlds(game.names, first, seed, run, council, begun=True, given={i: order})))
        for run in range(times)
    )
    return Course(*(np.concatenate(parts) for parts in zip(*courses, strict=True)))


def _faithful(view, seat, luck) -> Order:
    """The model's own government that keeps every promise."""
    return domestic_order(view, seat, luck)._replace(keep=[1] * len(view.state))


def _course(traces: np.ndarray, count: int, items: int) -> Course:
    """Out of the rows that the compiled loop filled: see rows.note_trace."""
    deed, signed, election = np.split(traces[:, :, items : items + count * items + 2 * count], _edges(count, items), 2)
    return Course(deed.reshape(*deed.shape[:2], count, items), signed, election)


def _edges(count: int, items: int) -> list[int]:
    return [count * items, count * items + count]
