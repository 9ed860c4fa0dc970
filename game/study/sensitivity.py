"""Which parameters decide: Sobol's shares of variance and Morris's elementary effects, through SALib.

Every design point plays the same tapes (common random numbers): a parameter that nothing reads has exactly no effect,
and two points differ only by their parameters. What chance is left in a point's mean is told beside the result as a
share of the variance between points. Sources: Saltelli et al. 2010; Morris 1991; Campolongo et al. 2007.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.ensemble.survival import Z
from game.study.ground import OUTCOMES, Model, Progress, play_points
from game.study.measure import Figure
from game.study.parameters import Parameter

LEVELS = 4  # of Morris's grid
RESAMPLES = 200  # bootstrap resamples behind an interval
SCREENED = 12  # how many parameters Sobol looks at where nobody named them
ASKED = ("concluded", "survived", "length")


@dataclass(frozen=True)
class Effect:
    """What one parameter does to one outcome.

    first, whole: Sobol's first-order and total share of variance (0-1, estimates may stray a little outside).
    strength, spread: Morris's mu* and sigma: change of the outcome over the parameter's whole range.
    direction: rank correlation of parameter and outcome over the design points, -1 to 1. None: not of this method.
    """

    outcome: str
    parameter: Parameter
    direction: float
    first: Figure | None = None
    whole: Figure | None = None
    strength: Figure | None = None
    spread: float | None = None

    @property
    def size(self) -> Figure:
        """The figure by which parameters are ranked."""
        return self.whole or self.strength


@dataclass(frozen=True)
class Found:
    """What a study found: effects from the strongest down for each outcome, and how it was come by.

    means: each outcome over all points. noise: the share of the variance between points that chance explains at most.
    """

    method: str
    points: int
    games: int
    effects: dict[str, list[Effect]]
    means: dict[str, Figure]
    noise: dict[str, float]


def sobol(
    model: Model,
    over: Sequence[Parameter],
    base: int,
    runs: int,
    seed: int,
    workers: int = 1,
    progress: Progress = None,
) -> Found:
    """Sobol's indices of every outcome. base: a power of two; base x (parameters + 2) points, `runs` games each."""
    from SALib.analyze import sobol as analysis
    from SALib.sample import sobol as design

    problem = _problem(over)
    table = design.sample(problem, base, calc_second_order=False, seed=draw(seed))
    points, games = _played(model, over, table, runs, workers, progress)

    def effects(outcome: str, y: np.ndarray) -> list[Effect]:
        how = {"calc_second_order": False, "num_resamples": RESAMPLES, "conf_level": 0.95, "seed": draw(seed)}
        told = _analysed(analysis.analyze, problem, y, **how)
        if told is None:
            return []
        whole, first = _figures(told["ST"], told["ST_conf"], base), _figures(told["S1"], told["S1_conf"], base)
        leaning = [_leaning(points[:, n], y) for n in range(len(over))]
        return [Effect(outcome, p, *row) for p, *row in zip(over, leaning, first, whole, strict=True)]

    return _found("sobol", over, games, runs, effects)


def morris(
    model: Model,
    over: Sequence[Parameter],
    base: int,
    runs: int,
    seed: int,
    workers: int = 1,
    progress: Progress = None,
) -> Found:
    """Morris's elementary effects. base: trajectories; base x (parameters + 1) points, `runs` games each."""
    from SALib.analyze import morris as analysis
    from SALib.sample import morris as design

    problem = _problem(over)
    table = design.sample(problem, base, num_levels=LEVELS, seed=draw(seed))
    points, games = _played(model, over, table, runs, workers, progress)

    def effects(outcome: str, y: np.ndarray) -> list[Effect]:
        how = {"num_resamples": RESAMPLES, "conf_level": 0.95, "num_levels": LEVELS, "seed": draw(seed)}
        told = _analysed(analysis.analyze, problem, table, y, **how)
        if told is None:
            return []
        strength = _figures(told["mu_star"], told["mu_star_conf"], base, least=0.0)
        leaning = [_leaning(points[:, n], y) for n in range(len(over))]
        rows = zip(over, leaning, strength, told["sigma"], strict=True)
        return [Effect(outcome, p, lean, strength=s, spread=float(sd)) for p, lean, s, sd in rows]

    return _found("morris", over, games, runs, effects)


