"""How long pacts keep their form: shares with Wilson's bands, and Kaplan and Meier's curves by the form taken.

Everything here reads tables of states and forms, quarter by quarter, and plays nothing. Sources: Wilson 1927; Kaplan
and Meier 1958; the bands of a curve are Greenwood's on the log-log scale (Kalbfleisch and Prentice 1980).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.laws.form import FORM_NAMES, SHELL
from game.laws.state import HOLLOW, LIVE, NOTICE

Z = 1.959964  # a 95 % interval


@dataclass(frozen=True)
class Curve:
    """Shares in time, each with its 95 % band and the number of pacts it rests on: (T,) each."""

    share: np.ndarray
    low: np.ndarray
    high: np.ndarray
    count: np.ndarray


def wilson(hits, counts) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Proportions with Wilson's intervals; where nothing was counted, 0 within 0 to 1."""
    hits, counts = np.broadcast_arrays(np.asarray(hits, float), np.asarray(counts, float))
    none = counts <= 0
    n = np.where(none, 1.0, counts)
    p = np.where(none, 0.0, hits / n)
    middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
    half = Z * np.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n)
    low, high = np.maximum(0.0, middle - half), np.minimum(1.0, middle + half)
    return p, np.where(none, 0.0, low), np.where(none, 1.0, high)


def stands(state: np.ndarray) -> np.ndarray:
    """Where a table of states says that a commitment still binds: live, hollow or in notice."""
    return (state == LIVE) | (state == NOTICE) | (state == HOLLOW)


def share_of(table: np.ndarray) -> Curve:
    """The share of games (n, T) in which something is so, quarter by quarter."""
    n = np.full(table.shape[1], len(table))
    return Curve(*wilson(table.sum(axis=0), n), n)


def form_shares(form: np.ndarray) -> dict[str, Curve]:
    """How many games (n, T) have each form of pact, quarter by quarter; forms that never occur are left out."""
    return {name: share_of(form == f) for f, name in enumerate(FORM_NAMES) if (form == f).any()}


def spells(form: np.ndarray, f: int, first: int | None = None) -> tuple[np.ndarray, np.ndarray]:
    """How long pacts kept form f or a deeper one, and whether their fall was seen: (m,) quarters, (m,) bool.

    One spell a game (n, T), from the first quarter in which the pact has form f; `first` is the form at the start,
    before quarter 0. It ends in the first quarter with a lesser form. Games that never take the form are left out; a
    pact that outlasts the table is cut off there. Something of a pact nearly always stays live: to ask for no more
    than that said 95 to 100 % of every form.
    """
    if first is not None:
        form = np.concatenate([np.full((len(form), 1), first, form.dtype), form], axis=1)
    took = form == f
    taken = took.any(axis=1)
    start = took.argmax(axis=1)
    quarter = np.arange(form.shape[1])
    over = (form < f) & (quarter > start[:, None])
    seen = over.any(axis=1)
    end = np.where(seen, over.argmax(axis=1), form.shape[1] - 1)
    return (end - start)[taken], seen[taken]


def kaplan_meier(lasted: np.ndarray, seen: np.ndarray, quarters: int) -> Curve:
    """The share of spells that last beyond 0..quarters quarters, with bands and the number still at risk."""
    at = np.arange(quarters + 1)
    risk = (lasted[None, :] >= at[:, None]).sum(axis=1)
    ends = ((lasted[None, :] == at[:, None]) & seen[None, :]).sum(axis=1)
    kept = np.where(risk > 0, 1.0 - ends / np.maximum(risk, 1), 1.0)
    share = np.cumprod(kept)
    spread = np.cumsum(np.where(risk > ends, ends / np.maximum(risk * (risk - ends), 1.0), 0.0))
    low, high = _log_log(share, spread, risk)
    return Curve(share, low, high, risk)


def _log_log(share: np.ndarray, spread: np.ndarray, risk: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Greenwood's band on the log-log scale, which stays between 0 and 1; where all or none last, Wilson's."""
    inside = (share > 0.0) & (share < 1.0)
    log = np.log(np.where(inside, share, 0.5))
    half = Z * np.sqrt(spread) / np.abs(log)
    _, low, high = wilson(share * risk, risk)
    return np.where(inside, np.exp(log * np.exp(half)), low), np.where(inside, np.exp(log * np.exp(-half)), high)


def by_form(form: np.ndarray, first: int | None = None, least: int = 1) -> dict[str, Curve]:
    """The survival of pacts by the form they took (n, T), for every form that at least so many games took."""
    quarters = form.shape[1] - (first is None)
    found = {name: spells(form, f, first) for f, name in enumerate(FORM_NAMES) if f > SHELL}
    return {name: kaplan_meier(*spell, quarters) for name, spell in found.items() if len(spell[0]) >= least}
