"""A16, A17: a finished or a saved game is replayed, and strategies are watched: play, pause, step, jump, any speed."""

import gc

import pygame
import pytest

from game.content import load_scenario
from game.desk import PersonDesk
from game.text import commands as D
from game.text.shots import BoardShot, EndShot, ReplayShot, TitleShot
from game.view.window import Window
from tests.desk.desks import NOWHERE, Dice, desk_of, quarter, strings, whole_game, worked
from tests.view.test_layout import faults
from tests.view.windows import SIZES, click, press, tab_to


def finished(scenario="gsomia-2019", seat="KR", seed=4, folder=None) -> PersonDesk:
    desk = desk_of(scenario, seat, seed, folder)
    whole_game(desk, Dice(2))
    return desk


def test_a_replay_of_a_finished_game_ends_with_its_digest():
    desk = finished()
    assert desk.do(D.OpenReplay()) is None and desk.shot().at == 0
    desk.do(D.Jump(99))
    worked(desk)
    assert desk.film.session is not desk.play.session
    assert desk.film.session.digest() == desk.play.session.digest()
    assert desk.play.session.digest()[:12] in desk.shot().note and "same" in desk.shot().note
    desk.do(D.Back())
    assert isinstance(desk.shot(), EndShot)


def test_a_replay_that_went_another_way_says_so():
    desk = finished()
    desk.do(D.OpenReplay())
    desk.film.again.records[5].orders["KR"].keep[0] = 1 - desk.film.again.records[5].orders["KR"].keep[0]
    desk.do(D.Jump(99))
    worked(desk)
    assert "not the game that was saved" in desk.shot().note


def test_a_saved_game_is_replayed_from_the_title_and_ends_with_the_digest_of_the_save(tmp_path):
    desk, dice = desk_of(seed=13, folder=tmp_path), Dice(5)
    for _quarter in range(4):
        quarter(desk, dice)
    digest = desk.play.session.digest()
    desk.do(D.ToTitle())
    name = next(row.id for row in desk.saves().rows)
    assert desk.do(D.OpenReplay(name)) is None and isinstance(desk.shot(), ReplayShot)
    desk.do(D.Jump(99))
    worked(desk)
    assert desk.shot().at == desk.shot().length == 4 and digest[:12] in desk.shot().note
    desk.do(D.Back())
    assert isinstance(desk.shot(), TitleShot)


@pytest.mark.parametrize("speed, seconds", [(1, 2.0), (2, 1.0), (4, 0.5), (8, 0.25)])
def test_a_film_plays_a_quarter_in_two_seconds_at_speed_one(speed, seconds):
    desk = finished()
    desk.do(D.OpenReplay())
    desk.do(D.Pace(speed))
    desk.do(D.Run(True))
    assert desk.work(10.0) == pytest.approx(seconds) and desk.shot().at == 1
    assert desk.work(10.0 + 0.9 * seconds) > 0 and desk.shot().at == 1
    desk.work(10.0 + seconds)
    assert desk.shot().at == 2 and desk.shot().playing
    desk.do(D.Run(False))
    assert desk.work(99.0) is None and desk.shot().at == 2


def test_at_most_speed_every_frame_is_a_quarter_and_the_film_stops_at_its_end():
    desk = finished()
    desk.do(D.OpenReplay())
    desk.do(D.Pace(0))
    desk.do(D.Run(True))
    seen = []
    while desk.work(5.0) == 0.0:
        seen.append(desk.shot().at)
    assert seen == list(range(1, desk.film.length)) and desk.shot().at == desk.film.length and not desk.shot().playing
    desk.do(D.Run(True))
    assert desk.shot().at == 0 and desk.shot().playing


def test_a_jump_shows_the_board_as_it_stood_then():
    """Position n shows what the board showed when n quarters had been played, but for what a watcher is not offered."""
    desk, boards = desk_of("camp-david-2023", "JP", seed=6), []
    dice = Dice(8)
    while desk.where != "end":
        boards.append(desk.shot())
        quarter(desk, dice)
    desk.do(D.OpenReplay())
    for n in (0, 3, 11, 2, 15, 7):
        desk.do(D.Jump(n))
        worked(desk)
        shot = desk.shot()
        assert shot.at == n and shot.board.date == boards[n].date
        assert shot.board.map == boards[n].map and shot.board.meters == boards[n].meters


