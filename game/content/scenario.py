"""A scenario file says only what differs; this page makes it whole, or says all that is wrong."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

from .change import override
from .holds import Holds
from .library import (
    ASSETS,
    load_commitments,
    load_events,
    load_governments,
    load_moves,
    load_rivals,
    load_rules,
    read,
)
from .locate import Lines
from .models import SHOCK_KINDS, Commitment, Event, Government, Scenario, ScenarioFile
from .problem import ContentError, Problem, nearest, short_path
from .signing import default_signatories

SKY = {"north": 0.6, "china": 0.55}


def scenario_ids() -> list[str]:
    """The scenarios that ship, in the order of their codes S0, S1, ..."""
    paths = sorted((ASSETS / "scenarios").glob("*.toml"))
    return [name for _, name in sorted((_code(path, path.stat().st_mtime_ns), path.stem) for path in paths)]


@lru_cache(maxsize=64)
def _code(path: Path, _written: int) -> str:
    """A file's code, or one that comes last where the file does not open."""
    try:
        return read(path, ScenarioFile)[0].code
    except ContentError:
        return "~"


def load_scenario(name: str | Path, variant: str | None = None) -> Scenario:
    """A shipped scenario by its id, or any file by its path; `variant` picks one of its second readings."""
    path = _path_of(name)
    scenario = _load(path, path.stat().st_mtime_ns if path.exists() else 0)
    if variant is None:
        return scenario
    return override(scenario, {"variant": variant})


def _path_of(name: str | Path) -> Path:
    text = str(name)
    if isinstance(name, Path) or text.endswith(".toml") or "/" in text or "\\" in text:
        return Path(name)
    path = ASSETS / "scenarios" / f"{text}.toml"
    if text not in (known := [p.stem for p in (ASSETS / "scenarios").glob("*.toml")]):
        word = nearest(text, known)
        raise ContentError(
            [Problem("assets/scenarios", 0, "scenario", text, f"one of {', '.join(scenario_ids())}", word)]
        )
    return path


@lru_cache(maxsize=64)
def _load(path: Path, _written: int) -> Scenario:
    written, lines = read(path, ScenarioFile)
    return make_whole(written, path.stem, short_path(path), lines)


def make_whole(written: ScenarioFile, name: str, file: str, lines: Lines) -> Scenario:
    """The scenario with everything it left unsaid filled in; a ContentError names all it got wrong."""
    check = Holds(written, file, lines)
    check.names()
    if check.problems:
        raise ContentError(check.sorted())
    governments = [_government(written, code) for code in written.governments]
    commitments = _commitments(written, governments)
    check.made(governments, commitments)
    if check.problems:
        raise ContentError(check.sorted())
    whole = Scenario(
        **{
            k: getattr(written, k)
            for k in ("code", "title", "goal", "briefing", "seat", "task", "news", "start")
        },
        **{k: getattr(written, k) for k in ("turns", "prior", "agenda", "expect", "card")},
        id=name,
        world=_sky(written, governments),
        governments=tuple(governments),
        commitments=tuple(commitments),
        rules={k: card.value for k, card in load_rules().items()} | written.rules,
        moves=_chosen(written.moves, load_moves(), lambda m: True),
        events=_chosen(written.events, load_events(), lambda e: e.aggrieved in (None, *written.governments)),
        rivals=_chosen(written.rivals, load_rivals(), lambda r: True),
        variants=written.variant,
    )
    check.variants(whole)
    if check.problems:
        raise ContentError(check.sorted())
    return whole


def _chosen(names: Iterable[str] | None, library: dict[str, Any], fits: Any) -> tuple[Any, ...]:
    if names is None:
        return tuple(thing for thing in library.values() if fits(thing))
    return tuple(library[name] for name in names)


def _government(written: ScenarioFile, code: str) -> Government:
    """The library's government, with what differs, its prior, its trust in who takes part."""
    base = load_governments()[code]
    change = written.government.get(code)
    said = change.model_dump(exclude_unset=True) if change else {}
    table = base.model_dump()
    for bloc in table["bloc"].values():
        bloc["x"] = bloc["priors"].get(written.prior, bloc["x"])
    whole = merged(table, said)
    whole["trust"] = {k: v for k, v in whole["trust"].items() if k in written.governments and k != code}
    if whole["hub"] and whole["ruling"] in whole["bloc"]:
        sky = written.world.model_dump(exclude_unset=True)
        whole["bloc"][whole["ruling"]] |= {k: v for k, v in sky.items() if k in ("patron", "attention")}
    return Government.model_validate(whole)


def merged(table: dict[str, Any], said: dict[str, Any]) -> dict[str, Any]:
    """A table with what was said laid over it, table by table."""
    new = dict(table)
    for key, value in said.items():
        inside = isinstance(value, dict) and isinstance(new.get(key), dict)
        new[key] = merged(new[key], value) if inside else value
    return new


def _sky(written: ScenarioFile, governments: list[Government]) -> dict[str, float]:
    hub = next((g for g in governments if g.hub), None)
    bloc = hub.bloc[hub.ruling] if hub else None
    usual = {"patron": bloc.patron if bloc else 0.0, "attention": bloc.attention if bloc else 0.0}
    return SKY | usual | written.world.model_dump(exclude_unset=True)


def _commitments(written: ScenarioFile, governments: list[Government]) -> list[Commitment]:
    """What the file lists first, in its order; then what else may be proposed, in the order of the agenda."""
    library = load_commitments()
    listed = {c.id: c.model_dump(exclude_unset=True) for c in written.commitment}
    found = []
    for name in [*listed, *(n for n in written.agenda if n not in listed)]:
        whole = merged(library[name].model_dump(), listed.get(name, {}))
        whole["signatories"] = whole["signatories"] or default_signatories(whole["form"], governments)
        found.append(Commitment.model_validate(whole))
    return found


def shock_cards(scenario: Scenario, kind: str, aggrieved: str | None = None) -> list[Event]:
    """A scenario.s dated cards of one kind of history shock, oldest first; those that sting one, if asked."""
    cards = [e for e in scenario.events if e.kind == kind and kind in SHOCK_KINDS]
    return [e for e in cards if aggrieved in (None, e.aggrieved)] or cards
