"""The one move a quarter: who may make it, what it costs, what it does, and how it fades."""

import pytest

from game.laws import moves, politics, signing
from game.laws.deciding import keep_terms
from game.laws.state import (
    ATTEND,
    CASE,
    CHANNEL,
    GESTURE,
    HEDGE,
    HOLLOW,
    LIVE,
    MOVES,
    NOBODY,
    NOTICE,
    NOW,
    PAYMENT,
    PRESS,
    REASSURE,
    SHUTTLE,
    VISIT,
)
from tests.worlds import (
    CONSULT,
    EH,
    JP,
    KR,
    LINE,
    US,
    WH,
    bare,
    closed,
    deal,
    even,
    harbours,
    ruled,
    spoken,
    world,
)

near = pytest.approx
EVERY = range(len(MOVES))
PRICES = {
    CASE: 5,
    REASSURE: 6,
    GESTURE: 8,
    VISIT: 0,
    SHUTTLE: 5,
    CHANNEL: 3,
    PAYMENT: 8,
    ATTEND: 6,
    PRESS: 6,
    HEDGE: 0,
}


def played(w, i: int, m: int, target: int = NOBODY, luck=None):
    moves.play(w, i, m, target, luck or even(w))
    return w


def test_the_hub_and_the_members_have_different_menus():
    w = spoken(live=(CONSULT,))
    assert {m for m in EVERY if moves.may_play(w, KR, m)} == {
        CASE,
        REASSURE,
        GESTURE,
        VISIT,
        SHUTTLE,
        CHANNEL,
        HEDGE,
    }
    assert {m for m in EVERY if moves.may_play(w, US, m)} == {
        CASE,
        REASSURE,
        SHUTTLE,
        CHANNEL,
        PAYMENT,
        ATTEND,
    }
    w.state[CONSULT] = NOTICE
    assert moves.may_play(w, US, PRESS) and not moves.may_play(w, KR, PRESS)


def test_nobody_moves_when_moves_are_off_or_too_dear():
    w = ruled(spoken(), moves=0)
    assert not any(moves.may_play(w, i, m) for i in (JP, KR, US) for m in EVERY)
    w = spoken()
    w.capital[KR][KR] = 4.9
    assert {m for m in EVERY if moves.may_play(w, KR, m)} == {VISIT, CHANNEL, HEDGE}
    w.capital[KR][KR] = 5.0
    assert moves.may_play(w, KR, CASE)


def test_what_is_not_on_a_scenarios_menu_cannot_be_paid_for():
    assert {m for m in EVERY if moves.may_play(harbours(), EH, m)} == {
        CASE,
        REASSURE,
        GESTURE,
        VISIT,
        SHUTTLE,
        CHANNEL,
    }


def test_a_move_is_aimed_at_a_group_a_partner_or_nobody():
    w = world()
    aims = {m: [t for t in range(-1, 5) if moves.aims_at(w, JP, m, t)] for m in EVERY}
    assert aims[REASSURE] == [0, 1, 2, 3]
    assert aims[GESTURE] == aims[VISIT] == aims[PAYMENT] == [KR]
    assert aims[SHUTTLE] == aims[CHANNEL] == [KR, US]
    assert all(aims[m] == [NOBODY] for m in (CASE, ATTEND, PRESS, HEDGE))


@pytest.mark.parametrize("m", EVERY)
def test_every_move_is_paid_for_before_everybodys_eyes(m):
    w = world(live=(CONSULT,))
    w.state[CONSULT], w.leaver[CONSULT] = NOTICE, KR
    i = US if m in (PAYMENT, ATTEND, PRESS) else JP
    target = KR if moves.aims_at(w, i, m, KR) else 0 if m == REASSURE else NOBODY
    w.capital[i][i] = w.capital[KR][i] = 40.0
    played(w, i, m, target)
    assert (w.capital[i][i], w.capital[KR][i]) == (40.0 - PRICES[m], 40.0 - PRICES[m])
    assert (w.move[i], w.target[i]) == (m, target)


def test_doing_nothing_costs_nothing():
    w = played(world(), JP, NOBODY)
    assert w.capital[JP][JP] == 45.0 and w.move[JP] == NOBODY


def test_making_the_case_brings_the_threat_closer_and_wears_off_in_four_quarters():
    w = played(world(), JP, CASE)
    assert w.felt == near([0.10, 0.0, 0.0])
    left = []
    for _ in range(5):
        moves.wear_off(w)
        left.append(w.felt[JP])
    assert left == near([0.075, 0.05, 0.025, 0.0, 0.0], abs=1e-12)


