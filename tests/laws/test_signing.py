"""Rule 8: what a proposal costs and is worth, who must say yes, and what lies on the table."""

import math

import pytest

from game.laws import promises, signing
from game.laws.expecting import expect_all
from game.laws.orders import together
from game.laws.portable import logistic, logit
from game.laws.state import (
    CAPITAL,
    ENDED,
    IDEA,
    LIVE,
    NOBODY,
    NOTHING,
    NOW,
    PARTNER,
    RATIFICATION,
    SILENT,
    WILL,
    WITH_HUB,
    WITHOUT_HUB,
)
from game.luck import draw
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
    WARNING,
    WH,
    bare,
    closed,
    deal,
    even,
    opened,
    quiet,
    ruled,
    spoken,
    world,
)

near = pytest.approx


def tabled(w, *items, seats=(0, 1)):
    """These elements lie on the table as they are meant."""
    signing.clear_table(w)
    w.table[0] = 0.0
    for k in items:
        w.table_item[k] = 1
    for i in seats:
        w.table_seat[i] = 1
    return w


def test_a_deal_costs_more_against_pressure_at_home_and_never_less_with_it():
    w = bare(price_resistance=0.8)
    for street, cost in ((0.5, 10.0), (0.0, 10.0), (-0.5, 14.0), (-1.0, 18.0)):
        w.street[EH][NOW] = street
        assert signing.price(w, EH, deal(price=10.0)) == near(cost)


@pytest.mark.parametrize(("bind", "cost"), [(0.69, 10.0), (0.7, 10.0), (0.71, 13.0), (1.0, 13.0)])
def test_what_binds_beyond_the_line_costs_three_tenths_more(bind, cost):
    assert signing.price(bare(price_binding=1.3, binding_line=0.7), EH, deal(price=10.0, bind=bind)) == near(
        cost
    )


def test_a_package_costs_the_sum_of_its_elements():
    w = tabled(bare(binding_line=0.7), LINE, DUTY)
    assert signing.table_price(w, EH) == near(4.0 + 14.0)
    assert signing.table_price(tabled(w, DUTY), EH) == near(14.0)
    assert signing.table_price(tabled(w), EH) == 0.0


def test_binding_harder_shows_more_and_costs_more():
    w = tabled(bare(binding_cost=3.5, binding_show=0.5), DUTY)
    w.table[1] = 0.2
    d = signing.draft(w, DUTY)
    assert (d.bind, d.visible, d.price) == near((0.4, 0.55, 14.0 * 1.7))
    assert (d.depth, d.obligation, d.age, d.notice, d.hollow) == (0.45, 0.15, 0.0, 0, 0)


def test_binding_looser_is_cheaper_down_to_three_tenths_and_stays_in_range():
    w = tabled(bare(binding_cost=3.5, binding_show=0.5), DUTY)
    w.table[1] = -1.0
    d = signing.draft(w, DUTY)
    assert (d.bind, d.visible, d.price) == near((0.0, 0.0, 4.2))
    w.table[1] = 1.0
    assert signing.draft(w, DUTY).bind == 1.0


@pytest.mark.parametrize(
    ("bits", "bind", "visible", "price"),
    [
        (0, 0.0, 0.0, 1.0),
        (1, -0.10, 0.0, 0.85),
        (2, -0.05, 0.0, 0.95),
        (4, -0.15, -0.05, 0.80),
        (7, -0.30, -0.05, 0.60),
    ],
)
def test_clauses_loosen_hide_and_cheapen(bits, bind, visible, price):
    w = bare()
    promises.next_table(
        w, together(quiet(w, EH={"propose": 1, "item": [DUTY], "seat": [0, 1], "terms": [0.0, bits]}))
    )
    assert w.table == near([EH, bind, visible, price, bits])
    d = signing.draft(w, DUTY)
    assert (d.bind, d.visible, d.price) == near((max(0.0, 0.20 + bind), 0.45 + visible, 14.0 * price))


def test_a_draft_keeps_its_own_shift_beside_its_clauses():
    w = bare()
    promises.next_table(
        w, together(quiet(w, WH={"propose": 1, "item": [DUTY], "seat": [0, 1], "terms": [0.5, 1]}))
    )
    assert (w.table[0], w.table[1], w.table_item, w.table_seat) == (WH, near(0.4), [0, 1], [1, 1])


