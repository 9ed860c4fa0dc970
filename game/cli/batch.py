"""`batch`, `verify`, `summary` and `replay`: many games into a folder, and out of it again."""

import json
import os
import sys
import time
from contextlib import contextmanager
from pathlib import Path

from game.cli import asked
from game.cli.refusal import Refusal

STOPPED, INTERRUPTED = 3, 130


def batch(args, makers) -> int:
    """Play the experiment: 0 done, 1 some games could not be played and their rows say why, 3 stopped before the end,
    130 interrupted; what is done is kept, and --resume goes on."""
    from game.content import ContentError
    from game.ensemble import batch as games
    from game.ensemble.hands import Gone
    from game.ensemble.store import DiskError, StoreError

    try:
        one, kind = _asked(args, makers)
    except ContentError as error:
        print(*(f"third-signatory: {problem}" for problem in error.problems), sep="\n", file=sys.stderr)
        return 2
    try:
        hands = _hands(args)
        slow = sorted(set(one.names) - set(_built_in()))
        compiling(args.plain or bool(args.cluster or slow), slow)
        with _progress(one.rows_in_all) as progress:
            store = games.run(one, Path(args.out), kind, args.workers, args.resume, progress, hands)
    except (DiskError, Gone) as error:
        return _stopped(args, error)
    except StoreError as error:
        raise Refusal(error) from None
    except KeyboardInterrupt:
        return _stopped(args, "interrupted", INTERRUPTED)
    rows, errors = store.about["rows"], store.errors
    count = f"{rows} rows in {store.count()} chunks"
    print(f"{args.out}: {count}" + (f", {errors} with an error" if errors else ""))
    return 1 if errors else 0


def _stopped(args, why, status: int = STOPPED) -> int:
    """Say in one line why it ended early, what is kept, and how to go on."""
    from game.ensemble.store import Store, StoreError

    try:
        store = Store.opened(Path(args.out))
        kept = f"{store.count() - len(store.missing())} of {store.count()} chunks are kept; --resume plays the rest"
    except StoreError:
        kept = "nothing was kept"
    print(f"third-signatory: {' '.join(str(why).split())}; {kept}", file=sys.stderr)
    return status


def _asked(args, makers):
    """The batch that the command line or the experiment file asks for, and its format; ContentError or Refusal."""
    from game.ensemble.batch import Batch
    from game.ensemble.experiment import inline, read_experiment
    from game.ensemble.formats import best_format
    from game.ensemble.written import is_experiment

    file, kind = Path(args.scenario), None
    if args.scenario.endswith(".toml") and file.is_file() and is_experiment(file):
        experiment, scenario, kind = read_experiment(file, asked.Known(makers), _options(args))
    else:
        scenario = asked.scenario(args)
        experiment = inline(scenario, _options(args), asked.Known(makers))
    kind = args.format or kind or best_format()
    return Batch(experiment, makers.own or makers.council, args.plain, scenario, kind=kind, limit=args.limit), kind


def _options(args) -> dict:
    """What the command line says of an experiment, in the words of an experiment file."""
    from game.ensemble.design import STRATEGY, values_of

    vary = [(path, list(values_of(text))) for path, text in args.varied]
    for seat, text in args.councils:
        vary.append((STRATEGY + seat.upper(), [name.strip() for name in text.split(",") if name.strip()]))
    said = {"runs": args.runs, "seed": args.seed, "turns_table": args.turns_table or None}
    return {**{name: value for name, value in said.items() if value is not None}, "vary": dict(vary)}


def _hands(args):
    """Who plays, if not this machine."""
    if not args.cluster:
        return None
    from game.ensemble.cluster import cluster

    return cluster(args.cluster)


def verify(args, makers) -> int:
    """Whether every row is there as it was written; status 1 where one is not, a line for each fault."""
    store = _store(args.folder)
    faults = store.faults()
    if args.json:
        told = {"folder": args.folder, "ok": not faults, "rows": store.about["rows"], "sha256": store.seal()}
        print(json.dumps({**told, "errors": store.errors, "faults": faults}))
    else:
        rows = f"{store.about['rows']} rows, sha256 {store.seal()}"
        print("\n".join(faults) or f"ok: {args.folder}: {rows}")
    return 1 if faults else 0


def summary(args, makers) -> int:
    """Print every design point's shares and means with 95 % intervals and counts."""
    from game.ensemble.store import StoreError
    from game.study.summary import tallied

    store = _store(args.folder)
    try:
        points = store.points() or [{}]
        found = tallied(store)
    except StoreError as error:
        raise Refusal(error) from None
    if args.json:
        print(json.dumps([_told(n, points[n], tally) for n, tally in found.items()]))
        return 0
    there = sum(tally.rows for tally in found.values())
    if there < store.about["rows"]:
        print(f"{there} of {store.about['rows']} games are there; `batch --resume` plays the rest")
    for n, tally in found.items():
        setting = ", ".join(f"{path}={value}" for path, value in points[n].items()) or "as shipped"
        print(f"point {n} ({setting}): {tally.rows} games" + (f", {tally.errors} errors" if tally.errors else ""))
        for name, figure in tally.figures().items():
            print(f"  {name:<28} {figure.value:8.3f}  ({figure.low:.3f} to {figure.high:.3f}, n {figure.count:.0f})")
    return 0


