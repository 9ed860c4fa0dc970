"""L1: one seed is one game, whatever the hash seed, the processor's features and the threads of linear algebra."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GOLDEN = json.loads((ROOT / "tests" / "golden" / "digests.json").read_text())["games"]
SOME = ("camp-david-2023", "gsomia-2019", "twin-harbours")
LINE = f"""
from tests.session.games import game
for name in {SOME!r}:
    print(game(name, 1).play_out().digest())
"""
PLACES = {
    "hash seed 0": {"PYTHONHASHSEED": "0"},
    "hash seed 1": {"PYTHONHASHSEED": "1"},
    "no vector instructions": {"NPY_DISABLE_CPU_FEATURES": "AVX2 FMA3 AVX512F AVX512CD AVX512_SKX"},
    "an old processor's kernels": {"OPENBLAS_CORETYPE": "Prescott", "OPENBLAS_NUM_THREADS": "1"},
    "many threads": {"OPENBLAS_NUM_THREADS": "4", "OMP_NUM_THREADS": "4"},
    "optimised": {"PYTHONOPTIMIZE": "1"},
}


def digests(place: dict, line: str = LINE) -> list[str]:
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "ignore", **place}
    done = subprocess.run(
        [sys.executable, "-c", line], cwd=ROOT, env=env, check=True, capture_output=True, text=True
    )
    return done.stdout.split()


@pytest.mark.parametrize("place", PLACES)
def test_the_golden_games_go_as_they_went(place):
    assert digests(PLACES[place]) == [GOLDEN[name]["1"] for name in SOME]


@pytest.mark.nightly
@pytest.mark.parametrize("seed", range(20))
def test_under_twenty_hash_seeds_too(seed):
    assert digests({"PYTHONHASHSEED": str(seed)}) == [GOLDEN[name]["1"] for name in SOME]


PLANTED = """
from game.laws import politics
earn = politics.earn
def by_hash(w, i):
    earn(w, i)
    w.capital[i][i] += 1e-9 * (hash("capital") % 1000)
politics.earn = by_hash
"""


def test_a_law_that_leans_on_a_hash_is_seen():
    found = {tuple(digests({"PYTHONHASHSEED": seed}, PLANTED + LINE)) for seed in ("0", "1")}
    assert len(found) == 2
