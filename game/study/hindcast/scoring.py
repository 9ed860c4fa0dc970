"""How good forecasts of rare yes-or-no events were, with intervals: Brier, log score, order, calibration.

Years are drawn again with replacement for the intervals (2,000 times, from one fixed seed), since what happens within a
year hangs together. Sources: Brier 1950; Good 1952; Hanley and McNeil 1982 (the area under the curve); Efron 1979.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from game.study.measure import share

DRAWS = 2000
SEED = 19651222  # the day the treaty of 1965 came into force
LEAST = 1e-6  # a chance given as nought counts as this in the log score
BINS = 5


@dataclass(frozen=True)
class Asked:
    """Questions with a yes-or-no answer: years (N,), answers (N,) 0 or 1, progressive (N,) 1 where such ruled Seoul."""

    years: np.ndarray
    answers: np.ndarray
    progressive: np.ndarray


def brier(chances: np.ndarray, answers: np.ndarray) -> float:
    """The mean squared distance of chance and answer: 0 is perfect."""
    return float(np.mean((chances - answers) ** 2))


def log_score(chances: np.ndarray, answers: np.ndarray) -> float:
    """Minus the mean log of the chance given to what happened: 0 is perfect."""
    given = np.where(answers == 1, chances, 1.0 - chances)
    return float(-np.mean(np.log(np.clip(given, LEAST, 1.0))))


def order(chances: np.ndarray, answers: np.ndarray) -> float:
    """The area under the curve: how often a yes was given the higher chance than a no; .5 is a coin."""
    yes, no = chances[answers == 1], chances[answers == 0]
    if len(yes) == 0 or len(no) == 0:
        return math.nan
    return float(np.mean((yes[:, None] > no) + 0.5 * (yes[:, None] == no)))


def rank_correlation(a: np.ndarray, b: np.ndarray) -> float:
    """Spearman's: the correlation of ranks, equal values sharing the mean of theirs."""
    x, y = ranks(a), ranks(b)
    x, y = x - x.mean(), y - y.mean()
    size = math.sqrt(float(np.sum(x * x) * np.sum(y * y)))
    return float(np.sum(x * y)) / size if size > 0.0 else math.nan


def ranks(values: np.ndarray) -> np.ndarray:
    """The rank of each value from 1 on; equal values share the mean of theirs."""
    values = np.round(np.asarray(values, float), 12)  # sums in another order are still equal
    _, where, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    return (last - (counts - 1) / 2.0)[where]


def base_rates(asked: Asked) -> dict[str, np.ndarray]:
    """The rivals' chances: one rate for all, and one for each kind of government in Seoul.

    Fitted on the years that are scored, which no forecast can be; and on all the other years, which one could be made
    of: there half a break is added to the count and one quarter to the quarters, so that no rate is nought.
    """
    nobody = np.zeros_like(asked.progressive)
    return {
        "base rate": fitted(asked, nobody),
        "progressive Seoul": fitted(asked, asked.progressive),
        "base rate, other years": left_out(asked, nobody),
        "progressive Seoul, other years": left_out(asked, asked.progressive),
    }


def fitted(asked: Asked, groups: np.ndarray) -> np.ndarray:
    """Each group's own rate."""
    chances = np.zeros(len(groups))
    for group in np.unique(groups):
        chances[groups == group] = asked.answers[groups == group].mean()
    return chances


def left_out(asked: Asked, groups: np.ndarray) -> np.ndarray:
    """Each group's rate in all years but the one in question."""
    chances = np.zeros(len(groups))
    for year in np.unique(asked.years):
        for group in np.unique(groups):
            others = (asked.years != year) & (groups == group)
            here = (asked.years == year) & (groups == group)
            chances[here] = (asked.answers[others].sum() + 0.5) / (others.sum() + 1.0)
    return chances


def scores(asked: Asked, forecasts: dict[str, np.ndarray], against: str) -> list[dict]:
    """A row a forecast: Brier, log score and area under the curve, and how much Brier is better than `against`'s."""
    rival = forecasts[against]
    found = []
    for name, chances in forecasts.items():
        row = {"forecast": name, "count": len(chances), "events": int(asked.answers.sum())}
        measures = {
            "brier": lambda pick, c=chances: brier(c[pick], asked.answers[pick]),
            "log": lambda pick, c=chances: log_score(c[pick], asked.answers[pick]),
            "auc": lambda pick, c=chances: order(c[pick], asked.answers[pick]),
            "gain": lambda pick, c=chances: (
                brier(rival[pick], asked.answers[pick]) - brier(c[pick], asked.answers[pick])
            ),
        }
        for measure, of in measures.items():
            row |= spread_of(measure, of, asked.years)
        found.append(row)
    return found


