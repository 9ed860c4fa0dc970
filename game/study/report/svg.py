"""Small drawings for a page: curves with bands, dots with intervals, bars. Colours are the page's, never alone.

Every series has its colour, its dash and its mark, and its name at the end of its line. Sizes are in px at full width;
text is 14 px and more.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from game.study.measure import Figure

WIDE = 760
DASHES = ("", "2 4", "10 5", "12 4 3 4", "5 3", "1 6", "16 6")
MARKS = ("circle", "square", "diamond", "triangle", "cross", "ring", "bar")
Point = tuple[float, float]


def tag(name: str, inside: str = "", **what) -> str:
    """An element; `_` in an attribute's name stands for a hyphen, and `klass` for class."""
    given = {("class" if k == "klass" else k.replace("_", "-")): v for k, v in what.items() if v is not None}
    words = "".join(f' {k}="{escape(_said(v))}"' for k, v in given.items())
    return f"<{name}{words}>{inside}</{name}>"


def _said(v) -> str:
    return f"{v:.1f}".rstrip("0").rstrip(".") if isinstance(v, float) else str(v)


def text(x: float, y: float, words: str, anchor: str = "start", klass: str = "", **more) -> str:
    """Words at a place."""
    return tag("text", escape(words), x=float(x), y=float(y), text_anchor=anchor, klass=klass or None, **more)


def mark(n: int, x: float, y: float) -> str:
    """The n-th series' mark."""
    kind, s = MARKS[n % len(MARKS)], 4.5
    shapes = {
        "square": f"M{x - s:.1f} {y - s:.1f}h{2 * s}v{2 * s}h{-2 * s}z",
        "diamond": f"M{x:.1f} {y - 6:.1f}l6 6l-6 6l-6 -6z",
        "triangle": f"M{x:.1f} {y - 6:.1f}l6 10h-12z",
        "cross": f"M{x - s:.1f} {y - s:.1f}l{2 * s} {2 * s}m0 {-2 * s}l{-2 * s} {2 * s}",
        "bar": f"M{x:.1f} {y - 6:.1f}v12",
    }
    if kind in ("circle", "ring"):
        return tag("circle", cx=x, cy=y, r=s, klass=f"mark c{n % 7}" + (" open" if kind == "ring" else ""))
    return tag("path", d=shapes[kind], klass=f"mark c{n % 7}" + (" open" if kind in ("cross", "bar") else ""))


class Plane:
    """A plane with axes: what is put on it is placed by its values."""

    def __init__(self, x: Point, y: Point, left=64, right=200, top=16, bottom=52, tall=340):
        self.x, self.y, self.tall = x, y, tall
        self.left, self.right, self.top, self.bottom = left, WIDE - right, top, tall - bottom
        self.parts: list[str] = []

    def across(self, x: float) -> float:
        """px of a value on the horizontal axis."""
        return self.left + (self.right - self.left) * (x - self.x[0]) / ((self.x[1] - self.x[0]) or 1.0)

    def up(self, y: float) -> float:
        """px of a value on the vertical axis."""
        return self.bottom - (self.bottom - self.top) * (y - self.y[0]) / ((self.y[1] - self.y[0]) or 1.0)

    def axes(self, xs: Sequence[float], ys: Sequence[float], across: str, percent: bool = True) -> None:
        """Ticks, at most a few grid lines, and what the horizontal axis says."""
        for y in ys:
            place, word = self.up(y), f"{100 * y:.3g} %" if percent else f"{y:g}"
            self.parts.append(tag("path", d=f"M{self.left} {place:.1f}H{self.right}", klass="grid"))
            self.parts.append(text(self.left - 8, place + 5, word, "end", "second"))
        for x in xs:
            word = f"{x:g}".replace("-", "\u2212")
            self.parts.append(text(self.across(x), self.bottom + 20, word, "middle", "second"))
        self.parts.append(text((self.left + self.right) / 2, self.bottom + 42, across, "middle", "second"))

    def line(self, n: int, points: Sequence[Point], step: bool = False) -> None:
        """The n-th series' line; a step holds its value until the next point."""
        path = _path([(self.across(x), self.up(y)) for x, y in points], step)
        self.parts.append(tag("path", d=path, klass=f"line c{n % 7}", stroke_dasharray=DASHES[n % 7] or None))

    def band(self, n: int, low: Sequence[Point], high: Sequence[Point], step: bool = False) -> None:
        """What the interval covers."""
        there = [(self.across(x), self.up(y)) for x, y in high]
        back = [(self.across(x), self.up(y)) for x, y in low]
        path = _path(there, step) + _path(back, step, back=True).replace("M", "L", 1) + "z"
        self.parts.append(tag("path", d=path, klass=f"band c{n % 7}"))

    def spread(self, n: int, x: float, figure: Figure) -> None:
        """A dot with its interval."""
        place, low, high = self.across(x), self.up(figure.low), self.up(figure.high)
        self.parts.append(tag("path", d=f"M{place:.1f} {low:.1f}V{high:.1f}", klass=f"spread c{n % 7}"))
        self.parts.append(mark(n, place, self.up(figure.value)))

    def names(self, ends: Sequence[tuple[int, Point, str]]) -> None:
        """The series' names at the right, each led to from its line's end, moved apart where they would overlap."""
        places = apart([self.up(y) for _, (_, y), _ in ends], 18, self.top + 6, self.bottom)
        for (n, (x, y), word), place in zip(ends, places, strict=True):
            lead = f"M{self.across(x) + 4:.1f} {self.up(y):.1f}L{self.right + 14} {place:.1f}"
            self.parts.append(tag("path", d=lead, klass="lead"))
            self.parts.append(mark(n, self.right + 22, place))
            self.parts.append(text(self.right + 32, place + 5, word))

    def drawn(self, says: str) -> str:
        """The drawing; `says` is what it shows, for those who do not see it."""
        box = {"viewBox": f"0 0 {WIDE} {self.tall}", "role": "img", "aria-label": says}
        return tag("svg", "".join(self.parts), **{k.replace("_", "-"): v for k, v in box.items()})


