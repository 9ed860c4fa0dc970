"""A score among many: the same scenario played a thousand times, and how many of those games a score beats.

scores = three_scores(scenario, "KR", runs=1000)        # a strategy in every seat, the player's among them
among(my_verdict, scores["verdict"])                    # 0.9: better than nine of ten
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from game.content import nearest
from game.ensemble import engine


def three_scores(
    scenario, seat: str, runs: int = 1000, seed=0, strategies: Mapping[str, str] | None = None, workers: int = 1, **more
) -> dict[str, np.ndarray]:
    """One seat's three scores in that many games of a scenario: office, security and verdict, 0-100, (runs,) each.

    strategies: by seat; seats not named, the player's among them, decide as the model's own governments. more: see
    engine.play. Games that raised are left out.
    """
    seats = [government.code for government in scenario.governments]
    if seat not in seats:
        raise ValueError(f"seat: found {str(seat)[:40]!r}, expected {nearest(str(seat), seats) or ', '.join(seats)}")
    place = seats.index(seat)
    found = engine.play(scenario, seed, range(runs), strategies, workers=workers, **more)
    columns = found.broken[~np.isnan(found.broken).any(axis=1)]
    count = len(scenario.governments)
    return {"office": columns[:, place], "security": columns[:, -1], "verdict": columns[:, count + place]}


def among(score: float, column: np.ndarray) -> float:
    """The share of a column that a score beats, 0-1; games with the very same score count half."""
    if not len(column):
        raise ValueError("column: found no games, expected at least 1")
    return float(((column < score).sum() + 0.5 * (column == score).sum()) / len(column))
