"""The pact table: what could all sign, and what stands in the way? The draft on paper, the win-sets on the
dark."""

from functools import partial

from game.text.shots import Element, PactShot
from game.text.speak import _
from game.view import desk as D
from game.view import marks, winset
from game.view import theme as T
from game.view import widgets as W
from game.view.page import Page

SHEET, ROW = 520.0, 46.0


class Pact:
    """Elements by signatories by bindingness; Escape goes back and keeps the draft."""

    since, limit = -9.0, (1320.0, 760.0)

    def first(self, shot: PactShot) -> str:
        return f"element:{shot.elements[0].id}" if shot.elements else "table"

    def escape(self, app) -> None:
        app.send(D.Back())

    def draw(self, p: Page, shot: PactShot, app) -> None:
        p.fill(T.ROOM)
        self._sheet(p, shot, app, 16, 16, SHEET, p.h - 32)
        right = p.w - 16
        W.glyph(p, "help", "help", right - 64, 24, 24, app.help, _("Help ({key})").format(key=app.key("help")))
        W.glyph(p, "menu", "menu", right - 24, 24, 24, app.menu, _("Menu"))
        side = right - 240
        size = min(side - 24 - 596, p.h - 316)
        if shot.plane:
            winset.plane(p, shot.plane, 596, 92, size)
        winset.obstacles(p, shot, app, side, 80, 240, 92 + size + 34)
        if shot.houses:
            winset.houses(p, shot.houses, 596, 92 + size + 48, right - 596)

    def _sheet(self, p: Page, s: PactShot, app, x, y, w, h) -> None:
        p.sheet(x, y, w, h)
        left, inner = x + 32, w - 64
        p.text(_("Draft pact"), left, y + 18, 28, T.SERIF, T.INK)
        word = _("{seat}, {date}").format(seat=s.seat_name, date=s.date)
        wide = p.text(word, left + inner, y + 28, 14, colour=T.INK2, align="right")
        if s.flag:
            p.flag(s.flag, left + inner - wide - 8 - 18 * (1.9 if s.flag == "US" else 1.5), y + 28, 18)
        p.hline(left, y + 62, inner, T.INK, 2)
        p.text(_("Elements"), left, y + 70, 14, colour=T.INK2)
        p.text(_("Depth"), left + inner - 64, y + 70, 14, colour=T.INK2, align="right")
        p.text(_("Price"), left + inner, y + 70, 14, colour=T.INK2, align="right")
        low = y + h - (48 if s.clauses else 0) + (182 if s.simple else 0)
        foot = low - 318
        room = foot - (y + 94)
        row = max(38.0, min(ROW, room / max(1, len(s.elements))))
        with p.scrolling("elements", left - 10, y + 94, inner + 20, room, row * len(s.elements)):
            for i, element in enumerate(s.elements):
                self._element(p, element, app, left, y + 94 + i * row, inner, row)
        if s.note:
            p.hline(left, foot, inner, T.RULE)
            p.fitted(s.note, left, foot + 3, inner, 26, 14, colour=T.BREAK_INK)
        if s.simple:
            self._plainly(p, s, left, y + 94 + row * len(s.elements) + 20, inner, foot)
        else:
            self._signatories(p, s, app, left, low - 274, inner)
            self._binding(p, s, app, left, low - 182, inner)
        self._clauses(p, s, app, left, y + h - 152, inner)
        self._price(p, s, app, left, y + h - 92, inner)

    def _plainly(self, p: Page, s: PactShot, x, y, w, low) -> None:
        """At level 2, in the room that the design of a pact would take: who signs, and how hard it binds."""
        text = _(
            "All sign, and each element binds as it is meant to. At level 3 you choose who signs and how it binds."
        )
        if y + 20 * len(p.lines(text, w, 14)) < low:
            p.paragraph(text, x, y, w, 14, colour=T.INK2, lh=20)

    def _clauses(self, p: Page, s: PactShot, app, x, y, w) -> None:
        """Clauses as small boxes to tick, in one line."""
        each = (w - 8 * (len(s.clauses) - 1)) / max(1, len(s.clauses))
        for i, clause in enumerate(s.clauses):
            left, key = x + i * (each + 8), f"clause:{clause.id}"
            p.control(
                key,
                left,
                y,
                each,
                36,
                partial(app.send, D.SetClause(clause.id, not clause.chosen)),
                tip=clause.detail,
            )
            p.rect(left, y, each, 36, T.PAPER2 if p.hot(key) else T.PAPER3 if clause.chosen else T.PAPER, 6)
            p.rect(left, y, each, 36, T.INK if clause.chosen else T.INK2, 6, 2 if clause.chosen else 1.5)
            W.check(p, clause.id, left + 8, y + 7, clause.chosen, False)
            face = T.BOLD if clause.chosen else T.REGULAR
            p.fitted(clause.name, left + 38, y, each - 44, 36, 14, face, T.INK)
            if p.focused(key):
                p.ring(left, y, each, 36)

    def _element(self, p: Page, e: Element, app, x, y, w, high) -> None:
        act = None if e.locked else lambda: app.send(D.SetElement(e.id, not e.chosen))
        on = W.row(p, f"element:{e.id}", x - 8, y + 1, w + 16, high - 2, act, tip=e.locked)
        p.hline(x, y, w, T.RULE)
        ink = T.INK2 if e.locked else T.INK
        W.check(p, e.id, x, y + high / 2 - 11, e.chosen, bool(e.locked))
        p.icon(e.icon, x + 34, y + high / 2 - 11, 22, ink)
        face = T.BOLD if e.chosen else T.REGULAR
        p.fitted(e.name, x + 68, y + 2, w - 68 - 122, high - 4, 16, face, ink)
        p.text(e.depth, x + w - 64, y + high / 2 - 11, 16, T.REGULAR, ink, align="right")
        p.text(e.price, x + w, y + high / 2 - 11, 16, face, ink, align="right")
        if on:
            W.row_ring(p, x - 8, y + 1, w + 16, high - 2)

    def _signatories(self, p: Page, s: PactShot, app, x, y, w) -> None:
        p.text(_("Signatories"), x, y, 16, T.BOLD, T.INK)
        n = max(1, len(s.signatories))
        gap = 12 if n <= 3 else 6
        sizes = [p.measure(sig.name, 16, T.MEDIUM) + 70 for sig in s.signatories] if n <= 3 else [1.0] * n
        spare = (w - gap * (n - 1)) / sum(sizes)
        left = x - gap
        each = 0.0
        for i, sig in enumerate(s.signatories):
            left, top, key = left + each + gap, y + 27, f"signatory:{sig.code}"
            each = sizes[i] * spare
            act = None if sig.fixed else lambda sig=sig: app.send(D.SetSignatory(sig.code, not sig.chosen))
            p.control(
                key,
                left,
                top,
                each,
                46,
                act,
                tip=_("Your own signature is always on the draft.") if sig.fixed else "",
            )
            p.rect(
                left,
                top,
                each,
                46,
                T.PAPER2 if p.hot(key) and act else T.PAPER3 if sig.chosen else T.PAPER,
                6,
            )
            p.rect(left, top, each, 46, T.INK if sig.chosen else T.RULE, 6, 2 if sig.chosen else 1.5)
            small = each < 110
            marks.seal(p, sig.code, left + (each / 2 if small else 22), top + 23, 10, paper=True)
            if small:
                if sig.chosen:
                    p.icon("check", left + each - 15, top + 3, 12, T.INK, 2.8)
            else:
                end = 16 if sig.chosen and not sig.note else p.measure(sig.note, 14) if sig.note else 0
                p.fitted(
                    sig.name,
                    left + 40,
                    top,
                    each - 48 - end - 4,
                    46,
                    16,
                    T.MEDIUM,
                    T.INK if sig.chosen else T.INK2,
                )
                if sig.note:
                    p.text(sig.note, left + each - 8, top + 15, 14, colour=T.INK2, align="right")
                elif sig.chosen:
                    p.icon("check", left + each - 22, top + 15, 16, T.INK, 2.6)
            if p.focused(key):
                p.ring(left, top, each, 46)

    def _binding(self, p: Page, s: PactShot, app, x, y, w) -> None:
        p.text(_("Bindingness"), x, y, 16, T.BOLD, T.INK)
        p.text(s.binding_text, x + w, y, 16, T.BOLD, T.INK, align="right")
        W.slider(
            p,
            "binding",
            x,
            y + 24,
            w,
            s.binding,
            lambda v: app.send(D.SetBinding(v)),
            line=s.vote_line,
            words=(_("Statement"), _("Vote needed"), _("Treaty")),
        )

    def _price(self, p: Page, s: PactShot, app, x, y, w) -> None:
        p.text(_("Price"), x, y, 14, colour=T.INK2)
        wide = p.text(s.price_text, x, y + 18, 22, T.BOLD, T.INK if s.price <= s.capital else T.BREAK_INK)
        start = max(x + wide + 16, x + 104)
        track = x + w - 206 - 20 - start
        if track > 30:
            p.rect(start, y + 22, track, 14, T.PAPER2, 3)
            p.rect(
                start,
                y + 22,
                track * min(1.0, s.price / max(1, s.capital)),
                14,
                T.INK if s.price <= s.capital else T.BREAK_INK,
                3,
            )
        if s.blocked:
            p.fitted(s.blocked, x, y + 48, w, 22, 14, colour=T.BREAK_INK)
        label = _("Change the proposal") if s.on_table else _("Put it on the table")
        W.button(
            p,
            "table",
            label,
            x + w - 206,
            y + 2,
            202,
            48,
            lambda: app.send(D.PutOnTable()),
            px=16,
            blocked=s.blocked,
        )
        if s.on_table:
            word = _("Take it off the table")
            wide = p.measure(word, 14)
            p.control("drop", x + w - 206, y + 58, 202, 26, lambda: app.send(D.DropProposal()))
            p.text(word, x + w - 105, y + 62, 14, T.MEDIUM, T.INK if p.hot("drop") else T.INK2, align="mid")
            p.hline(x + w - 105 - wide / 2, y + 80, wide, T.INK2)
            if p.focused("drop"):
                p.ring(x + w - 202, y + 60, 194, 22, 4)
        else:
            p.text(
                _("Escape: back to the orders"), x + w - 4, y + 58, 14, colour=T.INK2, align="right"
            ) if not s.blocked else None
