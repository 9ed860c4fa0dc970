"""Two branches: the game as it was played and the same game with one move changed, chance for chance, side by side."""

from game.text.shots import BranchShot, Score, Side
from game.text.speak import _
from game.view import desk as D
from game.view import mapdraw, marks
from game.view import theme as T
from game.view import widgets as W
from game.view.page import Page
from game.view.screens.corner import back_and_icons

ROW = 24.0


class Branches:
    """Left as played, right the other branch: the same calendar, the same rows, the same three scores."""

    since, limit = -9.0, (1600.0, 860.0)

    def first(self, shot: BranchShot) -> str:
        return "done"

    def escape(self, app) -> None:
        app.send(D.Back())

    def draw(self, p: Page, s: BranchShot, app) -> None:
        p.fill(T.ROOM)
        back_and_icons(p, app, s.title)
        p.fitted(s.lead, 72, 62, p.w - 104, 26, 16, colour=T.MUTE)
        gap, w = 24.0, (p.w - 48 - 24) / 2
        names = [life for side in s.sides for life in side.lives]
        rows = list({(life.id or life.icon): life for life in names}.values())
        h = p.h - 104 - 88
        for i, side in enumerate(s.sides):
            _side(p, s, side, rows, 24 + i * (w + gap), 104, w, h, i)
        if len(s.sides) < 2:
            _waiting(p, s, 24 + w + gap, 104, w, h)
        self._foot(p, s, app, p.h - 68)

    def _foot(self, p: Page, s: BranchShot, app, y) -> None:
        marks.legend(p, 24, y + 14, mapdraw.words())
        back = lambda: app.send(D.Back())  # noqa: E731
        W.button(p, "done", _("Back to the debrief"), p.w - 24 - 250, y, 250, 48, back, paper=False, px=16)
        if s.can_take:
            take = lambda: app.send(D.TakeBranch())  # noqa: E731
            x = p.w - 24 - 250 - 16 - 270
            W.button(p, "take", _("Play on from the other"), x, y, 270, 48, take, "second", False, "right")


def _waiting(p: Page, s: BranchShot, x, y, w, h) -> None:
    p.rect(x, y, w, h, T.ROOM2, 6)
    p.paragraph(s.note, x + 24, y + 24, w - 48, 16, colour=T.MUTE)


def _side(p: Page, s: BranchShot, side: Side, rows: list, x, y, w, h, place: int) -> None:
    """Head and what was done; the timeline; the scores at the foot, on paper as in the debrief."""
    p.rect(x, y, w, h, T.ROOM2, 6)
    left, inner = x + 24, w - 48
    p.text(side.head, left, y + 14, 14, T.BOLD, T.MUTE)
    p.dot(left + 11, y + 53, 11, T.FOCUS)
    p.icon_mid("check" if place == 0 else "undo", left + 11, y + 53, 15, T.INK, 2.6)
    p.fitted(side.detail, left + 32, y + 38, inner - 32, 30, 18, T.BOLD)
    p.fitted(side.headline, left, y + 70, inner, 28, 16, colour=T.IVORY)
    foot = 128.0
    room = h - 104 - foot - 16
    step = min(ROW + 4, max(18.0, (room - 60) / max(1, len(rows))))
    _timeline(p, s, side, rows, left, y + 108, inner, step)
    _scores(p, side, x, y + h - foot, w, foot, place)


def _timeline(p: Page, s: BranchShot, side: Side, rows: list, x, y, w, step) -> None:
    start = x + min(176.0, w * 0.34)
    unit = (x + w - start) / max(1, s.quarters)
    at = lambda q: start + q * unit  # noqa: E731
    low = y + 24 + len(rows) * step
    taken = start - 99
    for quarter, word in s.years:
        p.vline(at(quarter), y, low - y, T.LINE)
        if at(quarter) >= taken and at(quarter) + 4 + p.measure(word, 14) <= x + w + 8:
            taken = at(quarter) + 8 + p.text(word, at(quarter) + 4, y - 6, 14, colour=T.MUTE)
    lives = {(life.id or life.icon): life for life in side.lives}
    for i, row in enumerate(rows):
        cy = y + 28 + i * step
        p.icon_mid(row.icon, x + 10, cy, 18, T.IVORY)
        p.fitted(row.name, x + 28, cy - 11, start - x - 36, 22, 14)
        life = lives.get(row.id or row.icon)
        for span in life.spans if life else ():
            marks.strand(p, [(at(span.start), cy), (at(span.end), cy)], span.state, 0.75, T.ROOM2)
    if not rows:
        p.paragraph(_("No promise was ever in force."), x, y + 24, w, 16, colour=T.MUTE)
    p.vline(at(s.fork) - 1.5, y + 18, low - y - 14, T.FOCUS, 3)
    p.dot(at(s.fork), y + 18, 4.5, T.FOCUS)
    for code, quarter in side.elections:
        p.vline(at(quarter) - 1, y + 20, low - y - 10, T.hue(code), 2)
        marks.seal(p, code, at(quarter), low + 14, 10)


def _scores(p: Page, side: Side, x, y, w, h, place: int) -> None:
    """Three scores, never added up; on the other branch, each with its change against the game as played."""
    p.rect(x, y, w, h, T.PAPER, 6)
    each = (w - 48) / max(1, len(side.scores))
    for i, score in enumerate(side.scores):
        _score(p, score, side.changes[i] if i < len(side.changes) else None, x + 24 + i * each, y, each - 12)


def _score(p: Page, score: Score, change, x, y, w) -> None:
    p.fitted(score.name, x, y + 12, w, 22, 14, T.MEDIUM, T.INK)
    wide = p.text(score.value, x, y + 34, 40, T.SERIF, T.INK)
    if change is not None:
        word = W.signed(change) if change else _("the same")
        p.text(word, x + wide + 12, y + 50, 16, T.BOLD, T.BREAK_INK if change < 0 else T.INK)
    p.fitted(score.detail, x, y + 82, w, 38, 14, colour=T.INK2)
