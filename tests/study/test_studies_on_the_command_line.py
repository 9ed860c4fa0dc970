"""`sensitivity`, `region`, `frontier` and `ablate`: a table, a CSV, a document and a picture, or one line why not."""

import csv
import json

import pytest

import main
from game.cli import needs, study

pytest.importorskip("SALib", reason="SALib is in the extra `research`")
pytest.importorskip("sklearn", reason="scikit-learn is in the extra `research`")
pytest.importorskip("matplotlib", reason="matplotlib is in the extra `research`")

FEW = "twin-harbours --set turns=3 --plain --workers 1"
LINES = {
    "sensitivity": f"sensitivity {FEW} --parameters security,announce_floor=0:0.4 --base 8 --runs 2",
    "morris": f"sensitivity {FEW} --method morris --parameters security,inertia --base 2 --runs 2",
    "screened": f"sensitivity {FEW} --base 8 --runs 2",
    "region": f"region {FEW} --parameters security,inertia,sharpness --outcome concluded --games 40",
    "frontier": f"frontier {FEW} --runs 2",
}


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    from game.study import frontier

    usual = frontier.win_sets
    monkeypatch.setattr(frontier, "win_sets", lambda *given: usual(*given, fine=4, tapes=1))
    monkeypatch.setattr(
        frontier.frontier, "__defaults__", ((0.3, 0.6), (0.2, 0.8), *frontier.frontier.__defaults__[2:])
    )


def run(line: str, folder, capsys, status: int = 0):
    """What one command says and leaves: (its output, its rows, its document, its picture's bytes)."""
    assert main.main([*line.split(), "--out", str(folder)]) == status
    said = capsys.readouterr()
    assert said.err == ""
    (table,), (document,) = folder.glob("*.csv"), folder.glob("*.json")
    with table.open(encoding="utf-8", newline="") as rows:
        found = list(csv.DictReader(rows))
    return said.out, found, json.loads(document.read_text(encoding="utf-8")), table.with_suffix(".png").read_bytes()


@pytest.mark.parametrize("name", ["sensitivity", "morris", "region", "frontier"])
def test_a_study_leaves_a_table_a_document_and_a_picture(name, tmp_path, capsys):
    out, rows, document, picture = run(LINES[name], tmp_path, capsys)
    assert picture.startswith(b"\x89PNG") and len(picture) > 10_000
    assert rows and document["asked"]["scenario"] == "twin-harbours" and document["asked"]["set"] == {"turns": "3"}
    assert document["laws_version"] and len(document["laws"]) == 64 and document["asked"]["seed"] == 1
    assert f"{tmp_path}" in out.replace("\n", "") and "95 %" in out


def test_sensitivity_writes_what_it_prints(tmp_path, capsys):
    out, rows, document, _ = run(LINES["sensitivity"], tmp_path, capsys)
    told = {(r["outcome"], r["parameter"]): r for r in rows}
    one = told["concluded", "rules.announce_floor"]
    assert f"{float(one['total']):.3f} ({float(one['total_low']):.3f} to {float(one['total_high']):.3f})" in out
    assert (one["low"], one["high"], one["points"], one["games"]) == ("0.0", "0.4", "32", "64")
    assert document["games"] == 64 and "screening" not in document
    assert [e["parameter"] for e in document["effects"]] == [r["parameter"] for r in rows]


def test_without_named_parameters_sobol_screens_all_of_them_first(tmp_path, capsys, monkeypatch):
    from game.study import sensitivity as study

    monkeypatch.setattr(study, "SCREENED", 2)
    monkeypatch.setattr(study, "morris", lambda model, over, base, *rest: usual(model, decisive(over), 8, *rest))
    out, rows, document, _ = run(LINES["screened"], tmp_path, capsys)
    assert "Morris screened 3 parameters first" in out and document["screening"]["method"] == "morris"
    assert {r["parameter"] for r in rows} == {"rules.security", "rules.announce_floor"}, (
        "what decides nothing is left out"
    )


def decisive(over):
    return [p for p in over if p.name in ("security", "announce_floor", "kind_mine")]


def usual(*given):
    from game.study.sensitivity import METHODS

    return METHODS["morris"](*given)


def test_json_is_the_document_on_the_disk_and_nothing_else(tmp_path, capsys):
    assert main.main([*LINES["frontier"].split(), "--json", "--out", str(tmp_path)]) == 0
    said = capsys.readouterr()
    assert json.loads(said.out) == json.loads((tmp_path / "frontier-twin-harbours.json").read_text())
    assert json.loads(said.out)["promise"] == "consult" and len(json.loads(said.out)["cells"]) == 4


def test_ablate_writes_the_facts_arms_with_their_intervals(tmp_path, capsys, monkeypatch):
    from game.study import facts
    from game.study.measure import share

    def counted(jobs, *_):
        return {key: {"soon": share(30, 60), "all": share(6, 300)} for key in jobs}

    monkeypatch.setattr(facts, "spread_out", counted)
    out, rows, document, picture = run("ablate --runs 60", tmp_path, capsys)
    assert len(rows) == 5 * 2 * 2 and picture.startswith(b"\x89PNG")
    assert {r["off"] for r in rows} == {
        "nothing",
        "deterrence",
        "mediation",
        "leverage",
        "deterrence+mediation+leverage",
    }
    one = rows[0]
    assert (one["fact"], one["washington"], float(one["value"]), float(one["count"])) == ("F1", "with", 0.5, 60)
    assert float(one["low"]) == share(30, 60).low and document["ablations"][0]["F1"]["with"] == 0.5
    assert "0.500 (0.377 to 0.623, n 60)" in out and document["asked"]["runs"] == 60


