"""What a hindcast says, as one plain document: hazards, scores, calibration, survival, years, and what was read.

`hindcast` follows a record and scores the quarters from `start` to `end`. The record before `start` is followed, too,
so that the worlds know their past; nothing after a quarter ever enters what is said of it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np

from game.study.hindcast import scoring
from game.study.hindcast.follow import Followed, Forecast, follow
from game.study.hindcast.quarters import named, year
from game.study.hindcast.record import JAPAN, Record
from game.study.hindcast.survival import curve

CALIBRATED = "1998Q1 to 2018Q4"
TARGETS = {  # MODEL section 7, a quarter: the rate, and its 95 % interval where one is given
    "informal, Tokyo and Seoul": (0.023, 0.0105, 0.045),
    "trilateral": (0.0105, 0.0011, 0.048),
    "progressive Seoul": (0.032, None, None),
    "conservative Seoul": (0.010, None, None),
    "formal treaty, the three": (0.001, 0.0, 0.001),
    "formal treaty, Tokyo and Seoul": (0.001, 0.0, 0.001),
    "Tokyo's prime minister": (0.127, None, None),
}
BEFORE, WITHIN = "the laws, before the quarter", "the laws, with its news"
OTHERS = ("base rate, other years", "progressive Seoul, other years")
RIVAL = "base rate"


def hindcast(
    record: Record,
    start: int | None = None,
    end: int | None = None,
    runs: int = 200,
    seed: int = 1,
    changes: dict | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> dict:
    """Follow the record with `runs` worlds and score what was said of the quarters from start to end."""
    found = follow(record, runs, seed, changes, progress)
    start, end = max(record.first, start or record.first), min(record.last, end or record.last)
    rows = [f for f in found.forecasts if start <= f.quarter <= end]
    if not rows:
        raise ValueError(f"no commitment stood from {named(start)} to {named(end)}")
    columns = zip(*((year(f.quarter), f.broken, f.seoul) for f in rows), strict=True)
    asked = scoring.Asked(*(np.array(column) for column in columns))
    chances = np.array([f.before for f in rows])
    forecasts = {BEFORE: chances, WITHIN: np.array([f.within for f in rows]), **scoring.base_rates(asked)}
    events = int(asked.answers.sum())
    return {
        "from": named(start),
        "to": named(end),
        "runs": runs,
        "seed": seed,
        "read": record.notes,
        "promises": [_promise(record, p, rows) for p in record.promises if any(f.promise is p for f in rows)],
        "hazards": hazards(found, rows, start, end),
        "expected": {**scoring.expected(chances), "events": events, "count": len(rows),
                     "so_few": scoring.at_most(chances, events)},
        "scores": scoring.scores(asked, forecasts, RIVAL),
        "calibration": scoring.calibration(chances, asked.answers),
        "survival": {name: curve(_aged(some)) for name, some in _forms(rows).items()},
        "years": years(record, rows, asked, forecasts, start, end),
        "counted": {"least": min(found.counted), "mean": float(np.mean(found.counted))},
        "forecasts": [_row(f) for f in rows],
        "quarters": [_quarter(record, rows, q) for q in range(start, end + 1)],
    }  # fmt: skip


def _aged(rows: Sequence[Forecast]) -> list[tuple[int, float, int]]:
    return [(f.age, f.before, f.broken) for f in rows]


def _forms(rows: Sequence[Forecast]) -> dict[str, list[Forecast]]:
    named_rows = {
        "all": list(rows),
        "Tokyo and Seoul": [f for f in rows if f.promise.form == "bi"],
        "trilateral": [f for f in rows if f.promise.form == "tri"],
    }
    return {name: some for name, some in named_rows.items() if some}


def hazards(found: Followed, rows: list[Forecast], start: int, end: int) -> list[dict]:
    """The laws' mean chance of a break a quarter by class, the record's count, and the target's interval."""
    classes = {
        "informal, Tokyo and Seoul": [f for f in rows if f.promise.form == "bi"],
        "trilateral": [f for f in rows if f.promise.form == "tri"],
        "progressive Seoul": [f for f in rows if f.seoul == 1],
        "conservative Seoul": [f for f in rows if f.seoul == 0],
    }
    table = [
        hazard(name, [f.quarter for f in some], [f.before for f in some], [f.broken for f in some])
        for name, some in classes.items()
    ]
    for name, form in (("formal treaty, the three", "tri"), ("formal treaty, Tokyo and Seoul", "bi")):
        said = [(q, ended) for q, _, ended in found.treaty[form] if start <= q <= end]
        notice = [chance for q, chance, _ in found.treaty[form] if start <= q <= end]
        row = hazard(name, [q for q, _ in said], [chance for _, chance in said], [])
        table.append({**row, "notice": float(np.mean(notice))})
    tokyo = [row for row in found.cabinet if start <= row[0] <= end]
    table.append(hazard("Tokyo's prime minister", *(list(column) for column in zip(*tokyo, strict=True))))
    return table


