"""The board where room is short: tabs for map, home, orders and news; with room for it the sheet stands beside them."""

from game.text.shots import BoardShot, Meter
from game.text.speak import _
from game.view import mapdraw
from game.view import theme as T
from game.view import widgets as W
from game.view.columns.flow import EDGE, flowing
from game.view.page import Page
from game.view.screens import board, sheet

TOP, TAB, BESIDE, STRIP = 56.0, 40.0, 900.0, 48.0


def draw(p: Page, s: BoardShot, app, screen) -> None:
    p.fill(T.ROOM)
    top = head(p, s, app)
    beside = p.w >= BESIDE
    names = ("map", "home", "news") if beside else ("orders", "map", "home", "news")
    wide = p.w - 420 if beside else p.w
    tab = tabs(p, app, screen, names, top, wide)
    top += TAB + 4
    if tab == "map":
        _map(p, s, app, screen, top, wide)
    elif tab == "home":
        _home(p, s, app, top, wide)
    elif tab == "news":
        news(p, s, app, top, wide)
    if beside or tab == "orders":
        x, w = (p.w - 412, 404) if beside else (EDGE, p.w - 2 * EDGE)
        y = TOP + 4 if beside else top
        with p.shifted(0, p.h * app.slide**2):
            sheet.draw(p, s, app, x, y, w, p.h - y - (8 if beside else 0), low=not beside)


def head(p: Page, s: BoardShot, app) -> float:
    """Flag, date and as many figures as there is room for; the y under them."""
    wide = p.flag(s.flag, 12, 14, 24) if s.flag else 0
    x = 12 + (wide + 12 if wide else 0)
    x += p.text(s.date, x, 12, 22, T.SERIF) + 24
    for meter in s.meters:
        wide = max(96.0, p.measure(meter.label, 14) + 20)
        if x + wide > p.w - 92:
            break
        _meter(p, meter, x, wide - 12, app)
        x += wide
    W.glyph(p, "help", "help", p.w - 80, 16, 24, app.help, _("Help ({key})").format(key=app.key("help")))
    W.glyph(p, "menu", "menu", p.w - 40, 16, 24, app.menu, _("Menu ({key})").format(key=app.key("menu")))
    return TOP


def _meter(p: Page, m: Meter, x: float, w: float, app) -> None:
    key, act = f"meter:{m.key}", (lambda: app.why(m.why)) if m.why else None
    p.control(key, x - 4, 4, w + 4, 48, act, tip=m.label)
    if p.hot(key) and act:
        p.rect(x - 4, 4, w + 4, 48, T.ROOM2, 6)
    p.text(m.label, x, 5, 14, colour=T.MUTE)
    value = p.text(m.value, x, 24, 20, T.BOLD)
    if w - value > 30:
        W.bar(p, x + value + 8, 35, w - value - 16, 5, m.share, T.hue(m.hue), T.ROOM3)
    if p.focused(key):
        p.ring(x, 8, w - 4, 40, 6, paper=False)


def tabs(p: Page, app, screen, names: tuple[str, ...], y: float, wide: float = 0) -> str:
    """The tabs; which one is open comes back."""
    words = {"orders": _("Orders"), "map": _("Map"), "home": _("Home"), "news": _("News")}
    words |= {"draft": _("Draft"), "way": _("What stands in the way")}
    now = getattr(screen, "tab", names[0])
    now = now if now in names else names[0]
    x = EDGE
    room = ((wide or p.w) - 2 * EDGE - 6 * (len(names) - 1)) / len(names)
    for name in names:
        w = min(room, p.measure(words[name], 16, T.BOLD) + 36)
        _tab(p, f"tab:{name}", words[name], x, y, w, name == now, lambda name=name: _open(app, screen, name))
        x += w + 6
    return now


def _open(app, screen, name: str) -> None:
    screen.tab = name


def _tab(p: Page, key: str, word: str, x, y, w, on: bool, act) -> None:
    p.control(key, x, y, w, TAB, act)
    fill = T.PAPER if on else T.ROOM3 if p.hot(key) else T.ROOM2
    p.rect(x, y, w, TAB + 8, fill, 6)
    p.fitted(word, x + 4, y, w - 8, TAB, 16, T.BOLD if on else T.REGULAR, T.INK if on else T.IVORY, "mid")
    if p.focused(key):
        W.row_ring(p, x, y, w, TAB, paper=on)


def _map(p: Page, s: BoardShot, app, screen, top, wide) -> None:
    low = p.h - (STRIP if p.h - top > 260 else 0)
    with p.clipped(0, top, wide, low - top):
        mapdraw.draw(p, s.map, 0, top, wide, low - top, screen.since)
    if low < p.h:
        board.elections(p, s, EDGE, low + 4, wide - 2 * EDGE)


def _home(p: Page, s: BoardShot, app, top, wide) -> None:
    with flowing(p, "home", top, 0, wide=wide) as f:
        for key, word, value, why in (
            ("pressure", _("Pressure on you"), s.home.pressure, s.home.pressure_why),
            ("mood", _("Public mood"), s.home.mood, s.home.mood_why),
        ):
            f.row(f"home:{key}", f"{word} {value}", (lambda ref=why: app.why(ref)) if why else None)
        for i, one in enumerate(s.home.factions):
            high = board.faction_high(p, one, f.w)
            board.faction(p, one, i, f.x, f.y, f.w, high, app, 1)
            f.gap(high + 10)


def news(p: Page, s: BoardShot, app, top, wide, foot: float = 0.0) -> None:
    """The news and the coming elections."""
    with flowing(p, "news", top, foot, wide=wide) as f:
        for i, one in enumerate(s.news):
            text = p.lines(one.text, f.w - 32, 14)
            board.news_line(p, one, text, f.x + 4, f.y, f.w - 8, i, app)
            f.gap(18 * len(text) + 10)
        f.gap(6)
        f.head(_("Elections"), 16)
        for one in s.elections:
            f.text(one.text, 14, T.BOLD if one.soon else T.REGULAR, after=4)
