"""A stranger's file becomes a plain document, or one line that says what is wrong; nothing in it is run."""

import json
import math
import re
from pathlib import Path

from game.content import nearest
from game.content.problem import shorten

from .names import some

LARGEST = 1_000_000  # bytes; a game of 200 quarters and 8 seats is half of that
DEEPEST = 12  # tables in tables; a whole scenario needs 7
LONGEST = 30  # digits of a whole number

_STRINGS = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?\Z)', re.DOTALL)
_BRACKETS = re.compile(rb"[\[\]{}]")


class SaveError(Exception):
    """Why a saved game does not open or was not written: one line with file, field, found and expected."""

    def __init__(self, file: object, field: str, found: object, expected: str):
        self.file, self.field, self.found, self.expected = str(file), shorten(field), shorten(found), expected
        name = shorten(Path(self.file).name)
        super().__init__(" ".join(f"{name}: {self.field}: found {self.found}, expected {expected}".split()))


class Page:
    """One table of a document, read field by field; what is wrong is told with the field's whole name."""

    def __init__(self, file: object, table: object, field: str = ""):
        self.file, self.field = file, field
        if not isinstance(table, dict):
            raise SaveError(file, field or "file", _kind(table), "a table")
        self.table = table

    def only(self, known) -> "Page":
        """The same page, if it has no unknown fields."""
        for key in self.table:
            if key not in known:
                near = nearest(key, known)
                hint = f" (did you mean {near}?)" if near else ""
                raise SaveError(
                    self.file, self.name(key), "an unknown field", f"one of {some(known)}{hint}"
                )
        return self

    def name(self, key: str) -> str:
        return f"{self.field}.{key}" if self.field else key

    def wrong(self, key: str, expected: str) -> SaveError:
        """The error that says so of a field."""
        found = self.table.get(key, _Nothing)
        return SaveError(
            self.file, self.name(key), "nothing" if found is _Nothing else _kind(found), expected
        )

    def whole(self, key: str, most: int) -> int:
        """A whole number from 0 to `most`."""
        found = self.table.get(key)
        if isinstance(found, bool) or not isinstance(found, int) or not 0 <= found <= most:
            raise self.wrong(key, f"a whole number from 0 to {most}")
        return found

    def text(self, key: str, most: int = 80) -> str:
        found = self.table.get(key)
        if not isinstance(found, str) or len(found) > most:
            raise self.wrong(key, f"text of at most {most} characters")
        return found

    def items(self, key: str) -> list:
        found = self.table.get(key)
        if not isinstance(found, list):
            raise self.wrong(key, "a list")
        return found

    def page(self, key: str) -> "Page":
        if key not in self.table:
            raise self.wrong(key, "a table")
        return Page(self.file, self.table[key], self.name(key))

    def pages(self, key: str) -> list["Page"]:
        rows = enumerate(self.items(key), start=1)
        return [Page(self.file, row, f"{self.name(key)}[{n}]") for n, row in rows]


class _Nothing:
    """What stands where a field is missing."""


def _kind(found: object) -> object:
    return {dict: "a table", list: "a list", type(None): "null"}.get(type(found), found)


def read(path: Path) -> dict:
    """The document in a file."""
    return parse(path, _bytes_of(path))


def _bytes_of(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise SaveError(path, "file", "a folder" if path.is_dir() else "nothing", "a saved game")
        with open(path, "rb") as file:
            return file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        problem = getattr(error, "strerror", None) or error
        raise SaveError(path, "file", problem, "a file that can be read") from None


def parse(path: object, data: bytes) -> dict:
    """The document in these bytes: JSON, not too large or deep, no field twice, no number that is none."""
    if len(data) > LARGEST:
        raise SaveError(path, "file", f"more than {LARGEST:,} bytes", "a saved game")
    if _too_deep(data):
        raise SaveError(path, "file", f"more than {DEEPEST} tables inside each other", "a saved game")
    hooks = {
        "object_pairs_hook": _once(path),
        "parse_constant": _no_number(path),
        "parse_float": _finite(path),
        "parse_int": _short(path),
    }
    try:
        found = json.loads(data.decode("utf-8"), **hooks)
    except UnicodeDecodeError as error:
        raise SaveError(path, "file", f"no text at byte {error.start}", "JSON in UTF-8") from None
    except json.JSONDecodeError as error:
        expected = f"JSON ({error.msg[:1].lower()}{error.msg[1:]})"
        raise SaveError(path, f"line {error.lineno}", f"no JSON at column {error.colno}", expected) from None
    if not isinstance(found, dict):
        raise SaveError(path, "file", _kind(found), "a table")
    return found


def _too_deep(data: bytes) -> bool:
    depth = 0
    for bracket in _BRACKETS.finditer(_STRINGS.sub(b"", data)):
        depth += 1 if bracket.group() in b"[{" else -1
        if depth > DEEPEST:
            return True
    return False


def _once(path):
    def table(pairs: list) -> dict:
        found = dict(pairs)
        if len(found) < len(pairs):
            keys = [key for key, _ in pairs]
            raise SaveError(
                path, next(k for k in keys if keys.count(k) > 1), "the field twice", "each field once"
            )
        return found

    return table


def _no_number(path):
    def refuse(word: str):
        raise SaveError(path, "number", word, "a finite number")

    return refuse


def _finite(path):
    def number(word: str) -> float:
        found = float(word)
        if not math.isfinite(found):
            raise SaveError(path, "number", word, "a finite number")
        return found

    return number


def _short(path):
    def number(word: str) -> int:
        if len(word) > LONGEST:
            raise SaveError(path, "number", f"{len(word)} digits", f"at most {LONGEST} digits")
        return int(word)

    return number
