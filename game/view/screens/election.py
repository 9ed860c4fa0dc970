"""Election night: somebody sits in that seat now; which promises will last?"""

from game.text.numbers import percent, tenths
from game.text.shots import ElectionShot, Outlook
from game.text.speak import _
from game.view import desk as D
from game.view import marks
from game.view import theme as T
from game.view import widgets as W
from game.view.page import Page

COUNT, MOVE = 6.0, 0.6
CHART_H = 212.0


class Election:
    """The count runs six seconds; any key shows its end."""

    since, limit = -9.0, (1320.0, 780.0)

    heard = False

    def first(self, shot: ElectionShot) -> str:
        return "go"

    def skip(self, app) -> bool:
        if app.still or app.now - self.since >= COUNT or not app.shot.count:
            return False
        self.since = -99.0
        return True

    def draw(self, p: Page, shot: ElectionShot, app) -> None:
        p.fill(T.ROOM)
        sheet = 528.0
        left_w = p.w - 32 - sheet - 40 - 40
        share = 1.0 if p.still or not shot.count else min(1.0, max(0.0, (p.now - self.since) / COUNT))
        p.moving = p.moving or share < 1
        if share >= 1 and not self.heard:
            self.heard = True
            app.speaker.play("chord")
        x = 40.0
        flag = p.flag(shot.flag, x, 32, 30) if shot.flag and shot.count else 0
        p.fitted(shot.kind, x + (flag + 14 if flag else 0), 30, left_w - flag - 14, 34, 20, colour=T.MUTE)
        head = shot.headline if share >= 1 else _("The count goes on")
        size = next((s for s in (56, 52, 40, 34, 28) if p.measure(head, s, T.SERIF) <= left_w), 28)
        p.text(head, x, 76, size, T.SERIF, lh=72)
        at = 162.0
        now = counted(shot, share)
        for i in sorted(range(len(shot.contenders)), key=lambda i: -now[i]):  # who leads now stands on top
            self._bar(p, shot, i, now[i], x, at, left_w, share)
            at += 40
        if shot.count:
            _chart(p, shot, x, 282, min(left_w - 50, 560.0), share)
        elif shot.flag:
            p.flag(shot.flag, x, at + 20, 200)
        _words(p, shot, x, p.h - 192 if shot.count else at + 260, left_w, share)
        _outlooks(p, shot, app, p.w - 32 - sheet, 32, sheet, p.h - 64, self._moved(p, share))

    def _moved(self, p: Page, share: float) -> float:
        """How far the odds have gone from before to after: they wait for the count, then take half a second."""
        if share < 1:
            return 0.0
        return 1.0 if self.since < -90 else p.eased(self.since + COUNT, MOVE)

    def _bar(self, p: Page, s: ElectionShot, i, now, x, y, w, share) -> None:
        """A share so far; solid is who has won, and before that nobody."""
        one = s.contenders[i]
        won = one.won and share >= 1
        p.fitted(one.name, x, y, 158, 40, 16, T.BOLD if won else T.MEDIUM)
        track = min(360.0, w - 280)
        p.rect(x + 166, y + 11, track, 18, T.ROOM2)
        wide = track * min(1.0, now / 50)
        if won:
            p.rect(x + 166, y + 11, wide, 18, T.hue(s.seat))
        else:
            p.rect(x + 166, y + 11, wide, 18, T.MUTE, 0, 2)
        p.text(one.text if share >= 1 else tenths(now), x + 166 + track + 16, y + 7, 20, T.BOLD)


def counted(s: ElectionShot, share: float) -> list[float]:
    """Every contender's share of the vote so far, in percent, between two counts as far as it has come."""
    if share >= 1 or not s.count:
        return [one.percent for one in s.contenders]
    place = share * (len(s.count) - 1)
    step = min(len(s.count) - 2, int(place))
    part = place - step
    pairs = [a + (b - a) * part for a, b in zip(s.count[step], s.count[step + 1], strict=True)]
    return [pairs[i] if i < 2 else one.percent for i, one in enumerate(s.contenders)]


