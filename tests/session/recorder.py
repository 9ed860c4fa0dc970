"""A disk that writes down its calls, can be told to fail, and can be built with a fault in it."""

import errno
from pathlib import Path

from game.disk import Disk


class Recorder(Disk):
    """A real disk whose calls are kept in order: (name, file or folder), with the bytes of a write."""

    def __init__(self):
        self.calls: list[tuple] = []
        self.names: dict[int, str] = {}

    def create(self, path: Path) -> int:
        file = super().create(path)
        self.names[file] = path.name
        self.calls.append(("create", path.name))
        return file

    def write(self, file: int, data: bytes) -> int:
        done = super().write(file, data)
        self.calls.append(("write", self.names[file], bytes(data[:done])))
        return done

    def sync(self, file: int) -> None:
        self.calls.append(("sync", self.names[file]))
        super().sync(file)

    def close(self, file: int) -> None:
        super().close(file)

    def replace(self, new: Path, old: Path) -> None:
        self.calls.append(("replace", new.name, old.name))
        super().replace(new, old)

    def sync_folder(self, folder: Path) -> None:
        self.calls.append(("sync_folder", folder.name))
        super().sync_folder(folder)

    def wait(self, seconds: float) -> None:
        self.calls.append(("wait", seconds))


class FullDisk(Disk):
    """A disk on which the n-th call that needs room fails, counted from 0; a write fails half way."""

    NEEDS_ROOM = ("make_folder", "create", "write", "sync", "replace", "sync_folder")

    def __init__(self, at: int):
        self.at, self.count = at, 0

    def _full(self) -> bool:
        self.count += 1
        return self.count - 1 == self.at

    def write(self, file: int, data: bytes) -> int:
        if self._full():
            super().write(file, data[: len(data) // 2])
            raise OSError(errno.ENOSPC, "No space left on device")
        return super().write(file, data[:1000])

    def wait(self, seconds: float) -> None:
        pass


def _guarded(name: str):
    def call(self, *args):
        if self._full():
            raise OSError(errno.ENOSPC, "No space left on device")
        return getattr(Disk, name)(self, *args)

    return call


for _name in FullDisk.NEEDS_ROOM:
    if _name != "write":
        setattr(FullDisk, _name, _guarded(_name))


class Scanner(Disk):
    """A virus scanner holds the old file: replace is denied the first k times."""

    def __init__(self, denials: int):
        self.denials, self.waited = denials, 0.0

    def replace(self, new: Path, old: Path) -> None:
        if self.denials:
            self.denials -= 1
            raise PermissionError(errno.EACCES, "Permission denied")
        super().replace(new, old)

    def wait(self, seconds: float) -> None:
        self.waited += seconds


# the three faults of which kill -9 alone would tell nothing


class NoSync(Recorder):
    """Never makes the bytes last."""

    def sync(self, file: int) -> None:
        pass


class NoFolderSync(Recorder):
    """Never makes the new name last."""

    def sync_folder(self, folder: Path) -> None:
        pass


class InPlace(Recorder):
    """Writes over the old file instead of beside it."""

    def create(self, path: Path) -> int:
        return super().create(path.with_name(path.name.split(".")[1] + ".json"))

    def replace(self, new: Path, old: Path) -> None:
        pass
