"""What a study leaves in its folder: NAME.csv with every figure, NAME.json with what was asked, NAME.png to look at."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from game import __version__
from game.ensemble.seals import laws_seal
from game.ensemble.store import StoreError, put
from game.laws.state import LAWS_VERSION
from game.study.measure import Figure


def leave(folder: Path, name: str, asked: Mapping, rows: Iterable[Mapping], found: Mapping) -> list[Path]:
    """Write NAME.csv and NAME.json, each whole or not at all; a StoreError says in one line why not."""
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"{folder}: cannot be written ({error.strerror})") from None
    table, document = Path(folder) / f"{name}.csv", Path(folder) / f"{name}.json"
    put(table, as_csv(rows).encode())
    put(document, (json.dumps(told(asked, found), indent=1, ensure_ascii=False) + "\n").encode())
    return [table, document]


def told(asked: Mapping, found: Mapping) -> dict:
    """One JSON document: what was asked, by which version of rules and program, and what was found."""
    versions = {"laws_version": LAWS_VERSION, "laws": laws_seal(), "code_version": __version__}
    return {"asked": dict(asked), **versions, **found}


def as_csv(rows: Iterable[Mapping]) -> str:
    """Rows of the same keys as CSV; a figure becomes four columns, and what is not known an empty cell."""
    flat = [_flat(row) for row in rows]
    out = io.StringIO()
    writer = csv.DictWriter(out, list(flat[0]) if flat else [], lineterminator="\n")
    writer.writeheader()
    writer.writerows(flat)
    return out.getvalue()


def _flat(row: Mapping) -> dict:
    found = {}
    for name, cell in row.items():
        found |= spread_figure(name, cell) if isinstance(cell, Figure) else {name: cell}
    return found


def spread_figure(name: str, figure: Figure) -> dict:
    """A figure as its value, its 95 % interval and the count it rests on."""
    parts = {"": figure.value, "_low": figure.low, "_high": figure.high, "_count": figure.count}
    return {name + ending: x for ending, x in parts.items()}


def plain(figure: Figure) -> dict:
    """A figure for JSON."""
    return {"value": figure.value, "low": figure.low, "high": figure.high, "count": figure.count}
