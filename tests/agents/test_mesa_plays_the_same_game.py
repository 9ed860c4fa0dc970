"""The Mesa world: the same laws, held seats, tidy columns, seeds of every kind, and batch_run on both Mesas."""

import warnings

import mesa
import numpy as np
import pytest

from agents.government import Government
from agents.world import COLUMNS, World
from game.content import load_scenario, override
from game.laws.state import MOVES
from game.session import OrdersRefused
from tests.session.games import game


def ended(world: World) -> World:
    while world.running:
        world.step()
    return world


def batch(parameters, seeds):
    """Mesa's own sweep, unchanged, with the seeds given as each Mesa wants them."""
    new = tuple(int(part) for part in mesa.__version__.split(".")[:2]) >= (3, 4)
    given = {"rng": seeds} if new else {"iterations": len(seeds)}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return mesa.batch_run(World, parameters, display_progress=False, **given)


def test_a_quarter_is_a_step_and_the_model_stops_at_the_end():
    world = World("twin-harbours", rng=1)
    world.step()
    assert world.steps == 1 and world.state.date[0] == 1 and world.running
    assert ended(world).steps == 16 and not world.running
    digest = world.digest()
    world.step()
    assert world.digest() == digest


@pytest.mark.parametrize("seed", [5, np.int64(5), "5", np.uint8(5)])
def test_numbers_numpys_numbers_and_text_are_the_same_seed(seed):
    assert ended(World("twin-harbours", rng=seed)).digest() == game("twin-harbours", 5).play_out().digest()


def test_text_generators_and_the_word_seed_are_seeds_too():
    assert World("twin-harbours", rng="a class in Seoul").seed == World("twin-harbours", seed="a class in Seoul").seed
    one, two = (World("twin-harbours", rng=np.random.default_rng(4)) for _ in range(2))
    assert one.seed == two.seed
    assert World("twin-harbours").seed != World("twin-harbours").seed
    with pytest.raises(ValueError, match="not both"):
        World("twin-harbours", rng=1, seed=2)
    with pytest.raises(ValueError, match="rng: found"):
        World("twin-harbours", rng=[1, 2])


def test_a_scenario_may_be_an_id_an_object_or_changed_by_keywords():
    scenario = override(load_scenario("camp-david-2023"), {"government.KR.approval": 30})
    by_object = ended(World(scenario, rng=2)).digest()
    assert ended(World("camp-david-2023", rng=2, government__KR__approval=np.float64(30))).digest() == by_object
    assert ended(World("camp-david-2023", rng=2, government__KR__approval=np.int64(30))).digest() == by_object
    assert ended(World("camp-david-2023", rng=2)).digest() != by_object


@pytest.mark.parametrize(
    "given, told",
    [
        ({"scenario": "camp-davis-2023"}, "camp-david-2023"),
        ({"goverment__KR__approval": 3}, "government.KR.approval"),
        ({"government__KR__aproval": 3}, "government.KR.approval"),
        ({"strategies": {"KR": "grimm"}}, "grim"),
        ({"strategies": {"KRR": "grim"}}, "KR"),
        ({"rules__leverage": "much"}, "a number"),
    ],
)
def test_an_unknown_name_is_refused_with_the_nearest(given, told):
    with pytest.raises(ValueError, match=told):
        World(**given)


def test_strategies_may_be_a_table_or_text():
    by_table = ended(World("twin-harbours", rng=1, strategies={"EH": "grim", "WH": "random"})).digest()
    assert ended(World("twin-harbours", rng=1, strategies="EH=grim, WH=random")).digest() == by_table


def test_a_person_can_hold_a_seat_for_a_quarter():
    world = World("washington-inward", rng=1)
    seoul = world.government("KR")
    with pytest.raises(OrdersRefused, match="that you signed"):
        seoul.hold(
            {"keep": {"treaty": False}} if "treaty" in world.names.commitments else {"move": {"name": "payment"}}
        )
    seoul.hold({"keep": {"consult": False}, "move": {"name": "case"}})
    world.step()
    page = world.book.records[0]
    assert page.held == ("KR",) and page.orders["KR"].move == MOVES.index("case")
    assert page.closed.deed[1][world.names.commitments.index("consult")] == 0
    assert seoul.sealed is None and seoul.broke == 1
    world.step()
    assert world.book.records[1].held == ()


def test_the_held_game_is_the_desks_game():
    world, desk = World("washington-inward", rng=1), game("washington-inward", 1, held=["KR"])
    words = {"keep": {"consult": False}}
    while world.running:
        bound = world.state.state[world.names.commitments.index("consult")] in (2, 3, 4)
        world.government("KR").hold(words if bound else {})
        desk.seal({"KR": desk.order("KR", words if bound else {})})
        world.step()
    assert world.digest() == desk.digest()


def test_a_government_may_be_subclassed():
    class Hawk(Government):
        def order(self):
            return super().order()._replace(sign=0)

    class Hawks(World):
        government_type = Hawk

    world = ended(Hawks("camp-david-2023", rng=1))
    assert world.record()["concluded"] == []


def test_every_column_is_documented_and_filled():
    world = ended(World("camp-david-2023", rng=3))
    model, agents = (
        world.datacollector.get_model_vars_dataframe(),
        world.datacollector.get_agent_vars_dataframe(),
    )
    assert list(model.columns) == list(COLUMNS["model"]) and list(agents.columns) == list(COLUMNS["agent"])
    assert len(model) == 16 and len(agents) == 16 * 6
    assert model["digest"].iloc[-1] == world.digest() and list(model["turn"]) == list(range(16))
    seats = agents[agents["kind"] == "government"]
    assert seats["approval"].between(1, 99).all() and not seats["pressure"].isna().any()
    rivals = agents[agents["kind"] == "rival"]
    assert set(rivals["code"]) == {"pyongyang", "beijing", "moscow"} and rivals["approval"].isna().all()
    assert all(COLUMNS[table][name].strip() for table in COLUMNS for name in COLUMNS[table])


def test_batch_run_works_unchanged_and_its_rows_are_of_the_end():
    rows = batch({"scenario": ["twin-harbours", "gsomia-2019"], "world__north": [0.4, 0.8]}, [1, 2])
    assert len({row["RunId"] for row in rows}) == 8
    assert {row["turn"] for row in rows} == {15}
    assert {row["code"] for row in rows if row["scenario"] == "gsomia-2019"} >= {"JP", "KR", "US", "beijing"}
    for row in rows[:1]:
        again = World(row["scenario"], rng=row["seed"], world__north=row["world__north"])
        assert ended(again).digest() == row["digest"]
        assert again.government("EH").approval in [one["approval"] for one in rows]
    assert len({row["digest"] for row in rows}) == 8


def test_mesas_own_scenario_objects_are_read():
    scenarios = pytest.importorskip("mesa.experimental.scenarios", reason="this Mesa has no scenarios")
    asked = scenarios.Scenario(rng=4, scenario="twin-harbours", world__north=0.8)
    assert ended(World(asked)).digest() == ended(World("twin-harbours", rng=4, world__north=0.8)).digest()


def test_the_document_of_a_game_says_all_that_happened():
    record = ended(World("gsomia-2019", rng=3, run=2)).record()
    assert (record["scenario"], record["seed"], record["run"]) == ("gsomia-2019", 3, 2)
    assert len(record["turns"]) == 16 and len(record["digest"]) == 64
    assert set(record["scores"]) == {"JP", "KR", "US"}
    for turn in record["turns"]:
        assert set(turn["orders"]) == {"JP", "KR", "US"}
