"""A plan is six switches: what each setting does, in the smallest world that shows it."""

import pytest

from game.laws import plans, signing
from game.laws.orders import faults
from game.laws.sight import observe
from game.laws.state import (
    BROKE,
    GESTURE,
    KEPT,
    MOVES,
    NOBODY,
    NOW,
    VISIT,
)
from game.luck import luck as draw
from game.session.worlds import in_play
from tests.worlds import CONSULT, EH, HOTLINE, JP, KR, LINE, TREATY, US, WH, chance, harbours, opened, world


def plan(keeping=0, signing=0, drafting=0, calm=0, eve=0, reserve=0) -> int:
    """The plan with these settings."""
    whole = 0
    for setting, size in zip((reserve, eve, calm, drafting, signing, keeping), reversed(plans.SIZES), strict=True):
        whole = whole * size + setting
    return whole


def test_a_plan_is_one_number():
    count = 1
    for size in plans.SIZES:
        count *= size
    assert count == plans.PLANS and plan() == 0 and plan(4, 3, 3, 3, 2, 2) == count - 1
    one = plan(keeping=3, signing=1, drafting=2, calm=3, eve=1, reserve=2)
    assert [plans.switch(one, n) for n in range(6)] == [3, 1, 2, 3, 1, 2]


def test_the_attentive_plan_is_the_one_its_words_say():
    words = plans.KEEP_ALL, plans.SIGN_ALL, plans.DRAFT_HARD, plans.CALM_VISIT, plans.EVE_SAME, plans.FREE
    assert plan(*words) == plans.ATTENTIVE


def line(mood: float, visible: float, term: int, theirs: int = KEPT):
    """Two harbours with one live line, disliked or not, seen or not, so many quarters before an election."""
    w = opened(harbours(live=(LINE,)))
    w.mood[EH][NOW], w.visible[LINE], w.term[EH], w.deed[WH][LINE] = mood, visible, term, theirs
    return w


@pytest.mark.parametrize(
    "keeping, kept",
    [
        # liked; disliked but unseen; disliked and seen, far from a vote; the same on its eve; after a breach
        (plans.KEEP_ALL, "KKKKK"),
        (plans.KEEP_IN_KIND, "KKKKB"),
        (plans.KEEP_LIKED, "KKBBK"),
        (plans.KEEP_LIKED_ON_EVE, "KKKBK"),
    ],
)
def test_when_a_promise_is_broken(keeping, kept):
    cases = [
        line(0.0, 0.9, 2),
        line(-0.1, 0.24, 2),
        line(-0.1, 0.25, 5),
        line(-0.1, 0.25, 4),
        line(0.1, 0.9, 9, BROKE),
    ]
    assert "".join("K" if plans.keeps(w, EH, LINE, plan(keeping)) else "B" for w in cases) == kept


@pytest.mark.parametrize("face, kept", [(0.0, True), (9.0, False)])
def test_what_is_not_worth_keeping_is_broken(face, kept):
    w = opened(harbours(live=(LINE,)))
    w = w._replace(rules=w.rules._replace(inertia=w.rules.inertia - face))
    assert plans.keeps(w, EH, LINE, plan(plans.KEEP_GAINS)) == kept


@pytest.mark.parametrize(
    "how, mood, gain, signs",
    [
        (plans.SIGN_NOTHING, 0.5, 1.0, False),
        (plans.SIGN_LIKED, 0.0, -1.0, True),
        (plans.SIGN_LIKED, -0.01, 1.0, False),
        (plans.SIGN_GAINS, -0.5, 0.01, True),
        (plans.SIGN_GAINS, 0.5, 0.0, False),
        (plans.SIGN_ALL, -0.5, -1.0, True),
    ],
)
def test_what_is_signed(how, mood, gain, signs):
    w = harbours()
    w.mood[EH][NOW] = mood
    assert plans.agrees(w, EH, gain, plan(signing=how)) == signs


def asked():
    """Camp David with the hotline on the table: Seoul is asked."""
    w = opened(world())
    signing.lay(w, US, HOTLINE)
    return w


def test_a_signature_leaves_the_reserve_whole():
    w = asked()
    cost = signing.table_price(w, KR)
    for reserve, held in enumerate(plans.HELD_BACK):
        one = plan(signing=plans.SIGN_ALL, reserve=reserve)
        w.capital[KR][KR] = held + cost
        assert plans.signs(w, KR, one) == 1
        w.capital[KR][KR] = held + cost - 0.01
        assert plans.signs(w, KR, one) == 0


def test_nothing_is_signed_that_nobody_asks_for():
    w = asked()
    w.table_seat[KR] = 0
    assert plans.signs(w, KR, plan(signing=plans.SIGN_ALL)) == 0


def drafter(signs=plans.SIGN_ALL, drafting=plans.DRAFT_MEANT) -> int:
    return plan(signing=signs, drafting=drafting)


def test_the_draft_is_the_element_that_promises_most():
    w = opened(world())
    w.capital[KR][KR] = 100.0
    one = drafter()
    promised = [plans.promises(w, KR, k, one) for k in range(len(w.state))]
    assert plans.drafts(w, KR, one, 0) == promised.index(max(promised)) != NOBODY
    assert plans.drafts(w, KR, one, 1) == NOBODY  # one may sign or draft, not both
    assert plans.drafts(w, KR, drafter(drafting=plans.DRAFT_NOTHING), 0) == NOBODY


