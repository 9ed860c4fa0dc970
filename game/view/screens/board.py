"""The board: what holds, who presses me, and what do I order this quarter?"""

from itertools import product

from game.text.numbers import percent
from game.text.shots import BoardShot, Election, Faction, NewsLine
from game.text.speak import _
from game.view import mapdraw, marks
from game.view import theme as T
from game.view import widgets as W
from game.view.page import Page
from game.view.screens import sheet, topbar

SAYS = {1: 9, 2: 2, 0: 0}  # what a place is worth: a name, a number, nothing
MOST_NAMED = 5  # of more governments the calendar shows seals alone


class Board:
    """Map and home on the dark, orders on paper."""

    def __init__(self):
        self.since, self.heard = -9.0, False

    def draw(self, p: Page, shot: BoardShot, app) -> None:
        self._sound(shot, app)
        p.fill(T.ROOM)
        map_w, map_h = p.w - 432, p.h - 316
        with p.clipped(0, 64, map_w, map_h):
            mapdraw.draw(p, shot.map, 0, 64, map_w, map_h, self.since)
        top = p.controls
        p.controls = []
        topbar.draw(p, shot, app)
        p.controls += top
        corner_news(p, shot, app, 64 + map_h)
        legend(p, 64 + map_h)
        elections(p, shot, 16, p.h - 244, map_w - 16)
        _home(p, shot, app, 16, p.h - 198, map_w - 16)
        with p.shifted(0, p.h * app.slide**2):
            sheet.draw(p, shot, app, p.w - 420, 80, 404, p.h - 96)

    def _sound(self, shot: BoardShot, app) -> None:
        """Once a quarter: a bell for a notice, a drum for a launch."""
        if self.heard:
            return
        self.heard = True
        if any(s.state == "notice" and s.was not in ("", "notice") for s in shot.map.strands):
            app.speaker.play("bell")
        elif shot.map.launch:
            app.speaker.play("drum")

    def first(self, shot: BoardShot) -> str:
        """Where focus starts: the first promise, else the proposal."""
        if shot.watching:
            return "seal"
        return f"keep:{shot.orders.promises[0].id}" if shot.orders.promises else "proposal"


def legend(p: Page, foot: float) -> None:
    """The states' strokes, at the map's foot."""
    x, y = 334, foot - 36
    words = mapdraw.words()
    wide = sum(37 + p.measure(word, 14) + 18 for _state, word in words) - 18
    p.rect(x - 10, y - 6, wide + 20, 30, T.ROOM, 6)
    marks.legend(p, x, y, words)


def corner_news(p: Page, shot: BoardShot, app, foot: float) -> None:
    """News of the quarter in a frame over the map's corner; it grows with what there is, then scrolls."""
    w, pad = 292, 12
    lines = [(n, p.lines(n.text, w - 2 * pad - 28, 14)) for n in shot.news]
    content = sum(3 + 18 * len(text) for _n, text in lines)
    high = min(max(39 + content, 130 if len(lines) > 2 else 0), max(138.0, (foot - 64) * 0.33))
    high = 39 + whole_lines([3 + 18 * len(text) for _n, text in lines], high - 39)
    x, y = 16, foot - 12 - high
    p.frame(x, y, w, high, T.ROOM, T.LINE, 1, 6)
    p.text(_("This quarter"), x + pad, y + 8, 14, T.BOLD)
    at = y + 30
    with p.scrolling("news", x + 4, y + 28, w - 8, high - 36, content + 3, paper=False):
        for i, (line, text) in enumerate(lines):
            news_line(p, line, text, x + pad, at, w - 2 * pad - 4, i, app)
            at += 3 + 18 * len(text)


def whole_lines(heights: list[float], room: float) -> float:
    """How much of the room is filled by lines that fit whole; what is left is scrolled to."""
    used = 0.0
    for high in heights:
        if used + high > room:
            break
        used += high
    return used or room


