"""What the README tells a newcomer to type exists, sets itself up in one line, and is what CI runs."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from game.cli.parser import COMMANDS

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHELL_LINES = re.findall(r"^python3 -m venv .*$", README, re.M)
WINDOWS_LINES = re.findall(r"^cmd /c .*$", README, re.M)


def test_there_are_two_lines_for_each_kind_of_machine():
    assert len(SHELL_LINES) == len(WINDOWS_LINES) == 2
    assert all(line.startswith("python3 -m venv .venv && .venv/bin/pip install") for line in SHELL_LINES)
    assert SHELL_LINES[0].endswith("main.py") and "pytest" in SHELL_LINES[1]


def test_ci_runs_the_test_line_and_no_other():
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    finder = re.search(r"awk '.*' README\.md", script).group()
    found = subprocess.run(["bash", "-c", finder], cwd=ROOT, capture_output=True, text=True).stdout
    assert found.strip() == SHELL_LINES[1]
    assert "pytest" not in script


def test_the_table_of_commands_is_the_list_of_commands():
    assert re.findall(r"^\| `(\w+)", README, re.M) == list(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_a_help_of_its_own(command):
    line = [sys.executable, "main.py", command, "--help"]
    done = subprocess.run(line, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0 and f"third-signatory {command}" in done.stdout


def test_every_link_to_a_file_leads_somewhere():
    for text in ("README.md", "CONTRIBUTING.md"):
        links = re.findall(r"\]\(((?!http|docs/pictures)[^)#]+)", (ROOT / text).read_text(encoding="utf-8"))
        for target in links:
            assert (ROOT / target).exists(), f"{text} links to {target}"


def test_the_version_is_said_once_and_cited():
    from game import __version__

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["dynamic"] == ["version"]
    assert f"\nversion: {__version__}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")
