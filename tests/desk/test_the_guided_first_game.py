"""A13: the guided first game: a bet before every reveal, real laws, an end nobody announces, under ten minutes."""

import json
import re

import pygame
import pytest

from game.desk import PersonDesk
from game.desk.beats import BEATS, FEWEST, SPREAD
from game.laws.deciding import keep_gain, own_deal
from game.session import Session
from game.text import commands as D
from game.text.shots import LessonShot, TitleShot
from game.view.window import Window
from tests.desk.desks import strings
from tests.desk.test_in_the_window import by_keys, by_mouse
from tests.view.test_layout import faults

WORDS_A_MINUTE, SECONDS_A_CHOICE, CHOICES = 180, 4, 4


def desk_at(folder, seed: int) -> PersonDesk:
    desk = PersonDesk(folder=folder, seed=seed)
    desk.do(D.Pick("learn"))
    return desk


def through(desk: PersonDesk, answer: int = 0, keep: bool = True) -> list[LessonShot]:
    """The whole lesson; every shot of it."""
    seen = []
    while desk.where == "lesson":
        shot = desk.shot()
        seen.append(shot)
        if shot.told:
            assert desk.do(D.GoOn()) is None
            continue
        for one in shot.promises if shot.words[0] == "Keep" else ():
            desk.do(D.SetKeep(one.id, keep))
        desk.do(D.PlaceBet(shot.bets[answer].id))
        assert desk.do(D.Seal()) is None
    return seen


def test_a_newcomer_finds_it_first_and_it_is_remembered(tmp_path):
    desk = PersonDesk(folder=tmp_path, seed=1)
    assert desk.shot().items[0].id == "learn"
    desk.do(D.Pick("learn"))
    desk.do(D.Back())
    assert isinstance(desk.shot(), TitleShot) and desk.shot().items[0].id == "new"
    assert json.loads((tmp_path / "desk.settings").read_text())["lesson"] == "skipped"
    again = PersonDesk(folder=tmp_path, seed=1)
    assert [item.id for item in again.shot().items][:2] == ["new", "learn"], "and it can be repeated"
    again.do(D.Pick("learn"))
    through(again)
    assert again.settings().lesson == "done"
    again.do(D.Pick("learn"))
    again.do(D.Back())
    assert again.settings().lesson == "done", "what was done once stays done"


def test_nothing_is_told_before_the_bet(tmp_path):
    desk = desk_at(tmp_path, 3)
    desk.do(D.Seal())
    assert not desk.shot().told and desk.shot().hint
    desk.do(D.PlaceBet("no such answer"))
    desk.do(D.GoOn())
    assert not desk.shot().told and desk.shot().id == "pledge"


@pytest.mark.parametrize("seed", range(5))
def test_every_bet_is_decided_and_explained_by_terms_that_add_up(tmp_path, seed):
    desk, right, asked = desk_at(tmp_path, seed), 0, 0
    for shot in through(desk, answer=seed % 2, keep=seed != 4):
        if not shot.outcome:
            continue
        asked += 1
        right += shot.right
        assert shot.right == any(bet.chosen and bet.right for bet in shot.bets)
        assert sum(term.value for term in shot.why.terms) == shot.why.total
        if shot.why.chance and shot.bets[0].id in ("kept", "signed"):
            assert (shot.why.total + shot.why.chance.value > 0) == shot.bets[0].right
        assert str(right) in shot.tally and str(asked) in shot.tally
    assert asked >= 9


def test_what_it_tells_is_what_the_laws_say(tmp_path):
    """The ledger's score of the other's choice is the law's own, and its session replays to the same digest."""
    desk = desk_at(tmp_path, 6)
    for _beat in range(7):
        lesson = desk.lesson
        w, j, k = lesson.before.now, lesson.other, lesson.k
        if lesson.beat.asks == "keep":
            q = w.belief[j][k]
            score = 100 * keep_gain(w, j, j, 0, own_deal(w, j, k), q)
            desk.do(D.PlaceBet("kept"))
            desk.do(D.Seal())
            assert abs(desk.shot().why.total - score) <= 0.5
        else:
            desk.do(D.PlaceBet("more"))
            desk.do(D.Seal())
        game = lesson.play.session
        other = Session(game.scenario, game.seed, 0, {}, game.held)
        other.seal({game.held[0]: game.records[0].orders[game.held[0]]})
        assert other.digest() == game.digest()
        desk.do(D.GoOn())


def test_the_last_quarter_is_not_announced(tmp_path):
    lengths = set()
    for seed in range(12):
        desk = desk_at(tmp_path, seed)
        shots = [shot for shot in through(desk) if shot.id == "play"]
        lengths.add(sum(shot.told for shot in shots))
        final, before = shots[-1], shots[1]
        said = [re.sub(r"\d+", "", text) for shot in (final, before) for text in (shot.button, shot.rule)]
        assert said[:2] == said[2:], "the last quarter looks like any other"
    assert lengths == set(range(FEWEST, FEWEST + SPREAD))


def test_the_same_position_with_and_without_a_third_signature_shares_its_luck(tmp_path):
    desk = desk_at(tmp_path, 2)
    told = {shot.id: shot for shot in through(desk) if shot.outcome}
    assert told["home"].why.chance.value == told["hub"].why.chance.value
    assert told["hub"].why.total > told["home"].why.total + 15


def test_it_takes_less_than_ten_minutes(tmp_path):
    """Every word read aloud once, and a few seconds for every choice."""
    for seed in range(3):
        shots = through(desk_at(tmp_path, seed))
        words = sum(len(" ".join([*_read(shot)]).split()) for shot in shots)
        seconds = words / WORDS_A_MINUTE * 60 + len(shots) * SECONDS_A_CHOICE + CHOICES * len(BEATS)
        assert seconds < 600, f"{seconds:.0f} s"


def _read(shot: LessonShot):
    """What a reader has not read on the screen before."""
    yield from (shot.outcome, shot.verdict, *shot.moral) if shot.told else (shot.rule, *shot.text, shot.question)
    if shot.told and shot.why:
        yield from (term.name for term in shot.why.terms[:3])


@pytest.mark.parametrize("act", [by_mouse, by_keys])
def test_the_whole_lesson_in_the_window(tmp_path, act):
    window = Window(PersonDesk(folder=tmp_path, seed=4), (1280, 720), headless=True)
    window.draw()
    act(window, "item:learn")
    while isinstance(window.shot, LessonShot):
        assert faults(window) == []
        if not window.shot.told:
            act(window, f"bet:{window.shot.bets[1].id}")
            act(window, f"keep:{window.shot.promises[0].id}", 0.8)
        act(window, "go")
    assert window.shot.items[0].id == "new" and window.desk.settings().lesson == "done"


def test_escape_leaves_and_once_more_deals_other_luck(tmp_path):
    window = Window(PersonDesk(folder=tmp_path, seed=4), (1280, 720), headless=True)
    window.draw()
    by_mouse(window, "item:learn")
    by_mouse(window, "bet:kept")
    by_mouse(window, "go")
    first = window.shot.why.chance
    by_mouse(window, "once")
    assert not window.shot.told
    by_mouse(window, "bet:kept")
    by_mouse(window, "go")
    assert window.shot.why.chance != first
    window.handle(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_ESCAPE, mod=0, unicode=""))
    assert isinstance(window.shot, TitleShot)


def test_every_beat_is_said_without_a_gap(tmp_path):
    for shot in through(desk_at(tmp_path, 1)):
        assert not [text for text in strings(shot) if "{" in text]
