"""The same seed is the same game, on every machine, in every version that does not say otherwise."""

import json

import pytest

from game.content import scenario_ids
from game.laws.state import LAWS_VERSION
from tests.golden.make import FILE, SEEDS
from tests.session.games import game

GOLDEN = json.loads(FILE.read_text())


def test_every_scenario_has_a_golden_game_under_these_laws():
    again = "write them anew: python -m tests.golden.make"
    assert GOLDEN["laws_version"] == LAWS_VERSION and list(GOLDEN["games"]) == scenario_ids(), again


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("scenario", scenario_ids())
def test_a_golden_game_goes_as_it_went(scenario, seed):
    assert game(scenario, seed).play_out().digest() == GOLDEN["games"][scenario][str(seed)]
