"""What an experiment asks for: a scenario, what is varied in it and how, and which game each row is.

Every design point plays the same tapes (seed, replication), so two points differ only by what was varied.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, fields

STRATEGY = "strategy."
DESIGNS = ("factorial", "one-at-a-time", "latin-hypercube", "sobol", "saltelli", "table")
SAMPLED = ("latin-hypercube", "sobol", "saltelli")
"""The designs that draw points out of ranges; the seed of the tape decides which."""


@dataclass(frozen=True)
class Range:
    """Values between two ends, both of them reached; `steps` of them where a design counts them out."""

    low: float
    high: float
    steps: int = 0
    whole: bool = False

    def at(self, u: float):
        """The value at u, 0 to 1 (1 itself only where the low end is 0 and the high end 1)."""
        if self.whole:
            return int(min(self.high, self.low + int(u * (self.high - self.low + 1))))
        return self.low + u * (self.high - self.low)

    def values(self) -> tuple:
        """The counted values, from one end to the other."""
        last = self.steps - 1
        spread = [(self.low * (last - n) + self.high * n) / last for n in range(self.steps)]
        return tuple(dict.fromkeys(round(x) for x in spread)) if self.whole else tuple(spread)

    def ends(self) -> tuple:
        """The lowest and the highest value."""
        return (self.low, self.high)


@dataclass(frozen=True)
class Experiment:
    """What is played: `vary` holds (path, values or a Range) in order; a path `strategy.KR` varies who decides.

    runs: games a design point. samples: how many points a sampled design draws (saltelli: its base, N).
    fixed: (path, value) that hold in every point. base: what a one-at-a-time design starts from. rows: the points
    of a table, a value for each path of `vary`. turns: whether the turns table is written too.
    """

    scenario: str
    runs: int
    seed: int
    vary: tuple[tuple[str, tuple | Range], ...] = ()
    design: str = "factorial"
    samples: int = 0
    fixed: tuple[tuple[str, object], ...] = ()
    base: tuple[tuple[str, object], ...] = ()
    rows: tuple[tuple, ...] = ()
    turns: bool = False

    def names(self) -> list[str]:
        """The paths that are varied: each is a column of the results."""
        return [name for name, _ in self.vary]

    def points(self) -> list[dict]:
        """Every design point: the value of each varied path."""
        rows = {"one-at-a-time": self._one_at_a_time, "table": lambda: self.rows, "factorial": self._factorial}
        found = rows[self.design]() if self.design in rows else self._sampled()
        return [dict(zip(self.names(), row, strict=True)) for row in found]

    def size(self) -> int:
        """How many rows the whole experiment has."""
        if self.design != "factorial":
            return self.runs * len(self.points())
        return self.runs * math.prod(len(counted(values)) for _, values in self.vary)

    def table(self) -> dict:
        """The experiment as plain words and numbers."""
        vary = [[name, asdict(v) if isinstance(v, Range) else list(v)] for name, v in self.vary]
        plain = {name: [list(row) for row in getattr(self, name)] for name in ("fixed", "base", "rows")}
        return {**{f.name: getattr(self, f.name) for f in fields(self)}, **plain, "vary": vary}

    def _factorial(self) -> Iterator[tuple]:
        """All values with all: the last path changes fastest."""
        return itertools.product(*(counted(values) for _, values in self.vary))

    def _one_at_a_time(self) -> Iterator[tuple]:
        """The base, then every other value of each path with all the others at the base."""
        base = dict(self.base)
        start = tuple(base[name] for name in self.names())
        yield start
        for n, (name, values) in enumerate(self.vary):
            for value in counted(values):
                if value != base[name]:
                    yield (*start[:n], value, *start[n + 1 :])

    def _sampled(self) -> Iterator[tuple]:
        for row in unit_points(self.design, self.samples, len(self.vary), self.seed):
            yield tuple(placed(values, u) for (_, values), u in zip(self.vary, row, strict=True))


def counted(values: tuple | Range) -> tuple:
    """The values one by one."""
    return values.values() if isinstance(values, Range) else values


def placed(values: tuple | Range, u: float):
    """The value at u, 0 to 1: of a range by its length, of a list by equal shares."""
    return values.at(u) if isinstance(values, Range) else values[min(len(values) - 1, int(u * len(values)))]


def unit_points(design: str, samples: int, paths: int, seed: int) -> list[list[float]]:
    """Points of the unit cube, drawn by SciPy; Saltelli's by SALib, in the order that its `sobol.analyze` reads."""
    if design == "saltelli":
        from SALib.sample import sobol

        problem = {"num_vars": paths, "names": [str(n) for n in range(paths)], "bounds": [[0.0, 1.0]] * paths}
        return sobol.sample(problem, samples, seed=seed & 0xFFFFFFFF).tolist()
    import numpy as np
    from scipy.stats import qmc

    draw = qmc.Sobol if design == "sobol" else qmc.LatinHypercube
    return draw(paths, seed=np.random.default_rng(seed)).random(samples).tolist()


def experiment_of(table: Mapping) -> Experiment:
    """The experiment of a manifest."""
    plain = {name: tuple(tuple(row) for row in table.get(name, ())) for name in ("fixed", "base", "rows")}
    vary = tuple((name, Range(**v) if isinstance(v, Mapping) else tuple(v)) for name, v in table["vary"])
    known = {f.name for f in fields(Experiment)}
    return Experiment(**{**{k: v for k, v in table.items() if k in known}, **plain, "vary": vary})


def parted(point: Mapping) -> tuple[dict, dict]:
    """A design point as (changes of the scenario, strategies by seat); an empty cell changes nothing."""
    said = {path: value for path, value in point.items() if value is not None}
    changes = {path: value for path, value in said.items() if not path.startswith(STRATEGY)}
    names = {path.removeprefix(STRATEGY): value for path, value in said.items() if path.startswith(STRATEGY)}
    return changes, names


def stretches(first: int, last: int, runs: int) -> Iterator[tuple[int, range]]:
    """The rows first..last-1 as (design point, replications) in order."""
    while first < last:
        point, start = divmod(first, runs)
        stop = min(runs, start + last - first)
        yield point, range(start, stop)
        first += stop - start


def values_of(text: str) -> tuple:
    """The values of a `path=v1,v2`: numbers where all of them are, else words."""
    words = [value.strip() for value in text.split(",") if value.strip()]
    for read in (int, float):
        try:
            return tuple(read(word) for word in words)
        except ValueError:
            continue
    return tuple(words)
