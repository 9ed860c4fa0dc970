"""As a teacher does who has never seen this: type `host`, open the printed link, and never need the terminal again.

From the Enter key to the first student in a seat there are twenty seconds, Chromium's own start included.
"""

import os
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path

from tests.classroom.browsers import Window, chromium
from tests.classroom.classes import at_home

ROOT = Path(__file__).parents[2]
LIMIT = 20.0  # seconds, the promise
LAPTOP, PHONE, WALL = (1280, 800), (390, 844), (1280, 720)


@contextmanager
def typed(tmp_path, *words: str):
    """What `main.py host --no-window` printed, line by line, while it serves; it must have no complaint at the end."""
    shown = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
    env = {k: v for k, v in at_home(tmp_path).items() if k not in shown}
    env |= {"BROWSER": f"{sys.executable} -c raise(SystemExit(1)) %s"}
    given = {"cwd": ROOT, "text": True, "env": env, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    if os.name != "nt":
        given["preexec_fn"] = lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)
    server = subprocess.Popen([sys.executable, "main.py", "host", "--port", "0", *words], **given)
    told = ""
    while "Ctrl-C stops" not in told:
        line = server.stdout.readline()
        assert line, server.communicate()[1]
        told += line
    try:
        yield told
    finally:
        server.send_signal(signal.SIGINT)
        out, wrong = server.communicate(timeout=30)
    assert (server.returncode, wrong) == (0, "") and "host --resume" in out


def seated(browser, address: str, code: str, name: str, seat: str) -> Window:
    """A student who reads the address and the code on the wall, and types them."""
    one = Window(browser, PHONE, address)
    one.page.goto(f"{address}/")
    one.page.get_by_label("Room code").fill(code.lower())
    one.page.get_by_label("Your name").fill(name)
    one.page.get_by_role("button", name="Join", exact=True).click()
    one.page.get_by_role("button", name=seat).click()
    one.page.get_by_role("button", name=seat, pressed=True).wait_for()
    return one


def test_the_first_student_sits_within_twenty_seconds_and_every_step_after_is_on_the_teachers_page(tmp_path):
    began = time.perf_counter()
    with chromium() as browser, typed(tmp_path, "--no-window", "--rooms", "2", "--timer", "90") as told:
        link, _second = re.findall(r"teacher's page +(http\S+)", told)
        code, second = re.findall(r"Room (\w+ \d+)", told)
        address = link.partition("/teacher")[0]
        teacher = Window(browser, LAPTOP, address)
        teacher.page.goto(link)
        teacher.page.get_by_text(f"Room {code}").first.wait_for()
        ana = seated(browser, address, code, "Ana", "Tokyo")
        took = time.perf_counter() - began
        assert took < LIMIT, f"{took:.1f} s"
        print(f"from host typed to the first student seated: {took:.1f} s")

        def press(name: str, **more) -> None:
            teacher.page.get_by_role("button", name=name, **more).click()

        with teacher.context.expect_page() as opened:  # the wall, from the teacher's page
            teacher.page.get_by_role("link", name="Open the projector").click()
        wall = opened.value
        wall.get_by_text(code).first.wait_for()
        teacher.page.bring_to_front()  # a tab behind another is drawn once a second
        bob = seated(browser, address, second, "Bob", "Seoul")
        press("Shuffle all seats")
        teacher.page.get_by_label("Seat of Ana").select_option("JP")
        ana.page.get_by_role("heading", name="Tokyo").wait_for()
        press("Lock the room")
        teacher.page.get_by_role("button", name="Room locked").wait_for()
        teacher.page.get_by_label("Seconds a quarter", exact=False).fill("120")
        press("Set", exact=True)
        teacher.page.get_by_label("in all rooms at once", exact=False).check()
        press("Start the game")
        ana.page.get_by_role("button", name="Seal the order").wait_for()
        bob.page.get_by_role("button", name="Seal the order").wait_for()
        wall.get_by_text("The bell in").wait_for()
        press("Push Tokyo")
        ana.page.get_by_text("The teacher asks you to move now.").wait_for()
        press("Pause all")
        ana.page.get_by_text("The teacher has paused the room.", exact=False).wait_for()
        press("Go on")
        teacher.page.get_by_label("Event, from the dated cards").select_option(index=3)
        press("Let it happen next quarter")
        press("Thirty seconds more, then the bell")
        press("Compare the rooms on the walls")
        wall.get_by_text("Room against room").first.wait_for()
        press("The walls compare the rooms: on")
        press("Close the quarter now", exact=False)
        wall.get_by_text("The reveal").first.wait_for()
        press("Open the next quarter")
        ana.page.get_by_role("button", name="Seal the order").wait_for()
        press("Close the quarter now", exact=False)
        teacher.page.once("dialog", lambda asked: asked.accept())
        press("End the game here")
        wall.get_by_text("What happened, and why").wait_for()
        kept = {}
        for names in (True, False):
            teacher.page.get_by_label("Leave names out").set_checked(not names)
            for button in ("The debrief as a page", "Table of students", "Table of decisions"):
                with teacher.page.expect_download() as download:
                    press(button)
                kept[button, names] = download.value.path().read_text(encoding="utf-8-sig")
        assert all(("Ana" in text) <= names for (_button, names), text in kept.items())
        assert "Ana" in kept["Table of students", True] and "Ana" in kept["The debrief as a page", True]
        teacher.page.get_by_role("link", name=second).click()  # the other room, from the same page
        teacher.page.get_by_text(f"Room {second}").first.wait_for()
        teacher.page.get_by_label("Seat of Bob").wait_for()
        for one in (teacher, ana, bob):
            assert (one.wrong, one.elsewhere) == ([], [])


def answers(told: str) -> None:
    """Wait until the page is served."""
    address = re.search(r"students go to +(\S+)", told)[1]
    for _ in range(100):
        try:
            urllib.request.urlopen(address, timeout=5).close()
            break
        except urllib.error.URLError:
            time.sleep(0.05)


def test_no_window_opens_nothing_and_needs_no_display(tmp_path):
    """`BROWSER` is a command that fails loudly, and there is no display; the wall is a page."""
    with typed(tmp_path, "--no-window") as told:
        answers(told)
        assert re.search(r"projector +http://127\.0\.0\.1:\d+/projector#[0-9a-f]{32}", told)
        assert "Nothing opens here by itself" in told
    with typed(tmp_path) as told:
        answers(told)
        assert "No window can open here (neither DISPLAY" in told
