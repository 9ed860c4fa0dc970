"""The command line: reading it is cheap, and a command's weight is imported only when that command runs."""

import os
import sys

from game.cli.makers import Makers
from game.cli.parser import read
from game.cli.refusal import Refusal

__all__ = ["Makers", "main"]


def main(argv: list[str], makers: Makers) -> int:
    """Run one command; 0 done, 1 it ran and the answer is no, 2 it was asked for wrongly, 130 interrupted."""
    try:
        args = read(argv)
        status = args.command(args, makers)
        sys.stdout.flush()
        return status
    except Refusal as refusal:
        print(f"third-signatory: {refusal}", file=sys.stderr)
        return 2
    except ModuleNotFoundError as missing:
        name = (missing.name or "").split(".")[0]
        if name in ("game", "agents", ""):
            raise
        print(f"third-signatory: {name} is not installed; `doctor` says what is needed", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader of a pipe (`| head`) has gone: not an error, and Python must not complain at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
