"""The options of the commands that play, teach, and keep many games in a folder."""

from game.cli.kinds import count, pair, port, whole


def _seeds(one, seed=1) -> None:
    one.add_argument("--seed", type=whole, default=seed, metavar="N", help="the seed of all chance")
    one.add_argument("--run", type=whole, default=0, metavar="N", help="which of the seed's games (0)")


def changes(one) -> None:
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
    changes(one)
    one.add_argument("--pause", type=float, default=0.0, metavar="SECONDS", help="wait between turns")


def _run(one) -> None:
    one.add_argument("scenario", metavar="SCENARIO", help="a scenario id or file")
    _seeds(one)
    changes(one)
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
    changes(one)


def _materials(one) -> None:
    one.add_argument("scenario", nargs="?", metavar="SCENARIO", help="sheets of this scenario alone (else of all)")
    one.add_argument("--language", choices=("en", "ja", "ko", "all"), default="en", help="the language (en)")
    one.add_argument("--out", default="materials", metavar="DIR", help="the folder they are written to (materials)")


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


GAMES = {
    "play": _play,
    "watch": _watch,
    "run": _run,
    "host": _host,
    "materials": _materials,
    "batch": _batch,
    "verify": _summary,
    "summary": _summary,
    "report": _report,
    "replay": _replay,
    "bench": _bench,
    "check": _check,
    "doctor": _doctor,
}
