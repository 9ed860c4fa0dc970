"""Every key of a TOML text has a line, found without parsing the values."""

from __future__ import annotations

import re

Path = tuple[str | int, ...]

_PART = re.compile(r"""\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s.=\[\]"'#]+))\s*""")
_LONG = {'"""': re.compile(r'(?<!\\)"""'), "'''": re.compile(r"'''")}


class Lines:
    """A map from paths such as ("government", "KR", "approval") to lines, 1 and up."""

    def __init__(self, text: str):
        self._at: dict[Path, int] = {}
        self._counts: dict[Path, int] = {}
        self._walk(text.split("\n"))

    def line(self, path: Path) -> int:
        """The line of the path, or of the nearest thing that holds it."""
        path = tuple(path)
        while path:
            if path in self._at:
                return self._at[path]
            path = path[:-1]
        return 1

    def has(self, path: Path) -> bool:
        return tuple(path) in self._at

    def _walk(self, lines: list[str]) -> None:
        table: Path = ()
        closing = None
        depth = 0
        for number, raw in enumerate(lines, 1):
            if closing:
                closing = None if closing.search(raw) else closing
                continue
            line = raw.strip()
            if depth > 0:
                depth += _open_brackets(line)
                continue
            if line.startswith("["):
                table = self._header(line, number)
                continue
            key, rest = _key(line)
            if key and rest.startswith("="):
                self._note(table + key, number)
                value = rest[1:].strip()
                closing = _left_open(value)
                depth = 0 if closing else max(0, _open_brackets(value))

    def _header(self, line: str, number: int) -> Path:
        array = line.startswith("[[")
        key, _ = _key(line[2 if array else 1 :])
        path = self._resolve(key)
        if array:
            index = self._counts.get(path, 0)
            self._counts[path] = index + 1
            self._at.setdefault(path, number)
            path = (*path, index)
        self._note(path, number)
        return path

    def _resolve(self, key: Path) -> Path:
        path: Path = ()
        for part in key[:-1]:
            path = (*path, part)
            if path in self._counts:
                path = (*path, self._counts[path] - 1)
        return (*path, *key[-1:])

    def _note(self, path: Path, number: int) -> None:
        for cut in range(1, len(path)):
            self._at.setdefault(path[:cut], number)
        self._at[path] = number


def _key(text: str) -> tuple[Path, str]:
    parts: list[str] = []
    place = 0
    while len(parts) < 12:
        found = _PART.match(text, place)
        if not found:
            break
        parts.append(next(g for g in found.groups() if g is not None))
        place = found.end()
        if text[place : place + 1] != ".":
            break
        place += 1
    return tuple(parts), text[place:]


def _left_open(value: str) -> re.Pattern[str] | None:
    for mark, closing in _LONG.items():
        if value.startswith(mark) and not closing.search(value, 3):
            return closing
    return None


def _open_brackets(text: str) -> int:
    bare = re.sub(r'"(?:[^"\\]|\\.)*"|\'[^\']*\'|#.*', "", text)
    return sum(bare.count(c) for c in "[{") - sum(bare.count(c) for c in "]}")
