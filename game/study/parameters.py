"""The numbers that a study may vary: each with its provenance card, whose range is the range it is varied over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from game.content import (
    Card,
    ContentError,
    Government,
    Problem,
    Scenario,
    cards_of,
    find_path,
    load_commitments,
    load_governments,
    load_rules,
    nearest,
    override,
    paths,
)
from game.content.library import group_of

RULES, SKY = "rules.", "world."
HOLDERS = ("government.", "commitment.")
SWITCH = "switch"  # the unit of what is on or off


@dataclass(frozen=True)
class Parameter:
    """One number that is varied: `value` as the scenario has it, `low` to `high` as it is varied.

    whole: only whole numbers mean anything. unit, meaning, source: as its card says.
    """

    path: str
    value: float
    low: float
    high: float
    unit: str
    meaning: str
    source: str
    whole: bool = False

    @property
    def name(self) -> str:
        """The path without the room it stands in: `leverage`, `KR.leader_x`."""
        return self.path.split(".", 1)[-1]

    def at(self, x: float) -> float:
        """The value nearest to x that the parameter can take."""
        return round(x) if self.whole else float(x)


def parameters(scenario: Scenario) -> dict[str, Parameter]:
    """Every number of a scenario that has a card, by its path, varied over the whole of its card."""
    found = {}
    for path in paths(scenario):
        card = _card(scenario, path)
        value = _value(scenario, path) if card else None
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            whole = isinstance(value, int)
            found[path] = Parameter(path, value, card.low, card.high, card.unit, card.meaning, card.source, whole)
    return found


def usual(scenario: Scenario) -> list[Parameter]:
    """What is varied where nothing is named: every constant of the laws that is no switch, and the sky above."""
    known = parameters(scenario).values()
    return [p for p in known if p.path.startswith((RULES, SKY)) and p.unit != SWITCH]


def chosen(scenario: Scenario, words: Iterable[str], near: float = 1.0) -> list[Parameter]:
    """The parameters of such words as `leverage`, `world.north` or `rules.audience=0.5:2`; all problems in one error.

    near: how far from its value towards the ends of its card a parameter goes where the word gives no range, 0-1.
    """
    known, found, problems = parameters(scenario), {}, []
    for word in words:
        try:
            one = _chosen(scenario, known, word, near)
            found[one.path] = one
        except ContentError as error:
            problems += error.problems
    if problems:
        raise ContentError(problems)
    return list(found.values())


def _chosen(scenario: Scenario, known: Mapping[str, Parameter], word: str, near: float) -> Parameter:
    name, _, bounds = (part.strip() for part in word.partition("="))
    path = _path(scenario, known, name)
    if path not in known:
        lasts = {p.rpartition(".")[2]: p for p in known}
        hint = nearest(path, known) or nearest(name, lasts)
        raise ContentError([Problem("--parameters", 0, name, "no number with a card", "a number with a card", hint)])
    return _bounded(known[path], bounds) if bounds else narrowed(known[path], near)


def _path(scenario: Scenario, known: Mapping[str, Parameter], name: str) -> str:
    """The path of a word: a constant of the laws by its own name first, then any path that ends so."""
    if RULES + name in known:
        return RULES + name
    try:
        return find_path(scenario, name)
    except ContentError as error:
        raise ContentError([replace(one, file="--parameters") for one in error.problems]) from None


def _bounded(one: Parameter, bounds: str) -> Parameter:
    """The parameter between two bounds written `0.5:2`, both within its card."""
    try:
        low, high = (float(part) for part in bounds.split(":"))
    except ValueError:
        low, high = 1.0, 0.0
    if not one.low <= low < high <= one.high:
        wanted = f"LOW:HIGH within {one.low:g} to {one.high:g}"
        raise ContentError([Problem("--parameters", 0, one.path, bounds, wanted)])
    return replace(one, low=low, high=high)


def narrowed(one: Parameter, near: float) -> Parameter:
    """The same parameter, going only this share of the way from its value to each end of its card."""
    low, high = one.value - near * (one.value - one.low), one.value + near * (one.high - one.value)
    return one if near >= 1.0 else replace(one, low=min(low, one.value), high=max(high, one.value))


def changed(scenario: Scenario, point: Mapping[str, float]) -> Scenario:
    """The scenario with the values of a design point, each within its card; the same as `override` gives.

    `override` checks the whole scenario after each change, which costs a hundred times what a game does, so here the
    numbers are laid in unchecked. `tried` asks beforehand whether the ends of their ranges are accepted.
    """
    rules = {path[len(RULES) :]: x for path, x in point.items() if path.startswith(RULES)}
    sky = {path[len(SKY) :]: x for path, x in point.items() if path.startswith(SKY)}
    scenario = _under(scenario, sky) if sky else scenario
    for path, x in point.items():
        if path.startswith(HOLDERS):
            scenario = _laid(scenario, path, x)
    return scenario.model_copy(update={"rules": {**scenario.rules, **rules}}) if rules else scenario


def tried(scenario: Scenario, over: Iterable[Parameter]) -> None:
    """Raise ContentError where a parameter is refused at an end of its range, all others as they are or at the other.

    Only numbers of governments and commitments hang together; a constant of the rules is good within its card.
    """
    held = [one for one in over if one.path.startswith(HOLDERS)]
    lows, highs = ({one.path: one.at(end(one)) for one in held} for end in (lambda p: p.low, lambda p: p.high))
    for path in lows:
        for own, others in ((lows, highs), (highs, lows)):
            override(scenario, {path: own[path]})
            override(scenario, {**others, path: own[path]})


def _laid(scenario: Scenario, path: str, x: float) -> Scenario:
    """The scenario with one number of a government or commitment set."""
    first, name, *rest = path.split(".")
    kind, key = {"government": ("governments", "code"), "commitment": ("commitments", "id")}[first]
    things = tuple(_set(one, rest, x) if getattr(one, key) == name else one for one in getattr(scenario, kind))
    scenario = scenario.model_copy(update={kind: things})
    hub = next((g for g in things if first == "government" and g.hub and g.code == name), None)
    return _over(scenario, hub) if hub else scenario


def _set(thing, path: list[str], x: float):
    """A model or table with the number at a path set, all else shared."""
    first, *rest = path
    inside = thing.get(first) if isinstance(thing, dict) else getattr(thing, first)
    new = _set(inside, rest, x) if rest else x
    return {**thing, first: new} if isinstance(thing, dict) else thing.model_copy(update={first: new})


def _over(scenario: Scenario, hub: Government) -> Scenario:
    """The scenario under the sky that the hub's ruling bloc makes."""
    bloc = hub.bloc[hub.ruling]
    return scenario.model_copy(
        update={"world": scenario.world.model_copy(update={"patron": bloc.patron, "attention": bloc.attention})}
    )


