"""What a study varies, and what it reads off a game: cards, ranges, and the rows of games played in plain Python."""

import numpy as np
import pytest

from game.content import ContentError, load_rules, load_scenario, override
from game.ensemble import engine, rows
from game.study import frontier
from game.study.ground import STOOD, GameFailed, Ground, alone, outcomes
from game.study.measure import Figure, share
from game.study.parameters import changed, chosen, narrowed, parameters, tried, usual

CAMP, HARBOURS = load_scenario("camp-david-2023"), load_scenario("twin-harbours")


def test_every_number_with_a_card_may_be_varied_over_its_card():
    known = parameters(CAMP)
    for name, card in load_rules().items():
        assert (known[f"rules.{name}"].low, known[f"rules.{name}"].source)[0] <= card.value
        assert f"rules.{name}" in known
    assert {"world.north", "government.KR.leader_x", "commitment.consult.depth"} <= set(known)
    assert "government.KR.ruling" not in known and "turns" not in known
    assert known["rules.shock_rate"].value == 1.6 and known["rules.shock_rate"].high == 3, "the scenario's own card"
    assert known["government.KR.term"].whole and not known["world.north"].whole


def test_what_is_usually_varied_are_the_rules_and_the_sky_without_switches():
    paths = {p.path for p in usual(CAMP)}
    assert {"rules.leverage", "world.attention"} <= paths
    assert not paths & {"rules.moves", "rules.signals", "government.KR.leader_x"}


def test_a_parameter_is_named_by_its_last_words_and_may_bring_its_range():
    leverage, north, term = chosen(CAMP, ["leverage", "world.north=0.2:0.9", "KR.term"], near=0.5)
    assert leverage.path == "rules.leverage" and leverage.low == 0.275 and leverage.high == pytest.approx(1.775)
    assert (north.low, north.high) == (0.2, 0.9) and term.path == "government.KR.term"
    assert narrowed(leverage, 1.0) is leverage


@pytest.mark.parametrize(
    "word, told",
    [
        ("levrage", "rules.leverage"),
        ("leverage=0:9", "0 to 3"),
        ("leverage=2:1", "LOW:HIGH"),
        ("leverage=much", "LOW:HIGH"),
        ("start", "card"),
        ("nothing_of_the_kind", "a path such as"),
    ],
)
def test_a_wrong_parameter_is_one_problem_that_says_what_is_right(word, told):
    with pytest.raises(ContentError) as error:
        chosen(CAMP, [word])
    assert len(error.value.problems) == 1 and told in str(error.value) and "--parameters" in str(error.value)


def test_all_wrong_parameters_are_told_at_once():
    with pytest.raises(ContentError) as error:
        chosen(CAMP, ["levrage", "audence", "leverage"])
    assert len(error.value.problems) == 2


def test_a_design_point_gives_the_scenario_that_override_gives():
    point = {"rules.leverage": 0.1, "world.north": 0.9, "world.patron": 0.3, "government.KR.approval": 33.0}
    assert changed(CAMP, point) == override(CAMP, point)
    assert changed(CAMP, dict(reversed(point.items()))) == override(CAMP, point)
    assert changed(CAMP, {"rules.leverage": 0.1}) == override(CAMP, {"rules.leverage": 0.1})
    assert changed(HARBOURS, {"world.north": 0.1}) == override(HARBOURS, {"world.north": 0.1})


def test_every_parameter_is_laid_in_as_override_would():
    """One by one at the low end of its card; what `override` refuses, `tried` refuses beforehand."""
    refused = []
    for path, one in parameters(CAMP).items():
        if path.startswith("rules.") and path != "rules.leverage":
            continue
        low = {path: one.at(one.low)}
        try:
            assert changed(CAMP, low) == override(CAMP, low), path
        except ContentError:
            refused.append(path)
    known = parameters(CAMP)
    for path in ("government.JP.threat_weights.north", "government.JP.faction.older-voters.weight"):
        assert path in refused
        with pytest.raises(ContentError):
            tried(CAMP, [known[path]])
    assert len(refused) < 40


def test_numbers_that_cannot_go_together_are_refused_beforehand():
    """A term may be long and a full term short, each by itself; not both."""
    apart = chosen(CAMP, ["government.KR.term=8:20", "government.KR.term_length=16:20"])
    tried(CAMP, apart[:1])
    with pytest.raises(ContentError):
        tried(CAMP, apart)


def found_rows(scenario, n: int, **cells):
    """Rows of n games in which nothing happened, with some columns set."""
    seats, items = [g.code for g in scenario.governments], [c.id for c in scenario.commitments]
    found = engine.blank_rows(range(n), len(seats), len(items))
    for row in found.whole:
        rows.clear(row, len(items))
    for name, column in cells.items():
        found.whole[:, rows.columns(seats, items)[0].index(name.replace("__", "."))] = column
    return found


