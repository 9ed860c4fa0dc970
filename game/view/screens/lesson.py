"""The guided first game: the map on the dark; on paper one rule, a bet, one's own choice, then what came and why."""

from game.text.shots import LessonShot, Term
from game.text.speak import _
from game.view import desk as D
from game.view import mapdraw, marks, stag
from game.view import theme as T
from game.view import widgets as W
from game.view.columns.flow import Flow
from game.view.page import Page
from game.view.screens.why import Why

WIDE, EDGE, FOOT = 580.0, 36.0, 84.0
TERMS = 3
RISE = 0.5  # seconds in which the reasons come up


class Lesson:
    """Bet first, then see. Escape leaves for the title."""

    since, heard = -9.0, ""

    def first(self, shot: LessonShot) -> str:
        return "go" if shot.told else f"bet:{shot.bets[0].id}" if shot.bets else "go"

    def escape(self, app) -> None:
        app.send(D.Back())

    def draw(self, p: Page, s: LessonShot, app) -> None:
        self._sound(s, app)
        p.fill(T.ROOM)
        left = p.w - WIDE
        with p.clipped(0, 0, left, p.h):
            mapdraw.draw(p, s.map, 0, 0, left, p.h, self.since)
        p.text(_("Learn in ten minutes"), 24, 18, 22, T.SERIF, halo=T.ROOM)
        p.text(s.tally, 24, 48, 14, colour=T.MUTE, halo=T.ROOM)
        self._ways_out(p, s, app, 24, p.h - 68)
        p.rect(left, 0, WIDE, p.h, T.PAPER)
        with p.flowing(f"lesson:{s.id}:{s.told}", left + 8, 0, WIDE - 12, p.h - FOOT) as tell:
            flow = Flow(p, left + EDGE, 26, WIDE - 2 * EDGE, True)
            paper(flow, s, app, self)
            tell(flow.y + 8)
        p.hline(left, p.h - FOOT, WIDE, T.RULE)
        button(p, s, app, left + EDGE, p.h - FOOT + 16, WIDE - 2 * EDGE)

    def _sound(self, s: LessonShot, app) -> None:
        """A kept promise rests, a broken one falls a third, once."""
        now = f"{s.id}:{s.quarter}:{s.told}"
        if now != self.heard and s.told and s.outcome:
            app.speaker.play("broke" if s.broke else "kept")
        self.heard = now

    def _ways_out(self, p: Page, s: LessonShot, app, x, y) -> None:
        W.button(p, "skip", _("Skip the lesson"), x, y, 200, 44, lambda: app.send(D.Back()), "second", paper=False)
        if s.told and s.why:
            word = _("Once more, with other luck")
            again = lambda: app.send(D.Undo())  # noqa: E731
            W.button(p, "once", word, x + 216, y, 260, 44, again, "second", paper=False, icon="undo")


def once(f: Flow, s: LessonShot, app) -> None:
    """The same beat once more, as a row."""
    if s.told and s.why:
        f.row("once", _("Once more, with other luck"), lambda: app.send(D.Undo()), "undo")


def button(p: Page, s: LessonShot, app, x, y, w) -> None:
    """The one button: seal, or go on; before the bet it says what it waits for."""
    if s.told:
        W.button(p, "go", s.button, x, y, w, 52, lambda: app.send(D.GoOn()), icon="right")
    else:
        word = s.hint or s.button
        W.button(p, "go", word, x, y, w, 52, lambda: app.send(D.Seal()), icon="seal", blocked=s.hint)


def paper(f: Flow, s: LessonShot, app, screen) -> None:
    """All that stands on the paper, from top to bottom."""
    f.text(s.place, 14, colour=T.INK2, after=4)
    f.text(s.rule, 28, T.SERIF)
    f.rule(strong=True)
    f.text(s.text[0], 18, T.MEDIUM, after=10)
    for words in s.text[1:]:
        f.text(words, 16, colour=T.INK2, after=10)
    if not s.told:
        _bet(f, s, app)
        return
    if s.outcome:
        _came(f, s, app, screen)
    for score in s.scores:
        f.p.text(score.value, f.x + f.w, f.y - 4, 34, T.SERIF, T.INK, align="right", lh=44)
        W.stack(f.p, score.name, score.detail, f.x, f.y, f.w - 90, 44)
        f.gap(54)
    for words in s.moral:
        f.text(words, 16, after=8)


def _bet(f: Flow, s: LessonShot, app) -> None:
    if s.stag:
        stag.pair(f.p, s.stag, f.x, f.y, f.w)
        f.gap(stag.HIGH + 6)
    f.rule()
    f.text(s.question, 18, T.BOLD)
    each = (f.w - 12 * (len(s.bets) - 1)) / max(1, len(s.bets))
    for i, one in enumerate(s.bets):
        _answer(f.p, one, f.x + i * (each + 12), f.y, each, app)
    f.gap(62)
    if s.promises:
        f.text(_("And you?"), 18, T.BOLD, after=4)
    for one in s.promises:
        _promise(f, one, s, app)


