"""Why: the terms of a number or a choice, largest first, adding up; and how much belief it needed."""

from game.text.numbers import percent
from game.text.shots import Belief, Term, WhyShot
from game.text.speak import _
from game.view import stag
from game.view import theme as T
from game.view import widgets as W
from game.view.columns.flow import flowing
from game.view.page import Page

WIDE, BAND = 1104.0, 76.0


class Why:
    """The ledger on the left, the stag hunt's bars on the right where the shot has them, a sentence at the
    foot."""

    def __init__(self, shot: WhyShot):
        self.shot = shot
        self.rule = False

    def first(self) -> str:
        return "close"

    def draw(self, p: Page, app) -> None:
        s = self.shot
        beside = bool(s.belief or s.stags)
        w = WIDE if beside else 720.0
        rows = len(s.terms)
        h = min(
            p.h - 40,
            640.0 if beside else 118 + 39 * rows + (94 if s.chance else 60) + (BAND if self._foot() else 12),
        )
        x, y = (p.w - w) / 2, (p.h - h) / 2
        p.sheet(x, y, w, h)
        p.fitted(s.title, x + 40, y + 24, w - 140, 40, 28, T.SERIF, T.INK)
        p.fitted(s.lead, x + 40, y + 64, w - 140, 24, 16, colour=T.INK2)
        p.hline(x + 40, y + 100, w - 80, T.INK, 2)
        self._ledger(p, s, x + 40, y + 118, 560 if beside else w - 80, h - 118 - (BAND if self._foot() else 12))
        if s.belief:
            p.vline(x + 630, y + 118, 404, T.RULE)
            belief(p, s.belief, s.hue, x + 664, y + 116, 400)
        elif s.stags:
            p.vline(x + 630, y + 118, 404, T.RULE)
            stag.column(p, s.stags, _("Belief: what each expects of the others, and needs"), x + 664, y + 116, 400, 410)
        if self._foot():
            self._summary(p, x, y + h - BAND, w)
        W.close_cross(p, "close", x + w - 80, y + 32, app.close)

    def column(self, p: Page, app) -> None:
        """Where room is short: a line a term with its bar under it, then belief, then the sentence."""
        s = self.shot
        with flowing(p, "dialog", 0, 0, True) as f:
            W.close_cross(p, "close", f.x + f.w - 40, f.y, app.close)
            f.w -= 52
            f.text(s.title, 22, T.SERIF)
            f.w += 52
            f.text(s.lead, 14, colour=T.INK2)
            f.rule(strong=True)
            self._terms(f, s)
            if s.belief:
                belief(p, s.belief, s.hue, f.x, f.y + 8, f.w)
                f.gap(150 + 48 * min(5, len(s.belief.needs)))
                f.gap(22 * len(p.lines(s.belief.comment, f.w, 15)))
            for one in s.stags:
                stag.pair(p, one, f.x, f.y, f.w)
                f.gap(stag.HIGH)
            for words in (s.summary, s.rule):
                f.text(words, 16, T.MEDIUM)

    def _terms(self, f, s: WhyShot) -> None:
        """Every term with a bar as long as it is large, then what they add up to."""
        most = max([1, abs(s.total), *(abs(t.value) for t in s.terms)])
        last = (s.chance,) if s.chance else ()
        for one in (*s.terms, Term(s.total_name, s.total), *last):
            total = one.name == s.total_name
            f.pair(one.name, summed(s) if total else W.signed(one.value))
            ink = T.BREAK_INK if one.value < 0 else T.hue(s.hue, paper=True) if total else T.INK
            f.p.rect(f.x, f.y, max(3, f.w * abs(one.value) / most), 8, ink, 0, 0 if one.value >= 0 else 1.5)
            f.gap(12)
            f.text(one.detail, 14, colour=T.INK2, after=6)

    def _foot(self) -> bool:
        return bool(self.shot.summary or self.shot.rule)

    def _summary(self, p: Page, x, y, w) -> None:
        s = self.shot
        p.rect(x, y, w, BAND, T.PAPER2, 4)
        p.rect(x, y, w, 8, T.PAPER2)
        p.icon("book", x + 40, y + 26, 24, T.INK)
        room = w - 80 - 40 - (163 if s.rule else 0)
        p.fitted(
            s.rule if self.rule and s.rule else s.summary or s.rule,
            x + 80,
            y + 8,
            room,
            60,
            16,
            T.MEDIUM,
            T.INK,
        )
        if s.rule and s.summary:

            def flip():
                self.rule = not self.rule

            W.button(
                p,
                "rule",
                _("Show why") if self.rule else _("Show the rule"),
                x + w - 187,
                y + 16,
                147,
                44,
                flip,
                "second",
            )

    def _ledger(self, p: Page, s: WhyShot, x, y, w, h) -> None:
        """A waterfall: each bar starts where the one before ended."""
        axis = x + 250
        sums = [0]
        for term in s.terms:
            sums.append(sums[-1] + term.value)
        low, high = min(0, *sums, s.total), max(1, *sums, s.total)
        step = min(39.0, (h - (94 if s.chance else 56)) / max(1, len(s.terms)))
        k = min(1.95 if s.belief else 3.0 if s.stags else 9.0, (w - 250 - 64) / (high - low))
        zero = axis - low * k
        for i, term in enumerate(s.terms):
            self._term(p, term, i, x, y + i * step, zero, sums[i], k, step)
        end = y + len(s.terms) * step
        colour = T.hue(s.hue, paper=True)
        left, wide = zero + min(0, s.total) * k, max(2, abs(s.total) * k)
        p.rect(left, end + 6, wide, 24, colour)
        p.text(s.total_name, x, end + 5, 18, T.BOLD, T.INK)
        p.text(
            summed(s),
            zero + max(0, s.total) * k + 8,
            end + 6,
            18,
            T.BOLD,
            T.INK,
        )
        if s.chance:
            self._chance(p, s, s.chance, x, end, zero, k)
        p.vline(zero - 0.75, y - 4, end - y + (74 if s.chance else 40), T.INK, 1.5)

    def _term(self, p, term: Term, i, x, y, zero, before, k, step) -> None:
        p.hline(x, y - 1.5, 234, T.RULE)
        p.fitted(term.name, x, y - 1, 236, 20, 15, T.MEDIUM, T.INK)
        p.fitted(term.detail, x, y + 18, 236, 18, 14, colour=T.INK2)
        after = before + term.value
        left, wide = zero + min(before, after) * k, max(3, abs(term.value) * k)
        if term.value >= 0:
            p.rect(left, y + 6, wide, 20, T.INK)
        else:
            p.rect(left, y + 6, wide, 20, T.PAPER)
            p.rect(left, y + 6, wide, 20, T.BREAK_INK, 0, 2)
            if wide > 7:
                p.path([(left + 3, y + 23), (left + 3 + min(wide - 6, 14), y + 9)], T.BREAK_INK, 1.5)
        p.vline(zero + after * k - 0.5, y + 26, step - 20, T.INK2)
        p.text(
            W.signed(term.value),
            zero + max(before, after) * k + 8,
            y + 5,
            16,
            T.BOLD,
            T.BREAK_INK if term.value < 0 else T.INK,
        )

    def _chance(self, p, s, chance: Term, x, end, zero, k) -> None:
        after = s.total + chance.value
        left, wide = zero + min(s.total, after) * k, max(4, abs(chance.value) * k)
        p.vline(zero + s.total * k - 0.5, end + 30, 13, T.INK2)
        box = [
            (left, end + 43),
            (left + wide, end + 43),
            (left + wide, end + 59),
            (left, end + 59),
            (left, end + 43),
        ]
        p.path(box, T.INK2, 1.5, (4, 3))
        p.text(chance.name, x, end + 41, 15, T.MEDIUM, T.INK)
        p.fitted(chance.detail, x, end + 60, 240, 18, 14, colour=T.INK2)
        p.text(W.signed(chance.value), zero + max(s.total, after) * k + 8, end + 40, 16, T.BOLD, T.INK)


