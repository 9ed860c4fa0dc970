"""Many other games of a room's scenario, for its debrief: played in a process of its own, so that no room waits."""

import os
import signal
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context

GAMES = 1000
AWAY = 1 << 40  # the first run that is played: far from any that a class plays


def many(about: dict, council: Callable):
    """Strategies hold every seat; every game has chance of its own under the class's seed."""
    from game.classroom.aftermath import Many
    from game.content import Scenario
    from game.ensemble import engine, rows

    scenario = Scenario.model_validate(about["scenario"])
    found = engine.play(scenario, about["seed"], range(AWAY, AWAY + GAMES), about["strategies"], council)
    seats = [one.code for one in scenario.governments]
    heads, scores = rows.columns(seats, [one.id for one in scenario.commitments])
    good = [n for n, run in enumerate(found.runs) if int(run) not in found.errors]
    table = {name: [float(found.broken[n][at]) for n in good] for at, name in enumerate(scores)}
    concluded = [at for at, name in enumerate(heads) if name.startswith("concluded.")]
    signed = sum(any(found.whole[n][at] != rows.NEVER for at in concluded) for n in good)
    outlived = sum(found.whole[n][heads.index("survived_turnover")] == 1 for n in good)
    return Many(
        len(good),
        tuple(table["security"]),
        {seat: tuple(table[f"office.{seat}"]) for seat in seats},
        {seat: tuple(table[f"verdict.{seat}"]) for seat in seats},
        float(signed) / max(1, len(good)),
        float(outlived) / max(1, len(good)),
    )


def apart(about: dict, council: Callable, play: Callable = many):
    """The same, in a process that gives way to all others. Compiled once they take a second; in plain Python minutes.

    `play` must be found by its name in its module. Raises what went wrong there as a RuntimeError.
    """
    fresh = get_context("spawn")
    ours, theirs = fresh.Pipe(duplex=False)
    worker = fresh.Process(target=_work, args=(theirs, play, about, council), name="other games", daemon=True)
    worker.start()
    theirs.close()
    try:
        found = ours.recv()
    except EOFError:
        found = RuntimeError("the process that played the other games is gone")
    finally:
        worker.join(5)
        ours.close()
    if isinstance(found, RuntimeError):
        raise found
    return found


def _work(pipe, play: Callable, about: dict, council: Callable) -> None:
    """Ctrl-C is for whoever started this."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(AttributeError, OSError):  # Windows has no nice
        os.nice(10)
    try:
        found = play(about, council)
    except Exception as error:
        found = RuntimeError(f"{type(error).__name__}: {error}")
    with suppress(BrokenPipeError):
        pipe.send(found)
