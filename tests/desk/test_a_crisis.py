"""A4: a crisis at the desk: at most four exchanges, stakes shown, each answer seen as it is given."""

import pygame
import pytest

from game.content import load_scenario
from game.desk import PersonDesk
from game.desk.levels import with_crises
from game.laws import crisis
from game.text import commands as D
from game.text import speak
from game.text.shots import CrisisShot
from game.view.window import Window
from tests.desk.desks import Dice, orders
from tests.view.test_layout import faults
from tests.view.windows import click, press, tab_to


def in_crisis(seat="JP", scenario="camp-david-2023", first=0) -> PersonDesk:
    """A desk in the first crisis of this seat."""
    for seed in range(first, first + 30):
        played = with_crises(load_scenario(scenario))
        desk = PersonDesk(folder="/proc/nowhere", scenario=played, seat=seat, seed=seed)
        desk.keeping.auto = lambda session, stamp: None
        while desk.where not in ("end", "crisis"):
            desk.do(D.Seal() if desk.where == "board" else D.GoOn())
        if desk.where == "crisis":
            return desk
    raise AssertionError("no crisis in thirty games")


def fought(desk: PersonDesk, most: int = 4) -> int:
    """Stand firm so often at most, then give way; how often one stood."""
    for n in range(4):
        if desk.shot().outcome:
            return n
        desk.do(D.StandFirm() if n < most else D.Concede())
    return 4


@pytest.mark.parametrize("seat, scenario", [("JP", "camp-david-2023"), ("KR", "gsomia-2019"), ("JP", "gsomia-2019")])
def test_every_answer_seen_is_the_answer_opened(seat, scenario):
    for first in range(0, 12, 3):
        desk = in_crisis(seat, scenario, first)
        stood = fought(desk)
        shot, play = desk.shot(), desk.play
        assert shot.outcome and stood == play.draft.firm == len(play.answers)
        desk.do(D.GoOn())
        assert desk.where == "board"
        assert desk.do(D.Seal()) is None
        w, i = desk.play.page.closed, desk.play.seen.seat
        j = crisis.facing(desk.play.page.opened, i)
        theirs = w.firm[j] if j >= 0 else w.crisis[crisis.RIVAL_FIRM]
        assert w.firm[i] == stood
        assert [one.theirs for one in shot.exchanges[:stood]] == [
            "firm" if n < theirs else "conceded" for n in range(stood)
        ]


def test_giving_way_ends_it_and_nothing_more_can_be_chosen():
    desk = in_crisis()
    desk.do(D.Concede())
    shot = desk.shot()
    assert shot.exchanges[0].mine == "conceded" and shot.exchanges[0].theirs == "sealed"
    assert shot.outcome and desk.play.draft.firm == 0
    desk.do(D.StandFirm())
    assert desk.shot() == shot and desk.play.draft.firm == 0


def test_there_is_no_way_past_an_undecided_crisis_and_none_back_into_a_decided_one():
    desk = in_crisis()
    assert isinstance(desk.do(D.GoOn()), D.Refusal) and desk.where == "crisis"
    fought(desk)
    desk.do(D.GoOn())
    assert desk.where == "board" and not isinstance(desk.shot(), CrisisShot)


def test_undo_opens_the_crisis_again_and_a_saved_game_begins_with_it(tmp_path):
    desk = in_crisis()
    turn = desk.play.session.turn
    fought(desk, 2)
    desk.do(D.GoOn())
    desk.do(D.Seal())
    desk.do(D.Undo())
    assert desk.where == "crisis" and desk.play.session.turn == turn and desk.play.answers == ()
    desk.keeping.folder = tmp_path
    desk.do(D.Save())
    other = PersonDesk(folder=tmp_path, load=str(next(tmp_path.glob("*.json"))))
    assert other.where == "crisis" and other.shot() == desk.shot()


def test_the_odds_shown_are_how_often_it_comes_true():
    """The laws' own test asks two thousand tapes; this one asks that the screen says what the laws say."""
    desk = in_crisis("JP", "gsomia-2019")
    seen, i = desk.play.seen, desk.play.seen.seat
    j = crisis.facing(seen.now, i)
    chance = crisis.rival_stands(seen.now) if j < 0 else crisis.firm_chance(seen.now, i, j, 1)
    assert f"{round(100 * (1 - chance))}" in desk.shot().firm_line


def test_the_stakes_shown_are_what_the_crisis_then_does():
    """Tokyo gives way at once: what the column says of approval is what the ledger of approval says after."""
    for first in range(0, 12, 3):
        desk = in_crisis(first=first)
        shot = desk.shot()
        told = dict(zip(shot.heads, next(row for row in shot.stakes if row.name == "Your approval").cells, strict=True))
        desk.do(D.Concede())
        desk.do(D.GoOn())
        desk.do(D.Seal())
        end = desk.play.page.closed.crisis[crisis.END]
        parts = {term.name: term.value for term in desk.why("approval").terms}
        if end == crisis.BOTH_CONCEDED:
            assert "The crisis" not in parts
        else:
            assert abs(parts.get("The crisis", 0) - float(told["You give way"].replace("−", "-"))) <= 1.0


