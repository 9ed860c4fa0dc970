"""An experiment file is one command; whatever is wrong in it is told at once, each fault with its line."""

import json
from pathlib import Path

import numpy as np
import pytest

import main
from agents.council import build, strategy_names
from game.content import ContentError, load_scenario, override
from game.ensemble import batch, columns, formats, results
from game.ensemble.design import Experiment, Range, experiment_of
from game.ensemble.experiment import inline, read_experiment
from game.ensemble.store import Store
from game.ensemble.written import ExperimentFile
from tests.session.games import eight

EXAMPLES = sorted((Path(__file__).parents[2] / "docs/research/experiments").glob("*.toml"))
needs_scipy = pytest.mark.skipif("not __import__('importlib').util.find_spec('scipy')", reason="scipy is not installed")
SAMPLED = {"hypercube", "sobol"}


def scipy_or_skip(name: str) -> None:
    if name in SAMPLED:
        pytest.importorskip("scipy", reason="sampled designs need scipy (extra research)")


def written(folder: Path, text: str, name: str = "own.toml") -> Path:
    file = folder / name
    file.write_text(text)
    return file


def read(folder: Path, text: str) -> Experiment:
    return read_experiment(written(folder, text), strategy_names())[0]


def faults(folder: Path, text: str) -> list[str]:
    with pytest.raises(ContentError) as caught:
        read(folder, text)
    return [str(problem).removeprefix(f"{folder}/own.toml:") for problem in caught.value.problems]


HEAD = 'scenario = "twin-harbours"\nruns = 4\n'


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_every_example_is_played(file, tmp_path, capsys):
    scipy_or_skip(file.stem)
    assert main.main(["batch", str(file), "--runs", "1", "--out", str(tmp_path / "x"), "--format", "csv"]) == 0
    store = Store.opened(tmp_path / "x")
    expected = {"leverage": 12, "one-at-a-time": 12, "hypercube": 200, "sobol": 128, "table": 6}[file.stem]
    assert store.about["rows"] == expected and store.faults() == []
    assert main.main(["replay", str(tmp_path / "x"), "--run", str(expected - 1), "--headless"]) == 0
    assert "the same" in capsys.readouterr().out


def test_one_at_a_time_changes_one_thing_at_a_time(tmp_path):
    text = HEAD + '[design]\nkind = "one-at-a-time"\n[base]\nworld.north = 0.4\n'
    text += '[vary]\nworld.north = [0.1, 0.4]\nrules.leverage = [0, 1]\nstrategy.EH = ["grim", "domestic"]\n'
    points = read(tmp_path, text).points()
    usual = load_scenario("twin-harbours").rules["leverage"]
    base = {"world.north": 0.4, "rules.leverage": usual, "strategy.EH": "domestic"}
    assert points[0] == base and len(points) == 5
    assert all(sum(point[name] != base[name] for name in base) == 1 for point in points[1:])


@needs_scipy
@pytest.mark.parametrize("kind", ["latin-hypercube", "sobol", "saltelli"])
def test_sampled_designs_cover_their_ranges_and_repeat(kind, tmp_path):
    if kind == "saltelli":
        pytest.importorskip("SALib")
    text = HEAD + f'[design]\nkind = "{kind}"\npoints = 32\n[vary]\nworld.north = {{ from = 0.2, to = 0.8 }}\n'
    text += 'government.EH.term = { from = 3, to = 6 }\nstrategy.EH = ["grim", "domestic"]\n'
    made = read(tmp_path, text)
    points = made.points()
    assert len(points) == (32 * 8 if kind == "saltelli" else 32) and points == read(tmp_path, text).points()
    assert points != read(tmp_path, "seed = 2\n" + text).points()
    norths = np.sort([point["world.north"] for point in points])
    assert norths[0] >= 0.2 and norths[-1] <= 0.8 and np.diff(norths).max() < 0.6 / 32 * 2.01
    terms = [point["government.EH.term"] for point in points]
    assert set(terms) == {3, 4, 5, 6} and all(isinstance(term, int) for term in terms)
    assert min(terms.count(term) for term in range(3, 7)) >= len(points) // 5
    assert {point["strategy.EH"] for point in points} == {"grim", "domestic"}


def test_a_table_is_rows_of_a_file_or_of_the_experiment(tmp_path):
    written(tmp_path, "rules.leverage,strategy.EH\n0.5,grim\n,\n1,domestic\n", "rows.csv")
    by_file = read(tmp_path, HEAD + '[design]\nkind = "table"\nfile = "rows.csv"\n')
    rows = '{ rules.leverage = 0.5, strategy.EH = "grim" }, {}, { rules.leverage = 1, strategy.EH = "domestic" }'
    assert by_file.points() == read(tmp_path, HEAD + f'[design]\nkind = "table"\nrows = [{rows}]\n').points()
    assert by_file.points()[1] == {"rules.leverage": None, "strategy.EH": None}
    made = batch.Batch(by_file, build)
    assert made.setting(1)[0] == load_scenario("twin-harbours") and made.setting(1)[1] == {}
    assert made.tables(0, 12)["runs"]["rules.leverage"].tolist() == [0.5] * 4 + [None] * 4 + [1.0] * 4


