"""A person may give every act another key; what was doubled is named; the keys that lead out always work."""

from dataclasses import replace

import pygame

from game.text import demo
from game.text import shots as S
from game.view import desk as D
from game.view import keys
from tests.view.windows import click, opened, press, tab_to


def test_an_act_moves_to_its_new_key_and_leaves_the_old():
    window = opened(demo.board_full())
    window.change(replace(window.settings_now, keys=(("break", "x"),)))
    tab_to(window, "keep:consult")
    press(window, pygame.K_b)
    assert window.desk.done[-1] == D.Change(window.settings_now)
    press(window, pygame.K_x)
    assert window.desk.done[-1] == D.SetKeep("consult", False)


def test_two_acts_may_change_places():
    changed = (("keep", "b"), ("break", "k"))
    table = keys.meant(changed)
    assert table == {pygame.K_b: pygame.K_k, pygame.K_k: pygame.K_b} and keys.clashes(changed) == {}


def test_enter_tab_and_escape_work_whatever_else_does_it_too():
    table = keys.meant((("menu", "q"), ("do", "x"), ("next", "n")))
    assert table == {pygame.K_q: pygame.K_ESCAPE, pygame.K_x: pygame.K_RETURN, pygame.K_n: pygame.K_TAB}


def test_two_acts_on_one_key_are_named_on_the_screen():
    window = opened(demo.title())
    window.change(replace(window.settings_now, keys=(("keep", "b"),)))
    window.settings()
    window.draw()
    click(window, "keys")
    assert any(label.text.startswith("also") for label in window.page.labels)
    click(window, "reset")
    assert window.settings_now.keys == () and not any(a.text.startswith("also") for a in window.page.labels)


def test_a_key_is_given_by_pressing_it_and_escape_leaves_it():
    window = opened(demo.title())
    window.settings()
    window.draw()
    click(window, "keys")
    tab_to(window, "key:keep")
    press(window, pygame.K_RETURN)
    press(window, pygame.K_ESCAPE)
    assert window.settings_now.keys == () and window.dialogs
    press(window, pygame.K_RETURN)
    press(window, pygame.K_j)
    assert window.settings_now.keys == (("keep", "j"),)
    press(window, pygame.K_RETURN)
    press(window, pygame.K_k)
    assert window.settings_now.keys == (), "its first key again is no change"


def test_the_screens_name_the_keys_as_they_are_set():
    window = opened(demo.board_harbours())
    window.change(replace(window.settings_now, keys=(("keep", "page up"),)))
    window.draw()
    assert any(label.text == "Page up" for label in window.page.labels)


def test_unknown_acts_and_keys_in_the_settings_do_nothing():
    window = opened(demo.board(), (1280, 720))
    window.change(S.Settings(keys=(("keep", "no such key"), ("fly", "k"))))
    press(window, pygame.K_TAB)
    assert keys.meant(window.settings_now.keys).get(pygame.K_TAB, pygame.K_TAB) == pygame.K_TAB


def test_a_crisis_and_the_debrief_have_keys_of_their_own_which_a_person_may_change():
    window = opened(demo.crisis())
    assert window.hand.focus not in ("firm", "concede")
    press(window, pygame.K_f)
    assert window.desk.done[-1] == D.StandFirm()
    press(window, pygame.K_g)
    assert window.desk.done[-1] == D.Concede()
    window.change(replace(window.settings_now, keys=(("firm", "x"),)))
    press(window, pygame.K_f)
    assert window.desk.done[-1] != D.StandFirm()
    press(window, pygame.K_x)
    assert window.desk.done[-1] == D.StandFirm()
    window = opened(replace(demo.end(), can_keep=True))
    press(window, pygame.K_p)
    assert isinstance(window.desk.done[-1], D.KeepDebrief) and window.desk.done[-1].picture
    window.menu()
    window.draw()
    before = len(window.desk.done)
    press(window, pygame.K_p)
    assert len(window.desk.done) == before, "not through a dialog"


def test_forecasts_are_asked_once_a_quarter_and_wait_in_the_menu():
    window = opened(demo.board_asked())
    assert type(window.dialogs[-1]).__name__ == "Foretell"
    window.draw()
    click(window, "skip")
    asked, window.desk.now = window.shot, demo.pact()
    window.refresh()
    window.desk.now = asked
    window.refresh()
    window.draw()
    assert window.dialogs == []
    window.menu()
    window.draw()
    click(window, "foretell")
    assert [type(d).__name__ for d in window.dialogs] == ["Foretell"]


def test_a_key_held_down_answers_a_crisis_once():
    """What cannot be taken back is done once a press; a key that repeats itself does no more."""
    sent = []
    window = opened(demo.crisis())
    window.send = lambda command: sent.append(type(command).__name__)
    down = pygame.event.Event(pygame.KEYDOWN, key=pygame.K_f, mod=0, unicode="")
    for _repeat in range(5):
        window.handle(down)
    assert sent == ["StandFirm"]
    window.handle(pygame.event.Event(pygame.KEYUP, key=pygame.K_f, mod=0, unicode=""))
    window.handle(down)
    assert sent == ["StandFirm"] * 2
    window.handle(pygame.event.Event(pygame.WINDOWFOCUSLOST))
    window.handle(down)
    assert sent == ["StandFirm"] * 3


def test_a_second_game_asks_for_its_forecasts_too(tmp_path):
    from game.desk import PersonDesk
    from game.view.window import Window

    desk, asked = PersonDesk(folder=tmp_path), []
    window = Window(desk, headless=True)
    for _game in range(2):
        desk.seed = 5  # with some others the first quarter opens with a crisis, and the question waits
        situation = D.ChooseScenario("camp-david-2023", True)
        for command in (D.Pick("new"), situation, D.ChooseLevel(3), D.ChooseSeat("JP", True)):
            window.send(command)
        window.draw()
        asked.append([type(d).__name__ for d in window.dialogs])
        window.send(D.ToTitle())
    assert asked == [["Foretell"], ["Foretell"]]


def test_a_click_before_the_forecasts_are_drawn_reaches_nothing_under_them():
    window = opened(demo.board_asked())  # the board is drawn, the dialog opens over it
    seal = next(c for c in window.page.active if c.key == "seal")
    x, y, w, h = seal.box
    pos = (round((x + w / 2) * window.page.scale), round((y + h / 2) * window.page.scale))
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        window.handle(pygame.event.Event(kind, pos=pos, button=1))
    assert window.desk.done == [] and window.sealing is None


def test_a_key_let_go_while_the_sheet_slides_off_acts_again(monkeypatch):
    window = opened(demo.board_full())
    monkeypatch.setattr(type(window), "still", False)
    tab_to(window, "seal")
    press(window, pygame.K_RETURN)
    assert window.sealing is not None and window.hand.down == set()
