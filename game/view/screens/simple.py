"""Level 1: three promises on paper under the map; keep or break?"""

from game.text.shots import BoardShot, Promise
from game.text.speak import _, joined
from game.view import desk as D
from game.view import mapdraw, marks
from game.view import theme as T
from game.view import widgets as W
from game.view.page import Page

PAPER, CARD, GAP, EDGE, SEAL = 320.0, 288.0, 20.0, 64.0, 204.0


class KeepOrBreak:
    """K keeps, B breaks, Tab goes on; one button seals."""

    since, limit = -9.0, (1600.0, 1000.0)

    def first(self, shot: BoardShot) -> str:
        return f"keep:{shot.orders.promises[0].id}" if shot.orders.promises else "seal"

    def draw(self, p: Page, s: BoardShot, app) -> None:
        p.fill(T.ROOM)
        top = p.h - PAPER
        with p.clipped(0, 0, p.w, top):
            mapdraw.draw(p, s.map, 0, 0, p.w, top, self.since)
        _head(p, s, app)
        with p.shifted(0, p.h * app.slide**2):
            _paper(p, s, app, top)


def _head(p: Page, s: BoardShot, app) -> None:
    """Flag, date and office on the map; help and menu above the hub's frame."""
    wide = p.flag(s.flag, 24, 28, 28) if s.flag else 0
    x = 24 + (wide + 14 if wide else 0)
    p.text(s.date, x, 20, 22, T.SERIF, halo=T.ROOM)
    p.text(s.office, x, 46, 16, colour=T.MUTE, halo=T.ROOM)
    W.glyph(p, "help", "help", p.w - 93, 20, 24, app.help, _("Help ({key})").format(key=app.key("help")))
    W.glyph(p, "menu", "menu", p.w - 49, 20, 24, app.menu, _("Menu ({key})").format(key=app.key("menu")))


def _paper(p: Page, s: BoardShot, app, top: float) -> None:
    p.rect(0, top, p.w, PAPER + p.h, T.PAPER)
    sheet = s.orders
    p.fitted(sheet.title, EDGE, top + 24, p.w - 2 * EDGE, 48, 34, T.SERIF, T.INK)
    room = p.w - 2 * EDGE - SEAL - 44
    n = max(1, len(sheet.promises))
    wide = min(CARD + 60, (room - GAP * (max(n, 3) - 1)) / max(n, 3))
    for i, promise in enumerate(sheet.promises):
        card(p, promise, EDGE + i * (wide + GAP), top + 84, wide, 176, app)
    if not sheet.promises:
        p.paragraph(_("Seal, and see how it ends."), EDGE, top + 96, room, 16, colour=T.INK)
    if sheet.warnings:
        p.icon("warn", EDGE, top + 276, 20, T.BREAK_INK, 2.2)
        p.fitted(joined(sheet.warnings), EDGE + 28, top + 268, room - 28, 38, 16, T.BOLD, T.BREAK_INK)
    else:
        p.fitted(sheet.cost, EDGE, top + 270, room, 36, 16, colour=T.INK2)
    _seal(p, s, app, p.w - EDGE - SEAL, top + 84)


def card(p: Page, one: Promise, x, y, w, h, app) -> None:
    p.frame(x, y, w, h, T.PAPER3, T.RULE, 1, 6)
    marks.chip(p, one.icon, x + 36, y + 36, one.state, 15, paper=True)
    p.fitted(one.name, x + 64, y + 14, w - 76, 26, 20, T.BOLD, T.INK)
    p.fitted(one.detail, x + 64, y + 38, w - 76, 20, 16, colour=T.INK2)
    p.fitted(one.line, x + 18, y + 60, w - 36, 42, 16, colour=T.INK)
    keep = lambda kept: app.send(D.SetKeep(one.id, kept))  # noqa: E731
    W.toggle(p, f"keep:{one.id}", x + 18, y + 108, w - 36, 46, one.keep, keep, (_("Keep"), _("Break")), px=18)


def seal(p: Page, app, x, y, w, h) -> None:
    """The one button."""
    W.button(p, "seal", _("Seal"), x, y, w, h, app.seal, icon="seal", px=20)


def _seal(p: Page, s: BoardShot, app, x, y) -> None:
    seal(p, app, x, y, SEAL, 64)
    used = p.paragraph(s.orders.hint, x, y + 80, SEAL, 16, colour=T.INK2)
    at = y + 92 + used
    for letter, word in ((app.key("keep"), _("keep")), (app.key("break"), _("break"))):
        cap = W.cap(p, letter, x, at, T.INK2)
        x += cap + 8 + p.text(word, x + cap + 8, at, 14, colour=T.INK2, lh=22) + 16