def test_a_line_of_options_is_the_same_experiment_as_a_file(tmp_path):
    text = HEAD + 'seed = 9\n[vary]\nrules.leverage = [0, 0.5]\nstrategy.EH = ["grim", "random"]\n'
    line = ["batch", "twin-harbours", "--runs", "4", "--seed", "9", "--set", "leverage=0,0.5"]
    line += ["--strategy", "EH=grim,random", "--format", "csv"]
    assert main.main(["batch", str(written(tmp_path, text)), "--format", "csv", "--out", str(tmp_path / "a")]) == 0
    assert main.main([*line, "--out", str(tmp_path / "b")]) == 0
    assert Store.opened(tmp_path / "a").seal() == Store.opened(tmp_path / "b").seal()


def test_options_say_it_instead_of_the_file(tmp_path):
    file = written(tmp_path, HEAD + "[vary]\nrules.leverage = [0, 1]\nworld.north = [0.5]\n")
    made, _, _ = read_experiment(file, strategy_names(), {"runs": 7, "vary": {"leverage": [0.25]}})
    assert made.runs == 7 and made.points() == [{"rules.leverage": 0.25, "world.north": 0.5}]


def test_a_manifest_gives_the_experiment_back():
    made = Experiment("twin-harbours", 4, 2, (("world.north", Range(0.1, 0.5, 3)), ("strategy.EH", ("grim",))))
    assert experiment_of(json.loads(json.dumps(made.table()))) == made
    assert [point["world.north"] for point in made.points()] == [0.1, 0.3, 0.5]


def test_everything_wrong_is_told_at_once(tmp_path):
    text = """scenario = "twin-harbours"
[design]
kind = "sobol"
points = 100
[set]
rules.leverag = 3
[base]
world.north = 0.2
[vary]
rules.leverage = { from = 0, to = 1, step = 3 }
strategy.EHH = ["domestic"]
strategy.EH = ["grimm", "domestic"]
government.WH.approval = [20, 300]
world.north = { from = 0.9, to = 0.1 }
prior = { from = 0, to = 1 }
turns = []
world.china = [0.5, 0.5]
"""
    found = faults(tmp_path, text)
    assert [int(line.split(":")[0]) for line in found] == [4, 6, 7, 10, 11, 12, 13, 14, 15, 16, 17]
    for line, words in zip(
        found,
        ("a power of two, such as 128", "did you mean rules.leverage?", "one-at-a-time", "did you mean steps?",
         "a seat: EH, WH (did you mean EH?)", "(did you mean grim?)", "at most 100", "ends above", "it is record now",
         "a list of values", "each value once"),
        strict=True,
    ):  # fmt: skip
        assert words in line, line


@pytest.mark.parametrize(
    "text, said",
    [
        ('scenario = "twin-harbour"\n', "1: scenario: found twin-harbour, expected a scenario"),
        ("runs = 0\nsed = 3\n" + HEAD.replace("runs = 4\n", ""), "1: runs: found 0, expected a number of at least 1"),
        ('scenario = "nowhere.toml"\n', "1: scenario: found nowhere.toml, expected a file that is there"),
        (HEAD + '[design]\nkind = "factoral"\n', "(did you mean factorial?)"),
        (HEAD + '[design]\nkind = "table"\n', "neither rows nor a file"),
        (HEAD + '[design]\nkind = "table"\nfile = "no.csv"\n', "No such file"),
        (HEAD + '[design]\nkind = "sobol"\npoints = 8\n', "found nothing, expected something to vary"),
        (HEAD + "[vary]\nworld.north = { from = 0.1, to = 0.5 }\n", "a range without steps, expected steps"),
        (HEAD + "[set]\nworld.north = 0.1\n[vary]\nworld.north = [0.2]\n", "expected a path that is not varied"),
        (HEAD + "[vary]\n" + "".join(f"rules.{n} = {{ from = 0, to = 1, steps = 99 }}\n" for n in
                                     ("leverage", "deterrence", "mediation", "substitution")), "at most 1000000"),
        (HEAD + "[vary]\ngovernment.EH.term = [2, 12]\ngovernment.EH.term_length = [8, 16]\n", "point 2"),
        (HEAD + "[vary]\nrules.leverage = [0, nan]\n", "nan"),
        ("scenario = ", "expected TOML"),
    ],
)  # fmt: skip
def test_one_fault_is_one_line(text, said, tmp_path):
    found = faults(tmp_path, text)
    assert any(said in line for line in found), found


