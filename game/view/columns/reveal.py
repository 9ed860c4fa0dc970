"""The reveal in one column: a promise, then a line a government; the news; what it changed."""

from game.text.shots import RevealRow, RevealShot
from game.text.speak import _
from game.view import desk as D
from game.view import marks
from game.view import theme as T
from game.view import widgets as W
from game.view.columns.flow import HEAD, Flow, bar, flowing, foot
from game.view.page import Page
from game.view.screens import reveal


def draw(p: Page, s: RevealShot, app, screen) -> None:
    p.fill(T.ROOM)
    bar(p, app, s.title, back=False)
    low = foot(p, [("go", s.go_on, lambda: app.send(D.GoOn()), "right")])
    with flowing(p, "reveal", HEAD, low, True) as f:
        f.text(s.lead, 14, colour=T.INK2)
        chosen(f, s.rows, s.seats, app)
        if not s.rows:
            f.text(_("No promise was in force and nothing was proposed."))
        _besides(f, s, app)


def chosen(f: Flow, rows: tuple[RevealRow, ...], seats, app) -> None:
    """Row by row what each chose, and what came of it."""
    p = f.p
    for i, row in enumerate(rows):
        f.rule()
        marks.chip(p, row.icon, f.x + 15, f.y + 15, row.state, 14, paper=True)
        f.gap(max(34.0, 4 + p.paragraph(row.name, f.x + 40, f.y + 4, f.w - 40, 16, T.BOLD, T.INK)))
        for j, cell in enumerate(row.cells):
            if cell.choice != "none":
                marks.seal(p, cell.code, f.x + 15, f.y + 24, 10, paper=True)
                name = dict(seats).get(cell.code, cell.code)
                p.fitted(name, f.x + 40, f.y + 4, f.w * 0.4 - 44, 40, 14, colour=T.INK2)
                reveal.cell(p, cell, f"cell:{i}:{j}", f.x + f.w * 0.4, f.y, f.w * 0.6, 48, app, True)
                f.gap(48)
        if row.result:
            ink = T.BREAK_INK if row.bad else T.INK
            f.text(row.result, 14, T.BOLD if row.bad else T.REGULAR, ink, after=10)


def moves(f: Flow, told: tuple[tuple[str, str], ...]) -> None:
    """One move each."""
    for code, text in told:
        marks.seal(f.p, code, f.x + 12, f.y + 11, 9, f.paper)
        f.gap(max(28.0, 8 + f.p.paragraph(text, f.x + 36, f.y + 1, f.w - 36, 14, colour=f.ink, lh=20)))


def _besides(f: Flow, s: RevealShot, app) -> None:
    if s.news:
        f.rule(strong=True)
        f.head(_("News of the quarter"), 16)
        for line in s.news:
            f.p.icon(line.icon, f.x, f.y + 2, 18, T.INK2, 2)
            f.gap(8 + f.p.paragraph(line.text, f.x + 28, f.y, f.w - 28, 14, colour=T.INK, lh=20))
    if s.moves:
        f.head(_("One move each"), 16)
        moves(f, s.moves)
    if s.deltas:
        f.head(_("What it changed for you"), 16)
        for i, one in enumerate(s.deltas):
            _delta(f, one, i, app)


def _delta(f: Flow, d, i: int, app) -> None:
    p, key = f.p, f"delta:{i}"
    on = W.row(p, key, f.x - 8, f.y, f.w + 16, 40, (lambda: app.why(d.why)) if d.why else None)
    ink = T.BREAK_INK if d.bad else T.INK
    p.fitted(d.label, f.x, f.y, f.w - 130, 40, 14, colour=T.INK2)
    p.text(f"{d.before} \u2192 {d.after}", f.x + f.w - 20, f.y + 11, 14, T.BOLD, ink, align="right")
    if d.trend:
        W.triangle(p, f.x + f.w - 12, f.y + 15, d.trend > 0, ink)
    if on:
        W.row_ring(p, f.x - 8, f.y, f.w + 16, 40)
    f.gap(42)
