"""Every screen of a played game holds its Japanese and its Korean words: none cut, covered, or broken badly."""

import pytest

from game.content import load_governments
from game.text import commands as D
from game.text import speak
from game.text.speak import _
from game.view import letters, pictures
from game.view.theme import REGULAR
from game.view.window import Window
from tests.desk.desks import Dice, desk_of, orders
from tests.view.test_layout import faults

CARD, LINES = 171, 4
"""Room for a group's words on the board: units across at 1280 x 720, and lines of 14."""


@pytest.fixture(params=["ja", "ko"])
def language(request):
    speak.use(request.param)
    yield request.param
    speak.use("en")


@pytest.mark.parametrize("size", pictures.SIZES, ids=str)
def test_every_picture_of_a_played_game_holds_its_words(language, size):
    for name in pictures.played(language):
        window = pictures.drawn(name, size, language)
        assert faults(window) == [], name
        assert orphans(window) == [], name


@pytest.mark.parametrize("scenario, seat", [("accord-2015", "JP"), ("gsomia-2019", "KR"), ("washington-inward", "US")])
def test_every_screen_of_a_game_holds_its_words(language, scenario, seat):
    desk, dice = desk_of(scenario, seat, seed=9), Dice(7)
    desk._set = desk.settings().__class__(language=language)
    window = Window(desk, (1280, 720), headless=True)
    for _step in range(14):
        if desk.where == "end":
            break
        if desk.where == "board":
            orders(desk, dice)
        window.refresh()
        window.draw()
        assert faults(window) == []
        desk.do(D.Seal() if desk.where == "board" else D.GoOn())


def orphans(window) -> list[str]:
    """Japanese lines that begin with what may not stand first, or hold one character of a longer text."""
    texts = [label.text.strip() for label in window.page.labels]
    return [text for text in texts if len(text) > 1 and text[0] in letters.NOT_FIRST - set("年月期%（([")]


def test_every_quote_fits_its_card(language):
    for government in load_governments().values():
        for faction in government.factions:
            for said in (faction.quotes.favour, faction.quotes.torn, faction.quotes.against):
                quote = _("“{said}”").format(said=_(said))
                lines = letters.wrap(quote, REGULAR, 14, CARD)
                assert len(lines) <= LINES and len(lines[-1].rstrip("。」”.")) > 1, lines


def test_korean_is_broken_at_spaces_only(language):
    text = _(
        "Others believe you by what you keep, most of all when keeping was hard. A promise broken once goes hollow, "
        "broken again it ends."
    )
    assert text[:6] != "Others"
    for limit in range(90, 500, 40):
        lines = letters.wrap(text, REGULAR, 14, limit)
        assert (" " if language == "ko" else "").join(lines) == text
        assert all(line[0] not in letters.NOT_FIRST for line in lines)
