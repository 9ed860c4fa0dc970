"""`--set path=value` changes one number of a scenario by its path, or by any last words that fit only one."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from pydantic import ValidationError

from .explain import problems_of
from .faults import commitment_faults, government_faults
from .library import load_moves, load_rules
from .locate import Lines
from .models import Government, Scenario
from .problem import ContentError, Problem, nearest

_COMMITMENT = ("state", "age", "depth", "bindingness", "visibility", "obligation", "price", "signatories")
_GOVERNMENT = (
    "ruling", "approval", "resting", "capital_points", "leader_x", "leader_h", "spread", "grievance",
    "grievance_rest", "term", "term_length", "dependence", "exposure", "cabinet", "single_term",
)  # fmt: skip
_BLOC = ("lens", "x", "h", "loses", "patron", "attention")


def override(scenario: Scenario, changes: dict[str, Any]) -> Scenario:
    """The scenario with some paths set anew; words are read as numbers where a number belongs."""
    for path, value in changes.items():
        scenario = _one(scenario, path, value)
    return _whole(scenario)


def paths(scenario: Scenario) -> list[str]:
    """Every path that `override` can set."""
    menu = {m.id for m in scenario.moves}
    known = leaf_paths(scenario.governments, [c.id for c in scenario.commitments])
    return [path for path in known if not path.startswith("move.") or path.split(".")[1] in menu]


def leaf_paths(governments: Iterable[Government], commitments: Iterable[str]) -> list[str]:
    """Every path of a scenario with these governments and commitments, whether they ship or not."""
    shapes = tuple((g.code, tuple(g.bloc), tuple(g.faction)) for g in governments)
    return list(_leaf_paths(shapes, tuple(dict.fromkeys(commitments))))


@lru_cache(maxsize=64)
def _leaf_paths(governments: tuple[tuple, ...], commitments: tuple[str, ...]) -> tuple[str, ...]:
    found = ["turns", "start", "prior", "variant"]
    found += [f"world.{k}" for k in ("north", "china", "patron", "attention")]
    found += [f"rules.{k}" for k in load_rules()]
    codes = [code for code, _, _ in governments]
    for code, blocs, factions in governments:
        found += _government_paths(code, blocs, factions, codes)
    found += [f"commitment.{c}.{k}" for c in commitments for k in _COMMITMENT]
    found += [f"move.{m}.price" for m in load_moves()]
    return tuple(found)


def _government_paths(code: str, blocs: tuple, factions: tuple, codes: list[str]) -> list[str]:
    found = [f"government.{code}.{k}" for k in _GOVERNMENT]
    found += [f"government.{code}.threat_weights.{k}" for k in ("north", "china")]
    found += [f"government.{code}.trust.{other}" for other in codes if other != code]
    found += [f"government.{code}.bloc.{b}.{k}" for b in blocs for k in _BLOC]
    return found + [f"government.{code}.faction.{f}.{k}" for f in factions for k in ("weight", "x", "h")]


def _one(scenario: Scenario, path: str, value: Any) -> Scenario:
    full = find_path(scenario, path)
    parts = full.split(".")
    if full == "variant":
        return _variant(scenario, value)
    table = _opened(scenario, parts[0])
    holder, last = _holder(table, parts)
    holder[last] = _read(value, holder.get(last))
    if parts[0] == "rules":
        _within_card(full, last, holder[last])
    if full == "prior":
        _apply_prior(scenario, table, str(value))
    _keep_one_hub(table, parts)
    return _again(table, full, value)


def _opened(scenario: Scenario, first: str) -> dict[str, Any]:
    """The scenario as a table; only what a change can reach is opened, the rest stays as it is."""
    reached = {"world", "governments", {"commitment": "commitments", "move": "moves"}.get(first, "rules")}
    opened = scenario.model_dump(include=reached)
    return {name: opened.get(name, getattr(scenario, name)) for name in Scenario.model_fields}


def find_path(scenario: Scenario, path: str) -> str:
    """The one path that is this, or ends in these words; otherwise a ContentError with the nearest."""
    known = paths(scenario)
    if path in known:
        return path
    fitting = [p for p in known if p.endswith("." + path)]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        some = ", ".join(fitting[:4]) + (" ..." if len(fitting) > 4 else "")
        raise ContentError([Problem("--set", 0, path, f"{len(fitting)} paths that end so", f"one of {some}")])
    lasts = {p.split(".")[-1]: p for p in known}
    word = nearest(path, known) or nearest(path.split(".")[-1], lasts)
    raise ContentError(
        [Problem("--set", 0, path, path, "a path such as rules.leverage or government.KR.approval", word)]
    )


def value_at(scenario: Scenario, path: str) -> Any:
    """What stands at a path now; None for `variant`, which is a way to say and nothing that is."""
    parts = find_path(scenario, path).split(".")
    if parts == ["variant"]:
        return None
    holder, last = _holder(_opened(scenario, parts[0]), parts)
    return holder.get(last)


def _variant(scenario: Scenario, name: Any) -> Scenario:
    if name not in scenario.variants:
        choices = ", ".join(scenario.variants) or "none here"
        problem = Problem(
            "--set", 0, "variant", str(name), f"one of {choices}", nearest(name, scenario.variants)
        )
        raise ContentError([problem])
    return override(scenario, scenario.variants[name].set)


def _holder(table: dict[str, Any], parts: list[str]) -> tuple[Any, str]:
    """The table that holds the last word of a path."""
    first, *rest = parts
    if not rest:
        return table, first
    lists = {
        "government": ("governments", "code"),
        "commitment": ("commitments", "id"),
        "move": ("moves", "id"),
    }
    if first in lists:
        key, name = lists[first]
        holder: Any = next(thing for thing in table[key] if thing[name] == rest[0])
        rest = rest[1:]
    else:
        holder = table[first]
    for part in rest[:-1]:
        holder = holder[part]
    return holder, rest[-1]


def _read(value: Any, now: Any) -> Any:
    """A word from the command line as the kind of thing that stands there now."""
    if not isinstance(value, str):
        return value
    if isinstance(now, bool):
        return {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}.get(
            value.lower(), value
        )
    if isinstance(now, (list, tuple)):
        return [word.strip() for word in value.replace("+", ",").split(",") if word.strip()]
    if isinstance(now, (int, float)) or now is None:
        try:
            return int(value) if isinstance(now, int) else float(value)
        except ValueError:
            return value
    return value


def _within_card(path: str, name: str, value: Any) -> None:
    """A constant stays within the range its card gives, as it must in a file."""
    card = load_rules()[name]
    if isinstance(value, (int, float)) and not card.low <= value <= card.high:
        expected = f"a value from {card.low:g} to {card.high:g}"
        raise ContentError([Problem("--set", 0, path, f"{value:g}", expected)])


def _keep_one_hub(table: dict[str, Any], parts: list[str]) -> None:
    """The sky and the hub's ruling bloc agree on patronage and attention, whichever was set."""
    hub = next((g for g in table["governments"] if g["hub"]), None)
    bloc = hub["bloc"].get(hub["ruling"]) if hub else None
    if bloc is None:
        return
    if parts[0] == "world":
        bloc |= {k: table["world"][k] for k in ("patron", "attention")}
    elif parts[:2] == ["government", hub["code"]]:
        table["world"] |= {k: bloc[k] for k in ("patron", "attention")}


