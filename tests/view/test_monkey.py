"""No sequence of keys, clicks and sizes breaks the window."""

import random

import pygame

from game.text import demo
from game.view.window import Window
from tests.view.windows import opened

KEYS = [
    pygame.K_TAB,
    pygame.K_RETURN,
    pygame.K_SPACE,
    pygame.K_ESCAPE,
    pygame.K_UP,
    pygame.K_DOWN,
    pygame.K_LEFT,
    pygame.K_RIGHT,
    pygame.K_k,
    pygame.K_b,
    pygame.K_s,
    pygame.K_d,
    pygame.K_F1,
    pygame.K_PAGEDOWN,
    pygame.K_PAGEUP,
    pygame.K_HOME,
    pygame.K_END,
]
SIZES = [(1280, 720), (1920, 1080), (640, 360), (1, 1), (900, 1400), (3000, 400)]


def event(dice: random.Random, size):
    pos = (dice.randrange(size[0]), dice.randrange(size[1]))
    kind = dice.random()
    if kind < 0.42:
        shift, key = dice.choice([0, pygame.KMOD_SHIFT]), dice.choice(KEYS)
        return pygame.event.Event(pygame.KEYDOWN, key=key, mod=shift, unicode="")
    if kind < 0.5:  # all keys let go
        return pygame.event.Event(pygame.WINDOWFOCUSLOST)
    if kind < 0.65:
        return pygame.event.Event(pygame.MOUSEMOTION, pos=pos, rel=(1, 1), buttons=(0, 0, 0))
    if kind < 0.8:
        return pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=pos, button=dice.choice([1, 2, 3]))
    if kind < 0.95:
        return pygame.event.Event(pygame.MOUSEBUTTONUP, pos=pos, button=dice.choice([1, 2, 3]))
    return pygame.event.Event(pygame.MOUSEWHEEL, y=dice.choice([-3, -1, 1, 3]), x=0)


def test_random_hands_break_nothing():
    dice = random.Random(5)
    window = opened(demo.title())
    for i in range(4000):
        if i % 500 == 499:
            window.resize(dice.choice(SIZES))
        window.handle(event(dice, window.surface.get_size()))
        if i % 6 == 0:
            window.draw()
        if not window.running:
            window = opened(demo.board_full(), window.surface.get_size())


def test_the_real_loop_opens_draws_and_closes():
    pygame.display.init()
    window = Window(demo.DemoDesk(demo.reveal()))
    window.speaker.on = False
    for key in (pygame.K_TAB, pygame.K_RETURN, pygame.K_F1, pygame.K_ESCAPE):
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode=""))
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    window.run()
    assert window.page is not None and not pygame.display.get_init()
