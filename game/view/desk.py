"""The desk is the one thing the window talks to: it shows a shot and takes commands.

The window draws `desk.shot()`; the shot's class chooses the screen. A person's act becomes one command,
given to `desk.do`. The desk answers None, or a `Refusal` with a line for the person; after every command, and
before every frame, the window asks for the shot again. Nothing here imports pygame, so a desk can be
written and
tested without a display.
"""

from dataclasses import dataclass
from typing import Protocol

from game.text.shots import SavesShot, Settings, Shot, WhyShot


@dataclass(frozen=True, slots=True)
class Pick:
    """A row of the title menu that the view does not handle itself (continue, new, learn, host, sources)."""

    id: str


@dataclass(frozen=True, slots=True)
class ChooseScenario:
    """Look at this situation; `confirm` goes on to the choice of a seat."""

    id: str
    confirm: bool = False


@dataclass(frozen=True, slots=True)
class ChooseSeat:
    """Look at this seat ("" is none, watch); `confirm` starts the game."""

    code: str
    confirm: bool = False


@dataclass(frozen=True, slots=True)
class Back:
    """One screen back: seat to scenario to title; from the pact table to the board, the draft kept."""


@dataclass(frozen=True, slots=True)
class SetKeep:
    commitment: str
    keep: bool


@dataclass(frozen=True, slots=True)
class AnswerOffer:
    offer: str
    sign: bool


@dataclass(frozen=True, slots=True)
class ChooseMove:
    """The home move of this quarter; an empty id takes it back."""

    id: str


@dataclass(frozen=True, slots=True)
class OpenPact:
    """Go to the pact table."""


@dataclass(frozen=True, slots=True)
class SetElement:
    id: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class SetSignatory:
    code: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class SetBinding:
    """Bindingness 0..1 in steps of .05."""

    value: float


@dataclass(frozen=True, slots=True)
class PutOnTable:
    """The draft becomes this quarter's proposal, and the board returns."""


@dataclass(frozen=True, slots=True)
class DropProposal:
    """No proposal this quarter."""


@dataclass(frozen=True, slots=True)
class Seal:
    """The orders as they stand; the desk then shows the reveal."""


@dataclass(frozen=True, slots=True)
class GoOn:
    """Past a reveal, an election or (watching) a quarter, to whatever comes next."""


@dataclass(frozen=True, slots=True)
class Undo:
    """One quarter back."""


@dataclass(frozen=True, slots=True)
class Save:
    """Save now."""


@dataclass(frozen=True, slots=True)
class Load:
    id: str


@dataclass(frozen=True, slots=True)
class Again:
    """The same scenario from the first quarter."""


@dataclass(frozen=True, slots=True)
class ToTitle:
    """Leave the game for the title; the desk saves first."""


@dataclass(frozen=True, slots=True)
class Change:
    """The settings as the person set them."""

    settings: Settings


Command = (
    Pick
    | ChooseScenario
    | ChooseSeat
    | Back
    | SetKeep
    | AnswerOffer
    | ChooseMove
    | OpenPact
    | SetElement
    | SetSignatory
    | SetBinding
    | PutOnTable
    | DropProposal
    | Seal
    | GoOn
    | Undo
    | Save
    | Load
    | Again
    | ToTitle
    | Change
)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a command changed nothing, in one line."""

    line: str


@dataclass(frozen=True, slots=True)
class Done:
    """A command worked and there is something to say ("Saved as ...")."""

    line: str


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
