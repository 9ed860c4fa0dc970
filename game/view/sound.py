"""Short quiet tones, made when first heard: no file, no network, and silence where there is no loudspeaker.

A sound is a list of partials (frequency in Hz, start and length in seconds, loudness 0..1, decay a second).
"""

import array
import math

import pygame

RATE = 22050
SOUNDS: dict[str, list[tuple[float, float, float, float, float]]] = {
    "tick": [(1900, 0, 0.03, 0.10, 90)],
    "paper": [(620, 0, 0.10, 0.05, 30), (930, 0.03, 0.10, 0.04, 34)],
    "stamp": [(92, 0, 0.30, 0.55, 12), (138, 0, 0.20, 0.30, 18), (410, 0, 0.05, 0.12, 60)],
    "kept": [(392, 0, 0.5, 0.20, 6), (784, 0, 0.4, 0.06, 9)],
    "broke": [(392, 0, 0.25, 0.20, 8), (311, 0.2, 0.5, 0.20, 6)],
    "bell": [(587, 0, 1.0, 0.16, 4), (1568, 0, 0.7, 0.05, 6), (2349, 0, 0.4, 0.02, 9)],
    "drum": [(62, 0, 0.6, 0.45, 7)],
    "chord": [(196, 0, 1.8, 0.14, 2), (247, 0, 1.8, 0.12, 2), (294, 0, 1.8, 0.12, 2), (392, 0, 1.6, 0.06, 3)],
}


def samples(partials: list[tuple[float, float, float, float, float]]) -> array.array:
    """Signed 16-bit samples of the partials added up, each with a soft start."""
    total = max(start + length for _hz, start, length, _loud, _decay in partials)
    out = [0.0] * int(total * RATE)
    for hz, start, length, loud, decay in partials:
        first = int(start * RATE)
        for i in range(min(int(length * RATE), len(out) - first)):
            t = i / RATE
            fade = min(1.0, t / 0.004) * math.exp(-decay * t) * min(1.0, (length - t) / 0.02)
            out[first + i] += loud * fade * math.sin(2 * math.pi * hz * t)
    return array.array("h", (int(max(-1.0, min(1.0, v)) * 30000) for v in out))


class Speaker:
    """Plays a sound by its name while sound is on; a machine without sound is silent, not an error."""

    def __init__(self, on: bool = True):
        self.on, self.works = on, True
        self._made: dict[str, pygame.mixer.Sound] = {}

    def play(self, name: str) -> None:
        if not (self.on and self.works):
            return
        try:
            if not pygame.mixer.get_init():
                pygame.mixer.init(RATE, -16, 1, 512)
            if name not in self._made:
                self._made[name] = pygame.mixer.Sound(buffer=samples(SOUNDS[name]).tobytes())
            self._made[name].play()
        except (pygame.error, NotImplementedError):
            self.works = False
