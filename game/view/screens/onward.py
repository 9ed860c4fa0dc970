"""From here: who votes and how it ends at the left, survival by pact form in the middle, what stands at the right."""

from game.text.shots import Ask, OnwardShot, Stand
from game.text.speak import _
from game.view import curves, marks
from game.view import desk as D
from game.view import theme as T
from game.view import widgets as W
from game.view.page import Page
from game.view.screens.corner import back_and_icons

ROW = 46.0


class Onward:
    """A thousand games on; what is asked for is played at once, and shown as far as it is played."""

    since, limit = -9.0, (1600.0, 900.0)

    def first(self, shot: OnwardShot) -> str:
        return "vote:" + next((one.id for one in shot.elections if one.chosen), "")

    def escape(self, app) -> None:
        app.send(D.Back())

    def draw(self, p: Page, s: OnwardShot, app) -> None:
        p.fill(T.ROOM)
        back_and_icons(p, app, s.title)
        p.fitted(s.lead, 72, 62, p.w - 104, 26, 16, colour=T.MUTE)
        side, gap, top = 280.0, 20.0, 108.0
        h = p.h - top - 24
        stands = max(336.0, p.w * 0.27)
        _asks(p, s, app, 24, top, side, h)
        _chart(p, s, 24 + side + gap, top, p.w - 48 - side - stands - 2 * gap, h)
        _stands(p, s, p.w - 24 - stands, top, stands, h)


def _asks(p: Page, s: OnwardShot, app, x, y, w, h) -> None:
    p.text(_("Who votes"), x, y, 14, T.BOLD, T.MUTE)
    at = y + 26
    outcome = next((one.id for one in s.outcomes if one.chosen), "chance")
    for one in s.elections:
        row(p, app, f"vote:{one.id}", one, D.ChooseElection(one.id, outcome if one.id else "chance"), x, at, w)
        at += ROW
    if s.outcomes:
        seat = next(one.id for one in s.elections if one.chosen)
        p.text(_("How the vote ends"), x, at + 14, 14, T.BOLD, T.MUTE)
        at += 40
        for one in s.outcomes:
            row(p, app, f"outcome:{one.id}", one, D.ChooseElection(seat, one.id), x, at, w)
            at += ROW
    foot = y + h
    lines = 20 * len(p.lines(s.note, w, 14))
    p.paragraph(s.note, x, foot - lines, w, 14, colour=T.MUTE, lh=20)
    progress(p, s, app, x, foot - lines - 84, w)


def row(p: Page, app, key, one: Ask, command, x, y, w) -> None:
    """One of several things to choose from: a filled disc is chosen."""
    on = W.row(p, key, x, y, w, ROW - 4, lambda: app.send(command), paper=False)
    p.rect(x, y, w, ROW - 4, T.ROOM3 if one.chosen else T.ROOM2, 6) if not p.hot(key) else None
    p.dot(x + 22, y + 21, 8, T.IVORY, 1.8)
    if one.chosen:
        p.dot(x + 22, y + 21, 4.5, T.IVORY)
    p.fitted(one.name, x + 42, y, w - 52, ROW - 4, 16, T.BOLD if one.chosen else T.REGULAR)
    if on:
        W.row_ring(p, x, y, w, ROW - 4, paper=False)


def progress(p: Page, s: OnwardShot, app, x, y, w) -> None:
    """How far the games are, and the way to have enough of them; what went wrong, if something did."""
    if s.problem:
        p.paragraph(s.problem, x, y, w, 14, colour=T.BREAK, lh=20)
    elif not s.done:
        W.bar(p, x, y + 8, w, 8, s.share, T.IVORY, T.ROOM3)
        W.button(p, "stop", _("That is enough"), x, y + 26, w, 40, lambda: app.send(D.StopOnward()), "second", False)


def _chart(p: Page, s: OnwardShot, x, y, w, h) -> None:
    p.rect(x, y, w, h, T.ROOM2, 6)
    p.text(s.chart_title, x + 24, y + 18, 20, T.SERIF)
    used = p.paragraph(s.chart_lead, x + 24, y + 50, w - 48, 14, colour=T.MUTE)
    top = y + 62 + used
    if s.curves:
        curves.chart(p, x + 20, top, w - 36, y + h - top - 14, s.curves, s.axis)
    else:
        words = _("No game took any form of pact.") if s.done else _("The games are being played.")
        p.paragraph(words, x + 24, top + 8, w - 48, 16, colour=T.MUTE)


def _stands(p: Page, s: OnwardShot, x, y, w, h) -> None:
    p.sheet(x, y, w, h)
    left, inner = x + 24, w - 48
    top = y + 18 + p.paragraph(s.stands_title, left, y + 18, inner, 20, T.SERIF, T.INK)
    if s.stands_lead:
        top += 2 + p.paragraph(s.stands_lead, left, top + 2, inner, 14, colour=T.INK2)
    p.hline(left, top + 8, inner, T.INK, 2)
    top += 12
    with p.scrolling("stands", x + 10, top, w - 16, y + h - top - 10, 60.0 * len(s.stands) + 8):
        for i, one in enumerate(s.stands):
            stand(p, one, left, top + i * 60, inner)
    if not s.stands:
        p.paragraph(_("No promise stands now."), left, top + 8, inner, 16, colour=T.INK)


def stand(p: Page, one: Stand, x, y, w) -> None:
    """A promise: its chip and name, a bar with its interval, the share, and a mark where it stood before."""
    marks.chip(p, one.icon, x + 14, y + 29, one.state, 13, paper=True)
    wide = 64.0
    p.fitted(one.name, x + 40, y + 4, w - 44 - wide, 26, 16, T.MEDIUM, T.INK)
    p.text(one.word, x + w, y + 8, 16, T.BOLD, T.INK, align="right")
    left, room = x + 40, w - 44
    p.rect(left, y + 38, room, 8, T.PAPER2, 4)
    if one.word:
        p.rect(left, y + 38, max(3.0, room * one.share), 8, T.INK, 4)
        p.hline(left + room * one.low, y + 49, max(2.0, room * (one.high - one.low)), T.INK2, 2)
    if one.calm >= 0:
        cx = left + room * one.calm
        p.polygon([(cx, y + 37), (cx - 5, y + 30), (cx + 5, y + 30)], T.BREAK_INK)
    p.hline(x, y + 59, w, T.RULE)
