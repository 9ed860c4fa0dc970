"""A crisis: when one opens, who stands firm and how long, and what its end brings."""

import pytest

from game.content import load_rules
from game.laws import crisis, orders, turn
from game.laws.crisis import BOTH_CONCEDED, BOTH_FIRM, ONE_CONCEDED, OTHER_CONCEDED
from game.laws.history import RADAR
from game.laws.state import CHINA, KEPT, LATER_RULES, LIVE, NOBODY, NORTH, NOTICE, NOW, Rules
from tests.worlds import CONSULT, JP, KR, US, bare, chance, closed, even, opened, ruled, spoken, world

near = pytest.approx
SURE = {"crisis": {0: 0.0}}


def quarrel(**rules):
    """A Camp David quarter in which a lock-on has become a crisis between Seoul and Tokyo, with even homes."""
    w = spoken(live=(CONSULT,))
    w = ruled(w, **rules)
    w.news[0] = RADAR
    crisis.open_crisis(ruled(w, crisis_rate=1.0), even(w, **SURE))
    return w


def plain(kind=crisis.OVER_RADAR, other=1, k=NOBODY, **rules):
    """Two harbours that want nothing, in a crisis, with only these constants."""
    w = bare(**rules)
    w.state[:] = [0] * len(w.state)
    crisis.begin(w, kind, 0, other, k)
    return w


def ended(w, ours, theirs):
    """The crisis decided by these two numbers; for Pyongyang, theirs is made by its draws."""
    drawn = even(w)
    drawn = drawn._replace(crisis=[0.0, *[0.0 if n < theirs else 0.9999 for n in range(4)]])
    firm = [ours, theirs if w.crisis[crisis.OTHER] else 0, *[0] * (len(w.approval) - 2)]
    crisis.decide(w, orders.together([orders.quiet_order(w)._replace(firm=n) for n in firm]), drawn)
    return w


# when one opens


def test_nothing_opens_while_the_rate_is_nothing():
    w = spoken(live=(CONSULT,))
    w.news[0], w.news[4] = RADAR, 1.0
    crisis.open_crisis(w, even(w, **SURE))
    assert list(w.crisis) == [0] * 7


def test_a_lock_on_sets_seoul_against_tokyo():
    w = quarrel()
    assert list(w.crisis) == [crisis.OVER_RADAR, KR + 1, JP + 1, 0, 0, 0, 0]
    assert [crisis.facing(w, i) for i in (JP, KR, US)] == [KR, JP, -2]


def test_missiles_overhead_set_the_first_member_against_pyongyang():
    w = ruled(spoken(), crisis_rate=1.0, crisis_overhead=0.5)
    w.news[4] = 1.0
    crisis.open_crisis(w, even(w, crisis={0: 0.5}))
    assert w.crisis[crisis.KIND] == 0
    crisis.open_crisis(w, even(w, crisis={0: 0.499}))
    assert list(w.crisis[:4]) == [crisis.OVER_MISSILE, JP + 1, 0, 0]
    assert crisis.facing(w, JP) == NOBODY and crisis.facing(w, KR) == -2


def test_a_fresh_notice_comes_first_and_an_old_one_is_no_news():
    w = ruled(spoken(live=(CONSULT,)), crisis_rate=1.0)
    w.state[CONSULT], w.since[CONSULT], w.leaver[CONSULT] = NOTICE, 1, KR
    w.news[0] = RADAR
    crisis.open_crisis(w, even(w, **SURE))
    assert list(w.crisis[:4]) == [crisis.OVER_NOTICE, KR + 1, JP + 1, CONSULT + 1]
    w.since[CONSULT] = 2
    crisis.open_crisis(w, even(w, **SURE))
    assert w.crisis[crisis.KIND] == crisis.OVER_RADAR


def test_who_gives_notice_to_washington_alone_faces_washington():
    w = spoken(live=(CONSULT,))
    w.state[CONSULT], w.since[CONSULT], w.leaver[CONSULT] = NOTICE, 1, KR
    w.signer[CONSULT] = [0, 1, 1]
    assert crisis.opposite(w, CONSULT) == US
    w.leaver[CONSULT] = US
    assert crisis.opposite(w, CONSULT) == KR


def test_the_rate_is_the_chance():
    w = ruled(spoken(), crisis_rate=0.25)
    w.news[0] = RADAR
    for u, kind in ((0.2499, crisis.OVER_RADAR), (0.25, 0)):
        crisis.open_crisis(w, even(w, crisis={0: u}))
        assert w.crisis[crisis.KIND] == kind


