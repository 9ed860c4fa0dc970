"""What decides a row beside its numbers: the SHA-256 of the rules' files and of strategies that are not built in."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from game.ensemble.compile import GAME
from game.ensemble.deciders import NAMES
from game.ensemble.engine import Makers


def laws_seal() -> str:
    """The SHA-256 of the rules' own files."""
    digest = hashlib.sha256()
    for file in (*sorted((GAME / "laws").glob("*.py")), GAME / "luck.py"):
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def seals(names: Sequence[str], council: Makers | None) -> dict[str, str]:
    """The SHA-256 of the file of every strategy that is not built in: what it does decides the rows too."""
    own = sorted(set(names) - set(NAMES))
    made = council({str(n): name for n, name in enumerate(own)}) if council and own else {}
    return {name: _file_seal(made[str(n)]) for n, name in enumerate(own) if str(n) in made}


def _file_seal(decide) -> str:
    code = getattr(decide, "__code__", None) or getattr(type(decide).__call__, "__code__", None)
    file = Path(code.co_filename) if code else Path()
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else "unknown"
