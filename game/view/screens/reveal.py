"""The reveal: what each government chose, promise by promise, and what came of it at the end of the
quarter."""

from game.text.shots import Cell, RevealRow, RevealShot
from game.text.speak import _
from game.view import desk as D
from game.view import marks
from game.view import theme as T
from game.view import widgets as W
from game.view.page import Page
from game.view.screens.corner import back_and_icons

EACH, ROW = 0.36, 62.0
LOOK = {
    "kept": ("check", T.INK, T.IVORY),
    "broke": ("brk", T.BREAK_INK, T.WHITE),
    "signed": ("check", None, T.INK),
    "proposed": ("pen", None, T.INK),
    "declined": ("cross", None, T.INK2),
    "hollowed": ("brk", None, T.BREAK_INK),
}


class Reveal:
    """Rows open one after another, 360 ms apart; any key shows the rest."""

    since, limit = -9.0, (1480.0, 900.0)

    heard = 0

    def first(self, shot: RevealShot) -> str:
        return "go"

    def skip(self, app) -> bool:
        rows = len(app.shot.rows)
        if app.still or app.now - self.since >= EACH * rows:
            return False
        self.since = -99.0
        return True

    def draw(self, p: Page, shot: RevealShot, app) -> None:
        self._sound(p, shot, app)
        p.fill(T.ROOM)
        back_and_icons(p, app, shot.title, back=False)
        p.text(shot.lead, 32, 66, 16, colour=T.MUTE)
        side = 372.0
        w = p.w - 32 * 2 - side - 24
        self._table(p, shot, app, 32, 104, w, p.h - 104 - 32)
        _side(p, shot, app, p.w - 32 - side, 104, side, p.h - 104 - 32)

    def _sound(self, p: Page, s: RevealShot, app) -> None:
        """One note as a row opens: it rests where all kept, and falls a third where one broke."""
        opened = min(len(s.rows), int((p.now - self.since) / EACH))
        if not p.still and self.heard < opened and self.since > -90:
            broke = any(c.choice in ("broke", "hollowed") for c in s.rows[opened - 1].cells)
            app.speaker.play("broke" if broke else "kept")
        self.heard = max(self.heard, opened)

    def _opened(self, p: Page, i: int) -> bool:
        if p.still or p.now - self.since >= EACH * (i + 1):
            return True
        p.moving = True
        return False

    def _table(self, p: Page, s: RevealShot, app, x, y, w, h) -> None:
        p.sheet(x, y, w, h)
        left, inner = x + 28, w - 56
        n = max(1, len(s.seats))
        name_w, result_w = 208.0, 134.0 if n <= 4 else 0.0
        col = (inner - name_w - result_w) / n
        for i, (code, name) in enumerate(s.seats):
            cx = left + name_w + i * col
            marks.seal(p, code, cx + 14, y + 38, 11, paper=True)
            if col > 90:
                p.fitted(name, cx + 34, y + 24, col - 38, 28, 16, T.BOLD, T.INK)
        p.text(_("Promise"), left, y + 29, 14, colour=T.INK2)
        if result_w:
            p.text(_("What came of it"), left + inner, y + 29, 14, colour=T.INK2, align="right")
        p.hline(left, y + 62, inner, T.INK, 2)
        row = min(84.0, max(ROW, (h - 120) / max(1, len(s.rows))))
        with p.scrolling("reveal", x + 8, y + 66, w - 12, h - 76 - 34, row * len(s.rows)):
            for i, one in enumerate(s.rows):
                self._row(p, one, i, left, y + 66 + i * row, inner, name_w, col, result_w, row, app)
        if any(c.why for r in s.rows for c in r.cells):
            p.fitted(_("Choose a cell to see why."), left, y + h - 38, inner, 26, 14, colour=T.INK2)
        if not s.rows:
            p.paragraph(_("No promise was in force and nothing was proposed."), left, y + 84, inner, 16, colour=T.INK)

    def _row(self, p: Page, r: RevealRow, i, x, y, w, name_w, col, result_w, row, app) -> None:
        opened = self._opened(p, i)
        marks.chip(p, r.icon, x + 16, y + row / 2, r.state if opened else "live", 15, paper=True)
        p.fitted(r.name, x + 44, y + 4, name_w - 52, row - 8, 16, T.MEDIUM, T.INK)
        p.hline(x, y + row - 1, w, T.RULE)
        for j, one in enumerate(r.cells):
            cell(p, one, f"cell:{i}:{j}", x + name_w + j * col, y, col, row, app, opened)
        if opened and result_w:
            p.fitted(
                r.result,
                x + w - result_w,
                y + 6,
                result_w,
                row - 12,
                14,
                T.BOLD if r.bad else T.REGULAR,
                T.BREAK_INK if r.bad else T.INK,
                "right",
            )


