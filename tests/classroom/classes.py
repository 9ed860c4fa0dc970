"""Small classes to test with: a hall on a temporary journal, a clock that stands still, lines that remember."""

import asyncio
import itertools
import json
import os
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from functools import lru_cache

from game import folders
from game.classroom.hall import Hall
from game.classroom.journal import Journal
from game.content import load_scenario, override
from game.session import Session

SCENARIO = "twin-harbours"
_ids = itertools.count()


@lru_cache
def scenario(name: str = SCENARIO, **changes):
    return override(load_scenario(name), dict(changes))


def session(name: str = SCENARIO, seed: int = 1, **changes) -> Session:
    return Session(scenario(name, **changes), seed)


class Clock:
    def __init__(self):
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Person:
    """Somebody at a browser: says a message, hears one answer, keeps the newest pages."""

    def __init__(self, hall: Hall, address: str = "a"):
        self.hall, self.address = hall, address
        self.pages: dict[str, dict] = {}
        self.raw: list[str] = []
        self.token, self.number = "", 0
        self.line = hall.opened(address)

    async def say(self, **message) -> dict:
        message.setdefault("id", f"m{next(_ids)}")
        before = len(self.line._replies)
        self.line._credit = 40.0  # the rate has tests of its own
        await self.hall.heard(self.line, json.dumps(message))
        assert len(self.line._replies) == before + 1, "every message gets exactly one reply"
        reply = json.loads(self.line._replies.pop())
        assert reply["re"] == message["id"]
        self.token, self.number = reply.get("token", self.token), reply.get("you", self.number)
        return reply

    async def join(self, code: str, seat: str = "", name: str = "Ana", nonce: str | None = None) -> "Person":
        reply = await self.say(do="join", room=code, name=name, nonce=nonce or f"{next(_ids):032x}")
        assert reply["status"] == "ok", reply
        if seat:
            assert (await self.say(do="sit", seat=seat))["status"] == "ok"
        return self

    def read(self) -> None:
        """Take what was pushed."""
        for text in [*self.line._replies, *self.line._pages.values()]:
            self.raw.append(text)
            page = json.loads(text)
            self.pages[page["show"]] = page
        self.line._replies.clear()
        self.line._pages.clear()

    def leave(self) -> None:
        self.hall.closed(self.line)
        self.line.close()

    async def back(self) -> dict:
        """On a new line, with the same token."""
        self.line = self.hall.opened(self.address)
        return await self.say(do="return", token=self.token)


def at_home(tmp_path) -> dict[str, str]:
    """The surroundings of a program whose files go to a folder of the test's; what is compiled lies where it lay."""
    here = tmp_path / "cache"
    if not here.exists():
        with suppress(OSError):  # Windows lets not everybody link
            folders.ready(folders.cache())
            here.symlink_to(folders.cache())
    return {**os.environ, "THIRD_SIGNATORY_HOME": str(tmp_path)}


class Paper:
    """A journal in memory, for tests that ask about other things than the disk."""

    def __init__(self):
        self.entries: dict[str, list[dict]] = {}
        self._keys: set = set()

    def put(self, room, entries) -> Future:
        for entry in entries:
            assert (room, entry["key"]) not in self._keys
            self._keys.add((room, entry["key"]))
            self.entries.setdefault(room, []).append(json.loads(json.dumps(entry)))
        done: Future = Future()
        done.set_result(None)
        return done

    def rooms(self) -> dict[str, list[dict]]:
        return self.entries


def paper_hall(clock=None) -> Hall:
    return Hall(Paper(), clock or Clock(), ("http://192.168.0.7:8765",))


@contextmanager
def hall(tmp_path, clock=None, name: str = "class.journal", **given):
    journal = Journal(tmp_path / name, **given)
    try:
        yield Hall(journal, clock or Clock(), ("http://192.168.0.7:8765",))
    finally:
        journal.close()


async def taught(school: Hall, game=None, seconds: int = 0) -> tuple[str, Person]:
    """A room and its teacher."""
    made = school.make(game or session(), {"made": "by a test"}, seconds)
    teacher = Person(school)
    teacher.token = made["teacher"]
    await teacher.say(do="return", token=made["teacher"])
    return made["code"], teacher


def run(coroutine):
    return asyncio.run(coroutine)
