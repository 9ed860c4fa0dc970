"""News: one line each, who does what, from the facts of the last quarter and what this one opened with."""

from game.laws.state import NOBODY, SHOCK_KINDS
from game.session.facts import Fact, card_of, laid_by_hand
from game.text.chances import elements, proposer
from game.text.seen import Seen
from game.text.shots import NewsLine
from game.text.speak import _
from game.text.words import Words, capitalised, listed, number_word

MOST, LONGEST = 5, 60


def news(seen: Seen) -> tuple[NewsLine, ...]:
    """The board's news: urgent lines first, then what this quarter opened with, then what the last one left."""
    if not seen.pages:
        start = [NewsLine("news", _(line)) for line in seen.scenario.news]
        return tuple([*start, *opening(seen, seen.now, urgent=False)][:MOST])
    past = closing(seen, seen.pages[-1].facts)
    lines = [*[n for n in past if n.urgent], *opening(seen, seen.now), *[n for n in past if not n.urgent]]
    return tuple(lines[:MOST])


def opening(seen: Seen, w, urgent: bool = True) -> list[NewsLine]:
    """What the rivals, history and Washington did as the quarter opened."""
    words, found = seen.words, []
    kind, _size, stung, days, nuclear, wedge, patrol, card = w.news
    if nuclear == 1 and words.rival("pyongyang"):
        found.append(NewsLine("warn", _("Pyongyang tests a nuclear device"), urgent, "north"))
    if days:
        found.append(NewsLine("missile", _launches(words, int(days)), why="north"))
    if kind != NOBODY:
        word, seat = SHOCK_KINDS[int(kind)], words.codes[int(stung)]
        name = card_of(seen.scenario, word, seat, card, w.date[2])
        found.append(NewsLine("book", shock_title(seen, name), why=f"shock:{w.date[0]}"))
    laid = laid_by_hand(seen.scenario, card)
    if laid and (kind == NOBODY or name != laid):
        found.insert(0, NewsLine("news", shock_title(seen, laid), urgent))
    if patrol == 1 and words.rival("moscow"):
        found.append(NewsLine("plane", _("Beijing and Moscow fly a joint patrol"), why="china"))
    if wedge != NOBODY and words.rival("beijing"):
        line = _("Beijing presses {seat} over trade").format(seat=words.seat(int(wedge)))
        found.append(NewsLine("globe", line, why="china"))
    return [*_crisis(seen, w, urgent), *found]


def _crisis(seen: Seen, w, urgent: bool) -> list[NewsLine]:
    """That a crisis opened, and between whom."""
    words, (kind, one, other, _about) = seen.words, w.crisis[:4]
    if kind == 0:
        return []
    first, second = words.seat(one - 1), words.seat(other - 1) if other else ""
    told = {
        1: _("{a} and {b} at odds over the notice"),
        2: _("{a} and {b} at odds over a radar lock-on"),
        3: _("Missiles cross the sky of {a}"),
    }
    return [NewsLine("warn", told[kind].format(a=first, b=second), urgent)]


def _launches(words: Words, days: int) -> str:
    if not words.rival("pyongyang"):
        return _("Raiders come on one day") if days == 1 else _("Raiders come on {n} days").format(n=days)
    if days == 1:
        return _("Pyongyang tests missiles on one day")
    return _("Pyongyang tests missiles on {n} days").format(n=days)


def shock_title(seen: Seen, name: str) -> str:
    """The headline of the event card that tells a shock."""
    card = next((e for e in seen.scenario.events if e.id == name), None)
    return _(card.title) if card else _("An old dispute over history returns")


def closing(seen: Seen, facts: tuple[Fact, ...]) -> list[NewsLine]:
    """What became of promises, pacts and governments in a quarter."""
    found = [*_crises(seen, facts), *_promises(seen.words, facts), *_pacts(seen.words, facts), *_seats(seen, facts)]
    return sorted(found, key=lambda line: not line.urgent)


def _crises(seen: Seen, facts) -> list[NewsLine]:
    """How a crisis ended."""
    return [
        NewsLine("warn", crisis_end(seen.words, fact), fact.why == "both_firm")
        for fact in facts
        if fact.kind == "crisis_end"
    ]


