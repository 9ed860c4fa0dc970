"""C2: two games that differ only in one team's secret send the same bytes to everybody else until the reveal."""

import random as dice
import re

import pytest

from game.classroom import codes
from game.classroom import hall as halls
from game.session import Session
from tests.classroom.classes import Person, paper_hall, run, scenario, taught

NAME = "twin-harbours"


def fixed(monkeypatch, seed: int) -> None:
    """Codes and tokens by rote, so that two games can be held side by side byte for byte."""
    roll = dice.Random(seed)
    monkeypatch.setattr(codes, "new_token", lambda: f"{roll.getrandbits(128):032x}")
    monkeypatch.setattr(halls, "new_token", lambda: f"{roll.getrandbits(128):032x}")
    monkeypatch.setattr(halls, "room_code", lambda taken: f"KITE {10 + len(taken)}")


def orders(roll) -> dict:
    """What a team may order in the first quarters of a game with nothing in force."""
    found = {}
    if roll.random() < 0.8:
        name = roll.choice(("case", "shuttle", "channel", "hedge", "gesture"))
        found["move"] = {"name": name, "target": "WH"} if name not in ("case", "hedge") else {"name": name}
    if roll.random() < 0.5:
        found["propose"] = {"elements": [roll.choice(("hotline", "consult"))], "signatories": ["EH", "WH"],
                            "bindingness": roll.choice((0.0, 0.1, -0.2))}  # fmt: skip
    elif roll.random() < 0.5:
        found["sign"] = True
    return found


class Class:
    """Everybody of a room: the team with the secret, and all the others, among them one who comes late."""

    async def fill(self, school):
        self.school = school
        self.code, self.teacher = await taught(school, Session(scenario(NAME), 3), seconds=60)
        ids = iter(range(1, 99))
        one = lambda: Person(school)  # noqa: E731
        self.team = [await one().join(self.code, "EH", n, f"{next(ids):032x}") for n in ("Ana", "Ben")]
        self.other = await one().join(self.code, "WH", "Cho", f"{next(ids):032x}")
        self.watcher = await one().join(self.code, "", "Dora", f"{next(ids):032x}")
        self.screen, self.stranger = one(), one()
        await self.screen.say(do="return", token=school.links[self.code]["projector"])
        await self.stranger.say(do="return", token="0" * 32, id="s")
        return self

    @property
    def others(self):
        return [self.teacher, self.other, self.watcher, self.screen, self.stranger]

    async def push(self):
        await self.school.beat()
        for one in [*self.others, *self.team]:
            one.read()


async def told(before: list[dict], votes: list[dict], note: str) -> list[list[str]]:
    """What all the others hear of a quarter in which the team thinks, votes, writes and seals."""
    school = paper_hall()
    room = await Class().fill(school)
    await room.teacher.say(do="start", id="t0")
    turn = 0
    for words in before:  # the quarters both games have in common
        await room.team[0].say(do="seal", turn=turn, order=words, id=f"b{turn}")
        await room.other.say(do="seal", turn=turn, order={}, id=f"o{turn}")
        await room.teacher.say(do="next", id=f"n{turn}")
        turn += 1
    await room.push()
    for n, words in enumerate(votes):
        await room.team[n % 2].say(do="vote", turn=turn, order=words, id=f"v{n}")
    await room.team[0].say(do="note", to="EH", text=note, id="note")
    sealed = await room.team[0].say(do="seal", turn=turn, order=votes[-1], id="seal")
    assert sealed["status"] == "ok", sealed
    await room.push()
    late = await Person(school).join(room.code, "", "Late", "e" * 32)
    await school.beat()
    late.read()
    await room.push()
    assert school.rooms[room.code].phase == "open"
    assert any(str(votes[-1].get("move", {}).get("name", "")) in text for text in room.team[1].raw)
    return [one.raw for one in [*room.others, late]]


def admitted(game: Session, words: dict) -> bool:
    return not game.admit("EH", game.order("EH", words))


@pytest.mark.parametrize("part", range(10))
def test_no_byte_differs_on_any_other_wire(monkeypatch, part):
    """10 x 50 pairs; the two games of a pair differ in the team's votes, its note to itself and its sealed order."""

    async def play():
        roll, pairs = dice.Random(part), 0
        while pairs < 50:
            game, before = Session(scenario(NAME), 3), []
            for _ in range(roll.randrange(3)):
                words = orders(roll)
                words = words if admitted(game, words) else {}
                before.append(words)
                for seat in game.seats:
                    game.hold(seat)
                game.seal({"EH": game.order("EH", words), "WH": game.order("WH")})
            found = [words for words in (orders(roll) for _ in range(12)) if admitted(game, words)]
            if len(found) < 4 or found[0] == found[2]:
                continue
            heard = []
            for world, votes in enumerate((found[:1] * 2, found[1:3])):
                fixed(monkeypatch, part)
                heard.append(await told(before, votes, f"secret {world} " + "x" * 7 * world))
            assert heard[0] == heard[1]
            assert all(raw for raw in heard[0][:4]), "and they did hear something"
            pairs += 1

    run(play())


def test_a_planted_leak_is_seen(monkeypatch):
    from game.classroom.pages import Pages

    honest = Pages.state
    monkeypatch.setattr(Pages, "state", lambda self: {**honest(self), "orders": self.room.sealed})

    async def play():
        heard = []
        for words in ({"move": {"name": "case"}}, {}):
            fixed(monkeypatch, 1)
            heard.append(await told([], [words], "x"))
        assert heard[0] != heard[1]

    run(play())


def test_a_mind_is_shown_to_its_own_seat_alone(monkeypatch):
    """The other kind of secret: capital, and what a leader really wants. Only its own page moves with them."""

    async def play():
        heard, own = [], []
        for x in (0.3, -0.3):
            fixed(monkeypatch, 1)
            changed = Session(scenario(NAME), 3)
            place = changed.seats.index("EH")
            minds = [list(row) for row in changed.world.leader_x]
            purses = [list(row) for row in changed.world.capital]
            minds[place][place], purses[place][place] = x, 50 + 20 * x
            secret = {"leader_x": tuple(map(tuple, minds)), "capital": tuple(map(tuple, purses))}
            changed._show(changed.world._replace(**secret), changed._acts)
            school = paper_hall()
            code, teacher = await taught(school, changed)
            ana = await Person(school).join(code, "EH", "Ana", "a" * 32)
            cho = await Person(school).join(code, "WH", "Cho", "b" * 32)
            screen = Person(school)
            await screen.say(do="return", token=school.links[code]["projector"])
            await teacher.say(do="start", id="s")
            await school.beat()
            for one in (teacher, ana, cho, screen):
                one.read()
            heard.append([one.raw for one in (teacher, cho, screen)])
            own.append(ana.raw)
        assert heard[0] == heard[1] and own[0] != own[1]

    run(play())


def test_the_projectors_world_holds_nothing_hidden():
    from game.classroom.public import PUBLIC, masked
    from game.laws.sight import SECRET

    assert not set(SECRET) & set(PUBLIC)
    world = masked(Session(scenario("camp-david-2023"), 1).world)
    assert all(set(re.findall(r"[^(), ]+", str(getattr(world, name)))) == {"0.0"} for name in SECRET)
