"""Rules 11, 12 and 16: approval, capital, grievance, elections, successors, attention and speeches."""

import pytest

from game.laws import politics
from game.laws.portable import logistic
from game.laws.state import BROKE, HOLLOW, KEPT, LIVE, NOTICE, NOW, SILENT
from tests.worlds import CONSULT, DUTY, EH, JP, KR, LINE, US, WH, bare, even, harbours, ruled, world

near = pytest.approx


def change(w, concluded: int = 0, **rows) -> float:
    return politics.approval_change(w, EH, even(w, **rows), concluded)


def test_approval_drifts_to_its_rest():
    w = bare(approval_drift=0.15)
    w.approval[EH], w.resting[EH] = 40.0, 60.0
    assert change(w) == near(3.0)


def test_approval_is_noisy():
    w = bare(approval_noise=2.5)
    assert change(w, approval_z={EH: -2.0}) == near(-5.0)


def test_a_missile_crisis_rallies():
    w = bare(rally_low=1.0, rally_high=3.0)
    assert change(w) == 0.0
    w.news[4] = 1.0
    assert change(w, rally_u={EH: 0.25}) == near(1.5)


def test_a_pact_signed_moves_approval_by_its_most_visible_element_and_the_streets_view():
    w = bare(sign_approval=6.0)
    w.table_item[:], w.table_seat[:], w.visible[:] = [1, 1], [1, 1], [0.1, 0.5]
    for street, by in ((0.5, 1.5), (-1.0, -3.0)):
        w.street[EH][NOW] = street
        assert change(w, concluded=1) == near(by)
        assert change(w, concluded=0) == 0.0
    w.table_seat[EH] = 0
    assert change(w, concluded=1) == 0.0
    w.table_item[:] = [0, 0]
    assert politics.loudest(w) == 0.0


def test_beijings_pressure_costs_a_point():
    w = bare()
    w.news[5] = float(EH)
    assert change(w) == -1.0
    w.news[5] = float(WH)
    assert change(w) == 0.0


@pytest.mark.parametrize(("mood", "points"), [(-0.5, -0.6), (0.0, 0.0), (0.5, 0.0)])
def test_keeping_what_shows_against_the_mood_costs_points(mood, points):
    w = bare(against_mood=1.5)
    w.deed[EH][LINE], w.visible[LINE], w.mood[EH][NOW] = KEPT, 0.8, mood
    assert politics.deed_approval(w, EH, LINE) == near(points)
    assert change(w) == near(points)


@pytest.mark.parametrize(("mood", "points"), [(-0.5, 2.4), (0.0, 0.0), (0.5, -1.0)])
def test_breaking_the_unpopular_pays_and_breaking_the_liked_and_binding_costs(mood, points):
    w = bare(break_approval=6.0, treaty_break_approval=4.0)
    w.deed[EH][LINE], w.visible[LINE], w.bind[LINE], w.mood[EH][NOW] = BROKE, 0.8, 0.5, mood
    assert politics.deed_approval(w, EH, LINE) == near(points)


def test_what_was_neither_kept_nor_broken_moves_nobody():
    w = bare(against_mood=1.5, break_approval=6.0)
    w.mood[EH][NOW] = -1.0
    assert w.deed[EH][LINE] == SILENT and politics.deed_approval(w, EH, LINE) == 0.0


def test_approval_of_fifty_earns_six_points_of_capital_before_everybodys_eyes():
    w = bare(capital_income=6.0)
    w.approval[EH], w.capital[EH][EH], w.capital[WH][EH] = 25.0, 50.0, 99.0
    politics.earn(w, EH)
    assert (w.capital[EH][EH], w.capital[WH][EH]) == near((53.0, 100.0))


def test_the_books_keep_approval_between_one_and_ninety_nine():
    w = bare(approval_noise=10.0)
    politics.home_books(w, even(w, approval_z={EH: 30.0, WH: -30.0}), 0)
    assert w.approval == [99.0, 1.0]


def test_the_books_pay_out_on_the_approval_just_reached():
    w = bare(approval_noise=1.0, capital_income=10.0)
    w.approval[EH], w.capital[EH][EH] = 40.0, 0.0
    politics.home_books(w, even(w, approval_z={EH: 10.0}), 0)
    assert w.capital[EH][EH] == near(10.0)


