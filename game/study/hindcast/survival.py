"""How long promises last: the record's curve (Kaplan-Meier) beside the one that the forecasts add up to.

Both are read off the same promises at risk at each age, so they differ only in breaks that came against breaks that
were expected. Where nothing broke yet the interval is Wilson's, of as many as are at risk.
Sources: Kaplan and Meier 1958; Greenwood 1926; Kalbfleisch and Prentice 1980 for the log-log interval.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from game.ensemble.survival import Z
from game.study.measure import share


def curve(rows: Iterable[tuple[int, float, int]]) -> list[dict]:
    """(age, chance of a break, broken) of every promise and quarter -> a row an age that somebody reached."""
    by_age: dict[int, list[tuple[float, int]]] = {}
    for age, chance, broken in rows:
        by_age.setdefault(age, []).append((chance, broken))
    found = []
    alive = said = 1.0
    greenwood = 0.0
    for age in sorted(by_age):
        cells = by_age[age]
        count, events = len(cells), sum(broken for _, broken in cells)
        hoped = sum(chance for chance, _ in cells)
        alive *= 1.0 - events / count
        said *= 1.0 - hoped / count
        greenwood += events / (count * (count - events)) if events < count else math.inf
        low, high = band(alive, greenwood) if alive < 1.0 else (share(count, count).low, 1.0)
        found.append({
            "age": age, "at_risk": count, "events": events, "expected": hoped,
            "observed": alive, "low": low, "high": high, "said": said,
        })  # fmt: skip
    return found


def band(alive: float, greenwood: float) -> tuple[float, float]:
    """The 95 % interval of a survival share below 1, on the log-log scale so that it stays between 0 and 1."""
    if alive <= 0.0 or math.isinf(greenwood):
        return 0.0, 0.0
    step = Z * math.sqrt(greenwood) / abs(math.log(alive))
    return alive ** math.exp(step), alive ** math.exp(-step)
