"""G1: random keys, clicks, wheels and sizes on a real game; the game they made is saved and opened again as it was."""

import random

import pytest

from game.desk import PersonDesk
from game.session import load, save
from game.view.window import Window
from main import council
from tests.view.test_monkey import SIZES, event

DRAWN = 25  # events a drawn frame
CHECKED = 1000  # events between two reloads


def hands(events: int, seed: int, folder) -> int:
    """So many events; how many quarters were sealed in all."""
    dice, quarters = random.Random(seed), 0
    window, desk = fresh(seed, folder)
    before = desk.play.session.turn
    for n in range(1, events + 1):
        window.handle(event(dice, window.surface.get_size()))
        window.refresh()
        desk.work(n / 100)
        if n % DRAWN == 0:
            window.draw()
        if desk.play is not None:
            quarters += max(0, desk.play.session.turn - before)
            before = desk.play.session.turn
        if n % CHECKED == 0:
            reopened(desk, folder)
            window.resize(dice.choice(SIZES))
        if not window.running or desk.play is None or desk.play.session.over:
            window, desk = fresh(seed + n, folder)
            before = desk.play.session.turn
    return quarters


def fresh(seed: int, folder):
    """A window on a game in the small world, in any seat."""
    from game.content import load_scenario

    scenario = load_scenario("twin-harbours")
    seat = scenario.governments[seed % len(scenario.governments)].code
    desk = PersonDesk(council, folder=folder, scenario=scenario, seat=seat, seed=seed)
    desk.keeping.auto = lambda session, stamp: None
    window = Window(desk, (1280, 720), headless=True)
    window.draw()
    return window, desk


def reopened(desk, folder) -> None:
    """The game on the desk, saved and opened again, has the same digest."""
    if desk.play is not None:
        game = desk.play.session
        assert load(save(game, folder / "checked.json"), council).digest() == game.digest()


@pytest.mark.parametrize("part", range(10))
def test_a_hundred_thousand_events_break_nothing(part, tmp_path):
    assert hands(10_000, 100 + part, tmp_path) > 0


@pytest.mark.nightly
@pytest.mark.parametrize("part", range(20))
def test_a_million_events_break_nothing(part, tmp_path):
    assert hands(50_000, 1000 + 100 * part, tmp_path) > 0
