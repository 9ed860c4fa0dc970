"""A quarter passes in its order, everybody sees only its own, and what is wrong with an order is said."""

import pytest

from game.laws import orders, signing, turn
from game.laws.orders import faults
from game.laws.sight import SECRET, frozen, observe
from game.laws.state import CASE, CHANNEL, GESTURE, LIVE, NOBODY, PRESS, REASSURE
from game.session.worlds import in_play
from tests.worlds import (
    CONSULT,
    DUTY,
    EH,
    HOTLINE,
    JP,
    KR,
    LINE,
    TREATY,
    US,
    WH,
    bare,
    chance,
    closed,
    even,
    opened,
    quiet,
    ruled,
    world,
)  # fmt: skip

near = pytest.approx


@pytest.mark.parametrize(("quarter", "then"), [(1, (2023, 2)), (3, (2023, 4)), (4, (2024, 1))])
def test_the_calendar_moves_on(quarter, then):
    w = world()
    w.date[1:3] = [2023, quarter]
    turn.pass_quarter(w)
    assert (w.date[0], *w.date[1:3]) == (1, *then)


def test_a_game_is_over_after_its_last_quarter():
    w = world()
    w.date[0] = 15
    assert not turn.over(w)
    turn.pass_quarter(w)
    assert turn.over(w)


def test_a_quarter_opens_with_threats_then_history_then_what_home_makes_of_them():
    w = world()
    before = list(w.threat)
    opened(w, drawn=even(w, history={0: 0.0, 1: 0.0, 2: 0.5}))
    assert w.threat != before and w.news[0] == 0 and w.grievance[JP] > 0.2
    assert w.tau[JP][0] == near(0.45 * w.threat[0] + 0.55 * w.threat[1])
    assert w.hub[1] == 0.7


def test_beliefs_rest_on_the_odds_seen_before_the_orders_were_opened():
    w = opened(world(live=(CONSULT,)), drawn=even(world()))
    w.seen[JP][KR][CONSULT], w.trust[JP][KR] = 0.5, 0.5
    closed(w, drawn=even(w))
    assert w.trust[JP][KR] > 0.6


def test_grievance_of_a_breach_fades_with_the_rest_in_the_same_quarter():
    w = ruled(bare(), breach_grievance=0.5, grievance_memory=0.8)
    w.state[LINE], w.visible[LINE] = LIVE, 1.0
    closed(w, drawn=even(w), WH={"keep": {LINE: 0}})
    assert w.grievance == near([0.4, 0.0])


def test_a_new_leader_comes_after_the_quarters_books():
    w = ruled(bare(), new_leader_approval=50.0, capital_income=10.0)
    w.term[EH], w.approval[EH], w.capital[EH][EH], w.loses[EH] = 1, 25.0, 0.0, [0.9, 0.9]
    closed(w, drawn=even(w, election_u={EH: 0.0}))
    assert w.capital[EH][EH] == near(5.0) and w.approval[EH] == 50.0


# one door to what a seat may know


@pytest.mark.parametrize("seat", (JP, KR, US))
def test_two_worlds_that_differ_in_others_secrets_look_the_same(seat):
    w = opened(world(live=(CONSULT,)))
    other = in_play(w)
    for name in SECRET:
        for eye, row in enumerate(getattr(other, name)):
            if eye != seat:
                getattr(other, name)[eye] = shifted(row)
    assert frozen(other) != frozen(w)
    assert observe(other, seat) == observe(w, seat)


def shifted(table):
    return [shifted(x) if isinstance(x, list) else x + 0.123 for x in table]


@pytest.mark.parametrize("name", [n for n in world()._fields if n not in (*SECRET, "rules", "verdict")])
def test_what_is_public_is_seen_as_it_is(name):
    w = opened(world(live=(CONSULT,)))
    assert getattr(observe(w, KR), name) == frozen(getattr(w, name))


@pytest.mark.parametrize("name", SECRET)
def test_of_what_is_secret_a_seat_sees_its_own_row_in_every_place(name):
    w = opened(world(live=(CONSULT,)))
    assert getattr(observe(w, KR), name) == tuple(frozen(getattr(w, name)[KR]) for _ in range(3))


def test_what_keeping_cost_the_others_is_hidden_for_it_would_tell_their_pressure():
    w = opened(world(live=(CONSULT,)))
    w.verdict[:] = [[1.0] * 5, [2.0] * 5, [3.0] * 5]
    assert observe(w, KR).verdict == ((0.0,) * 5, (2.0,) * 5, (0.0,) * 5)


def test_a_view_cannot_be_changed():
    view = observe(world(), JP)
    with pytest.raises(TypeError):
        view.trust[0][1] = 1.0
    assert hash(view)


# what is wrong with an order


def said(i: int, w=None, **change) -> list:
    w = w or opened(world(live=(HOTLINE,)), drawn=even(world()))
    name = ("JP", "KR", "US")[i]
    return faults(w, i, quiet(w, **{name: change})[i])


def test_a_quiet_order_has_no_fault():
    assert said(JP) == said(US) == []


