"""A crisis of a class: what is asked of a delegation, what everybody sees of it, and how its exchanges went."""

from game.laws import crisis
from game.laws.crisis import BOTH_FIRM, END, EXCHANGES, KIND, ONE, ONE_CONCEDED, OTHER, OTHER_CONCEDED, STOOD, facing
from game.laws.state import NOBODY
from game.text.crisis import named, rule, title
from game.text.news import crisis_end
from game.text.seen import Page, Seen
from game.text.speak import _
from game.text.wall import Standoff

CALM = -2


def standoff(seen: Seen) -> dict | None:
    """What is asked of this seat, and the exchanges it may stand firm in; None where no crisis asks it."""
    other = facing(seen.now, seen.seat)
    if other == CALM:
        return None
    told = _("A crisis with {name}. In how many exchanges do you stand firm before you concede?")
    return {"text": told.format(name=named(seen, other)), "rule": rule(), "most": EXCHANGES}


def opened(seen: Seen) -> Standoff | None:
    """The crisis with which this quarter opened, as everybody knows it; what each will do is sealed."""
    w = seen.now
    if w.crisis[KIND] == 0:
        return None
    one, other = w.crisis[ONE] - 1, w.crisis[OTHER] - 1
    if other == NOBODY:
        told = _("Between {a} and {b}: in how many of four exchanges will {a} stand firm?")
    else:
        told = _("Between {a} and {b}: in how many of four exchanges will each stand firm? Sealed until the bell.")
    text = told.format(a=named(seen, one), b=named(seen, other))
    return Standoff(title(seen), text, rule(), ((_code(seen, one), named(seen, one), ()),
                                              (_code(seen, other), named(seen, other), ())))  # fmt: skip


def closed(seen: Seen, page: Page) -> Standoff | None:
    """The same crisis when the orders are open: exchange by exchange, up to the one in which somebody gave way."""
    w = page.closed
    fact = next((one for one in page.facts if one.kind == "crisis_end"), None)
    if fact is None or w.crisis[KIND] == 0:
        return None
    stood, end, rows = w.crisis[STOOD], w.crisis[END], []
    for seat, gave_way in ((w.crisis[ONE] - 1, ONE_CONCEDED), (w.crisis[OTHER] - 1, OTHER_CONCEDED)):
        last = () if end == BOTH_FIRM else (end not in (gave_way, crisis.BOTH_CONCEDED),)
        rows.append((_code(seen, seat), named(seen, seat), (*[True] * stood, *last)))
    return Standoff(title(seen._replace(now=page.opened)), crisis_end(seen.words, fact), "", tuple(rows))


def _code(seen: Seen, seat: int) -> str:
    return "" if seat == NOBODY else seen.words.codes[seat]
