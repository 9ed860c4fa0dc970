"""The desk is the one thing the window talks to: it shows a shot and takes commands.

The window draws `desk.shot()`; the shot's class chooses the screen. A person's act becomes one command,
given to `desk.do`. The desk answers None, or a `Refusal` with a line for the person; after every command, and
before every frame, the window asks for the shot again. Nothing here imports pygame, so a desk can be written
and tested without a display.
"""

from typing import Protocol

from game.text.commands import (
    Again,
    AnswerOffer,
    Back,
    Change,
    ChooseElection,
    ChooseLevel,
    ChooseMove,
    ChoosePlayer,
    ChooseScenario,
    ChooseSeat,
    Command,
    Concede,
    Done,
    DropProposal,
    Foretell,
    GoOn,
    Jump,
    KeepDebrief,
    Load,
    OpenBranch,
    OpenOnward,
    OpenPact,
    OpenReplay,
    Pace,
    Pick,
    PlaceBet,
    PutOnTable,
    Refusal,
    Run,
    Save,
    Seal,
    SetBinding,
    SetClause,
    SetElement,
    SetKeep,
    SetSignatory,
    StandFirm,
    StepBack,
    StopOnward,
    TakeBranch,
    ToTitle,
    Undo,
)
from game.text.shots import SavesShot, Settings, Shot, WhyShot

__all__ = [
    "Again",
    "AnswerOffer",
    "Back",
    "Change",
    "ChooseElection",
    "ChooseLevel",
    "ChooseMove",
    "ChoosePlayer",
    "ChooseScenario",
    "ChooseSeat",
    "Command",
    "Concede",
    "Desk",
    "Done",
    "DropProposal",
    "Foretell",
    "GoOn",
    "Jump",
    "KeepDebrief",
    "Load",
    "OpenBranch",
    "OpenOnward",
    "OpenPact",
    "OpenReplay",
    "Pace",
    "Pick",
    "PlaceBet",
    "PutOnTable",
    "Refusal",
    "Run",
    "Save",
    "Seal",
    "SetBinding",
    "SetClause",
    "SetElement",
    "SetKeep",
    "SetSignatory",
    "StandFirm",
    "StepBack",
    "StopOnward",
    "TakeBranch",
    "ToTitle",
    "Undo",
]


class Desk(Protocol):
    """What the window needs of a game; every method is fast (under 16 ms) or shows its own progress shot."""

    def shot(self) -> Shot:
        """What is on the desk now; the very same object while nothing changed, for it is asked at every
        frame."""

    def do(self, command: Command) -> Refusal | Done | None:
        """Carry out one command of the person at the desk."""

    def why(self, ref: str) -> WhyShot | None:
        """The causes behind a `why` reference of the current shot."""

    def saves(self) -> SavesShot:
        """Every saved game, newest first, damaged ones with their reason."""

    def settings(self) -> Settings:
        """The settings in force."""

    def playing(self) -> bool:
        """A game is under way (the menu offers save, and quit to title)."""

    def work(self, now: float) -> float | None:
        """Do a little of what goes on by itself (a replay, a branch), a frame's part at most.

        `now` is the window's clock in seconds. Back come the seconds until there is more to do: 0 at once, None
        nothing at all.
        """
