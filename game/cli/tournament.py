"""`tournament`: a round robin of strategies, in the textbook's repeated game or in a scenario."""

from functools import partial
from pathlib import Path

from game.cli import asked
from game.cli.facts import _progress
from game.cli.pace import compiling
from game.cli.refusal import Refusal, unknown
from game.cli.study import left, one_line, room

TEXTBOOK = "textbook"


@one_line
def tournament(args, makers) -> int:
    """Play the round robin, print its table, and write it with a picture."""
    from game.ensemble.rough import Rough
    from game.study import tournament as study
    from game.study import tournament_told as told

    textbook = args.scenario in (None, TEXTBOOK)
    args.scenario = TEXTBOOK if textbook else args.scenario
    scenario = _scenario(args, textbook, study.TEXTBOOK)
    names = _strategies(args, makers, study.CLASSICAL if textbook else None)
    room(args.out)
    compiling(args.plain)
    conditions = Rough(args.noise, args.end, textbook)
    payoffs = study.PAYOFFS if textbook else None
    with _progress("tournament") as progress:
        found = study.play(
            scenario, names, args.repeat, args.seed, conditions, payoffs, makers.council, args.workers, args.plain,
            progress,
        )  # fmt: skip
    about = {
        "command": "tournament", "scenario": args.scenario, "seed": args.seed, "set": dict(args.changes),
        "strategies": list(names), "noise": args.noise, "end": args.end, "repeat": args.repeat,
        "turns": scenario.turns, "payoffs": payoffs and dict(zip(("R", "S", "T", "P"), payoffs, strict=True)),
    }  # fmt: skip
    title = f"Tournament: {scenario.title}, {_conditions(args, scenario)}, seed {args.seed}"
    draw = partial(told.picture, found, title=title)
    status = left(args, about, told.rows(found), told.told(found), told.pages(found, title), draw)
    return 1 if found.errors else status


def _scenario(args, textbook: bool, file: Path):
    """The scenario, or the textbook's, with its length."""
    from game.content import ContentError, load_scenario, override

    if not textbook:
        scenario = asked.scenario(args)
    else:
        try:
            scenario = override(load_scenario(file), dict(args.changes))
        except ContentError as error:
            raise Refusal("; ".join(str(problem) for problem in error.problems)) from None
    if args.turns is None:
        return scenario
    try:
        return override(scenario, {"turns": args.turns})
    except ContentError as error:
        raise Refusal("; ".join(str(problem) for problem in error.problems)) from None


def _strategies(args, makers, usual) -> tuple[str, ...]:
    """The strategies named, each once; those usual for the game, or all, where none are."""
    known = makers.strategies()
    words = [word.strip() for word in (args.strategies or "").split(",") if word.strip()]
    for word in words:
        if word not in known:
            raise unknown("strategy", word, known)
    names = tuple(dict.fromkeys(words)) or usual or tuple(known)
    if len(names) < 2:
        raise Refusal("--strategies: a tournament needs at least two")
    return names


def _conditions(args, scenario) -> str:
    said = [f"{scenario.turns} quarters" + (" at most" if args.end else "")]
    said += [f"noise {args.noise:g}"] if args.noise else []
    return ", ".join(said + ([f"end {args.end:g} a quarter"] if args.end else []))
