"""A command is one act of the person at the desk; the view sends it, the desk carries it out or refuses it.

Commands are small, frozen and made of names, as shots are: they can be written down, sent and compared.
"""

from dataclasses import dataclass

from game.text.shots import Settings


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
class ChooseLevel:
    """How much of the game to play: 1 keep or break, 2 the pact table, 3 everything."""

    level: int


@dataclass(frozen=True, slots=True)
class ChoosePlayer:
    """Which strategy plays a seat that nobody holds."""

    code: str
    strategy: str


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
class PlaceBet:
    """In the guided first game: what the other will do."""

    answer: str


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
class SetClause:
    """A clause of the draft: review, sunset, opt-out."""

    id: str
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
class StandFirm:
    """Stand firm in this exchange of the crisis; what the other did is then seen."""


@dataclass(frozen=True, slots=True)
class Concede:
    """Give way in this exchange of the crisis."""


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
class StepBack:
    """Back to the quarter with this number; what was played since stays a saved game."""

    turn: int


@dataclass(frozen=True, slots=True)
class OpenReplay:
    """Replay a saved game from its first quarter; without an id the game on the desk."""

    id: str = ""


@dataclass(frozen=True, slots=True)
class Jump:
    """Show the replayed game after so many quarters."""

    quarter: int


@dataclass(frozen=True, slots=True)
class Run:
    """Let the replay play, or pause it."""

    playing: bool


@dataclass(frozen=True, slots=True)
class Pace:
    """How many times faster than one quarter in two seconds; 0 is as fast as it goes."""

    times: int


@dataclass(frozen=True, slots=True)
class OpenBranch:
    """See the other branch of one of the moves (an id of a `Choice` or `Effect`)."""

    id: str


@dataclass(frozen=True, slots=True)
class TakeBranch:
    """Play on from the other branch, the quarter after the changed move."""


@dataclass(frozen=True, slots=True)
class OpenOnward:
    """Play a thousand games on from the position on the desk."""


@dataclass(frozen=True, slots=True)
class ChooseElection:
    """Have a seat vote next quarter ("" is no extra vote), and how it ends: chance, change or stay."""

    seat: str
    outcome: str = "chance"


@dataclass(frozen=True, slots=True)
class StopOnward:
    """Enough games: show what has been played."""


@dataclass(frozen=True, slots=True)
class KeepDebrief:
    """Write the debrief as a page; `picture` is the screen as PNG, laid beside it."""

    picture: bytes = b""


@dataclass(frozen=True, slots=True)
class Foretell:
    """The person's forecasts of this quarter: (question, chance 0..1) each."""

    chances: tuple[tuple[str, float], ...]


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
    | ChooseLevel
    | ChoosePlayer
    | Back
    | SetKeep
    | AnswerOffer
    | ChooseMove
    | PlaceBet
    | OpenPact
    | SetElement
    | SetSignatory
    | SetClause
    | SetBinding
    | PutOnTable
    | DropProposal
    | Seal
    | StandFirm
    | Concede
    | GoOn
    | Undo
    | Save
    | Load
    | Again
    | StepBack
    | OpenReplay
    | Jump
    | Run
    | Pace
    | OpenBranch
    | TakeBranch
    | OpenOnward
    | ChooseElection
    | StopOnward
    | KeepDebrief
    | Foretell
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