def test_only_what_stands_and_one_signed_can_be_broken():
    assert said(JP, keep={HOTLINE: 0}) == []
    assert said(JP, keep={CONSULT: 0, TREATY: 0}) == [
        (orders.KEEP_WHAT_IS_NOT, CONSULT), (orders.KEEP_WHAT_IS_NOT, TREATY)
    ]  # fmt: skip
    w = world(live=(HOTLINE,))
    w.signer[HOTLINE] = [1, 1, 0]
    assert said(US, w, keep={HOTLINE: 0}) == [(orders.KEEP_WHAT_IS_NOT, HOTLINE)]


def test_a_signature_needs_something_to_sign_and_the_capital_for_it():
    w = world()
    signing.clear_table(w)
    assert said(JP, w, sign=1) == [(orders.SIGN_NOTHING, NOBODY)]
    w = world()
    w.capital[JP][JP] = 13.0
    assert said(JP, w, sign=1) == [(orders.SIGN_PRICE, NOBODY)]
    w.table_seat[KR] = 0
    assert said(KR, w, sign=1) == [(orders.SIGN_NOTHING, NOBODY)]
    assert said(US, w, sign=1) == []


def drafted(i: int = JP, **change) -> list:
    draft = {"propose": 1, "item": [2], "seat": [0, 1, 2], **change}
    return [reason for reason, _ in said(i, **draft)]


def test_a_draft_needs_elements_that_are_free_and_signatories_that_fit():
    assert drafted() == []
    assert drafted(sign=1) == [orders.SIGN_AND_PROPOSE]
    assert drafted(item=[]) == [orders.PROPOSE_NOTHING]
    assert drafted(item=[HOTLINE]) == [orders.PROPOSE_UNAVAILABLE]
    assert drafted(seat=[1, 2]) == [orders.PROPOSE_WITHOUT_SELF]
    assert drafted(seat=[0]) == [orders.PROPOSE_FORM]


@pytest.mark.parametrize("terms", [[1.1, 0], [-1.1, 0], [0.0, 8], [0.0, -1]])
def test_a_draft_has_terms_in_their_range(terms):
    assert drafted(terms=terms) == [orders.PROPOSE_TERMS]
    assert drafted(terms=[1.0, 7]) == drafted(terms=[-1.0, 0]) == []


def test_a_move_must_be_known_ones_own_paid_for_and_aimed():
    assert said(JP, move=CASE) == []
    assert said(JP, move=10) == [(orders.MOVE_UNKNOWN, 10)]
    assert said(JP, move=-2) == [(orders.MOVE_UNKNOWN, -2)]
    assert said(US, move=PRESS) == [(orders.MOVE_FORBIDDEN, PRESS)]
    assert said(JP, move=GESTURE, target=US) == [(orders.MOVE_TARGET, GESTURE)]
    assert said(JP, move=REASSURE, target=9) == [(orders.MOVE_TARGET, REASSURE)]
    w = world()
    w.capital[JP][JP] = 2.0
    assert said(JP, w, move=CHANNEL, target=KR) == [(orders.MOVE_PRICE, CHANNEL)]


def test_a_signature_and_a_move_are_paid_from_one_purse():
    w = opened(world(), drawn=even(world()))
    cost = signing.table_price(w, JP)
    w.capital[JP][JP] = cost + 4.9
    assert said(JP, w, sign=1) == [] and said(JP, w, move=CHANNEL, target=KR) == []
    assert said(JP, w, sign=1, move=CASE) == [(orders.MOVE_PRICE, CASE)]
    assert orders.affords(w, JP, 0, CASE) and not orders.affords(w, JP, 1, CASE)
    w.capital[JP][JP] = cost + 5.0
    assert said(JP, w, sign=1, move=CASE) == []


def test_the_models_own_government_orders_what_its_gains_and_the_quarters_chance_say():
    w = opened(world(live=(HOTLINE,)), drawn=even(world()))
    for e, kept in ((-99.0, 0), (99.0, 1)):
        luck = even(w)
        luck.keep_e[JP][HOTLINE] = luck.sign_e[JP] = e
        order = orders.domestic_order(w, JP, luck)
        assert order.keep == [1, kept, 1, 1, 1, 1] and order.sign == kept
        assert order.propose == 0


def test_a_government_that_signs_gives_up_a_move_it_cannot_pay_for_as_well():
    w = opened(world(), drawn=even(world()))
    w.capital[JP][JP] = signing.table_price(w, JP) + 4.0
    luck = even(w)
    luck.sign_e[JP], luck.move_e[JP][CASE] = 99.0, 99.0
    sign, move, target = orders.sign_and_move(w, JP, luck)
    assert (sign, move, target) == (1, NOBODY, NOBODY)
    luck.sign_e[JP] = -99.0
    assert orders.sign_and_move(w, JP, luck)[:2] == (0, CASE)


def test_orders_lie_side_by_side_in_seat_order():
    w = bare()
    seats = quiet(w, EH={"keep": {DUTY: 0}, "sign": 1}, WH={"move": CASE, "target": 3})
    side = orders.together(seats)
    assert side.keep == [[1, 0], [1, 1]] and side.sign == [1, 0] and side.move == [NOBODY, CASE]
    assert side.target == [NOBODY, 3] and side.propose == [0, 0] and side.terms == [[0.0, 0.0], [0.0, 0.0]]
    assert side.item == [[0, 0], [0, 0]] == side.seat and len(chance(w).keep_e) == 2 and WH == 1
