"""The settings on the disk: written whole or not at all; what cannot be read is as at first, and one line says so."""

import json
from dataclasses import asdict, fields
from pathlib import Path

from game.disk import put
from game.text.shots import Settings
from game.text.speak import _

LANGUAGES = ("en", "ja", "ko")
MOST_KEYS, LONGEST, LARGEST = 64, 40, 65536
RANGES = {"text_scale": (1.0, 2.0), "cues": (0.0, 1.0), "bed": (0.0, 1.0)}


def read_settings(file: Path) -> tuple[Settings, str]:
    """The settings as last left, and a line where the file was damaged (or empty: nothing to say)."""
    try:
        if file.stat().st_size > LARGEST:
            raise ValueError("too large")
        said = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings(), ""
    except (OSError, ValueError, RecursionError):
        return Settings(), _damaged(file)
    found = _good(said) if isinstance(said, dict) else {}
    whole = isinstance(said, dict) and len(found) == len(said.keys() & _kinds().keys())
    return Settings(**found), "" if whole else _damaged(file)


def _damaged(file: Path) -> str:
    line = _("{name} is damaged: what could not be read is as at first.")
    return line.format(name=file.name)


def _kinds() -> dict[str, type]:
    return {field.name: type(getattr(Settings(), field.name)) for field in fields(Settings)}


def _good(said: dict) -> dict:
    """The fields that are of their kind and in their range."""
    kinds = _kinds()
    found = {k: v for k, v in said.items() if k in kinds and k != "keys" and type(v) is kinds[k]}
    for name, (low, high) in RANGES.items():
        if not low <= found.get(name, low) <= high:
            del found[name]
    if found.get("language", "en") not in LANGUAGES:
        del found["language"]
    keys = _keys(said.get("keys", []))
    if keys is not None and "keys" in said:
        found["keys"] = keys
    return found


def _keys(said) -> tuple[tuple[str, str], ...] | None:
    """Pairs of short strings, or None where they are something else."""
    if not isinstance(said, list) or len(said) > MOST_KEYS:
        return None
    for pair in said:
        if not isinstance(pair, list) or len(pair) != 2:
            return None
        if not all(isinstance(word, str) and 0 < len(word) <= LONGEST for word in pair):
            return None
    return tuple((act, name) for act, name in said)


def write_settings(file: Path, settings: Settings) -> None:
    """Keep the settings; a disk that cannot be written costs nothing but the memory of them."""
    try:
        put(file, json.dumps(asdict(settings)).encode())
    except OSError:
        return
