"""The end: did it outlive a government, because of what was done, or by luck? Timeline, leaves of reasons, three scores
among a thousand games, what lasts."""

from game.text.shots import EndShot, Happening
from game.text.speak import _
from game.view import desk as D
from game.view import mapdraw, marks
from game.view import theme as T
from game.view import widgets as W
from game.view.page import Page
from game.view.screens import leaves, mattered, standing

ROW = 25.0
SCORES, LASTS, GAP = 0.314, 0.297, 20.0  # shares of the page's width


class End:
    """Above, the life of every commitment; below, a sheet of leaves, three scores, and how long pacts last."""

    since, limit, leaf = -9.0, (1600.0, 1000.0), "moves"

    def first(self, shot: EndShot) -> str:
        return "title"

    def draw(self, p: Page, shot: EndShot, app) -> None:
        p.fill(T.ROOM)
        if app.now - self.since > 0.5 and not app.still:
            mapdraw.prepare(p, mapdraw.REPLAY)
        room = _buttons(p, shot, app) - 24 - 24
        size = next((s for s in (34, 28, 22, 18) if p.measure(shot.headline, s, T.SERIF) <= room), 18)
        p.fitted(shot.headline, 24, 16, room, 44, size, T.SERIF)
        under = shot.chair or p.measure(shot.lead, 14) > room  # too long beside the buttons: it stands below them
        below = (68, p.w - 48) if under else (60, room)
        p.fitted(shot.lead, 24, below[0], below[1], 24, 16, colour=T.MUTE)
        n = max(6, len(shot.lives))
        leaf = self.leaf if self.leaf in leaves.names(shot) else leaves.names(shot)[0]
        timeline = 108 if under and not shot.chair else 100
        _timeline(p, shot, 24, timeline, p.w - 48, n, shot.effects if leaf == "moves" else shot.happenings)
        top = 352 + (n - 6) * ROW
        h = p.h - 24 - top
        scores_w, lasts_w = (p.w - 48) * SCORES, (p.w - 48) * LASTS
        list_w = p.w - 48 - scores_w - lasts_w - 2 * GAP
        p.sheet(24, top, list_w, h)
        leaves.tabs(p, shot, leaf, self.turn, 24, top, list_w)
        self._leaf(p, shot, app, leaf, 24, top, list_w, h)
        standing.scores(p, shot, app, 24 + list_w + GAP, top, scores_w, h)
        standing.lasts(p, shot, app, p.w - 24 - lasts_w, top, lasts_w, h)

    def turn(self, leaf: str) -> None:
        """Another leaf of the sheet."""
        self.leaf = leaf

    def _leaf(self, p: Page, s: EndShot, app, leaf: str, x, y, w, h) -> None:
        if leaf == "moves":
            mattered.draw(p, s, app, x, y, w, h)
        elif leaf == "story":
            _happenings(p, s, app, x, y, w, h)
        else:
            leaves.draw(p, s, leaf, x, y, w, h)


def _buttons(p: Page, s: EndShot, app) -> float:
    """The ways on, the main one last; where they begin."""
    rows = [
        ("again", _("Play again"), lambda: app.send(D.Again()), "", "second"),
        ("title", _("To the title"), lambda: app.send(D.ToTitle()), "", "main"),
    ]
    rows.insert(0, ("film", _("Replay"), lambda: app.send(D.OpenReplay()), "play", "second"))
    if s.chair:
        rows.insert(0, ("chair", s.chair_word, lambda: app.send(D.ChooseSeat(s.chair)), "people", "second"))
    if s.can_keep:
        rows.insert(0, ("page", _("Save as page"), app.keep_debrief, "folder", "second", app.key("page")))
    at = p.w - 24
    for key, word, act, icon, kind, *tip in reversed(rows):
        wide = max(112.0, p.measure(word, 16, T.BOLD) + (60 if icon else 32))
        at -= wide
        W.button(p, key, word, at, 26, wide, 44, act, kind, False, icon, 16, tip="".join(tip))
        at -= 12
    return at + 12


