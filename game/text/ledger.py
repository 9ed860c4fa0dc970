"""The why-ledger of a decision: the named terms of the laws, times 100, largest first, adding up to the score shown.

Another government's terms are those this seat reckons with; when the truth is out they are the ones that decided.
"""

from game.laws import deciding, signing
from game.laws.portable import logit
from game.laws.state import KEPT, NOW, World
from game.luck import ROW, draw
from game.text import belief
from game.text.chances import elements, expects, keep_now, sign_now
from game.text.numbers import hundredths, odds, percent, shares, signed, whole
from game.text.seen import Page, Seen
from game.text.shots import Term, WhyShot
from game.text.speak import _, joined
from game.text.words import quarters


def terms_shown(named: list[tuple[str, float, str]], total: float) -> tuple[Term, ...]:
    """Named parts as whole numbers that add up to the rounded total, largest first, without those that round to 0."""
    values = shares([value for _name, value, _detail in named], whole(total))
    rows = [Term(name, n, detail) for (name, _value, detail), n in zip(named, values, strict=True) if n]
    return tuple(sorted(rows, key=lambda term: -abs(term.value)))


def keep_named(seen: Seen, w: World, j: int, k: int) -> list[tuple[str, float, str]]:
    """The terms of keeping promise k for government j, times 100, with their evidence."""
    eye = seen.eye(j)
    deal, q = deciding.own_deal(w, j, k), expects(w, eye, j, k)
    t = deciding.keep_terms(w, eye, j, NOW, deal, q)
    hub = seen.words.seat(seen.words.hub) if seen.words.hub is not None else ""
    pressed = 100 * w.pressure[eye][j][NOW]
    rows = [
        (
            _("Security it brings"),
            t.security,
            _("depth {d}, felt threat {n}").format(d=hundredths(deal.depth), n=hundredths(w.tau[j][NOW])),
        ),
        (_("Risk if others leave"), t.sucker, _("expects them to keep: {q}").format(q=percent(q))),
        (
            _("Home pressure"),
            t.domestic,
            _("pressure {n}, visibility {v}").format(n=signed(pressed), v=hundredths(deal.visible)),
        ),
        (_("Fear of entrapment"), t.entrapment, _("obligation {o}").format(o=hundredths(deal.obligation))),
        (_("Chinese coercion"), t.coercion, _("exposure {x}").format(x=hundredths(w.exposure[j]))),
        (_("Audience at home"), t.audience, _("bindingness {b}").format(b=hundredths(deal.bind))),
        (_("Habit"), t.institution, _("{quarters} in force").format(quarters=quarters(w.age[k]))),
        (_("{hub}’s leverage").format(hub=hub), t.leverage, _("attention {m}").format(m=percent(w.hub[1]))),
        (
            _("Cost of changing course"),
            t.inertia,
            _("part is gone: it is hollow") if deal.hollow else _("routine and paperwork"),
        ),
        (_("Face"), t.face, _("taking a notice back costs face")),
    ]
    return [(name, 100 * value, detail) for name, value, detail in rows]


def deed(seen: Seen, page: Page, k: int, j: int) -> WhyShot:
    """Why government j kept or broke promise k in a past quarter."""
    w, words, eye = page.opened, seen.words, seen.eye(j)
    total = 100 * deciding.keep_gain(w, eye, j, NOW, deciding.own_deal(w, j, k), expects(w, eye, j, k))
    kept = page.closed.deed[j][k] == KEPT
    you = j == seen.seat and not seen.truth
    titles = _("Why {seat} kept {promise}"), _("Why {seat} broke {promise}")
    title = (titles[0] if kept else titles[1]).format(seat=words.seat(j), promise=words.inside(k))
    chance = odds(keep_now(w, eye, j, k))
    terms = terms_shown(keep_named(seen, w, j, k), total)
    return WhyShot(
        _("Your choice on {promise}").format(promise=words.inside(k)) if you else title,
        _lead(seen, w, j, chance, you),
        terms,
        _("Score"),
        whole(total),
        words.codes[j],
        _tape(seen, page, j, "keep", k, total, kept),
        belief.shown(seen, w, j, k),
        _summary(terms, kept, you),
        _("Keep when the score plus this quarter’s chance is above zero."),
    )


def _lead(seen: Seen, w, j: int, chance: str, you: bool) -> str:
    date = seen.words.date(w)
    if you:
        return _("{date}. What your government’s pressures said; to keep: {odds}.").format(date=date, odds=chance)
    if seen.truth:
        return _("{date}. Largest reason first. Above zero it keeps; the odds were {odds}.").format(
            date=date, odds=chance
        )
    return _("{date}. As you reckon it, largest reason first; the odds were {odds}.").format(date=date, odds=chance)


def _summary(terms, kept: bool, you: bool) -> str:
    """One sentence on the largest reason on the side that was chosen, and the largest on the other."""
    pro = next((t for t in terms if (t.value > 0) == kept), None)
    con = next((t for t in terms if (t.value > 0) != kept), None)
    if pro is None:
        return _("Nothing spoke for it; chance decided.")
    first = _("What spoke most for it: {name} ({value}).").format(name=low(pro.name), value=signed(pro.value))
    if con is None:
        return first
    return joined([first, _("Against it: {name} ({value}).").format(name=low(con.name), value=signed(con.value))])


