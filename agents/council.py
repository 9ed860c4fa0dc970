"""Who decides for the seats that nobody holds: strategies by name, found in their folder."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

from game.content import nearest

Council = dict[str, Callable]
DEFAULT = "domestic"
FOLDER = Path(__file__).parent / "strategies"


def strategy_names() -> list[str]:
    """Every strategy there is: the files of the folder."""
    return sorted(file.stem for file in FOLDER.glob("*.py") if not file.stem.startswith("_"))


def strategy(name: str) -> Callable:
    """The function of a strategy: `decide(view, seat, luck) -> Order`."""
    return _module(name).decide


def source(name: str) -> str:
    """Where a strategy comes from."""
    return _module(name).SOURCE


def sentence(name: str) -> str:
    """What a strategy does, in one sentence: the first line of its file."""
    return (_module(name).__doc__ or "").strip().partition("\n")[0]


def _module(name: str):
    _known("strategy", name, strategy_names())
    return import_module(f"agents.strategies.{name}")


def _own(name: str) -> Callable:
    """A strategy of one's own: `path/to/mine.py`, or `package.module`; a ValueError says in one line what is wrong."""
    try:
        module = _from_file(Path(name).resolve()) if name.endswith(".py") else import_module(name)
    except Exception as error:  # whatever a stranger's file raises while it is read
        said = f"{type(error).__name__}: {' '.join(str(error).split())[:120]}"
        raise ValueError(f"strategy {name[:80]}: {said}") from None
    if not callable(getattr(module, "decide", None)):
        raise ValueError(f"strategy {name[:80]}: found no decide, expected a function decide(view, seat, luck)")
    return module.decide


@lru_cache(maxsize=64)
def _from_file(file: Path):
    found = spec_from_file_location(f"own.{file.stem}", file)
    module = module_from_spec(found)
    found.loader.exec_module(module)
    return module


def council_for(scenario, names: Mapping[str, str] | None = None, default: str = DEFAULT) -> Council:
    """Every seat of the scenario with its strategy; seats not named get the default."""
    seats = [government.code for government in scenario.governments]
    for seat in names or {}:
        _known("seat", seat, seats)
    return {seat: strategy((names or {}).get(seat, default)) for seat in seats}


def build(names: Mapping[str, str]) -> Council:
    """The named seats with their strategies; a session decides for the others by the model's own law."""
    return {seat: strategy(name) for seat, name in names.items()}


def build_with_own(names: Mapping[str, str]) -> Council:
    """The same, and a name with a dot is a file or a module of one's own, which is run: never for what a save says."""
    return {seat: _own(name) if "." in name else strategy(name) for seat, name in names.items()}


def _known(kind: str, word: str, right: list[str]) -> None:
    """A ValueError that names the nearest right word, unless this is one."""
    if word not in right:
        near = nearest(word, right)
        hint = f"did you mean {near!r}?" if near else f"there is {', '.join(right)}"
        raise ValueError(f"no {kind} called {str(word)[:60]!r}; {hint}")
