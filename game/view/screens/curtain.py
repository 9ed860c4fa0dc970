"""The curtain: whose turn it is, large enough to read while walking up, and one way on. No map, no figure."""

from game.text.shots import Chair, CurtainShot
from game.view import desk as D
from game.view import marks
from game.view import theme as T
from game.view import widgets as W
from game.view.page import Page
from game.view.screens.corner import back_and_icons

REST = 0.5  # seconds without a key or click before one counts: a held Enter does not run through the curtain
WIDE, EACH = 720.0, 220.0
LOOK = {"sealed": "seal", "now": "right", "waits": "clock"}


class Curtain:
    since, limit, tried = -9.0, (1480.0, 860.0), -9.0

    def first(self, shot: CurtainShot) -> str:
        return "go"

    def rise(self, app) -> None:
        """On with it, unless a key is held down or was pressed before anybody could read."""
        rested = app.headless or app.now - max(self.since, self.tried) > REST
        self.tried = app.now
        if rested:
            app.send(D.GoOn())

    def draw(self, p: Page, s: CurtainShot, app) -> None:
        p.fill(T.ROOM)
        back_and_icons(p, app, f"{s.situation} · {s.date}", back=False)
        x, top = (p.w - WIDE) / 2, max(96.0, (p.h - 520) / 2)
        if s.seat:
            marks.seal(p, s.seat, p.w / 2, top + 44, 34)
        else:
            p.icon_mid("eye", p.w / 2, top + 44, 64, T.IVORY)
        p.fitted(s.title, x, top + 96, WIDE, 64, 44, T.SERIF, align="mid")
        p.fitted(s.lead, x, top + 166, WIDE, 32, 20, T.MEDIUM, align="mid")
        left = (p.w - EACH * len(s.chairs)) / 2
        for i, one in enumerate(s.chairs):
            chair(p, one, left + i * EACH + 8, top + 226, EACH - 16)
        p.fitted(s.prompt, x, top + 318, WIDE, 28, 18, align="mid")
        W.button(
            p, "go", s.go_on, (p.w - 320) / 2, top + 358, 320, 56, lambda: self.rise(app), paper=False, icon="right"
        )
        p.fitted(s.note, x, top + 434, WIDE, 28, 14, colour=T.MUTE, align="mid")


def chair(p: Page, one: Chair, x, y, w) -> None:
    """One person: the seal, the name, and whether they have sealed, in a word and a mark."""
    p.rect(x, y, w, 64, T.ROOM3 if one.state == "now" else T.ROOM2, 6)
    marks.seal(p, one.code, x + 32, y + 32, 15)
    p.fitted(one.name, x + 62, y + 6, w - 70, 26, 16, T.BOLD)
    p.icon(LOOK[one.state], x + 62, y + 37, 16, T.MUTE)
    p.fitted(one.word, x + 84, y + 34, w - 92, 22, 14, colour=T.MUTE)
