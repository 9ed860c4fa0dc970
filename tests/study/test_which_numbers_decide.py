"""Sensitivity and regions find what was planted, and nothing where nothing is; on a stand-in for the games.

The games themselves are asked in test_the_ground_of_a_study.
"""

import numpy as np
import pytest

from game.study.ground import STOOD, play_points
from game.study.parameters import Parameter

pytest.importorskip("SALib", reason="SALib is in the extra `research`")

from game.study import sensitivity as study  # noqa: E402


def number(name: str, low: float = 0.0, high: float = 1.0, value: float = 0.5, whole: bool = False) -> Parameter:
    return Parameter(f"rules.{name}", value, low, high, "share", "what it is", "assumption", whole)


OVER = [number("idle"), number("strong"), number("weak")]


def planted(point, runs) -> dict:
    """`strong` decides, `weak` adds a little, `idle` is read by nothing; the tape shakes every game."""
    tape = np.array([np.random.default_rng(run).random() for run in runs])
    chance = 0.1 + 0.7 * point["rules.strong"] + 0.15 * point["rules.weak"]
    hit = tape < chance
    low = point["rules.strong"] <= 0.3
    return {
        **{"concluded": hit, "survived": hit & (tape < 0.5), "length": 10.0 * hit, "ended": ~hit},
        **{"broken": np.full(len(tape), low), STOOD: tape < 0.9},
    }


@pytest.fixture(scope="module")
def sobol():
    return study.sobol(planted, OVER, 128, 16, seed=1)


def test_sobol_puts_the_planted_parameter_first_and_the_idle_one_at_exactly_nothing(sobol):
    strong, weak, idle = sobol.effects["concluded"]
    assert [e.parameter.name for e in (strong, weak, idle)] == ["strong", "weak", "idle"]
    assert strong.whole.value > 0.8 and strong.whole.low > weak.whole.high
    assert idle.whole.value == 0.0 == idle.first.value, "all points play the same tapes"
    assert strong.direction > 0.9 and abs(idle.direction) < 0.1


def test_sobol_counts_its_points_and_games_and_says_how_much_is_chance(sobol):
    assert (sobol.points, sobol.games) == (128 * 5, 128 * 5 * 16)
    many = study.sobol(planted, OVER, 16, 64, seed=1)
    assert 0 < many.noise["concluded"] < sobol.noise["concluded"] < 1
    assert study.sobol(planted, OVER, 16, 1, seed=1).noise["concluded"] == 1.0


def test_an_interval_holds_its_value_and_shrinks_with_the_points(sobol):
    few = study.sobol(planted, OVER, 16, 16, seed=1).effects["concluded"][0].whole
    many = sobol.effects["concluded"][0].whole
    assert many.low < many.value < many.high
    assert many.high - many.low < few.high - few.low


def test_morris_ranks_the_same_way_and_never_lets_a_strength_fall_below_nothing():
    found = study.morris(planted, OVER, 16, 16, seed=1)
    assert [e.parameter.name for e in found.effects["concluded"]] == ["strong", "weak", "idle"]
    assert found.points == 16 * 4 and found.effects["concluded"][-1].strength.value == 0.0
    assert all(e.strength.low >= 0 for rows in found.effects.values() for e in rows)
    assert [p.name for p in study.strongest(found, 2)] == ["strong", "weak"]
    assert "idle" not in [p.name for p in study.strongest(found, 3)]


def test_an_outcome_that_does_not_vary_has_no_effects():
    def still(point, runs):
        return {name: np.ones(len(runs)) for name in (*study.ASKED, STOOD)}

    found = study.sobol(still, OVER, 8, 2, seed=1)
    assert found.effects == {name: [] for name in study.ASKED} and found.noise["length"] == 0.0


def test_the_same_seed_finds_the_same_and_any_number_of_workers_too(sobol):
    again = study.sobol(planted, OVER, 128, 16, seed=1, workers=3)
    assert again == sobol
    assert study.sobol(planted, OVER, 128, 16, seed=2) != sobol


def test_a_whole_number_is_played_whole():
    seen = []

    def model(point, runs):
        seen.append(point["rules.term"])
        return planted({**dict.fromkeys(("rules.idle", "rules.strong", "rules.weak"), 0.5)}, runs)

    play = study._played(model, [number("term", 0, 20, 5, whole=True)], np.array([[0.2], [7.6]]), 2, 1, None)
    assert seen == [0, 8] and play[0].tolist() == [[0.0], [8.0]]


def test_points_come_back_in_their_order_and_progress_is_told():
    told = []
    points = [{"rules.strong": n / 100, "rules.weak": 0.0} for n in range(100)]
    games = play_points(planted, points, [range(4)] * 100, 2, lambda done, of: told.append((done, of)))
    assert games["broken"][:, 0].tolist() == [n <= 30 for n in range(100)]
    assert told[-1] == (4, 4) and games["concluded"].shape == (100, 4)


@pytest.fixture(scope="module")
def carved():
    pytest.importorskip("sklearn", reason="scikit-learn is in the extra `research`")
    from game.study import region

    return region.carve(planted, OVER, "broken", 600, seed=1)


def test_a_planted_region_is_found_by_its_threshold(carved):
    worst, best = carved.regions
    assert [b.parameter.name for b in worst.bounds] == ["strong"] and worst.bounds[0].low is None
    assert worst.bounds[0].high == pytest.approx(0.3, abs=0.02)
    assert worst.words().startswith("strong up to 0.") and best.words().startswith("strong over 0.")
    assert worst.share.value > 0.97 and best.share.value < 0.03 and best.shipped and not worst.shipped
    assert list(carved.weights) == ["rules.strong"]


def test_regions_are_counted_on_games_that_did_not_grow_them_and_only_where_a_promise_stood(carved):
    counted = sum(r.share.count for r in carved.regions)
    assert counted == carved.everywhere.count == len(carved.hits)
    assert 0.42 * 600 < counted < 0.48 * 600, "nine games in ten have a promise, half of them are counted"


def test_what_never_happens_has_one_region_everywhere():
    pytest.importorskip("sklearn", reason="scikit-learn is in the extra `research`")
    from game.study import region

    def still(point, runs):
        return {**planted(point, runs), "broken": np.zeros(len(runs))}

    found = region.carve(still, OVER, "broken", 60, seed=1)
    assert [r.words() for r in found.regions] == ["everywhere"] and found.everywhere.value == 0.0


def test_a_chance_of_noise_is_not_sold_as_a_region():
    """Grown on coins alone, the regions' shares lie about the same: the half that counts them knows nothing of it."""
    pytest.importorskip("sklearn", reason="scikit-learn is in the extra `research`")
    from game.study import region

    def coins(point, runs):
        tape = np.array([np.random.default_rng(run + 7).random() for run in runs])
        return {**planted(point, runs), "broken": tape < 0.5, STOOD: np.ones(len(runs))}

    found = region.carve(coins, OVER, "broken", 800, seed=1)
    middle = found.everywhere.value
    outside = [r for r in found.regions if not r.share.low <= middle <= r.share.high]
    assert len(found.regions) > 2 and len(outside) <= 1
