"""The two-level class: groups at home vote the pressure of their government, the press writes, the teacher injects."""

import json

import pytest

from game.classroom.chairs import PRESS, dealt, homes
from game.session import Session
from tests.classroom.classes import Paper, Person, hall, paper_hall, run, scenario, session, taught

CAMP = "camp-david-2023"
TREATY = {
    **{f"government.{seat}.capital_points": 100.0 for seat in ("JP", "KR", "US")},
    "commitment.consult.state": "idea",
    "commitment.treaty.state": "table",
}


def camp(**changes) -> Session:
    return Session(scenario(CAMP, **changes), 3)


async def a_class(school, game, homes_of=(), seats=("JP", "KR", "US")):
    """A teacher, a delegate for each seat, and one student for every group of some governments."""
    code, teacher = await taught(school, game)
    room, ids = school.rooms[code], iter(range(1, 99))
    heads = {seat: await Person(school).join(code, seat, f"D{seat}", f"{next(ids):032x}") for seat in seats}
    voices = {
        home: await Person(school).join(code, home, f"G{n}", f"{next(ids):032x}")
        for n, home in enumerate(homes(game))
        if home.partition(":")[0] in homes_of
    }
    return room, teacher, heads, voices


async def a_treaty(stance: int):
    school = paper_hall()
    room, teacher, heads, voices = await a_class(school, camp(**TREATY), ("JP", "KR", "US"))
    await teacher.say(do="start")
    for one in heads.values():
        assert (await one.say(do="seal", turn=0, order={"sign": True}))["status"] == "ok"
    assert room.phase == "open", "the groups are waited for"
    for one in voices.values():
        assert (await one.say(do="voice", turn=0, stance=stance))["status"] == "ok"
    assert room.phase == "reveal"
    return room, school


def test_votes_at_home_carry_a_treaty_or_stop_it():
    async def play():
        concluded = {}
        for stance in (100, -100):
            room, school = await a_treaty(stance)
            page = room.session.records[0]
            assert [mood[0] for mood in page.opened.mood] == [stance / 100] * 3, "their votes are the public's mood"
            concluded[stance] = any(fact.kind == "concluded" for fact in page.facts)
            said = school.pages[room.code].stage()["reveal"]
            assert len(said["homes"]) == len(homes(room.session)) and all(one["votes"] for one in said["homes"])
            assert bool(said["dear"]) == (stance < 0), "and who can no longer pay is told so"
        assert concluded == {100: True, -100: False}

    run(play())


def test_a_silent_group_is_spoken_for_by_the_model_and_several_count_by_their_mean():
    async def play():
        school = paper_hall()
        room, teacher, heads, voices = await a_class(school, camp(), ("JP",), ("JP",))
        second = await Person(school).join(room.code, next(iter(voices)), "Second")
        quiet = camp()
        await teacher.say(do="start")
        first = next(iter(voices.values()))
        await first.say(do="voice", turn=0, stance=100)
        assert (await first.say(do="voice", turn=0, stance=30))["status"] == "replaced"
        await second.say(do="voice", turn=0, stance=-100)
        assert room.said() == [
            {"seat": "JP", "group": next(iter(voices)).partition(":")[2], "stance": -35, "votes": [30, -100]}
        ]
        await teacher.say(do="close")
        opened = room.session.records[0].opened
        assert opened.ballot[0][0][0] == 1 and opened.ballot[0][0][1] == pytest.approx(-0.35)
        assert all(row[0] == 0 for row in opened.ballot[0][1:]) and opened.mood[1] == quiet.world.mood[1]
        late = await first.say(do="voice", turn=0, stance=0)
        assert late["status"] == "late"

    run(play())


def test_what_a_group_says_stays_in_the_group_until_the_bell():
    """The two-world test for the home front: only the group's own wire differs."""

    async def play():
        heard = []
        for stance in (65, -100):
            school = paper_hall()
            room, teacher, heads, voices = await a_class(school, camp(), ("JP",))
            await teacher.say(do="start", id="s")
            home, speaker = next(iter(voices.items()))
            mate = await Person(school).join(next(iter(school.rooms)), home, "Mate", "e" * 32)
            await speaker.say(do="voice", turn=0, stance=stance, id="v")
            late = await Person(school).join(next(iter(school.rooms)), PRESS, "Late", "f" * 32)
            screen = Person(school)
            await screen.say(do="return", token=next(iter(school.links.values()))["projector"], id="p")
            await school.beat()
            others = [teacher, *heads.values(), *list(voices.values())[1:], late, screen]
            for one in [*others, speaker, mate]:
                one.read()
            assert f'"stance":{stance}' in "".join(mate.raw)
            drop = [json.dumps([_nameless(json.loads(text)) for text in one.raw]) for one in others]
            heard.append(drop)
        assert heard[0] == heard[1]

    run(play())