def news_line(p: Page, n: NewsLine, text, x, y, w, i, app) -> None:
    key = f"news:{i}"
    if n.why:
        p.control(key, x - 6, y - 2, w + 12, 18 * len(text) + 4, lambda: app.why(n.why), tip=_("Why?"))
        if p.hot(key):
            p.rect(x - 6, y - 2, w + 12, 18 * len(text) + 4, T.ROOM3, 4)
    p.icon(n.icon, x, y + 1, 16, T.CAUTION if n.urgent else T.MUTE, 2)
    for j, line in enumerate(text):
        p.text(line, x + 24, y + 18 * j, 14, colour=T.IVORY, w=w - 24)
    if n.why and p.focused(key):
        p.ring(x - 4, y, w + 8, 18 * len(text), 4, paper=False)


def elections(p: Page, shot: BoardShot, x, y, w) -> None:
    """The calendar: now at the left, a seal at each coming election, a tick a quarter."""
    p.rect(x, y, w, 40, T.ROOM2, 6)
    head = p.text(_("Elections"), x + 14, y + 11, 14, T.BOLD)
    start = x + max(108, head + 34)
    span, n = x + w - 8 - start, max(1, shot.horizon)
    at = lambda q: start + q * span / n  # noqa: E731
    p.hline(start, y + 19, span, T.LINE, 2)
    for i in range(n + 1):
        tall = i % 4 == 1
        p.vline(at(i) - 0.75, y + (13 if tall else 16), 14 if tall else 8, T.LINE, 1.5)
    p.dot(at(0), y + 20, 6, T.IVORY)
    shown = sorted((e for e in shot.elections if e.quarters <= n), key=lambda e: e.quarters)
    places: list[float] = []
    for e in shown:  # seals stand apart even where two vote at once
        places.append(max(at(e.quarters), places[-1] + 32 if places else start + 24))
    for e, place, side in zip(shown, places, _sides(p, shown, places, start, x + w - 8), strict=True):
        _election(p, e, place, y, side)


def _sides(p: Page, shown: list[Election], places: list[float], low: float, high: float) -> tuple[int, ...]:
    """On which side of its seal each name stands (1 right, -1 left; 2 and -2 the number alone, 0 nothing has room)."""
    names = [p.measure(e.text, 14, T.BOLD if e.soon else T.REGULAR) for e in shown]
    bare = [p.measure(str(e.quarters), 14, T.BOLD) for e in shown]

    def fits(sides: tuple[int, ...]) -> bool:
        end = low + 8
        for i, (at, side) in enumerate(zip(places, sides, strict=True)):
            w = names[i] if abs(side) == 1 else bare[i]
            first = at - 22 - w if side < 0 else at - 13
            if first < end:
                return False
            end = at + 24 + w if side > 0 else at + 13
        return end <= high + 14 if sides and sides[-1] <= 0 else end <= high + 2

    ways = product((1, -1, 2, -2, 0), repeat=len(shown)) if len(shown) <= MOST_NAMED else ((0,) * len(shown),)
    found = [sides for sides in ways if fits(sides)]
    return max(found, key=lambda sides: sum(SAYS[abs(side)] for side in sides), default=(0,) * len(shown))


def _election(p: Page, e: Election, x, y, side: int) -> None:
    """One seal with its words on a side."""
    marks.seal(p, e.code, x, y + 20, 11)
    if not side:
        return
    face = T.BOLD if e.soon or abs(side) == 2 else T.REGULAR
    words = e.text if abs(side) == 1 else str(e.quarters)
    wide = p.measure(words, 14, face)
    left = x + 20 if side > 0 else x - 20 - wide
    _erased(p, left - 3, y, wide + 6)
    p.text(words, left, y + 11, 14, face)


def _erased(p: Page, x, y, w) -> None:
    p.rect(x, y + 11, w, 18, T.ROOM2)


