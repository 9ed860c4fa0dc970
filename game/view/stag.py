"""Stag-hunt bars: what a government expects of the others (q, filled) over the least it needs (q*, outlined)."""

from game.text.numbers import percent
from game.text.shots import Stag
from game.text.speak import _
from game.view import marks
from game.view import theme as T
from game.view.page import Page

HIGH = 74.0


def small(p: Page, s: Stag, x, y, w) -> None:
    """The two as thin bars: the upper filled, the lower outlined; nothing below where nothing is needed."""
    p.rect(x, y, w, 4, T.PAPER2)
    p.rect(x, y, max(1, w * s.q / 100), 4, T.INK)
    p.rect(x, y + 6, w, 4, T.PAPER2)
    if s.need is not None:
        p.rect(x, y + 6, max(2, w * min(100, s.need) / 100), 4, T.BREAK_INK if s.need > s.q else T.INK2, 0, 1)


def pair(p: Page, s: Stag, x, y, w) -> None:
    """One government: seal, name, and the two bars with their figures."""
    marks.seal(p, s.code, x + 13, y + 14, 10, paper=True)
    p.fitted(s.name, x + 34, y + 2, w - 34, 24, 15, T.BOLD, T.INK)
    low = s.need is not None and s.need > s.q
    _bar(p, _("expects"), s.q, percent(s.q / 100), x, y + 30, w, False, T.INK)
    word = _("nothing") if s.need is None else percent(s.need / 100)
    _bar(p, _("needs"), s.need or 0, word, x, y + 50, w, True, T.BREAK_INK if low else T.INK2)


def _bar(p: Page, name, value, word, x, y, w, outlined, ink) -> None:
    left, end = x + 84, 66
    track = w - 84 - end
    p.fitted(name, x, y, 80, 18, 14, colour=T.INK2)
    p.rect(left, y + 3, track, 12, T.PAPER2)
    long = track * min(100, value) / 100
    if long >= 1:
        p.rect(left, y + 3, max(3, long), 12, ink, 0, 2 if outlined else 0)
    p.text(word, x + w, y, 14, T.BOLD, ink, align="right")


def column(p: Page, stags: tuple[Stag, ...], title: str, x, y, w, high) -> None:
    """Every signatory, one under another, as far as there is room."""
    p.fitted(title, x, y, w, 26, 20, T.SERIF, T.INK)
    for i, one in enumerate(stags):
        top = y + 36 + i * HIGH
        if top + HIGH > y + high:
            return
        pair(p, one, x, top, w)
        p.hline(x, top + HIGH - 4, w, T.RULE)
    words = _(
        "Expects (q): how likely it thinks that the others keep. Needs (q*): the least at which keeping pays; nothing "
        "where it would keep even alone. The others\u2019 are what you think that they think."
    )
    p.paragraph(words, x, y + 44 + len(stags) * HIGH, w, 14, colour=T.INK2)
