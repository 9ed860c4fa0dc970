"""Putting a file on the disk so that a crash or power cut leaves the old or the new one, never half of one.

Written beside its place, synced, renamed over it, and the folder synced: the rename is the moment at which
the new file counts, and without the two syncs a power cut may undo it or leave an empty file (Pillai et al.
2014, "All file systems are not created equal").
"""

import contextlib
import os
import time
from pathlib import Path

TRIES = 8  # a virus scanner holds a file for a moment; 8 tries wait 1.3 seconds in all
FIRST_WAIT = 0.01


class Disk:
    """The calls that saving makes, one method each, so that a test can record them or make one fail."""

    def create(self, path: Path) -> int:
        return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o644)

    def write(self, file: int, data: bytes) -> int:
        return os.write(file, data)

    def sync(self, file: int) -> None:
        os.fsync(file)

    def close(self, file: int) -> None:
        os.close(file)

    def replace(self, new: Path, old: Path) -> None:
        os.replace(new, old)

    def sync_folder(self, folder: Path) -> None:
        """Make the names in a folder last; Windows does that by itself and cannot open folders."""
        if os.name == "nt":
            return
        file = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(file)
        finally:
            os.close(file)

    def remove(self, path: Path) -> None:
        os.remove(path)

    def make_folder(self, folder: Path) -> None:
        folder.mkdir()

    def wait(self, seconds: float) -> None:
        time.sleep(seconds)


def put(path: Path, data: bytes, disk: Disk | None = None, beside: Path | None = None) -> None:
    """Put a file on the disk; raises OSError, and then what stood there still does, or the new file does.

    beside: where it is written first, for those who alone may write in the folder; else a name of this process.
    """
    disk = disk or Disk()
    _ready(path.parent, disk)
    beside = beside or path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        _write(beside, data, disk)
        _replace(beside, path, disk)
    except OSError:
        with contextlib.suppress(OSError):
            disk.remove(beside)
        raise
    disk.sync_folder(path.parent)


def _ready(folder: Path, disk: Disk) -> None:
    """The folder is there, and so is its name in the folder above."""
    if folder.is_dir():
        return
    _ready(folder.parent, disk)
    with contextlib.suppress(FileExistsError):
        disk.make_folder(folder)
    disk.sync_folder(folder.parent)


def _write(path: Path, data: bytes, disk: Disk) -> None:
    file = disk.create(path)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[disk.write(file, rest) :]
        disk.sync(file)
    finally:
        disk.close(file)


def _replace(new: Path, old: Path, disk: Disk) -> None:
    for again in range(TRIES):
        try:
            return disk.replace(new, old)
        except PermissionError:
            if again == TRIES - 1:
                raise
            disk.wait(FIRST_WAIT * (1 << again))
    return None