def test_a_game_still_going_on_is_replayed_as_its_seat_saw_it():
    """What is hidden until the debrief stays hidden: the other's odds are the seat's own reckoning."""
    desk = desk_of("gsomia-2019", "KR", seed=4)
    shots = [shot for _quarter in range(5) for shot in quarter(desk, Dice(7))]
    told = [shot for shot in shots if type(shot).__name__ == "RevealShot"]
    desk.do(D.OpenReplay())
    for n, reveal in enumerate(told):
        desk.do(D.Jump(n + 1))
        worked(desk)
        assert desk.shot().rows == reveal.rows
    assert not desk.film.reader.truth
    desk.do(D.Back())
    assert isinstance(desk.shot(), BoardShot)


def test_a_watched_game_is_the_game_the_strategies_play(tmp_path):
    def watch(speed):
        desk = desk_of("twin-harbours", "", seed=2, folder=tmp_path)
        desk.do(D.Pace(speed))
        desk.do(D.Run(True))
        now = 0.0
        while desk.work(now) is not None:
            now += 3.0
        return desk

    slow, fast = watch(1), watch(0)
    assert slow.play.session.over and slow.play.session.digest() == fast.play.session.digest()
    assert slow.do(D.GoOn()) is None and isinstance(slow.shot(), EndShot)
    assert any(row.scenario == "twin-harbours" for row in slow.keeping.rows())


def test_every_why_of_a_film_is_answered():
    from game.desk.showcase import references

    desk = finished()
    desk.do(D.OpenReplay())
    for n in (1, 6, 12):
        desk.do(D.Jump(n))
        worked(desk)
        for ref in references(desk.shot().rows):
            answer = desk.why(ref)
            assert answer is not None and sum(term.value for term in answer.terms) == answer.total


def _keys(window, key):
    tab_to(window, key)
    press(window, pygame.K_RETURN)


@pytest.mark.parametrize("act", [click, _keys], ids=["mouse", "keys"])
def test_a_film_is_worked_by_hand(act):
    window = Window(finished(), SIZES[0], headless=True)
    window.desk.do(D.OpenReplay())
    window.refresh()
    window.draw()
    assert window.hand.focus == "play"
    for key, at in (("next", 1), ("next", 2), ("back", 1), ("last", 16), ("first", 0)):
        act(window, key)
        worked(window.desk)
        window.refresh()
        window.draw()
        assert window.shot.at == at
    act(window, "speed:4")
    assert window.shot.speed == 4
    act(window, "play")
    assert window.shot.playing
    act(window, "play")
    assert not window.shot.playing
    act(window, "go")
    assert isinstance(window.shot, EndShot)


def test_the_track_takes_arrows_home_end_and_the_mouse():
    window = Window(finished(), SIZES[0], headless=True)
    window.desk.do(D.OpenReplay())
    window.refresh()
    window.draw()

    def settled():
        worked(window.desk)
        window.refresh()
        window.draw()
        return window.shot.at

    tab_to(window, "track")
    for key, at in ((pygame.K_RIGHT, 1), (pygame.K_END, 16), (pygame.K_LEFT, 15), (pygame.K_HOME, 0)):
        press(window, key)
        assert settled() == at
    click(window, "track", 0.5)
    assert settled() == 8
    press(window, pygame.K_ESCAPE)
    assert isinstance(window.shot, EndShot)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("scenario, seat", [("accord-2015", "KR"), ("twin-harbours", "WH"), ("asian-nato", "")])
def test_every_quarter_of_a_film_holds_its_words(scenario, seat, size):
    desk = finished(scenario, seat) if seat else desk_of(scenario, "", seed=5)
    desk.do(D.OpenReplay())
    window = Window(desk, size, headless=True)
    for n in range(0, 17, 1 if size == SIZES[0] else 4):
        desk.do(D.Jump(n))
        worked(desk)
        window.refresh()
        window.draw()
        assert faults(window) == []
        assert not [text for text in strings(desk.shot()) if "{" in text or "None" in text]


def test_the_real_loop_plays_a_film(monkeypatch):
    """The window's own loop calls the desk's work: a watched game plays to its end while nobody touches anything."""
    pygame.display.init()
    desk = PersonDesk(folder=NOWHERE, scenario=load_scenario("twin-harbours"), seat="", seed=2)
    desk.keeping.auto = lambda session, stamp: None
    window = Window(desk)
    window.speaker.on = False
    desk.do(D.Pace(0))
    desk.do(D.Run(True))
    work = desk.work

    def watched(now):
        assert gc.get_freeze_count() > 0, "a full collection would stop the film for 40 ms"
        if desk.film.ended:
            window.stop()
        return work(now)

    monkeypatch.setattr(desk, "work", watched)
    window.run()
    assert desk.play.session.over
