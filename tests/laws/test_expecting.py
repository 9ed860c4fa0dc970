"""Rule 9: what each expects of the others, to the horizon and over an election."""

import pytest

from game.laws import deciding, expecting
from game.laws.state import ENDED, HOLLOW, IDEA, LIVE, NOTICE, NOW, TABLE
from tests.worlds import DUTY, EH, JP, KR, LINE, US, WH, bare, deal, ruled, spoken, world

near = pytest.approx
ALL_COIN = deal(depth=0.0)  # gains nothing: everybody keeps with even odds


def lottery(term: int, horizon: int, loses: float = 0.5):
    """A harbour that keeps with even odds under either bloc."""
    w = bare(horizon=horizon, reliable_keep=0.5)
    w.term[WH], w.loses[WH] = term, [loses, loses]
    return w


def test_the_opposition_is_likelier_the_lower_approval_lies_under_its_rest():
    w = bare(election_slope=0.01)
    w.loses[EH], w.resting[EH] = [0.4, 0.7], 50.0
    for approval, odds in ((50.0, 0.4), (40.0, 0.5), (70.0, 0.2), (99.0, 0.02)):
        w.approval[EH] = approval
        assert expecting.opposition_odds(w, EH) == near(odds)
    w.bloc[EH], w.approval[EH] = 1, 50.0
    assert expecting.opposition_odds(w, EH) == near(0.7)
    w.approval[EH] = 1.0
    assert expecting.opposition_odds(w, EH) == near(0.98)


def test_trust_in_partners_is_the_product_over_the_other_signatories():
    w = world()
    w.trust[JP] = [1.0, 0.5, 0.8]
    assert expecting.trust_in_partners(w, JP, [1, 1, 1]) == near(0.4)
    assert expecting.trust_in_partners(w, JP, [1, 1, 0]) == near(0.5)
    assert expecting.trust_in_partners(w, JP, [1, 0, 0]) == 1.0


@pytest.mark.parametrize("term", (0, 1, 2, 3, 9))
def test_even_odds_over_three_quarters_are_an_eighth_whenever_the_election_falls(term):
    assert expecting.compliance(lottery(term, 3), EH, WH, ALL_COIN, [1, 1]) == near(0.125)


def test_until_the_election_the_government_keeps_and_after_it_perhaps_another():
    """Now .5 a quarter, the opposition surely not: two quarters, the election after one, lost half the time."""
    w = lottery(1, 2)
    w = ruled(w, sharpness=1000, domestic=1)
    w.pressure[EH][WH] = [0.0, -1.0]
    assert expecting.compliance(w, EH, WH, deal(visible=1.0), [1, 1]) == near(0.5 * (0.5 * 0.5))
    w.loses[WH] = [0.25, 0.25]
    assert expecting.compliance(w, EH, WH, deal(visible=1.0), [1, 1]) == near(0.5 * (0.75 * 0.5))


@pytest.mark.parametrize("term", (2, 3, 16))
def test_an_election_beyond_the_horizon_is_nobodys_worry(term):
    w = ruled(lottery(term, 2, loses=0.98), sharpness=1000, domestic=1)
    w.pressure[EH][WH] = [0.0, -1.0]
    assert expecting.compliance(w, EH, WH, deal(visible=1.0), [1, 1]) == near(0.25)


def test_one_reckons_with_the_others_own_trust_and_with_what_one_knows_of_it():
    w = lottery(4, 1)
    w = ruled(w, sharpness=1.0, security=2.0, domestic=1.0)
    w.need[WH], w.trust[WH][EH], w.pressure[EH][WH] = [1.0, 1.0], 0.25, [0.3, 0.3]
    d = deal(depth=1.0, visible=1.0)
    assert expecting.compliance(w, EH, WH, d, [1, 1]) == near(deciding.keep_chance(w, EH, WH, NOW, d, 0.25))


