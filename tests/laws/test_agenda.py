"""Who puts what on an empty table."""

import pytest

from game.laws import agenda, signing
from game.laws.state import ENDED, IDEA, LIVE, WITH_HUB
from tests.worlds import EH, LINE, US, WH, bare, even, opened, ruled, spoken, world

near = pytest.approx


def test_the_hub_chairs_and_where_there_is_none_the_chair_goes_round():
    assert agenda.chair(world()) == US
    w = bare()
    assert [agenda.chair(w)] == [EH]
    w.date[0] = 1
    assert agenda.chair(w) == WH


def test_the_standing_agenda_puts_up_what_promises_most():
    """Depth times the odds of all: the quarter-deep line, wanted at even odds by both, against a duty too dear."""
    w = bare()
    w.agenda[:], w.state[:], w.depth[:] = [1, 1], [IDEA, IDEA], [0.3, 0.45]
    agenda.standing_agenda(w)
    assert w.table[0] == 2 and w.table_item == [1, 1] and w.table_seat == [1, 1]
    w.capital[EH][EH] = 13.0
    agenda.standing_agenda(w)
    assert w.table_item == [1, 0]
    w.capital[EH][EH] = 3.0
    agenda.standing_agenda(w)
    assert not signing.on_table(w) and w.table_seat == [0, 0]


def test_the_package_grows_only_while_it_promises_more_and_for_the_same_signatories():
    w = ruled(bare(), announce_floor=0.5, bundle=1.0, sharpness=5.0)
    w.agenda[:], w.state[:], w.depth[:] = [1, 1], [IDEA, IDEA], [0.05, 0.45]
    agenda.standing_agenda(w)
    assert w.table_item == [0, 1]
    w = bare()
    w.agenda[:], w.state[:] = [1, 1], [IDEA, IDEA]
    w.signer[LINE] = [1, 0]
    agenda.standing_agenda(w)
    assert w.table_item == [0, 1]


def test_only_what_may_be_proposed_and_fits_comes_up():
    w = spoken()
    w.state[:] = [LIVE, ENDED, IDEA, IDEA, IDEA, IDEA]
    w.rule[2], w.signer[2] = WITH_HUB, [1, 1, 0]
    w.agenda[:] = [1, 1, 1, 1, 0, 0]
    agenda.standing_agenda(w)
    assert w.table_item == [0, 0, 0, 1, 0, 0]


def test_the_chair_reckons_a_package_as_those_who_are_asked_reckon_it():
    """Once an element is weighed the chair only adds; what comes out is depth times the product of sign chances."""
    w = spoken()
    count, items = 3, 6
    gains, costs = [0.0] * (count * items), [0.0] * (count * items)
    w.side[0] = 0.1
    for k in (0, 3, 4, 5):
        signing.lay(w, count, k)
        agenda.weigh(w, US, k, gains, costs, [0.0] * count)
    for package in ((0,), (3, 4), (0, 3, 4), (0, 5)):
        w.table_item[:] = [int(k in package) for k in range(items)]
        worth = sum(w.depth[k] for k in package)
        for i in range(count):
            worth *= signing.sign_chance(w, US, i)
        assert agenda.promise_of(w, US, gains, costs) == near(worth, rel=1e-9)


def test_the_standing_agenda_lies_as_it_is_meant():
    w = opened(world(), drawn=even(world()))
    assert w.table[0] == 3 and w.table[1:] == [0.0, 0.0, 1.0, 0.0]
