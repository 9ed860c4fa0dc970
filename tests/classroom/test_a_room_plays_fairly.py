"""What a class may rely on: who seals, what counts, what is late, who plays an empty seat."""

import pytest

from game.classroom.bell import Bell
from tests.classroom.classes import Clock, Person, hall, run, taught


def lesson(tmp_path, play, clock=None, seconds=0, game=None):
    async def whole():
        with hall(tmp_path, clock) as school:
            code, teacher = await taught(school, game, seconds)
            return await play(school, code, teacher)

    return run(whole())


def test_the_head_seals_and_a_second_seal_replaces_the_first(tmp_path):
    async def play(school, code, teacher):
        ana = await Person(school).join(code, "EH", "Ana")
        ben = await Person(school).join(code, "EH", "Ben")
        await Person(school).join(code, "WH", "Cho")
        await teacher.say(do="start")
        assert (await ben.say(do="seal", turn=0, order={}))["why"].startswith("Ana seals")
        assert (await ana.say(do="seal", turn=0, order={}))["status"] == "ok"
        assert (await ana.say(do="seal", turn=0, order={"move": {"name": "case"}}))["status"] == "replaced"
        assert (await ana.say(do="seal", turn=0, order={"move": {"name": "case"}}))["status"] == "ok"  # the same again
        await teacher.say(do="close")
        assert (await ana.say(do="seal", turn=0, order={}))["status"] == "late"
        page = school.rooms[code].session.records[0]
        assert page.held == ("EH", "WH") and page.orders["EH"].move == 0

    lesson(tmp_path, play)


def test_the_teacher_can_name_another_head_who_seals_only_while_here(tmp_path):
    async def play(school, code, teacher):
        ana = await Person(school).join(code, "EH", "Ana")
        ben = await Person(school).join(code, "EH", "Ben")
        await teacher.say(do="start")
        await teacher.say(do="head", member=ben.number)
        assert (await ana.say(do="seal", turn=0, order={}))["status"] == "refused"
        ben.leave()
        assert (await ana.say(do="seal", turn=0, order={}))["status"] == "ok"

    lesson(tmp_path, play)


def test_votes_are_seen_inside_the_delegation_and_nowhere_else(tmp_path):
    async def play(school, code, teacher):
        wanted = (("EH", "Ana"), ("EH", "Ben"), ("WH", "Cho"))
        people = [await Person(school).join(code, seat, name) for seat, name in wanted]
        await teacher.say(do="start")
        await people[0].say(do="vote", turn=0, order={"move": {"name": "case"}})
        await school.beat()
        for one in [*people, teacher]:
            one.read()
        votes = [[mate["vote"] for mate in one.pages["room"]["delegation"]] for one in people]
        assert votes[0] == votes[1] and votes[0][0]["move"]["name"] == "case" and votes[2] == [None]
        assert '"case"' not in "".join(t for t in teacher.raw if '"show":"room"' in t)

    lesson(tmp_path, play)


def test_the_quarter_closes_when_all_who_are_here_have_sealed(tmp_path):
    async def play(school, code, teacher):
        ana = await Person(school).join(code, "EH", "Ana")
        cho = await Person(school).join(code, "WH", "Cho")
        await teacher.say(do="start")
        await ana.say(do="seal", turn=0, order={})
        assert school.rooms[code].turn == 0
        await cho.say(do="seal", turn=0, order={})
        assert school.rooms[code].turn == 1 and school.rooms[code].phase == "reveal"
        assert (await ana.say(do="seal", turn=1, order={}))["why"] == "The quarter is not open yet."

    lesson(tmp_path, play)


def test_a_strategy_plays_a_dropped_seat_from_the_next_quarter_and_hands_it_back(tmp_path):
    clock = Clock()

    async def play(school, code, teacher):
        ana = await Person(school).join(code, "EH", "Ana")
        cho = await Person(school).join(code, "WH", "Cho")
        await teacher.say(do="start")
        cho.leave()
        await ana.say(do="seal", turn=0, order={})
        assert school.rooms[code].turn == 0, "a dropped student is waited for, for ten seconds"
        clock.now += 11
        await school.beat()
        records = school.rooms[code].session.records
        assert records[0].held == ("EH", "WH"), "in that quarter the stated default counts"
        await teacher.say(do="next")
        await ana.say(do="seal", turn=1, order={})
        records = school.rooms[code].session.records
        assert records[1].held == ("EH",), "from the next one the strategy plays"
        await teacher.say(do="next")
        assert (await cho.back())["status"] == "ok"
        assert (await cho.say(do="seal", turn=2, order={}))["status"] == "ok"
        await ana.say(do="seal", turn=2, order={})
        assert school.rooms[code].session.records[2].held == ("EH", "WH"), "and hands it back"

    lesson(tmp_path, play, clock)


