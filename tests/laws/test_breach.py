"""Rule 15: a promise is broken by degrees, and comes back by being kept."""

import pytest

from game.laws import promises
from game.laws.orders import together
from game.laws.state import BROKE, ENDED, HOLLOW, IDEA, KEPT, LIVE, NOBODY, NOTICE, PRESS, SILENT, TABLE
from tests.worlds import CONSULT, DUTY, EH, JP, KR, LINE, US, WH, bare, closed, even, quiet, ruled, world

near = pytest.approx
BREAK, KEEP = {"keep": {0: 0}}, {}


def standing_line(state: int, bind: float = 0.05):
    """Two harbours and their line in this state."""
    w = ruled(bare(), exit_line=0.5)
    w.state[:], w.bind[LINE], w.since[LINE], w.age[LINE] = [state, IDEA], bind, 3, 7
    if state == NOTICE:
        w.leaver[LINE] = WH
    return w


def after(w, **said):
    """The same world once the orders are opened."""
    return closed(w, drawn=even(w), **said)


@pytest.mark.parametrize(
    ("state", "bind", "broken", "then"),
    [
        (LIVE, 0.05, False, LIVE),
        (LIVE, 0.49, True, HOLLOW),
        (LIVE, 0.50, True, NOTICE),
        (HOLLOW, 0.05, True, ENDED),
        (HOLLOW, 0.90, True, ENDED),
        (HOLLOW, 0.05, False, LIVE),
        (NOTICE, 0.90, True, ENDED),
        (NOTICE, 0.90, False, LIVE),
        (ENDED, 0.05, False, ENDED),
        (IDEA, 0.05, False, IDEA),
        (TABLE, 0.05, False, TABLE),
    ],
)
def test_a_promise_goes_down_by_degrees_and_comes_back_by_being_kept(state, bind, broken, then):
    w = after(standing_line(state, bind), WH=BREAK if broken else KEEP)
    assert w.state[LINE] == then


def test_the_first_breaker_in_seat_order_is_remembered_as_the_leaver():
    w = after(standing_line(LIVE), EH=BREAK, WH=BREAK)
    assert w.leaver[LINE] == EH and w.breaks == [[1, 0], [1, 0]]
    w = after(standing_line(LIVE), WH=BREAK)
    assert w.leaver[LINE] == WH and w.deed == [[KEPT, SILENT], [BROKE, SILENT]]


def test_who_did_not_sign_can_neither_keep_nor_break():
    w = world(live=(CONSULT,))
    w.signer[CONSULT] = [1, 1, 0]
    promises.do_deeds(w, together(quiet(w, US=BREAK)))
    assert [w.deed[i][CONSULT] for i in (JP, KR, US)] == [KEPT, KEPT, SILENT] and w.breaks[US][CONSULT] == 0


def test_a_quarter_passes_for_what_stands():
    w = after(standing_line(LIVE))
    assert (w.age[LINE], w.since[LINE]) == (8, 4)
    w = after(standing_line(LIVE), EH=BREAK)
    assert (w.age[LINE], w.since[LINE]) == (8, 1)
    w = after(standing_line(ENDED))
    assert (w.age[LINE], w.since[LINE]) == (7, 4)


def test_one_who_leaves_reverses_only_if_all_keep():
    w = after(standing_line(NOTICE, 0.9), EH=BREAK)
    assert w.state[LINE] == ENDED and w.leaver[LINE] == EH


def noticed():
    """Seoul has given notice of a binding duty that all three signed."""
    w = world(live=(CONSULT,))
    w.bind[CONSULT], w.state[CONSULT], w.leaver[CONSULT] = 0.9, NOTICE, KR
    return w


def test_pressing_for_reversal_buys_one_more_quarter_and_no_second():
    w = after(noticed(), KR=BREAK, US={"move": PRESS})
    assert w.state[CONSULT] == NOTICE and w.extended[CONSULT] == 1 and w.leaver[CONSULT] == KR
    w = after(w, KR=BREAK, US={"move": PRESS})
    assert w.state[CONSULT] == ENDED


def test_without_pressing_notice_runs_out():
    assert after(noticed(), KR=BREAK).state[CONSULT] == ENDED
    assert after(noticed(), US={"move": PRESS}).state[CONSULT] == LIVE


def test_a_new_notice_can_be_pressed_again():
    w = noticed()
    w.extended[CONSULT], w.state[CONSULT] = 1, LIVE
    w = after(w, KR=BREAK)
    assert w.state[CONSULT] == NOTICE and w.extended[CONSULT] == 0


def test_other_promises_are_left_alone():
    w = standing_line(LIVE)
    w.state[DUTY] = LIVE
    w = after(w, EH=BREAK)
    assert w.state == [HOLLOW, LIVE] and w.leaver == [EH, NOBODY]


def test_nobody_breaks_when_all_keep():
    w = standing_line(LIVE)
    promises.do_deeds(w, together(quiet(w)))
    assert promises.first_breaker(w, LINE) == NOBODY
    promises.do_deeds(w, together(quiet(w, WH=BREAK)))
    assert promises.first_breaker(w, LINE) == WH


def test_what_ended_may_be_signed_again_a_year_later():
    w = standing_line(LIVE)
    w.agenda[:] = [1, 0]
    for _ in range(2):
        w = after(w, WH=BREAK)
    assert w.state[LINE] == ENDED and w.since[LINE] == 1
    draft = {"propose": 1, "item": [LINE], "seat": [EH, WH]}
    for _ in range(3):
        w = after(w)
    w = after(w, EH=draft)
    assert w.state[LINE] == ENDED and w.table_item == [1, 0]
    w = after(w, EH={"sign": 1}, WH={"sign": 1})
    assert (w.state[LINE], w.age[LINE], w.leaver[LINE], w.breaks) == (LIVE, 1, NOBODY, [[0, 0], [0, 0]])
    assert w.concluded[LINE] == 6 == w.date[0] - 1


def test_what_came_into_force_this_quarter_is_not_laid_on_the_table_again():
    """Tokyo and Seoul sign the hotline alone, in the quarter in which Washington drafts it for three."""
    w = world()
    w.table[:], w.table_item[1], w.table_item[0], w.table_seat[:] = [0.0, 0.0, 0.0, 1.0, 0.0], 1, 0, [1, 1, 0]
    draft = {"propose": 1, "item": [1], "seat": [JP, KR, US]}
    w = after(w, JP={"sign": 1}, KR={"sign": 1}, US=draft)
    assert w.state[1] == LIVE and w.table_item[1] == 0