def _under(scenario: Scenario, sky: dict[str, float]) -> Scenario:
    """The scenario under another sky, which the hub's ruling bloc shares."""
    world = scenario.world.model_copy(update=sky)
    both = {name: getattr(world, name) for name in ("patron", "attention")}
    governments = tuple(_hub_under(g, both) if g.hub else g for g in scenario.governments)
    return scenario.model_copy(update={"world": world, "governments": governments})


def _hub_under(hub: Government, both: dict[str, float]) -> Government:
    bloc = hub.bloc[hub.ruling].model_copy(update=both)
    return hub.model_copy(update={"bloc": {**hub.bloc, hub.ruling: bloc}})


def _card(scenario: Scenario, path: str) -> Card | None:
    """The card of a path: what the library says, with what the scenario's own cards say of it laid over."""
    first, *rest = path.split(".")
    if first == "rules":
        base = load_rules().get(rest[0])
    else:
        base = _library(first, rest[0]).get(".".join(rest[1:])) if first in _LIBRARY else None
    group = group_of(scenario.card, tuple(path.split(".")))
    said = {k: getattr(group, k) for k in ("low", "high", "unit", "meaning", "source") if group and getattr(group, k)}
    if group and group.low is not None:
        said["low"] = group.low
    if base is None and not {"low", "high", "unit", "meaning"} <= set(said):
        return None
    return base.model_copy(update=said) if base else Card(value=said["low"], **said)


_LIBRARY = {"government": load_governments, "commitment": load_commitments}


@cache
def _library(kind: str, name: str) -> dict[str, Card]:
    thing = _LIBRARY[kind]().get(name)
    return cards_of(thing) if thing else {}


def _value(scenario: Scenario, path: str):
    """What stands at a path."""
    first, *rest = path.split(".")
    if first == "government":
        thing, rest = scenario.government(rest[0]), rest[1:]
    elif first == "commitment":
        thing, rest = scenario.commitment(rest[0]), rest[1:]
    else:
        thing = getattr(scenario, first)
    for part in rest:
        thing = thing.get(part) if isinstance(thing, dict) else getattr(thing, part, None)
    return thing
