"""The thousand games beside a debrief are left out where nobody asks: compiling costs more than a test."""

import pytest

from game.desk import parting
from game.text import speak


@pytest.fixture(autouse=True)
def alone(monkeypatch):
    monkeypatch.setattr(parting, "BESIDE", False)
    speak.use("en")  # whatever another test spoke last
