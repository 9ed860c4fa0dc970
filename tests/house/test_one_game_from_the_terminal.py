"""`run` prints one document that is the same everywhere, and `watch` tells the same game in words."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import main
from game.cli.watch import SENTENCES, sentence
from game.content import scenario_ids
from game.session import Fact, Session, save
from game.session.facts import KINDS

ROOT = Path(__file__).parents[2]
KEYS = {
    "scenario", "seed", "run", "laws_version", "digest", "form", "signatories", "concluded", "ended",
    "survived_turnover", "turns",
}  # fmt: skip


def document(line: str, capsys) -> dict:
    assert main.main([*line.split(), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_run_prints_one_document_with_every_part(capsys):
    found = document("run camp-david-2023 --seed 7 --run 3", capsys)
    assert set(found) >= KEYS
    assert (found["scenario"], found["seed"], found["run"]) == ("camp-david-2023", 7, 3)
    assert 1 <= len(found["turns"]) <= 16 and len(found["digest"]) == 64


def test_a_seed_a_run_a_strategy_and_a_parameter_each_change_the_game(capsys):
    lines = ["--seed 1", "--seed 2", "--seed 1 --run 1", "--seed 1 --strategy KR=always_break"]
    lines += ["--seed 1 --set rules.leverage=0"]
    digests = [document(f"run camp-david-2023 {line}", capsys)["digest"] for line in lines]
    assert len(set(digests)) == len(lines)


def test_the_digest_does_not_depend_on_the_hash_seed():
    outputs = set()
    for hash_seed in ("0", "1"):
        line = [sys.executable, "main.py", "run", "camp-david-2023", "--seed", "1", "--json"]
        env = {**os.environ, "PYTHONHASHSEED": hash_seed}
        outputs.add(subprocess.run(line, cwd=ROOT, env=env, check=True, capture_output=True).stdout)
    assert len(outputs) == 1


def test_watch_tells_the_game_that_run_plays(capsys):
    digest = document("run camp-david-2023 --seed 5", capsys)["digest"]
    assert main.main(["watch", "camp-david-2023", "--seed", "5"]) == 0
    told = capsys.readouterr().out
    assert digest in told and "2023 Q3" in told and "Tokyo" in told


def test_whatever_is_told_is_a_fact_that_can_happen():
    assert set(SENTENCES) <= set(KINDS)
    told = {kind: sentence(Fact(kind, 0, why="will"), {"will": "words"}) for kind in SENTENCES}
    assert all(text and "{" not in text for text in told.values())


@pytest.mark.parametrize("scenario", scenario_ids())
def test_every_scenario_is_told_to_its_end_in_names_and_not_in_ids(scenario, capsys):
    assert main.main(["watch", scenario, "--seed", "2"]) == 0
    told = capsys.readouterr().out
    assert re.search(r"\bform: ", told)
    assert not re.search(r"\b[a-z]+[_-][a-z]+-\d|\b[a-z]+_[a-z]+\b", told)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere no variable tells of a display")
@pytest.mark.parametrize("line", [[], ["play"], ["play", "gsomia-2019", "--seat", "KR"]])
def test_without_a_display_play_says_so_in_one_line_and_tells_a_game(line):
    hidden = ("SDL_VIDEODRIVER", "DISPLAY", "WAYLAND_DISPLAY")
    env = {key: value for key, value in os.environ.items() if key not in hidden}
    command = [sys.executable, "main.py", *line]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    first, *told = done.stdout.splitlines()
    assert first.startswith("No display") and "terminal" in first
    assert any(row.startswith("digest ") for row in told)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere no variable tells of a display")
def test_a_saved_game_is_told_to_its_end_without_a_display(tmp_path, monkeypatch, capsys):
    session = Session("gsomia-2019", seed=3, held=("KR",))
    session.seal({"KR": session.suggest("KR")})
    save(session, tmp_path / "game.json")
    for name in ("SDL_VIDEODRIVER", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert main.main(["play", "--load", str(tmp_path / "game.json")]) == 0
    told = capsys.readouterr().out
    assert told.startswith("No display") and session.play_out().digest() in told


def test_a_display_that_does_not_open_is_no_display_either():
    env = {**os.environ, "SDL_VIDEODRIVER": "no-such-driver"}
    done = subprocess.run([sys.executable, "main.py"], cwd=ROOT, env=env, capture_output=True, text=True)
    assert done.returncode == 0 and done.stdout.startswith("No display (")


def test_a_reader_who_leaves_a_pipe_early_is_no_error():
    line = f'"{sys.executable}" main.py run camp-david-2023 --json | head -c 1; exit ${{PIPESTATUS[0]}}'
    done = subprocess.run(["bash", "-c", line], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
