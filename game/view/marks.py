"""Seals, chips and strands: the marks of governments and commitments, the same on map, sheet and chart."""

import math

from game.view import brush
from game.view import theme as T
from game.view.canvas import Canvas

TURNS = {
    "hexagon": (6, 0.0),
    "triangle": (3, -math.pi / 2),
    "pentagon": (5, -math.pi / 2),
    "octagon": (8, math.pi / 8),
}
WIDE = {"diamond": 1.28, "triangle": 1.35}


def outline(kind: str, x: float, y: float, r: float) -> list[tuple[float, float]]:
    """The corners of a seal's shape about x, y."""
    if kind == "diamond":
        return [(x, y - r * 1.28), (x + r * 1.28, y), (x, y + r * 1.28), (x - r * 1.28, y)]
    n, start = TURNS[kind]
    r = r * WIDE.get(kind, 1.08)
    return [
        (x + r * math.cos(start + i * 2 * math.pi / n), y + r * math.sin(start + i * 2 * math.pi / n)) for i in range(n)
    ]


def seal(c: Canvas, code: str, x: float, y: float, r: float, paper: bool = False) -> None:
    """A government's seal: shape and letters carry identity, colour repeats it."""
    colour, ground, kind = T.hue(code, paper), T.PAPER if paper else T.ROOM, T.shape(code)
    if kind == "circle":
        c.dot(x, y, r + 1.1, colour)
        c.dot(x, y, r - 1.1, ground)
    elif kind == "square":
        side = r * 0.92
        c.rect(x - side - 1.1, y - side - 1.1, side * 2 + 2.2, side * 2 + 2.2, colour, 4)
        c.rect(x - side + 1.1, y - side + 1.1, side * 2 - 2.2, side * 2 - 2.2, ground, 2)
    else:
        points = outline(kind, x, y, r)
        c.polygon(points, ground)
        c.polygon(points, colour, 2.2)
    px = max(r * 0.98, 12)
    room = r * (1.8 if kind == "square" else 1.95)
    while px > 9 and c.measure(code, px, T.BOLD) > room:
        px -= 0.5
    lh = px * 1.3
    c.text(code, x, y - lh / 2 - 0.2, px, T.BOLD, colour, align="mid", lh=lh, record=False)


CHIP_DARK = {
    "live": T.IVORY,
    "hollow": T.IVORY,
    "notice": T.CAUTION,
    "ended": "#8D9BA3",
    "table": T.MUTE,
    "idea": T.MUTE,
}
CHIP_PAPER = {
    "live": T.INK,
    "hollow": T.INK,
    "notice": T.CAUTION_INK,
    "ended": T.INK2,
    "table": T.INK2,
    "idea": T.INK2,
}


def chip(c: Canvas, icon: str, x: float, y: float, state: str, r: float = 13, paper: bool = False) -> None:
    """A commitment's chip: filled live, double ring hollow, dashed ring notice, struck out ended, pen-thin
    on the table."""
    colour = (CHIP_PAPER if paper else CHIP_DARK).get(state, T.MUTE)
    ground = T.PAPER if paper else T.ROOM
    if state == "live":
        c.dot(x, y, r, colour)
    else:
        c.dot(x, y, r, ground)
        dash = {"notice": (6, 3), "ended": (2, 3)}.get(state)
        c.dot(x, y, r, colour, 1.3 if state == "hollow" else 1.8, dash)
        if state == "hollow":
            c.dot(x, y, r - 3, colour, 1)
    glyph = {"live": (T.PAPER if paper else T.INK)}.get(state, colour)
    c.icon_mid(icon, x, y, r * 1.25, glyph, 2.2)
    if state == "ended":
        c.path([(x - r, y + r), (x + r, y - r)], colour, 2)
    if state == "table" and r >= 13:
        c.dot(x + r * 0.75, y - r * 0.75, r * 0.5, ground)
        c.icon_mid("pen", x + r * 0.75, y - r * 0.75, r * 0.9, colour, 2.4)


def strand(c: Canvas, points: list, state: str, depth: float, ground: str = T.SEA) -> None:
    """One commitment as a line, `points` in units: solid live, empty tube hollow, long dashes notice, dots
    ended."""
    wide = 1.5 + 4 * depth
    if state == "live":
        c.path(points, T.IVORY, wide)
    elif state == "hollow":
        c.path(points, T.IVORY, wide + 2.6)
        c.path(points, ground, wide)
    elif state == "notice":
        c.path(points, T.CAUTION, max(wide, 2), _dashes(points))
    elif state == "ended":
        for part in brush.dashed(points, 1, 7):
            c.dot(*part[0], 1.15, T.ENDED)
    elif state == "table":
        c.path(points, T.MUTE, 1.2, (2, 6))


def _dashes(points: list) -> tuple[float, float]:
    """Dashes of 13 and gaps of 8, shorter on a line too short for two of them."""
    a, b = points[0], points[-1]
    long = abs(b[0] - a[0]) + abs(b[1] - a[1])
    return (13, 8) if long >= 34 else (long * 0.38, long * 0.24)


def legend(c: Canvas, x: float, y: float, words: tuple[tuple[str, str], ...], ground: str = T.ROOM) -> float:
    """States with a stroke and a word each, from left to right; the x after the last."""
    for state, word in words:
        strand(c, [(x, y + 9), (x + 30, y + 9)], state, 0.35, ground)
        wide = c.text(word, x + 37, y, 14)
        x += 37 + wide + 18
    return x
