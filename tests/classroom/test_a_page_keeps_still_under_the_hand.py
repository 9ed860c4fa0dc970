"""What others do moves nothing under a person's hand: focus stays, an open drawer stays open, the way back works."""

from tests.classroom.browsers import Window, chromium, served
from tests.session.games import game

SIZE = (1000, 700)
FOCUS = "document.activeElement.id"


def came(browser, at: str, code: str, name: str, chair: str = "") -> Window:
    one = Window(browser, SIZE, at)
    one.page.goto(f"{at}/#{code.replace(' ', '-')}")
    one.page.locator("#name").fill(name)
    one.page.locator("#join-form button").click()
    one.page.locator("#join").wait_for(state="hidden")
    if chair:
        one.page.locator(f"#sit-{chair}").click()
        one.page.locator(f"#sit-{chair}[aria-pressed=true]").wait_for()
    return one


def test_a_teachers_focus_stays_while_students_come_and_act(tmp_path):
    with chromium() as browser, served(tmp_path / "j", game, rooms=2) as (_school, at, links):
        window = Window(browser, SIZE, at)
        teacher, code = window.page, links[0]["code"]
        teacher.goto(f"{at}/teacher#{links[0]['teacher']}")
        teacher.locator("#wall-link").focus()
        ana = came(browser, at, code, "Ana", "JP")
        teacher.get_by_text("Students (1)").wait_for()
        assert teacher.evaluate(FOCUS) == "wall-link"
        other = teacher.locator("#beside a")
        other.focus()
        came(browser, at, code, "Ben", "KR")
        teacher.get_by_text("Students (2)").wait_for()
        assert teacher.evaluate(FOCUS).startswith("room-")
        teacher.locator("#do-start").press("Enter")
        ana.page.locator("#seal").wait_for()
        assert teacher.evaluate(FOCUS) != "do-close", "Enter once more would close the quarter"
        teacher.locator("#do-pause").press("Enter")
        teacher.get_by_text("Go on", exact=True).wait_for()
        assert teacher.evaluate(FOCUS) == "do-pause"
        teacher.locator("#do-pause").press("Enter")
        teacher.locator("#do-close:enabled").press("Enter")
        teacher.locator("#do-finish").focus()
        came(browser, at, code, "Cho")
        teacher.get_by_text("Students (3)").wait_for()
        assert teacher.evaluate(FOCUS) == "do-finish"
        assert window.wrong == []


def test_a_latecomers_drawer_stays_open_and_one_taken_out_comes_back(tmp_path):
    with chromium() as browser, served(tmp_path / "j", game) as (_school, at, links):
        teacher, code = Window(browser, SIZE, at).page, links[0]["code"]
        teacher.goto(f"{at}/teacher#{links[0]['teacher']}")
        ana = came(browser, at, code, "Ana", "JP")
        teacher.locator("#do-start").click()
        ana.page.locator("#seal").wait_for()
        late, other = came(browser, at, code, "Late"), came(browser, at, code, "Other")
        late.page.locator("#seats > details > summary").click()
        other.page.locator("#seats > details > summary").click()
        other.page.locator("#sit-KR").click()
        late.page.locator("#sit-KR").get_by_text("1 of 10").wait_for()
        assert late.page.locator("#seats > details").evaluate("one => one.open")
        # taken out, the same tab opens the code's link once more
        teacher.on("dialog", lambda asked: asked.accept())
        teacher.get_by_role("button", name="Remove Other").click()
        other.page.get_by_text("taken you out").wait_for()
        other.page.evaluate(f"location.hash = '{code.replace(' ', '-')}x'")
        other.page.locator("#join").wait_for()
        other.page.locator("#code").fill(code)
        other.page.locator("#name").fill("Other")
        other.page.locator("#join-form button").click()
        other.page.locator("#join").wait_for(state="hidden")
        teacher.get_by_role("button", name="Remove Other").wait_for()
