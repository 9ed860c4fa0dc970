"""Work spread over the cores: the sums do not depend on who did it or how it was cut."""

import math

import pytest

from game.study import lively, measure, work
from game.study.arms import arm, interior, outlive, rising
from game.study.facts import SEED
from game.study.measure import Figure, add_up, mean, share
from game.study.sample import Arm, copied, play

near = pytest.approx
JOBS = {
    "soon": (arm(), "soon"),
    "again": (arm(), "soon"),
    "hazard": (arm(hub=False, live=True), "hazard"),
    "games": (Arm(scenario="twin-harbours", only="", turns=4), "games"),
}


def test_two_workers_find_what_one_finds():
    one = work.spread_out(JOBS, SEED, 60, None, 1)
    two = work.spread_out(JOBS, SEED, 60, None, 2)
    assert one == two and one["soon"] is one["again"]


@pytest.mark.parametrize("piece", (1, 7, 60, 1000))
def test_any_cut_gives_the_same_counts_and_columns(piece, monkeypatch):
    usual = work.spread_out(JOBS, SEED, 20, None, 1)
    monkeypatch.setattr(work, "PIECE", piece)
    assert work.spread_out(JOBS, SEED, 20, None, 1) == usual


def test_a_mean_differs_between_cuts_by_no_more_than_rounding(monkeypatch):
    job = {"will": (arm(), "will")}
    usual = work.spread_out(job, SEED, 20, None, 1)["will"]
    monkeypatch.setattr(work, "PIECE", 3)
    other = work.spread_out(job, SEED, 20, None, 1)["will"]
    assert all(other[n].value == near(usual[n].value, rel=1e-13) for n in ("JP", "KR", "US", "joint"))


def test_a_figure_depends_on_the_seed_and_on_nothing_done_before():
    runs = list(range(20))
    once = measure.soon(arm(), SEED, runs)
    measure.hazard(arm(live=True), SEED, runs)
    assert measure.soon(arm(), SEED, runs) == once
    assert {measure.hazard(arm(live=True), s, runs)["all"] for s in (SEED, 1, 2)} != {once["soon"]}


def test_progress_is_told_piece_by_piece():
    told = []
    work.spread_out(
        {"a": (arm(), "soon")}, SEED, 120, lambda done, all_of_it: told.append((done, all_of_it)), 1
    )
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_the_wilson_interval_is_the_tables():
    """15 of 20: .531 to .888 (Wilson 1927, as tabulated); none of 10: 0 to .278; all of 10 mirrors it."""
    f = share(15, 20)
    assert (f.value, f.low, f.high, f.count) == (0.75, near(0.5313, abs=5e-4), near(0.8881, abs=5e-4), 20)
    assert (share(0, 10).low, share(0, 10).high) == (0.0, near(0.2775, abs=5e-4))
    assert (share(10, 10).low, share(10, 10).high) == (near(0.7225, abs=5e-4), near(1.0))
    assert share(0, 0) == Figure(0.0, 0.0, 1.0, 0.0)


def test_a_mean_has_its_normal_interval():
    f = mean(10.0, 30.0, 5.0)
    assert (f.value, f.low, f.high) == (
        2.0,
        near(2 - 1.96 * math.sqrt(0.4), abs=1e-4),
        near(2 + 1.96 * math.sqrt(0.4), abs=1e-4),
    )
    assert mean(0.0, 0.0, 0) == Figure(0.0, 0.0, 0.0, 0.0)


def test_parts_add_up_and_columns_are_joined():
    parts = [{"a": ("share", 1, 4), "c": ("column", [1, 2])}, {"a": ("share", 2, 4), "c": ("column", [3])}]
    whole = add_up(parts)
    assert whole["a"] == share(3, 8) and whole["c"] == [1, 2, 3]


def test_a_figure_prints_itself():
    assert Figure(0.452, 0.4123, 0.4921, 600).text() == "0.452 (0.412-0.492)"


def test_a_game_of_a_study_leaves_its_first_world_alone():
    first = arm().world()
    before = copied(list(first[1:]))
    play(first, SEED, 3)
    assert list(first[1:]) == before


def test_an_arm_holds_the_one_commitment_it_is_about():
    w = arm(live=True, hub=False, bind=0.5).world()
    assert w.state == [2, 0, 0, 0, 0, 0] and w.agenda == [1, 0, 0, 0, 0, 0]
    assert all(row[2] == 0 for row in w.signer) and w.bind[0] == near(0.5) and w.table[0] == -1
    assert w.rules.moves == w.rules.signals == 0.0
    assert arm(turns=5).world().date[3] == 5


def test_rising_and_interior_read_as_they_say():
    assert rising("a", "b")({"a": 1, "b": 2}) and not rising("a", "b")({"a": 2, "b": 2})
    assert interior({"0.1": 1, "0.5": 3, "0.9": 2}) and not interior({"0.1": 4, "0.5": 3, "0.9": 2})
    f = {"sign.0.2": {"soon": share(1, 2)}, "last.0.2": {"alive": share(1, 2)}}
    assert outlive(f)["0.2"].value == 0.25


@pytest.mark.parametrize(
    ("column", "middle", "spread"), [([3, 1, 2], 2, math.sqrt(2 / 3)), ([1, 2, 3, 4], 2, math.sqrt(1.25))]
)
def test_a_column_has_its_middle_and_its_spread(column, middle, spread):
    assert (lively.median(column), lively.sd(column)) == (middle, near(spread))


def test_columns_are_alike_however_they_point():
    assert lively.correlation([1, 2, 3], [2, 4, 6]) == near(1.0) == lively.correlation([1, 2, 3], [3, 2, 1])
    assert lively.correlation([1, 2, 3], [5, 5, 5]) == 0.0
