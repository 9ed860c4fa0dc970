"""A lesson as it happens: a teacher, a projector and students' phones in Chromium, two quarters and the debrief.

`CLASSROOM_PICTURES=docs/pictures` keeps a picture of every page.
"""

import os
from pathlib import Path

from game.session import Session
from tests.classroom.browsers import Window, chromium, served

PICTURES = os.environ.get("CLASSROOM_PICTURES")
PHONE, NARROW, LAPTOP, WALL = (390, 844), (360, 740), (1280, 800), (1920, 1080)
WIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
SMALL = """() => [...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && [...e.childNodes].some(
  n => n.nodeType === 3 && n.data.trim()) && !e.closest('svg') && parseFloat(getComputedStyle(e).fontSize) < 14)
  .map(e => e.textContent.slice(0, 40))"""
NAMELESS = """() => [...document.querySelectorAll('button, input, select, textarea, a')]
  .filter(e => e.checkVisibility() &&
  !(e.getAttribute('aria-label') || e.labels?.length || e.textContent.trim())).map(e => e.outerHTML.slice(0, 80))"""
TINY = """() => [...document.querySelectorAll('button, select, summary, [type=text], [type=range], .two label')]
  .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 44).map(e => e.outerHTML.slice(0, 80))"""


FAINT = """() => {
  const line = (v) => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const light = (c) => { const [r, g, b] = c.map((v) => line(v / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const read = (c) => c.match(/[\\d.]+/g).map(Number);
  const ground = (e) => { for (; e; e = e.parentElement) { const c = read(getComputedStyle(e).backgroundColor);
    if (c.length < 4 || c[3] === 1) return c.slice(0, 3); } return [255, 255, 255]; };
  return [...document.querySelectorAll('body *')].filter((e) => e.checkVisibility() && !e.closest('svg, :disabled') &&
    [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim())).map((e) => {
    const [a, b] = [light(read(getComputedStyle(e).color).slice(0, 3)), light(ground(e))].sort((x, y) => y - x);
    return [(a + 0.05) / (b + 0.05), e.textContent.slice(0, 30)]; }).filter(([ratio]) => ratio < 4.5); }"""


def picture(name: str) -> Path | None:
    return Path(PICTURES) / f"classroom-{name}.png" if PICTURES else None


def join(window: Window, address: str, code: str, name: str, seat: str) -> None:
    """As a student does: scan the code, type a name, choose a delegation."""
    page = window.page
    page.goto(f"{address}/#{code.replace(' ', '-')}")
    page.get_by_label("Your name").fill(name)
    page.get_by_role("button", name="Join", exact=True).click()
    page.get_by_role("button", name=seat).click()
    page.get_by_role("button", name=seat, pressed=True).wait_for()


def sound(window: Window) -> None:
    """No error, no way out, nothing too small, too wide, too faint (WCAG AA) or without a name."""
    page = window.page
    assert (window.wrong, window.elsewhere) == ([], [])
    assert page.evaluate(WIDE) <= 0
    assert (page.evaluate(SMALL), page.evaluate(NAMELESS), page.evaluate(FAINT)) == ([], [], [])


def camp_david() -> Session:
    return Session("camp-david-2023", 7)


