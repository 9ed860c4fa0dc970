"""A thousand games from here and beside a debrief: what they start from, what they say, and that the window goes on."""

import json
import time
from html.parser import HTMLParser

import pytest

from game.content import load_scenario
from game.desk import PersonDesk, afterwards, onward, parting
from game.desk.aside import Aside
from game.ensemble import engine
from game.session import SaveError, Session, load, save
from game.session.said import Course, Said, brier, came, questions
from game.text import commands as D
from game.text.leaflet import leaflet
from game.view.letters import BREAK_HERE
from tests.desk.desks import desk_of


@pytest.fixture
def plain(monkeypatch):
    """Few games, in plain Python."""
    monkeypatch.setattr(engine, "can_compile", lambda names: False)
    monkeypatch.setattr(onward, "PLAIN_RUNS", 8)
    monkeypatch.setattr(onward, "QUARTERS", 6)


def at_level_three(**more) -> PersonDesk:
    desk = desk_of(**more)
    desk.play.level = 3
    return desk


def finished(desk) -> None:
    desk.ahead.wait(60)
    desk.work(0.0)


def test_from_here_is_for_level_three_and_for_what_is_over(plain):
    desk = desk_of()
    desk.play.level = 2
    assert not desk.shot().ahead and "level 3" in desk.do(D.OpenOnward()).line
    desk = at_level_three()
    assert desk.shot().ahead and desk.do(D.OpenOnward()) is None and desk.where == "onward"
    finished(desk)
    desk.do(D.Back())
    assert desk.where == "board"


def test_from_here_tells_forms_promises_and_a_called_vote(plain):
    desk = at_level_three(scenario="blue-house-2025", seed=3)
    desk.do(D.OpenOnward())
    finished(desk)
    shot = desk.shot()
    assert shot.done and not shot.problem and [one.name for one in shot.stands]
    assert all(one.low <= one.share <= one.high and one.calm < 0 for one in shot.stands)
    assert all(c.points[0][0] == 1.0 and len(c.points) == 7 for c in shot.curves)
    desk.do(D.ChooseElection("KR", "change"))
    finished(desk)
    shot = desk.shot()
    assert [a.id for a in (*shot.elections, *shot.outcomes) if a.chosen] == ["KR", "change"]
    assert all(one.calm >= 0 for one in shot.stands)
    assert all(set(one.election[:, :2, 1].max(axis=1)) == {2} for one in desk.ahead.found)
    assert desk.do(D.ChooseElection("XX")) is None and desk.asked == ("KR", "change")


def test_while_a_seat_is_played_nothing_hidden_counts(plain):
    """Two games that differ only in what the seat cannot know: the same thousand games."""
    told = []
    for position in (0.9, -0.9):
        session = Session("camp-david-2023", 5, held=("JP",))
        opened = session._opened
        rows = [list(row) for row in opened.leader_x]
        rows[1][1] = position
        session._show(opened._replace(leader_x=tuple(map(tuple, rows))), session._acts)
        parts = [part for _share, parts in onward.batches(session, 0, None, 4) for part in parts]
        told.append([part.state.tolist() for part in parts])
    assert told[0] == told[1]


def test_the_desk_stays_quick_while_games_are_played(plain):
    desk = at_level_three(seed=2)
    desk.do(D.OpenOnward())
    worst = 0.0
    while not desk.ahead.done:
        before = time.thread_time()
        desk.work(0.0)
        desk.shot()
        worst = max(worst, time.thread_time() - before)
        time.sleep(0.005)
    assert worst < 0.05


def test_enough_is_enough():
    pieces = iter(range(1000))

    def work():
        for n in pieces:
            time.sleep(0.002)
            yield n / 1000, n

    aside = Aside(work)
    time.sleep(0.05)
    aside.stop()
    assert aside.wait(5).done and 0.0 < aside.share < 1.0


def test_what_goes_wrong_beside_is_said_and_nothing_stops():
    def work():
        yield 0.5, None
        raise ArithmeticError("no number")

    aside = Aside(work).wait(5)
    assert aside.done and aside.problem == "ArithmeticError: no number"


