"""`doctor`: one line for each thing the game needs, and what to do where it is missing."""

import os
import re
import sys
import tempfile
from collections.abc import Iterator
from importlib import metadata
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from game import __version__, folders
from game.cli import display

ROOT = Path(__file__).parents[2]
# name: (oldest that works, first that does not)
NEEDED = {
    "mesa": ((3, 3), (4,)),
    "networkx": ((), ()),
    "numpy": ((), ()),
    "pygame-ce": ((2, 5, 5), ()),
    "pydantic": ((2,), ()),
    "rich": ((), ()),
    "platformdirs": ((), ()),
}
CLASH = "it overwrites files of pygame-ce: pip uninstall -y pygame pygame-ce && pip install pygame-ce"


class Finding(NamedTuple):
    """`state` is ok, note (the game works, with less) or problem; `cure` says what to do."""

    state: str
    what: str
    cure: str = ""

    def __str__(self) -> str:
        return f"{self.state:<8}{self.what}" + (f": {self.cure}" if self.cure else "")


def doctor(args, makers) -> int:
    """Print every finding; status 1 where one is a problem."""
    print(f"Third Signatory {__version__}")
    found, looked = [], examine()
    if getattr(args, "lan", False):
        from game.cli import network

        looked = chain(looked, network.examine(args.port, args.wait, args.phone))
    for finding in looked:
        print(finding, flush=True)
        found.append(finding.state)
    return 1 if "problem" in found else 0


def examine() -> Iterator[Finding]:
    """Every finding, the cheapest first."""
    yield Finding("ok", f"Python {_dotted(sys.version_info[:3])}")  # main.py turned the older away
    yield from map(_library, NEEDED)
    yield _clash()
    yield _fonts()
    for name, where in (("saves", folders.saves), ("settings", folders.settings), ("cache", folders.cache)):
        yield _folder(name, where)
    yield _display()


def _library(name: str) -> Finding:
    oldest, beyond = NEEDED[name]
    wanted = name + (f">={_dotted(oldest)}" if oldest else "") + (f",<{_dotted(beyond)}" if beyond else "")
    cure = f"{Path(sys.executable).name} -m pip install '{wanted}'"
    version = _installed(name)
    if version is None:
        return Finding("problem", f"{name} is not installed", cure)
    numbers = tuple(int(part) for part in re.findall(r"\d+", version)[:3])
    if numbers < oldest or (beyond and numbers >= beyond):
        return Finding("problem", f"{name} {version} does not fit", cure)
    return Finding("ok", f"{name} {version}")


def _clash() -> Finding:
    version = _installed("pygame")
    if version:
        return Finding("problem", f"pygame {version} is installed too", CLASH)
    return Finding("ok", "no second pygame")


def _fonts() -> Finding:
    fonts = sorted(file.name for file in (ROOT / "assets" / "fonts").glob("*.[ot]tf"))
    if not fonts:
        return Finding("problem", "no fonts under assets/fonts", "get the game again, whole")
    return Finding("ok", f"{len(fonts)} fonts")


def _folder(name: str, where) -> Finding:
    """Whether a file can be written there, tried in the nearest folder that exists so that none is made."""
    cure = "give yourself the right to write there, or set THIRD_SIGNATORY_HOME to a folder of yours"
    try:
        folder = where()
    except ImportError:
        return Finding("problem", f"the folder of {name} is not known", "install platformdirs")
    exists = next((one for one in (folder, *folder.parents) if one.exists()), folder)
    try:
        with tempfile.TemporaryFile(dir=exists):
            return Finding("ok", f"{name} in {folder}")
    except OSError as error:
        reason = os.strerror(error.errno or 0)
        return Finding("problem", f"{name} cannot be written in {folder} ({reason})", cure)


def _display() -> Finding:
    reason = display.missing()
    if reason is None:
        opens, said = display.tried()
        if opens:
            return Finding("ok", f"display ({said})")
        reason = said
    return Finding("note", f"no display ({reason})", "without one, `watch` plays in the terminal")


def _installed(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _dotted(numbers: tuple) -> str:
    return ".".join(map(str, numbers))
