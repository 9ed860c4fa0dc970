"""D1: the game itself, window and all, killed in the middle of saving, has every quarter it had shown as sealed."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.session import list_saves, load

ROOT = Path(__file__).parents[2]

PLAYER = """
import sys
from pathlib import Path
from game.content import load_scenario
from game.desk import PersonDesk
from game.text import commands as D
from game.view.window import Window
folder, seed = Path(sys.argv[1]), int(sys.argv[2])
window = Window(PersonDesk(folder=folder, scenario=load_scenario("twin-harbours"), seat="EH", seed=seed), headless=True)
window.draw()
print("ready", flush=True)
while window.desk.where != "end":
    window.send(D.Seal() if window.desk.where == "board" else D.GoOn())
    window.draw()
    if window.desk.where == "reveal":
        print("shown", len(window.desk.play.session.records), window.desk.play.session.digest(), flush=True)
while True:  # over: seal again what was sealed last, so that a kill always meets a save
    window.desk.keeping.auto(window.desk.play.session, window.desk._began)
    print("shown", len(window.desk.play.session.records), window.desk.play.session.digest(), flush=True)
"""


def kills(folder: Path, times: int) -> int:
    """So many games, each killed a moment after one of its quarters was shown; how many died with a save half made."""
    half = 0
    for n in range(times):
        saves = folder / str(n)
        line = [sys.executable, "-c", PLAYER, str(saves), str(n)]
        with subprocess.Popen(line, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
            told = [child.stdout.readline() for _ in range(2 + n * 5 % 16)]
            time.sleep(n * 7 % 40 / 1000)
            child.send_signal(signal.SIGKILL)
            told += child.stdout.read().splitlines()
        _word, count, digest = next(one.split() for one in reversed(told) if len(one.split()) == 3)
        (row,) = list_saves(saves)
        assert not row.problem, row.problem
        there = load(row.path)
        assert len(there.records) >= int(count), (n, count, len(there.records))
        assert there.fork(int(count)).digest() == digest, (n, count)
        half += any(file.name.startswith(".") for file in saves.iterdir())
    return half


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_a_killed_window_has_every_quarter_it_showed(tmp_path):
    kills(tmp_path, 3)


@pytest.mark.nightly
@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_three_hundred_kills_lose_no_quarter_that_was_shown(tmp_path):
    half = kills(tmp_path, 300)
    print(f"{half} of 300 died with a save half made")
    assert half >= 3, "the kills must meet the saving"
