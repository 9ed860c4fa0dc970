"""C1, C4: what was accepted is in the journal, on the disk, before it is acknowledged; a room is its journal."""

import asyncio
import json
import random as dice
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from game.classroom.hall import Hall
from game.classroom.journal import Journal, JournalError
from tests.classroom.classes import Clock, Person, hall, run, session, taught

ROOT = Path(__file__).parents[2]


def on_disk(path: Path) -> list[dict]:
    """The journal as another process would find it now."""
    base = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return [json.loads(body) for (body,) in base.execute("select body from entry order by n")]
    finally:
        base.close()


def test_the_journal_syncs_fully_and_writes_ahead(tmp_path):
    journal = Journal(tmp_path / "j")
    journal.close()
    base = sqlite3.connect(tmp_path / "j")
    assert base.execute("pragma journal_mode").fetchone() == ("wal",)
    base.close()
    source = (ROOT / "game/classroom/journal.py").read_text()
    assert 'execute("pragma synchronous = full")' in source


def test_every_answer_comes_after_its_entry(tmp_path):
    async def play():
        with hall(tmp_path) as school:
            code, teacher = await taught(school)
            ana = await Person(school).join(code, "EH", "Ana")
            assert [e["kind"] for e in on_disk(school.journal.path)] == ["made", "joined", "seated"]
            await teacher.say(do="start")
            await ana.say(do="vote", turn=0, order={})
            await ana.say(do="seal", turn=0, order={})
            kinds = [e["kind"] for e in on_disk(school.journal.path)]
            assert kinds[3:] == ["opened", "vote", "sealed", "closed"]

    run(play())


def test_a_disk_that_fails_is_said_and_acknowledges_nothing(tmp_path):
    full = []

    def check():
        if full:
            raise OSError(28, "No space left on device")

    async def play():
        with hall(tmp_path, before_commit=check) as school:
            code, teacher = await taught(school)
            ana = await Person(school).join(code, "EH", "Ana")
            await teacher.say(do="start")
            full.append(True)
            for _again in range(2):
                reply = await ana.say(do="seal", turn=0, order={})
                assert reply["status"] == "refused" and "journal" in reply["why"]
            assert [e["kind"] for e in on_disk(school.journal.path)][-1] == "opened"

    run(play())


def test_a_journal_of_a_later_schema_is_refused_in_one_line(tmp_path):
    base = sqlite3.connect(tmp_path / "j")
    base.execute("pragma user_version = 99")
    base.close()
    with pytest.raises(JournalError, match="schema 99"):
        Journal(tmp_path / "j")


def resumed(path: Path, again=session) -> Hall:
    school = Hall(Journal(path), Clock())
    try:
        school.resume(lambda about: again())
    except ValueError:
        school.journal.close()
        raise
    return school


def test_a_resumed_room_is_the_room_that_stopped(tmp_path):
    async def play():
        with hall(tmp_path) as school:
            code, teacher = await taught(school, seconds=60)
            people = [await Person(school).join(code, seat, f"S{n}") for n, seat in enumerate(("EH", "EH", "WH", ""))]
            await people[3].say(do="bet", turn=0, question="outlives", chance=10)
            await teacher.say(do="start")
            for turn in range(3):
                await people[0].say(do="seal", turn=turn, order={})
                await people[2].say(do="seal", turn=turn, order={})
                await teacher.say(do="next")
            sent = {"do": "seal", "turn": 3, "order": {"move": {"name": "case"}}, "id": "cut"}
            await people[0].say(**sent)
            await people[1].say(do="vote", turn=3, order={})
            old = school.rooms[code]
        back = resumed(tmp_path / "class.journal")
        try:
            new = back.rooms[code]
            assert new.session.digest() == old.session.digest() and new.turn == 3
            assert (new.sealed, new.votes, new.bets, new.keeper) == (old.sealed, old.votes, old.bets, old.keeper)
            assert [(m.name, m.seat) for m in new.members.values()] == [(m.name, m.seat) for m in old.members.values()]
            assert new.bell.paused, "it waits for the teacher"
            people[0].hall = back
            assert (await people[0].back())["you"] == people[0].number
            assert (await people[0].say(**sent))["status"] == "ok", "an answer lost in the crash is given again"
            assert [e["kind"] for e in new.log].count("sealed") == 7
        finally:
            back.journal.close()

    run(play())


