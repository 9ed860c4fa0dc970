"""The class's wall in a window: who joins where, the quarter, the reveal, the clock, and the debrief leaf by leaf.

It is handed its shot and draws it; what a key asks for goes back as a word. Right and Left turn the debrief's leaves,
Tab shows the next room, C all rooms compared, L the next language, F or F11 fills the screen. Closing it ends nothing
but the window.
"""

import time
from collections.abc import Callable

import pygame

from game.text.speak import _
from game.text.wall import WallShot
from game.view import leaves, mapdraw, marks, stages
from game.view import theme as T
from game.view.page import Hand, Page

DESIGN, SMALLEST = (1280, 720), (640, 360)
EDGE, SIDE, FOOT = 36.0, 284.0, 172.0
ASKED = {pygame.K_TAB: "room", pygame.K_l: "language", pygame.K_c: "compare"}
Feed = Callable[[str], WallShot | None]


class Projector:
    """`feed(ask)` gives the shot; `ask` is "", "room" and "language" (the next), "compare" (on or off)."""

    def __init__(self, feed: Feed, clock: Callable[[], float] = time.monotonic, size=DESIGN, headless: bool = False):
        self.feed, self.clock, self.headless = feed, clock, headless
        pygame.display.init()
        pygame.font.init()
        if headless:
            self.surface = pygame.Surface(size)
        else:
            pygame.display.set_caption(_("Third Signatory: projector"))
            self.surface = pygame.display.set_mode(size, pygame.RESIZABLE)
        self.leaf, self.running, self.full = 0, True, False
        self.shot: WallShot | None = None
        self.page: Page | None = None

    # --- what happens
    def handle(self, event: pygame.event.Event) -> None:
        if event.type == pygame.QUIT:
            self.running = False
        elif event.type == pygame.KEYDOWN:
            self.key(event.key)
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button in (1, 3):
            self.turn(1 if event.button == 1 else -1)

    def key(self, key: int) -> None:
        if key in (pygame.K_RIGHT, pygame.K_SPACE, pygame.K_PAGEDOWN, pygame.K_RETURN):
            self.turn(1)
        elif key in (pygame.K_LEFT, pygame.K_PAGEUP, pygame.K_BACKSPACE):
            self.turn(-1)
        elif key in ASKED:
            self.shot = self.feed(ASKED[key])
            self.leaf = 0
        elif key in (pygame.K_F11, pygame.K_f) and not self.headless:
            self.full = not self.full
            flags = pygame.FULLSCREEN if self.full else pygame.RESIZABLE
            self.surface = pygame.display.set_mode((0, 0) if self.full else DESIGN, flags)

    def turn(self, step: int) -> None:
        there = (self.shot.beside or self.shot.sheets) if self.shot else ()
        self.leaf = max(0, min(len(there) - 1, self.leaf + step))

    def run(self) -> None:
        """Until the window is closed; drawn four times a second, which is enough for a clock."""
        while self.running:
            for event in (pygame.event.wait(250), *pygame.event.get()):
                self.handle(event)
            if not self.headless:
                self.surface = pygame.display.get_surface() or self.surface
            self.shot = self.feed("")
            self.draw()
            pygame.display.flip()
        pygame.display.quit()

    # --- drawing
    def draw(self) -> Page:
        surface = self.surface if min(self.surface.get_size()) >= 64 else pygame.Surface(SMALLEST)
        w, h = surface.get_size()
        p = self.page = Page(surface, max(0.05, min(w / DESIGN[0], h / DESIGN[1])), Hand(), still=True)
        p.fill(T.ROOM)
        s = self.shot
        if s is None:
            return p
        self._head(p, s)
        sheets = s.beside or (s.sheets if s.phase == "over" else ())
        if sheets:
            self.leaf = min(self.leaf, len(sheets) - 1)
            leaves.draw(p, sheets[self.leaf], EDGE, 112, p.w - 2 * EDGE, p.h - 164)
            told = f"{self.leaf + 1} / {len(sheets)}"
            p.text(told, EDGE, p.h - 40, 18, colour=T.MUTE, w=p.w - 2 * EDGE, align="right")
            p.text(_("Right and Left turn the leaves"), EDGE, p.h - 40, 18, colour=T.MUTE)
            return p
        low = p.h - EDGE - FOOT - (40 if s.voted else 0)
        self._foot(p, s, low)
        self._side(p, s)
        body = (EDGE, 112, p.w - 2 * EDGE - SIDE - 22, low - 112 - 16)
        {"lobby": stages.lobby, "open": stages.quarter}.get(s.phase, stages.reveal)(p, s, *body)
        return p

    def _head(self, p: Page, s: WallShot) -> None:
        p.text(s.date, EDGE, 28, 24, T.BOLD, w=p.w - 2 * EDGE, align="right")
        p.text(s.word, EDGE, 60, 19, colour=T.MUTE, w=p.w - 2 * EDGE, align="right")
        room = p.w - 2 * EDGE - 230
        size = next((px for px in (40, 34, 28, 22) if len(p.lines(s.headline, room, px, T.SERIF)) == 1), 22)
        p.fitted(s.headline, EDGE, 24, room, 72, size, T.SERIF)

    def _side(self, p: Page, s: WallShot) -> None:
        x, y, clock = p.w - EDGE - SIDE, 112.0, 138.0 if s.clock_word else 56.0
        figures = 34.0 + 30 * len(s.figures)
        h = p.h - EDGE - y - clock - figures - 24
        mapdraw.draw(p, s.chart, x, y, SIDE, h)
        y += h + 12
        p.rect(x, y, SIDE, figures, T.ROOM2, 6)
        for n, (name, value) in enumerate(s.figures):
            p.fitted(name, x + 16, y + 17 + 30 * n, SIDE - 116, 28, 18, colour=T.MUTE)
            p.text(value, x + 16, y + 17 + 30 * n, 19, T.BOLD, w=SIDE - 32, align="right")
        y += figures + 12
        p.rect(x, y, SIDE, clock, T.ROOM2, 6)
        if s.clock_word:
            p.text(s.clock_word, x + 16, y + 12, 19, colour=T.MUTE)
            p.text(self._left(s), x + 16, y + 36, 52, T.BOLD)
        wide = p.text(s.join, x + 16, y + clock - 42, 19, colour=T.MUTE)
        p.text(s.code, x + 24 + wide, y + clock - 42, 19, T.BOLD)

    def _left(self, s: WallShot) -> str:
        left = s.left if s.left is not None else max(0.0, (s.ends or 0.0) - self.clock())
        return f"{int(left + 0.99) // 60}:{int(left + 0.99) % 60:02d}"

    def _foot(self, p: Page, s: WallShot, y: float) -> None:
        n, gap = max(1, len(s.seats)), 16.0
        w = (p.w - 2 * EDGE - SIDE - 22 - gap * (n - 1)) / n
        if s.voted:
            p.text(s.voted, EDGE, y + 6, 22, T.SERIF)
            y += 40
        for i, one in enumerate(s.seats):
            x = EDGE + i * (w + gap)
            p.rect(x, y, w, FOOT, T.ROOM2, 6)
            flag = p.flag(one.code, x + 18, y + 16, 24) or 0.0
            if not flag:
                marks.seal(p, one.code, x + 30, y + 28, 12)
                flag = 24.0
            p.fitted(one.name, x + 30 + flag, y + 12, w - flag - 44, 32, 22, T.BOLD)
            p.icon(one.icon, x + 18, y + 48, 20, T.IVORY if one.done else T.MUTE)
            ink = T.IVORY if one.done else T.MUTE
            p.fitted(one.word, x + 46, y + 46, w - 62, 24, 18, T.BOLD if one.done else T.REGULAR, ink)
            p.hline(x + 18, y + 76, w - 36, T.LINE)
            rows = [(name, _dots, votes) for name, votes in one.votes] or [(n, _figure, v) for n, v in one.facts]
            step = min(29.0, (FOOT - 84) / max(1, len(rows)))
            for k, (name, mark, value) in enumerate(rows):
                p.fitted(name, x + 18, y + 80 + step * k, w * 0.55, step, 18 if step > 24 else 15, colour=T.MUTE)
                mark(p, value, x + 18, y + 80 + step * k, w - 36, step)


def _figure(p: Page, value: str, x, y, w, h) -> None:
    p.text(value, x, y, 18, T.BOLD, w=w, align="right", lh=h)


def _dots(p: Page, votes: tuple[bool, ...], x, y, w, h) -> None:
    """Filled for, hollow against: the shape says it, the hue repeats it."""
    for n, yes in enumerate(reversed(votes)):
        p.dot(x + w - 7 - 17 * n, y + h / 2, 6, T.IVORY if yes else T.BREAK, 0.0 if yes else 2.5)
