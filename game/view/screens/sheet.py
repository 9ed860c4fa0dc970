"""The order sheet: keep or break each promise, answer offers, propose, move, and seal."""

import pygame

from game.text.shots import BoardShot, Offer, Option, OrderSheet, Promise
from game.text.speak import _
from game.view import desk, marks, stag
from game.view import theme as T
from game.view import widgets as W
from game.view.page import Page

ROW, OPTION, OFFER, FOOT, LOW_FOOT = 52.0, 56.0, 82.0, 149.0, 70.0


def draw(p: Page, shot: BoardShot, app, x: float, y: float, w: float, h: float, low: bool = False) -> None:
    """The paper at x, y; its list scrolls, its warning and seal are pinned to the foot. `low`: little height."""
    o = shot.orders
    if low:
        _low(p, shot, app, x, y, w, h)
        return
    p.sheet(x, y, w, h)
    left, right = x + 14, x + w - 14
    p.fitted(o.title, left, y + 16, w - 66, 30, 22, T.SERIF, T.INK)
    p.icon("seal", right - 26, y + 18, 26, T.INK2, 1.5)
    p.text(_("Promises in force"), left, y + 46, 14, colour=T.INK2)
    if o.promises:
        odds_at = right if shot.watching else right - 148
        p.text(o.odds_head, odds_at, y + 46, 14, colour=T.INK2, align="right")
    p.hline(left, y + 68, w - 28, T.INK, 2)
    foot = FOOT + _taller(p, o, w)
    top, room = y + 70, h - 70 - foot
    with p.scrolling("orders", x + 2, top, w - 4, room, _high(p, shot, w)):
        _rows(p, shot, app, left, top, w - 28)
    _foot(p, shot, app, x, y + h - foot, w)


def _low(p: Page, shot: BoardShot, app, x, y, w, h) -> None:
    """No title; beside the seal, its warning."""
    text, ink, icon = _said(shot.orders)
    text, button = text or shot.orders.cost, min(224.0, w * 0.42)
    foot = max(LOW_FOOT, 18.0 * len(p.lines(text, w - button - 60, 14, T.MEDIUM)) + 14)
    top = y + h - foot
    p.rect(x, y, w, h, T.PAPER)
    with p.scrolling("orders", x + 2, y + 4, w - 4, h - foot - 4, _high(p, shot, w)):
        _rows(p, shot, app, x + 14, y + 4, w - 28)
    p.rect(x, top, w, foot, T.PAPER2)
    p.hline(x, top, w, T.INK, 2)
    if icon:
        p.icon(icon, x + 14, top + foot / 2 - 11, 18, ink, 2.2)
    p.fitted(text, x + (40 if icon else 14), top + 4, w - button - 60, foot - 10, 14, T.MEDIUM, ink)
    _seal(p, shot, app, x + w - button - 12, top + (foot - 50) / 2, button)


def _high(p: Page, shot: BoardShot, w) -> float:
    """How high the list of the sheet is."""
    o = shot.orders
    short = len(o.promises) + len(o.offers) <= 3 and not o.ended and not shot.watching
    high = (100 if short else 0) + ROW * len(o.promises) + 33 * len(o.ended)
    high += sum(offer_height(p, offer, w - 28) for offer in o.offers)
    if not o.promises:
        high += 48
    if not shot.watching:
        high += sum(option_height(p, option, w - 28) for option in (o.proposal, o.move, said(o)) if option.title)
    return high


