"""A game saved by itself opens as it was; a damaged file is named; a quarter can be taken back."""

import pytest

from game.text import commands as D
from game.text.shots import BoardShot, Settings
from tests.desk.desks import EVERY, Dice, desk_of, orders, quarter


@pytest.mark.parametrize("scenario, seat", EVERY[::3])
def test_a_game_opened_again_shows_the_same_board(scenario, seat, tmp_path):
    desk, dice = desk_of(scenario, seat, seed=13, folder=tmp_path), Dice(5)
    for _quarter in range(4):
        quarter(desk, dice)
    board = desk.shot()
    other = desk_of(scenario, seat, seed=99, folder=tmp_path)
    name = next(row.id for row in other.saves().rows if not row.damaged)
    assert other.do(D.Load(name)) is None
    assert isinstance(other.shot(), BoardShot) and other.shot() == board


def test_saving_by_hand_and_going_on_from_the_title(tmp_path):
    desk = desk_of(seed=2, folder=tmp_path)
    quarter(desk)
    assert isinstance(desk.do(D.Save()), D.Done)
    board = desk.shot()
    desk.do(D.ToTitle())
    assert not desk.playing() and desk.shot().items[0].id == "continue"
    assert desk.do(D.Pick("continue")) is None
    assert desk.shot() == board


def test_a_damaged_save_is_named_and_the_others_open(tmp_path):
    desk = desk_of(seed=2, folder=tmp_path)
    quarter(desk)
    (tmp_path / "broken.json").write_text("{")
    rows = {row.id: row for row in desk.saves().rows}
    assert len(rows) == 2 and rows["broken.json"].damaged == "The file is damaged."
    refused = desk.do(D.Load("broken.json"))
    assert isinstance(refused, D.Refusal) and "broken.json" in refused.line
    assert isinstance(desk.shot(), BoardShot)


def test_undo_takes_one_quarter_back(tmp_path):
    desk, dice = desk_of(seed=3, folder=tmp_path), Dice(1)
    quarter(desk, dice)
    board = desk.shot()
    orders(desk, dice)
    desk.do(D.Seal())
    assert desk.do(D.Undo()) is None
    assert desk.shot() == board
    desk.do(D.Undo())
    assert not desk.shot().can_undo and isinstance(desk.do(D.Undo()), D.Refusal)


def test_a_disk_that_cannot_be_written_does_not_stop_the_game(tmp_path):
    blocked = tmp_path / "a-file"
    blocked.write_text("not a folder")
    desk = desk_of(seed=1, folder=blocked)
    said = desk.do(D.Seal())
    assert isinstance(said, D.Done) and "could not be saved" in said.line
    assert desk.where == "reveal"


def test_settings_are_kept(tmp_path):
    desk = desk_of(seed=1, folder=tmp_path)
    desk.do(D.Change(Settings(1.5, True, False, "ko")))
    assert desk_of(seed=1, folder=tmp_path).settings() == Settings(1.5, True, False, "ko")
    (tmp_path / "desk.settings").write_text('{"text_scale": 99, "sound": 3, "language": "xx"}')
    assert desk_of(seed=1, folder=tmp_path).settings() == Settings()


def test_playing_again_starts_from_the_first_quarter(tmp_path):
    desk = desk_of(seed=1, folder=tmp_path)
    first = desk.shot()
    quarter(desk)
    desk.do(D.Again())
    assert desk.shot() == first
