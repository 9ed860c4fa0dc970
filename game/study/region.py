"""In what region the pact breaks: a decision tree (CART) grown on one half of the games and counted on the other.

Each game has its own design point (Latin hypercube) and its own tape, so the games are independent. Half of them grow
the tree; the shares and intervals are counted on the other half, which the tree has never seen, or they would be too
good. Sources: Breiman et al. 1984; Athey and Imbens 2016 (honest trees); Bryant and Lempert 2010 (scenario discovery).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.study.ground import STOOD, Model, Progress, play_points
from game.study.measure import Figure, share
from game.study.parameters import Parameter
from game.study.sensitivity import draw

LEAVES = 6  # regions at most
LEAST = 0.03  # of the games, the least that a region may hold
AMONG = {"broken": STOOD, "ended": STOOD}
"""What can only happen to a promise is counted among games in which one stood."""


@dataclass(frozen=True)
class Bound:
    """One side of a region: the parameter lies above `low` and not above `high`; None: as far as it is varied."""

    parameter: Parameter
    low: float | None
    high: float | None

    def words(self) -> str:
        """The bound as a reader says it."""
        name, low, high = self.parameter.name, _said(self.low), _said(self.high)
        if self.low is None:
            return f"{name} up to {high}"
        return f"{name} over {low}" if self.high is None else f"{name} from {low} to {high}"

    def holds(self, x: float) -> bool:
        """Whether a value lies within the bound."""
        return (self.low is None or x > self.low) and (self.high is None or x <= self.high)


@dataclass(frozen=True)
class Region:
    """A part of the parameters' space: its bounds, and the share of its games that show the outcome.

    shipped: whether the scenario as it ships lies in it.
    """

    bounds: tuple[Bound, ...]
    share: Figure
    shipped: bool

    def words(self) -> str:
        """The region in words."""
        return " and ".join(bound.words() for bound in self.bounds) or "everywhere"


@dataclass(frozen=True)
class Carved:
    """What was found: regions from the worst down, the share over all, which parameters divide, and the games.

    weights: each parameter's part in what the tree explains, 0-1, largest first, of those that divide at all.
    points (games, parameters) and hits (games,): the half that was counted, for pictures.
    """

    outcome: str
    games: int
    everywhere: Figure
    regions: list[Region]
    weights: dict[str, float]
    over: list[Parameter]
    points: np.ndarray
    hits: np.ndarray


def carve(
    model: Model,
    over: Sequence[Parameter],
    outcome: str,
    games: int,
    seed: int,
    leaves: int = LEAVES,
    workers: int = 1,
    progress: Progress = None,
) -> Carved:
    """Grow and count the tree. games: played in all; each parameter is drawn evenly over its range."""
    points = _points(over, games, seed)
    as_played = [{p.path: x for p, x in zip(over, row, strict=True)} for row in points.tolist()]
    found = play_points(model, as_played, [[n] for n in range(games)], workers, progress)
    among = found[AMONG[outcome]][:, 0] == 1 if outcome in AMONG else np.ones(games, bool)
    points, hits = points[among], found[outcome][among, 0] == 1
    grown = np.arange(len(points)) % 2 == 0
    return _carved(over, outcome, points, hits, grown, seed, leaves, games)


def _points(over: Sequence[Parameter], games: int, seed: int) -> np.ndarray:
    """A Latin hypercube of one point a game."""
    from SALib.sample import latin

    bounds = [[p.low, p.high] for p in over]
    problem = {"num_vars": len(over), "names": [p.path for p in over], "bounds": bounds}
    table = latin.sample(problem, games, seed=draw(seed))
    return np.column_stack([[p.at(x) for x in table[:, n]] for n, p in enumerate(over)])


def _carved(over, outcome, points, hits, grown, seed, leaves, games) -> Carved:
    counted, told = points[~grown], hits[~grown]
    everywhere = share(int(told.sum()), len(told))
    if len(set(hits[grown].tolist())) < 2:
        nothing = _region((), over, counted, told)
        return Carved(outcome, games, everywhere, [nothing], {}, list(over), counted, told)
    tree = _tree(points[grown], hits[grown], seed, leaves)
    regions = [_region(bounds, over, counted, told) for bounds in _leaves(tree.tree_, over)]
    parts = sorted(zip(tree.feature_importances_.tolist(), over, strict=True), key=lambda row: -row[0])
    weights = {p.path: part for part, p in parts if part > 0}
    regions.sort(key=lambda r: -r.share.value)
    return Carved(outcome, games, everywhere, regions, weights, list(over), counted, told)


def _tree(points: np.ndarray, hits: np.ndarray, seed: int, leaves: int):
    from sklearn.tree import DecisionTreeClassifier

    shape = {"max_leaf_nodes": leaves, "min_samples_leaf": LEAST, "random_state": draw(seed)}
    return DecisionTreeClassifier(**shape).fit(points, hits)


def _leaves(tree, over: Sequence[Parameter]) -> list[tuple[Bound, ...]]:
    """The bounds of every leaf, each parameter named once and in the order in which the tree asks."""
    found = []

    def walk(node: int, asked: dict[int, tuple]) -> None:
        if tree.children_left[node] < 0:
            found.append(tuple(Bound(over[n], *sides) for n, sides in asked.items()))
            return
        n, edge = int(tree.feature[node]), float(tree.threshold[node])
        low, high = asked.get(n, (None, None))
        walk(tree.children_left[node], {**asked, n: (low, edge)})
        walk(tree.children_right[node], {**asked, n: (edge, high)})

    walk(0, {})
    return found


def _region(bounds: tuple[Bound, ...], over: Sequence[Parameter], points: np.ndarray, hits: np.ndarray) -> Region:
    """A region with what the games that were not used to find it show."""
    columns = {p.path: n for n, p in enumerate(over)}
    inside = np.ones(len(points), bool)
    for bound in bounds:
        inside &= np.array([bound.holds(x) for x in points[:, columns[bound.parameter.path]]], bool)
    shipped = all(bound.holds(bound.parameter.value) for bound in bounds)
    return Region(bounds, share(int(hits[inside].sum()), int(inside.sum())), shipped)


def _said(x: float | None) -> str:
    """A threshold with three figures, which is more than a tree knows."""
    return "" if x is None else f"{x:.3g}"
