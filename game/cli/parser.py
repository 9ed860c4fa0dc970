"""What may be typed: the commands, their options, and where each command is kept."""

import argparse
import importlib
import re
from typing import NoReturn

from game import __version__
from game.cli.options import GAMES
from game.cli.refusal import Refusal, nearest, unknown
from game.cli.study_options import STUDIES

ABOUT = "Third Signatory: will Tokyo and Seoul sign, and will it outlive the governments that signed it?"

# name: (module in game/cli, what it does)
COMMANDS = {
    "play": ("play", "open the window (this is what happens with no command)"),
    "watch": ("watch", "watch the governments play one another in the terminal"),
    "run": ("run", "one game with no display"),
    "host": ("host", "a class plays: students join by browser, a teacher steers, a projector shows"),
    "materials": ("materials", "lesson plans, role sheets and more, to print, in three languages"),
    "facts": ("facts", "the facts that must come out of the rules, with their figures"),
    "ablate": ("facts", "two of the facts with Washington's channels switched off"),
    "skill": ("skill", "whether the best simple plan beats moves made at random, seat by seat"),
    "calibration": ("calibration", "whether odds come true as often as the screens say"),
    "sensitivity": ("study", "which numbers decide whether a pact is concluded, survives and lasts"),
    "region": ("study", "in what region of the numbers a pact breaks, in words"),
    "frontier": ("study", "depth and bindingness: concluded times survived, with the win-sets"),
    "tournament": ("tournament", "a round robin of strategies, with noise and a random end if you like"),
    "hindcast": ("hindcast", "the rules led through a record of dated events, and scored against it"),
    "batch": ("batch", "many games into a folder, compiled; killed and resumed as you like"),
    "verify": ("folder", "whether a folder of games is whole and undamaged"),
    "summary": ("folder", "what a folder of games says, in shares and means with intervals"),
    "report": ("report", "a folder of games as one page, with intervals, to open anywhere"),
    "replay": ("folder", "open one game of a folder again"),
    "bench": ("bench", "how fast games are played, beside Mesa, plain Python and C"),
    "check": ("check", "whether scenarios and cards are right, and if not which line is wrong"),
    "doctor": ("doctor", "whether this machine has what the game needs"),
}


class Parser(argparse.ArgumentParser):
    """argparse, but a mistake is a Refusal of one line, without the usage above it."""

    def error(self, message: str) -> NoReturn:
        raise Refusal(re.sub(r"^argument (\S+): ", r"\1: ", message))


def read(argv: list[str]) -> argparse.Namespace:
    """The arguments, with `.command(args, makers)` ready to be called; raises Refusal."""
    if not argv or (argv[0].startswith("-") and argv[0] not in ("-h", "--help", "--version")):
        argv = ["play", *argv]
    if not argv[0].startswith("-") and argv[0] not in COMMANDS:
        raise unknown("command", argv[0], COMMANDS)
    parser, by_name = _parsers()
    args, left = parser.parse_known_args(argv)
    if left:
        raise _left_over(left[0], by_name[argv[0]])
    return args


def _left_over(word: str, parser: argparse.ArgumentParser) -> Refusal:
    """The refusal of a word that no option or place of the command takes."""
    name = word.split("=")[0]
    if not name.startswith("-"):
        return Refusal(f"one word too many for {parser.prog}: {word!r}")
    options = [option for action in parser._actions for option in action.option_strings if option != "-h"]
    near = nearest(name, options)
    hint = f"did you mean {near}?" if near else "it has " + ", ".join(options)
    return Refusal(f"{parser.prog} has no option {name}; {hint}")


def _parsers() -> tuple[Parser, dict[str, argparse.ArgumentParser]]:
    parser = Parser(prog="third-signatory", description=ABOUT, allow_abbrev=False)
    parser.add_argument("--version", action="version", version=f"third-signatory {__version__}")
    places = parser.add_subparsers(metavar="COMMAND", title="commands", parser_class=Parser)
    by_name, options = {}, {**GAMES, **STUDIES}
    for name, (module, about) in COMMANDS.items():
        one = places.add_parser(name, help=about, description=about, allow_abbrev=False)
        one.set_defaults(command=_later(module, name))
        options[name](one)
        by_name[name] = one
    return parser, by_name


def _later(module: str, name: str):
    """The command's function, which imports its module when it is called and not before."""

    def command(args, makers):
        return getattr(importlib.import_module(f"game.cli.{module}"), name)(args, makers)

    return command
