"""What the advisers say: an office a row, its answer, the figure it looks at; a click shows what it weighs."""

from game.text.shots import Adviser
from game.text.speak import _
from game.view import theme as T
from game.view import widgets as W
from game.view.page import Page
from game.view.screens.dialogs import Dialog


class Advisers(Dialog):
    """Three offices that weigh the same question by their own business."""

    wide, row = 720.0, 96.0

    def __init__(self):
        self.renamed()

    def renamed(self) -> None:
        self.title = _("Your advisers")

    def draw(self, p: Page, app) -> None:
        sheet = getattr(app.shot, "orders", None)
        rows = sheet.advisers if sheet else ()
        content = self.row * len(rows)
        self.high = min(p.h - 40, 140 + content)
        x, y = self.frame(p, app)
        w, h = self.box[2], self.box[3]
        with p.scrolling("advisers", x + 20, y + 76, w - 40, h - 136, content):
            for i, one in enumerate(rows):
                self._row(p, app, one, x, y + 76 + i * self.row, w)
        note = _("Each office weighs only its own business. The odds are the same for all.")
        p.fitted(note, x + 32, y + h - 52, w - 64, 40, 14, colour=T.INK2)
        self.cross(p, app)

    def _row(self, p: Page, app, one: Adviser, x, y, w) -> None:
        key, left, right = f"adviser:{one.id}", x + 84, x + w - 32
        on = W.row(p, key, x + 22, y + 2, w - 52, self.row - 6, lambda: app.why(one.why), tip=_("What it weighs"))
        p.icon(one.icon, x + 38, y + 28, 28, T.INK, 1.8)
        odds = min(190.0, (w - 84) * 0.34)
        room = right - left - odds - 12
        p.fitted(one.office, left, y + 6, room, 24, 14, colour=T.INK2)
        icon, ink = ("check", T.INK) if one.yes else ("cross", T.BREAK_INK)
        p.icon(icon, left, y + 36, 18, ink, 2.6)
        p.fitted(one.says, left + 26, y + 30, room - 26, 30, 16, T.BOLD, ink)
        p.fitted(one.number, left, y + 60, room, 26, 14, colour=T.INK)
        p.fitted(one.odds, right - odds - 22, y + 26, odds, 40, 14, T.BOLD, T.INK, "right")
        p.icon("right", right - 16, y + 37, 18, T.INK2)
        p.hline(x + 32, y + self.row - 2, w - 64, T.RULE)
        if on:
            W.row_ring(p, x + 22, y + 2, w - 52, self.row - 6)
