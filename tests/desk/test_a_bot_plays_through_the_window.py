"""A bot plays whole games through the window by mouse and by keys: every level, seat and language, and no text fails.

The nightly tier plays 200 games; the default suite one of each kind that matters most.
"""

from dataclasses import replace

import pygame
import pytest

from game.content import load_scenario, scenario_ids
from game.desk import PersonDesk
from game.text import speak
from game.text.shots import BoardShot, EndShot, TitleShot
from game.view.window import Window
from tests.desk.desks import Dice
from tests.view.test_layout import faults
from tests.view.windows import click

LANGUAGES, SIZES, SCALES = ("en", "ja", "ko"), ((1280, 720), (1920, 1080)), (1.0, 2.0)
GAMES, MOST_STEPS = 200, 400
LEAVE_ALONE = ("quit", "totitle", "title", "menu", "help", "save", "load", "back", "settings", "film", "again", "skip")
# what a bot may do on a board before it seals, and on any other screen before it goes on
AT_MOST = {"board": 3, "other": 1}


def by_keys(window: Window, key: str) -> None:
    """Tab to a control, then Enter; the keys of a toggle or a slider where it has no act."""
    for _step in range(len(window.page.active) + 1):
        if window.hand.focus == key:
            break
        _press(window, pygame.K_TAB)
    control = next(c for c in window.page.active if c.key == key)
    _press(window, pygame.K_RETURN if control.act else pygame.K_RIGHT)


def _press(window: Window, key: int) -> None:
    window.handle(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode=""))
    window.handle(pygame.event.Event(pygame.KEYUP, key=key, mod=0, unicode=""))
    window.draw()


class Bot:
    """Plays one game and measures every picture it comes to."""

    def __init__(self, number: int, folder):
        self.dice = Dice(number)
        names = scenario_ids()
        self.scenario = names[number % len(names)]
        seats = [g.code for g in load_scenario(self.scenario).governments]
        self.seat = seats[number // len(names) % len(seats)]
        self.language = LANGUAGES[number % 3]
        self.level = 1 + number % 3
        self.act = by_keys if number % 2 else click
        self.size, self.scale = SIZES[number // 2 % 2], SCALES[number // 3 % 2]
        desk = PersonDesk(folder=folder, seed=number)
        self.window = Window(desk, self.size, headless=True)
        self.window.change(replace(desk.settings(), language=self.language, text_scale=self.scale, lesson="done"))
        self.faults: set[str] = set()

    def do(self, key: str) -> None:
        self.act(self.window, key)
        self.look()

    def look(self) -> None:
        """Draw what there is now and measure it."""
        self.window.refresh()
        self.window.draw()
        over = type(self.window.dialogs[-1]).__name__ if self.window.dialogs else ""
        kind = (type(self.window.shot).__name__, over, self.language, self.size, self.scale)
        self.faults |= {f"{kind}: {fault}" for fault in faults(self.window)}

    def play(self) -> EndShot:
        self.look()
        self.do("item:new")
        if self.window.shot.chosen != self.scenario:  # choosing it again would take it
            self.do(f"scenario:{self.scenario}")
        self.do("take")
        if self.window.shot.chosen != self.seat:
            self.do(f"seat:{self.seat}")
        free = {f"level:{row.level}" for row in self.window.shot.levels if not row.blocked}
        if f"level:{self.level}" in free:
            self.do(f"level:{self.level}")
        self.do("take")
        for _step in range(MOST_STEPS):
            if isinstance(self.window.shot, EndShot):
                return self.window.shot
            self._turn()
        raise AssertionError(f"no end after {MOST_STEPS} steps, at {self.window.shot}")

    def _turn(self) -> None:
        """A few things at random, then on."""
        for _ in range(self.dice.below(AT_MOST["board" if isinstance(self.window.shot, BoardShot) else "other"] + 1)):
            keys = [c.key for c in self.window.page.active if (c.act or c.drag) and self._may(c.key)]
            if keys:
                self.do(self.dice.pick(keys))
        while self.window.dialogs:
            _press(self.window, pygame.K_ESCAPE)
        self.look()
        ways = [c.key for c in self.window.page.active if c.key in ("go", "seal", "table", "done", "concede") and c.act]
        if ways:
            self.do(ways[0])
        else:
            _press(self.window, pygame.K_ESCAPE)
            self.look()

    def _may(self, key: str) -> bool:
        return key.split(":")[0] not in LEAVE_ALONE and key not in ("go", "seal", "done")


def played(numbers, folder) -> list[str]:
    found = set()
    try:
        for number in numbers:
            bot = Bot(number, folder / str(number))
            bot.play()
            found |= bot.faults
    finally:
        speak.use("en")
    return sorted(found)


@pytest.mark.parametrize("number", [1, 8, 15])
def test_a_whole_game_without_an_exception_or_a_bad_text(tmp_path, number):
    """Camp David and its neighbours: by keys and by mouse, three languages, large text and small."""
    assert played([number], tmp_path) == []


@pytest.mark.nightly
@pytest.mark.parametrize("part", range(8))
def test_two_hundred_whole_games(tmp_path, part):
    assert played(range(part, GAMES, 8), tmp_path) == []


def test_every_scenario_seat_level_language_and_hand_is_among_the_two_hundred():
    names = scenario_ids()
    seen = {(names[n % len(names)], n // len(names) % 3, n % 3, n % 2) for n in range(GAMES)}
    assert len({(name, seat) for name, seat, *_rest in seen}) == 3 * len(names)
    assert {rest[0] for _name, _seat, *rest in seen} == {0, 1, 2} and {rest[1] for _n, _s, *rest in seen} == {0, 1}


def test_the_bot_would_see_a_bad_text(tmp_path):
    bot = Bot(1, tmp_path)
    assert isinstance(bot.window.shot, TitleShot)
    draw = bot.window.draw

    def spoiled():
        page = draw()
        page.text("Wider than its box", 40, 40, w=20)
        return page

    bot.window.draw = spoiled
    bot.look()
    speak.use("en")
    assert any("Wider" in fault for fault in bot.faults)
