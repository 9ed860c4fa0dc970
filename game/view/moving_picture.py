"""The moving picture of the README, taken from a game really played: `python -m game.view.pictures --animate OUT.png`.

A quarter at the desk, the orders sealed, the reveal row by row, an election night, the debrief.
"""

from pathlib import Path

import pygame

from game.desk.showcase import showcase
from game.view.apng import write
from game.view.window import Window

SIZE, SHOWN = (1280, 720), (800, 450)
STEP = 100  # milliseconds between two pictures while something moves


class Filmed(Window):
    """A window whose clock is set by hand."""

    clock = 0.0

    @property
    def now(self) -> float:
        return self.clock

    @property
    def still(self) -> bool:
        return False


class Film:
    """Pictures with how long each is shown; a picture like the last one only lengthens it."""

    def __init__(self):
        self.frames: list[tuple[pygame.Surface, int]] = []

    def take(self, window: Window, shown: int) -> None:
        window.draw()
        small = pygame.transform.smoothscale(window.surface, SHOWN)
        if self.frames and pygame.image.tobytes(small, "RGB") == pygame.image.tobytes(self.frames[-1][0], "RGB"):
            self.frames[-1] = (self.frames[-1][0], self.frames[-1][1] + shown)
        else:
            self.frames.append((small, shown))

    def run(self, window: Filmed, seconds: float, step: int = STEP) -> None:
        """So many seconds of what moves."""
        for _frame in range(round(seconds * 1000 / step)):
            self.take(window, step)
            window.clock += step / 1000


def shoot() -> list[tuple[pygame.Surface, int]]:
    """The pictures, first to last."""
    found, film = showcase("en"), Film()
    window = Filmed(found["board"], SIZE, headless=True)
    window.focus("keep:exercises")
    window.clock += 3  # the launch has flown
    film.take(window, 2200)
    window.focus("seal")
    window.send = lambda command: None  # the moment is stopped: sealing only slides the sheet off
    film.take(window, 500)
    window.sealing = window.now
    for share in (0.3, 0.6, 0.9):
        window.clock = window.sealing + share * 0.42
        film.take(window, 70)
    for name, seconds, hold in (("reveal", 2.4, 1800), ("election", 6.2, 2600), ("end", 0.1, 3200)):
        window = Filmed(found[name], SIZE, headless=True)
        window.screen.since = window.now
        film.run(window, seconds, 200 if name == "election" else STEP)
        film.take(window, hold)
    return film.frames


def animate(file: Path) -> int:
    """Write the moving picture; how many bytes it has."""
    data = write(shoot())
    file.parent.mkdir(parents=True, exist_ok=True)
    return file.write_bytes(data)