def test_reassuring_a_group_lifts_it_alone_and_fades_by_a_quarter():
    w = played(world(), JP, REASSURE, 2)
    assert w.lift[JP] == near([0, 0, 0.15, 0])
    moves.wear_off(w)
    assert w.lift[JP][2] == near(0.1125)
    moves.lift(w, JP, 2, 5.0)
    assert w.lift[JP][2] == 1.0


def test_a_gesture_eases_the_partner_and_costs_with_ones_own_history_minded():
    w = world()
    w.grievance[KR], w.faction_h[JP] = 0.3, [1.0, 0.5, 0.0, 0.6]
    played(w, JP, GESTURE, KR)
    assert w.grievance == near([0.2, 0.18, 0.0])
    assert w.lift[JP] == near([-0.1, -0.05, 0.0, -0.06])
    played(w, JP, GESTURE, KR)
    assert w.grievance[KR] == near(0.06)
    played(w, JP, GESTURE, KR)
    assert w.grievance[KR] == 0.0


def test_a_visit_pleases_the_base_and_stings_the_partner():
    w = world()
    w.leader_h[JP][JP], w.grievance[KR], w.trust[KR][JP] = 0.5, 0.3, 0.45
    played(w, JP, VISIT, KR)
    assert w.lift[JP] == near([0.15, 0.15, 0.0, 0.0])
    assert w.approval[JP] == near(42.0)
    assert w.grievance[KR] == near(0.3 + 0.20 * 0.75)
    assert w.trust[KR][JP] == near(0.40) and w.trust[JP][KR] == 0.40
    w.approval[JP] = 98.5
    played(w, JP, VISIT, KR)
    assert w.approval[JP] == 99.0


def test_a_shuttle_between_friends_builds_trust_both_ways():
    w = spoken()
    w.pressure[JP][JP][NOW] = w.pressure[KR][KR][NOW] = 0.1
    played(w, JP, SHUTTLE, KR)
    assert (w.trust[JP][KR], w.trust[KR][JP]) == near((0.44, 0.49))


@pytest.mark.parametrize("cool", (JP, KR))
def test_a_shuttle_to_somebody_unwilling_builds_none(cool):
    w = spoken()
    w.pressure[JP][JP][NOW] = w.pressure[KR][KR][NOW] = 0.1
    w.pressure[cool][cool][NOW] = 0.0
    played(w, JP, SHUTTLE, KR)
    assert (w.trust[JP][KR], w.trust[KR][JP]) == (0.40, 0.45)


def test_on_a_shuttle_each_hears_the_other_and_in_a_back_channel_one_hears_more():
    w = world()
    w.leader_x[JP][KR], w.leader_x[KR][KR], w.doubt[JP][KR] = 0.0, 0.6, 0.36
    w.leader_x[KR][JP], w.leader_x[JP][JP], w.doubt[KR][JP] = 0.0, 0.4, 0.36
    played(w, JP, SHUTTLE, KR)
    assert (w.leader_x[JP][KR], w.leader_x[KR][JP]) == near((0.3, 0.2))
    assert w.doubt[JP][KR] == w.doubt[KR][JP] == near(0.18)
    w.leader_x[JP][KR], w.doubt[JP][KR] = 0.0, 0.09
    played(w, JP, CHANNEL, KR, even(w, word_z={JP: [0, 1.0, 0]}))
    assert (w.leader_x[JP][KR], w.doubt[JP][KR]) == near((0.45, 0.045))
    assert w.leader_x[KR][JP] == near(0.2)


def test_a_side_payment_sweetens_one_signature_and_is_gone_after_a_quarter():
    w = played(world(), US, PAYMENT, KR)
    assert w.side == near([0.0, 0.15, 0.0])
    moves.wear_off(w)
    assert w.side == [0.0, 0.0, 0.0]


def test_a_side_payment_sealed_this_quarter_is_there_when_the_next_table_is_answered():
    w = world()
    closed(w, drawn=even(w), US={"move": PAYMENT, "target": KR})
    assert w.side[KR] == near(0.15)
    closed(w, drawn=even(w))
    assert w.side[KR] == 0.0


def test_bought_attention_lasts_three_quarters():
    w = world()
    w.hub_attention[0] = 0.4
    closed(w, drawn=even(w), US={"move": ATTEND})
    seen = []
    for _ in range(4):
        politics.attend(w)
        seen.append(w.hub[1])
        closed(w, drawn=even(w))
    assert seen == near([0.55, 0.55, 0.55, 0.4])


