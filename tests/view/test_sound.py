"""Sounds are short, never clip, and a machine without a loudspeaker stays silent."""

import pygame
import pytest

from game.text import demo
from game.view import sound
from tests.view.windows import opened, press


@pytest.mark.parametrize("name", sound.SOUNDS)
def test_a_sound_is_short_and_does_not_clip(name):
    made = sound.samples(sound.SOUNDS[name])
    assert 0 < len(made) <= 2 * sound.RATE
    assert max(made) < 30000 and min(made) > -30000


def test_no_loudspeaker_is_silence(monkeypatch):
    def broken(*_args):
        raise pygame.error("no audio device")

    monkeypatch.setattr(pygame.mixer, "get_init", lambda: None)
    monkeypatch.setattr(pygame.mixer, "init", broken)
    speaker = sound.Speaker()
    speaker.play("stamp")
    assert not speaker.works


def test_m_turns_sound_off_and_on():
    window = opened(demo.board())
    press(window, pygame.K_m)
    assert not window.settings_now.sound
    press(window, pygame.K_m)
    assert window.settings_now.sound


def test_the_sealed_sheet_slides_off_before_the_orders_go():
    window = opened(demo.board())
    window.headless = False
    window.speaker.on = False
    window.seal()
    assert window.desk.done == [] and window.sealing is not None
    window.sealing = window.now - 1
    window.draw()
    assert [type(c).__name__ for c in window.desk.done] == ["Seal"]
