"""The measures of the hindcast against numbers that a person can work out, or that stand in a table."""

import math

import numpy as np
import pytest

from game.study.hindcast import scoring
from game.study.hindcast.survival import curve

near = pytest.approx


def test_brier_and_log_score():
    chances, answers = np.array([0.5, 0.5, 1.0]), np.array([1, 0, 1])
    assert scoring.brier(chances, answers) == near((0.25 + 0.25) / 3)
    assert scoring.log_score(chances, answers) == near(2 * math.log(2) / 3)
    assert math.isfinite(scoring.log_score(np.array([0.0]), np.array([1])))


def test_order_counts_pairs():
    answers = np.array([1, 0, 0, 0])
    assert scoring.order(np.array([0.9, 0.1, 0.2, 0.3]), answers) == 1.0
    assert scoring.order(np.array([0.2, 0.2, 0.1, 0.3]), answers) == 0.5
    assert math.isnan(scoring.order(np.array([0.2, 0.2]), np.array([0, 0])))


def test_rank_correlation_with_ties():
    assert scoring.ranks(np.array([10.0, 20.0, 20.0, 5.0])).tolist() == [2.0, 3.5, 3.5, 1.0]
    assert scoring.rank_correlation(np.array([1.0, 2.0, 3.0]), np.array([2.0, 4.0, 9.0])) == near(1.0)
    assert scoring.rank_correlation(np.array([1.0, 2.0, 3.0]), np.array([3.0, 1.0, 2.0])) == near(-0.5)
    assert math.isnan(scoring.rank_correlation(np.ones(3), np.array([1.0, 2.0, 3.0])))


@pytest.mark.parametrize(
    "events, count, low, high",
    [(1, 95, 0.0011, 0.048), (7, 304, 0.0105, 0.045), (0, 10, 0.0, 0.2172), (10, 10, 0.7828, 1.0)],
)
def test_jeffreys_interval(events, count, low, high):
    """The first two are the intervals of MODEL section 7, the others those of Brown, Cai and DasGupta 2001."""
    found = scoring.jeffreys(events, count)
    assert found == (near(low, abs=6e-4), near(high, abs=6e-4))


def test_the_beta_function_adds_up():
    assert scoring.below_of_beta(0.5, 3.0, 3.0) == near(0.5)
    assert scoring.below_of_beta(0.3, 1.0, 1.0) == near(0.3)
    assert scoring.below_of_beta(0.2, 2.0, 1.0) == near(0.04)
    assert scoring.quantile_of_beta(0.04, 2.0, 1.0) == near(0.2)


def test_expected_events_are_exact():
    found = scoring.expected(np.array([0.5, 0.5]))
    assert found == {"expected": near(1.0), "low": 0, "high": 2}
    assert scoring.at_most(np.array([0.5, 0.5]), 1) == near(0.75)
    assert scoring.expected(np.full(100, 0.5))["low"] == 40 and scoring.expected(np.full(100, 0.5))["high"] == 60


def test_bins_hold_every_forecast_once():
    chances = np.array([0.1, 0.2, 0.3, 0.4, 0.5])
    rows = scoring.calibration(chances, np.array([0, 0, 1, 0, 1]), bins=2)
    assert [row["count"] for row in rows] == [3, 2] and [row["events"] for row in rows] == [1, 1]
    assert rows[0]["said"] == near(0.2) and rows[1]["came"] == near(0.5)
    assert rows[1]["low"] < 0.5 < rows[1]["high"]


def test_the_survival_curve_is_kaplan_and_meiers():
    """Three promises: one broken at age 1, one lapsed at age 1, one broken at age 2."""
    rows = curve([(1, 0.2, 1), (1, 0.2, 0), (1, 0.2, 0), (2, 0.5, 1)])
    assert [row["observed"] for row in rows] == [near(2 / 3), 0.0]
    assert [row["said"] for row in rows] == [near(0.8), near(0.4)]
    assert rows[0]["low"] < 2 / 3 < rows[0]["high"]
    early = curve([(1, 0.1, 0)] * 10)[0]
    assert (early["observed"], early["high"]) == (1.0, 1.0) and early["low"] == near(0.7225, abs=1e-3)


def test_intervals_over_years_are_the_same_every_time():
    years = np.array([1, 1, 2, 3])
    of = lambda pick: float(np.array([0.0, 1.0, 2.0, 3.0])[pick].mean())  # noqa: E731
    found = scoring.spread_of("x", of, years)
    assert found == scoring.spread_of("x", of, years)
    assert found["x_low"] < found["x"] == 1.5 < found["x_high"]