def _nameless(page):
    """A page without what chance alone decides: codes, tokens and ids."""
    if isinstance(page, dict):
        return {k: _nameless(v) for k, v in page.items() if k not in ("code", "token", "re", "projector", "left")}
    return [_nameless(one) for one in page] if isinstance(page, list) else page


def test_a_group_has_a_sheet_of_its_own_and_nothing_of_the_cabinets():
    async def play():
        school = paper_hall()
        room, teacher, heads, voices = await a_class(school, camp(), ("KR",))
        await teacher.say(do="start")
        await school.beat()
        home, one = next(iter(voices.items()))
        one.read()
        board = one.pages["board"]
        assert board["seat"] == home and {"wants", "mood", "why", "heard", "table"} <= set(board["home"])
        assert not {"meters", "promises", "moves", "capital", "task"} & set(board)
        assert sum(int(value.replace("\u2212", "-")) for _n, value, _d in board["home"]["why"]) == board["home"]["mood"]
        for do in ({"do": "seal", "turn": 0, "order": {}}, {"do": "vote", "turn": 0, "order": {}},
                   {"do": "note", "to": "JP", "text": "x"}, {"do": "headline", "turn": 0, "text": "x"}):  # fmt: skip
            assert (await one.say(**do))["status"] == "refused"
        assert (await heads["KR"].say(do="voice", turn=0, stance=1))["status"] == "refused"

    run(play())


def test_whoever_is_moved_takes_the_vote_along_and_a_dropped_group_is_not_waited_for():
    async def play():
        school = paper_hall()
        room, teacher, heads, voices = await a_class(school, camp(), ("JP",), ("JP",))
        await teacher.say(do="start")
        (home, one), (_other, two), *rest = voices.items()
        await one.say(do="voice", turn=0, stance=100)
        await teacher.say(do="assign", member=one.number, seat=PRESS)
        assert room.voices[home] == {} and room.members[one.number].chair == PRESS
        for _home, person in rest:
            person.leave()
        two.leave()
        await heads["JP"].say(do="seal", turn=0, order={})
        assert room.phase == "reveal" and room.session.records[0].held == ("JP",)

    run(play())


def test_the_press_writes_for_the_wall_and_reads_no_secret():
    async def play():
        school = paper_hall()
        room, teacher, heads, _voices = await a_class(school, camp())
        press = await Person(school).join(room.code, PRESS, "Paz")
        await teacher.say(do="start")
        assert (await press.say(do="headline", turn=0, text=" Tokyo \u202e waits\n\n again "))["status"] == "ok"
        assert (await press.say(do="headline", turn=0, text="x" * 200))["status"] == "replaced"
        assert school.pages[room.code].papers() == [{"by": "Paz", "text": "x" * 90}]
        await school.beat()
        press.read()
        assert len(press.pages["board"]["polls"]) == 3 and "meters" not in press.pages["board"]
        await teacher.say(do="clear")
        assert school.pages[room.code].papers() == []

    run(play())


def test_an_injected_event_opens_the_next_quarter_and_one_is_enough():
    async def play():
        school = paper_hall()
        room, teacher, heads, _voices = await a_class(school, camp())
        assert (await teacher.say(do="inject", card="sixth-test"))["status"] == "refused", "not before the game"
        await teacher.say(do="start")
        assert (await heads["JP"].say(do="inject", card="sixth-test"))["status"] == "refused"
        assert (await teacher.say(do="inject", card="sixth-tests"))["status"] == "refused"
        assert (await teacher.say(do="inject", card="sixth-test"))["status"] == "ok"
        assert (await teacher.say(do="inject", card="radar-2018"))["status"] == "refused"
        await teacher.say(do="close")
        await teacher.say(do="next")
        await school.beat()
        teacher.read(), heads["JP"].read()
        assert any("nuclear" in line["text"] for line in heads["JP"].pages["board"]["news"])

    run(play())


