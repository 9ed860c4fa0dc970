"""Continuations from a position are the game itself, bit for bit, and elections in them are what was asked for."""

import threading
import time

import numpy as np
import pytest

from agents.council import build
from agents.world import World
from game.content import load_scenario, override, scenario_ids
from game.ensemble import engine, onward, plainly, survival
from game.ensemble.compile import numba
from game.ensemble.mark import mark_of
from game.ensemble.onward import Election
from game.ensemble.percentile import among, three_scores
from game.laws import expecting, home
from game.laws.form import FORM_NAMES, form_of
from game.laws.state import LIVE, STATE_NAMES
from game.session import OrdersRefused
from game.session.worlds import in_play, kept
from tests.session.games import game, played

needs_numba = pytest.mark.skipif(numba() is None, reason="Numba is not installed")
WAYS = [pytest.param(False, marks=needs_numba), True]


def after(session, turns: int):
    """The session, some quarters on by its strategies."""
    while session.turn < turns:
        session.seal({seat: session.suggest(seat) for seat in session.held})
    return session


def same(later, session, start: int) -> bool:
    """Whether the one continuation is this whole game from a quarter on, cell by cell."""
    worlds = [page.closed for page in session.records[start:]]
    return (
        int(later.found.marks[0]) == mark_of(worlds)
        and later.state[0].tolist() == [list(w.state) for w in worlds]
        and later.form[0].tolist() == [form_of(w) for w in worlds]
        and later.election[0].tolist() == [list(w.election) for w in worlds]
        and later.found.broken[0].tolist() == scores_of(session)
    )


def scores_of(session) -> list[float]:
    scores = session.outcome()["scores"]
    by = [[scores[seat][what] for seat in session.seats] for what in ("office", "verdict")]
    return [*by[0], *by[1], scores[session.seats[0]]["security"]]


@pytest.mark.parametrize("plain", WAYS)
@pytest.mark.parametrize("name", scenario_ids())
def test_a_continuation_on_the_games_own_tape_is_the_game(name, plain):
    for start, strategies in ((0, {}), (5, {}), (9, {0: "grim", 1: "random"}), (3, {1: "tit_for_tat"})):
        seats = [g.code for g in load_scenario(name).governments]
        session = after(game(name, 11, run=3, **{seats[i]: said for i, said in strategies.items()}), start)
        later = onward.onward(session, [3], plain=plain)
        assert later.start == start and same(later, session.fork(start).play_out(), start)


@pytest.mark.parametrize("plain", WAYS)
def test_a_sealed_order_counts_for_the_open_quarter_and_no_longer(plain):
    session = after(game("washington-inward", 2, held=["KR"]), 4)
    words = {"keep": {"consult": False}, "move": {"name": "case"}}
    order = session.order("KR", words)
    later = onward.onward(session, [0], orders={"KR": order}, plain=plain)
    twin = session.fork(4, {"KR": order}).play_out()
    assert same(later, twin, 4) and not same(onward.onward(session, [0], plain=plain), twin, 4)


@pytest.mark.parametrize("plain", WAYS)
def test_a_draft_put_on_the_table_is_answered_and_not_drafted_again(plain):
    session = game("asian-nato", 5, held=["US"])
    draft = {"propose": {"elements": ["hotline"], "signatories": ["JP", "KR", "US"], "bindingness": 0.1}}
    order = session.order("US", draft)
    assert order.propose == 1
    twin = session.fork(0, {"US": order}).play_out()
    assert same(onward.onward(session, [0], orders={"US": order}, plain=plain), twin, 0)


def test_a_position_of_the_mesa_world_goes_on_as_the_mesa_world():
    world = World("gsomia-2019", rng=4, run=2, strategies={"KR": "grim"})
    for _ in range(6):
        world.step()
    later = onward.onward(world, [2])
    while world.running:
        world.step()
    assert int(later.found.marks[0]) == mark_of([page.closed for page in world.book.records[6:]])


def test_fresh_tapes_differ_and_leave_out_the_games_own():
    session = after(game(seed=3), 5)
    later = onward.onward(session, 30)
    assert len(set(later.found.marks.tolist())) == 30 and session.run not in later.found.runs
    assert (onward.onward(session, 30, workers=3).found.marks == later.found.marks).all()
    assert (onward.onward(session, 30, seed=9).found.marks != later.found.marks).all()
    assert session.turn == 5 and later.turns.tolist() == list(range(5, 16))


