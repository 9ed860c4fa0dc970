"""How a fact is asked: its arms, what is read off them, and what must hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.study.measure import Figure
from game.study.sample import CALM, Arm


@dataclass(frozen=True)
class Fact:
    """One ordering: the arms it is measured on, and what must hold of their figures."""

    id: str
    says: str
    arms: dict[str, tuple[Arm, str]]  # name -> (arm, measure)
    read: Callable[[dict], dict[str, Figure]]
    holds: Callable[[dict[str, float]], bool]


def arm(changes: dict | None = None, **other) -> Arm:
    """Camp David with one commitment, moves and signals off, and these changes."""
    return Arm(set=tuple({**CALM, **(changes or {})}.items()), **other)


def pick(figure: str) -> Callable[[dict], dict[str, Figure]]:
    """Read the same figure off every arm."""
    return lambda seen: {name: figures[figure] for name, figures in seen.items() if figure in figures}


def both(figures: tuple[str, ...]) -> Callable[[dict], dict[str, Figure]]:
    """Read several figures off every arm, as arm.figure."""
    zero = Figure(0.0, 0.0, 1.0, 0.0)
    return lambda seen: {f"{a}.{f}": fs.get(f, zero) for a, fs in seen.items() for f in figures}


def rising(*names: str) -> Callable[[dict[str, float]], bool]:
    """The named figures stand in rising order."""
    return lambda v: all(v[a] < v[b] for a, b in zip(names, names[1:], strict=False))


EXTREME = {
    "world.north": 0.95,
    "world.china": 0.95,
    **{f"government.{a}.trust.{b}": 0.9 for a in ("JP", "KR", "US") for b in ("JP", "KR", "US") if a != b},
    **{f"government.{a}.approval": 65 for a in ("JP", "KR", "US")},
    **{f"government.{a}.capital_points": 100 for a in ("JP", "KR", "US")},
}
CHANGE_SOON = {"government.KR.term": 4}


def two(changes: dict | None, what: str, **other) -> dict[str, tuple[Arm, str]]:
    """The same arm with Washington as signatory and without."""
    return {
        "with": (arm(changes, hub=True, **other), what),
        "without": (arm(changes, hub=False, **other), what),
    }


def steps(path: str, values: tuple, what: str, base: dict | None = None, **other) -> dict[str, tuple[Arm, str]]:
    """One arm a value of one path."""
    return {str(v): (arm({**(base or {}), path: v}, **other), what) for v in values}


def conservatives(weight: float) -> dict:
    """LDP conservatives of this weight, the mainstream taking the rest of the party's."""
    return {
        "government.JP.faction.ldp-conservatives.weight": weight,
        "government.JP.faction.ldp-mainstream.weight": round(0.60 - weight, 6),
    }


def lenses(japan: float, korea: float) -> dict:
    """How strongly each member's blocs feel the threats."""
    blocs = (("JP", "LDP", japan), ("JP", "OPP", japan), ("KR", "CON", korea), ("KR", "PRO", korea))
    return {f"government.{g}.bloc.{b}.lens": x for g, b, x in blocs}


def threat(level: float) -> dict:
    return {"world.north": level, "world.china": level}


def sore(g: float) -> dict:
    return {"government.JP.grievance": g, "government.KR.grievance": g}


def bound_arms() -> dict[str, tuple[Arm, str]]:
    arms = {}
    for b in (0.05, 0.2, 0.4, 0.6, 0.8, 0.95):
        arms[f"sign.{b}"] = (arm(bind=b, hub=False), "soon")
        arms[f"last.{b}"] = (arm(bind=b, hub=False, live=True), "alive")
    return arms


def outlive(seen: dict) -> dict[str, Figure]:
    """Concluded times survived, for every bindingness."""
    out = {}
    for name, figures in seen.items():
        if name.startswith("sign."):
            b = name[5:]
            s, a = figures["soon"], seen[f"last.{b}"]["alive"]
            out[b] = Figure(s.value * a.value, s.low * a.low, s.high * a.high, s.count)
    return out


def interior(v: dict[str, float]) -> bool:
    best = max(v, key=v.get)
    return best not in (min(v, key=float), max(v, key=float))
