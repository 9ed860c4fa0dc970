"""A2: level 1 is keep or break, at most three choices a quarter, and no rule acts that the screen does not say."""

import pygame
import pytest

from game.content import load_scenario, scenario_ids
from game.desk import PersonDesk
from game.desk.levels import has_level_one, keep_or_break, level_of
from game.laws.state import ENDED, HOLLOW, LIVE
from game.session import load
from game.text import commands as D
from game.text.shots import BoardShot, EndShot, RevealShot
from game.view.window import Window
from tests.desk.desks import NOWHERE, Dice, strings, worked
from tests.view.test_layout import faults
from tests.view.windows import SIZES, click, press, tab_to

SEATS = [(s, g.code) for s in scenario_ids() if has_level_one(load_scenario(s)) for g in load_scenario(s).governments]


def simple(scenario="camp-david-2023", seat="JP", seed=1, folder=None) -> PersonDesk:
    """A desk at level 1, by the way a person goes."""
    desk = PersonDesk(folder=folder or NOWHERE, seed=seed)
    if folder is None:
        desk.keeping.auto = lambda session, stamp: None
    for command in (D.Pick("new"), D.ChooseScenario(scenario, True), D.ChooseLevel(1), D.ChooseSeat(seat, True)):
        assert desk.do(command) is None
    return desk


def quarter(desk, dice) -> list:
    shots = [desk.shot()]
    for promise in shots[0].orders.promises:
        assert desk.do(D.SetKeep(promise.id, dice.below(4) > 0)) is None
    shots.append(desk.shot())
    assert desk.do(D.Seal()) is None
    while desk.where not in ("board", "end"):
        shots.append(desk.shot())
        desk.do(D.GoOn())
    return shots


@pytest.mark.parametrize("scenario, seat", SEATS)
def test_at_most_three_choices_and_nothing_but_boards_and_reveals(scenario, seat):
    desk, dice = simple(scenario, seat, 5), Dice(3)
    while desk.where != "end":
        for shot in quarter(desk, dice):
            assert isinstance(shot, BoardShot | RevealShot)
            if isinstance(shot, BoardShot):
                assert shot.level == 1 and len(shot.orders.promises) <= 3
                assert not shot.orders.offers and not shot.moves and not shot.meters
    assert isinstance(desk.shot(), EndShot)


def test_what_the_screen_says_is_every_rule_that_acts():
    """Over 60 random games: broken goes hollow, broken again ends, kept by all comes back; nothing else happens."""
    seen = set()
    for n in range(60):
        scenario, seat = SEATS[n % len(SEATS)]
        desk, dice = simple(scenario, seat, 100 + n), Dice(n)
        while desk.where != "end":
            quarter(desk, dice)
        for page in desk.play.session.records:
            kinds = {fact.kind for fact in page.facts}
            assert kinds <= {"kept", "broke", "hollow", "ended", "restored"}, kinds
            for k, was in enumerate(page.opened.state):
                broken = any(row[k] == 0 for row in page.closed.deed)
                due = {LIVE: HOLLOW, HOLLOW: ENDED, ENDED: ENDED}[was] if broken else {HOLLOW: LIVE}.get(was, was)
                assert page.closed.state[k] == due
                seen.add((was, due))
    assert seen >= {(LIVE, HOLLOW), (HOLLOW, ENDED), (HOLLOW, LIVE), (LIVE, LIVE)}


def test_the_check_would_see_a_rule_that_acts_unsaid():
    """With history and rivals left on, other things do happen."""
    from game.session import Session

    scenario = load_scenario("camp-david-2023")
    rules = keep_or_break(scenario, 1).model_copy(update={"rules": scenario.rules, "turns": 16})
    session = Session(rules, 1).play_out()
    kinds = {fact.kind for page in session.records for fact in page.facts}
    assert kinds - {"kept", "broke", "hollow", "ended", "restored"}


def test_a_warning_says_what_a_break_does_at_once():
    desk = simple()
    desk.do(D.SetKeep("hotline", False))
    assert desk.shot().orders.warnings == ("This leaves the leader hotline hollow.",)
    desk.do(D.Seal())
    desk.do(D.GoOn())
    if any(promise.state == "hollow" for promise in desk.shot().orders.promises):
        desk.do(D.SetKeep("hotline", False))
        assert desk.shot().orders.warnings == ("This ends the leader hotline.",)


def test_the_last_quarter_is_drawn_and_never_said():
    lengths = {simple(seed=seed).play.session.scenario.turns for seed in range(12)}
    assert lengths == {8, 9, 10, 11}
    desk, dice = simple(seed=2), Dice(2)
    while desk.where != "end":
        for shot in quarter(desk, dice)[:2]:
            said = " ".join(strings(shot)).lower()
            assert "last quarter of" not in said and "quarters left" not in said and "of 10" not in said


