import pytest

from game.laws.orders import Order
from game.laws.state import BROKE, KEPT, LIVE, MOVES, NOBODY
from game.session import OrdersRefused, Session
from tests.session.games import game, played


def test_the_first_quarter_is_open_when_the_game_begins():
    session = game()
    assert (session.turn, session.over, session.quarter_name()) == (0, False, "2023 Q3")
    assert session.seats == ("JP", "KR", "US") and session.records == ()


def test_a_game_ends_after_its_last_quarter_and_takes_no_more_orders():
    session = played(held=["KR"])
    assert session.over and len(session.records) == session.scenario.turns
    with pytest.raises(OrdersRefused, match="a finished game"):
        session.seal({"KR": session.order("KR")})
    assert len(session.records) == session.scenario.turns


def test_held_seats_must_give_orders_and_others_may_not():
    session = game(held=["KR"])
    before = session.world, session.digest()
    for orders, reason in [({}, "missing"), ({"KR": 1, "JP": 1}, "not_held"), ({"KRR": 1}, "seat")]:
        orders = {seat: session.order("KR") for seat in orders}
        with pytest.raises(OrdersRefused) as told:
            session.seal(orders)
        assert reason in [one.reason for found in told.value.refusals.values() for one in found]
    assert (session.world, session.digest()) == before and not session.records


def test_one_refused_order_stops_the_whole_seal():
    session = game(held=["JP", "KR"])
    bad = session.order("KR")._replace(move=MOVES.index("attention"))
    with pytest.raises(OrdersRefused) as told:
        session.seal({"JP": session.order("JP"), "KR": bad})
    assert list(told.value.refusals) == ["KR"] and not session.records
    assert "attention" in str(told.value) and "\n" not in str(told.value)


def test_what_a_person_orders_is_what_happens():
    session = game("washington-inward", held=["JP"])
    k = session.names.commitments.index("consult")
    assert session.world.state[k] == LIVE
    page = session.seal({"JP": session.order("JP", {"keep": {"consult": False}})})
    assert page.closed.deed[0][k] == BROKE and page.closed.deed[1][k] in (BROKE, KEPT)
    assert page.held == ("JP",) and page.orders["JP"].keep[k] == 0


@pytest.mark.parametrize(
    "change, reason, word",
    [
        ({"keep": [0] * 9}, "not_in_force", "that you signed"),
        ({"move": MOVES.index("payment"), "target": 0}, "not_your_move", "case"),
        ({"move": 77}, "unknown_move", "case"),
        ({"move": MOVES.index("shuttle"), "target": NOBODY}, "bad_target", "JP, US"),
        ({"propose": 1, "seat": [1, 1, 0]}, "empty_draft", "one of"),
        ({"propose": 1, "item": [1] * 9, "seat": [1, 0, 1]}, "without_self", "KR"),
        ({"propose": 1, "item": [1] * 9, "seat": [1, 1, 1], "terms": [2.0, 0.0]}, "bad_terms", "-1 to 1"),
        ({"keep": [1, 1]}, "shape", "cells of 0 or 1"),
        ({"sign": 5}, "shape", "0 or 1"),
        ({"sign": "yes"}, "shape", "0 or 1"),
        ({"move": 1.5}, "shape", "a whole number"),
        ({"terms": [float("nan"), 0.0]}, "shape", "bindingness"),
    ],
)
def test_a_refusal_says_what_was_found_and_expected_and_changes_nothing(change, reason, word):
    session = game(held=["KR"])
    items = len(session.names.commitments)
    cut = {
        key: value[:items] if key in ("keep", "item") and len(value) == 9 else value for key, value in change.items()
    }
    before = session.world
    found = session.admit("KR", session.order("KR")._replace(**cut))
    assert reason in [one.reason for one in found] and word in " ".join(map(str, found))
    assert session.world == before and not session.records


def test_something_that_is_no_order_at_all_is_refused():
    session = game(held=["KR"])
    assert [one.reason for one in session.admit("KR", {"keep": {}})] == ["shape"]
    assert [one.reason for one in session.admit("KR", None)] == ["shape"]


def test_a_seat_may_change_hands_at_any_turn():
    session = game(held=["KR"])
    session.seal({"KR": session.suggest("KR")})
    session.release("KR")
    session.hold("US")
    session.seal({"US": session.suggest("US")})
    session.release("US")
    session.seal()
    assert [page.held for page in session.records] == [("KR",), ("US",), ()]
    assert session.play_out().digest() == played().digest()


def test_a_strategy_that_cheats_does_nothing_and_the_reason_is_kept():
    cheat = {"KR": lambda view, seat, luck: Order([0], 1, 1, [], [], [], 99, 99)}
    page = Session("camp-david-2023", 1, council=cheat).seal()
    assert [seat for seat, _ in page.refused] == ["KR"] * len(page.refused) and page.refused
    assert page.orders["KR"].move == NOBODY and page.orders["KR"].sign == 0


def test_a_misspelt_seat_is_answered_with_the_nearest():
    with pytest.raises(ValueError, match="did you mean 'KR'"):
        game().view("KRR")
    with pytest.raises(ValueError, match="seat"):
        Session("camp-david-2023", held=["XX"])


def test_promises_in_force_are_listed_with_their_age():
    session = game("gsomia-2019")
    listed = {row["commitment"]: row for row in session.promises()}
    assert listed["gsomia"]["age"] == 11 and listed["gsomia"]["signatories"] == ["JP", "KR"]
    assert listed["tisa"]["age"] == 19 and listed["tisa"]["state"] == "live"
    session.seal()
    assert {row["commitment"]: row["age"] for row in session.promises()}["tisa"] == 20


def test_an_order_survives_its_own_words():
    session = played("washington-inward", turns=3)
    words = {
        "keep": {"consult": False},
        "propose": {"elements": [], "signatories": ["KR", "JP"], "bindingness": 0.25, "clauses": ["opt_out"]},
        "move": {"name": "reassure", "target": session.names.factions[1][2]},
    }
    order = session.order("KR", words)
    assert session.order("KR", session.words("KR", order)) == order
    assert order.terms == [0.25, 4.0] and order.target == 2


@pytest.mark.parametrize(
    "words, told",
    [
        ({"kep": {}}, "kep"),
        ({"keep": {"consultt": True}}, "consult"),
        ({"keep": {"consult": 1}}, "true or false"),
        ({"move": {"name": "shutle"}}, "shuttle"),
        ({"move": {"name": "shuttle", "target": "Korea"}}, "JP, KR, US"),
        ({"propose": {"elements": ["cyber", "cyber"]}}, "each word once"),
        ({"propose": {"bindingness": "much"}}, "from -1 to 1"),
        ({"propose": []}, "a table"),
    ],
)
def test_a_word_that_means_nothing_is_named_with_what_was_expected(words, told):
    with pytest.raises(ValueError) as error:
        game().order("KR", words)
    assert told in str(error.value) and "\n" not in str(error.value)
