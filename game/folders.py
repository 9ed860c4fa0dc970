"""Where the game keeps a player's files: saves, settings, cache. Nothing is created until it is asked for."""

import os
from pathlib import Path

NAME = "third-signatory"


def saves() -> Path:
    """The folder of saved games."""
    return _folder("user_data_path", "saves")


def settings() -> Path:
    """The folder of the player's settings."""
    return _folder("user_config_path", "settings")


def cache() -> Path:
    """The folder of files that can be deleted and made again."""
    return _folder("user_cache_path", "cache")


def ready(folder: Path) -> Path:
    """The same folder, made if it was missing; raises OSError where it cannot be written."""
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _folder(kind: str, name: str) -> Path:
    """The system's folder of that kind, or one under THIRD_SIGNATORY_HOME (a USB stick, a test)."""
    home = os.environ.get("THIRD_SIGNATORY_HOME")
    if home:
        return Path(home) / name
    import platformdirs

    return getattr(platformdirs, kind)(NAME, appauthor=False) / name
