"""A round robin: every strategy against every other and its own twin, in both seats, on the same tapes.

The first two seats of a scenario play; any other is held by the model's own government. In the textbook game (the file
TEXTBOOK) the promise stands again every quarter, and deeds are read as the moves of an iterated prisoner's dilemma with
PAYOFFS; in any other scenario a strategy is measured by its seat's three scores, which are never added up. Sources:
Axelrod 1980 and 1984 (the tournaments, the payoffs, twins, the random end); Selten 1975 (the trembling hand).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from game.content.library import ASSETS
from game.ensemble import engine, rough
from game.ensemble.rough import Rough
from game.study.measure import Figure, mean

TEXTBOOK = ASSETS / "study" / "textbook.toml"
PAYOFFS = (3.0, 0.0, 5.0, 1.0)  # both kept; I kept alone; I broke alone; both broke
CLASSICAL = (
    "always_break", "always_keep", "generous_tit_for_tat", "go_by_majority", "grim", "joss", "random",
    "suspicious_tit_for_tat", "tit_for_tat", "win_stay_lose_shift",
)  # fmt: skip
"""The strategies that look at nothing but deeds and coins."""
SCORES = ("office", "security", "verdict")


@dataclass
class Tournament:
    """Every game of a round robin. S strategies, n repeats.

    measures: by name, (2, S, S, n): what the first and the second seat got in game (a, b, r), where a sits first.
    kept: (S, S, n) the share of quarters in which both kept. quarters: (S, S, n) how long each game was, in quarters a
    promise between the two was kept or broken, counted a promise at a time. errors: what was raised, by who met whom.
    """

    strategies: tuple[str, ...]
    seats: tuple[str, str]
    measures: dict[str, np.ndarray]
    kept: np.ndarray
    quarters: np.ndarray
    errors: dict[tuple[str, str, int], str]

    def against(self, name: str, a: int, b: int) -> Figure:
        """What strategy a got from b, over both seats and all repeats; the unit of the interval is the repeat."""
        table = self.measures[name]
        return figure((table[0, a, b] + table[1, b, a]) / 2.0)

    def of(self, name: str, a: int) -> Figure:
        """What strategy a got in all: the mean over opponents and seats of each repeat, and then over the repeats."""
        table = self.measures[name]
        return figure((table[0, a, :].mean(axis=0) + table[1, :, a].mean(axis=0)) / 2.0)

    def ranks(self, name: str) -> list[int]:
        """The place of every strategy by a measure, 1 for the best; equals share the better place."""
        values = [round(self.of(name, a).value, 9) for a in range(len(self.strategies))]
        return [1 + sum(other > value for other in values) for value in values]


def figure(column: np.ndarray) -> Figure:
    """The mean of a column with its 95 % interval and count; what could not be played is left out."""
    sound = column[~np.isnan(column)]
    shifted = sound - sound[0] if len(sound) else sound  # so that a column of equals has an interval of no width
    found = mean(float(shifted.sum()), float((shifted * shifted).sum()), len(sound))
    base = float(sound[0]) if len(sound) else 0.0
    return Figure(base + found.value, base + found.low, base + found.high, found.count)


def payoff(meetings: np.ndarray, payoffs: Sequence[float] = PAYOFFS) -> tuple[np.ndarray, np.ndarray]:
    """What both got in all from their meetings (..., 4): see rough.note_meeting for what is counted."""
    both, second_broke, first_broke, neither = np.moveaxis(np.asarray(meetings, float), -1, 0)
    reward, sucker, temptation, punishment = payoffs
    shared = reward * both + punishment * neither
    first = shared + temptation * first_broke + sucker * second_broke
    return first, shared + sucker * first_broke + temptation * second_broke


def play(
    scenario,
    strategies: Sequence[str],
    repeat: int,
    seed=1,
    conditions: Rough = Rough(),  # noqa: B008 - frozen
    payoffs: Sequence[float] | None = None,
    council: engine.Makers | None = None,
    workers: int = 1,
    plain: bool = False,
    progress: Callable[[int, int], None] | None = None,
) -> Tournament:
    """Play the round robin: len(strategies) squared times `repeat` games; repeat r of every pair has the same tape.

    payoffs: read deeds as a prisoner's dilemma; None measures the three scores of each seat.
    """
    names, seats = tuple(strategies), tuple(g.code for g in scenario.governments)
    blank = {name: np.full((2, len(names), len(names), repeat), np.nan) for name in _measures(payoffs)}
    kept, quarters = (np.full((len(names), len(names), repeat), np.nan) for _ in range(2))
    found = Tournament(names, seats[:2], blank, kept, quarters, {})
    pairs = [(a, b) for a in range(len(names)) for b in range(len(names))]
    for n, (a, b) in enumerate(pairs, 1):
        council_of = {seats[0]: names[a], seats[1]: names[b]}
        rows, met = rough.play(scenario, seed, range(repeat), council_of, conditions, council, workers, plain)
        _note(found, a, b, rows, met, payoffs, len(seats))
        if progress:
            progress(n, len(pairs))
    return found


def _measures(payoffs) -> tuple[str, ...]:
    return SCORES if payoffs is None else ("payoff",)


def _note(found: Tournament, a: int, b: int, rows: engine.Rows, met: np.ndarray, payoffs, count: int) -> None:
    """Write down what one pair's games brought."""
    sound = ~np.isin(rows.runs, np.array(list(rows.errors), np.uint64))
    length = np.where(met.sum(axis=1) > 0, met.sum(axis=1), np.nan)
    found.quarters[a, b] = np.where(sound, met.sum(axis=1), np.nan)
    found.kept[a, b] = met[:, 0] / length
    for run, why in rows.errors.items():
        found.errors[found.strategies[a], found.strategies[b], run] = why
    if payoffs is not None:
        for seat, got in enumerate(payoff(met, payoffs)):
            found.measures["payoff"][seat, a, b] = got / length
        return
    columns = {"office": (0, 1), "security": (2 * count, 2 * count), "verdict": (count, count + 1)}
    for name, places in columns.items():
        for seat, place in enumerate(places):
            found.measures[name][seat, a, b] = rows.broken[:, place]
