"""`watch`: the governments play one another, told in the terminal."""

import time

from game.cli import asked


def watch(args, makers) -> int:
    """Play the scenario to its end, a few lines a quarter."""
    scenario = asked.scenario(args)
    strategies = asked.strategies(args, scenario, makers)
    world = makers.world(scenario, rng=args.seed, run=args.run, strategies=strategies)
    print(f"{scenario.title}. {scenario.goal}")
    while world.running:
        before = list(world.state.state)
        date = f"{world.state.date[1]} Q{world.state.date[2]}"
        world.step()
        print("\n".join([f"\n{date}", *quarter(scenario, world.state, before)]), flush=True)
        time.sleep(args.pause)
    print("\n" + "\n".join(ending(world.record())))
    return 0


def quarter(scenario, state, before: list[int]) -> list[str]:
    """What happened in a quarter: a line of threats, one a government, one a commitment that changed."""
    from game.laws.state import STATE_NAMES

    names = [one.name for one in scenario.commitments]
    lines = [f"  threat from the north {state.threat[0]:.2f}, from China {state.threat[1]:.2f}"]
    for i, government in enumerate(scenario.governments):
        lines.append(
            f"  {government.name:<15}{_standing(state, i)}{_deeds(state, i, names)}{_vote(state, i)}"
        )
    for k, now in enumerate(state.state):
        if now != before[k]:
            lines.append(f"  * {names[k]}: {STATE_NAMES[before[k]]} -> {STATE_NAMES[now]}")
    return lines


def _standing(state, i: int) -> str:
    return f"approval {state.approval[i]:3.0f} %, capital {state.capital[i][i]:3.0f}"


def _deeds(state, i: int, names: list[str]) -> str:
    """What the government kept and broke; nothing where nothing binds it yet."""
    from game.laws.state import BROKE, KEPT

    kept = [names[k] for k, deed in enumerate(state.deed[i]) if deed == KEPT]
    broke = [names[k] for k, deed in enumerate(state.deed[i]) if deed == BROKE]
    kept_words = f"; keeps {len(kept)}" if kept else ""
    return kept_words + (f", breaks {', '.join(broke)}" if broke else "")


def _vote(state, i: int) -> str:
    return ("", "; re-elected", "; LOST THE ELECTION", "; a new leader between elections")[state.election[i]]


def ending(record: dict) -> list[str]:
    """The end of a game in a few lines, from its record."""
    return [
        f"{record['scenario']}, seed {record['seed']}, run {record['run']} (laws {record['laws_version']})",
        f"form: {record['form']}; signatories: {', '.join(record['signatories']) or 'none'}",
        *(f"  {one['commitment']} concluded in quarter {one['turn']}" for one in record["concluded"]),
        *(f"  {one['commitment']} ended in quarter {one['turn']} by {one['by']}" for one in record["ended"]),
        f"outlived a government: {'yes' if record['survived_turnover'] else 'no'}",
        f"digest {record['digest']}",
    ]
