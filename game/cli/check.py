"""`check`: every mistake in every named file, one line each."""

from pathlib import Path

from game.cli.refusal import Refusal


def check(args, makers) -> int:
    """Print every problem; status 1 where there is one, 0 with one line of praise where there is none."""
    from game.content import check as problems_of

    for name in args.files:
        if not Path(name).exists():
            raise Refusal(f"there is no file {name}")
    problems = problems_of([Path(name) for name in args.files] or None)
    for problem in problems:
        print(problem)
    if not problems:
        print(f"ok: {', '.join(args.files) or 'everything under assets/'}")
    return 1 if problems else 0
