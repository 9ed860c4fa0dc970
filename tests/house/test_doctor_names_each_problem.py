"""`doctor` says one line for each thing, in the word ok, note or problem, and what to do about a problem."""

import sys
from importlib import metadata
from pathlib import Path

import pytest

import main
from game import folders
from game.cli import display, doctor


def lines(capsys) -> list[str]:
    return capsys.readouterr().out.splitlines()[1:]


def test_a_machine_that_can_run_the_tests_has_no_problem(capsys):
    assert main.main(["doctor"]) == 0
    found = lines(capsys)
    assert {line.split()[0] for line in found} <= {"ok", "note"}
    for name in (*doctor.NEEDED, "Python", "fonts", "saves", "settings", "cache", "display"):
        assert any(name in line for line in found)


@pytest.mark.parametrize(
    "name, version, says",
    [
        ("mesa", "4.0.0", "mesa 4.0.0 does not fit"),
        ("mesa", "3.2.9", "pip install 'mesa>=3.3,<4'"),
        ("pygame-ce", "2.5.4", "pygame-ce 2.5.4 does not fit"),
        ("pygame", "2.6.1", "overwrites files of pygame-ce"),
        ("rich", None, "rich is not installed"),
    ],
)
def test_a_library_that_does_not_fit_is_a_problem_with_a_cure(name, version, says, monkeypatch, capsys):
    monkeypatch.setattr(display, "tried", lambda: (True, "dummy"))
    monkeypatch.setattr(doctor, "_installed", lambda asked: version if asked == name else truth(asked))
    assert main.main(["doctor"]) == 1
    problems = [line for line in lines(capsys) if line.startswith("problem")]
    assert len(problems) == 1 and says in problems[0]


def truth(name: str) -> str | None:
    return None if name == "pygame" else metadata.version(name)


def test_a_folder_that_cannot_be_written_is_a_problem(monkeypatch, tmp_path):
    in_the_way = tmp_path / "file"
    in_the_way.write_text("not a folder")
    found = doctor._folder("saves", lambda: in_the_way / "saves")
    assert found.state == "problem" and "THIRD_SIGNATORY_HOME" in found.cure


def test_looking_at_a_folder_does_not_make_it(tmp_path):
    assert doctor._folder("saves", lambda: tmp_path / "a" / "b").state == "ok"
    assert not (tmp_path / "a").exists()


def test_folders_move_with_their_variable(monkeypatch, tmp_path):
    monkeypatch.setenv("THIRD_SIGNATORY_HOME", str(tmp_path))
    assert folders.saves() == tmp_path / "saves"
    monkeypatch.delenv("THIRD_SIGNATORY_HOME")
    assert Path.home() in folders.saves().parents and "third-signatory" in str(folders.saves())


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere no variable tells")
def test_no_display_is_a_note_and_not_a_problem(monkeypatch):
    for name in ("SDL_VIDEODRIVER", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert doctor._display().state == "note"


def test_a_display_that_does_not_open_is_a_note_with_its_reason(monkeypatch):
    monkeypatch.setenv("SDL_VIDEODRIVER", "no-such-driver")
    found = doctor._display()
    assert found.state == "note" and "no-such-driver" in found.what
