"""A problem names a file, a line, a key, what stood there, what should, and the nearest right word."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

SHOWN = 60  # characters of a stranger's text that a problem repeats


def shorten(value: object) -> str:
    """A stranger's value on one printable line, never longer than SHOWN."""
    text = value[: SHOWN * 2] if isinstance(value, str) else _plain(value)
    text = "".join(c if c.isprintable() else "?" for c in text)
    return text if len(text) <= SHOWN else text[: SHOWN - 3] + "..."


def _plain(value: object) -> str:
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, (list, tuple)):
        return f"a list of {len(value)}"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int) and abs(value) >= 10**30:
        return "a number of more than 30 digits"
    if isinstance(value, float):
        return f"{value:g}"
    return str(value)


def nearest(word: object, known: Iterable[object]) -> str | None:
    """The known word closest to a misspelt one, or None when nothing is close."""
    words = [str(k) for k in known]
    if not isinstance(word, str) or len(word) > SHOWN or len(words) > 2000:
        return None
    found = difflib.get_close_matches(word, words, 1, 0.6)
    if not found:
        lower = {w.lower(): w for w in words}
        found = [lower[w] for w in difflib.get_close_matches(word.lower(), lower, 1, 0.6)]
    return found[0] if found and found[0] != word else None


@dataclass(frozen=True)
class Problem:
    """One thing wrong with one file, or with a word of the command line (line 0); printed, it is one line."""

    file: str
    line: int
    key: str
    found: str
    expected: str
    nearest: str | None = None

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        found = shorten(self.found) or '""'
        text = f"{place}: {shorten(self.key)}: found {found}, expected {self.expected}"
        return text + (f" (did you mean {self.nearest}?)" if self.nearest else "")


class ContentError(ValueError):
    """Every problem of one loading, one line each."""

    def __init__(self, problems: Iterable[Problem]):
        self.problems = list(problems)
        super().__init__("\n".join(str(p) for p in self.problems))


def short_path(path: Path) -> str:
    """A path as a person would write it: from the folder of the assets, or as given."""
    parts = path.parts
    if "assets" in parts:
        return "/".join(parts[len(parts) - 1 - parts[::-1].index("assets") :])
    return "".join(c if c.isprintable() else "?" for c in str(path))
