"""Two branches in one column, one under the other."""

from game.text.shots import BranchShot
from game.text.speak import _
from game.view import desk as D
from game.view import theme as T
from game.view import widgets as W
from game.view.columns.debrief import lives
from game.view.columns.flow import HEAD, bar, flowing, foot
from game.view.page import Page


class _Rows:
    """What `lives` draws, of one side."""

    def __init__(self, s: BranchShot, side):
        self.quarters, self.lives = s.quarters, side.lives


def draw(p: Page, s: BranchShot, app, screen) -> None:
    p.fill(T.ROOM)
    bar(p, app, s.title)
    buttons = [("done", _("Back to the debrief"), lambda: app.send(D.Back()), "")]
    if s.can_take:
        buttons.insert(0, ("take", _("Play on from the other"), lambda: app.send(D.TakeBranch()), ""))
    low = foot(p, buttons)
    with flowing(p, "branch", HEAD, low) as f:
        f.text(s.lead, colour=T.MUTE)
        for side in s.sides:
            f.rule()
            f.text(side.head, 14, T.BOLD, T.MUTE, after=2)
            f.text(side.detail, 18, T.BOLD)
            f.text(side.headline)
            for i, score in enumerate(side.scores):
                change = side.changes[i] if i < len(side.changes) else None
                word = "" if change is None else f"  ({W.signed(change)})" if change else f"  ({_('the same')})"
                f.pair(score.name, score.value + word)
            f.gap(8)
            lives(f, _Rows(s, side))
        if len(s.sides) < 2:
            f.text(s.note, colour=T.MUTE)
