"""Models used, how realistic it is, every number's card, every event's source, credits: a leaf each, to be read."""

from game.text.provenance import Entry, leaves
from game.text.speak import _
from game.view import theme as T
from game.view.page import Page
from game.view.screens.dialogs import Dialog


class Sources(Dialog):
    """Tabs over one list; only what is seen of it is drawn."""

    wide, high = 860.0, 640.0

    def __init__(self):
        self.leaf = 0
        self.renamed()

    def renamed(self) -> None:
        self.title, self.leaves = _("Models used and sources"), leaves()

    def first(self) -> str:
        return "leaf:0"

    def turn(self, n: int, app) -> None:
        """Another leaf, from its beginning."""
        self.leaf = n
        app.hand.scroll.pop("sources", None)
        app.dirty = True

    def draw(self, p: Page, app) -> None:
        self.high = min(640.0, p.room - 24)
        x, y = self.frame(p, app)
        w, h = self.box[2], self.box[3]
        top = self._tabs(p, app, x + 32, y + 80, w - 64)
        leaf = self.leaves[self.leaf]
        if leaf.note:
            top += p.paragraph(leaf.note, x + 32, top + 8, w - 64, 14, colour=T.INK2, lh=20) + 8
        inner = w - 84
        heights = [height(p, one, inner) for one in leaf.entries]
        room = max(60.0, y + h - 16 - top - 8)
        with p.scrolling("sources", x + 20, top + 8, w - 40, room, sum(heights) + 8):
            at, seen = top + 8, app.hand.scroll.get("sources", 0.0)
            for i, (one, high) in enumerate(zip(leaf.entries, heights, strict=True)):
                if at + high > top + seen and at < top + 8 + seen + room:
                    entry(p, one, x + 32, at, inner, i > 0 and bool(one.name))
                at += high
        self.cross(p, app)

    def _tabs(self, p: Page, app, x, y, w) -> float:
        """A word a leaf, in as many lines as they need; the y under them."""
        at, line = x, y
        for i, leaf in enumerate(self.leaves):
            key, on, wide = f"leaf:{i}", i == self.leaf, p.measure(leaf.name, 16, T.BOLD) + 20
            if at + wide > x + w and at > x:
                at, line = x, line + 40
            p.control(key, at, line, wide, 36, lambda i=i: self.turn(i, app))
            ink = T.INK if on or p.hot(key) else T.INK2
            face = T.BOLD if on else T.MEDIUM
            p.text(leaf.name, at + wide / 2, line + 6, 16, face, ink, align="mid", lh=22)
            if on:
                p.hline(at + 6, line + 32, wide - 12, T.INK, 3)
            if p.focused(key):
                p.ring(at + 3, line + 4, wide - 6, 26, 4)
            at += wide + 8
        p.hline(x, line + 37, w, T.RULE)
        return line + 38


def height(p: Page, one: Entry, w) -> float:
    """How high an entry is in a column of that width."""
    high = _name_high(p, one, w) + (20 * len(p.lines(one.text, w, 14)) if one.text else 0)
    return high + (20 * len(p.lines(one.source, w, 14)) if one.source else 0) + 14


def _value_wide(p: Page, one: Entry, w) -> float:
    return min(p.measure(one.value, 14), w * 0.6) if one.value else 0.0


def _name_high(p: Page, one: Entry, w) -> float:
    if not one.name:
        return 0.0
    wide = _value_wide(p, one, w)
    lines = max(len(p.lines(one.name, w - wide - 16, 15, T.BOLD)), len(p.lines(one.value, wide + 1, 14)) if wide else 1)
    return 22.0 * lines


def entry(p: Page, one: Entry, x, y, w, rule: bool) -> None:
    """Name and value, what it says, its source."""
    if rule:
        p.hline(x, y, w, T.RULE)
    y += 6
    high, wide = _name_high(p, one, w), _value_wide(p, one, w)
    if one.name:
        p.fitted(one.name, x, y, w - wide - 16, high, 15, T.BOLD, T.INK)
        p.fitted(one.value, x + w - wide - 1, y, wide + 1, high, 14, colour=T.INK2, align="right")
    y += high
    if one.text:
        y += p.paragraph(one.text, x, y, w, 14, colour=T.INK, lh=20)
    if one.source:
        p.paragraph(one.source, x, y, w, 14, colour=T.INK2, lh=20)
