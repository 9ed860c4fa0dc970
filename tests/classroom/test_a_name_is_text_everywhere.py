"""C8: 2,000 hostile names through the pages' own drawing in Chromium, the wall's window, the debrief and the CSV."""

import csv
import io
import random as dice

import pygame

from game.classroom import messages as M
from game.classroom import paper, tables
from game.view.page import Hand, Page
from tests.classroom.browsers import Window, chromium, served
from tests.classroom.classes import Person, paper_hall, run, session, taught

PARTS = (
    "<script>top.pwned=1</script>", "<img src=x onerror=top.pwned=1>", "'\"><svg onload=top.pwned=1>",
    "javascript:top.pwned=1",
    "=cmd|'/c calc'!A1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "{0}", "{name}", "%s", "${7*7}", "{{7*7}}",
    "`top.pwned=1`",
    "\u202e", "\u2066", "\u200f", "\x00", "\x1b[31m", "\ufeff", "\ud7ff", "ana", "千佳", "도원", "🦢",
    "Z̷͝a̵lgo", "a" * 24,
    "&lt;b&gt;",
    "__proto__", "constructor", "../..", "NULL", "' or 1=1 --", "\n", "\u2028",
)  # fmt: skip


def names(count: int = 2000) -> list[str]:
    """What people type, each as a room keeps it."""
    roll = dice.Random(8)
    made = [*PARTS, *("".join(roll.choices(PARTS, k=roll.randint(1, 4))) for _ in range(count - len(PARTS)))]
    return [M.tidy_name(one) or "nobody" for one in made]


def test_the_pages_draw_them_as_text(tmp_path):
    with chromium() as browser, served(tmp_path / "j", session) as (school, address, links):
        one = Window(browser, (1280, 800), address)
        one.page.goto(f"{address}/teacher#{links[0]['teacher']}")
        one.page.get_by_role("button", name="Start the game").wait_for()
        drawn = """async (names) => {
            const { el } = await import("/web/wire.js");
            const { t } = await import("/web/words.js");
            const box = document.createElement("div");
            document.body.append(box);
            const wrong = names.filter((name) => {
              const node = el("button", { title: name, "aria-label": t("Remove {name}", { name }) }, name);
              box.append(node);
              return node.textContent !== name || node.children.length || node.title !== name;
            });
            await new Promise((done) => setTimeout(done, 200));
            return [wrong.length, box.children.length, window.pwned ?? null];
        }"""
        found = one.page.evaluate(drawn, names())
        assert found == [0, 2000, None]
        assert (one.wrong, one.elsewhere) == ([], [])


def test_names_and_headlines_of_a_room_are_text_on_every_page(tmp_path):
    bad = PARTS[:3]
    with chromium() as browser, served(tmp_path / "j", session) as (school, address, links):
        room = school.rooms[links[0]["code"]]
        teacher, wall = Window(browser, (1280, 800), address), Window(browser, (1920, 1080), address)
        teacher.page.goto(f"{address}/teacher#{links[0]['teacher']}")
        wall.page.goto(f"{address}/projector#{links[0]['projector']}")
        people = []
        for name in bad:
            one = Window(browser, (390, 844), address)
            one.page.goto(f"{address}/#{room.code.replace(' ', '-')}")
            one.page.get_by_label("Your name").fill(name)
            one.page.get_by_role("button", name="Join", exact=True).click()
            one.page.get_by_role("button", name="The press").click()
            one.page.get_by_role("button", name="The press", pressed=True).wait_for()
            people.append(one)
        teacher.page.get_by_role("button", name="Start the game").click()
        for one in people:
            one.page.get_by_label("Headline of the evening paper").fill("<img src=x onerror=top.pwned=1> {0} =1")
            one.page.get_by_role("button", name="Print it").click()
            one.page.get_by_text("Done, and written down.").wait_for()
        wall.page.get_by_text("onerror", exact=False).first.wait_for()
        teacher.page.get_by_text("onerror", exact=False).first.wait_for()
        for one in (*people, teacher, wall):
            assert one.page.evaluate("window.pwned ?? null") is None
            assert one.page.locator("main img[src=x], main script").count() == 0
            assert (one.wrong, one.elsewhere) == ([], [])


def test_the_window_draws_each_of_them():
    pygame.display.init()
    pygame.font.init()
    page = Page(pygame.Surface((400, 60)), 1.0, Hand(), still=True)
    for name in names():
        page.fitted(name, 10, 10, 380, 40, 20)


def test_the_debrief_and_the_tables_keep_them_as_text():
    async def play():
        school = paper_hall()
        code, _teacher = await taught(school)
        for n, name in enumerate(names()[:58]):
            await Person(school, f"a{n}").join(code, "", name, f"{n:032x}")
        room = school.rooms[code]
        for text in (tables.students(room), tables.decisions(room)):
            cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
            assert [cell for cell in cells if cell.lstrip().startswith(("=", "+", "-", "@"))] == []
        shown = paper._students(room, True)
        assert "<script" not in shown and "<img" not in shown and "<svg" not in shown

    run(play())
