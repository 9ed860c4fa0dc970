"""What is misspelt on the command line is answered in one line with the nearest right word, and status 2."""

import subprocess
import sys
from pathlib import Path

import pytest

import main

ROOT = Path(__file__).parents[2]
CASES = {
    "pley": "play",
    "watsh camp-david-2023": "watch",
    "run camp-davd-2023": "camp-david-2023",
    "watch gsomia-2091": "gsomia-2019",
    "play camp-david-2023 --seat KRR": "KR",
    "run camp-david-2023 --strategy KRR=grim": "KR",
    "run camp-david-2023 --strategy KR=tit_for_tt": "tit_for_tat",
    "run camp-david-2023 --set rules.levrage=0": "rules.leverage",
    "run camp-david-2023 --set government.KR.aproval=40": "approval",
    "run camp-david-2023 --sede 4": "--seed",
    "facts --rums 60": "--runs",
}
ODD = [
    "run",
    "run camp-david-2023 --seed -1",
    "run camp-david-2023 --seed 1e9",
    "run camp-david-2023 --seed 99999999999999999999",
    "run camp-david-2023 --set leverage",
    "run camp-david-2023 --set rules.leverage=much",
    "run camp-david-2023 --set rules.leverage=nan",
    "run camp-david-2023 --strategy =grim",
    "run camp-david-2023 --strategy none=grim",
    "run no/such/file.toml",
    "run camp-david-2023 again",
    "facts --runs 0",
    "play --load no-such-save.json",
    "check no-such-file.toml",
    "",
]


def answer(line: str, capsys) -> str:
    """The one line on the error stream; fails where there is another, or anything on the output."""
    assert main.main(line.split() or ["''"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1 and said.err.startswith("third-signatory: ")
    return said.err


@pytest.mark.parametrize("line, right", CASES.items())
def test_a_misspelt_word_is_answered_with_the_right_one(line, right, capsys):
    assert right in answer(line, capsys)


@pytest.mark.parametrize("line", ODD)
def test_anything_else_wrong_is_one_line_too(line, capsys):
    answer(line, capsys)


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"schema": 1}', "\x00"])
def test_a_damaged_save_is_one_line(text, tmp_path, capsys):
    (tmp_path / "game.json").write_text(text)
    assert "game.json" in answer(f"play --load {tmp_path}/game.json", capsys)


def test_the_program_itself_ends_with_status_two_and_no_traceback():
    done = subprocess.run([sys.executable, "main.py", "pley"], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "third-signatory: no command called 'pley'; did you mean 'play'?\n"


def test_a_library_that_is_missing_is_named_in_one_line():
    block = "import sys, main; sys.modules['pydantic'] = None; sys.exit(main.main(['check']))"
    done = subprocess.run([sys.executable, "-c", block], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr == "third-signatory: pydantic is not installed; `doctor` says what is needed\n"
