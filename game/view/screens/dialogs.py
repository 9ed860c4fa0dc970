"""Dialogs over a screen: what all have alike, a question, a notice. Escape closes; focus returns where it was."""

import re

from game.text.speak import _
from game.view import theme as T
from game.view import widgets as W
from game.view.letters import BREAK_HERE
from game.view.page import Page

BOUNDLESS = 9000.0
LONG = re.compile(r"[\x21-\x7e]{25,}")  # a word that may be longer than a line
PART = re.compile(r"[/\\_.-]+")  # after which it may be cut


def laid(dialog, p: Page, app) -> None:
    """Draw a dialog in the layout there is room for."""
    if p.narrow:
        dialog.column(p, app)
    else:
        if isinstance(dialog, Dialog):
            dialog.wide = type(dialog).wide
        dialog.draw(p, app)


class Dialog:
    """A sheet in the middle with a title and a cross."""

    wide, high, title = 480.0, 420.0, ""

    def frame(self, p: Page, app) -> tuple[float, float]:
        """Draw the paper; the top left corner of what is inside comes back."""
        w, h = min(self.wide, p.w - 16), min(self.high, p.h - 32)
        x, y = (p.w - w) / 2, max(8.0, (p.room - h) / 2)
        p.sheet(x, y, w, h)
        p.fitted(self.title, x + 32, y + 22, w - 120, 40, 28, T.SERIF, T.INK)
        p.hline(x + 32, y + 72, w - 64, T.INK, 2)
        self.box = (x, y, w, h)
        return x, y

    def renamed(self) -> None:
        """The language changed while it was open."""

    def column(self, p: Page, app) -> None:
        """Where room is short: as wide as the page, as high as it needs, and scrolled."""
        self.wide = min(type(self).wide, p.w - 16)
        with p.flowing("dialog", 0, 0, p.w, p.h) as tell:
            p.h = BOUNDLESS
            self.draw(p, app)
            p.h = p.room
            tell(self.box[1] + self.box[3] + 16)

    def cross(self, p: Page, app) -> None:
        x, y, w, _h = self.box
        W.close_cross(p, "close", x + w - 72, y + 22, app.close)

    def first(self) -> str:
        return "close"


class Confirm(Dialog):
    """One question, two answers; the safe one has focus."""

    wide, high = 520.0, 260.0

    def __init__(self, title: str, text: str, yes: str, act, no: str = ""):
        self.title, self.text, self.yes, self.act, self.no = title, text, yes, act, no or _("Not yet")

    def draw(self, p: Page, app) -> None:
        lines = p.lines(self.text, self.wide - 64, 16)
        self.high = 186 + 22 * len(lines)
        x, y = self.frame(p, app)
        p.paragraph(self.text, x + 32, y + 88, self.wide - 64, 16, colour=T.INK)
        foot, each = y + self.high - 72, min(216.0, (self.wide - 80) / 2)
        W.button(p, "no", self.no, x + 32, foot, each, 48, app.close, "second")
        W.button(p, "yes", self.yes, x + self.wide - 32 - each, foot, each, 48, lambda: app.close_then(self.act))
        self.cross(p, app)

    def first(self) -> str:
        return "no"


class Notice(Confirm):
    """One line to read, one button."""

    def __init__(self, title: str, text: str):
        super().__init__(title, breakable(text), "", None)

    def draw(self, p: Page, app) -> None:
        self.high = 186 + 22 * len(p.lines(self.text, self.wide - 64, 16))
        x, y = self.frame(p, app)
        p.paragraph(self.text, x + 32, y + 88, self.wide - 64, 16, colour=T.INK)
        W.button(p, "no", _("Go on"), x + self.wide - 248, y + self.high - 72, 216, 48, app.close)
        self.cross(p, app)


def breakable(text: str) -> str:
    """A path may go on in the next line after each of its parts."""
    return LONG.sub(lambda found: PART.sub(lambda mark: mark.group() + BREAK_HERE, found.group()), text)