def _rows(p: Page, shot: BoardShot, app, x, y, w) -> None:
    o = shot.orders
    if not o.promises:
        p.paragraph(_("No promise is in force yet. Propose one, or wait and see."), x, y + 8, w, 14, colour=T.INK2)
        y += 48
        p.hline(x, y - 1, w, T.RULE)
    for promise in o.promises:
        _promise(p, promise, app, x, y, w, shot.watching)
        y += ROW
    for line in o.ended:
        p.fitted(line, x, y + 1, w, 31, 14, colour=T.INK2)
        p.hline(x, y + 32, w, T.RULE)
        y += 33
    for offer in o.offers:
        high = offer_height(p, offer, w)
        _offer(p, offer, app, x, y, w, high)
        y += high
    if shot.watching:
        return
    for key, icon, option, act in (
        ("proposal", "hand", o.proposal, lambda: app.send(desk.OpenPact())),
        ("move", "people", o.move, app.moves),
        ("advisers", "news", said(o), app.advisers),
    ):
        if not option.title:
            continue
        high = option_height(p, option, w)
        _option(p, key, icon, option, x, y, w, high, act)
        y += high
    if len(o.promises) + len(o.offers) <= 3 and not o.ended:
        _primer(p, app, x, y + 20, w)


def _promise(p: Page, s: Promise, app, x, y, w, watching: bool) -> None:
    marks.chip(p, s.icon, x + 15, y + 26, s.state, 14, paper=True)
    key, act = f"promise:{s.id}", (lambda: app.why(s.why)) if s.why else None
    name_w = w - 36 - 190
    if act:
        tip = _("Why these odds?")
        if s.stag:
            tip = f"{tip}\n{_('Of the others you expect, and need:')} {s.stag.text}"
        p.control(key, x + 34, y + 4, name_w + 44, 44, act, tip=tip)
        if p.hot(key):
            p.rect(x + 32, y + 3, name_w + 48, 46, T.PAPER2, 6)
    W.stack(p, s.name, s.detail, x + 36, y + 1, name_w + 4, ROW - 3)
    odds_at = x + w if watching else x + w - 148
    p.text(s.odds, odds_at, y + (9 if s.stag else 15), 16, T.BOLD, T.BREAK_INK if s.low else T.INK, align="right")
    if s.stag:
        stag.small(p, s.stag, odds_at - 44, y + 34, 44)
    if act and p.focused(key):
        W.row_ring(p, x + 32, y + 2, name_w + 48, 48)
    if not watching:

        def choose(keep: bool) -> None:
            app.speaker.play("tick")
            app.send(desk.SetKeep(s.id, keep))

        words = (_("Keep"), _("Break"))
        W.toggle(p, f"keep:{s.id}", x + w - 136, y + 9, 136, 34, s.keep, choose, words, tip=s.warning)
    p.hline(x, y + ROW - 1, w, T.RULE)


def _detail(s: Offer) -> str:
    """What an offer costs, or why it cannot be signed."""
    return s.blocked or _("{detail} \u00b7 costs {n}").format(detail=s.detail, n=s.price)


def offer_height(p: Page, s: Offer, w) -> float:
    """82 units, more where its second line is longer than the sheet is wide."""
    return OFFER + 18 * (len(p.lines(_detail(s), w - 36, 14)) - 1)


def _offer(p: Page, s: Offer, app, x, y, w, h) -> None:
    """Another's proposal: sign or decline."""
    room = w - 36 - 148
    p.icon(s.icon, x + 3, y + 18, 24, T.INK)
    p.fitted(s.title, x + 36, y + 6, room, 46, 16, T.MEDIUM, T.INK)
    ink = T.BREAK_INK if s.blocked else T.INK2
    p.fitted(_detail(s), x + 36, y + 56, w - 36, h - OFFER + 20, 14, colour=ink)
    if not s.blocked:

        def answer(sign: bool) -> None:
            app.send(desk.AnswerOffer(s.id, sign))

        words, icons, letters = (_("Sign"), _("Decline")), ("check", "cross"), (pygame.K_s, pygame.K_d)
        W.toggle(p, f"offer:{s.id}", x + w - 136, y + 12, 136, 34, s.sign, answer, words, icons, letters, mild=True)
    p.hline(x, y + h - 1, w, T.RULE)


def said(o: OrderSheet) -> Option:
    """The row that opens what the advisers say; none where there is nothing to ask them."""
    return Option(_("Your advisers"), o.advice) if o.advisers else Option("", "")


def option_height(p: Page, o: Option, w) -> float:
    """56 units, more where the words of the option need more lines."""
    return max(
        OPTION,
        12 + W.stack_height(p, o.title, o.blocked or o.detail, w - 34 - (78 if o.price else 26), T.BOLD),
    )


