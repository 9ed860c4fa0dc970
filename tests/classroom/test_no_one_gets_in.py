"""C8, C9, C10 at the edge: addresses, headers, tokens, codes, tables; off by default, and not guessable."""

import http.client
import json
import re
import time
from pathlib import Path

import pytest
from websockets.exceptions import InvalidHandshake, InvalidStatus
from websockets.sync.client import connect

from game.classroom import codes, server
from game.classroom.tables import decisions, safe, students
from tests.classroom.browsers import served
from tests.classroom.classes import Clock, Person, hall, run, session, taught

ROOT = Path(__file__).parents[2]
WEB = ROOT / "assets" / "web"


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    with served(tmp_path_factory.mktemp("edge") / "j", session) as (school, address, links):
        yield school, address, links[0]


def get(address: str, path: str, **headers) -> tuple[int, dict, bytes]:
    host = address.removeprefix("http://")
    line = http.client.HTTPConnection(host, timeout=10)
    try:
        line.request("GET", path, headers={"Host": host, **headers})
        answer = line.getresponse()
        return answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read()
    finally:
        line.close()


def test_it_binds_this_machine_alone_unless_asked(tmp_path):
    for lan, bound in ((False, "127.0.0.1"), (True, "0.0.0.0")):
        sock = server.bind(lan, 0)
        assert sock.getsockname()[0] == bound
        sock.close()
    assert server.addresses(False) == ["127.0.0.1"]


@pytest.mark.parametrize("path", ["/", "/teacher", "/projector", "/web/student.js", "/fonts/sans-regular.otf"])
def test_every_page_comes_with_a_policy_without_exceptions(place, path):
    status, headers, _body = get(place[1], path)
    policy = headers["content-security-policy"]
    assert status == 200 and policy.startswith("default-src 'self'; ")
    assert "unsafe" not in policy and "*" not in policy and "http:" not in policy
    assert headers["x-content-type-options"] == "nosniff" and headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "evil.example:80", "127.0.0.1.evil.example", ""])
def test_another_host_is_not_served(place, host):
    status, headers, body = get(place[1], "/", Host=host)
    assert status in (400, 421) and b"<script" not in body


@pytest.mark.parametrize(
    "path", ["/../main.py", "/web/../../main.py", "/web/%2e%2e/%2e%2e/main.py", "/web/", "/assets", "/fonts/OFL.txt"]
)
def test_only_listed_files_are_served(place, path):
    assert get(place[1], path)[0] in (400, 404)


@pytest.mark.parametrize("origin", [None, "null", "http://evil.example", "https://127.0.0.1", "http://127.0.0.1:1"])
def test_a_socket_from_another_origin_is_closed(place, origin):
    with pytest.raises((InvalidStatus, InvalidHandshake)):
        connect(place[1].replace("http", "ws") + "/ws", origin=origin, open_timeout=5)


def test_pages_hold_no_inline_script_or_style_and_ask_for_nothing_elsewhere():
    for page in WEB.glob("*.html"):
        text = page.read_text()
        assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=|javascript:", text), page
    for file in [*WEB.glob("*.js"), *WEB.glob("*.html"), *WEB.glob("*.css")]:
        found = set(re.findall(r"https?://[\w.]+", file.read_text()))
        assert found <= {"http://www.w3.org"}, file
    for file in WEB.glob("*.js"):
        ways = r"innerHTML|outerHTML|insertAdjacent|document\.write|\beval\(|new Function"
        assert not re.search(ways, file.read_text())


def test_tokens_are_128_bits_kept_as_fingerprints_and_compared_in_constant_time(tmp_path):
    found = {codes.new_token() for _ in range(1000)}
    assert len(found) == 1000 and all(re.fullmatch("[0-9a-f]{32}", one) for one in found)

    async def play():
        with hall(tmp_path) as school:
            made = school.make(session(), {})
            ana = await Person(school).join(made["code"], "EH")
            written = (tmp_path / "class.journal").read_bytes() + (tmp_path / "class.journal-wal").read_bytes()
            for token in (made["teacher"], made["projector"], ana.token):
                assert token.encode() not in written

    run(play())
    assert "compare_digest" in (ROOT / "game/classroom/codes.py").read_text()


def test_after_ten_wrong_codes_one_waits_a_minute_and_a_token_still_opens(tmp_path):
    clock = Clock()

    async def play():
        with hall(tmp_path, clock) as school:
            code, _teacher = await taught(school)
            ana = await Person(school).join(code, "EH")
            guest = Person(school)
            wrong = "OWL 11" if code != "OWL 11" else "OWL 12"
            for _ in range(10):
                reply = await guest.say(do="join", room=wrong, name="G", nonce="a" * 32)
                assert "no room" in reply["why"]
            assert "Wait 60" in (await guest.say(do="join", room=code, name="G", nonce="a" * 32))["why"]
            assert await Person(school, "elsewhere").join(code, name="H"), "another address does not wait"
            assert (await ana.back())["status"] == "ok"
            clock.now += 60
            assert (await guest.say(do="join", room=code, name="G", nonce="a" * 32))["status"] == "ok"

    run(play())


