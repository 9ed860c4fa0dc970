"""Rules 1 to 4: what home feels, wants and says."""

import pytest

from game.laws import home
from game.laws.state import AFTER, NOBODY, NOW
from tests.worlds import EH, JP, US, bare, harbours, world

near = pytest.approx


def test_a_threat_is_felt_by_its_weights_through_the_ruling_blocs_lens():
    w = bare()
    w.threat[:], w.threat_weight[EH], w.lens[EH] = [0.6, 0.2], [0.75, 0.25], [0.8, 0.4]
    assert home.felt_threat(w, EH, NOW) == near(0.4)
    assert home.felt_threat(w, EH, AFTER) == near(0.2)


def test_after_a_change_the_other_bloc_rules_with_a_full_term():
    w = harbours()
    w.term[EH], w.term_length[EH] = 3, 16
    assert [home.ruling(w, EH, when) for when in (NOW, AFTER)] == [0, 1]
    assert [home.clock(w, EH, when) for when in (NOW, AFTER)] == [3, 16]
    w.bloc[EH] = 1
    assert [home.ruling(w, EH, when) for when in (NOW, AFTER)] == [1, 0]


def test_a_patron_stands_in_for_the_partner():
    w = bare(substitution=0.5)
    w.tau[EH][:], w.hub[0] = [0.8, 0.4], 0.5
    assert [home.need(w, EH, when) for when in (NOW, AFTER)] == near([0.6, 0.3])


def test_the_hub_needs_its_members_less_and_is_nobodys_client():
    w = world()
    w.tau[US][NOW], w.hub[0] = 0.5, 1.0
    assert home.need(w, US, NOW) == near(0.3)


def test_support_is_position_and_threat_less_history():
    w = bare(threat_opinion=0.8)
    w.faction_x[EH][0], w.faction_h[EH][0] = 0.2, 0.5
    w.tau[EH][NOW], w.grievance[EH] = 0.75, 0.4
    assert home.support(w, EH, 0, NOW) == near(0.2 + 0.2 - 0.2)


def test_support_counts_what_was_said_at_home_and_what_a_case_added():
    w = bare(threat_opinion=1.0)
    w.tau[EH][NOW], w.felt[EH], w.lift[EH][1] = 0.5, 0.1, 0.15
    assert home.support(w, EH, 0, NOW) == near(0.1)
    assert home.support(w, EH, 1, NOW) == near(0.25)


@pytest.mark.parametrize(("x", "seen"), [(3.0, 1.0), (-3.0, -1.0), (0.4, 0.4)])
def test_support_never_leaves_its_range(x, seen):
    w = bare()
    w.faction_x[EH][0] = x
    assert home.support(w, EH, 0, NOW) == seen


def test_a_ruling_factions_voice_is_three_times_its_weight_far_from_an_election():
    w = bare(base_boost=2.0, lame_duck=0.6)
    w.faction_bloc[EH], w.faction_weight[EH] = [0, 1, NOBODY], [0.4, 0.4, 0.2]
    w.term[EH] = 16
    assert [home.voice(w, EH, f, NOW) for f in range(3)] == near([1.2, 0.4, 0.2])
    assert [home.voice(w, EH, f, AFTER) for f in range(3)] == near([0.4, 1.2, 0.2])


@pytest.mark.parametrize(
    ("term", "lame", "loud"), [(16, 0.0, 1.2), (8, 0.0, 1.2), (4, 0.5, 0.96), (0, 1.0, 0.72)]
)
def test_the_base_is_heard_less_as_the_election_nears(term, lame, loud):
    w = bare(base_boost=2.0, lame_duck=0.6)
    w.faction_bloc[EH][0], w.faction_weight[EH][0], w.term[EH] = 0, 0.4, term
    assert home.lame(w, EH, NOW) == near(lame)
    assert home.voice(w, EH, 0, NOW) == near(loud)


def test_the_public_mood_is_the_plain_average_and_the_street_hears_the_base_louder():
    w = bare(base_boost=2.0)
    w.faction_bloc[EH], w.faction_weight[EH], w.faction_x[EH] = (
        [0, 1, NOBODY],
        [0.5, 0.5, 0.0],
        [1.0, -1.0, 1.0],
    )
    assert home.public_mood(w, EH, NOW) == near(0.0)
    assert home.faction_pressure(w, EH, NOW) == near((1.5 - 0.5) / 2.0)
    assert home.faction_pressure(w, EH, AFTER) == near(-0.5)


def test_weights_need_not_sum_to_one():
    w = bare()
    w.faction_weight[EH], w.faction_x[EH] = [1.0, 3.0, 0.0], [1.0, 0.0, 0.0]
    assert home.public_mood(w, EH, NOW) == near(0.25)


def test_a_leader_wishes_by_position_threat_and_history_and_others_reckon_with_what_they_believe():
    w = bare(threat_opinion=0.8)
    w.leader_x[EH][EH], w.leader_h[EH][EH] = 0.3, 0.5
    w.leader_x[1][EH], w.leader_h[1][EH] = -0.1, 1.0
    w.tau[EH][NOW], w.grievance[EH] = 0.75, 0.4
    assert home.leader_wish(w, EH, EH, NOW) == near(0.3 + 0.2 - 0.2)
    assert home.leader_wish(w, 1, EH, NOW) == near(-0.1 + 0.2 - 0.4)


def test_the_oppositions_leader_is_the_one_its_bloc_usually_sends():
    w = bare()
    w.leader_x[EH][EH], w.bloc_x[EH], w.bloc_h[EH], w.grievance[EH] = 0.9, [0.5, -0.2], [0.0, 1.0], 0.3
    assert home.leader_wish(w, EH, EH, AFTER) == near(-0.5)


@pytest.mark.parametrize(("approval", "free"), [(5, 0.15), (15, 0.15), (40, 0.4), (70, 0.7), (95, 0.7)])
def test_an_approved_leader_is_freer_within_bounds(approval, free):
    w = bare(autonomy_low=0.15, autonomy_high=0.70)
    w.approval[EH] = approval
    assert home.autonomy(w, EH) == near(free)


def test_pressure_is_the_leaders_wish_and_the_streets_by_autonomy():
    w = bare(autonomy_low=0.15, autonomy_high=0.70)
    w.approval[EH], w.leader_x[EH][EH], w.street[EH][NOW] = 40.0, 1.0, -0.5
    assert home.pressure(w, EH, EH, NOW) == near(0.4 * 1.0 - 0.6 * 0.5)


def test_everybody_speaks_in_one_step():
    w = world()
    home.speak(w)
    assert w.tau[JP][NOW] == near(0.45 * 0.6 + 0.55 * 0.55)
    assert w.need[JP][NOW] == near(w.tau[JP][NOW] * (1 - 0.5 * 0.85))
    assert w.mood[JP][AFTER] == home.public_mood(w, JP, AFTER)
    assert w.street[JP][AFTER] == home.faction_pressure(w, JP, AFTER)
    for eye in (JP, US):
        assert w.pressure[eye][JP][NOW] == home.pressure(w, eye, JP, NOW)
