"""`watch`: the governments play one another, told in the terminal."""

import time
from collections.abc import Iterator

from game.cli import asked

# What is told of a quarter, by kind of fact and in this order; others, such as "kept", would fill the page.
SENTENCES = {
    "launch": "Pyongyang launches missiles ({amount:.0f} days of the quarter).",
    "nuclear": "Pyongyang tests a nuclear device.",
    "patrol": "Moscow's bombers join a Chinese patrol.",
    "wedge": "Beijing presses {seat}.",
    "shock": "Anger in {seat}: {why}.",
    "table": "On the table: {commitment}.",
    "signed": "{seat} signs.",
    "declined": "{seat} declines: {why}.",
    "concluded": "* {commitment}: in force.",
    "broke": "{seat} does not keep: {commitment}.",
    "hollow": "* {commitment}: hollow.",
    "notice": "* {commitment}: {seat} gives notice.",
    "extended": "* {commitment}: the notice runs a quarter longer.",
    "reversed": "* {commitment}: the notice is withdrawn.",
    "restored": "* {commitment}: kept again, and whole.",
    "ended": "* {commitment}: ended by {seat}.",
    "move": "{seat} spends capital: {why}.",
    "election_held": "{seat} votes, and the government stays.",
    "election_lost": "{seat} votes, and the government falls. Its successor takes the seat.",
    "leader_fell": "{seat} has a new leader, without a vote.",
}
# What stood in the way of a signature, as a person would say it.
BOUND = {
    "will": "it does not want to",
    "capital": "it has too little capital",
    "ratification": "parliament would not ratify",
    "partner": "a partner does not sign",
}


def watch(args, makers) -> int:
    """Play the scenario to its end, a few lines a quarter."""
    scenario = asked.scenario(args)
    strategies = asked.strategies(args, scenario, makers)
    world = makers.world(scenario, rng=args.seed, run=args.run, strategies=strategies)
    print(f"{scenario.title}. {scenario.goal}")
    while world.running:
        world.step()
        tell("", *quarter(scenario, world.book.records[-1]))
        time.sleep(args.pause)
    tell("", *ending(scenario, world.record()))
    return 0


def finish(session) -> int:
    """Tell a saved game from its beginning, and play what is left of it by the strategies."""
    session.play_out()
    for page in session.records:
        tell("", *quarter(session.scenario, page))
    tell("", *ending(session.scenario, session.book.document()))
    return 0


def tell(*lines: str) -> None:
    """Print the lines now, whoever reads them."""
    print("\n".join(lines), flush=True)


def quarter(scenario, page) -> Iterator[str]:
    """A quarter of the book: a line of figures, then what happened, a line each."""
    approval = page.closed.approval
    houses = [f"{one.name} {approval[i]:.0f} %" for i, one in enumerate(scenario.governments)]
    north, china = page.opened.threat
    yield f"{page.quarter}   approval: {', '.join(houses)}   threat: north {north:.2f}, China {china:.2f}"
    words = names(scenario)
    for kind in SENTENCES:
        yield from ("  " + sentence(fact, words) for fact in page.facts if fact.kind == kind)


def sentence(fact, words: dict[str, str]) -> str:
    """The fact in words; ids become the names that people use."""
    pact = ", ".join(words.get(one, one) for one in fact.commitment.split("+"))
    seat, why = words.get(fact.seat, fact.seat), words.get(fact.why, fact.why)
    return SENTENCES[fact.kind].format(seat=seat, commitment=pact, why=why, amount=fact.amount)


def names(scenario) -> dict[str, str]:
    """What people call each government, commitment, move and event of the scenario."""
    things = {one.id: one.name for one in [*scenario.commitments, *scenario.moves]}
    events = {one.id: one.title for one in scenario.events}
    return {
        "": "its own terms",  # no seat ended a promise that ran out by a sunset clause
        **BOUND,
        **things,
        **events,
        **{one.code: one.name for one in scenario.governments},
    }


def ending(scenario, record: dict) -> list[str]:
    """The end of a game in a few lines, from its record."""
    words = names(scenario)
    who = ", ".join(words[code] for code in record["signatories"])
    ended = [(words[one["commitment"]], one["quarter"], words[one["by"]]) for one in record["ended"]]
    return [
        f"{scenario.title}, seed {record['seed']}, run {record['run']} (laws {record['laws_version']})",
        f"form: {record['form']}; signatories: {who or 'none'}",
        *(f"  {words[one['commitment']]}: concluded {one['quarter']}" for one in record["concluded"]),
        *(f"  {name}: ended {when} by {by}" for name, when, by in ended),
        f"outlived a government: {'yes' if record['survived_turnover'] else 'no'}",
        f"digest {record['digest']}",
    ]
