"""A crisis: four exchanges in a row on the dark, what each way out brings on paper, and two ways to go."""

from game.text.shots import CrisisShot, Exchange
from game.text.speak import _
from game.view import desk as D
from game.view import marks
from game.view import theme as T
from game.view import widgets as W
from game.view.page import Page
from game.view.screens.corner import back_and_icons

EDGE, SIDE, NAMES, HIGH = 32.0, 332.0, 200.0, 50.0
LOOK = {"firm": ("check", T.IVORY, T.INK), "conceded": ("undo", None, T.IVORY), "sealed": ("seal", None, T.MUTE)}


class Crisis:
    """The first focus is on neither button's deed but on the ledger of one's own pressures: nothing by accident."""

    since, limit = -9.0, (1480.0, 860.0)

    def first(self, shot: CrisisShot) -> str:
        return "go" if shot.outcome else "why"

    def draw(self, p: Page, s: CrisisShot, app) -> None:
        p.fill(T.ROOM)
        back_and_icons(p, app, s.title, back=False)
        p.fitted(s.lead, EDGE, 64, p.w - 2 * EDGE, 26, 16, colour=T.MUTE)
        track(p, s, EDGE, 104, p.w - 2 * EDGE)
        top = 262.0
        p.sheet(EDGE, top, p.w - 2 * EDGE, p.h - top - 24)
        inner = p.w - 2 * EDGE - SIDE - 72
        _stakes(p, s, EDGE + 24, top + 20, inner, p.h - top - 24 - 40)
        _ways(p, s, app, p.w - EDGE - 24 - SIDE, top + 20, SIDE, p.h - top - 24 - 40)


def track(p: Page, s: CrisisShot, x, y, w) -> None:
    """Two rows, one a side, and a column an exchange; the one that is on has the yellow frame."""
    each = (w - NAMES) / max(1, len(s.exchanges))
    for row, (code, name) in enumerate(((s.mine_code, s.mine), (s.other_code, s.other))):
        who(p, code, name, x, y + 30 + row * 58, NAMES - 16)
    for i, one in enumerate(s.exchanges):
        left = x + NAMES + i * each
        if one.now:
            p.rect(left, y - 4, each - 12, 152, T.FOCUS, 8, 3)
        p.fitted(one.head, left + 10, y + 2, each - 32, 24, 14, T.BOLD if one.now else T.REGULAR, T.MUTE, "mid")
        for row, act in enumerate((one.mine, one.theirs)):
            cell(p, s, one, act, left + 10, y + 30 + row * 58, each - 32)


def who(p: Page, code: str, name: str, x, y, w, h=HIGH) -> None:
    """A seal and a name; a rival, which holds no seat, has a hollow diamond."""
    if code:
        marks.seal(p, code, x + 18, y + h / 2, 15)
    else:
        p.diamond(x + 18, y + h / 2, 9, T.MUTE, 2)
    p.fitted(name, x + 46, y, w - 46, h, 18, T.BOLD)


def cell(p: Page, s: CrisisShot, one: Exchange, act: str, x, y, w, h=HIGH) -> None:
    """What one side did in one exchange: filled firm, outlined and dashed given way, sealed, or empty."""
    if not act:
        p.rect(x, y, w, h, T.ROOM2, 6)
        if one.now:
            p.text("?", x + w / 2, y + h / 2 - 13, 20, T.BOLD, T.MUTE, align="mid")
        return
    icon, fill, ink = LOOK[act]
    if fill:
        p.rect(x, y, w, h, fill, 6)
    else:
        p.frame(x, y, w, h, T.ROOM2, T.BREAK if act == "conceded" else T.LINE, 1.5)
    word = dict(s.words)[act]
    wide = min(p.measure(word, 16, T.BOLD), w - 46)
    left = x + (w - wide - 26) / 2
    p.icon(icon, left, y + h / 2 - 9, 18, T.BREAK if act == "conceded" else ink, 2.4)
    p.fitted(word, left + 26, y, w - 20 - (left - x) - 10, h, 16, T.BOLD, ink)


def _stakes(p: Page, s: CrisisShot, x, y, w, h) -> None:
    """A row a quantity, a column a way out."""
    name = w * 0.26
    each = (w - name) / len(s.heads)
    tall = min(64.0, (h - 60) / max(1, len(s.stakes)))
    if s.came >= 0:  # what came of it is banded; nothing is left to weigh
        p.rect(x + name + s.came * each - 4, y - 4, each + 8, 58 + tall * len(s.stakes), T.PAPER2, 6)
    head = _("How it ended") if s.came >= 0 else _("How this exchange can end")
    p.fitted(head, x, y, name - 8, 44, 14, T.BOLD, T.INK2)
    for i, head in enumerate(s.heads):
        p.fitted(head, x + name + i * each + 4, y, each - 12, 44, 14, T.BOLD, T.INK, "right")
    p.hline(x, y + 48, w, T.INK, 2)
    for n, row in enumerate(s.stakes):
        top = y + 54 + n * tall
        p.fitted(row.name, x, top, name - 8, tall - 2, 14, T.MEDIUM, T.INK)
        for i, text in enumerate(row.cells):
            bad = i < len(row.bad) and row.bad[i]
            ink, face = (T.BREAK_INK, T.BOLD) if bad else (T.INK, T.REGULAR)
            p.fitted(text, x + name + i * each + 4, top, each - 12, tall - 2, 16, face, ink, "right")
        if n:
            p.hline(x, top - 2, w, T.RULE)


def _ways(p: Page, s: CrisisShot, app, x, y, w, h) -> None:
    """Stand firm or give way, each with its line; once that is over, what came of it and the way on."""
    if s.outcome:
        p.icon(s.icon, x, y + 2, 26, T.INK, 2.2)
        used = p.paragraph(s.outcome, x + 38, y, w - 38, 18, T.MEDIUM, T.INK)
        W.button(p, "go", s.go_on, x, y + max(60.0, used + 24), w, 52, lambda: app.send(D.GoOn()), icon="right")
        p.paragraph(s.rule, x, y + max(60.0, used + 24) + 72, w, 14, colour=T.INK2)
        return
    W.button(p, "firm", s.firm, x, y, w, 52, lambda: app.send(D.StandFirm()), icon="check")
    W.cap(p, app.key("firm"), x + w - 44, y + 15, T.IVORY)
    p.fitted(s.firm_line, x, y + 56, w, 40, 16, colour=T.INK)
    W.button(p, "concede", s.concede, x, y + 108, w, 48, lambda: app.send(D.Concede()), "second", icon="undo")
    W.cap(p, app.key("concede"), x + w - 44, y + 121, T.INK2)
    p.fitted(s.concede_line, x, y + 160, w, 40, 16, colour=T.INK)
    at = y + 212
    W.button(p, "why", _("What home says"), x, at, w, 44, lambda: app.why(s.why), "second", icon="people")
    if s.their_why:
        word = _("Would {who} stand firm?").format(who=s.other)
        W.button(p, "theirs", word, x, at + 54, w, 44, lambda: app.why(s.their_why), "second", icon="eye")
        at += 54
    p.fitted(s.rule, x, at + 54, w, max(40.0, y + h - at - 54), 14, colour=T.INK2)