def test_a_whole_lesson(tmp_path):
    with chromium() as browser, served(tmp_path / "j", camp_david) as (school, address, links):
        link = links[0]
        room = school.rooms[link["code"]]
        teacher, wall = Window(browser, LAPTOP, address), Window(browser, WALL, address)
        teacher.page.goto(f"{address}/teacher#{link['teacher']}")
        wall.page.goto(f"{address}/projector#{link['projector']}")
        wall.page.get_by_text(link["code"]).first.wait_for()
        ana, ben, cho = (Window(browser, size, address) for size in (PHONE, NARROW, LAPTOP))
        ana.page.goto(f"{address}/#{link['code'].replace(' ', '-')}")
        ana.picture(picture("join"))
        join(ana, address, link["code"], "Ana", "Tokyo")
        join(ben, address, link["code"], "Ben", "Tokyo")
        join(cho, address, link["code"], "Chloé", "Seoul")
        for one in (ana, ben, cho):
            sound(one)
        wall.picture(picture("lobby"))
        ana.page.get_by_label("At the end a promise of all governments is live").fill("70")
        ana.page.get_by_text("Written down").wait_for()

        teacher.page.get_by_role("button", name="Start the game").click()
        ben.page.get_by_role("button", name="Send my vote").wait_for()
        ben.page.get_by_label("A move, and its price in capital").select_option("case")
        ben.page.get_by_role("button", name="Send my vote").click()
        ben.page.get_by_text("Done, and written down.").wait_for()
        ana.page.get_by_text("Make the case at home", exact=False).nth(1).wait_for()
        ana.page.get_by_role("radio", name="Sign").check()
        ana.page.evaluate("scrollTo(0, 0)")
        ana.picture(picture("phone"), whole=True)
        assert ana.page.evaluate(TINY) == []
        for one in (ana, ben, cho, teacher, wall):
            sound(one)
        ana.page.get_by_role("button", name="Seal the order").click()
        ana.page.get_by_text("Sealed: signs").wait_for()
        teacher.page.get_by_text("Sealed", exact=True).wait_for()
        teacher.picture(picture("teacher"))
        wall.picture(picture("quarter"))

        cho.page.keyboard.press("Tab")  # Seoul plays this quarter by keyboard alone
        for _ in range(80):
            if cho.page.evaluate("document.activeElement.id") == "seal":
                break
            cho.page.keyboard.press("Tab")
        cho.page.keyboard.press("Enter")
        wall.page.get_by_text("The reveal").wait_for()
        ana.page.get_by_text("what the three chose", exact=False).wait_for()
        wall.picture(picture("reveal"))
        ana.picture(picture("phone-reveal"), whole=True)
        for one in (ana, ben, cho, teacher, wall):
            sound(one)

        # a phone locks itself: its seat is waited for, the laptop in the same delegation may seal, it comes back
        ana.context.set_offline(True)
        ana.page.close()
        teacher.page.get_by_role("button", name="Open the next quarter").click()
        ben.page.get_by_role("button", name="Seal the order").click()
        ben.page.get_by_text("Sealed:").first.wait_for()
        ana.context.set_offline(False)
        ana.page = ana.context.new_page()
        ana.page.goto(address)
        ana.page.get_by_text("Connected,").wait_for()
        ana.page.get_by_text("You seal for").wait_for()
        assert room.members[1].line and room.members[1].name == "Ana"

        tab = ana.context.new_page()
        tab.goto(address)
        tab.get_by_text("Connected,").wait_for()
        ana.page.get_by_role("button", name="Use it here").click()
        ana.page.get_by_text("Connected,").wait_for()
        tab.get_by_text("Open in another tab", exact=True).wait_for()
        tab.close()

        teacher.page.get_by_role("button", name="Close the quarter now").click()
        teacher.page.once("dialog", lambda asked: asked.accept())
        teacher.page.get_by_role("button", name="End the game here").click()
        wall.page.get_by_text("What happened, and why").wait_for()
        ana.page.get_by_role("heading", name="What happened", exact=True).wait_for()
        wall.picture(picture("debrief"), whole=True)
        ana.picture(picture("phone-end"))
        for one in (ben, teacher, wall):
            sound(one)
        with teacher.page.expect_download() as download:
            teacher.page.get_by_role("button", name="Table of students").click()
        assert '"Ana"' in download.value.path().read_text(encoding="utf-8-sig")
        teacher.page.get_by_label("Leave names out").check()
        with teacher.page.expect_download() as download:
            teacher.page.get_by_role("button", name="Table of decisions").click()
        assert school.faults == 0
        assert "Ana" not in download.value.path().read_text(encoding="utf-8-sig")
