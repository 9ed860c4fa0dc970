"""What may be typed: the commands, their options, and where each command is kept."""

import argparse
import importlib
import re
from typing import NoReturn

from game import __version__
from game.cli.refusal import Refusal, nearest, unknown

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
    by_name = {}
    for name, (module, about) in COMMANDS.items():
        one = places.add_parser(name, help=about, description=about, allow_abbrev=False)
        one.set_defaults(command=_later(module, name))
        OPTIONS[name](one)
        by_name[name] = one
    return parser, by_name


def _later(module: str, name: str):
    """The command's function, which imports its module when it is called and not before."""

    def command(args, makers):
        return getattr(importlib.import_module(f"game.cli.{module}"), name)(args, makers)

    return command


def whole(text: str) -> int:
    """A whole number from 0 on, small enough for the tape."""
    if not re.fullmatch(r"[0-9]{1,19}", text) or int(text) >= 2**63:
        raise argparse.ArgumentTypeError(f"{text[:40]!r} is not a whole number from 0 to {2**63 - 1}")
    return int(text)


def count(text: str) -> int:
    """A whole number from 1 on."""
    if whole(text) == 0:
        raise argparse.ArgumentTypeError("at least 1 is needed")
    return int(text)


def pair(text: str) -> tuple[str, str]:
    """`name=value` taken apart at the first `=`."""
    name, equals, value = text.partition("=")
    if not (name.strip() and equals and value.strip()):
        raise argparse.ArgumentTypeError(f"{text[:40]!r} is not of the form NAME=VALUE")
    return name.strip(), value.strip()


def _seeds(one, seed=1) -> None:
    one.add_argument("--seed", type=whole, default=seed, metavar="N", help="the seed of all chance")
    one.add_argument("--run", type=whole, default=0, metavar="N", help="which of the seed's games (0)")


def _changes(one) -> None:
    one.add_argument(
        "--set",
        type=pair,
        action="append",
        default=[],
        metavar="PATH=VALUE",
        dest="changes",
        help="change one number, such as rules.leverage=0 (repeatable)",
    )
    one.add_argument(
        "--strategy",
        type=pair,
        action="append",
        default=[],
        metavar="SEAT=NAME",
        dest="strategies",
        help="who decides for a seat, such as KR=tit_for_tat (repeatable)",
    )


def _play(one) -> None:
    one.add_argument("scenario", nargs="?", metavar="SCENARIO", help="a scenario id or file (without: the title)")
    one.add_argument("--seat", metavar="JP|KR|US|none", help="the government you take; none to watch")
    _seeds(one, seed=None)
    one.add_argument("--load", metavar="FILE", help="a saved game")


def _watch(one) -> None:
    one.add_argument("scenario", nargs="?", default="camp-david-2023", metavar="SCENARIO")
    _seeds(one)
    _changes(one)
    one.add_argument("--pause", type=float, default=0.0, metavar="SECONDS", help="wait between turns")


def _run(one) -> None:
    one.add_argument("scenario", metavar="SCENARIO", help="a scenario id or file")
    _seeds(one)
    _changes(one)
    one.add_argument("--json", action="store_true", help="print one JSON document")


def _host(one) -> None:
    one.add_argument("scenario", nargs="?", metavar="SCENARIO", help="a scenario id or file (camp-david-2023)")
    one.add_argument("--lan", action="store_true", help="let other devices of this network in (else only this machine)")
    one.add_argument("--port", type=port, default=8765, metavar="N", help="the port (8765)")
    one.add_argument("--rooms", type=count, default=1, metavar="N", help="rooms side by side, one game each (1)")
    one.add_argument("--timer", type=whole, default=240, metavar="SECONDS", help="seconds a quarter, 0 for none (240)")
    one.add_argument("--crises", action="store_true", help="a notice, a lock-on or missiles may become a crisis")
    one.add_argument("--no-window", action="store_true", help="open nothing here; only print the addresses")
    one.add_argument("--resume", nargs="?", const="", metavar="JOURNAL", help="go on with the last class, or this one")
    one.add_argument("--cert", metavar="FILE", help="a certificate, for https")
    one.add_argument("--key", metavar="FILE", help="the certificate's key")
    _seeds(one, seed=None)
    _changes(one)


def _materials(one) -> None:
    one.add_argument("scenario", nargs="?", metavar="SCENARIO", help="sheets of this scenario alone (else of all)")
    one.add_argument("--language", choices=("en", "ja", "ko", "all"), default="en", help="the language (en)")
    one.add_argument("--out", default="materials", metavar="DIR", help="the folder they are written to (materials)")


def port(text: str) -> int:
    """A port, 0 for any that is free."""
    if whole(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text[:40]!r} is not a port from 0 to 65535")
    return int(text)


def _facts(one) -> None:
    one.add_argument("--runs", type=count, default=600, metavar="N", help="games a setting (600)")
    one.add_argument("--json", action="store_true", help="print one JSON document")


def _skill(one) -> None:
    one.add_argument("--games", type=count, default=300, metavar="N", help="games a seat (300)")
    one.add_argument("--seed", type=whole, default=1, metavar="N", help="the seed of all chance")
    one.add_argument("--json", action="store_true", help="print one JSON document")


