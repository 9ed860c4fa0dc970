"""The words of real games fit their boxes: no label is cut, covered or too small on any screen of them."""

import pytest

from game.text import commands as D
from game.view import pictures
from game.view.window import Window
from tests.desk.desks import Dice, desk_of, orders
from tests.view.test_layout import faults


@pytest.mark.parametrize("scenario, seat", [("accord-2015", "KR"), ("gsomia-2019", "JP"), ("twin-harbours", "WH")])
def test_every_screen_of_a_game_holds_its_words(scenario, seat):
    desk, dice = desk_of(scenario, seat, seed=8), Dice(5)
    window = Window(desk, (1280, 720), headless=True)
    while desk.where != "end":
        if desk.where == "board":
            orders(desk, dice)
        assert _faults(window) == []
        desk.do(D.Seal() if desk.where == "board" else D.GoOn())
    assert _faults(window) == []


def _faults(window: Window) -> list[str]:
    window.refresh()
    window.draw()
    return faults(window)


@pytest.mark.parametrize("size", pictures.SIZES, ids=str)
def test_every_picture_of_the_played_game_holds_its_words(size):
    for name in pictures.played():
        assert faults(pictures.drawn(name, size)) == [], name
