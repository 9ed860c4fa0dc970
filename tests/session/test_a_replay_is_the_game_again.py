"""A16: a game played again from its orders is the same in every cell, and a changed one is seen not to be."""

from dataclasses import replace

import pytest

from game.content import load_scenario, scenario_ids
from game.ensemble.deciders import NAMES
from game.session import Again, load, save
from tests.session.games import council_of, game, played


@pytest.mark.parametrize("scenario", scenario_ids())
def test_a_replay_ends_with_the_digest_of_the_game(scenario):
    session = played(scenario, seed=3)
    again = Again(session)
    while again.step():
        assert again.same
    assert again.done and again.session.digest() == session.digest()


def replayed(number: int) -> None:
    """One game of its own, every seat with another strategy, is the same in every quarter when it is played again."""
    names = scenario_ids()
    scenario = load_scenario(names[number % len(names)])
    who = {g.code: NAMES[(number // len(names) + n * 5) % len(NAMES)] for n, g in enumerate(scenario.governments)}
    session = game(scenario, number, **who).play_out()
    again = Again(session)
    while again.step():
        assert again.same, (number, again.turn)
    assert again.session.digest() == session.digest(), number


def test_fifty_replays_are_exact():
    for number in range(50):
        replayed(number)


@pytest.mark.nightly
@pytest.mark.parametrize("thousand", range(10))
def test_ten_thousand_replays_are_exact(thousand):
    for number in range(1000 * thousand, 1000 * (thousand + 1)):
        replayed(number)


def test_a_replay_of_a_saved_game_ends_with_the_digest_of_the_save(tmp_path):
    session = game(held=["KR"], JP="grim")
    for _quarter in range(5):
        session.seal({"KR": session.order("KR")})
    opened = load(save(session, tmp_path / "game.json"), council_of)
    again = Again(opened)
    while again.step():
        pass
    assert again.session.digest() == session.digest() and len(again.session.records) == 5


def test_a_replay_with_a_rule_changed_on_the_way_is_the_same_game():
    session = played("gsomia-2019", seed=2).fork(3, {"leverage": 0.0}).play_out()
    again = Again(session)
    while again.step():
        pass
    assert again.same and again.session.digest() == session.digest() != played("gsomia-2019", seed=2).digest()


def test_the_check_sees_an_order_that_was_altered():
    session = played("washington-inward", seed=3, held=["KR"])
    again = Again(session)
    page = again.records[2]
    other = page.orders["KR"]._replace(keep=[1 - cell for cell in page.orders["KR"].keep])
    altered = replace(page, orders={**page.orders, "KR": other})
    again.records = (*again.records[:2], altered, *again.records[3:])
    while again.step() and again.turn < 3:
        pass
    assert not again.same
