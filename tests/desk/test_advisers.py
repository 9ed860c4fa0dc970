"""Advisers: three offices, each by its own business, with its number, honest odds and its causes."""

import pytest

from game.content import load_scenario, scenario_ids
from game.text import advisers, speak
from game.text.chances import others_sign, year_odds
from game.text.numbers import odds
from game.view.window import Window
from tests.desk.desks import EVERY, Dice, desk_of, orders, quarter
from tests.view.test_layout import faults
from tests.view.windows import click


def boards(scenario, seat, seed=5, most=8):
    """A game's desks at the board, quarter by quarter."""
    desk, dice = desk_of(scenario, seat, seed), Dice(seed)
    for _n in range(most):
        if desk.where == "end":
            return
        yield desk
        quarter(desk, dice)


@pytest.mark.parametrize("scenario, seat", EVERY)
def test_each_recommends_by_the_sign_of_what_it_weighs(scenario, seat):
    for desk in boards(scenario, seat, most=4):
        seen, sheet = desk.play.seen, desk.shot().orders
        about = advisers.matter(seen)
        assert (about is None) == (sheet.advisers == ())
        for one in sheet.advisers:
            why = desk.why(one.why)
            assert sum(term.value for term in why.terms) == why.total
            exact = sum(value for _n, value, _d in advisers.weighed(seen, about, one.id))
            assert one.yes == (exact > 0) and one.says in why.title and one.number


def test_they_disagree_often_and_each_is_sometimes_alone():
    alone, split, asked = set(), 0, 0
    for scenario in scenario_ids():
        for seat in [g.code for g in load_scenario(scenario).governments]:
            for desk in boards(scenario, seat, seed=3, most=3):
                said = {one.id: one.yes for one in desk.shot().orders.advisers}
                asked += bool(said)
                split += len(set(said.values())) == 2
                alone |= {name for name, yes in said.items() if list(said.values()).count(yes) == 1}
    assert split / asked > 0.2 and alone == set(advisers.WEIGHTS)


def test_the_odds_are_the_ones_the_sheet_shows_and_the_same_for_all():
    for desk in boards("camp-david-2023", "JP"):
        seen, said = desk.play.seen, desk.shot().orders.advisers
        about = advisers.matter(seen)
        if about:
            w, i = seen.now, seen.seat
            chance = others_sign(w, i) if about.k < 0 else year_odds(w, i, about.k)
            assert {one.odds.rpartition(": ")[2] for one in said} == {odds(chance)}


def test_no_term_of_a_decision_is_nobodys_business_but_what_the_laws_add_by_chance():
    from game.laws.deciding import KeepTerms
    from game.laws.signing import SignTerms

    told = {field for row in advisers.WEIGHTS.values() for field in row}
    assert told >= {*KeepTerms._fields, *SignTerms._fields}


def test_offices_speak_and_no_persons():
    for desk in boards("gsomia-2019", "KR", most=2):
        for one in desk.shot().orders.advisers:
            assert not any(word in one.office.lower() for word in ("minister", "president", "secretary", "mr", "ms"))


def test_level_one_has_no_advisers():
    from tests.desk.test_level_one import simple

    assert simple().shot().orders.advisers == () or simple().shot().level == 1


@pytest.mark.parametrize("language", ["en", "ja", "ko"])
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (640, 480)], ids=str)
def test_their_words_fit_and_a_click_shows_the_causes(language, size):
    speak.use(language)
    try:
        for scenario, seat in (("camp-david-2023", "US"), ("gsomia-2019", "KR"), ("twin-harbours", "EH")):
            desk, dice = desk_of(scenario, seat, seed=4), Dice(2)
            orders(desk, dice)
            desk._set = desk.settings().__class__(language=language)
            window = Window(desk, size, headless=True)
            window.draw()
            assert faults(window) == []
            if not window.shot.orders.advisers:
                continue
            click(window, "advisers")
            assert faults(window) == []
            click(window, "adviser:party")
            assert type(window.dialogs[-1]).__name__ == "Why" and faults(window) == []
    finally:
        speak.use("en")
