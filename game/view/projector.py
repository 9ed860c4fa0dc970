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
from game.view import leaves, mapdraw, marks
from game.view import theme as T
from game.view.page import Hand, Page
from game.view.screens.reveal import LOOK

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
        {"lobby": _lobby, "open": _quarter}.get(s.phase, _reveal)(p, s, *body)
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
            p.fitted(name, x + 16, y + 17 + 30 * n, SIDE - 90, 28, 18, colour=T.MUTE)
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


def _lobby(p: Page, s: WallShot, x, y, w, h) -> None:
    """The way in: a code for a camera, an address and a word for a hand."""
    side = min(h, w * 0.46)
    if s.qr:
        cell = int(side * p.scale / len(s.qr)) / p.scale
        p.rect(x, y, cell * len(s.qr), cell * len(s.qr), T.PAPER)
        for r, row in enumerate(s.qr):
            for c, dark in enumerate(row):
                if dark:
                    p.surface.fill(pygame.Color(T.INK), p.rect_px(x + c * cell, y + r * cell, cell, cell))
    left, room = x + side + 36, w - side - 36
    p.text(_("On your phone, open"), left, y, 20, colour=T.MUTE)
    top = y + 30 + p.paragraph(s.address, left, y + 30, room, 30, T.BOLD)
    p.text(_("and type the room code"), left, top + 12, 20, colour=T.MUTE)
    p.text(s.code, left, top + 46, 56, T.BOLD)
    p.paragraph(s.goal, left, top + 130, room, 19)


def _crisis(p: Page, s: WallShot, x, y, w) -> float:
    """A crisis, above the sheet: who stands in it, and at the reveal each exchange. How much room it took."""
    one = s.crisis
    if one is None:
        return 0.0
    right, tall = 340.0, 122.0 if one.rule else 104.0
    p.rect(x, y, w, tall, T.ROOM2, 6)
    p.rect(x, y, 6, tall, T.CAUTION, 2)
    left, room = x + 22, w - right - 40
    p.icon("warn", left, y + 12, 22, T.CAUTION)
    p.fitted(one.title, left + 30, y + 8, room - 30, 30, 20, T.SERIF)
    p.fitted(" ".join(filter(None, (one.text, one.rule))), left, y + 40, room, tall - 46, 16, colour=T.IVORY2)
    for n, (code, name, stood) in enumerate(one.rows):
        at, wide = y + 10 + 44 * n, x + w - right
        flag = p.flag(code, wide, at + 7, 24) if code else None
        if not flag:
            p.icon("missile", wide, at + 8, 22, T.IVORY)
        p.fitted(name, wide + 40, at, 130, 38, 17, T.BOLD)
        for k in range(4):
            _step(p, stood[k] if k < len(stood) else None, bool(stood), k, wide + 176 + 40 * k, at + 2)
    return tall + 14


def _step(p: Page, firm: bool | None, opened: bool, k: int, x, y) -> None:
    """One exchange of one government: a tick for firm, a cross for giving way, a number while it is sealed."""
    if firm is None:
        if not opened:
            p.rect(x, y, 34, 34, T.MUTE, 6, 1)
            p.text(str(k + 1), x, y, 16, colour=T.MUTE, w=34, align="mid", lh=34)
        return
    p.rect(x, y, 34, 34, T.IVORY if firm else T.BREAK, 6, 0 if firm else 2)
    p.icon("check" if firm else "cross", x + 7, y + 7, 20, T.INK if firm else T.BREAK)


