"""The one helper of these tests that builds games: from a shipped scenario, or with eight governments."""

from functools import lru_cache

from agents.council import build, council_for
from game.content import Scenario, load_scenario
from game.session import Session

FIRST = "camp-david-2023"


def game(scenario=FIRST, seed=1, held=(), run=0, **names) -> Session:
    """A session with strategies by seat: game(KR="grim")."""
    scenario = load_scenario(scenario) if isinstance(scenario, str) else scenario
    return Session(scenario, seed, run, council_for(scenario, names), held)


def played(scenario=FIRST, seed=1, turns=99, held=(), **names) -> Session:
    """A session some turns in; a person who holds a seat follows the seat's strategy."""
    session = game(scenario, seed, held, **names)
    while not session.over and session.turn < turns:
        session.seal({seat: session.suggest(seat) for seat in session.held})
    return session


@lru_cache(maxsize=1)
def eight() -> Scenario:
    """Camp David with eight governments: Tokyo, Seoul, Washington, and five more like the first two."""
    table = load_scenario(FIRST).model_dump(mode="json")
    first = list(table["governments"])
    for n in range(5):
        twin = {**first[n % 2], "code": f"M{n}", "approval": 40 + 4 * n, "leader_x": 0.1 * n}
        table["governments"].append({**twin, "trust": {**twin["trust"], first[n % 2]["code"]: 0.6}})
    codes = [g["code"] for g in table["governments"]]
    for g in table["governments"]:
        g["trust"] = {code: g["trust"].get(code, 0.5) for code in codes if code != g["code"]}
    for c in table["commitments"]:
        c["signatories"] = codes if "US" in c["signatories"] else [code for code in codes if code != "US"]
        if c["id"] in ("consult", "hotline"):
            c |= {"state": "live", "age": 3}
    table["id"] = "eight-governments"
    return Scenario.model_validate(table)


def council_of(names: dict) -> dict:
    """What the door hands to `load`."""
    return build(names)
