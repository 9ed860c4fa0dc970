"""A15, N2, N6: back by any number of quarters, the three moves that mattered, and two branches with the same chance."""

import gc
import time

import pygame
import pytest

from game.content import load_scenario
from game.desk import PersonDesk
from game.desk.levels import with_crises
from game.session import instead, load
from game.text import commands as D
from game.text.numbers import whole
from game.text.shots import BoardShot, BranchShot, EndShot
from game.view.window import Window
from tests.desk.desks import EVERY, Dice, desk_of, orders, quarter, strings, whole_game, worked
from tests.session.games import played
from tests.view.test_layout import faults
from tests.view.windows import SIZES, click, press, tab_to


def finished(scenario="gsomia-2019", seat="KR", seed=4, folder=None):
    desk = desk_of(scenario, seat, seed, folder)
    whole_game(desk, Dice(2))
    return desk


# back


@pytest.mark.parametrize("to", [0, 2, 5])
def test_stepping_back_shows_the_board_of_that_quarter(to):
    desk, boards = desk_of(seed=3), []
    dice = Dice(1)
    for _quarter in range(6):
        boards.append(desk.shot())
        quarter(desk, dice)
    assert [turn for turn, _date in desk.shot().past] == [0, 1, 2, 3, 4, 5]
    assert desk.do(D.StepBack(to)) is None
    assert desk.shot() == boards[to]


def test_what_was_left_behind_stays_a_saved_game(tmp_path):
    desk, dice = desk_of(seed=3, folder=tmp_path), Dice(1)
    for _quarter in range(6):
        quarter(desk, dice)
    left = desk.play.session.digest()
    desk.do(D.StepBack(1))
    orders(desk, Dice(9))
    desk.do(D.Seal())
    digests = {load(row.path).digest() for row in desk.keeping.rows()}
    assert left in digests and desk.play.session.digest() in digests and len(digests) == 2


def test_there_is_no_stepping_to_a_quarter_that_was_not_played():
    desk = desk_of(seed=3)
    quarter(desk)
    before = desk.shot()
    for turn in (-1, 1, 99):
        assert isinstance(desk.do(D.StepBack(turn)), D.Refusal)
    assert desk.shot() == before


@pytest.mark.parametrize("way", ["mouse", "keys"])
def test_stepping_back_by_the_menu(way):
    desk = desk_of(seed=3)
    for _quarter in range(5):
        quarter(desk, Dice(4))
    window = Window(desk, SIZES[0], headless=True)
    window.draw()
    press(window, pygame.K_ESCAPE)
    _act(window, "stepback", way)
    assert faults(window) == []
    _act(window, "back:2", way)
    assert isinstance(window.shot, BoardShot) and not window.dialogs and len(desk.play.session.records) == 2


def _act(window, key, way):
    if way == "mouse":
        click(window, key)
    else:
        tab_to(window, key)
        press(window, pygame.K_RETURN)


# the three moves


def test_the_three_moves_are_the_forks_own_figures():
    """Each figure on the screen is the score as played less that of a fork played out by the session itself."""
    desk = finished()
    assert desk.shot().effects == () and "done" in desk.shot().effects_note
    worked(desk)
    shot, game = desk.shot(), desk.play.session
    assert 1 <= len(shot.effects) <= 3 and "done" not in shot.effects_note
    found = {one.id: one for one in desk._reckoned().found}
    ours = game.outcome()["scores"]["KR"]
    for effect in shot.effects:
        other = game.fork(found[effect.id].turn, {"KR": found[effect.id].other}).play_out().outcome()["scores"]["KR"]
        assert [value for _name, value in effect.changes] == [whole(ours[n] - other[n]) for n in ours]


@pytest.mark.parametrize("scenario, seat", EVERY[::4])
def test_every_decision_has_its_sentence(scenario, seat):
    desk = finished(scenario, seat)
    worked(desk)
    shot = desk.shot()
    assert len({one.id for one in shot.choices}) == len(shot.choices) > 10
    for text in strings(shot.choices) + strings(shot.effects):
        assert "{" not in text and "None" not in text and "!" not in text, text


