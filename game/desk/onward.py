"""From here: a thousand games on from the position on the desk, with an election called where the person asks.

While a seat is played the games start from what the seat knows, its doubts drawn anew for each batch; in a replay and
in the debrief, where nothing is hidden, from the true world.
"""

from types import SimpleNamespace

import numpy as np

from game.ensemble import engine, survival
from game.ensemble.onward import FRESH, PLAIN_RUNS, Election, onward
from game.laws.expecting import standing
from game.session import Session
from game.session.forecast import guesses
from game.text import commands as D
from game.text import onward as told
from game.text.shots import Shot
from game.text.speak import _
from game.text.words import Words

from .aside import LOOK, Aside

GAMES, BATCH, QUARTERS = 1000, 50, 16
LEVEL = 3  # from which a player may ask in the middle of a game
SOON = 1  # a called vote comes at the end of next quarter


def batches(
    game: Session, eye: int | None, election: Election | None, games: int = GAMES, horizon: int = QUARTERS
):
    """Futures batch by batch, as (share done, all so far); `eye` is the seat that asks, None if nothing is hidden."""
    names = game.strategies
    whole = games if engine.can_compile(names) else min(games, PLAIN_RUNS)
    step = BATCH if whole == games else 4
    found: list = []
    for start in range(0, whole, step):
        tapes = range(FRESH + start, FRESH + min(whole, start + step))
        here = _asked(game, eye, start // step)
        found.append(onward(here, tapes, election=election, horizon=horizon))
        yield min(1.0, (start + step) / whole), found


def _asked(game: Session, eye: int | None, n: int):
    """The position as the seat knows it: another guess of what is hidden for each batch."""
    if eye is None:
        return game
    world = guesses(game.view(game.seats[eye]), eye, n)
    facts = {name: getattr(game, name) for name in ("over", "scenario", "seed", "run", "strategies", "council")}
    return SimpleNamespace(world=world, **facts)


def figures(parts: list, world) -> dict:
    """What the screen shows of so many batches: plain lists, shares 0..1 by quarter."""
    form = np.concatenate([one.form[one.sound] for one in parts])
    state = np.concatenate([one.state[one.sound] for one in parts])
    curves = survival.by_form(form, parts[0].form_now, least=max(10, len(form) // 50))
    lives = {
        k: survival.share_of(survival.stands(state[:, :, k])) for k in range(len(world.state)) if standing(world, k)
    }
    return {
        "games": len(form),
        "forms": {name: points(curve) for name, curve in curves.items()},
        "lives": {k: points(curve)[-1] for k, curve in lives.items()},
    }


def points(curve: survival.Curve) -> list[tuple[float, float, float, int]]:
    """(share, low, high, count) a quarter."""
    columns = (curve.share, curve.low, curve.high, curve.count)
    return list(zip(*(column.tolist() for column in columns), strict=True))


class Onward:
    """The part of a person's desk that plays on from here."""

    ahead: Aside | None = None
    calm: dict | None = None  # the figures with no vote called, to compare with
    asked: tuple[str, str] = ("", "chance")
    _came_from = ""
    _from: Session | None = None

    def _OpenOnward(self, command: D.OpenOnward):
        if self.where not in ("board", "film", "end"):
            return None
        why = self._no_onward()
        if why:
            return why
        self._came_from, self.where = self.where, "onward"
        self._from = self._position()
        self.asked, self.calm = ("", "chance"), None
        self._play_on()
        return None

    def _no_onward(self) -> str:
        """Why nobody may look ahead from here; empty where one may."""
        if self.where == "board" and not self.play.watching and self.play.level < LEVEL:
            return _("From here is part of level 3. In the replay and after the game it is open at every level.")
        return ""

    def _position(self) -> Session:
        if self._came_from == "film":
            film = self.film.session
            return film.fork(min(self.film.at, len(film.records)))
        return self.play.session

    def _eye(self) -> int | None:
        """Whose knowledge counts: nobody's where nothing is hidden."""
        if self._came_from == "film":
            return None if self.film.reader.truth else self.film.reader.seat
        return None if self._came_from == "end" or self.play.watching else self.play.seen.seat

    def _ChooseElection(self, command: D.ChooseElection):
        known = self.where == "onward" and command.outcome in told.OUTCOMES
        if known and command.seat in ("", *self._from.seats):
            self.asked = (command.seat, command.outcome)
            self._play_on()

    def _StopOnward(self, command: D.StopOnward):
        if self.where == "onward" and self.ahead is not None:
            self.ahead.stop()

    def _play_on(self) -> None:
        if self.ahead is not None:
            self.ahead.stop()
        seat, outcome = self.asked
        vote = Election(seat, SOON, outcome) if seat else None
        game, eye = self._from, self._eye()
        self.ahead = Aside(lambda: batches(game, eye, vote))

    def _step_onward(self) -> float | None:
        """Look how far the games are; the shot is made anew when more of them are played."""
        known = (self.ahead.share, self.ahead.done)
        if known != getattr(self, "_known", None):
            self._known, self._shot = known, None
        return None if self.ahead.done else LOOK

    def _leave_onward(self) -> None:
        self.ahead.stop()
        self.where, self._from = self._came_from, None

    def _show_onward(self) -> Shot:
        ahead = self.ahead
        found = figures(list(ahead.found), self._from.world) if ahead.found else None
        if found and ahead.done and not self.asked[0]:
            self.calm = found
        state = told.State(ahead.share, ahead.done, ahead.problem, GAMES, QUARTERS, self._eye() is None)
        return told.onward_shot(Words(self._from.scenario), self._from.world, self.asked, state, found, self.calm)