def test_pressing_weighs_on_whoever_gave_notice_until_it_is_settled():
    w = world(live=(CONSULT,))
    w.state[CONSULT], w.leaver[CONSULT] = NOTICE, KR
    played(w, US, PRESS)
    assert w.pressed == near([0.0, 0.3, 0.0])
    terms = keep_terms(ruled(w, face=0.9), KR, KR, NOW, deal(notice=1), 0.0)
    assert terms.face == near(-0.6)
    moves.wear_off(w)
    assert w.pressed[KR] == near(0.3)
    w.state[CONSULT] = LIVE
    moves.wear_off(w)
    assert w.pressed == [0.0, 0.0, 0.0]


def test_hedging_takes_pressure_off_for_four_quarters_and_everybody_trusts_a_little_less():
    w = world()
    closed(w, drawn=even(w), KR={"move": HEDGE})
    assert (w.trust[JP][KR], w.trust[US][KR], w.trust[KR][JP]) == near((0.35, 0.75, 0.45))
    felt = []
    for _ in range(5):
        felt.append(w.relief[KR])
        closed(w, drawn=even(w))
    assert felt == near([0.15, 0.15, 0.15, 0.15, 0.0])


def test_trust_lost_and_won_by_moves_stays_within_faith():
    w = bare()
    for by in (9.0, -9.0):
        moves.lose_trust(w, EH, WH, by)
        assert w.trust[EH][WH] == near(0.02 if by > 0 else 0.98)


def test_a_statement_stings_as_much_as_history_matters_to_the_leader():
    w = bare()
    for h, sting in ((0.0, 0.5), (1.0, 1.0)):
        w.leader_h[EH][EH] = h
        assert moves.provocation(w, EH) == sting


# what the model's own governments think of moves


def test_a_question_is_open_at_even_odds_and_closed_at_certainty():
    assert [moves.open_question(p) for p in (0.0, 0.25, 0.5, 1.0)] == near([0.0, 0.75, 1.0, 0.0])


def test_what_is_at_stake_is_what_shows_times_how_open_it_is():
    w = bare(visibility_floor=0.2)
    w.state[:], w.visible[:] = [LIVE, 0], [0.5, 0.5]
    w.meant[1][1] = 0.5
    w.seen[EH][EH][LINE] = 0.5
    assert moves.stake(w, EH) == near(0.6)
    w.table[0], w.table_item[1], w.table_seat[:] = 0.0, 1, [1, 1]
    w.capital[EH][EH] = 100.0
    assert moves.stake(w, EH) == near(1.2)
    w.signer[LINE] = [0, 1]
    assert moves.stake(w, EH) == near(0.6)
    w.table_seat[EH] = 0
    assert moves.stake(w, EH) == 0.0


def test_what_two_share_is_the_depth_the_other_might_yet_let_go():
    w = bare()
    w.state[:], w.depth[:] = [LIVE, 0], [0.4, 0.6]
    w.seen[EH][WH][LINE] = 0.5
    assert moves.shared(w, EH, WH) == near(0.4) == moves.at_risk(w, EH) == moves.with_partner(w, EH, WH)
    w.table_item[1], w.table_seat[:] = 1, [1, 1]
    assert moves.shared(w, EH, WH) == near(0.7)
    w.table_seat[WH] = 0
    assert moves.shared(w, EH, WH) == near(0.4)


def test_what_is_held_with_the_hub_is_all_that_beijing_minds():
    w = world(live=(0, 1, 2))
    w.signer[1], w.state[2] = [1, 1, 0], HOLLOW
    assert moves.with_hub(w, JP) == near(0.45 + 0.40)
    w.signer[0] = [0, 1, 1]
    assert moves.with_hub(w, JP) == near(0.40)


def worth(w, i, m, target=NOBODY) -> float:
    return moves.move_worth(w, i, m, target, moves.stake(w, i))


def busy():
    """A live duty hanging in the balance between three who need each other."""
    w = ruled(
        spoken(live=(CONSULT,)), domestic=1.0, threat_opinion=1.0, security=1.0, coercion=1.0, leverage=1.0
    )
    signing.clear_table(w)
    w.depth[CONSULT], w.visible[CONSULT] = 0.4, 1.0
    for i in range(3):
        w.need[i][NOW] = 0.5
        for j in range(3):
            w.seen[i][j][CONSULT] = 0.5
    return w


