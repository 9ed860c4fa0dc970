"""The replay: the map as it stood, what each chose that quarter, and a track to play, pause, step and jump on."""

import pygame

from game.text.shots import Cell, ReplayShot, RevealRow
from game.text.speak import _
from game.view import desk as D
from game.view import mapdraw, marks
from game.view import theme as T
from game.view import widgets as W
from game.view.page import Page
from game.view.screens import board, topbar
from game.view.screens.reveal import LOOK

BAR, SHEET, NAME = 96.0, 404.0, 178.0


class Replay:
    """Space plays and pauses; Left, Right, Home and End move on the track; Escape leaves."""

    def __init__(self):
        self.since, self.at = -9.0, -1

    def first(self, shot: ReplayShot) -> str:
        return "play"

    def escape(self, app) -> None:
        if app.shot.way_out:
            app.send(D.Back())
        else:
            app.menu()

    def draw(self, p: Page, shot: ReplayShot, app) -> None:
        if shot.at != self.at:
            self.since, self.at = p.now if shot.speed in (1, 2) else -9.0, shot.at
        p.fill(T.ROOM)
        map_w, map_h = p.w - SHEET - 28, p.h - topbar.HIGH - BAR
        with p.clipped(0, topbar.HIGH, map_w, map_h):
            mapdraw.draw(p, shot.board.map, 0, topbar.HIGH, map_w, map_h, self.since)
        topbar.draw(p, shot.board, app)
        board.corner_news(p, shot.board, app, topbar.HIGH + map_h)
        board.legend(p, topbar.HIGH + map_h)
        _transport(p, shot, app, 16, p.h - BAR + 8, p.w - 32)
        _sheet(p, shot, app, p.w - SHEET - 16, 80, SHEET, p.h - BAR - 88)


def _sheet(p: Page, s: ReplayShot, app, x, y, w, h) -> None:
    """What each chose, row by row; then one move each; then, at the end, the digest and the way out."""
    p.sheet(x, y, w, h)
    left, inner = x + 20, w - 40
    p.fitted(s.title, left, y + 14, inner, 30, 20, T.SERIF, T.INK)
    foot = _foot(p, s, app, left, y + h - 16, inner)
    col = (inner - NAME) / max(1, len(s.seats))
    for j, (code, _name) in enumerate(s.seats):
        marks.seal(p, code, left + NAME + (j + 0.5) * col, y + 66, min(11, col * 0.42), paper=True)
    p.hline(left, y + 86, inner, T.INK, 2)
    tall = [_row_high(p, r) for r in s.rows]
    texts = [p.lines(text, inner - 34, 14) for _code, text in s.moves]
    content = sum(tall) + (40 + sum(20 * len(t) + 8 for t in texts) if texts else 0) + 8
    with p.scrolling("chose", x + 8, y + 88, w - 12, foot - y - 96, content):
        at = y + 88
        for i, (row, high) in enumerate(zip(s.rows, tall, strict=True)):
            _row(p, row, i, left, at, inner, high, col, app)
            at += high
        if texts:
            p.text(_("One move each"), left, at + 12, 14, T.BOLD, T.INK2)
            at += 40
        for (code, _text), lines in zip(s.moves, texts, strict=True):
            marks.seal(p, code, left + 11, at + 10, 9, paper=True)
            for j, line in enumerate(lines):
                p.text(line, left + 34, at + 20 * j, 14, colour=T.INK, w=inner - 34, lh=20)
            at += 20 * len(lines) + 8
    if not s.rows:
        empty = _("Nothing was promised or proposed.") if s.at else _("Press play, or step quarter by quarter.")
        p.paragraph(empty, left, y + 104, inner, 16, colour=T.INK)


def _foot(p: Page, s: ReplayShot, app, x, low, w) -> float:
    """The digest and the way out at the foot of the sheet; the y above them."""
    if s.way_out:
        low -= 44
        W.button(p, "go", s.way_out, x, low, w, 44, lambda: app.send(D.Back()), "second", icon="right")
        low -= 12
    if s.note:
        high = 19 * len(p.lines(s.note, w, 14))
        p.paragraph(s.note, x, low - high, w, 14, colour=T.INK2, lh=19)
        low -= high + 8
    return low