def _path(points: Sequence[Point], step: bool, back: bool = False) -> str:
    points = list(reversed(points)) if back else list(points)
    out = [f"M{points[0][0]:.1f} {points[0][1]:.1f}"]
    for x, y in points[1:]:
        if step:
            out.append(f"V{y:.1f}H{x:.1f}" if back else f"H{x:.1f}V{y:.1f}")
        else:
            out.append(f"L{x:.1f} {y:.1f}")
    return "".join(out)


def apart(places: Sequence[float], least: float, top: float, bottom: float) -> list[float]:
    """The places moved so that no two are nearer than `least`, in the order they were, within the plane."""
    order = sorted(range(len(places)), key=lambda n: places[n])
    moved: dict[int, float] = {}
    at = top - least
    for n in order:
        at = max(places[n], at + least)
        moved[n] = at
    limit = bottom + least
    for n in reversed(order):
        limit = min(moved[n], limit - least)
        moved[n] = limit
    return [moved[n] for n in range(len(places))]


def rows(named: Sequence[tuple[str, Sequence[tuple[int, Figure]]]], most: float, across: str, says: str) -> str:
    """One line of dots with intervals for each name, on a common scale from 0: (series, figure) pairs."""
    high = 18 + 12 * max((len(figures) for _, figures in named), default=1)
    left = min(340, 30 + 8 * max((len(name) for name, _ in named), default=1))
    plane = Plane((0.0, most), (0.0, float(len(named))), left=left, right=30, top=8, tall=60 + high * len(named))
    for tick in ticks(most):
        x = plane.across(tick)
        plane.parts.append(tag("path", d=f"M{x:.1f} {plane.top}V{plane.bottom}", klass="grid"))
        plane.parts.append(text(x, plane.bottom + 20, f"{100 * tick:.3g} %", "middle", "second"))
    plane.parts.append(text((plane.left + plane.right) / 2, plane.bottom + 42, across, "middle", "second"))
    for row, (name, figures) in enumerate(named):
        y = plane.top + high * (row + 0.5)
        plane.parts.append(text(plane.left - 12, y + 5, name, "end"))
        for k, (n, figure) in enumerate(figures):
            at = y + 12 * (k - (len(figures) - 1) / 2)
            low, high_x = plane.across(figure.low), plane.across(min(most, figure.high))
            plane.parts.append(tag("path", d=f"M{low:.1f} {at:.1f}H{high_x:.1f}", klass=f"spread c{n % 7}"))
            plane.parts.append(mark(n, plane.across(figure.value), at))
    return plane.drawn(says)


def histogram(counts: Sequence[int], middle: Figure, says: str, across: str) -> str:
    """Counts over 0..100 in bars of five, with the mean and its interval above."""
    bars = [sum(int(c) for c in counts[a : a + 5]) for a in range(0, 100, 5)]
    plane = Plane((0.0, 100.0), (0.0, float(max(bars) or 1)), left=12, right=WIDE - 250, top=26, bottom=46, tall=170)
    for n, many in enumerate(bars):
        x, y = plane.across(5 * n), plane.up(many)
        wide = plane.across(5) - plane.across(0) - 2
        if many:
            plane.parts.append(tag("rect", x=x + 1, y=y, width=wide, height=plane.bottom - y, klass="bar"))
    for x in (0, 25, 50, 75, 100):
        plane.parts.append(text(plane.across(x), plane.bottom + 18, f"{x}", "middle", "second"))
    plane.parts.append(text((plane.left + plane.right) / 2, plane.bottom + 38, across, "middle"))
    place = plane.across(middle.value)
    plane.parts.append(tag("path", d=f"M{place:.1f} {plane.top - 6}V{plane.bottom}", klass="line c0"))
    plane.parts.append(text(place + 5, plane.top - 8, f"mean {middle.value:.1f}", "start" if place < 150 else "end"))
    return plane.drawn(says).replace(f'viewBox="0 0 {WIDE} 170"', 'viewBox="0 0 266 170"')


def ticks(most: float) -> list[float]:
    """Three to five round numbers from 0 to the most."""
    step = next(
        s for s in (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1.0) if most / s <= 5 or s == 1.0
    )
    return [round(n * step, 6) for n in range(int(most / step + 1e-9) + 1)]
