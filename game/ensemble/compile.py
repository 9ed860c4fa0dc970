"""The laws compiled as they are: from outside, function by function, and kept on disk under a mark of their sources.

Numba's own cache does not see an edit in another file and answers with the old rule. So the compiled program lies in a
folder named by a hash of every file it was made from: an edited law is another folder, and nothing stale can answer.
"""

from __future__ import annotations

import ast
import hashlib
import importlib
import platform
import shutil
import sys
from functools import lru_cache
from pathlib import Path
from types import FunctionType, ModuleType

GAME = Path(__file__).resolve().parents[1]
PLAIN = {"domestic_order", "quiet_order", "together", "faults", "draft_faults", "move_faults"}
PLAIN |= {"observe", "frozen", "_only", "order_by", "planned_order", "drafted"}
"""Functions that fill Python lists; the kernel has its own way to lay orders side by side."""
INLINE = {"keep_terms", "keep_gain", "keep_chance", "total", "stakes", "terms_of", "chance_of"}
"""Laws that are called by the dozen in a quarter: laid into their callers, what two calls share is worked out once."""
APART = {"batch", "cluster", "columns", "design", "experiment", "formats", "hands", "onward", "percentile", "store"}
APART |= {"survival", "tables", "written"}
"""Files of this room that have no part in the compiled program: an edit there costs nobody a compilation."""
KEPT = 4  # folders of older programs that may stay


@lru_cache(maxsize=1)
def numba():
    """The compiler, or None where there is none for this Python."""
    try:
        import numba as found

        return found
    except ImportError:
        return None


def sources(root: Path = GAME) -> list[Path]:
    """Every file the compiled program is made from."""
    ours = [file for file in root.glob("ensemble/**/*.py") if file.stem not in APART]
    return sorted([*root.glob("laws/**/*.py"), *ours, root / "luck.py"])


def mark(root: Path = GAME) -> str:
    """The hash of all that a compiled program depends on: sources, Python, Numba, NumPy and the processor."""
    import llvmlite
    import numpy

    digest = hashlib.sha256()
    versions = (sys.version, numba().__version__, numpy.__version__, llvmlite.__version__, platform.machine())
    digest.update(repr(versions).encode())
    for file in sources(root):
        digest.update(f"\0{file.relative_to(root).as_posix()}\0".encode() + file.read_bytes())
    return digest.hexdigest()


def law_functions() -> list[FunctionType]:
    """Every function of the law modules that can be compiled as it is."""
    names = sorted(file.stem for file in (GAME / "laws").glob("*.py") if file.stem != "__init__")
    modules = [importlib.import_module(f"game.laws.{name}") for name in names]
    return [thing for module in modules for thing in own_functions(module) if thing.__name__ not in PLAIN]


def own_functions(module: ModuleType) -> list[FunctionType]:
    """The functions that stand in a module, without those it borrows."""
    things = vars(module).values()
    return [thing for thing in things if isinstance(thing, FunctionType) and thing.__module__ == module.__name__]


def untouched() -> bool:
    """Whether every law is the one on the disk: what a test plants in a law module is played in plain Python."""
    modules = [module for name, module in sys.modules.items() if name.startswith("game.laws.")]
    things = [(module, name, thing) for module in modules for name, thing in vars(module).items() if callable(thing)]
    return all(_at_home(module, name, thing) for module, name, thing in things if not name.startswith("__"))


def _at_home(module: ModuleType, name: str, thing) -> bool:
    """Whether a function or class lies in its own module under the name by which it is known here."""
    home = sys.modules.get(getattr(thing, "__module__", None) or "")
    return home is not None and getattr(home, _borrowed().get((module.__name__, name), name), None) is thing


@lru_cache(maxsize=1)
def _borrowed() -> dict[tuple[str, str], str]:
    """What law modules import by another name, as (module, name there) -> its own name: `from a import b as c`."""
    found = {}
    for file in (GAME / "laws").glob("*.py"):
        for node in ast.parse(file.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ImportFrom):
                renamed = [one for one in node.names if one.asname]
                found |= {(f"game.laws.{file.stem}", one.asname): one.name for one in renamed}
    return found


@lru_cache(maxsize=1)
def prepare() -> None:
    """Tell the compiler of every law, once. The laws stay plain Python functions."""
    from numba.extending import register_jitable

    from game.ensemble.fast import REPLACED

    for law in law_functions():
        if law.__name__ not in REPLACED:
            register_jitable(forceinline=law.__name__ in INLINE)(law)


def compiled(function, folder: Path | None = None):
    """A function that is compiled when it is first called and kept on disk; other threads run beside it."""
    prepare()
    made = numba().njit(nogil=True)(function)
    made._cache = _cache(function, folder)
    return made


def _cache(function, folder: Path | None):
    """Numba's cache of this function in the folder of today's sources; none where that cannot be written."""
    from numba.core.caching import CompileResultCacheImpl, FunctionCache, NullCache

    from game.folders import cache, ready

    sealed = mark()
    try:
        here = ready((folder or cache() / "compiled") / sealed[:16])
    except OSError:
        return NullCache()
    prune(here.parent)
    locator = type("_At", (_Locator,), {"here": here, "stamp": sealed})
    implementation = type("_Impl", (CompileResultCacheImpl,), {"_locator_classes": [locator]})
    kept = type("_Cache", (FunctionCache,), {"_impl_class": implementation})(function)
    save = kept.save_overload
    # A file edited while the compiler worked: what was compiled is not what the seal says, and is not kept.
    kept.save_overload = lambda sig, data: save(sig, data) if mark() == sealed else None
    return kept


def waiting(folder: Path | None = None) -> bool:
    """Whether the next game must first wait for the compiler: nothing compiled from today's sources is on the disk."""
    if numba() is None:
        return False
    from game.folders import cache

    return not any(((folder or cache() / "compiled") / mark()[:16]).glob("*.nbi"))


class _Locator:
    """Where Numba's cache lies and what stands on its seal, told in Numba's words."""

    here: Path
    stamp: str

    @classmethod
    def from_function(cls, function, file):
        return cls()

    def get_cache_path(self) -> str:
        return str(self.here)

    def get_source_stamp(self) -> str:
        return self.stamp

    def get_disambiguator(self) -> str:
        return ""

    def ensure_cache_path(self) -> None:
        self.here.mkdir(parents=True, exist_ok=True)


def prune(folder: Path) -> None:
    """Delete the programs of older sources, all but the newest few."""
    old = sorted((one for one in folder.iterdir() if one.is_dir()), key=lambda one: one.stat().st_mtime)
    for one in old[:-KEPT]:
        shutil.rmtree(one, ignore_errors=True)
