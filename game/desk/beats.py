"""The beats of the guided first game: a real position each, made from a shipped situation, and what it asks.

Nothing acts in them but the rule they teach and the ones before: chance in the polls, disputes, rivals' acts and moves
are switched off, as at level 1. The promises are young, so that changing course costs little and bets are open.
"""

from collections.abc import Callable
from dataclasses import dataclass

from game.content import load_scenario

from .levels import FAR, STILL, keep_or_break

KEEP, TRUST, SIGN, VOTE = "keep", "trust", "sign", "vote"
YOUNG, NEW = {"inertia": 0.2}, {"inertia": 0.0}
FEWEST, SPREAD = 3, 3  # quarters of the last beat: 3 to 5, drawn from the seed
HARBOURS, CAMP = "twin-harbours", "camp-david-2023"
COLD = {"ruling": "PRO", "leader_x": -0.4, "leader_h": 0.95, "grievance": 0.7, "grievance_rest": 0.7}


@dataclass(frozen=True)
class Beat:
    """`asks` is what the bet is about, `other` whose choice it is; `chance` is the beat whose luck it shares."""

    id: str
    position: Callable
    seat: str
    other: str
    asks: str
    promise: str
    chance: str = ""


def position(scenario: str, promises: dict, seats: dict | None = None, rules: dict | None = None):
    """A situation with some promises in force ({id: (state, signatories)}) and nothing else going on."""
    s = load_scenario(scenario)
    found = []
    for c in s.commitments:
        if c.id in promises:
            state, signers = promises[c.id]
            found.append(c.model_copy(update={"state": state, "age": 1, "signatories": signers}))
    governments = []
    for g in s.governments:
        calm = {"term": FAR, "term_length": FAR, "cabinet": False}
        change = {**calm, **(seats or {}).get(g.code, {})}
        change["trust"] = {**g.trust, **change.get("trust", {})}
        governments.append(g.model_copy(update=change))
    quiet = {"turns": 8, "agenda": (), "moves": (), "events": (), "variants": {}, "expect": (), "rivals": ()}
    changed = {"commitments": tuple(found), "governments": tuple(governments), "rules": {**s.rules, **STILL, **rules}}
    return s.model_copy(update={**quiet, **changed})


def _pledge(seed):
    return position(HARBOURS, {"hotline": ("live", ("EH", "WH"))}, rules=NEW)


def _hollow(seed):
    return position(HARBOURS, {"hotline": ("hollow", ("EH", "WH"))}, rules=NEW)


def _trust(seed):
    return position(HARBOURS, {"consult": ("live", ("EH", "WH"))}, rules=NEW)


def _distrust(seed):
    low = {code: {"trust": {other: 0.1}, "grievance": 0.6} for code, other in (("EH", "WH"), ("WH", "EH"))}
    return position(HARBOURS, {"consult": ("live", ("EH", "WH"))}, low, NEW)


def _home(seed):
    return position(CAMP, {"consult": ("live", ("JP", "KR"))}, {"KR": COLD}, YOUNG)


def _hub(seed):
    return position(CAMP, {"consult": ("live", ("JP", "KR", "US"))}, {"KR": COLD}, YOUNG)


def _sign(seed):
    s = load_scenario(CAMP)
    still = {name: 0.0 for name in STILL if name != "moves"}
    return s.model_copy(update={"rules": {**s.rules, **still}, "turns": 8})


def _vote(seed):
    promises = {"consult": ("live", ("JP", "KR", "US"))}
    return position(CAMP, promises, {"KR": {"term": 1, "term_length": 20}}, YOUNG)


def _play(seed):
    return keep_or_break(load_scenario(CAMP), seed).model_copy(update={"turns": FEWEST + seed % SPREAD})


BEATS = (
    Beat("pledge", _pledge, "EH", "WH", KEEP, "hotline"),
    Beat("hollow", _hollow, "EH", "WH", KEEP, "hotline"),
    Beat("trust", _trust, "EH", "WH", TRUST, "consult"),
    Beat("belief", _trust, "EH", "WH", KEEP, "consult"),
    Beat("distrust", _distrust, "EH", "WH", KEEP, "consult"),
    Beat("home", _home, "JP", "KR", KEEP, "consult"),
    Beat("hub", _hub, "JP", "KR", KEEP, "consult", chance="home"),
    Beat("sign", _sign, "JP", "KR", SIGN, "consult"),
    Beat("vote", _vote, "JP", "KR", VOTE, "consult"),
    Beat("play", _play, "JP", "KR", KEEP, "consult"),
)
