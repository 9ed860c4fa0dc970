"""V1: a damaged file gives lines that name file, line and key; what is let through plays."""

import random
import re
import time
from pathlib import Path

import pytest

from game.content import ContentError, check, load_scenario
from game.content.checks import kind_of, shipped
from tests.content.mutator import damage

LINE = re.compile(r"^\S.*:\d+: .+: found .*, expected .+$")
FILES = shipped()
FOLDERS = [*dict.fromkeys(f.parent.name for f in FILES), "scenarios"]


def try_one(number: int, folder: Path) -> bool:
    """Damage one shipped file by its number; true if it was still fit to load."""
    dice = random.Random(number)
    folder_name = dice.choice(FOLDERS)
    source = dice.choice([f for f in FILES if f.parent.name == folder_name])
    target = folder / kind_of(source) / source.name
    target.parent.mkdir(exist_ok=True)
    target.write_bytes(damage(source.read_bytes(), dice))
    problems = check([target])
    for problem in problems:
        assert LINE.match(str(problem)), f"mutation {number}: {problem}"
        assert problem.line <= target.read_bytes().count(b"\n") + 1, f"mutation {number}: {problem}"
        assert problem.key, f"mutation {number}: {problem}"
    if not problems and kind_of(target) == "scenarios":
        plays(target)
    return not problems


def plays(path: Path) -> None:
    """A scenario that was let through makes a first world."""
    setup = pytest.importorskip("game.setup")
    setup.first_world(load_scenario(path))


def many(numbers: range, folder: Path) -> int:
    return sum(try_one(number, folder) for number in numbers)


def test_ten_thousand_damaged_files_are_refused_in_one_line_each_or_load(tmp_path):
    start = time.perf_counter()
    accepted = many(range(10_000), tmp_path)
    assert 300 < accepted < 7_000, (
        f"{accepted} of 10,000 were let through: the damage is too mild or too rough"
    )
    assert time.perf_counter() - start < 180


@pytest.mark.nightly
def test_a_hundred_thousand_damaged_files(tmp_path):
    many(range(10_000, 110_000), tmp_path)


def test_a_refused_scenario_raises_its_problems_and_nothing_else(tmp_path):
    for number in range(200):
        target = tmp_path / "mine.toml"
        target.write_bytes(damage((FILES[-1]).read_bytes(), random.Random(number)))
        try:
            load_scenario(target)
        except ContentError as error:
            assert error.problems and str(error).count("\n") == len(error.problems) - 1
