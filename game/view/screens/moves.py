"""The chooser of the one move a quarter: what it does, its price, and which cannot be made and why."""

from game.text.shots import Move
from game.text.speak import _
from game.view import desk
from game.view import theme as T
from game.view import widgets as W
from game.view.page import Page
from game.view.screens.dialogs import Dialog


class Moves(Dialog):
    """The chooser of the home move: what it does, its price, and who cannot and why."""

    wide, high = 760.0, 640.0

    def __init__(self, app):
        self.title = _("One move this quarter")

    def draw(self, p: Page, app) -> None:
        rows = getattr(app.shot, "moves", ())
        kinds = list(dict.fromkeys(m.kind for m in rows))
        wide = min(self.wide, p.w - 32)
        tall = {m.id: max(57, 18 + W.stack_height(p, m.name, m.blocked or m.effect, wide - 170)) for m in rows}
        content = 57 + sum(tall.values()) + 34 * len([k for k in kinds if k])
        self.high = min(p.h - 40, 104 + content)
        x, y = self.frame(p, app)
        w, h = self.box[2], self.box[3]
        with p.scrolling("moves", x + 20, y + 76, w - 40, h - 92, content):
            at = y + 76
            chosen = any(m.chosen for m in rows)
            self._none(p, app, x, at, w, not chosen)
            at += 57
            for kind in kinds:
                if kind:
                    p.text(kind, x + 32, at + 10, 14, T.BOLD, T.INK2)
                    at += 34
                for move in (m for m in rows if m.kind == kind):
                    self._row(p, app, move, x, at, w, tall[move.id])
                    at += tall[move.id]
        self.cross(p, app)

    def _none(self, p, app, x, y, w, chosen) -> None:
        on = W.row(
            p,
            "move:",
            x + 22,
            y + 2,
            w - 52,
            52,
            lambda: app.close_then(lambda: app.send(desk.ChooseMove(""))),
        )
        p.icon("check" if chosen else "minus", x + 34, y + 16, 24, T.INK)
        face = T.BOLD if chosen else T.MEDIUM
        W.stack(p, _("No move"), _("Keep your capital for later"), x + 72, y + 4, w - 170, 48, face)
        p.text("0", x + w - 44, y + 17, 16, T.BOLD, T.INK, align="right")
        p.hline(x + 32, y + 56, w - 64, T.RULE)
        if on:
            W.row_ring(p, x + 22, y + 2, w - 52, 52)

    def _row(self, p: Page, app, m: Move, x, y, w, h) -> None:
        act = None if m.blocked else lambda: app.close_then(lambda: app.send(desk.ChooseMove(m.id)))
        on = W.row(p, f"move:{m.id}", x + 22, y + 2, w - 52, h - 5, act)
        ink, small = (T.INK2, T.BREAK_INK) if m.blocked else (T.INK, T.INK2)
        icon = "lock" if m.blocked else "check" if m.chosen else m.icon
        p.icon(icon, x + 34, y + h / 2 - 12, 24, ink)
        face = T.BOLD if m.chosen else T.MEDIUM
        W.stack(p, m.name, m.blocked or m.effect, x + 72, y + 4, w - 170, h - 9, face, ink, small)
        p.text(m.price, x + w - 44, y + h / 2 - 12, 16, T.BOLD, ink, align="right")
        p.hline(x + 32, y + h - 1, w - 64, T.RULE)
        if on:
            W.row_ring(p, x + 22, y + 2, w - 52, h - 5)

    def first(self) -> str:
        return "move:"
