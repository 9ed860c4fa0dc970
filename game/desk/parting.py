"""Branches at the desk: what each decision brought, and the other branch of one of them beside the game as played."""

import time
from dataclasses import replace
from datetime import datetime

from game import folders
from game.disk import put
from game.session import Branch, Decision, Effects, instead
from game.session.said import by
from game.text import afterwards as told
from game.text import branching, ending
from game.text import commands as D
from game.text.leaflet import leaflet
from game.text.seen import Reader
from game.text.shots import Shot
from game.text.speak import _

from . import afterwards
from .aside import LOOK, Aside
from .keeping import stamp
from .onward import GAMES

BESIDE = True  # whether the thousand games are played by themselves
BUDGET = 0.004  # seconds of work a frame before the next small step is left for the next frame


class Parting:
    """The part of a person's desk that looks at other branches. Nothing here changes the game on the desk."""

    effects: Effects | None = None
    branch: Branch | None = None
    parted: Decision | None = None
    beside: Aside | None = None
    _beside_of: tuple = ()
    _beside_known: tuple = ()

    def _work_aside(self) -> float | None:
        """A few milliseconds of reckoning on the end screen, or of the other branch; 0 while there is more."""
        ahead = dict.fromkeys(("title", "board", "reveal", "election"), self._step_ahead)
        steps = {"end": self._step_effects, "branch": self._step_branch, **ahead}.get(self.where)
        began = time.perf_counter()
        while steps and steps():
            if time.perf_counter() - began > BUDGET:
                return 0.0
        return self._look_beside() if self.where == "end" else None

    # a thousand games beside this one

    def _look_beside(self) -> float | None:
        """Have the thousand games played, once the decisions are reckoned; look how far they are."""
        game = self.play.session
        if self.play.watching or not BESIDE:
            return None
        if self.beside is None or self._beside_of is not game.records:
            seat = self.play.seat
            self.beside, self._beside_of = Aside(lambda: afterwards.beside(game, seat)), game.records
        known = self.beside.share, self.beside.done
        if known != self._beside_known:
            self._beside_known, self._shot = known, None
        return None if self.beside.done else LOOK

    # the three moves that mattered

    def _step_effects(self) -> bool:
        if self.play is None or self.play.watching or self._reckoned().done:
            return False
        before = round(self.effects.share * 20), len(self.effects.largest())
        more = self.effects.step()
        if not more or (round(self.effects.share * 20), len(self.effects.largest())) != before:
            self._shot = None
        return True

    def _reckoned(self) -> Effects:
        """The effects of the game on the desk."""
        game = self.play.session
        if self.effects is None or self.effects.game is not game or self.effects.records != game.records:
            self.effects = Effects(game, self.play.seat)
        return self.effects

    def _show_end(self) -> Shot:
        """The debrief, with what the decisions brought as far as that is reckoned."""
        survived = self.play.session.outcome()["survived_turnover"]
        true = self.play.true.read()
        shot = ending.ending(true, self.play.seen, survived, self.play.watching)
        shot = self._with_chairs(replace(told.with_history(shot, true), can_keep=True, ahead=True))
        if self.play.watching:
            return shot
        found = self._reckoned()
        largest = found.largest() if found.done else []
        shot = ending.with_effects(
            shot,
            branching.effects(true, largest),
            branching.reckoning(found.share, found.done, len(largest)),
            branching.choices(true, found.found),
            branching.others(true, self._instead()) if found.done else (),
        )
        return self._with_others(shot, true)

    def _with_others(self, shot: Shot, true) -> Shot:
        """The debrief with the thousand games and the forecasts, as far as they are reckoned."""
        game, beside = self.play.session, self.beside
        theirs, chances = beside.found if beside is not None and beside.found else (None, {})
        if theirs is not None:
            shot = told.with_others(shot, true, theirs, GAMES, game.scenario.turns)
        elif beside is not None:
            shot = told.waiting(shot, beside.share, beside.problem)
        said = by(game.said, self.play.seat)
        return told.with_forecasts(shot, true, said, afterwards.outcomes(game, said), chances)

    def _KeepDebrief(self, command: D.KeepDebrief):
        """Write the debrief as a page, and the picture of the screen beside it; say where."""
        if self.where != "end":
            return None
        game, folder = self.play.session, self.keeping.folder / "debriefs"
        name = f"{game.scenario.id}-{stamp(datetime.now())}"
        try:
            folders.ready(folder)
            if command.picture:
                put(folder / f"{name}.png", command.picture)
            page = leaflet(self.shot(), f"{name}.png" if command.picture else "")
            put(folder / f"{name}.html", page.encode())
        except OSError as error:
            return _("The page could not be written: {why}").format(why=error.strerror or error)
        return D.Done(_("Written: {path}").format(path=folder / f"{name}.html"))

    def _instead(self) -> list[Decision]:
        """Every other order the seat could have given, in the quarters in which a person held it."""
        game, seat = self.play.session, self.play.seat
        return [one for page in game.records if seat in page.held for one in instead(game, page, seat)]

    # the other branch

    def _OpenBranch(self, command: D.OpenBranch):
        if self.where not in ("end", "branch") or self.play.watching:
            return None
        known = [*self._reckoned().found, *self._instead()]
        self.parted = next((one for one in known if one.id == command.id), None)
        if self.parted is None:
            return _("There is no such move to change.")
        self.branch = Branch(self.play.session, self.parted.turn, self.parted.seat, self.parted.other)
        self.where = "branch"
        return None

    def _step_branch(self) -> bool:
        if self.branch.done:
            return False
        if not self.branch.step():
            self._shot = None
        return True

    def _show_branch(self) -> Shot:
        game, done = self.play.session, self.branch.done
        played = self.play.true.read()
        other = Reader(self.branch.session, self.play.seat, truth=True).read() if done else None
        games = (game, self.branch.session) if done else (game,)
        survived = tuple(one.outcome()["survived_turnover"] for one in games)
        return branching.branches(played, other, self.parted, self.branch.turn, survived)

    def _TakeBranch(self, command: D.TakeBranch):
        """Play on from the quarter after the changed move; the game as it went stays among the saved ones."""
        if self.where != "branch" or not self.branch.done:
            return None
        said = self._autosave()
        turn, order = self.branch.turn, self.branch.order
        twin = self.play.session.fork(turn, {self.play.seat: order})
        self.play, self._began = self._sit(twin, self.play.seat), self._other_name()
        self.branch, self.night = None, []
        self.where = "end" if twin.over else self._quarter()
        return said
