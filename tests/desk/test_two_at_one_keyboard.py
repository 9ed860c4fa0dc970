"""Two or three people at one keyboard: a curtain before each, sealed orders sealed until the last has sealed."""

from dataclasses import replace

import pygame
import pytest

from game.content import load_scenario
from game.desk import PersonDesk
from game.desk.levels import with_crises
from game.session import load
from game.text import commands as D
from game.text import players, speak
from game.text.players import PERSON
from game.text.seen import Reader
from game.text.shots import CurtainShot
from game.view.window import Window
from tests.desk.desks import NOWHERE, Dice, orders, strings, worked
from tests.session.games import played
from tests.view.test_layout import faults
from tests.view.windows import SIZES, click, press, tab_to


def sat(others=("KR",), seat="JP", scenario="camp-david-2023", level=2, seed=3, folder=NOWHERE) -> PersonDesk:
    """A desk at the first curtain."""
    desk = PersonDesk(folder=folder, seed=seed)
    if folder == NOWHERE:
        desk.keeping.auto = lambda session, stamp: None
    for command in (D.Pick("new"), D.ChooseScenario(scenario, True), D.ChooseLevel(level), D.ChooseSeat(seat)):
        desk.do(command)
    for code in others:
        assert desk.do(D.ChoosePlayer(code, PERSON)) is None
    desk.do(D.ChooseSeat(seat, True))
    return desk


def turn(desk: PersonDesk, dice: Dice | None = None) -> None:
    """From a curtain through one person's own turn."""
    desk.do(D.GoOn())
    if desk.where == "crisis":
        desk.do(D.Concede())
        desk.do(D.GoOn())
    assert desk.where == "board"
    if dice is not None and desk.play.level > 1:
        orders(desk, dice)
    said = desk.do(D.Seal())
    assert not isinstance(said, D.Refusal), said


def together(desk: PersonDesk) -> None:
    """From the last curtain to the first of the next quarter, or to the end."""
    desk.do(D.GoOn())
    assert desk.where == "reveal"
    while desk.where in ("reveal", "election"):
        desk.shot()
        desk.do(D.GoOn())


def quarter(desk: PersonDesk, dice: Dice | None = None) -> None:
    for _person in desk.chairs:
        turn(desk, dice)
    together(desk)


def test_each_turn_begins_at_a_curtain_and_all_is_opened_after_the_last():
    desk = sat(("KR", "US"))
    assert desk.play.session.held == desk.play.session.people == ("JP", "KR", "US")
    for n, code in enumerate(("JP", "KR", "US")):
        shot = desk.shot()
        assert isinstance(shot, CurtainShot) and shot.seat == code and desk.play.session.records == ()
        assert [one.state for one in shot.chairs] == ["sealed"] * n + ["now"] + ["waits"] * (2 - n)
        desk.do(D.GoOn())
        assert desk.shot().seat == code
        desk.do(D.Seal())
    assert desk.shot().seat == "" and len(desk.play.session.records) == 1
    together(desk)
    assert desk.shot().seat == "JP" and desk.sealed == {}
    assert desk.play.session.records[0].held == ("JP", "KR", "US")


def test_what_each_sealed_is_what_is_played():
    desk, same = sat(seed=5), sat(seed=5)
    dice = Dice(4)
    for _quarter in range(3):
        given = {}
        for _person in desk.chairs:
            desk.do(D.GoOn())
            orders(desk, dice)
            given[desk.play.seat] = desk.play.ordered()[0]
            desk.do(D.Seal())
        together(desk)
        same.play.session.seal(given)
    assert same.play.session.digest() == desk.play.session.digest()


def firsts(level: int):
    """Two games with the same luck that differ in the first person's sealed order alone, at the second's curtain."""
    found = []
    for change in (False, True):
        desk = sat(level=level, scenario="gsomia-2019" if level > 1 else "camp-david-2023")
        desk.do(D.GoOn())
        if desk.where == "crisis":
            desk.do(D.Concede())
            desk.do(D.GoOn())
        if change:
            for promise in desk.shot().orders.promises:
                desk.do(D.SetKeep(promise.id, False))
            move = next((m.id for m in desk.shot().moves if not m.blocked), "")
            desk.do(D.ChooseMove(move))
        desk.do(D.Seal())
        assert desk.shot().seat == "KR"
        found.append(desk)
    assert found[0].sealed != found[1].sealed
    return found