def test_a_journal_of_another_game_is_not_taken_for_it(tmp_path):
    async def play():
        with hall(tmp_path) as school:
            code, teacher = await taught(school)
            ana = await Person(school).join(code, "EH", "Ana")
            await teacher.say(do="start")
            await ana.say(do="seal", turn=0, order={})

    run(play())
    with pytest.raises(ValueError, match="does not go again"):
        resumed(tmp_path / "class.journal", lambda: session(seed=2))


KILLED = """
import asyncio, os, signal, sys
sys.path.insert(0, {root!r})
from pathlib import Path
from tests.classroom.classes import *
async def play():
    with hall(Path({folder!r})) as school:
        code, teacher = await taught(school)
        ana = await Person(school).join(code, "EH", "Ana")
        await teacher.say(do="start")
        turn = 0
        while True:
            reply = await ana.say(do="seal", turn=turn, order={{}}, id=f"t{{turn}}")
            print(reply["status"], turn, flush=True)
            await teacher.say(do="next")
            turn += 1
            if turn >= {at}:
                os.kill(os.getpid(), signal.SIGKILL)
run(play())
"""


@pytest.mark.parametrize("at", [1, 4])
def test_a_killed_server_has_every_acknowledged_order(tmp_path, at):
    script = KILLED.format(root=str(ROOT), folder=str(tmp_path), at=at)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT)
    acknowledged = [int(line.split()[1]) for line in done.stdout.splitlines() if line.startswith("ok")]
    assert done.returncode < 0 and len(acknowledged) == at, done.stderr
    back = resumed(tmp_path / "class.journal")
    room = next(iter(back.rooms.values()))
    back.journal.close()
    assert room.turn == at and [p.held for p in room.session.records] == [("EH",)] * at


def test_entries_that_wait_together_are_committed_together(tmp_path):
    commits = []
    journal = Journal(tmp_path / "j", lambda: commits.append(1))
    found = [journal.put("R", [{"key": f"k{n}"}]) for n in range(200)]
    for one in found:
        one.result(5)
    journal.close()
    assert len(commits) < 100 and len(on_disk(tmp_path / "j")) == 200


def test_whoever_stops_waiting_takes_nothing_with_them(tmp_path):
    async def play():
        journal = Journal(tmp_path / "j")
        for n in range(50):
            waiting = asyncio.ensure_future(asyncio.wrap_future(journal.put("R", [{"key": f"k{n}"}])))
            await asyncio.sleep(0)
            waiting.cancel()
        await asyncio.wrap_future(journal.put("R", [{"key": "last"}]))
        journal.close()

    run(play())
    assert len(on_disk(tmp_path / "j")) == 51


def test_two_hundred_cut_and_doubled_decisions_count_once_each(tmp_path):
    """The same messages, some sent twice, some on a new line after the answer was lost: each counts once."""
    roll = dice.Random(5)

    async def play():
        with hall(tmp_path) as school:
            code, teacher = await taught(school)
            people = [await Person(school).join(code, "EH" if n % 2 else "WH", f"S{n}") for n in range(10)]
            await teacher.say(do="start")
            for n in range(200):
                one = roll.choice(people)
                message = {"do": "note", "to": "EH", "text": f"note {n}", "id": f"n{n}"}
                first = await one.say(**message)
                if roll.random() < 0.3:
                    one.leave()
                    await one.back()
                    assert (await one.say(**message))["status"] == first["status"] == "ok"
                if roll.random() < 0.1:
                    assert (await one.say(**message))["status"] == "ok"
            texts = [e["text"] for e in on_disk(school.journal.path) if e["kind"] == "note"]
            assert texts == [f"note {n}" for n in range(200)]

    run(play())
