"""What an experiment file may say: the models, and how a table of dotted paths is read flat."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, Strict

from game.content import ContentError, Problem
from game.content.models import Frozen, Headline, Line, Yes
from game.content.problem import short_path
from game.content.scan import read_table
from game.ensemble.formats import cell_of

ENDS = {"from", "to", "steps", "whole"}
LARGEST = 64_000_000  # bytes of a table of rows
Many = Annotated[int, Strict(), Field(ge=1, le=10**9)]
Number = Annotated[float, Strict(), Field(allow_inf_nan=False, ge=-1e6, le=1e6)]


class Spread(Frozen):
    """A range of values: from one end to the other, in so many steps where the design counts them out."""

    from_: Number = Field(alias="from")
    to: Number
    steps: Annotated[int, Strict(), Field(ge=2, le=10_000)] | None = None
    whole: Yes | None = None


class Design(Frozen):
    """How points are laid out; `points` for the sampled designs, `rows` or `file` for a table."""

    kind: Literal["factorial", "one-at-a-time", "latin-hypercube", "sobol", "saltelli", "table"] = "factorial"
    points: Annotated[int, Strict(), Field(ge=1, le=1_000_000)] | None = None
    rows: tuple[dict[str, Any], ...] = ()
    file: Line | None = None


class ExperimentFile(Frozen):
    """An experiment as written."""

    title: Headline = ""
    about: Annotated[str, Field(max_length=2000)] = ""
    scenario: Line
    runs: Many = 1000
    seed: Annotated[int, Strict(), Field(ge=0, lt=2**63)] = 1
    turns_table: Yes = False
    format: Literal["parquet", "csv"] | None = None
    design: Design = Design()
    set: dict[str, Any] = {}
    base: dict[str, Any] = {}
    vary: dict[str, Any] = {}


def is_experiment(path: Path) -> bool:
    """Whether a file says which scenario it is about, and so is an experiment and no scenario."""
    try:
        return "scenario" in read_table(path)[0]
    except ContentError:
        return False


def flat(table: dict, place: tuple, path: tuple) -> Iterator[tuple[tuple, str, Any]]:
    """Every leaf of a table as (place in the file, path, value); { from, to } is a leaf."""
    for key, value in table.items():
        if isinstance(value, dict) and not (value.keys() & ENDS or not value):
            yield from flat(value, (*place, key), (*path, key))
        else:
            yield (*place, key), ".".join((*path, key)), value


def table_rows(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """The rows of a CSV file as (line, cells by path); a ContentError where it is no such table."""
    file = short_path(path)
    try:
        if path.stat().st_size > LARGEST:
            raise ContentError([Problem(file, 1, "(file)", "a larger file", f"at most {LARGEST} bytes")])
        with path.open(encoding="utf-8", newline="") as text:
            yield from _cells_of(csv.reader(text, strict=True), file)
    except OSError as error:
        found = error.strerror or "no such file"
        raise ContentError([Problem(file, 1, "(file)", found, "a readable file of rows")]) from None
    except (UnicodeDecodeError, csv.Error) as error:
        raise ContentError([Problem(file, 1, "(file)", str(error)[:60], "CSV in UTF-8")]) from None


def _cells_of(reader, file: str) -> Iterator[tuple[int, dict[str, Any]]]:
    head = next(reader, [])
    if not head or len(set(head)) < len(head):
        raise ContentError([Problem(file, 1, "(head)", ", ".join(head), "a path for each column, each once")])
    for row in reader:
        if len(row) != len(head):
            found = f"{len(row)} cells"
            raise ContentError([Problem(file, reader.line_num, "(row)", found, f"{len(head)}, one for each path")])
        yield reader.line_num, {name: cell_of(cell) for name, cell in zip(head, row, strict=True)}
