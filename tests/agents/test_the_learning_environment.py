"""An agent that learns sees what `observe` tells its seat, may do what a seat may do, and learns nothing else."""

import re
import warnings
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("pettingzoo", reason="pip install -e '.[rl]'")

from agents.council import strategy_names
from agents.parallel import BOUNDS, SCORES, parallel_env
from game.content import scenario_ids
from game.laws.orders import quiet_order
from game.laws.sight import SECRET, observe
from game.laws.state import MOVES, World
from tests.promises.test_every_strategy_sees_only_its_view import other_secrets
from tests.session.games import game

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # PettingZoo's own tests import its other games the old way
    from pettingzoo.test import parallel_api_test, parallel_seed_test

DOC = (Path(__file__).parents[2] / "docs/research/learning.md").read_text(encoding="utf-8")


def played(env, seed: int, act):
    """An episode: what came out of every step."""
    env.reset(seed=seed)
    found = []
    while env.agents:
        found.append(env.step({seat: act(env, seat) for seat in env.agents}))
    return found


def at_random(env, seat):
    return env.action_space(seat).sample()


@pytest.mark.parametrize("given", [{}, {"flat": True}, {"strategies": {"US": "domestic"}}, {"crises": True}])
def test_pettingzoos_own_tests_pass(given):
    parallel_api_test(parallel_env("gsomia-2019", **given), num_cycles=40)


def test_the_same_seed_is_the_same_game():
    parallel_seed_test(lambda: parallel_env("twin-harbours"), num_cycles=20)


@pytest.mark.parametrize("name", scenario_ids())
def test_an_observation_is_exactly_what_the_seat_may_know(name):
    env = parallel_env(name)
    seen, _ = env.reset(seed=4)
    while env.agents:
        for seat, i in env.seats.items():
            view = observe(env.session.world, i)
            assert set(seen[seat]) == set(World._fields)
            assert all(np.array_equal(seen[seat][table], np.array(getattr(view, table))) for table in World._fields)
            assert env.observation_space(seat).contains(seen[seat])
        seen, *_ = env.step({seat: at_random(env, seat) for seat in env.agents})


@pytest.mark.parametrize("scenario", ["washington-inward", "asian-nato"])
def test_others_secrets_change_nothing_that_comes_out(scenario):
    env = parallel_env(scenario)
    env.reset(seed=6)
    while env.agents:
        for seat, i in env.seats.items():
            hidden = observe(other_secrets(env.session.world, i), i)
            here, there = env.observed(env.session.view(seat)), env.observed(hidden)
            assert all(np.array_equal(here[table], there[table]) for table in World._fields)
            assert all(score(hidden, i) == score(env.session.view(seat), i) for score in SCORES.values())
            mask = env.action_mask(seat)
            env.session._views._made[i] = hidden
            assert (env.action_mask(seat) == mask).all()
        env.step({seat: at_random(env, seat) for seat in env.agents})


def test_the_secrets_of_this_test_do_differ():
    world = game("washington-inward", 6).world
    assert all(getattr(other_secrets(world, 1), name) != getattr(world, name) for name in SECRET)


def test_infos_and_rewards_hold_nothing_but_the_mask_and_a_number():
    steps = played(parallel_env("gsomia-2019"), 1, at_random)
    for _, rewards, _, cut, infos in steps:
        assert all(set(info) == {"action_mask"} for info in infos.values())
        assert all(type(x) is float for x in rewards.values()) and not any(cut.values())
    seen, _, over, *_ = steps[-1]
    assert all(over.values()) and set(seen) == {"JP", "KR", "US"}


@pytest.mark.parametrize("reward", sorted(SCORES))
def test_rewards_add_up_to_the_score(reward):
    env = parallel_env("gsomia-2019", reward=reward)
    env.reset(seed=2)
    start = {seat: SCORES[reward](env.session.view(seat), i) for seat, i in env.seats.items()}
    steps = played(env, 2, lambda env, seat: np.array([1] * (len(env.sizes) - 2) + [1, 0]))
    final = env.session.outcome()["scores"]
    for seat in env.seats:
        total = sum(rewards[seat] for _, rewards, *_ in steps)
        assert total == pytest.approx(final[seat][reward] - start[seat], abs=1e-9)


def test_every_action_is_legal_and_the_mask_says_what_counts():
    env = parallel_env("asian-nato")
    env.reset(seed=3)
    moved = 0
    while env.agents:
        actions = {seat: at_random(env, seat) for seat in env.agents}
        for seat, action in actions.items():
            order, mask = env.order(seat, action), env.action_mask(seat)
            assert env.session.admit(seat, order) == []
            items = len(order.keep)
            assert all(order.keep[k] == 1 or mask[2 * k] == 1 for k in range(items))
            assert order.sign == (action[items] if mask[2 * items + 1] else 0)
            moves = mask[2 * items + 2 :]
            assert order.move in (-1, action[items + 1] - 1) and (order.move < 0 or moves[order.move + 1])
            moved += order.move >= 0
        env.step(actions)
    assert moved > 3


def test_keeping_all_and_nothing_else_is_the_quiet_game():
    env = parallel_env("gsomia-2019")
    played(env, 5, lambda env, seat: np.array([1] * (len(env.sizes) - 2) + [0, 0]))
    quiet = game("gsomia-2019", 5, held=["JP", "KR", "US"])
    while not quiet.over:
        quiet.seal({seat: quiet_order(quiet.world) for seat in quiet.seats})
    assert env.session.digest() == quiet.digest()


def test_seats_with_a_strategy_are_no_agents():
    env = parallel_env("gsomia-2019", strategies={"US": "domestic", "JP": "grim"})
    assert env.possible_agents == ["KR"] and env.session.strategies["JP"] == "grim"
    assert "grim" in strategy_names() and env.action_space("KR").nvec[-1] == len(MOVES) + 1


def test_each_reset_plays_the_next_tape():
    env = parallel_env("twin-harbours")
    games = [played(env, 8, lambda env, seat: np.zeros(len(env.sizes)))]
    env.reset()
    assert (env.seed, env.run) == (8, 1) and len(games[0]) == 16
    assert env.render().startswith("2000 Q1: hotline (live)")


@pytest.mark.parametrize(
    "given, told",
    [
        ({"reward": "securty"}, "expected security"),
        ({"strategies": {"KR": "grimm"}}, "did you mean 'grim'"),
        ({"strategies": {"KRR": "grim"}}, "did you mean 'KR'"),
    ],
)
def test_a_wrong_word_is_answered_with_the_nearest(given, told):
    with pytest.raises(ValueError, match=re.escape(told)):
        parallel_env("gsomia-2019", **given)


def test_every_bound_is_of_a_table():
    assert set(BOUNDS) <= set(World._fields)


def test_the_guides_lines_run():
    exec(compile(re.search(r"```python\n(.*?)```", DOC, re.S)[1], "learning.md", "exec"), {})
