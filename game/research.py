"""The program as a Python library: load a scenario, play a game, play many into a data frame, play on from a position.

    from game.research import ensemble, load, play

    scenario = load("camp-david-2023", {"rules.leverage": 0.4})
    one = play(scenario, seed=1)
    games = ensemble(scenario, runs=1000, seed=1, vary={"strategy.KR": ["domestic", "tit_for_tat"]})
    games.groupby("strategy.KR")["survived_turnover"].mean()

The same seed and run is the same game everywhere: here, in the window, in `batch` and in Mesa. See
docs/research/python.md.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from game.content import Scenario, load_scenario, nearest, override, scenario_ids
from game.ensemble import deciders
from game.ensemble.design import Experiment
from game.ensemble.onward import Election, Futures, onward
from game.laws.plans import ATTENTIVE, planned_order
from game.laws.strategies import order_by
from game.luck import seed_number
from game.session import Session

if TYPE_CHECKING:
    import pandas

STRATEGIES = deciders.NAMES
Makers = Callable[[dict[str, str]], Mapping]

__all__ = ["STRATEGIES", "Election", "Futures", "council", "ensemble", "load", "onward", "play", "scenarios"]


def scenarios() -> list[str]:
    """The ids of the scenarios that ship."""
    return scenario_ids()


def load(name: str | Path, changes: Mapping[str, object] | None = None) -> Scenario:
    """A scenario by its id or file, with some paths set anew, such as {"government.KR.approval": 30}.

    Raises game.content.ContentError, a ValueError whose text names file, field, what was found and what was expected.
    """
    return override(load_scenario(name), dict(changes or {}))


def council(names: Mapping[str, str]) -> dict[str, Callable]:
    """The functions of built-in strategies by seat; a ValueError names the nearest strategy. See STRATEGIES."""
    return {seat: _decider(name) for seat, name in names.items()}


def _decider(name: str) -> Callable:
    if name not in STRATEGIES:
        near = nearest(str(name), list(STRATEGIES))
        raise ValueError(f"strategy: found {str(name)[:40]!r}, expected {near or ', '.join(STRATEGIES)}")
    number = STRATEGIES.index(name)

    def decide(view, seat, luck):
        if number == deciders.ATTENTIVE:
            return planned_order(view, seat, luck, ATTENTIVE)

        def keeps(w, i, k, drawn):
            return deciders.keeps(w, i, k, number, drawn)

        def answers(w, i, drawn):
            return deciders.answer(w, i, number, drawn)

        def stands(w, i, drawn):
            return deciders.stand(w, i, number, drawn)

        return order_by(view, seat, luck, keeps, answers, stands)

    decide.__name__ = name
    return decide


def play(
    scenario: Scenario | str,
    seed=0,
    run: int = 0,
    strategies: Mapping[str, str | Callable] | None = None,
    turns: int | None = None,
) -> Session:
    """One game, played to its end, or so many quarters of it.

    strategies: by seat code, a name of STRATEGIES or a function `decide(view, seat, luck) -> Order`; the other seats
    decide as the model's own governments. Of the session returned, `outcome()` says what became of the pact,
    `records` holds every quarter, `digest()` is SHA-256 over all of it, and `onward(session)` plays on from there.
    """
    scenario = load(scenario) if isinstance(scenario, str) else scenario
    given = dict(strategies or {})
    named = council({seat: one for seat, one in given.items() if not callable(one)})
    session = Session(scenario, seed, run, {**given, **named})
    while not session.over and (turns is None or session.turn < turns):
        session.play_on()
    return session


def ensemble(
    scenario: Scenario | str,
    runs: int = 1000,
    seed=0,
    *,
    strategies: Mapping[str, str] | None = None,
    vary: Mapping[str, Sequence] | None = None,
    turns: bool = False,
    makers: Makers | None = None,
    workers: int = 1,
    plain: bool = False,
) -> pandas.DataFrame:
    """Many games as a data frame: one row a game, or with `turns` one row a game, quarter and government.

    runs: games a design point. vary: values by path, all with all; a path is one of the scenario, or `strategy.KR`.
    strategies: by seat, in every game. makers: makes functions of strategies by name that are not built in, such as
    agents.council.build. workers: threads. The columns are those of `batch`, see docs/columns.md and
    docs/research/ensembles.md; run r of every design point is played on tape (seed, r). A cell that counts nothing is
    missing, and a game that raised has its reason in `error`.

    Raises ValueError for a strategy that is not known, ContentError for a path that is not, ImportError without pandas.
    """
    from game.ensemble.batch import Batch
    from game.ensemble.store import RUNS, TURNS

    scenario = load(scenario) if isinstance(scenario, str) else scenario
    fixed = tuple((f"strategy.{seat}", name) for seat, name in (strategies or {}).items())
    spread = tuple((path, tuple(values)) for path, values in (vary or {}).items())
    about = Experiment(scenario.id, runs, seed_number(seed), spread, fixed=fixed, turns=turns)
    batch = Batch(about, makers or council, plain, scenario)
    council({name: name for name in batch.names} if makers is None else {})
    for point in range(len(batch.points)):
        batch.setting(point)
    chunks = range(-(-batch.rows_in_all // batch.chunk))
    with ThreadPoolExecutor(max(1, workers)) as pool:
        found = pool.map(lambda n: batch.part(n).tables(*batch.bounds(n)), chunks)
        return _frame([tables[TURNS if turns else RUNS] for tables in found])


def _frame(tables: list[dict]) -> pandas.DataFrame:
    """Tables of the same columns as one frame."""
    import pandas

    frames = [pandas.DataFrame({name: _series(column) for name, column in table.items()}) for table in tables]
    frame = pandas.concat(frames, ignore_index=True)
    words = [name for name, column in tables[0].items() if hasattr(column, "codes")]
    return frame.astype(dict.fromkeys(words, "category"))


def _series(column):
    """A column as pandas has it: words as objects, numbers of which some are missing as masked numbers."""
    import numpy
    import pandas

    if hasattr(column, "codes"):
        return numpy.array([*column.names, None], object)[column.codes]
    if not hasattr(column, "there"):
        return column
    kind = {"b": "boolean", "i": "Int64", "u": "UInt64", "f": "Float64"}[column.cells.dtype.kind]
    found = pandas.array(column.cells, dtype=kind)
    found[~column.there] = pandas.NA
    return found
