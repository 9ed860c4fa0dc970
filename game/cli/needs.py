"""What a command needs beyond the core: asked before anything is played, answered with the line to install it."""

import sys
from importlib.util import find_spec

from game.cli.refusal import Refusal

# the name to import: the name to install
RESEARCH = {"SALib": "SALib", "sklearn": "scikit-learn", "matplotlib": "matplotlib", "pandas": "pandas"}
INSTALL = "pip install -e '.[research]'"


def needs(what: str, *names: str) -> None:
    """Raise a Refusal where a library is missing."""
    missing = [RESEARCH[name] for name in names if not there(name)]
    if missing:
        raise Refusal(f"{what} needs {' and '.join(missing)}: {INSTALL}")


def there(name: str) -> bool:
    """Whether a library can be imported."""
    try:
        return find_spec(name) is not None
    except (ImportError, ValueError):
        return False


def can_draw() -> bool:
    """Whether pictures can be drawn; where not, say so in one line, and the figures are written all the same."""
    if there("matplotlib"):
        return True
    print(f"third-signatory: no picture, for matplotlib is missing: {INSTALL}", file=sys.stderr)
    return False
