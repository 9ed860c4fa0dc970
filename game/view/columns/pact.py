"""The pact table in one column: the draft, then what stands in the way and the plane, behind two tabs."""

from functools import partial

from game.text.shots import PactShot
from game.text.speak import _
from game.view import desk as D
from game.view import marks, winset
from game.view import theme as T
from game.view import widgets as W
from game.view.columns.board import tabs
from game.view.columns.flow import HEAD, Flow, bar, flowing, foot
from game.view.page import Page


def draw(p: Page, s: PactShot, app, screen) -> None:
    p.fill(T.ROOM)
    bar(p, app, _("Draft pact"))
    word = _("Change the proposal") if s.on_table else _("Put it on the table")
    buttons = [("table", word, lambda: app.send(D.PutOnTable()), "")]
    if s.on_table:
        buttons.insert(0, ("drop", _("Take it off the table"), lambda: app.send(D.DropProposal()), ""))
    low = foot(p, buttons, s.blocked)
    tab = tabs(p, app, screen, ("draft", "way"), HEAD)
    if tab == "draft":
        with flowing(p, "draft", HEAD + 44, low, True) as f:
            _draft(f, s, app)
        return
    with flowing(p, "way", HEAD + 44, low) as f:
        _way(f, s, app)


def _draft(f: Flow, s: PactShot, app) -> None:
    """Elements, signatories, bindingness, clauses, price."""
    f.pair(_("Price"), s.price_text)
    if s.blocked:
        f.text(s.blocked, 14, colour=T.BREAK_INK)
    for e in s.elements:
        act = None if e.locked else partial(app.send, D.SetElement(e.id, not e.chosen))
        detail = e.locked or _("Depth {d} \u00b7 price {c}").format(d=e.depth, c=e.price)
        _tick(f, f"element:{e.id}", e.name, detail, e.chosen, bool(e.locked), act)
    if not s.simple:
        _design(f, s, app)
    f.text(s.note, 14, colour=T.BREAK_INK)


def _design(f: Flow, s: PactShot, app) -> None:
    """Who signs, how hard it binds, with which clauses."""
    f.rule(strong=True)
    f.text(_("Signatories"), 16, T.BOLD)
    for sig in s.signatories:
        act = None if sig.fixed else partial(app.send, D.SetSignatory(sig.code, not sig.chosen))
        _tick(f, f"signatory:{sig.code}", sig.name, sig.note, sig.chosen, False, act)
    f.rule(strong=True)
    f.pair(_("Bindingness"), s.binding_text)
    words = (_("Statement"), _("Vote needed"), _("Treaty"))
    put = lambda v: app.send(D.SetBinding(v))  # noqa: E731
    W.slider(f.p, "binding", f.x, f.y, f.w, s.binding, put, line=s.vote_line, words=words)
    f.gap(56)
    for c in s.clauses:
        act = partial(app.send, D.SetClause(c.id, not c.chosen))
        _tick(f, f"clause:{c.id}", c.name, c.detail, c.chosen, False, act)


def _tick(f: Flow, key, name, detail, chosen, locked, act) -> None:
    p = f.p
    high = max(50.0, W.stack_height(p, name, detail, f.w - 40) + 14)
    on = W.row(p, key, f.x - 8, f.y, f.w + 16, high, act)
    W.check(p, key, f.x, f.y + high / 2 - 11, chosen, locked)
    ink = T.INK2 if locked else T.INK
    W.stack(p, name, detail, f.x + 38, f.y, f.w - 40, high, T.BOLD if chosen else T.MEDIUM, ink)
    p.hline(f.x, f.y + high, f.w, T.RULE)
    if on:
        W.row_ring(p, f.x - 8, f.y, f.w + 16, high)
    f.gap(high + 2)


def _way(f: Flow, s: PactShot, app) -> None:
    """Which constraint binds, who would sign, the plane, the parliaments."""
    p = f.p
    for i, o in enumerate(s.obstacles):
        name = _("{name}, this binds").format(name=o.name) if o.state == "binds" else o.name
        icon = {"binds": "warn", "ok": "check"}.get(o.state, "minus")
        f.row(f"obstacle:{i}", name, partial(app.why, o.why) if o.why else None, icon, o.detail)
    f.rule()
    f.text(_("Chance they sign"), 16, T.BOLD)
    for c in s.chances:
        f.row(f"chance:{c.code}", f"{c.name} {c.text}", partial(app.why, c.why) if c.why else None)
    f.text(s.advice, 14)
    if s.plane:
        size = min(f.w - 40, 380.0)
        f.gap(76)
        winset.plane(p, s.plane, f.x + 36, f.y, size)
        f.gap(size + 56)
    for house in s.houses:
        marks.seal(p, house.code, f.x + 12, f.y + 14, 10)
        f.p.fitted(house.name, f.x + 34, f.y, f.w - 34, 28, 14, T.BOLD)
        f.gap(30)
        W.bar(p, f.x, f.y, f.w, 10, house.votes / 100, T.IVORY, T.ROOM3, 0)
        p.vline(f.x + f.w * house.needs / 100 - 1, f.y - 5, 20, T.FOCUS, 2)
        f.gap(16)
        f.text(house.text, 14, colour=T.MUTE)


