"""A17: before a game every seat that nobody holds is given a strategy, told in one sentence; domestic is usual."""

import pygame
import pytest

from agents.council import strategy_names
from game.desk import PersonDesk
from game.text import commands as D
from game.text.players import called
from game.view.window import Window
from main import council, sentences
from tests.desk.desks import NOWHERE, worked
from tests.view.test_layout import faults
from tests.view.windows import SIZES, click, press, tab_to


def choosing(scenario="camp-david-2023", seat="", seed=3) -> PersonDesk:
    desk = PersonDesk(council, folder=NOWHERE, seed=seed, players=sentences())
    desk.keeping.auto = lambda session, stamp: None
    for command in (D.Pick("new"), D.ChooseScenario(scenario, True), D.ChooseSeat(seat)):
        desk.do(command)
    return desk


def test_every_strategy_says_in_one_sentence_what_it_does():
    told = sentences()
    assert sorted(told) == strategy_names() and len(told) >= 10
    for name, text in told.items():
        assert 20 < len(text) <= 120 and text.endswith(".") and "\n" not in text, name


def test_domestic_plays_where_nothing_was_chosen():
    desk = choosing()
    assert [(one.code, one.name) for one in desk.shot().players] == [(c, "Domestic") for c in ("JP", "KR", "US")]
    desk.do(D.ChooseSeat("JP"))
    assert [one.code for one in desk.shot().players] == ["KR", "US"]
    desk.do(D.ChooseSeat("JP", True))
    assert set(desk.play.session.strategies.values()) == {"domestic"}


def test_the_chosen_strategies_play_and_the_save_knows_them(tmp_path):
    desk = choosing()
    desk.do(D.ChoosePlayer("KR", "always_break"))
    desk.do(D.ChoosePlayer("US", "grim"))
    assert {one.code: one.name for one in desk.shot().players}["KR"] == "Always break"
    desk.do(D.ChooseSeat("", True))
    assert desk.play.session.strategies == {"JP": "domestic", "KR": "always_break", "US": "grim"}
    desk.do(D.Jump(6))
    worked(desk)
    deeds = [row for page in desk.play.session.records for row in page.closed.deed[1] if row != -1]
    assert deeds and not any(deeds)


def test_what_is_no_strategy_is_refused():
    desk = choosing()
    assert isinstance(desk.do(D.ChoosePlayer("KR", "machiavelli")), D.Refusal)
    desk.do(D.ChoosePlayer("XX", "grim"))
    assert {one.name for one in desk.shot().players} == {"Domestic"}


@pytest.mark.parametrize("way", ["mouse", "keys"])
def test_strategies_are_chosen_by_hand_and_the_game_is_watched(way):
    window = Window(choosing(), SIZES[0], headless=True)
    window.draw()

    def act(key):
        if way == "mouse":
            click(window, key)
        else:
            tab_to(window, key)
            press(window, pygame.K_RETURN)

    act("players")
    seen = set()
    for _strategy in range(len(strategy_names())):
        assert faults(window) == []
        seen.add(window.shot.players[1].name)
        act("player:KR")
    assert len(seen) == len(strategy_names()) and window.shot.players[1].name == "Domestic"
    act("player-:KR")
    chosen = window.shot.players[1].name
    tab_to(window, "player:US")
    press(window, pygame.K_RIGHT)
    press(window, pygame.K_LEFT)
    assert window.shot.players[2].name == "Domestic" != chosen
    act("close")
    act("take")
    assert window.shot.kind == "watch"
    assert called(window.desk.play.session.strategies["KR"]) == chosen
    act("next")
    worked(window.desk)
    window.refresh()
    assert window.shot.at == 1


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_chooser_holds_its_words(size):
    desk = choosing("asian-nato")
    window = Window(desk, size, headless=True)
    window.draw()
    assert faults(window) == []
    tab_to(window, "players")
    press(window, pygame.K_RETURN)
    for name in strategy_names():
        for player in window.shot.players:
            desk.do(D.ChoosePlayer(player.code, name))
        window.refresh()
        window.draw()
        assert faults(window) == [], name