def low(name: str) -> str:
    """A term's name inside a sentence."""
    return name if name.startswith(("Chinese", "Washington")) else name[:1].lower() + name[1:]


def _tape(seen: Seen, page: Page, j: int, kind: str, k: int, total: float, yes: bool) -> Term | None:
    """This quarter's chance as it fell, told when the truth is out; none where a person or another rule chose."""
    if not seen.truth:
        return None
    shock = 100 * logit(draw(seen.seed, seen.run, page.turn, kind, j * ROW + k if kind == "keep" else j * ROW))
    shock = shock / page.opened.rules.sharpness
    if (total + shock > 0) != yes:
        return None
    left = whole(total) + whole(shock)
    word = (_("kept") if yes else _("broke")) if kind == "keep" else (_("signed") if yes else _("declined"))
    side = _("above zero") if yes else _("below zero")
    return Term(
        _("Chance that quarter"),
        whole(shock),
        _("leaves {n}, {side}: {word}").format(n=signed(left), side=side, word=word),
    )


# signing


def sign_named(seen: Seen, w: World, j: int) -> list[tuple[str, float, str]]:
    """The terms of signing what lies on the table for government j, times 100, with their evidence."""
    eye = seen.eye(j)
    t = signing.sign_terms(w, eye, j)
    price = signing.table_price(w, j)
    depth = sum(w.depth[k] for k in elements(w))
    rows = [
        (
            _("Security it brings"),
            t.security,
            _("depth {d}, felt threat {n}").format(d=hundredths(depth), n=hundredths(w.tau[j][NOW])),
        ),
        (_("Risk if others leave"), t.sucker, _("over four years")),
        (_("Home pressure"), t.domestic, _("pressure {n}").format(n=signed(100 * w.pressure[eye][j][NOW]))),
        (_("Fear of entrapment"), t.entrapment, _("obligation to fight")),
        (_("Chinese coercion"), t.coercion, _("exposure {x}").format(x=hundredths(w.exposure[j]))),
        (_("Price in capital"), t.price, _price_detail(seen, w, j, price)),
        (_("Announcing it"), t.announcement, _("everybody will ask about it")),
        (_("Washington’s mediation"), t.mediation, _("attention {m}").format(m=percent(w.hub[1]))),
        (_("Side payment"), t.side, _("from Washington")),
    ]
    return [(name, 100 * value, detail) for name, value, detail in rows]


def _price_detail(seen: Seen, w, j: int, price: float) -> str:
    own = w.capital[seen.eye(j)][j]
    if seen.eye(j) == j:
        return _("costs {n} of {purse}").format(n=whole(price), purse=whole(own))
    return _("costs {n}, purse reckoned {purse}").format(n=whole(price), purse=whole(own))


def answer(
    seen: Seen,
    w: World,
    j: int,
    title: str = "",
    page: Page | None = None,
    later: tuple[float, float] | None = None,
) -> WhyShot:
    """Why government j signs or declines what lies on the table of this world.

    `later`: of a draft, which is answered next quarter, the chances then that j signs and that its vote passes.
    """
    words, eye = seen.words, seen.eye(j)
    total = 100 * signing.total(signing.sign_terms(w, eye, j))
    terms = terms_shown(sign_named(seen, w, j), total)
    pact = words.pact(elements(w))
    lead = _("{date}. Above zero it signs; the chance is {odds}.")
    if j != seen.seat and not seen.truth:
        lead = _("{date}. As you reckon it; the chance that it signs is {odds}.")
        if later:
            lead = _("{date}, as you reckon it. The score is today’s; it answers next quarter, and signs {odds}.")
    lead = lead.format(date=words.date(w), odds=odds(later[0] if later else sign_now(w, eye, j)))
    yes = page is not None and page.closed.signed[j] == 1
    tape = _tape(seen, page, j, "sign", 0, total, yes) if page else None
    return WhyShot(
        title or _("Would {seat} sign {pact}?").format(seat=words.seat(j), pact=pact),
        lead,
        terms,
        _("Score"),
        whole(total),
        words.codes[j],
        tape,
        None,
        _constraint(seen, w, j, total, later[1] if later else None),
        _("Sign when the score plus that quarter’s chance is above zero, it can be paid, and parliament passes it."),
    )


def _constraint(seen: Seen, w, j: int, total: float, passes: float | None) -> str:
    """Which constraint binds: will, capital or ratification; `passes` is the vote's chance where it comes later."""
    price, purse = signing.table_price(w, j), w.capital[seen.eye(j)][j]
    if total <= 0:
        if passes is not None:
            return _("Will binds today: what speaks against it weighs more.")
        return _("Will binds: what speaks against it weighs more.")
    if price > purse:
        return _("Capital binds: it costs {n}, the purse holds {purse}.").format(n=whole(price), purse=whole(purse))
    passes = signing.ratify_chance(w, j) if passes is None else passes
    if signing.needs_vote(w) and passes < 0.5:
        return _("Ratification binds: the vote passes {odds}.").format(odds=odds(passes))
    return _("Nothing binds: it would rather sign.")
