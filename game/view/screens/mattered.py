"""The three moves that mattered: what each brought in every score, and the way to its other branch."""

from game.text.shots import Effect, EndShot
from game.text.speak import _
from game.view import desk as D
from game.view import theme as T
from game.view import widgets as W
from game.view.page import Page
from game.view.screens import dialogs

ROW, FOOT, FULL = 73.0, 46.0, 40.0


def draw(p: Page, s: EndShot, app, x, y, w, h) -> None:
    """Up to three moves with three bars each; at the foot, every other move to try."""
    left, inner = x + 24, w - 48
    p.fitted(s.effects_note, left, y + 50, inner, 20, 14, colour=T.INK2)
    with p.scrolling("mattered", x + 10, y + 72, w - 16, h - 72 - FOOT - 3, ROW * len(s.effects) + 2):
        for i, one in enumerate(s.effects):
            effect(p, one, i, left, y + 72 + i * ROW, inner, app)
    if not s.choices:
        return
    top = y + h - FOOT
    p.hline(left, top - 2, inner, T.RULE)
    on = W.row(p, "branches", left - 10, top + 2, inner + 20, FOOT - 8, lambda: app.open(Choices(s.choices, s.others)))
    p.icon("right", left, top + 11, 20, T.INK)
    p.fitted(_("Replay a move to see the other branch"), left + 28, top + 2, inner - 28, FOOT - 8, 16, T.MEDIUM, T.INK)
    if on:
        W.row_ring(p, left - 10, top + 2, inner + 20, FOOT - 8)


def effect(p: Page, one: Effect, i, x, y, w, app) -> None:
    """One move with its three bars; it opens the other branch."""
    key = f"effect:{i}"
    tip = _("See the other branch")
    on = W.row(p, key, x - 10, y + 2, w + 20, ROW - 4, lambda: app.send(D.OpenBranch(one.id)), tip=tip)
    p.hline(x, y, w, T.RULE)
    p.dot(x + 12, y + 20, 12, T.INK)
    p.dot(x + 12, y + 20, 10.5, T.FOCUS)
    p.text(str(i + 1), x + 12, y + 10.4, 14, T.BOLD, T.INK, align="mid")
    date = p.measure(one.date, 14) + 12
    p.fitted(one.text, x + 34, y + 6, w - 34 - date, 28, 16, T.MEDIUM, T.INK)
    p.text(one.date, x + w, y + 11, 14, colour=T.INK2, align="right")
    each = (w - 34) / max(1, len(one.changes))
    for j, (name, value) in enumerate(one.changes):
        _change(p, name, value, x + 34 + j * each, y + 34, each - 14)
    if on:
        W.row_ring(p, x - 10, y + 2, w + 20, ROW - 4)


def _change(p: Page, name, value, x, y, w) -> None:
    """One score: filled where the move added to it, outlined where it took away."""
    p.fitted(name, x, y, w, 18, 14, colour=T.INK2)
    word = W.signed(value)
    half = (w - 44) / 2
    mid, long = x + half, half * min(1.0, abs(value) / FULL)
    if value > 0:
        p.rect(mid, y + 22, max(2, long), 10, T.INK)
    elif value < 0:
        p.rect(mid - max(3, long), y + 22, max(3, long), 10, T.BREAK_INK, 0, 1.5)
    p.vline(mid - 1, y + 19, 16, T.INK, 2)
    p.text(word, x + w, y + 17, 16, T.BOLD, T.BREAK_INK if value < 0 else T.INK, align="right")


