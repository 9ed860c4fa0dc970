"""The end: did it outlive a government, because of what was done, or by luck? Timeline, form, scores,
reasons."""

from game.text.shots import EndShot, Happening
from game.text.speak import _
from game.view import desk as D
from game.view import mapdraw, marks
from game.view import theme as T
from game.view import widgets as W
from game.view.page import Page
from game.view.screens import mattered

ROW = 25.0


class End:
    """Above, the life of every commitment; below, what happened and why, the form reached, three scores."""

    since, limit, story = -9.0, (1600.0, 1000.0), False

    def first(self, shot: EndShot) -> str:
        return "title"

    def draw(self, p: Page, shot: EndShot, app) -> None:
        p.fill(T.ROOM)
        if app.now - self.since > 0.5 and not app.still:
            mapdraw.prepare(p, mapdraw.REPLAY)
        right = p.w - 24
        W.button(
            p,
            "title",
            _("To the title"),
            right - 180,
            26,
            180,
            44,
            lambda: app.send(D.ToTitle()),
            paper=False,
            px=16,
        )
        W.button(
            p,
            "again",
            _("Play again"),
            right - 180 - 16 - 170,
            26,
            170,
            44,
            lambda: app.send(D.Again()),
            "second",
            paper=False,
        )
        W.button(
            p,
            "film",
            _("Replay"),
            right - 180 - 16 - 170 - 16 - 140,
            26,
            140,
            44,
            lambda: app.send(D.OpenReplay()),
            "second",
            paper=False,
            icon="play",
        )
        room = p.w - 48 - 546
        size = next((s for s in (34, 28, 22) if p.measure(shot.headline, s, T.SERIF) <= room), 22)
        p.text(shot.headline, 24, 16, size, T.SERIF, lh=44)
        p.fitted(shot.lead, 24, 60, room, 24, 16, colour=T.MUTE)
        n = max(6, len(shot.lives))
        told = self.story or not shot.effects_note
        _timeline(p, shot, 24, 100, p.w - 48, n, shot.happenings if told else shot.effects)
        top = 352 + (n - 6) * ROW
        h = p.h - 24 - top
        scores_w, form_w, gap = 264.0, 336.0, 20.0
        list_w = p.w - 48 - scores_w - form_w - 2 * gap
        p.sheet(24, top, list_w, h)
        if shot.effects_note:
            mattered.tabs(p, app, self.story, self._turn, 24, top, list_w)
        if told:
            self._happenings(p, shot, app, 24, top, list_w, h)
        else:
            mattered.draw(p, shot, app, 24, top, list_w, h)
        _form(p, shot, 24 + list_w + gap, top, form_w, h)
        _scores(p, shot, app, right - scores_w, top, scores_w, h)

    def _turn(self, story: bool) -> None:
        """The other leaf of the sheet: the moves that mattered, or the story."""
        self.story = story

    def _happenings(self, p: Page, s: EndShot, app, x, y, w, h) -> None:
        left, inner = x + 24, w - 48
        if not s.effects_note:
            p.text(_("What happened, and why"), left, y + 18, 20, T.SERIF, T.INK)
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
    for quarter, word in s.years:
        p.vline(at(quarter), y, low - y, T.LINE)
        p.text(word, at(quarter) + 4, y - 2, 14, colour=T.MUTE)
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


def _form(p: Page, s: EndShot, x, y, w, h) -> None:
    """The form reached, who signed, whether it outlived a government; it scrolls where room is short."""
    p.sheet(x, y, w, h)
    left, inner = x + 24, w - 48
    room = h - 24
    with p.scrolling("form", x + 8, y + 14, w - 12, room, _form_high(p, s, inner)):
        at = y + 42 + p.paragraph(s.form, left, y + 42, inner, 20, T.SERIF, T.INK)
        p.text(_("Form reached"), left, y + 20, 14, colour=T.INK2)
        at += 4 + p.paragraph(s.form_text, left, at + 4, inner, 14, colour=T.INK2, lh=20)
        p.hline(left, at + 12, inner, T.RULE)
        at = signed(p, s, left, at + 24, inner)
        p.hline(left, at + 12, inner, T.RULE)
        p.paragraph(s.outlived, left, at + 22, inner, 16, T.MEDIUM, T.INK)


def _form_high(p: Page, s: EndShot, w) -> float:
    """How much room the form's words take."""
    lines = [
        (s.form, 20, T.SERIF, 26),
        (s.form_text, 14, T.REGULAR, 20),
        (s.signed, 14, T.REGULAR, 20),
        (s.outlived, 16, T.MEDIUM, 22),
    ]
    return 164 + sum(high * len(p.lines(text, w, px, face)) for text, px, face, high in lines)


def signed(p: Page, s: EndShot, x, y, w) -> float:
    """Seals with a tick or a dash; the y after them."""
    p.text(_("Signed by"), x, y, 14, colour=T.INK2)
    each = w / max(1, len(s.signatories))
    for i, (code, name, signed) in enumerate(s.signatories):
        cx = x + i * each
        marks.seal(p, code, cx + 14, y + 38, 11, paper=True)
        if each > 90:
            face, ink = (T.BOLD, T.INK) if signed else (T.REGULAR, T.INK2)
            p.fitted(name, cx, y + 56, each - 4, 18, 14, face, ink)
        spot = (cx + 32, y + 30) if each > 60 else (cx + 6, y + 54)
        p.icon("check" if signed else "minus", *spot, 16, T.INK if signed else T.INK2, 2.4)
    return y + 80 + p.paragraph(s.signed, x, y + 78, w, 14, colour=T.INK2, lh=20)


def _scores(p: Page, s: EndShot, app, x, y, w, h) -> None:
    """Three scores, never added up."""
    p.rect(x, y, w, h, T.ROOM2, 6)
    p.text(_("Three scores"), x + 24, y + 18, 20, T.SERIF)
    step = (h - 60) / 3
    for i, score in enumerate(s.scores):
        key, top = f"score:{i}", y + 54 + i * step
        p.control(
            key,
            x + 12,
            top,
            w - 24,
            step - 6,
            (lambda score=score: app.why(score.why)) if score.why else None,
            tip=_("Why?") if score.why else "",
        )
        if p.hot(key):
            p.rect(x + 12, top, w - 24, step - 6, T.ROOM3, 6)
        p.hline(x + 24, top - 4, w - 48, T.LINE)
        value = p.measure(score.value, 40, T.SERIF)
        p.fitted(score.name, x + 24, top + step / 2 - 26, w - 60 - value, 22, 16, T.MEDIUM)
        p.fitted(score.detail, x + 24, top + step / 2 - 2, w - 60 - value, 20, 14, colour=T.MUTE)
        p.text(score.value, x + w - 24, top + step / 2 - 28, 40, T.SERIF, align="right")
        if p.focused(key):
            p.ring(x + 15, top + 3, w - 30, step - 12, 6, paper=False)
