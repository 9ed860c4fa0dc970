"""Is the game alive? What the scenarios must show when strategies sit in every seat for sixteen quarters.

The median game has three shocks or crises, one change of government, and a quarter in which some signatory's chance to
break something exceeds 15 %; enough games see a breach; no final form of the pact takes over; and the three scores
spread and differ. Source: MODEL section 6.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable

from game.laws import form, scores
from game.laws.state import BROKE, NOBODY
from game.study.many import first_of, plays
from game.study.measure import Figure, mean, share
from game.study.sample import Arm

SCENARIOS = (
    "camp-david-2023",
    "accord-2015",
    "gsomia-2019",
    "blue-house-2025",
    "asian-nato",
    "washington-inward",
)
BREACH_SHARE = {"camp-david-2023": 0.35, "blue-house-2025": 0.35, "asian-nato": 0.35}
RISK, LARGEST_FORM, SPREAD, SAMENESS = 0.15, 0.60, 8.0, 0.8
GAMES = 300  # enough for each line; more runs make the whole study slow


def arm(scenario: str) -> Arm:
    """A scenario as shipped, with everything in it."""
    return Arm(scenario=scenario, only="")


def games(of: Arm, seed: int, runs: list[int]) -> dict:
    """What each game of a scenario showed, as columns of one value a game."""
    rows = [_row(trace) for trace in plays(first_of(of), seed, runs, risks=True)]
    return {name: ("column", [row[n] for row in rows]) for n, name in enumerate(COLUMNS)}


COLUMNS = ("stirs", "changes", "risk", "breach", "form", "office", "security", "verdict")


def _row(trace) -> tuple:
    stirs = sum((news[0] != NOBODY) + (news[4] == 1.0 or news[3] >= 6.0) for news in trace.news)
    changes = sum(e >= 2 for row in trace.election for e in row)
    breach = any(BROKE in row for deeds in trace.deed for row in deeds)
    w = trace.final
    return (
        stirs,
        changes,
        max(trace.risk),
        int(breach),
        form.form_of(w),
        scores.office_score(w, 0),
        scores.security_score(w),
        scores.verdict_score(w, 0),
    )


def judge(scenario: str, columns: dict[str, list]) -> dict:
    """Whether one scenario is alive, with the figures it rests on."""
    count = len(columns["form"])
    stirs, changes, risk = (median(columns[name]) for name in ("stirs", "changes", "risk"))
    breach = share(sum(columns["breach"]), count)
    commonest, most = Counter(columns["form"]).most_common(1)[0]
    largest = share(most, count)
    three = [columns[name] for name in ("office", "security", "verdict")]
    spread = min(sd(x) for x in three)
    same = max(correlation(a, b) for n, a in enumerate(three) for b in three[n + 1 :])
    figures = {
        "shocks and crises": _plain(stirs, count),
        "changes of government": _plain(changes, count),
        "risk": _plain(risk, count),
        "breach": breach,
        f"largest form ({form.FORM_NAMES[commonest]})": largest,
        "smallest spread": _plain(spread, count),
        "largest correlation": _plain(same, count),
        **{f"mean {n}": mean(sum(x), sum(y * y for y in x), count) for n, x in zip(COLUMNS[5:], three, strict=True)},
    }
    fails = [
        line
        for line, good in (
            ("shocks", stirs >= 3),
            ("changes", changes >= 1),
            ("risk", risk > RISK),
            ("breach", breach.value >= BREACH_SHARE.get(scenario, 0.5)),
            ("form", largest.value <= LARGEST_FORM),
            ("spread", spread >= SPREAD),
            ("correlation", same <= SAMENESS),
        )
        if not good
    ]
    return {
        "id": scenario,
        "says": "alive" + (f"; fails: {', '.join(fails)}" if fails else ""),
        "holds": not fails,
        "figures": {n: {"value": f.value, "low": f.low, "high": f.high, "count": f.count} for n, f in figures.items()},
    }


def _plain(x: float, count: int) -> Figure:
    """A figure of the sample as a whole; it carries no interval of its own."""
    return Figure(x, x, x, count)


def median(column: list) -> float:
    """The middle value, the lower of two."""
    return sorted(column)[(len(column) - 1) // 2]


def sd(column: list) -> float:
    """The standard deviation."""
    m = math.fsum(column) / len(column)
    return math.sqrt(math.fsum((x - m) ** 2 for x in column) / len(column))


def correlation(a: list, b: list) -> float:
    """Pearson's r, 0 where a column does not vary; how alike, so its absolute value."""
    if sd(a) == 0 or sd(b) == 0:
        return 0.0
    ma, mb = math.fsum(a) / len(a), math.fsum(b) / len(b)
    together = math.fsum((x - ma) * (y - mb) for x, y in zip(a, b, strict=True)) / len(a)
    return abs(together / (sd(a) * sd(b)))


def alive(
    runs: int = 600, progress: Callable[[int, int], None] | None = None, workers: int | None = None
) -> list[dict]:
    """Watch every scenario; a list of {id, says, holds, figures}, one a scenario."""
    from game.study.facts import SEED
    from game.study.work import spread_out

    jobs = {name: (arm(name), "games") for name in SCENARIOS}
    seen = spread_out(jobs, SEED, min(runs, GAMES), progress, workers)
    return [judge(name, seen[name]) for name in SCENARIOS]