def _row_high(p: Page, r: RevealRow) -> float:
    """A row's height: its name, and what came of it under the name."""
    names, results = p.lines(r.name, NAME - 44, 14, T.MEDIUM), p.lines(r.result, NAME - 44, 14) if r.result else ()
    return max(44.0, 12 + 18 * len(names) + 18 * len(results))


def _row(p: Page, r: RevealRow, i, x, y, w, high, col, app) -> None:
    marks.chip(p, r.icon, x + 16, y + high / 2, r.state, 13, paper=True)
    used = p.paragraph(r.name, x + 40, y + 5, NAME - 44, 14, T.MEDIUM, T.INK, lh=18)
    if r.result:
        ink = T.BREAK_INK if r.bad else T.INK2
        p.paragraph(r.result, x + 40, y + 5 + used, NAME - 44, 14, T.BOLD if r.bad else T.REGULAR, ink, lh=18)
    for j, cell in enumerate(r.cells):
        _cell(p, cell, f"cell:{i}:{j}", x + NAME + j * col, y, col, high, app)
    p.hline(x, y + high - 1, w, T.RULE)


def _cell(p: Page, c: Cell, key, x, y, col, high, app) -> None:
    """One choice as its sign; the words are in its tip, the causes behind it."""
    look, cx, cy = LOOK.get(c.choice), x + col / 2, y + high / 2
    if look is None:
        p.text("\u2013", cx, cy - 11, 16, colour=T.INK2, align="mid")
        return
    icon, fill, ink = look
    r = min(13.0, col * 0.44)
    tip = f"{c.word}\n{c.odds}" if c.odds else c.word
    p.control(key, cx - r - 3, cy - r - 3, 2 * r + 6, 2 * r + 6, (lambda: app.why(c.why)) if c.why else None, tip=tip)
    if p.hot(key):
        p.dot(cx, cy, r + 4, T.PAPER2)
    p.dot(cx, cy, r, fill) if fill else p.dot(cx, cy, r, ink, 1.5)
    p.icon_mid(icon, cx, cy, r * 1.25, ink, 2.5)
    if p.focused(key):
        p.dot(cx, cy, r + 5, T.INK, 3)
        p.dot(cx, cy, r + 8, T.FOCUS, 3)


# the track


def _transport(p: Page, s: ReplayShot, app, x, y, w) -> None:
    """Five buttons, the track, the speeds."""
    for i, (key, word, act, sign) in enumerate(_buttons(s, app)):
        _button(p, key, word, x + i * 50, y + 16, act, sign)
    right = _speeds(p, s, app, x + w, y + 20)
    _track(p, s, app, x + 268, y, right - x - 268 - 24)
    p.text(_("Speed"), right, y - 1, 14, colour=T.MUTE)


def transport_low(p: Page, s: ReplayShot, app, x, y, w) -> None:
    """The same in two rows, for a narrow page."""
    _track(p, s, app, x + 10, y, w - 20)
    for i, (key, word, act, sign) in enumerate(_buttons(s, app)):
        _button(p, key, word, x + i * 48, y + 70, act, sign)
    _speeds(p, s, app, x + w, y + 74)


def _speeds(p: Page, s: ReplayShot, app, right, y) -> float:
    """The speeds side by side up to `right`; where they begin."""
    wide = [max(44.0, p.measure(word, 14, T.BOLD) + 20) for _times, word in s.speeds]
    at = start = right - sum(wide) - 4 * (len(wide) - 1)
    for (times, word), room in zip(s.speeds, wide, strict=True):
        _speed(p, s, app, times, word, at, y, room)
        at += room + 4
    return start


def _buttons(s: ReplayShot, app) -> tuple:
    """First, back, play or pause, on, last: key, word, act, sign."""
    jump = lambda n: app.send(D.Jump(n))  # noqa: E731
    play = lambda: app.send(D.Run(not s.playing))  # noqa: E731
    return (
        ("first", _("To the first quarter"), lambda: jump(0), _first_sign),
        ("back", _("One quarter back"), lambda: jump(s.at - 1), _back_sign),
        ("play", _("Pause") if s.playing else _("Play"), play, _pause_sign if s.playing else _play_sign),
        ("next", _("One quarter on"), lambda: jump(s.at + 1), _next_sign),
        ("last", _("To the last quarter"), lambda: jump(s.length), _last_sign),
    )


