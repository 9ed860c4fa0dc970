"""The two functions that compiled code does another way give the laws' own last bits."""

import numpy as np
import pytest

from game.ensemble.compile import numba
from game.laws import portable

pytestmark = pytest.mark.skipif(numba() is None, reason="Numba is not installed")


@pytest.fixture(scope="module")
def fast():
    """Both functions over whole arrays, compiled."""
    from game.ensemble.compile import prepare

    prepare()
    njit = numba().njit

    @njit
    def scaled(xs, ks):
        return np.array([portable.scaled(xs[n], ks[n]) for n in range(len(xs))])

    @njit
    def ln(xs):
        return np.array([portable.ln(x) for x in xs])

    @njit
    def parted(xs):
        return [portable.parted(x) for x in xs]

    return scaled, ln, parted


def test_scaled_is_the_laws_own(fast):
    rng = np.random.Generator(np.random.Philox(1))
    ks = np.repeat(np.arange(-1000, 1001), 3)
    xs = rng.uniform(0.5, 2.0, len(ks)) * rng.choice([-1.0, 1.0], len(ks))
    assert fast[0](xs, ks).tolist() == [portable.scaled(x, k) for x, k in zip(xs.tolist(), ks.tolist(), strict=True)]


def numbers() -> np.ndarray:
    """Positive numbers of every size, among them the edges of the powers of two."""
    rng = np.random.Generator(np.random.Philox(2))
    u = rng.random(20_000)
    edges = [1.0, np.nextafter(1.0, 0), np.nextafter(1.0, 2), 2.0, 0.5, portable.ROOT_TWO, 1e-300, 1e300, 2.0**-52]
    return np.concatenate([u, u / (1.0 - u), 10.0 ** rng.uniform(-300, 300, 20_000), edges])


def test_a_number_is_parted_as_the_laws_part_it(fast):
    xs = numbers()
    found = fast[2](xs)
    assert found == [portable.parted(x) for x in xs.tolist()]
    assert all(1.0 <= m < 2.0 and m * 2.0**k == x for (m, k), x in zip(found, xs.tolist(), strict=True) if k > -1000)


def test_ln_is_the_laws_own(fast):
    xs = numbers()
    assert fast[1](xs).tolist() == [portable.ln(x) for x in xs.tolist()]
