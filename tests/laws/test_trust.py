"""Rule 10: what keeping and breaking teach, and what a new leader takes away."""

import math

import pytest

from game.laws import trust
from game.laws.state import BROKE, HOLLOW, KEPT, LIVE, SILENT
from tests.worlds import DUTY, EH, JP, KR, LINE, US, WH, bare, world

near = pytest.approx
RULES = {"trust_speed": 6.0, "trust_step": 1.5, "reliable_keep": 0.995}


def log_odds(t: float) -> float:
    return math.log(t / (1 - t))


def test_a_trust_moves_in_log_odds():
    assert trust.moved(0.5, math.log(3)) == near(0.75)
    assert trust.moved(0.75, -math.log(3)) == near(0.5)


@pytest.mark.parametrize(
    ("start", "by", "end"), [(0.5, 50.0, 0.98), (0.5, -50.0, 0.02), (1.0, 0.0, 0.98), (0.0, 0.0, 0.02)]
)
def test_nobody_is_trusted_wholly_or_not_at_all(start, by, end):
    assert trust.moved(start, by) == near(end)


def test_keeping_teaches_by_how_costly_it_was():
    w = bare(**RULES)
    costly, cheap = trust.lesson_of_keeping(w, 0.5, 0.5), trust.lesson_of_keeping(w, 0.5, 0.99)
    assert costly == near(3 * math.log(1.99))
    assert 0 < cheap < 0.02 < costly
    assert trust.lesson_of_keeping(w, 0.5, 0.999) == 0.0


def test_keeping_a_deep_promise_teaches_more():
    w = bare(**RULES)
    assert trust.lesson_of_keeping(w, 1.0, 0.5) == near(4 * trust.lesson_of_keeping(w, 0.25, 0.5))
    assert trust.lesson_of_keeping(w, 0.0, 0.5) == 0.0


def test_what_nobody_believed_possible_teaches_as_much_as_one_in_a_hundred():
    w = bare(**RULES)
    assert trust.lesson_of_keeping(w, 1.0, 0.0) == trust.lesson_of_keeping(w, 1.0, 0.01)


def test_a_break_tells_against_the_reliable_by_a_bounded_step():
    w = bare(**RULES)
    assert trust.lesson_of_breaking(w, 0.99) == near(math.log(0.5))
    assert trust.lesson_of_breaking(w, 0.5) == -1.5
    assert trust.lesson_of_breaking(w, 0.0) == -1.5


def test_a_break_that_all_foresaw_as_impossible_never_raises_trust():
    w = bare(**RULES)
    assert trust.lesson_of_breaking(w, 0.9999) == 0.0
    assert trust.lesson_of_breaking(w, 1.0) == 0.0


def taught(deed: int, seen: float = 0.5):
    """A quarter in which West Harbour did this with the line, of which East Harbour saw the odds so."""
    w = bare(**RULES)
    w.depth[LINE] = 0.5
    w.deed[EH], w.deed[WH] = [KEPT, SILENT], [deed, SILENT]
    w.seen[EH][WH][LINE], w.seen[WH][EH][LINE] = seen, 0.995
    trust.learn(w)
    return w


def test_each_learns_from_what_the_other_did_with_what_they_share():
    w = taught(KEPT, seen=0.8)
    assert log_odds(w.trust[EH][WH]) == near(3 * math.log(0.995 / 0.8))
    assert w.trust[WH][EH] == 0.5
    assert log_odds(taught(BROKE).trust[EH][WH]) == near(-1.5)
    assert taught(SILENT).trust[EH][WH] == 0.5


def test_a_quarter_teaches_only_so_much():
    """Keeping what nobody expected would move trust by 2.06; the step allows 1.5, up as well as down."""
    assert log_odds(taught(KEPT, seen=0.5).trust[EH][WH]) == near(1.5)


def test_one_who_broke_its_word_learns_from_the_other_all_the_same():
    w = bare(**RULES)
    w.depth[LINE], w.deed[EH], w.deed[WH] = 0.5, [BROKE, SILENT], [BROKE, SILENT]
    w.seen[EH][WH][LINE] = w.seen[WH][EH][LINE] = 0.5
    trust.learn(w)
    assert log_odds(w.trust[EH][WH]) == near(-1.5) == log_odds(w.trust[WH][EH])


def test_lessons_of_several_promises_add_up():
    w = bare(**RULES)
    w.depth[:] = [0.5, 0.25]
    w.deed[EH], w.deed[WH] = [KEPT, KEPT], [KEPT, BROKE]
    w.seen[EH][WH], w.seen[WH][EH] = [0.5, 0.99], [0.995, 0.995]
    trust.learn(w)
    assert log_odds(w.trust[EH][WH]) == near(3 * math.log(1.99) - math.log(2))


def test_an_outsider_learns_nothing_from_a_promise_it_did_not_sign():
    w = world()
    w.signer[0] = [1, 1, 0]
    w.deed[JP][0], w.deed[KR][0] = KEPT, BROKE
    w.seen[US][KR][0] = w.seen[JP][KR][0] = 0.5
    before = [list(row) for row in w.trust]
    trust.learn(w)
    assert w.trust[US] == before[US]
    assert w.trust[JP][KR] < before[JP][KR] and w.trust[JP][US] == before[JP][US]


def test_a_change_in_a_capital_pulls_everybodys_trust_in_it_towards_not_knowing():
    w = world()
    w.trust[JP][KR], w.trust[US][KR], w.trust[KR][JP] = 0.9, 0.1, 0.9
    trust.forget(w, KR, 0.3)
    assert (w.trust[JP][KR], w.trust[US][KR], w.trust[KR][JP]) == (near(0.78), near(0.22), 0.9)
    assert w.trust[KR][KR] == 1.0


def test_a_hollow_promise_kept_teaches_like_any_other():
    w = taught(KEPT)
    w.state[LINE] = HOLLOW
    assert w.state[DUTY] != LIVE
    before = w.trust[EH][WH]
    trust.learn(w)
    assert w.trust[EH][WH] > before
