"""A whole game in the real window, headless: once by the mouse alone, once by the keyboard alone."""

import pygame

from game.desk import PersonDesk
from game.text.shots import BoardShot, CrisisShot, EndShot, PactShot
from game.view.window import Window
from tests.view.windows import click, press, tab_to


def window_on(tmp_path, seed: int) -> Window:
    window = Window(PersonDesk(folder=tmp_path, seed=seed), (1280, 720), headless=True)
    window.draw()
    return window


def by_mouse(window: Window, key: str, share: float = 0.5) -> None:
    click(window, key, share)


def by_keys(window: Window, key: str, share: float = 0.5) -> None:
    """Tab to a control; a toggle's second half is chosen with its letter, anything else with Enter."""
    tab_to(window, key)
    letter = {"keep": (pygame.K_k, pygame.K_b), "offer": (pygame.K_s, pygame.K_d)}.get(key.split(":")[0])
    press(window, pygame.K_RETURN if letter is None else letter[int(share > 0.5)])


def active(window: Window, start: str) -> list[str]:
    return [control.key for control in window.page.active if control.key.startswith(start) and control.act]


def play(window: Window, act) -> None:
    """From the title to the end: a pact, a break, a move, a reason read, a save, and every quarter sealed."""
    act(window, "item:new")
    act(window, "scenario:gsomia-2019")
    act(window, "scenario:camp-david-2023")
    act(window, "take")
    act(window, "seat:KR")
    act(window, "level:3")
    act(window, "take")
    assert isinstance(window.shot, BoardShot) and window.shot.seat == "KR"
    quarters = 0
    while not isinstance(window.shot, EndShot):
        _quarter(window, act, quarters)
        quarters += 1
    assert quarters == 16


def _quarter(window: Window, act, n: int) -> None:
    if window.dialogs:  # level 3 asks for forecasts now and then: answered the first time, skipped later
        act(window, "skip" if n else "enter")
    shot = window.shot
    if n == 0:
        _propose(window, act)
    elif shot.orders.offers and not shot.orders.offers[0].blocked:
        act(window, "offer:table", 0.2)
    if n == 5 and shot.orders.promises:
        act(window, f"keep:{shot.orders.promises[0].id}", 0.8)
        assert window.shot.orders.warnings
    if n % 3 == 1:
        act(window, "move")
        free = [move.id for move in shot.moves if not move.blocked]
        act(window, f"move:{free[n % len(free)]}")
    if n % 4 == 2:
        act(window, "meter:approval")
        assert window.dialogs
        act(window, "close")
    act(window, "seal")
    while not isinstance(window.shot, BoardShot | EndShot):
        if isinstance(window.shot, CrisisShot) and not window.shot.outcome:
            act(window, "firm" if n % 2 else "concede")
        else:
            act(window, "go")


def _propose(window: Window, act) -> None:
    act(window, "proposal")
    assert isinstance(window.shot, PactShot)
    for element in ("warning", "exercises"):
        act(window, f"element:{element}")
    act(window, "table")
    assert isinstance(window.shot, BoardShot) and window.shot.orders.proposal.chosen


def test_a_whole_game_by_the_mouse_alone(tmp_path):
    window = window_on(tmp_path, 5)
    play(window, by_mouse)
    by_mouse(window, "title")
    assert window.shot.items[0].id == "continue"


def test_a_whole_game_by_the_keyboard_alone(tmp_path):
    window = window_on(tmp_path, 5)
    play(window, by_keys)
    by_keys(window, "title")
    assert window.shot.items[0].id == "continue"


def test_save_and_step_back_by_the_menu(tmp_path):
    window = window_on(tmp_path, 5)
    for key in ("item:new", "take", "take", "seal", "go"):
        by_keys(window, key)
    date = window.shot.date
    press(window, pygame.K_ESCAPE)
    by_keys(window, "save")
    assert window.dialogs and any("Saved as" in label.text for label in window.page.labels)
    press(window, pygame.K_ESCAPE)
    press(window, pygame.K_ESCAPE)
    by_keys(window, "undo")
    assert window.shot.date != date and not window.shot.can_undo
