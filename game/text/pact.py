"""The pact table: elements x signatories x bindingness, what it costs, what stands in the way, the smallest change."""

from game.laws import signing
from game.laws.orders import draft_faults
from game.laws.portable import logit
from game.laws.state import ENDED
from game.text.advice import advice
from game.text.chances import answers_next, ratify_next
from game.text.copies import with_draft
from game.text.drafting import Draft, Pact, binding_of, pact_order
from game.text.numbers import hundredths, odds, percent, plain, signed, whole
from game.text.plane import plane
from game.text.seen import Seen
from game.text.shots import Chance, Clause, Element, House, Obstacle, PactShot, Signatory
from game.text.speak import _
from game.text.words import quarters

TIGHT, BINDS = 0.65, 0.5
NEEDS = {"US": 67}


def pact_table(seen: Seen, draft: Draft) -> PactShot:
    """The table with the draft on it."""
    w, i, words, pact = seen.now, seen.seat, seen.words, draft.pact
    laid = with_draft(w, i, pact_order(w, pact))
    price, purse = whole(signing.table_price(laid, i)), whole(w.capital[i][i])
    return PactShot(
        seat=words.codes[i],
        seat_name=words.seat(i),
        date=words.date(w),
        elements=elements_of(seen, pact),
        signatories=tuple(_signatory(seen, pact, j) for j in range(len(words.seats))),
        binding=binding_of(w, pact),
        binding_text=hundredths(signing.hardest(laid) if pact.items else binding_of(w, pact)),
        price=price,
        capital=purse,
        price_text=_("{n} of {purse}").format(n=price, purse=purse),
        plane=plane(seen, pact),
        obstacles=_obstacles(seen, pact, laid),
        chances=tuple(_chance(seen, laid, j) for j in pact.seats if j != i) if pact.items else (),
        advice=advice(seen, pact) if pact.items else _("Choose an element to begin."),
        houses=tuple(_house(seen, j) for j in pact.seats),
        note=_note(seen, pact),
        vote_line=w.rules.binding_line,
        blocked=blocked(seen, draft),
        on_table=draft.proposed,
        flag=words.flag(i),
        clauses=clauses_of(seen, pact),
    )


def clauses_of(seen: Seen, pact: Pact) -> tuple[Clause, ...]:
    """What may be written into the pact, and what it does to bindingness, visibility and price."""
    r = seen.now.rules
    told = {
        "sunset": (_("Sunset"), _("It ends by itself"), r.sunset_bind, r.sunset_price),
        "review": (_("Review"), _("It is looked at again each year"), r.review_bind, r.review_price),
        "opt_out": (_("Opt-out"), _("Each may stand aside"), r.optout_bind, r.optout_price),
    }
    does = _("{what}: bindingness {b}, price {share} lower.")
    return tuple(
        Clause(name, title, name in pact.clauses, does.format(what=what, b=hundredths(-bind), share=percent(price)))
        for name, (title, what, bind, price) in told.items()
    )


def elements_of(seen: Seen, pact: Pact) -> tuple[Element, ...]:
    """Every element that this scenario lets one propose."""
    return tuple(_element(seen, pact, k) for k in range(len(seen.now.state)) if seen.now.agenda[k] == 1)


def _element(seen: Seen, pact: Pact, k: int) -> Element:
    w, words = seen.now, seen.words
    alone = Pact((k,), pact.seats)
    price = signing.table_price(with_draft(w, seen.seat, pact_order(w, alone)), seen.seat)
    return Element(
        words.scenario.commitments[k].id,
        words.icon(k),
        words.promise(k),
        hundredths(w.depth[k]),
        plain(price),
        k in pact.items,
        locked(seen, pact, k),
    )


def locked(seen: Seen, pact: Pact, k: int) -> str:
    """Why an element cannot be chosen, or nothing."""
    w, words = seen.now, seen.words
    if not signing.may_be_proposed(w, k):
        if w.state[k] == ENDED:
            left = signing.BURIED - int(w.since[k])
            return _("Ended: {promise}. To be proposed again in {quarters}.").format(
                promise=words.inside(k), quarters=quarters(max(1, left))
            )
        return _("In force already: {promise}.").format(promise=words.inside(k))
    if not signing.fits(w, k, [int(j in pact.seats) for j in range(len(words.seats))]):
        return _misfit(seen, k)
    return ""


def _misfit(seen: Seen, k: int) -> str:
    hub = seen.words.seat(seen.words.hub) if seen.words.hub is not None else ""
    form = seen.scenario.commitments[k].form
    line = {
        "bilateral": _("Only without {hub}: {promise}."),
        "trilateral": _("Only with {hub}: {promise}."),
    }.get(form, _("Two signatories are needed: {promise}."))
    return line.format(promise=seen.words.inside(k), hub=hub)


def _signatory(seen: Seen, pact: Pact, j: int) -> Signatory:
    mine = j == seen.seat
    return Signatory(seen.words.codes[j], seen.words.seat(j), mine or j in pact.seats, mine, _("you") if mine else "")


