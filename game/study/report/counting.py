"""What a page counts, chunk by chunk: outcomes by design point, how long promises stood, and breaks around elections.

Counts and spells are kept, never rows, so a folder of millions of games is read in little memory.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

import numpy as np

from game.ensemble.survival import Curve, kaplan_meier, spells
from game.laws.form import FORM_NAMES, SHELL
from game.laws.state import HOLLOW, LIVE, NOTICE
from game.study.measure import Figure, share
from game.study.report.reading import Columns, Folder

RUNS = (
    "point", "error", "form", "survived_turnover", "security", "concluded.", "ended.", "state.", "breaches.",
    "turnovers.", "office.", "verdict.",
)  # fmt: skip
TURNS = ("run_id", "turn", "seat", "form", "election", "deed.", "signatory.")
OUTCOMES = ("concluded", "survived", "broken", "ended")
BEFORE, AFTER = 6, 8  # quarters around an election that are looked at
KINDS = {"lost": "lost office", "held": "stayed in office"}


@dataclass
class Counts:
    """The counts of a folder.

    points: design point -> games played, and how many show each outcome. forms, promises: how many games end in each
    form, and conclude and end each promise. scores: of each score a histogram over 0..100. lasted: promise or form ->
    (quarters, whether the end was seen). around: kind of election -> (quarters around it, 5) sums over games, as
    `clustered` reads them.
    """

    games: int = 0
    errors: int = 0
    points: dict[int, Counter] = field(default_factory=dict)
    forms: dict[int, Counter] = field(default_factory=dict)
    promises: dict[str, Counter] = field(default_factory=dict)
    turned: dict[int, Counter] = field(default_factory=dict)
    scores: dict[str, np.ndarray] = field(default_factory=dict)
    sums: dict[str, np.ndarray] = field(default_factory=dict)
    lasted: dict[str, list] = field(default_factory=dict)
    by_form: dict[str, list] = field(default_factory=dict)
    around: dict[str, np.ndarray] = field(default_factory=dict)
    quarters: int = 0

    def curve(self, spell: list) -> Curve:
        """Kaplan and Meier's curve of some spells."""
        lasted, seen = (np.concatenate(part) for part in zip(*spell, strict=True))
        return kaplan_meier(lasted, seen, int(lasted.max(initial=0)))

    def share(self, name: str) -> Figure:
        """The share of games that show an outcome."""
        return share(sum(point[name] for point in self.points.values()), self.games)


def counted(folder: Folder) -> Counts:
    """Read the whole folder once."""
    found = Counts(quarters=folder.quarters())
    for chunk in folder.chunks("runs", (*RUNS, *folder.varied())):
        take_runs(found, chunk)
    for chunk in folder.chunks("turns", TURNS):
        take_turns(found, chunk)
    return found


def take_runs(found: Counts, chunk: Columns) -> None:
    """Count a chunk of the runs table."""
    played = np.array([cell is None or cell != cell for cell in chunk["error"].tolist()])
    found.errors += int((~played).sum())
    chunk = {name: column[played] for name, column in chunk.items()}
    found.games += int(played.sum())
    items = [name.partition(".")[2] for name in chunk if name.startswith("concluded.")]
    breaks = sum(column for name, column in chunk.items() if name.startswith("breaches."))
    shows = {
        "concluded": np.any([~np.isnan(chunk[f"concluded.{k}"]) for k in items], axis=0),
        "survived": chunk["survived_turnover"] == 1,
        "broken": breaks > 0,
        "ended": np.any([~np.isnan(chunk[f"ended.{k}"]) for k in items], axis=0),
    }
    _by_point(found, chunk, shows)
    _scores(found, chunk)
    for name in items:
        _spell(found, chunk, name)
    turned = sum(column for name, column in chunk.items() if name.startswith("turnovers.")).astype(int)
    for n in np.unique(np.minimum(turned, 3)):
        inside = np.minimum(turned, 3) == n
        found.turned.setdefault(int(n), Counter()).update(
            games=int(inside.sum()), broken=int(shows["broken"][inside].sum())
        )


def _by_point(found: Counts, chunk: Columns, shows: dict[str, np.ndarray]) -> None:
    points = chunk["point"].astype(int)
    for point in np.unique(points).tolist():
        inside = points == point
        tally = found.points.setdefault(point, Counter())
        tally.update({"games": int(inside.sum()), **{name: int(hit[inside].sum()) for name, hit in shows.items()}})
        found.forms.setdefault(point, Counter()).update(chunk["form"][inside].tolist())


def _scores(found: Counts, chunk: Columns) -> None:
    for name, column in chunk.items():
        if name.startswith(("office.", "verdict.")) or name == "security":
            bins = np.bincount(np.clip(column, 0, 99.999).astype(int), minlength=100)
            found.scores[name] = found.scores.get(name, 0) + bins
            found.sums[name] = found.sums.get(name, 0) + np.array([column.sum(), (column * column).sum(), len(column)])


