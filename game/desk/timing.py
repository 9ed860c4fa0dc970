"""Time at the desk: a film of a game with play, pause, step and jump; back by any number of quarters."""

from dataclasses import replace
from datetime import datetime

from game.session import SaveError, Session
from game.text import answers
from game.text import commands as D
from game.text.drafting import fresh
from game.text.shelf import unopened
from game.text.shots import Shot
from game.text.speak import _

from .film import Film
from .keeping import stamp


class Timing:
    """The part of a person's desk that moves through time. `film` is the film on show, if one is."""

    film: Film | None = None

    def work(self, now: float) -> float | None:
        """Do a frame's part of what goes on by itself; seconds until there is more, None if nothing."""
        if self.where == "onward":
            return self._step_onward()
        if self.where != "film":
            return self._work_aside()
        due = self.film.work(now)
        if self.film.changed:
            self._shot = None
            if self.film.live and self.film.session.over:
                self._autosave()
        return due

    # the film

    def _show_film(self) -> Shot:
        shot = self.film.shot()
        return replace(shot, ahead=not shot.playing and self.film.at < self.film.session.scenario.turns)

    def _watch(self) -> None:
        """A game that nobody holds is a film while it is played."""
        self.film, self.where = Film(self.play.session, "", live=True), "film"

    def _OpenReplay(self, command: D.OpenReplay):
        if self.where == "film":
            return None
        if self.several and self.where != "end" and not command.id:
            return self._sealed_film()
        game, seat = (self.play.session, self.play.seat) if self.play and not command.id else (None, "")
        if command.id:
            try:
                game = self.keeping.open(command.id)
            except SaveError as error:
                return unopened(error)
            if len(game.people) > 1 and not game.over:
                return self._sealed_film()
            seat = game.held[0] if game.held else ""
        if game is None or not game.records:
            return _("No quarter has been played yet.")
        self.film, self.where = Film(game, seat, self.where), "film"
        return None

    def _sealed_film(self) -> str:
        return _("A game of several people is replayed once it is over; before, it would show what one alone may know.")

    def _Jump(self, command: D.Jump):
        if self.where == "film":
            self.film.jump(command.quarter)

    def _Run(self, command: D.Run):
        if self.where == "film":
            self.film.run(command.playing)
            return self._kept_film()
        return None

    def _Pace(self, command: D.Pace):
        if self.where == "film":
            self.film.pace(command.times)

    def _kept_film(self):
        """A watched game is saved whenever it stops."""
        return self._autosave() if self.film.live and self.film.session.records and not self.film.playing else None

    def _leave_film(self) -> None:
        """Out of the film: a watched game that is over goes to its debrief, a replay back to where it began."""
        film = self.film
        if film.live and not film.session.over:
            return
        if film.live:
            self.play.begin()
        self.where, self.film = "end" if film.live else film.where, None

    def _why_film(self, ref: str):
        seen = self.film.seen()
        return answers.why(seen, ref, fresh(seen.now, seen.seat), seen.pages[-1] if seen.pages else None)

    # back

    def _StepBack(self, command: D.StepBack):
        """Back to the beginning of a quarter; the game as it went so far stays among the saved ones."""
        if not self.playing() or self.where == "film" or self.play.watching:
            return None
        if self.several:
            return self._no_way_back()
        game: Session = self.play.session
        if not 0 <= command.turn < len(game.records):
            return _("There is no such quarter to go back to.")
        said = self._autosave()
        while len(game.records) > command.turn:
            game.undo()
        self.play.begin()
        self.where, self.night, self._began = self._quarter(), [], self._other_name()
        return said

    def _other_name(self) -> str:
        """A name under which the game now saves itself, so that the line left behind keeps its own."""
        made = stamp(datetime.now())
        return made if made != self._began.partition("b")[0] else f"{made}b{len(self._began)}"