def _calibration(one) -> None:
    one.add_argument("--trials", type=count, default=2000, metavar="N", help="headless games (2000)")
    one.add_argument("--seed", type=whole, default=1, metavar="N", help="the seed of all chance")
    one.add_argument("--workers", type=count, default=1, metavar="K", help="trials side by side (1)")
    one.add_argument("--json", action="store_true", help="print one JSON document")


def _ablate(one) -> None:
    _facts(one)
    _results(one, "ablate")


def _results(one, what: str) -> None:
    text = "the folder for the table, the document and the picture (results)"
    one.add_argument("--out", default="results", metavar="DIR", help=text)
    one.set_defaults(what=what)


def _study(one, what: str) -> None:
    """What every study of a scenario takes."""
    one.add_argument("scenario", metavar="SCENARIO", help="a scenario id or file")
    one.add_argument("--seed", type=whole, default=1, metavar="N", help="the seed of all chance")
    _changes(one)
    one.add_argument("--workers", type=count, metavar="K", help="games side by side (as many as there are cores)")
    one.add_argument("--plain", action="store_true", help="play in plain Python: slow, the same games")
    one.add_argument("--json", action="store_true", help="print one JSON document")
    _results(one, what)


def _varied(one) -> None:
    text = "what to vary, such as leverage,world.north,audience=0.5:2 (without: every constant of the rules)"
    one.add_argument("--parameters", metavar="A,B=LOW:HIGH", help=text)
    text = "how far from its value towards the ends of its card each goes, over 0 to 1 (1)"
    one.add_argument("--near", type=part, default=1.0, metavar="X", help=text)
    one.add_argument("--only", metavar="PROMISE", help="leave this one promise in the scenario")


def _sensitivity(one) -> None:
    _study(one, "sensitivity")
    _varied(one)
    one.add_argument("--method", choices=("sobol", "morris"), default="sobol", help="shares of variance, or screening")
    text = "base points (256) for sobol, a power of two; trajectories (16) for morris"
    one.add_argument("--base", type=count, metavar="N", help=text)
    one.add_argument("--runs", type=count, default=16, metavar="N", help="games a design point (16)")


def _region(one) -> None:
    _study(one, "region")
    _varied(one)
    kinds = ("broken", "ended", "survived", "concluded")
    one.add_argument("--outcome", choices=kinds, default="broken", help="what happens there (broken)")
    one.add_argument("--games", type=count, default=20000, metavar="N", help="games, each a design point (20000)")
    one.add_argument("--leaves", type=count, default=6, metavar="N", help="regions at most (6)")


def _frontier(one) -> None:
    _study(one, "frontier")
    one.add_argument("--promise", metavar="PROMISE", help="which promise to make deeper and more binding")
    one.add_argument("--runs", type=count, default=1000, metavar="N", help="games a cell, of each kind (1000)")
    text = "quarters in which it must be concluded (4)"
    one.add_argument("--within", type=count, default=4, metavar="N", help=text)


def part(text: str) -> float:
    """A share over 0 and up to 1."""
    try:
        x = float(text)
    except ValueError:
        x = 0.0
    if not 0.0 < x <= 1.0:
        raise argparse.ArgumentTypeError(f"{text[:40]!r} is not a share over 0 and up to 1")
    return x


def _tournament(one) -> None:
    text = "a scenario id or file (without: the textbook's repeated prisoner's dilemma, 200 quarters)"
    one.add_argument("scenario", nargs="?", metavar="SCENARIO", help=text)
    one.add_argument("--strategies", metavar="A,B,...", help="who plays (all; in the textbook, the classical ones)")
    text = "the chance that a hand slips, keeping what it would break or breaking what it would keep (0)"
    one.add_argument("--noise", type=chance, default=0.0, metavar="P", help=text)
    one.add_argument("--end", type=chance, default=0.0, metavar="P", help="the chance that a quarter is the last (0)")
    one.add_argument("--repeat", type=count, default=100, metavar="N", help="games a pair, each on its own tape (100)")
    one.add_argument("--turns", type=count, metavar="N", help="quarters at most, up to 200 (as the scenario says)")
    one.add_argument("--seed", type=whole, default=1, metavar="N", help="the seed of all chance")
    text = "change one number, such as rules.leverage=0 (repeatable)"
    one.add_argument("--set", type=pair, action="append", default=[], metavar="PATH=VALUE", dest="changes", help=text)
    one.add_argument("--workers", type=count, default=1, metavar="K", help="games side by side (1)")
    one.add_argument("--plain", action="store_true", help="play in plain Python: slow, the same games")
    one.add_argument("--json", action="store_true", help="print one JSON document")
    _results(one, "tournament")


def chance(text: str) -> float:
    """A chance from 0 to 1."""
    try:
        x = float(text)
    except ValueError:
        x = -1.0
    if not 0.0 <= x <= 1.0:
        raise argparse.ArgumentTypeError(f"{text[:40]!r} is not a chance from 0 to 1")
    return x