def _happenings(p: Page, s: EndShot, app, x, y, w, h) -> None:
    left, inner = x + 24, w - 48
    heights = [height(p, one, inner) for one in s.happenings]
    with p.scrolling("happenings", x + 10, y + 54, w - 16, h - 62, sum(heights) + 8):
        at = y + 54
        for i, (one, high) in enumerate(zip(s.happenings, heights, strict=True)):
            happening(p, one, i, left, at, inner, high, app)
            at += high
    if not s.happenings:
        p.paragraph(_("Nothing was promised, and nothing was broken."), left, y + 60, inner, 16, colour=T.INK)


def height(p: Page, one: Happening, w) -> float:
    """How high one happening is in a column of that width."""
    return 20 * len(p.lines(one.text, w - 34 - 76, 15, T.MEDIUM)) + 19 * len(p.lines(one.reason, w - 34, 14)) + 22


def happening(p: Page, one: Happening, i, x, y, w, high, app) -> None:
    """One thing that happened: its number, date, sentence and reason."""
    key = f"happening:{i}"
    p.control(key, x - 8, y + 2, w + 16, high - 3, (lambda: app.why(one.why)) if one.why else None, row=True)
    if p.hot(key) and one.why:
        p.rect(x - 8, y + 2, w + 16, high - 3, T.PAPER2, 6)
    p.hline(x, y, w, T.RULE)
    p.dot(x + 12, y + 22, 12, T.INK)
    p.dot(x + 12, y + 22, 10.5, T.FOCUS)
    p.text(str(i + 1), x + 12, y + 12.4, 14, T.BOLD, T.INK, align="mid")
    p.text(one.date, x + w, y + 10, 14, colour=T.INK2, align="right")
    used = p.paragraph(one.text, x + 34, y + 10, w - 34 - 76, 15, T.MEDIUM, T.INK, lh=20)
    p.paragraph(one.reason, x + 34, y + 11 + used, w - 34, 14, colour=T.INK2, lh=19)
    if p.focused(key):
        W.row_ring(p, x - 8, y + 2, w + 16, high - 3)


def _timeline(p: Page, s: EndShot, x, y, w, n, numbered: tuple) -> None:
    """A row a commitment in the strokes of its states; elections as seals under it; what is told in the list below
    as numbers on it."""
    start = x + 196
    step = (w - 200) / max(1, s.quarters)
    at = lambda q: start + q * step  # noqa: E731
    low = y + 34 + (n - 1) * ROW + 27
    lift = 0 if s.chair else 16  # the numbers of what no promise is about stand under the years, not on them
    for quarter, word in s.years:
        p.vline(at(quarter), y - lift, low - y + lift, T.LINE)
        p.text(word, at(quarter) + 4, y - 2 - lift, 14, colour=T.MUTE)
    rows = {}
    if not s.lives:
        p.paragraph(_("No promise was ever in force."), x, y + 24, 180, 16, colour=T.MUTE)
    for i, life in enumerate(s.lives):
        cy = y + 34 + i * ROW
        rows.setdefault(life.id or life.icon, cy)
        p.icon_mid(life.icon, x + 10, cy, 18, T.IVORY)
        p.fitted(life.name, x + 28, cy - 11, 164, 22, 14)
        for span in life.spans:
            marks.strand(p, [(at(span.start), cy), (at(span.end), cy)], span.state, 0.75, T.ROOM)
    for code, quarter in s.elections:
        p.vline(at(quarter) - 1, y + 22, low - y - 34, T.hue(code), 2)
        marks.seal(p, code, at(quarter), low - 2, 10)
    taken: list[tuple[float, float]] = []
    for i, one in enumerate(numbered):
        if one.quarter < 0:  # told in the list only: it has no place in time
            continue
        cy = rows.get(one.commitment, y + 10)
        cx = at(one.quarter)
        while any(abs(cx - a) < 24 and abs(cy - b) < 20 for a, b in taken):
            cx -= 25
        taken.append((cx, cy))
        p.dot(cx, cy, 12, T.ROOM)
        p.dot(cx, cy, 10.5, T.FOCUS)
        p.text(str(i + 1), cx, cy - 9, 14, T.BOLD, T.INK, align="mid", record=False)
    marks.legend(p, start, low + 28, mapdraw.words())
    p.text(s.seal_note, x + w, low + 28, 14, colour=T.MUTE, align="right")
