"""D2 and D4: save, quit and load change nothing; old saves open or say why not; one bad save hides no other."""

import json
import os
import shutil
from pathlib import Path

import pytest

from game.content import load_scenario, override, scenario_ids
from game.session import SaveError, Session, list_saves, load, save
from game.session.saving import checksum
from tests.session.games import council_of, eight, game, played

OLD = Path(__file__).parents[1] / "golden" / "saves"


def reloaded(session: Session, folder: Path) -> Session:
    return load(save(session, folder / "game.json"), council_of)


def same(one: Session, other: Session) -> bool:
    """Whether two sessions are alike in everything a player or a digest could see."""
    parts = ("turn", "world", "held", "seed", "run", "strategies", "changed_rules", "records", "scenario")
    return all(getattr(one, part) == getattr(other, part) for part in parts) and one.digest() == other.digest()


def written(path: Path, **changes) -> Path:
    """The save at a path with some fields changed by hand, and a checksum that fits."""
    found = json.loads(path.read_text())
    found |= changes
    found["checksum"] = checksum(found)
    path.write_text(json.dumps(found))
    return path


def closed_after_every_turn(scenario: str, n: int, folder: Path) -> None:
    """The game that was never saved, and the one that was closed and opened after every turn, are the same."""
    seat = load_scenario(scenario).governments[n % 3 % 2].code
    straight, broken = (game(scenario, seed=n, held=[seat], **{seat: "random"}) for _ in range(2))
    while not straight.over:
        straight.seal({seat: straight.suggest(seat)})
        broken.seal({seat: broken.suggest(seat)})
        broken = reloaded(broken, folder)
    assert broken is not straight and same(straight, broken)