@needs_numba
@pytest.mark.parametrize("election", [Election("KR", 0, "change"), Election("JP", 1, "stay"), Election("US", 2)])
def test_a_called_election_is_the_same_in_plain_python(election):
    session = after(game(seed=3, US="poll_watcher"), 4)
    fast = onward.onward(session, range(6), election=election, council=build)
    slow = onward.onward(session, range(6), election=election, council=build, plain=True)
    assert (fast.found.marks == slow.found.marks).all() and (fast.election == slow.election).all()
    assert (fast.state == slow.state).all() and (fast.found.whole == slow.found.whole).all()


@pytest.mark.parametrize("outcome, codes", [("change", {2}), ("stay", {1}), ("chance", {1, 2})])
@pytest.mark.parametrize("quarters", [0, 1, 3])
def test_an_election_comes_when_it_is_called_and_ends_as_it_is_told(quarters, outcome, codes):
    later = onward.onward(after(game(seed=3), 2), 40, election=Election("KR", quarters, outcome))
    votes = later.election[:, :, 1]
    assert set(votes[:, quarters].tolist()) == codes
    assert (votes[:, :quarters] == 0).all()


def test_only_the_called_vote_is_made():
    later = onward.onward(after(game(seed=3), 2), 60, election=Election("US", 0, "change"), horizon=20)
    next_vote = later.election[:, 16, 2]
    assert set(next_vote.tolist()) == {1, 2}


def test_everybody_reckons_with_an_election_that_is_called():
    session = after(game(seed=3), 3)
    w = in_play(session.world)
    home.speak(w)
    expecting.forecast(w)
    assert kept(w) == session.world, "to reckon again with nothing changed changes nothing"
    called = onward._called(onward.position(session), in_play(session.world), Election("KR", 1))[0]
    assert called.term[1] == 2 and called.street[1] != list(session.world.street[1])


def test_an_election_that_is_due_anyway_is_the_one_meant():
    session = game("gsomia-2019", 1)
    due = session.world.term[2]
    later = onward.onward(session, 20, election=Election("US", due + 4, "change"))
    assert (later.election[:, due - 1, 2] == 2).all()


def test_the_horizon_may_reach_beyond_the_scenarios_end():
    session = game("twin-harbours", 2).play_out()
    with pytest.raises(ValueError, match="expected a horizon"):
        onward.onward(session, 5)
    later = onward.onward(session, 5, horizon=10)
    assert later.turns.tolist() == list(range(16, 26)) and later.sound.all()


@pytest.mark.parametrize("plain", WAYS)
def test_a_game_that_is_over_goes_on_as_one_with_more_quarters_would(plain):
    longer = game(override(load_scenario("twin-harbours"), {"turns": 24}), 2).play_out()
    session = game("twin-harbours", 2).play_out()
    later = onward.onward(session, [0], horizon=8, plain=plain)
    assert later.state[0].tolist() == [list(page.closed.state) for page in longer.records[16:]]
    assert later.found.broken[0].tolist() == scores_of(longer)
    with pytest.raises(ValueError, match="a game that is over"):
        onward.onward(session, [0], horizon=8, orders={"WH": session.order("WH")})


@pytest.mark.parametrize(
    "given, told",
    [
        ({"election": Election("KRR")}, "election: found 'KRR', expected KR"),
        ({"election": Election("KR", outcome="chang")}, "outcome: found 'chang', expected change"),
        ({"election": Election("KR", quarters=-1)}, "quarters: found -1"),
        ({"strategies": {"JPP": "grim"}}, "seat: found 'JPP', expected JP"),
        ({"horizon": 0}, "horizon: found 0"),
        ({"horizon": 1001}, "horizon: found 1001, expected a whole number of quarters from 1 to 1000"),
        ({"runs": 0}, "runs: found 0"),
    ],
)
def test_a_wrong_word_is_answered_with_the_nearest(given, told):
    with pytest.raises(ValueError, match=told):
        onward.onward(game(), **given)


def test_an_order_that_is_not_admitted_is_refused():
    session = game(held=["KR"])
    order = session.order("KR")._replace(sign=1, propose=1)
    with pytest.raises(OrdersRefused):
        onward.onward(session, 5, orders={"KR": order})


def test_without_a_compiler_fewer_are_played_and_it_is_said(monkeypatch):
    monkeypatch.setattr(onward, "PLAIN_RUNS", 2)
    monkeypatch.setattr(engine, "can_compile", lambda names: False)
    later = onward.onward(after(game(seed=3), 12), 1000)
    assert len(later.form) == 2 and later.note.startswith("2 of 1000 continuations: ")


