"""F1: how to play, on one sheet; what lines mean, what keys do, what the scores ask."""

from game.text.speak import _
from game.view import keys, mapdraw, marks
from game.view import theme as T
from game.view import widgets as W
from game.view.columns.flow import flowing
from game.view.page import Page
from game.view.screens.dialogs import Dialog


class Help(Dialog):
    """Four short sections and the keys."""

    wide, high = 960.0, 660.0

    def __init__(self):
        self.title = _("How to play")

    def draw(self, p: Page, app) -> None:
        x, y = self.frame(p, app)
        left, right, column = x + 32, x + 500, 428
        at = y + 88
        for head, text in self._left():
            at = self._section(p, head, text, left, at, column)
        at = y + 88
        p.text(_("What the lines say"), right, at, 20, T.SERIF, T.INK)
        at += 32
        meaning = self._meaning()
        for state, word in mapdraw.words():
            p.rect(right, at - 1, 48, 24, T.ROOM, 4)
            marks.strand(p, [(right + 6, at + 11), (right + 42, at + 11)], state, 0.35, T.ROOM)
            p.text(word, right + 62, at, 16, T.BOLD, T.INK)
            p.text(meaning[state], right + 132, at + 2, 14, colour=T.INK2, w=column - 132)
            at += 32
        at = self._section(
            p,
            _("Odds and causes"),
            _(
                "Odds come before you choose, causes after. Click any number, or press Enter on it, to "
                "see what it is made of. Thin bars under the odds: what you expect of the others, and the least you "
                "need."
            ),
            right,
            at + 12,
            column,
        )
        p.text(_("Keys"), right, at, 20, T.SERIF, T.INK)
        at += 34
        for key, word in self._keys(app):
            w = p.measure(key, 14, T.MEDIUM) + 14
            p.rect(right, at - 1, max(w, 28), 24, T.INK, 4, 1.5)
            p.text(key, right, at + 2, 14, T.MEDIUM, T.INK, w=max(w, 28), align="mid")
            p.text(word, right + 84, at + 2, 14, colour=T.INK, w=column - 84)
            at += 27
        self.cross(p, app)

    def column(self, p: Page, app) -> None:
        """The same, one under another."""
        with flowing(p, "dialog", 0, 0, True) as f:
            W.close_cross(p, "close", f.x + f.w - 40, f.y, app.close)
            f.w -= 52
            f.head(self.title, 28)
            f.w += 52
            for head, text in self._left():
                f.head(head)
                f.text(text)
            f.head(_("What the lines say"))
            for state, word in mapdraw.words():
                p.rect(f.x, f.y - 1, 48, 24, T.ROOM, 4)
                marks.strand(p, [(f.x + 6, f.y + 11), (f.x + 42, f.y + 11)], state, 0.35, T.ROOM)
                p.text(word, f.x + 62, f.y, 16, T.BOLD, T.INK)
                f.gap(24)
                f.text(self._meaning()[state], 14, colour=T.INK2)
            f.head(_("Keys"))
            for key, word in self._keys(app):
                f.text(f"{key}: {word}", 14, after=2)

    def _keys(self, app) -> list[tuple[str, str]]:
        """The keys as the person has set them."""
        changed = app.settings_now.keys
        name = lambda act: keys.shown(keys.key_of(act, changed))  # noqa: E731
        return [
            (name("next"), _("next control; with Shift the one before")),
            (name("do"), _("do it; arrows move and change")),
            (f"{name('keep')}  {name('break')}", _("keep or break the promise in focus")),
            (f"{name('firm')}  {name('concede')}", _("stand firm or give way in a crisis")),
            (name("page"), _("save the debrief as a page")),
            (name("help"), _("this page")),
            (name("menu"), _("close, or the menu")),
            (f"{name('sound')}  {name('screen')}", _("sound on or off; whole screen")),
        ]

    def _meaning(self) -> dict[str, str]:
        return {
            "live": _("kept last quarter"),
            "hollow": _("broken once; keeping brings it back"),
            "notice": _("one side is leaving; one quarter to turn back"),
            "ended": _("gone, and remembered for a year"),
        }

    def _section(self, p: Page, head, text, x, y, w) -> float:
        p.text(head, x, y, 20, T.SERIF, T.INK)
        return y + 30 + p.paragraph(text, x, y + 30, w, 15, colour=T.INK) + 18

    def _left(self):
        return (
            (
                _("The question"),
                _("Will they sign, what form will it take, and will it outlive the governments that signed it?"),
            ),
            (
                _("A quarter"),
                _(
                    "Read the news and your home front. Keep or break each promise in force. Make at "
                    "most one proposal and one home move. Seal: all governments choose at the same "
                    "time, and nobody sees the others\u2019 orders before."
                ),
            ),
            (
                _("At home"),
                _(
                    "Groups press you by their weight. Approval decides elections and how free you are. "
                    "Capital pays for proposals and moves. If you lose office you play on as the successor."
                ),
            ),
            (
                _("Trust"),
                _(
                    "Others believe you by what you keep, most of all when keeping was hard. A promise "
                    "broken once goes hollow, broken again it ends."
                ),
            ),
            (
                _("Three scores"),
                _("Your office, common security, and history\u2019s verdict. They pull apart; nothing adds them up."),
            ),
        )
