"""Three scores, 0 to 100, each its own sum; and what form the pact has."""

import pytest

from game.laws import form, orders, rivals, scores, turn
from game.laws.state import BROKE, ENDED, HOLLOW, IDEA, KEPT, LIVE, NOTICE, NOW
from tests.worlds import DUTY, EH, LINE, TREATY, WH, bare, chance, quiet, ruled, world

near = pytest.approx


def test_what_is_held_is_what_is_live_and_what_stands_counts_half_when_stalled():
    w = bare()
    w.depth[:] = [0.4, 0.6]
    for state, held, stands in ((LIVE, 0.4, 0.4), (HOLLOW, 0.0, 0.2), (NOTICE, 0.0, 0.2), (ENDED, 0.0, 0.0)):
        w.state[:] = [state, IDEA]
        assert (scores.depth_held(w, EH), scores.depth_stands(w, EH)) == near((held, stands))
    w.state[:], w.signer[DUTY] = [LIVE, LIVE], [0, 1]
    assert scores.depth_held(w, EH) == near(0.4) and scores.depth_held(w, WH) == near(1.0)


def test_office_counts_the_quarters_of_the_bloc_one_began_with():
    w = bare()
    w.approval[:] = [60.0, 40.0]
    scores.keep_score(w)
    w.turnovers[EH] = 1
    scores.keep_score(w)
    assert w.office[EH][:2] == [60.0, 1.0] and w.office[WH][:2] == [80.0, 2.0]


def test_office_is_approval_time_elections_and_capital():
    w = bare()
    w.date[0], w.office[EH], w.capital[EH][EH] = 4, [160.0, 4.0, 1.0, 1.0], 50.0
    assert scores.office_score(w, EH) == near(0.5 * 40 + 30 + 20 + 10 - 15)
    w.office[EH] = [80.0, 2.0, 0.0, 1.0]
    assert scores.office_score(w, EH) == near(0.5 * 40 + 15 + 0 + 10 - 15)
    w.office[EH] = [80.0, 2.0, 0.0, 0.0]
    assert scores.office_score(w, EH) == near(0.5 * 40 + 15 + 10 + 10 - 15)
    w.office[EH], w.capital[EH][EH] = [396.0, 4.0, 2.0, 2.0], 100.0
    assert scores.office_score(w, EH) == 100.0
    w.office[EH], w.capital[EH][EH], w.date[0] = [0.0, 0.0, 0.0, 1.0], 0.0, 0
    assert scores.office_score(w, EH) == 0.0


def test_security_is_the_share_of_felt_threat_that_live_depth_covers_all_publics_alike():
    w = bare()
    w.tau[EH][NOW], w.tau[WH][NOW] = 0.3, 0.1
    w.depth[:], w.state[:], w.signer[DUTY] = [0.5, 1.5], [LIVE, LIVE], [1, 0]
    scores.keep_score(w)
    assert w.cover == near([0.3 + 0.1 * 0.25, 0.4])
    assert scores.security_score(w) == near(81.25)
    assert scores.security_score(bare()) == 0.0


def test_a_word_kept_counts_by_what_keeping_cost_and_a_broken_one_in_full():
    w = bare()
    w.deed[EH] = [KEPT, BROKE]
    w.pressure[EH][EH][NOW] = -0.45
    scores.keep_score(w)
    assert w.verdict[EH][2:4] == near([1.0, 2.0])
    w.pressure[EH][EH][NOW] = 0.5
    scores.keep_word(w, EH, LINE)
    assert w.verdict[EH][2:4] == near([1.1, 2.1])
    assert w.verdict[WH][2:4] == [0.0, 0.0]


def test_work_is_tested_from_the_first_change_of_government_anywhere():
    w = bare()
    w.depth[:], w.state[:] = [0.8, 0.4], [LIVE, LIVE]
    scores.test_work(w)
    assert not scores.tested(w) and w.verdict[EH][:2] == [0.0, 0.0] and w.verdict[EH][4] == near(1.2)
    w.turnovers[WH], w.state[DUTY] = 1, ENDED
    scores.test_work(w)
    assert scores.tested(w) and w.verdict[EH][:2] == near([0.8, 1.2])


def test_little_work_is_measured_against_a_least():
    w = bare()
    w.depth[LINE], w.state[:], w.turnovers[EH] = 0.2, [LIVE, IDEA], 1
    scores.test_work(w)
    assert w.verdict[EH][:2] == near([0.2, 0.5])


