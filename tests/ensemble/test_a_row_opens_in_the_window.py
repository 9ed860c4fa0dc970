"""Any row of a folder opens in the window from its first quarter, and what is watched there is that row's game."""

import re

import pygame
import pytest

import main
from game.cli import display
from game.ensemble import results
from game.ensemble.store import Store
from game.text.shots import EndShot
from game.view.window import Window
from tests.view.windows import click, press, tab_to

LINE = ["batch", "gsomia-2019", "--runs", "4", "--seed", "11", "--set", "rules.leverage=0,0.9"]
LINE += ["--set", "government.KR.approval=30,60", "--strategy", "KR=grim,random"]


@pytest.fixture
def folder(tmp_path):
    assert main.main([*LINE, "--out", str(tmp_path / "out")]) == 0
    return tmp_path / "out"


def by_keys(window: Window, key: str) -> None:
    tab_to(window, key)
    press(window, pygame.K_RETURN)


def watched(act, seen: list, stop: int = 999):
    """A person who goes on quarter by quarter until the end is told."""

    def run(window: Window) -> None:
        window.draw()
        seen.append(window.desk.play.session)
        assert len(seen[0].records) == 0 and seen[0].held == (), "from the first quarter, seats held by nobody"
        for _ in range(min(stop, 400)):
            if window.desk.play is None or isinstance(window.shot, EndShot):
                return
            forward(window, act)

    return run


def forward(window: Window, act) -> None:
    """Press whatever leads on from this screen."""
    while window.desk.work(window.now) == 0:
        pass
    window.refresh()
    window.draw()
    keys = {control.key for control in window.page.active}
    act(window, next(key for key in ("next", "seal", "go", "end") if key in keys))


@pytest.mark.parametrize("way, run", [("mouse", 13), ("keys", 30)])
def test_the_window_ends_with_the_rows_mark(way, run, folder, monkeypatch, capsys, tmp_path):
    seen = []
    monkeypatch.setenv("THIRD_SIGNATORY_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setattr(display, "missing", lambda: None)
    monkeypatch.setattr(Window, "run", watched(click if way == "mouse" else by_keys, seen))
    assert main.main(["replay", str(folder), "--run", str(run)]) == 0
    said = capsys.readouterr().out
    row = results.row(Store.opened(folder), run)
    point = row["point"]
    assert seen[0].scenario.rules["leverage"] == (0.0, 0.9)[point // 4]
    assert seen[0].scenario.government("KR").approval == (30.0, 60.0)[point // 2 % 2]
    assert seen[0].strategies["KR"] == ("grim", "random")[point % 2] and seen[0].over
    assert f"run {run}: mark {row['mark']:016x}, digest {seen[0].digest()}" in said and "the same" in said


def test_leaving_early_is_said(folder, monkeypatch, capsys, tmp_path):
    monkeypatch.setenv("THIRD_SIGNATORY_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(display, "missing", lambda: None)
    monkeypatch.setattr(Window, "run", watched(by_keys, [], stop=3))
    assert main.main(["replay", str(folder), "--run", "5"]) == 0
    assert re.fullmatch(r"run 5: left after [1-3] of 16 quarters\n", capsys.readouterr().out)


def test_other_rules_are_told(folder, monkeypatch, capsys):
    monkeypatch.setattr(results, "laws_seal", lambda: "another")
    assert main.main(["replay", str(folder), "--run", "5", "--headless"]) == 0
    assert "played by other rules; laws: found" in capsys.readouterr().err
