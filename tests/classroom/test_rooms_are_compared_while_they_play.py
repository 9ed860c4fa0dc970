"""Several rooms on one wall while they play: as all stood at the same quarter, so that none is told its own future."""

import json

import pytest

from game.classroom import showing
from game.laws.sight import SECRET
from game.session import Session
from game.text.speak import use
from tests.classroom.classes import Person, paper_hall, run, scenario
from tests.classroom.test_the_wall_in_a_window import texts, window


@pytest.fixture(autouse=True)
def english():
    yield
    use("en")


class School:
    """Two rooms of one seed, each with a teacher, a wall and a head in Seoul."""

    async def fill(self, rooms: int = 2):
        self.school = paper_hall()
        self.codes, self.teachers, self.walls, self.heads = [], [], [], []
        for _ in range(rooms):
            made = self.school.make(Session(scenario("gsomia-2019"), 7), {"made": "by a test"})
            self.codes.append(made["code"])
            for role, kept in (("teacher", self.teachers), ("projector", self.walls)):
                kept.append(Person(self.school))
                assert (await kept[-1].say(do="return", token=made[role]))["status"] == "ok"
            self.heads.append(await Person(self.school).join(made["code"], "KR", "Ana"))
            await self.teachers[-1].say(do="start")
        return self

    async def quarter(self, n: int, words: dict):
        room = self.school.rooms[self.codes[n]]
        assert (await self.heads[n].say(do="seal", turn=room.turn, order=words))["status"] == "ok"
        assert room.phase == "reveal"

    async def read(self):
        await self.school.beat()
        for one in (*self.teachers, *self.walls, *self.heads):
            one.read()


def test_the_walls_show_every_room_at_the_last_quarter_that_all_have_closed():
    async def play():
        s = await School().fill()
        await s.read()
        assert s.walls[0].pages["room"]["beside"] is None
        assert (await s.teachers[0].say(do="compare", on=True))["status"] == "ok"
        await s.read()
        beside = s.walls[1].pages["room"]["beside"]
        assert beside["dates"] == [] and beside["rows"][0][2] == "GSOMIA and TISA", "nobody has closed a quarter"
        await s.quarter(0, {"keep": {"gsomia": False}})
        await s.teachers[0].say(do="next")
        await s.quarter(0, {"keep": {"gsomia": False}})
        await s.read()
        assert s.walls[1].pages["room"]["beside"]["dates"] == [], "a faster room tells the others nothing"
        await s.quarter(1, {})
        await s.read()
        for wall in s.walls:
            beside = wall.pages["room"]["beside"]
            assert [row[0] for row in beside["rows"]] == s.codes
            assert [row[3] for row in beside["rows"]] == ["1", "0"], "of the two breaks only the first counts yet"
            assert beside["dates"] == ["2019 Q3"]
            first, second = (row for _code, row in beside["charts"][0]["lines"])
            assert len(first) == len(second) == 1 and first[0] < second[0], "Tokyo trusts the Seoul that broke less"
        assert [t.pages["room"]["rooms"][0]["turn"] for t in s.teachers] == [2, 2], "either teacher sees both rooms"
        assert (await s.teachers[1].say(do="compare", on=False))["status"] == "ok"
        await s.read()
        assert all(wall.pages["room"]["beside"] is None for wall in s.walls)

    run(play())


def test_nothing_hidden_and_nothing_sealed_is_compared():
    async def play():
        told = []
        for votes in ({"keep": {"gsomia": False}}, {}):
            s = await School().fill()
            await s.teachers[0].say(do="compare", on=True)
            await s.heads[0].say(do="vote", turn=0, order=votes)
            await s.read()
            told.append(json.dumps(showing.compared(s.school)).replace(s.codes[0], "A").replace(s.codes[1], "B"))
            heads = " ".join(showing.compared(s.school)["heads"])
            assert not any(word in heads for word in SECRET)
        assert told[0] == told[1]

    run(play())


def test_one_room_has_nothing_to_be_compared_with_and_students_may_not_ask():
    async def play():
        s = await School().fill(1)
        assert (await s.teachers[0].say(do="compare", on=True))["status"] == "refused"
        assert (await s.heads[0].say(do="compare", on=True))["status"] == "refused"
        assert (await s.walls[0].say(do="compare", on=True))["status"] == "refused"
        assert not s.school.comparing

    run(play())


@pytest.mark.parametrize("language", ["en", "ja", "ko"])
def test_the_window_lays_them_beside_one_another_in_three_languages(language):
    async def play():
        s = await School().fill(3)
        for n in range(3):
            await s.quarter(n, {})
        s.school.compare(True)
        made = window(s.school, s.codes[0], language)
        assert all(code in texts(made) for code in s.codes) and len(made.shot.beside) == 3
        for leaf in range(3):
            made.leaf = leaf
            made.draw()
            assert [x.text for x in made.page.labels if not x.box.inflate(6, 6).contains(x.ink)] == []
        s.school.compare(False)
        assert window(s.school, s.codes[0], language).shot.beside == ()

    run(play())