def crisis_end(words: Words, fact: Fact) -> str:
    """Who gave way to whom."""
    a, b = words.seat(fact.seat), words.seat(fact.other) if fact.other else words.northern()
    told = {
        "one_conceded": _("{a} gives way to {b}"),
        "other_conceded": _("{b} gives way to {a}"),
        "both_conceded": _("{a} and {b} both step back"),
        "both_firm": _("{a} and {b} stand firm to the end"),
    }
    return told[fact.why].format(a=a, b=b)


def _promises(words: Words, facts) -> list[NewsLine]:
    told = {
        "hollow": _("{seat} breaks {promise}: now hollow"),
        "notice": _("{seat} gives notice on {promise}"),
        "extended": _("Pressing wins {promise} a quarter"),
        "reversed": _("{seat} takes back notice on {promise}"),
        "restored": _("All keep {promise} again"),
        "ended": _("{seat} ends {promise}"),
    }
    found = []
    for fact in facts:
        if fact.kind in told:
            k = _number(words, fact.commitment)
            seat = words.seat(fact.seat) if fact.seat else _("Somebody")
            line = told[fact.kind].format(seat=seat, promise=words.inside(k))
            bad = fact.kind in ("hollow", "notice", "ended")
            found.append(NewsLine("warn" if bad else "hand", line, bad))
    return found


def _pacts(words: Words, facts) -> list[NewsLine]:
    """One line for what lay on the table: signed by all, or declined and by whom."""
    table = next((fact for fact in facts if fact.kind == "table"), None)
    found = []
    if table:
        items = [_number(words, name) for name in table.commitment.split("+")]
        yes = [fact.seat for fact in facts if fact.kind == "signed"]
        no = [fact for fact in facts if fact.kind == "declined"]
        found.append(_outcome(words, items, yes, no))
    for fact in facts:
        if fact.kind == "proposed":
            items = [_number(words, name) for name in fact.commitment.split("+")]
            line = _told(words, _("{seat} drafts {pact}"), words.seat(fact.seat), items)
            found.append(NewsLine("pen", line))
    return found


def _outcome(words: Words, items, yes, no) -> NewsLine:
    if not no:
        who = capitalised(words.who([words.codes.index(code) for code in yes]))
        return NewsLine("hand", _told(words, _("{seat} sign {pact}"), who, items))
    who = listed([words.seat(fact.seat) for fact in no])
    one, many = _("{seat} declines {pact}"), _("{seat} decline {pact}")
    if len(no) == len(yes) + len(no) > 2:
        who = _("All")
    return NewsLine("hand", _told(words, one if len(no) == 1 else many, who, items))


def _told(words: Words, line: str, who: str, items: list[int]) -> str:
    """A line about a pact; a long one only counts its elements."""
    full = line.format(seat=who, pact=words.pact(items))
    if len(full) < LONGEST:
        return full
    return line.format(seat=who, pact=_("a package of {n}").format(n=number_word(len(items))))


def _seats(seen: Seen, facts) -> list[NewsLine]:
    """Elections and changes of leader; that the seat's own holder is somebody else now."""
    words, mine = seen.words, seen.words.codes[seen.seat]
    told = {
        "election_held": _("{seat} keeps its government"),
        "election_lost": _("{seat} changes hands"),
        "leader_fell": _("{seat} changes its leader"),
    }
    found = []
    for fact in facts:
        if fact.kind in told:
            line = told[fact.kind].format(seat=words.seat(fact.seat))
            own = fact.seat == mine and fact.kind != "election_held" and not seen.truth
            if own:
                line = _("You lost office. You play on as the successor.")
                if fact.kind == "leader_fell":
                    line = _("Your leader fell. You play on as the successor.")
            found.append(NewsLine("people", line, own))
    return found


def table_line(seen: Seen, w) -> str:
    """Who put what on the table."""
    words, items = seen.words, elements(w)
    return _("{seat} puts {pact} on the table").format(seat=words.seat(proposer(w)), pact=words.pact(items))


def _number(words: Words, name: str) -> int:
    return next(k for k, c in enumerate(words.scenario.commitments) if c.id == name)
