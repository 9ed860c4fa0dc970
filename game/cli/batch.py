"""`batch`, `verify`, `summary` and `replay`: many games into a folder, and out of it again."""

import json
import sys
from contextlib import contextmanager
from pathlib import Path

from game.cli import asked
from game.cli.refusal import Refusal


def batch(args, makers) -> int:
    """Play the experiment; status 1 where a game could not be played, for its row says why."""
    from game.ensemble import batch as games
    from game.ensemble.store import StoreError, best_format

    experiment = _experiment(args, makers)
    kind = args.format or best_format()
    compiling(args.plain)
    with _progress(experiment.size()) as progress:
        one = games.Batch(experiment, makers.council, args.plain)
        try:
            store = games.run(one, Path(args.out), kind, args.workers, args.resume, progress)
        except StoreError as error:
            raise Refusal(error) from None
    rows, errors = store.about["rows"], store.errors
    print(f"{args.out}: {rows} rows in {len(store.chunks)} chunks" + (f", {errors} with an error" if errors else ""))
    return 1 if errors else 0


def verify(args, makers) -> int:
    """Whether every row is there as it was written; status 1 where one is not, a line for each fault."""
    faults = _store(args.folder).faults()
    print("\n".join(faults) or f"ok: {args.folder}")
    return 1 if faults else 0


def summary(args, makers) -> int:
    """Print every design point's shares and means with 95 % intervals and counts."""
    from game.ensemble.design import experiment_of
    from game.study.summary import tallied

    store = _store(args.folder)
    points = experiment_of(store.about["experiment"]).points()
    found = tallied(store.tables())
    if args.json:
        print(json.dumps([_told(n, points[n], tally) for n, tally in found.items()]))
        return 0
    for n, tally in found.items():
        setting = ", ".join(f"{path}={value}" for path, value in points[n].items()) or "as shipped"
        print(f"point {n} ({setting}): {tally.rows} games" + (f", {tally.errors} errors" if tally.errors else ""))
        for name, figure in tally.figures().items():
            print(f"  {name:<28} {figure.value:8.3f}  ({figure.low:.3f} to {figure.high:.3f}, n {figure.count:.0f})")
    return 0


def replay(args, makers) -> int:
    """Open one game of the folder in the window; headless, play it again and compare it with its row."""
    from game.ensemble import batch as games
    from game.ensemble.store import StoreError

    store = _store(args.folder)
    try:
        _, one = games.opened(Path(args.folder), makers.council)
        row = games.row(store, args.run)
    except StoreError as error:
        raise Refusal(error) from None
    scenario, names = one.setting(row["point"])
    if args.headless:
        return _compared(args, makers, one, scenario, names, row)
    return _window(args, makers, scenario, names, row)


def _compared(args, makers, one, scenario, names, row) -> int:
    from game.ensemble import engine
    from game.ensemble.batch import outcomes
    from game.session import Session

    session = Session(scenario, row["seed"], row["replication"], makers.council(names)).play_out()
    found = engine.blank_rows([row["replication"]], len(scenario.governments), len(scenario.commitments))
    engine.fill(found, 0, [page.closed for page in session.records])
    again = {name: _plain(column[0]) for name, column in outcomes(scenario, found).items()}
    other = [name for name, cell in again.items() if cell != row[name]]
    print(f"run {args.run}: mark {again['mark']:016x}, digest {session.digest()}")
    for name in other:
        print(f"{name}: the row says {row[name]}, the game {again[name]}")
    print("differs" if other else "the same")
    return 1 if other else 0


def _plain(cell):
    """A number of NumPy's as Python's own."""
    return cell.item() if hasattr(cell, "item") else cell


def _window(args, makers, scenario, names, row) -> int:
    from game.cli import display

    missing = display.missing()
    if missing:
        raise Refusal(f"no display ({missing}); --headless plays the run again and compares it with its row")
    from game.desk import PersonDesk
    from game.view.window import Window

    run = row["replication"]
    desk = PersonDesk(makers.council, scenario=scenario, seat="", seed=row["seed"], run=run, strategies=names)
    Window(desk).run()
    return 0


def _told(n: int, point: dict, tally) -> dict:
    figures = {name: figure.__dict__ for name, figure in tally.figures().items()}
    return {"point": n, "setting": point, "rows": tally.rows, "errors": tally.errors, "figures": figures}


def _store(folder: str):
    from game.ensemble.store import Store, StoreError

    try:
        return Store.opened(Path(folder))
    except StoreError as error:
        raise Refusal(error) from None


def _experiment(args, makers):
    """What the command line asks for, every path and value tried once; raises Refusal."""
    from game.ensemble.design import STRATEGY, Experiment, values_of

    vary = [(path, values_of(text)) for path, text in args.varied]
    base = asked.scenario(args)
    for path, values in vary:
        for value in values:
            args.changes = [(path, value)]
            asked.scenario(args)
    for seat, text in args.councils:
        names = tuple(name.strip() for name in text.split(","))
        for name in names:
            args.strategies = [(seat, name)]
            asked.strategies(args, base, makers)
        vary.append((STRATEGY + seat.upper(), names))
    return Experiment(args.scenario, args.runs, args.seed, tuple(vary))


def compiling(plain: bool = False) -> None:
    """Compile the rules now if that is still to do, and say so; where there is no compiler, say that it is slower."""
    from game.ensemble import compile as compiler
    from game.ensemble import engine

    if plain:
        return
    engine.slower()
    if engine.can_compile({}) and compiler.waiting():
        from rich.console import Console

        with Console(stderr=True).status("compiling the rules, once; the next start is quick"):
            engine.warm()


@contextmanager
def _progress(total: int):
    """Yields `progress(rows)`: a bar with rate and time left on the terminal's error stream."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("games", total=total, rate="")

        def progress(rows: int) -> None:
            bar.advance(task, rows)
            speed = bar.tasks[0].speed
            bar.update(task, rate=f"{speed:,.0f} games/s" if speed else "")

        yield progress
