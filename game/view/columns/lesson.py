"""The guided first game in one column: the paper alone; the map is left out."""

from game.text.shots import LessonShot
from game.text.speak import _
from game.view import theme as T
from game.view.columns.flow import HEAD, bar, flowing, middle
from game.view.page import Page
from game.view.screens import lesson

FOOT = 72.0


def draw(p: Page, s: LessonShot, app, screen) -> None:
    p.fill(T.ROOM)
    bar(p, app, _("Learn in ten minutes"))
    x, w = middle(p)
    with flowing(p, f"lesson:{s.id}:{s.told}", HEAD, FOOT, True) as f:
        f.text(s.tally, 14, colour=T.INK2)
        lesson.paper(f, s, app, screen)
        lesson.once(f, s, app)
    p.rect(x - 16, p.h - FOOT, w + 32, FOOT, T.PAPER2)
    lesson.button(p, s, app, x, p.h - FOOT + 10, w)
