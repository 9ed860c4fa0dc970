"""`host`: open a classroom, print where it is, and serve it until Ctrl-C."""

import time
import webbrowser
from datetime import datetime
from functools import partial
from pathlib import Path

from game import folders
from game.cli import asked, display, wall
from game.cli.many import Apart
from game.cli.refusal import Refusal

PLAIN = (
    "Over plain http, others on this network can read what is sent, seat tokens included. Use a network you trust, or "
    "give --cert and --key."
)


def host(args, makers) -> int:
    """Serve until interrupted; every accepted order is on the disk before it is acknowledged."""
    from game.classroom import server as edge

    if bool(args.cert) != bool(args.key):
        raise Refusal("--cert and --key go together")
    if args.crises and args.resume is not None:
        raise Refusal("--crises is for a new class; one that goes on keeps its rules")
    if args.crises:
        args.changes = [("rules.crisis_rate", 1.0), *args.changes]
    try:
        sock = edge.bind(args.lan, args.port)
    except OSError as error:
        raise Refusal(f"port {args.port}: {error.strerror or error}; choose another with --port") from None
    port = sock.getsockname()[1]
    scheme = "https" if args.cert else "http"
    where = edge.addresses(args.lan)
    shown = [one for one in where if one != "127.0.0.1"] or where
    games, bases = Apart(), tuple(f"{scheme}://{one}:{port}" for one in shown)
    hall, rooms = _hall(args, makers, partial(games.play, council=makers.council), bases)
    hosts = tuple(f"{one}:{port}" for one in [*where, "localhost"])
    served = edge.Server(hall, hosts, bool(args.cert))
    local = f"{scheme}://127.0.0.1:{port}"
    closed = "--no-window" if args.no_window else display.missing()
    print("\n".join(told(hall, rooms, local, bool(args.cert), args.lan, closed)), flush=True)
    safe = {"ssl_certfile": args.cert, "ssl_keyfile": args.key} if args.cert else {}
    try:
        if closed:
            served.serve(sock, **safe)
        else:  # the teacher's page in the browser, the wall in a window of its own
            webbrowser.open(f"{local}/teacher#{rooms[0]['teacher']}")
            wall.show(served, hall, sock, safe)
    except KeyboardInterrupt:
        pass
    except OSError as error:
        raise Refusal(f"{args.cert or port}: {error.strerror or error}") from None
    finally:
        games.end()
        hall.journal.close()
        sock.close()
    print("The class is kept; `host --resume` goes on where it stopped.")
    return 0


def told(hall, rooms: list[dict], local: str, secure: bool, lan: bool, closed: str | None = None):
    """What the teacher reads: where students go, the code, and the two links that are the teacher's own.

    `closed`: why neither the wall's window nor a browser opens; None where they do.
    """
    yield f"Third Signatory classroom. Journal: {hall.journal.path}"
    for base in hall.bases:
        yield f"  students go to    {base}/"
    if not lan:
        yield "  (only this machine; with --lan other devices can come in)"
    for room in rooms:
        yield f"Room {room['code']}"
        yield f"  teacher's page    {local}/teacher#{room['teacher']}"
        yield f"  projector         {local}/projector#{room['projector']}"
    if closed:
        why = "Nothing opens here by itself" if closed == "--no-window" else f"No window can open here ({closed})"
        yield f"{why}: open the teacher's page yourself; the wall is a page too, one click from there."
    if lan:
        yield "A phone does not find it? In another terminal, doctor --lan says why."
        yield f"On another device, put {hall.bases[0]} in place of {local} in the two links."
    yield "The two links let whoever has them steer: show them to nobody. Ctrl-C stops; nothing is lost."
    if lan and not secure:
        yield PLAIN


def _hall(args, makers, many, bases):
    """The hall with its rooms, new or from a journal."""
    from game.classroom.hall import Hall
    from game.classroom.journal import Journal, JournalError

    file = _journal(args.resume)
    journal = None
    try:
        journal = Journal(file)
        hall = Hall(journal, bases=bases, many=many)
        if args.resume is not None:
            rooms = hall.resume(lambda about: _session_of(about, makers))
        else:
            rooms = [hall.make(*_session(args, makers, n), args.timer) for n in range(args.rooms)]
    except (JournalError, ValueError, KeyError, IndexError) as error:
        if journal is not None:
            journal.close()
        raise Refusal(f"{file}: {error}") from None
    if not rooms:
        raise Refusal(f"{file} holds no room")
    return hall, rooms


def _journal(resume: str | None) -> Path:
    """The journal of a new class, or the one to go on with: the newest, unless it is named."""
    folder = folders.saves() / "classes"
    if resume is None:
        return folder / f"{datetime.now():%Y%m%d-%H%M%S-%f}.journal"
    if resume:
        if not Path(resume).is_file():
            raise Refusal(f"there is no journal {resume}")
        return Path(resume)
    found = sorted(folder.glob("*.journal"))
    if not found:
        raise Refusal(f"there is no class to go on with in {folder}")
    return found[-1]


def _session(args, makers, n: int):
    """A new game and what a journal must know to make it again. Rooms side by side play the same seed."""
    scenario = asked.scenario(args)
    strategies = asked.strategies(args, scenario, makers)
    seed = time.time_ns() % (1 << 53) if args.seed is None else args.seed
    args.seed = seed
    about = {"scenario": scenario.model_dump(mode="json"), "seed": seed, "run": args.run, "strategies": strategies}
    return _session_of(about, makers), about


def _session_of(about: dict, makers):
    from game.content import Scenario
    from game.session import Session

    scenario = Scenario.model_validate(about["scenario"])
    return Session(scenario, about["seed"], about["run"], makers.council(about["strategies"]))