def _chart(p: Page, s: ElectionShot, x, y, w, share) -> None:
    """The two shares through the night, labelled at their lines; three or four grid lines."""
    values = [v for pair in s.count for v in pair]
    low, high = min(values) - 1, max(values) + 0.6
    py = lambda v: y + CHART_H - (v - low) * CHART_H / (high - low)  # noqa: E731
    px = lambda i: x + i * w / max(1, len(s.count) - 1)  # noqa: E731
    step = 2 if high - low < 10 else 5 if high - low < 25 else 10
    mark = int(low // step + 1) * step
    while mark < high:
        p.hline(x, py(mark), w, T.ROOM3)
        p.text(percent(mark / 100), x + w + 8, py(mark) - 9, 14, colour=T.MUTE)
        mark += step
    first, second = [[(px(i), py(pair[j])) for i, pair in enumerate(s.count)] for j in (0, 1)]
    if share >= 1:
        p.path(second, T.MUTE, 2.5, (6, 4))
        p.path(first, T.hue(s.seat), 3.5)
        p.dot(*first[-1], 6, T.hue(s.seat))
        _labels(p, s, first, second, x, w, y)
    else:
        _counting(p, s, (first, second), counted(s, share), share, py, x, w)
    for i, word in enumerate(s.times):
        at = x + w * i / max(1, len(s.times) - 1)
        p.text(
            word,
            at,
            y + CHART_H + 10,
            14,
            colour=T.MUTE,
            align="left" if i == 0 else "right" if i == len(s.times) - 1 else "mid",
        )


def _counting(p: Page, s: ElectionShot, lines, now, share, py, x, w) -> None:
    """Both lines as far as the count has come, each with its name at its end; nothing tells who will win."""
    at = x + share * w
    upto = int(share * (len(s.count) - 1)) + 1
    order = sorted((0, 1), key=lambda i: s.contenders[i].name)
    upper = max((0, 1), key=lambda i: now[i])
    for place, i in enumerate(order):
        points = [*lines[i][:upto], (at, py(now[i]))]
        ink = T.IVORY if place == 0 else T.MUTE
        p.path(points, ink, 3, None if place == 0 else (6, 4))
        p.dot(at, py(now[i]), 5, ink)
        name = s.contenders[i].name
        half = p.measure(name, 14, T.BOLD) / 2
        middle = min(max(at, x + half), x + w - half)
        p.text(name, middle, py(now[i]) + (-28 if i == upper else 10), 14, T.BOLD, ink, align="mid", halo=T.ROOM)
    p.vline(at - 0.5, py(min(now[:2])) + 34, 12, T.MUTE)


def _labels(p: Page, s: ElectionShot, first, second, x, w, y) -> None:
    """Names at the lines, on the side away from the other line; a ring where the lead changes."""
    n, taken = len(first), []
    for points, other, i, ink in (
        (second, first, max(1, n // 4), T.MUTE),
        (first, second, (n * 3) // 4, T.hue(s.seat)),
    ):
        above = points[i][1] < other[i][1]
        name = s.contenders[0 if points is first else 1].name
        half = p.measure(name, 14, T.BOLD) / 2 + 8
        middle = min(max(points[i][0], x + half), x + w - half)
        near = [py for px_, py in points if abs(px_ - middle) <= half + w / n] or [points[i][1]]
        top = (min(near) - 24) if above else (max(near) + 8)
        taken.append((middle - half, middle + half, top))
        p.text(
            name,
            middle,
            top,
            14,
            T.BOLD,
            ink,
            align="mid",
            halo=T.ROOM,
        )
    cross = next(
        (i for i in range(1, n) if first[i - 1][1] > second[i - 1][1] and first[i][1] <= second[i][1]),
        None,
    )
    if cross is not None and s.crossing:
        a, b = first[cross - 1][1] - second[cross - 1][1], first[cross][1] - second[cross][1]
        t = a / (a - b)
        cx = first[cross - 1][0] + t * (first[cross][0] - first[cross - 1][0])
        cy = first[cross - 1][1] + t * (first[cross][1] - first[cross - 1][1])
        p.dot(cx, cy, 10, T.IVORY, 1.5)
        half = p.measure(s.crossing, 14) / 2
        free = [
            at
            for at in (cy + 24, cy - 42, cy + 44, cy - 62)
            if all(cx + half < a or cx - half > b or abs(at - top) > 20 for a, b, top in taken)
        ]
        p.text(s.crossing, cx, (free or [cy + 24])[0], 14, align="mid", halo=T.ROOM)


def _words(p: Page, s: ElectionShot, x, y, w, share) -> None:
    p.hline(x, y, w, T.LINE)
    half = (w - 40) / 2
    if share < 1:
        return
    for i, (head, text) in enumerate(((s.known_head, s.known), (s.change_head, s.change))):
        left = x + i * (half + 40)
        p.fitted(head, left, y + 14, half, 24, 16, T.BOLD)
        p.paragraph(text, left, y + 40, half, 14, colour=T.MUTE, lh=20)


def _outlooks(p: Page, s: ElectionShot, app, x, y, w, h, moved: float = 1.0) -> None:
    p.sheet(x, y, w, h)
    left, inner = x + 28, w - 56
    p.fitted(s.outlook_title, left, y + 24, inner, 40, 28, T.SERIF, T.INK)
    p.fitted(s.outlook_lead, left, y + 64, inner, 24, 16, colour=T.INK2)
    if s.outlooks:
        _legend(p, left, y)
    top, foot = y + 124, y + h - 92
    text_h = 22 * len(p.lines(s.comment, inner, 16)) + 12 if s.comment else 0
    rows = len(s.outlooks)
    low = min([60, *(o.low for o in s.outlooks), *(o.after for o in s.outlooks)]) // 20 * 20
    room = foot - text_h - 30 - top
    with p.scrolling("outlooks", left - 8, top, inner + 16, room, 62.0 * rows):
        for i, one in enumerate(s.outlooks):
            _outlook(p, one, i, left, top + i * 62, inner, low, app, moved)
    end = top + min(62.0 * rows, room)
    axis = left + 194
    if s.outlooks:
        p.text(percent(low / 100), axis, end + 5, 14, colour=T.INK2, align="mid")
        p.text(percent(1.0), axis + 204, end + 5, 14, colour=T.INK2, align="mid")
    p.paragraph(s.comment if moved >= 1 else "", left, end + 34, inner, 16, colour=T.INK)
    half = (inner - 20) / 2
    if s.why:
        W.button(p, "why", _("Why these odds?"), left, y + h - 76, half, 52, lambda: app.why(s.why), "second")
    W.button(
        p,
        "go",
        s.go_on,
        left + (half + 14 if s.why else 0),
        y + h - 76,
        half if s.why else inner,
        52,
        lambda: app.send(D.GoOn()),
        px=16,
    )


def _legend(p: Page, left, y) -> None:
    """What the three marks of a row mean."""
    cx = left + 7
    for kind, word in (
        ("before", _("Before")),
        ("after", _("After")),
        ("range", _("If the successor is cooler or warmer")),
    ):
        if kind == "range":
            p.rect(cx - 6, y + 101, 26, 12, T.RULE)
            p.text(word, cx + 32, y + 98, 14, colour=T.INK2)
        else:
            p.dot(cx, y + 107, 6, T.INK, 2) if kind == "before" else p.dot(cx, y + 107, 6, T.INK)
            cx += 40 + p.text(word, cx + 22, y + 98, 14, colour=T.INK2)


def _outlook(p: Page, o: Outlook, i, x, y, w, low, app, moved: float) -> None:
    key = f"outlook:{i}"
    if o.why:
        p.control(key, x - 6, y + 3, w + 12, 56, lambda: app.why(o.why), tip=_("Why these odds?"))
        if p.hot(key):
            p.rect(x - 6, y + 3, w + 12, 56, T.PAPER2, 6)
    p.hline(x, y, w, T.RULE)
    marks.chip(p, o.icon, x + 15, y + 32, o.state, 14, paper=True)
    p.fitted(o.name, x + 42, y + 12, 150, 22, 16, T.BOLD, T.INK)
    p.fitted(o.detail, x + 42, y + 34, 150, 18, 14, colour=T.INK2)
    at = lambda v: x + 194 + (v - low) / (100 - low) * 204  # noqa: E731
    a, b = at(o.before), at(o.before + (o.after - o.before) * moved)
    if moved >= 1:
        p.rect(at(o.low), y + 26, max(2, at(o.high) - at(o.low)), 12, T.RULE)
    if moved > 0 and abs(a - b) > 14:
        s = 1 if a > b else -1
        p.path([(a, y + 32), (b + 7 * s, y + 32)], T.INK, 2)
        p.path([(b + 14 * s, y + 27), (b + 7 * s, y + 32), (b + 14 * s, y + 37)], T.INK, 2)
    p.dot(a, y + 32, 6.5, T.INK)
    p.dot(a, y + 32, 4.5, T.PAPER)
    if moved > 0:
        p.dot(b, y + 32, 6, T.BREAK_INK if o.after < 60 else T.INK)
    if moved >= 1:
        p.text(o.text, x + w, y + 20, 18, T.BOLD, T.BREAK_INK if o.after < 60 else T.INK, align="right")
    if o.why and p.focused(key):
        W.row_ring(p, x - 6, y + 3, w + 12, 56)
