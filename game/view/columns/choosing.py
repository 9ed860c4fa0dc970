"""The two choices before a game in one column: rows to look at, what is chosen opened under them, one button."""

from game.text.shots import ScenarioShot, SeatRow, SeatShot
from game.text.speak import _
from game.view import desk as D
from game.view import marks
from game.view import theme as T
from game.view import widgets as W
from game.view.columns.flow import HEAD, Flow, bar, flowing, foot
from game.view.page import Page
from game.view.screens import chooser, seat


def scenarios(p: Page, s: ScenarioShot, app, screen) -> None:
    p.fill(T.ROOM)
    bar(p, app, _("Choose a situation"))
    chosen = next((r for r in s.rows if r.id == s.chosen), s.rows[0])
    take = lambda: app.send(D.ChooseScenario(chosen.id, confirm=True))  # noqa: E731
    low = foot(p, [("take", _("Choose a seat"), take, "right")])
    with flowing(p, "choosing", HEAD, low) as f:
        for i, row in enumerate(s.rows):
            chooser.row(p, s, row, f.x, f.y, f.w, app, i)
            f.gap(chooser.ROW)
        f.gap(8)
        f.head(chosen.title)
        f.text(chosen.goal, 16, T.MEDIUM)
        for words in chosen.briefing:
            f.text(words)
        for name, value in chosen.facts:
            f.pair(name, value)


def seats(p: Page, s: SeatShot, app, screen) -> None:
    p.fill(T.ROOM)
    bar(p, app, _("Whose seat do you take?"))
    chosen = next((r for r in s.rows if r.code == s.chosen), s.rows[0])
    word = _("Sit down in {seat}").format(seat=chosen.name) if chosen.code else _("Watch this game")
    take = lambda: app.send(D.ChooseSeat(chosen.code, confirm=True))  # noqa: E731
    low = foot(p, [("take", word, take, "seal" if chosen.code else "play")])
    with flowing(p, "choosing", HEAD, low) as f:
        f.text(_("{title}. {goal}").format(title=s.scenario, goal=s.goal), colour=T.MUTE)
        for row in s.rows:
            _seat(f, row, row.code == s.chosen, app)
        f.gap(8)
        for row in s.levels:
            act = lambda row=row: app.send(D.ChooseLevel(row.level))  # noqa: E731
            seat.level(p, row, row.level == s.level, f.x, f.y, f.w, act)
            f.gap(52)
        if s.players:
            f.row("players", _("Who plays the others"), lambda: app.open(seat.Players()), "people")


def _seat(f: Flow, r: SeatRow, on: bool, app) -> None:
    """A seat's row; the chosen one opens."""
    p, key = f.p, f"seat:{r.code}"
    p.control(key, f.x, f.y, f.w, 56, lambda: app.send(D.ChooseSeat(r.code, confirm=on)))
    p.rect(f.x, f.y, f.w, 56, T.PAPER if on else T.ROOM3 if p.hot(key) else T.ROOM2, 6)
    ink, ink2 = (T.INK, T.INK2) if on else (T.IVORY, T.MUTE)
    if r.code:
        marks.seal(p, r.code, f.x + 30, f.y + 28, 15, paper=on)
    else:
        p.icon("eye", f.x + 16, f.y + 14, 28, ink)
    W.stack(p, r.name, r.office, f.x + 62, f.y + 2, f.w - 76, 52, T.BOLD, ink, ink2)
    if p.focused(key):
        W.row_ring(p, f.x, f.y, f.w, 56, paper=on)
    f.gap(62)
    if not on:
        return
    f.text(r.text)
    for name, value in r.facts:
        f.pair(name, value)
    for name, mood in r.groups:
        f.pair(name, W.signed(mood))
    f.gap(10)