@pytest.mark.parametrize("n", range(100))
def test_a_game_reloaded_after_every_turn_is_the_same_game(n, tmp_path):
    """D2, most of them in the small, quick world."""
    closed_after_every_turn("twin-harbours" if n % 4 else scenario_ids()[n // 4 % 7], n, tmp_path)


@pytest.mark.nightly
@pytest.mark.parametrize("n", range(1000))
def test_a_thousand_games_reloaded_after_every_turn(n, tmp_path):
    """D2 in full, every scenario in turn."""
    closed_after_every_turn(scenario_ids()[n % 7], 1000 + n, tmp_path)


def test_what_is_not_yet_sealed_is_where_it_was_too(tmp_path):
    session = game(held=["KR", "US"], run=3)
    assert same(session, reloaded(session, tmp_path))


def test_overrides_and_strategies_come_back(tmp_path):
    scenario = override(load_scenario("camp-david-2023"), {"government.KR.approval": 31, "rules.leverage": 0.2})
    session = game(scenario, JP="grim", US="poll_watcher").fork(0).play_out()
    again = reloaded(session, tmp_path)
    assert same(session, again) and again.strategies["JP"] == "grim"
    assert json.loads((tmp_path / "game.json").read_text())["scenario"]["changes"] == {
        "government.KR.approval": 31.0,
        "rules.leverage": 0.2,
    }


def test_a_variant_comes_back(tmp_path):
    session = game(load_scenario("gsomia-2019", next(iter(load_scenario("gsomia-2019").variants))))
    assert reloaded(session.play_out(), tmp_path).digest() == session.digest()


def test_a_fork_with_other_rules_comes_back_also_before_its_first_order(tmp_path):
    fork = played().fork(5, {"rules.mediation": 0.0})
    assert same(fork, reloaded(fork, tmp_path))
    assert same(fork.play_out(), reloaded(fork, tmp_path))


def test_eight_governments_come_back_although_no_file_ships_them(tmp_path):
    session = game(eight()).play_out()
    assert reloaded(session, tmp_path).digest() == session.digest()


def test_a_person_who_does_everything_comes_back(tmp_path):
    session = game("washington-inward", held=["JP"])
    words = [
        {"keep": {"consult": False}, "move": {"name": "reassure", "target": session.names.factions[0][1]}},
        {"propose": {"elements": ["exercises"], "signatories": ["JP", "KR", "US"], "bindingness": -0.1,
                     "clauses": ["sunset", "opt_out"]}, "move": {"name": "shuttle", "target": "KR"}},
        {"sign": True},
    ]  # fmt: skip
    for one in words:
        session.seal({"JP": session.order("JP", one)})
    assert same(session, reloaded(session, tmp_path))


@pytest.mark.parametrize("file", sorted(OLD.glob("*.json")), ids=lambda file: file.stem)
def test_an_old_save_opens_or_says_why_not(file, tmp_path):
    """D4: one frozen save of every schema there ever was."""
    assert list_saves(OLD)
    try:
        session = load(file, council_of)
        assert session.records
    except SaveError as error:
        assert "laws" in str(error) and "\n" not in str(error)


def test_a_save_under_other_laws_opens_if_it_goes_the_same_and_says_so(tmp_path):
    path = save(played(turns=4), tmp_path / "game.json")
    assert "laws 0" in load(written(path, laws_version="0")).note
    with pytest.raises(SaveError, match="under these laws the game would go otherwise"):
        load(written(path, laws_version="0", digest="0" * 64))
    with pytest.raises(SaveError, match="digest"):
        load(written(path, laws_version="1"))


def test_one_damaged_save_among_fifty_hides_no_other(tmp_path):
    for n in range(50):
        save(played("twin-harbours", turns=n % 3), tmp_path / f"{n}.json")
        os.utime(tmp_path / f"{n}.json", (n, n))
    bad = tmp_path / "7.json"
    bad.write_bytes(bad.read_bytes()[:-40])
    (tmp_path / "folder.json").mkdir()
    rows = list_saves(tmp_path)
    assert len(rows) == 51 and [row.path.name for row in rows if row.problem].count("7.json") == 1
    assert sum(1 for row in rows if not row.problem) == 49
    good = [row for row in rows if not row.problem]
    assert good[0].path.name == "49.json" and good[0].scenario == "twin-harbours"
    assert good[0].quarter == "2000 Q2" and good[0].turns == 1
    assert list_saves(tmp_path / "nowhere") == []


@pytest.mark.parametrize(
    "change, told",
    [
        ({"schema": 2}, "schema: found 2"),
        ({"game": "chess"}, "game: found chess"),
        ({"sede": 1}, "did you mean seed"),
        ({"seed": -1}, "seed: found -1, expected a whole number"),
        ({"seed": 1.5}, "seed: found 1.5"),
        ({"run": "no"}, "run: found no"),
        ({"held": ["KRR"]}, "held: found KRR, expected one of JP, KR, US"),
        ({"held": "KR"}, "expected a list"),
        ({"strategies": {"JP": "tit_for_tatt"}}, "tit_for_tat"),
        ({"strategies": {"XX": "grim"}}, "a seat of the scenario"),
        ({"turns": [{}]}, "turns[1].quarter: found nothing"),
        ({"turns": 3}, "turns: found 3, expected a list"),
        ({"rules": [{"turn": 1, "leverag": 1}]}, "leverage"),
        ({"rules": [{"turn": 1, "leverage": "x"}]}, "a number"),
        ({"rules": [{"turn": 0, "horizon": 1e6}]}, "reckonings"),
        ({"scenario": {"id": "camp-davis-2023", "content": "", "changes": {}}}, "one of twin-harbours"),
        ({"scenario": {"id": "camp-david-2023", "content": "", "changes": {}}}, "of another content"),
        ({"scenario": {"id": "x", "content": "", "changes": {}, "whole": {"id": "x"}}}, "scenario"),
        ({"digest": "0" * 64}, "digest: found 000000000000"),
        ({"laws_version": None}, "laws_version: found null"),
    ],
)
def test_a_changed_field_is_told_with_file_field_found_and_expected(change, told, tmp_path):
    path = save(played(turns=3), tmp_path / "game.json")
    with pytest.raises(SaveError) as error:
        load(written(path, **change), council_of)
    line = str(error.value)
    assert line.startswith("game.json: ") and told in line and "\n" not in line and "expected" in line


def test_orders_that_could_not_have_been_given_are_told_by_turn_and_seat(tmp_path):
    path = save(played(turns=3), tmp_path / "game.json")
    for order, told in [
        ({"keep": {"treaty": False}}, "turns[2].orders.KR.keep: found a break of treaty"),
        ({"move": {"name": "visitt"}}, "turns[2].orders.KR.move.name: found visitt"),
        ({"propose": {"elements": ["warp"]}}, "propose.elements: found warp"),
        (None, "turns[2].orders.KR: found null, expected a table"),
    ]:
        turns = json.loads(path.read_text())["turns"]
        turns[1]["orders"]["KR"] = order
        other = shutil.copy(path, tmp_path / "other.json")
        with pytest.raises(SaveError) as error:
            load(written(Path(other), turns=turns))
        assert told in str(error.value)


def test_strategies_that_nobody_handed_in_are_asked_for(tmp_path):
    path = save(played(turns=1, JP="grim"), tmp_path / "game.json")
    with pytest.raises(SaveError, match="grim"):
        load(path)
