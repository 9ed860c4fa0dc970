"""What happened and why, with the true reasons; what nobody else could see; what the model leaves out."""

from game.laws.state import NOBODY
from game.text.chances import elements, keep_now, loses_odds, sign_now
from game.text.ledger import keep_named
from game.text.numbers import odds, percent, plain, signed
from game.text.seen import Page, Seen
from game.text.shots import Happening
from game.text.speak import _
from game.text.words import capitalised

STATES = ("notice", "reversed", "ended", "hollow")
OFFICES = ("election_lost", "leader_fell")
MOST, SURE = 14, 0.75


def happenings(seen: Seen, watched: bool) -> list[Happening]:
    """The turns of the story in order: signed, broken, taken back, ended, and who lost office."""
    found = []
    for page in seen.pages:
        signed = [fact for fact in page.facts if fact.kind == "concluded"]
        if signed:
            found.append(_concluded(seen, page, watched))
        found += [_changed_state(seen, page, fact, watched) for fact in page.facts if fact.kind in STATES]
        found += [_vote(seen, page, fact) for fact in page.facts if fact.kind in OFFICES]
    if len(found) > MOST:
        found = [one for one in found if one.commitment or one.why][:MOST]
    return found


def _name(seen: Seen, code: str, watched: bool) -> str:
    mine = code == seen.words.codes[seen.seat] and not watched
    return _("You") if mine else seen.words.seat(code)


def _concluded(seen: Seen, page: Page, watched: bool) -> Happening:
    w, words = page.opened, seen.words
    who = [j for j in range(len(words.seats)) if w.table_seat[j] == 1]
    text = _("{who} signed {pact}").format(who=capitalised(words.who(who)), pact=words.pact(elements(w)))
    chances = [(sign_now(w, seen.eye(j), j), j) for j in who if watched or j != seen.seat]
    low, j = min(chances)
    reason = _("The least sure was {seat}, at {odds}.").format(seat=words.seat(j), odds=odds(low))
    k = elements(w)[0]
    return Happening(
        page.turn + 1.0, words.date(w), text, reason, words.scenario.commitments[k].id, f"signed:{page.turn}:{j}"
    )


def _changed_state(seen: Seen, page: Page, fact, watched: bool) -> Happening:
    words = seen.words
    k = next(n for n, c in enumerate(words.scenario.commitments) if c.id == fact.commitment)
    told = {
        "notice": _("{who} gave notice on {promise}"),
        "reversed": _("{who} took back the notice on {promise}"),
        "ended": _("{who} ended {promise}"),
        "hollow": _("{who} broke {promise}, which went hollow"),
    }
    who = _name(seen, fact.seat, watched) if fact.seat else _("Somebody")
    text = told[fact.kind].format(who=who, promise=words.inside(k))
    j = words.codes.index(fact.seat) if fact.seat else NOBODY
    reason = _reason(seen, page, j, k, watched) if j != NOBODY else ""
    why = f"deed:{page.turn}:{k}:{j}" if j != NOBODY else ""
    return Happening(page.turn + 0.9, words.date(page.opened), text, reason, fact.commitment, why)


def _reason(seen: Seen, page: Page, j: int, k: int, watched: bool) -> str:
    """The true odds, and what weighed most on the side that was chosen; where people chose, that they did."""
    w = page.opened
    kept = page.closed.deed[j][k] == 1
    if seen.words.codes[j] in page.held:
        chance = odds(keep_now(w, seen.eye(j), j, k))
        told = _("That was your choice; your government’s own odds to keep were {odds}.")
        if watched or j != seen.seat:
            told = _("The players of {seat} chose this; their government’s own odds to keep were {odds}.")
        return told.format(seat=seen.words.seat(j), odds=chance)
    named = keep_named(seen, w, j, k)
    name, value, detail = (max if kept else min)(named, key=lambda row: row[1])
    chance = odds(keep_now(w, seen.eye(j), j, k))
    line = _("{name} {value} ({detail}); the odds to keep were {odds}.")
    if not kept and keep_now(w, seen.eye(j), j, k) > SURE:
        line = _("Against odds of {odds} to keep: chance. Most against it: {name} {value} ({detail}).")
        name = name[:1].lower() + name[1:] if not name.startswith(("Chinese", "Washington")) else name
    return line.format(name=name, value=signed(value), detail=detail, odds=chance)


def _vote(seen: Seen, page: Page, fact) -> Happening:
    words, j = seen.words, seen.words.codes.index(fact.seat)
    if fact.kind == "leader_fell":
        text = _("{seat} changed its leader between elections").format(seat=words.seat(j))
        reason = _("Approval stood at {n} before.").format(n=percent(page.opened.approval[j] / 100))
    else:
        text = _("{seat} changed hands: {bloc} took office").format(
            seat=words.seat(j), bloc=words.bloc(j, page.closed.bloc[j])
        )
        reason = _("Approval {n}; the chance to lose had been about {odds}.").format(
            n=percent(page.opened.approval[j] / 100), odds=odds(loses_odds(page.opened, seen.seat, j))
        )
    return Happening(page.turn + 1.0, words.date(page.opened), text, reason)


def hidden(seen: Seen, knew: Seen, watched: bool) -> list[Happening]:
    """What nobody else could see: leaders' own positions, history sensitivity, capital."""
    found, w, words = [], seen.now, seen.words
    for j in range(len(words.seats)):
        if j == seen.seat and not watched:
            continue
        text = _("{seat}’s leader stood at {x}, history {h}, capital {k}").format(
            seat=words.seat(j),
            x=signed(100 * w.leader_x[j][j]),
            h=plain(100 * w.leader_h[j][j]),
            k=plain(w.capital[j][j]),
        )
        guess = _("You had read {x}, history {h}, capital {k}.").format(
            x=signed(100 * knew.now.leader_x[knew.seat][j]),
            h=plain(100 * knew.now.leader_h[knew.seat][j]),
            k=plain(knew.now.capital[knew.seat][j]),
        )
        if watched:
            guess = _("Position -100 to 100, history and capital 0 to 100.").replace("-", "\u2212")
        found.append(Happening(-1.0, _("Hidden"), text, guess))
    return found


def left_out() -> Happening:
    """One paragraph on what the model leaves out."""
    return Happening(
        -1.0,
        _("Limits"),
        _("What this model leaves out"),
        _(
            "Ministries and soldiers, trade and money, single persons, words said well or badly, and all who live "
            "with the outcome. Groups are a few numbers; a promise is kept or broken once a quarter; nobody learns new "
            "aims. History here is political weight, not truth or blame. It shows which forces pull which way, and "
            "forecasts no date."
        ),
    )