def belief(p: Page, b: Belief, hue: str, x, y, w, most: int = 5) -> None:
    """q on top, and under it q* as it stands and with each prop taken away, up to `most` bars."""
    colour = T.hue(hue, paper=True)
    p.text(b.title, x, y, 20, T.SERIF, T.INK)
    p.fitted(b.expects, x, y + 41, w, 22, 15, T.MEDIUM, T.INK)
    at = x + w * b.q / 100
    p.rect(x, y + 68, w, 22, T.PAPER2)
    p.rect(x, y + 68, w * b.q / 100, 22, colour)
    side = b.q > 84
    p.text(
        percent(b.q / 100),
        at - 8 if side else at + 8,
        y + 67,
        18,
        T.BOLD,
        T.WHITE if side else T.INK,
        align="right" if side else "left",
    )
    for i, (name, need) in enumerate(b.needs[:most]):
        top = y + 124 + i * 48
        p.fitted(name, x, top - 6, w, 22, 15, T.REGULAR if i else T.MEDIUM, T.INK)
        if need is None:
            p.path([(x + 9, top + 17), (x + 1, top + 23), (x + 9, top + 29)], T.INK, 2)
            p.text(_("none: it would keep even alone"), x + 18, top + 14, 14, colour=T.INK)
            continue
        p.rect(x, top + 17, w, 12, T.PAPER2)
        p.rect(x, top + 17, w * min(100, need) / 100, 12, T.INK2)
        late = need > 86
        p.text(
            percent(need / 100),
            x + w * min(100, need) / 100 + (-6 if late else 8),
            top + 14,
            14,
            T.BOLD,
            T.WHITE if late else T.INK,
            align="right" if late else "left",
        )
    foot = y + 112 + 48 * min(most, len(b.needs))
    p.path([(at, y + 90), (at, foot)], colour, 2, (5, 4))
    p.paragraph(b.comment, x, foot + 10, w, 15, colour=T.INK)


def summed(s: WhyShot) -> str:
    """The sum as it is written: a decision's score with its sign, a meter's value without a plus."""
    return W.signed(s.total) if s.chance or s.hue != "ink" else str(s.total).replace("-", T.MINUS)
