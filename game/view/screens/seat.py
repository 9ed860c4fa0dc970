"""The choice of a seat: a card a government, and one to hold none and watch."""

import pygame

from game.text.shots import SeatRow, SeatShot
from game.text.speak import _
from game.view import desk as D
from game.view import marks
from game.view import theme as T
from game.view import widgets as W
from game.view.page import Page
from game.view.screens.corner import back_and_icons


class SeatChoice:
    """Left and right look at a seat, Enter sits down."""

    since, limit = -9.0, (1480.0, 800.0)

    def first(self, shot: SeatShot) -> str:
        return f"seat:{shot.chosen}"

    def escape(self, app) -> None:
        app.send(D.Back())

    def draw(self, p: Page, shot: SeatShot, app) -> None:
        p.fill(T.ROOM)
        back_and_icons(p, app, _("Whose seat do you take?"))
        goal = _("{title}. {goal}").format(title=shot.scenario, goal=shot.goal)
        p.fitted(goal, 72, 62, p.w - 104, 26, 16, colour=T.MUTE)
        n, gap = max(1, len(shot.rows)), 20
        columns = n if n <= 4 else (n + 1) // 2
        tall = min(520.0, p.h - 112 - 104)
        w, h = (p.w - 64 - gap * (columns - 1)) / columns, tall if n <= 4 else (tall - gap) / 2
        for i, row in enumerate(shot.rows):
            x, y = 32 + i % columns * (w + gap), 112 + i // columns * (h + gap)
            _card(p, shot, row, x, y, w, h, app, i)
        chosen = next((r for r in shot.rows if r.code == shot.chosen), shot.rows[0])
        word = _("Sit down in {seat}").format(seat=chosen.name) if chosen.code else _("Watch this game")
        top = 112 + tall + 28
        W.button(
            p,
            "take",
            word,
            p.w - 32 - 320,
            top,
            320,
            52,
            lambda: app.send(D.ChooseSeat(chosen.code, confirm=True)),
            paper=False,
            icon="seal" if chosen.code else "play",
        )
        p.paragraph(
            _("Strategies play the other governments. Nobody sees your orders before all have sealed."),
            32,
            top + 4,
            p.w - 420,
            16,
            colour=T.MUTE,
        )


def _card(p: Page, shot: SeatShot, r: SeatRow, x, y, w, h, app, i) -> None:
    key, on = f"seat:{r.code}", r.code == shot.chosen

    def look(by):
        other = shot.rows[(i + by) % len(shot.rows)]
        app.send(D.ChooseSeat(other.code))
        app.hand.focus = f"seat:{other.code}"

    p.control(
        key,
        x,
        y,
        w,
        h,
        lambda: app.send(D.ChooseSeat(r.code, confirm=on)),
        {pygame.K_RIGHT: lambda: look(1), pygame.K_LEFT: lambda: look(-1)},
    )
    if on:
        p.sheet(x, y, w, h, 6)
    else:
        p.rect(x, y, w, h, T.ROOM3 if p.hot(key) else T.ROOM2, 6)
    ink, ink2 = (T.INK, T.INK2) if on else (T.IVORY, T.MUTE)
    left, inner = x + 22, w - 44
    if r.code:
        marks.seal(p, r.code, left + 17, y + 40, 16, paper=on)
    else:
        p.icon("eye", left, y + 24, 32, ink)
    if r.flag:
        wide = 28 * (1.9 if r.flag == "US" else 1.5)
        p.flag(r.flag, x + w - 22 - wide, y + 26, 28)
    p.fitted(r.name, left, y + 68, inner, 36, 28, T.SERIF, ink)
    p.fitted(r.office, left, y + 106, inner, 20, 14, colour=ink2)
    p.hline(left, y + 136, inner, T.INK if on else T.LINE, 2 if on else 1)
    short = h < 400
    at = y + 148
    if not short:
        at = max(y + 262, at + p.paragraph(r.text, left, at, inner, 14, colour=ink, lh=20) + 10)
    for name, value in r.facts[: 3 if short else 5]:
        p.hline(left, at - 3, inner, T.RULE if on else T.LINE)
        p.fitted(name, left, at, inner - 84, 22, 14, colour=ink2)
        p.text(value, left + inner, at + 2, 14, T.BOLD, ink, align="right")
        at += 27
    if r.groups and not short:
        _groups(p, r, left, max(at + 8, y + 384), inner, on, ink, ink2, y + h - 4)
    if p.focused(key):
        p.ring(x, y, w, h, 6, paper=False)


def _groups(p: Page, r: SeatRow, x, y, w, on, ink, ink2, low) -> None:
    """The home groups with their mood about zero."""
    for name, mood in r.groups:
        if y + 22 > low:
            return
        tall = p.measure(name, 14) > w - 108
        p.fitted(name, x, y, w - 108, 38 if tall else 20, 14, colour=ink2)
        y += 7 if tall else 0
        mid, track = x + w - 66, 33.0
        p.rect(
            mid - track,
            y + 6,
            2 * track,
            8,
            T.PAPER2 if on else T.ROOM if p.hot(f"seat:{r.code}") else T.ROOM3,
        )
        end = mid + track * mood / 100
        colour = (T.BREAK_INK if on else T.BREAK) if mood < 0 else T.hue("JP", paper=on)
        p.rect(min(mid, end), y + 6, max(1, abs(end - mid)), 8, colour)
        p.vline(mid - 1, y + 3, 14, ink, 2)
        p.text(W.signed(mood), x + w, y + 1, 14, T.BOLD, ink, align="right")
        y += 31 if tall else 25
