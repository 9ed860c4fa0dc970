"""G3: resize, minimise, lose focus: from 1 x 1 to 8,000 wide, at any text size, nothing breaks."""

import random
from dataclasses import replace

import pygame
import pytest

from game.view import pictures
from tests.view.windows import opened

SEQUENCES, STEPS = 40, 6
ENDS = (pygame.WINDOWMINIMIZED, pygame.WINDOWRESTORED, pygame.WINDOWFOCUSLOST, pygame.WINDOWEXPOSED)


def sizes(dice: random.Random) -> tuple[int, int]:
    """Any size, small ones as often as large ones; the area is held to what a screen could be."""
    w = int(10 ** dice.uniform(0, 3.9))
    return w, max(1, min(int(10 ** dice.uniform(0, 3.3)), 6_000_000 // w))


def sequence(dice: random.Random) -> None:
    scenes = pictures.scenes()
    shot, before = scenes[dice.choice(list(scenes))]
    window = opened(shot)
    before(window)
    for _step in range(STEPS):
        window.resize(sizes(dice))
        window.handle(pygame.event.Event(dice.choice(ENDS)))
        if dice.random() < 0.5:
            scale = dice.choice((1.0, 1.25, 1.5, 2.0))
            window.change(replace(window.settings_now, text_scale=scale))
        window.handle(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_TAB, mod=0, unicode=""))
        window.draw()


def test_any_sequence_of_sizes_draws():
    dice = random.Random(11)
    for _ in range(SEQUENCES):
        sequence(dice)


@pytest.mark.nightly
def test_five_hundred_sequences_of_sizes_draw():
    dice = random.Random(12)
    for _ in range(500):
        sequence(dice)


def test_the_widest_and_the_smallest_window_draw():
    for size in ((1, 1), (8000, 1), (1, 4000), (8000, 700), (419, 299), (63, 5000)):
        opened(pictures.scenes()["board"][0], size)