def pixels(window: Window) -> bytes:
    window.draw()
    return pygame.image.tobytes(window.surface, "RGB")


@pytest.mark.parametrize("level", [1, 2, 3])
def test_nothing_of_the_first_order_is_drawn_before_the_last_is_sealed(level):
    windows = [Window(desk, SIZES[0], headless=True) for desk in firsts(level)]
    both = lambda: [pixels(window) for window in windows]  # noqa: E731
    steps = [lambda w: None, lambda w: w.menu(), lambda w: w.close(), lambda w: w.send(D.GoOn()), lambda w: w.menu()]
    steps += [lambda w: w.close(), lambda w: w.send(D.OpenPact()), lambda w: w.send(D.Back())]
    for step in steps:
        for window in windows:
            step(window)
        assert windows[0].shot == windows[1].shot
        one, other = both()
        assert one == other
    for window in windows:
        window.send(D.Seal())
    assert windows[0].shot == windows[1].shot and windows[0].shot.seat == ""
    for window in windows:
        window.send(D.GoOn())
    one, other = both()
    assert one != other, "the reveal opens it"


def test_a_crisis_between_two_people_stays_sealed_too():
    """The second sees the same whether the first stood firm or gave way."""
    scenario, found = with_crises(load_scenario("gsomia-2019")), []
    for stand in (True, False):
        desk = PersonDesk(folder=NOWHERE, scenario=scenario, seat="JP", seed=0)
        desk.keeping.auto = lambda session, stamp: None
        desk._begin(scenario, "JP", 0, ("JP", "KR"))
        for _quarter in range(12):
            desk.do(D.GoOn())
            if desk.where == "crisis" and desk.shot().other_code == "KR":
                break
            if desk.where == "crisis":
                desk.do(D.Concede())
                desk.do(D.GoOn())
            desk.do(D.Seal())
            turn(desk)
            together(desk)
        assert desk.where == "crisis"
        for _n in range(4):
            desk.do(D.StandFirm() if stand else D.Concede())
        assert {one.theirs for one in desk.shot().exchanges} <= {"sealed", ""}
        desk.do(D.GoOn())
        desk.do(D.Seal())
        shots = [desk.shot()]
        desk.do(D.GoOn())
        assert desk.where == "crisis"
        desk.do(D.StandFirm())
        shots.append(desk.shot())
        desk.do(D.Concede())
        desk.do(D.GoOn())
        shots.append(desk.shot())
        found.append((shots, desk.sealed["JP"].firm))
    assert found[0][0] == found[1][0] and found[0][1] != found[1][1]


def test_what_all_look_at_is_nobodys_own_view():
    """The reveal and the nights are the same whoever's eyes read them, and hold no figure of one seat."""
    desk, dice, nights = sat(("KR", "US"), seed=8), Dice(3), 0
    while desk.where != "end":
        for _person in desk.chairs:
            turn(desk, dice)
        desk.do(D.GoOn())
        while desk.where in ("reveal", "election"):
            shots = []
            for play in desk.chairs.values():
                desk.play, desk._shot = play, None
                shots.append(desk.shot())
            assert shots[0] == shots[1] == shots[2]
            nights += desk.where == "election"
            assert not getattr(shots[0], "deltas", ()) and not getattr(shots[0], "outlooks", ())
            assert desk.why("capital") is None
            desk.play = desk.chairs["JP"]
            desk.do(D.GoOn())
    assert nights


def test_nobody_takes_back_what_was_sealed():
    desk = sat()
    quarter(desk)
    for where in ("curtain", "reveal"):
        for command in (D.Undo(), D.StepBack(0), D.OpenReplay()):
            assert isinstance(desk.do(command), D.Refusal), command
        if where == "curtain":
            turn(desk)
            turn(desk)
            desk.do(D.GoOn())
    while desk.where != "curtain":
        desk.do(D.GoOn())
    turn(desk)
    sealed = desk.sealed
    desk.do(D.GoOn())
    assert isinstance(desk.do(D.StepBack(0)), D.Refusal) and isinstance(desk.do(D.OpenReplay()), D.Refusal)
    before = desk.shot()
    orders(desk, Dice(9))
    assert desk.shot() != before and not before.can_undo and before.past == ()
    assert desk.do(D.Undo()) is None and desk.shot() == before and desk.sealed == sealed
    assert len(desk.play.session.records) == 2


