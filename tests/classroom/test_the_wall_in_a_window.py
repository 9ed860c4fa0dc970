"""The projector's window draws every phase of a class, in three languages, and shows nothing that is hidden."""

import pygame
import pytest

from game.session import Session
from game.text.speak import use
from game.view.projector import Projector
from tests.classroom.classes import Person, paper_hall, run, scenario, session, taught

BAD = ["<script>alert(1)</script>", "=cmd|'/c calc'!A1", "\u202eevil", "A" * 24, "𝕬𝖓𝖆 🦢", "안녕 ana", "{0}{name}"]


@pytest.fixture(autouse=True)
def english():
    yield
    use("en")


def window(school, code: str, language: str = "en", size=(1280, 720)) -> Projector:
    use(language)
    made = Projector(lambda ask: school.wall(code, language), school.clock, size, headless=True)
    made.shot = made.feed("")
    made.draw()
    return made


def texts(made: Projector) -> str:
    return " ".join(label.text for label in made.page.labels)


async def a_class(school, name="camp-david-2023"):
    code, teacher = await taught(school, Session(scenario(name), 7), seconds=90)
    seats = school.rooms[code].session.seats[:2]
    return code, teacher, [await Person(school).join(code, seat, "Ana") for seat in seats]


@pytest.mark.parametrize("language", ["en", "ja", "ko"])
def test_every_phase_is_drawn_and_every_word_stays_in_its_box(language):
    async def play():
        school = paper_hall()
        code, teacher, people = await a_class(school)
        assert code in texts(window(school, code, language))
        await teacher.say(do="start")
        assert "1:30" in texts(window(school, code, language))
        for turn in range(2):
            for one in people:
                await one.say(do="seal", turn=turn, order={})
            made = window(school, code, language)
            loose = [x.text for x in made.page.labels if not x.box.inflate(6, 6).contains(x.ink)]
            assert loose == [], "words outside their boxes"
            await teacher.say(do="next")
        for one in people:
            await one.say(do="seal", turn=2, order={})
        await teacher.say(do="finish")
        await school.beat()
        school.pages[code].after.wait(30)
        made = window(school, code, language)
        assert len(made.shot.sheets) >= 9
        for _leaf in made.shot.sheets:
            made.draw()
            assert made.shot.sheets[made.leaf].title in texts(made)
            made.key(pygame.K_RIGHT)
        made.key(pygame.K_LEFT)
        assert made.leaf == len(made.shot.sheets) - 2

    run(play())


def test_the_window_is_built_from_public_tables_alone():
    """Two games that differ in a leader's mind and purse look alike on the wall, shot and pixels."""

    async def play():
        shots, pixels = [], []
        for x in (0.3, -0.3):
            game = session("camp-david-2023", 3)
            minds, purses = ([list(row) for row in table] for table in (game.world.leader_x, game.world.capital))
            minds[0][0], purses[0][0] = x, 50 + 20 * x
            secret = {"leader_x": tuple(map(tuple, minds)), "capital": tuple(map(tuple, purses))}
            game._show(game.world._replace(**secret), game._acts)
            school = paper_hall()
            made = school.make(game, {"made": "by a test"})
            made["code"], school.rooms = "KITE 42", {"KITE 42": school.rooms[made["code"]]}
            school.pages = {"KITE 42": next(iter(school.pages.values()))}
            school.rooms["KITE 42"].code = "KITE 42"
            school.rooms["KITE 42"].open(0.0)
            drawn = window(school, "KITE 42")
            shots.append(drawn.shot)
            pixels.append(pygame.image.tobytes(drawn.surface, "RGB"))
        assert shots[0] == shots[1] and pixels[0] == pixels[1]

    run(play())


def test_hostile_headlines_are_text_on_the_wall():
    async def play():
        school = paper_hall()
        code, teacher, _people = await a_class(school)
        press = await Person(school).join(code, "press", BAD[0])
        await teacher.say(do="start")
        for text in BAD:
            await press.say(do="headline", turn=0, text=text)
            assert "evil" not in text or "\u202e" not in texts(window(school, code))
            window(school, code)

    run(play())


@pytest.mark.parametrize("size", [(1, 1), (320, 200), (640, 360), (1920, 1080), (3840, 900)])
def test_any_size_of_window_is_drawn(size):
    async def play():
        school = paper_hall()
        code, teacher, _people = await a_class(school)
        await teacher.say(do="start")
        window(school, code, size=size)

    run(play())
