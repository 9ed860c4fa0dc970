"""The one helper that builds worlds for tests: a shipped scenario, opened, with a few cells set."""

import math
import random

from game.content import load_scenario, override
from game.laws import crisis, deciding, orders, rivals, signing, turn
from game.laws.moves import aims_at, may_play
from game.laws.state import LIVE, MOVES, NOBODY, Luck, Rules, World
from game.luck import luck
from game.setup import first_world

JP, KR, US = 0, 1, 2
NAMES = ("consult", "hotline", "exercises", "warning", "cyber", "treaty")
CONSULT, HOTLINE, EXERCISES, WARNING, CYBER, TREATY = range(6)
EH, WH = 0, 1  # the two harbours, and what lies between them
LINE, DUTY = 0, 1
NEUTRAL = {
    **{"habit": 8.0, "lame_window": 8.0, "move_sharpness": 1.0, "launch_shape": 1.0, "capital_even": 50.0},
    **{"binding_line": 1.0, "exit_line": 2.0, "reliable_keep": 0.5, "tremble": 0.0001},
    **{
        "crisis_days": 6.0,
        "wedge_cap": 0.5,
        "wedge_approval": 1.0,
        "election_edge": 0.02,
        "leader_h_spread": 0.5,
    },
    **{
        "patrol_floor": 0.05,
        "patrol_depth": 0.25,
        "patrol_cap": 0.6,
        "sunset_bind": 0.10,
        "sunset_price": 0.15,
    },
    **{
        "review_bind": 0.05,
        "review_price": 0.05,
        "optout_bind": 0.15,
        "optout_price": 0.20,
        "optout_visible": 0.05,
    },
}
"""Constants that weigh nothing at another value than 0: divisors, lines that nothing crosses, and the sizes of things
that happen only when somebody makes them happen."""


def world(changes: dict | None = None, live: tuple = (), scenario: str = "camp-david-2023") -> World:
    """A first world; `live` commitments stand from the start."""
    w = first_world(override(load_scenario(scenario), changes or {}))
    for k in live:
        w.state[k] = LIVE
    return w


def harbours(changes: dict | None = None, live: tuple = (), **rules) -> World:
    """Two equal governments and nobody above them, with these constants."""
    return ruled(world(changes, live, "twin-harbours"), **rules)


def bare(**rules) -> World:
    """Two harbours in which no constant weighs anything except those named, and nobody wants anything."""
    w = harbours()
    flat(w)
    return w._replace(rules=Rules(**{**dict.fromkeys(Rules._fields, 0.0), **NEUTRAL, **rules}))


def flat(w: World) -> None:
    """Leaders and factions without position, history or grievance; no threat; nothing on the table or agenda."""
    for name in ("leader_x", "leader_h", "faction_x", "faction_h", "bloc_x", "bloc_h"):
        for row in getattr(w, name):
            row[:] = [0.0] * len(row)
    for name in ("grievance", "grievance_rest", "exposure", "threat", "agenda"):
        row = getattr(w, name)
        row[:] = [0] * len(row)
    signing.clear_table(w)


def ruled(w: World, **rules) -> World:
    """The same tables under other constants."""
    return w._replace(rules=w.rules._replace(**{name: float(x) for name, x in rules.items()}))


def deal(**fields) -> deciding.Deal:
    """A deal of nothing but what is said."""
    return deciding.Deal(**{**dict.fromkeys(deciding.Deal._fields, 0), **fields})


def spoken(changes: dict | None = None, live: tuple = (), scenario: str = "camp-david-2023") -> World:
    """A world in which the factions have spoken and forecasts are made, but the rivals have not moved."""
    from game.laws import expecting, home

    w = world(changes, live, scenario)
    home.speak(w)
    expecting.forecast(w)
    return w


def chance(w: World, seed: int = 1, run: int = 0, t: int | None = None):
    """The tape of one turn for a world of this size."""
    return luck(seed, run, w.date[0] if t is None else t, len(w.approval), len(w.state), len(MOVES))


def even(w: World, **rows) -> Luck:
    """A quarter without chance: coins in the middle, shocks zero; except the cells said, e.g. election_u={0: .1}."""
    g, k = len(w.approval), len(w.state)
    drawn = Luck(
        rival=[0.5] * 5,
        china_z=[0.0],
        history=[0.999, 0.5, 0.5],
        keep_e=[[0.0] * k for _ in range(g)],
        sign_e=[0.0] * g,
        move_e=[[0.0] * (len(MOVES) + 1) for _ in range(g)],
        coin=[[0.5] * k for _ in range(g)],
        ratify_u=[0.5] * g,
        approval_z=[0.0] * g,
        rally_u=[0.5] * g,
        election_u=[0.5] * g,
        cabinet_u=[0.999] * g,
        leader_z=[[0.0, 0.0] for _ in range(g)],
        speech_z=[[0.0] * g for _ in range(g)],
        word_z=[[0.0] * g for _ in range(g)],
        crisis=[0.999, 0.5, 0.5, 0.5, 0.5],
        firm_e=[[0.0] * 4 for _ in range(g)],
    )
    for name, cells in rows.items():
        for at, value in cells.items():
            getattr(drawn, name)[at] = value
    return drawn


