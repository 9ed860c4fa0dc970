"""A column: words, rows and buttons one under another, no wider than a line is good to read."""

from contextlib import contextmanager

from game.text.speak import _
from game.view import desk as D
from game.view import theme as T
from game.view import widgets as W
from game.view.page import Act, Page

WIDEST, EDGE, HEAD, FOOT = 760.0, 16.0, 56.0, 68.0


class Flow:
    """What is drawn next begins at `y`; everything is `w` wide from `x`."""

    def __init__(self, p: Page, x: float, y: float, w: float, paper: bool):
        self.p, self.x, self.y, self.w, self.paper = p, x, y, w, paper

    @property
    def ink(self) -> str:
        return T.INK if self.paper else T.IVORY

    @property
    def ink2(self) -> str:
        return T.INK2 if self.paper else T.MUTE

    def gap(self, high: float) -> None:
        self.y += high

    def text(self, words: str, px=16, face=T.REGULAR, colour: str = "", after: float = 8) -> None:
        """A paragraph."""
        if words:
            self.y += self.p.paragraph(words, self.x, self.y, self.w, px, face, colour or self.ink) + after

    def head(self, words: str, px=20) -> None:
        self.text(words, px, T.SERIF, after=6)

    def rule(self, strong: bool = False) -> None:
        line = (T.INK if strong else T.RULE) if self.paper else T.LINE
        self.p.hline(self.x, self.y, self.w, line, 2 if strong else 1)
        self.y += 10

    def pair(self, name: str, value: str) -> None:
        """A name at the left, its value at the right."""
        wide = min(self.p.measure(value, 14, T.BOLD) + 4, self.w * 0.6)
        high = max(26.0, 18.0 * len(self.p.lines(name, self.w - wide - 12, 14)) + 8)
        self.p.fitted(name, self.x, self.y, self.w - wide - 12, high, 14, colour=self.ink2)
        self.p.fitted(value, self.x + self.w - wide, self.y, wide, high, 14, T.BOLD, self.ink, "right")
        self.y += high

    def row(self, key: str, words: str, act: Act | None, icon: str = "", detail: str = "", tip: str = "") -> None:
        """A row that can be chosen."""
        left = self.x + (36 if icon else 0)
        room = self.w - (left - self.x) - 28
        high = max(48.0, W.stack_height(self.p, words, detail, room) + 16)
        on = W.row(self.p, key, self.x - 8, self.y, self.w + 16, high, act, self.paper, tip)
        if icon:
            self.p.icon(icon, self.x, self.y + high / 2 - 12, 24, self.ink)
        W.stack(self.p, words, detail, left, self.y, room, high, T.MEDIUM, self.ink, self.ink2)
        if act:
            self.p.icon("right", self.x + self.w - 20, self.y + high / 2 - 10, 20, self.ink2)
        if on:
            W.row_ring(self.p, self.x - 8, self.y, self.w + 16, high, self.paper)
        self.y += high + 2


def middle(p: Page, widest: float = WIDEST) -> tuple[float, float]:
    """x and width of the column in the middle of the page."""
    w = min(widest, p.w - 2 * EDGE)
    return (p.w - w) / 2, w


@contextmanager
def flowing(p: Page, key: str, top: float, foot: float, paper: bool = False, widest: float = WIDEST, wide: float = 0.0):
    """A column from `top` to `foot` units above the page's end; it scrolls by what is drawn in it.

    It stands in the middle of the page, or of the `wide` units from its left edge.
    """
    x, w = (EDGE, wide - 2 * EDGE) if wide else middle(p, widest)
    if paper:
        p.rect(x - EDGE, top, w + 2 * EDGE, p.h - top - foot, T.PAPER)
    with p.flowing(key, x - EDGE, top, w + 2 * EDGE, p.h - top - foot, paper) as tell:
        flow = Flow(p, x, top + 12, w, paper)
        yield flow
        tell(flow.y + 12 - top)


def bar(p: Page, app, title: str, back: bool = True, px=22) -> None:
    """The head of a column: the way back, the title, help and menu."""
    left = 16.0
    if back:
        W.glyph(p, "back", "back", 16, 16, 24, lambda: app.send(D.Back()), _("Back (Escape)"))
        left = 56.0
    p.fitted(title, left, 4, p.w - left - 104, 48, px, T.SERIF)
    W.glyph(p, "help", "help", p.w - 80, 16, 24, app.help, _("Help ({key})").format(key=app.key("help")))
    W.glyph(p, "menu", "menu", p.w - 40, 16, 24, app.menu, _("Menu"))


def foot(p: Page, buttons: list[tuple[str, str, Act, str]], blocked: str = "") -> float:
    """Buttons pinned to the page's end, the last the main one; how high they stand."""
    for i, (key, word, act, icon) in enumerate(buttons):
        kind = "main" if i == len(buttons) - 1 else "second"
        why = blocked if kind == "main" else ""
        W.button(p, key, word, *foot_box(p, len(buttons), i), act, kind, False, icon, 16, why)
    return FOOT


def foot_box(p: Page, n: int, i: int) -> tuple[float, float, float, float]:
    """x, y, width and height of the i-th of n buttons at the page's end."""
    x, w = middle(p)
    each = (w - 12 * (n - 1)) / max(1, n)
    return x + i * (each + 12), p.h - FOOT + 10, each, 48.0
