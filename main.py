#!/usr/bin/env python3
"""The door: reads the command line and puts the pieces together.

This is the only file that sees both `game/` and `agents/`. It imports neither's weight: each function below
imports what it names when it is first called, so `--help` answers before Mesa could even be found.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - pip asks, but nothing has asked before `python main.py`
    sys.exit("third-signatory: Python 3.11 or newer is needed, and this is " + sys.version.split()[0])

from game.cli import Makers  # noqa: E402
from game.cli import main as command_line  # noqa: E402


def world(scenario, **given):
    """A Mesa world of the scenario; see `agents.world.World` for what may be given."""
    from agents.world import World

    return World(scenario, **given)


def council(names):
    """The strategies by seat code that decide for the seats no person holds."""
    from agents.council import build

    return build(names)


def own(names):
    """The same for a command that may run a strategy of the user's own, named by its file or module."""
    from agents.council import build_with_own

    return build_with_own(names)


def strategies() -> list[str]:
    """The names that `--strategy SEAT=NAME` accepts."""
    from agents.council import strategy_names

    return strategy_names()


def sweep(scenario: str, seeds: list[int]):
    """Mesa's own batch_run of our own world, one process, for whoever wants to compare."""
    from agents.world import World, mesa

    given = {"number_processes": 1, "display_progress": False, "data_collection_period": -1}
    return mesa.batch_run(World, {"scenario": [scenario]}, rng=seeds, **given)


def sentences() -> dict[str, str]:
    """What each strategy does, in one sentence, by its name."""
    from agents.council import sentence, strategy_names

    return {name: sentence(name) for name in strategy_names()}


def main(argv: list[str] | None = None) -> int:
    """Run one command and return its exit status."""
    makers = Makers(world, council, strategies, sweep, sentences, own)
    return command_line(sys.argv[1:] if argv is None else argv, makers)


if __name__ == "__main__":
    if getattr(sys, "frozen", False):  # a process of its own that the built folder started
        from multiprocessing import freeze_support

        freeze_support()
    sys.exit(main())