def test_when_nothing_is_left_to_keep_the_game_goes_to_its_end():
    desk = simple("twin-harbours", "EH", 4)
    for _quarter in range(11):
        if desk.where == "end":
            break
        for promise in desk.shot().orders.promises:
            desk.do(D.SetKeep(promise.id, False))
        desk.do(D.Seal())
        desk.do(D.GoOn())
    assert desk.where == "end" and desk.play.session.over
    assert any(not page.opened.state.count(LIVE) for page in desk.play.session.records)


def test_a_game_of_level_one_is_saved_and_opened_at_level_one(tmp_path):
    desk, dice = simple(folder=tmp_path), Dice(1)
    quarter(desk, dice)
    quarter(desk, dice)
    board, digest = desk.shot(), desk.play.session.digest()
    assert load(desk.keeping.newest().path).digest() == digest
    other = PersonDesk(folder=tmp_path)
    assert other.do(D.Pick("continue")) is None
    assert other.shot() == board and other.play.level == 1


def test_level_one_can_be_replayed_stepped_back_and_played_again():
    desk, dice = simple(seed=6), Dice(5)
    first = desk.shot()
    for _quarter in range(3):
        quarter(desk, dice)
    desk.do(D.StepBack(0))
    assert desk.shot() == first
    while desk.where != "end":
        quarter(desk, dice)
    worked(desk)
    assert desk.shot().choices and all(one.id.split(":")[1] == "keep" for one in desk.shot().choices)
    desk.do(D.OpenReplay())
    desk.do(D.Jump(99))
    worked(desk)
    assert "same" in desk.shot().note
    desk.do(D.Back())
    desk.do(D.Again())
    assert desk.shot() == first


def test_other_situations_have_no_level_one():
    desk = PersonDesk(folder=NOWHERE, seed=1)
    for command in (D.Pick("new"), D.ChooseScenario("gsomia-2019", True)):
        desk.do(command)
    assert isinstance(desk.do(D.ChooseLevel(1)), D.Refusal)
    assert desk.shot().level == 2 and desk.shot().levels[0].blocked
    desk.do(D.ChooseSeat("KR", True))
    assert desk.play.level == 2 and level_of(load_scenario("gsomia-2019")) == 2


@pytest.mark.parametrize("way", ["mouse", "keys"])
def test_a_whole_game_of_level_one_by_hand(way, tmp_path):
    window = Window(PersonDesk(folder=tmp_path, seed=9), SIZES[0], headless=True)
    window.draw()

    def act(key, share=0.2):
        if way == "mouse":
            return click(window, key, share)
        tab_to(window, key)
        if key.startswith("keep:"):
            return press(window, pygame.K_b if share > 0.5 else pygame.K_k)
        return press(window, pygame.K_RETURN)

    for key in ("item:new", "scenario:twin-harbours", "take", "level:1", "take"):
        act(key)
    assert window.shot.level == 1
    n = 0
    while not isinstance(window.shot, EndShot):
        if window.shot.orders.promises:
            act(f"keep:{window.shot.orders.promises[0].id}", 0.8 if n in (2, 5) else 0.2)
            assert bool(window.shot.orders.warnings) == (n in (2, 5))
        act("seal")
        act("go")
        n += 1
    assert 1 <= n <= 11


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("scenario, seat", SEATS)
def test_every_quarter_holds_its_words(scenario, seat, size):
    desk = PersonDesk(folder=NOWHERE, seed=8)
    desk.keeping.auto = lambda session, stamp: None
    window = Window(desk, size, headless=True)
    for command in (D.Pick("new"), D.ChooseScenario(scenario, True), D.ChooseLevel(1), D.ChooseSeat(seat)):
        desk.do(command)
        assert _faults(window) == []
    desk.do(D.ChooseSeat(seat, True))
    dice = Dice(7)
    while desk.where != "end":
        for promise in desk.shot().orders.promises:
            desk.do(D.SetKeep(promise.id, dice.below(3) > 0))
        assert _faults(window) == []
        desk.do(D.Seal())
        assert _faults(window) == []
        desk.do(D.GoOn())
    assert _faults(window) == []


def _faults(window):
    window.refresh()
    window.draw()
    return faults(window)


def test_what_the_end_is_told_of_goes_to_the_last_quarter_even_where_the_rest_went_by_at_once():
    desk = simple(seed=3)
    while desk.where != "end":
        for promise in desk.play.session.scenario.commitments:
            desk.do(D.SetKeep(promise.id, False))
        desk.do(D.Seal() if desk.where == "board" else D.GoOn())
    assert len(desk.play.seen.pages) == len(desk.play.session.records) == desk.play.session.scenario.turns