def test_a_curve_stops_where_nobody_was_watched_any_more():
    from game.text.onward import curves

    points = [(1.0, 1.0, 1.0, 40), (0.9, 0.8, 0.95, 12), (0.9, 0.0, 1.0, 0)]
    assert curves({"compact": points})[0].points[-1] == (0.9, 0.8, 0.95)


# forecasts


def test_a_person_is_asked_at_set_quarters_and_once():
    desk = at_level_three(scenario="blue-house-2025")
    asked = [one.about for one in desk.shot().questions]
    assert asked == questions(desk.play.seen.now, desk.play.seen.words.codes) and 2 <= len(asked) <= 3
    assert "question" in desk.do(D.Foretell((("moon", 0.5),))).line
    desk.do(D.Foretell(tuple((about, 0.7) for about in asked)))
    assert desk.shot().questions == () and len(desk.play.session.said) == len(asked)
    desk.do(D.Seal())
    desk.do(D.GoOn())
    while desk.where != "board":
        desk.do(D.GoOn())
    assert desk.shot().questions == ()


def test_what_came_of_a_question():
    session = Session("blue-house-2025", 1)
    w, codes, items = session.world, session.seats, len(session.world.state)
    stands = [k for k in range(items) if w.state[k] == 2]
    free = next(k for k in range(items) if w.state[k] == 0)
    same = [list(w.state) for _ in range(6)]
    votes = [[0, 0, 0] for _ in range(6)]
    assert came("signed", w, codes, Course(same, votes)) is False
    assert came("signed", w, codes, Course(same[:2], votes[:2])) is None
    signed = [list(row) for row in same]
    signed[2][free] = 2
    assert came("signed", w, codes, Course(signed, votes)) is True
    assert came("lost:KR", w, codes, Course(same, votes)) is None
    votes[3][1] = 2
    assert came("lost:KR", w, codes, Course(same, votes)) is True and stands
    assert came("outlives:KR", w, codes, Course(same, votes)) is True
    gone = [list(row) for row in same]
    gone[1] = [5] * items
    assert came("outlives:KR", w, codes, Course(gone, votes)) is False
    assert brier([(0.7, True), (0.4, False)]) == pytest.approx((0.09 + 0.16) / 2) and brier([]) is None


def test_forecasts_are_saved_with_the_game_and_go_with_an_undone_quarter(tmp_path):
    session = Session("camp-david-2023", 3, held=("JP",))
    session.said = (Said(0, "signed", 0.7),)
    session.seal({"JP": session.order("JP")})
    session.said = (*session.said, Said(1, "lost:KR", 0.25))
    again = load(save(session, tmp_path / "one.json"))
    assert again.said == session.said and again.digest() == session.digest()
    session.undo()
    assert session.said == (Said(0, "signed", 0.7),)


@pytest.mark.parametrize(
    "row", [{"turn": 0, "about": "moon", "chance": 0.5}, {"turn": 0, "about": "signed", "chance": 2}, {"turn": 0}, 7]
)
def test_a_strange_forecast_in_a_save_is_one_line(tmp_path, row):
    from game.session.saving import checksum, document

    found = {**document(Session("camp-david-2023", 3)), "said": [row]}
    found["checksum"] = checksum(found)
    (tmp_path / "one.json").write_text(json.dumps(found))
    with pytest.raises(SaveError) as problem:
        load(tmp_path / "one.json")
    assert "said[1]" in str(problem.value) and "\n" not in str(problem.value)


# the debrief


def over(folder=None, said=()) -> PersonDesk:
    desk = desk_of("blue-house-2025", "JP", seed=4, folder=folder)
    desk.play.session.said = tuple(said)
    while desk.where != "end":
        desk.do(D.Seal() if desk.where == "board" else D.GoOn())
    return desk


