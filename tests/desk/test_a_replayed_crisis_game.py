"""A whole game at level 3, crises and all: its replay, From here out of the replay, and back to its debrief."""

import pytest

from game.desk import PersonDesk
from game.text import commands as D
from game.text.shots import EndShot, OnwardShot, ReplayShot
from tests.desk.desks import worked


def played(folder, seed: int = 4) -> PersonDesk:
    """The debrief of a game at level 3 in which Seoul gives notice and stands firm in every crisis."""
    desk = PersonDesk(folder=folder, seed=seed)
    for command in (D.Pick("new"), D.ChooseScenario("gsomia-2019", True), D.ChooseLevel(3), D.ChooseSeat("KR", True)):
        desk.do(command)
    faced = 0
    while desk.where != "end":
        if desk.where == "crisis" and not desk.shot().outcome:
            faced += 1
            desk.do(D.StandFirm())
        elif desk.where == "board":
            desk.do(D.SetKeep("gsomia", False))
            desk.do(D.Seal())
        else:
            desk.do(D.GoOn())
    assert faced
    return desk


@pytest.fixture(scope="module")
def debrief(tmp_path_factory):
    return played(tmp_path_factory.mktemp("crises"))


def looked_ahead(desk: PersonDesk, at: int) -> None:
    desk.do(D.Jump(at))
    worked(desk)
    assert isinstance(desk.shot(), ReplayShot) and desk.film.at == at
    assert desk.do(D.OpenOnward()) is None
    desk.do(D.StopOnward())
    desk.ahead.wait(60)
    worked(desk)
    shot = desk.shot()
    assert isinstance(shot, OnwardShot) and not desk.ahead.problem
    desk.do(D.Back())
    assert isinstance(desk.shot(), ReplayShot) and desk.film.at == at


@pytest.mark.parametrize("at", [0, 7, 15])
def test_from_here_opens_out_of_the_replay_and_leads_back_to_the_debrief(debrief, at):
    debrief.do(D.OpenReplay())
    looked_ahead(debrief, at)
    debrief.do(D.Back())
    assert isinstance(debrief.shot(), EndShot)


def test_a_finished_game_taken_from_the_shelf_has_all_of_it(debrief):
    """The same at another desk, with nothing left in memory: replay, From here, title; then the debrief itself."""
    file = next(row.path.name for row in debrief.keeping.rows())
    other = PersonDesk(folder=debrief.keeping.folder)
    other.do(D.OpenReplay(file))
    looked_ahead(other, 9)
    other.do(D.Back())
    assert other.where == "title"
    other.do(D.Load(file))
    assert isinstance(other.shot(), EndShot)
    assert other.shot().headline == debrief.shot().headline and other.shot().scores == debrief.shot().scores
    looked = other.do(D.OpenOnward())
    other.do(D.StopOnward())
    assert looked is None and other.where == "onward"
    other.ahead.wait(60)
    other.do(D.Back())
    assert isinstance(other.shot(), EndShot)
