"""Advisers: three offices of one's own government, each weighing the same terms by its own interest, with its number.

They weigh what the laws weigh, each only its own part; so they disagree, and the ledger shows what each left out.
Offices speak, never persons.
"""

from typing import NamedTuple

from game.laws import deciding, politics, signing
from game.laws.expecting import standing
from game.laws.orders import binds
from game.laws.state import BROKE, KEPT, NOBODY, NOW
from game.text.chances import elements, expects, keep_now, others_sign, year_odds
from game.text.copies import after_deeds
from game.text.crisis import tenth
from game.text.drafting import Draft, order_of
from game.text.ledger import keep_named, sign_named, terms_shown
from game.text.numbers import odds, whole
from game.text.seen import Seen
from game.text.shots import Adviser, WhyShot
from game.text.speak import _

FOREIGN, PARTY, DEFENCE = "foreign", "party", "defence"
WEIGHTS = {
    FOREIGN: {"security": 0.5, "sucker": 0.5, "audience": 0.5, "institution": 1.0, "leverage": 1.0, "inertia": 1.0,
              "face": 1.0, "mediation": 1.0, "side": 1.0, "announcement": 0.5},
    PARTY: {"domestic": 1.5, "audience": 0.5, "price": 1.0, "announcement": 1.0, "face": 0.5, "side": 0.5},
    DEFENCE: {"security": 1.0, "sucker": 1.0, "entrapment": 1.5, "coercion": 1.0},
}  # fmt: skip
"""How much each office makes of each term of a decision; a term it does not name is not its business."""
ICONS = {FOREIGN: "globe", PARTY: "people", DEFENCE: "missile"}


class Matter(NamedTuple):
    """What they are asked about: the promise with this number, or what lies on the table (NOBODY)."""

    k: int


def matter(seen: Seen) -> Matter | None:
    """The most open question of the quarter: an offer first, else the promise whose keeping is least sure."""
    w, i = seen.now, seen.seat
    if signing.on_table(w) and w.table_seat[i] == 1:
        return Matter(NOBODY)
    mine = [k for k in range(len(w.state)) if standing(w, k) and binds(w, i, k)]
    if not mine:
        return None
    return Matter(min(mine, key=lambda k: keep_now(w, seen.eye(i), i, k)))


def advisers(seen: Seen) -> tuple[Adviser, ...]:
    """What each office recommends, the number it looks at, and the odds."""
    about = matter(seen)
    if about is None:
        return ()
    return tuple(_adviser(seen, about, office) for office in WEIGHTS)


def head(seen: Seen, said: tuple[Adviser, ...]) -> str:
    """How far they agree, in a line."""
    about = matter(seen)
    if about is None or not said:
        return ""
    yes = sum(one.yes for one in said)
    told = _("{n} to sign, {m} to decline") if about.k == NOBODY else _("{n} to keep, {m} to break")
    if yes in (0, len(said)):
        if about.k == NOBODY:
            return _("All say sign") if yes else _("All say decline")
        return _("All say keep") if yes else _("All say break")
    return told.format(n=yes, m=len(said) - yes)


def _adviser(seen: Seen, about: Matter, office: str) -> Adviser:
    score = sum(value for _name, value, _detail in weighed(seen, about, office))
    yes = score > 0.0
    return Adviser(
        office, called(seen, office), ICONS[office], _says(seen, about, yes), yes, _number(seen, about, office),
        _odds(seen, about), f"advice:{office}",
    )  # fmt: skip


def called(seen: Seen, office: str) -> str:
    """An office as its country calls it."""
    code = seen.words.codes[seen.seat]
    names = {
        ("JP", FOREIGN): _("Foreign Ministry, Tokyo"),
        ("JP", PARTY): _("Ruling party, Tokyo"),
        ("JP", DEFENCE): _("Ministry of Defense, Tokyo"),
        ("KR", FOREIGN): _("Ministry of Foreign Affairs, Seoul"),
        ("KR", PARTY): _("Ruling party, Seoul"),
        ("KR", DEFENCE): _("Ministry of National Defense, Seoul"),
        ("US", FOREIGN): _("State Department"),
        ("US", PARTY): _("Party in Congress"),
        ("US", DEFENCE): _("Defense Department"),
    }
    plain = {FOREIGN: _("The envoys"), PARTY: _("The ruling party"), DEFENCE: _("The watch")}
    return names.get((code, office), plain[office])


def _says(seen: Seen, about: Matter, yes: bool) -> str:
    if about.k == NOBODY:
        told = _("Sign {pact}") if yes else _("Decline {pact}")
        return told.format(pact=seen.words.pact(elements(seen.now)))
    return (_("Keep {promise}") if yes else _("Break {promise}")).format(promise=seen.words.inside(about.k))


