"""What a frontier found, told: rows for a file, a document, and pages for the terminal."""

from __future__ import annotations

from game.study.frontier import Cell, Frontier
from game.study.leaving import plain
from game.study.sensitivity_told import number


def rows(found: Frontier) -> list[dict]:
    """One row a cell of the plane."""
    inside = found.sets.overlap()
    return [
        {
            **{"promise": found.promise, "depth": c.depth, "bindingness": c.bind, "price": c.price},
            **{"concluded": c.concluded, "survived": c.survived, "both": c.both},
            **{f"gain_{code}": _at(found, gains, c) for code, gains in found.sets.gains.items()},
            "all_would_sign": int(_at(found, inside, c)),
        }
        for c in found.cells
    ]


def _at(found: Frontier, table, cell: Cell):
    """What stands in the win-sets' grid nearest to a cell."""
    x = abs(found.sets.depths - cell.depth).argmin()
    y = abs(found.sets.binds - cell.bind).argmin()
    return table[y, x].item()


def told(found: Frontier) -> dict:
    """The document."""
    best = found.best()
    cells = [{k: plain(v) if hasattr(v, "low") else v for k, v in row.items()} for row in rows(found)]
    return {
        "promise": found.promise,
        "shipped": {"depth": found.shipped[0], "bindingness": found.shipped[1]},
        "best": {"depth": best.depth, "bindingness": best.bind, "both": plain(best.both)},
        "overlap": float(found.sets.overlap().mean()),
        "cells": cells,
    }


def pages(found: Frontier, title: str) -> list:
    """A title, the plane of concluded times survived, its best cell, the overlap, and how to read it."""
    from rich.table import Table

    depths = sorted({c.depth for c in found.cells})
    table = Table(title=title, title_justify="left", title_style="bold")
    table.add_column("binds", justify="right", no_wrap=True)
    for depth in depths:
        table.add_column(f"depth {depth:g}", no_wrap=True, justify="center")
    cells = {(c.depth, c.bind): c for c in found.cells}
    for bind in sorted({c.bind for c in found.cells}, reverse=True):
        table.add_row(f"{bind:g}", *(_cell(cells[d, bind]) for d in depths), end_section=True)
    best = found.best()
    return [
        table,
        "in a cell: both, its 95 % interval, and concluded x survived",
        f"best: depth {best.depth:g}, bindingness {best.bind:g}: {number(best.both)}",
        f"there: concluded {number(best.concluded)}, n {best.concluded.count:.0f}; "
        f"survived {number(best.survived)}, n {best.survived.count:.0f}",
        f"all would sign and can pay in {100 * found.sets.overlap().mean():.0f} % of the plane in the first quarter; "
        f"as it ships: depth {found.shipped[0]:g}, bindingness {found.shipped[1]:g}",
        f"concluded: within {found.within} quarters of being put on the agenda. survived: in force from the start, "
        "it outlived a change of a signatory's government and stood at the end.",
    ]


def _cell(cell: Cell) -> str:
    a, b, both = cell.concluded, cell.survived, cell.both
    return f"{both.value:.2f}\n{both.low:.2f} to {both.high:.2f}\n{a.value:.2f} x {b.value:.2f}"
