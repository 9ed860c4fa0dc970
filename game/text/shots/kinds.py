"""Every kind of shot a desk may show: each has its screen."""

from game.text.shots.board import BoardShot
from game.text.shots.crisis import CrisisShot
from game.text.shots.curtain import CurtainShot
from game.text.shots.election import ElectionShot
from game.text.shots.end import EndShot
from game.text.shots.lesson import LessonShot
from game.text.shots.onward import OnwardShot
from game.text.shots.pact import PactShot
from game.text.shots.reveal import RevealShot
from game.text.shots.time import BranchShot, ReplayShot
from game.text.shots.title import ScenarioShot, SeatShot, TitleShot

Shot = (
    TitleShot
    | ScenarioShot
    | SeatShot
    | BoardShot
    | PactShot
    | CrisisShot
    | CurtainShot
    | RevealShot
    | ElectionShot
    | EndShot
    | ReplayShot
    | BranchShot
    | LessonShot
    | OnwardShot
)
