"""Many other games of a room's scenario, for its debrief: played in a process of its own, so that no room waits."""

import os
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context, parent_process

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


class Apart:
    """Plays them in processes that give way to all others: seconds where they are compiled, else minutes."""

    def __init__(self):
        self._workers: list = []
        self._starting, self._over = threading.Lock(), False

    def play(self, about: dict, council: Callable, play: Callable = many):
        """As `play` does, which must be found by its name in its module.

        Raises what went wrong there as a RuntimeError, and EOFError where the process was ended, as when this one ends.
        """
        fresh = get_context("spawn")
        ours, theirs = fresh.Pipe(duplex=False)
        worker = fresh.Process(target=_work, args=(theirs, play, about, council), name="other games", daemon=True)
        self._start(worker)
        theirs.close()
        try:
            found = ours.recv()
        finally:
            worker.join(5)
            ours.close()
        if isinstance(found, RuntimeError):
            raise found
        return found

    def _start(self, worker) -> None:
        with self._starting:
            if self._over:
                raise EOFError
            worker.start()
            self._workers.append(worker)

    def end(self) -> None:
        """End them, and start no more. One that is being started is waited for: half a process would complain."""
        with self._starting:
            self._over = True
        for worker in self._workers:
            worker.terminate()


def _work(pipe, play: Callable, about: dict, council: Callable) -> None:
    """Ctrl-C is for whoever started this; whose end, even a sudden one, ends this too."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_follow, daemon=True).start()
    with suppress(AttributeError, OSError):  # Windows has no nice
        os.nice(10)
    try:
        found = play(about, council)
    except Exception as error:
        found = RuntimeError(f"{type(error).__name__}: {error}")
    with suppress(BrokenPipeError):
        pipe.send(found)


def _follow() -> None:
    parent_process().join()
    os._exit(1)
