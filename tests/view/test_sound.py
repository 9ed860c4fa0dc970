"""Sounds are short, never clip, and a machine without a loudspeaker stays silent."""

import array
import math
import os
import subprocess
import sys
import wave
from pathlib import Path

import pygame
import pytest

from game.text import demo
from game.view import sound, tones
from tests.view.windows import opened, press

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", tones.SOUNDS)
def test_a_sound_is_short_does_not_clip_and_is_the_file(name):
    made = tones.samples(tones.SOUNDS[name])
    assert 0 < len(made) <= 2 * tones.RATE
    assert max(made) < 30000 and min(made) > -30000
    assert written(name) == made.tobytes()


def written(name: str) -> bytes:
    with wave.open(str(sound.named()[name])) as file:
        return file.readframes(file.getnframes())


def test_the_rain_is_quiet_and_its_end_meets_its_start():
    made = array.array("h", written("rain"))
    loud = math.sqrt(sum(v * v for v in made[::7]) / len(made[::7])) / 32768
    assert 0.005 < loud < 0.05, "about 30 dB under the loudest a sound can be"
    steps = [abs(a - b) for a, b in zip(made, made[1:], strict=False)]
    assert abs(made[0] - made[-1]) <= max(steps), "no click where the loop closes"


LOUDSPEAKER = """
import pygame
from game.view import sound
speaker = sound.Speaker()
speaker.open()
speaker._opening.join(60)
assert speaker.works
channel = pygame.mixer.Channel(sound.BED_CHANNEL)
speaker.tune(0.5, 0.8)
assert channel.get_busy() and abs(channel.get_volume() - 0.4) < 0.02
speaker.play("tick")
assert abs(speaker._made["tick"].get_volume() - 0.5) < 0.02
speaker.on = False
pygame.time.wait(450)
assert not channel.get_busy()
"""


def test_the_two_volumes_and_off_reach_the_loudspeaker():
    """With SDL's dummy device, in a process whose mixer no other test has opened or closed."""
    env = {**os.environ, "SDL_AUDIODRIVER": "dummy", "SDL_VIDEODRIVER": "dummy", "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", LOUDSPEAKER], env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_no_loudspeaker_is_silence(monkeypatch):
    def broken(*_args):
        raise pygame.error("no audio device")

    monkeypatch.setattr(pygame.mixer, "get_init", lambda: None)
    monkeypatch.setattr(pygame.mixer, "init", broken)
    speaker = sound.Speaker()
    speaker.play("stamp")
    speaker._opening.join(5)
    assert not speaker.works
    speaker.play("stamp")
    speaker.tune(1.0, 1.0)


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