def replay(args, makers) -> int:
    """Open one game of the folder in the window, or headless play it again; status 1 where it is not the row's game."""
    from game.ensemble import batch as games
    from game.ensemble.store import StoreError

    store = _store(args.folder)
    maker = makers.own if args.own else makers.council
    try:
        _, one = games.opened(Path(args.folder), maker)
        row = games.row(store, args.run)
    except StoreError as error:
        raise Refusal(error) from None
    if row["error"] is not None:
        raise Refusal(f"run {args.run} could not be played: {row['error']}")
    own = sorted(name for name in one.names if "." in name)
    if own and not args.own:
        raise Refusal(f"{own[0]} is a program of its maker's; --own lets it run")
    changed = games.changed(store, one)
    if changed:
        print(f"third-signatory: {changed}; the game may not be the row's", file=sys.stderr)
    scenario, names = one.setting(row["point"])
    if args.headless:
        from game.session import Session

        session = Session(scenario, row["seed"], row["replication"], one.council(names)).play_out()
        return _compared(args.run, session, row)
    return _window(args, one.council, scenario, names, row)


def _compared(run: int, session, row: dict) -> int:
    """Whether a game that was played out is the row's, in every outcome and in the mark."""
    from game.ensemble import engine, tables

    scenario = session.scenario
    found = engine.blank_rows([session.run], len(scenario.governments), len(scenario.commitments))
    engine.fill(found, 0, [page.closed for page in session.records])
    played = tables.outcomes(scenario, [tables.Played(scenario, 0, found)])
    again = {name: column.tolist()[0] for name, column in played.items()}
    other = [name for name, cell in again.items() if cell != row[name]]
    print(f"run {run}: mark {again['mark']:016x}, digest {session.digest()}")
    for name in other:
        print(f"{name}: the row says {row[name]}, the game {again[name]}")
    print("differs" if other else "the same")
    return 1 if other else 0


def _window(args, council, scenario, names, row) -> int:
    """Watch the game in the window from its first quarter; if it was seen to its end, say whether it is the row's."""
    from game.cli import display

    missing = display.missing()
    if missing:
        raise Refusal(f"no display ({missing}); --headless plays the run again and compares it with its row")
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    from game.desk import PersonDesk
    from game.view.window import Window

    run = row["replication"]
    desk = PersonDesk(council, scenario=scenario, seat="", seed=row["seed"], run=run, strategies=names)
    first = desk.play.session
    Window(desk).run()
    session = desk.play.session if desk.play else first
    if not session.over or (session.seed, session.run, session.scenario) != (row["seed"], run, scenario):
        print(f"run {args.run}: left after {len(session.records)} of {scenario.turns} quarters")
        return 0
    return _compared(args.run, session, row)


def _ends(figure) -> dict:
    """The interval, None where there is none: JSON has no word for infinity."""
    ends = {"low": figure.low, "high": figure.high}
    return {end: cell if abs(cell) < float("inf") else None for end, cell in ends.items()}


def _told(n: int, point: dict, tally) -> dict:
    figures = {name: {**figure.__dict__, **_ends(figure)} for name, figure in tally.figures().items()}
    return {"point": n, "setting": point, "rows": tally.rows, "errors": tally.errors, "figures": figures}


def _store(folder: str):
    from game.ensemble.store import Store, StoreError

    try:
        return Store.opened(Path(folder))
    except StoreError as error:
        raise Refusal(error) from None


def _built_in() -> tuple[str, ...]:
    from game.ensemble.deciders import NAMES

    return NAMES


def compiling(plain: bool = False, slow: list[str] | tuple = ()) -> None:
    """Compile the rules now if that is still to do, and say so; where games are played in plain Python, that too."""
    from game.ensemble import compile as compiler
    from game.ensemble import engine

    if slow:
        names = ", ".join(slow)
        print(f"third-signatory: {names}: not built in; played in plain Python, slower", file=sys.stderr)
    if plain:
        return
    engine.slower()
    if engine.can_compile({}) and compiler.waiting():
        from rich.console import Console

        with Console(stderr=True).status("compiling the rules, once; the next start is quick"):
            engine.warm()


@contextmanager
def _progress(total: int):
    """Yields `progress(rows)`: a bar with rate and time left on the terminal's error stream. The first rows it is told
    of were there already, and say nothing about the rate."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[told]}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task, pace = bar.add_task("games", total=total, told=""), Pace(total)

        def progress(rows: int) -> None:
            bar.update(task, completed=pace.took(rows, time.monotonic()), told=pace.told())

        yield progress


class Pace:
    """How fast games are played, and how long the rest will take."""

    def __init__(self, total: int):
        self.total, self.there, self.before = total, 0, 0
        self.begun: float | None = None
        self.rate = 0.0

    def took(self, rows: int, now: float) -> int:
        """So many more rows are there at this moment; how many that makes."""
        self.there += rows
        if self.begun is None:
            self.begun, self.before = now, rows
        elif now > self.begun:
            self.rate = (self.there - self.before) / (now - self.begun)
        return self.there

    def told(self) -> str:
        """The rate and the time left, once there is a rate."""
        if not self.rate:
            return ""
        left = round((self.total - self.there) / self.rate)
        hours, minutes, seconds = left // 3600, left // 60 % 60, left % 60
        return f"{self.rate:,.0f} games/s, {hours}:{minutes:02}:{seconds:02} left"
