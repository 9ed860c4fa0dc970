"""The options of the commands that study the rules."""

from game.cli.kinds import chance, count, pair, part, quarter, whole
from game.cli.options import changes


def _results(one, what: str) -> None:
    text = "the folder for the table, the document and the picture (results)"
    one.add_argument("--out", default="results", metavar="DIR", help=text)
    one.set_defaults(what=what)


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


def _study(one, what: str) -> None:
    """What every study of a scenario takes."""
    one.add_argument("scenario", metavar="SCENARIO", help="a scenario id or file")
    one.add_argument("--seed", type=whole, default=1, metavar="N", help="the seed of all chance")
    changes(one)
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


STUDIES = {
    "facts": _facts,
    "skill": _skill,
    "calibration": _calibration,
    "ablate": _ablate,
    "sensitivity": _sensitivity,
    "region": _region,
    "frontier": _frontier,
    "tournament": _tournament,
    "hindcast": _hindcast,
}