def test_the_whole_of_it_comes_back_from_the_journal(tmp_path):
    async def first():
        with hall(tmp_path) as school:
            room, teacher, heads, voices = await a_class(school, camp(), ("JP", "KR"))
            press = await Person(school).join(room.code, PRESS, "Paz")
            await teacher.say(do="start")
            await teacher.say(do="inject", card="sixth-test")
            for turn in range(2):
                for n, one in enumerate(voices.values()):
                    await one.say(do="voice", turn=turn, stance=(-100, 30, 65, 100)[n % 4])
                await press.say(do="headline", turn=turn, text="News")
                for one in heads.values():
                    await one.say(do="seal", turn=turn, order={})
                await teacher.say(do="next")
            return room.session.digest(), room.heard, [m.chair for m in room.members.values()], room.code

    async def again():
        with hall(tmp_path) as school:
            school.resume(lambda about: camp())
            room = next(iter(school.rooms.values()))
            return room.session.digest(), room.heard, [m.chair for m in room.members.values()], room.code

    assert run(first()) == run(again())


def test_chance_deals_two_delegates_a_seat_then_every_group_then_the_press():
    game = camp()
    chairs = dealt(game, 40, True)
    assert all(chairs.count(seat) >= 2 for seat in game.seats) and set(homes(game)) <= set(chairs)
    assert PRESS in chairs and max(map(chairs.count, game.seats)) <= 10 and "" not in chairs
    assert dealt(game, 4, True) == ["JP", "KR", "US", "JP"]
    assert dealt(game, 35, False).count("") == 5


def test_nudges_reach_those_who_have_not_moved_and_nobody_else():
    async def play():
        school = paper_hall()
        room, teacher, heads, voices = await a_class(school, camp(), ("JP",))
        await teacher.say(do="start")
        await heads["KR"].say(do="seal", turn=0, order={})
        for seat in ("JP", "KR", next(iter(voices))):
            await teacher.say(do="nudge", seat=seat)
        await school.beat()
        for one in [*heads.values(), *voices.values()]:
            one.read()
        told = {seat: one.pages["room"]["nudged"] for seat, one in heads.items()}
        assert told == {"JP": 1, "KR": 0, "US": 0}
        assert [one.pages["room"]["nudged"] for one in voices.values()][:2] == [1, 0]

    run(play())


def test_all_rooms_of_a_laptop_start_and_pause_together():
    async def play():
        school = paper_hall()
        made = [school.make(session(), {"made": "by a test"}, 60) for _ in range(3)]
        teacher = Person(school)
        await teacher.say(do="return", token=made[1]["teacher"])
        await teacher.say(do="start", all=True)
        assert {room.phase for room in school.rooms.values()} == {"open"}
        await teacher.say(do="pause", all=True)
        assert all(room.bell.paused for room in school.rooms.values())
        assert isinstance(school.journal, Paper) and all(len(rows) == 2 for rows in school.journal.entries.values())
        await school.beat()
        teacher.read()
        assert [one["mine"] for one in teacher.pages["room"]["rooms"]] == [False, True, False]

    run(play())


def test_a_crisis_asks_the_delegation_how_long_it_stands_firm():
    async def play():
        school = paper_hall()
        game = Session(scenario(CAMP, **{"rules.crisis_rate": 1.0}), 3)
        room, teacher, heads, _voices = await a_class(school, game)
        await teacher.say(do="start")
        for _quarter in range(16):
            await school.beat()
            boards = {}
            for seat, one in heads.items():
                one.read()
                boards[seat] = one.pages["board"]["crisis"]
            asked = next((seat for seat, crisis in boards.items() if crisis), None)
            if asked:
                break
            await teacher.say(do="close")
            await teacher.say(do="next")
        assert asked, "a crisis came within the game"
        assert boards[asked]["most"] == 4 and "stand firm" in boards[asked]["text"]
        assert (await heads[asked].say(do="seal", turn=room.turn, order={"firm": 3}))["status"] == "ok"
        assert room.sealed[asked]["firm"] == 3
        assert (await heads[asked].say(do="seal", turn=room.turn, order={"firm": 5}))["status"] == "refused"

    run(play())
