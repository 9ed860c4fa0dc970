"""The three levels of a situation. Level 3 is everything, crises included; at level 2 nobody makes moves, and a pact is
its elements alone; level 1 is at most three promises, all in force, that change by keeping and breaking only.

At level 1 no history, no elections, no rivals' acts, no moves, nothing to sign, no chance in the polls: what the screen
says is all the rules. Governments still keep or break by their own reckoning, and the reveal opens it.
The number of quarters is drawn from the seed, so that nobody knows the last one.
"""

from game.content import override

ONLY = {"twin-harbours": ("hotline", "consult"), "camp-david-2023": ("hotline", "consult", "exercises")}
FEWEST, SPREAD = 8, 4  # quarters: 8 to 11
FAR = 60  # quarters to elections that never come
HISTORY, RIVALS = ("shock_rate",), ("launch_mean", "nuclear_chance", "wedge_cap", "patrol_cap", "china_noise")
HOME = ("approval_noise", "rally_low", "rally_high", "signals", "moves")
EVERY = 1.0  # the chance, at level 3, that what can become a crisis becomes one
STILL = dict.fromkeys((*HISTORY, *RIVALS, *HOME), 0.0)


def has_level_one(scenario) -> bool:
    return scenario.id in ONLY


def level_of(scenario) -> int:
    """1 where nothing can be signed and no move made, 3 where there are crises, otherwise 2."""
    if not scenario.agenda and not scenario.moves:
        return 1
    return 3 if scenario.rules["crisis_rate"] > 0.0 else 2


def is_plain(scenario) -> bool:
    """Whether a pact is its elements alone, as level 2 is begun from the title: there is no menu of moves either."""
    return not scenario.moves


def at_level(scenario, level: int, seed: int):
    """The situation as it is played at a level; 0 leaves it as it is."""
    if level == 1:
        return keep_or_break(scenario, seed)
    if level == 2:
        return scenario.model_copy(update={"moves": (), "rules": {**scenario.rules, "moves": 0.0}})
    return with_crises(scenario) if level == 3 else scenario


def with_crises(scenario):
    """The situation in which what can become a crisis does, unless it says itself how often."""
    rate = scenario.rules["crisis_rate"] or EVERY
    return override(scenario, {"rules.crisis_rate": rate})


def keep_or_break(scenario, seed: int):
    """The situation at level 1."""
    names = ONLY[scenario.id]
    promises = [c for c in scenario.commitments if c.id in names]
    promises = [c.model_copy(update={"state": "live", "age": max(1, c.age)}) for c in promises]
    seats = [g.model_copy(update={"term": FAR, "term_length": FAR, "cabinet": False}) for g in scenario.governments]
    return scenario.model_copy(
        update={
            "turns": FEWEST + seed % SPREAD,
            "commitments": tuple(sorted(promises, key=lambda c: names.index(c.id))),
            "governments": tuple(seats),
            "rules": {**scenario.rules, **STILL},
            "agenda": (),
            "moves": (),
            "events": (),
            "variants": {},
            "expect": (),
        }
    )
