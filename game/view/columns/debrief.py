"""The debrief in one column: the form and who signed, three scores, the moves that mattered, what happened and why."""

from game.text.shots import EndShot
from game.text.speak import _
from game.view import curves, marks
from game.view import desk as D
from game.view import theme as T
from game.view.columns.flow import HEAD, Flow, bar, flowing, foot
from game.view.page import Page
from game.view.screens import end, leaves, mattered, standing

CHART = 240.0


def draw(p: Page, s: EndShot, app, screen) -> None:
    p.fill(T.ROOM)
    bar(p, app, _("How it ended"), back=False)
    buttons = [
        ("film", _("Replay"), lambda: app.send(D.OpenReplay()), ""),
        ("again", _("Play again"), lambda: app.send(D.Again()), ""),
        ("title", _("To the title"), lambda: app.send(D.ToTitle()), ""),
    ]
    low = foot(p, buttons)
    with flowing(p, "debrief", HEAD, low, True) as f:
        f.text(s.headline, 28, T.SERIF)
        f.text(s.lead, colour=T.INK2)
        if s.chair:
            f.row("chair", s.chair_word, lambda: app.send(D.ChooseSeat(s.chair)), "people")
        _scores(f, s, app)
        f.rule()
        f.text(_("Form reached"), 14, colour=T.INK2, after=2)
        f.head(s.form)
        f.text(s.form_text, 14, colour=T.INK2)
        f.y = leaves.signed(p, s, f.x, f.y, f.w) + 10
        f.text(s.outlived, 16, T.MEDIUM)
        lives(f, s)
        _effects(f, s, app)
        f.rule(strong=True)
        f.head(_("What happened, and why"))
        for i, one in enumerate(s.happenings):
            high = end.height(p, one, f.w)
            end.happening(p, one, i, f.x, f.y, f.w, high, app)
            f.gap(high)
        if not s.happenings:
            f.text(_("Nothing was promised, and nothing was broken."))
        _others(f, s, app)


def _scores(f: Flow, s: EndShot, app) -> None:
    f.text(s.standings_note, 14, colour=T.INK2)
    for i in range(len(s.scores)):
        high = 84.0 * max(1.0, f.p.text_scale)
        standing.score(f.p, s, app, i, f.x, f.y, f.w, high)
        f.gap(high)


def _others(f: Flow, s: EndShot, app) -> None:
    """Forecasts, what history did, how long pacts last in a thousand games, and the ways on."""
    p = f.p
    for head, there, body in (
        (_("Your forecasts and what came"), s.forecasts, leaves.forecasts),
        (_("What really happened"), s.recorded_note, leaves.history),
    ):
        if there:
            f.rule(strong=True)
            f.head(head)
            f.y = body(p, s, f.x, f.y, f.w) + 8
    if s.lasts:
        f.rule(strong=True)
        f.head(_("What lasts"))
        f.text(s.lasts_lead, 14, colour=T.INK2)
        p.rect(f.x - 8, f.y, f.w + 16, CHART + 12, T.ROOM2, 6)
        curves.chart(p, f.x, f.y + 6, f.w, CHART, s.lasts, s.axis, "lasts")
        f.gap(CHART + 20)
    if s.ahead:
        f.row("ahead", _("Play a thousand games on from here"), lambda: app.send(D.OpenOnward()))
    if s.can_keep:
        f.row("page", _("Save as page"), app.keep_debrief, "folder")


def lives(f: Flow, s) -> None:
    """The life of every commitment: its name, and under it its line in the strokes of its states."""
    p = f.p
    f.rule()
    step = f.w / max(1, s.quarters)
    for life in s.lives:
        p.icon(life.icon, f.x, f.y, 18, f.ink)
        f.gap(2 + p.paragraph(life.name, f.x + 26, f.y, f.w - 26, 14, colour=f.ink))
        p.rect(f.x - 4, f.y, f.w + 8, 20, T.ROOM, 4)
        for span in life.spans:
            a, b = f.x + span.start * step, f.x + span.end * step
            marks.strand(p, [(a, f.y + 10), (b, f.y + 10)], span.state, 0.75, T.ROOM)
        f.gap(30)
    if not s.lives:
        f.text(_("No promise was ever in force."))


def _effects(f: Flow, s: EndShot, app) -> None:
    if not s.effects_note:
        return
    f.rule(strong=True)
    f.head(_("Moves that mattered"))
    f.text(s.effects_note, 14, colour=T.INK2)
    for i, one in enumerate(s.effects):
        mattered.effect(f.p, one, i, f.x, f.y, f.w, app)
        f.gap(mattered.ROW)
    if s.choices:
        f.rule()
        word = _("Replay a move to see the other branch")
        f.row("branches", word, lambda: app.open(mattered.Choices(s.choices, s.others)))
