"""`bench`: how fast games are played here, beside Mesa, plain Python and C."""

import json
import warnings


def bench(args, makers) -> int:
    """Print games per second and their ratios."""
    from game.cli.pace import compiling
    from game.ensemble import engine
    from game.study import bench as study

    if not engine.can_compile({}):
        engine.slower()
        print("there is nothing compiled to compare")
        return 1
    compiling()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Mesa tells of changes to come, once a game
        found = study.bench(args.rounds, makers.sweep)
    if args.json:
        print(json.dumps(found))
        return 0
    for name, speed in found["games_per_second"].items():
        print(f"{name:<22}{speed:12,.1f} games/s")
    for name, ratio in found["ratios"].items():
        print(f"{name:<26}{ratio:8.2f} times")
    print(f"first compiled game after {found['seconds_to_start']:.2f} s; peak memory {found['peak_mib'] or 0:.0f} MiB")
    return 0
