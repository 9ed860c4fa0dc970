"""A file is weighed before it is parsed, so no file can hang the reader or swell it.

The standard TOML reader needs 12 s for one key of 30,000 dots; every limit here is checked on the raw text.
"""

from __future__ import annotations

import re
import stat
import tomllib
from pathlib import Path
from typing import Any

from .problem import ContentError, Problem, short_path

MAX_BYTES = 64_000
MAX_LINE = 2_000
MAX_DOTS = 8
MAX_DEPTH = 8
MAX_VALUES = 1_500

_QUIET = re.compile(
    r'"""(?:[^\\]|\\[\s\S])*?(?:"""|\Z)'
    r"|'''[\s\S]*?(?:'''|\Z)"
    r'|"(?:[^"\\\n]|\\.)*(?:"|(?=\n)|\Z|\\)'
    r"|'[^'\n]*(?:'|(?=\n)|\Z)"
    r"|#[^\n]*"
)
# possessive, and only from the start of a word: otherwise a long word costs the square of its length
_DOTTED = re.compile(rf"(?<![\w\-])[\w\-]++(?:[ \t]*+\.[ \t]*+[\w\-]++){{{MAX_DOTS + 1}}}")


def read_table(path: Path) -> tuple[dict[str, Any], str]:
    """The table and the text of a TOML file; anything wrong with it as a file is one ContentError."""
    text = _read_text(path)
    problem = weigh(text, short_path(path))
    if problem:
        raise ContentError([problem])
    try:
        table = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, ValueError, RecursionError, OverflowError) as error:
        raise ContentError([_syntax(str(error), short_path(path), text)]) from None
    if _count(table) > MAX_VALUES:
        raise ContentError([_whole(path, "more values", f"at most {MAX_VALUES} values")])
    return table, text


def _whole(path: Path, found: str, expected: str, line: int = 1) -> Problem:
    return Problem(short_path(path), line, "(file)", found, expected)


def _read_text(path: Path) -> str:
    try:
        data = _first_bytes(path) if stat.S_ISREG(path.stat().st_mode) else None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no such path"
        raise ContentError([_whole(path, reason, "a readable file")]) from None
    if data is None:
        raise ContentError([_whole(path, "something else", "a file of text")])
    if len(data) > MAX_BYTES:
        raise ContentError([_whole(path, "a larger file", f"at most {MAX_BYTES} bytes")])
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise ContentError([_whole(path, f"byte {data[error.start]:#04x}", "UTF-8 text", line)]) from None


def _first_bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MAX_BYTES + 1)


def weigh(text: str, file: str) -> Problem | None:
    """The first thing about the raw text that could hang or swell the reader, or None."""
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > MAX_LINE:
            return Problem(
                file, number, "(line)", f"{len(line)} characters", f"at most {MAX_LINE} characters a line"
            )
    bare = _QUIET.sub(lambda m: '"' if m[0][0] == "#" else "q" + "\n" * m[0].count("\n"), text)
    dotted = _DOTTED.search(bare)
    if dotted:
        return Problem(
            file,
            bare.count("\n", 0, dotted.start()) + 1,
            dotted[0],
            "a longer key",
            f"at most {MAX_DOTS} dots in a key",
        )
    return _too_deep(bare, file)


def _too_deep(bare: str, file: str) -> Problem | None:
    depth = line = 1
    for mark in re.findall(r"[\[\]{}\n]", bare):
        if mark == "\n":
            line += 1
        elif mark in "[{":
            depth += 1
            if depth > MAX_DEPTH + 1:
                return Problem(
                    file,
                    line,
                    "(brackets)",
                    "deeper nesting",
                    f"at most {MAX_DEPTH} brackets inside one another",
                )
        else:
            depth = max(1, depth - 1)
    return None


def _syntax(message: str, file: str, text: str) -> Problem:
    where = re.search(r"\(at line (\d+), column (\d+)\)", message)
    line = int(where[1]) if where else max(1, text.count("\n"))
    source = text.split("\n")[line - 1].strip() if line <= text.count("\n") + 1 else ""
    reason = message.split(" (at ")[0].split("\n")[0]
    return Problem(
        file,
        line,
        source.split("=")[0].strip() or "(end of file)",
        source or "nothing",
        f"TOML ({reason[:80]})",
    )


def _count(value: Any) -> int:
    total, waiting = 0, [value]
    while waiting:
        item = waiting.pop()
        total += 1
        if isinstance(item, dict):
            waiting.extend(item.values())
        elif isinstance(item, list):
            waiting.extend(item)
    return total
