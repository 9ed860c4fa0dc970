"""The choice of a seat: a card a government, and one to hold none and watch."""

import pygame

from game.text.shots import LevelRow, Player, SeatRow, SeatShot
from game.text.speak import _
from game.view import desk as D
from game.view import mapdraw, marks
from game.view import theme as T
from game.view import widgets as W
from game.view.page import Page
from game.view.screens import dialogs, topbar
from game.view.screens.corner import back_and_icons

TOLD = 334.0  # of the width of a row of Players, what its sentence may not take


class SeatChoice:
    """Left and right look at a seat, Enter sits down."""

    since, limit = -9.0, (1480.0, 800.0)

    def first(self, shot: SeatShot) -> str:
        return f"seat:{shot.chosen}"

    def escape(self, app) -> None:
        app.send(D.Back())

    def draw(self, p: Page, shot: SeatShot, app) -> None:
        if app.now - self.since > 0.3 and not app.still:  # the board's ground and flag are ready when the seat is taken
            mapdraw.prepare(p, mapdraw.BOARD)
            topbar.prepare(p, shot.chosen)
        p.fill(T.ROOM)
        back_and_icons(p, app, _("Whose seat do you take?"))
        goal = _("{title}. {goal}").format(title=shot.scenario, goal=shot.goal)
        p.fitted(goal, 72, 62, p.w - 104, 26, 16, colour=T.MUTE)
        n, gap = max(1, len(shot.rows)), 20
        columns = n if n <= 4 else (n + 1) // 2
        tall = min(520.0, p.h - 112 - 112)
        w, h = (p.w - 64 - gap * (columns - 1)) / columns, tall if n <= 4 else (tall - gap) / 2
        for i, row in enumerate(shot.rows):
            x, y = 32 + i % columns * (w + gap), 112 + i // columns * (h + gap)
            _card(p, shot, row, x, y, w, h, app, i)
        chosen = next((r for r in shot.rows if r.code == shot.chosen), shot.rows[0])
        word = _("Sit down in {seat}").format(seat=chosen.name) if chosen.code else _("Watch this game")
        top = 112 + tall + 24
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
        self._foot(p, shot, app, 32, top, p.w - 32 - 320 - 32)

    def _foot(self, p: Page, shot: SeatShot, app, x, y, room) -> None:
        """How much of the game to play, and who plays the others."""
        each = min(190.0, (room - 244 - 8 * len(shot.levels)) / max(1, len(shot.levels)))
        for row in shot.levels:
            act = lambda row=row: app.send(D.ChooseLevel(row.level))  # noqa: E731
            level(p, row, row.level == shot.level, x, y + 4, each, act)
            x += each + 8
        told = next((row.text for row in shot.levels if row.level == shot.level), "")
        p.fitted(told, 32, y + 52, room, 22, 14, colour=T.MUTE)
        if shot.players:
            others = lambda: app.open(Players())  # noqa: E731
            word = _("Who plays the others")
            W.button(p, "players", word, x + 12, y + 4, 220, 44, others, "second", paper=False, icon="people")


def level(p: Page, row: LevelRow, on: bool, x, y, w, act) -> None:
    """One level: the chosen one is filled and has a tick; a locked one says why in its tip."""
    key = f"level:{row.level}"
    p.control(key, x, y, w, 44, None if row.blocked else act, tip=row.blocked or row.text)
    if on:
        p.rect(x, y, w, 44, T.IVORY, 6)
    else:
        p.rect(x, y, w, 44, T.ROOM3 if p.hot(key) else T.ROOM2, 6)
        p.rect(x, y, w, 44, T.LINE, 6, 1.5)
    icon = "lock" if row.blocked else "check" if on else ""
    ink = T.INK if on else T.MUTE if row.blocked else T.IVORY
    if icon:
        p.icon(icon, x + 10, y + 13, 18, ink, 2.4)
    p.fitted(row.name, x + 32, y, w - 40, 44, 16, T.BOLD if on else T.REGULAR, ink)
    if p.focused(key):
        p.ring(x, y, w, 44, 6, paper=False)


class Players(dialogs.Dialog):
    """A row a seat that nobody holds: its strategy in one sentence, and the way to another."""

    wide = 760.0

    def __init__(self):
        self.renamed()

    def renamed(self) -> None:
        self.title = _("Who plays the others")

    def draw(self, p: Page, app) -> None:
        rows = app.shot.players
        note = _("Nobody sees your orders before all have sealed.")
        lines = max((len(p.lines(row.text, self.wide - TOLD, 14)) for row in rows), default=0)
        self.row = 56.0 + 18 * max(2, lines)
        content = self.row * len(rows)
        self.high = min(p.h - 40, 128 + content)
        x, y = self.frame(p, app)
        w, h = self.box[2], self.box[3]
        with p.scrolling("players", x + 20, y + 76, w - 40, h - 124, content):
            for i, row in enumerate(rows):
                self._row(p, app, row, x, y + 76 + i * self.row, w)
        p.fitted(note, x + 32, y + h - 44, w - 64, 32, 14, colour=T.INK2)
        self.cross(p, app)

    def _row(self, p: Page, app, row: Player, x, y, w) -> None:
        take = lambda name: app.send(D.ChoosePlayer(row.code, name))  # noqa: E731
        on, low = f"player:{row.code}", f"player-:{row.code}"
        marks.seal(p, row.code, x + 50, y + 36, 15, paper=True)
        p.fitted(row.seat, x + 78, y + 22, 130, 28, 16, T.BOLD, T.INK)
        W.glyph(p, low, "back", x + 226, y + 16, 22, lambda: take(row.before), _("The strategy before"), True)
        keys = {pygame.K_LEFT: lambda: take(row.before), pygame.K_RIGHT: lambda: take(row.after)}
        p.control(on, x + 262, y + 6, w - 262 - 40, self.row - 14, lambda: take(row.after), keys, row=True)
        if p.hot(on):
            p.rect(x + 262, y + 6, w - 262 - 40, self.row - 14, T.PAPER2, 6)
        p.fitted(row.name, x + 274, y + 10, w - 262 - 100, 28, 16, T.BOLD, T.INK)
        p.icon("right", x + w - 74, y + 16, 22, T.INK)
        p.fitted(row.text, x + 274, y + 38, w - TOLD, self.row - 52, 14, colour=T.INK2)
        p.hline(x + 32, y + self.row - 2, w - 64, T.RULE)
        if p.focused(on):
            W.row_ring(p, x + 262, y + 6, w - 262 - 40, self.row - 14)

    def first(self) -> str:
        return "close"


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