def test_the_verdict_is_half_what_stood_and_half_the_word():
    w = bare()
    w.verdict[EH] = [1.0, 4.0, 3.0, 4.0, 1.0]
    assert scores.verdict_score(w, EH) == near(12.5 + 37.5)
    w.verdict[EH], w.state[:], w.depth[:] = [0.0] * 5, [LIVE, IDEA], [1.0, 1.0]
    assert scores.verdict_score(w, EH) == near(12.5 + 25.0)


# a behaviour for each score


def shy(w, i, luck):
    """Signs nothing, breaks what home dislikes, saves its capital."""
    order = orders.quiet_order(w)
    return order._replace(
        keep=[int(w.mood[i][NOW] >= 0.0 or not orders.binds(w, i, k)) for k in range(len(w.state))]
    )


def builder(w, i, luck):
    """Signs all it can and keeps it, whatever home says."""
    order = orders.quiet_order(w)
    can = w.table_seat[i] == 1 and orders.affords(w, i, 1, -1)
    return order._replace(sign=int(can))


def hermit(w, i, luck):
    """Keeps what it has and signs nothing: no word is ever broken."""
    return orders.quiet_order(w)


def means(strategy, games: int = 30) -> list[float]:
    """Mean office, security and verdict of Tokyo when all play so, in worlds that do not want the pact."""
    sums = [0.0, 0.0, 0.0]
    for run in range(games):
        w = world(
            {"government.JP.grievance": 0.6, "government.KR.grievance": 0.7},
            live=(0, 2),
            scenario="camp-david-2023",
        )
        while not turn.over(w):
            luck = chance(w, seed=3, run=run)
            turn.open_turn(w, rivals.rival_acts(w, luck), luck)
            turn.close_turn(w, orders.together([strategy(w, i, luck) for i in range(3)]), luck)
        for n, x in enumerate(
            (scores.office_score(w, 0), scores.security_score(w), scores.verdict_score(w, 0))
        ):
            assert 0.0 <= x <= 100.0
            sums[n] += x / games
    return sums


def test_no_behaviour_is_best_at_all_three():
    found = {s.__name__: means(s) for s in (shy, builder, hermit)}
    assert found["shy"][0] > found["builder"][0], found
    assert found["builder"][1] > found["hermit"][1] > found["shy"][1], found
    assert found["hermit"][2] > found["shy"][2], found
    best = [max(found, key=lambda name: found[name][n]) for n in range(3)]
    assert len(set(best)) >= 2, found


# the form of the pact


@pytest.mark.parametrize(
    ("stands", "treaty", "with_hub", "alone", "name"),
    [
        (0, 0, 0.0, 0.0, "nothing"),
        (2, 0, 0.0, 0.0, "shell"),
        (1, 0, 0.49, 0.0, "statement"),
        (1, 0, 0.2, 0.2, "statement"),
        (1, 0, 0.0, 0.5, "bilateral"),
        (2, 0, 0.4, 0.4, "bilateral"),
        (2, 0, 0.5, 0.4, "partnership"),
        (2, 0, 1.09, 0.0, "partnership"),
        (2, 0, 1.1, 0.0, "compact"),
        (2, 0, 1.54, 0.0, "compact"),
        (3, 0, 1.55, 0.0, "framework"),
        (3, 0, 0.9, 0.7, "framework"),
        (1, 1, 0.0, 0.0, "treaty"),
    ],
)
def test_the_pact_is_called_by_what_is_live_how_deep_and_who_signed(stands, treaty, with_hub, alone, name):
    assert form.FORM_NAMES[form.name_form(stands, treaty, with_hub, alone)] == name


def named(w) -> str:
    return form.FORM_NAMES[form.form_of(w)]


def test_a_form_is_read_off_the_world():
    w = world()
    assert named(w) == "nothing"
    w.state[0] = HOLLOW
    assert named(w) == "shell"
    w.state[0], w.state[1] = LIVE, ENDED
    assert named(w) == "statement"
    w.state[2] = LIVE
    assert named(w) == "partnership"
    w.signer[0] = w.signer[2] = [1, 1, 0]
    assert named(w) == "bilateral"
    w.state[TREATY] = LIVE
    assert named(w) == "treaty"
    w.state[TREATY] = NOTICE
    assert named(w) == "bilateral"
    w.state[TREATY] = LIVE
    assert named(ruled(w, binding_line=0.9)) == "framework"
    assert quiet(w)[0].keep == [1] * 6
