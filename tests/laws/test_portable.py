"""Exponential and logarithm come out of + - * / alone, and agree with the math module to the last bits."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.laws import portable


def ulps(found: float, right: float) -> float:
    return abs(found - right) / math.ulp(right)


@given(st.floats(-600, 600))
def test_exp_is_within_two_ulp(x):
    assert ulps(portable.exp(x), math.exp(x)) <= 2


@given(st.floats(1e-300, 1e300))
def test_ln_is_within_two_ulp(x):
    assert ulps(portable.ln(x), math.log(x)) <= 2 or abs(portable.ln(x) - math.log(x)) < 1e-16


@given(st.floats(-36, 36))
def test_logistic_is_within_two_ulp_of_its_formula(x):
    assert ulps(portable.logistic(x), 1.0 / (1.0 + math.exp(-x))) <= 2


@pytest.mark.parametrize(
    ("u", "z"), [(0.5, 0.0), (0.975, 1.959963984540054), (0.025, -1.959963984540054), (1e-9, -5.99780701500)]
)
def test_the_normal_quantile_is_the_tables(u, z):
    assert portable.normal(u) == pytest.approx(z, abs=1e-9)


def test_scaling_by_powers_of_two_is_exact():
    assert all(portable.scaled(1.1, k) == math.ldexp(1.1, k) for k in range(-1000, 1000))


def test_a_logit_is_undone_by_the_logistic():
    assert portable.logistic(portable.logit(0.3)) == pytest.approx(0.3, abs=1e-15)


def test_a_power_is_a_product():
    assert portable.power(0.5, 3) == 0.125
    assert [portable.power(3.0, n) for n in range(20)] == [3.0**n for n in range(20)]
    assert portable.power(0.9, -1) == 1.0
    assert portable.power(0.5, 0) == 1.0


def test_these_bits_are_the_same_everywhere():
    """Pinned: a processor or library that changes one bit goes red here first."""
    assert portable.exp(1.0).hex() == "0x1.5bf0a8b14576ap+1"
    assert portable.ln(10.0).hex() == "0x1.26bb1bbb55516p+1"
    assert portable.logistic(0.7).hex() == "0x1.561cb52a19476p-1"
    assert portable.normal(0.9).hex() == "0x1.4813c36e26d33p+0"
