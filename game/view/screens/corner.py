"""What full screens share: a way back and a title on the left, help and menu on the right."""

from game.text.speak import _
from game.view import desk as D
from game.view import theme as T
from game.view import widgets as W
from game.view.page import Page


def back_and_icons(p: Page, app, title: str, back: bool = True) -> None:
    """The head of a screen on the dark."""
    if back:
        W.glyph(p, "back", "back", 32, 32, 24, lambda: app.send(D.Back()), _("Back (Escape)"))
    p.text(title, 72 if back else 32, 24, 28, T.SERIF, lh=40)
    W.glyph(p, "help", "help", p.w - 84, 32, 24, app.help, _("Help ({key})").format(key=app.key("help")))
    W.glyph(p, "menu", "menu", p.w - 44, 32, 24, app.menu, _("Menu"))