def test_a_notice_in_force_is_no_part_of_the_forecast():
    w = lottery(4, 1)
    w = ruled(w, sharpness=5.0, face=0.9)
    assert expecting.compliance(w, EH, WH, deal(notice=1), [1, 1]) == 0.5


def test_what_one_expects_mixes_the_reliable_and_the_ordinary_by_trust():
    """Reliable for two quarters .81, ordinary .25: trust .5 makes .53."""
    w = lottery(8, 2)
    w = ruled(w, reliable_keep=0.9)
    for trust, q in ((0.5, 0.53), (0.0, 0.25), (1.0, 0.81)):
        w.trust[EH][WH] = trust
        assert expecting.expect_all(w, EH, EH, ALL_COIN, [1, 1]) == near(q)


def test_the_reliable_are_never_expected_to_keep_less_than_the_ordinary():
    """Ordinary for two quarters .25; a "reliable" kind that keeps .1 a quarter is held to .25, too."""
    w = ruled(lottery(8, 2), reliable_keep=0.1)
    w.trust[EH][WH] = 1.0
    assert expecting.expect_all(w, EH, EH, ALL_COIN, [1, 1]) == near(0.25)


def test_what_one_expects_of_several_is_a_product():
    w = world()
    w = ruled(w, reliable_keep=0.5, horizon=1.0, sharpness=0.0)
    w.trust[JP] = [1.0, 1.0, 1.0]
    assert expecting.expect_all(w, JP, JP, ALL_COIN, [1, 1, 1]) == near(0.25)
    assert expecting.expect_all(w, JP, JP, ALL_COIN, [1, 0, 1]) == near(0.5)
    assert expecting.expect_all(w, JP, JP, ALL_COIN, [1, 0, 0]) == 1.0


@pytest.mark.parametrize(
    ("state", "stands"), [(IDEA, 0), (TABLE, 0), (LIVE, 1), (NOTICE, 1), (HOLLOW, 1), (ENDED, 0)]
)
def test_live_hollow_and_noticed_promises_bind(state, stands):
    w = bare()
    w.state[LINE] = state
    assert expecting.standing(w, LINE) == bool(stands)


def test_only_signatories_expect_anything_and_everybody_sees_odds():
    w = spoken(live=(0,))
    w.signer[0] = [1, 1, 0]
    expecting.forecast(w)
    assert w.belief[US][0] == 0.0 and 0 < w.belief[JP][0] < 1
    assert w.seen[US][JP][0] > 0 and w.seen[JP][US][0] == 0.0
    assert w.belief[JP][0] == expecting.expect_all(w, JP, JP, deciding.own_deal(w, JP, 0), [1, 1, 0])


def test_ones_own_odds_rest_on_ones_own_belief_and_the_others_on_their_trust():
    w = spoken(live=(0,))
    d = deciding.own_deal(w, KR, 0)
    assert w.seen[KR][KR][0] == deciding.keep_chance(w, KR, KR, NOW, d, w.belief[KR][0])
    q = w.trust[KR][JP] * w.trust[KR][US]
    assert w.seen[JP][KR][0] == near(deciding.keep_chance(w, JP, KR, NOW, d, q))


def test_what_does_not_stand_is_forgotten_from_the_forecast():
    w = spoken(live=(0,))
    w.state[0] = ENDED
    expecting.forecast(w)
    assert all(w.belief[eye][0] == 0.0 and w.seen[eye][j][0] == 0.0 for eye in range(3) for j in range(3))


def test_the_leavers_odds_are_seen_with_its_notice():
    w = bare(sharpness=1.0, face=1.0, horizon=1, reliable_keep=0.5)
    w.state[LINE], w.leaver[LINE] = NOTICE, WH
    expecting.forecast(w)
    assert w.seen[EH][WH][LINE] == near(0.2689, abs=1e-4) == near(w.seen[WH][WH][LINE], abs=1e-4)
    assert w.seen[EH][EH][LINE] == 0.5
    assert w.state[DUTY] == TABLE or w.seen[EH][EH][DUTY] == 0.0
