"""`sensitivity`, `region` and `frontier`: which numbers decide, where the pact breaks, and how binding is best."""

import json
import os
import sys
from functools import partial, wraps
from pathlib import Path

from game.cli import asked
from game.cli.facts import _progress
from game.cli.needs import can_draw, needs
from game.cli.pace import compiling
from game.cli.refusal import Refusal, unknown

WHERE = {
    "broken": "Where somebody breaks a promise",
    "ended": "Where a promise ends",
    "survived": "Where a promise outlives a government",
    "concluded": "Where a promise is concluded",
}


def one_line(command):
    """The command, told in one line and with status 1 where a game could not be played."""

    @wraps(command)
    def told(args, makers) -> int:
        from game.study.ground import GameFailed

        try:
            return command(args, makers)
        except GameFailed as failed:
            print(f"third-signatory: {failed}", file=sys.stderr)
            return 1

    return told


@one_line
def sensitivity(args, makers) -> int:
    """Print, write and draw which parameters decide each outcome."""
    needs("sensitivity", "SALib")
    from game.study import pictures, sensitivity_told
    from game.study import sensitivity as study

    ground = _ground(args, makers)
    over, screened = _over(args, ground), None
    base, runs = args.base or (256 if args.method == "sobol" else 16), args.runs
    if args.method == "sobol" and base & (base - 1):
        raise Refusal(f"--base: {base} is no power of two; Sobol's points need one, such as {1 << base.bit_length()}")
    _ready(args)
    with _progress("screening") as progress:
        if args.method == "sobol" and not args.parameters:
            screened = study.morris(ground.games, over, 16, runs, args.seed, _workers(args), progress)
            over = study.strongest(screened, study.SCREENED)
    if not over:
        raise Refusal("nothing that was varied changes any outcome of this scenario")
    with _progress("games") as progress:
        found = study.METHODS[args.method](ground.games, over, base, runs, args.seed, _workers(args), progress)
    about = {**_about(args, ground), "method": args.method, "base": base, "runs": runs, "near": args.near}
    rows = sensitivity_told.rows(found)
    found_told = sensitivity_told.told(found, screened)
    title = f"Which numbers decide: {_title(args, ground)}"
    draw = partial(pictures.sensitivity, found, title=f"{title}, {found.games:,} games, seed {args.seed}")
    return left(args, about, rows, found_told, sensitivity_told.pages(found, screened, title), draw)


@one_line
def region(args, makers) -> int:
    """Print, write and draw in what region of the parameters the outcome happens."""
    needs("region", "SALib", "sklearn")
    from game.study import pictures, region_told
    from game.study import region as study

    ground = _ground(args, makers)
    over = _over(args, ground)
    _ready(args)
    with _progress("games") as progress:
        found = study.carve(
            ground.games, over, args.outcome, args.games, args.seed, args.leaves, _workers(args), progress
        )
    about = {**_about(args, ground), "outcome": args.outcome, "games": args.games, "near": args.near}
    title = f"{WHERE[args.outcome]}: {_title(args, ground)}"
    draw = partial(pictures.region, found, title=f"{title}, {args.games:,} games, seed {args.seed}")
    return left(args, about, region_told.rows(found), region_told.told(found), region_told.pages(found, title), draw)


@one_line
def frontier(args, makers) -> int:
    """Print, write and draw bindingness times depth: concluded, survived, and both."""
    from game.study import frontier as study
    from game.study import frontier_told, pictures

    ground = _ground(args, makers)
    promise = _promise(args.promise, ground.scenario) if args.promise else study.first_promise(ground.scenario)
    _ready(args)
    with _progress("cells") as progress:
        found = study.frontier(
            ground, promise, args.runs, within=args.within, workers=_workers(args), progress=progress
        )
    about = {**_about(args, ground), "promise": promise, "runs": args.runs, "within": args.within}
    name = next(c.name for c in ground.scenario.commitments if c.id == promise)
    title = f"Depth and bindingness of a promise like the {name.lower()}: {ground.scenario.title}"
    draw = partial(pictures.frontier, found, title=f"{title}, {args.runs:,} games a cell, seed {args.seed}")
    rows, told = frontier_told.rows(found), frontier_told.told(found)
    return left(args, about, rows, told, frontier_told.pages(found, title), draw)


def _ground(args, makers):
    """Where the games are played; raises Refusal."""
    from game.study.ground import Ground, alone

    scenario = asked.scenario(args)
    names = asked.strategies(args, scenario, makers)
    if getattr(args, "only", None):
        scenario = alone(scenario, _promise(args.only, scenario))
    return Ground(scenario, args.seed, names, makers.council, args.plain)


def _ready(args) -> None:
    """Everything asked for is right: have the folder and the compiled rules ready."""
    room(args.out)
    compiling(args.plain)


def _promise(word: str, scenario) -> str:
    known = [c.id for c in scenario.commitments]
    if word not in known:
        raise unknown("promise", word, known)
    return word


def _over(args, ground) -> list:
    """The parameters to vary, each tried at both ends; raises Refusal."""
    from game.content import ContentError
    from game.study.parameters import chosen, narrowed, tried, usual

    words = [word for word in (args.parameters or "").split(",") if word.strip()]
    try:
        over = chosen(ground.scenario, words, args.near)
        tried(ground.scenario, over)
    except ContentError as error:
        raise Refusal("; ".join(str(problem) for problem in error.problems)) from None
    over = over or [narrowed(one, args.near) for one in usual(ground.scenario)]
    return [one for one in over if one.low < one.high]


def _workers(args) -> int:
    return args.workers or os.cpu_count() or 1


def _about(args, ground) -> dict:
    """What was asked, as it stands in the JSON file."""
    changes = dict(args.changes)
    only = {"only": args.only} if getattr(args, "only", None) else {}
    names = {"strategies": dict(ground.strategies)} if ground.strategies else {}
    return {"command": args.what, "scenario": args.scenario, "seed": args.seed, "set": changes, **only, **names}


def _title(args, ground) -> str:
    return ground.scenario.title + (f", {args.only} alone" if args.only else "")


def left(args, about: dict, rows: list, found: dict, pages: list, draw) -> int:
    """Write the table, the document and the picture, and print: the document with --json, else the pages."""
    from game.ensemble.store import StoreError
    from game.study.leaving import leave, told

    name = "-".join([args.what, *([Path(args.scenario).stem] if "scenario" in args else [])])
    try:
        files = leave(Path(args.out), name, about, rows, found)
        if can_draw():
            files.append(draw(file=Path(args.out) / f"{name}.png"))
    except StoreError as error:
        raise Refusal(error) from None
    if args.json:
        print(json.dumps(told(about, found), ensure_ascii=False))
        return 0
    show(*pages, "written: " + ", ".join(str(file) for file in files))
    return 0


def room(folder: str) -> None:
    """Have the folder ready before anything is played; raises Refusal."""
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
        if not os.access(folder, os.W_OK):
            raise PermissionError(13, os.strerror(13))
    except OSError as error:
        raise Refusal(f"--out: {folder} cannot be written ({error.strerror})") from None


def show(*pages) -> None:
    """Print tables and lines, as wide as the terminal, or 110 characters where there is none."""
    from rich.console import Console

    console = Console(highlight=False)
    console = console if console.is_terminal else Console(highlight=False, width=110)
    for page in pages:
        console.print(page, markup=False) if isinstance(page, str) else console.print(page)