def test_a_table_file_tells_its_line(tmp_path):
    text = HEAD + '[design]\nkind = "table"\nfile = "rows.csv"\n'
    for rows, line in (("rules.leverage\n0.5\n1,2\n", "rows.csv:3: (row): found 2 cells"),
                       ("rules.leverage\n0.5\nmuch\n", "rows.csv:3: row 3.rules.leverage: found much"),
                       ("leverag\n0.5\n", "did you mean rules.leverage?"),
                       ("rules.leverage,rules.leverage\n1,1\n", "each once")):  # fmt: skip
        written(tmp_path, rows, "rows.csv")
        assert any(line in one for one in faults(tmp_path, text)), (rows, faults(tmp_path, text))


def test_the_command_tells_every_fault_and_makes_no_folder(tmp_path, capsys):
    file = written(tmp_path, "rnus = 3\n" + HEAD + "[vary]\nrules.leverag = [1]\n")
    assert main.main(["batch", str(file), "--out", str(tmp_path / "x")]) == 2
    heard = capsys.readouterr().err.splitlines()
    assert len(heard) == 1 and "did you mean runs?" in heard[0] and not (tmp_path / "x").exists()
    file = written(tmp_path, HEAD + "[vary]\nrules.leverag = [1]\nworld.nort = [1]\n")
    assert main.main(["batch", str(file), "--out", str(tmp_path / "x")]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 2


def test_check_reads_experiments_too(tmp_path, capsys):
    assert main.main(["check", *map(str, EXAMPLES)]) == 0
    file = written(tmp_path, HEAD + "[vary]\nrules.leverag = [1]\nworld.nort = [1]\n")
    assert main.main(["check", str(file), str(EXAMPLES[0])]) == 1
    said = capsys.readouterr().out.splitlines()
    assert len(said) == 3 and said[0].startswith("ok: ") and "own.toml:4: vary.rules.leverag" in said[1]


def test_a_design_point_that_cannot_be_played_is_rows_with_the_reason(tmp_path):
    rows = ((2, 8), (12, 8), (4, 8))
    names = (("government.EH.term", ()), ("government.EH.term_length", ()))
    odd = Experiment("twin-harbours", 3, 1, names, design="table", rows=rows, turns=True)
    store = results.run(batch.Batch(odd, build), tmp_path, "csv")
    (table,), (turns,) = store.tables(), store.tables("turns")
    assert [cell is None for cell in table["error"]] == [True] * 3 + [False] * 3 + [True] * 3
    assert "at most the term's length" in table["error"][3] and store.errors == 3
    outcomes = list(table)[list(table).index("government.EH.term_length") + 1 : -1]
    assert len(outcomes) > 10 and {table[name][3] for name in outcomes} == {None}
    assert {table[name][0] for name in outcomes if name[:5] in ("state", "offic", "mark")}.isdisjoint({None, -1})
    assert set(turns["run_id"]) == {0, 1, 2, 6, 7, 8}


def test_governments_that_do_not_ship_can_be_varied():
    scenario = eight()
    made = inline(scenario, {"runs": 2, "vary": {"government.M3.approval": [30, 60]}})
    assert made.names() == ["government.M3.approval"]
    assert override(scenario, {"government.M3.approval": 30}).government("M3").approval == 30
    with pytest.raises(ContentError, match="did you mean government.M3.approval"):
        override(scenario, {"government.M3.aproval": 30})


@pytest.mark.parametrize("kind", ["csv", "parquet"])
def test_every_column_has_its_entry(kind, tmp_path, monkeypatch):
    if kind == "parquet" and formats.best_format() == "csv":
        pytest.skip("no pyarrow")
    small = Experiment("twin-harbours", 3, 5, (("rules.leverage", (0.0, 1.0)),), turns=True)
    store = results.run(batch.Batch(small, build), tmp_path, kind)
    lines = (tmp_path / "columns.csv").read_text().splitlines()[1:]
    found = [tuple(line.split(",")[:2]) for line in lines]
    for table in ("runs", "turns"):
        assert [name for where, name in found if where == table] == list(next(iter(store.tables(table))))
    assert all(len(line.split(",")) >= 4 and not line.endswith(",") for line in lines)
    with pytest.raises(KeyError):
        columns.described(["approval", "aproval"], [], columns.TURNS)


def test_editors_are_told_what_an_experiment_may_say():
    schema = ExperimentFile.model_json_schema()
    assert set(schema["properties"]) >= {"scenario", "runs", "seed", "design", "vary", "set", "turns_table"}
    assert "latin-hypercube" in json.dumps(schema)
