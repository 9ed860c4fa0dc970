"""What is read off a game: counts over counts, so that many games add up and an interval can be given."""

from __future__ import annotations

import math
from dataclasses import dataclass

from game.laws import deciding, signing
from game.laws.expecting import standing
from game.laws.state import BROKE, LIVE
from game.study.sample import Arm, opened, play

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
    """A proportion with its Wilson interval. Source: Wilson 1927."""
    if count <= 0:
        return Figure(0.0, 0.0, 1.0, 0.0)
    p, z = hits / count, 1.959964
    middle = (p + z * z / (2 * count)) / (1 + z * z / count)
    half = z * math.sqrt(p * (1 - p) / count + z * z / (4 * count * count)) / (1 + z * z / count)
    return Figure(p, max(0.0, middle - half), min(1.0, middle + half), count)


def mean(total: float, squares: float, count: float) -> Figure:
    """A mean with its normal interval."""
    if count <= 0:
        return Figure(0.0, 0.0, 0.0, 0.0)
    m = total / count
    spread = math.sqrt(max(0.0, squares / count - m * m) / count)
    return Figure(m, m - 1.959964 * spread, m + 1.959964 * spread, count)


def soon(arm: Arm, seed: int, runs: list[int]) -> dict:
    """Share of games in which the one commitment is concluded within four quarters."""
    first = arm.world()
    first.date[3] = WITHIN
    hits = sum(any(LIVE in row for row in play(first, seed, r).state) for r in runs)
    return {"soon": ("share", hits, len(runs))}


def hazard(arm: Arm, seed: int, runs: list[int]) -> dict:
    """First broken quarter per quarter at risk: over all quarters, in the aftermath of a Seoul change and otherwise,
    and under each bloc of Seoul."""
    first = arm.world()
    seoul = arm.seats().index("KR") if "KR" in arm.seats() else 0
    counts: dict[str, list[float]] = {}
    for r in runs:
        trace = play(first, seed, r, _kept(arm))
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
    first = arm.world()
    hits = 0
    for r in runs:
        w = play(first, seed, r).final
        hits += any(standing(w, k) for k in range(len(w.state)))
    return {"alive": ("share", hits, len(runs))}


def will(arm: Arm, seed: int, runs: list[int]) -> dict:
    """Mean chance that each seat signs what lies on the table in the first quarter, and that all do."""
    first = arm.world()
    seats = arm.seats()
    sums = {name: [0.0, 0.0] for name in [*seats, "joint"]}
    for r in runs:
        w = opened(first, seed, r)
        joint = 1.0
        for i, code in enumerate(seats):
            chance = signing.sign_chance(w, i, i) if w.table_seat[i] == 1 else 1.0
            joint *= chance
            _add(sums[code], chance)
        _add(sums["joint"], joint if signing.on_table(w) else 0.0)
    return {name: ("mean", *cell, len(runs)) for name, cell in sums.items()}


def keeping(arm: Arm, seed: int, runs: list[int]) -> dict:
    """Mean chance that each signatory keeps the one live commitment in the first quarter, and that all do."""
    first = arm.world()
    seats = arm.seats()
    sums = {name: [0.0, 0.0] for name in [*seats, "joint"]}
    for r in runs:
        w = opened(first, seed, r)
        joint = 1.0
        for i, code in enumerate(seats):
            chance = _keep_chance(w, i)
            joint *= chance
            _add(sums[code], chance)
        _add(sums["joint"], joint)
    return {name: ("mean", *cell, len(runs)) for name, cell in sums.items()}


def _keep_chance(w, i: int) -> float:
    chance = 1.0
    for k in range(len(w.state)):
        if standing(w, k) and w.signer[k][i] == 1:
            chance *= deciding.keep_chance(w, i, i, 0, deciding.own_deal(w, i, k), w.belief[i][k])
    return chance


def trust_after(arm: Arm, seed: int, runs: list[int]) -> dict:
    """Tokyo's mean trust in Seoul after eight quarters."""
    first = arm.world()
    first.date[3] = AFTERMATH
    a, b = arm.seats().index("JP"), arm.seats().index("KR")
    cell = [0.0, 0.0]
    for r in runs:
        _add(cell, play(first, seed, r, _kept(arm)).final.trust[a][b])
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
