"""`check` says everything wrong with any files of content; `to_json_schema` says what may be written."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from .library import ASSETS, KINDS, file_problems, read, read_rules
from .models import Card, ScenarioFile
from .problem import ContentError, Problem, short_path
from .scenario import make_whole

FOLDERS = ("rules", "governments", "commitments", "moves", "events", "rivals", "scenarios")


def check(files: Iterable[str | Path] | None = None) -> list[Problem]:
    """All problems of the files given, or of everything that ships when none is; none is a clean bill."""
    files = list(files or ())
    chosen = [Path(f) for f in files] if files else shipped()
    problems: list[Problem] = []
    for path in chosen:
        try:
            problems += _check_one(path)
        except ContentError as error:
            problems += error.problems
    return problems


def shipped() -> list[Path]:
    """Every file of content under assets/, folder by folder."""
    return [path for folder in FOLDERS for path in sorted((ASSETS / folder).glob("*.toml"))]


def kind_of(path: Path) -> str:
    """A file is what its folder says; a file from elsewhere is a scenario."""
    return path.parent.name if path.parent.name in FOLDERS else "scenarios"


def _check_one(path: Path) -> list[Problem]:
    kind = kind_of(path)
    if kind == "rules":
        return read_rules(path)[1]
    if kind == "scenarios":
        written, lines = read(path, ScenarioFile)
        make_whole(written, path.stem, short_path(path), lines)
        return []
    thing, lines = read(path, KINDS[kind])
    return file_problems(thing, short_path(path), lines)


def to_json_schema() -> dict[str, Any]:
    """One JSON Schema a kind of file, by the name of its folder."""
    schemas: dict[str, Any] = {kind: model.model_json_schema() for kind, model in KINDS.items()}
    schemas["scenarios"] = ScenarioFile.model_json_schema()
    schemas["rules"] = {"type": "object", "additionalProperties": Card.model_json_schema()}
    return schemas