def shaken(w: World, dice: random.Random, wild: float = 0.1) -> Luck:
    """Chance of the right shape from a seed, and now and then a draw from the far end of its range."""
    g, k = len(w.approval), len(w.state)

    def u() -> float:
        return dice.choice((1e-16, 1 - 1e-16)) if dice.random() < wild else dice.random()

    def e() -> float:
        x = min(1 - 1e-12, max(1e-12, u()))
        return math.log(x / (1 - x))

    def z() -> float:
        return dice.choice((-8.0, 8.0)) if dice.random() < wild else dice.gauss(0.0, 1.0)

    def rows(draw, width: int) -> list:
        return [[draw() for _ in range(width)] for _ in range(g)]

    def row(draw, width: int = g) -> list:
        return [draw() for _ in range(width)]

    return Luck(
        row(u, 5), [z()], row(u, 3), rows(e, k), row(e), rows(e, len(MOVES) + 1), rows(u, k), row(u),
        row(z), row(u), row(u), row(u), rows(z, 2), rows(z, g), rows(z, g),
        row(u, 5), rows(e, 4),
    )  # fmt: skip


def opened(w: World, seed: int = 1, run: int = 0, drawn: Luck | None = None) -> World:
    """Open the quarter of a world, in place."""
    drawn = drawn or chance(w, seed, run)
    turn.open_turn(w, rivals.rival_acts(w, drawn), drawn)
    return w


def quiet(w: World, **rows) -> list:
    """Orders that keep all and do nothing, except what is said: seat=Order fields, e.g. KR={"keep": {0: 0}}."""
    seats = [orders.quiet_order(w) for _ in w.approval]
    for name, change in rows.items():
        i = {"JP": JP, "KR": KR, "US": US, "EH": EH, "WH": WH}[name]
        change = dict(change)
        for k, kept in change.pop("keep", {}).items():
            seats[i].keep[k] = kept
        for table in ("item", "seat"):
            for cell in change.pop(table, ()):
                getattr(seats[i], table)[cell] = 1
        seats[i] = seats[i]._replace(**change)
    return seats


def closed(w: World, *, seed: int = 1, run: int = 0, drawn: Luck | None = None, **rows) -> World:
    """Close the quarter with quiet orders changed as said, in place."""
    turn.close_turn(w, orders.together(quiet(w, **rows)), drawn or chance(w, seed, run))
    return w


def quarter(w: World, drawn: Luck | None = None, **rows) -> World:
    """A whole quarter, in place."""
    return closed(opened(w, drawn=drawn), drawn=drawn, **rows)


def any_order(w: World, i: int, dice: random.Random) -> orders.Order:
    """Some order that the laws admit, found by a seed."""
    order = orders.quiet_order(w)
    break_often = dice.choice((0.0, 0.2, 0.7))
    for k in range(len(w.state)):
        if orders.binds(w, i, k) and dice.random() < break_often:
            order.keep[k] = 0
    if crisis.facing(w, i) != -2:
        order = order._replace(firm=dice.randrange(5))
    tries = (_some_signature, _some_draft, _some_move)
    for add in tries:
        if dice.random() < 0.6:
            more = add(w, i, dice, order)
            if not orders.faults(w, i, more):
                order = more
    return order


def _some_signature(w: World, i: int, dice: random.Random, order: orders.Order) -> orders.Order:
    return order._replace(sign=1)


def _some_draft(w: World, i: int, dice: random.Random, order: orders.Order) -> orders.Order:
    k = dice.randrange(len(w.state))
    seat = [1 if j == i or dice.random() < 0.7 else 0 for j in range(len(w.approval))]
    item = [1 if n == k or dice.random() < 0.2 else 0 for n in range(len(w.state))]
    terms = [dice.choice((0.0, -1.0, 1.0, dice.uniform(-1, 1))), dice.randrange(8)]
    return order._replace(propose=1, item=item, seat=seat, terms=terms)


def _some_move(w: World, i: int, dice: random.Random, order: orders.Order) -> orders.Order:
    open_to = [m for m in range(len(w.menu)) if may_play(w, i, m)]
    if not open_to:
        return order
    m = dice.choice(open_to)
    aims = [t for t in range(NOBODY, max(len(w.approval), len(w.faction_weight[i]))) if aims_at(w, i, m, t)]
    return order._replace(move=m, target=dice.choice(aims)) if aims else order
