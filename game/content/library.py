"""The library is every file under assets/ that a scenario may name, loaded once and checked as one."""

from __future__ import annotations

import fnmatch
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from .explain import MOST, dotted, problems_of
from .faults import government_faults
from .locate import Lines
from .models import Card, CardGroup, Commitment, Event, Frozen, Government, Move, Rival
from .problem import ContentError, Problem, nearest, short_path
from .scan import read_table

ASSETS = Path(__file__).resolve().parents[2] / "assets"
Model = TypeVar("Model", bound=BaseModel)

KINDS: dict[str, type[Frozen]] = {
    "governments": Government,
    "commitments": Commitment,
    "moves": Move,
    "events": Event,
    "rivals": Rival,
}


def read(path: Path, model: type[Model]) -> tuple[Model, Lines]:
    """One file as its model, or a ContentError with every problem in it."""
    table, text = read_table(path)
    lines = Lines(text)
    try:
        return model.model_validate(table), lines
    except ValidationError as error:
        raise ContentError(problems_of(error, model, short_path(path), lines)) from None


def _load(kind: str) -> dict[str, Any]:
    """Every file of a folder, by id; the id is the name of the file."""
    found: dict[str, Any] = {}
    problems: list[Problem] = []
    for path in sorted((ASSETS / kind).glob("*.toml")):
        try:
            thing, lines = read(path, KINDS[kind])
        except ContentError as error:
            problems += error.problems
            continue
        problems += file_problems(thing, short_path(path), lines)
        found[path.stem] = (
            thing.model_copy(update={"id": path.stem}) if "id" in KINDS[kind].model_fields else thing
        )
    if problems:
        raise ContentError(problems)
    return found


@cache
def load_governments() -> dict[str, Government]:
    """Every government by its code."""
    return {g.code: g for g in _load("governments").values()}


@cache
def load_commitments() -> dict[str, Commitment]:
    """Every commitment by its id, in the order of the alphabet."""
    return _load("commitments")


@cache
def load_moves() -> dict[str, Move]:
    """Every move by its id, in the order of the menu."""
    return dict(sorted(_load("moves").items(), key=lambda item: item[1].order))


@cache
def load_events() -> dict[str, Event]:
    """Every event card by its id, oldest first."""
    return dict(sorted(_load("events").items(), key=lambda item: (item[1].date, item[0])))


@cache
def load_rivals() -> dict[str, Rival]:
    """Every rival by its id."""
    return _load("rivals")


@cache
def load_rules() -> dict[str, Card]:
    """Every constant of the laws by its name, with its provenance card."""
    found: dict[str, Card] = {}
    problems: list[Problem] = []
    for path in sorted((ASSETS / "rules").glob("*.toml")):
        try:
            cards, more = read_rules(path)
        except ContentError as error:
            problems += error.problems
            continue
        found |= cards
        problems += more
    if problems:
        raise ContentError(problems)
    return {name: found[name] for name in rule_names() if name in found} | found


def rule_names() -> list[str]:
    """The names the laws know, in their order."""
    from game.laws.state import Rules

    return list(Rules._fields)


def read_rules(path: Path) -> tuple[dict[str, Card], list[Problem]]:
    """The cards of one file of rules; every table is one constant."""
    table, text = read_table(path)
    file, lines = short_path(path), Lines(text)
    cards: dict[str, Card] = {}
    problems: list[Problem] = []
    for name, entry in list(table.items())[:200]:
        if len(problems) >= MOST:
            break
        if name not in rule_names():
            word = nearest(name, rule_names())
            problems.append(
                Problem(file, lines.line((name,)), dotted((name,)), name, "a constant of the laws", word)
            )
            continue
        try:
            cards[name] = Card.model_validate(entry)
        except ValidationError as error:
            problems += problems_of(error, Card, file, lines, (name,))
            continue
        problems += _range(cards[name], name, file, lines, (name, "value"))
    if not table:
        problems.append(Problem(file, 1, "(file)", "nothing", "at least one constant of the laws"))
    return cards, problems


def _range(card: Card, key: str, file: str, lines: Lines, path: tuple) -> list[Problem]:
    if card.low <= card.value <= card.high:
        return []
    return [
        Problem(file, lines.line(path), key, f"{card.value:g}", f"a value from {card.low:g} to {card.high:g}")
    ]


def numbers(thing: BaseModel) -> dict[tuple[str, ...], float]:
    """Every number a file states, by its path; true and false are not numbers."""
    return dict(_leaves(thing.model_dump(exclude={"card", "order"}, exclude_unset=True), ()))


def _leaves(value: Any, path: tuple[str, ...]) -> list[tuple[tuple[str, ...], float]]:
    if isinstance(value, dict):
        return [leaf for key, inner in value.items() for leaf in _leaves(inner, (*path, str(key)))]
    if isinstance(value, (list, tuple)):
        return [
            leaf for key, inner in enumerate(value) for leaf in _leaves(inner, (*path, _word(inner, key)))
        ]
    return [(path, float(value))] if isinstance(value, (int, float)) and not isinstance(value, bool) else []


def _word(inner: Any, index: int) -> str:
    return str(inner["id"]) if isinstance(inner, dict) and inner.get("id") else str(index)


def group_of(groups: tuple[CardGroup, ...], path: tuple[str, ...]) -> CardGroup | None:
    """The first card group whose pattern fits a path."""
    key = ".".join(path)
    return next((g for g in groups if any(fnmatch.fnmatchcase(key, pattern) for pattern in g.of)), None)


def cards_of(thing: Any) -> dict[str, Card]:
    """The provenance card of every number a file of the library states, by its path in the file."""
    found = {}
    for path, value in numbers(thing).items():
        group = group_of(thing.card, path)
        if group and None not in (group.low, group.high, group.unit, group.meaning):
            card = {name: getattr(group, name) for name in ("low", "high", "unit", "meaning", "source")}
            found[".".join(path)] = Card(value=value, **card)
    return found


def file_problems(thing: Any, file: str, lines: Lines) -> list[Problem]:
    """What is wrong with a file of the library beyond its shape: cards, ranges, sums, names of its own."""
    if not hasattr(thing, "card"):
        return []
    problems = _card_problems(thing, file, lines)
    faults = government_faults(thing) if isinstance(thing, Government) else ()
    return problems + [
        Problem(file, lines.line(p), dotted(p), found, wanted, word) for p, found, wanted, word in faults
    ]


def _card_problems(thing: Any, file: str, lines: Lines) -> list[Problem]:
    problems, cards = [], cards_of(thing)
    for path, value in list(numbers(thing).items())[:200]:
        card = cards.get(".".join(path))
        if card is None:
            wanted = "a [[card]] with low, high, unit, meaning and source"
            found = f"{value:g} without a card"
            problems.append(Problem(file, lines.line(path), dotted(path), found, wanted))
        else:
            problems += _range(card, dotted(path), file, lines, path)
    return problems