def weighed(seen: Seen, about: Matter, office: str) -> list[tuple[str, float, str]]:
    """The terms that are this office's business, each by its weight, times 100."""
    w, i = seen.now, seen.seat
    named = sign_named(seen, w, i) if about.k == NOBODY else keep_named(seen, w, i, about.k)
    fields = signing.SignTerms._fields if about.k == NOBODY else deciding.KeepTerms._fields
    return [
        (name, WEIGHTS[office].get(field, 0.0) * value, detail)
        for field, (name, value, detail) in zip(fields, named, strict=True)
        if WEIGHTS[office].get(field)
    ]


def _number(seen: Seen, about: Matter, office: str) -> str:
    """The one figure this office looks at."""
    return {FOREIGN: _abroad, PARTY: _at_home, DEFENCE: _safety}[office](seen, about)


def _abroad(seen: Seen, about: Matter) -> str:
    """Whether the others sign, or whose trust a break costs most."""
    w, i = seen.now, seen.seat
    if about.k == NOBODY:
        low, j = min((w.trust[j][i], j) for j in range(len(w.approval)) if w.table_seat[j] == 1 and j != i)
        return _("Trusted least by {seat}: {n} of 100").format(seat=seen.words.seat(j), n=whole(100 * low))
    kept = after_deeds(w, i, order_of(w, i, Draft()))
    broke = after_deeds(w, i, order_of(w, i, Draft(breaks=(about.k,))))
    others = [j for j in range(len(w.approval)) if w.signer[about.k][j] == 1 and j != i]
    by, j = min((broke.trust[j][i] - kept.trust[j][i], j) for j in others)
    return _("A break costs {n} of {seat}’s trust").format(n=tenth(100 * by), seat=seen.words.seat(j))


def _at_home(seen: Seen, about: Matter) -> str:
    """Approval points: of signing, or of keeping and breaking."""
    w, i = seen.now, seen.seat
    if about.k == NOBODY:
        loud = max(signing.draft(w, k).visible for k in elements(w))
        return _("Approval {n} on signing").format(n=tenth(w.rules.sign_approval * loud * w.street[i][NOW]))
    kept, broke = (politics.deed_approval(_deed(w, i, about.k, deed), i, about.k) for deed in (KEPT, BROKE))
    return _("Approval {a} if kept, {b} if broken").format(a=tenth(kept), b=tenth(broke))


def _deed(w, i: int, k: int, deed: int):
    rows = [list(row) for row in w.deed]
    rows[i][k] = deed
    return w._replace(deed=rows)


def _safety(seen: Seen, about: Matter) -> str:
    """How much of the felt threat the promise covers, hub's deterrence included. Of 100."""
    w = seen.now
    deals = [deciding.deal_of(w, about.k)] if about.k != NOBODY else [signing.draft(w, k) for k in elements(w)]
    depth = sum(deciding.value(w, deal) for deal in deals)
    return _("Covers {n} of {threat} felt threat").format(
        n=whole(100 * min(1.0, depth) * w.tau[seen.seat][NOW]), threat=whole(100 * w.tau[seen.seat][NOW])
    )


def _odds(seen: Seen, about: Matter) -> str:
    """The honest odds, the same for all three."""
    w, i = seen.now, seen.seat
    if about.k == NOBODY:
        return _("All others yes: {odds}").format(odds=odds(others_sign(w, i)))
    return _("Holds a year: {odds}").format(odds=odds(year_odds(w, i, about.k)))


def advice_ledger(seen: Seen, office: str) -> WhyShot:
    """What one office weighs; the lead says what the whole government weighs."""
    about = matter(seen)
    rows = weighed(seen, about, office)
    total = sum(value for _name, value, _detail in rows)
    w, i = seen.now, seen.seat
    if about.k == NOBODY:
        every = 100 * signing.total(signing.sign_terms(w, seen.eye(i), i))
    else:
        deal = deciding.own_deal(w, i, about.k)
        every = 100 * deciding.keep_gain(w, seen.eye(i), i, NOW, deal, expects(w, seen.eye(i), i, about.k))
    title = _("{office}: {says}").format(office=called(seen, office), says=_says(seen, about, total > 0.0))
    lead = _("Only what is its business, as it weighs it. All terms together say {n}.").format(n=tenth(every))
    rule = _("Above zero it says yes. Others weigh other terms.")
    return WhyShot(title, lead, terms_shown(rows, total), _("Its score"), whole(total), seen.words.codes[i], rule=rule)
