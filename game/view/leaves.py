"""One leaf of the wall's debrief: a lead, then whatever it holds: a table, told things, bars, a curve, lines."""

import math

from game.text.wall import Bars, Sheet
from game.view import theme as T
from game.view.page import Page

GAP = 14.0
DASHES = {"KR": (10.0, 6.0), "WH": (10.0, 6.0), "US": (3.0, 6.0)}
PATTERNS = (None, (10.0, 6.0), (3.0, 6.0), (16.0, 5.0, 3.0, 5.0))  # rooms side by side


def draw(p: Page, s: Sheet, x: float, y: float, w: float, h: float) -> None:
    p.text(s.title, x, y, 28, T.SERIF)
    low, y = y + h, y + 48
    if s.lead:
        y += p.paragraph(s.lead, x, y, w, 19, colour=T.IVORY2) + 14
    if s.rows:
        y = _table(p, s, x, y, w, low)
    if s.items:
        _items(p, s, x, y, w, low)
    if s.bars:
        _bars(p, s.bars, x, y, w, low - y)
    if s.curve:
        _curve(p, s, x, y, min(w, low - y), low - y)
    if s.lines:
        _lines(p, s, x, y, w, low - y)


def _table(p: Page, s: Sheet, x, y, w, low) -> float:
    """The first column and any long one get the room that the short ones leave."""
    n = len(s.heads)
    need = [max(p.measure(row[i], 18) for row in (s.heads, *s.rows)) + 22 for i in range(n)]
    spare = w - sum(need)
    cols = [one + spare / n for one in need]
    if spare < 0:  # the long ones wrap
        short = [min(one, w / n) for one in need]
        wish = [one - less for one, less in zip(need, short, strict=True)]
        cols = [one + (w - sum(short)) * more / (sum(wish) or 1.0) for one, more in zip(short, wish, strict=True)]
    starts = [x + sum(cols[:i]) for i in range(n)]
    for at, head, col in zip(starts, s.heads, cols, strict=True):
        p.fitted(head, at, y, col - 14, 38, 16, T.BOLD, T.MUTE)
    y += 40
    step = min(62.0, max(36.0, (low - y) / len(s.rows)))
    for row in s.rows:
        if y + step > low + 4:
            break
        p.hline(x, y, w, T.LINE)
        for i, (at, cell, col) in enumerate(zip(starts, row, cols, strict=True)):
            p.fitted(cell, at, y + 2, col - 14, step - 4, 18, T.BOLD if i == 0 else T.REGULAR)
        y += step
    return y + 14


def _items(p: Page, s: Sheet, x, y, w, low) -> None:
    """Told things in one column, or in two where one is not enough."""
    sizes = [(28, 20, 1), (22, 18, 1), (20, 17, 1), (18, 15, 1), (18, 15, 2), (15, 14, 2), (14, 14, 3)]
    head, small, columns = next((one for one in sizes if _fits(p, s, w, low - y, *one)), sizes[-1])
    col = (w - 40 * (columns - 1)) / columns
    left, top = x, y
    for title, detail in s.items:
        tall = _tall(p, title, detail, col, head, small)
        if y + tall > low + 2 and y > top:
            left, y = left + col + 40, top
        if left + col > x + w + 2:
            break
        y += p.paragraph(title, left, y, col, head, T.BOLD)
        if detail:
            y += p.paragraph(detail, left, y, col, small, colour=T.MUTE)
        y += GAP


def _tall(p: Page, title, detail, w, head, small) -> float:
    tall = len(p.lines(title, w, head, T.BOLD)) * T.leading(head)
    return tall + (len(p.lines(detail, w, small)) * T.leading(small) if detail else 0.0) + GAP


def _fits(p: Page, s: Sheet, w, h, head, small, columns) -> bool:
    col, left = (w - 40 * (columns - 1)) / columns, columns
    room = h
    for title, detail in s.items:
        tall = _tall(p, title, detail, col, head, small)
        if tall > room:
            left, room = left - 1, h
        room -= tall
    return left > 0


