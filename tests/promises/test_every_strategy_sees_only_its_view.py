"""Whatever lies in the folder of strategies answers legally, and cannot answer to what it may not know."""

import pytest

from agents.council import strategy, strategy_names
from game.content import scenario_ids
from game.laws.sight import SECRET, observe
from game.laws.state import Luck
from game.session.chance import OWN, drawn, luck_for
from game.session.refusals import admit
from game.session.words import tidy
from game.session.worlds import in_play
from tests.session.games import eight, game


def moved(table, by: float):
    return [moved(row, by) if isinstance(row, (list, tuple)) else row + by for row in table]


def other_secrets(world, seat: int):
    """The same world with everybody else's secrets changed."""
    other = in_play(world)
    for name in SECRET:
        table = getattr(other, name)
        for eye in range(len(table)):
            if eye != seat:
                table[eye] = moved(table[eye], 0.37)
    return other


def other_luck(luck: Luck, seat: int) -> Luck:
    """The same turn with all chance changed that is not the seat's own decision's."""
    changed = {}
    for name, table in zip(Luck._fields, luck, strict=True):
        rows = moved(table, 0.21)
        if name in OWN:
            rows[seat] = table[seat]
        changed[name] = rows
    return Luck(**changed)


@pytest.mark.parametrize("name", strategy_names())
@pytest.mark.parametrize("scenario", ["washington-inward", "asian-nato", "twin-harbours"])
def test_two_worlds_that_differ_in_others_secrets_get_the_same_order(scenario, name):
    session = game(scenario, seed=6)
    while not session.over:
        for i, seat in enumerate(session.seats):
            luck = drawn(6, 0, session.turn, len(session.seats), len(session.names.commitments))
            here = strategy(name)(session.view(seat), i, luck_for(luck, i))
            hidden = observe(other_secrets(session.world, i), i)
            assert strategy(name)(hidden, i, luck_for(other_luck(luck, i), i)) == here
        session.seal()


def test_the_two_worlds_of_this_test_do_differ():
    session = game("washington-inward", seed=6)
    world, other = session.world, other_secrets(session.world, 1)
    differ = {name for name, table in in_play(world)._asdict().items() if getattr(other, name) != table}
    assert differ == set(SECRET)


@pytest.mark.parametrize("name", strategy_names())
@pytest.mark.parametrize("scenario", [*scenario_ids(), "eight"])
def test_it_answers_legally_in_every_quarter_of_every_scenario(scenario, name):
    """Against a random field, which leads it to odd places."""
    names = {} if scenario == "eight" else None
    session = game(eight() if scenario == "eight" else scenario, seed=8)
    session.council = {seat: strategy("random") for seat in session.seats}
    assert names is None or len(session.seats) == 8
    while not session.over:
        for i, seat in enumerate(session.seats):
            luck = drawn(8, 0, session.turn, len(session.seats), len(session.names.commitments))
            order = strategy(name)(session.view(seat), i, luck_for(luck, i))
            assert admit(session.world, session.names, i, order, person=False) == []
            assert tidy(order) == order
        assert session.seal().refused == ()
        if scenario == "eight" and session.turn == 5:
            break


@pytest.mark.parametrize("name", strategy_names())
def test_it_cannot_change_what_it_is_shown(name):
    session = game("washington-inward", seed=6)
    before = repr(session.world)
    view = session.view("KR")
    strategy(name)(view, 1, luck_for(drawn(6, 0, 0, 3, len(session.names.commitments)), 1))
    assert repr(session.world) == before and hash(view) == hash(session.view("KR"))


def test_a_seat_holds_no_chance_of_what_is_to_come():
    luck = luck_for(drawn(1, 0, 0, 3, 9), 1)
    for name, table in zip(Luck._fields, luck, strict=True):
        rows = [row if isinstance(row, tuple) else (row,) for row in table]
        live = [i for i, row in enumerate(rows) if any(cell != 0.0 for cell in row)]
        assert live == ([1] if name in ("keep_e", "sign_e", "move_e", "coin", "firm_e") else []), name
