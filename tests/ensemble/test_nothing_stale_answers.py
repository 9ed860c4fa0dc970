"""A compiled program lies under the hash of its sources: whatever rule is edited, the old program cannot answer."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from game.ensemble import compile as compiler
from game.ensemble.layout import Layout, counts, room_for, unknown
from tests.session.games import eight
from tests.worlds import world

ROOT = Path(__file__).parents[2]
needs_numba = pytest.mark.skipif(compiler.numba() is None, reason="Numba is not installed")


@needs_numba
def test_every_edit_of_a_source_is_another_program(tmp_path):
    for file in compiler.sources():
        copy = tmp_path / file.relative_to(compiler.GAME)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, copy)
    laws = [file for file in compiler.sources(tmp_path) if "laws" in file.parts]
    assert len(laws) == len(list((ROOT / "game/laws").glob("*.py")))
    marks = {compiler.mark(tmp_path)}
    for n, file in enumerate(compiler.sources(tmp_path), 1):
        file.write_text(file.read_text() + "# edited\n")
        marks.add(compiler.mark(tmp_path))
        assert len(marks) == n + 1
    (tmp_path / "laws" / "new.py").write_text("")
    assert compiler.mark(tmp_path) not in marks


@needs_numba
def test_no_file_that_is_left_out_has_a_part_in_the_program():
    line = "import sys, game.ensemble.kernel as k; print(*[m for m in sys.modules if m.startswith('game.ensemble.')])"
    said = subprocess.run([sys.executable, "-c", line], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    loaded = {name.rpartition(".")[2] for name in said.split()}
    assert "rows" in loaded and not loaded & compiler.APART
    assert {file.stem for file in (ROOT / "game/ensemble").glob("*.py")} >= compiler.APART


@needs_numba
@pytest.mark.nightly
def test_an_edited_rule_is_compiled_anew(tmp_path):
    """The whole way: games by a warm program, a rule edited in a file the kernel does not name, other games."""
    for name in ("game", "agents", "assets"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__", "fonts"))
    shutil.copy(ROOT / "main.py", tmp_path)
    first, again = played(tmp_path), played(tmp_path)
    assert first == again
    rule = tmp_path / "game/laws/portable.py"
    rule.write_text(rule.read_text().replace("return 1.0 / (1.0 + exp(-x))", "return 0.9 / (1.0 + exp(-x))"))
    assert played(tmp_path) != first


def played(root: Path) -> str:
    line = "from game.ensemble import engine; from game.content import load_scenario as load; "
    line += "print(engine.play(load('camp-david-2023'), 1, range(9)).marks.tolist())"
    own = {**os.environ, "THIRD_SIGNATORY_HOME": str(root / "home")}
    return subprocess.run([sys.executable, "-c", line], cwd=root, env=own, capture_output=True, check=True).stdout


def test_every_table_of_a_world_has_a_shape():
    assert unknown() == [], "give each of these a row in game/ensemble/layout.py"


@pytest.mark.parametrize("name", ["twin-harbours", "camp-david-2023", "accord-2015"])
def test_a_world_comes_back_from_its_cells(name):
    w = world(scenario=name)
    layout = Layout(room_for(w))
    again = layout.unpacked(layout.packed(w))
    assert again == w and again.rules == w.rules


def test_eight_governments_have_room():
    from game.setup import first_world

    w = first_world(eight())
    assert counts(w)[0] == 8 and Layout(room_for(w)).unpacked(Layout(room_for(w)).packed(w)) == w


def test_a_world_of_another_shape_is_refused():
    w = world()
    with pytest.raises(ValueError, match="trust: found shape"):
        Layout(room_for(w)).packed(w._replace(trust=[[1.0]]))
    with pytest.raises(ValueError, match="age: found a broken number"):
        Layout(room_for(w)).packed(w._replace(age=[0.5] * len(w.state)))
