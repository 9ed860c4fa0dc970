"""What the desk keeps on the disk: saved games, the game saved by itself after every quarter."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from game import folders
from game.session import SaveError, Session, list_saves, load, save

BY_ITSELF = "auto-"
MOST_AUTO = 20  # games saved by themselves; older ones make room

Councils = Callable[[Mapping[str, str]], Mapping]


class Keeping:
    """The folder of saved games."""

    def __init__(self, folder: Path | str | None, councils: Councils | None):
        self.folder = Path(folder) if folder is not None else folders.saves()
        self.councils = councils
        self._seen: tuple = ()
        self._rows: list = []

    def rows(self) -> list:
        """Every saved game, newest first; read again only when a file changed."""
        try:
            found = tuple(sorted((f.name, f.stat().st_mtime_ns) for f in self.folder.glob("*.json")))
        except OSError:
            found = ()
        if found != self._seen:
            self._seen, self._rows = found, list_saves(self.folder)
        return self._rows

    def newest(self):
        """The game last saved that opens, or None."""
        return next((row for row in self.rows() if not row.problem), None)

    def auto(self, session: Session, stamp: str) -> None:
        """Save a game under its own name; raises SaveError."""
        self._write(session, f"{BY_ITSELF}{session.scenario.id}-{stamp}.json")
        old = [row for row in self.rows() if row.path.name.startswith(BY_ITSELF)][MOST_AUTO:]
        for row in old:
            row.path.unlink(missing_ok=True)

    def by_hand(self, session: Session, stamp: str) -> Path:
        """Save a game under a name of this quarter; raises SaveError."""
        quarter = session.quarter_name().replace(" ", "").lower()
        return self._write(session, f"{session.scenario.id}-{quarter}-{stamp}.json")

    def _write(self, session: Session, name: str) -> Path:
        try:
            folders.ready(self.folder)
        except OSError as error:
            raise SaveError(self.folder, "folder", error.strerror or error, "a folder to write in") from None
        return save(session, self.folder / name)

    def open(self, name: str) -> Session:
        """A saved game by the name of its file, or by a path; raises SaveError."""
        path = Path(name) if Path(name).is_absolute() or "/" in name or "\\" in name else self.folder / name
        return load(path, self.councils)


def stamp(now: datetime) -> str:
    """A moment as part of a file's name."""
    return f"{now:%Y%m%d-%H%M%S}"
