"""What a sensitivity study found, told: rows for a file, a document, and pages for the terminal."""

from __future__ import annotations

from game.study.leaving import plain
from game.study.measure import Figure
from game.study.pictures import leaning
from game.study.sensitivity import Effect, Found

SHOWN = 15  # parameters printed for an outcome; the file has them all


def rows(found: Found) -> list[dict]:
    """One row an outcome and parameter, the strongest first."""
    return [_row(found, effect, n) for effects in found.effects.values() for n, effect in enumerate(effects, 1)]


def _row(found: Found, effect: Effect, rank: int) -> dict:
    p = effect.parameter
    row = {"outcome": effect.outcome, "rank": rank, "parameter": p.path, "value": p.value, "low": p.low, "high": p.high}
    row |= {"unit": p.unit, "direction": effect.direction, "points": found.points, "games": found.games}
    if effect.whole:
        return {**row, "total": effect.whole, "first": effect.first}
    return {**row, "mu_star": effect.strength, "sigma": effect.spread}


def told(found: Found, screened: Found | None) -> dict:
    """The document."""
    document = {"method": found.method, "points": found.points, "games": found.games}
    document |= {"means": {name: plain(f) for name, f in found.means.items()}, "noise": found.noise}
    document["effects"] = [
        {name: plain(cell) if isinstance(cell, Figure) else cell for name, cell in row.items()} for row in rows(found)
    ]
    return {**document, "screening": told(screened, None)} if screened else document


def pages(found: Found, screened: Found | None, title: str) -> list:
    """A title, a table an outcome, and how to read them."""
    head = [f"{title}: {found.points:,} design points, {found.games:,} games in all"]
    if screened:
        many = len(screened.effects[next(iter(screened.effects))])
        head.append(f"Morris screened {many} parameters first ({screened.games:,} games); these are the strongest.")
    return [*head, *(_table(found, name) for name in found.means), *_notes(found)]


def _table(found: Found, outcome: str):
    from rich.table import Table

    mean, noise = found.means[outcome], found.noise[outcome]
    title = f"{outcome}: mean {number(mean)} over the points; at most {100 * noise:.0f} % of what follows is chance"
    table = Table(title=title, title_justify="left", title_style="bold")
    sobol = found.method == "sobol"
    for name in ("parameter", "in all (95 %)" if sobol else "mu* (95 %)", "alone (95 %)" if sobol else "sigma"):
        table.add_column(name, no_wrap=name == "parameter")
    for name in ("outcome", "varied over"):
        table.add_column(name, no_wrap=True)
    for effect in found.effects[outcome][:SHOWN]:
        p = effect.parameter
        alone = number(effect.first) if effect.first else f"{effect.spread:.3f}"
        table.add_row(p.path, number(effect.size), alone, leaning(effect), f"{p.low:.3g} to {p.high:.3g}")
    if not found.effects[outcome]:
        table.add_row("(varies too little to say)", "", "", "", "")
    return table


def _notes(found: Found) -> list[str]:
    sobol = [
        "in all: the share of the variance between design points in which the parameter takes part, by itself or with",
        "others; alone: the share it explains by itself. Shares in all may add up to more than 1.",
    ]
    morris = [
        "mu*: mean size of the change over the parameter's whole range; sigma: how much that depends on the others.",
    ]
    return [
        " ".join(sobol if found.method == "sobol" else morris),
        "outcome: whether it rises or falls with the parameter. Intervals: bootstrap over design points; all points "
        "play the same tapes.",
    ]


def number(figure: Figure) -> str:
    """A figure with its interval."""
    return f"{figure.value:.3f} ({figure.low:.3f} to {figure.high:.3f})"
