"""Text of 125 to 200 % and small windows: another layout, nothing cut off, everything still within reach."""

from dataclasses import replace

import pygame
import pytest

from game.text.demo import DemoDesk
from game.text.speak import use
from game.view import pictures
from game.view.window import Window, unit
from tests.view.test_layout import faults
from tests.view.windows import press

NIGHTLY = pytest.mark.nightly
LARGE = [(1.25, (1280, 720)), (1.5, (1280, 720)), (2.0, (1280, 720)), (2.0, (1920, 1080)), (1.0, (640, 480))]


def scene(name: str, text_scale: float, size) -> Window:
    shot, before = pictures.scenes()[name]
    desk = DemoDesk(shot)
    desk.set = replace(desk.set, text_scale=text_scale)
    window = Window(desk, size, headless=True)
    window.draw()
    before(window)
    window.draw()
    return window


@pytest.mark.parametrize("text_scale, size", LARGE, ids=str)
@pytest.mark.parametrize("name", pictures.scenes())
def test_no_label_is_cut_off_or_covered(name, text_scale, size):
    window = scene(name, text_scale, size)
    assert faults(window) == []
    ink = [label.ink.h / label.px for label in window.page.labels]
    assert min(ink, default=9) >= text_scale * 0.93, "the text is as large as was asked for"


@pytest.mark.parametrize("name", pictures.scenes())
def test_tab_reaches_every_control_and_scrolls_it_into_view(name):
    window = scene(name, 2.0, (1280, 720))
    for _control in window.page.active:
        press(window, pygame.K_TAB)
        control = next(c for c in window.page.active if c.key == window.hand.focus)
        assert control.visible, f"{control.key} has focus out of sight"


@pytest.mark.parametrize("name", ["board", "board-full", "pact", "pact-full", "reveal", "end-full", "title", "seats"])
def test_what_can_be_done_wide_can_be_done_in_one_column(name):
    """The same acts, some of them behind a tab; what only shows its words in a tip may lie open instead."""
    wide = {c.key for c in scene(name, 1.0, (1280, 720)).page.active if c.act or c.keys or c.drag}
    window = scene(name, 2.0, (1280, 720))
    found = {c.key for c in window.page.active}
    for tab in [key for key in found if key.startswith(("tab:", "leaf:"))]:
        next(c for c in window.page.active if c.key == tab).act()
        window.draw()
        found |= {c.key for c in window.page.active}
    left_out = {key for key in wide - found if not key.startswith(("meter:", "leaf:", "happening:"))}
    assert left_out == set()


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_the_exchange_that_waits_and_both_keys_are_seen_without_scrolling(size):
    window = scene("crisis", 2.0, size)
    area = next(a for a in window.page.areas if a.key == "crisis")
    foot = (area.box[1] + area.box[3]) * window.page.scale
    waits = [label for label in window.page.labels if label.text in ("Third exchange", "?")]
    assert len(waits) == 3 and all(label.ink.bottom <= foot for label in waits)
    assert {"F", "G"} <= {label.text for label in window.page.labels}


def test_the_wheel_and_page_keys_scroll_a_column():
    window = scene("help", 2.0, (1280, 720))
    press(window, pygame.K_PAGEDOWN)
    assert window.hand.scroll["dialog"] > 100
    press(window, pygame.K_PAGEUP)
    assert window.hand.scroll["dialog"] == 0


def test_a_unit_is_a_pixel_in_small_windows_and_grows_with_large_ones():
    assert unit((1280, 720), 1.0) == unit((900, 700), 1.0) == 1.0
    assert unit((1920, 1080), 1.0) == 1.5 and unit((1920, 1080), 2.0) == 3.0
    assert unit((210, 400), 1.0) == 0.5, "below 420 units all shrinks"


def played(name: str, language: str, size, text_scale: float) -> Window:
    """A moment of the played game, drawn with large text."""
    desk, before = pictures.played(language)[name]
    window = Window(desk, size, headless=True)
    window.settings_now = replace(desk.settings(), text_scale=text_scale)
    before(window)
    window.draw()
    return window


@pytest.mark.parametrize("language", ["en", pytest.param("ja", marks=NIGHTLY), pytest.param("ko", marks=NIGHTLY)])
def test_every_picture_of_the_played_game_holds_its_words_at_200_percent(language):
    try:
        for name in pictures.played(language):
            window = played(name, language, (1280, 720), 2.0)
            assert faults(window) == [], name
            for tab in [c for c in window.page.active if c.key.startswith("tab:")]:
                tab.act()
                window.draw()
                assert faults(window) == [], (name, tab.key)
    finally:
        use("en")
