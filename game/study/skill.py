"""Whether skill matters: in each seat of each situation, the best simple plan against moves made at random.

A plan is a built-in strategy that sees what its seat may know and nothing more; the model's own governments hold the
other seats. The plan is searched for on some games and measured on others, so that not merely the luckiest is shown.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from game.content import load_scenario, scenario_ids
from game.ensemble.deciders import NAMES
from game.ensemble.percentile import three_scores
from game.study.measure import Figure, mean

RANDOM = "random"
PLANS = tuple(name for name in NAMES if name != RANDOM)
SCORES = ("office", "security", "verdict")
SEARCH = 200  # games in which plans are compared


class Row(NamedTuple):
    """One seat of one situation: the plan found, and its scores and those of random moves, by name."""

    scenario: str
    seat: str
    plan: str
    best: dict[str, str]  # the plan that is best on each single score
    scores: dict[str, Figure]
    chance: dict[str, Figure]

    @property
    def apart(self) -> dict[str, bool]:
        """On which scores the plan is above random moves, the intervals not touching."""
        return {name: self.scores[name].low > self.chance[name].high for name in SCORES}


def skill(
    games: int = 300, seed: int = 1, progress: Callable[[int, int], None] | None = None, only: tuple[str, ...] = ()
) -> list[Row]:
    """A row a seat of every situation (or of those named)."""
    seats = [(name, g.code) for name in only or scenario_ids() for g in load_scenario(name).governments]
    rows = []
    for done, (name, code) in enumerate(seats, 1):
        rows.append(_row(name, code, games, seed))
        if progress:
            progress(done, len(seats))
    return rows


def _row(name: str, code: str, games: int, seed: int) -> Row:
    tried = {plan: _played(name, code, plan, SEARCH, 2 * seed) for plan in PLANS}
    chance = _played(name, code, RANDOM, SEARCH, 2 * seed)
    plan = max(PLANS, key=lambda one: min(_lead(tried[one][s], chance[s]) for s in SCORES))
    best = {s: max(PLANS, key=lambda one: tried[one][s].value) for s in SCORES}
    found, chosen = (_played(name, code, one, games, 2 * seed + 1) for one in (plan, RANDOM))
    return Row(name, code, plan, best, found, chosen)


def _lead(one: Figure, other: Figure) -> float:
    """How far one mean is above another, in widths of their intervals."""
    width = max(1e-9, one.high - one.low + other.high - other.low)
    return (one.value - other.value) / width


def _played(name: str, code: str, plan: str, games: int, seed: int) -> dict[str, Figure]:
    """The mean of each score with its interval, a plan in one seat and the model's own governments in the others."""
    found = three_scores(load_scenario(name), code, games, seed, {code: plan})
    return {s: mean(float(found[s].sum()), float((found[s] ** 2).sum()), len(found[s])) for s in SCORES}


def one_plan_for_all(rows: list[Row]) -> str:
    """The plan that is best on every score in every seat of every situation; empty if there is none."""
    plans = {plan for row in rows for plan in row.best.values()}
    return plans.pop() if len(plans) == 1 else ""


def by_seat(rows: list[Row]) -> dict[str, dict[str, tuple[Figure, Figure]]]:
    """Each seat over all its situations together: (plan found there, random moves) on every score."""
    found: dict[str, dict] = {}
    for seat in dict.fromkeys(row.seat for row in rows):
        mine = [row for row in rows if row.seat == seat]
        pairs = {s: ([r.scores[s] for r in mine], [r.chance[s] for r in mine]) for s in SCORES}
        found[seat] = {s: (_mean_of(plan), _mean_of(chance)) for s, (plan, chance) in pairs.items()}
    return found


def _mean_of(figures: list[Figure]) -> Figure:
    """The mean of independent means, each situation counting alike, with its 95 % interval."""
    n = len(figures)
    value = sum(one.value for one in figures) / n
    half = sum(((one.high - one.low) / 2) ** 2 for one in figures) ** 0.5 / n
    return Figure(value, value - half, value + half, sum(one.count for one in figures))
