"""Each strategy keeps or breaks one promise by what was done with it: small worlds, two harbours, one line between."""

import pytest

from game.laws import signing, strategies
from game.laws.orders import domestic_order, faults, sign_and_move
from game.laws.state import BROKE, KEPT, MOVES, NOBODY, NOW, SILENT
from tests.worlds import EH, LINE, WH, chance, even, harbours, opened, world

DONE = {"K": KEPT, "B": BROKE, "-": SILENT}


def after(mine: str, theirs: str):
    """Two harbours with one live line, after these deeds (K kept, B broke, - nothing yet)."""
    w = harbours(live=(LINE,))
    w.age[LINE] = len(mine)
    for i, deeds in ((EH, mine), (WH, theirs)):
        w.deed[i][LINE] = DONE[deeds[-1]] if deeds else SILENT
        w.breaks[i][LINE] = deeds.count("B")
    return w


def keeps(name: str, w, coin: float = 0.5) -> bool:
    return getattr(strategies, name)(w, EH, LINE, even(w, coin={EH: [coin] * len(w.state)}))


@pytest.mark.parametrize(
    "name, answers",
    [
        # after nothing, and after (mine, theirs) = both kept, only I broke, only they broke, both broke
        ("always_keep", "KKKKK"),
        ("always_break", "BBBBB"),
        ("tit_for_tat", "KKKBB"),
        ("suspicious_tit_for_tat", "BKKBB"),
        ("generous_tit_for_tat", "KKKBB"),
        ("joss", "KKKBB"),
        ("grim", "KKKBB"),
        ("go_by_majority", "KKKBB"),
        ("win_stay_lose_shift", "KKBBK"),
        ("toss", "KKKKK"),
    ],
)
def test_after_one_quarter(name, answers):
    past = [("", ""), ("K", "K"), ("B", "K"), ("K", "B"), ("B", "B")]
    assert "".join("K" if keeps(name, after(*one)) else "B" for one in past) == answers


def test_what_is_remembered_and_what_is_forgiven():
    late = after("KKK", "BKK")
    assert keeps("tit_for_tat", late) and not keeps("grim", late) and keeps("go_by_majority", late)
    even_record, worse = after("KKKK", "BBKK"), after("KKKKK", "BBBKK")
    assert keeps("go_by_majority", even_record) and not keeps("go_by_majority", worse)


@pytest.mark.parametrize(
    "name, past, coin, kept",
    [
        ("generous_tit_for_tat", ("K", "B"), 0.33, True),
        ("generous_tit_for_tat", ("K", "B"), 1.0 / 3.0, False),
        ("joss", ("K", "K"), 0.099, False),
        ("joss", ("K", "K"), 0.1, True),
        ("toss", ("K", "K"), 0.499, False),
        ("toss", ("K", "K"), 0.5, True),
    ],
)
def test_a_coin_decides_where_it_is_said_to(name, past, coin, kept):
    assert keeps(name, after(*past), coin) == kept


def test_only_other_signatories_are_partners():
    w = world(live=(0,))
    w.deed[2][0] = BROKE
    w.breaks[2][0] = 1
    assert strategies.betrayed(w, 0, 0) and strategies.betrayals(w, 0, 0) == 1
    assert not strategies.betrayed(w, 2, 0) and strategies.betrayals(w, 2, 0) == 0
    w.signer[0][2] = 0
    assert not strategies.betrayed(w, 0, 0) and strategies.betrayals(w, 0, 0) == 0


def test_the_worst_partner_counts():
    w = world(live=(0,))
    w.breaks[1][0], w.breaks[2][0] = 1, 3
    assert strategies.betrayals(w, 0, 0) == 3 and strategies.betrayals(w, 2, 0) == 1


@pytest.mark.parametrize("mood, seen, kept", [(0.0, 0.9, True), (-0.1, 0.25, False), (-0.1, 0.24, True)])
def test_a_poll_watcher_keeps_what_the_public_likes_or_cannot_see(mood, seen, kept):
    w = after("", "")
    w.mood[EH][NOW], w.visible[LINE] = mood, seen
    assert keeps("poll_watcher", w) == kept


def test_the_models_own_government_keeps_by_gain_and_chance():
    w = opened(world(live=(0, 1)))
    luck = chance(w)
    wish = domestic_order(w, 1, luck)
    assert strategies.order_by(w, 1, luck, strategies.domestic) == wish
    doom = luck._replace(keep_e=[[-99.0] * len(w.state)] * 3)
    assert strategies.order_by(w, 1, doom, strategies.domestic).keep[:2] == [0, 0]


def test_an_order_breaks_only_what_binds_the_seat():
    w = opened(world(live=(0,)))
    order = strategies.order_by(w, 0, chance(w), strategies.always_break)
    assert order.keep == [0] + [1] * (len(w.state) - 1) and faults(w, 0, order) == []
    assert (order.sign, order.move, order.target) == sign_and_move(w, 0, chance(w)) and order.propose == 0


def test_a_government_that_says_nothing():
    w = opened(world(live=(0,)))
    order = strategies.order_by(w, 0, chance(w), strategies.always_keep, strategies.say_nothing)
    assert (order.sign, order.move, order.target) == (0, NOBODY, NOBODY) and set(order.keep) == {1}


def test_chance_signs_and_moves_only_what_is_allowed():
    w = harbours()
    assert w.table_seat[EH] == 1
    noise = [-9.0] * (len(MOVES) + 1)
    sign_e = {EH: 0.1}
    assert strategies.at_random(w, EH, even(w, sign_e=sign_e))[0] == 1
    assert strategies.at_random(w, EH, even(w, sign_e={EH: 0.0}))[0] == 0
    for m in range(len(MOVES)):
        liked = [1.0 if n == m else x for n, x in enumerate(noise)]
        sign, move, _ = strategies.at_random(w, EH, even(w, move_e={EH: liked}))
        assert move in (m, strategies.any_move(w, EH, sign, even(w, move_e={EH: noise})))
    none = [*noise[:-1], 5.0]
    assert strategies.at_random(w, EH, even(w, move_e={EH: none}))[1:] == (NOBODY, NOBODY)
    w.table[0] = NOBODY
    assert not signing.asked(w, EH) and strategies.at_random(w, EH, even(w, sign_e=sign_e))[0] == 0


def test_the_first_of_equals_is_moved():
    w = harbours()
    allowed = [m for m in range(len(MOVES)) if strategies.any_move(w, EH, 0, _likes(w, m)) == m]
    assert len(allowed) > 2
    assert strategies.any_move(w, EH, 0, even(w)) == allowed[0]


def _likes(w, m: int):
    return even(w, move_e={EH: [1.0 if n == m else -1.0 for n in range(len(MOVES) + 1)]})


@pytest.mark.parametrize("mood, signs", [(0.1, 1), (0.0, 1), (-0.1, 0)])
def test_the_polls_decide_a_signature(mood, signs):
    w = opened(harbours())
    w.mood[EH][NOW] = mood
    assert signing.asked(w, EH) and strategies.by_the_polls(w, EH, chance(w))[0] == signs


def test_a_move_that_cannot_be_paid_beside_the_name_is_left():
    w = opened(harbours())
    w.mood[EH][NOW] = 1.0
    luck = _likes(w, 0)
    luck.move_e[EH][0] = 99.0
    _, move, _ = sign_and_move(w, EH, luck)
    assert move == 0 and strategies.by_the_polls(w, EH, luck)[1] == 0
    w.capital[EH][EH] = w.menu[0][0]
    assert strategies.by_the_polls(w, EH, luck) == (1, NOBODY, NOBODY)