def _home(p: Page, shot: BoardShot, app, x, y, w) -> None:
    p.text(_("Home front"), x, y, 20, T.SERIF)
    right = x + w
    for key, word, value, why in (
        ("pressure", _("Pressure on you"), shot.home.pressure, shot.home.pressure_why),
        ("mood", _("Public mood"), shot.home.mood, shot.home.mood_why),
    ):
        value_w = p.measure(value, 14, T.BOLD)
        word_w = p.measure(word, 14)
        left = right - value_w - 5 - word_w
        if why:
            p.control(
                f"home:{key}",
                left - 4,
                y + 2,
                right - left + 8,
                22,
                lambda ref=why: app.why(ref),
                tip=_("Why?"),
            )
        p.text(word, left, y + 4, 14, colour=T.IVORY if p.hot(f"home:{key}") else T.MUTE)
        p.text(value, right - value_w, y + 4, 14, T.BOLD)
        if p.focused(f"home:{key}"):
            p.ring(left - 2, y + 4, right - left + 4, 18, 4, paper=False)
        right = left - 20
    factions = shot.home.factions[:5]
    step = (w + 12) / max(1, len(factions))
    rows = max([len(p.lines(f.quote, step - 40, 14)) for f in factions] or [1])
    for i, one in enumerate(factions):
        faction(p, one, i, x + i * step, y + 30, step - 12, 152, app, rows)


def faction_high(p: Page, f: Faction, w) -> float:
    """How high a card of that width is."""
    return 100.0 + 18.5 * min(4, len(p.lines(f.quote, w - 28, 14)))


def faction(p: Page, f: Faction, i, x, y, w, h, app, rows: int) -> None:
    """Name, weight as ten cells of 5 %, mood about zero, a sentence in the group's own interest (closer if
    long)."""
    key, roomy = f"faction:{i}", rows <= 2
    p.rect(x, y, w, h, T.ROOM3 if p.hot(key) and f.why else T.ROOM2, 6)
    p.control(key, x, y, w, h, (lambda: app.why(f.why)) if f.why else None, tip=_("Why this mood?") if f.why else "")
    inner, left = w - 28, x + 14
    cell = min(16.0, (inner - 88) / 10) if roomy else inner / 10
    name_h, at = (22, 40) if roomy else (24, 37)
    p.fitted(f.name, left, y + 10 if roomy else y + 8, inner + 10, name_h, 16, T.BOLD)
    for j in range(10):
        p.rect(left + j * cell, y + at, cell - 2, 8, T.IVORY if j < round(f.weight * 20) else T.ROOM3)
    at = 67 if roomy else 56
    mid, mood = left + inner / 2, left + inner / 2 * (1 + f.mood / 100)
    ink = T.BREAK if f.mood < 0 else T.DARK["JP"]
    p.rect(left, y + at - 4, inner, 8, T.ROOM3)
    if f.mood:
        p.rect(min(mid, mood), y + at - 4, abs(mood - mid), 8, ink)
    p.vline(mid - 1, y + at - 8, 16, T.IVORY, 2)
    p.polygon([(mood, y + at - 6), (mood + 5, y + at), (mood, y + at + 6), (mood - 5, y + at)], T.IVORY)
    side = _("against") if f.mood < 0 else _("for") if f.mood > 0 else _("undecided")
    p.text(f"{W.signed(f.mood)} {side}", left, y + at + 9, 14, T.BOLD, ink)
    words = percent(f.weight) if not roomy else _("weight {share}").format(share=percent(f.weight))
    p.text(words, left + inner, y + (35 if roomy else at + 9), 14, colour=T.MUTE, align="right")
    top = 97 if roomy else 88 if rows == 3 else 83
    for j, line in enumerate(p.lines(f.quote, inner, 14)[:4]):
        p.text(
            line,
            left,
            y + top + (18.5 if roomy else 16.5) * j,
            14,
            colour=T.IVORY2,
            w=inner,
            lh=19 if roomy else 17,
        )
    if p.focused(key):
        p.ring(x + 3, y + 3, w - 6, h - 6, 6, paper=False)