def test_the_next_quarter_opens_without_it():
    w = quarrel()
    w.firm[KR] = 3
    crisis.open_crisis(w, even(w))
    assert not any(w.crisis) and not any(w.firm)


# what one weighs


def test_home_wants_firmness_where_it_is_against_the_partner():
    w = plain()
    for pressure, heat in ((1.0, 0.0), (0.0, 0.5), (-1.0, 1.0)):
        w.pressure[0][0][NOW] = pressure
        assert crisis.heat(w, 0, 0) == heat
    w = plain(crisis.OVER_MISSILE, NOBODY)
    w.tau[0][NOW] = 0.7
    assert crisis.heat(w, 0, 0) == 0.7


def test_the_terms_of_an_exchange_can_be_done_in_the_head():
    w = plain(crisis_prize=1.0, crisis_audience=0.4, crisis_growth=0.5, crisis_strain=0.25, crisis_damage=2.0)
    w = ruled(w, crisis_bond=0.5, crisis_hub=0.3)
    w.need[0][NOW], w.hub[1], w.dependence[0] = 0.8, 0.5, 1.0
    t = crisis.firm_terms(w, 0, 0, 1, 0.5)  # heat .5, stake .4
    assert t == near((0.25, 0.2 - 0.5 * 0.3, -0.1, -0.15, 0.0))
    last = crisis.firm_terms(w, 0, 0, 4, 0.25)
    assert last == near((0.125, 0.5, -0.4, -0.15, -2.0 * 0.4 * 0.75))
    assert crisis.total(last) == near(sum(last))


def test_conceding_grows_dearer_with_every_exchange():
    w = plain(crisis_audience=1.0, crisis_growth=0.25)
    assert [crisis.cost_of_conceding(w, 0, 0, n) for n in (1, 2, 3, 4)] == near([0.5, 0.625, 0.75, 0.875])


def test_washington_stands_behind_who_faces_pyongyang_and_between_two_members():
    w = plain(crisis.OVER_MISSILE, NOBODY, crisis_hub=1.0)
    w.hub[0], w.hub[1], w.dependence[0] = 0.8, 0.5, 0.5
    assert crisis.firm_terms(w, 0, 0, 1, 0.5).washington == near(0.4)
    w = plain(crisis_hub=1.0)
    w.hub[0], w.hub[1], w.dependence[0] = 0.8, 0.5, 0.5
    assert crisis.firm_terms(w, 0, 0, 1, 0.5).washington == near(-0.25)


def test_the_more_two_share_the_more_they_strain():
    w = spoken(live=(CONSULT,))
    crisis.begin(w, crisis.OVER_RADAR, KR, JP, NOBODY)
    apart = w.rules.crisis_bond
    assert crisis.stake(w, KR) == near(w.need[KR][NOW] * (apart + w.depth[CONSULT]))
    w.signer[CONSULT] = [1, 0, 1]
    assert crisis.stake(w, KR) == near(w.need[KR][NOW] * apart)
    crisis.begin(w, crisis.OVER_MISSILE, JP, NOBODY, NOBODY)
    assert crisis.stake(w, JP) == w.threat[NORTH]


def test_how_the_other_is_reckoned_needs_only_what_one_knows_of_it():
    w = plain(sharpness=5.0, crisis_prize=1.0)
    w.pressure[0][1][NOW], w.pressure[1][1][NOW] = 0.0, -1.0
    assert crisis.yields(w, 0, 0, 1) == near(1 / (1 + 2.718281828459045 ** (5 * 0.25)))
    w.pressure[1][1][NOW] = 1.0
    assert crisis.yields(w, 0, 0, 1) == near(1 / (1 + 2.718281828459045 ** (5 * 0.25)))


def test_pyongyang_stands_less_with_washington_behind_the_other():
    w = plain(crisis.OVER_MISSILE, NOBODY, crisis_rival=0.8, crisis_cover=0.25)
    w.hub[0] = 0.4
    assert crisis.rival_stands(w) == near(0.7) and crisis.yields(w, 0, 0, 2) == near(0.3)
    assert crisis.rival_stands(ruled(w, crisis_rival=1.0, crisis_cover=0.0)) == 0.95
    assert crisis.rival_stands(ruled(w, crisis_rival=0.0)) == 0.05
    drawn = even(w)._replace(crisis=[0.0, 0.69, 0.69, 0.71, 0.0])
    assert crisis.rival_firmness(w, drawn) == 2