def test_a_token_opens_its_own_door_and_no_other(tmp_path):
    async def play():
        with hall(tmp_path) as school:
            code, teacher = await taught(school)
            _other, stranger = await taught(school)
            ana = await Person(school).join(code, "EH")
            screen = Person(school)
            await screen.say(do="return", token=school.links[code]["projector"])
            for one in (ana, screen, Person(school)):
                for message in ({"do": "start"}, {"do": "remove", "member": 1}, {"do": "timer", "seconds": 1}):
                    assert (await one.say(**message))["why"] == "That is not yours to say."
            assert (await stranger.say(do="remove", member=1))["why"] == "There is no such student."
            assert (await Person(school).say(do="return", token="0" * 32))["status"] == "refused"
            assert (await teacher.say(do="seal", turn=0, order={}))["status"] == "refused"

    run(play())


def test_the_tables_are_the_teachers(place):
    _school, address, link = place
    for token in ("", "0" * 32, link["projector"]):
        assert get(address, "/export/students.csv", Authorization=f"Bearer {token}")[0] == 403
    status, headers, body = get(address, "/export/students.csv", Authorization=f"Bearer {link['teacher']}")
    assert status == 200 and headers["content-type"].startswith("text/csv") and body.startswith(b'\xef\xbb\xbf"room"')


NASTY = ("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "<script>alert(1)</script>",
         "\"><img src=x onerror=1>", "\u202egnp.exe", "a\x00b", "\ufeff=1", " =1", "'; drop table entry; --",
         "%s%n{0.__class__}", "٣=1", "𝕬" * 40, "\u200b", "👩\u200d👩\u200d👧", "ا" * 80, "-", "\u2028=1", "../../x",
         "\\", "null", "0")  # fmt: skip


def test_no_name_is_more_than_text_in_the_tables(tmp_path):
    import random as dice

    roll = dice.Random(4)
    letters = "=+-@\t\r\n\"',;<>&/\\ \u202e\u200b\x00aé漢한🙂"
    names = [*NASTY, *("".join(roll.choice(letters) for _ in range(roll.randint(1, 30))) for _ in range(2000))]
    assert not any(safe(name).startswith(("=", "+", "-", "@", "\t", "\r")) for name in names)

    async def play():
        with hall(tmp_path) as school:
            code, teacher = await taught(school)
            for name in NASTY:
                one = Person(school)
                await one.say(do="join", room=code, name=name, nonce=f"{len(school.rooms[code].members):032x}")
            room = school.rooms[code]
            await school.beat()
            teacher.read()
            kept = [m.name for m in room.members.values()]
            assert [p["name"] for p in teacher.pages["room"]["people"]] == kept and len(set(kept)) == len(kept) > 20
            assert all(0 < len(name) <= 27 and name.isprintable() or "\u200d" in name for name in kept)
            for text in (students(room), decisions(room)):
                for line in text.splitlines():
                    assert not re.search(r'(^|,)"[=+\-@\t\r]', line), line
            assert not any(name in students(room, names=False) for name in kept if len(name) > 3 and "=" in name)

    run(play())


def test_a_flood_is_refused_then_cut_and_others_do_not_wait(place):
    _school, address, link = place
    origin = {"origin": address}
    url = address.replace("http", "ws") + "/ws"
    with connect(url, **origin) as rude, connect(url, **origin) as kind:
        kind.send(json.dumps({"id": "1", "do": "join", "room": link["code"], "name": "Kind", "nonce": "c" * 32}))
        assert json.loads(kind.recv(5))["status"] == "ok"
        for n in range(800):
            rude.send(json.dumps({"id": str(n), "do": "start"}))
        waits = []
        for n in range(20):
            began = time.perf_counter()
            kind.send(json.dumps({"id": f"k{n}", "do": "note", "to": "EH", "text": "x"}))
            while json.loads(kind.recv(5)).get("re") != f"k{n}":
                pass
            waits.append(time.perf_counter() - began)
            time.sleep(0.03)
        answers = [json.loads(text) for text in rude]
        assert answers[-1] == {"show": "flood"}
        assert any("Too many" in answer.get("why", "") for answer in answers), "and it was told why before"
        assert sorted(waits)[-2] < 5


def test_a_frame_of_a_megabyte_ends_its_own_line_only(place):
    _school, address, _link = place
    url = address.replace("http", "ws") + "/ws"
    with connect(url, origin=address) as rude, connect(url, origin=address) as kind:
        with pytest.raises(Exception):  # noqa: B017 - the library has several names for a line that was closed
            rude.send("x" * 1_000_000)
            rude.recv(5)
        kind.send('{"id":"1","do":"start"}')
        assert json.loads(kind.recv(5))["why"] == "That is not yours to say."
