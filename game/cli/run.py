"""`run`: one game through the Mesa world, with no display."""

import json

from game.cli import asked
from game.cli.watch import ending


def run(args, makers) -> int:
    """Play the scenario to its end and print what became of it, as text or as one JSON document."""
    scenario = asked.scenario(args)
    strategies = asked.strategies(args, scenario, makers)
    world = makers.world(scenario, rng=args.seed, run=args.run, strategies=strategies)
    while world.running:
        world.step()
    record = world.record()
    print(json.dumps(record, ensure_ascii=False) if args.json else "\n".join(ending(scenario, record)))
    return 0