def spread_of(name: str, of, years: np.ndarray) -> dict[str, float]:
    """A measure over all rows, and its 95 % interval over years drawn again."""
    whole = of(np.arange(len(years)))
    low, high = interval([of(pick) for pick in drawn_again(years)])
    return {name: whole, f"{name}_low": low, f"{name}_high": high}


def drawn_again(years: np.ndarray) -> list[np.ndarray]:
    """The rows of as many years as there are, drawn with replacement; the same draws every time."""
    return _drawn(tuple(int(year) for year in years), DRAWS)


@lru_cache(maxsize=8)
def _drawn(years: tuple[int, ...], draws: int) -> list[np.ndarray]:
    rng = np.random.Generator(np.random.Philox(SEED))
    rows = [np.flatnonzero(np.array(years) == year) for year in sorted(set(years))]
    return [np.concatenate([rows[n] for n in rng.integers(len(rows), size=len(rows))]) for _ in range(draws)]


def interval(values: list[float]) -> tuple[float, float]:
    """The middle 95 % of values that are numbers."""
    numbers = np.array([x for x in values if not math.isnan(x)])
    if len(numbers) == 0:
        return math.nan, math.nan
    low, high = np.quantile(numbers, (0.025, 0.975))
    return float(low), float(high)


def calibration(chances: np.ndarray, answers: np.ndarray, bins: int = BINS) -> list[dict]:
    """Forecasts in bins of like size by their chance: mean chance beside the share that came, with Wilson intervals."""
    rows = []
    for part in np.array_split(np.argsort(chances, kind="stable"), min(bins, len(chances))):
        came = share(float(answers[part].sum()), float(len(part)))
        rows.append({
            "from": float(chances[part].min()), "to": float(chances[part].max()), "count": len(part),
            "said": float(chances[part].mean()), "events": int(answers[part].sum()),
            "came": came.value, "low": came.low, "high": came.high,
        })  # fmt: skip
    return rows


def expected(chances: np.ndarray) -> dict[str, float]:
    """How many events were to be expected, and the middle 95 % of that number, exactly (Poisson's binomial)."""
    odds = np.array([1.0])
    for chance in chances:
        odds = np.convolve(odds, [1.0 - chance, chance])
    below = np.cumsum(odds)
    return {
        "expected": float(np.sum(chances)),
        "low": int(np.searchsorted(below, 0.025)),
        "high": int(np.searchsorted(below, 0.975)),
    }


def at_most(chances: np.ndarray, events: int) -> float:
    """The chance of so few events or fewer."""
    odds = np.array([1.0])
    for chance in chances:
        odds = np.convolve(odds, [1.0 - chance, chance])
    return float(np.sum(odds[: events + 1]))


def jeffreys(events: int, count: int) -> tuple[float, float]:
    """The 95 % interval of a rate, Jeffreys' (as MODEL section 7 has it); found by halving."""
    if count == 0:
        return 0.0, 1.0
    a, b = events + 0.5, count - events + 0.5
    low = 0.0 if events == 0 else quantile_of_beta(0.025, a, b)
    return low, 1.0 if events == count else quantile_of_beta(0.975, a, b)


def quantile_of_beta(p: float, a: float, b: float) -> float:
    """Where the beta distribution has p below it."""
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = 0.5 * (low + high)
        low, high = (middle, high) if below_of_beta(middle, a, b) < p else (low, middle)
    return 0.5 * (low + high)


def below_of_beta(x: float, a: float, b: float) -> float:
    """The incomplete beta function, by its continued fraction (Lentz). Source: Press and others 1992, 6.4."""
    if x <= 0.0 or x >= 1.0:
        return 0.0 if x <= 0.0 else 1.0
    if x > (a + 1.0) / (a + b + 2.0):
        return 1.0 - below_of_beta(1.0 - x, b, a)
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)) / a
    c, d = 1.0, 1.0 / (1.0 - (a + b) * x / (a + 1.0))
    total = d
    for m in range(1, 300):
        for top in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d, c = 1.0 / (1.0 + top * d), 1.0 + top / c
            total *= d * c
        if abs(d * c - 1.0) < 1e-14:
            break
    return front * total
