"""N2: a fork at any turn with one move or parameter changed has the same chance; one that changes nothing is equal."""

import pytest

from game.content import scenario_ids
from game.session import OrdersRefused
from tests.session.games import game, played


@pytest.mark.parametrize("scenario", scenario_ids())
def test_a_fork_that_changes_nothing_ends_the_same_at_every_turn(scenario):
    session = played(scenario, seed=3, KR="random") if "twin" not in scenario else played(scenario, seed=3)
    for turn in range(len(session.records) + 1):
        twin = session.fork(turn)
        assert twin.turn == turn
        assert twin.play_out().digest() == session.digest()
        assert twin.records == session.records


def test_a_fork_repeats_what_people_ordered_later():
    session = game(held=["KR"])
    while not session.over:
        session.seal({"KR": session.order("KR")})  # a person who does nothing, unlike any strategy
    assert session.fork(4).play_out().digest() == session.digest() != played().digest()


def test_a_fork_with_one_order_changed_keeps_the_past_and_the_chance():
    session = played("washington-inward", held=["KR"])
    breach = session.fork(5).order("KR", {"keep": {"consult": False}})
    twin = session.fork(5, {"KR": breach})
    assert twin.turn == 6 and twin.records[:5] == session.records[:5]
    assert twin.records[5].opened == session.records[5].opened
    assert twin.records[5].orders["JP"] == session.records[5].orders["JP"]
    assert twin.play_out().digest() != session.digest()
    assert [p.acts.launches for p in twin.records[:6]] == [p.acts.launches for p in session.records[:6]]
    assert session.over and len(session.records) == 16


def test_a_fork_may_change_a_seat_that_nobody_holds():
    session = played()
    order = session.fork(2).order("US", {"move": {"name": "attention"}})
    assert session.fork(2, {"US": order}).records[2].orders["US"].move == order.move


def test_a_fork_with_a_rule_changed_counts_from_that_quarter_on():
    session = played(seed=2)
    twin = session.fork(6, {"rules.leverage": 0.0, "mediation": 0.0}).play_out()
    assert twin.records[:6] == session.records[:6] and twin.digest() != session.digest()
    assert twin.records[6].rules == {"leverage": 0.0, "mediation": 0.0}
    assert twin.records[6].opened.threat == session.records[6].opened.threat
    assert twin.fork(9).play_out().digest() == twin.digest()


def test_a_fork_asked_for_wrongly_says_what_was_expected():
    session = played(turns=4)
    with pytest.raises(ValueError, match="0 to 4"):
        session.fork(5)
    with pytest.raises(ValueError, match="leverage"):
        session.fork(1, {"rules.leverag": 0.0})
    with pytest.raises(OrdersRefused):
        session.fork(1, {"KR": session.order("KR")._replace(move=999)})


def test_undo_takes_back_one_quarter_and_the_same_orders_lead_to_the_same_game():
    session = played(held=["JP"], turns=9)
    there, digest = session.world, session.digest()
    for _ in range(9):
        assert session.undo()
    assert session.turn == 0 and not session.undo()
    while session.turn < 9:
        session.seal({"JP": session.suggest("JP")})
    assert (session.world, session.digest()) == (there, digest)


def test_undo_then_another_order_is_another_game():
    session = played("washington-inward", held=["KR"], turns=3)
    kept = session.digest()
    session.undo()
    session.seal({"KR": session.order("KR", {"keep": {"consult": False, "warning": False}})})
    assert session.digest() != kept and len(session.records) == 3


def test_nothing_that_happens_later_changes_a_page_already_written():
    session = played(turns=5)
    pages = [repr(page) for page in session.records]
    session.play_out()
    assert [repr(page) for page in session.records[:5]] == pages