def test_a_save_keeps_who_sits_where_and_no_sealed_order(tmp_path):
    desk = sat(("US",), folder=tmp_path)
    quarter(desk)
    saves = []
    for keep in (True, False):
        turn(desk, Dice(2) if keep else None)
        desk.do(D.GoOn())
        desk.do(D.Save())
        saves.append(max(tmp_path.glob("camp*.json"), key=lambda f: f.stat().st_mtime_ns).read_bytes())
        desk = PersonDesk(folder=tmp_path, load=str(next(tmp_path.glob("camp*.json"))))
        assert desk.where == "curtain" and desk.shot().seat == "JP" and tuple(desk.chairs) == ("JP", "US")
        assert [one.state for one in desk.shot().chairs] == ["now", "waits"]
    assert saves[0] == saves[1]
    again = load(next(tmp_path.glob("camp*.json")))
    assert again.people == again.held == ("JP", "US")
    title = PersonDesk(folder=tmp_path)
    assert isinstance(title.do(D.OpenReplay(next(tmp_path.glob("camp*.json")).name)), D.Refusal)
    title.do(D.Pick("continue"))
    assert title.where == "curtain"
    quarter(title)


@pytest.mark.parametrize("level", [1, 3])
def test_a_whole_game_ends_in_a_debrief_for_each(level):
    desk, dice = sat(("KR", "US"), level=level, seed=2), Dice(7)
    while desk.where != "end":
        quarter(desk, dice)
    worked(desk)
    leads = []
    for code in ("JP", "KR", "US"):
        shot = desk.shot()
        assert desk.play.seat == code
        leads.append(shot.lead)
        desk.do(D.ChooseSeat(shot.chair))
        worked(desk)
    assert len(set(leads)) == 3 and desk.play.seat == "JP" and desk.shot().lead == leads[0]
    desk.do(D.OpenBranch(desk.shot().effects[0].id))
    worked(desk)
    desk.do(D.TakeBranch())
    assert desk.where in ("curtain", "end") and tuple(desk.chairs) == ("JP", "KR", "US")
    desk.do(D.Again())
    assert desk.where == "curtain" and tuple(desk.chairs) == ("JP", "KR", "US")


def test_the_keyboard_has_room_for_so_many_and_one_alone_sees_no_curtain(monkeypatch):
    monkeypatch.setattr(players, "MOST_PEOPLE", 2)
    desk = PersonDesk(folder=NOWHERE, seed=1)
    for command in (D.Pick("new"), D.ChooseScenario("asian-nato", True), D.ChooseSeat("")):
        desk.do(command)
    assert isinstance(desk.do(D.ChoosePlayer("KR", PERSON)), D.Refusal), "who only watches shares no keyboard"
    desk.do(D.ChooseSeat("JP"))
    desk.do(D.ChoosePlayer("KR", PERSON))
    assert isinstance(desk.do(D.ChoosePlayer("US", PERSON)), D.Refusal)
    offered = {one.code: PERSON in (one.before, one.after) for one in desk.shot().players}
    assert not offered["US"]
    desk.do(D.ChooseSeat("KR"))
    assert {one.code: one.name for one in desk.shot().players} == {"JP": "Domestic", "US": "Domestic"}
    desk.do(D.ChooseSeat("KR", True))
    assert desk.where == "board" and desk.play.session.people == () and not desk.several