def _hindcast(one) -> None:
    one.add_argument("--timeline", required=True, metavar="CSV", help="dated moves, governments and elections")
    one.add_argument("--tests", required=True, metavar="CSV", help="North Korea's tests, a row a quarter")
    text = "commitments and when they stood (commitment_spells_X.csv beside timeline_X.csv, else the timeline's words)"
    one.add_argument("--spells", metavar="CSV", help=text)
    one.add_argument("--from", type=quarter, metavar="Q", dest="start", help="the first quarter scored, such as 1998Q1")
    one.add_argument("--to", type=quarter, metavar="Q", dest="end", help="the last quarter scored")
    one.add_argument("--runs", type=count, default=200, metavar="N", help="worlds led through the record (200)")
    one.add_argument("--seed", type=whole, default=1, metavar="N", help="the seed of all chance")
    text = "try another number, such as rules.inertia=0.4 (repeatable)"
    one.add_argument("--set", type=pair, action="append", default=[], metavar="PATH=VALUE", dest="changes", help=text)
    one.add_argument("--json", action="store_true", help="print one JSON document")
    one.add_argument("--out", metavar="DIR", help="write every table, and a picture, into this folder")


def quarter(text: str) -> int:
    """A quarter written 1998Q1, as its number."""
    from game.study.hindcast.quarters import quarter as number

    if (found := number(text)) is None:
        raise argparse.ArgumentTypeError(f"{text[:40]!r} is not a quarter such as 1998Q1")
    return found


def _batch(one) -> None:
    one.add_argument("scenario", metavar="SCENARIO|FILE", help="a scenario id or file, or an experiment file")
    one.add_argument("--runs", type=count, metavar="N", help="games a design point (1000, or as the file says)")
    one.add_argument("--seed", type=whole, metavar="N", help="the seed of all chance (1, or as the file says)")
    text = "vary one number, such as rules.leverage=0,0.5,1 (repeatable: all values with all)"
    one.add_argument("--set", type=pair, action="append", default=[], metavar="PATH=V1,V2", dest="varied", help=text)
    text = "vary who decides for a seat, such as KR=domestic,grim (repeatable)"
    place = {"type": pair, "action": "append", "default": [], "dest": "councils"}
    one.add_argument("--strategy", metavar="SEAT=A,B", help=text, **place)
    one.add_argument("--turns-table", action="store_true", help="a second table: a row a game, quarter and government")
    one.add_argument("--workers", type=count, default=1, metavar="K", help="games side by side (1)")
    one.add_argument("--cluster", metavar="ADDRESS", help="hand the chunks to a Dask scheduler, tcp://host:8786")
    one.add_argument("--out", required=True, metavar="DIR", help="the folder of results")
    one.add_argument("--resume", action="store_true", help="play only what is missing in the folder")
    one.add_argument("--format", choices=("parquet", "csv"), help="parquet where pyarrow is installed, else csv")
    one.add_argument("--limit", type=count, default=60, metavar="SECONDS", help="time a game in plain Python has (60)")
    one.add_argument("--plain", action="store_true", help="play in plain Python: slow, the same rows")


def _folder(one) -> None:
    one.add_argument("folder", metavar="DIR", help="a folder that `batch` made")


def _summary(one) -> None:
    _folder(one)
    one.add_argument("--json", action="store_true", help="print one JSON document")


def _report(one) -> None:
    _summary(one)
    one.add_argument("--out", dest="page", metavar="FILE", help="the page to write (DIR/report.html)")


def _replay(one) -> None:
    _folder(one)
    one.add_argument("--run", type=whole, required=True, metavar="ID", help="the row's run_id")
    one.add_argument("--headless", action="store_true", help="no window: play it and compare it with its row")
    one.add_argument("--own", action="store_true", help="let strategies that are files or modules of their own run")


def _bench(one) -> None:
    one.add_argument("--rounds", type=count, default=5, metavar="N", help="rounds, of which the median counts (5)")
    one.add_argument("--json", action="store_true", help="print one JSON document")


def _check(one) -> None:
    one.add_argument("files", nargs="*", metavar="FILE", help="without files, everything under assets/")


def _doctor(one) -> None:
    one.add_argument("--lan", action="store_true", help="look at the network too: firewall, subnet, Wi-Fi isolation")
    one.add_argument("--port", type=port, default=8765, metavar="N", help="the port a class would use (8765)")
    one.add_argument("--wait", type=count, default=60, metavar="SECONDS", help="how long a phone has to try (60)")
    one.add_argument("--phone", metavar="ADDRESS", help="the phone's own address, from its Wi-Fi settings")


OPTIONS = {
    "play": _play,
    "watch": _watch,
    "run": _run,
    "host": _host,
    "materials": _materials,
    "facts": _facts,
    "skill": _skill,
    "calibration": _calibration,
    "ablate": _ablate,
    "sensitivity": _sensitivity,
    "region": _region,
    "frontier": _frontier,
    "tournament": _tournament,
    "hindcast": _hindcast,
    "batch": _batch,
    "verify": _summary,
    "summary": _summary,
    "report": _report,
    "replay": _replay,
    "bench": _bench,
    "check": _check,
    "doctor": _doctor,
}
