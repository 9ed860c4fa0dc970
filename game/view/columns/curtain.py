"""The curtain in one column, the way on at the foot."""

from game.text.shots import CurtainShot
from game.view import theme as T
from game.view.columns.flow import HEAD, bar, flowing, foot
from game.view.page import Page
from game.view.screens import curtain


def draw(p: Page, s: CurtainShot, app, screen) -> None:
    p.fill(T.ROOM)
    bar(p, app, f"{s.situation} · {s.date}", back=False)
    low = foot(p, [("go", s.go_on, lambda: screen.rise(app), "right")])
    with flowing(p, "curtain", HEAD, low) as f:
        f.text(s.title, 28, T.SERIF)
        f.text(s.lead, 18, T.MEDIUM)
        f.text(s.prompt, 16)
        for one in s.chairs:
            curtain.chair(p, one, f.x, f.y, f.w)
            f.gap(72)
        f.text(s.note, 14, colour=T.MUTE)
