"""From here in one column: who votes, the chart, what stands."""

from game.text.shots import OnwardShot
from game.text.speak import _
from game.view import curves
from game.view import desk as D
from game.view import theme as T
from game.view.columns.flow import HEAD, bar, flowing
from game.view.page import Page
from game.view.screens import onward

CHART, FOOT = 260.0, 12.0


def draw(p: Page, s: OnwardShot, app, screen) -> None:
    p.fill(T.ROOM)
    bar(p, app, s.title)
    with flowing(p, "onward", HEAD, FOOT) as f:
        f.text(s.lead, colour=T.MUTE)
        outcome = next((one.id for one in s.outcomes if one.chosen), "chance")
        seat = next(one.id for one in s.elections if one.chosen)
        f.text(_("Who votes"), 14, T.BOLD, T.MUTE)
        for one in s.elections:
            command = D.ChooseElection(one.id, outcome if one.id else "chance")
            onward.row(p, app, f"vote:{one.id}", one, command, f.x, f.y, f.w)
            f.gap(onward.ROW)
        if s.outcomes:
            f.text(_("How the vote ends"), 14, T.BOLD, T.MUTE)
        for one in s.outcomes:
            onward.row(p, app, f"outcome:{one.id}", one, D.ChooseElection(seat, one.id), f.x, f.y, f.w)
            f.gap(onward.ROW)
        if s.problem or not s.done:
            onward.progress(p, s, app, f.x, f.y, f.w)
            f.gap(84)
        f.rule()
        f.head(s.chart_title)
        f.text(s.chart_lead, 14, colour=T.MUTE)
        if s.curves:
            curves.chart(p, f.x, f.y, f.w, CHART, s.curves, s.axis)
            f.gap(CHART + 8)
        f.rule()
        f.head(s.stands_title)
        f.text(s.stands_lead, 14, colour=T.MUTE)
        p.rect(f.x - 8, f.y, f.w + 16, 60 * len(s.stands) + 8, T.PAPER, 4)
        for one in s.stands:
            onward.stand(p, one, f.x, f.y, f.w)
            f.gap(60)
        f.gap(16)
        f.text(s.note, 14, colour=T.MUTE)