@pytest.mark.parametrize(("at", "first"), [(0, JP), (1, KR), (2, US), (3, JP)])
def test_the_chair_goes_round_when_several_draft(at, first):
    w = world()
    w.date[0] = at
    draft = {"propose": 1, "item": [HOTLINE], "seat": [0, 1, 2]}
    promises.next_table(w, together(quiet(w, JP=draft, KR=draft, US=draft)))
    assert w.table[0] == first
    rest = {name: draft for name in ("JP", "KR", "US") if name != ("JP", "KR", "US")[first]}
    promises.next_table(w, together(quiet(w, **rest)))
    assert w.table[0] == (first + 1) % 3


def test_with_no_draft_the_table_is_cleared():
    w = tabled(bare(), DUTY)
    promises.next_table(w, together(quiet(w)))
    assert w.table == [NOBODY, 0.0, 0.0, 1.0, 0] and w.table_item == [0, 0] and w.table_seat == [0, 0]
    assert not signing.on_table(w)


def test_a_hard_proposal_needs_a_vote_and_a_soft_one_none():
    w = tabled(world(), CONSULT, TREATY, seats=(0, 1, 2))
    assert signing.hardest(w) == near(0.9) and signing.needs_vote(w)
    assert not signing.needs_vote(tabled(w, CONSULT, WARNING, seats=(0, 1, 2)))
    w.bind[CONSULT] = w.rules.binding_line
    assert not signing.needs_vote(tabled(w, CONSULT))


def test_the_legislature_votes_as_the_public_feels():
    w = bare(ratify_slope=8.0)
    for mood, odds in ((0.0, 0.5), (0.25, 1 / (1 + math.exp(-2))), (-0.5, 1 / (1 + math.exp(4)))):
        w.mood[EH][NOW] = mood
        assert signing.ratify_chance(w, EH) == near(odds)


def test_washington_at_the_table_eases_a_members_yes_most_where_it_signs():
    w = ruled(world(), mediation=0.5, outside=0.3)
    w.hub[1] = 0.8
    assert [signing.mediation(w, i, 1) for i in (JP, KR, US)] == near([0.4, 0.4, 0.0])
    assert [signing.mediation(w, i, 0) for i in (JP, KR, US)] == near([0.12, 0.12, 0.0])


def test_announcing_costs_the_most_visible_in_full_and_the_rest_in_part():
    w = tabled(bare(announce_floor=0.05, announce_visible=0.6, bundle=0.5), DUTY)
    w.meant[0][1], w.meant[1][1] = 0.1, 0.5
    assert signing.announcement(w) == near(0.35)
    assert signing.announcement(tabled(w, LINE, DUTY)) == near(0.35 + 0.5 * 0.11)
    assert signing.announcement(tabled(w)) == 0.0


def test_a_side_payment_is_added_as_it_is():
    w = tabled(bare(), DUTY)
    w.side[EH] = 0.15
    assert signing.total(signing.sign_terms(w, EH, EH)) == near(0.15)


def test_the_price_hurts_by_the_share_of_capital_it_takes():
    w = tabled(bare(capital_pain=0.35, binding_line=0.7), DUTY)
    w.capital[EH][EH], w.capital[WH][EH] = 28.0, 14.0
    assert signing.sign_terms(w, EH, EH).price == near(-0.175)
    assert signing.sign_terms(w, WH, EH).price == near(-0.35)
    w.capital[EH][EH] = 0.0
    assert signing.purse(w, EH, EH) == 1.0


def test_the_gains_of_a_package_add_up_element_by_element():
    w = spoken()
    w.hub[1] = 0.5
    tabled(w, CONSULT, WARNING, seats=(0, 1, 2))
    both = signing.sign_terms(w, JP, JP)
    one = signing.sign_terms(tabled(w, CONSULT, seats=(0, 1, 2)), JP, JP)
    other = signing.sign_terms(tabled(w, WARNING, seats=(0, 1, 2)), JP, JP)
    for name in ("security", "sucker", "domestic", "entrapment", "coercion", "price"):
        assert getattr(both, name) == near(getattr(one, name) + getattr(other, name)), name
    assert both.mediation == one.mediation == other.mediation


