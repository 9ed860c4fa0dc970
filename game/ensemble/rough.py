"""Games under the conditions of a tournament: hands that tremble, an end nobody knows, promises that stand again.

The chance of all this has a tape of its own, the hand's, so that the same game with and without it shares every draw:
its coins say who slips, and its first draw of history whether the quarter was the last.
Source: Selten 1975 (the trembling hand); Axelrod 1980 (the random end of his second tournament).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from game import luck as tape
from game.ensemble import engine
from game.ensemble.deciders import NAMES
from game.ensemble.plainly import closed_worlds
from game.laws.expecting import standing
from game.laws.orders import Order, binds
from game.laws.promises import turn_into
from game.laws.state import BROKE, LIVE, SILENT, World
from game.session.names import names_of
from game.setup import first_world

NOISE, END, RENEWED = range(3)


@dataclass(frozen=True)
class Rough:
    """noise: the chance that a keep becomes a break or a break a keep, 0-1. end: the chance, after each quarter, that
    it was the last, 0-1. renewed: what stood at the start stands again every quarter, whatever was done with it."""

    noise: float = 0.0
    end: float = 0.0
    renewed: bool = False

    def cells(self) -> np.ndarray:
        """The three as the compiled loop reads them."""
        return np.array([self.noise, self.end, float(self.renewed)])


def hand_of(seed) -> int:
    """The seed of the hand's tape."""
    return tape.seed_number(f"the hand of {tape.seed_number(seed)}")


def note_meeting(w, meeting):
    """Count what the first two seats did with each other's promises this quarter: both kept, only the first, only the
    second, neither."""
    for k in range(len(w.state)):
        if w.deed[0][k] != SILENT and w.deed[1][k] != SILENT:
            first = 1 if w.deed[0][k] == BROKE else 0
            second = 1 if w.deed[1][k] == BROKE else 0
            meeting[2 * first + second] += 1


def renew(w, first):
    """What stood in the first world stands again, as if nobody had broken it."""
    for k in range(len(w.state)):
        if standing(first, k) and w.state[k] != LIVE:
            turn_into(w, k, LIVE)


def play(
    scenario,
    seed,
    runs: Sequence[int],
    strategies: Mapping[str, str] | None = None,
    rough: Rough = Rough(),  # noqa: B008 - frozen
    council: engine.Makers | None = None,
    workers: int = 1,
    plain: bool = False,
) -> tuple[engine.Rows, np.ndarray]:
    """The rows of these runs under these conditions, and the meetings of the first two seats: (n, 4), see note_meeting.

    The same games whatever plays them; see engine.play for what may be given.
    """
    names = dict(strategies or {})
    found = engine.blank_rows(runs, len(scenario.governments), len(scenario.commitments))
    meetings = np.zeros((len(found.runs), 4), np.int64)
    if plain or not engine.can_compile(names):
        _plainly(found, meetings, scenario, seed, council(names) if council and names else {}, rough)
        return found, meetings
    games = engine.Compiled(first_world(scenario))
    numbers = [NAMES.index(names.get(government.code, "domestic")) for government in scenario.governments]
    given = {"rough": rough.cells(), "hand": hand_of(seed)}
    with ThreadPoolExecutor(max(1, workers)) as pool:
        jobs = [(found.part(cut), meetings[cut]) for cut in engine.cut(len(found.runs), max(1, workers))]
        list(pool.map(lambda job: games.fill(job[0], seed, numbers, meetings=job[1], **given), jobs))
    return found, meetings


def _plainly(found: engine.Rows, meetings: np.ndarray, scenario, seed, council, rough: Rough) -> None:
    """One game after another."""
    first, names = first_world(scenario), names_of(scenario)
    for r, run in enumerate(found.runs.tolist()):
        hand = Hand(rough, hand_of(seed), run, first)
        try:
            worlds = list(closed_worlds(names, first, tape.seed_number(seed), run, council, hand=hand))
            engine.fill(found, r, worlds)
        except Exception as error:  # one bad run is a row
            engine.fault(found, r, error)
            meetings[r] = 0
            continue
        for w in worlds:
            note_meeting(w, meetings[r])


class Hand:
    """The conditions of one game in plain Python: what the compiled loop does in `tremble`, `last` and `renew`."""

    def __init__(self, rough: Rough, seed: int, run: int, first: World):
        self.rough, self.seed, self.run, self.first = rough, seed, run, first

    def opens(self, w: World) -> None:
        """What happens to a world before any quarter but the first opens."""
        if self.rough.renewed:
            renew(w, self.first)

    def slips(self, w: World, i: int, order: Order) -> Order:
        """The order that seat i's hand writes."""
        if self.rough.noise <= 0.0:
            return order
        return order._replace(keep=[self._kept(w, i, k, kept) for k, kept in enumerate(order.keep)])

    def _kept(self, w: World, i: int, k: int, kept: int) -> int:
        slipped = binds(w, i, k) and self._draw(w.date[0], "coin", i * tape.ROW + k) < self.rough.noise
        return 1 - kept if slipped else kept

    def ends(self, turn: int) -> bool:
        """Whether this quarter was the last."""
        return self.rough.end > 0.0 and self._draw(turn, "history", 0) < self.rough.end

    def _draw(self, turn: int, kind: str, actor: int) -> float:
        return tape.draw(self.seed, self.run, turn, kind, actor)
