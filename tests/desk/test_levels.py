"""A2: level 2 is the pact table, home groups and capital; level 3 is everything; each thing where it belongs."""

import pytest

from game.content import load_scenario, scenario_ids
from game.desk import PersonDesk
from game.text import commands as D
from game.view.window import Window
from tests.desk.desks import Dice, orders
from tests.view.test_layout import faults


def begun(level: int, scenario="camp-david-2023", seat="JP", seed=2) -> PersonDesk:
    """A game begun the way a person goes."""
    desk = PersonDesk(folder="/proc/nowhere", seed=seed)
    desk.keeping.auto = lambda session, stamp: None
    for command in (D.Pick("new"), D.ChooseScenario(scenario, True), D.ChooseLevel(level), D.ChooseSeat(seat, True)):
        desk.do(command)
    return desk


def test_three_levels_can_be_chosen():
    desk = PersonDesk(folder="/proc/nowhere", seed=1)
    desk.do(D.Pick("new"))
    desk.do(D.ChooseScenario("camp-david-2023", True))
    assert [row.level for row in desk.shot().levels] == [1, 2, 3]
    for level in (3, 1, 2):
        desk.do(D.ChooseLevel(level))
        assert desk.shot().level == level


def test_level_three_has_all_there_is():
    desk = begun(3)
    shot = desk.shot()
    assert {move.id.partition(":")[0] for move in shot.moves} >= {"case", "reassure", "gesture", "visit", "shuttle"}
    assert shot.questions and shot.ahead, "forecasts, and a thousand games on from here"
    assert shot.orders.move.title and desk.play.session.scenario.rules["crisis_rate"] == 1.0
    assert any(move.id.startswith("payment") for move in begun(3, seat="US").shot().moves), "side payments"
    desk.do(D.OpenPact())
    pact = desk.shot()
    assert not pact.simple and pact.clauses and len(pact.signatories) == 3
    assert desk.do(D.SetBinding(0.6)) is None and desk.shot().binding == 0.6
    assert desk.do(D.SetClause("review", True)) is None


def test_level_two_has_the_table_home_and_capital_and_no_more():
    desk = begun(2)
    shot = desk.shot()
    assert shot.home.factions and any(meter.why == "capital" for meter in shot.meters)
    assert shot.moves == () and shot.orders.move.title == "" and shot.questions == () and not shot.ahead
    assert desk.play.session.scenario.rules["crisis_rate"] == 0.0
    assert isinstance(desk.do(D.ChooseMove("shuttle:KR")), D.Refusal)
    desk.do(D.OpenPact())
    pact = desk.shot()
    assert pact.simple and pact.elements and pact.clauses == () and pact.plane
    for command in (D.SetBinding(0.9), D.SetClause("review", True), D.SetSignatory("US", False)):
        assert isinstance(desk.do(command), D.Refusal), command
    desk.do(D.SetElement("warning", True))
    assert desk.do(D.PutOnTable()) is None and desk.shot().orders.proposal.chosen


@pytest.mark.parametrize("scenario", scenario_ids())
@pytest.mark.parametrize("level", [2, 3])
def test_a_game_of_each_level_is_played_to_its_end(scenario, level):
    seat = load_scenario(scenario).governments[0].code
    desk, dice = begun(level, scenario, seat), Dice(level)
    kinds = set()
    while desk.where != "end":
        if desk.where == "crisis":
            desk.do(D.StandFirm() if dice.below(2) else D.Concede())
            if desk.shot().outcome:
                desk.do(D.GoOn())
        elif desk.where == "board":
            orders(desk, dice)
            assert desk.do(D.Seal()) is None
        else:
            desk.do(D.GoOn())
    for page in desk.play.session.records:
        kinds |= {fact.kind for fact in page.facts}
    assert not ({"move", "crisis"} & kinds) if level == 2 else "move" in kinds


def test_a_game_of_level_two_is_saved_and_opened_at_level_two(tmp_path):
    desk = begun(2)
    desk.keeping.folder = tmp_path
    desk.do(D.Save())
    other = PersonDesk(folder=tmp_path, load=str(next(tmp_path.glob("*.json"))))
    assert other.play.level == 2 and other.shot() == desk.shot()


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (640, 480)], ids=str)
def test_the_plain_pact_table_holds_its_words(size):
    desk = begun(2)
    window = Window(desk, size, headless=True)
    window.draw()
    assert faults(window) == []
    desk.do(D.OpenPact())
    desk.do(D.SetElement("warning", True))
    window.refresh()
    window.draw()
    assert faults(window) == []
