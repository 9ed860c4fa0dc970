"""A real server on a free port and real browsers; skipped, with the reason, where Chromium is missing."""

import re
import shutil
from contextlib import contextmanager
from pathlib import Path

import pytest

from game.classroom.hall import Hall
from game.classroom.journal import Journal
from game.classroom.server import Server, bind

CHROMIUM = next((p for p in map(shutil.which, ("chromium", "chromium-browser", "google-chrome")) if p), None)


@contextmanager
def served(path: Path, game, seconds: int = 0, rooms: int = 1):
    """(hall, address, links of each room) of a class that is really served on 127.0.0.1."""
    sock = bind(False, 0)
    port = sock.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    school = Hall(Journal(path), bases=(address,))
    links = [school.make(game(), {"made": "by a test"}, seconds) for _ in range(rooms)]
    server = Server(school, (f"127.0.0.1:{port}", f"localhost:{port}"))
    try:
        with server.in_thread(sock):
            yield school, address, links
    finally:
        school.journal.close()


@contextmanager
def chromium():
    """A browser, or a skip that says why not. Everything it asks of another machine is noted, and refused."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        pytest.skip("playwright is not installed: pip install playwright")
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: apt-get install chromium")
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        try:
            yield browser
        finally:
            browser.close()


class Window:
    """One person's browser of a size of its own; keeps what went wrong in it and where it wanted to go."""

    def __init__(self, browser, size: tuple[int, int], address: str, language: str = "en", scale: float = 1):
        width, height = size
        given = {"viewport": {"width": width, "height": height}, "locale": language, "device_scale_factor": scale}
        self.context = browser.new_context(**given, reduced_motion="reduce")
        self.context.set_default_timeout(10_000)
        self.page = self.context.new_page()
        self.wrong: list[str] = []
        self.elsewhere: list[str] = []
        self.page.on("console", lambda said: said.type in ("error", "warning") and self.wrong.append(said.text))
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on("request", lambda one: self._asked(one.url, address))

    def _asked(self, url: str, address: str) -> None:
        if not re.match(r"(blob|data):", url) and not url.startswith((address, address.replace("http", "ws"))):
            self.elsewhere.append(url)

    def picture(self, path: Path | None, whole: bool = False) -> None:
        if path is not None:
            self.page.screenshot(path=path, full_page=whole)
