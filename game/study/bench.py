"""How fast games are played here: in turns, so that a busy machine is busy for everybody, and the median of rounds.

Compared are this program's compiled games on one thread and on two, the same laws in a plain Python loop, and Mesa's
own batch_run of our own Mesa world. `kernel` compares one law, the chance to keep, with the same law written in C.
"""

from __future__ import annotations

import ctypes
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from game.content import load_scenario
from game.ensemble import compile as compiler
from game.ensemble import engine
from game.setup import first_world
from game.study.lively import median
from game.study.sample import opened, play

SCENARIO = "camp-david-2023"
C_SOURCE = Path(__file__).with_name("keep_chance.c")


def bench(rounds: int, sweep: Callable | None = None) -> dict:
    """Games per second, ratios, peak memory in MiB, and seconds until the first compiled game."""
    first = first_world(load_scenario(SCENARIO))
    start = time.perf_counter()
    engine.play_compiled(first, 0, [0], [0] * 3)
    ready = time.perf_counter() - start
    jobs = {
        "compiled, one core": (4000, lambda n: engine.play_compiled(first, 1, range(n), [0] * 3)),
        "compiled, two cores": (8000, lambda n: engine.play_compiled(first, 1, range(n), [0] * 3, workers=2)),
        "plain Python loop": (8, lambda n: [play(first, 1, run) for run in range(n)]),
    }
    if sweep:
        sweep(SCENARIO, [0])
        jobs["mesa.batch_run"] = (8, lambda n: sweep(SCENARIO, list(range(n))))
    speeds: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(rounds):
        for name, (n, job) in jobs.items():
            speeds[name].append(_per_second(n, job))
    found = {name: median(column) for name, column in speeds.items()}
    one, two = found["compiled, one core"], found["compiled, two cores"]
    ratios = {"plain_loop_one_core": one / found["plain Python loop"]}
    if sweep:
        ratios["mesa_batch_run_one_core"] = one / found["mesa.batch_run"]
        ratios["mesa_batch_run_two_cores"] = two / found["mesa.batch_run"]
    c = c_ratio(opened(first, 1, 0), rounds)
    if c is not None:
        ratios["c_scalar"] = c
    return {"ratios": ratios, "games_per_second": found, "seconds_to_start": ready, "peak_mib": peak_memory()}


def _per_second(n: int, job: Callable) -> float:
    start = time.perf_counter()
    job(n)
    return n / (time.perf_counter() - start)


def peak_memory() -> float | None:
    """The most memory this process ever held, in MiB, where the system tells."""
    try:
        import resource
    except ImportError:
        return None
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024 * 1024 if sys.platform == "darwin" else 1024)


def c_ratio(first, rounds: int, n: int = 200_000) -> float | None:
    """The compiled law's speed in units of C's, the same numbers out of both; None where there is no C compiler."""
    theirs = c_kernel()
    if theirs is None:
        return None
    ours = law_kernel(first)
    q = np.linspace(0.0, 1.0, n)
    assert ours(q[:99]) == theirs(first, q[:99]), "C and the law differ"
    pairs = [(_per_second(n, lambda _: ours(q)), _per_second(n, lambda _: theirs(first, q))) for _ in range(rounds * 3)]
    return median([one for one, _ in pairs]) / median([other for _, other in pairs])


def law_kernel(first) -> Callable[[np.ndarray], float]:
    """The summed chances that Seoul keeps the first commitment, by the law, for many beliefs."""
    from game.ensemble.cells import Cells
    from game.ensemble.layout import Layout, room_for
    from game.laws.deciding import deal_of, keep_chance

    compiler.prepare()

    @compiler.numba().njit
    def kernel(w, q):
        total = 0.0
        for n in range(len(q)):
            total += keep_chance(w, 1, 1, 0, deal_of(w, 0), q[n])
        return total

    cells = Cells(room_for(first), Layout(room_for(first)).packed(first))
    return lambda q: kernel(cells, q)


def c_kernel() -> Callable | None:
    """The same in C, compiled with -O3 by the machine's own compiler."""
    cc = shutil.which("cc")
    if cc is None or not C_SOURCE.is_file():
        return None
    folder = tempfile.mkdtemp(prefix="third-signatory-")
    library = Path(folder) / "kernel.so"
    line = [cc, "-O3", "-march=native", "-ffp-contract=off", "-shared", "-fPIC", "-o", library, C_SOURCE]
    try:
        if subprocess.run(line, capture_output=True).returncode != 0:
            return None
        function = ctypes.CDLL(str(library)).keep_chances
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    function.restype = ctypes.c_double
    doubles = ctypes.POINTER(ctypes.c_double)
    function.argtypes = [doubles, doubles, ctypes.c_long]

    def kernel(first, q: np.ndarray) -> float:
        given = np.array(c_numbers(first))
        return function(given.ctypes.data_as(doubles), q.ctypes.data_as(doubles), len(q))

    return kernel


def c_numbers(w) -> list[float]:
    """What the C kernel reads, in the order of its struct: constants, then the world as Seoul sees commitment 0."""
    r = w.rules
    names = (
        "sharpness security sucker domestic entrapment coercion visibility_floor deterrence audience institution "
        "leverage outside notice_weight inertia routine hollow_inertia face habit"
    )
    own = [w.threat[0], w.threat[1], w.hub[0], w.hub[1], w.mood[1][0], w.pressure[1][1][0], w.need[1][0]]
    own += [w.dependence[1], w.exposure[1], w.relief[1], w.pressed[1], *w.threat_weight[1], w.is_hub[1]]
    hub = max((w.signer[0][i] for i in range(len(w.is_hub)) if w.is_hub[i] == 1), default=0)
    deal = [w.depth[0], w.bind[0], w.visible[0], w.obligation[0], w.price[0], w.age[0], hub, 0, 0]
    deal[7:] = [int(w.state[0] == 3), int(w.state[0] == 4)]
    return [float(x) for x in [*(getattr(r, name) for name in names.split()), *own, *deal]]
