"""C3 and C5: lid closed, phone locked, refresh, second tab: back in your seat; and the bell is fair to all."""

import random as dice

import pytest

from tests.classroom.classes import Clock, Person, paper_hall, run, session, taught


async def history(seed: int) -> None:
    """Four students lose and find their lines in every way; after each step each is in one seat, on one line."""
    roll, clock = dice.Random(seed), Clock()
    school = paper_hall(clock)
    code, teacher = await taught(school, seconds=600)
    seats, nonces = ("EH", "EH", "WH", ""), [f"{n:032x}" for n in range(4)]
    people = [await Person(school).join(code, seat, f"S{n}", nonces[n]) for n, seat in enumerate(seats)]
    await teacher.say(do="start")
    room, tabs = school.rooms[code], [[p.line] for p in people]
    sealed = {}
    for _step in range(30):
        n = roll.randrange(4)
        one = people[n]
        what = roll.choice(("cut", "silent cut", "refresh", "second tab", "join again", "seal", "wait"))
        if what == "cut":
            one.leave()
        elif what in ("silent cut", "second tab"):  # the old line stays open: nobody has noticed yet
            assert (await one.back())["you"] == n + 1
        elif what == "refresh":
            one.leave()
            assert (await one.back())["status"] == "ok"
        elif what == "join again":
            one.line = school.opened("a")
            reply = await one.say(do="join", room=code, name=f"S{n}", nonce=nonces[n])
            assert (reply["status"], reply["you"], reply["token"]) == ("ok", n + 1, one.token)
        elif what == "seal" and room.phase == "open" and room.members[n + 1].line == one.line.number:
            reply = await one.say(do="seal", turn=room.turn, order={})
            assert "already" not in reply["why"]
            if reply["status"] in ("ok", "replaced") and room.phase == "open":
                sealed[seats[n]] = {}
        elif what == "wait":
            clock.now += roll.choice((0.1, 5, 20))
            await school.beat()
        if room.phase == "reveal":
            await teacher.say(do="next")
            sealed = {}
        tabs[n].append(one.line)
        assert [(m.number, m.seat) for m in room.members.values()] == [(k + 1, seat) for k, seat in enumerate(seats)]
        for k, member in enumerate(room.members.values()):
            live = [line for line in school.lines.values() if line.member is member]
            assert [line.number for line in live] == ([member.line] if member.line else [])
            assert not member.line or live[0] is people[k].line, "the newest line wins"
        assert set(room.sealed) >= set(sealed), "what was sealed stays sealed"
    for one in people:
        await one.back()
        await school.beat()
        one.read()
        assert one.pages["room"]["you"]["seat"] == seats[one.number - 1] and one.pages["board"]["turn"] == room.turn


@pytest.mark.parametrize("part", range(4))
def test_fifty_random_histories_each_end_in_the_right_seats(part):
    async def play():
        for seed in range(50 * part, 50 * part + 50):
            await history(seed)

    run(play())


@pytest.mark.nightly
def test_two_thousand_random_histories_end_in_the_right_seats():
    async def play():
        for seed in range(1000, 3000):
            await history(seed)

    run(play())


def test_ten_thousand_sends_around_the_bell_are_acknowledged_if_and_only_if_they_count():
    roll, clock = dice.Random(9), Clock()

    async def play():
        school = paper_hall(clock)
        code, teacher = await taught(school, session(turns=100), seconds=60)
        people = [await Person(school).join(code, ("EH", "WH")[n % 2] if n < 20 else "", f"S{n}") for n in range(50)]
        await teacher.say(do="start")
        room, sends, late = school.rooms[code], 0, 0
        while room.phase != "over":
            turn, bell = room.turn, clock.now + 60
            acknowledged: dict[int, int] = {}
            for moment in sorted(roll.uniform(bell - 0.05, bell + 0.05) for _ in range(100)):
                clock.now = moment
                one, chance = roll.choice(people), roll.randrange(101)
                reply = await one.say(do="bet", turn=turn, question="stands", chance=chance)
                assert (reply["status"] == "late") == (moment >= bell)
                sends, late = sends + 1, late + (reply["status"] == "late")
                if reply["status"] in ("ok", "replaced"):
                    acknowledged[one.number] = chance
            clock.now = bell + 1
            await school.beat()
            counted = {n: said["stands"][turn] for n, said in room.bets.items() if turn in said.get("stands", {})}
            assert counted == acknowledged
            await teacher.say(do="next")
        assert sends == 10_000 and 4_000 < late < 6_000

    run(play())


def test_a_seal_at_the_bell_counts_if_and_only_if_it_was_acknowledged():
    roll, clock = dice.Random(10), Clock()

    async def play():
        school = paper_hall(clock)
        code, teacher = await taught(school, session(turns=60), seconds=60)
        ana = await Person(school).join(code, "EH", "Ana")
        await Person(school).join(code, "WH", "Cho")
        await teacher.say(do="start")
        room = school.rooms[code]
        while room.phase != "over":
            turn, bell, told = room.turn, clock.now + 60, None
            for moment in sorted(roll.uniform(bell - 0.05, bell + 0.05) for _ in range(6)):
                clock.now = moment
                order = {"move": {"name": "case"}} if roll.random() < 0.5 and _purse(room) >= 10 else {}
                reply = await ana.say(do="seal", turn=turn, order=order)
                if reply["status"] in ("ok", "replaced"):
                    told = order
            clock.now = bell + 1
            await school.beat()
            played = room.session.records[turn].orders["EH"].move
            assert (played == 0) == bool(told)
            await teacher.say(do="next")

    run(play())


def _purse(room) -> float:
    return room.session.view("EH").capital[0][0]
