"""Charts of shares: staircases with their bands, named at their ends; histograms with a mark where one stands."""

from game.text.shots import Curve
from game.view import theme as T
from game.view.page import Page

BAND, BAND_PAPER = "#2B3A45", "#DDD5C4"
STROKES = (
    (T.IVORY, None, 3.0),
    (T.DARK["JP"], (9, 5), 2.6),
    (T.CAUTION, (2.5, 4), 3.0),
    (T.MUTE, (16, 6), 2.2),
)
"""Colour, dash and width of the first to fourth line: told apart by the dash alone."""
LABEL = 22.0  # units between two labels


def chart(p: Page, x, y, w, h, curves: tuple[Curve, ...], axis: tuple[str, str], key: str = "curve") -> None:
    """Shares 0..1 over quarters; the labels stand right of the lines, the two ends of the axis under it."""
    left = x + 36
    room = max((p.measure(c.label, 14, T.BOLD) for c in curves), default=60.0) + 14
    right = x + w - min(room, w * 0.45)
    low, high = y + h - 28, y + 8
    at = lambda share: low - (low - high) * share  # noqa: E731
    for share, word in ((0.0, "0"), (0.5, "50"), (1.0, "100")):
        p.hline(left, at(share), right - left, T.LINE)
        p.text(word, left - 8, at(share) - 9, 14, colour=T.MUTE, align="right")
    p.text(axis[0], left, low + 6, 14, colour=T.MUTE)
    if left + p.measure(axis[0], 14) + 16 + p.measure(axis[1], 14) < right:
        p.text(axis[1], right, low + 6, 14, colour=T.MUTE, align="right")
    for one in curves:
        _band(p, one, left, right, at)
    for one, stroke in zip(curves, STROKES, strict=False):
        _line(p, one, left, right, at, stroke)
    _labels(p, curves, right, at, high, low, key)


def _steps(values: list[float], left, right, at) -> list[tuple[float, float]]:
    """The corners of a staircase through the values."""
    step = (right - left) / max(1, len(values) - 1)
    corners = [(left, at(values[0]))]
    for n, value in enumerate(values[1:], 1):
        corners += [(left + n * step, corners[-1][1]), (left + n * step, at(value))]
    return corners


def _band(p: Page, c: Curve, left, right, at) -> None:
    above = _steps([high for _share, _low, high in c.points], left, right, at)
    below = _steps([low for _share, low, _high in c.points], left, right, at)
    p.polygon([*above, *reversed(below)], BAND)


def _line(p: Page, c: Curve, left, right, at, stroke) -> None:
    colour, dash, wide = stroke
    p.path(_steps([share for share, _low, _high in c.points], left, right, at), colour, wide, dash)


def _labels(p: Page, curves, right, at, high, low, key) -> None:
    """The words at the lines' ends, moved apart where they would meet; each tells its counts when pointed at."""
    ends = sorted((at(c.points[-1][0]), n) for n, c in enumerate(curves))
    places: list[list[float]] = []
    for y, n in ends:
        y = max(y, places[-1][0] + LABEL) if places else max(y, high)
        places.append([y, n])
    over = places[-1][0] - low if places else 0.0
    for place in places if over > 0 else ():
        place[0] -= over
    for y, n in places:
        one, (colour, _dash, _wide) = curves[int(n)], STROKES[int(n) % len(STROKES)]
        p.text(one.label, right + 8, y - 9, 14, T.BOLD, colour)
        if one.tip:
            wide = p.measure(one.label, 14, T.BOLD)
            p.control(f"{key}:{one.id}", right + 4, y - 10, wide + 8, 20, None, tip=one.tip)
            if p.focused(f"{key}:{one.id}"):
                p.ring(right + 4, y - 9, wide + 8, 18, 4, paper=False)


def histogram(p: Page, x, y, w, h, bins: tuple[float, ...], mark: int, paper: bool = True) -> None:
    """Bars of shares; the bar `mark` is filled and pointed at, those below it darker than those above."""
    most, each = max([*bins, 1e-9]), w / max(1, len(bins))
    base = y + h
    dark, light, me = (T.INK2, T.RULE, T.INK) if paper else (T.ENDED, T.ROOM3, T.IVORY)
    for n, share in enumerate(bins):
        tall = (h - 12) * share / most
        colour = me if n == mark else dark if n < mark else light
        if share > 0:
            p.rect(x + n * each, base - max(1.0, tall), max(1.0, each - 1), max(1.0, tall), colour)
    p.hline(x, base, w, T.INK if paper else T.MUTE)
    if 0 <= mark < len(bins):
        top = base - (h - 12) * bins[mark] / most - 3
        cx = x + (mark + 0.5) * each
        p.polygon([(cx - 5.5, top - 8), (cx + 5.5, top - 8), (cx, top)], me)
