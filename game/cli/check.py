"""`check`: every mistake in every named file, one line each."""

from pathlib import Path

from game.cli import asked
from game.cli.refusal import Refusal


def check(args, makers) -> int:
    """Print every problem; status 1 where there is one, 0 with one line of praise where there is none."""
    from game.content import check as problems_of

    for name in args.files:
        if not Path(name).exists():
            raise Refusal(f"there is no file {name}")
    files = [Path(name) for name in args.files]
    experiments = [file for file in files if _is_experiment(file)]
    others = [file for file in files if file not in experiments]
    problems = problems_of(others or None) if others or not files else []
    problems += [problem for file in experiments for problem in _of_experiment(file, makers)]
    for problem in problems:
        print(problem)
    if not problems:
        print(f"ok: {', '.join(args.files) or 'everything under assets/'}")
    return 1 if problems else 0


def _is_experiment(file: Path) -> bool:
    from game.ensemble.written import is_experiment

    return is_experiment(file)


def _of_experiment(file: Path, makers) -> list:
    """Everything wrong with an experiment file."""
    from game.content import ContentError
    from game.ensemble.experiment import read_experiment

    try:
        read_experiment(file, asked.Known(makers, tried=False))
    except ContentError as error:
        return error.problems
    return []
