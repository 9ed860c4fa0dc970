"""What a folder of games says: for each design point, shares and means, each with its 95 % interval and count."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator

import numpy as np

from game.ensemble.store import RUNS, Store, StoreError
from game.ensemble.survival import Z
from game.laws.form import FORM_NAMES
from game.study.measure import Figure, share
from game.study.report.reading import Columns, columns_of

MEANS = ("breaches.", "turnovers.", "office.", "verdict.", "security")
WANTED = ("point", "error", "form", "survived_turnover", "concluded.", "ended.", *MEANS)


class Tally:
    """The running counts of one design point."""

    def __init__(self):
        self.rows, self.errors = 0, 0
        self.hits: Counter = Counter()
        self.sums: dict[str, list[float]] = {}

    def take(self, games: Columns) -> None:
        """Count some games, column by column; those that could not be played count as errors alone."""
        good = np.equal(games["error"], None) if games["error"].dtype == object else np.isnan(games["error"])
        self.rows += len(good)
        self.errors += int((~good).sum())
        forms, counts = np.unique(games["form"][good].astype(str), return_counts=True)
        self.hits.update({f"form {name}": int(n) for name, n in zip(forms, counts, strict=True)})
        self.hits["outlived a government"] += int((games["survived_turnover"][good] == 1).sum())
        for name, column in games.items():
            if name.startswith(("concluded.", "ended.")):
                there = np.not_equal(column, None) if column.dtype == object else ~np.isnan(column)
                self.hits[name.replace(".", " ")] += int((there & good).sum())
            elif name.startswith(MEANS):
                self._add(name.replace(".", " "), column[good].astype(float))

    def _add(self, name: str, cells: np.ndarray) -> None:
        """Add to a mean; squares are summed around the first value met, so that little is lost to rounding."""
        if len(cells):
            total = self.sums.setdefault(name, [float(cells[0]), 0.0, 0.0])
            apart = cells - total[0]
            total[1] += float(apart.sum())
            total[2] += float((apart * apart).sum())

    def figures(self) -> dict[str, Figure]:
        """Every share and mean, forms in their order from nothing to a treaty."""
        played = self.rows - self.errors
        if not played:
            return {}
        forms = [f"form {name}" for name in FORM_NAMES]
        names = [name for name in forms if self.hits[name]] + sorted(n for n in self.hits if n not in forms)
        found = {name: share(self.hits[name], played) for name in names}
        return found | {name: mean(*total, played) for name, total in self.sums.items()}


def mean(start: float, total: float, squares: float, count: int) -> Figure:
    """A mean with Student's interval, of sums around a start; one game alone has no interval."""
    m = total / count
    if count < 2:
        return Figure(start + m, -math.inf, math.inf, count)
    error = math.sqrt(max(0.0, (squares - total * m) / (count - 1)) / count)
    half = student(count - 1) * error
    return Figure(start + m, start + m - half, start + m + half, count)


def student(freedom: int) -> float:
    """Student's t that 2.5 % exceed, to three digits. Source: Fisher and Cornish 1960, their expansion in 1/freedom."""
    few = {1: 12.7062, 2: 4.3027, 3: 3.1824, 4: 2.7764, 5: 2.5706, 6: 2.4469, 7: 2.3646}
    if freedom in few:
        return few[freedom]
    z, n = Z, 1.0 / freedom
    one = (z**3 + z) / 4
    two = (5 * z**5 + 16 * z**3 + 3 * z) / 96
    three = (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384
    return z + n * (one + n * (two + n * three))


def tallied(store: Store) -> dict[int, Tally]:
    """The counts of every design point, one chunk in memory at a time; a StoreError names a damaged one."""
    tallies: dict[int, Tally] = {}
    for name in sorted(name for name in store.chunks if name.startswith(RUNS)):
        if not store.sound(name):
            raise StoreError(f"{name}: missing or damaged; `verify` tells all")
        for point, games in _by_point(columns_of(store.folder / name, set(WANTED))):
            tallies.setdefault(point, Tally()).take(games)
    return dict(sorted(tallies.items()))


def _by_point(columns: Columns) -> Iterator[tuple[int, Columns]]:
    """The games of each design point in a chunk: they stand side by side."""
    points = columns.pop("point").astype(int)
    edges = [0, *(np.flatnonzero(np.diff(points)) + 1).tolist(), len(points)]
    for first, last in zip(edges, edges[1:], strict=False):
        if last > first:
            yield int(points[first]), {name: column[first:last] for name, column in columns.items()}
