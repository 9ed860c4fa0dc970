"""The one helper that builds worlds for tests: a shipped scenario, opened, with a few cells set."""

from game.content import load_scenario, override
from game.laws import orders, rivals, turn
from game.laws.state import LIVE, MOVES, World
from game.luck import luck
from game.setup import first_world

JP, KR, US = 0, 1, 2
NAMES = ("consult", "hotline", "exercises", "warning", "cyber", "treaty")
CONSULT, HOTLINE, EXERCISES, WARNING, CYBER, TREATY = range(6)


def world(changes: dict | None = None, live: tuple = (), scenario: str = "camp-david-2023") -> World:
    """A first world; `live` commitments stand from the start."""
    w = first_world(override(load_scenario(scenario), changes or {}))
    for k in live:
        w.state[k] = LIVE
    return w


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


def opened(w: World, seed: int = 1, run: int = 0) -> World:
    """Open the quarter of a world, in place."""
    drawn = chance(w, seed, run)
    turn.open_turn(w, rivals.rival_acts(w, drawn), drawn)
    return w


def quiet(w: World, **rows) -> list:
    """Orders that keep all and do nothing, except what is said: seat=Order fields, e.g. KR={"keep": {0: 0}}."""
    seats = [orders.quiet_order(w) for _ in w.approval]
    for name, change in rows.items():
        i = {"JP": JP, "KR": KR, "US": US}[name]
        change = dict(change)
        for k, kept in change.pop("keep", {}).items():
            seats[i].keep[k] = kept
        seats[i] = seats[i]._replace(**change)
    return seats


def closed(w: World, *, seed: int = 1, run: int = 0, **rows) -> World:
    """Close the quarter with quiet orders changed as said, in place."""
    turn.close_turn(w, orders.together(quiet(w, **rows)), chance(w, seed, run))
    return w


def quarter(w: World, **rows) -> World:
    """A whole quarter, in place."""
    return closed(opened(w), **rows)
