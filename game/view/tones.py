"""How the project's sounds are made: short quiet tones, and a bed of room tone and far rain.

`assets/sound/make_sounds.py` writes them as files, so that playing one costs no frame. A tone is a list of partials
(frequency in Hz, start and length in seconds, loudness 0..1, decay a second).
"""

import array
import math

RATE = 22050
BED = 8  # seconds
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


def rain() -> array.array:
    """Room tone and far rain, a loop of eight seconds whose end meets its start."""
    n, fade = BED * RATE, RATE
    made, low, drop = [], 0.0, 0.0
    state = 20261122
    for i in range(n + fade):
        state = (state * 1664525 + 1013904223) % 2**32
        white = state / 2**31 - 1.0
        low += 0.02 * (white - low)  # room tone: only what is low stays
        drop = 0.72 * drop + 0.28 * white if i % 3 else drop * 0.7
        swell = 1.0 + 0.25 * math.sin(2 * math.pi * i / n)
        made.append(2.2 * low + 0.16 * drop * swell)
    for i in range(fade):  # the second too many is laid under the first
        part = i / fade
        made[i] = made[i] * part + made[n + i] * (1.0 - part)
    return array.array("h", (int(max(-1.0, min(1.0, v)) * 9000) for v in made[:n]))
