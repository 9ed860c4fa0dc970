"""The turns table of compiled games holds what the session's worlds hold, quarter by quarter, seat by seat."""

import pytest

from agents.council import build
from game.content import load_scenario, scenario_ids
from game.ensemble import engine
from game.ensemble.compile import numba
from game.ensemble.turns import turn_columns
from game.laws.form import form_of
from game.session import Session
from tests.session.games import eight

pytestmark = pytest.mark.skipif(numba() is None, reason="Numba is not installed")


@pytest.mark.parametrize("name", [*scenario_ids(), "eight"])
def test_compiled_and_plain_fill_the_same_table(name):
    scenario = eight() if name == "eight" else load_scenario(name)
    names = {scenario.governments[0].code: "random", scenario.governments[1].code: "grim"}
    fast = engine.play(scenario, 8, range(3), names, table=True).table
    slow = engine.play(scenario, 8, range(3), names, build, plain=True, table=True).table
    assert fast.shape[:3] == (3, scenario.turns, len(scenario.governments)) and (fast == slow).all()


def test_each_column_is_the_field_of_the_world_it_says():
    scenario = load_scenario("gsomia-2019")
    seats, items = [g.code for g in scenario.governments], [c.id for c in scenario.commitments]
    names = turn_columns(seats, items)
    table = engine.play(scenario, 8, [5], table=True).table[0]
    session = Session(scenario, 8, 5).play_out()
    for at, page in enumerate(session.records):
        w = page.closed
        for i in range(len(seats)):
            row = dict(zip(names, table[at, i].tolist(), strict=True))
            said = (row["approval"], row["capital"], row["pressure"], row["form"], row["shock"], row["patron"])
            assert said == (w.approval[i], w.capital[i][i], w.pressure[i][i][0], form_of(w), w.news[0], w.hub[0])
            assert [row[f"trust.{seat}"] for seat in seats] == list(w.trust[i])
            for k, c in enumerate(items):
                own = (w.state[k], w.signer[k][i], w.deed[i][k], w.belief[i][k], w.seen[i][i][k], w.breaks[i][k])
                said = ("state", "signatory", "deed", "belief", "chance", "breaches")
                assert tuple(row[f"{what}.{c}"] for what in said) == own