def test_a_visible_breach_stings_the_partners_but_not_the_hub():
    w = ruled(world(live=(CONSULT,)), breach_grievance=0.12)
    w.deed[KR][CONSULT], w.grievance[:], w.visible[CONSULT] = BROKE, [0.2, 0.3, 0.0], 0.5
    politics.resent(w)
    assert w.grievance == near([0.26, 0.3, 0.0])
    w.deed[KR][CONSULT] = KEPT
    politics.resent(w)
    assert w.grievance == near([0.26, 0.3, 0.0])
    w.deed[KR][CONSULT], w.signer[CONSULT] = BROKE, [0, 1, 1]
    politics.resent(w)
    assert w.grievance[JP] == near(0.26)


def test_grievance_stung_is_never_more_than_all():
    w = bare(breach_grievance=1.0)
    w.deed[WH][LINE], w.visible[LINE], w.grievance[EH] = BROKE, 1.0, 0.5
    politics.resent(w)
    assert w.grievance[EH] == 1.0


def voting(u: float, **cells):
    w = ruled(bare(leader_regress=0.1, bloc_regress=0.3, new_leader_approval=50.0))
    w.loses[EH], w.term[EH], w.term_length[EH] = [0.4, 0.4], 1, 16
    w.trust[WH][EH], w.approval[EH] = 0.9, 30.0
    w.resting[EH] = 30.0
    for name, value in cells.items():
        getattr(w, name)[EH] = value
    politics.elections(w, even(w, election_u={EH: u}, leader_z={EH: [2.0, -1.0]}))
    return w


def test_an_election_falls_due_when_the_term_runs_out():
    assert voting(0.0, term=2).election == [0, 0]
    assert voting(0.0, term=2).term[EH] == 1
    assert voting(0.0).election[EH] == politics.LOST
    assert voting(0.0).term[EH] == 16


def test_a_lost_election_brings_the_other_bloc_a_new_leader_and_half_forgotten_trust():
    w = voting(0.3999)
    assert (w.bloc[EH], w.turnovers[EH], w.leader_number[EH], w.approval[EH]) == (1, 1, 2, 50.0)
    assert w.trust[WH][EH] == near(0.78)
    assert w.office[EH][2:] == [0.0, 1.0]


def test_an_election_won_changes_nothing_but_the_count():
    w = voting(0.4)
    assert (w.election[EH], w.bloc[EH], w.leader_number[EH], w.approval[EH]) == (politics.HELD, 0, 1, 30.0)
    assert w.office[EH][2:] == [1.0, 1.0] and w.trust[WH][EH] == 0.9


def test_an_election_won_by_those_who_came_after_is_held_but_not_ones_own():
    w = voting(0.4, turnovers=1)
    assert w.office[EH][2:] == [0.0, 1.0]


def test_where_nobody_may_serve_twice_the_winner_still_goes():
    w = voting(0.4, single_term=1)
    assert (w.bloc[EH], w.leader_number[EH], w.approval[EH]) == (0, 2, 50.0)
    assert w.trust[WH][EH] == near(0.86)


def test_a_parliamentary_leader_falls_by_low_approval():
    w = bare(cabinet_floor=-3.2, cabinet_slope=0.12, cabinet_point=33.0, leader_regress=0.1)
    w.cabinet[EH], w.approval[EH], w.term[EH], w.trust[WH][EH] = 1, 8.0, 9, 0.9
    assert politics.fall_chance(w, EH) == near(logistic(-0.2))
    politics.elections(w, even(w, cabinet_u={EH: 0.46}))
    assert w.election[EH] == 0
    politics.elections(w, even(w, cabinet_u={EH: 0.45}))
    assert (w.election[EH], w.bloc[EH], w.leader_number[EH]) == (politics.FELL, 0, 2)
    assert w.trust[WH][EH] == near(0.86) and w.term[EH] == 7 and w.turnovers[EH] == 0


def test_a_president_does_not_fall_between_elections():
    w = bare(cabinet_floor=9.0)
    w.term[EH] = 9
    politics.elections(w, even(w, cabinet_u={EH: 0.0}))
    assert w.election[EH] == 0


