"""Skill or luck: three scores, each among a thousand games of the same situation; and how long pacts lasted in them."""

from game.text.shots import EndShot
from game.text.speak import _
from game.view import curves
from game.view import desk as D
from game.view import theme as T
from game.view import widgets as W
from game.view.page import Page

FOOT = 46.0


def scores(p: Page, s: EndShot, app, x, y, w, h) -> None:
    """Three scores, never added up, on paper."""
    p.sheet(x, y, w, h)
    p.text(_("Three scores"), x + 24, y + 16, 20, T.SERIF, T.INK)
    note = p.paragraph(s.standings_note, x + 24, y + 44, w - 48, 14, colour=T.INK2, lh=18) if s.standings_note else 0.0
    top = y + 50 + note
    step = (y + h - 8 - top) / max(1, len(s.scores))
    for i in range(len(s.scores)):
        score(p, s, app, i, x + 24, top + i * step, w - 48, step)


def score(p: Page, s: EndShot, app, i: int, x, y, w, h) -> None:
    """One score with its causes behind it; where it stands among the games, if they are played."""
    one, key = s.scores[i], f"score:{i}"
    act = (lambda: app.why(one.why)) if one.why else None
    on = W.row(p, key, x - 8, y + 2, w + 16, h - 4, act, tip=_("Why?") if one.why else "")
    p.hline(x, y, w, T.RULE)
    among = s.standings[i] if i < len(s.standings) else None
    left = w if among is None else w * 0.56
    wide = p.measure(one.value, 34, T.SERIF)
    W.stack(p, one.name, one.detail, x, y + 3, left - wide - 18, h - 6)
    p.text(one.value, x + left - 6, y + h / 2 - 22, 34, T.SERIF, T.INK, align="right")
    if among is not None:
        curves.histogram(p, x + left + 10, y + 8, w - left - 10, h - 36, among.bins, among.mark)
        p.fitted(among.text, x + left + 4, y + h - 26, w - left + 2, 20, 14, T.BOLD, T.INK, "mid")
    if on:
        W.row_ring(p, x - 8, y + 2, w + 16, h - 4)


def lasts(p: Page, s: EndShot, app, x, y, w, h) -> None:
    """How long pacts lasted in the thousand games, and the way to games played on from here."""
    p.rect(x, y, w, h, T.ROOM2, 6)
    p.text(_("What lasts"), x + 24, y + 18, 20, T.SERIF)
    lead = s.lasts_lead or _("The games are being played.") if s.standings_note else s.outlived
    used = p.paragraph(lead, x + 24, y + 48, w - 48, 14, colour=T.MUTE, lh=19)
    top, foot = y + 54 + used, y + h - (FOOT if s.ahead else 12)
    if s.lasts:
        curves.chart(p, x + 12, top, w - 20, foot - top - 4, s.lasts, s.axis, "lasts")
    if s.ahead:
        ahead(p, app, x + 12, foot, w - 24)


def ahead(p: Page, app, x, y, w) -> None:
    """The row that leads to a thousand games from the end on."""
    on = W.row(p, "ahead", x, y, w, FOOT - 6, lambda: app.send(D.OpenOnward()), paper=False)
    p.icon("right", x + 10, y + 10, 20, T.IVORY)
    p.fitted(_("Play a thousand games on from here"), x + 38, y, w - 46, FOOT - 6, 16, T.MEDIUM)
    if on:
        W.row_ring(p, x, y, w, FOOT - 6, paper=False)
