"""Which of the varied parameters decide: how far an outcome's share moves between groups of a parameter's values."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.ensemble.design import Experiment
from game.study.measure import Figure, share

GROUPS = 5  # of many values; each value is a group of its own where there are no more than MOST
MOST = 8


@dataclass(frozen=True)
class Decides:
    """What one parameter does to one outcome: its groups with their shares, from the lowest value to the highest.

    spread: standard deviation of the groups' shares, by which parameters are ranked. change: the largest share minus
    the smallest, with Newcombe's interval.
    """

    path: str
    outcome: str
    groups: tuple[tuple[str, Figure], ...]
    spread: float
    change: Figure

    @property
    def least(self) -> tuple[str, Figure]:
        """The group with the smallest share."""
        return min(self.groups, key=lambda group: group[1].value)

    @property
    def most(self) -> tuple[str, Figure]:
        """The group with the largest share."""
        return max(self.groups, key=lambda group: group[1].value)


def deciding(experiment: Experiment, points: Sequence[Mapping], counts: Mapping[int, Counter], outcome: str) -> list:
    """Every varied parameter's `Decides`, the strongest first; those with one value are left out."""
    paths = [name for name, _ in experiment.vary]
    found = [_decides(experiment, points, counts, path, outcome) for path in paths]
    return sorted((one for one in found if one), key=lambda one: -one.spread)


def _decides(experiment: Experiment, points, counts, path: str, outcome: str) -> Decides | None:
    held = [n for n in counts if _at_base(experiment, points, n, path)]
    hits: dict[str, list[int]] = {}
    for name, inside in _groups([(points[n][path], n) for n in held]):
        games = sum(counts[n]["games"] for n in inside)
        if games:
            hits[name] = [sum(counts[n][outcome] for n in inside), games]
    if len(hits) < 2:
        return None
    groups = tuple((name, share(*pair)) for name, pair in hits.items())
    total = sum(games for _, games in hits.values())
    middle = sum(hit for hit, _ in hits.values()) / total
    spread = math.sqrt(sum(f.count * (f.value - middle) ** 2 for _, f in groups) / total)
    shares = sorted((f for _, f in groups), key=lambda f: f.value)
    return Decides(path, outcome, groups, spread, difference(shares[-1], shares[0]))


def _at_base(experiment: Experiment, points, n: int, path: str) -> bool:
    """Whether a point may be compared along a path: one at a time, all others must be at their base."""
    if getattr(experiment, "design", "factorial") != "one-at-a-time":
        return True
    base = dict(experiment.base)
    return all(value == base[name] for name, value in points[n].items() if name != path)


def _groups(valued: list[tuple]) -> list[tuple[str, list[int]]]:
    """The points in groups by value: one a value where there are few, else fifths of them in rising order."""
    values = list(dict.fromkeys(value for value, _ in valued))
    numbers = all(isinstance(value, (int, float)) for value in values)
    if len(values) <= MOST or not numbers:
        ordered = sorted(values) if numbers else values
        return [(_said(value), [n for v, n in valued if v == value]) for value in ordered]
    valued = sorted(valued)
    edges = [len(valued) * k // GROUPS for k in range(GROUPS + 1)]
    parts = [valued[a:b] for a, b in zip(edges, edges[1:], strict=False)]
    return [(f"{_said(part[0][0])} to {_said(part[-1][0])}", [n for _, n in part]) for part in parts]


def _said(value) -> str:
    if value is None:
        return "as it is"
    return f"{value:.3g}" if isinstance(value, float) else str(value)


def difference(a: Figure, b: Figure) -> Figure:
    """a minus b with Newcombe's interval (1998, method 10); wide where both played the same tapes."""
    d = a.value - b.value
    low = d - math.hypot(a.value - a.low, b.high - b.value)
    high = d + math.hypot(a.high - a.value, b.value - b.low)
    return Figure(d, max(-1.0, low), min(1.0, high), a.count + b.count)
