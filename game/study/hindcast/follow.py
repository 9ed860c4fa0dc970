"""The laws are led through a record, quarter by quarter, and say each time how likely every promise is to be broken.

The record enters in four ways and no other: as what the world does (tests, history, who is pressed), as the calendar
(when a leader goes, which bloc comes), as orders (every promise kept or broken as it was), and as the list of what
stands. All else the laws work out themselves, in `runs` worlds that differ in what no record tells: the leaders'
minds, the polls, what is said in speeches. A world that gave better odds to what then happened counts for more (a
particle filter), so nothing later than the quarter before is ever known. Source: Gordon, Salmond and Smith 1993.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field

from game.laws import expecting, history, orders, politics, promises, rivals, turn
from game.laws.state import ATTEND, ENDED, LIVE, NOBODY, Acts, World
from game.luck import draw
from game.study.hindcast import treaties
from game.study.hindcast.record import HUB, JAPAN, KOREA, Promise, Quarter, Record
from game.study.hindcast.start import first_of, new_leaders, tape
from game.study.hindcast.treaties import any_break
from game.study.sample import copy_world, keep_chance_now

GRAVE = {1: 0.25, 2: 0.75}  # where in the range of sizes a shock lies: the middle of its lower and upper half
FEW = 0.5  # worlds are drawn anew when those that count fall below this share
SURE, NEVER = 1.0, 0.0  # draws with which the laws' own lotteries end as the record says


@dataclass
class Forecast:
    """What the laws said of one promise in one quarter, and what happened.

    before: chance of a break as the quarter began. within: the same once the quarter's own tests and shocks are known.
    by_seat: each signatory's own chance to break, as the quarter began.
    """

    quarter: int
    promise: Promise
    before: float
    within: float
    by_seat: dict[int, float]
    seoul: int  # the bloc that ruled Seoul when the quarter began: 0 conservative, 1 progressive
    broken: int

    @property
    def age(self) -> int:
        """Quarters it has stood, this one counted."""
        return self.quarter - self.promise.start + 1


@dataclass
class Followed:
    """All that was said on the way.

    treaty: quarter, chance of notice, chance of an end, of a treaty nobody signed. cabinet: quarter, chance of a new
    leader in Tokyo, whether there was one. counted: share of the worlds that count. surprise: log chance of all that
    was kept and broken, each quarter given the quarters before and its own tests and shocks.
    """

    forecasts: list[Forecast] = field(default_factory=list)
    treaty: dict[str, list[tuple[int, float, float]]] = field(default_factory=lambda: {"bi": [], "tri": []})
    cabinet: list[tuple[int, float, int]] = field(default_factory=list)
    counted: list[float] = field(default_factory=list)
    surprise: float = 0.0


def follow(
    record: Record,
    runs: int = 200,
    seed: int = 1,
    changes: dict | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Followed:
    """Lead `runs` worlds through the record; every draw has its address (seed, run, quarter)."""
    first = first_of(record, changes)
    worlds = [new_leaders(copy_world(first), seed, run) for run in range(runs)]
    weights = [1.0 / runs] * runs
    found = Followed()
    for t, q in enumerate(record.quarters):
        worlds, weights = _quarter(record, q, worlds, weights, seed, t, found)
        if progress:
            progress(t + 1, len(record.quarters))
    return found


def _quarter(record: Record, q: Quarter, worlds: list, weights: list, seed: int, t: int, found: Followed):
    standing = [k for k, p in enumerate(record.promises) if p.start <= q.number <= p.end]
    broken = {k for k in standing if record.promises[k].broken and record.promises[k].end == q.number}
    lucks = [tape(w, seed, run, t) for run, w in enumerate(worlds)]
    for w in worlds:
        begin(w, record, standing)
    ahead = [looked_ahead(w, drawn) for w, drawn in zip(worlds, lucks, strict=True)]
    before = [break_chances(w, standing) for w in ahead]
    _imagine_treaties(ahead, weights, q, found)
    _count_cabinet(worlds, weights, q, found)
    for w, drawn in zip(worlds, lucks, strict=True):
        open_as_recorded(w, q, drawn)
    within = [break_chances(w, standing) for w in worlds]
    seoul = worlds[0].bloc[KOREA]
    for n, k in enumerate(standing):
        one = Forecast(
            q.number,
            record.promises[k],
            _mean(weights, [any_break(rows[n]) for rows in before]),
            _mean(weights, [any_break(rows[n]) for rows in within]),
            {i: _mean(weights, [rows[n][i] for rows in before]) for i in record.promises[k].seats},
            seoul,
            int(k in broken),
        )
        found.forecasts.append(one)
    weights = _learn(weights, within, standing, broken, found)
    for w, drawn in zip(worlds, lucks, strict=True):
        close_as_recorded(w, q, record, broken, drawn)
    return _anew(worlds, weights, seed, t)


def begin(w: World, record: Record, standing: list[int]) -> None:
    """What the record has standing this quarter stands, and nothing else."""
    for k in range(len(w.state)):
        if k not in standing:
            if w.state[k] == LIVE:
                promises.turn_into(w, k, ENDED)
        elif w.state[k] != LIVE:
            promises.turn_into(w, k, LIVE)
            w.age[k] = 0 if w.concluded[k] == -2 else w.age[k]
            w.concluded[k] = max(w.concluded[k], w.date[0])


def looked_ahead(w: World, drawn) -> World:
    """The quarter as the laws expect it before it begins: rivals and history as the tape draws them."""
    ahead = copy_world(w)
    turn.open_turn(ahead, rivals.rival_acts(ahead, drawn), drawn)
    return ahead


def open_as_recorded(w: World, q: Quarter, drawn) -> None:
    """The quarter opens with the tests, shocks and pressure that it had."""
    r = w.rules
    for seat, grave in q.shocks:
        size = r.shock_low + (r.shock_high - r.shock_low) * GRAVE[grave]
        history.stir(w, seat, size)
        history.stir(w, 1 - seat, size * r.shock_other)
    wedge = NOBODY if q.wedge is None else q.wedge
    acts = Acts(1.0 * q.launches, 1.0 * min(1, q.nuclear), 1.0 * wedge, 0.0)
    turn.open_turn(w, acts, drawn._replace(history=[SURE, *drawn.history[1:]]))


def break_chances(w: World, standing: list[int]) -> list[list[float]]:
    """For each standing promise, each seat's chance to break it this quarter; 0 where it did not sign."""
    seats = range(len(w.approval))
    return [[1.0 - keep_chance_now(w, i, k) if w.signer[k][i] == 1 else 0.0 for i in seats] for k in standing]