def test_the_debrief_stands_among_games_in_which_a_strategy_held_the_seat(plain, monkeypatch):
    monkeypatch.setattr(parting, "BESIDE", True)
    desk = over(said=(Said(0, "signed", 0.9), Said(0, "outlives:KR", 0.8)))
    while desk.work(0.0) is not None:
        time.sleep(0.002)
    shot = desk.shot()
    assert desk.beside.problem == "" and "8 games" in shot.standings_note and "plain Python" in shot.standings_note
    assert len(shot.standings) == 3 and all(abs(sum(one.bins) - 1.0) < 1e-9 for one in shot.standings)
    found = desk.beside.found[0]
    mine, column = desk.play.session.outcome()["scores"]["JP"]["security"], found["scores"][1]
    assert len(set(column)) > 4 and shot.standings[1].share == sum(x < mine for x in column) / 8
    assert [row.said for row in shot.forecasts] == ["90\u00a0%", "80\u00a0%"] and all(r.model for r in shot.forecasts)
    assert "Brier" in shot.forecasts_note


def test_history_is_told_for_the_quarters_of_the_game_with_its_source():
    shot = over().shot()
    assert shot.recorded and all(one.date >= "2025-07" and one.source for one in shot.recorded)
    harbours = desk_of("twin-harbours", "EH")
    while harbours.where != "end":
        harbours.do(D.Seal() if harbours.where == "board" else D.GoOn())
    assert harbours.shot().recorded == () and "invented" in harbours.shot().recorded_note


class Reads(HTMLParser):
    def __init__(self):
        super().__init__()
        self.words, self.tags, self.links = [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name in ("src", "href")]

    def handle_data(self, data):
        self.words.append(data)


def test_one_key_writes_the_debrief_as_a_page_and_a_picture(tmp_path):
    from game.view.window import Window

    desk = over(tmp_path)
    window = Window(desk, (1280, 720), headless=True)
    window.draw()
    next(c for c in window.page.active if c.key == "page").act()
    pages = list((tmp_path / "debriefs").iterdir())
    assert {one.suffix for one in pages} == {".html", ".png"}
    assert str(tmp_path / "debriefs") in window.dialogs[-1].text.replace(BREAK_HERE, "")
    picture = next(one for one in pages if one.suffix == ".png").read_bytes()
    assert picture[:8] == b"\x89PNG\r\n\x1a\n" and len(picture) > 20_000
    page = Reads()
    page.feed(next(one for one in pages if one.suffix == ".html").read_text(encoding="utf-8"))
    words, shot = " ".join(page.words), desk.shot()
    told = [shot.headline, shot.form, *(s.value for s in shot.scores), *(h.text for h in shot.happenings)]
    assert all(one in words for one in told) and "script" not in page.tags and page.links == []


def test_a_page_that_cannot_be_written_is_said(tmp_path):
    desk = over(tmp_path)
    (tmp_path / "debriefs").write_text("in the way")
    assert "could not be written" in desk.do(D.KeepDebrief()).line


def test_the_page_escapes_every_word():
    from dataclasses import replace

    shot = replace(over().shot(), headline="<script>alert(1)</script>")
    page = Reads()
    page.feed(leaflet(shot))
    assert "script" not in page.tags


def test_outcomes_are_read_from_the_game_itself():
    desk = over(said=(Said(0, "signed", 0.5),))
    new = any(fact.kind == "concluded" for page in desk.play.session.records[:4] for fact in page.facts)
    assert afterwards.outcomes(desk.play.session, desk.play.session.said) == [new]
    assert load_scenario("blue-house-2025").turns == len(desk.play.session.records)


def test_a_page_written_at_once_does_not_wait_for_its_games():
    from game.text.afterwards import waiting

    shot = over().shot()
    assert shot.standings == () and "being played" in waiting(shot, 0.3, "").standings_note
    assert "being played" not in leaflet(waiting(shot, 0.3, ""))


def test_where_nothing_was_signed_nothing_could_be_outlived():
    from game.text import ending

    seen = over().play.true.read()
    never = seen._replace(now=seen.now._replace(concluded=[-2] * len(seen.now.concluded)))
    assert "no promise" in ending.ending(never, never, False, False).outlived
    assert "no promise" not in ending.ending(seen, seen, False, False).outlived
