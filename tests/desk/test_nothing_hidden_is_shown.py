"""Two games that differ only in others' secrets look the same from the seat, on every screen but the end."""

from dataclasses import replace

import pytest

from game.desk.showcase import references
from game.laws.sight import SECRET
from game.text import commands as D
from tests.desk.desks import EVERY, Dice, desk_of, orders, quarter


def other_truth(world, seat: int):
    """The same world with everybody else's secrets changed."""

    def moved(table, depth=0):
        if isinstance(table, (list, tuple)):
            return tuple(moved(row, depth + 1) for row in table)
        return table * 0.5 + 0.125

    tables = {}
    for name in SECRET:
        rows = getattr(world, name)
        tables[name] = tuple(row if eye == seat else moved(row) for eye, row in enumerate(rows))
    return world._replace(**tables)


def twin(desk):
    """A desk on the same game with another hidden truth."""
    session, seat = desk.play.session, desk.play.seen.seat
    records = [replace(page, opened=other_truth(page.opened, seat), closed=other_truth(page.closed, seat),
                       mark=page.mark + b"twin") for page in session.records]  # fmt: skip
    other = desk_of(session.scenario.id, session.held[0], seed=session.seed)
    other.play.session.book.records = tuple(records)
    other.play.session._show(other_truth(session.world, seat), session._acts)
    other.play.begin()
    return other


@pytest.mark.parametrize("scenario, seat", EVERY)
def test_two_truths_make_one_shot(scenario, seat):
    desk, dice = desk_of(scenario, seat, seed=11), Dice(6)
    for _quarter in range(6):
        quarter(desk, dice)
        if desk.where == "end":
            return
    other = twin(desk)
    assert other.play.session.world != desk.play.session.world
    _same(desk, other)
    orders(desk, Dice(2))
    orders(other, Dice(2))
    _same(desk, other)
    for one in (desk, other):
        one._shot, one.where = None, "board"
        one.do(D.OpenPact())
    if desk.where == "pact":
        _same(desk, other)
    for where in ("reveal", *(["election"] if desk.play.nights() else [])):
        for one in (desk, other):
            one.where, one._shot, one.night = where, None, one.play.nights()
        _same(desk, other)


def _same(desk, other) -> None:
    shot = desk.shot()
    assert shot == other.shot()
    for ref in references(shot):
        assert desk.why(ref) == other.why(ref), ref


def test_the_check_would_see_a_leak():
    """The truth itself, read without the door, does differ."""
    desk = desk_of(seed=11)
    quarter(desk)
    other = twin(desk)
    assert desk.play.true.read().now.capital != other.play.true.read().now.capital
