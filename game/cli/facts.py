"""`facts` and `ablate`: what must come out of the rules, and what must not without Washington's channels."""

import json
import sys
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

TITLES = {
    "facts": "The facts",
    "everything_on": "The facts with moves and signals on",
    "alive": "Alive",
}
PAGE = {"width": 110, "initial_indent": " " * 12, "subsequent_indent": " " * 12}


def facts(args, makers) -> int:
    """Print every fact with its figures and 95 % intervals; status 1 where one fails."""
    from game.study import facts as study

    with _progress("facts") as progress:
        parts = {"facts": study.run, "everything_on": study.whole, "alive": study.alive}
        found = {name: measure(args.runs, progress) for name, measure in parts.items()}
    if args.json:
        print(json.dumps(found))
    else:
        print("\n".join(line for name, title in TITLES.items() for line in (*told(title, found[name]), "")))
    return 0 if all(row["holds"] for rows in found.values() for row in rows) else 1


def ablate(args, makers) -> int:
    """Print, write and draw the facts that rest on Washington with none, each and all of its channels off."""
    from game.cli.pace import compiling
    from game.cli.study import left, room
    from game.study import facts as study
    from game.study import many, pictures

    room(args.out)
    if many.compiled():
        compiling()  # here and once, or every worker would do it for itself
    with _progress("ablate") as progress:
        found = study.ablate(args.runs, progress)
    about = {"command": "ablate", "scenario": "camp-david-2023", "seed": study.SEED, "runs": args.runs}
    title = f"Washington's channels switched off: Camp David 2023, {args.runs:,} games a setting, seed {study.SEED}"
    draw = partial(pictures.ablation, found, title=title)
    return left(args, about, study.ablation_rows(found), {"ablations": found}, ["\n".join(_ablated(found))], draw)


def _ablated(found: list[dict]) -> Iterator[str]:
    for row in found:
        yield f"off: {', '.join(row['off']) or 'nothing'}"
        for name in ("F1", "F4"):
            yield f"  {name} {_verdict(row[name])}"
            for arm, figure in row[name]["figures"].items():
                yield f"     {arm + ' Washington':<19} {_figure(**figure)}"


def told(title: str, rows: list[dict]) -> Iterator[str]:
    """A title with its tally, then two lines a row: what is said, and the figures it rests on."""
    yield f"{title}: {sum(1 for row in rows if row['holds'])} of {len(rows)} hold"
    for row in rows:
        yield f"{row['id']:>4} {_verdict(row)}  {row.get('says', '')}"
        figures = row.get("figures", {}).items()
        yield from textwrap.wrap("; ".join(f"{name} {_figure(**figure)}" for name, figure in figures), **PAGE)


def _verdict(row: dict) -> str:
    return "holds" if row["holds"] else "FAILS"


def _figure(value: float, low: float, high: float, count: float) -> str:
    """A figure of the whole sample, such as a median, comes without an interval."""
    interval = f"{low:.3f} to {high:.3f}, " if low < high else ""
    return f"{value:.3f} ({interval}n {count:.0f})"


@contextmanager
def _progress(what: str):
    """Yields `progress(done, total)`: a bar on the terminal's error stream, so `--json` stays clean."""
    if not sys.stderr.isatty():
        yield lambda done, total: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
