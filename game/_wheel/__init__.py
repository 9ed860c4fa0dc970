"""The installed package: one private folder that holds the game, so that no common name is claimed.

In a wheel this file is `third_signatory/__init__.py` and the game lies beside it in `_app/`. In an editable
install it is a copy of this file alone, and the game is the checkout that the `.pth` file points to.
"""

import sys
from pathlib import Path


def home() -> str:
    """The folder that holds `main.py`, `game`, `agents` and `assets`."""
    inside = Path(__file__).parent / "_app"
    if inside.is_dir():
        return str(inside)
    return next(entry for entry in sys.path if (Path(entry) / "game" / "_wheel" / "editable.py").is_file())


# First, not last: another package's `agents` must not answer when the game asks for its own.
sys.path.insert(0, home())


def main() -> int:
    """Run the command line, as `python main.py` does in a checkout."""
    from main import main as door

    return door()
