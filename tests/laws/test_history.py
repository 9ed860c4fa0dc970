"""Rules 11 and 14: history returns by season and kind, stirs one side and the other in answer, and fades."""

import pytest

from game.laws import history
from game.laws.state import NOBODY, SHOCK_KINDS
from tests.worlds import EH, JP, KR, US, WH, bare, even, harbours, ruled, world

near = pytest.approx
COURT, STATUE, TEXTBOOK, ISLET_DAY, YASUKUNI, ISLET_VISIT, RADAR, MINE, TRADE = range(9)


@pytest.mark.parametrize(("quarter", "odds"), [(1, 0.11), (2, 0.18), (3, 0.21), (4, 0.29)])
def test_every_season_has_its_odds(quarter, odds):
    w = ruled(world(), shock_rate=1)
    w.date[2] = quarter
    assert history.season_rate(w) == near(odds)
    assert history.season_rate(ruled(w, shock_rate=0.5)) == near(odds / 2)
    assert history.season_rate(ruled(w, shock_rate=100)) == 0.95
    assert history.season_rate(ruled(w, shock_rate=0)) == 0.0


def test_the_pair_whose_history_it_is_are_the_members_who_remember():
    assert history.members(world()) == (JP, KR)
    w = world()
    w.grievance_rest[JP] = 0.0
    assert history.members(w) == (KR, NOBODY)
    assert history.members(harbours()) == (EH, WH)


def test_the_more_history_minded_the_base_the_likelier_a_shrine_visit():
    w = world()
    w.faction_bloc[JP], w.faction_weight[JP], w.faction_h[JP] = (
        [0, 0, 1, -1],
        [0.3, 0.1, 0.5, 0.1],
        [1.0, 0.0, 0.2, 1.0],
    )
    assert history.base_history(w, JP) == near(0.75)
    assert history.kind_weight(w, YASUKUNI, JP, KR) == near(0.6 + 1.2 * 0.75)
    w.bloc[JP] = 1
    assert history.base_history(w, JP) == near(0.2)
    w.faction_bloc[JP] = [0, 0, 0, 0]
    assert history.base_history(w, JP) == 0.0


def test_an_islet_visit_is_likelier_for_a_leader_in_trouble():
    w = world()
    for approval, weight in ((24.9, 1.6), (25.0, 0.5)):
        w.approval[KR] = approval
        assert history.kind_weight(w, ISLET_VISIT, JP, KR) == weight


def test_trade_is_touched_only_where_the_quarrel_is_deep():
    w = world()
    for grievance, weight in ((0.41, 0.8), (0.4, 0.2)):
        w.grievance[JP] = grievance
        assert history.kind_weight(w, TRADE, JP, KR) == weight


def test_the_other_kinds_have_fixed_weights():
    w = world()
    assert history.kind_weight(w, COURT, JP, KR) == 1.2
    assert {history.kind_weight(w, k, JP, KR) for k in (STATUE, TEXTBOOK, ISLET_DAY, RADAR, MINE)} == {0.8}


def test_every_kind_comes_as_often_as_it_weighs():
    w = world()
    weights = [history.kind_weight(w, kind, JP, KR) for kind in range(9)]
    seen = [0] * 9
    for n in range(9_000):
        seen[history.kind_of(w, (n + 0.5) / 9_000, JP, KR)] += 1
    assert seen == near([9_000 * x / sum(weights) for x in weights], abs=1.5)
    assert len(SHOCK_KINDS) == 9 and history.kind_of(w, 1.0, JP, KR) == TRADE


def test_rulings_statues_islet_visits_and_lock_ons_sting_tokyo_and_the_rest_seoul():
    stung = {kind for kind in range(9) if history.aggrieved_by(kind, JP, KR) == JP}
    assert stung == {COURT, STATUE, ISLET_VISIT, RADAR}
    assert {history.aggrieved_by(kind, JP, KR) for kind in range(9)} == {JP, KR}


def shocked(come: float, kind: float, size: float, **cells):
    w = ruled(world(), shock_low=0.1, shock_high=0.3, shock_other=0.5, shock_rate=1)
    for name, value in cells.items():
        getattr(w, name)[:] = value
    history.shock(w, even(w, history={0: come, 1: kind, 2: size}, rival={4: 0.25}))
    return w


def test_a_shock_stirs_the_aggrieved_in_full_and_the_other_by_a_part():
    w = shocked(0.0, 0.0, 0.5, grievance=[0.2, 0.3, 0.0])
    assert w.news[:3] == near([COURT, 0.2, JP]) and w.news[7] == 0.25
    assert w.grievance == near([0.4, 0.4, 0.0])
    w = shocked(0.0, 0.999, 1.0, grievance=[0.2, 0.3, 0.0])
    assert w.news[:3] == near([TRADE, 0.3, KR])
    assert w.grievance == near([0.35, 0.6, 0.0])


@pytest.mark.parametrize(("u", "size"), [(0.0, 0.1), (0.5, 0.2), (1.0, 0.3)])
def test_sizes_are_even_between_the_smallest_and_the_largest(u, size):
    assert shocked(0.0, 0.0, u).news[1] == near(size)


def test_grievance_is_never_more_than_all():
    assert shocked(0.0, 0.0, 1.0, grievance=[0.9, 0.9, 0.0]).grievance == near([1.0, 1.0, 0.0])


def test_most_quarters_pass_without_a_shock_and_say_so():
    w = shocked(0.21, 0.0, 1.0, grievance=[0.2, 0.3, 0.0], news=[4.0, 0.3, 1.0, 0, 0, -1, 0, 0])
    assert w.news[:3] == [NOBODY, 0.0, NOBODY] and w.grievance == [0.2, 0.3, 0.0]
    assert shocked(0.2099, 0.0, 1.0).news[0] == COURT


def test_history_needs_two_sides():
    w = shocked(0.0, 0.0, 1.0, grievance_rest=[0.1, 0.0, 0.0])
    assert w.news[0] == NOBODY


def test_grievance_fades_towards_its_resting_place():
    w = bare(grievance_memory=0.75)
    w.grievance[:], w.grievance_rest[:] = [0.6, 0.0], [0.2, 0.4]
    history.fade(w)
    assert w.grievance == near([0.5, 0.1])


def test_the_hub_has_no_part_in_it():
    assert shocked(0.0, 0.0, 1.0, grievance_rest=[0.1, 0.1, 0.1]).grievance[US] == 0.0
