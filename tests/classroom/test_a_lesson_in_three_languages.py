"""A lesson as a school has it: six students, two on phones of 360 px, one in Japanese, one in Korean, a whole game.

Delegations, a group at home and the press; one phone drops out and comes back; the teacher lays an event; the wall
shows the debrief by itself. Nothing is asked of another machine. `CLASSROOM_PICTURES=docs/pictures` keeps pictures.
It takes two minutes: the default suite plays the shorter lesson in real browsers, and this one is for the night.
"""

import re
from functools import partial

import pytest

from game.cli.many import Apart
from main import council
from tests.classroom.browsers import Window, chromium, served
from tests.classroom.test_a_lesson_in_real_browsers import (
    LAPTOP,
    NARROW,
    TINY,
    WALL,
    camp_david,
    join,
    picture,
    sound,
)

KANA, HANGUL = re.compile(r"[\u3040-\u30ff]"), re.compile(r"[\uac00-\ud7a3]")
JOIN = {"en": ("Your name", "Join"), "ja": ("名前", "参加する"), "ko": ("이름", "참가하기")}


def come(window: Window, address: str, code: str, name: str, seat: str, language: str = "en", group: str = "") -> None:
    """Scan, type, choose; a group at home stands behind its summary."""
    page, (label, button) = window.page, JOIN[language]
    page.goto(f"{address}/#{code.replace(' ', '-')}")
    page.get_by_label(label, exact=True).fill(name)
    page.get_by_role("button", name=button, exact=True).click()
    if group:
        page.locator("#seats summary").click()
    page.get_by_role("button", name=group or seat).first.click()
    page.get_by_role("button", name=group or seat, pressed=True).first.wait_for()


def step(teacher: Window, room, button: str, phase: str) -> None:
    teacher.page.get_by_role("button", name=button).click()
    for _ in range(300):
        if room.phase in (phase, "over"):
            return
        teacher.page.wait_for_timeout(20)
    raise AssertionError(f"{button} did not lead to {phase}")


