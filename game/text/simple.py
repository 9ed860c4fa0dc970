"""Level 1: the promises in force and the one question about each, and what came of the answers."""

from dataclasses import replace

from game.laws.state import BROKE, HOLLOW
from game.text.board import board
from game.text.drafting import Draft
from game.text.numbers import percent
from game.text.reveal import reveal
from game.text.seen import Page, Seen
from game.text.shots import BoardShot, MapShot, Promise, RevealShot
from game.text.speak import _
from game.text.words import capitalised, listed, number_word


def simple_board(seen: Seen, draft: Draft) -> BoardShot:
    """The board of level 1: no meters, no offers, no moves; a card a promise."""
    shot = board(seen, draft)
    words, i, n = seen.words, seen.seat, len(shot.orders.promises)
    one, many = _("One promise is in force. Keep or break?"), _("{n} promises are in force. Keep or break?")
    title = one if n == 1 else many.format(n=capitalised(number_word(n)))
    others = [words.seat(j) for j in range(len(words.seats)) if j != i]
    sheet = replace(
        shot.orders,
        title=title if n else _("No promise is in force."),
        promises=tuple(replace(promise, line=_line(seen, promise)) for promise in shot.orders.promises),
        offers=(),
        ended=(),
        warnings=_warnings(seen, draft),
        hint=_("{seats} choose at the same time.").format(seats=listed(others))
        if len(others) > 1
        else _("{seat} chooses at the same time.").format(seat=others[0]),
        cost=_("A promise broken once goes hollow. Broken again, it ends. Keeping it brings it back."),
    )
    approval = percent(seen.now.approval[i] / 100)
    office = _("You govern in {seat}. Approval {share}.").format(seat=words.seat(i), share=approval)
    return replace(shot, level=1, office=office, orders=sheet, map=_map(seen, shot.map), meters=(), moves=())


def _map(seen: Seen, found: MapShot) -> MapShot:
    """The map with nothing on it but capitals and promises; one's own says so."""
    mine = seen.words.codes[seen.seat]
    yours = _("{seat} (you)").format(seat=seen.words.seat(seen.seat))
    capitals = tuple(replace(c, name=yours) if c.code == mine else c for c in found.capitals)
    inset = found.inset
    if inset:
        inset = replace(inset, name=yours if inset.code == mine else inset.name, lines=())
    return replace(found, capitals=capitals, inset=inset, rivals=(), launch="", patrol="")


def _line(seen: Seen, promise: Promise) -> str:
    """Who broke it last quarter; before the first, what it is."""
    k = [c.id for c in seen.scenario.commitments].index(promise.id)
    if not seen.pages:
        return _about().get(promise.id) or _(seen.scenario.commitments[k].sentence)
    deed = seen.pages[-1].closed.deed
    broke = [j for j in range(len(deed)) if deed[j][k] == BROKE]
    if not broke:
        return _("Kept by all last quarter.")
    if broke == [seen.seat]:
        return _("You broke it last quarter.")
    who = listed([seen.words.seat(j) for j in broke if j != seen.seat])
    if seen.seat in broke:
        return _("You and {who} broke it last quarter.").format(who=who)
    return _("{who} broke it last quarter.").format(who=who)


def _about() -> dict[str, str]:
    return {
        "hotline": _("A direct line between leaders."),
        "consult": _("Talk first when one is threatened."),
        "exercises": _("Train together every quarter."),
    }


def _warnings(seen: Seen, draft: Draft) -> tuple[str, ...]:
    """What each break does, by the one rule of this level."""
    told = []
    for k in draft.breaks:
        line = _("This ends {promise}.") if seen.now.state[k] == HOLLOW else _("This leaves {promise} hollow.")
        told.append(line.format(promise=seen.words.inside(k)))
    return tuple(told)


def simple_reveal(seen: Seen, page: Page, last: bool) -> RevealShot:
    """What each chose, and what it did to approval and trust; capital plays no part here."""
    shot = reveal(seen, page, last)
    return replace(shot, deltas=tuple(d for d in shot.deltas if d.why != "capital"), moves=())
