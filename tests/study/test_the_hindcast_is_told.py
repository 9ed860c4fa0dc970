"""`hindcast` on the command line: tables, JSON, a folder, a picture, and one line for whatever cannot be."""

import csv
import json
import sys

import pytest

import main
from game.study.hindcast import scoring
from game.study.hindcast.files import TABLES, text_of
from tests.study.records import made, written


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    *rows, _ = made(2, 12, {"rules.sharpness": 2.0, "rules.inertia": 0.2})
    return [str(path) for path in written(tmp_path_factory.mktemp("record"), *rows)]


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(scoring, "DRAWS", 60)


def run(tables, *more) -> int:
    return main.main(["hindcast", "--timeline", tables[0], "--tests", tables[1], "--runs", "2", *more])


def test_the_tables_on_the_terminal_carry_counts_and_intervals(tables, capsys):
    assert run(tables) == 0
    out = capsys.readouterr().out
    for words in ("informal, Tokyo and Seoul", "base rate, other years", "progressive Seoul",
                  "Promises that still stand", "Rank correlation", "95 %", "1998Q1 to 2000Q4, 2 worlds"):  # fmt: skip
        assert words in out
    assert max(map(len, out.splitlines())) <= 126


def test_json_is_one_document_and_nothing_else(tables, capsys):
    assert run(tables, "--json", "--from", "1999Q1", "--to", "1999Q4", "--seed", "3") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["from"], told["to"], told["seed"]) == ("1999Q1", "1999Q4", 3)
    assert {row["quarter"][:4] for row in told["forecasts"]} == {"1999"}
    assert all(row["said_low"] <= row["said"] <= row["said_high"] for row in told["hazards"] if row["said"] is not None)


def test_a_folder_holds_every_table_and_a_picture(tables, tmp_path, capsys):
    pytest.importorskip("matplotlib", reason="the picture needs the extra `research`")
    assert run(tables, "--out", str(tmp_path / "found")) == 0
    files = {path.name for path in (tmp_path / "found").iterdir()}
    assert files == {*(f"{name}.csv" for name in TABLES), "hindcast.json", "hindcast.png"}
    assert (tmp_path / "found" / "hindcast.png").read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    with (tmp_path / "found" / "forecasts.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows and all(0.0 <= float(row["before"]) <= 1.0 for row in rows)
    assert f"{len(files)} files" in capsys.readouterr().err


def test_without_matplotlib_the_tables_are_written_all_the_same(tables, tmp_path, capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    monkeypatch.delitem(sys.modules, "game.study.hindcast.picture", raising=False)
    assert run(tables, "--out", str(tmp_path / "found")) == 0
    assert "no picture" in capsys.readouterr().err
    assert (tmp_path / "found" / "hindcast.json").is_file() and not (tmp_path / "found" / "hindcast.png").exists()


def test_no_cell_is_a_formula():
    found = text_of([{"name": "=1+1", "n": -0.5, "none": None, "by": ["JP", "KR"]}])
    assert found == "name,n,none,by\n'=1+1,-0.5,,JP+KR\n"


@pytest.mark.parametrize(
    "more, said",
    [
        (("--from", "1990Q1"), "--from: 1990Q1 lies outside; the record runs from 1998Q1 to 2000Q4"),
        (("--to", "2019Q4"), "--to: 2019Q4 lies outside; the record runs from 1998Q1 to 2000Q4"),
        (("--from", "1999Q4", "--to", "1999Q1"), "--from 1999Q4 lies after --to 1999Q1"),
        (("--from", "spring"), "--from: 'spring' is not a quarter such as 1998Q1"),
        (("--set", "rules.inerta=1"), "did you mean"),
        (("--out", __file__), "is a file, and a folder is needed"),
    ],
)
def test_what_cannot_be_is_one_line(tables, more, said, capsys):
    assert run(tables, *more) == 2
    found = capsys.readouterr()
    assert said in found.err and len(found.err.splitlines()) == 1 and found.out == ""


def test_every_mistake_of_every_table_is_a_line(tables, tmp_path, capsys):
    bad = tmp_path / "bad.csv"
    bad.write_text("quarter,launch_days,nuclear_tests\n1998Q1,x,0\n1998Q2,0,y\n")
    assert main.main(["hindcast", "--timeline", str(tmp_path / "none.csv"), "--tests", str(bad)]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 3 and "none.csv" in lines[0]
    assert f"{bad}:2: launch_days: found x" in lines[1] and f"{bad}:3: nuclear_tests: found y" in lines[2]
