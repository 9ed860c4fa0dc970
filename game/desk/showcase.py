"""Real shots of a played Camp David game at its telling moments, for pictures and for whoever wants a look.

The person in Tokyo signs what is worth signing, breaks what it can hardly carry, and keeps the rest. Every figure is
the game's own.
"""

import tempfile
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from game.content import load_scenario
from game.laws.politics import LOST
from game.text import commands as D
from game.text import speak
from game.text.players import PERSON
from game.text.shots import BoardShot, CrisisShot, CurtainShot, ElectionShot, PactShot, RevealShot, Shot

from .person import PersonDesk

SEAT, SCENARIO = "JP", "camp-david-2023"
SEEDS = (14, 19, *range(1, 25))  # played in turn until one shows everything
SHOWN, REPLAYED = 7, 12  # the quarter of the board picture, and of the replay's
BREAKS = {5: ("hotline",), 6: ("hotline", "cyber", "exercises"), SHOWN: ("exercises",)}
DRAFTS = {0: (("exercises", "warning"), 0.25), 2: (("cyber",), 0.6)}
STATES = {"live", "hollow", "notice"}  # what the board picture should show
MOVES = {4: "shuttle:KR", SHOWN: "reassure:ldp-conservatives", 9: "shuttle:KR"}


class Moment:
    """A desk stopped at a moment: it shows one shot, answers `why`, and does nothing more."""

    def __init__(self, desk: PersonDesk, shot: Shot, answers: dict):
        self._desk, self._shot, self._answers = desk, shot, answers

    def shot(self) -> Shot:
        return self._shot

    def do(self, command) -> None:
        return None

    def why(self, ref: str):
        return self._answers.get(ref)

    def saves(self):
        return self._desk.saves()

    def settings(self):
        return self._desk.settings()

    def work(self, now: float) -> None:
        return None

    def playing(self) -> bool:
        return isinstance(self._shot, BoardShot | CrisisShot | CurtainShot | PactShot | RevealShot | ElectionShot)


def _stopped(desk: PersonDesk) -> Moment:
    shot = desk.shot()
    return Moment(desk, shot, {ref: desk.why(ref) for ref in sorted(references(shot))})


def references(thing) -> set[str]:
    """Every `why` reference of a shot, however deep it lies."""
    if isinstance(thing, tuple):
        return set().union(*map(references, thing))
    if not hasattr(thing, "__dataclass_fields__"):
        return set()
    found = set()
    for name in thing.__dataclass_fields__:
        value = getattr(thing, name)
        if isinstance(value, str) and (name == "why" or name.endswith("_why")):
            found |= {value} - {""}
        else:
            found |= references(value)
    return found


@lru_cache(maxsize=3)
def showcase(language: str = "en") -> dict[str, Moment]:
    """A desk stopped at title, scenarios, seats, pact, board, reveal, election, end, replay, branch and more."""
    before = speak.spoken()
    best: dict[str, Moment] = {}
    for seed in SEEDS:
        found = _game(seed, language)
        if _telling(found) > _telling(best):
            best = found
        if _telling(best) == WHOLE:
            break
    speak.use(before)
    return best


WHOLE = 6


def _telling(found: dict[str, Moment]) -> int:
    """How much of what is wanted a game shows."""
    if not found:
        return -1
    shown = {promise.state for promise in found["board"].shot().orders.promises} & STATES
    return len(shown) + ("reveal" in found) + ("election" in found) + ("crisis" in found)


def _game(seed: int, language: str) -> dict[str, Moment]:
    """One whole game, from the title to the end and back."""
    speak.use(language)
    folder = Path(tempfile.mkdtemp(prefix="third-signatory-showcase-"))
    desk, found = PersonDesk(folder=folder, seed=seed), {}
    desk.do(D.Change(replace(desk.settings(), language=language)))
    desk.do(D.Pick("new"))
    found["scenarios"] = _stopped(desk)
    desk.do(D.ChooseScenario(SCENARIO, True))
    found["seats"] = _stopped(desk)
    desk.do(D.ChooseLevel(3))
    desk.do(D.ChooseSeat(SEAT, True))
    _play(desk, found)
    _other_games(folder)
    desk.do(D.ToTitle())
    found["title"] = _stopped(desk)
    found["simple"] = _simple(folder)
    found["lesson"] = _lesson(folder)
    _people(folder, found)
    return found


def _play(desk: PersonDesk, found: dict) -> None:
    """Play the game to its end, stopping where a picture is wanted."""
    while desk.where != "end":
        name = desk.where
        if name == "crisis":
            _crisis(desk, found)
            continue
        if name == "board":
            _order(desk, found, desk.play.session.turn)
            desk.do(D.Seal())
            continue
        if (name == "reveal" and _lively(desk)) or (name == "election" and _lost(desk)):
            found.setdefault(name, _stopped(desk))
        desk.do(D.GoOn())
    _afterwards(desk, found)


