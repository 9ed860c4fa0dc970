"""The thousand games beside a debrief are left out where nobody asks: compiling costs more than a test."""

import shutil

import pytest

from game.desk import parting
from game.text import speak
from tests.desk.desks import NOWHERE


@pytest.fixture(autouse=True)
def alone(monkeypatch):
    monkeypatch.setattr(parting, "BESIDE", False)
    shutil.rmtree(NOWHERE, ignore_errors=True)
    speak.use("en")  # whatever another test spoke last
