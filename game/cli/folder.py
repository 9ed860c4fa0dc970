"""`verify`, `summary` and `replay`: what a folder of games holds, and any one of them played again."""

import json
import os
import sys
from pathlib import Path

from game.cli.refusal import Refusal


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
    from game.ensemble import results
    from game.ensemble.store import StoreError

    store = _store(args.folder)
    maker = makers.own if args.own else makers.council
    try:
        _, one = results.opened(Path(args.folder), maker)
        row = results.row(store, args.run)
    except StoreError as error:
        raise Refusal(error) from None
    if row["error"] is not None:
        raise Refusal(f"run {args.run} could not be played: {row['error']}")
    own = sorted(name for name in one.names if "." in name)
    if own and not args.own:
        raise Refusal(f"{own[0]} is a program of its maker's; --own lets it run")
    changed = results.changed(store, one)
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