def _button(p: Page, key, word, x, y, act, sign) -> None:
    p.control(key, x, y, 44, 44, act, tip=word)
    main = key == "play"
    p.rect(x, y, 44, 44, T.IVORY if main else T.ROOM3 if p.hot(key) else T.ROOM2, 6)
    sign(p, x + 22, y + 22, T.INK if main else T.IVORY)
    if p.focused(key):
        p.ring(x, y, 44, 44, 6, paper=False)


def _tri(p: Page, x, y, way, ink) -> None:
    p.polygon([(x - 6 * way, y - 9), (x - 6 * way, y + 9), (x + 8 * way, y)], ink)


def _play_sign(p, x, y, ink):
    _tri(p, x, y, 1, ink)


def _pause_sign(p, x, y, ink):
    p.rect(x - 8, y - 9, 5, 18, ink)
    p.rect(x + 3, y - 9, 5, 18, ink)


def _next_sign(p, x, y, ink):
    p.rect(x - 8, y - 9, 4, 18, ink)
    _tri(p, x + 3, y, 1, ink)


def _back_sign(p, x, y, ink):
    p.rect(x + 4, y - 9, 4, 18, ink)
    _tri(p, x - 3, y, -1, ink)


def _last_sign(p, x, y, ink):
    _tri(p, x - 4, y, 1, ink)
    p.rect(x + 6, y - 9, 4, 18, ink)


def _first_sign(p, x, y, ink):
    _tri(p, x + 4, y, -1, ink)
    p.rect(x - 10, y - 9, 4, 18, ink)


def _speed(p: Page, s: ReplayShot, app, times, word, x, y, w) -> None:
    key, on = f"speed:{times}", times == s.speed
    p.control(key, x, y, w, 36, lambda: app.send(D.Pace(times)), tip=_("Speed"))
    p.rect(x, y, w, 36, T.IVORY if on else T.ROOM3 if p.hot(key) else T.ROOM2, 6)
    p.text(word, x + w / 2, y + 9, 14, T.BOLD if on else T.REGULAR, T.INK if on else T.IVORY, align="mid")
    if p.focused(key):
        p.ring(x, y, w, 36, 6, paper=False)


def _track(p: Page, s: ReplayShot, app, x, y, w) -> None:
    """A tick a quarter, the year over its first, a seal where an election was lost, a disc where the film stands."""
    n, mid = max(1, s.length), y + 38
    at = lambda q: x + q * w / n  # noqa: E731
    jump = lambda q: app.send(D.Jump(min(n, max(0, q))))  # noqa: E731
    keys = {
        pygame.K_LEFT: lambda: jump(s.at - 1),
        pygame.K_RIGHT: lambda: jump(s.at + 1),
        pygame.K_HOME: lambda: jump(0),
        pygame.K_END: lambda: jump(n),
    }
    origin = x + p.dx
    drag = lambda to: jump(round((to - origin) / w * n))  # noqa: E731
    p.control("track", x - 10, mid - 18, w + 20, 36, None, keys, drag=drag, tip=_("Jump to a quarter"))
    p.hline(x, mid - 1.5, w, T.ROOM3, 4)
    p.hline(x, mid - 1.5, at(s.at) - x, T.IVORY, 4)
    for q in range(n + 1):
        p.vline(at(q) - 0.75, mid - 8, 16, T.LINE, 1.5)
    taken = x - 99
    for quarter, word in s.years:
        if at(quarter) >= taken and at(quarter) + p.measure(word, 14) <= x + w + 12:
            taken = at(quarter) + p.text(word, at(quarter), y, 14, colour=T.MUTE) + 10
    for code, quarter in s.marks:
        marks.seal(p, code, at(quarter), mid + 28, 9)
    p.dot(at(s.at), mid, 10, T.IVORY)
    p.dot(at(s.at), mid, 6, T.INK)
    if p.focused("track"):
        p.ring(at(s.at) - 11, mid - 11, 22, 22, 11, paper=False)
