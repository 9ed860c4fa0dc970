"""The window: asks the desk for its shot, lets the shot's screen draw it, turns keys and mouse into commands.

`Window(desk).run()` opens and plays; `Window(desk, size, headless=True)` draws to a surface for tests and
pictures.
A frame is drawn only when something changed or moves.
"""

import gc
import time
from contextlib import nullcontext

import pygame

from game.text.speak import _, spoken, use
from game.view import brush, hands, mapdraw, tips
from game.view import desk as D
from game.view import theme as T
from game.view.calls import Calls
from game.view.page import Hand, Page
from game.view.screens import dialogs
from game.view.sound import Speaker
from game.view.table import column_for, screen_for

SMALLEST, DESIGN, TINY = (640, 360), (1280, 720), 64
LEAST = (420.0, 300.0)  # units: a smaller window makes everything smaller
SETTLING = 4  # a page is drawn again at most so often until its columns know their height
FRAMES = 60
SEALING = 0.42
PLACE_NAMES = ("date", "kind", "quarter", "level", "id", "told")  # where one of these is another, so is the screen


class Window(Calls):
    """One person at the desk. `shot` is what is shown; `dialogs` lie over it, the last on top."""

    def __init__(self, desk: D.Desk, size: tuple[int, int] = DESIGN, headless: bool = False):
        self.desk, self.headless = desk, headless
        pygame.display.init()
        pygame.font.init()
        if headless:
            self.surface = pygame.Surface(size)
        else:
            pygame.display.set_caption(_("Third Signatory"))
            pygame.display.set_icon(_emblem())
            self.surface = pygame.display.set_mode(size, pygame.RESIZABLE)
        pygame.key.set_repeat(350, 60) if not headless else None
        self.hand, self.page = Hand(), None
        self.dialogs: list = []
        self.returns: list[str] = []
        self.open_since = self.born = time.monotonic()
        self.running, self.dirty, self.moving, self.gone = True, True, False, False
        self.shot, self.screen = None, None
        self.settings_now = desk.settings()
        self.speaker = Speaker(self.settings_now.sound and not headless)
        self.speaker.tune(self.settings_now.cues, self.settings_now.bed)
        self.sealing: float | None = None
        self.asked_for, self.asking = ("", ""), False  # whose forecasts of which quarter were asked; are being asked
        use(self.settings_now.language)
        self.refresh()
        if greeting := getattr(desk, "greeting", ""):
            self.open(dialogs.Notice(_("Settings"), greeting))

    # --- the clock
    @property
    def now(self) -> float:
        return time.monotonic() - self.born

    @property
    def still(self) -> bool:
        return self.headless or self.settings_now.reduced_motion

    # --- the shot
    def refresh(self) -> None:
        """Ask for the shot again; another kind of shot is another screen, with its own first focus."""
        shot = self.desk.shot()
        if shot is self.shot or (self.shot is not None and shot == self.shot):
            return
        new_kind = type(shot) is not type(self.shot) or self._other_turn(shot)
        self.shot, self.dirty = shot, True
        if new_kind:
            self.screen, self.gone, self.asking = screen_for(shot)(), True, False
            self.screen.since = self.now
            self.hand.scroll.clear()
            self.dialogs.clear()
            self.returns.clear()
            self.focus(self.screen.first(shot))
            if not self.desk.playing():
                self.asked_for = ("", "")
            if getattr(shot, "questions", ()) and (shot.seat, shot.date) != self.asked_for:
                self.asked_for = shot.seat, shot.date  # once: whoever says "not now" finds them in the menu
                self.asking = True

    def _other_turn(self, shot) -> bool:
        return any(getattr(shot, n, "") != getattr(self.shot, n, "") for n in PLACE_NAMES)

    def focus(self, key: str) -> None:
        self.hand.focus, self.hand.by_key = key, False

    # --- drawing
    def draw(self) -> Page:
        """Draw one frame on the surface; the page with its controls and labels comes back."""
        surface = self.surface
        if min(surface.get_size()) < TINY:
            surface = pygame.Surface(SMALLEST)
        if self.slide >= 1:
            self.sealing = None
            self.send(D.Seal())
        for _try in range(SETTLING):
            page = Page(surface, unit(surface.get_size(), self.settings_now.text_scale), self.hand, 1.0, self.now)
            page.still = self.still
            self._paint(page)
            if not page.unsettled:
                break
        self.page, self.moving, self.dirty = page, page.moving or self.sealing is not None, False
        if self.asking:  # after the board is seen: the two at once would be a picture too slow
            self.asking = False
            self.foretell()
            self.gone = True  # the dialog's controls are not drawn yet
        return page

    def _paint(self, page: Page) -> None:
        """The screen in the layout there is room for, the dialogs over it, the tip over all."""
        self.gone = False
        page.surface.set_clip(None)
        if not page.narrow:
            tall = page.spread(page.w, DESIGN[1]) if page.h < DESIGN[1] else nullcontext()
            with page.stage(getattr(self.screen, "limit", (page.w, page.h))), tall:
                self.screen.draw(page, self.shot, self)
        else:
            column_for(self.shot)(page, self.shot, self, self.screen)
        for dialog in self.dialogs:
            page.veil(T.DIM)
            page.new_layer()
            with page.shifted(0, 12 * (1 - page.eased(self.open_since, 0.18))):
                dialogs.laid(dialog, page, self)
        tips.draw(page, self.hand)

    # --- orders and settings
    def seal(self) -> None:
        """The stamp falls, the sheet slides off in 420 ms, and then the desk has the orders."""
        self.speaker.play("stamp")
        if self.still:
            self.send(D.Seal())
        elif self.sealing is None:
            self.sealing = self.now

    @property
    def slide(self) -> float:
        """How far the sealed sheet has slid off, 0..1."""
        return 0.0 if self.sealing is None else min(1.0, (self.now - self.sealing) / SEALING)

    def change(self, settings) -> None:
        """New settings: keep them, speak the language, draw all texts anew."""
        self.desk.do(D.Change(settings))
        self.settings_now = self.desk.settings()
        self.speaker.on = self.settings_now.sound and not self.headless
        self.speaker.tune(self.settings_now.cues, self.settings_now.bed)
        if spoken() != self.settings_now.language:
            self._speak(self.settings_now.language)
        mapdraw.forget()
        self.refresh()
        self.dirty = True

    def _speak(self, language: str) -> None:
        """Another language: the same screen and dialogs, in new words."""
        use(language)
        self.shot = self.desk.shot()
        for dialog in self.dialogs:
            if isinstance(dialog, dialogs.Dialog):
                dialog.renamed()
        if not self.headless:
            pygame.display.set_caption(_("Third Signatory"))

    # --- events
    def handle(self, event: pygame.event.Event) -> None:
        """One event of pygame; whatever it changes is drawn in the next frame."""
        hands.released(self.hand, event)  # also of a key let go while the sheet slides off
        if event.type == pygame.QUIT:
            self.running = False
        elif self.sealing is not None:
            return
        elif event.type in (
            pygame.VIDEORESIZE,
            pygame.WINDOWSIZECHANGED,
            pygame.WINDOWEXPOSED,
            pygame.WINDOWRESTORED,
        ):
            if not self.headless:
                self.surface = pygame.display.get_surface()
            self.dirty = True
        else:
            if self.page is None or self.gone:  # the page last drawn is of another screen: its controls are not there
                self.draw()
            hands.handle(self, event)

    def resize(self, size: tuple[int, int]) -> None:
        """Another size, headless."""
        self.surface = pygame.Surface((max(1, size[0]), max(1, size[1])))
        self.dirty = True

    @staticmethod
    def settle() -> None:
        """What is loaded stays: else a full collection walks all libraries, and a frame takes 40 ms more."""
        gc.collect()
        gc.freeze()

    def run(self) -> None:
        """Play until the person leaves; 60 frames a second while something moves, else asleep until an
        event."""
        clock = pygame.time.Clock()
        self.draw()
        pygame.display.flip()
        self.speaker.open()
        self.settle()
        while self.running:
            due = self.desk.work(self.now)
            waking = self.dirty or self.moving or due == 0
            asleep = 250 if due is None else min(250, max(1, int(due * 1000)))
            for event in pygame.event.get() if waking else [pygame.event.wait(asleep)]:
                self.handle(event)
            self.refresh()
            if self.dirty or self.moving or tips.due(self.hand, self.now):
                self.draw()
                pygame.display.flip()
                clock.tick(FRAMES)
            elif due == 0:
                clock.tick(FRAMES)
        gc.unfreeze()
        pygame.display.quit()


def unit(size: tuple[int, int], text_scale: float) -> float:
    """Pixels a unit: the design's 1280 x 720 fills a window of its size or more, text as large as was asked for.

    A smaller window keeps its text and gets another layout; only below `LEAST` does all shrink.
    """
    w, h = size
    return min(max(1.0, min(w / DESIGN[0], h / DESIGN[1])) * text_scale, w / LEAST[0], h / LEAST[1])


def _emblem() -> pygame.Surface:
    """The window's icon: a seal on paper."""
    surface = pygame.Surface((64, 64))
    surface.fill(pygame.Color(T.PAPER))
    surface.blit(brush.icon("seal", 56, T.INK, 2.0), (4, 4))
    return surface
