"""What the commands need from `agents/`, handed in by `main.py` because `game/` never imports it."""

from collections.abc import Callable
from typing import Any, NamedTuple


class Makers(NamedTuple):
    """Six functions, each of which imports what it makes when it is called."""

    world: Callable[..., Any]  # (scenario, rng=, run=, strategies=) -> a Mesa world
    council: Callable[[dict[str, str]], Any]  # {seat code: strategy name} -> who decides for each seat
    strategies: Callable[[], list[str]]  # the strategy names there are
    sweep: Callable[[str, list[int]], Any] | None = None  # mesa.batch_run of our own world, for `bench`
    sentences: Callable[[], dict[str, str]] = dict  # what each strategy does, in one sentence
    own: Callable[[dict[str, str]], Any] | None = None  # a council that may run a file or module of the user's own
