"""Level 1 in one column: the question, a card a promise, the rule, the seal; the map is one tab away."""

from game.text.shots import BoardShot
from game.view import mapdraw
from game.view import theme as T
from game.view.columns.board import head, tabs
from game.view.columns.flow import flowing
from game.view.page import Page
from game.view.screens import simple

FOOT = 76.0


def draw(p: Page, s: BoardShot, app, screen) -> None:
    p.fill(T.ROOM)
    top = head(p, s, app)
    tab = tabs(p, app, screen, ("orders", "map"), top)
    top += 44
    p.rect(0, p.h - FOOT, p.w, FOOT, T.PAPER2)
    if tab == "map":
        with p.clipped(0, top, p.w, p.h - FOOT - top):
            mapdraw.draw(p, s.map, 0, top, p.w, p.h - FOOT - top, screen.since)
    else:
        _cards(p, s, app, top)
    simple.seal(p, app, p.w - 16 - 180, p.h - FOOT + 12, 180, 52)
    p.fitted(s.orders.hint, 16, p.h - FOOT + 8, p.w - 228, 60, 14, colour=T.INK2)


def _cards(p: Page, s: BoardShot, app, top: float) -> None:
    with flowing(p, "cards", top, FOOT, True) as f:
        f.text(s.orders.title, 22, T.SERIF)
        for promise in s.orders.promises:
            simple.card(p, promise, f.x, f.y, f.w, 166, app)
            f.gap(178)
        for line in s.orders.warnings:
            f.text(line, 16, T.BOLD, T.BREAK_INK)
        f.text(s.orders.cost, 16, colour=T.INK2)
