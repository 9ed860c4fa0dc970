"""The walls of the house: what each room may import, read from the source without running it."""

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PLAY = {"game.laws", "game.luck", "game.content", "game.setup", "game.session"}

# The longest prefix of a file's module name decides. Ours: the rooms it may import, beside itself.
OURS = {
    "main": {"game", "agents"},
    "agents": {*PLAY, "agents"},
    "agents.strategies": {"game.laws"},
    "game": set(),
    "game.disk": set(),
    "game.folders": set(),
    "game.laws": set(),
    "game.luck": {"game.laws"},
    "game.content": {"game.laws"},
    "game.setup": {"game.laws", "game.luck", "game.content"},
    "game.session": {*PLAY, "game.disk", "game.folders"},
    "game.ensemble": {*PLAY, "game.disk", "game.folders"},
    "game.study": {*PLAY, "game.disk", "game.ensemble"},
    "game.research": {*PLAY, "game.ensemble", "game.study"},
    "game.text": {*PLAY},
    "game.view": {"game.session", "game.text"},
    "game.view.pictures": {"game.view", "game.session", "game.text", "game.desk"},
    "game.view.frames": {"game.view", "game.session", "game.text", "game.desk"},
    "game.view.moving_picture": {"game.view", "game.session", "game.text", "game.desk"},
    "game.desk": {*PLAY, "game.disk", "game.folders", "game.text", "game.ensemble"},
    "game.classroom": {"game.session", "game.text"},
    "game.cli": {"game"},
    "game._wheel": {"main"},
    "game._build": set(),
}
# Who may import a library that is heavy, or that would let dice, clock or files in.
ONLY = {
    "pygame": {"game.view"},
    "mesa": {"agents.world", "agents.government", "agents.rival", "agents.page"},
    "solara": {"agents.page"},
    "pettingzoo": {"agents.parallel"},
    "gymnasium": {"agents.parallel"},
    "random": set(),
    "secrets": {"game.classroom"},
}
CLOCKS_AND_FILES = {"time", "datetime", "os", "pathlib", "io", "tempfile", "shutil", "subprocess", "socket"}


def module_name(file: Path, root: Path) -> str:
    parts = file.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def within(module: str, room: str) -> bool:
    return module == room or module.startswith(room + ".")


def room_of(module: str) -> str | None:
    """The longest row of OURS that the module lies in; the row `game` is for its `__init__` alone."""
    rows = [room for room in OURS if within(module, room) and (room != "game" or module == "game")]
    return max(rows, key=len, default=None)


def imports(file: Path, module: str):
    """(line, imported module) for every import anywhere in the file, also inside functions."""
    package = module if file.name == "__init__.py" else module.rpartition(".")[0]
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.Call) and _imports_by_name(node):
            yield node.lineno, node.args[0].value


def _imports_by_name(call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    named = call.args and isinstance(call.args[0], ast.Constant) and isinstance(call.args[0].value, str)
    return bool(named) and name in ("import_module", "__import__")


def breaches(root: Path) -> list[str]:
    """Every import that goes through a wall, as `file:line: who imports what`."""
    found = []
    for file in sorted([*root.glob("game/**/*.py"), *root.glob("agents/**/*.py"), *root.glob("main.py")]):
        module = module_name(file, root)
        where = file.relative_to(root).as_posix()
        if room_of(module) is None:
            found.append(f"{where}: in no room of this test; give {module} a row in OURS")
            continue
        for line, imported in imports(file, module):
            if not allowed(module, imported):
                found.append(f"{where}:{line}: {module} imports {imported}")
    return found


def allowed(module: str, imported: str) -> bool:
    top = imported.split(".")[0]
    room = room_of(module)
    if top in ("game", "agents", "main"):
        return imported == "game.__version__" or any(within(imported, one) for one in {*OURS[room], room})
    if any(within(module, one) for one in ("game.laws", "agents.strategies")):
        return top in sys.stdlib_module_names and top not in CLOCKS_AND_FILES and top not in ONLY
    return top not in ONLY or any(within(module, one) for one in ONLY[top])


def test_nobody_reaches_through_a_wall():
    assert breaches(ROOT) == []


@pytest.mark.parametrize(
    "file, planted",
    [
        ("game/laws/planted.py", "from game.content import load_scenario"),
        ("game/laws/planted.py", "import numpy"),
        ("game/laws/planted.py", "def dice():\n    import random"),
        ("game/laws/planted.py", "from time import time"),
        ("agents/strategies/planted.py", "from agents.world import World"),
        ("agents/strategies/planted.py", "import mesa"),
        ("agents/council.py", "import mesa"),
        ("game/session/planted.py", "from agents.world import World"),
        ("game/session/planted.py", "__import__('agents.world')"),
        ("game/cli/planted.py", "import importlib\nimportlib.import_module('agents')"),
        ("game/cli/planted.py", "import pygame"),
        ("game/text/planted.py", "from ..view import window"),
        ("game/view/planted.py", "from game.laws import state"),
        ("game/view/planted.py", "from game import content"),
        ("main.py", "import pygame"),
    ],
)
def test_a_planted_breach_is_seen(file, planted, tmp_path):
    target = tmp_path / file
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(planted + "\n")
    found = breaches(tmp_path)
    assert len(found) == 1 and found[0].startswith(file)