def close_as_recorded(w: World, q: Quarter, record: Record, broken: set[int], drawn) -> None:
    """The orders are those of the record, and so are the elections; the laws do the rest."""
    sealed = [orders.quiet_order(w) for _ in w.approval]
    for k in broken:
        for i in record.promises[k].breakers:
            sealed[i].keep[k] = 0
    if q.hub:
        sealed[HUB] = sealed[HUB]._replace(move=ATTEND)
    election, cabinet, single, falls = _calendar(w, q)
    turn.close_turn(w, orders.together(sealed), drawn._replace(election_u=election, cabinet_u=cabinet))
    w.single_term[:], w.cabinet[:] = single, falls
    for k in broken:
        promises.turn_into(w, k, ENDED)


def _calendar(w: World, q: Quarter) -> tuple[list, list, list, list]:
    """Set clocks so that the laws' own elections give the record's results; returns draws, and cells to put back."""
    count = len(w.approval)
    election, cabinet = [SURE] * count, [SURE] * count  # the ruling bloc holds, no leader falls
    single, falls = list(w.single_term), list(w.cabinet)
    for i in range(count):
        parliament = falls[i] == 1
        vote = parliament and i in q.elections
        if i in q.turnovers:
            bloc, acting = q.turnovers[i]
            change = bloc is not None and bloc != w.bloc[i]
            vote = vote or change or not (parliament or acting)
            election[i] = NEVER if change else SURE
            w.single_term[i] = 1  # whoever comes now is new
            w.cabinet[i], cabinet[i] = 1, NEVER
        elif w.single_term[i] == 1 and w.term[i] <= 1:
            w.term[i] = 2  # the record has the same leader on: a vote is late
        w.term[i] = 1 if vote else max(2, w.term[i]) if i in q.turnovers else w.term[i]
    return election, cabinet, single, falls


def _mean(weights: list[float], values: list[float]) -> float:
    return sum(a * b for a, b in zip(weights, values, strict=True))


def _learn(weights: list, within: list, standing: list, broken: set, found: Followed) -> list[float]:
    """Each world counts by the odds it gave to what was kept and broken."""
    more = []
    for weight, rows in zip(weights, within, strict=True):
        for n, k in enumerate(standing):
            chance = any_break(rows[n])
            weight *= chance if k in broken else 1.0 - chance
        more.append(weight)
    total = sum(more)
    found.counted.append(total * total / sum(x * x for x in more) / len(more))
    found.surprise += math.log(max(1e-300, total))
    return [x / total for x in more]


def _anew(worlds: list, weights: list, seed: int, t: int) -> tuple[list, list]:
    """Where few worlds still count, worlds are drawn anew by their weight, evenly spaced from one draw of the tape."""
    count = len(worlds)
    if 1.0 / sum(x * x for x in weights) >= FEW * count:
        return worlds, weights
    u = draw(seed, count, t, "coin", 0)
    chosen, below, n = [], weights[0], 0
    for step in range(count):
        while (step + u) / count > below and n < count - 1:
            n += 1
            below += weights[n]
        chosen.append(copy_world(worlds[n]))
    return chosen, [1.0 / count] * count


def _imagine_treaties(ahead: list, weights: list, q: Quarter, found: Followed) -> None:
    """Treaties as old as the record."""
    for form, seats in treaties.FORMS:
        deal = treaties.imagined(1.0 * ahead[0].date[0], seats)
        pairs = [treaties.treaty_chances(w, deal, seats) for w in ahead]
        found.treaty[form].append((q.number, *(_mean(weights, [pair[n] for pair in pairs]) for n in (0, 1))))


def _count_cabinet(worlds: list, weights: list, q: Quarter, found: Followed) -> None:
    """Tokyo's chance of a new prime minister this quarter by the laws, and whether the record has one."""
    chances = [
        expecting.opposition_odds(w, JAPAN) if w.term[JAPAN] <= 1 else politics.fall_chance(w, JAPAN) for w in worlds
    ]
    found.cabinet.append((q.number, _mean(weights, chances), int(JAPAN in q.turnovers)))