def _option(p: Page, key, icon, o: Option, x, y, w, h, act) -> None:
    on = W.row(p, key, x - 6, y - 1, w + 12, h + 1, None if o.blocked else act, tip=o.blocked)
    ink = T.INK2 if o.blocked else T.INK
    p.icon(icon, x, y + h / 2 - 12, 24, ink)
    room = w - 34 - (78 if o.price else 26)
    face, small = T.BOLD if o.chosen else T.MEDIUM, T.BREAK_INK if o.blocked else T.INK2
    W.stack(p, o.title, o.blocked or o.detail, x + 34, y + 2, room, h - 6, face, ink, small)
    if o.price:
        p.text(o.price, x + w - 24, y + h / 2 - 21, 16, T.BOLD, T.INK, align="right")
        p.text(_("costs"), x + w - 24, y + h / 2 + 1, 14, colour=T.INK2, align="right")
    W.chevron(p, x + w - 14, y + h / 2 - 5, T.INK if not o.blocked else T.RULE)
    p.hline(x, y + h - 1, w, T.RULE)
    if on:
        W.row_ring(p, x - 6, y - 1, w + 12, h + 1)


def _primer(p: Page, app, x, y, w) -> None:
    """Where the sheet is nearly empty it says what a choice does, and with which keys."""
    y += (
        p.paragraph(
            _("A promise broken once goes hollow. Broken again, it ends. Keeping it brings it back."),
            x,
            y,
            w,
            14,
            colour=T.INK2,
            lh=20,
        )
        + 8
    )
    for key, word in ((app.key("keep"), _("keep")), (app.key("break"), _("break"))):
        cap = W.cap(p, key, x, y, T.INK2)
        x += cap + 8 + p.text(word, x + cap + 8, y + 2, 14, colour=T.INK2) + 20


def _said(o: OrderSheet) -> tuple[str, str, str]:
    """What the foot says: a warning, else why it cannot be sealed, else a hint; its ink and its icon."""
    if o.warnings:
        more = len(o.warnings) - 1
        text = o.warnings[0] if not more else _("{line} And {n} more.").format(line=o.warnings[0], n=more)
        return text, T.BREAK_INK, "warn"
    text = o.blocked or o.hint
    return text, T.INK2, "right" if text else ""


def _taller(p: Page, o: OrderSheet, w) -> float:
    """What the foot is taller by where a warning takes more than two lines."""
    return 18.0 * max(0, len(p.lines(_said(o)[0], w - 54, 14, T.MEDIUM)) - 2)


def _foot(p: Page, shot: BoardShot, app, x, y, w) -> None:
    """Warning or hint, the seal, what it spends."""
    p.rect(x + 14, y - 5, w - 28, 4, T.PAPER)  # where the list ends just here, its last rule makes way for the foot's
    p.hline(x + 14, y - 1, w - 28, T.RULE)
    text, ink, icon = _said(shot.orders)
    more = _taller(p, shot.orders, w)
    if text:
        p.icon(icon, x + 14, y + 15 + more / 2, 18, ink, 2.2)
        p.fitted(text, x + 40, y + 2, w - 54, 44 + more, 14, T.MEDIUM, ink)
    y += more
    _seal(p, shot, app, x + 14, y + 48, w - 28)
    p.fitted(shot.orders.cost, x + 14, y + 106, w - 28, 18, 14, colour=T.INK2, align="mid")
    if p.h > 760:
        p.text(_("Sealed until all have chosen"), x + 14, y + 124, 14, colour=T.INK2, w=w - 28, align="mid")


def _seal(p: Page, shot: BoardShot, app, x, y, w) -> None:
    """The one button: seal, or watching, on to the next quarter."""
    if shot.watching:
        W.button(p, "seal", _("Next quarter"), x, y, w, 48, lambda: app.send(desk.GoOn()), icon="play")
        return
    W.button(p, "seal", _("Seal the orders"), x, y, w, 48, app.seal, icon="seal", blocked=shot.orders.blocked)
