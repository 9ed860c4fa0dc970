"""C7: whatever a frame holds, it gets one answer, raises nothing, and changes nothing unless it was accepted."""

import copy
import json
import random as dice
import string

import pytest

from game.classroom import messages as M
from tests.classroom.classes import Person, paper_hall, run, taught

GOOD = (
    {"do": "join", "room": "KITE 42", "name": "Ana", "nonce": "a" * 32},
    {"do": "return", "token": "b" * 32},
    {"do": "sit", "seat": "EH"},
    {"do": "vote", "turn": 0, "order": {"keep": {"hotline": True}, "sign": False}},
    {"do": "seal", "turn": 0, "order": {"move": {"name": "shuttle", "target": "WH"}}},
    {"do": "seal", "turn": 0, "order": {"propose": {"elements": ["hotline"], "signatories": ["EH", "WH"]}}},
    {"do": "note", "to": "WH", "text": "hello"},
    {"do": "bet", "turn": 0, "question": "stands", "chance": 40},
    {"do": "timer", "seconds": 60},
    {"do": "assign", "member": 1, "seat": "EH"},
    {"do": "lock", "on": True},
    {"do": "start"},
    {"do": "pause", "all": True},
    {"do": "voice", "turn": 0, "stance": -65},
    {"do": "headline", "turn": 0, "text": "Two harbours wait"},
    {"do": "shuffle", "homes": True},
    {"do": "nudge", "seat": "EH"},
    {"do": "inject", "card": "radar-2018"},
)
STRANGE = (
    None, True, -1, 0, 1e308, 10**40, 0.1, "", "x" * 5000, "\ud800", "\x00", "\u202e", "__class__", [], [[]], {},
    {"a": 1}, ["x"] * 50, "NaN", "999", "EH", float("nan"), float("inf"), {"name": None}, "../../etc/passwd",
    "'; drop table entry",
)  # fmt: skip
RAW = (
    "", " ", "{", "[]", "null", "0", '"x"', "{}", '{"id":1}', '{"id":"a","do":"start","do":"close"}', "[" * 60,
    "{" * 4000,
    '{"id":"a","do":"bet","turn":1e999,"question":"stands","chance":1}', '{"id":"a","do":"bet","turn":NaN}', "\ufeff{}",
    '{"id":"a","do":"note","to":"WH","text":"\\ud800"}',
    '{"id":"\ud800","do":"start"}', '{"id":"a","do":"__init__"}', '{"id":"a","do":"apply"}', "9" * 5000,
    '{"id":"a","do":"seal","turn":-0.0,"order":{}}', '{"id":"a","do":"seal","turn":true,"order":{}}', "x" * 9000,
)  # fmt: skip


def bent(roll) -> str:
    """A frame: a good one with something wrong in it, or bytes that are hardly one."""
    kind = roll.random()
    if kind < 0.15:
        return roll.choice(RAW)
    words = json.loads(json.dumps(roll.choice(GOOD)))
    words["id"] = roll.choice(("i", "j", f"k{roll.random()}"))
    for _ in range(roll.randint(0, 3)):
        _bend(roll, words)
    text = json.dumps(words, ensure_ascii=roll.random() < 0.5)
    if kind < 0.4:
        at = roll.randrange(len(text) + 1)
        odd = roll.choice((*string.printable, "\x00", "\ud800", "🙂", "1e999"))
        text = text[:at] + odd + text[at + roll.randrange(3) :]
    return text


def _bend(roll, words: dict) -> None:
    where = words
    while roll.random() < 0.5 and any(isinstance(v, dict) and v for v in where.values()):
        where = next(v for v in where.values() if isinstance(v, dict) and v)
    key = roll.choice([*where, "extra"])
    if roll.random() < 0.2:
        where.pop(key, None)
    else:
        where[key] = copy.deepcopy(roll.choice(STRANGE))


def state(room) -> tuple:
    told = json.dumps([room.sealed, room.votes, room.bets, room.notes, room.locked, room.phase], sort_keys=True)
    return (told, room.count, room.session.digest(), [(m.number, m.seat, m.out) for m in room.members.values()])


async def fuzz(frames: int, seed: int) -> int:
    roll, school = dice.Random(seed), paper_hall()
    code, teacher = await taught(school)
    ana = await Person(school).join(code, "EH")
    await Person(school).join(code, "WH")
    await teacher.say(do="start")
    room, accepted = school.rooms[code], 0
    people = [ana, Person(school), teacher]
    for n in range(frames):
        one = people[roll.choice((0, 0, 0, 1, 2))]
        if one.line.over or (one is ana and one.line.member is not room.members[1]):
            await one.back()
        line = one.line
        before, line._credit = state(room), 40.0
        frame = bent(roll)
        await school.heard(line, frame.encode("utf-8", "surrogatepass") if roll.random() < 0.02 else frame)
        assert len(line._replies) == 1
        reply = json.loads(line._replies.pop())
        assert set(reply) >= {"re", "status", "why"} and reply["status"] in ("ok", "replaced", "late", "refused")
        if reply["status"] in ("refused", "late"):
            assert state(room) == before, frame
        else:
            accepted += 1
        if n % 500 == 0:
            await school.beat()
            line._pages.clear()
    assert not school.broken and json.dumps(room.log).isascii()
    return accepted


@pytest.mark.parametrize("seed", range(4))
def test_five_thousand_bent_frames_change_nothing_they_may_not(seed):
    assert run(fuzz(5_000, seed)) > 50, "some are right by chance, or nothing was tested"


@pytest.mark.nightly
def test_a_hundred_thousand_bent_frames_change_nothing_they_may_not():
    run(fuzz(100_000, 99))


@pytest.mark.parametrize("raw", RAW)
def test_what_is_no_message_is_unreadable_and_nothing_worse(raw):
    with pytest.raises(M.Unreadable):
        M.read(raw)


@pytest.mark.parametrize("good", GOOD, ids=lambda one: one["do"])
def test_a_good_message_is_read(good):
    assert M.read(json.dumps({"id": "1", **good})).do == good["do"]


def test_two_hundred_names_of_any_characters_stay_one_line():
    roll = dice.Random(1)
    for _ in range(2000):
        codes = (roll.randrange(roll.choice((32, 0x2FFF, 0x1FFFF))) for _ in range(40))
        text = "".join(map(chr, codes))
        name = M.tidy_name("".join(c for c in text if not 0xD800 <= ord(c) < 0xE000))
        assert len(name) <= M.NAME and "\n" not in name and name == name.strip()
