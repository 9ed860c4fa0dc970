"""The desk of one person: every command of the window answered, every screen's shot built when it is asked for."""

import time
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from game import folders
from game.content import load_scenario
from game.session import Session
from game.text import answers, board, players, reveal, simple, vote
from game.text import commands as D
from game.text.shots import Settings, Shot, WhyShot
from game.text.speak import _

from .choosing import Choosing
from .facing import Facing
from .foresight import Foresight
from .hotseat import HotSeat
from .keeping import Councils, Keeping, stamp
from .learning import Learning
from .levels import at_level
from .onward import Onward
from .ordering import Ordering
from .parting import Parting
from .preferences import read_settings, write_settings
from .shelving import Shelving
from .timing import Timing

FIRST = "camp-david-2023"
PLAYING = ("board", "crisis", "curtain", "pact", "reveal", "election", "end", "film", "branch", "onward")


class PersonDesk(Choosing, Ordering, Shelving, Timing, Parting, Onward, Learning, Foresight, HotSeat, Facing):
    """Where the person is: title, scenario, seat, board, pact, reveal, election, end.

    `councils` makes who decides for unheld seats from {seat: strategy}; without it they play the model's own law.
    With a scenario and a seat ("" to watch) the game begins at once; `load` opens a saved game.
    """

    def __init__(
        self,
        councils: Councils | None = None,
        folder: Path | str | None = None,
        *,
        scenario=None,
        seat: str | None = None,
        seed: int | None = None,
        run: int = 0,
        load: str | None = None,
        strategies: Mapping[str, str] | None = None,
        players: Mapping[str, str] | None = None,
    ):
        self.keeping = Keeping(folder, councils)
        self.file = (folders.settings() if folder is None else Path(folder)) / "desk.settings"
        self._set, self.greeting = read_settings(self.file)
        self.seed, self.run, self.strategies = seed, run, dict(strategies or {})
        self.players = dict(players or {})
        self.where, self.play, self._shot = "title", None, None
        self.chosen = scenario if scenario is not None else None
        self.situation, self.sitting = FIRST, ""
        self.night: list[int] = []
        self.level = 2
        self._began = ""
        self._start(scenario, seat, load)

    def _start(self, scenario, seat, load) -> None:
        if load:
            self._enter(self.keeping.open(str(Path(load).resolve())))
        elif scenario is not None:
            self.situation = scenario.id
            if seat is None:
                self._choose_seat()
            else:
                self._begin(scenario, seat)

    # what the window asks

    def shot(self) -> Shot:
        if self._shot is None:
            self._shot = getattr(self, f"_show_{self.where}")()
        return self._shot

    def do(self, command: D.Command) -> D.Refusal | D.Done | None:
        """Carry out one command; what does not belong to this screen does nothing."""
        name = type(command).__name__
        act = self.taught(name) if self.where == "lesson" else getattr(self, f"_{name}", None)
        if act is None:
            return None
        self._shot = None
        said = act(command)
        return D.Refusal(said) if isinstance(said, str) and said else said or None

    def why(self, ref: str) -> WhyShot | None:
        if self.where == "film":
            return self._why_film(ref)
        if self.where == "lesson":
            return self.lesson.why()
        if self.play is None or self.where not in ("board", "crisis", "pact", "reveal", "election", "end"):
            return None
        if self.several and self.where in ("reveal", "election"):
            return None
        seen = self.play.true.read() if self.where == "end" else self.play.seen
        return answers.why(seen, ref, self.play.draft, self.play.page if self.where == "reveal" else None)

    def settings(self) -> Settings:
        return self._set

    def playing(self) -> bool:
        return self.play is not None and self.where in PLAYING

    # the screens

    def _show_board(self) -> Shot:
        if self.play.level == 1:
            return self._together(simple.simple_board(self.play.seen, self.play.draft))
        shot = board.board(self.play.seen, self.play.draft, self.play.watching)
        return self._together(replace(shot, ahead=not self._no_onward(), questions=self._questions()))

    def _show_reveal(self) -> Shot:
        if self.several:
            return self._reveal_for_all()
        told = simple.simple_reveal if self.play.level == 1 else reveal.reveal
        return told(self.play.seen, self.play.page, self.play.session.over)

    def _show_election(self) -> Shot:
        if self.several:
            return self._night_for_all()
        return vote.election(self.play.seen, self.play.page, self.night[0])

    # a game

    def _begin(self, scenario, seat: str, level: int = 0, people: tuple[str, ...] = ()) -> None:
        seed = self.seed if self.seed is not None else time.time_ns() % (1 << 53)
        scenario = at_level(scenario, level, seed)
        council = {}
        if self.keeping.councils is not None:
            names = {g.code: self.strategies.get(g.code, "domestic") for g in scenario.governments}
            names = {code: "domestic" if name == players.PERSON else name for code, name in names.items()}
            council = self.keeping.councils(names)
        session = Session(scenario, seed, self.run, council, people or ((seat,) if seat else ()))
        session.people = people if len(people) > 1 else ()
        self._enter(session)

    def _enter(self, session: Session) -> None:
        seat = session.held[0] if session.held else ""
        self.play, self._began = self._sit(session, seat), stamp(datetime.now())
        self.night, self.film = [], None
        self.where = "end" if session.over else self._quarter()
        if self.play.watching and not session.over:
            self._watch()

    def _Seal(self, command: D.Seal):
        if self.where != "board" or self.play.watching:
            return None
        return self._seal_mine() if self.several else self._played()

    def _played(self):
        said = self.play.seal()
        if said:
            return said
        self.where, self.night = "reveal", self.play.nights()
        return self._autosave()

    def _GoOn(self, command: D.GoOn):
        if self.where == "crisis":
            return self._leave_crisis()
        if self.where == "curtain":
            return self._rise()
        if self.where == "film":
            self._leave_film()
        if self.where == "election":
            self.night = self.night[1:]
        if self.where == "reveal" and self.play.level == 1:
            self._run_out()
        if self.where in ("reveal", "election"):
            self.where = "election" if self.night else "end" if self.play.session.over else self._quarter()
        return None

    def _Undo(self, command: D.Undo):
        if self.several and self.playing():
            return self._afresh()
        if not self.playing() or self.where == "film" or not self.play.session.records:
            return _("There is no quarter to take back.")
        self.play.undo()
        self.where, self.night = self._quarter(), []
        return self._autosave()

    def _Again(self, command: D.Again):
        if self.play is not None:
            scenario = self.play.session.scenario
            first = load_scenario(scenario.id) if self.play.level == 1 else scenario
            self._begin(first, self.play.seat, 1 if self.play.level == 1 else 0, tuple(self.chairs))

    def _ToTitle(self, command: D.ToTitle):
        said = self._autosave() if self.playing() and self.play.session.records else None
        self.where, self.play, self.seed = "title", None, None
        self.chairs, self.sealed = {}, {}
        return said

    def _Change(self, command: D.Change):
        self._set = command.settings
        write_settings(self.file, command.settings)
