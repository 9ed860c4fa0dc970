"""A game's mark: sixteen hexadecimal digits over every cell of every closed quarter, cheap enough for every row.

The session's digest is SHA-256 and would cost a compiled game more than its laws do. The mark is a chain of 64-bit
mixing steps, each of which can be undone, so a change of any one cell changes it. It is a check, not a seal: it finds
every accident and no forger. Read by compiled games and plain ones alike.
"""

from __future__ import annotations

from game.ensemble.layout import COUNTS, Layout, room_for
from game.laws.state import Rules

FIRST = len(COUNTS) + len(Rules._fields)  # the first cell that a game may change
PRIME = 0x9E3779B97F4A7C15
MINUS_ZERO = 1 << 63
MASK = (1 << 64) - 1


def lane(mark: int, word: int) -> int:
    """One cell stirred in; -0 counts as 0."""
    mixed = mark ^ (0 if word == MINUS_ZERO else word)
    return (((mixed << 29) | (mixed >> 35)) & MASK) * PRIME & MASK


def stirred(mark: int, words: list[int]) -> int:
    """The mark after one more quarter, its cells taken in four lanes."""
    lanes = [mark, mark ^ 1, mark ^ 2, mark ^ 3]
    whole = len(words) - len(words) % 4
    for n in range(0, whole, 4):
        for one in range(4):
            lanes[one] = lane(lanes[one], words[n + one])
    for word in words[whole:]:
        lanes[0] = lane(lanes[0], word)
    a, b, c, d = lanes
    return lane(lane(lane(a, b), c), d)


def mark_of(worlds) -> int:
    """The mark of a game, given its closed worlds in order."""
    mark, layout = 0, None
    for world in worlds:
        layout = layout or Layout(room_for(world))
        mark = stirred(mark, layout.packed(world).view("uint64")[FIRST : layout.end].tolist())
    return mark
