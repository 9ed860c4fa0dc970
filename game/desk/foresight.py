"""What the next screens will ask for, reckoned a small step a frame while the person reads this one.

Content is read while the title is looked at; the odds of a year while a reveal or an election night is. Nothing here
changes a game: each step only fills a store from which the screen then answers at once.
"""

from collections.abc import Callable, Iterator
from functools import partial

from game.content import (
    load_commitments,
    load_events,
    load_governments,
    load_moves,
    load_rivals,
    load_rules,
    load_scenario,
    scenario_ids,
)
from game.luck import luck
from game.session.forecast import ahead, ahead_a_quarter
from game.text import moving, plane, vote
from game.text.drafting import fresh_pact

CONTENT = (load_rules, load_commitments, load_moves, load_rivals, load_governments, load_events)


class Foresight:
    """The part of a person's desk that reckons ahead."""

    _steps: Iterator[Callable] | None = None
    _steps_for: tuple = ()

    def _step_ahead(self) -> bool:
        """One small step; False when the next screen has all it will ask for."""
        place = (self.where, id(self.play and self.play.page))
        if place != self._steps_for:
            self._steps_for = place
            self._steps = self._content() if self.where == "title" else self._odds()
        step = next(self._steps, None)
        if step is None:
            return False
        step()
        return True

    def _content(self) -> Iterator[Callable]:
        yield from CONTENT
        yield partial(luck, 0, 0, 0, 1, 0, 0)  # the first draw of all loads what draws
        for name in scenario_ids():
            yield lambda name=name: load_scenario(name)

    def _odds(self) -> Iterator[Callable]:
        """A year along every path from every world to be shown, and the quarter in which drafts are answered."""
        seen, page = self.play.seen, self.play.page
        worlds = [seen.now]
        for j in self.play.nights():
            worlds += vote.worlds(seen, page, j)
        for w in worlds:
            yield from ahead(w, seen.seat, seen.truth)
        if not seen.truth:
            yield from moving.ahead(seen)
            yield from ahead_a_quarter(seen.now, seen.seat)
            yield from plane.ahead(seen, fresh_pact(seen.now, seen.seat))
