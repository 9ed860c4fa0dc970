"""Every control is reached by Tab and shows it; keys alone and the mouse alone give every command."""

import pygame
import pytest

from game.text import demo
from game.view import desk as D
from game.view import pictures
from tests.view.windows import click, opened, press, scene, tab_to


def pixels(window) -> bytes:
    return pygame.image.tobytes(window.surface, "RGB")


@pytest.mark.parametrize("name", pictures.scenes())
def test_tab_reaches_every_control_and_focus_is_visible(name):
    window = scene(name)
    window.hand.focus = ""
    window.draw()
    bare = pixels(window)
    wanted = [c.key for c in window.page.active]
    assert len(wanted) == len(set(wanted))
    reached = []
    for _ in wanted:
        press(window, pygame.K_TAB)
        reached.append(window.hand.focus)
        window.hand.by_key = False
        window.draw()
        assert pixels(window) != bare, f"focus on {window.hand.focus} cannot be seen"
    assert sorted(reached) == sorted(wanted)


@pytest.mark.parametrize("name", ["board-full", "moves"])
def test_what_has_focus_is_scrolled_into_view(name):
    window = scene(name)
    for _ in window.page.active:
        press(window, pygame.K_TAB)
        control = next(c for c in window.page.active if c.key == window.hand.focus)
        assert control.visible, f"{control.key} has focus out of sight"


def last(window):
    return window.desk.done[-1] if window.desk.done else None


def test_keys_alone_order_a_quarter():
    window = opened(demo.board_full())
    tab_to(window, "keep:consult")
    press(window, pygame.K_b)
    assert last(window) == D.SetKeep("consult", False)
    press(window, pygame.K_k)
    assert last(window) == D.SetKeep("consult", True)
    press(window, pygame.K_SPACE)
    assert last(window) == D.SetKeep("consult", False)
    press(window, pygame.K_LEFT)
    assert last(window) == D.SetKeep("consult", True)
    tab_to(window, "offer:offer:US")
    press(window, pygame.K_s)
    assert last(window) == D.AnswerOffer("offer:US", True)
    tab_to(window, "move")
    press(window, pygame.K_RETURN)
    tab_to(window, "move:case")
    press(window, pygame.K_RETURN)
    assert last(window) == D.ChooseMove("case") and not window.dialogs and window.hand.focus == "move"
    tab_to(window, "proposal")
    press(window, pygame.K_RETURN)
    assert last(window) == D.OpenPact()
    tab_to(window, "element:cyber")
    press(window, pygame.K_SPACE)
    assert last(window) == D.SetElement("cyber", True)
    tab_to(window, "signatory:US")
    press(window, pygame.K_SPACE)
    assert last(window) == D.SetSignatory("US", False)
    tab_to(window, "binding")
    press(window, pygame.K_RIGHT)
    assert last(window) == D.SetBinding(0.25)
    tab_to(window, "table")
    press(window, pygame.K_RETURN)
    assert last(window) == D.PutOnTable()
    tab_to(window, "seal")
    press(window, pygame.K_RETURN)
    assert last(window) == D.Seal()


def test_the_mouse_alone_orders_a_quarter():
    window = opened(demo.board_full())
    click(window, "keep:consult", 0.8)
    assert last(window) == D.SetKeep("consult", False)
    click(window, "keep:consult", 0.2)
    assert last(window) == D.SetKeep("consult", True)
    click(window, "offer:offer:US", 0.2)
    assert last(window) == D.AnswerOffer("offer:US", True)
    click(window, "move")
    click(window, "move:channel")
    assert last(window) == D.ChooseMove("channel")
    click(window, "proposal")
    assert last(window) == D.OpenPact()
    click(window, "element:cyber")
    assert last(window) == D.SetElement("cyber", True)
    click(window, "signatory:US")
    assert last(window) == D.SetSignatory("US", False)
    click(window, "binding", 0.5)
    assert last(window) == D.SetBinding(0.5)
    click(window, "table")
    assert last(window) == D.PutOnTable()
    click(window, "seal")
    assert last(window) == D.Seal()


@pytest.mark.parametrize(
    "act",
    [lambda w, key: click(w, key), lambda w, key: (tab_to(w, key), press(w, pygame.K_RETURN))],
    ids=["mouse", "keys"],
)
def test_from_the_title_to_the_end_and_back(act):
    window = opened(demo.title())
    for key, command in (
        ("item:new", D.Pick("new")),
        ("scenario:gsomia-2019", D.ChooseScenario("gsomia-2019")),
        ("take", D.ChooseScenario("gsomia-2019", True)),
        ("seat:KR", D.ChooseSeat("KR")),
        ("take", D.ChooseSeat("KR", True)),
        ("seal", D.Seal()),
        ("go", D.GoOn()),
        ("go", D.GoOn()),
        ("again", D.Again()),
    ):
        act(window, key)
        assert last(window) == command
    act(window, "menu")
    act(window, "totitle")
    act(window, "yes")
    assert last(window) == D.ToTitle() and not window.dialogs
    act(window, "item:load")
    act(window, "save:a")
    assert last(window) == D.Load("a")


def test_menu_saves_steps_back_and_asks_before_it_leaves():
    window = opened(demo.board())
    for key, command in (("save", D.Save()), ("undo", D.Undo())):
        press(window, pygame.K_ESCAPE)
        tab_to(window, key)
        press(window, pygame.K_RETURN)
        assert last(window) == command
    press(window, pygame.K_ESCAPE)
    tab_to(window, "quit")
    press(window, pygame.K_RETURN)
    assert window.running and window.hand.focus == "no"
    tab_to(window, "yes")
    press(window, pygame.K_RETURN)
    assert not window.running


def test_a_damaged_save_cannot_be_loaded_and_says_why():
    window = opened(demo.title())
    click(window, "item:load")
    click(window, "save:b")
    assert window.desk.done == [] and window.dialogs
    assert any(label.text == "The file is damaged." for label in window.page.labels)


def test_escape_closes_and_focus_returns():
    window = opened(demo.board())
    tab_to(window, "meter:approval")
    press(window, pygame.K_RETURN)
    assert window.dialogs
    press(window, pygame.K_ESCAPE)
    assert not window.dialogs and window.hand.focus == "meter:approval"


def test_f1_opens_help_once():
    window = opened(demo.board())
    press(window, pygame.K_F1)
    press(window, pygame.K_F1)
    assert len(window.dialogs) == 1


def test_a_refusal_is_read_and_changes_nothing():
    window = opened(demo.board())
    window.desk.do = lambda command: D.Refusal("It costs 91. You have 45.")
    click(window, "seal")
    assert any("91" in label.text for label in window.page.labels)
    press(window, pygame.K_RETURN)
    assert not window.dialogs


def test_a_break_is_warned_of_before_the_seal():
    window = opened(demo.board())
    assert any("second break ends it" in label.text for label in window.page.labels)


def test_any_key_ends_the_reveal_before_it_acts():
    window = opened(demo.reveal())
    window.headless = False
    window.screen.since = window.now
    press(window, pygame.K_RETURN)
    assert window.desk.done == []
    press(window, pygame.K_RETURN)
    assert window.desk.done == [D.GoOn()]
