"""Windows for tests: headless, on the demo desk."""

import pygame

from game.text.demo import DemoDesk
from game.view.pictures import scenes
from game.view.window import Window

SIZES = [(1280, 720), (1920, 1080)]


def opened(shot, size=(1280, 720)) -> Window:
    window = Window(DemoDesk(shot), size, headless=True)
    window.draw()
    return window


def scene(name: str, size=(1280, 720)) -> Window:
    shot, before = scenes()[name]
    window = opened(shot, size)
    before(window)
    window.draw()
    return window


def press(window: Window, key: int, mod: int = 0) -> None:
    window.handle(pygame.event.Event(pygame.KEYDOWN, key=key, mod=mod, unicode=""))
    window.handle(pygame.event.Event(pygame.KEYUP, key=key, mod=mod, unicode=""))
    window.draw()


def click(window: Window, key: str, share: float = 0.5) -> None:
    """Click a control by its key, `share` of its width from the left; scroll it into view as a person
    would."""
    from game.view import hands

    if window.gone:  # a dialog that opened over the page is seen in the next picture
        window.draw()
    control = next(c for c in window.page.active if c.key == key)
    hands.reveal(window, control)
    window.draw()
    x, y, w, h = next(c for c in window.page.active if c.key == key).box
    pos = (int((x + w * share) * window.page.scale), int((y + h / 2) * window.page.scale))
    window.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=pos, rel=(0, 0), buttons=(0, 0, 0)))
    window.handle(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=pos, button=1))
    window.draw()
    window.handle(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=pos, button=1))
    window.draw()


def tab_to(window: Window, key: str) -> None:
    """Press Tab until the control has focus."""
    for _ in range(len(window.page.active) + 1):
        if window.hand.focus == key:
            return
        press(window, pygame.K_TAB)
    raise AssertionError(f"Tab never reaches {key}")
