"""A game's mark: sixteen hexadecimal digits over every cell of every closed quarter, cheap enough for every row.

The session's digest is SHA-256 and would cost a compiled game more than its laws do. A quarter's cells are added up,
each times an odd number of its own (modulo 2**64), and the sum is stirred into the mark so far. Every step can be
undone, so a change of any one cell changes the mark. It is a check, not a seal: it finds accidents, not forgers.
"""

from __future__ import annotations

import numpy as np

from game.ensemble.layout import COUNTS, Layout, room_for
from game.laws.state import Rules

FIRST = len(COUNTS) + len(Rules._fields)  # the first cell that a game may change
PRIME = 0x9E3779B97F4A7C15
STEP = 0xD1B54A32D192ED03 - 1  # even, so every cell's number stays odd
MINUS_ZERO = 1 << 63
MASK = (1 << 64) - 1


def stirred(mark: int, words: np.ndarray) -> int:
    """The mark after one more quarter, whose cells are these 64-bit words; -0 counts as 0."""
    n = np.arange(len(words), dtype=np.uint64)
    odd = np.uint64(PRIME) + n * np.uint64(STEP)
    total = int((np.where(words == np.uint64(MINUS_ZERO), np.uint64(0), words) * odd).sum(dtype=np.uint64))
    mixed = mark ^ total
    return (((mixed << 29) | (mixed >> 35)) & MASK) * PRIME & MASK


def mark_of(worlds) -> int:
    """The mark of a game, given its closed worlds in order."""
    mark, layout = 0, None
    for world in worlds:
        layout = layout or Layout(room_for(world))
        mark = stirred(mark, layout.packed(world).view(np.uint64)[FIRST : layout.end])
    return mark
