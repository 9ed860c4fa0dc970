"""What is read off a game: counts over counts, so that many games add up and an interval can be given."""

from __future__ import annotations

import math
from dataclasses import dataclass

from game.ensemble.survival import Z, wilson
from game.laws.expecting import standing
from game.laws.state import BROKE, LIVE
from game.study.many import doors, first_of, plays
from game.study.sample import Arm

WITHIN = 4  # quarters in which a pact counts as concluded soon
AFTERMATH = 8  # quarters after a change of government that count as its aftermath


@dataclass(frozen=True)
class Figure:
    """A rate or mean with its 95 % interval and the count it rests on."""

    value: float
    low: float
    high: float
    count: float

    def text(self) -> str:
        """The figure as the table prints it: .452 (.412-.492)."""
        return f"{self.value:.4g} ({self.low:.3g}-{self.high:.3g})"


def share(hits: float, count: float) -> Figure:
    """A proportion with its Wilson interval; of nothing counted, 0 within 0 to 1."""
    p, low, high = wilson(hits, count)
    return Figure(float(p), float(low), float(high), max(0.0, count))


def mean(total: float, squares: float, count: float) -> Figure:
    """A mean with its normal interval."""
    if count <= 0:
        return Figure(0.0, 0.0, 0.0, 0.0)
    m = total / count
    spread = math.sqrt(max(0.0, squares / count - m * m) / count)
    return Figure(m, m - Z * spread, m + Z * spread, count)


def soon(arm: Arm, seed: int, runs: list[int]) -> dict:
    """Share of games in which the one commitment is concluded within four quarters."""
    first = first_of(arm)
    first.date[3] = WITHIN
    hits = sum(any(LIVE in row for row in trace.state) for trace in plays(first, seed, runs))
    return {"soon": ("share", hits, len(runs))}


def hazard(arm: Arm, seed: int, runs: list[int]) -> dict:
    """First broken quarter per quarter at risk: over all quarters, in the aftermath of a Seoul change and otherwise,
    and under each bloc of Seoul."""
    first = first_of(arm)
    seoul = arm.seats().index("KR") if "KR" in arm.seats() else 0
    counts: dict[str, list[float]] = {}
    for trace in plays(first, seed, runs, _kept(arm)):
        changed = -1000
        for t, deeds in enumerate(trace.deed):
            broke = any(BROKE in row for row in deeds)
            after = "after" if t - changed <= AFTERMATH else "otherwise"
            bloc = "progressive" if trace.bloc[t][seoul] == 1 else "conservative"
            for name in ("all", after, bloc):
                cell = counts.setdefault(name, [0.0, 0.0])
                cell[0] += broke
                cell[1] += 1
            if broke:
                break
            if trace.election[t][seoul] == 2:
                changed = t
    return {name: ("share", hits, count) for name, (hits, count) in counts.items()}


def _kept(arm: Arm) -> tuple:
    return tuple(arm.seats().index(code) for code in arm.keep)


def alive(arm: Arm, seed: int, runs: list[int]) -> dict:
    """Share of games in which the one commitment still stands at the end."""
    first = first_of(arm)
    hits = 0
    for trace in plays(first, seed, runs):
        w = trace.final
        hits += any(standing(w, k) for k in range(len(w.state)))
    return {"alive": ("share", hits, len(runs))}


def will(arm: Arm, seed: int, runs: list[int]) -> dict:
    """Mean chance that each seat signs what lies on the table in the first quarter, and that all do."""
    first = first_of(arm)
    seats = arm.seats()
    sums = {name: [0.0, 0.0] for name in [*seats, "joint"]}
    for signs, _, asked in doors(first, seed, runs):
        joint = 1.0
        for code, chance in zip(seats, signs, strict=True):
            joint *= chance
            _add(sums[code], chance)
        _add(sums["joint"], joint if asked else 0.0)
    return {name: ("mean", *cell, len(runs)) for name, cell in sums.items()}


def keeping(arm: Arm, seed: int, runs: list[int]) -> dict:
    """Mean chance that each signatory keeps the one live commitment in the first quarter, and that all do."""
    first = first_of(arm)
    seats = arm.seats()
    sums = {name: [0.0, 0.0] for name in [*seats, "joint"]}
    for _, keeps, _ in doors(first, seed, runs):
        joint = 1.0
        for code, chance in zip(seats, keeps, strict=True):
            joint *= chance
            _add(sums[code], chance)
        _add(sums["joint"], joint)
    return {name: ("mean", *cell, len(runs)) for name, cell in sums.items()}


def trust_after(arm: Arm, seed: int, runs: list[int]) -> dict:
    """Tokyo's mean trust in Seoul after eight quarters."""
    first = first_of(arm)
    first.date[3] = AFTERMATH
    a, b = arm.seats().index("JP"), arm.seats().index("KR")
    cell = [0.0, 0.0]
    for trace in plays(first, seed, runs, _kept(arm)):
        _add(cell, trace.final.trust[a][b])
    return {"trust": ("mean", *cell, len(runs))}


def _add(cell: list[float], x: float) -> None:
    cell[0] += x
    cell[1] += x * x


def add_up(parts: list[dict]) -> dict[str, Figure]:
    """Counts from several workers as figures; columns of one value a game are only joined."""
    sums: dict[str, list] = {}
    for part in parts:
        for name, (kind, *numbers) in part.items():
            if kind == "column":
                sums.setdefault(name, [kind, []])[1].extend(numbers[0])
                continue
            cell = sums.setdefault(name, [kind, *([0.0] * len(numbers))])
            for n, x in enumerate(numbers, 1):
                cell[n] += x
    read = {"share": share, "mean": mean, "column": list}
    return {name: read[kind](*numbers) for name, (kind, *numbers) in sums.items()}