def _answer(p: Page, one, x, y, w, app) -> None:
    """One side of the bet; the chosen one is filled and has a tick."""
    key = f"bet:{one.id}"
    p.control(key, x, y, w, 48, lambda: app.send(D.PlaceBet(one.id)))
    p.rect(x, y, w, 48, T.INK if one.chosen else T.PAPER2 if p.hot(key) else T.PAPER3, 6)
    p.rect(x, y, w, 48, T.INK if one.chosen else T.INK2, 6, 1.5)
    ink = T.IVORY if one.chosen else T.INK
    if one.chosen:
        p.icon("check", x + 14, y + 14, 20, ink, 2.4)
    p.fitted(one.name, x + 40, y, w - 52, 48, 18, T.BOLD if one.chosen else T.REGULAR, ink, "mid")
    if p.focused(key):
        p.ring(x, y, w, 48)


def _promise(f: Flow, one, s: LessonShot, app) -> None:
    """One's own choice."""
    p, half = f.p, min(220.0, f.w * 0.45)
    marks.chip(p, one.icon, f.x + 17, f.y + 23, one.state, 15, paper=True)
    W.stack(p, one.name, one.detail, f.x + 44, f.y, f.w - half - 52, 46)
    signing = one.state == "table"
    act = (lambda yes: D.AnswerOffer("table", yes)) if signing else (lambda yes: D.SetKeep(one.id, yes))
    icons = ("check", "cross") if signing else ("check", "brk")
    put = lambda yes: app.send(act(yes))  # noqa: E731
    W.toggle(p, f"keep:{one.id}", f.x + f.w - half, f.y + 3, half, 40, one.keep, put, s.words, icons, mild=signing)
    f.gap(54)


def _came(f: Flow, s: LessonShot, app, screen) -> None:
    """What the other did, how the bet went, and the largest reasons."""
    p = f.p
    f.rule()
    fill = T.BREAK_INK if s.broke else T.INK
    p.dot(f.x + 14, f.y + 15, 14, fill)
    p.icon_mid("brk" if s.broke else "check", f.x + 14, f.y + 15, 17, T.WHITE, 2.5)
    f.gap(4 + p.paragraph(s.outcome, f.x + 40, f.y, f.w - 40, 22, T.SERIF, T.INK))
    f.gap(10 + p.paragraph(s.verdict, f.x + 40, f.y, f.w - 40, 16, T.BOLD, T.INK))
    if s.why:
        reasons(f, s, p.eased(screen.since, RISE))
        f.row("whole", _("The whole ledger"), lambda: app.open(Why(s.why)), "book")
        f.gap(6)


def reasons(f: Flow, s: LessonShot, part: float) -> None:
    """The three largest terms, the rest, the chance, and what they come to."""
    why, p = s.why, f.p
    shown = list(why.terms[:TERMS])
    rest = why.total - sum(t.value for t in shown)
    if rest:
        shown.append(Term(_("Everything else"), rest))
    if why.chance:
        shown.append(why.chance)
    total = why.total + (why.chance.value if why.chance else 0)
    most = max(1, *(abs(t.value) for t in shown))
    middle = f.x + f.w * 0.62
    for one in shown:
        long = part * (f.w * 0.38 - 60) * abs(one.value) / most
        p.fitted(one.name, f.x, f.y, f.w * 0.62 - 70, 26, 15, T.MEDIUM, T.INK)
        p.text(W.signed(one.value), middle - 8, f.y + 3, 15, T.BOLD, _ink(one.value), align="right")
        if one.value >= 0:
            p.rect(middle, f.y + 5, max(3, long), 15, T.INK)
        else:
            p.rect(middle, f.y + 5, max(3, long), 15, T.BREAK_INK, 0, 2)
        f.gap(29)
    p.hline(f.x, f.y, f.w, T.INK, 1.5)
    name = why.total_name if not why.chance else _("Together, with chance")
    p.fitted(name, f.x, f.y + 4, f.w * 0.62 - 70, 28, 16, T.BOLD, T.INK)
    p.text(W.signed(total) if why.chance else str(total), middle - 8, f.y + 6, 18, T.BOLD, _ink(total), align="right")
    side = _("above zero") if total > 0 else _("below zero")
    p.text(side if why.chance else "", middle, f.y + 9, 14, colour=T.INK2)
    f.gap(42)


def _ink(value: int) -> str:
    return T.BREAK_INK if value < 0 else T.INK