@pytest.mark.nightly
def test_a_whole_game_of_six_students(tmp_path):
    with chromium() as browser, served(tmp_path / "j", camp_david) as (school, address, links):
        link = links[0]
        room = school.rooms[link["code"]]
        school.many = partial(Apart().play, council=council)
        played = room.session.scenario.model_dump(mode="json")
        school.about[link["code"]] = {"scenario": played, "seed": 7, "strategies": {}}
        teacher, wall = Window(browser, LAPTOP, address), Window(browser, WALL, address)
        teacher.page.goto(f"{address}/teacher#{link['teacher']}")
        wall.page.goto(f"{address}/projector#{link['projector']}")
        ana, ben = Window(browser, NARROW, address), Window(browser, NARROW, address)
        chika, dowon = Window(browser, LAPTOP, address, "ja-JP"), Window(browser, NARROW, address, "ko-KR")
        eve, paz = Window(browser, LAPTOP, address), Window(browser, LAPTOP, address)
        join(ana, address, link["code"], "Ana", "Tokyo")
        join(ben, address, link["code"], "Ben", "Tokyo")
        come(chika, address, link["code"], "千佳", "ソウル", "ja")
        come(dowon, address, link["code"], "도원", "", "ko", "진보")
        come(eve, address, link["code"], "Eve", "", "en", "LDP conservatives")
        join(paz, address, link["code"], "Paz", "The press")
        people = (ana, ben, chika, dowon, eve, paz)
        for one in people:
            sound(one)
        assert KANA.search(chika.page.inner_text("main")) and not KANA.search(dowon.page.inner_text("main"))
        assert HANGUL.search(dowon.page.inner_text("main"))
        ana.page.get_by_label("At the end a promise of all governments is live").fill("70")
        wall.picture(picture("lobby"))

        step(teacher, room, "Start the game", "open")
        dowon.page.locator("#send-voice").wait_for()
        dowon.page.get_by_role("radio", name="반대").check()
        dowon.page.locator("#send-voice").click()
        dowon.page.get_by_text("완료하고 기록했습니다.").wait_for()
        dowon.page.evaluate("scrollTo(0, 0)")
        dowon.picture(picture("group-ko"), whole=True)
        assert dowon.page.evaluate(TINY) == []
        eve.page.get_by_role("radio", name="For", exact=True).focus()  # Eve votes by keyboard alone
        eve.page.keyboard.press("Space")
        eve.page.keyboard.press("Tab")
        eve.page.keyboard.press("ArrowRight")
        eve.page.keyboard.press("Tab")
        assert eve.page.evaluate("document.activeElement.id") == "send-voice"
        eve.page.keyboard.press("Enter")
        eve.page.get_by_text("Done, and written down.").wait_for()
        paz.page.get_by_label("Headline of the evening paper").fill("Three capitals, one week to decide")
        paz.page.get_by_role("button", name="Print it").click()
        wall.page.get_by_text("Three capitals, one week to decide").wait_for()
        chika.page.get_by_label("施策と、必要な政治資本").select_option("case")
        chika.picture(picture("seat-ja"))
        teacher.page.get_by_label("Event, from the dated cards").select_option("sixth-test")
        teacher.page.get_by_role("button", name="Let it happen next quarter").click()
        teacher.page.get_by_role("button", name="Push Tokyo").click()
        ana.page.get_by_text("The teacher asks you to move now.").wait_for()
        for one in (*people, teacher, wall):
            sound(one)
        teacher.picture(picture("teacher"))
        wall.picture(picture("quarter"))
        ana.page.get_by_role("radio", name="Sign").check()
        ana.page.evaluate("scrollTo(0, 0)")
        ana.picture(picture("phone"), whole=True)
        assert ana.page.evaluate(TINY) == []
        ana.page.get_by_role("button", name="Seal the order").click()
        chika.page.get_by_role("radio", name="署名").check()
        chika.page.get_by_role("button", name="決定を封印する").click()
        wall.page.get_by_text("The home fronts voted").wait_for()
        wall.picture(picture("reveal"))
        assert [one["group"] for one in room.heard] == ["ldp-conservatives", "progressives"] or len(room.heard) == 2
        for one in (*people, wall):
            sound(one)

        # a phone drops out in the middle and is back two quarters later; the other delegate seals meanwhile
        ana.context.set_offline(True)
        ana.page.close()
        step(teacher, room, "Open the next quarter", "open")
        wall.page.get_by_text("nuclear", exact=False).first.wait_for()
        ben.page.get_by_role("button", name="Seal the order").click()
        ben.page.get_by_text("Sealed:").first.wait_for()
        step(teacher, room, "Close the quarter now", "reveal")
        ana.context.set_offline(False)
        ana.page = ana.context.new_page()
        ana.page.goto(address)
        ana.page.get_by_text("Connected,").wait_for()
        assert room.members[1].line and room.members[1].chair == "JP"
        while room.phase != "over":
            step(teacher, room, "Open the next quarter", "open")
            step(teacher, room, "Close the quarter now", "reveal")
        wall.page.get_by_text("The moves that mattered").wait_for()
        wall.page.get_by_text("the points it brought its government", exact=False).wait_for(timeout=90_000)
        wall.page.get_by_text("1,000 games of this scenario", exact=False).wait_for(timeout=240_000)
        for part in ("What happened, and why", "What was hidden", "What history did", "Your forecasts",
                     "The class’s calibration", "To discuss: Why"):  # fmt: skip
            assert wall.page.get_by_role("heading", name=part).count() == 1
        wall.picture(picture("debrief"), whole=True)
        chika.page.get_by_role("heading", name="何が起きたか", exact=True).first.wait_for()
        for one in (ben, chika, dowon, eve, paz, teacher, wall):
            sound(one)
        with teacher.page.expect_download() as download:
            teacher.page.get_by_label("Leave names out").check()
            teacher.page.get_by_role("button", name="The debrief as a page").click()
        kept = download.value.path().read_text(encoding="utf-8")
        assert "Ana" not in kept and "千佳" not in kept and "<script" not in kept and "The moves that mattered" in kept
        assert [one.elsewhere for one in (*people, teacher, wall)] == [[]] * 8

        chika.page.get_by_label("言語").select_option("en")
        chika.page.get_by_role("heading", name="What happened", exact=True).wait_for()
        assert chika.page.evaluate("document.documentElement.lang") == "en"
