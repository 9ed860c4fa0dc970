"""What lies on the table: who put it there, its price, what binds for this seat, and each other's chance to sign."""

from game.laws import signing
from game.text.chances import asked, elements, proposer, sign_now
from game.text.drafting import Draft
from game.text.numbers import odds, plain, whole
from game.text.seen import Seen
from game.text.shots import Offer
from game.text.speak import _, enumerated

OFFER = "table"


def offers(seen: Seen, draft: Draft) -> tuple[Offer, ...]:
    """The proposal that waits for this seat's answer, if there is one."""
    w, i = seen.now, seen.seat
    if not signing.on_table(w) or w.table_seat[i] != 1:
        return ()
    price = signing.table_price(w, i)
    return (
        Offer(
            OFFER,
            seen.words.icon(elements(w)[0]),
            title(seen),
            detail(seen),
            plain(price),
            draft.sign,
            blocked(seen, draft),
            "table",
        ),
    )


def title(seen: Seen) -> str:
    """Who offers what."""
    w, words = seen.now, seen.words
    pact, by = words.pact(elements(w)), proposer(w)
    if agenda_only(w, words):
        return _("On the table: {pact}").format(pact=pact)
    if by == seen.seat and standing(w):
        return _("Your standing draft: {pact}").format(pact=pact)
    if by == seen.seat:
        return _("Your proposal: {pact}").format(pact=pact)
    return _("{seat} offers: {pact}").format(seat=words.seat(by), pact=pact)


def agenda_only(w, words) -> bool:
    """Whether the standing agenda put it there and no hub chairs it: nobody in particular offers."""
    return standing(w) and words.hub is None


def standing(w) -> bool:
    """Whether nobody drafted it: the agenda puts up what promises most."""
    return int(w.table[0]) >= len(w.approval)


def detail(seen: Seen) -> str:
    """Each other's chance to sign, as this seat reckons."""
    w, words = seen.now, seen.words
    rows = [(words.seat(j), sign_now(w, seen.eye(j), j)) for j in asked(w) if j != seen.seat]
    return _("Yes: {list}").format(list=enumerated(f"{seat} {odds(chance)}" for seat, chance in rows))


def blocked(seen: Seen, draft: Draft) -> str:
    """Why this seat cannot sign now."""
    w, i = seen.now, seen.seat
    price, purse = signing.table_price(w, i), w.capital[i][i]
    if price > purse:
        return _("Capital binds: it costs {n}, you have {purse}.").format(n=whole(price), purse=whole(purse))
    if draft.proposed:
        return _("You propose this quarter; one of the two.")
    return ""


def vote_share(w, i: int) -> float:
    """The chance that a seat's own parliament passes what is on the table; 1 where no vote is needed."""
    return signing.ratify_chance(w, i) if signing.needs_vote(w) else 1.0
