"""A crisis in one column: the exchanges so far, what each way out brings, and the two buttons at the foot."""

from game.text.shots import CrisisShot
from game.text.speak import _
from game.view import desk as D
from game.view import theme as T
from game.view.columns.flow import HEAD, Flow, bar, flowing, foot
from game.view.page import Page
from game.view.screens import crisis


def draw(p: Page, s: CrisisShot, app, screen) -> None:
    p.fill(T.ROOM)
    bar(p, app, s.title, back=False)
    buttons = [
        ("concede", s.concede, lambda: app.send(D.Concede()), ""),
        ("firm", s.firm, lambda: app.send(D.StandFirm()), ""),
    ]
    low = foot(p, [("go", s.go_on, lambda: app.send(D.GoOn()), "right")] if s.outcome else buttons)
    with flowing(p, "crisis", HEAD, low) as f:
        f.text(s.lead, 16, colour=T.MUTE)
        _exchanges(f, s)
        f.text(s.outcome, 18, T.MEDIUM)
        if not s.outcome:
            f.text(s.firm_line, 16)
            f.text(s.concede_line, 16)
            f.row("why", _("What home says"), lambda: app.why(s.why), "people")
            if s.their_why:
                word = _("Would {who} stand firm?").format(who=s.other)
                f.row("theirs", word, lambda: app.why(s.their_why), "eye")
        _stakes(f, s)
        f.text(s.rule, 14, colour=T.MUTE)


def _exchanges(f: Flow, s: CrisisShot) -> None:
    p = f.p
    for one in s.exchanges:
        if one.mine or one.now:
            f.text(one.head, 14, T.BOLD, T.MUTE, after=4)
            for code, name, act in ((s.mine_code, s.mine, one.mine), (s.other_code, s.other, one.theirs)):
                crisis.who(p, code, name, f.x, f.y, f.w * 0.45)
                crisis.cell(p, s, one, act, f.x + f.w * 0.48, f.y, f.w * 0.5)
                f.gap(58)


def _stakes(f: Flow, s: CrisisShot) -> None:
    for i, head in enumerate(s.heads):
        f.head(head, 16)
        for row in s.stakes:
            f.pair(row.name, row.cells[i])
        f.gap(8)