def test_one_that_raises_is_a_row_with_its_reason(monkeypatch):
    made = plainly.draw_luck

    def broken(seed, run, *more):
        if run == 7:
            raise ArithmeticError("planted")
        return made(seed, run, *more)

    monkeypatch.setattr(plainly, "draw_luck", broken)
    later = onward.onward(after(game(seed=3), 13), range(5, 9), plain=True)
    assert later.found.errors == {7: "ArithmeticError: planted"} and later.sound.tolist() == [True, True, False, True]
    assert later.lives("consult").count.tolist() == [3] * 3


@needs_numba
def test_a_thousand_take_less_than_a_second_of_one_core():
    session = game(seed=3)
    onward.onward(session, 10)
    start = time.process_time()
    onward.onward(session, 1000)
    assert time.process_time() - start < 1.0


@needs_numba
def test_other_threads_go_on_while_they_are_played():
    session, ticks, over = game(seed=3), [], threading.Event()

    def tick():
        while not over.wait(0.002):
            ticks.append(time.perf_counter())

    onward.onward(session, 10)
    thread = threading.Thread(target=tick)
    thread.start()
    onward.onward(session, 1000)
    over.set()
    thread.join()
    assert len(ticks) > 10


def test_states_forms_and_ends_say_the_same():
    later = onward.onward(after(game("accord-2015", 3), 2), 60)
    k = later.names.commitments.index("accord")
    ended = later.state[:, :, k] == STATE_NAMES.index("ended")
    first = np.where(ended.any(axis=1), later.start + ended.argmax(axis=1), -1)
    assert (later.ended[:, k] == first).all() and ended.any()
    lives = later.lives("accord")
    assert lives.share[-1] == pytest.approx(1 - ended[:, -1].mean()) and (np.diff(lives.share) <= 0).all()
    assert (lives.low <= lives.share).all() and (lives.share <= lives.high).all()
    total = sum(curve.share for curve in later.forms().values())
    assert total == pytest.approx(np.ones(14))
    assert FORM_NAMES[later.form_now] in later.pacts()


def test_survival_is_counted_as_by_hand():
    """Four games: the pact takes form 4 at once and lasts; loses it in quarter 2; takes it late; never takes it."""
    form = np.array([[4, 4, 4, 4], [4, 5, 1, 4], [2, 2, 4, 0], [2, 2, 0, 0]])
    lasted, seen = survival.spells(form, 4)
    assert lasted.tolist() == [3, 2, 1] and seen.tolist() == [False, True, True]
    curve = survival.kaplan_meier(lasted, seen, 3)
    assert curve.share == pytest.approx([1, 2 / 3, 1 / 3, 1 / 3]) and curve.count.tolist() == [3, 3, 2, 1]
    assert (curve.low <= curve.share).all() and (curve.share <= curve.high).all() and curve.low[0] < 1
    # from the position itself on: a pact that has the form already begins its spell there, and may fall from it at once
    lasted, seen = survival.spells(form, 4, first=4)
    assert lasted.tolist() == [4, 3, 1, 1] and seen.tolist() == [False, True, True, True]
    # a deeper form is no fall, a lesser one is, though much of the pact be live
    assert [one.tolist() for one in survival.spells(np.array([[4, 7, 4, 3]]), 4)] == [[3], [True]]


def test_wilsons_interval_is_the_studys():
    from game.study.measure import share

    for hits, count in ((0, 0), (0, 9), (9, 9), (45, 100)):
        value, low, high = (float(x) for x in survival.wilson(hits, count))
        figure = share(hits, count)
        assert (value, low, high) == pytest.approx((figure.value, figure.low, figure.high))


def test_three_scores_of_many_games_are_those_of_the_games():
    scenario = load_scenario("twin-harbours")
    scores = three_scores(scenario, "WH", runs=4, seed=7)
    for run in range(4):
        played_out = game("twin-harbours", 7, run=run).play_out().outcome()["scores"]["WH"]
        assert {name: column[run] for name, column in scores.items()} == played_out
    with pytest.raises(ValueError, match="seat: found 'WHO', expected WH"):
        three_scores(scenario, "WHO", runs=1)


def test_a_score_stands_among_the_others():
    column = np.array([10.0, 20.0, 20.0, 40.0])
    assert among(20.0, column) == 0.5 and among(50.0, column) == 1.0 and among(0.0, column) == 0.0
    with pytest.raises(ValueError, match="found no games"):
        among(1.0, np.array([]))


def test_a_live_pact_is_what_survival_means():
    assert survival.stands(np.array([LIVE])).all() and played(turns=1).turn == 1