def test_every_moves_worth_can_be_reckoned_in_the_head():
    w = busy()
    assert worth(w, JP, CASE) == near(0.10)
    w.mood[JP][NOW] = 0.1
    assert worth(w, JP, REASSURE, 0) == near(3 * 0.3 * 0.15 * 0.2)
    w.mood[JP][NOW] = 0.3
    assert worth(w, JP, REASSURE, 0) == 0.0
    assert worth(w, JP, GESTURE, KR) == near(2 * 0.5 * 0.4 * 0.12 * 0.3)
    w.approval[JP], w.resting[JP], w.leader_h[JP][JP] = 40.0, 50.0, 0.5
    assert worth(w, JP, VISIT, KR) == near(0.01 * 12 * 0.5 - 0.05 * 0.4)
    assert worth(w, JP, SHUTTLE, KR) == near(0.5 * 0.4 * 0.04 * 0.55)
    w.doubt[JP][KR] = 0.1
    assert worth(w, JP, CHANNEL, KR) == near(0.01)
    assert worth(w, US, ATTEND) == near(0.15 * 0.8)
    assert worth(w, US, PRESS) == near(0.3)
    w.exposure[KR] = 0.5
    assert worth(w, KR, HEDGE) == near(0.5 * 0.15 * 0.4 - 0.01)


def test_a_payment_is_worth_something_only_to_who_declined_last_quarter():
    w = busy()
    assert worth(w, US, PAYMENT, KR) == 0.0
    w.signed[:] = [1, 0, 1]
    assert worth(w, US, PAYMENT, KR) == near(0.075)
    assert worth(w, US, PAYMENT, JP) == 0.0


def test_a_move_is_worth_less_its_price_by_the_share_of_capital_it_takes():
    w = ruled(busy(), capital_pain=0.4)
    w.capital[JP][JP] = 20.0
    assert moves.move_gain(w, JP, CASE, NOBODY, moves.stake(w, JP)) == near(0.10 - 0.4 * 5 / 20)
    w.capital[JP][JP] = 0.1
    assert moves.move_gain(w, JP, VISIT, KR, 0.0) == worth(w, JP, VISIT, KR)


def test_a_move_is_aimed_where_it_is_worth_most():
    w = busy()
    w.mood[JP][NOW], w.faction_weight[JP] = 0.0, [0.1, 0.2, 0.6, 0.1]
    assert moves.best_target(w, JP, REASSURE, moves.stake(w, JP)) == 2
    w.doubt[JP] = [0.0, 0.1, 0.3]
    assert moves.best_target(w, JP, CHANNEL, 0.0) == US
    assert moves.best_target(w, JP, CASE, 0.0) == NOBODY


def test_the_best_move_is_chosen_and_doing_nothing_when_nothing_is_best():
    w = ruled(busy(), capital_pain=0.0, move_sharpness=40)
    assert moves.choose_move(w, JP, even(w), moves.stake(w, JP))[0] == CASE
    w = ruled(busy(), capital_pain=2.0, move_sharpness=40)
    w.leader_h[JP][JP] = w.exposure[JP] = 0.0
    assert moves.choose_move(w, JP, even(w), moves.stake(w, JP)) == (NOBODY, NOBODY)


def test_chance_may_make_any_open_move_best():
    w = ruled(busy(), move_sharpness=1)
    for m, target in ((CHANNEL, None), (VISIT, KR), (HEDGE, NOBODY)):
        row = [0.0] * (len(MOVES) + 1)
        row[m] = 9.0
        chosen, aim = moves.choose_move(w, JP, even(w, move_e={JP: row}), moves.stake(w, JP))
        assert chosen == m and (target is None or aim == target)
    row = [0.0] * (len(MOVES) + 1)
    row[PRESS] = 99.0
    assert moves.choose_move(w, JP, even(w, move_e={JP: row}), moves.stake(w, JP))[0] != PRESS
    row[len(MOVES)] = 99.0
    assert moves.choose_move(w, JP, even(w, move_e={JP: row}), moves.stake(w, JP)) == (NOBODY, NOBODY)


def test_hedging_again_is_worth_nothing_while_the_last_hedge_lasts():
    w = ruled(busy(), coercion=0.25)
    w.exposure[JP], w.relief_left[JP] = 1.0, 0
    first = worth(w, JP, HEDGE, NOBODY)
    w.relief_left[JP] = 3
    assert worth(w, JP, HEDGE, NOBODY) == 0.0 != first
