"""The order sheet: promises in force with their odds, what a break does, offers, proposal, move, and what it costs."""

from game.laws import signing
from game.laws.state import ENDED, NOBODY, STATE_NAMES
from game.text import belief, breaking, offers
from game.text.advisers import advisers, head
from game.text.chances import elements, in_force, others_sign_next, year_odds
from game.text.chart import REMEMBERED, how_it_stands
from game.text.copies import with_draft
from game.text.drafting import Draft, cost, order_of, pact_order
from game.text.moving import move_row
from game.text.numbers import odds, plain, whole
from game.text.seen import Seen
from game.text.shots import Option, OrderSheet, Promise
from game.text.speak import _
from game.text.words import capitalised

LOW = 0.60


def sheet(seen: Seen, draft: Draft, watching: bool = False) -> OrderSheet:
    """The paper as the draft stands."""
    w, i = seen.now, seen.seat
    date = seen.words.date(w)
    said = () if watching else advisers(seen)
    return OrderSheet(
        title=date if watching else _("Orders for {date}").format(date=date),
        promises=tuple(_promise(seen, draft, k) for k in in_force(w, i)),
        odds_head=_("Holds a year"),
        ended=tuple(_ended(seen, k) for k in _lost(w, i)),
        offers=() if watching else offers.offers(seen, draft),
        proposal=_proposal(seen, draft),
        move=_move(seen, draft),
        warnings=() if watching else breaking.warnings(seen, draft),
        cost="" if watching else _cost(seen, draft),
        blocked="" if watching else _blocked(seen, draft),
        hint="" if watching else _hint(seen, draft),
        advisers=said,
        advice=head(seen, said),
    )


def _promise(seen: Seen, draft: Draft, k: int) -> Promise:
    w, i, words = seen.now, seen.seat, seen.words
    chance = year_odds(w, i, k, seen.truth)
    name = words.scenario.commitments[k].id
    return Promise(
        name,
        words.icon(k),
        words.promise(k),
        STATE_NAMES[w.state[k]],
        how_it_stands(words, w, k),
        odds(chance),
        chance < LOW,
        k not in draft.breaks,
        breaking.what_if(seen, k),
        f"holds:{name}",
        stag=belief.stag(seen, w, i, k),
    )


def _lost(w, i: int) -> list[int]:
    """Promises of this seat that ended within the last year."""
    mine = [k for k in range(len(w.state)) if w.state[k] == ENDED and w.signer[k][i] == 1]
    return [k for k in mine if w.since[k] <= REMEMBERED]


def _ended(seen: Seen, k: int) -> str:
    w, words = seen.now, seen.words
    by = w.leaver[k]
    if by == NOBODY:
        return _("Ended: {promise}").format(promise=words.inside(k))
    return _("Ended: {promise}, by {seat}").format(promise=words.inside(k), seat=words.seat(by))


def _proposal(seen: Seen, draft: Draft) -> Option:
    """The proposal row: an invitation, or the draft with the chance that the others say yes next quarter."""
    w, i, words = seen.now, seen.seat, seen.words
    if not draft.proposed:
        if not any(signing.may_be_proposed(w, k) for k in range(len(w.state))):
            detail = _("All that may be proposed is in force")
            return Option(_("Make a proposal"), detail, blocked=detail)
        if draft.sign:
            detail = _("You sign this quarter; one of the two")
            return Option(_("Make a proposal"), detail, blocked=detail)
        return Option(_("Make a proposal"), _("It is answered next quarter"))
    laid = with_draft(w, i, pact_order(w, draft.pact))
    yes = _("Proposal \u00b7 the others say yes {odds}").format(odds=odds(others_sign_next(w, laid, i)))
    title = words.pact_title(elements(laid))
    return Option(capitalised(title), yes, plain(signing.table_price(laid, i)), True)


def _move(seen: Seen, draft: Draft) -> Option:
    if not seen.scenario.moves:
        return Option("", "")
    if seen.now.rules.moves == 0.0:
        return Option(_("No moves"), "", blocked=_("This game is played without moves"))
    if draft.move == NOBODY:
        return Option(_("Choose a move"), _("At most one a quarter"))
    row = move_row(seen, draft, draft.move, draft.target)
    return Option(row.name, row.effect, row.price, True)


def _cost(seen: Seen, draft: Draft) -> str:
    spent, purse = whole(cost(seen.now, seen.seat, draft)), whole(seen.now.capital[seen.seat][seen.seat])
    if draft.sign:
        return _("Spends up to {n} of {purse} capital").format(n=spent, purse=purse)
    return _("Spends {n} of {purse} capital").format(n=spent, purse=purse)


def _blocked(seen: Seen, draft: Draft) -> str:
    w, i = seen.now, seen.seat
    need, purse = cost(w, i, draft), w.capital[i][i]
    if need > purse:
        return _("Signature and move cost {n}. You have {purse}.").format(n=whole(need), purse=whole(purse))
    return ""


def _hint(seen: Seen, draft: Draft) -> str:
    w, i = seen.now, seen.seat
    if signing.on_table(w) and w.table_seat[i] == 0:
        return _("A proposal waits, but it does not ask for your name.")
    if order_of(w, i, draft).sign == 0 and signing.on_table(w) and not draft.proposed:
        return _("You decline what is on the table.")
    return ""
