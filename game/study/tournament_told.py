"""What a tournament found, told: rows for a file, a document, pages for the terminal and a picture."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from game.study.leaving import plain
from game.study.measure import Figure
from game.study.tournament import Tournament, figure

ALL = "all"
UNITS = {"payoff": "a quarter", "office": "0-100", "security": "0-100", "verdict": "0-100"}


def rows(found: Tournament) -> list[dict]:
    """One row a strategy and opponent, both seats together; the opponent `all` is the mean over every opponent."""
    told = []
    for a, name in enumerate(found.strategies):
        for b, other in enumerate(found.strategies):
            both = {"kept": _kept(found, a, b)}
            told.append(_row(found, name, other, {m: found.against(m, a, b) for m in found.measures} | both, {}))
        places = {f"{m}_rank": found.ranks(m)[a] for m in found.measures}
        kept = {"kept": figure(_over(np.concatenate([found.kept[a], found.kept[:, a]])))}
        told.append(_row(found, name, ALL, {m: found.of(m, a) for m in found.measures} | kept, places))
    return told


def _kept(found: Tournament, a: int, b: int) -> Figure:
    """How often both kept what they had between them, over both seats; no count where they had nothing."""
    return figure(_over(np.stack([found.kept[a, b], found.kept[b, a]])))


def _over(table: np.ndarray) -> np.ndarray:
    """The mean of each column (repeat) over what is known in it; not a number where nothing is."""
    known = ~np.isnan(table)
    count = known.sum(axis=0)
    return np.where(count > 0, np.where(known, table, 0.0).sum(axis=0) / np.maximum(count, 1), np.nan)


def _row(found: Tournament, name: str, other: str, figures: dict[str, Figure], places: dict) -> dict:
    blank = {f"{m}_rank": "" for m in found.measures}
    known = {key: f if f.count else Figure(None, None, None, 0) for key, f in figures.items()}
    return {"strategy": name, "opponent": other, **known, **blank, **places}


def told(found: Tournament) -> dict:
    """The document."""
    return {
        "seats": list(found.seats),
        "quarters": plain(figure(found.quarters.mean(axis=(0, 1)))),
        "results": [{k: plain(v) if isinstance(v, Figure) else v for k, v in row.items()} for row in rows(found)],
        "errors": [{"first": a, "second": b, "run": r, "error": why} for (a, b, r), why in found.errors.items()],
    }


def pages(found: Tournament, title: str) -> list:
    """A title, every strategy's place and figures, and how to read them."""
    from rich.table import Table

    table = Table(title=title, title_justify="left", title_style="bold")
    table.add_column("strategy", no_wrap=True)
    for name in found.measures:
        table.add_column(f"{name} ({UNITS[name]})", justify="right", no_wrap=True)
    ranks = {name: found.ranks(name) for name in found.measures}
    for a in order(found):
        cells = [f"{_cell(found.of(name, a))}  {_place(ranks[name][a])}" for name in found.measures]
        table.add_row(found.strategies[a], *cells)
    n = found.kept.shape[2]
    met = f"{len(found.strategies)} strategies, each against all and its own twin in both seats"
    lines = [table, f"{met}; n {n} repeats on the same tapes; 95 % intervals over the repeats"]
    if len(found.measures) > 1:
        lines.append("three scores, never added up: a place is told for each")
    if found.errors:
        lines.append(f"{len(found.errors)} games could not be played: the document names them")
    return lines


def order(found: Tournament) -> list[int]:
    """The strategies by their place in the first measure, equals by name."""
    first = found.ranks(next(iter(found.measures)))
    return sorted(range(len(first)), key=lambda a: (first[a], found.strategies[a]))


def _cell(f: Figure) -> str:
    return f"{f.value:.3f} ({f.low:.3f}-{f.high:.3f})" if f.value < 10 else f"{f.value:.1f} ({f.low:.1f}-{f.high:.1f})"


def _place(n: int) -> str:
    return f"#{n}"


def picture(found: Tournament, file: Path, title: str) -> Path:
    """A plane of who got what from whom, or of what was kept, and a panel of bars a measure."""
    from game.study import pictures

    who, panels = order(found), len(found.measures)
    names = [found.strategies[a].replace("_", " ") for a in who]
    tall, wide = 2.4 + 0.42 * len(names), 4.2 + 0.62 * len(names)
    widths = (wide, *[4.2] * panels)
    with pictures.sheet(sum(widths) + 1.2, tall, 1, 1 + panels, width_ratios=widths) as (sheet, axes):
        _plane(axes[0], found, who, names)
        for place, name in zip(axes[1:], found.measures, strict=True):
            figures = [found.of(name, a) for a in who]
            pictures.bars(place, names if place is axes[1] else [""] * len(names), figures)
            place.set_xlim(0, 1.22 * max(f.high for f in figures))
            place.set_xlabel(f"{name} ({UNITS[name]})")
        says = f"{title}\nn {found.kept.shape[2]} repeats; bars: 95 % intervals"
        sheet.suptitle(says, x=0.01, ha="left", fontsize=12)
        return pictures.keep(sheet, file)


def _plane(axes, found: Tournament, who: list[int], names: list[str]) -> None:
    """Row strategy against column strategy, every cell with its number."""
    textbook = "payoff" in found.measures
    figures = [[found.against("payoff", a, b) if textbook else _kept(found, a, b) for b in who] for a in who]
    cells = np.array([[f.value if f.count else np.nan for f in row] for row in figures])
    axes.imshow(cells, cmap="YlOrBr", vmin=0, vmax=1.6 * max(0.01, float(np.nanmax(cells))), aspect="auto")
    for y, row in enumerate(cells):
        for x, cell in enumerate(row):
            axes.text(x, y, "-" if np.isnan(cell) else f"{cell:.2f}", ha="center", va="center", fontsize=9)
    axes.set_xticks(range(len(names)), names, rotation=40, ha="right", rotation_mode="anchor")
    axes.set_yticks(range(len(names)), names)
    axes.tick_params(length=0)
    axes.set_title(
        "payoff of the row against the column" if textbook else "how often both kept a promise (-: they had none)"
    )