def test_the_terms_of_signing_are_those_of_keeping_without_what_a_habit_would_add():
    w = ruled(spoken(), security=2.0, sucker=1.0, domestic=0.9, entrapment=0.6, coercion=0.5, deterrence=0.5)
    tabled(w, CONSULT, seats=(0, 1, 2))
    w.hub[0], w.need[JP][NOW], w.threat[:] = 0.4, 0.5, [0.3, 0.5]
    w.pressure[JP][JP][NOW] = 0.2
    q = expect_all(w, JP, JP, signing.draft(w, CONSULT), [1, 1, 1])
    t = signing.sign_terms(w, JP, JP)
    assert t.security == near(2.0 * 0.45 * 1.2 * 0.5 * q)
    assert t.sucker == near(-0.45 * (1 - q))
    assert t.domestic == near(0.9 * 0.2 * (0.15 + 0.85 * 0.45))
    assert t.entrapment == near(-0.6 * 0.15 * 0.3)
    assert t.coercion == near(-0.5 * 0.3 * 0.5 * 0.45)
    assert t.side == 0.0
    assert signing.total(t) == near(math.fsum(t))


def test_signing_is_exactly_logit_choice():
    w = tabled(spoken(), CONSULT, seats=(0, 1, 2))
    odds = signing.sign_chance(w, KR, KR)
    assert 0.1 < odds < 0.9
    yes = sum(signing.signs(w, KR, logit(draw(6, r, 0, "sign", 0))) for r in range(4_000))
    assert abs(yes / 4_000 - odds) < 4 * math.sqrt(odds * (1 - odds) / 4_000)


def test_nobody_signs_what_it_is_not_asked():
    w = spoken()
    assert not signing.signs(signing_none(w), JP, 100.0)
    assert not signing.signs(tabled(w, CONSULT, seats=(1, 2)), JP, 100.0)
    assert signing.signs(tabled(w, CONSULT, seats=(0, 1, 2)), JP, 100.0)


def signing_none(w):
    signing.clear_table(w)
    return w


def test_odds_of_signing_know_ones_own_purse_and_guess_at_the_others():
    w = tabled(bare(), DUTY)
    w.capital[EH][EH], w.capital[WH][EH] = 13.9, 13.9
    assert signing.sign_chance(w, EH, EH) == 0.0
    assert signing.sign_chance(w, WH, EH) == near(0.05)
    w.capital[EH][EH], w.capital[WH][EH] = 14.0, 14.0
    assert (signing.sign_chance(w, EH, EH), signing.sign_chance(w, WH, EH)) == near((0.5, 0.5))


def test_odds_of_signing_a_hard_promise_pass_through_the_legislature():
    w = ruled(tabled(bare(), DUTY), binding_line=0.1, ratify_slope=8.0, price_binding=1.0)
    w.mood[EH][NOW] = 0.25
    assert signing.sign_chance(w, EH, EH) == near(0.5 * logistic(2.0))


def test_every_obstacle_has_its_name():
    w = ruled(tabled(spoken(), TREATY, seats=(0, 1, 2)), ratify_slope=8.0)
    w.capital[JP][JP], w.mood[JP][NOW] = 100.0, 0.0
    w.street[JP][NOW] = 0.0
    assert signing.table_price(w, JP) == near(91.0)
    assert signing.obstacle(w, JP, False, 0.0) == WILL
    assert signing.obstacle(w, JP, True, 0.51) == RATIFICATION
    assert signing.obstacle(w, JP, True, 0.49) == NOTHING
    w.capital[JP][JP] = 90.9
    assert signing.obstacle(w, JP, True, 0.49) == CAPITAL


def asked(**said):
    """A quarter in which the consult duty lies before all three, who answer as said."""
    w = tabled(spoken(), CONSULT, seats=(0, 1, 2))
    for i in range(3):
        w.capital[i][i] = 50.0
    signs = {name: {"sign": said.get(name, 1)} for name in ("JP", "KR", "US")}
    return closed(w, drawn=even(w), **signs)