# who stands firm how long


def test_it_stands_until_the_first_exchange_in_which_it_would_not():
    w = plain(sharpness=1.0, crisis_prize=1.0)  # every exchange gains .25 and more: noise decides
    drawn = even(w)
    drawn.firm_e[0] = [0.0, 0.0, -9.0, 9.0]
    assert crisis.firmness(w, 0, drawn) == 2
    drawn.firm_e[0] = [9.0] * 4
    assert crisis.firmness(w, 0, drawn) == 4
    drawn.firm_e[0] = [-9.0, 9.0, 9.0, 9.0]
    assert crisis.firmness(w, 0, drawn) == 0


def test_nobody_stands_firm_outside_a_crisis():
    w = plain()
    w.crisis[crisis.KIND] = 0
    drawn = even(w)
    drawn.firm_e[0] = [9.0] * 4
    assert crisis.firmness(w, 0, drawn) == 0 and crisis.tossed(w, 0, drawn) == 0


def test_a_coin_for_each_exchange():
    w, drawn = plain(), even(plain())
    drawn.firm_e[1] = [0.1, 0.2, 0.3, 0.0]
    assert crisis.tossed(w, 1, drawn) == 3


def test_the_chance_shown_is_how_often_it_comes_true():
    w = quarrel(crisis_prize=0.9)
    tries = [chance(w, seed=n) for n in range(2000)]
    reached = tries
    for n in range(1, 5):
        stood = [luck for luck in reached if crisis.firmness(w, KR, luck) >= n]
        assert len(stood) / len(reached) == near(crisis.firm_chance(w, KR, KR, n), abs=0.05)
        reached = stood


# how it ends


@pytest.mark.parametrize(
    ("ours", "theirs", "end", "stood"),
    [(0, 0, BOTH_CONCEDED, 0), (0, 3, ONE_CONCEDED, 0), (2, 1, OTHER_CONCEDED, 1), (3, 3, BOTH_CONCEDED, 3),
     (3, 4, ONE_CONCEDED, 3), (4, 4, BOTH_FIRM, 4)],
)  # fmt: skip
def test_who_concedes_first_has_conceded(ours, theirs, end, stood):
    w = ended(plain(), ours, theirs)
    assert (w.crisis[crisis.END], w.crisis[crisis.STOOD]) == (end, stood) and list(w.firm) == [ours, theirs]
    w = ended(plain(crisis.OVER_MISSILE, NOBODY, crisis_rival=0.5), ours, theirs)
    assert (w.crisis[crisis.END], w.crisis[crisis.STOOD]) == (end, stood)
    assert list(w.firm) == [ours, 0] and w.crisis[crisis.RIVAL_FIRM] == theirs


def test_who_concedes_pays_at_home_the_more_the_longer_it_stood():
    w = ended(plain(crisis_shame=2.0, crisis_growth=0.5), 2, 3)
    before = bare().approval
    assert [w.approval[i] - before[i] for i in (0, 1)] == near([-2.0 * 0.5 * 2.0, 2.0 * 0.5])
    w = ended(plain(crisis_shame=2.0, crisis_growth=0.5), 1, 0)
    assert [w.approval[i] - before[i] for i in (0, 1)] == near([1.0, -1.0])


def test_a_concession_eases_the_other_and_is_trusted_and_its_winner_is_not():
    w = plain(crisis_grievance=0.05, crisis_ease=0.06, crisis_trust=0.5)
    w.grievance[:] = [0.3, 0.3]
    w.trust[0][1] = w.trust[1][0] = 0.5
    ended(w, 1, 2)
    assert w.grievance == near([0.35, 0.29])
    assert w.trust[1][0] == near(0.6225, abs=1e-4) and w.trust[0][1] == near(0.3775, abs=1e-4)


def test_both_stepping_back_eases_both():
    w = plain(crisis_grievance=0.05, crisis_ease=0.06, crisis_trust=0.5, crisis_shame=5.0)
    w.grievance[:] = [0.3, 0.3]
    w.trust[0][1] = w.trust[1][0] = 0.5
    approval = list(w.approval)
    ended(w, 1, 1)
    assert w.grievance == near([0.32, 0.32]) and w.approval == approval
    assert w.trust[0][1] == w.trust[1][0] == near(0.5622, abs=1e-4)


