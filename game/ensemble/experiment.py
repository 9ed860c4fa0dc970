"""An experiment file is read whole, or refused with everything that is wrong in it, line by line.

It names a scenario, what is varied and by which design; `--set` and `--strategy` say the same on the command line.
docs/research/experiments.md shows one of each kind.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from game.content import ContentError, Problem, Scenario, find_path, load_scenario, nearest, override, scenario_ids
from game.content.change import value_at
from game.content.explain import MOST, dotted, problems_of
from game.content.library import read
from game.content.locate import Lines
from game.content.problem import short_path, shorten
from game.ensemble.design import SAMPLED, STRATEGY, Experiment, Range, parted
from game.ensemble.written import ExperimentFile, Spread, flat, table_rows

DEFAULT = "domestic"
MANY = 1_000_000  # design points that an experiment may have
TRIED = 256  # design points whose values are tried together before the first game


def read_experiment(
    path: Path, strategies: Sequence[str] = (), options: dict | None = None
) -> tuple[Experiment, Scenario, str | None]:
    """The experiment of a file, its scenario and the format it asks for; a ContentError tells all that is wrong.

    strategies: the names that there are; with none, any name will do. options: what the command line says instead.
    """
    written, lines = read(Path(path), ExperimentFile)
    options = dict(options or {})
    more = options.pop("vary", {})
    reading = Reading(written.model_copy(update=options), Path(path), lines, strategies, more=more)
    return reading.made(), reading.scenario, written.format


def inline(scenario: Scenario, asked: dict, strategies: Sequence[str] = ()) -> Experiment:
    """The experiment of the command line: `asked` is what a file would say, without the scenario."""
    written = ExperimentFile.model_validate({"scenario": scenario.id, **asked})
    return Reading(written, None, Lines(""), strategies, scenario).made()


class Reading:
    """One file on its way to an experiment: what was found wrong is collected, and the next thing is looked at."""

    def __init__(self, written: ExperimentFile, path: Path | None, lines: Lines, strategies=(), scenario=None, more=()):
        self.written, self.path, self.lines = written, path, lines
        self.strategies, self.problems = strategies, []
        self.more = {path: list(values) for path, values in dict(more).items()}  # what --set and --strategy vary
        self.file = short_path(path) if path else "--set"
        self.scenario: Scenario | None = scenario or self._scenario()

    def made(self) -> Experiment:
        """The experiment; a ContentError with everything that is wrong."""
        found = self.experiment()
        if self.problems:
            raise ContentError(sorted(self.problems, key=lambda p: (p.line, p.key))[:MOST])
        return found

    def wrong(self, path: tuple, found: object, expected: str, word: str | None = None, line: int = 0) -> None:
        """Note one thing that is wrong at a place of the file."""
        self.problems.append(Problem(self.file, *self._place(path, line), shorten(found), expected, word))

    def _place(self, path: tuple, line: int = 0) -> tuple[int, str]:
        """The line and the key of a place; of the command line, which has no lines, the key alone."""
        if self.path is None:
            return 0, dotted(path[1:] or path)
        return line or self.lines.line(path), dotted(path)

    def experiment(self) -> Experiment | None:
        """The experiment as far as it can be read."""
        if self.scenario is None:
            return None
        w, kind = self.written, self.written.design.kind
        fixed = tuple(self._cells("set", w.set))
        self.ground = self._after(fixed)
        vary = dict(self._ranges()) if kind != "table" else {}
        rows = self._rows() if kind == "table" else ()
        if kind == "table":
            vary, rows = self._columns(rows)
        self._fits(kind, vary)
        base = self._base(dict(self._cells("base", w.base)), vary) if kind == "one-at-a-time" else ()
        if self.problems:
            return None
        named = {"scenario": self.scenario.id, "runs": w.runs, "seed": w.seed, "turns": w.turns_table}
        asked = {"samples": w.design.points or 0, "fixed": fixed, "base": base, "rows": rows}
        made = Experiment(vary=tuple(vary.items()), design=kind, **named, **asked)
        self._points(made)
        return made

    def _scenario(self) -> Scenario | None:
        name = self.written.scenario
        is_file = name.endswith(".toml") or "/" in name or "\\" in name
        if not is_file and name not in scenario_ids():
            wanted = f"a scenario ({', '.join(scenario_ids())}) or a file"
            return self.wrong(("scenario",), name, wanted, nearest(name, scenario_ids()))
        if is_file and not (self.path.parent / name).is_file():
            return self.wrong(("scenario",), name, "a file that is there, beside this one")
        try:
            return load_scenario(self.path.parent / name if is_file else name)
        except ContentError as error:
            self.problems += error.problems
            return None

    def _after(self, fixed: tuple) -> Scenario:
        """The scenario with what is fixed; faults of it were told already."""
        try:
            return override(self.scenario, parted(dict(fixed))[0])
        except ContentError as error:
            if not self.problems:
                self._retell(error, ("set",))
            return self.scenario

    def _retell(self, error: ContentError, place: tuple, line: int = 0) -> None:
        """A refusal of `override` as a problem of this file."""
        line, key = self._place(place, line)
        self.problems += [replace(p, file=self.file, line=line, key=key) for p in error.problems]

    def full(self, path: str, place: tuple, line: int = 0) -> str | None:
        """A path by its full name, or None where there is no such path here."""
        if path.startswith(STRATEGY):
            seats = [g.code for g in self.scenario.governments]
            seat = path.removeprefix(STRATEGY)
            if seat in seats:
                return path
            return self.wrong(place, seat, f"a seat: {', '.join(seats)}", nearest(seat, seats), line)
        try:
            return find_path(self.scenario, path)
        except ContentError as error:
            return self._retell(error, place, line)

    def tried(self, path: str, value: Any, place: tuple, line: int = 0) -> Any:
        """The value if the scenario takes it; else None, and the reason is noted."""
        if path.startswith(STRATEGY):
            if value in self.strategies or not self.strategies:
                return value
            wanted = f"a strategy: {', '.join(self.strategies)}"
            return self.wrong(place, value, wanted, nearest(value, self.strategies), line)
        value = _typed(value, value_at(self.scenario, path))
        try:
            override(self.scenario, {path: value})
            return value
        except ContentError as error:
            together = len(error.problems) == 1 and not error.problems[0].key.endswith(path)
            return value if together else self._retell(error, place, line)

    def _cells(self, table: str, said: dict) -> Iterator[tuple[str, Any]]:
        """Every path of a table with its one value."""
        for place, path, value in flat(said, (table,), ()):
            full = self.full(path, place)
            if isinstance(value, dict):
                self.wrong(place, value, "one value")
            elif full is not None and (made := self.tried(full, value, place)) is not None:
                yield full, made

    def _ranges(self) -> Iterator[tuple[str, tuple | Range]]:
        """Every path of `vary` with its values."""
        more = [(("--set", path), path, values) for path, values in self.more.items()]
        seen: set[str] = set()
        for place, path, value in (*more, *flat(self.written.vary, ("vary",), ())):
            full = self.full(path, place)
            if full in seen and place[0] != "--set" and self.more:
                continue
            if full in seen:
                self.wrong(place, path, "each path once")
            if full is None or full in seen:
                continue
            seen.add(full)
            found = self._range(full, value, place) if isinstance(value, dict) else self._list(full, value, place)
            if found is not None:
                yield full, found

    def _list(self, path: str, value: Any, place: tuple) -> tuple | None:
        values = value if isinstance(value, list) else [value]
        if not values:
            return self.wrong(place, "an empty list", "a list of values, or a range { from, to, steps }")
        for one in values:
            if isinstance(one, dict):
                return self.wrong(place, one, "a list of values, or a range { from, to, steps }")
        made = [self.tried(path, one, place) for one in values]
        if len({repr(one) for one in made}) < len(made) and None not in made:
            return self.wrong(place, f"{len(made)} values, some of them twice", "each value once")
        return None if None in made else tuple(made)

    def _range(self, path: str, said: dict, place: tuple) -> Range | None:
        try:
            spread = Spread.model_validate(said)
        except ValidationError as error:
            self.problems += problems_of(error, Spread, self.file, self.lines, place)
            return None
        if path.startswith(STRATEGY):
            return self.wrong(place, said, "a list of strategies")
        if spread.to <= spread.from_:
            return self.wrong(place, f"{spread.from_:g} to {spread.to:g}", "a range that ends above where it begins")
        now = value_at(self.ground, path)
        if isinstance(now, (str, bool, tuple, list)):
            return self.wrong(place, "a range", f"a list of values, for it is {shorten(now)} now")
        whole = isinstance(now, int) if spread.whole is None else spread.whole
        ends = [int(x) if whole else float(x) for x in (spread.from_, spread.to)]
        made = [self.tried(path, end, place) for end in ends]
        return None if None in made else Range(*ends, spread.steps or 0, whole)

    def _fits(self, kind: str, vary: dict) -> None:
        """What only fits together: a design with its points, its ranges and its tables."""
        design = self.written.design
        if kind in SAMPLED:
            self._samples(kind, design.points, vary)
        elif design.points is not None:
            self.wrong(("design", "points"), design.points, f"no points, for a {kind} design counts its own")
        count = math.prod(v.steps if isinstance(v, Range) else len(v) for v in vary.values())
        if kind == "factorial" and count > MANY:
            self.wrong(("vary",), f"{count:.3g} design points", f"at most {MANY}")
        if kind not in SAMPLED:
            for name, values in vary.items():
                if isinstance(values, Range) and not values.steps:
                    self.wrong(("vary", name), "a range without steps", f"steps, for a {kind} design")
        if kind == "table" and self.more:
            self.wrong(("design",), "--set or --strategy", "neither, for the rows of a table say it all")
        if kind != "table" and (design.rows or design.file):
            self.wrong(("design",), "rows", f'kind = "table", for a {kind} design has none')
        if kind != "one-at-a-time" and self.written.base:
            self.wrong(("base",), "a base", 'one only where kind = "one-at-a-time"')
        for name in set(dict(self._named("set"))) & set(vary):
            self.wrong(("set", name), f"{name}, which is varied", "a path that is not varied")

    def _named(self, table: str) -> Iterator[tuple[str, Any]]:
        for _, path, value in flat(getattr(self.written, table), (table,), ()):
            yield path, value

    def _samples(self, kind: str, points: int | None, vary: dict) -> None:
        if not self.written.vary:
            self.wrong(("vary",), "nothing", f"something to vary, for a {kind} design")
        if points is None:
            self.wrong(("design", "points"), "nothing", f"how many points a {kind} design draws, such as 256")
        elif kind != "latin-hypercube" and points & (points - 1):
            self.wrong(("design", "points"), points, f"a power of two, such as {1 << points.bit_length()}")

    def _base(self, said: dict, vary: dict) -> tuple:
        """The base of a one-at-a-time design: as said, else as the scenario is."""
        for name in set(said) - set(vary):
            self.wrong(("base", name), name, "a path that is varied", nearest(name, vary))
        return tuple((name, said.get(name, self._usual(name))) for name in vary)

    def _usual(self, path: str) -> Any:
        if path.startswith(STRATEGY):
            return DEFAULT
        now = value_at(self.ground, path)
        return "+".join(now) if isinstance(now, (list, tuple)) else now

    def _rows(self) -> list[tuple[tuple, int, dict]]:
        """The rows of a table: (place, line, cells)."""
        design = self.written.design
        if bool(design.rows) == bool(design.file):
            found = "both rows and a file" if design.rows else "neither rows nor a file"
            self.wrong(("design",), found, 'rows = [{ "path" = value }, ...] or file = "rows.csv"')
            return []
        if self.written.vary:
            self.wrong(("vary",), "paths to vary", "none, for the rows of a table say it all")
        if design.rows:
            return [(("design", "rows"), 0, dict(self._named_row(row))) for row in design.rows]
        try:
            return [((f"row {n}",), n, row) for n, row in table_rows(self.path.parent / design.file)]
        except ContentError as error:
            self.problems += error.problems
            return []

    def _named_row(self, row: dict) -> Iterator[tuple[str, Any]]:
        for _, path, value in flat(row, (), ()):
            yield path, value

    def _columns(self, rows: list) -> tuple[dict, tuple]:
        """The columns of a table as paths to vary, and its rows in their order; an empty cell is None."""
        heads: dict[str, str | None] = {}
        made, file = [], self.file
        if self.written.design.file:
            self.file = short_path(self.path.parent / self.written.design.file)
        for place, line, cells in rows:
            row = {}
            for path, value in cells.items():
                if path not in heads:
                    heads[path] = self.full(path, place, min(line, 1))
                full = heads[path]
                if full and value is not None:
                    row[full] = self.tried(full, value, (*place, path), line)
            made.append(row)
            if len(self.problems) >= MOST:
                break
        self.file = file
        names = [full for full in heads.values() if full]
        columns = {name: tuple(dict.fromkeys(row.get(name) for row in made)) for name in names}
        return columns, tuple(tuple(row.get(name) for name in names) for row in made)

    def _points(self, made: Experiment) -> None:
        """Try the first design points whole, where values of one government or commitment may not fit together."""
        groups = [".".join(name.split(".")[:2]) for name in made.names() if name.count(".") > 1]
        if len(groups) == len(set(groups)) and not {"prior", "variant", "start"} & set(made.names()):
            return
        for n, point in enumerate(made.points()[:TRIED]):
            try:
                override(self.ground, parted(point)[0])
            except ContentError as error:
                told = ", ".join(f"{path}={value}" for path, value in point.items())
                first = error.problems[0]
                self.wrong((f"point {n} ({told[:80]})",), first.found, first.expected, first.nearest, 1)
                return


def _typed(value: Any, now: Any) -> Any:
    """A value as the kind of thing that stands there now: 1 is 1.0 where a number may be broken, a list is a word."""
    if isinstance(value, list):
        return "+".join(map(str, value))
    return float(value) if type(value) is int and isinstance(now, float) else value
