"""Rules 5 to 7: what keeping is worth, term by term, and that the choice is exactly logit."""

import math

import pytest

from game.laws import deciding
from game.laws.expecting import standing
from game.laws.portable import logit
from game.laws.state import AFTER, HOLLOW, LIVE, NOTICE, NOW
from game.luck import draw
from tests.worlds import CONSULT, EH, JP, KR, LINE, US, WH, bare, deal, opened, spoken, world

near = pytest.approx


def test_a_deal_is_worth_its_depth_and_more_with_the_hub_behind_it():
    w = bare(deterrence=0.6)
    w.hub[0] = 0.5
    assert deciding.value(w, deal(depth=0.4)) == near(0.4)
    assert deciding.value(w, deal(depth=0.4, hub=1)) == near(0.4 * 1.3)


def test_each_fears_the_others_war_and_the_hub_both():
    w = world()
    w.threat[:] = [0.8, 0.4]
    assert [deciding.entrapment_fear(w, i) for i in (JP, KR, US)] == near([0.8, 0.4, 0.6])


def test_the_habit_of_a_promise_is_half_grown_after_the_habit_quarters():
    w = bare(habit=8.0)
    assert [deciding.institution(w, deal(age=a)) for a in (0, 8, 24)] == near([0.0, 0.5, 0.75])


def test_an_audience_punishes_a_broken_binding_promise():
    w = bare(audience=1.3)
    w.mood[EH][NOW] = 0.5
    assert deciding.audience_cost(w, EH, NOW, deal(bind=0.5)) == near(0.65)


@pytest.mark.parametrize(("mood", "cost"), [(0.3, 1.0), (0.0, 1.0), (-0.25, 0.75), (-1.0, 0.0)])
def test_the_audience_cost_vanishes_when_home_wants_the_promise_broken(mood, cost):
    w = bare(audience=2.0)
    w.mood[EH][NOW] = mood
    assert deciding.audience_cost(w, EH, NOW, deal(bind=0.5)) == near(cost)


def test_the_audience_is_the_public_of_the_front_one_reckons_with():
    w = bare(audience=1.0)
    w.mood[EH] = [0.0, -0.5]
    assert deciding.audience_cost(w, EH, AFTER, deal(bind=1.0)) == near(0.5)


def test_the_hub_holds_its_own_pacts_together_and_others_by_a_part():
    w = bare(leverage=0.5, outside=0.3)
    w.hub[1], w.dependence[EH] = 0.8, 0.5
    assert deciding.hub_leverage(w, EH, deal(hub=1)) == near(0.2)
    assert deciding.hub_leverage(w, EH, deal()) == near(0.06)


def test_leaving_weighs_heavier_in_notice():
    w = bare(audience=1.0, leverage=1.0, institution=1.0, notice_weight=1.8)
    w.hub[1], w.dependence[EH] = 1.0, 1.0
    here = deciding.keep_terms(w, EH, EH, NOW, deal(depth=1.0, bind=1.0, age=8, hub=1), 0.0)
    there = deciding.keep_terms(w, EH, EH, NOW, deal(depth=1.0, bind=1.0, age=8, hub=1, notice=1), 0.0)
    assert (here.audience, here.institution, here.leverage) == near((1.0, 0.5, 1.0))
    assert (there.audience, there.institution, there.leverage) == near((1.8, 0.9, 1.8))


def test_what_is_quiet_and_shallow_runs_by_itself():
    w = bare(inertia=0.4, routine=0.5)
    assert deciding.keep_terms(w, EH, EH, NOW, deal(), 0.0).inertia == near(0.9)
    assert deciding.keep_terms(w, EH, EH, NOW, deal(depth=0.5, visible=0.2), 0.0).inertia == near(0.6)
    assert deciding.keep_terms(w, EH, EH, NOW, deal(depth=1.0), 0.0).inertia == near(0.4)


def test_a_hollow_promise_has_lost_a_part_of_its_inertia():
    w = bare(inertia=0.4, hollow_inertia=-0.5)
    assert deciding.keep_terms(w, EH, EH, NOW, deal(hollow=1), 0.0).inertia == near(-0.2)


def test_a_leaver_has_no_inertia_and_must_save_face_less_what_presses_it():
    w = bare(inertia=0.4, face=0.9)
    w.pressed[EH] = 0.3
    t = deciding.keep_terms(w, EH, EH, NOW, deal(notice=1), 0.0)
    assert (t.inertia, t.face) == near((0.0, -0.6))
    assert deciding.keep_terms(w, EH, EH, NOW, deal(), 0.0).face == 0.0


@pytest.mark.parametrize(("visible", "share"), [(0.0, 0.15), (1.0, 1.0), (0.4, 0.49)])
def test_something_always_leaks(visible, share):
    assert deciding.shown(bare(visibility_floor=0.15), deal(visible=visible)) == near(share)


def test_beijing_leans_only_on_deals_with_the_hub_and_less_on_those_who_hedge():
    w = bare(coercion=0.5)
    w.exposure[EH], w.threat[1] = 0.8, 0.5
    assert deciding.coercion(w, EH, deal(depth=1.0)) == 0.0
    assert deciding.coercion(w, EH, deal(depth=1.0, hub=1)) == near(-0.2)
    assert deciding.coercion(w, EH, deal(depth=0.5, hub=1)) == near(-0.1)
    w.relief[EH] = 0.25
    assert deciding.coercion(w, EH, deal(depth=1.0, hub=1)) == near(-0.1)
    w.relief[EH] = 0.9
    assert deciding.coercion(w, EH, deal(depth=1.0, hub=1)) == 0.0


