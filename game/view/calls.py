"""What screens and their controls ask of the window: a dialog opened or closed, a command given to the desk."""

import io
from dataclasses import replace

import pygame

from game.text.speak import _
from game.view import desk as D
from game.view import keys
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

PICTURE = (1920, 1080)  # of the debrief, beside its page


class Calls:
    """The part of a window that its screens call by name."""

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
        picture = type(self)(_Still(self.desk, self.shot), PICTURE, headless=True)
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
