"""The ground a study stands on: a scenario, its tapes, and what is read off every game played there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import numpy as np

from game.content import Scenario
from game.ensemble import engine, rows
from game.laws.state import HOLLOW, LIVE, NOTICE
from game.study.parameters import changed

OUTCOMES = {
    "concluded": "share of games in which a promise was concluded",
    "survived": "share of games in which a promise outlived a change of government of a signatory, and still stood",
    "length": "quarters that the longest-lived promise stood",
    "broken": "share of games in which somebody broke a promise",
    "ended": "share of games in which a promise ended",
}
"""What is read off a game, and what its mean says. All but `length` are 0 or 1 in one game."""
STOOD = "stood"  # whether any promise ever stood: what cannot be broken is not counted as kept
PIECE = 32  # design points a thread takes at once


class GameFailed(RuntimeError):
    """Which game of a study could not be played, and why, in one line."""


@dataclass(frozen=True)
class Ground:
    """Where design points are played: the scenario as changed by nobody yet, and who decides for which seat.

    seed: of all chance. council: makes strategies that are not built in. plain: plain Python, slow, the same games.
    """

    scenario: Scenario
    seed: int
    strategies: Mapping[str, str] = field(default_factory=dict)
    council: engine.Makers | None = None
    plain: bool = False

    def games(self, point: Mapping[str, float], runs: Sequence[int]) -> dict[str, np.ndarray]:
        """What each of these games shows under a design point; an array (len(runs),) for every outcome."""
        scenario = changed(self.scenario, point)
        found = engine.play(scenario, self.seed, runs, self.strategies, self.council, plain=self.plain)
        for run, error in found.errors.items():
            where = ", ".join(f"{path}={x:g}" for path, x in list(point.items())[:3]) or "as shipped"
            raise GameFailed(f"run {run} of seed {self.seed} ({where}): {error}")
        return outcomes(scenario, found)


Progress = Callable[[int, int], None] | None
Model = Callable[[Mapping[str, float], Sequence[int]], Mapping[str, np.ndarray]]


def play_points(
    model: Model, points: Sequence[Mapping], runs: Sequence[Sequence[int]], workers: int = 1, progress: Progress = None
) -> dict[str, np.ndarray]:
    """Every point's games; an array (points, games) for every outcome, the same whatever the number of workers.

    model: what plays one point, such as `Ground.games`. runs: of each point, which of the seed's games.
    """
    pieces = [range(a, min(len(points), a + PIECE)) for a in range(0, len(points), PIECE)]
    found: list[dict] = []
    pool = ThreadPoolExecutor(max(1, workers))
    try:
        work = pool.map(lambda piece: [model(points[n], runs[n]) for n in piece], pieces)
        for done, part in enumerate(work, 1):
            found += part
            if progress:
                progress(done, len(pieces))
    finally:  # whoever interrupts does not wait for what is queued
        pool.shutdown(cancel_futures=True)
    return {name: np.array([one[name] for one in found], float) for name in found[0]}


def outcomes(scenario: Scenario, found: engine.Rows) -> dict[str, np.ndarray]:
    """What the rows of some games say, an array (n,) for every outcome and for whether any promise stood."""
    seats, items = [g.code for g in scenario.governments], [c.id for c in scenario.commitments]
    column = dict(zip(rows.columns(seats, items)[0], found.whole.T, strict=True))
    signed = np.array([column[f"concluded.{name}"] for name in items])
    ended = np.array([column[f"ended.{name}"] for name in items])
    from_start = np.array([c.state_number in (LIVE, NOTICE, HOLLOW) for c in scenario.commitments])[:, None]
    stood = from_start | (signed != rows.NEVER)
    first = np.where(from_start, -1, signed)
    last = np.where(ended != rows.NEVER, ended, scenario.turns - 1)
    breaches = sum(column[f"breaches.{seat}"] for seat in seats)
    return {
        "concluded": (signed != rows.NEVER).any(0),
        "survived": column["survived_turnover"] == 1,
        "length": np.where(stood, last - first, 0).max(0),
        "broken": breaches > 0,
        "ended": (ended != rows.NEVER).any(0),
        STOOD: stood.any(0),
    }


def alone(scenario: Scenario, name: str) -> Scenario:
    """The scenario with this one promise in it and no other."""
    kept = tuple(c for c in scenario.commitments if c.id == name)
    agenda = tuple(one for one in scenario.agenda if one == name)
    return scenario.model_copy(update={"commitments": kept, "agenda": agenda})
