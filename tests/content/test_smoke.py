"""Everything that ships loads clean."""

from game.content import check, load_scenario


def test_every_file_that_ships_is_clean():
    assert check() == []


def test_camp_david_is_whole():
    scenario = load_scenario("camp-david-2023")
    assert [g.code for g in scenario.governments] == ["JP", "KR", "US"]
    assert scenario.commitment("consult").state == "table"