def test_an_order_that_the_laws_refuse_is_refused_with_the_reason(tmp_path):
    async def play(school, code, teacher):
        ana = await Person(school).join(code, "EH", "Ana")
        await teacher.say(do="start")
        for order, word in (
            ({"keep": {"hotlin": True}}, "hotline"),
            ({"move": {"name": "payment", "target": "WH"}}, "capital"),
            ({"propose": {"elements": [], "signatories": ["EH"]}}, "at least one promise"),
        ):
            reply = await ana.say(do="seal", turn=0, order=order)
            assert reply["status"] == "refused" and word in reply["why"], reply
        assert school.rooms[code].sealed == {}

    lesson(tmp_path, play)


def test_ten_to_a_delegation_and_none_where_the_room_is_locked(tmp_path):
    async def play(school, code, teacher):
        for n in range(10):
            await Person(school).join(code, "EH", f"S{n}")
        late = await Person(school).join(code, name="Late")
        assert "at most 10" in (await late.say(do="sit", seat="EH"))["why"]
        await teacher.say(do="lock", on=True)
        assert "locked" in (await Person(school).say(do="join", room=code, name="X", nonce="f" * 32))["why"]
        await teacher.say(do="shuffle")
        room = school.rooms[code]
        assert sorted(len(room.delegation(seat)) for seat in room.session.seats) == [5, 6]
        await teacher.say(do="fix", on=True)
        assert (await late.say(do="sit", seat=""))["status"] == "refused"
        await teacher.say(do="remove", member=late.number)
        assert (await Person(school).say(do="return", token=late.token))["status"] == "refused"

    lesson(tmp_path, play)


def test_a_paused_room_waits_and_takes_nothing(tmp_path):
    clock = Clock()

    async def play(school, code, teacher):
        ana = await Person(school).join(code, "EH", "Ana")
        await teacher.say(do="start")
        await teacher.say(do="pause")
        clock.now += 1000
        assert "paused" in (await ana.say(do="seal", turn=0, order={}))["why"]
        await teacher.say(do="resume")
        clock.now += 59
        assert (await ana.say(do="vote", turn=0, order={}))["status"] == "ok"
        clock.now += 1
        assert (await ana.say(do="seal", turn=0, order={}))["status"] == "late"

    lesson(tmp_path, play, clock, seconds=60)


def test_a_whole_game_ends_with_form_scores_and_forecasts(tmp_path):
    async def play(school, code, teacher):
        ana = await Person(school).join(code, "EH", "Ana")
        eve = await Person(school).join(code, name="Eve")
        await eve.say(do="bet", turn=0, question="stands", chance=80)
        await teacher.say(do="start")
        assert (await eve.say(do="bet", turn=0, question="stands", chance=60))["status"] == "replaced"
        room = school.rooms[code]
        while room.phase != "over":
            await ana.say(do="seal", turn=room.turn, order={})
            await teacher.say(do="next")
        await school.beat()
        for one in (ana, eve, teacher):
            one.read()
            end = one.pages["end"]
            assert end["form"] and len(end["scores"]) == 2 and len(end["scores"][0]["scores"]) == 3
            assert end["forecasts"][0]["count"] == 1
        assert len(end["approval"]["lines"]["EH"]) == len(room.session.records)

    lesson(tmp_path, play)


@pytest.mark.parametrize("left", [0.001, 30.0])
def test_the_bell_rings_at_its_moment_and_not_before(left):
    bell = Bell(60)
    bell.start(100.0)
    assert not bell.rung(160.0 - left) and bell.left(160.0 - left) == pytest.approx(left)
    assert bell.rung(160.0)
    bell.pause(150.0)
    assert not bell.rung(1e9) and bell.left(1e9) == 10.0
    bell.resume(1000.0)
    assert not bell.rung(1009.9) and bell.rung(1010.0)
    bell.hurry(1000.0, 30)
    assert bell.rung(1010.0), "hurrying never makes it longer"
