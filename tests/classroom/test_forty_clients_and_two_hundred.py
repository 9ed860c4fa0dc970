"""C1 over real sockets: lines cut before the answer, messages sent twice; each accepted decision counts once.

`pytest -s` prints the figures. How long an answer takes says as much about what else the machine does: the default
suite holds four times the limit, forty times where more runs than there are cores; `-m nightly` holds the limit.
"""

import asyncio
import json
import math
import os
import random as dice
import re
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest
from websockets.asyncio.client import connect

from tests.classroom.classes import at_home

ROOT = Path(__file__).parents[2]

CUT, TWICE = 0.30, 0.10


class Client:
    """A student's browser: every decision has an id, and is sent again on a new line until it is answered."""

    def __init__(self, number: int, address: str, code: str, roll: dice.Random):
        self.number, self.code, self.roll = number, code, roll
        self.address, self.url = address, address.replace("http", "ws") + "/ws"
        self.token, self.wire, self.count = "", None, 0
        self.waits: list[float] = []
        self.said: dict[int, int] = {}

    async def dial(self) -> None:
        self.wire = await connect(self.url, origin=self.address, compression=None, open_timeout=30)

    async def answer(self, re: str) -> dict:
        while True:
            page = json.loads(await asyncio.wait_for(self.wire.recv(), 30))
            if page.get("re") == re:
                return page

    async def once(self, message: dict) -> dict:
        await self.wire.send(json.dumps(message))
        return await self.answer(message["id"])

    async def ask(self, **message) -> dict:
        self.count += 1
        return await self.once({"id": f"{self.number}-{self.count}", **message})

    async def join(self) -> None:
        await self.dial()
        reply = await self.ask(do="join", room=self.code, name=f"S{self.number}", nonce=f"{self.number + 1:032x}")
        assert reply["status"] == "ok", reply
        self.token = reply["token"]

    async def decide(self, turn: int) -> None:
        """One forecast a quarter; sometimes the line is cut before the answer, sometimes it is sent twice."""
        self.count += 1
        chance = self.roll.randrange(101)
        message = {"id": f"{self.number}-{self.count}", "do": "bet", "turn": turn}
        message |= {"question": "stands", "chance": chance}
        await asyncio.sleep(self.roll.random() * 0.3)
        luck = self.roll.random()
        if luck < CUT:
            await self.wire.send(json.dumps(message))
            self.wire.transport.abort()
            await self.dial()
            assert (await self.ask(do="return", token=self.token))["status"] == "ok"
            reply = await self.once(message)
        else:
            began = time.perf_counter()
            reply = await self.once(message)
            self.waits.append(time.perf_counter() - began)
            if luck < CUT + TWICE:
                assert await self.once(message) == reply
        assert reply["status"] == "ok", reply
        self.said[turn] = chance


class Teacher(Client):
    async def enter(self, token: str) -> None:
        await self.dial()
        assert (await self.ask(do="return", token=token))["role"] == "teacher"


async def lessons(address: str, links: list[dict], clients: int, turns: int) -> list[Client]:
    roll = dice.Random(clients)
    teachers = [Teacher(9000 + n, address, link["code"], roll) for n, link in enumerate(links)]
    for teacher, link in zip(teachers, links, strict=True):
        await teacher.enter(link["teacher"])
    people = [Client(n, address, links[n % len(links)]["code"], dice.Random(n)) for n in range(clients)]
    for start in range(0, clients, 20):
        await asyncio.gather(*(one.join() for one in people[start : start + 20]))
    for n, one in enumerate(people[: 4 * len(links)]):
        await one.ask(do="sit", seat=("EH", "WH")[(n // len(links)) % 2])
    for turn in range(turns):
        for teacher in teachers:
            assert (await teacher.ask(do="start" if turn == 0 else "next"))["status"] == "ok"
        await asyncio.gather(*(one.decide(turn) for one in people))
        for teacher in teachers:
            assert (await teacher.ask(do="close"))["status"] == "ok"
    for one in [*people, *teachers]:
        await one.wire.close()
    return people


def launch(tmp_path, rooms: int, turns: int, *more: str):
    """`main.py host` in a process of its own: (process, address, links of each room, journal)."""
    command = [sys.executable, "main.py", "host", "twin-harbours", "--no-window", "--port", "0", "--timer", "0"]
    command += ["--seed", "1", "--rooms", str(rooms), "--set", f"turns={turns}", *more]
    given = {"cwd": ROOT, "text": True, "env": at_home(tmp_path)}
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **given)
    told = ""
    while "Ctrl-C stops" not in told:
        line = server.stdout.readline()
        assert line, server.communicate()[1]
        told += line
    found = re.findall(r"Room (.*)\n  teacher's page +(http://[^/]+)/teacher#(\w+)", told)
    links = [{"code": code, "teacher": token} for code, _address, token in found]
    return server, found[0][1], links, re.search(r"Journal: (.*)", told)[1]


@contextmanager
def hosted(tmp_path, rooms: int, turns: int, *more: str):
    """(address, links of each room, journal) of a server that is stopped at the end and must have no complaint."""
    server, *where = launch(tmp_path, rooms, turns, *more)
    try:
        yield where
    finally:
        server.send_signal(signal.SIGINT)
        out, wrong = server.communicate(timeout=20)
    assert (server.returncode, wrong) == (0, "") and "host --resume" in out


def play(tmp_path, clients: int, turns: int) -> float:
    """Play it; every accepted decision is in the journal once; the 99th percentile of the waits, in seconds."""
    with hosted(tmp_path, math.ceil(clients / 50), max(turns, 8)) as (address, links, journal):
        people = asyncio.run(lessons(address, links, clients, turns))
    base = sqlite3.connect(journal)
    entries = [(room, json.loads(body)) for room, body in base.execute("select room, body from entry order by n")]
    base.close()
    numbers = {e["name"]: (room, e["member"]) for room, e in entries if e["kind"] == "joined"}
    found: dict[tuple, list] = {}
    for room, e in entries:
        if e["kind"] == "bet":
            found.setdefault((room, e["member"], e["turn"]), []).append(e["chance"])
    wanted = {(*numbers[f"S{p.number}"], turn): [chance] for p in people for turn, chance in p.said.items()}
    assert found == wanted and len(wanted) == clients * turns, "0 lost, 0 doubled"
    waits = sorted(wait for p in people for wait in p.waits)
    p50, p99 = waits[len(waits) // 2], waits[int(0.99 * len(waits))]
    print(f"\n{clients} clients x {turns} quarters: p50 {1000 * p50:.0f} ms, p99 {1000 * p99:.0f} ms")
    return p99


def slack() -> int:
    """How many times the limit this machine may take just now."""
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    return 4 if load <= (os.cpu_count() or 1) else 40


def test_forty_clients(tmp_path):
    assert play(tmp_path, 40, 20) <= slack() * 0.100


def test_two_hundred_clients(tmp_path):
    assert play(tmp_path, 200, 8) <= slack() * 0.250


@pytest.mark.nightly
def test_forty_clients_on_an_idle_machine(tmp_path):
    assert play(tmp_path, 40, 20) <= 0.100


@pytest.mark.nightly
def test_two_hundred_clients_over_fifty_quarters(tmp_path):
    assert play(tmp_path, 200, 50) <= 0.250
