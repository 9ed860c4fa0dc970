"""Election night in one column: who won, the bars, the count, and which promises will last."""

from game.text.shots import ElectionShot, Outlook
from game.text.speak import _
from game.view import desk as D
from game.view import marks
from game.view import theme as T
from game.view import widgets as W
from game.view.columns.flow import HEAD, Flow, bar, flowing, foot
from game.view.page import Page


def draw(p: Page, s: ElectionShot, app, screen) -> None:
    p.fill(T.ROOM)
    bar(p, app, s.kind, back=False)
    buttons = [("go", s.go_on, lambda: app.send(D.GoOn()), "right")]
    if s.why:
        buttons.insert(0, ("why", _("Why these odds?"), lambda: app.why(s.why), ""))
    low = foot(p, buttons)
    with flowing(p, "night", HEAD, low) as f:
        f.text(s.headline, 28, T.SERIF)
        for one in s.contenders:
            f.text(f"{one.name}  {one.text}", 16, T.BOLD if one.won else T.REGULAR, after=2)
            p.rect(f.x, f.y + 2, f.w, 14, T.ROOM2)
            if one.won:
                p.rect(f.x, f.y + 2, f.w * min(1.0, one.percent / 100), 14, T.hue(s.seat))
            else:
                p.rect(f.x, f.y + 2, f.w * min(1.0, one.percent / 100), 14, T.MUTE, 0, 2)
            f.gap(26)
        for head, words in ((s.known_head, s.known), (s.change_head, s.change)):
            if words:
                f.text(head, 16, T.BOLD, after=2)
                f.text(words, 14, colour=T.MUTE)
        f.rule()
        f.head(s.outlook_title)
        f.text(s.outlook_lead, 14, colour=T.MUTE)
        for i, one in enumerate(s.outlooks):
            _outlook(f, one, i, app)
        f.text(s.comment)


def _outlook(f: Flow, o: Outlook, i: int, app) -> None:
    """Name and detail, before and after, and the range by the successor's leanings."""
    p, key = f.p, f"outlook:{i}"
    on = W.row(p, key, f.x - 8, f.y, f.w + 16, 92, (lambda: app.why(o.why)) if o.why else None, paper=False)
    marks.chip(p, o.icon, f.x + 15, f.y + 28, o.state, 14)
    W.stack(p, o.name, o.detail, f.x + 42, f.y + 4, f.w - 130, 48, T.BOLD, T.IVORY, T.MUTE)
    p.text(o.text, f.x + f.w, f.y + 16, 18, T.BOLD, T.BREAK if o.after < 60 else T.IVORY, align="right")
    at = lambda v: f.x + 8 + v / 100 * (f.w - 16)  # noqa: E731
    p.rect(f.x + 8, f.y + 66, f.w - 16, 12, T.ROOM3)
    p.rect(at(o.low), f.y + 66, max(2, at(o.high) - at(o.low)), 12, T.LINE)
    p.dot(at(o.before), f.y + 72, 6.5, T.IVORY, 2)
    p.dot(at(o.after), f.y + 72, 6, T.BREAK if o.after < 60 else T.IVORY)
    if on:
        W.row_ring(p, f.x - 8, f.y, f.w + 16, 92, paper=False)
    f.gap(98)