def test_nobody_drafts_what_it_would_not_sign_or_cannot_pay():
    w = opened(world())
    w.capital[KR][KR] = 100.0
    assert plans.promises(w, KR, CONSULT, drafter()) > 0.0
    w.mood[KR][NOW] = -0.2
    assert plans.promises(w, KR, CONSULT, drafter(plans.SIGN_LIKED)) == 0.0
    w.capital[KR][KR] = 20.0
    assert plans.promises(w, KR, TREATY, drafter()) == 0.0 < plans.promises(w, KR, HOTLINE, drafter())


def test_what_a_draft_is_worth_is_what_the_table_says_of_it():
    """`offer_gain` of one element is `sign_gain` of a table with that element alone."""
    w = opened(world())
    for k in (CONSULT, HOTLINE, TREATY):
        signing.lay(w, US, k)
        for j in (JP, KR, US):
            deal = signing.draft(w, k)
            q = plans.expect_all(w, KR, j, deal, w.table_seat)
            assert signing.offer_gain(w, KR, j, deal, q) == pytest.approx(signing.sign_gain(w, KR, j), abs=1e-12)


@pytest.mark.parametrize("drafting, more", [(1, 0.0), (2, -0.2), (3, 0.3)])
def test_a_draft_is_legal_and_bound_as_the_plan_says(drafting, more):
    w = opened(world())
    w.capital[KR][KR] = 100.0
    signing.clear_table(w)
    order = plans.planned_order(observe(w, KR), KR, chance(w), drafter(drafting=drafting))
    assert order.propose == 1 and order.terms == [more, 0.0] and sum(order.item) == 1 and faults(w, KR, order) == []


@pytest.mark.parametrize(
    "calm, eve, term, move",
    [
        (plans.CALM_VISIT, plans.EVE_SAME, 9, VISIT),
        (plans.CALM_VISIT, plans.EVE_STILL, 4, NOBODY),
        (plans.CALM_STILL, plans.EVE_VISIT, 5, NOBODY),
        (plans.CALM_STILL, plans.EVE_VISIT, 4, VISIT),
        (plans.CALM_GESTURE, plans.EVE_SAME, 1, GESTURE),
        (plans.CALM_GESTURE, plans.EVE_VISIT, 1, VISIT),
    ],
)
def test_what_is_done_in_calm_years_and_on_the_eve_of_a_vote(calm, eve, term, move):
    w = opened(world())
    w.term[KR], w.grievance[JP] = term, w.grievance_rest[JP] + 0.2
    found = plans.moves_now(w, KR, plan(calm=calm, eve=eve), 0)
    assert found == (move, NOBODY if move == NOBODY else JP)


def test_a_gesture_is_for_a_partner_that_is_sorer_than_usual_and_within_the_purse():
    w = opened(world())
    w.grievance[JP] = w.grievance_rest[JP]
    one = plan(calm=plans.CALM_GESTURE)
    assert plans.moves_now(w, KR, one, 0) == (NOBODY, NOBODY)
    w.grievance[JP] += 0.01
    assert plans.moves_now(w, KR, one, 0) == (GESTURE, JP)
    w.capital[KR][KR] = 40.0 + w.menu[GESTURE][0] - 0.01
    assert plans.moves_now(w, KR, plan(calm=plans.CALM_GESTURE, reserve=plans.HALF), 0) == (NOBODY, NOBODY)


def test_a_hub_has_neither_gestures_nor_visits():
    w = opened(world())
    w.grievance[JP] = 1.0
    assert plans.moves_now(w, US, plan(calm=plans.CALM_VISIT), 0) == (NOBODY, NOBODY)
    assert plans.moves_now(w, US, plan(calm=plans.CALM_GESTURE), 0) == (NOBODY, NOBODY)


def test_every_plan_knows_only_what_its_seat_may_know_and_gives_legal_orders():
    """The order from the seat's view is the order from the whole world, and nothing is wrong with it."""
    w = in_play(opened(world(live=(0, 1))))
    luck = draw(3, 0, 0, len(w.approval), len(w.state), len(MOVES))
    for one in range(0, plans.PLANS, 7):
        for i in (JP, KR, US):
            order = plans.planned_order(observe(w, i), i, luck, one)
            assert order == plans.planned_order(w, i, luck, one) and faults(w, i, order) == []


def test_a_visit_that_costs_too_much_is_not_made():
    """Every plan's order is one the laws admit, also where a visit has a price."""
    from game.content import load_scenario, override
    from game.laws.orders import faults
    from game.session import Session

    calm = [plan(calm=plans.CALM_VISIT, signing=n % 4, reserve=n // 4) for n in range(12)]
    found = []
    for price in (10.0, 30.0, 60.0):
        session = Session(override(load_scenario("camp-david-2023"), {"move.visit.price": price}), 3)
        while not session.over and session.turn < 6:
            for seat, code in enumerate(session.seats):
                w = session.view(code)
                found += [faults(w, seat, plans.planned_order(w, seat, None, one)) for one in calm]
            session.seal()
    assert len(found) > 500 and not any(found)
