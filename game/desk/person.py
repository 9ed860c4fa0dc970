"""The desk of one person: every command of the window answered, every screen's shot built when it is asked for."""

import time
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from game import folders
from game.content import load_scenario, scenario_ids
from game.session import SaveError, Session
from game.session.said import Said, due, questions
from game.setup import first_world
from game.text import afterwards, answers, board, pact, players, reveal, simple, title, vote
from game.text import commands as D
from game.text.copies import reckoned
from game.text.shelf import Shelf
from game.text.shots import SavesShot, Settings, Shot, WhyShot
from game.text.speak import _

from .facing import Facing
from .foresight import Foresight
from .hotseat import HotSeat
from .keeping import BY_ITSELF, Councils, Keeping, stamp
from .learning import Learning
from .levels import at_level, has_level_one
from .onward import Onward
from .parting import Parting
from .preferences import read_settings, write_settings
from .timing import Timing

FIRST = "camp-david-2023"
FORETELLS = 3  # the level from which a person is asked for forecasts
PLAYING = ("board", "crisis", "curtain", "pact", "reveal", "election", "end", "film", "branch", "onward")


class PersonDesk(Timing, Parting, Onward, Learning, Foresight, HotSeat, Facing):
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

    def saves(self) -> SavesShot:
        return _shelf().shot(self.keeping.rows(), datetime.now(), str(self.keeping.folder))

    def settings(self) -> Settings:
        return self._set

    def playing(self) -> bool:
        return self.play is not None and self.where in PLAYING

    # the screens

    def _show_title(self) -> Shot:
        newest = self.keeping.newest()
        latest = _shelf().latest(newest) if newest else ""
        return title.title(latest, len(self.keeping.rows()), len(scenario_ids()), self._set.lesson)

    def _show_scenario(self) -> Shot:
        return title.scenarios([(s, first_world(s)) for s in map(load_scenario, scenario_ids())], self.situation)

    def _show_seat(self) -> Shot:
        scenario = self._scenario()
        shot = title.seats(scenario, reckoned(first_world(scenario)), self.sitting, self.strategies)
        names = {g.code: g.name for g in scenario.governments if g.code != self.sitting}
        told = players.players(names, self.strategies, self.players, self._room())
        return players.at_level(shot, self._level(), has_level_one(scenario), told)

    def _show_board(self) -> Shot:
        if self.play.level == 1:
            return self._together(simple.simple_board(self.play.seen, self.play.draft))
        shot = board.board(self.play.seen, self.play.draft, self.play.watching)
        return self._together(replace(shot, ahead=not self._no_onward(), questions=self._questions()))

    def _show_pact(self) -> Shot:
        shot = pact.pact_table(self.play.seen, self.play.draft)
        return replace(shot, simple=True, clauses=()) if self.play.plain else shot

    def _show_reveal(self) -> Shot:
        if self.several:
            return self._reveal_for_all()
        told = simple.simple_reveal if self.play.level == 1 else reveal.reveal
        return told(self.play.seen, self.play.page, self.play.session.over)

    def _show_election(self) -> Shot:
        if self.several:
            return self._night_for_all()
        return vote.election(self.play.seen, self.play.page, self.night[0])

    # title and choices

    def _Pick(self, command: D.Pick):
        if self.where != "title":
            return None
        if command.id == "learn":
            self._learn()
        elif command.id == "new":
            self.where, self.chosen = "scenario", None
        elif command.id == "continue":
            newest = self.keeping.newest()
            return self._open(newest.path.name) if newest else _("Nothing is saved yet.")
        return None

    def _ChooseScenario(self, command: D.ChooseScenario):
        if self.where == "scenario" and command.id in scenario_ids():
            self.situation = command.id
            if command.confirm:
                self._choose_seat()

    def _choose_seat(self) -> None:
        self.where, self.sitting = "seat", self._scenario().governments[0].code

    def _look_at_seat(self, command: D.ChooseSeat):
        codes = [g.code for g in self._scenario().governments]
        if self.where == "seat" and command.code in ("", *codes):
            self.sitting = command.code
            if self.strategies.get(command.code) == players.PERSON:
                del self.strategies[command.code]  # the first person sits there now
            if command.confirm:
                self._begin(self._scenario(), command.code, self._level(), self._people(command.code, codes))

    def _ChooseLevel(self, command: D.ChooseLevel):
        if self.where == "seat" and command.level in players.LEVELS:
            if command.level == 1 and not has_level_one(self._scenario()):
                return players.only_where()
            self.level = command.level
        return None

    def _level(self) -> int:
        """The level chosen, where the situation has it."""
        return self.level if self.level != 1 or has_level_one(self._scenario()) else 2

    def _ChoosePlayer(self, command: D.ChoosePlayer):
        if self.where != "seat":
            return None
        if command.strategy == players.PERSON and self._room() < 1:
            return players.no_room()
        if command.strategy not in (players.PERSON, *players.known(self.players)):
            return _("There is no such strategy.")
        if command.code in [g.code for g in self._scenario().governments]:
            self.strategies[command.code] = command.strategy
        return None

    def _room(self) -> int:
        """How many more people may sit down at this keyboard; none while nobody sits."""
        codes = [g.code for g in self._scenario().governments]
        return players.MOST_PEOPLE - len(self._people(self.sitting, codes)) if self.sitting else 0

    def _Back(self, command: D.Back):
        if self.where == "film":
            self._leave_film()
            return
        if self.where == "onward":
            self._leave_onward()
            return
        back = {"seat": "scenario", "scenario": "title", "pact": "board", "branch": "end"}
        self.where = back.get(self.where, self.where)
        if self.where == "scenario":
            self.chosen = None

    def _scenario(self):
        """The situation looked at: the one handed in (perhaps a file of one's own), or a shipped one."""
        return self.chosen if self.chosen is not None else load_scenario(self.situation)

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

    def _autosave(self):
        try:
            self.keeping.auto(self.play.session, self._began)
        except SaveError as error:
            return D.Done(_("The quarter is played, but it could not be saved: {why}").format(why=error))
        return None

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
            self.play.run_out()
        if self.where in ("reveal", "election"):
            self.where = "election" if self.night else "end" if self.play.session.over else self._quarter()
        return None

    # forecasts

    def _questions(self):
        """What the person is asked to put a chance on this quarter; nothing once it is said."""
        game, seen = self.play.session, self.play.seen
        told = any(one.turn == game.turn for one in game.said)
        if self.play.watching or self.several or self.play.level < FORETELLS or told or not due(game.turn):
            return ()
        return afterwards.asked(seen, questions(seen.now, seen.words.codes), game.said)

    def _Foretell(self, command: D.Foretell):
        asked = {one.about for one in self._questions()} if self.where == "board" else set()
        if any(about not in asked or not 0.0 <= chance <= 1.0 for about, chance in command.chances):
            return _("There is no such question now.")
        game = self.play.session
        game.said = (*game.said, *(Said(game.turn, about, chance) for about, chance in command.chances))
        return None

    def _SetKeep(self, command: D.SetKeep):
        return self._drafted("board", lambda: self.play.keep(command.commitment, command.keep))

    def _AnswerOffer(self, command: D.AnswerOffer):
        return self._drafted("board", lambda: self.play.answer(command.sign))

    def _ChooseMove(self, command: D.ChooseMove):
        return self._drafted("board", lambda: self.play.move(command.id))

    def _OpenPact(self, command: D.OpenPact):
        if self.where == "board" and not self.play.watching:
            self.where = "pact"

    def _SetElement(self, command: D.SetElement):
        return self._drafted("pact", lambda: self.play.element(command.id, command.chosen))

    def _SetSignatory(self, command: D.SetSignatory):
        return self._designed(lambda: self.play.signatory(command.code, command.chosen))

    def _SetBinding(self, command: D.SetBinding):
        return self._designed(lambda: self.play.binding(command.value))

    def _SetClause(self, command: D.SetClause):
        return self._designed(lambda: self.play.clause(command.id, command.chosen))

    def _designed(self, change):
        """Change who signs, how hard it binds or its clauses: level 3 only."""
        if self.where == "pact" and self.play.plain:
            return _("At level 2 a pact is its elements, for all and as they are meant.")
        return self._drafted("pact", change)

    def _PutOnTable(self, command: D.PutOnTable):
        return self._drafted("pact", self.play.propose if self.play else None, then="board")

    def _DropProposal(self, command: D.DropProposal):
        if self.where not in ("pact", "board"):
            return None
        return self._drafted(self.where, self.play.drop, then="board")

    def _drafted(self, screen: str, change, then: str = ""):
        """Change the draft where it may be changed; a line says why not."""
        if self.where != screen or self.play.watching:
            return None
        said = change()
        if not said and then:
            self.where = then
        return said

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

    # saved games and settings

    def _Save(self, command: D.Save):
        if not self.playing():
            return _("There is no game to save.")
        try:
            path = self.keeping.by_hand(self.play.session, stamp(datetime.now()))
        except SaveError as error:
            return str(error)
        said = _("Saved as {name}. Orders not yet sealed are not part of it.")
        if self.several:
            said = _("Saved as {name}. It goes on at the first curtain of this quarter.")
        return D.Done(said.format(name=path.name))

    def _Load(self, command: D.Load):
        return self._open(command.id)

    def _open(self, name: str):
        try:
            self._enter(self.keeping.open(name))
        except SaveError as error:
            return str(error)
        return None

    def _ToTitle(self, command: D.ToTitle):
        said = self._autosave() if self.playing() and self.play.session.records else None
        self.where, self.play, self.seed = "title", None, None
        self.chairs, self.sealed = {}, {}
        return said

    def _Change(self, command: D.Change):
        self._set = command.settings
        write_settings(self.file, command.settings)


def _shelf() -> Shelf:
    """Tells saved games of every shipped situation."""
    return Shelf([load_scenario(name) for name in scenario_ids()], BY_ITSELF)
