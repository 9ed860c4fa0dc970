"""Branches at the desk: what each decision brought, and the other branch of one of them beside the game as played."""

import time

from game.session import Branch, Decision, Effects
from game.text import branching, ending
from game.text import commands as D
from game.text.seen import Reader
from game.text.shots import Shot
from game.text.speak import _

from .play import Play

BUDGET = 0.004  # seconds of work a frame before the next small step is left for the next frame


class Parting:
    """The part of a person's desk that looks at other branches. Nothing here changes the game on the desk."""

    effects: Effects | None = None
    branch: Branch | None = None
    parted: Decision | None = None

    def _work_aside(self) -> float | None:
        """A few milliseconds of reckoning on the end screen, or of the other branch; 0 while there is more."""
        ahead = dict.fromkeys(("title", "reveal", "election"), self._step_ahead)
        steps = {"end": self._step_effects, "branch": self._step_branch, **ahead}.get(self.where)
        began = time.perf_counter()
        while steps and steps():
            if time.perf_counter() - began > BUDGET:
                return 0.0
        return None

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
        if self.play.watching:
            return shot
        found = self._reckoned()
        largest = found.largest() if found.done else []
        return ending.with_effects(
            shot,
            branching.effects(true, largest),
            branching.reckoning(found.share, found.done, len(largest)),
            branching.choices(true, found.found),
        )

    # the other branch

    def _OpenBranch(self, command: D.OpenBranch):
        if self.where not in ("end", "branch") or self.play.watching:
            return None
        self.parted = next((one for one in self._reckoned().found if one.id == command.id), None)
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
        self.play, self._began = Play(twin, self.play.seat), self._other_name()
        self.branch, self.night = None, []
        self.where = "end" if twin.over else "board"
        return said
