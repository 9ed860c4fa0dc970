"""A crisis in one column: the exchanges so far, what each way out brings, and the two buttons at the foot."""

from game.text.shots import CrisisShot
from game.text.speak import _
from game.view import desk as D
from game.view import theme as T
from game.view import widgets as W
from game.view.columns.flow import HEAD, Flow, bar, flowing, foot, foot_box
from game.view.page import Page
from game.view.screens import crisis

SIDES, ROW = 36.0, 36.0


def draw(p: Page, s: CrisisShot, app, screen) -> None:
    p.fill(T.ROOM)
    bar(p, app, s.title, back=False)
    buttons = [
        ("concede", s.concede, lambda: app.send(D.Concede()), ""),
        ("firm", s.firm, lambda: app.send(D.StandFirm()), ""),
    ]
    low = foot(p, [("go", s.go_on, lambda: app.send(D.GoOn()), "right")] if s.outcome else buttons)
    if not s.outcome:
        _letters(p, app)
    with flowing(p, "crisis", HEAD, low) as f:
        f.text(s.lead, 16, colour=T.MUTE)
        f.text(s.outcome, 18, T.MEDIUM)
        _exchanges(f, s)
        if not s.outcome:
            f.text(s.firm_line, 16)
            f.text(s.concede_line, 16)
            f.row("why", _("What home says"), lambda: app.why(s.why), "people")
            if s.their_why:
                word = _("Would {who} stand firm?").format(who=s.other)
                f.row("theirs", word, lambda: app.why(s.their_why), "eye")
        _stakes(f, s)
        f.text(s.rule, 14, colour=T.MUTE)


def _letters(p: Page, app) -> None:
    """The key of each button, at its right end."""
    for at, (key, ink) in enumerate((("concede", T.IVORY), ("firm", T.INK))):
        x, y, w, h = foot_box(p, 2, at)
        W.cap(p, app.key(key), x + w - 36, y + (h - 22) / 2, ink)


def _exchanges(f: Flow, s: CrisisShot) -> None:
    """A row an exchange, a column a side: the one that is on is seen without scrolling at any size of text."""
    p, each = f.p, f.w * 0.36
    left, right = f.x + f.w - 2 * each, f.x + f.w - each
    for x, code, name in ((left, s.mine_code, s.mine), (right, s.other_code, s.other)):
        crisis.who(p, code, name, x + 6, f.y, each - 12, SIDES)
    f.gap(SIDES + 4)
    for one in s.exchanges:
        if one.mine or one.now:
            p.fitted(one.head, f.x, f.y, left - f.x - 10, ROW, 14, T.BOLD if one.now else T.REGULAR, T.MUTE)
            for x, act in ((left, one.mine), (right, one.theirs)):
                crisis.cell(p, s, one, act, x + 6, f.y, each - 12, ROW)
            if one.now:
                p.rect(left, f.y - 4, 2 * each, ROW + 8, T.FOCUS, 8, 3)
            f.gap(ROW + 8)
    f.gap(4)


def _stakes(f: Flow, s: CrisisShot) -> None:
    for i, head in enumerate(s.heads):
        f.head(head, 16)
        for row in s.stakes:
            f.pair(row.name, row.cells[i])
        f.gap(8)
