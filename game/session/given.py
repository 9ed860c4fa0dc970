"""What people outside the seats give a quarter: the votes of groups at home, and an event card laid by hand."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.content import nearest
from game.laws.history import aggrieved_by, members
from game.laws.state import NOBODY, SHOCK_KINDS

from .names import Names, number

SKY = ("missile", "nuclear", "patrol")
"""The kinds of cards about the rivals that can be laid; besides them every kind of history shock can."""


@dataclass(frozen=True, slots=True)
class Given:
    """`votes`: support from -1 to 1 by seat and group, for this quarter; `event`: the card it opened with, or ""."""

    votes: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    event: str = ""

    def __bool__(self) -> bool:
        return bool(self.votes or self.event)


NOTHING_GIVEN = Given()


def checked(names: Names, seat: int, votes: Mapping[str, float]) -> dict[str, float]:
    """The votes of a seat's groups; a ValueError names in one line the first that is none."""
    if not isinstance(votes, Mapping):
        raise ValueError(f"votes: found {str(votes)[:40]!r}, expected a table of groups")
    groups, found = names.factions[seat], {}
    for group, support in votes.items():
        number(group, groups, f"group of {names.seats[seat]}")
        plain = isinstance(support, (int, float)) and not isinstance(support, bool)
        if not plain or not -1.0 <= support <= 1.0:
            raise ValueError(f"votes.{group}: found {str(support)[:40]!r}, expected a number from -1 to 1")
        found[group] = float(support)
    return {group: found[group] for group in groups if group in found}


def cast(world, names: Names, votes: Mapping[str, Mapping[str, float]]) -> None:
    """Write the votes of a quarter into a world in play."""
    for seat, said in votes.items():
        i = names.seats.index(seat)
        for group, support in said.items():
            world.ballot[i][names.factions[i].index(group)] = [1.0, support]


def cards(scenario) -> list[str]:
    """The ids of the event cards of a scenario that can be laid by hand."""
    return [event.id for event in scenario.events if not _obstacle(scenario, event)]


def card(scenario, name: str) -> str:
    """The card of that name, if it can be laid; a ValueError says in one line why not, with the nearest that can."""
    event = next((one for one in scenario.events if one.id == name), None)
    able = cards(scenario)
    if event is None:
        near = nearest(name, able) or nearest(name, [one.id for one in scenario.events])
        hint = f"did you mean {near!r}?" if near else f"there is {', '.join(able[:12]) or 'none in this scenario'}"
        raise ValueError(f"no event card called {str(name)[:60]!r}; {hint}")
    why = _obstacle(scenario, event)
    if why:
        raise ValueError(f"{event.id}: found {why}; expected one such as {nearest(name, able) or able[0]!r}")
    return event.id


def _obstacle(scenario, event) -> str:
    """Why a card cannot be laid, or nothing: what governments and voters decide, no card decides for them."""
    if event.kind not in (*SHOCK_KINDS, *SKY):
        return f"a card of kind {event.kind}, which only seats and voters bring about"
    if event.kind in SHOCK_KINDS and event.aggrieved not in (None, *(g.code for g in scenario.governments)):
        return f"a card about {event.aggrieved}, which is no seat here"
    return ""


def lay(world, scenario, names: Names, name: str) -> None:
    """Put a card into a world in play, just before its quarter opens."""
    place = next(n for n, one in enumerate(scenario.events) if one.id == name)
    event = scenario.events[place]
    world.laid[6] = 1.0 + place
    if event.kind in SHOCK_KINDS:
        _lay_shock(world, names, event)
    elif event.kind == "missile":
        world.laid[3] = world.rules.crisis_days
    else:
        world.laid[4 if event.kind == "nuclear" else 5] = 1.0


def _lay_shock(world, names: Names, event) -> None:
    """History returns as the card says; its size is the middle of what the tape would draw."""
    japan, korea = members(world)
    if korea == NOBODY:
        return
    kind = SHOCK_KINDS.index(event.kind)
    stung = aggrieved_by(kind, japan, korea)
    if event.aggrieved in names.seats and names.seats.index(event.aggrieved) in (japan, korea):
        stung = names.seats.index(event.aggrieved)
    world.laid[0] = 1.0 + kind
    world.laid[1] = 0.5 * (world.rules.shock_low + world.rules.shock_high)
    world.laid[2] = 1.0 + stung