def hazard(name: str, quarters: list[int], chances: list[float], broken: list[int]) -> dict:
    """One class: the laws' mean with its interval over years, the record's rate with Jeffreys' interval, the target.

    `inside`: whether the laws' mean lies in the target's interval, or in the record's where the target has none.
    """
    rate, low, high = TARGETS[name]
    count, events = len(broken), sum(broken)
    row = {"class": name, "quarters": len(chances), "events": events if broken else None, "target": rate}
    if not chances:
        return {**row, "said": None, "inside": None}
    said = np.array(chances)
    row |= scoring.spread_of("said", lambda pick: float(said[pick].mean()), np.array([year(q) for q in quarters]))
    if broken:
        seen = scoring.jeffreys(events, count)
        row |= {"observed": events / count, "observed_low": seen[0], "observed_high": seen[1]}
        low, high = seen if low is None else (low, high)
    return {**row, "low": low, "high": high, "inside": bool(low <= row["said"] <= high)}


def years(record: Record, rows: list, asked: scoring.Asked, forecasts: dict, start: int, end: int) -> dict:
    """Each year's breaks, expected and come, the timeline's moves apart, and how the ranks of years agree."""
    names = [BEFORE, *OTHERS]
    table = []
    apart = {q.number: q.defections for q in record.quarters}
    for one in range(year(start), year(end) + 1):
        here = asked.years == one
        moves = sum(n for q, n in apart.items() if year(q) == one and start <= q <= end)
        said = {name: float(forecasts[name][here].sum()) for name in names}
        table.append({"year": one, "at_risk": int(here.sum()), "broken": int(asked.answers[here].sum()),
                      "moves_apart": moves, **said})  # fmt: skip
    found = []
    for name in names:
        for what in ("broken", "moves_apart"):
            found.append({"forecast": name, "of": what, **correlation(table, name, what)})
    return {"table": table, "correlations": found}


def correlation(table: list[dict], name: str, what: str) -> dict[str, float]:
    """Spearman's rank correlation over years, its 95 % interval, and how often shuffled years do as well."""
    said, came = (np.array([row[key] for row in table], float) for key in (name, what))
    whole = scoring.rank_correlation(said, came)
    low, high = scoring.interval([
        scoring.rank_correlation(said[pick], came[pick]) for pick in scoring.drawn_again(np.arange(len(table)))
    ])  # fmt: skip
    rng = np.random.Generator(np.random.Philox(scoring.SEED))
    as_well = sum(scoring.rank_correlation(rng.permutation(said), came) >= whole for _ in range(scoring.DRAWS))
    chance = math.nan if math.isnan(whole) else (as_well + 1) / (scoring.DRAWS + 1)
    return {"rho": whole, "low": low, "high": high, "by_chance": chance, "count": len(table)}


def _promise(record: Record, p, rows: list[Forecast]) -> dict:
    own = [f for f in rows if f.promise is p]
    return {
        "name": p.name, "form": p.form, "card": p.card, "from": named(p.start), "to": named(p.end),
        "quarters": len(own), "broken": sum(f.broken for f in own),
        "broken_by": [("JP", "KR", "US")[i] for i in p.breakers], "expected": sum(f.before for f in own),
    }  # fmt: skip


def _row(f: Forecast) -> dict:
    seats = {("JP", "KR", "US")[i]: chance for i, chance in f.by_seat.items()}
    return {
        "quarter": named(f.quarter), "commitment": f.promise.name, "form": f.promise.form, "age": f.age,
        "before": f.before, "within": f.within, **{f"before_{code}": seats.get(code) for code in ("JP", "KR", "US")},
        "progressive_seoul": f.seoul, "broken": f.broken,
    }  # fmt: skip


def _quarter(record: Record, rows: list[Forecast], number: int) -> dict:
    """A quarter as the picture draws it: how many breaks were expected, how many came, what else was on record."""
    here = [f for f in rows if f.quarter == number]
    q = record.quarters[number - record.first]
    return {
        "quarter": named(number), "standing": len(here), "expected": sum(f.before for f in here),
        "expected_within": sum(f.within for f in here), "broken": sum(f.broken for f in here),
        "names": [f.promise.name for f in here if f.broken], "progressive_seoul": here[0].seoul if here else None,
        "moves_apart": q.defections, "launch_days": q.launches, "nuclear": q.nuclear,
        "new_in_tokyo": int(JAPAN in q.turnovers),
    }  # fmt: skip