def _quarter(p: Page, s: WallShot, x, y, w, h) -> None:
    """How every promise stands, on paper; the news below it."""
    taken = _crisis(p, s, x, y, w)
    y, h = y + taken, h - taken
    rows = s.strands
    step = min(48.0, (h - 60) / max(4, len(rows) + 1))
    tall = 40 + step * max(1, len(rows))
    p.sheet(x, y, w, tall)
    for i, one in enumerate(rows):
        at = y + 20 + step * i
        marks.chip(p, one.icon, x + 40, at + step / 2, one.state, min(15, step / 2.6), paper=True)
        p.fitted(one.name, x + 70, at, w * 0.4 - 70, step, 20, T.MEDIUM, T.INK)
        p.fitted(one.detail, x + w * 0.42, at, w * 0.3, step, 19, colour=T.INK)
        for n, code in enumerate(one.members):
            marks.seal(p, code, x + w - 40 - 40 * (len(one.members) - 1 - n), at + step / 2, 14, paper=True)
        p.hline(x + 24, at + step, w - 48, T.RULE)
    if not rows:
        p.text(_("No promise is in force, and nothing lies on the table."), x + 28, y + 20, 19, colour=T.INK, lh=step)
    _news(p, s, x, y + tall + 18, w, y + h)


def _reveal(p: Page, s: WallShot, x, y, w, h) -> None:
    """What each government chose, promise by promise."""
    shot = s.reveal
    if shot is None:
        return
    taken = _crisis(p, s, x, y, w)
    y, h = y + taken, h - taken
    name, n = w * 0.37, max(1, len(shot.seats))
    col, rows = (w - name - 56) / n, max(1, len(shot.rows))
    step = min(70.0, (h - 74) / max(3, rows))
    p.sheet(x, y, w, 66 + step * rows)
    for i, (code, one) in enumerate(shot.seats):
        left = x + 28 + name + i * col
        flag = p.flag(code, left, y + 18, 24)
        room = col - flag - 14
        size = next((px for px in (22, 20, 18, 16) if p.measure(one, px, T.SERIF) <= room), 14)
        p.fitted(one, left + flag + 9, y + 14, room, 32, size, T.SERIF, T.INK)
    p.hline(x + 28, y + 54, w - 56, T.INK, 2)
    for r, row in enumerate(shot.rows):
        at = y + 58 + step * r
        marks.chip(p, row.icon, x + 44, at + step / 2, row.state, min(15, step / 2.6), paper=True)
        half = step > 50 and bool(row.result)
        p.fitted(row.name, x + 72, at + 3, name - 50, step * (0.54 if half else 0.95), 19, T.MEDIUM, T.INK)
        if half:
            p.fitted(row.result, x + 72, at + step * 0.56, name - 50, step * 0.36, 15,
                     colour=T.BREAK_INK if row.bad else T.INK2)  # fmt: skip
        for i, cell in enumerate(row.cells):
            _cell(p, cell, row, x + 28 + name + i * col, at + 5, col - 12, step - 10)
        p.hline(x + 28, at + step, w - 56, T.RULE)
    if not shot.rows:
        p.text(_("No promise was in force and nothing was proposed."), x + 28, y + 70, 19, colour=T.INK)
    _news(p, s, x, y + 66 + step * rows + 18, w, y + h)


def _cell(p: Page, cell, row, x, y, w, h) -> None:
    look = LOOK.get(cell.choice)
    if look is None:
        unasked = any(one.choice == "proposed" for one in row.cells)
        p.text("\u2013" if unasked else _("not a signatory"), x, y, 16, colour=T.INK2, w=w, align="mid", lh=h)
        return
    icon, fill, ink = look
    if fill:
        p.rect(x, y, w, h, fill, 6)
    else:
        p.rect(x, y, w, h, ink, 6, 2)
    wide = p.measure(cell.word, 18, T.BOLD)
    left = x + max(8.0, (w - wide - 28) / 2)
    p.icon(icon, left, y + h / 2 - 10, 20, ink)
    p.fitted(cell.word, left + 28, y, w - (left - x) - 30, h, 18, T.BOLD, ink)


def _news(p: Page, s: WallShot, x, y, w, low) -> None:
    for one in s.news:
        if y + 30 > low:
            return
        p.icon(one.icon, x, y + 4, 22, T.IVORY)
        p.fitted(one.text, x + 34, y, w - 34, 30, 20, T.BOLD if one.urgent else T.REGULAR)
        y += 32
