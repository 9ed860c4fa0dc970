"""The language changes while a game runs: same screen, same orders, other words; and it is remembered."""

import pytest

from game.desk import PersonDesk
from game.text import commands as D
from game.text import speak
from game.text.numbers import percent
from game.view.window import Window
from tests.desk.desks import Dice, desk_of, orders, strings
from tests.view.windows import click

HANGUL, KANA = ("\uac00", "\ud7a3"), ("\u3041", "\u9fff")


@pytest.fixture(autouse=True)
def english_after():
    yield
    speak.use("en")


def has(text: str, script: tuple[str, str]) -> bool:
    return any(script[0] <= c <= script[1] for c in text)


def test_settings_change_the_words_of_a_running_game(tmp_path):
    desk = desk_of(folder=tmp_path)
    desk.do(D.SetKeep("hotline", True))
    window = Window(desk, (1280, 720), headless=True)
    window.settings()
    window.draw()
    for at, script in ((1, KANA), (2, HANGUL)):
        click(window, f"set:2:{at}")
        assert len(window.dialogs) == 1 and has(window.dialogs[0].title, script)
        assert window.hand.focus == f"set:2:{at}"
        assert any(has(label.text, script) for label in window.page.labels if label.layer == 0)
        assert has(desk.shot().orders.title, script)
    click(window, "set:2:0")
    assert window.shot.orders.title.startswith("Orders for")


def test_the_language_is_remembered(tmp_path):
    desk = desk_of(folder=tmp_path)
    window = Window(desk, (1280, 720), headless=True)
    window.settings()
    window.draw()
    click(window, "set:2:2")
    speak.use("en")
    again = PersonDesk(folder=tmp_path)
    Window(again, (1280, 720), headless=True)
    assert again.settings().language == "ko" and percent(0.44) == "44%" and speak.spoken() == "ko"


@pytest.mark.parametrize("language, script", [("ja", KANA), ("ko", HANGUL)])
def test_the_same_game_is_played_in_every_language(language, script):
    speak.use(language)
    desk, dice = desk_of("camp-david-2023", "KR", seed=4), Dice(2)
    for _quarter in range(4):
        while desk.where != "board":
            desk.do(D.GoOn())
        orders(desk, dice)
        desk.do(D.Seal())
    there = desk.play.session.digest()
    speak.use("en")
    plain, dice = desk_of("camp-david-2023", "KR", seed=4), Dice(2)
    for _quarter in range(4):
        while plain.where != "board":
            plain.do(D.GoOn())
        orders(plain, dice)
        plain.do(D.Seal())
    assert plain.play.session.digest() == there


@pytest.mark.parametrize("language", ["ja", "ko"])
def test_no_english_sentence_is_left_on_a_board(language):
    speak.use(language)
    desk = desk_of("gsomia-2019", "US", seed=6)
    for text in strings(desk.shot()):
        assert " the " not in text and " of " not in text, text
