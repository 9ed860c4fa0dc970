"""The documents say what the code says: their tables are made from it, and nothing in it goes unmentioned."""

import importlib.util
import re
from pathlib import Path

import pytest

from game.laws.state import Rules, World
from game.session.facts import KINDS

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
OURS = ("ODD.md", "columns.md", "how-realistic.md", "index.md", "models-used.md", "strategies.md")


def makers():
    """docs/make_tables.py, which is a command and in no package."""
    spec = importlib.util.spec_from_file_location("make_tables", DOCS / "make_tables.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def test_no_table_is_stale():
    assert makers().stale() == [], "run `python docs/make_tables.py`"


def test_every_table_that_can_be_made_stands_in_a_document():
    whole = "".join(read(name) for name in OURS)
    assert [t for t in makers().TABLES if f"<!-- table {t}, made by docs/make_tables.py -->" not in whole] == []


def test_every_constant_and_every_field_of_the_world_has_a_row():
    text = read("ODD.md")
    assert [n for n in (*Rules._fields, *World._fields[1:]) if f"\n| `{n}` | " not in text] == []


def test_a_stale_table_is_seen():
    made = makers()
    text = read("ODD.md")
    assert made.freshened(text.replace("| `horizon` | ", "| `horizon` | 9")) == text


def test_every_law_is_named_in_the_odd():
    text = read("ODD.md")
    files = [f.name for f in sorted((ROOT / "game" / "laws").glob("*.py")) if not f.name.startswith("_")]
    assert [name for name in files if f"`{name}`" not in text] == []


def test_every_key_of_a_game_written_out_is_in_the_dictionary():
    from agents.world import World as Mesa

    game = Mesa("camp-david-2023", rng=1)
    for _ in range(3):
        game.step()
    record = game.record()
    turn = record["turns"][0]
    keys = {*record, *turn, *(key for fact in turn["facts"] for key in fact), *KINDS}
    assert [key for key in sorted(keys) if f"`{key}`" not in read("columns.md")] == []


@pytest.mark.parametrize("name", OURS)
def test_every_link_leads_somewhere(name):
    links = re.findall(r"\]\(((?!http|#)[^)#]+)", read(name))
    assert [link for link in links if not (DOCS / link).exists()] == []