def test_security_is_had_only_if_the_others_keep_and_the_sucker_pays_if_they_do_not():
    w = bare(security=2.0, sucker=1.0)
    w.need[EH][NOW] = 0.5
    t = deciding.keep_terms(w, EH, EH, NOW, deal(depth=0.4), 0.75)
    assert (t.security, t.sucker) == near((2.0 * 0.4 * 0.5 * 0.75, -0.4 * 0.25))


def test_home_is_felt_as_far_as_a_deal_shows():
    w = bare(domestic=0.9, visibility_floor=0.15)
    w.pressure[EH][EH][NOW], w.pressure[WH][EH][NOW] = -0.5, 0.5
    assert deciding.keep_terms(w, EH, EH, NOW, deal(visible=1.0), 0.0).domestic == near(-0.45)
    assert deciding.keep_terms(w, WH, EH, NOW, deal(visible=1.0), 0.0).domestic == near(0.45)


def test_a_duty_to_fight_frightens_by_the_threat_behind_it():
    w = bare(entrapment=0.6)
    w.threat[:] = [0.2, 0.5]
    assert deciding.keep_terms(w, EH, EH, NOW, deal(obligation=0.9), 0.0).entrapment == near(-0.27)


@pytest.mark.parametrize("k", range(6))
@pytest.mark.parametrize("i", (JP, KR, US))
def test_the_terms_sum_to_the_decision(i, k):
    w = spoken(live=tuple(range(6)))
    for state in (LIVE, HOLLOW, NOTICE):
        w.state[k], w.leaver[k] = state, i
        d = deciding.own_deal(w, i, k)
        terms = deciding.keep_terms(w, i, i, NOW, d, w.belief[i][k])
        gain = deciding.keep_gain(w, i, i, NOW, d, w.belief[i][k])
        assert math.fsum(terms) == near(gain, abs=1e-12)
        assert deciding.keeps(w, i, k, -5.0 * gain + 1e-9) and not deciding.keeps(w, i, k, -5.0 * gain - 1e-9)


def test_keeping_is_exactly_logit_choice():
    w = spoken(live=(CONSULT,))
    w.trust[KR][JP] = 0.05
    w.belief[KR][CONSULT] = 0.1
    w.pressure[KR][KR][NOW] = -0.6
    odds = deciding.keep_chance(w, KR, KR, NOW, deciding.own_deal(w, KR, CONSULT), w.belief[KR][CONSULT])
    assert 0.2 < odds < 0.9
    kept = sum(deciding.keeps(w, KR, CONSULT, logit(draw(5, r, 0, "keep", 0))) for r in range(20_000))
    assert abs(kept / 20_000 - odds) < 4 * math.sqrt(odds * (1 - odds) / 20_000)


def test_even_odds_are_a_gain_of_nothing():
    assert deciding.keep_chance(bare(sharpness=5.0), EH, EH, NOW, deal(), 0.5) == 0.5


def test_the_needed_belief_is_where_keeping_gains_nothing():
    w = bare(security=2.0, sucker=1.0)
    w.need[EH][NOW] = 0.5
    assert deciding.needed_belief(w, EH, deal(depth=0.4), 0.9) == near(0.5)
    w = spoken(live=(CONSULT,))
    for i in (JP, KR, US):
        d = deciding.own_deal(w, i, CONSULT)
        needed = deciding.needed_belief(w, i, d, 0.3)
        assert deciding.keep_gain(w, i, i, NOW, d, needed) == near(0.0, abs=1e-12)


def test_where_the_others_do_not_matter_no_belief_is_needed_or_none_is_enough():
    """A promise of no depth has no stag to hunt: it is kept even alone, or never."""
    assert deciding.needed_belief(bare(security=2.0, sucker=1.0, inertia=0.1), EH, deal(), 0.5) < 0.0
    assert deciding.needed_belief(bare(security=2.0, sucker=1.0, inertia=-0.1), EH, deal(), 0.5) > 1.0


def test_notice_binds_only_the_one_who_gave_it():
    w = bare()
    w.state[LINE], w.leaver[LINE] = NOTICE, WH
    assert deciding.own_deal(w, WH, LINE).notice == 1
    assert deciding.own_deal(w, EH, LINE).notice == 0
    assert standing(w, LINE)


def test_a_deal_says_what_stands():
    w = opened(world(live=(CONSULT,)))
    w.age[CONSULT] = 7
    assert deciding.deal_of(w, CONSULT) == (0.45, 0.20, 0.45, 0.15, 14.0, 7.0, 1, 0, 0)
    w.state[CONSULT], w.signer[CONSULT] = HOLLOW, [1, 1, 0]
    assert deciding.deal_of(w, CONSULT)[6:] == (0, 0, 1)
    w.state[CONSULT] = NOTICE
    assert deciding.deal_of(w, CONSULT)[6:] == (0, 1, 0)
    assert deciding.outside_notice(deciding.deal_of(w, CONSULT)) == (
        0.45,
        0.20,
        0.45,
        0.15,
        14.0,
        7.0,
        0,
        0,
        0,
    )
