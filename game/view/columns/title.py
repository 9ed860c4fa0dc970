"""The title in one column: the name, the menu, the foot."""

from game.text.shots import TitleShot
from game.text.speak import _
from game.view import theme as T
from game.view.columns.flow import flowing
from game.view.page import Page
from game.view.screens import title


def draw(p: Page, s: TitleShot, app, screen) -> None:
    p.fill(T.ROOM)
    with flowing(p, "title", 0, 0, True, 560) as f:
        f.text(s.tagline, 14, colour=T.INK2)
        f.text(_("Third"), 40, T.SERIF, after=0)
        f.text(_("Signatory"), 40, T.SERIF)
        f.rule(strong=True)
        f.gap(4)
        for i, item in enumerate(s.items):
            f.y = title.item(p, item, i, len(s.items), f.x + 4, f.y, f.w - 8, app)  # the ring needs its room
        f.gap(20)
        title.foot(p, f.x, f.y, f.w, app)
        f.gap(40)
        f.text(s.footer, 14, colour=T.INK2)
