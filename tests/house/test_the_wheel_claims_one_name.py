"""An installed game takes one name in site-packages and runs from any folder, as a wheel and editable."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = "Scripts" if os.name == "nt" else "bin"
ASK = "import third_signatory, game, agents; print(game.__file__); print(agents.__file__)"


def pip(*words: str, python: str = sys.executable) -> None:
    command = [python, "-m", "pip", "--disable-pip-version-check", "-q", *words]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def installed(where: Path, *what: str) -> Path:
    """A fresh venv with the game and nothing else: the libraries are not needed for what is asked here."""
    venv.create(where, with_pip=True)
    pip("install", "--no-deps", *what, python=str(where / SCRIPTS / "python"))
    return where / SCRIPTS


def said(scripts: Path, *words: str, cwd: Path) -> str:
    clean = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "PYTHONHOME")}
    command = [str(scripts / words[0]), *words[1:]]
    done = subprocess.run(command, cwd=cwd, env=clean, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def site_packages(scripts: Path, cwd: Path) -> Path:
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    return Path(said(scripts, "python", "-c", ask, cwd=cwd).strip())


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip("wheel", "--no-deps", "--wheel-dir", str(folder), str(ROOT))
    return next(folder.glob("third_signatory-*.whl"))


def test_the_wheel_holds_everything_under_one_name(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"third_signatory"}
    for needed in ("main.py", "game/cli/__init__.py", "agents/__init__.py", "assets/fonts/sans-regular.otf"):
        assert f"third_signatory/_app/{needed}" in names
    assert not [name for name in names if "__pycache__" in name or "/tests/" in name]


def test_an_installed_game_runs_from_another_folder(wheel, tmp_path):
    scripts = installed(tmp_path / "env", str(wheel))
    for name in ("agents", "game", "assets", "main.py"):
        assert not (site_packages(scripts, tmp_path) / name).exists()
    assert "COMMAND" in said(scripts, "third-signatory", "--help", cwd=tmp_path)
    lines = said(scripts, "python", "-c", ASK, cwd=tmp_path).split()
    assert [Path(line).parents[1].name for line in lines] == ["_app", "_app"]


def test_an_editable_install_runs_the_checkout_itself(tmp_path):
    scripts = installed(tmp_path / "env", "-e", str(ROOT))
    assert "COMMAND" in said(scripts, "third-signatory", "--help", cwd=tmp_path)
    lines = said(scripts, "python", "-c", ASK, cwd=tmp_path).split()
    assert [Path(line).parents[1] for line in lines] == [ROOT, ROOT]


def test_another_package_called_agents_is_left_alone_and_does_not_answer_for_ours(wheel, tmp_path):
    scripts = installed(tmp_path / "env", str(wheel))
    theirs = site_packages(scripts, tmp_path) / "agents"
    theirs.mkdir()
    (theirs / "__init__.py").write_text("theirs = True\n")
    assert "_app" in said(scripts, "python", "-c", ASK, cwd=tmp_path)
    assert "True" in said(scripts, "python", "-c", "import agents; print(agents.theirs)", cwd=tmp_path)