def test_firm_to_the_end_is_damage_and_others_gain():
    w = plain(crisis_trust=0.5, crisis_gap=0.02, crisis_grievance=0.05)
    w.trust[0][1] = w.trust[1][0] = 0.5
    w.threat[CHINA] = 0.4
    ended(w, 4, 4)
    assert w.threat[CHINA] == near(0.42) and w.grievance == near([0.2, 0.2])
    assert w.trust[0][1] == w.trust[1][0] == near(0.2689, abs=1e-4)


@pytest.mark.parametrize(
    ("ours", "theirs", "state", "deed"),
    [(1, 2, LIVE, KEPT), (2, 2, LIVE, KEPT), (2, 1, 5, 0), (4, 4, 5, 0)],
)
def test_a_leaver_that_gives_way_takes_its_notice_back(ours, theirs, state, deed):
    w = ruled(spoken(live=(CONSULT,)), crisis_rate=1.0, crisis_show=0.05)
    w.state[CONSULT], w.since[CONSULT], w.leaver[CONSULT] = NOTICE, 1, KR
    crisis.open_crisis(w, even(w, **SURE))
    seen = w.visible[CONSULT]
    closed(w, drawn=even(w), KR={"keep": {CONSULT: 0}, "firm": ours}, JP={"firm": theirs})
    assert w.state[CONSULT] == state and w.deed[KR][CONSULT] == deed and w.breaks[KR][CONSULT] == 1 - deed
    assert w.visible[CONSULT] == near(seen + 0.05 * min(ours, theirs))


@pytest.mark.parametrize(
    ("ours", "theirs", "by", "points"), [(1, 2, 0.03, -1.0), (2, 1, -0.03, 1.0), (2, 2, 0.0, 0.0), (4, 4, 0.06, 0.0)]
)
def test_a_crisis_with_pyongyang_moves_the_threat(ours, theirs, by, points):
    w = plain(crisis.OVER_MISSILE, NOBODY, crisis_threat=0.03, crisis_shame=2.0, crisis_rival=0.5)
    w.threat[NORTH], w.tau[0][NOW] = 0.5, 0.5
    approval = w.approval[0]
    ended(w, ours, theirs)
    assert w.threat[NORTH] == near(0.5 + by) and w.approval[0] == near(approval + points)
    assert w.felt[0] == near(0.015 * min(ours, theirs))


# the order


def test_firmness_is_refused_outside_a_crisis_and_beyond_four():
    w = quarrel()
    order = orders.quiet_order(w)
    assert orders.faults(w, KR, order._replace(firm=4)) == []
    assert orders.faults(w, KR, order._replace(firm=5)) == [(orders.FIRM_RANGE, 5)]
    assert orders.faults(w, KR, order._replace(firm=-1)) == [(orders.FIRM_RANGE, -1)]
    assert orders.faults(w, US, order._replace(firm=1)) == [(orders.FIRM_NOWHERE, NOBODY)]


def test_the_models_own_government_orders_its_firmness():
    w = quarrel()
    lucks = [chance(w, seed=n) for n in range(30)]
    firm = [orders.domestic_order(w, KR, luck).firm for luck in lucks]
    assert firm == [crisis.firmness(w, KR, luck) for luck in lucks] and len(set(firm)) > 2
    assert {orders.domestic_order(w, US, luck).firm for luck in lucks} == {0}


# at rest


def test_the_constants_at_rest_are_those_of_their_cards():
    cards = load_rules()
    assert {name: cards[name].value for name in LATER_RULES} == LATER_RULES
    assert list(LATER_RULES) == [name for name in Rules._fields if name.startswith("crisis_") and name != "crisis_days"]
    assert cards["crisis_rate"].value == 0.0


def test_a_game_without_crises_is_not_touched_by_their_constants():
    def played(**rules):
        w = ruled(world(), **rules)
        for _ in range(8):
            opened(w)
            turn.close_turn(w, orders.together([orders.domestic_order(w, i, chance(w)) for i in range(3)]), chance(w))
        return w._replace(rules=None)

    assert played() == played(crisis_prize=3.0, crisis_shame=9.0, crisis_rival=0.1, crisis_threat=0.3)
    assert played() != played(crisis_rate=1.0, crisis_overhead=1.0, north_base=0.2501)
