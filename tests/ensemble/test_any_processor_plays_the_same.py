"""L1: compiled games are the same games on a processor without vectors, without fused multiply-add, and on this one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.content import load_scenario, scenario_ids
from game.ensemble import compile as compiler
from game.ensemble import engine

ROOT = Path(__file__).parents[2]
PROCESSORS = {
    "the plainest of its kind": {"NUMBA_CPU_NAME": "generic", "NUMBA_CPU_FEATURES": ""},
    "one with no better than scalar arithmetic": {"NUMBA_OPT": "1", "NUMBA_CPU_NAME": "generic"},
    "one that may fuse products and sums": {"NUMBA_CPU_NAME": "generic", "NUMBA_CPU_FEATURES": "+fma,+avx2"},
}
RUNS = range(40)
LINE = f"""
from game.content import load_scenario, scenario_ids
from game.ensemble import engine
for name in scenario_ids():
    print(" ".join(map(str, engine.play(load_scenario(name), 7, {RUNS!r}).marks.tolist())))
"""


@pytest.mark.nightly
@pytest.mark.skipif(compiler.numba() is None, reason="Numba is not installed")
@pytest.mark.parametrize("processor", PROCESSORS)
def test_compiled_games_do_not_know_their_processor(processor, tmp_path):
    env = {**os.environ, **PROCESSORS[processor], "PYTHONPATH": str(ROOT), "THIRD_SIGNATORY_HOME": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", LINE], cwd=ROOT, env=env, check=True, capture_output=True, text=True)
    found = [[int(mark) for mark in line.split()] for line in done.stdout.splitlines()]
    here = [engine.play(load_scenario(name), 7, RUNS, plain=True).marks.tolist() for name in scenario_ids()]
    assert found == here