def _apply_prior(scenario: Scenario, table: dict[str, Any], name: str) -> None:
    known = {"record"} | {p for g in scenario.governments for b in g.blocs for p in b.priors}
    if name not in known:
        expected = f"one of {', '.join(sorted(known))}"
        raise ContentError([Problem("--set", 0, "prior", name, expected, nearest(name, sorted(known)))])
    for g in table["governments"]:
        for bloc in g["bloc"].values():
            bloc["x"] = bloc["priors"].get(name, bloc["x"])


def _again(table: dict[str, Any], path: str, value: Any) -> Scenario:
    """The changed scenario, checked as a file would be."""
    try:
        changed = Scenario.model_validate(table)
    except ValidationError as error:
        first = problems_of(error, Scenario, "--set", Lines(""))[0]
        raise ContentError([Problem("--set", 0, path, first.found, first.expected, first.nearest)]) from None
    return changed


def _whole(changed: Scenario) -> Scenario:
    """The scenario after the last change, checked for what only fits together."""
    problems = []
    for g in changed.governments:
        for path, *told in government_faults(g):
            problems.append(Problem("--set", 0, ".".join(("government", g.code, *path)), *told))
    for c in changed.commitments:
        for path, *told in commitment_faults(c, changed.governments):
            problems.append(Problem("--set", 0, ".".join(("commitment", c.id, *path)), *told))
    if problems:
        raise ContentError(problems)
    return changed
