"""Many games on paired tapes: an arm is a way to set the first world, a trace is what one game of it showed."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.content import load_scenario, override
from game.laws import deciding, expecting, orders, rivals, signing, turn
from game.laws.state import IDEA, LIVE, MOVES, NOBODY, World
from game.luck import luck
from game.setup import first_world

CALM = {"rules.moves": 0, "rules.signals": 0, "rules.shock_rate": 1}
"""Moves and signals off and shocks as often as in the record: how the facts are first measured."""


@dataclass(frozen=True)
class Arm:
    """One setting: a scenario, what is changed in it, and which commitments are in the world.

    only: the one commitment that exists, or "" for all. live: it stands from the first quarter. hub: Washington
    signs. keep: seats whose every promise is kept whatever they would choose.
    """

    scenario: str = "camp-david-2023"
    set: tuple = ()
    only: str = "consult"
    live: bool = False
    hub: bool = True
    bind: float | None = None
    keep: tuple = ()
    turns: int = 16

    def world(self) -> World:
        """The first world of this arm."""
        scenario = override(load_scenario(self.scenario), dict(self.set))
        w = first_world(scenario)
        w.date[3] = self.turns
        if self.only:
            names = [c.id for c in scenario.commitments]
            _keep_only(w, names.index(self.only), self.live)
        if not self.hub:
            _without_hub(w)
        if self.bind is not None:
            _bound(w, self.bind)
        return w

    def seats(self) -> list[str]:
        """Seat codes in seat order."""
        return [g.code for g in load_scenario(self.scenario).governments]


def _keep_only(w: World, k: int, live: bool) -> None:
    for other in range(len(w.state)):
        w.agenda[other] = 0
        w.state[other] = IDEA
        w.table_item[other] = 0
    w.table[0] = NOBODY
    w.agenda[k] = 1
    w.state[k] = LIVE if live else IDEA


def _without_hub(w: World) -> None:
    for k in range(len(w.state)):
        for i in range(len(w.is_hub)):
            if w.is_hub[i] == 1:
                w.signer[k][i] = 0
    for i in range(len(w.is_hub)):
        if w.is_hub[i] == 1:
            w.table_seat[i] = 0


def _bound(w: World, bind: float) -> None:
    """The drafted bindingness, with what it drags along, as a proposal with that shift would carry."""
    for k in range(len(w.state)):
        if w.agenda[k] == 1:
            deal = signing.rebound(w, k, bind - w.meant[k][0])
            w.bind[k], w.visible[k], w.price[k] = deal.bind, deal.visible, deal.price
            w.meant[k] = [deal.bind, deal.visible, deal.price]


@dataclass
class Trace:
    """What one game showed, turn by turn: states (K,), deeds (G, K), ruling blocs (G,), signatures, elections, news,
    and the largest chance of a break."""

    state: list = field(default_factory=list)
    deed: list = field(default_factory=list)
    bloc: list = field(default_factory=list)
    signed: list = field(default_factory=list)
    election: list = field(default_factory=list)
    news: list = field(default_factory=list)
    risk: list = field(default_factory=list)
    final: World | None = None


def copied(table):
    """A table as new lists all the way down."""
    return [copied(row) for row in table] if isinstance(table, list) else table


def copy_world(w: World) -> World:
    """A world of its own, to look ahead with."""
    return World(*[table if name == "rules" else copied(table) for name, table in zip(w._fields, w, strict=True)])


def tape_turn(w: World, seed: int, run: int, t: int):
    """All chance of turn t for a world of this size."""
    return luck(seed, run, t, len(w.approval), len(w.state), len(MOVES))


def opened(first: World, seed: int, run: int) -> World:
    """The world at the first decision of a game."""
    w = copy_world(first)
    chance = tape_turn(w, seed, run, 0)
    turn.open_turn(w, rivals.rival_acts(w, chance), chance)
    return w


def play(first: World, seed: int, run: int, keep: tuple = (), risks: bool = False) -> Trace:
    """One whole game with the model's own strategy in every seat."""
    w = copy_world(first)
    trace = Trace()
    while not turn.over(w):
        chance = tape_turn(w, seed, run, w.date[0])
        turn.open_turn(w, rivals.rival_acts(w, chance), chance)
        if risks:
            trace.risk.append(largest_risk(w))
        trace.bloc.append(list(w.bloc))
        seats = [_ordered(w, i, chance, i in keep) for i in range(len(w.approval))]
        turn.close_turn(w, orders.together(seats), chance)
        _note(trace, w)
    trace.final = w
    return trace


def _ordered(w: World, i: int, chance, keeps_all: bool):
    order = orders.domestic_order(w, i, chance)
    return order._replace(keep=[1] * len(w.state)) if keeps_all else order


def _note(trace: Trace, w: World) -> None:
    trace.state.append(list(w.state))
    trace.deed.append([list(row) for row in w.deed])
    trace.signed.append(list(w.signed))
    trace.election.append(list(w.election))
    trace.news.append(list(w.news))


def largest_risk(w: World) -> float:
    """The largest chance, over signatories, to break something this quarter."""
    return max(1.0 - keeps_all_chance(w, i) for i in range(len(w.approval)))


def keeps_all_chance(w: World, i: int) -> float:
    """i's true chance to keep everything it signed this quarter."""
    chance = 1.0
    for k in range(len(w.state)):
        if expecting.standing(w, k) and w.signer[k][i] == 1:
            chance *= keep_chance_now(w, i, k)
    return chance


def keep_chance_now(w: World, i: int, k: int) -> float:
    """i's true chance to keep k this quarter."""
    return deciding.keep_chance(w, i, i, 0, deciding.own_deal(w, i, k), w.belief[i][k])