def test_a_successor_is_drawn_around_what_the_bloc_sends_and_others_know_only_that():
    w = bare(new_leader_approval=50.0)
    w.bloc_x[EH], w.bloc_h[EH], w.spread[EH] = [0.2, -0.9], [0.4, 0.0], 0.25
    politics.succeed(w, EH, even(w, leader_z={EH: [2.0, -1.0]}), 0.0)
    assert (w.leader_x[EH][EH], w.leader_h[EH][EH]) == near((0.7, 0.35))
    assert (w.leader_x[WH][EH], w.leader_h[WH][EH], w.doubt[WH][EH]) == near((0.2, 0.4, 0.0625))
    politics.succeed(w, EH, even(w, leader_z={EH: [20.0, 40.0]}), 0.0)
    assert (w.leader_x[EH][EH], w.leader_h[EH][EH]) == (1.0, 1.0)
    politics.succeed(w, EH, even(w, leader_z={EH: [-20.0, -40.0]}), 0.0)
    assert (w.leader_x[EH][EH], w.leader_h[EH][EH]) == (-1.0, 0.0)


def test_washingtons_election_moves_what_it_promises_and_attends_to():
    w = world()
    w.hub_patron[:], w.hub_attention[:], w.term[US], w.loses[US] = [0.8, 0.3], [0.7, 0.2], 1, [0.5, 0.5]
    politics.elections(w, even(w, election_u={US: 0.01}))
    politics.attend(w)
    assert w.bloc[US] == 1 and w.hub[:2] == near([0.3, 0.2])


def test_a_members_election_leaves_washington_alone():
    w = world()
    w.term[KR] = 1
    politics.elections(w, even(w, election_u={KR: 0.01}))
    assert w.bloc[KR] == 1 and w.hub[0] == 0.85


def test_washington_attends_more_while_anything_is_in_notice_and_by_what_was_bought():
    w = ruled(world(live=(0, 1)), notice_attention=0.25)
    w.hub_attention[0] = 0.4
    politics.attend(w)
    assert w.hub[1] == near(0.4)
    w.state[0] = w.state[1] = NOTICE
    politics.attend(w)
    assert w.hub[1] == near(0.65)
    w.hub[2] = 0.1
    politics.attend(w)
    assert w.hub[1] == near(0.75)
    w.hub[2] = 0.9
    politics.attend(w)
    assert w.hub[1] == 1.0
    w.state[0] = w.state[1] = HOLLOW
    w.hub[2] = 0.0
    politics.attend(w)
    assert w.hub[1] == near(0.4)


def test_where_there_is_no_hub_attention_stays_as_it_was():
    w = harbours()
    w.state[DUTY], w.hub[1] = NOTICE, 0.2
    politics.attend(w)
    assert w.hub[1] == 0.2 and w.state[LINE] == LIVE


def test_a_speech_is_believed_by_its_precision():
    w = bare()
    w.leader_x[EH][WH], w.doubt[EH][WH] = 0.0, 0.09
    politics.hear(w, EH, WH, 0.4, 0.09)
    assert (w.leader_x[EH][WH], w.doubt[EH][WH]) == near((0.2, 0.045))
    w.doubt[EH][WH] = 0.03
    politics.hear(w, EH, WH, 1.0, 0.09)
    assert (w.leader_x[EH][WH], w.doubt[EH][WH]) == near((0.4, 0.0225))


def test_everybody_hears_everybody_else_say_a_position_plus_noise():
    w = bare(signals=1.0, speech_noise=0.5)
    w.doubt[EH][WH], w.leader_x[WH][WH] = 0.25, 0.4
    w.doubt[WH][EH] = 0.0
    politics.listen(w, even(w, speech_z={EH: [0.0, 1.0], WH: [1.0, 0.0]}))
    assert w.leader_x[EH][WH] == near(0.45) and w.doubt[EH][WH] == near(0.125)
    assert w.leader_x[WH][EH] == 0.0
    assert w.leader_x[WH][WH] == 0.4 and w.doubt[WH][WH] == 0.0


def test_with_signals_off_nobody_hears_anything():
    w = bare(signals=0.0, speech_noise=0.5)
    w.doubt[EH][WH], w.leader_x[WH][WH] = 0.25, 0.4
    politics.listen(w, even(w))
    assert w.leader_x[EH][WH] == 0.0 and w.doubt[EH][WH] == 0.25


def test_a_plain_word_settles_a_doubt_and_leaves_nothing_to_learn():
    """No noise and no doubt: there is nothing to weigh, and nothing to divide by."""
    w = bare(signals=1.0, speech_noise=0.0)
    w.doubt[EH][WH], w.leader_x[WH][WH] = 0.25, 0.4
    for _ in range(2):
        politics.listen(w, even(w))
        assert (w.leader_x[EH][WH], w.doubt[EH][WH]) == near((0.4, 0.0))
