"""Before a game: the title, the situation, the seat, the level, and who plays the others."""

from game.content import load_scenario, scenario_ids
from game.setup import first_world
from game.text import commands as D
from game.text import players, title
from game.text.copies import reckoned
from game.text.shots import Shot
from game.text.speak import _

from .levels import has_level_one
from .shelving import shelf


class Choosing:
    """The part of a person's desk on which a game is chosen.

    `situation` and `sitting` are what is looked at, `chosen` is a situation that was handed in.
    """

    def _show_title(self) -> Shot:
        newest = self.keeping.newest()
        latest = shelf().latest(newest) if newest else ""
        return title.title(latest, len(self.keeping.rows()), len(scenario_ids()), self._set.lesson)

    def _show_scenario(self) -> Shot:
        return title.scenarios([(s, first_world(s)) for s in map(load_scenario, scenario_ids())], self.situation)

    def _show_seat(self) -> Shot:
        scenario = self._scenario()
        shot = title.seats(scenario, reckoned(first_world(scenario)), self.sitting, self.strategies)
        names = {g.code: g.name for g in scenario.governments if g.code != self.sitting}
        told = players.players(names, self.strategies, self.players, self._room())
        return players.at_level(shot, self._level(), has_level_one(scenario), told)

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