METHODS = {"sobol": sobol, "morris": morris}


def strongest(found: Found, many: int) -> list[Parameter]:
    """The parameters that a screening puts first, each outcome's first, then each outcome's second, and so on."""
    columns = [[e.parameter for e in effects if e.size.value > 0] for effects in found.effects.values()]
    rows = max(map(len, columns), default=0)
    turns = [column[n] for n in range(rows) for column in columns if n < len(column)]
    return list(dict.fromkeys(turns))[:many]


def draw(seed: int) -> int:
    """The seed by which points are drawn: the tape's, as far as SALib can take it."""
    return seed % 2**32


def _analysed(analyse, *given, **how):
    """What SALib finds, or None where the outcome varies at so few points that a resample of them may not vary."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it tells of constant values, and that is answered here
        told = analyse(*given, **how)
    figures = [np.asarray(cell, float) for name, cell in told.items() if name != "names"]
    return told if all(np.isfinite(cell).all() for cell in figures) else None


def _problem(over: Sequence[Parameter]) -> dict:
    bounds = [[p.low, p.high] for p in over]
    return {"num_vars": len(over), "names": [p.path for p in over], "bounds": bounds}


def _played(model: Model, over: Sequence[Parameter], table: np.ndarray, runs: int, workers: int, progress: Progress):
    """The points as they were played (whole numbers where only those mean anything), and their games."""
    points = [{p.path: p.at(x) for p, x in zip(over, row, strict=True)} for row in table.tolist()]
    games = play_points(model, points, [range(runs)] * len(points), workers, progress)
    return np.array([list(point.values()) for point in points], float), games


def _found(method: str, over: Sequence[Parameter], games: dict, runs: int, effects) -> Found:
    means = {name: games[name].mean(1) for name in ASKED}
    told = {name: effects(name, y) if y.std() > 0 else [] for name, y in means.items()}
    count = len(means[ASKED[0]])
    ranked = {name: sorted(rows, key=lambda e: -e.size.value) for name, rows in told.items()}
    middles = {name: _mean(y) for name, y in means.items()}
    return Found(method, count, count * runs, ranked, middles, {name: _noise(games[name]) for name in ASKED})


def _figures(values, half_widths, count: int, least: float = -np.inf) -> list[Figure]:
    """Estimates with the half-widths of their bootstrap intervals."""
    pairs = zip(np.asarray(values).tolist(), np.asarray(half_widths).tolist(), strict=True)
    return [Figure(x, max(least, x - h), x + h, count) for x, h in pairs]


def _mean(y: np.ndarray) -> Figure:
    half = Z * float(y.std()) / len(y) ** 0.5
    return Figure(float(y.mean()), float(y.mean()) - half, float(y.mean()) + half, len(y))


def _noise(games: np.ndarray) -> float:
    """How much of the variance between points' means is at most chance: what `runs` games leave uncertain, 0-1.

    At most, because the points share their tapes, and what the tapes do to all of them alike is counted here too.
    """
    between = games.mean(1).var()
    if games.shape[1] < 2 or between == 0:
        return 1.0 if games.shape[1] < 2 else 0.0
    return float(min(1.0, (games.var(1, ddof=1) / games.shape[1]).mean() / between))


def _leaning(x: np.ndarray, y: np.ndarray) -> float:
    """Spearman's rank correlation, 0 where either does not vary."""
    from scipy.stats import rankdata

    a, b = rankdata(x), rankdata(y)
    if a.std() == 0 or b.std() == 0:
        return 0.0
    return float(np.corrcoef(a, b)[0, 1])


__all__ = ["ASKED", "METHODS", "OUTCOMES", "Effect", "Found", "morris", "sobol", "strongest"]
