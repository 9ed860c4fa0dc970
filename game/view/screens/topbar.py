"""The top bar: the seat, the date, six meters with their change, help and menu."""

from game.text.shots import BoardShot, Meter
from game.text.speak import _
from game.view import theme as T
from game.view import widgets as W
from game.view.page import Page

HIGH = 64
FLAG = (16, 20, 24)  # where it begins, and how high it is


def prepare(p: Page, code: str) -> None:
    """Draw the flag before the board is asked for, on what is filled next: kept, it costs that frame nothing."""
    p.flag(code, *FLAG)


def draw(p: Page, shot: BoardShot, app) -> None:
    """The bar over the whole width; the meters share what the date and the two icons leave."""
    p.rect(0, 0, p.w, HIGH, T.ROOM)
    p.hline(0, HIGH - 1, p.w, T.LINE)
    x = _seat(p, shot)
    room = p.w - 90 - x
    step = min(168.0, room / max(1, len(shot.meters)))
    for i, meter in enumerate(shot.meters):
        _meter(p, meter, x + i * step, step, app)
    W.glyph(p, "help", "help", p.w - 80, 20, 24, app.help, _("Help ({key})").format(key=app.key("help")))
    W.glyph(p, "menu", "menu", p.w - 40, 20, 24, app.menu, _("Menu ({key})").format(key=app.key("menu")))


def _seat(p: Page, shot: BoardShot) -> float:
    wide = p.flag(shot.flag, *FLAG) if shot.flag else 0
    x = 16 + (wide + 12 if wide else 0)
    name = max(p.text(shot.seat_name, x, 13, 16, T.BOLD), p.text(shot.office, x, 35, 14, colour=T.MUTE))
    x = max(x + name + 16, 131)
    p.vline(x, 14, 36, T.LINE)
    date = max(p.text(shot.date, x + 17, 10, 20, T.SERIF), p.text(shot.months, x + 17, 36, 14, colour=T.MUTE))
    return max(x + 17 + date + 22, 312)


def _meter(p: Page, m: Meter, x: float, step: float, app) -> None:
    key, act = f"meter:{m.key}", (lambda: app.why(m.why)) if m.why else None
    p.control(key, x - 6, 6, step - 4, 54, act, tip=_("Why?") if m.why else "")
    if p.hot(key) and act:
        p.rect(x - 6, 6, step - 4, 54, T.ROOM2, 6)
    p.fitted(m.label, x, 10, step - 12, 18, 14, colour=T.MUTE)
    at = x + p.text(m.value, x, 24, 20, T.BOLD)
    if m.unit:
        at += 8 + p.text(m.unit, at + 8, 28, 14, colour=T.MUTE)
    if m.change:
        at += 8 + p.text(m.change, at + 8, 28, 14, colour=T.BREAK if m.bad else T.MUTE)
    if m.trend:
        W.triangle(p, at + 8, 34, m.trend > 0, T.BREAK if m.bad else T.IVORY)
    W.bar(p, x, 50, min(120, step - 14), 5, m.share, T.hue(m.hue), T.ROOM3)
    if p.focused(key):
        p.ring(x - 3, 9, step - 10, 48, 6, paper=False)
