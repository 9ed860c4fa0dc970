"""L4: the tests would notice. One comparison, operator or number of the laws is changed at a time.

A mutant is killed if the sentences about the laws or the relations between worlds go red on a copy of the house.
"""

import ast
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
APART = {"__init__.py", "state.py", "portable.py"}  # names and ranges; bits pinned by their own tests
TESTS = ("tests/laws", "tests/promises/test_laws_answer_as_they_say.py")
OTHER = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.And: ast.Or, ast.Or: ast.And,
}  # fmt: skip


def sites(folder: Path) -> list[tuple[str, int]]:
    """Everything that can be changed, as (file, number of the node)."""
    found = []
    for path in sorted(folder.glob("*.py")):
        if path.name not in APART:
            nodes = enumerate(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
            found += [(path.name, n) for n, node in nodes if changed(node, dry=True)]
    return found


def changed(node: ast.AST, dry: bool = False) -> bool:
    """Change one node in place; whether it is of a kind that can be."""
    if isinstance(node, ast.Compare) and type(node.ops[0]) in OTHER:
        new = [OTHER[type(node.ops[0])](), *node.ops[1:]]
        return dry or setattr(node, "ops", new) is None
    if isinstance(node, (ast.BinOp, ast.BoolOp)) and type(node.op) in OTHER:
        return dry or setattr(node, "op", OTHER[type(node.op)]()) is None
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        return (
            dry
            or setattr(node, "value", node.value + 1 if node.value in (0, 1, 2) else node.value * 1.25)
            is None
        )
    return False


def mutant(source: str, number: int) -> str:
    tree = ast.parse(source)
    assert changed(list(ast.walk(tree))[number])
    return ast.unparse(tree)


def killed(house: Path, name: str, number: int) -> bool:
    path = house / "game" / "laws" / name
    source = path.read_text(encoding="utf-8")
    path.write_text(mutant(source, number), encoding="utf-8")
    line = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *TESTS]
    env = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        return subprocess.run(line, cwd=house, env=env, capture_output=True, timeout=300).returncode != 0
    except subprocess.TimeoutExpired:
        return True
    finally:
        path.write_text(source, encoding="utf-8")


def copied(folder: Path) -> Path:
    house = folder / "house"
    for name in ("game", "agents", "assets", "tests"):
        shutil.copytree(ROOT / name, house / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "main.py"):
        shutil.copy(ROOT / name, house / name)
    return house


def survivors(house: Path, count: int, seed: int) -> list[str]:
    dice = random.Random(seed)
    chosen = dice.sample(sites(house / "game" / "laws"), count)
    return [f"{name} node {number}" for name, number in chosen if not killed(house, name, number)]


@pytest.mark.nightly
def test_nine_in_ten_of_three_hundred_mutants_are_killed(tmp_path):
    left = survivors(copied(tmp_path), 300, seed=1)
    assert len(left) <= 30, left


def test_there_are_a_thousand_places_to_go_wrong_and_each_makes_another_law():
    laws = ROOT / "game" / "laws"
    every = sites(laws)
    assert len(every) > 1_000
    for name, number in random.Random(2).sample(every, 50):
        source = (laws / name).read_text(encoding="utf-8")
        assert mutant(source, number) != ast.unparse(ast.parse(source))


def test_a_mutant_is_killed_and_the_laws_as_they_are_are_not(tmp_path):
    house = copied(tmp_path)
    tree = ast.parse((house / "game" / "laws" / "form.py").read_text(encoding="utf-8"))
    number = next(n for n, node in enumerate(ast.walk(tree)) if isinstance(node, ast.Compare))
    assert killed(house, "form.py", number)
    line = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "tests/laws/test_scores.py"]
    assert subprocess.run(line, cwd=house, capture_output=True).returncode == 0