def _crisis(desk: PersonDesk, found: dict) -> None:
    """Stand firm twice at most, then give way; a picture of an exchange that waits, and one when it is over."""
    for command in (D.StandFirm(), D.StandFirm(), D.Concede()):
        if desk.shot().outcome:
            break
        if any(one.mine for one in desk.shot().exchanges):
            found["crisis"] = _stopped(desk)
        found.setdefault("crisis", _stopped(desk))
        desk.do(command)
    found["crisis-over"] = _stopped(desk)
    desk.do(D.GoOn())


def _afterwards(desk: PersonDesk, found: dict) -> None:
    """The debrief once all is reckoned, a moment of the replay, the branch of the move that mattered most."""
    _settle(desk)
    found["end"] = _stopped(desk)
    desk.do(D.OpenReplay())
    desk.do(D.Jump(REPLAYED))
    _settle(desk)
    found["replay"] = _stopped(desk)
    desk.do(D.Back())
    desk.do(D.OpenBranch(desk.shot().effects[0].id))
    _settle(desk)
    found["branch"] = _stopped(desk)
    desk.do(D.Back())
    desk.do(D.OpenOnward())
    desk.ahead.wait(60)
    _settle(desk)
    found["onward"] = _stopped(desk)
    desk.do(D.Back())


def _settle(desk: PersonDesk) -> None:
    """Let the desk finish what goes on by itself, the thousand games beside it too."""
    while (due := desk.work(0.0)) is not None:
        if due and desk.beside is not None:
            desk.beside.wait(60)


def _simple(folder: Path) -> Moment:
    """Level 1, a promise about to be broken."""
    desk = PersonDesk(folder=folder, seed=3)
    for command in (D.Pick("new"), D.ChooseScenario(SCENARIO, True), D.ChooseLevel(1), D.ChooseSeat(SEAT, True)):
        desk.do(command)
    for command in (D.Seal(), D.GoOn(), D.SetKeep("exercises", False), D.Seal(), D.GoOn(), D.SetKeep("consult", False)):
        desk.do(command)
    return _stopped(desk)


def _lesson(folder: Path) -> Moment:
    """The guided first game, a bet placed and its outcome told."""
    desk = PersonDesk(folder=folder, seed=3)
    for command in (D.Pick("learn"), D.PlaceBet("kept"), D.Seal()):
        desk.do(command)
    return _stopped(desk)


def _people(folder: Path, found: dict) -> None:
    """Three people at one keyboard: before the second one's turn, and once all have sealed."""
    desk = PersonDesk(folder=folder, seed=3)
    for command in (D.Pick("new"), D.ChooseScenario(SCENARIO, True), D.ChooseSeat(SEAT)):
        desk.do(command)
    for code in ("KR", "US"):
        desk.do(D.ChoosePlayer(code, PERSON))
    desk.do(D.ChooseSeat(SEAT, True))
    for name in ("curtain", "", "curtain-open"):
        desk.do(D.GoOn())
        desk.do(D.Seal())
        if name:
            found[name] = _stopped(desk)


def _order(desk: PersonDesk, found: dict, turn: int) -> None:
    """The orders of one quarter."""
    offers = desk.shot().orders.offers
    if turn in DRAFTS:
        _draft(desk, *DRAFTS[turn])
        if turn == 0:
            found["pact"] = _stopped(desk)
        desk.do(D.PutOnTable())
    elif offers and not offers[0].blocked:
        desk.do(D.AnswerOffer(offers[0].id, True))
    for name in BREAKS.get(turn, ()):
        desk.do(D.SetKeep(name, False))
    desk.do(D.ChooseMove(MOVES.get(turn, "")))
    if turn == SHOWN:
        found["board"] = _stopped(desk)


def _draft(desk: PersonDesk, items: tuple[str, ...], binding: float) -> None:
    desk.do(D.OpenPact())
    for name in items:
        desk.do(D.SetElement(name, True))
    desk.do(D.SetBinding(binding))


def _lively(desk: PersonDesk) -> bool:
    """A quarter in which somebody broke something and something lay on the table."""
    kinds = {fact.kind for fact in desk.play.page.facts}
    return {"broke", "table"} <= kinds


def _lost(desk: PersonDesk) -> bool:
    """Another government's ruling bloc lost while promises stood."""
    shot = desk.shot()
    return bool(shot.outlooks) and shot.seat != SEAT and desk.play.page.closed.election[desk.night[0]] == LOST


def _other_games(folder: Path) -> None:
    """Another game on the shelf, and a damaged one."""
    other = PersonDesk(folder=folder, scenario=load_scenario("gsomia-2019"), seat="KR", seed=3)
    for _quarter in range(2):
        while other.where != "board":
            other.do(D.GoOn())
        other.do(D.Seal())
    (folder / "camp-david-3.json").write_text('{"game": "third-signatory", "schema": 1, "turns": [')
