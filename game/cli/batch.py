"""`batch`: many games into a folder."""

import sys
from pathlib import Path

from game.cli import asked
from game.cli.pace import compiling, progress_of
from game.cli.refusal import Refusal

STOPPED, INTERRUPTED = 3, 130


def batch(args, makers) -> int:
    """Play the experiment: 0 done, 1 some games could not be played and their rows say why, 3 stopped before the end,
    130 interrupted; what is done is kept, and --resume goes on."""
    from game.content import ContentError
    from game.ensemble import results
    from game.ensemble.hands import Gone
    from game.ensemble.store import DiskError, StoreError

    try:
        one, kind = _asked(args, makers)
    except ContentError as error:
        print(*(f"third-signatory: {problem}" for problem in error.problems), sep="\n", file=sys.stderr)
        return 2
    try:
        hands = _hands(args)
        slow = sorted(set(one.names) - set(_built_in()))
        compiling(args.plain or bool(args.cluster or slow), slow)
        with progress_of(one.rows_in_all) as progress:
            store = results.run(one, Path(args.out), kind, args.workers, args.resume, progress, hands)
    except (DiskError, Gone) as error:
        return _stopped(args, error)
    except StoreError as error:
        raise Refusal(error) from None
    except KeyboardInterrupt:
        return _stopped(args, "interrupted", INTERRUPTED)
    rows, errors = store.about["rows"], store.errors
    count = f"{rows} rows in {store.count()} chunks"
    print(f"{args.out}: {count}" + (f", {errors} with an error" if errors else ""))
    return 1 if errors else 0


def _stopped(args, why, status: int = STOPPED) -> int:
    """Say in one line why it ended early, what is kept, and how to go on."""
    from game.ensemble.store import Store, StoreError

    try:
        store = Store.opened(Path(args.out))
        kept = f"{store.count() - len(store.missing())} of {store.count()} chunks are kept; --resume plays the rest"
    except StoreError:
        kept = "nothing was kept"
    print(f"third-signatory: {' '.join(str(why).split())}; {kept}", file=sys.stderr)
    return status


def _asked(args, makers):
    """The batch that the command line or the experiment file asks for, and its format; ContentError or Refusal."""
    from game.ensemble.batch import Batch
    from game.ensemble.experiment import inline, read_experiment
    from game.ensemble.formats import best_format
    from game.ensemble.written import is_experiment

    file, kind = Path(args.scenario), None
    if args.scenario.endswith(".toml") and file.is_file() and is_experiment(file):
        experiment, scenario, kind = read_experiment(file, asked.Known(makers), _options(args))
    else:
        scenario = asked.scenario(args)
        experiment = inline(scenario, _options(args), asked.Known(makers))
    kind = args.format or kind or best_format()
    return Batch(experiment, makers.own or makers.council, args.plain, scenario, kind=kind, limit=args.limit), kind


def _options(args) -> dict:
    """What the command line says of an experiment, in the words of an experiment file."""
    from game.ensemble.design import STRATEGY, values_of

    vary = [(path, list(values_of(text))) for path, text in args.varied]
    for seat, text in args.councils:
        vary.append((STRATEGY + seat.upper(), [name.strip() for name in text.split(",") if name.strip()]))
    said = {"runs": args.runs, "seed": args.seed, "turns_table": args.turns_table or None}
    return {**{name: value for name, value in said.items() if value is not None}, "vary": dict(vary)}


def _hands(args):
    """Who plays, if not this machine."""
    if not args.cluster:
        return None
    from game.ensemble.cluster import cluster

    return cluster(args.cluster)


def _built_in() -> tuple[str, ...]:
    from game.ensemble.deciders import NAMES

    return NAMES
