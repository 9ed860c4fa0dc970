"""A crisis stands on the wall, page and window, for all to see; how firm anybody will be is told at the bell."""

import asyncio
import itertools

import pytest

from game.content import load_scenario, override
from game.laws import crisis as law
from game.session import Session
from game.text.speak import speaking, use
from tests.classroom.classes import Person, paper_hall, run
from tests.classroom.test_no_secret_before_the_reveal import fixed
from tests.classroom.test_the_wall_in_a_window import texts, window

CRISES = {"rules.crisis_rate": 1.0, "rules.crisis_overhead": 1.0}


@pytest.fixture(autouse=True)
def english():
    yield
    use("en")


def in_crisis(kind: int) -> Session:
    """A game that has just come to a crisis of a kind, everybody having kept everything until then."""
    for seed in range(1, 40):
        game = Session(override(load_scenario("gsomia-2019"), CRISES), seed)
        for seat in game.seats:
            game.hold(seat)
        while not game.over:
            if game.world.crisis[law.KIND] == kind:
                return game
            game.seal({seat: game.order(seat) for seat in game.seats})
    raise AssertionError(f"no crisis of kind {kind} in forty games")


class Class:
    """Tokyo, Seoul and Washington, an observer, the wall."""

    async def fill(self, game: Session):
        self.school = paper_hall()
        made = self.school.make(game, {"made": "by a test"}, 60)
        self.code, self.room = made["code"], self.school.rooms[made["code"]]
        ids = itertools.count(1)
        one = lambda: Person(self.school)  # noqa: E731
        self.heads = {seat: await one().join(self.code, seat, seat, f"{next(ids):032x}") for seat in game.seats}
        self.watcher = await one().join(self.code, "", "Obs", f"{next(ids):032x}")
        self.teacher, self.wall = one(), one()
        await self.teacher.say(do="return", token=made["teacher"], id="t")
        await self.wall.say(do="return", token=made["projector"], id="w")
        await self.teacher.say(do="start", id="s")
        await self.read()
        return self

    async def read(self):
        await self.school.beat()
        for one in (*self.heads.values(), self.watcher, self.teacher, self.wall):
            one.read()


def named(room, seat: int) -> str:
    return room.session.seats[seat - 1] if seat else ""


@pytest.mark.parametrize("kind", [law.OVER_RADAR, law.OVER_MISSILE])
def test_the_wall_shows_who_stands_in_it_and_then_each_exchange(kind):
    async def play():
        c = await Class().fill(in_crisis(kind))
        one, other = (int(x) for x in c.room.session.world.crisis[law.ONE : law.OTHER + 1])
        for page in (c.wall.pages["stage"], c.watcher.pages["board"]):
            assert [row[0] for row in page["crisis"]["rows"]] == [named(c.room, one), named(c.room, other)]
            assert [row[2] for row in page["crisis"]["rows"]] == [[], []], "nothing is open yet"
        assert c.wall.pages["stage"]["crisis"]["title"] in texts(window(c.school, c.code))
        for seat, head in c.heads.items():
            firm = {one: 2, other: 4}.get(c.room.session.seats.index(seat) + 1, 0)
            words = {"firm": firm} if head.pages["board"]["crisis"] else {}
            assert (await head.say(do="seal", turn=c.room.turn, order=words))["status"] == "ok"
        await c.read()
        rows = c.wall.pages["stage"]["reveal"]["crisis"]["rows"]
        assert rows == c.heads["JP"].pages["board"]["reveal"]["crisis"]["rows"]
        if other:  # one stood firm twice and gave way in the third exchange, which the other saw through
            assert [row[2] for row in rows] == [[True, True, False], [True, True, True]]
        ours, theirs = (len(row[2]) for row in rows)
        assert ours == theirs == min(4, c.room.session.records[-1].closed.crisis[law.STOOD] + 1)
        names = [row["name"] for row in c.wall.pages["stage"]["reveal"]["rows"]]
        assert "The crisis" not in names, "it stands apart from the promises"
        assert c.wall.pages["stage"]["reveal"]["crisis"]["text"] in texts(window(c.school, c.code))

    run(play())


@pytest.mark.parametrize("language", ["en", "ja", "ko"])
def test_the_window_says_it_in_three_languages_and_every_word_stays_in_its_box(language):
    async def play():
        c = await Class().fill(in_crisis(law.OVER_RADAR))
        for _phase in range(2):
            made = window(c.school, c.code, language)
            assert made.shot.crisis.title in texts(made)
            assert [x.text for x in made.page.labels if not x.box.inflate(6, 6).contains(x.ink)] == []
            await c.teacher.say(do="close")
        with speaking("en"):
            english = c.school.wall(c.code, "en").crisis.title
        assert (made.shot.crisis.title == english) == (language == "en")

    run(play())


def test_how_firm_a_delegation_is_moves_no_byte_on_any_other_wire_before_the_bell(monkeypatch):
    """C2 in a crisis: two games that differ only in the exchanges for which Tokyo seals and votes."""

    async def heard(game, firm: int):
        fixed(monkeypatch, 5)
        c = await Class().fill(game)
        assert (await c.heads["KR"].say(do="seal", turn=c.room.turn, order={"firm": 4}, id="k"))["status"] == "ok"
        for kind, id_ in (("vote", "v"), ("seal", "x")):
            words = {"firm": firm}
            assert (await c.heads["JP"].say(do=kind, turn=c.room.turn, order=words, id=id_))["status"] == "ok"
            await c.read()
        before = [one.raw[:] for one in (*(h for s, h in c.heads.items() if s != "JP"), c.watcher, c.wall, c.teacher)]
        shot = c.school.wall(c.code, "en").crisis
        await c.teacher.say(do="close", id="c")
        await c.read()
        return before, shot, c.wall.raw

    async def play():
        for one, other in ((0, 4), (1, 3), (2, 0)):
            first = await heard(in_crisis(law.OVER_RADAR), one)
            second = await heard(in_crisis(law.OVER_RADAR), other)
            assert first[:2] == second[:2]
            assert first[2] != second[2], "the reveal does tell"

    asyncio.run(play())
