"""The golden digests: one game of every scenario and seed, written anew by `python -m tests.golden.make`.

A refactor or a speed-up that changes one is a bug. A change of rules changes LAWS_VERSION, the changelog and these.
"""

import json
import sys
from pathlib import Path

from game.content import scenario_ids
from game.laws.state import LAWS_VERSION
from game.session import save
from tests.session.games import game

HERE = Path(__file__).parent
FILE = HERE / "digests.json"
SEEDS = (1, 2, 3)


def digests() -> dict:
    """Every scenario's digests, by seed; all seats decide as the model's own governments."""
    games = {name: {str(seed): game(name, seed).play_out().digest() for seed in SEEDS} for name in scenario_ids()}
    return {"laws_version": LAWS_VERSION, "games": games}


def old_save() -> None:
    """A save of the schema of today, once: what is frozen stays, however the rules change."""
    from game.session.saving import SCHEMA

    path = HERE / "saves" / f"schema-{SCHEMA}.json"
    if "--freeze" in sys.argv or not path.exists():
        session = game("gsomia-2019", 7, held=["KR"], JP="tit_for_tat")
        while session.turn < 9:
            session.seal({"KR": session.suggest("KR")})
        save(session, path)


if __name__ == "__main__":
    FILE.write_text(json.dumps(digests(), indent=1) + "\n")
    old_save()
    print(f"written: {FILE}")