def _bars(p: Page, rows: tuple[Bars, ...], x, y, w, h) -> None:
    columns = min(4, max(1, len(rows)))
    lines = math.ceil(len(rows) / columns)
    cw, ch = (w - 32 * (columns - 1)) / columns, min(210.0, h / lines)
    for n, one in enumerate(rows):
        left, top = x + (n % columns) * (cw + 32), y + (n // columns) * ch
        p.fitted(one.label, left, top, cw, 24, 17, T.BOLD)
        base, room, most = top + ch - 62, ch - 100, max(1, *one.bins)
        step = cw / len(one.bins)
        for i, count in enumerate(one.bins):
            tall = count / most * room
            p.rect(left + i * step, base - tall, max(1.0, step - 1.5), tall, T.COAST)
        p.hline(left, base, cw, T.MUTE)
        at = left + one.yours / 100 * cw
        p.vline(at - 1, base - room - 6, room + 6, T.FOCUS, 3)
        p.polygon([(at - 7, base - room - 12), (at + 7, base - room - 12), (at, base - room)], T.FOCUS)
        p.fitted(one.text, left, base + 6, cw, 44, 15, colour=T.MUTE)


def _curve(p: Page, s: Sheet, x, y, w, h) -> None:
    """Said against came, in percent; on the broken line they agree."""
    side = min(w, h) - 70
    left, base = x + 60, y + side + 10
    p.rect(left, y + 10, side, side, T.LINE, 0, 1.5)
    p.path([(left, base), (left + side, y + 10)], T.MUTE, 1.5, (6, 6))
    for v in (0, 50, 100):
        p.text(str(v), left + side * v / 100 - 30, base + 4, 16, colour=T.MUTE, w=60, align="mid")
        p.text(str(v), left - 56, base - side * v / 100 - 12, 16, colour=T.MUTE, w=48, align="right")
    p.text(f"{s.axes[0]}, %", left, base + 28, 17, colour=T.MUTE, w=side, align="mid")
    p.text(f"{s.axes[1]}, %", left + 12, y + 16, 17, colour=T.MUTE)
    at = [(left + side * said / 100, base - side * came / 100, count) for said, came, count in s.curve]
    if len(at) > 1:
        p.path([(cx, cy) for cx, cy, _count in at], T.DARK["JP"], 2.5)
    for cx, cy, count in at:
        p.dot(cx, cy, 5 + math.sqrt(count), T.DARK["JP"])


def _lines(p: Page, s: Sheet, x, y, w, h) -> None:
    names = max((p.measure(code, 18, T.BOLD) for code, _row in s.lines), default=0.0)
    left, right, top, base = x + 50, x + w - max(70.0, names + 20), y + 12, y + h - 44
    for v in (0, 50, 100):
        at = base - (base - top) * v / 100
        p.hline(left, at, right - left, T.LINE)
        p.text(str(v), x, at - 12, 16, colour=T.MUTE, w=42, align="right")
    ends = []
    for k, (code, row) in enumerate(s.lines):
        n = max(1, len(row) - 1)
        points = [(left + (right - left) * i / n, base - (base - top) * v / 100) for i, v in enumerate(row)]
        if len(points) > 1:
            p.path(points, T.hue(code), 3, DASHES.get(code) if code in T.DARK else PATTERNS[k % len(PATTERNS)])
        ends.append([points[-1][1] if points else base, code])
    last = -99.0
    for at, code in sorted(ends):
        last = max(at, last + 24)
        p.text(code, right + 10, last - 13, 18, T.BOLD, T.hue(code))
    p.text(s.ends[0], left, base + 8, 16, colour=T.MUTE)
    p.text(s.ends[1], left, base + 8, 16, colour=T.MUTE, w=right - left, align="right")
