"""A million runs, and a thousand seeds of a thousand runs: no two share even the first word of their tape."""

import numpy as np
import pytest

from game.luck import MASK, MULTIPLY_0, MULTIPLY_1, ROUNDS, WEYL_0, WEYL_1, philox

LOW = np.uint64(0xFFFFFFFF)
HALF = np.uint64(32)


def high(a: int, b: np.ndarray) -> np.ndarray:
    """The upper 64 bits of the products of a word with words."""
    a1, a0 = np.uint64(a >> 32), np.uint64(a & 0xFFFFFFFF)
    b1, b0 = b >> HALF, b & LOW
    middle = a1 * b0 + ((a0 * b0) >> HALF)
    return a1 * b1 + (middle >> HALF) + (((middle & LOW) + a0 * b1) >> HALF)


def first_words(seeds: np.ndarray, runs: np.ndarray, turn: int = 0, block: int = 1) -> np.ndarray:
    """The first word of one block of many tapes: Philox over arrays."""
    a = np.full(len(runs), block, np.uint64)
    b = np.full(len(runs), turn, np.uint64)
    c, d = np.zeros_like(a), np.zeros_like(a)
    key_0, key_1 = seeds.astype(np.uint64), runs.astype(np.uint64)
    for _ in range(ROUNDS):
        over, under = high(MULTIPLY_0, a), np.uint64(MULTIPLY_0) * a
        up, down = high(MULTIPLY_1, c), np.uint64(MULTIPLY_1) * c
        a, b, c, d = up ^ b ^ key_0, down, over ^ d ^ key_1, under
        key_0, key_1 = key_0 + np.uint64(WEYL_0), key_1 + np.uint64(WEYL_1)
    return a


def test_these_are_the_words_of_the_tape():
    seeds, runs = np.array([0, 1, MASK, 12345], np.uint64), np.array([0, 7, MASK, 10**12], np.uint64)
    for turn in (0, 15):
        said = [philox(int(s), int(r), turn, 1)[0] for s, r in zip(seeds, runs, strict=True)]
        assert first_words(seeds, runs, turn).tolist() == said


def equal_prefixes(n: int) -> int:
    """How many tapes begin like another: n runs of one seed, and sqrt(n) runs of sqrt(n) seeds side by side."""
    side = int(n**0.5)
    grid = np.arange(1, side + 1, dtype=np.uint64)
    seeds = np.concatenate([np.full(n, 4, np.uint64), np.repeat(grid + np.uint64(10), side)])
    runs = np.concatenate([np.arange(n, dtype=np.uint64), np.tile(grid, side)])
    words = first_words(seeds, runs)
    return len(words) - len(np.unique(words))


def test_no_two_of_a_hundred_thousand_begin_alike():
    assert equal_prefixes(100_000) == 0


@pytest.mark.nightly
def test_no_two_of_a_million_begin_alike():
    assert equal_prefixes(1_000_000) == 0