def test_by_keys_and_by_mouse():
    found = []
    for way in ("keys", "mouse"):
        desk = PersonDesk(folder=NOWHERE, seed=4)
        desk.keeping.auto = lambda session, stamp: None
        for command in (D.Pick("new"), D.ChooseScenario("camp-david-2023", True), D.ChooseSeat("JP")):
            desk.do(command)
        window = Window(desk, SIZES[0], headless=True)
        window.draw()

        def act(key, window=window, way=way):
            if way == "mouse":
                click(window, key)
            else:
                tab_to(window, key)
                press(window, pygame.K_RETURN)

        act("players")
        assert window.shot.players[0].before == PERSON
        act("player-:KR")
        assert window.shot.players[0].name == "A person at this keyboard"
        act("close")
        act("take")
        for code in ("JP", "KR"):
            assert window.shot.seat == code and window.hand.focus == "go"
            act("go")
            assert window.shot.seat == code and not isinstance(window.shot, CurtainShot)
            act("seal")
        assert window.shot.seat == ""
        act("go")
        act("go")
        found.append(desk.play.session.digest())
    assert found[0] == found[1]


def test_a_held_enter_does_not_run_through_the_curtain():
    window = Window(sat(), SIZES[0], headless=True)
    window.draw()
    window.headless, moment = False, [100.0]
    type(window).now = property(lambda self: moment[0])
    try:
        window.screen.since = 100.0
        for _repeat in range(40):
            moment[0] += 0.06
            window.screen.rise(window)
        assert isinstance(window.shot, CurtainShot)
        moment[0] += 0.7
        window.screen.rise(window)
        assert not isinstance(window.shot, CurtainShot)
    finally:
        type(window).now = NOW


NOW = Window.now


@pytest.mark.parametrize("language", ["en", "ja", "ko"])
@pytest.mark.parametrize("size", [*SIZES, (640, 480)], ids=str)
def test_every_word_of_every_curtain_fits(language, size):
    speak.use(language)
    try:
        for scenario, seat, others in (("camp-david-2023", "JP", ("KR", "US")), ("twin-harbours", "EH", ("WH",))):
            for large in (1.0, 2.0):
                desk = sat(others, seat, scenario)
                desk._set = replace(desk.settings(), language=language, text_scale=large)
                window = Window(desk, size, headless=True)
                for _curtain in (*others, "last", "open"):
                    window.refresh()
                    window.draw()
                    assert faults(window) == []
                    assert language == "en" or not any("look away" in text for text in strings(desk.shot()))
                    if desk.shot().seat:
                        turn(desk)
                desk.do(D.GoOn())
                window.refresh()
                window.draw()
                assert faults(window) == []
    finally:
        speak.use("en")


def foretold(desk: PersonDesk, chance: float) -> None:
    """From the curtain: this person's forecasts, and the order."""
    desk.do(D.GoOn())
    if desk.where == "crisis":
        desk.do(D.Concede())
        desk.do(D.GoOn())
    asked = desk.shot().questions
    assert asked and all(one.chance == 0.5 for one in asked)
    desk.do(D.Foretell(tuple((one.about, chance) for one in asked)))
    assert desk.shot().questions == ()
    desk.do(D.Seal())


def test_everybody_is_asked_for_forecasts_behind_the_curtain_and_sees_only_their_own(tmp_path):
    desk = sat(level=3, seed=5, folder=tmp_path)
    foretold(desk, 0.9)
    assert "90" not in " ".join(strings(desk.shot()))
    foretold(desk, 0.2)
    together(desk)
    said = desk.play.session.said
    assert {(one.seat, one.chance) for one in said} == {("JP", 0.9), ("KR", 0.2)}
    desk.do(D.Save())
    assert load(next(p for p in tmp_path.glob("camp*.json"))).said == said
    while desk.where != "end":
        quarter(desk)
    mine = {row.said for row in desk.shot().forecasts}
    desk.do(D.ChooseSeat("KR"))
    theirs = {row.said for row in desk.shot().forecasts}
    assert mine == {"90\u00a0%"} and theirs == {"20\u00a0%"}


def test_the_night_before_all_reckons_no_odds(monkeypatch):
    """Nobody's odds are shown there, so nobody's are reckoned."""
    from game.text import vote

    monkeypatch.setattr(vote, "year_odds", lambda *asked: pytest.fail("odds were reckoned"))
    session = played("blue-house-2025", 3, held=("JP", "KR"))
    seen = Reader(session, "JP").read()
    nights = [(page, j) for page in seen.pages for j in vote.votes(page)]
    shots = [vote.for_all(seen, page, j) for page, j in nights]
    assert len(shots) > 1 and all(shot.headline and shot.known and not shot.outlooks for shot in shots)
