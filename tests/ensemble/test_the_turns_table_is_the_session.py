"""The turns table of compiled games holds what the session's worlds hold, quarter by quarter, seat by seat."""

import pytest

from agents.council import build, council_for
from game.content import load_scenario, scenario_ids
from game.ensemble import batch, engine, formats, results
from game.ensemble.compile import numba
from game.ensemble.design import Experiment
from game.ensemble.turns import turn_columns
from game.laws.form import FORM_NAMES, form_of
from game.laws.state import BOUND_NAMES, MOVES, SHOCK_KINDS, STATE_NAMES
from game.session import Session
from game.session.names import names_of, target_word
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


@pytest.mark.parametrize("kind", ["csv", "parquet"])
@pytest.mark.parametrize("name, seats", [("camp-david-2023", {"KR": "random"}), ("gsomia-2019", {"JP": "grim"})])
def test_the_file_says_in_words_what_the_session_did(name, seats, kind, tmp_path):
    """Row by row: every word of the file is found again in the pages of the session, and every number too."""
    if kind == "parquet" and formats.best_format() == "csv":
        pytest.skip("no pyarrow")
    vary = tuple((f"strategy.{seat}", (who,)) for seat, who in seats.items())
    asked = Experiment(name, 4, 9, (*vary, ("turns", (16, 3))), turns=True)
    store = results.run(batch.Batch(asked, build), tmp_path, kind)
    (table,) = store.tables("turns")
    rows = [dict(zip(table, cells, strict=True)) for cells in zip(*table.values(), strict=True)]
    scenario = load_scenario(name)
    codes, names = [g.code for g in scenario.governments], names_of(scenario)
    assert len(rows) == 4 * (16 + 3) * len(codes)
    assert [row["run_id"] for row in rows] == sorted(row["run_id"] for row in rows)
    said = iter(rows)
    for run in range(8):
        session = Session(scenario, 9, run % 4, council_for(scenario, seats)).play_out()
        for page in session.records[: 16 if run < 4 else 3]:
            for i, code in enumerate(codes):
                row = next(said)
                assert (row["run_id"], row["turn"], row["quarter"], row["seat"]) == (run, page.turn, page.quarter, code)
                told_in_words(row, page, i, scenario, names)


def told_in_words(row: dict, page, i: int, scenario, names) -> None:
    """One row against one page."""
    w, seats = page.closed, names.seats
    kind, _, stung, launches, nuclear, wedge, patrol, _ = w.news
    assert row["shock"] == ("none" if kind < 0 else SHOCK_KINDS[int(kind)])
    assert row["shock_seat"] == ("none" if stung < 0 else seats[int(stung)])
    assert row["wedge"] == ("none" if wedge < 0 else seats[int(wedge)])
    assert (row["launches"], row["nuclear"], row["patrol"]) == (launches, nuclear, patrol)
    assert row["form"] == FORM_NAMES[form_of(w)] and row["bloc"] == scenario.governments[i].blocs[w.bloc[i]].name
    assert row["signed"] == (None if w.signed[i] < 0 else w.signed[i]) and row["bound"] == BOUND_NAMES[w.bound[i]]
    assert row["move"] == ("none" if w.move[i] < 0 else MOVES[w.move[i]])
    assert row["target"] == (target_word(w, names, i, w.move[i], w.target[i]) or "none")
    assert row["election"] == ("none", "held", "lost", "fell")[w.election[i]]
    numbers = (w.approval[i], w.capital[i][i], w.mood[i][0], w.threat[0], w.leader_x[i][i], w.term[i], w.turnovers[i])
    columns = ("approval", "capital", "mood", "north", "leader_x", "term", "turnovers")
    assert tuple(row[name] for name in columns) == numbers
    for k, c in enumerate(names.commitments):
        deed = None if w.deed[i][k] < 0 else ("broke", "kept")[w.deed[i][k]]
        assert (row[f"state.{c}"], row[f"deed.{c}"]) == (STATE_NAMES[w.state[k]], deed)
        assert (row[f"signatory.{c}"], row[f"breaches.{c}"]) == (w.signer[k][i], w.breaks[i][k])
        assert (row[f"belief.{c}"], row[f"chance.{c}"]) == (w.belief[i][k], w.seen[i][i][k])