def test_when_all_say_yes_the_pact_is_in_force_and_paid_for():
    w = asked()
    assert w.state[CONSULT] == LIVE and w.signed == [1, 1, 1] and w.bound == [NOTHING] * 3
    assert (w.concluded[CONSULT], w.age[CONSULT], w.leaver[CONSULT]) == (0, 1, NOBODY)
    assert w.capital[US][US] < 50.0 - 14.0 + 6.0


@pytest.mark.parametrize("no", ("JP", "KR", "US"))
def test_one_no_is_enough_and_the_others_are_told_who_stood_in_the_way(no):
    w = asked(**{no: 0})
    at = ("JP", "KR", "US").index(no)
    assert w.state[CONSULT] == IDEA
    assert w.signed == [0 if i == at else 1 for i in range(3)]
    assert w.bound == [WILL if i == at else PARTNER for i in range(3)]
    assert w.capital[JP][JP] >= 50.0


def test_with_nothing_on_the_table_nobody_is_asked():
    w = closed(signing_none(spoken()), drawn=even(world()))
    assert w.signed == [SILENT] * 3 and w.bound == [NOTHING] * 3


def test_an_enacted_element_is_what_the_draft_said_and_starts_anew():
    w = tabled(bare(), DUTY)
    w.table[1], w.breaks[EH][DUTY], w.age[DUTY], w.signer[DUTY] = -0.1, 2, 5, [0, 0]
    promises.conclude(w)
    assert (w.bind[DUTY], w.signer[DUTY], w.breaks[EH][DUTY], w.age[DUTY]) == (near(0.1), [1, 1], 0, 0)
    assert (w.state[DUTY], w.since[DUTY]) == (LIVE, 0)


def test_a_price_is_paid_before_everybodys_eyes():
    w = bare()
    w.capital[EH][EH], w.capital[WH][EH] = 20.0, 50.0
    promises.spend(w, EH, 14.0)
    assert (w.capital[EH][EH], w.capital[WH][EH]) == (6.0, 36.0)
    promises.spend(w, EH, 14.0)
    assert (w.capital[EH][EH], w.capital[WH][EH]) == (0.0, 22.0)


@pytest.mark.parametrize(
    ("state", "since", "agenda", "open_to"),
    [(IDEA, 0, 1, True), (IDEA, 0, 0, False), (LIVE, 9, 1, False), (ENDED, 3, 1, False), (ENDED, 4, 1, True)],
)
def test_what_may_be_proposed_is_free_on_the_agenda_and_long_enough_buried(state, since, agenda, open_to):
    w = bare()
    w.state[DUTY], w.since[DUTY], w.agenda[DUTY] = state, since, agenda
    assert signing.may_be_proposed(w, DUTY) is open_to


def test_an_element_fits_two_or_more_with_or_without_the_hub_as_it_is_meant():
    w = world()
    assert signing.fits(w, CONSULT, [1, 1, 0]) and signing.fits(w, CONSULT, [1, 0, 1])
    assert not signing.fits(w, CONSULT, [1, 0, 0])
    w.rule[CONSULT] = WITH_HUB
    assert signing.fits(w, CONSULT, [1, 0, 1]) and not signing.fits(w, CONSULT, [1, 1, 0])
    w.rule[CONSULT] = WITHOUT_HUB
    assert signing.fits(w, CONSULT, [1, 1, 0]) and not signing.fits(w, CONSULT, [1, 1, 1])


def test_what_somebody_drafted_stays_on_the_table_when_the_quarter_opens():
    w = world()
    tabled(w, HOTLINE, seats=(0, 1))
    opened(w, drawn=even(w))
    assert w.table_item == [0, 1, 0, 0, 0, 0] and w.table_seat == [1, 1, 0]


def test_an_element_signed_a_second_time_is_drafted_from_what_it_is_meant_to_be():
    """A sunset takes .15 off the price of the duty; signed, ended and drafted again with a sunset it costs the same."""
    w = tabled(bare(), DUTY)
    w.table[3] = 0.85
    first = signing.draft(w, DUTY).price
    promises.conclude(w)
    tabled(w, DUTY)
    w.table[3] = 0.85
    assert signing.draft(w, DUTY).price == near(first)
