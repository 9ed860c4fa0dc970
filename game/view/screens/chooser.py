"""The choice of a situation: a list on the dark, its briefing on paper."""

import pygame

from game.text.shots import ScenarioRow, ScenarioShot
from game.text.speak import _
from game.view import desk as D
from game.view import marks
from game.view import theme as T
from game.view import widgets as W
from game.view.page import Page
from game.view.screens.corner import back_and_icons

ROW = 84.0


class Chooser:
    """Up and down look at a situation, Enter takes it."""

    since, limit = -9.0, (1480.0, 900.0)

    def first(self, shot: ScenarioShot) -> str:
        return f"scenario:{shot.chosen}"

    def escape(self, app) -> None:
        app.send(D.Back())

    def draw(self, p: Page, shot: ScenarioShot, app) -> None:
        p.fill(T.ROOM)
        back_and_icons(p, app, _("Choose a situation"))
        list_w = max(480.0, p.w * 0.41)
        room = p.h - 96 - 24
        with p.scrolling("scenarios", 24, 96, list_w + 16, room, ROW * len(shot.rows), paper=False):
            for i, one in enumerate(shot.rows):
                row(p, shot, one, 32, 96 + i * ROW, list_w - 8, app, i)
        chosen = next((r for r in shot.rows if r.id == shot.chosen), shot.rows[0])
        x = 24 + list_w + 32
        _briefing(p, chosen, x, 96, p.w - 32 - x, p.h - 96 - 32, app)


def row(p: Page, shot: ScenarioShot, r: ScenarioRow, x, y, w, app, i) -> None:
    key, on = f"scenario:{r.id}", r.id == shot.chosen
    take = lambda: app.send(D.ChooseScenario(r.id, confirm=on))  # noqa: E731

    def look(by):
        rows = shot.rows
        other = rows[(i + by) % len(rows)]
        app.send(D.ChooseScenario(other.id))
        app.hand.focus = f"scenario:{other.id}"

    p.control(key, x, y, w, ROW - 8, take, {pygame.K_DOWN: lambda: look(1), pygame.K_UP: lambda: look(-1)})
    fill = T.PAPER if on else T.ROOM3 if p.hot(key) else T.ROOM2
    ink, ink2 = (T.INK, T.INK2) if on else (T.IVORY, T.MUTE)
    p.rect(x, y, w, ROW - 8, fill, 6)
    p.text(r.code, x + 16, y + 27, 16, T.BOLD, ink2)
    when = p.measure(r.when, 14) + 20
    p.fitted(r.title, x + 58, y + 6, w - 74 - when, 26, 18, T.BOLD, ink)
    p.text(r.when, x + w - 16, y + 10, 14, colour=ink2, align="right")
    p.fitted(r.goal, x + 58, y + 32, w - 74, 36, 14, colour=ink2)
    if p.focused(key):
        W.row_ring(p, x, y, w, ROW - 8, paper=on)


def _briefing(p: Page, r: ScenarioRow, x, y, w, h, app) -> None:
    p.sheet(x, y, w, h)
    left, inner = x + 40, w - 80
    p.text(f"{_('Briefing')} \u00b7 {r.when}", left, y + 32, 14, colour=T.INK2)
    seat_x = left + inner
    for code in reversed(r.seats[:8]):
        seat_x -= 18
        marks.seal(p, code, seat_x, y + 41, 11, paper=True)
        seat_x -= 18
    p.fitted(r.title, left, y + 56, inner, 44, 34, T.SERIF, T.INK)
    p.hline(left, y + 110, inner, T.INK, 2)
    at = y + 128
    at += 14 + p.paragraph(r.goal, left, at, inner, 18, T.MEDIUM, T.INK)
    foot = y + h - 80
    facts = r.facts[:6]
    facts_h = 30 * ((len(facts) + 1) // 2) + 12
    text_room = foot - facts_h - 12 - at
    high = sum(23 * len(p.lines(t, inner, 16)) + 12 for t in r.briefing)
    with p.scrolling("briefing", left - 4, at, inner + 16, text_room, high):
        for paragraph in r.briefing:
            at += p.paragraph(paragraph, left, at, inner, 16, colour=T.INK, lh=23) + 12
    top = foot - facts_h
    p.hline(left, top - 6, inner, T.RULE)
    for i, (name, value) in enumerate(facts):
        fx = left + (i % 2) * (inner / 2 + 16)
        fy = top + 4 + (i // 2) * 30
        p.fitted(name, fx, fy, inner / 2 - 156, 22, 14, colour=T.INK2)
        p.fitted(value, fx + inner / 2 - 16 - 140, fy, 140, 22, 14, T.BOLD, T.INK, "right")
    W.button(
        p,
        "take",
        _("Choose a seat"),
        left,
        foot + 4,
        inner,
        48,
        lambda: app.send(D.ChooseScenario(r.id, confirm=True)),
        icon="right",
    )