def cell(p: Page, c: Cell, key, x, y, col, row, app, opened) -> None:
    """One choice: filled tick kept, filled broken link broke, outlines for signatures; its odds under it."""
    mid = y + row / 2
    if not opened:
        p.dot(x + 14, mid, 3, T.RULE)
        return
    look = LOOK.get(c.choice)
    if look is None:
        p.text("\u2013", x + 10, mid - 11, 16, colour=T.INK2)
        return
    icon, fill, ink = look
    if c.why:
        p.control(key, x - 6, y + 6, col - 8, row - 12, lambda: app.why(c.why), tip=_("Why?"))
        if p.hot(key):
            p.rect(x - 6, y + 6, col - 8, row - 12, T.PAPER2, 6)
    p.dot(x + 14, mid, 13, fill) if fill else p.dot(x + 14, mid, 13, ink, 1.5)
    p.icon_mid(icon, x + 14, mid, 16, ink, 2.5)
    if col > 90:
        face = T.BOLD if c.choice in ("broke", "hollowed") else T.MEDIUM
        colour = T.BREAK_INK if c.choice in ("broke", "hollowed") else T.INK
        if c.odds:
            p.fitted(c.word, x + 34, mid - 21, col - 44, 22, 16, face, colour)
            p.text(c.odds, x + 34, mid + 1, 14, colour=T.INK2)
        else:
            p.fitted(c.word, x + 34, mid - 20, col - 44, 40, 16, face, colour)
    if c.why and p.focused(key):
        W.row_ring(p, x - 6, y + 6, col - 8, row - 12)


def _side(p: Page, s: RevealShot, app, x, y, w, h) -> None:
    """News, what each did besides, what changed for you, and the way on."""
    at = y
    p.text(_("News of the quarter"), x, at, 16, T.BOLD)
    at += 28
    if not s.news:
        at += p.paragraph(_("A quiet quarter."), x, at, w, 14, colour=T.MUTE, lh=20) + 8
    for line in s.news[:6]:
        p.icon(line.icon, x, at + 2, 18, T.CAUTION if line.urgent else T.MUTE, 2)
        at += p.paragraph(line.text, x + 28, at, w - 28, 14, lh=20) + 8
    if s.moves:
        at = _head(p, _("One move each"), x, at, w)
        for code, text in s.moves[:8]:
            marks.seal(p, code, x + 12, at + 11, 9)
            high = p.paragraph(text, x + 36, at + 1, w - 36, 14, colour=T.IVORY, lh=20)
            at += max(28, high + 8)
    if s.deltas:
        at = _head(p, _("What it changed for you"), x, at, w)
        for i, d in enumerate(s.deltas):
            if at + 26 > y + h - 68:
                break
            _delta(p, d, i, x, at, w, app)
            at += 27
    W.button(p, "go", s.go_on, x, y + h - 52, w, 52, lambda: app.send(D.GoOn()), paper=False, icon="right")


def _head(p: Page, word, x, y, w) -> float:
    p.hline(x, y + 6, w, T.LINE)
    p.text(word, x, y + 16, 16, T.BOLD)
    return y + 44


def _delta(p: Page, d, i, x, y, w, app) -> None:
    key = f"delta:{i}"
    if d.why:
        p.control(key, x - 4, y, w + 8, 25, lambda: app.why(d.why), tip=_("Why?"))
    p.fitted(d.label, x, y, w - 130, 24, 14, colour=T.IVORY if p.hot(key) else T.MUTE)
    after = p.measure(d.after, 14, T.BOLD)
    p.text(d.after, x + w - after - 18, y + 3, 14, T.BOLD, T.BREAK if d.bad else T.IVORY)
    p.icon("right", x + w - after - 40, y + 4, 16, T.MUTE)
    p.text(d.before, x + w - after - 46, y + 3, 14, colour=T.MUTE, align="right")
    if d.trend:
        W.triangle(p, x + w - 11, y + 7, d.trend > 0, T.BREAK if d.bad else T.IVORY)
    if d.why and p.focused(key):
        p.ring(x - 1, y + 2, w + 2, 21, 4, paper=False)
