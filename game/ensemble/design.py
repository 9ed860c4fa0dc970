"""What an experiment asks for: a scenario, what is varied in it, and which game each row is.

Every design point plays the same tapes (seed, replication), so two points differ only by what was varied.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass

STRATEGY = "strategy."


@dataclass(frozen=True)
class Experiment:
    """What is played: `vary` holds (path, values) in order; a path `strategy.KR` varies who decides for Seoul."""

    scenario: str
    runs: int
    seed: int
    vary: tuple[tuple[str, tuple], ...] = ()

    def points(self) -> list[dict]:
        """Every design point, all values with all: the last path changes fastest."""
        names = [name for name, _ in self.vary]
        return [dict(zip(names, row, strict=True)) for row in itertools.product(*(v for _, v in self.vary))]

    def size(self) -> int:
        """How many rows the whole experiment has."""
        n = self.runs
        for _, values in self.vary:
            n *= len(values)
        return n

    def table(self) -> dict:
        """The experiment as plain words and numbers."""
        return {**asdict(self), "vary": [[name, list(values)] for name, values in self.vary]}


def experiment_of(table: Mapping) -> Experiment:
    """The experiment of a manifest."""
    vary = tuple((name, tuple(values)) for name, values in table["vary"])
    return Experiment(table["scenario"], table["runs"], table["seed"], vary)


def parted(point: Mapping) -> tuple[dict, dict]:
    """A design point as (changes of the scenario, strategies by seat)."""
    changes = {path: value for path, value in point.items() if not path.startswith(STRATEGY)}
    names = {path.removeprefix(STRATEGY): value for path, value in point.items() if path.startswith(STRATEGY)}
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
