"""A saved game is its scenario, its seed and every order in words; here it is written down."""

import hashlib
import json
from pathlib import Path

from game import __version__
from game.content import ContentError, load_scenario, override, paths
from game.disk import Disk, put
from game.laws.state import LAWS_VERSION
from game.setup import first_world

from .reading import LARGEST, SaveError
from .record import content_hash, given_words, page_words
from .said import Said
from .session import Session

SCHEMA = 1
GAME = "third-signatory"
FIELDS = (
    "game", "schema", "version", "laws_version", "scenario", "seed", "run", "held", "strategies", "rules",
    "given", "quarter", "turns", "digest", "checksum", "said", "people",
)  # fmt: skip
BROKEN = (ArithmeticError, LookupError, TypeError, ValueError, AttributeError, RecursionError, StopIteration)
"""What laws and content can raise when a stranger's numbers are put into them."""


def save(session: Session, path: Path | str, disk: Disk | None = None) -> Path:
    """Write the game down; once this returns, it is on the disk. Raises SaveError: the old save stands."""
    path = Path(path)
    data = json.dumps(document(session), ensure_ascii=False, separators=(",", ":")).encode()
    if len(data) > LARGEST:
        raise SaveError(path, "file", f"{len(data):,} bytes", f"at most {LARGEST:,}")
    try:
        put(path, data, disk)
    except OSError as error:
        raise SaveError(path, "file", error.strerror or error, "a disk with room that can be written") from None
    return path


def document(session: Session) -> dict:
    """The game as a plain document."""
    found = {
        "game": GAME,
        "schema": SCHEMA,
        "version": __version__,
        "laws_version": LAWS_VERSION,
        "scenario": _scenario_words(session),
        "seed": session.seed,
        "run": session.run,
        "held": list(session.held),
        "strategies": session.strategies,
        "rules": [{"turn": turn, **change} for turn, change in sorted(session.changed_rules.items())],
        **_given(session),
        "quarter": session.quarter_name(),
        "turns": [_turn_words(session, page) for page in session.records],
        "digest": session.digest(),
    }
    if session.said:
        found["said"] = [_forecast(one) for one in session.said]
    if session.people:
        found["people"] = list(session.people)
    return {**found, "checksum": checksum(found)}


def _given(session: Session) -> dict:
    """What was given from outside the seats, by quarter; a game without it is saved as games were before."""
    rows = [{"turn": turn, **given_words(one)} for turn, one in sorted(session.given.items())]
    return {"given": rows} if rows else {}


def checksum(found: dict) -> str:
    """SHA-256 of a document without its own checksum: a damaged file is known before it is opened."""
    rest = {key: value for key, value in found.items() if key != "checksum"}
    text = json.dumps(rest, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _turn_words(session: Session, page) -> dict:
    return {"quarter": page.quarter, "held": list(page.held), "orders": page_words(session.names, page)}


def _forecast(one: Said) -> dict:
    row = {"turn": one.turn, "about": one.about, "chance": one.chance}
    return row | ({"seat": one.seat} if one.seat else {})


_said: dict[tuple[str, str], dict] = {}  # scenario words by id and content: a game is saved every quarter


def _scenario_words(session: Session) -> dict:
    """The scenario by its id and what was changed; whole where that does not say it all."""
    key = (session.scenario.id, session.book.content)
    if key not in _said:
        _said[key] = _say(session.scenario, session.book.content)
    return _said[key]


def _say(scenario, content: str) -> dict:
    changes = _changes(scenario, content)
    words = {"id": scenario.id, "content": content, "changes": changes or {}}
    return words if changes is not None else {**words, "whole": scenario.model_dump(mode="json")}


def _changes(scenario, content: str) -> dict | None:
    """The paths that make the shipped scenario this one, or None if no paths do."""
    try:
        base = load_scenario(scenario.id)
        if content_hash(base, first_world(base)) == content:
            return {}
        old, new = base.model_dump(mode="json"), scenario.model_dump(mode="json")
        changes = {path: _at(new, path) for path in paths(base) if _at(old, path) != _at(new, path)}
        changes = {path: value for path, value in changes.items() if path != "variant"}
        made = override(base, changes)
        return changes if content_hash(made, first_world(made)) == content else None
    except (ContentError, *BROKEN):
        return None


_LISTS = {"government": ("governments", "code"), "commitment": ("commitments", "id"), "move": ("moves", "id")}


def _at(table, path: str):
    """What stands at a path of a scenario's plain document."""
    first, *rest = path.split(".")
    if first in _LISTS:
        key, name = _LISTS[first]
        table, rest = next((row for row in table[key] if row[name] == rest[0]), {}), rest[1:]
    else:
        table = table.get(first)
    for part in rest:
        table = table.get(part) if isinstance(table, dict) else None
    return table
