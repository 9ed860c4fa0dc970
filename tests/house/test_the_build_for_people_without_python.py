"""The folder built by PyInstaller starts without Python on the path and plays. Building takes minutes, so nightly."""

import json
import os
import subprocess
import sys

import pytest

PyInstaller = pytest.importorskip("PyInstaller", reason="the extra `build` is not installed")
pytestmark = pytest.mark.nightly


@pytest.fixture(scope="module")
def program(tmp_path_factory):
    out = tmp_path_factory.mktemp("dist")
    subprocess.run([sys.executable, "-m", "game._build", str(out)], check=True, timeout=1800)
    return next((out / "third-signatory").glob("third-signatory*"))


def said(program, *words, home):
    """What the program says, with nothing of this Python in its surroundings."""
    plain = {"PATH": os.defpath, "HOME": str(home), "THIRD_SIGNATORY_HOME": str(home), "SDL_VIDEODRIVER": "dummy"}
    done = subprocess.run([str(program), *words], capture_output=True, text=True, env=plain, cwd=home, timeout=300)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_it_starts(program, tmp_path):
    assert "COMMAND" in said(program, "--help", home=tmp_path)


def test_it_plays_the_same_game_as_the_checkout(program, tmp_path):
    asked = ("run", "camp-david-2023", "--seed", "1", "--json")
    ours = subprocess.run([sys.executable, "main.py", *asked], capture_output=True, text=True, check=True).stdout
    theirs = said(program, *asked, home=tmp_path)
    assert json.loads(theirs)["digest"] == json.loads(ours)["digest"]


def test_its_window_draws_its_first_frame(program, tmp_path):
    """`play` in SDL's dummy window, told to end after the first frames."""
    plain = {"PATH": os.defpath, "HOME": str(tmp_path), "THIRD_SIGNATORY_HOME": str(tmp_path)}
    plain |= {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"}
    running = subprocess.Popen([str(program), "play"], env=plain, cwd=tmp_path, stderr=subprocess.PIPE, text=True)
    try:
        running.wait(timeout=15)
    except subprocess.TimeoutExpired:
        return  # it is open and waits for a person
    finally:
        running.kill()
        running.wait()
    raise AssertionError(running.stderr.read())