WRONG = {
    "sensitivity twin-harbours --parameters levrage": "rules.leverage",
    "sensitivity twin-harbours --base 100": "power of two",
    "sensitivity twin-harbours --parameters inertia=0:99": "0 to 3",
    "sensitivity twin-harbours --method sobl": "sobol",
    "region twin-harbours --only consul": "consult",
    "region twin-harbours --outcome broke": "broken",
    "region twin-harbours --near 0": "share over 0",
    "frontier twin-harbour": "twin-harbours",
    "frontier twin-harbours --promise consul": "consult",
    "region camp-david-2023 --parameters government.JP.faction.older-voters.weight": "sum to 1",
}


@pytest.mark.parametrize("line, right", WRONG.items())
def test_what_is_asked_wrongly_is_one_line_and_plays_nothing(line, right, capsys, tmp_path, monkeypatch):
    monkeypatch.setattr(study, "compiling", lambda plain: pytest.fail("compiled before it was checked"))
    assert main.main([*line.split(), "--out", str(tmp_path / "out")]) == 2
    said = capsys.readouterr()
    assert said.out == "" and said.err.count("\n") == 1 and right in said.err


@pytest.mark.parametrize(
    "what, missing, name", [("sensitivity", "SALib", "SALib"), ("region", "sklearn", "scikit-learn")]
)
def test_a_missing_library_is_named_with_the_line_that_installs_it(what, missing, name, capsys, monkeypatch):
    monkeypatch.setattr(needs, "there", lambda library: library != missing)
    assert main.main([what, "twin-harbours"]) == 2
    assert capsys.readouterr().err == f"third-signatory: {what} needs {name}: pip install -e '.[research]'\n"


def test_without_matplotlib_the_figures_are_written_and_the_picture_is_missed_in_one_line(
    tmp_path, capsys, monkeypatch
):
    monkeypatch.setattr(needs, "there", lambda library: library != "matplotlib")
    assert main.main([*LINES["frontier"].split(), "--out", str(tmp_path)]) == 0
    assert capsys.readouterr().err == (
        "third-signatory: no picture, for matplotlib is missing: pip install -e '.[research]'\n"
    )
    assert (tmp_path / "frontier-twin-harbours.csv").exists() and not list(tmp_path.glob("*.png"))


def test_a_folder_that_cannot_be_written_is_told_before_anything_is_played(tmp_path, capsys, monkeypatch):
    from game.study import frontier

    monkeypatch.setattr(frontier, "frontier", lambda *_: pytest.fail("played"))
    (tmp_path / "file").write_text("")
    assert main.main(["frontier", "twin-harbours", "--plain", "--out", str(tmp_path / "file" / "out")]) == 2
    assert capsys.readouterr().err.startswith("third-signatory: --out: ")


def test_a_game_that_cannot_be_played_is_one_line_and_status_one(tmp_path, capsys, monkeypatch):
    from game.ensemble import engine

    usual = engine.play

    def failing(*given, **more):
        found = usual(*given, **more)
        found.errors[1] = "ValueError: no such government"
        return found

    monkeypatch.setattr(engine, "play", failing)
    for name in ("region", "frontier"):
        assert main.main([*LINES[name].split(), "--out", str(tmp_path)]) == 1
        said = capsys.readouterr()
        assert said.out == "" and said.err.count("\n") == 1 and "run 1 of seed 1" in said.err and "no such" in said.err


def test_a_seed_of_any_size_draws_points(tmp_path, capsys):
    out, *_ = run(LINES["morris"] + " --seed 9000000000000000000", tmp_path, capsys)
    assert "design points" in out


def test_with_nothing_off_ablate_asks_the_very_games_of_the_facts(monkeypatch):
    from game.study import facts

    asked = {}

    def counted(jobs, seed, runs, *_):
        asked.update(jobs, seed=seed, runs=runs)
        return {key: {"soon": facts.Figure(0.5, 0.4, 0.6, 1), "all": facts.Figure(0.1, 0.0, 0.2, 1)} for key in jobs}

    monkeypatch.setattr(facts, "spread_out", counted)
    rows = facts.ablate(7)
    for fact in facts.FACTS:
        if fact.id in ("F1", "F4"):
            assert {name: asked[(), fact.id, name] for name in fact.arms} == fact.arms
    (arm, _) = asked[("leverage",), "F4", "with"]
    (whole, _) = asked[(), "F4", "with"]
    assert set(arm.set) - set(whole.set) == {("rules.leverage", 0)} and (asked["seed"], asked["runs"]) == (
        facts.SEED,
        7,
    )
    assert [row["off"] for row in rows] == [[], ["deterrence"], ["mediation"], ["leverage"], list(facts.CHANNELS)]