def test_the_ledgers_of_both_sides_add_up():
    desk = in_crisis("KR", "gsomia-2019")
    shot = desk.shot()
    for ref in filter(None, (shot.why, shot.their_why)):
        why = desk.why(ref)
        assert sum(term.value for term in why.terms) == why.total


def test_by_keys_and_by_mouse():
    ends = set()
    for way in ("keys", "mouse"):
        desk = in_crisis()
        window = Window(desk, headless=True)
        window.draw()
        for _n in range(4):
            if desk.shot().outcome:
                break
            if way == "keys":
                tab_to(window, "firm")
                press(window, pygame.K_RETURN)
            else:
                click(window, "firm")
        (click(window, "go") if way == "mouse" else (tab_to(window, "go"), press(window, pygame.K_RETURN)))
        assert desk.where == "board"
        ends.add(desk.play.draft.firm)
    assert len(ends) == 1


@pytest.mark.parametrize("language", ["en", "ja", "ko"])
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (640, 480)], ids=str)
def test_every_word_of_every_crisis_fits(language, size):
    speak.use(language)
    try:
        for seat, scenario in (("JP", "camp-david-2023"), ("KR", "gsomia-2019"), ("EH", "twin-harbours")):
            desk = in_crisis(seat, scenario)
            desk._set = desk.settings().__class__(language=language)
            window = Window(desk, size, headless=True)
            window.draw()
            assert faults(window) == []
            window.why(desk.shot().why)
            window.draw()
            assert faults(window) == []
            window.close()
            fought(desk, 3)
            window.refresh()
            window.draw()
            assert faults(window) == []
    finally:
        speak.use("en")


def test_a_whole_game_with_crises_is_played_by_a_bot():
    desk, dice, seen = in_crisis("KR", "gsomia-2019"), Dice(4), 0
    while desk.where != "end":
        if desk.where == "crisis":
            seen += 1
            fought(desk, dice.below(5))
            desk.do(D.GoOn())
        elif desk.where == "board":
            orders(desk, dice)
            assert desk.do(D.Seal()) is None
        else:
            desk.do(D.GoOn())
    assert seen and desk.shot() is not None


def test_level_three_has_crises_and_the_others_none():
    from game.desk.levels import at_level, level_of

    scenario = load_scenario("camp-david-2023")
    found = {level: at_level(scenario, level, 1) for level in (0, 1, 2, 3)}
    assert {level: one.rules["crisis_rate"] for level, one in found.items()} == {0: 0, 1: 0, 2: 0, 3: 1.0}
    assert {level: level_of(one) for level, one in found.items()} == {0: 2, 1: 1, 2: 2, 3: 3}
    assert with_crises(with_crises(scenario)).rules == found[3].rules


def test_two_truths_make_one_crisis():
    """What others hide does not show in the stakes, the odds or either ledger."""
    from tests.desk.test_nothing_hidden_is_shown import other_truth

    for seat in ("JP", "KR"):
        desk, other = in_crisis(seat, "gsomia-2019"), in_crisis(seat, "gsomia-2019")
        session = other.play.session
        session._show(other_truth(session.world, other.play.seen.seat), session._acts)
        other.play.begin()
        other._shot = None
        assert session.world != desk.play.session.world
        shot = desk.shot()
        assert shot == other.shot()
        for ref in filter(None, (shot.why, shot.their_why)):
            assert desk.why(ref) == other.why(ref)


def test_the_reveal_opens_how_long_each_stood():
    ends = set()
    for first in range(0, 12, 3):
        desk = in_crisis("KR", "gsomia-2019", first)
        fought(desk, 2)
        desk.do(D.GoOn())
        desk.do(D.Seal())
        row = next(row for row in desk.shot().rows if row.name == "The crisis")
        w = desk.play.page.closed
        for cell, firm in zip(row.cells, w.firm, strict=True):
            said = {"none": "–", "declined": "Gave way", "kept": f"Firm {firm} of 4"}[cell.choice]
            assert cell.word == said and (cell.choice == "kept") == (firm > 0)
        ends.add(w.crisis[crisis.END])
        assert row.result and row.bad == (w.crisis[crisis.END] == crisis.BOTH_FIRM)
    assert ends


def test_how_it_ended_is_marked_once_that_is_known_and_giving_way_leaves_it_open():
    desk = in_crisis()
    assert desk.shot().came == -1
    while not desk.shot().outcome:
        desk.do(D.StandFirm())
    last = desk.play.answers[-1]
    assert desk.shot().came == (3 if last else 0)
    desk = in_crisis()
    desk.do(D.Concede())
    assert desk.shot().came == -1
