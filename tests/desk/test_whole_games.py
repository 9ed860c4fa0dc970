"""A game can be played to its end from every seat of every scenario, by legal commands and by nonsense."""

import pytest

from game.desk.showcase import references
from game.text import commands as D
from game.text.shots import BoardShot, EndShot, ReplayShot
from tests.desk.desks import EVERY, Dice, desk_of, quarter, strings, whole_game


@pytest.mark.parametrize("scenario, seat", [*EVERY, ("camp-david-2023", ""), ("twin-harbours", "")])
def test_every_seat_plays_to_an_end_that_says_what_came_of_it(scenario, seat):
    desk = desk_of(scenario, seat, seed=7)
    shots = whole_game(desk, Dice(len(scenario) + len(seat)))
    end = shots[-1]
    assert isinstance(end, EndShot) and end.quarters <= 16
    assert end.form and end.signatories and end.outlived and end.headline
    assert len(end.scores) == 3 and all(0 <= int(score.value) <= 100 for score in end.scores)
    assert sum(isinstance(shot, BoardShot if seat else ReplayShot) for shot in shots) == end.quarters
    news = [line.text for shot in shots for line in getattr(shot, "news", ())]
    assert [line for line in news if len(line) >= 60] == []


@pytest.mark.parametrize("scenario, seat", EVERY)
def test_every_why_has_an_answer_whose_terms_add_up(scenario, seat):
    desk = desk_of(scenario, seat, seed=5)
    dice = Dice(3)
    while desk.where != "end":
        _answers(desk)
        quarter(desk, dice)
    _answers(desk)


def _answers(desk) -> None:
    for ref in sorted(references(desk.shot())):
        answer = desk.why(ref)
        assert answer is not None, ref
        assert sum(term.value for term in answer.terms) == answer.total, (ref, answer)
        sizes = [abs(term.value) for term in answer.terms]
        assert sizes == sorted(sizes, reverse=True), ref


def test_the_pact_table_answers_every_why_too():
    desk = desk_of(seed=3)
    desk.do(D.OpenPact())
    for name in ("consult", "treaty"):
        desk.do(D.SetElement(name, True))
    desk.do(D.SetBinding(0.8))
    _answers(desk)
    assert {row.name for row in desk.shot().obstacles} == {"Partner", "Will", "Capital", "Ratification"}


def test_no_sentence_shouts_and_none_is_left_with_a_hole():
    for scenario in ("camp-david-2023", "gsomia-2019", "twin-harbours"):
        desk = desk_of(scenario, EVERY[0][1] if scenario == "twin-harbours" else "KR", seed=9)
        for shot in whole_game(desk, Dice(4)):
            for text in strings(shot):
                assert "!" not in text and "{" not in text and "None" not in text, text


def test_commands_that_belong_to_another_screen_change_nothing():
    desk = desk_of(seed=1)
    before = desk.shot()
    elsewhere = (
        *(D.GoOn(), D.SetElement("consult", True), D.PutOnTable(), D.ChooseSeat("KR", True), D.Back()),
        *(D.Pick("continue"), D.SetClause("review", True), D.ChooseScenario("gsomia-2019", True)),
    )
    for command in elsewhere:
        desk.do(command)
        assert desk.shot() == before


def test_nonsense_is_refused_in_one_line_and_changes_nothing():
    desk = desk_of(seed=1)
    before = desk.shot()
    nonsense = (
        *(D.SetKeep("consult", False), D.SetKeep("nothing", False), D.ChooseMove("dance"), D.Undo()),
        *(D.ChooseMove("attention"), D.ChooseMove("reassure:nobody"), D.Load("nothing.json")),
    )
    for command in nonsense:
        said = desk.do(command)
        assert isinstance(said, D.Refusal) and said.line and "\n" not in said.line, command
        assert desk.shot() == before


def test_losing_office_you_play_on_as_the_successor():
    """Over the seeds some ruling bloc of the seat loses; the board then says so, and the game goes on."""
    for seed in range(12):
        desk = desk_of("gsomia-2019", "KR", seed=seed)
        while desk.where != "end":
            shots = quarter(desk)
            lost = any(getattr(shot, "headline", "") == "Seoul changes hands" for shot in shots)
            if lost and desk.where == "board":
                assert any("successor" in line.text for line in desk.shot().news)
                assert desk.do(D.Seal()) is None
                return
    raise AssertionError("nobody ever lost an election in Seoul")
