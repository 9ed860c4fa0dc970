"""The window: asks the desk for its shot, lets the shot's screen draw it, turns keys and mouse into commands.

`Window(desk).run()` opens and plays; `Window(desk, size, headless=True)` draws to a surface for tests and
pictures.
A frame is drawn only when something changed or moves.
"""

import gc
import io
import time
from contextlib import nullcontext
from dataclasses import replace

import pygame

from game.text.speak import _, spoken, use
from game.view import brush, hands, keys, mapdraw, tips
from game.view import desk as D
from game.view import theme as T
from game.view.page import Hand, Page
from game.view.screens import dialogs
from game.view.screens.advisers import Advisers
from game.view.screens.foretell import Foretell
from game.view.screens.helping import Help
from game.view.screens.menu import Menu, StepBack
from game.view.screens.moves import Moves
from game.view.screens.saves import Saves
from game.view.screens.settings import SettingsDialog
from game.view.screens.sources import Sources
from game.view.screens.why import Why
from game.view.sound import Speaker
from game.view.table import column_for, screen_for

SMALLEST, DESIGN, TINY = (640, 360), (1280, 720), 64
LEAST = (420.0, 300.0)  # units: a smaller window makes everything smaller
SETTLING = 4  # a page is drawn again at most so often until its columns know their height
FRAMES = 60
SEALING = 0.42
PLACE_NAMES = ("date", "kind", "quarter", "level", "id", "told")  # where one of these is another, so is the screen
PICTURE = (1920, 1080)  # of the debrief, beside its page


class Window:
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

    # --- dialogs
    def open(self, dialog) -> None:
        self.returns.append(self.hand.focus)
        self.dialogs.append(dialog)
        self.speaker.play("paper")
        self.open_since = self.now
        for key in (type(dialog).__name__.lower(), "dialog"):
            self.hand.scroll.pop(key, None)
            self.hand.heights.pop(key, None)
        self.focus(dialog.first())
        self.dirty = True

    def close(self) -> None:
        if self.dialogs:
            self.dialogs.pop()
            self.focus(self.returns.pop())
            self.dirty = True

    def close_then(self, act) -> None:
        self.close()
        act()

    # --- what screens ask for
    def send(self, command: D.Command) -> None:
        """Give the desk one command; show what it refuses."""
        answer = self.desk.do(command)
        self.refresh()
        self.dirty = True
        if isinstance(answer, D.Refusal):
            self.open(dialogs.Notice(_("That is not possible"), answer.line))
        elif isinstance(answer, D.Done):
            self.open(dialogs.Notice(_("Done"), answer.line))

    def why(self, ref: str) -> None:
        shot = self.desk.why(ref)
        if shot is not None:
            self.open(Why(shot))

    def help(self) -> None:
        if not any(isinstance(d, Help) for d in self.dialogs):
            self.open(Help())

    def key(self, act: str) -> str:
        """The key of an act, as it stands on the key."""
        return keys.shown(keys.key_of(act, self.settings_now.keys))

    def sources(self) -> None:
        self.open(Sources())

    def hosting(self) -> None:
        """How a class joins by phone: the server is a command of its own."""
        how = _(
            "In a terminal: python main.py host --lan. Students join by code on their phones; no account, no internet."
        )
        self.open(dialogs.Notice(_("Host a class"), how))

    def menu(self) -> None:
        past = getattr(self.shot, "past", ())
        undo, ahead, together = (getattr(self.shot, name, False) for name in ("can_undo", "ahead", "together"))
        asked = bool(getattr(self.shot, "questions", ()))
        self.open(Menu(self.desk.playing(), undo, len(past) > 1, bool(past), ahead, together, asked))

    def moves(self) -> None:
        self.open(Moves(self))

    def advisers(self) -> None:
        self.open(Advisers())

    def load(self) -> None:
        self.open(Saves())

    def settings(self) -> None:
        self.open(SettingsDialog())

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

    def save(self) -> None:
        self.close()
        self.send(D.Save())

    def undo(self) -> None:
        self.close()
        self.send(D.Undo())

    def step_back(self) -> None:
        """Choose a quarter to go back to."""
        self.close()
        self.open(StepBack(self.shot.past))

    def replay(self) -> None:
        self.close()
        self.send(D.OpenReplay())

    def ahead(self) -> None:
        """A thousand games on from the position on the desk."""
        self.close()
        self.send(D.OpenOnward())

    def foretell(self) -> None:
        """Ask for this quarter's forecasts."""
        if self.dialogs and isinstance(self.dialogs[-1], Menu):
            self.close()
        self.open(Foretell(self.shot.questions))

    def keep_debrief(self) -> None:
        """Write the debrief as a page of its own, and the screen as a picture beside it."""
        picture = Window(_Still(self.desk, self.shot), PICTURE, headless=True)
        picture.draw()
        data = io.BytesIO()
        pygame.image.save(picture.surface, data, "debrief.png")
        self.send(D.KeepDebrief(data.getvalue()))

    def to_title(self) -> None:
        self.open(
            dialogs.Confirm(
                _("Leave this game?"),
                _("It is saved. You can go on from the title at any time."),
                _("Leave"),
                lambda: self.close_then(lambda: self.send(D.ToTitle())),
                _("Stay"),
            )
        )

    def quit(self) -> None:
        if not self.desk.playing():
            self.running = False
            return
        self.open(
            dialogs.Confirm(
                _("Quit the game?"),
                _("Every sealed quarter is saved. Orders not yet sealed are lost."),
                _("Quit"),
                self.stop,
                _("Stay"),
            )
        )

    def stop(self) -> None:
        self.running = False

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


class _Still:
    """A desk that shows one shot, in the same words, at its first size."""

    def __init__(self, desk, shot):
        self._shot, self._settings = shot, replace(desk.settings(), text_scale=1.0)

    def shot(self):
        return self._shot

    def settings(self):
        return self._settings

    def playing(self):
        return False


def _emblem() -> pygame.Surface:
    """The window's icon: a seal on paper."""
    surface = pygame.Surface((64, 64))
    surface.fill(pygame.Color(T.PAPER))
    surface.blit(brush.icon("seal", 56, T.INK, 2.0), (4, 4))
    return surface
