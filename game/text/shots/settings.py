"""Saved games, and what the player set."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SaveRow:
    """A saved game. One that cannot be opened says why in `damaged`; `detail` is then the line with field, found and
    expected."""

    id: str
    title: str
    detail: str
    when: str
    damaged: str = ""


@dataclass(frozen=True, slots=True)
class SavesShot:
    rows: tuple[SaveRow, ...]
    folder: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the player set: text scale 1.0..2.0, motion, sound and two volumes 0..1, language (en, ja, ko).

    `keys` are (act, name of the key) for every act whose key was changed. `lesson` is what became of the guided first
    game: "" not offered yet, skipped, done.
    """

    text_scale: float = 1.0
    reduced_motion: bool = False
    sound: bool = True
    language: str = "en"
    cues: float = 0.8
    bed: float = 0.4
    keys: tuple[tuple[str, str], ...] = ()
    lesson: str = ""
