"""The middle of the class's wall, phase by phase: the way in, how promises stand, what was chosen, a crisis, news."""

import pygame

from game.text.speak import _
from game.text.wall import WallShot
from game.view import marks
from game.view import theme as T
from game.view.page import Page
from game.view.screens.reveal import LOOK


def lobby(p: Page, s: WallShot, x, y, w, h) -> None:
    """The way in: a code for a camera, an address and a word for a hand."""
    side = min(h, w * 0.46)
    if s.qr:
        cell = int(side * p.scale / len(s.qr)) / p.scale
        p.rect(x, y, cell * len(s.qr), cell * len(s.qr), T.PAPER)
        for r, row in enumerate(s.qr):
            for c, dark in enumerate(row):
                if dark:
                    p.surface.fill(pygame.Color(T.INK), p.rect_px(x + c * cell, y + r * cell, cell, cell))
    left, room = x + side + 36, w - side - 36
    p.text(_("On your phone, open"), left, y, 20, colour=T.MUTE)
    top = y + 30 + p.paragraph(s.address, left, y + 30, room, 30, T.BOLD)
    p.text(_("and type the room code"), left, top + 12, 20, colour=T.MUTE)
    p.text(s.code, left, top + 46, 56, T.BOLD)
    p.paragraph(s.goal, left, top + 130, room, 19)


def _crisis(p: Page, s: WallShot, x, y, w) -> float:
    """A crisis, above the sheet: who stands in it, and at the reveal each exchange. How much room it took."""
    one = s.crisis
    if one is None:
        return 0.0
    right, tall = 340.0, 122.0 if one.rule else 104.0
    p.rect(x, y, w, tall, T.ROOM2, 6)
    p.rect(x, y, 6, tall, T.CAUTION, 2)
    left, room = x + 22, w - right - 40
    p.icon("warn", left, y + 12, 22, T.CAUTION)
    p.fitted(one.title, left + 30, y + 8, room - 30, 30, 20, T.SERIF)
    p.fitted(" ".join(filter(None, (one.text, one.rule))), left, y + 40, room, tall - 46, 16, colour=T.IVORY2)
    for n, (code, name, stood) in enumerate(one.rows):
        at, wide = y + 10 + 44 * n, x + w - right
        flag = p.flag(code, wide, at + 7, 24) if code else None
        if not flag:
            p.icon("missile", wide, at + 8, 22, T.IVORY)
        p.fitted(name, wide + 40, at, 130, 38, 17, T.BOLD)
        for k in range(4):
            _step(p, stood[k] if k < len(stood) else None, bool(stood), k, wide + 176 + 40 * k, at + 2)
    return tall + 14


def _step(p: Page, firm: bool | None, opened: bool, k: int, x, y) -> None:
    """One exchange of one government: a tick for firm, a cross for giving way, a number while it is sealed."""
    if firm is None:
        if not opened:
            p.rect(x, y, 34, 34, T.MUTE, 6, 1)
            p.text(str(k + 1), x, y, 16, colour=T.MUTE, w=34, align="mid", lh=34)
        return
    p.rect(x, y, 34, 34, T.IVORY if firm else T.BREAK, 6, 0 if firm else 2)
    p.icon("check" if firm else "cross", x + 7, y + 7, 20, T.INK if firm else T.BREAK)


def quarter(p: Page, s: WallShot, x, y, w, h) -> None:
    """How every promise stands, on paper; the news below it."""
    taken = _crisis(p, s, x, y, w)
    y, h = y + taken, h - taken
    rows = s.strands
    step = min(48.0, (h - 60) / max(4, len(rows) + 1))
    tall = 40 + step * max(1, len(rows))
    p.sheet(x, y, w, tall)
    for i, one in enumerate(rows):
        at = y + 20 + step * i
        marks.chip(p, one.icon, x + 40, at + step / 2, one.state, min(15, step / 2.6), paper=True)
        p.fitted(one.name, x + 70, at, w * 0.4 - 70, step, 20, T.MEDIUM, T.INK)
        p.fitted(one.detail, x + w * 0.42, at, w * 0.3, step, 19, colour=T.INK)
        for n, code in enumerate(one.members):
            marks.seal(p, code, x + w - 40 - 40 * (len(one.members) - 1 - n), at + step / 2, 14, paper=True)
        p.hline(x + 24, at + step, w - 48, T.RULE)
    if not rows:
        p.text(_("No promise is in force, and nothing lies on the table."), x + 28, y + 20, 19, colour=T.INK, lh=step)
    _news(p, s, x, y + tall + 18, w, y + h)


def reveal(p: Page, s: WallShot, x, y, w, h) -> None:
    """What each government chose, promise by promise."""
    shot = s.reveal
    if shot is None:
        return
    taken = _crisis(p, s, x, y, w)
    y, h = y + taken, h - taken
    name, n = w * 0.37, max(1, len(shot.seats))
    col, rows = (w - name - 56) / n, max(1, len(shot.rows))
    step = min(70.0, (h - 74) / max(3, rows))
    p.sheet(x, y, w, 66 + step * rows)
    for i, (code, one) in enumerate(shot.seats):
        left = x + 28 + name + i * col
        flag = p.flag(code, left, y + 18, 24)
        room = col - flag - 14
        size = next((px for px in (22, 20, 18, 16) if p.measure(one, px, T.SERIF) <= room), 14)
        p.fitted(one, left + flag + 9, y + 14, room, 32, size, T.SERIF, T.INK)
    p.hline(x + 28, y + 54, w - 56, T.INK, 2)
    for r, row in enumerate(shot.rows):
        at = y + 58 + step * r
        marks.chip(p, row.icon, x + 44, at + step / 2, row.state, min(15, step / 2.6), paper=True)
        half = step > 50 and bool(row.result)
        p.fitted(row.name, x + 72, at + 3, name - 50, step * (0.54 if half else 0.95), 19, T.MEDIUM, T.INK)
        if half:
            p.fitted(row.result, x + 72, at + step * 0.56, name - 50, step * 0.36, 15,
                     colour=T.BREAK_INK if row.bad else T.INK2)  # fmt: skip
        for i, cell in enumerate(row.cells):
            _cell(p, cell, x + 28 + name + i * col, at + 5, col - 12, step - 10)
        p.hline(x + 28, at + step, w - 56, T.RULE)
    if not shot.rows:
        p.text(_("No promise was in force and nothing was proposed."), x + 28, y + 70, 19, colour=T.INK)
    _news(p, s, x, y + 66 + step * rows + 18, w, y + h)


def _cell(p: Page, cell, x, y, w, h) -> None:
    look = LOOK.get(cell.choice)
    if look is None:
        p.text(cell.word, x, y, 16, colour=T.INK2, w=w, align="mid", lh=h)
        return
    icon, fill, ink = look
    if fill:
        p.rect(x, y, w, h, fill, 6)
    else:
        p.rect(x, y, w, h, ink, 6, 2)
    wide = p.measure(cell.word, 18, T.BOLD)
    left = x + max(8.0, (w - wide - 28) / 2)
    p.icon(icon, left, y + h / 2 - 10, 20, ink)
    p.fitted(cell.word, left + 28, y, w - (left - x) - 30, h, 18, T.BOLD, ink)


def _news(p: Page, s: WallShot, x, y, w, low) -> None:
    for one in s.news:
        if y + 30 > low:
            return
        p.icon(one.icon, x, y + 4, 22, T.IVORY)
        p.fitted(one.text, x + 34, y, w - 34, 30, 20, T.BOLD if one.urgent else T.REGULAR)
        y += 32
