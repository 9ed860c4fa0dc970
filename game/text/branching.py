"""One's decisions in words, what each brought, and two branches of a game with the same chance, side by side."""

from game.laws.crisis import EXCHANGES
from game.laws.state import NOBODY
from game.session import Decision
from game.session import Effect as Reckoned
from game.text import reveal
from game.text.chances import elements
from game.text.ending import headline, lives, lost_offices, three_scores, years
from game.text.numbers import percent, whole
from game.text.seen import Page, Seen
from game.text.shots import BranchShot, Choice, Effect, Side
from game.text.speak import _, ngettext
from game.text.words import capitalised


def choices(seen: Seen, found: list[Decision]) -> tuple[Choice, ...]:
    """Every decision that can be turned round, in order."""
    return tuple(_choice(seen, one) for one in found)


def _choice(seen: Seen, one: Decision) -> Choice:
    page = _page(seen, one)
    return Choice(one.id, seen.words.date(page.opened), did(seen, one), instead(one))


def others(seen: Seen, found: list[Decision]) -> tuple[tuple[str, tuple[Choice, ...]], ...]:
    """Other orders that could have been given, quarter by quarter."""
    by_turn: dict[int, list[Choice]] = {}
    for one in found:
        date = seen.words.date(_page(seen, one).opened)
        by_turn.setdefault(one.turn, []).append(Choice(one.id, date, turned(seen, one), ""))
    return tuple((rows[0].date, tuple(rows)) for _turn, rows in sorted(by_turn.items()))


def _changed(seen: Seen, one: Decision) -> str:
    """What another order does differently."""
    page = _page(seen, one)
    if one.other.move != page.closed.move[seen.seat] or one.other.target != page.closed.target[seen.seat]:
        move = _small(capitalised(reveal.did(seen, seen.seat, one.other.move, one.other.target)))
        return _("Another move: {move}").format(move=move)
    return _firm(one.other.firm)


def did(seen: Seen, one: Decision) -> str:
    """A decision as a sentence: You kept the leader hotline."""
    if one.kind == "instead":
        return _("Your orders as they were")
    page, words = _page(seen, one), seen.words
    if one.kind == "keep":
        told = _("You kept {promise}") if one.chosen else _("You broke {promise}")
        return told.format(promise=words.inside(one.item))
    if one.kind == "sign":
        told = _("You signed {pact}") if one.chosen else _("You did not sign {pact}")
        return told.format(pact=words.pact(elements(page.opened)))
    if one.kind == "propose":
        items = elements(page.closed) if page.closed.table[0] == seen.seat else []
        return _("You proposed {pact}").format(pact=words.pact(items)) if items else _("You made a proposal")
    if one.kind == "firm":
        return _firm(page.closed.firm[seen.seat])
    moved, target = page.closed.move[seen.seat], page.closed.target[seen.seat]
    if moved == NOBODY:
        return _("You made a move")
    return _("Your move: {move}").format(move=_small(capitalised(reveal.did(seen, seen.seat, moved, target))))


def _firm(exchanges: int) -> str:
    """How long one stood firm in a crisis."""
    if not exchanges:
        return _("You gave way at once")
    if exchanges == EXCHANGES:
        return _("You stood firm to the end")
    return ngettext("You stood firm {n} time", "You stood firm {n} times", exchanges).format(n=exchanges)


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def turned(seen: Seen, one: Decision) -> str:
    """The same decision as the other branch took it."""
    if one.kind in ("keep", "sign"):
        return did(seen, one._replace(chosen=not one.chosen))
    if one.kind == "firm":
        return _firm(one.other.firm)
    if one.kind == "instead":
        return _changed(seen, one)
    return _("You proposed nothing") if one.kind == "propose" else _("You made no move")


def instead(one: Decision) -> str:
    """What the other branch does at that moment."""
    told = {
        ("keep", True): _("Break it"),
        ("keep", False): _("Keep it"),
        ("sign", True): _("Decline"),
        ("sign", False): _("Sign"),
        ("propose", True): _("No proposal"),
        ("move", True): _("No move"),
        ("firm", True): _("Give way"),
        ("firm", False): _("Stand firm"),
    }
    return told[one.kind, one.chosen]


def _page(seen: Seen, one: Decision) -> Page:
    return next(page for page in seen.pages if page.turn == one.turn)


def effects(seen: Seen, found: list[Reckoned]) -> tuple[Effect, ...]:
    """The decisions that mattered most, with what each brought in every score. Whole points."""
    return tuple(_effect(seen, one) for one in found)


def _effect(seen: Seen, one: Reckoned) -> Effect:
    decision = one.decision
    names = (_("Office"), _("Security"), _("Verdict"))
    sizes = (whole(one.office), whole(one.security), whole(one.verdict))
    about = seen.scenario.commitments[decision.item].id if decision.kind == "keep" else ""
    date = seen.words.date(_page(seen, decision).opened)
    changes = tuple(zip(names, sizes, strict=True))
    return Effect(decision.id, decision.turn + 0.5, date, did(seen, decision), changes, about)


def reckoning(share: float, done: bool, found: int) -> str:
    """What stands under the head of the three moves."""
    if not done:
        return _("Every decision turned round, same chance: {share} done.").format(share=percent(share))
    if not found:
        return _("No single decision changed a score by a point.")
    return _("Points it brought you, against the same chance without it.")


def branches(played: Seen, other: Seen | None, one: Decision | None, turn: int, survived: tuple) -> BranchShot:
    """Both branches; `other` is None while it is being played. `survived` says of each whether it outlived a vote."""
    words = played.words
    date = words.date(next(page for page in played.pages if page.turn == turn).opened)
    did_it = did(played, one) if one else _("Your orders as they were")
    changed = turned(played, one) if one else _("Other orders")
    sides = [_side(_("As you played"), did_it, played, survived[0], None)]
    if other is not None:
        sides.append(_side(_("The other branch"), changed, other, survived[1], played))
    return BranchShot(
        title=_("Two branches, the same chance"),
        lead=_("They part in {date}. Later you do as you did where that is still possible.").format(date=date),
        quarters=len(played.pages),
        fork=float(turn),
        years=years(played),
        sides=tuple(sides),
        note="" if other is not None else _("The other branch is being played."),
        can_take=other is not None,
    )


def _side(head: str, detail: str, seen: Seen, survived: bool, against: Seen | None) -> Side:
    scores = three_scores(seen, seen.seat, False)
    base = three_scores(against, against.seat, False) if against else ()
    changes = tuple(int(a.value) - int(b.value) for a, b in zip(scores, base, strict=False))
    return Side(head, headline(seen, survived), detail, lives(seen), lost_offices(seen), scores, changes)
