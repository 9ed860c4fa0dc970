"""The forecast ledger's question sheet: a slider a question, entered before the orders; skipping is always allowed."""

from game.text.speak import _
from game.view import desk as D
from game.view import theme as T
from game.view import widgets as W
from game.view.page import Page
from game.view.screens.dialogs import Dialog


class Foretell(Dialog):
    """How likely are these? What is entered here is scored at the end, beside the model's own odds."""

    wide = 640.0

    def __init__(self, questions: tuple):
        self.questions = questions
        self.chances = [one.chance for one in questions]
        self.renamed()

    def renamed(self) -> None:
        self.title = _("How likely is it?")

    def draw(self, p: Page, app) -> None:
        inner = self.wide - 64
        lead = _("Your forecasts are scored at the end, beside the model’s own odds.")
        used = 22 * len(p.lines(lead, inner, 16))
        names = [24 * max(1, len(p.lines(one.text, inner - 80, 16, T.MEDIUM))) + 8 for one in self.questions]
        rows = [high + 62 for high in names]
        self.high = 92 + used + 12 + sum(rows) + 80
        x, y = self.frame(p, app)
        p.paragraph(lead, x + 32, y + 84, inner, 16, colour=T.INK2)
        at = y + 92 + used + 8
        for i in range(len(self.questions)):
            self._question(p, app, i, x + 32, at, inner, names[i])
            at += rows[i]
        each = min(250.0, (inner - 16) / 2)
        W.button(p, "skip", _("Not now"), x + 32, at + 8, each, 48, app.close, "second")
        W.button(p, "enter", _("Enter forecasts"), x + 32 + inner - each, at + 8, each, 48, lambda: self._enter(app))
        self.cross(p, app)

    def _question(self, p: Page, app, i: int, x, y, w, high) -> None:
        one, value = self.questions[i], self.chances[i]
        p.hline(x, y - 2, w, T.RULE)
        p.paragraph(one.text, x, y + 6, w - 80, 16, T.MEDIUM, T.INK, lh=24)
        p.text(_("{n}\u00a0%").format(n=round(100 * value)), x + w, y + 4, 20, T.BOLD, T.INK, align="right")
        move = lambda v, i=i: self._move(app, i, v)  # noqa: E731
        W.slider(p, f"chance:{one.about}", x, y + high + 6, w, value, move, words=(_("never"), "", _("certain")))

    def _move(self, app, i: int, value: float) -> None:
        self.chances[i] = value
        app.dirty = True

    def _enter(self, app) -> None:
        told = tuple((one.about, chance) for one, chance in zip(self.questions, self.chances, strict=True))
        app.close_then(lambda: app.send(D.Foretell(told)))

    def first(self) -> str:
        return f"chance:{self.questions[0].about}"
