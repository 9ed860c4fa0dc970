"""The twenty facts that must come out, each an ordering over paired tapes; none of them is a branch in the laws.

`run` measures them all, `ablate` measures F1 and F4 with the hub's channels switched off, one by one and together.
Source: MODEL section 6 and the papers named there (docs/ODD.md).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from game.study.arms import (
    CHANGE_SOON,
    EXTREME,
    Fact,
    arm,
    both,
    bound_arms,
    conservatives,
    interior,
    lenses,
    outlive,
    pick,
    rising,
    sore,
    steps,
    threat,
    two,
)
from game.study.lively import alive  # noqa: F401  (facts and aliveness are read together)
from game.study.measure import Figure
from game.study.sample import CALM, Arm
from game.study.work import spread_out

SEED = 20230818  # the day of the Camp David summit
UNFRIENDLY = {
    "government.KR.ruling": "PRO",
    "government.KR.leader_x": -0.4,
    "government.KR.leader_h": 0.9,
    "government.KR.term": 20,
}


def patron(u: float) -> dict:
    """Washington guarantees so much and attends as ever."""
    return {"world.patron": u, "government.US.bloc.INT.patron": u}


def attention(m: float) -> dict:
    """Washington attends so much under either bloc."""
    return {f"government.US.bloc.{b}.attention": m for b in ("INT", "RES")}


FACTS = (
    Fact(
        "F1",
        "With Washington the consult duty is concluded sooner",
        two(None, "soon"),
        pick("soon"),
        rising("without", "with"),
    ),
    Fact(
        "F2",
        "A treaty is far rarer than the loose package",
        {"treaty": (arm(only="treaty"), "soon"), "loose": (arm(), "soon"), "loose without": (arm(hub=False), "soon")},
        pick("soon"),
        lambda v: v["treaty"] * 4 < min(v["loose"], v["loose without"]),
    ),
    Fact(
        "F3",
        "A treaty is possible only in extreme conditions, easier with Washington",
        {
            **{f"extreme {k}": a for k, a in two(EXTREME, "will", only="treaty").items()},
            **{f"usual {k}": a for k, a in two(None, "will", only="treaty").items()},
        },
        pick("joint"),
        lambda v: v["extreme with"] > v["extreme without"] > 0.03 and max(v["usual with"], v["usual without"]) < 0.01,
    ),
    Fact(
        "F4",
        "With Washington a promise is broken less often",
        two(None, "hazard", live=True),
        pick("all"),
        rising("with", "without"),
    ),
    Fact(
        "F5",
        "Seoul changing hands raises the hazard, less so with Washington",
        two(CHANGE_SOON, "hazard", live=True),
        both(("after", "otherwise")),
        lambda v: (
            v["without.after"] > v["without.otherwise"]
            and v["with.after"] > v["with.otherwise"]
            and v["with.after"] - v["with.otherwise"] < v["without.after"] - v["without.otherwise"]
        ),
    ),
    Fact(
        "F6",
        "Progressive Seoul breaks more than conservative Seoul, less so with Washington",
        two(CHANGE_SOON, "hazard", live=True),
        both(("progressive", "conservative")),
        lambda v: (
            v["without.progressive"] > v["without.conservative"]
            and v["with.progressive"] > v["with.conservative"]
            and v["with.progressive"] - v["with.conservative"] < v["without.progressive"] - v["without.conservative"]
        ),
    ),
    Fact(
        "F7",
        "Tokyo's will to sign falls as the Korean term runs out",
        steps("government.KR.term", (1, 15), "will", hub=False),
        pick("JP"),
        rising("1", "15"),
    ),
    Fact(
        "F8",
        "and falls by less with Washington",
        {
            **{f"without {t}": (arm({"government.KR.term": t}, hub=False), "will") for t in (1, 15)},
            **{f"with {t}": (arm({"government.KR.term": t}), "will") for t in (1, 15)},
        },
        pick("JP"),
        lambda v: v["with 1"] < v["with 15"] and v["with 1"] / v["with 15"] > v["without 1"] / v["without 15"],
    ),
    Fact(
        "F9",
        "A past flip lowers Tokyo's will, more without Washington",
        {
            **{f"without {t}": (arm({"government.JP.trust.KR": t}, hub=False), "will") for t in (0.15, 0.70)},
            **{f"with {t}": (arm({"government.JP.trust.KR": t}), "will") for t in (0.15, 0.70)},
        },
        pick("JP"),
        lambda v: (
            v["without 0.15"] < v["without 0.7"]
            and v["without 0.7"] / v["without 0.15"] > v["with 0.7"] / v["with 0.15"]
        ),
    ),
    Fact(
        "F10",
        "Heavier LDP conservatives lower Tokyo's will",
        {str(x): (arm(conservatives(x), hub=False), "will") for x in (0.15, 0.30, 0.45)},
        pick("JP"),
        rising("0.45", "0.3", "0.15"),
    ),
    Fact(
        "F11",
        "A willing leader gains from approval, an unwilling one loses",
        {
            f"{name} {a}": (arm({"government.JP.leader_x": x, "government.JP.approval": a}, hub=False), "will")
            for name, x in (("willing", 0.3), ("unwilling", -0.4))
            for a in (20, 40, 65)
        },
        pick("JP"),
        lambda v: (
            v["willing 20"] < v["willing 40"] < v["willing 65"]
            and v["unwilling 20"] > v["unwilling 40"] > v["unwilling 65"]
        ),
    ),
    Fact(
        "F12",
        "Threat pushes the two together",
        {
            **{f"without {n}": (arm(threat(n), hub=False), "will") for n in (0.2, 0.9)},
            **{f"with {n}": (arm(threat(n)), "will") for n in (0.2, 0.9)},
        },
        pick("joint"),
        lambda v: v["without 0.2"] < v["without 0.9"] and v["with 0.2"] < v["with 0.9"],
    ),
    Fact(
        "F13",
        "Grievance means less signing and more breaking",
        {
            **{f"sign {g}": (arm(sore(g), hub=False), "will") for g in (0.15, 0.80)},
            **{f"keep {g}": (arm(sore(g), hub=False, live=True), "keeping") for g in (0.15, 0.80)},
        },
        pick("joint"),
        lambda v: v["sign 0.8"] < v["sign 0.15"] and v["keep 0.8"] < v["keep 0.15"],
    ),
    Fact(
        "F14",
        "A cooler conservative successor breaks more",
        steps("government.KR.leader_x", (0.10, 0.60), "keeping", hub=False, live=True),
        pick("KR"),
        rising("0.1", "0.6"),
    ),
    Fact(
        "F15",
        "Exposure to China lowers Korean signing",
        steps("government.KR.exposure", (0.0, 1.0), "will"),
        pick("KR"),
        rising("1.0", "0.0"),
    ),
    Fact(
        "F16",
        "A weaker patron at the same attention means more Japan-Korea cooperation",
        {str(u): (arm(patron(u), hub=False), "will") for u in (0.85, 0.25)},
        pick("joint"),
        rising("0.85", "0.25"),
    ),
    Fact(
        "F17",
        "A wider gap between the threats felt means less joint keeping",
        {
            n: (arm(lenses(*x), hub=False, live=True), "keeping")
            for n, x in (("even", (0.7, 0.7)), ("wide", (0.4, 1.0)))
        },
        pick("joint"),
        rising("wide", "even"),
    ),
    Fact(
        "F18",
        "Attention carries the trilateral",
        {str(m): (arm(attention(m), live=True), "hazard") for m in (0.7, 0.1)},
        pick("all"),
        rising("0.7", "0.1"),
    ),
    Fact("F19", "Bindingness has an interior best", bound_arms(), outlive, interior),
    Fact(
        "F20",
        "Keeping by an unfriendly government raises trust most",
        {
            "unfriendly": (arm(UNFRIENDLY, hub=False, live=True, keep=("KR",)), "trust_after"),
            "friendly": (arm({"government.KR.term": 20}, hub=False, live=True, keep=("KR",)), "trust_after"),
        },
        pick("trust"),
        rising("friendly", "unfriendly"),
    ),
)

CHANNELS = ("deterrence", "mediation", "leverage")


EVERYTHING = ("F1", "F2", "F4", "F5", "F6", "F12", "F13")
"""The facts that must hold with moves and signals on, too."""


def judge(fact: Fact, seen: dict[str, dict[str, Figure]]) -> dict:
    """One fact's figures and whether it holds."""
    figures = fact.read(seen)
    return {
        "id": fact.id,
        "says": fact.says,
        "holds": bool(fact.holds({name: f.value for name, f in figures.items()})),
        "figures": {n: {"value": f.value, "low": f.low, "high": f.high, "count": f.count} for n, f in figures.items()},
    }