def test_outcomes_are_read_off_the_rows_as_a_person_would():
    told = outcomes(
        CAMP,
        found_rows(
            CAMP,
            4,
            concluded__consult=[0, 3, -1, -1],
            ended__consult=[-1, 5, -1, -1],
            concluded__cyber=[-1, 4, -1, -1],
            breaches__KR=[0, 2, 0, 0],
            survived_turnover=[1, 0, 0, 0],
        ),
    )
    assert told["concluded"].tolist() == [True, True, False, False] == told[STOOD].tolist()
    assert told["length"].tolist() == [15, 11, 0, 0], "to the last quarter; the longer of two"
    assert told["broken"].tolist() == [False, True, False, False] == told["ended"].tolist()
    assert told["survived"].tolist() == [True, False, False, False]


def test_what_stood_from_the_start_counts_from_the_start():
    accord = load_scenario("accord-2015")
    told = outcomes(accord, found_rows(accord, 1))
    assert told[STOOD].all() and not told["concluded"].any()
    assert told["length"].tolist() == [accord.turns]


def test_a_promise_alone_is_a_world_of_one():
    one = alone(CAMP, "consult")
    assert [c.id for c in one.commitments] == ["consult"] == list(one.agenda)


def test_a_point_plays_the_tapes_it_is_told_and_no_worker_changes_them():
    ground = Ground(override(HARBOURS, {"turns": 4}), 5, plain=True)
    point = {"rules.security": 3.0}
    both = ground.games(point, [0, 3])
    assert {name: column.tolist() for name, column in ground.games(point, [3]).items()} == {
        name: column[1:].tolist() for name, column in both.items()
    }


def test_a_game_that_raises_stops_the_study_and_names_its_run():
    def council(names):
        raise ValueError("no such government")

    ground = Ground(HARBOURS, 5, {"EH": "own"}, lambda names: {"EH": council}, plain=True)
    with pytest.raises(GameFailed, match="run 7 of seed 5"):
        ground.games({}, [7])


def test_two_shares_multiplied_keep_an_interval():
    """Half times half: a quarter; sure things stay sure; what was never seen stays open above."""
    figure = frontier.product(share(50, 100), share(50, 100))
    assert figure.value == 0.25 and 0.15 < figure.low < 0.25 < figure.high < 0.36 and figure.count == 100
    assert frontier.product(Figure(1.0, 1.0, 1.0, 9), Figure(1.0, 1.0, 1.0, 9)).low == 1.0
    assert frontier.product(share(0, 10), share(10, 10)).high == pytest.approx(share(0, 10).high)


def test_a_deeper_promise_costs_more_and_a_more_binding_one_too():
    from game.setup import first_world

    first = first_world(alone(CAMP, "consult"))
    as_meant = frontier.drafted(first, 0.45, 0.2)
    assert (as_meant.price, as_meant.bind, as_meant.visible) == (14.0, 0.2, 0.45)
    assert frontier.drafted(first, 0.9, 0.2).price == 28.0
    assert frontier.drafted(first, 0.45, 0.5).price == pytest.approx(14 * (1 + 3.5 * 0.3))
    assert first.meant[0] == [0.2, 0.45, 14.0], "the world it starts from stays as it is"


def test_win_sets_hold_what_the_law_says_of_each_seat():
    """Where Tokyo would sign nothing at all, it gains nowhere and nothing overlaps."""
    from game.setup import first_world

    codes = [g.code for g in CAMP.governments]
    usual_sets = frontier.win_sets(first_world(alone(CAMP, "consult")), codes, 1, fine=5, tapes=2)
    assert list(usual_sets.gains) == codes and usual_sets.gains["US"].max() > 0
    grim = override(alone(CAMP, "consult"), {"rules.announce_floor": 1.0, "rules.mediation": 0.0})
    sets = frontier.win_sets(first_world(grim), codes, 1, fine=5, tapes=2)
    assert sets.gains["JP"].max() < 0 and not sets.overlap().any()
    assert (sets.pays["JP"][-1] == 0).any(), "what binds hardest and is deepest costs more than there is"


def test_a_small_frontier_adds_up(monkeypatch):
    few = frontier.win_sets
    monkeypatch.setattr(frontier, "win_sets", lambda *given: few(*given, fine=4, tapes=1))
    ground = Ground(override(CAMP, {"turns": 3}), 1, plain=True)
    found = frontier.frontier(ground, "consult", 6, (0.45,), (0.2, 0.95))
    assert [(c.depth, c.bind) for c in found.cells] == [(0.45, 0.2), (0.45, 0.95)]
    assert all(c.both.value == c.concluded.value * c.survived.value for c in found.cells)
    assert found.cells[0].concluded.count == 6 and found.best() in found.cells
    assert found.shipped == (0.45, 0.2) and frontier.first_promise(CAMP) == "consult"
    assert np.isclose(found.vote_line, 0.7)
