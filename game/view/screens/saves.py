"""Saved games on one sheet: open one, or replay it."""

from game.text.shots import SaveRow
from game.text.speak import _
from game.view import desk
from game.view import theme as T
from game.view import widgets as W
from game.view.page import Page
from game.view.screens.dialogs import Dialog, breakable

LEFT, LEAST = 72.0, 64.0


class Saves(Dialog):
    """Saved games, a row each; a damaged one says in one line why it cannot be opened."""

    wide = 760.0

    def __init__(self):
        self.title = _("Load a game")

    def draw(self, p: Page, app) -> None:
        shot = app.desk.saves()
        tall = [_height(p, row, self.wide) for row in shot.rows]
        content = max(56.0, sum(tall))
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
            top = y + 76
            for row, high in zip(shot.rows, tall, strict=True):
                self._row(p, app, row, x, top, w, high)
                top += high
        if shot.folder:
            kept = _("Kept in {folder}").format(folder=shot.folder)
            p.fitted(kept, x + 32, y + h - 32, w - 64, 22, 14, colour=T.INK2)
        self.cross(p, app)
        self.rows = shot.rows

    def _row(self, p: Page, app, r: SaveRow, x, y, w, h) -> None:
        act = None if r.damaged else lambda: app.close_then(lambda: app.send(desk.Load(r.id)))
        on = W.row(p, f"save:{r.id}", x + 22, y + 2, w - 52, h - 5, act)
        p.icon("warn" if r.damaged else "folder", x + 34, y + 19, 24, T.BREAK_INK if r.damaged else T.INK)
        at = y + 10
        for words, px, face, ink, room in _words(p, r, w):
            at += p.paragraph(words, x + LEFT, at, room, px, face, ink) + 1
        p.text(r.when, x + w - (44 if r.damaged else 96), y + 12, 14, colour=T.INK2, align="right")
        p.hline(x + 32, y + h - 1, w - 64, T.RULE)
        if on:
            W.row_ring(p, x + 22, y + 2, w - 52, h - 5)
        if not r.damaged:
            again = lambda: app.close_then(lambda: app.send(desk.OpenReplay(r.id)))  # noqa: E731
            W.glyph(p, f"again:{r.id}", "play", x + w - 76, y + 20, 22, again, _("Replay from the first quarter"), True)

    def first(self) -> str:
        return "close"


def _words(p: Page, r: SaveRow, w: float) -> list[tuple]:
    """What a row says, line under line: words, size, face, ink and how wide they may be."""
    ink, end = (T.INK2, 44) if r.damaged else (T.INK, 96)
    room = w - LEFT - end
    said = [
        (breakable(r.title), 16, T.MEDIUM, ink, room - p.measure(r.when, 14) - 12),
        (r.damaged, 14, T.MEDIUM, T.BREAK_INK, room),
        (breakable(r.detail), 14, T.REGULAR, T.INK2, room),
    ]
    return [one for one in said if one[0]]


def _height(p: Page, r: SaveRow, w: float) -> float:
    """How high a row is with all its lines."""
    lines = [len(p.lines(words, room, px, face)) * T.leading(px) + 1 for words, px, face, _ink, room in _words(p, r, w)]
    return max(LEAST, 20 + sum(lines))
