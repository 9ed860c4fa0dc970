import os

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pytest  # noqa: E402

from game.desk import parting  # noqa: E402


@pytest.fixture(autouse=True)
def alone(monkeypatch):
    """No thousand games beside a debrief: compiling costs more than a test."""
    monkeypatch.setattr(parting, "BESIDE", False)
