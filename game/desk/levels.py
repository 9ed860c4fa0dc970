"""Level 1 of a situation: at most three promises, all in force, and nothing that changes them but keeping and breaking.

No history, no elections, no rivals' acts, no moves, nothing to sign, no chance in the polls: what the screen says is
all the rules. Governments still keep or break by their own reckoning, and the reveal opens it.
The number of quarters is drawn from the seed, so that nobody knows the last one.
"""

ONLY = {"twin-harbours": ("hotline", "consult"), "camp-david-2023": ("hotline", "consult", "exercises")}
FEWEST, SPREAD = 8, 4  # quarters: 8 to 11
FAR = 60  # quarters to elections that never come
HISTORY, RIVALS = ("shock_rate",), ("launch_mean", "nuclear_chance", "wedge_cap", "patrol_cap", "china_noise")
HOME = ("approval_noise", "rally_low", "rally_high", "signals", "moves")
STILL = dict.fromkeys((*HISTORY, *RIVALS, *HOME), 0.0)


def has_level_one(scenario) -> bool:
    return scenario.id in ONLY


def level_of(scenario) -> int:
    """1 where nothing can be signed and no move made; otherwise 2."""
    return 1 if not scenario.agenda and not scenario.moves else 2


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
