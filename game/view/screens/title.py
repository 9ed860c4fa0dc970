"""The title: what is this about, and where do I go on? A quiet map, a treaty page with two signatures and
an empty line."""

from functools import lru_cache

import pygame

from game.text.shots import TitleItem, TitleShot
from game.text.speak import _
from game.view import atlas, brush, marks
from game.view import desk as D
from game.view import theme as T
from game.view.canvas import Canvas
from game.view.page import Page

WIDE, INSIDE = 424.0, 40.0


class Title:
    """The menu on paper; the chosen row is filled."""

    since = -9.0

    def first(self, shot: TitleShot) -> str:
        return f"item:{shot.items[0].id}"

    def escape(self, app) -> None:
        app.quit()

    def draw(self, p: Page, shot: TitleShot, app) -> None:
        p.surface.blit(backdrop(p.w, p.h, p.scale), (0, 0))
        _names(p)
        h = min(656.0, p.h - 64)
        x, y = p.w - 32 - WIDE, (p.h - h) / 2
        p.sheet(x, y, WIDE, h)
        left, w = x + INSIDE, WIDE - 2 * INSIDE
        p.fitted(shot.tagline, left, y + 36, w, 18, 14, colour=T.INK2)
        p.text(_("Third"), left, y + 64, 52, T.SERIF, T.INK)
        p.text(_("Signatory"), left, y + 120, 52, T.SERIF, T.INK)
        p.hline(left, y + 194, w, T.INK, 2)
        at = y + 214
        for i, one in enumerate(shot.items):
            at = item(p, one, i, len(shot.items), left, at, w, app)
        _signatures(p, left, y + h - 110, w)
        foot(p, left, y + h - 40, w, app)
        p.text(shot.footer, 32, p.h - 42, 14, colour=T.MUTE)


def _acts(app) -> dict:
    return {"load": app.load, "settings": app.settings, "help": app.help, "quit": app.quit}


def item(p: Page, one: TitleItem, i: int, n: int, x, y, w, app) -> float:
    """One row of the menu; the y under it comes back."""
    key = f"item:{one.id}"
    act = _acts(app).get(one.id) or (lambda: app.send(D.Pick(one.id)))
    p.control(key, x - 12, y, w + 24, 48, None if one.blocked else act, tip=one.blocked)
    on, first = p.focused(key), i == 0
    if first:
        p.rect(x - 12, y, w + 24, 48, T.INK1 if p.hot(key) else T.INK, 6)
    elif p.hot(key):
        p.rect(x - 12, y + 1, w + 24, 46, T.PAPER2, 6)
    ink, ink2 = (T.IVORY, T.IVORY2) if first else (T.INK2 if one.blocked else T.INK, T.INK2)
    name = p.text(one.name, x, y + 11, 20, T.BOLD if first else T.MEDIUM, ink)
    p.fitted(one.blocked or one.detail, x + name + 12, y, w - name - 12, 48, 14, colour=ink2, align="right")
    if on:
        p.ring(x - 12, y, w + 24, 48)
    if 0 < i < n - 1:
        p.hline(x, y + 48, w, T.RULE)
    return y + (57 if first else 49)


def _signatures(p: Page, x, y, w) -> None:
    """Two have signed; the third line waits."""
    each = (w - 40) / 3
    for i, name in enumerate((_("Tokyo"), _("Seoul"), _("Washington"))):
        left = x + i * (each + 20)
        if i < 2:
            for line in brush.icon_lines()["sign1" if i == 0 else "sign2"]:
                p.path([(left + px_, y - 8 + py) for px_, py in line], T.INK, 1.7)
        else:
            p.rect(left + 2, y + 2, 2, 20, T.ON_PAPER["US"])
        p.hline(left, y + 28, each, T.INK, 1.5)
        p.text(name, left, y + 33, 14, colour=T.INK2)


def foot(p: Page, x, y, w, app) -> None:
    """Quit at the left, the sources at the right, between them how to host a class."""
    words = (
        ("quit", _("Quit"), app.quit),
        ("host", _("Host a class"), app.hosting),
        ("sources", _("Models and sources"), app.sources),
    )
    sizes = [p.measure(word, 14) for _key, word, _act in words]
    between = x + sizes[0] + (w - sum(sizes)) / 2
    places = (x, between, x + w - sizes[2])
    for (key, word, act), wide, left in zip(words, sizes, places, strict=True):
        p.control(key, left - 8, y - 8, wide + 16, 34, act)
        p.text(word, left, y, 14, colour=T.INK if p.hot(key) else T.INK2)
        if p.hot(key):
            p.hline(left, y + 18, wide, T.INK)
        if p.focused(key):
            p.ring(left - 4, y - 2, wide + 8, 22, 4)


def frame(w: float, h: float) -> atlas.Frame:
    """The design's title map, the same middle for every window."""
    s = 36.0 * max(w / 1280, h / 720)
    return atlas.Frame(w, h, s, 116.2 + 640 / 36 / atlas.COS, 50.2 - 10.0)


@lru_cache(maxsize=3)
def backdrop(w: float, h: float, scale: float) -> pygame.Surface:
    """The map with a few promises running off under the paper."""
    f = frame(w, h)
    surface = atlas.land(f, scale).copy()
    c = Canvas(surface, scale)
    s, t = f.at(127.0, 37.55), f.at(139.7, 35.7)
    k, edge = f.s / 36, w - 32 - WIDE + 30
    for bow, state, depth in ((-26, "live", 0.5), (0, "live", 0.35), (26, "notice", 0.3)):
        marks.strand(c, brush.curve(s, t, bow * k), state, depth)
    for i, bow in enumerate((-12, 6)):
        marks.strand(c, brush.curve(s, (edge + 46, (130 + i * 60) * k), (-70 + bow) * k), "live", 0.22 - i * 0.12)
        marks.strand(c, brush.curve(t, (edge + 46, (240 + i * 60) * k), (24 + bow) * k), "live", 0.22 - i * 0.12)
    for code, (x, y) in (("KR", s), ("JP", t)):
        c.dot(x, y, 22, T.SEA)
        marks.seal(c, code, x, y, 16.5)
    return surface


def _names(p: Page) -> None:
    f = frame(p.w, p.h)
    s, t = f.at(127.0, 37.55), f.at(139.7, 35.7)
    p.base(_("Seoul"), s[0] - 26, s[1] + 8, 20, T.SERIF, align="right", halo=T.SEA)
    p.base(_("Tokyo"), t[0] + 4, t[1] + 48, 20, T.SERIF, align="mid", halo=T.SEA)