def run(runs: int = 600, progress: Callable[[int, int], None] | None = None, workers: int | None = None) -> list[dict]:
    """Measure F1 to F20; a list of {id, says, holds, figures}."""
    jobs = {(f.id, name): job for f in FACTS for name, job in f.arms.items()}
    seen = spread_out(jobs, SEED, runs, progress, workers)
    return [judge(f, {name: seen[f.id, name] for name in f.arms}) for f in FACTS]


def whole(
    runs: int = 600, progress: Callable[[int, int], None] | None = None, workers: int | None = None
) -> list[dict]:
    """The facts that must hold with everything switched on, measured so."""
    chosen = [f for f in FACTS if f.id in EVERYTHING]
    jobs = {(f.id, name): (_switched_on(a), what) for f in chosen for name, (a, what) in f.arms.items()}
    seen = spread_out(jobs, SEED, runs, progress, workers)
    return [judge(f, {name: seen[f.id, name] for name in f.arms}) for f in chosen]


def _switched_on(of: Arm) -> Arm:
    return replace(of, set=tuple(change for change in of.set if change[0] not in CALM))


def ablate(
    runs: int = 600, progress: Callable[[int, int], None] | None = None, workers: int | None = None
) -> list[dict]:
    """F1 and F4 with none, each and all of the hub's channels switched off."""
    cases = [(), *((c,) for c in CHANNELS), CHANNELS]
    jobs = {}
    for off in cases:
        changes = {f"rules.{c}": 0 for c in off}
        jobs |= {(off, "F1", n): job for n, job in two(changes, "soon").items()}
        jobs |= {(off, "F4", n): job for n, job in two(changes, "hazard", live=True).items()}
    seen = spread_out(jobs, SEED, runs, progress, workers)
    return [_ablated(off, seen) for off in cases]


def _ablated(off: tuple, seen: dict) -> dict:
    f1 = {n: seen[off, "F1", n]["soon"] for n in ("with", "without")}
    f4 = {n: seen[off, "F4", n]["all"] for n in ("with", "without")}
    return {
        "off": list(off),
        "F1": {**_arms(f1), "holds": f1["with"].value > f1["without"].value},
        "F4": {**_arms(f4), "holds": f4["with"].value < f4["without"].value},
    }


def _arms(figures: dict[str, Figure]) -> dict:
    """Both arms' values by name, and the same with their intervals and counts."""
    whole = {n: {"value": f.value, "low": f.low, "high": f.high, "count": f.count} for n, f in figures.items()}
    return {**{n: f.value for n, f in figures.items()}, "figures": whole}


def ablation_rows(found: list[dict]) -> list[dict]:
    """One row a case, fact and arm, for a file."""
    return [
        {"off": off, "fact": fact, "washington": arm, **figure, "holds": int(row[fact]["holds"])}
        for row in found
        for off in ["+".join(row["off"]) or "nothing"]
        for fact in ("F1", "F4")
        for arm, figure in row[fact]["figures"].items()
    ]