class Choices(dialogs.Dialog):
    """Every move that can be turned round: date, what was done, what the other branch does."""

    wide, row = 760.0, 46.0

    def __init__(self, choices: tuple, others: tuple = ()):
        self.choices, self.others = choices, others
        self.renamed()

    def renamed(self) -> None:
        self.title = _("Change one move")

    def draw(self, p: Page, app) -> None:
        rows = len(self.choices) + len(self.others)
        content = self.row * rows + (40 if self.others else 0) + 4
        self.high = min(p.h - 40, 104 + content)
        x, y = self.frame(p, app)
        w, h = self.box[2], self.box[3]
        with p.scrolling("choices", x + 20, y + 76, w - 40, h - 92, content):
            for i, one in enumerate(self.choices):
                self._row(p, app, one, x, y + 78 + i * self.row, w)
            low = y + 78 + len(self.choices) * self.row
            if self.others:
                p.fitted(_("A different order in one quarter"), x + 36, low + 8, w - 72, 28, 16, T.SERIF, T.INK)
            for i, (date, found) in enumerate(self.others):
                self._other(p, app, date, found, x, low + 40 + i * self.row, w)
        self.cross(p, app)

    def _other(self, p: Page, app, date: str, found: tuple, x, y, w) -> None:
        """A quarter in which another order can be chosen."""
        go = lambda: app.open(Instead(date, found))  # noqa: E731
        on = W.row(p, f"others:{date}", x + 22, y, w - 52, self.row - 3, go)
        p.text(date, x + 36, y + 11, 14, colour=T.INK2)
        left = max(120.0, 36 + p.measure(date, 14) + 16)
        p.fitted(_("What if you had …"), x + left, y + 2, w - left - 90, self.row - 6, 16, T.MEDIUM, T.INK)
        p.icon("right", x + w - 60, y + 12, 18, T.INK2)
        p.hline(x + 32, y + self.row - 2, w - 64, T.RULE)
        if on:
            W.row_ring(p, x + 22, y, w - 52, self.row - 3)

    def _row(self, p: Page, app, one, x, y, w) -> None:
        go = lambda: app.close_then(lambda: app.send(D.OpenBranch(one.id)))  # noqa: E731
        on = W.row(p, f"choice:{one.id}", x + 22, y, w - 52, self.row - 3, go)
        p.text(one.date, x + 36, y + 11, 14, colour=T.INK2)
        other, left = 150.0, max(120.0, 36 + p.measure(one.date, 14) + 16)
        p.fitted(one.text, x + left, y + 2, w - left - other - 60, self.row - 6, 16, T.MEDIUM, T.INK)
        p.icon("right", x + w - other - 56, y + 12, 18, T.INK2)
        p.fitted(one.other, x + w - other - 32, y + 2, other - 20, self.row - 6, 16, T.REGULAR, T.INK)
        p.hline(x + 32, y + self.row - 2, w - 64, T.RULE)
        if on:
            W.row_ring(p, x + 22, y, w - 52, self.row - 3)

    def first(self) -> str:
        return f"choice:{self.choices[0].id}"


class Instead(dialogs.Dialog):
    """Every other order of one quarter: the order as it was, one thing changed."""

    wide, row = 760.0, 44.0

    def __init__(self, date: str, choices: tuple):
        self.date, self.choices = date, choices
        self.renamed()

    def renamed(self) -> None:
        self.title = self.date

    def draw(self, p: Page, app) -> None:
        content = self.row * len(self.choices) + 4
        self.high = min(p.h - 40, 132 + content)
        x, y = self.frame(p, app)
        w, h = self.box[2], self.box[3]
        p.fitted(_("Your orders, one thing changed"), x + 32, y + 76, w - 64, 26, 14, colour=T.INK2)
        with p.scrolling("instead", x + 20, y + 104, w - 40, h - 120, content):
            for i, one in enumerate(self.choices):
                self._row(p, app, one, x, y + 106 + i * self.row, w)
        self.cross(p, app)

    def _row(self, p: Page, app, one, x, y, w) -> None:
        def go() -> None:
            app.close()
            app.close_then(lambda: app.send(D.OpenBranch(one.id)))

        on = W.row(p, f"choice:{one.id}", x + 22, y, w - 52, self.row - 3, go)
        p.fitted(one.text, x + 36, y + 2, w - 110, self.row - 6, 16, T.REGULAR, T.INK)
        p.icon("right", x + w - 60, y + 11, 18, T.INK2)
        p.hline(x + 32, y + self.row - 2, w - 64, T.RULE)
        if on:
            W.row_ring(p, x + 22, y, w - 52, self.row - 3)

    def first(self) -> str:
        return f"choice:{self.choices[0].id}"
