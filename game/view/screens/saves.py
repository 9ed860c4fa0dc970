"""Saved games on one sheet: open one, or replay it."""

from game.text.shots import SaveRow
from game.text.speak import _
from game.view import desk
from game.view import theme as T
from game.view import widgets as W
from game.view.page import Page
from game.view.screens.dialogs import Dialog


class Saves(Dialog):
    """Saved games, a row each; a damaged one says in one line why it cannot be opened."""

    wide = 760.0

    def __init__(self):
        self.title = _("Load a game")

    def draw(self, p: Page, app) -> None:
        shot = app.desk.saves()
        content = max(56.0, 64.0 * len(shot.rows))
        foot = 36 if shot.folder else 16
        self.high = min(p.h - 40, 76 + content + foot)
        x, y = self.frame(p, app)
        w, h = self.box[2], self.box[3]
        if not shot.rows:
            p.paragraph(
                _("Nothing is saved yet. The game saves by itself after every quarter."),
                x + 32,
                y + 92,
                w - 64,
                16,
                colour=T.INK,
            )
        with p.scrolling("saves", x + 20, y + 76, w - 40, h - 76 - foot, content):
            for i, row in enumerate(shot.rows):
                self._row(p, app, row, x, y + 76 + i * 64, w)
        if shot.folder:
            kept = _("Kept in {folder}").format(folder=shot.folder)
            p.fitted(kept, x + 32, y + h - 32, w - 64, 22, 14, colour=T.INK2)
        self.cross(p, app)
        self.rows = shot.rows

    def _row(self, p: Page, app, r: SaveRow, x, y, w) -> None:
        act = None if r.damaged else lambda: app.close_then(lambda: app.send(desk.Load(r.id)))
        on = W.row(p, f"save:{r.id}", x + 22, y + 2, w - 52, 59, act)
        p.icon("warn" if r.damaged else "folder", x + 34, y + 19, 24, T.BREAK_INK if r.damaged else T.INK)
        when = p.measure(r.when, 14) + 24 + (0 if r.damaged else 52)
        p.fitted(r.title, x + 72, y + 10, w - 116 - when, 22, 16, T.MEDIUM, T.INK2 if r.damaged else T.INK)
        p.fitted(
            r.damaged or r.detail,
            x + 72,
            y + 33,
            w - (120 if r.damaged else 172),
            20,
            14,
            colour=T.BREAK_INK if r.damaged else T.INK2,
        )
        p.text(r.when, x + w - (44 if r.damaged else 96), y + 12, 14, colour=T.INK2, align="right")
        p.hline(x + 32, y + 63, w - 64, T.RULE)
        if on:
            W.row_ring(p, x + 22, y + 2, w - 52, 59)
        if not r.damaged:
            again = lambda: app.close_then(lambda: app.send(desk.OpenReplay(r.id)))  # noqa: E731
            W.glyph(p, f"again:{r.id}", "play", x + w - 76, y + 20, 22, again, _("Replay from the first quarter"), True)

    def first(self) -> str:
        return "close"