def test_the_reckoning_is_done_in_steps_that_leave_the_window_smooth():
    """No step takes a fifth of a second of the processor, and the middle one far less than a frame."""
    desk, took = finished("accord-2015", "JP"), []
    desk.shot()
    gc.collect()
    gc.freeze()  # as the window's loop does
    more = 0.0
    while more is not None:
        began = time.process_time()
        more = desk.work(0.0)
        took.append(time.process_time() - began)
    gc.unfreeze()
    assert len(took) > 100 and max(took) < 0.2 and sorted(took)[len(took) // 2] < 0.016


def test_a_game_one_only_watched_has_no_moves_of_ones_own():
    desk = desk_of("twin-harbours", "", seed=2)
    whole_game(desk)
    assert desk.work(0.0) is None and desk.shot().effects_note == "" and desk.shot().choices == ()


# two branches


def test_two_branches_stand_side_by_side_and_the_game_is_not_touched():
    desk = finished()
    worked(desk)
    digest, effect = desk.play.session.digest(), desk.shot().effects[0]
    assert desk.do(D.OpenBranch(effect.id)) is None
    assert isinstance(desk.shot(), BranchShot) and len(desk.shot().sides) == 1
    worked(desk)
    shot = desk.shot()
    played, other = shot.sides
    pairs = zip(played.scores, other.scores, strict=True)
    assert [int(b.value) - int(a.value) for a, b in pairs] == list(other.changes)
    assert [abs(a + b) <= 1 for a, (_name, b) in zip(other.changes, effect.changes, strict=True)] == [True] * 3
    assert played.headline == _end(desk).headline
    assert desk.play.session.digest() == digest
    desk.do(D.Back())
    assert isinstance(desk.shot(), EndShot)


def _end(desk):
    return desk._show_end()


def test_both_branches_are_the_same_until_they_part():
    desk = finished()
    worked(desk)
    late = [one for one in desk.shot().choices if int(one.id.split(":")[0]) >= 8][0]
    desk.do(D.OpenBranch(late.id))
    worked(desk)
    turn = desk.branch.turn
    ours, other = desk.play.session.records, desk.branch.session.records
    assert turn >= 8 and ours[:turn] == other[:turn] and ours[turn].opened == other[turn].opened
    assert ours[turn].orders != other[turn].orders and len(ours) == len(other)
    assert [p.acts.nuclear for p in ours[: turn + 1]] == [p.acts.nuclear for p in other[: turn + 1]]


def test_one_may_play_on_from_the_other_branch(tmp_path):
    desk = finished(folder=tmp_path)
    worked(desk)
    game = desk.play.session
    early = desk.shot().choices[3]
    desk.do(D.OpenBranch(early.id))
    worked(desk)
    turn, order = desk.branch.turn, desk.branch.order
    assert desk.do(D.TakeBranch()) is None and isinstance(desk.shot(), BoardShot)
    assert desk.play.session.digest() == game.fork(turn, {"KR": order}).digest()
    assert len(desk.play.session.records) == turn + 1
    quarter(desk, Dice(3))
    assert game.digest() in {load(row.path).digest() for row in desk.keeping.rows()}


def test_a_move_that_is_none_is_refused():
    desk = finished()
    worked(desk)
    assert isinstance(desk.do(D.OpenBranch("0:dance:1")), D.Refusal)
    assert desk.do(D.TakeBranch()) is None and isinstance(desk.shot(), EndShot)


@pytest.mark.parametrize("way", ["mouse", "keys"])
def test_the_other_branch_by_hand(way):
    desk = finished()
    worked(desk)
    window = Window(desk, SIZES[0], headless=True)
    window.draw()
    _act(window, "leaf:story", way)
    assert any(control.key == "happening:0" for control in window.page.active)
    _act(window, "leaf:moves", way)
    _act(window, "effect:0", way)
    assert isinstance(window.shot, BranchShot)
    _act(window, "done", way)
    _act(window, "branches", way)
    _act(window, f"choice:{window.shot.choices[1].id}", way)
    worked(desk)
    window.refresh()
    window.draw()
    assert len(window.shot.sides) == 2
    _act(window, "take", way)
    assert isinstance(window.shot, BoardShot)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("scenario, seat", [("accord-2015", "KR"), ("twin-harbours", "WH"), ("asian-nato", "US")])
def test_the_debrief_and_both_branches_hold_their_words(scenario, seat, size):
    desk = finished(scenario, seat)
    window = Window(desk, size, headless=True)
    assert _faults(window) == []
    worked(desk)
    assert _faults(window) == []
    press(window, pygame.K_TAB)
    tab_to(window, "branches")
    press(window, pygame.K_RETURN)
    assert _faults(window) == []
    press(window, pygame.K_ESCAPE)
    for effect in desk.shot().effects:
        desk.do(D.OpenBranch(effect.id))
        assert _faults(window) == []
        worked(desk)
        assert _faults(window) == []
        desk.do(D.Back())


def _faults(window):
    window.refresh()
    window.draw()
    return faults(window)


def test_another_order_of_a_past_quarter_is_played_beside_the_game():
    """N2: beyond turning a move round: another move, or another firmness, with the same chance."""
    scenario = with_crises(load_scenario("camp-david-2023"))
    desk = PersonDesk(folder="/proc/nowhere", scenario=scenario, seat="JP", seed=4)
    desk.keeping.auto = lambda session, stamp: None
    while desk.where != "end":
        if desk.where == "crisis" and not desk.shot().outcome:
            desk.do(D.StandFirm())
        else:
            desk.do(D.Seal() if desk.where == "board" else D.GoOn())
    while desk.work(0.0) == 0.0:
        pass
    game, shot = desk.play.session, desk.shot()
    assert len(shot.others) == len(game.records) and all(rows for _date, rows in shot.others)
    told = {one.text for _date, rows in shot.others for one in rows}
    assert any("summit" in text for text in told) and "You gave way at once" in told
    every = [one for page in game.records for one in instead(game, page, "JP")]
    assert len({one.id for one in every}) == len(every)
    for one in (every[3], next(one for one in every if one.other.firm != game.records[one.turn].orders["JP"].firm)):
        twin = game.fork(one.turn, {"JP": one.other})
        while len(twin.records) < len(game.records):
            twin.play_on()
        desk.do(D.OpenBranch(one.id))
        assert desk.where == "branch"
        while desk.work(0.0) == 0.0:
            pass
        side = desk.shot().sides
        assert len(side) == 2 and side[0].detail == "Your orders as they were" and side[1].detail in told
        assert desk.branch.session.digest() == twin.digest() != game.digest()
        desk.do(D.Back())


def test_another_order_that_would_be_refused_is_not_offered():
    game = played("camp-david-2023", seed=2, held=["JP"])
    for page in game.records:
        for one in instead(game, page, "JP"):
            assert game.fork(one.turn).admit("JP", one.other) == [] and one.other != page.orders["JP"]