def _spell(found: Counts, chunk: Columns, name: str) -> None:
    """How long a promise stood: from its conclusion, or from the start, to its end or the last quarter."""
    signed, ended = chunk[f"concluded.{name}"], chunk[f"ended.{name}"]
    stands = np.isin(chunk[f"state.{name}"], (LIVE, NOTICE, HOLLOW))
    from_start = (np.isnan(signed) & (stands | ~np.isnan(ended))) | (ended < signed)
    begun = np.where(from_start, -1, signed)
    stood = ~np.isnan(begun)
    seen = ~np.isnan(ended) & stood
    last = max(found.quarters - 1, int(np.nanmax([0, *ended, *signed])))
    lasted = np.where(seen, ended, last)[stood] - begun[stood]
    found.lasted.setdefault(name, []).append((lasted.astype(int), seen[stood]))
    tally = found.promises.setdefault(name, Counter())
    tally.update(games=len(signed), concluded=int((~np.isnan(signed)).sum()), stood=int(stood.sum()))
    tally.update(ended=int(seen.sum()), stands=int(stands.sum()))


def take_turns(found: Counts, chunk: Columns) -> None:
    """Count a chunk of the turns table, games of equal length together."""
    seats = list(dict.fromkeys(chunk["seat"].tolist()))
    order = np.lexsort((_place(chunk["seat"], seats), chunk["turn"], chunk["run_id"]))
    chunk = {name: column[order] for name, column in chunk.items()}
    _, first, rows = np.unique(chunk["run_id"], return_index=True, return_counts=True)
    for many in np.unique(rows).tolist():
        at = first[rows == many][:, None] + np.arange(many)
        _take_games(found, {name: c[at].reshape(len(at), -1, len(seats)) for name, c in chunk.items()}, seats)


def _place(words: np.ndarray, names: list) -> np.ndarray:
    places = {name: n for n, name in enumerate(names)}
    return np.array([places.get(word, -1) for word in words.tolist()])


def _take_games(found: Counts, games: Columns, seats: list[str]) -> None:
    """Count games of equal length: every column is (games, turns, seats)."""
    form = _place(games["form"][:, :, 0].ravel(), list(FORM_NAMES)).reshape(games["form"].shape[:2])
    for f, name in enumerate(FORM_NAMES):
        if f > SHELL and (form == f).any():
            found.by_form.setdefault(name, []).append(spells(form, f))
    items = [name.partition(".")[2] for name in games if name.startswith("deed.")]
    broke = np.stack([(games[f"deed.{k}"] == "broke").any(2) for k in items], axis=2)
    bound = np.stack([np.isin(games[f"deed.{k}"], ("broke", "kept")).any(2) for k in items], axis=2)
    signed = np.stack([games[f"signatory.{k}"] == 1 for k in items], axis=3)  # (games, turns, seats, items)
    for kind in KINDS:
        _around(found, kind, games["election"] == kind, signed, broke, bound)


def _around(found: Counts, kind: str, elections, signed, broke, bound) -> None:
    """Breaks of the promises that a government had signed, quarter by quarter around its elections.

    Who is at risk is asked in each quarter anew: to ask only at the election would leave out what broke before it.
    """
    table = found.around.setdefault(kind, np.zeros((BEFORE + AFTER + 1, 5)))
    game, turn, seat = np.nonzero(elections)
    for n, shift in enumerate(range(-BEFORE, AFTER + 1)):
        there = (turn + shift >= 0) & (turn + shift < broke.shape[1])
        g, t = game[there], turn[there] + shift
        risk = signed[g, t, seat[there]] & bound[g, t]  # (elections, items)
        breaks = np.bincount(g, (risk & broke[g, t]).sum(1), len(broke))
        risks = np.bincount(g, risk.sum(1), len(broke))
        table[n] += (breaks.sum(), risks.sum(), breaks @ breaks, breaks @ risks, risks @ risks)


def clustered(cell: np.ndarray) -> Figure:
    """A rate out of sums over games (breaks, at risk, and their products), with an interval that knows the games.

    The promises of one game break together, so they count for fewer than they are: Wilson's interval on the number of
    independent ones that would have the same variance. Source: Kish 1965, the design effect of a ratio.
    """
    breaks, risks, bb, br, rr = cell.tolist()
    p = breaks / risks if risks else 0.0
    variance = (bb - 2 * p * br + p * p * rr) / (risks * risks) if risks else 0.0
    alone = p * (1 - p) / risks if risks else 0.0
    worth = risks * min(1.0, alone / variance) if variance > 0 else risks
    plain = share(p * worth, worth)
    return Figure(p, plain.low, plain.high, risks)