def _note(seen: Seen, pact: Pact) -> str:
    """The dearest thing out of reach, or the first locked element."""
    w, i, words = seen.now, seen.seat, seen.words
    purse = w.capital[i][i]
    dear = []
    for k in range(len(w.state)):
        if w.agenda[k] == 1 and not locked(seen, pact, k):
            price = signing.table_price(with_draft(w, i, pact_order(w, Pact((k,), pact.seats))), i)
            if price > purse:
                dear.append((price, k))
    if dear:
        price, k = max(dear)
        return _("{promise} costs {n}. You have {purse}.").format(
            promise=words.promise(k), n=whole(price), purse=whole(purse)
        )
    shut = [locked(seen, pact, k) for k in range(len(w.state)) if w.agenda[k] == 1 and locked(seen, pact, k)]
    return shut[0] if shut else ""


def blocked(seen: Seen, draft: Draft) -> str:
    """Why the draft cannot be put on the table."""
    w, i, pact = seen.now, seen.seat, draft.pact
    if draft.sign:
        return _("You sign this quarter; one of the two.")
    if not pact.items:
        return _("Nothing is chosen yet.")
    if len(pact.seats) < 2:
        return _("A pact needs two signatories.")
    return _("These signatories do not fit.") if draft_faults(w, i, pact_order(w, pact)) else ""


def _chance(seen: Seen, laid, j: int) -> Chance:
    share = answers_next(seen.now, laid, seen.eye(j), j, j == seen.seat)
    return Chance(seen.words.codes[j], seen.words.seat(j), share, odds(share), f"sign:{seen.words.codes[j]}")


def _obstacles(seen: Seen, pact: Pact, laid) -> tuple[Obstacle, ...]:
    """Partner, will, capital, ratification: how each stands; the one that binds hardest comes first."""
    if not pact.items:
        return ()
    rows = [_partner(seen, laid), _will(seen, laid), _capital(seen, laid), _ratification(seen, laid)]
    rows = sorted(rows, key=lambda row: row[0])
    return tuple(obstacle for _share, obstacle in rows)


def _state(share: float) -> str:
    return "binds" if share < BINDS else "tight" if share < TIGHT else "ok"


def _partner(seen: Seen, laid) -> tuple[float, Obstacle]:
    others = [
        (answers_next(seen.now, laid, seen.eye(j), j, False), j)
        for j in range(len(seen.words.seats))
        if laid.table_seat[j] == 1 and j != seen.seat
    ]
    if not others:
        return 0.0, Obstacle(_("Partner"), _("Nobody else is asked"), "binds")
    share, j = min(others)
    detail = _("{seat} says yes {odds}").format(seat=seen.words.seat(j), odds=odds(share))
    return share, Obstacle(_("Partner"), detail, _state(share), f"sign:{seen.words.codes[j]}")


def _will(seen: Seen, laid) -> tuple[float, Obstacle]:
    i = seen.seat
    terms = signing.sign_terms(laid, i, i)
    gain = signing.total(terms)
    share = min(0.99, max(0.01, 0.5 + gain))
    word = _("Your reckoning {n}").format(n=signed(100 * gain))
    return share, Obstacle(_("Will"), word, _state(share), f"sign:{seen.words.codes[i]}")


def _capital(seen: Seen, laid) -> tuple[float, Obstacle]:
    i = seen.seat
    price, purse = signing.table_price(laid, i), seen.now.capital[i][i]
    share = 0.0 if price > purse else 1.0 - 0.5 * price / max(1.0, purse)
    detail = _("{n} of your {purse}").format(n=whole(price), purse=whole(purse))
    return share, Obstacle(
        _("Capital"), detail, "binds" if price > purse else "tight" if share < 0.6 else "ok", "capital"
    )


def _ratification(seen: Seen, laid) -> tuple[float, Obstacle]:
    i = seen.seat
    if not signing.needs_vote(laid):
        detail = _("No vote needed at {b}").format(b=hundredths(signing.hardest(laid)))
        return 1.0, Obstacle(_("Ratification"), detail, "ok")
    rows = [(ratify_next(seen.now, seen.seat, j), j) for j in range(len(seen.words.seats)) if laid.table_seat[j] == 1]
    share, j = min(rows)
    whose = seen.words.house(j)
    detail = _("{house} passes it {odds}").format(house=whose, odds=odds(share))
    return share, Obstacle(_("Ratification"), detail, _state(share), "mood" if j == i else "")


def _house(seen: Seen, j: int) -> House:
    """A parliament as dots: the votes lie as far from what it needs as the public mood is from even next quarter."""
    w, code = seen.now, seen.words.codes[j]
    needs = NEEDS.get(code, 51)
    share = ratify_next(w, seen.seat, j)
    mood = logit(min(0.99, max(0.01, share))) / w.rules.ratify_slope
    votes = min(97, max(3, whole(needs - 0.5 + 60 * mood)))
    text = _("Passes {odds}; needs {n} of 100").format(odds=odds(share), n=needs)
    return House(code, seen.words.house(j), votes, needs, text)
