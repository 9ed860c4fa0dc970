"""`facts` and `ablate`: what must come out of the rules, and what must not without Washington's channels."""

import json
from contextlib import contextmanager


def facts(args, makers) -> int:
    """Print every fact with its figures; status 1 where one fails."""
    from game.study import facts as study

    with _progress("facts") as progress:
        found = study.run(args.runs, progress)
    if args.json:
        print(json.dumps(found))
    else:
        _table("The facts", found["facts"])
        _table("Alive", found["alive"])
    return 0 if all(row["holds"] for row in found["facts"] + found["alive"]) else 1


def ablate(args, makers) -> int:
    """Print the facts that rest on Washington with none, each and all of its channels off."""
    from game.study import facts as study

    with _progress("ablate") as progress:
        found = study.ablate(args.runs, progress)
    if args.json:
        print(json.dumps(found))
        return 0
    for row in found["ablations"]:
        print(f"off: {', '.join(row['off']) or 'nothing'}")
        for key in ("F1", "F4"):
            print(f"  {_verdict(key, row[key])}")
    return 0


def _table(title: str, rows: list[dict]) -> None:
    print(title)
    for row in rows:
        print(f"  {_verdict(row['id'], row)}")
    print(f"  {sum(1 for row in rows if row['holds'])} of {len(rows)} hold")


def _verdict(name: str, row: dict) -> str:
    return f"{name:<5} {'holds' if row['holds'] else 'FAILS'}  {row.get('says', '')}  {_figures(row)}"


def _figures(row: dict) -> str:
    return ", ".join(f"{key} {value}" for key, value in row.items() if key not in ("id", "holds", "says"))


@contextmanager
def _progress(what: str):
    """Yields `progress(done, total)`: a bar on the terminal's error stream, so `--json` stays clean."""
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
