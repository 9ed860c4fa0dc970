"""The replay in one column: tabs for what was chosen, map and news; the track and its buttons at the foot."""

from game.text.shots import ReplayShot
from game.text.speak import _
from game.view import desk as D
from game.view import mapdraw
from game.view import theme as T
from game.view.columns import reveal
from game.view.columns.board import TAB, head, news, tabs
from game.view.columns.flow import EDGE, flowing
from game.view.page import Page
from game.view.screens import replay

FOOT = 126.0


def draw(p: Page, s: ReplayShot, app, screen) -> None:
    p.fill(T.ROOM)
    top = head(p, s.board, app)
    tab = tabs(p, app, screen, ("orders", "map", "news"), top)
    top += TAB + 4
    if tab == "map":
        with p.clipped(0, top, p.w, p.h - FOOT - top):
            mapdraw.draw(p, s.board.map, 0, top, p.w, p.h - FOOT - top)
    elif tab == "news":
        news(p, s.board, app, top, p.w, FOOT)
    else:
        _chosen(p, s, app, top)
    replay.transport_low(p, s, app, EDGE, p.h - FOOT + 6, p.w - 2 * EDGE)


def _chosen(p: Page, s: ReplayShot, app, top: float) -> None:
    with flowing(p, "chosen", top, FOOT, True) as f:
        f.text(s.title, 20, T.SERIF)
        reveal.chosen(f, s.rows, s.seats, app)
        if s.moves:
            f.rule()
            f.text(_("One move each"), 14, T.BOLD, T.INK2)
            reveal.moves(f, s.moves)
        if not s.rows:
            f.text(_("Nothing was promised or proposed.") if s.at else _("Press play, or step quarter by quarter."))
        f.text(s.note, 14, colour=T.INK2)
        if s.way_out:
            f.row("go", s.way_out, lambda: app.send(D.Back()))
