"""`calibration`: whether the odds on the screens come true as often as they say."""

import json


def calibration(args, makers) -> int:
    """Print every kind of odds by tenths; status 1 where one is not true."""
    from game.cli.facts import _progress
    from game.study import calibration as study

    with _progress("calibration") as progress:
        rows = study.calibration(args.trials, args.seed, args.workers, progress)
    if args.json:
        print(json.dumps({"trials": args.trials, "seed": args.seed, "rows": [_document(row) for row in rows]}))
    else:
        print("\n".join(table(rows, study.KINDS)))
    return 0 if all(row.true for row in rows) else 1


def _document(row) -> dict:
    came = row.came
    return {
        "kind": row.kind,
        "tenth": row.tenth,
        "said": row.said,
        "came": came.value,
        "low": came.low,
        "high": came.high,
        "count": int(came.count),
        "true": row.true,
    }


def table(rows, kinds: dict[str, str]):
    """Lines: a head for each kind, then said and came by tenths."""
    for kind, about in kinds.items():
        yield f"{kind}: {about}"
        yield "      odds      said    came   95 % interval    cases"
        for row in (one for one in rows if one.kind == kind):
            came = row.came
            interval = f"{100 * came.low:5.1f} to {100 * came.high:5.1f}"
            tenth = f"{10 * row.tenth:>3} to {10 * row.tenth + 10:>3}"
            said = f"{100 * row.said:7.1f} {100 * came.value:7.1f}   {interval} {int(came.count):8d}"
            yield f"{tenth} % {said}{'' if row.true else '  not true'}"
        yield ""
