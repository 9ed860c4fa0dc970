"""What a hindcast found, written into a folder: CSV tables, the whole as JSON, a picture where one can be drawn."""

from __future__ import annotations

import csv
import io
import json
import math
from pathlib import Path

from game import disk

TABLES = ("promises", "hazards", "scores", "calibration", "survival", "years", "correlations", "forecasts", "quarters")


def tables(told: dict) -> dict[str, list[dict]]:
    """Every table of a hindcast by the name of its file, rows as dictionaries."""
    curves = [{"promises": name, **row} for name, rows in told["survival"].items() for row in rows]
    nested = {"survival": curves, "years": told["years"]["table"], "correlations": told["years"]["correlations"]}
    return {name: nested.get(name) or told[name] for name in TABLES}


def write(told: dict, folder: str | Path) -> list[Path]:
    """Write everything; the files in the order they were written. Raises OSError where the folder cannot take them."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    files = [_put(folder / f"{name}.csv", text_of(rows)) for name, rows in tables(told).items()]
    files.append(_put(folder / "hindcast.json", as_json(told) + "\n"))
    try:
        from game.study.hindcast.picture import draw
    except ImportError:
        return files
    return [*files, draw(told, folder / "hindcast.png")]


def text_of(rows: list[dict]) -> str:
    """Rows as CSV, with every column that any of them has; what is unknown is an empty cell."""
    columns = list(dict.fromkeys(name for row in rows for name in row))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(row.get(name)) for name in columns] for row in rows)
    return out.getvalue()


def _cell(value) -> object:
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, (list, tuple)):
        return "+".join(map(str, value))
    if isinstance(value, str) and value[:1] in "=+-@":
        return "'" + value  # a table must not work as a formula in a spreadsheet
    return value


def as_json(told: dict) -> str:
    """The whole as one JSON document; what is no number is null, as JSON knows no other."""
    return json.dumps(_plain(told), indent=1, ensure_ascii=False)


def _plain(value):
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _put(path: Path, text: str) -> Path:
    disk.put(path, text.encode())
    return path
