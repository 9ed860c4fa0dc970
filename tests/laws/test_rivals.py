"""Rule 13: launches, tests, wedge and patrol, and the two threats they leave behind."""

import math

import pytest

from game.laws import rivals
from game.laws.state import CHINA, HOLLOW, LIVE, NOBODY, NORTH, Acts
from tests.worlds import CONSULT, CYBER, EXERCISES, HOTLINE, JP, KR, US, bare, even, harbours, ruled, world

near = pytest.approx
CALM = Acts(0.0, 0.0, -1.0, 0.0)


def pmf(n: int, mean: float, shape: float) -> float:
    """The negative binomial's chance of n, by the gamma function."""
    p = shape / (shape + mean)
    ways = math.lgamma(n + shape) - math.lgamma(shape) - math.lgamma(n + 1)
    return math.exp(ways + shape * math.log(p) + n * math.log(1 - p))


@pytest.mark.parametrize(("mean", "shape"), [(2.6, 1.2), (2.86, 1.2), (0.5, 4.0), (6.0, 0.8)])
def test_launch_days_are_the_negative_binomials_quantile(mean, shape):
    w = ruled(world(), launch_mean=mean, launch_shape=shape)
    below = 0.0
    for n in range(10):
        assert rivals.pyongyang_launches(w, below + 1e-9) == n
        below += pmf(n, mean, shape)
        assert rivals.pyongyang_launches(w, below - 1e-9) == n


def test_launch_days_average_two_and_six_tenths():
    w = world()
    days = [rivals.pyongyang_launches(w, (n + 0.5) / 20_000) for n in range(20_000)]
    assert math.fsum(days) / 20_000 == near(2.6, abs=0.01)
    square = math.fsum((d - 2.6) ** 2 for d in days) / 20_000
    assert square == near(2.6 + 2.6**2 / 1.2, rel=0.02)


def test_launches_end_somewhere():
    assert rivals.pyongyang_launches(world(), 1.0) == 40.0


def test_pyongyang_answers_what_is_rehearsed_in_public():
    w = world()
    assert rivals.launch_mean(w) == near(2.6)
    w.state[EXERCISES] = LIVE
    assert rivals.launch_mean(w) == near(2.86)
    w.state[EXERCISES] = HOLLOW
    assert rivals.launch_mean(w) == near(2.6)
    w.state[CYBER] = LIVE
    w.state[HOTLINE] = LIVE
    assert not rivals.rehearsed(w)
    w.depth[CYBER], w.obligation[CYBER] = 0.3, 0.1
    assert rivals.rehearsed(w)
    w.obligation[CYBER] = 0.0
    assert not rivals.rehearsed(w)


def test_a_nuclear_test_comes_by_its_chance():
    w = ruled(world(), nuclear_chance=0.06)
    assert [rivals.pyongyang_nuclear(w, u) for u in (0.0599, 0.06)] == [1.0, 0.0]


def test_only_what_the_hub_signed_and_all_keep_is_built():
    w = world(live=(CONSULT, HOTLINE, CYBER))
    w.signer[HOTLINE] = [1, 1, 0]
    w.state[CYBER] = HOLLOW
    assert rivals.hub_depth(w) == near(0.45)
    assert rivals.hub_depth(harbours()) == 0.0


def test_beijing_presses_the_most_exposed_member_the_likelier_the_deeper_the_pact():
    w = ruled(world(live=(CONSULT,)), wedge=0.2)
    assert rivals.beijing_wedge(w, 0.0899) == KR
    assert rivals.beijing_wedge(w, 0.0901) == NOBODY
    w.exposure[:] = [0.8, 0.7, 1.0]
    assert rivals.beijing_wedge(w, 0.0) == JP
    assert rivals.beijing_wedge(world(), 0.0) == NOBODY
    assert rivals.beijing_wedge(ruled(w, wedge=100), 0.4999) == JP
    assert rivals.beijing_wedge(ruled(w, wedge=100), 0.5) == NOBODY


def test_moscow_patrols_the_likelier_the_deeper_the_pact():
    w = world()
    assert [rivals.moscow_patrols(w, u) for u in (0.0499, 0.05)] == [1.0, 0.0]
    w.state[CONSULT] = LIVE
    w.depth[CONSULT] = 0.4
    assert [rivals.moscow_patrols(w, u) for u in (0.1499, 0.1501)] == [1.0, 0.0]
    w.depth[CONSULT] = 9.0
    assert [rivals.moscow_patrols(w, u) for u in (0.5999, 0.6)] == [1.0, 0.0]


def test_each_rival_acts_on_its_own_draw():
    w = world(live=(CONSULT,))
    acts = rivals.rival_acts(w, even(w, rival={0: 0.999, 1: 0.0, 2: 0.0, 3: 0.0}))
    assert acts.launches > 6 and acts[1:] == (1.0, KR, 1.0)
    assert rivals.rival_acts(w, even(w, rival={0: 0.0})) == (0.0, 0.0, NOBODY, 0.0)


def north(launches: float, nuclear: float = 0.0) -> float:
    w = ruled(world(), north_memory=0.8, north_base=0.25, north_launch=0.10, north_cap=6, north_nuclear=0.35)
    w.threat[NORTH] = 0.5
    rivals.threats(w, CALM._replace(launches=launches, nuclear=nuclear), even(w))
    return w.threat[NORTH]


def test_the_north_follows_launches_up_to_six_and_tests():
    assert north(0) == near(0.4 + 0.2 * 0.25)
    assert north(3) == near(0.4 + 0.2 * 0.55)
    assert north(6) == north(20) == near(0.4 + 0.2 * 0.85)
    assert north(0, 1.0) == near(0.4 + 0.2 * 0.60)


def china(w, z: float = 0.0, patrol: float = 0.0) -> float:
    w = ruled(w, china_memory=0.9, china_base=0.5, china_depth=0.06, china_noise=0.02)
    w.threat[CHINA] = 0.6
    rivals.threats(w, CALM._replace(patrol=patrol), even(w, china_z={0: z}))
    return w.threat[CHINA]


def test_china_follows_what_the_hub_has_built_and_patrols():
    assert china(world()) == near(0.54 + 0.1 * 0.5)
    assert china(world(live=(CONSULT,))) == near(0.54 + 0.1 * (0.5 + 0.06 * 0.45))
    assert china(world(), patrol=1.0) == near(0.54 + 0.1 * 0.55)
    assert china(world(), z=1.5) == near(0.59 + 0.03)
    assert (china(world(), z=99.0), china(world(), z=-99.0)) == (1.0, 0.0)


def test_the_news_says_what_the_rivals_did():
    w = world()
    rivals.threats(w, Acts(4.0, 1.0, 1.0, 1.0), even(w))
    assert w.news[3:7] == [4.0, 1.0, 1.0, 1.0]
    assert [rivals.pressed_by_beijing(w, i) for i in (JP, KR, US)] == [0, 1, 0]


@pytest.mark.parametrize(
    ("launches", "nuclear", "crisis"), [(5.0, 0.0, False), (6.0, 0.0, True), (0.0, 1.0, True)]
)
def test_a_barrage_or_a_test_is_a_crisis(launches, nuclear, crisis):
    w = bare()
    w.news[3], w.news[4] = launches, nuclear
    assert rivals.crisis(w) is crisis
