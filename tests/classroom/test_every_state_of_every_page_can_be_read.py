"""Every page in every state, in three languages: AA contrast, names for all that can be pressed, nothing cut or wide.

A code that is wrong, a chair not chosen yet, a delegate, a head, a group at home, the press, an observer, somebody
late; a crisis, a pause, the reveal, rooms side by side, the end. `CLASSROOM_SHOTS=DIR` keeps a picture of each.
"""

import os
import re
from functools import partial
from pathlib import Path

from tests.classroom.browsers import Window, chromium, served
from tests.classroom.test_a_crisis_is_seen_by_everybody import in_crisis
from tests.classroom.test_a_lesson_in_real_browsers import LAPTOP, NARROW, PHONE, WALL, sound

SHOTS = os.environ.get("CLASSROOM_SHOTS")
SEEN = "(e) => e.checkVisibility() && getComputedStyle(e.closest('thead') ?? document.body).position !== 'absolute'"
CUT = f"() => [...document.querySelectorAll('body *')].filter({SEEN})" + """.filter(e =>
  !e.closest('svg, .unseen, option') && !e.matches('.wide, main, select, input') &&
  getComputedStyle(e).overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1)
  .map(e => e.outerHTML.slice(0, 80))"""
UNTOLD = """() => [...document.querySelectorAll('img:not([alt])')]
  .concat([...document.querySelectorAll('[tabindex]')].filter(e => e.tabIndex > 0))
  .concat([...document.querySelectorAll('h1')].filter(e => e.checkVisibility()).slice(1))
  .map(e => e.outerHTML.slice(0, 80))"""
NARROWED = f"() => [...document.querySelectorAll('button, th, td')].filter({SEEN})" + """.filter(e =>
  e.textContent.length > 3 && e.getBoundingClientRect().height > 3 * e.getBoundingClientRect().width)
  .map(e => e.textContent)"""
SOURCE = re.compile(r"\([^()]*\)")  # who says so, in the words of the source
LATIN = re.compile(r"[A-Za-z][a-z]+(?: [a-z]+){3,}")  # four English words in a row, where the page is not English


class Looker:
    """Looks at windows, names what is wrong with the state they were in."""

    def __init__(self):
        self.looked: list[str] = []

    def look(self, state: str, *windows: Window) -> None:
        windows[-1].page.wait_for_timeout(200)  # what was asked last is pushed to everybody
        for n, one in enumerate(windows):
            page = one.page
            language = page.evaluate("document.documentElement.lang")
            name = f"{state}-{n}-{language}"
            sound(one)
            assert (name, *map(page.evaluate, (CUT, UNTOLD, NARROWED))) == (name, [], [], [])
            if language != "en":
                assert (name, LATIN.findall(SOURCE.sub("", page.inner_text("main")))) == (name, [])
            self.looked.append(name)
            if SHOTS:
                page.evaluate("scrollTo(0, 0)")
                page.screenshot(path=Path(SHOTS) / f"{name}.png", full_page=True)


def student(browser, size, address: str, language: str) -> Window:
    one = Window(browser, size, address, language)
    one.page.goto(f"{address}/")
    return one


def enter(one: Window, code: str, name: str, chair: str = "") -> Window:
    """By code; to the chair with this number or name, if any."""
    one.page.locator("#code").fill(code)
    one.page.locator("#name").fill(name)
    one.page.locator("#join-form button").click()
    if chair:
        one.page.locator("#seats").wait_for()
        if chair.isdigit():
            one.page.locator("#seats summary").click()
        one.page.locator(f"#sit-{chair}").click()
        one.page.locator(f"#sit-{chair}[aria-pressed=true]").wait_for()
    return one


def test_every_state_of_every_page_can_be_read(tmp_path):
    from game.laws.crisis import OVER_RADAR

    eye = Looker()
    games = partial(in_crisis, OVER_RADAR)
    with chromium() as browser, served(tmp_path / "j", games, 240, rooms=2) as (school, at, links):
        code, second = (link["code"] for link in links)
        walls, teachers = [], []
        for language in ("en", "ja", "ko"):
            walls.append(Window(browser, WALL, at, language))
            walls[-1].page.goto(f"{at}/projector#{links[0]['projector']}")
            teachers.append(Window(browser, LAPTOP if language == "en" else PHONE, at, language))
            teachers[-1].page.goto(f"{at}/teacher#{links[0]['teacher']}")
        teacher = teachers[0].page
        comers = [student(browser, NARROW, at, language) for language in ("en", "ja", "ko")]
        for one in comers:
            enter(one, "XXXX 99", "Ana")
            one.page.locator("#join-error:not(:empty)").wait_for()
        eye.look("wrong-code", *comers)
        for one in comers:
            enter(one, code, "Ana")
            one.page.locator("#seats").wait_for()
        eye.look("which-chair", *comers)
        for one, chair in zip(comers, ("JP", "KR", "KR"), strict=True):  # a head, a head, a delegate
            one.page.locator(f"#sit-{chair}").click()
        group = enter(student(browser, NARROW, at, "ja"), code, "千佳", "1")
        press = enter(student(browser, PHONE, at, "ko"), code, "파즈", "press")
        watcher = enter(student(browser, LAPTOP, at, "en"), code, "Obs", "none")
        enter(student(browser, PHONE, at, "en"), second, "Other", "JP")
        people = (*comers, group, press, watcher)
        eye.look("seated", *people, *walls, *teachers)

        teacher.locator("#everywhere").check()
        teacher.locator("#do-start").click()
        comers[0].page.locator("#firm").wait_for()
        comers[0].page.locator("#proposal summary").click()
        comers[1].page.locator("input[value=break]").first.check()
        comers[2].page.locator("#vote").click()
        group.page.locator("[name=way]").first.check()
        group.page.locator("#send-voice").click()
        press.page.locator("#headline-text").fill("세 수도, 결정의 한 주")
        press.page.locator("#print").click()
        comers[0].page.locator("#firm").select_option("4")
        comers[0].page.locator("#seal").click()
        comers[0].page.locator("#notes summary").click()
        comers[0].page.locator("#note-text").fill("Shall we talk?")
        comers[0].page.locator("#notes button").click()
        eye.look("crisis", *people, *walls, *teachers)
        teacher.locator("#do-pause").click()
        comers[1].page.locator("#seal:disabled").wait_for()
        eye.look("paused", *people, *walls, *teachers)
        teacher.locator("#do-pause").click()
        teacher.locator("#do-close").click()
        comers[0].page.locator("#reveal").wait_for()
        eye.look("reveal", *people, *walls, *teachers)
        teacher.locator("#compare").click()
        walls[0].page.get_by_text("Room against room").first.wait_for()
        eye.look("compared", *walls, *teachers)
        teacher.locator("#compare").click()
        late = enter(student(browser, NARROW, at, "ko"), code, "늦은이")
        late.page.locator("#seats").wait_for()
        eye.look("late", late)
        teacher.once("dialog", lambda asked: asked.accept())
        teacher.get_by_role("button", name="End the game here").click()
        walls[0].page.get_by_text("What happened, and why").wait_for()
        school.pages[code].after.wait(60)
        eye.look("end", *people, *walls, *teachers)
        assert len(eye.looked) > 60 and school.faults == 0
