"""The end: the form reached, who signed, whether it outlived a government, three scores, what happened and why.

Nothing is hidden any more: terms are the true ones, and what nobody knew is told.
"""

from game.laws import scores
from game.laws.expecting import opposition_odds, standing
from game.laws.form import FORM_NAMES, form_of
from game.laws.state import ENDED, LIVE, NOBODY, STATE_NAMES
from game.text.chances import elements, keep_now, sign_now
from game.text.ledger import keep_named
from game.text.numbers import hundredths, odds, percent, plain, signed
from game.text.seen import Page, Seen
from game.text.shots import EndShot, Happening, Life, Score, Span
from game.text.speak import _
from game.text.words import capitalised, listed, number_word

TOLD = ("concluded", "notice", "reversed", "ended", "hollow", "restored", "election_lost", "leader_fell")
MOST = 14


def ending(seen: Seen, knew: Seen, survived: bool, watched: bool) -> EndShot:
    """The debrief. `seen` holds the truth, `knew` what the seat knew at the end."""
    words, i = seen.words, seen.seat
    form = FORM_NAMES[form_of(seen.now)]
    ever = [k for k in range(len(seen.now.state)) if seen.now.concluded[k] > -2]
    return EndShot(
        headline=_headline(form, survived, ever, seen),
        lead=_lead(seen, watched),
        quarters=len(seen.pages),
        years=_years(seen),
        lives=tuple(_life(seen, k) for k in ever),
        elections=tuple((words.codes[j], page.turn + 1.0) for page in seen.pages
                        for j, what in enumerate(page.closed.election) if what == 2),
        scores=_scores(seen, i, watched),
        form=_form(form),
        form_text=_form_text(seen),
        signed=_signed(seen),
        signatories=tuple((code, words.seat(code), _holds(seen.now, j)) for j, code in enumerate(words.codes)),
        outlived=_outlived(seen, survived),
        happenings=(*_happenings(seen, watched), *_hidden(seen, knew, watched), _left_out(seen)),
        seal_note=_("Seals: where the ruling bloc lost an election"),
    )  # fmt: skip


def _headline(form: str, survived: bool, ever, seen: Seen) -> str:
    if not ever:
        return _("Nothing was signed")
    if form == "nothing":
        return _("Nothing that was signed still stands")
    lost = len(_changed(seen))
    if survived and lost:
        one, many = _("The pact outlived one government"), _("The pact outlived {n} governments")
        return (one if lost == 1 else many).format(n=number_word(lost))
    if survived:
        return _("The pact outlived a government")
    return _("What stands has not been tested yet")


def _changed(seen: Seen) -> list[str]:
    """The signatories' changes of bloc that some promise still in force lived through, by seat."""
    found = []
    for page in seen.pages:
        for j, what in enumerate(page.closed.election):
            if what == 2 and any(_stood_through(seen, page, j, k) for k in range(len(seen.now.state))):
                found.append(seen.words.codes[j])
    return found


def _stood_through(seen: Seen, page: Page, j: int, k: int) -> bool:
    """Whether promise k stood when j changed hands and stands, unbroken by an end, now."""
    now = seen.now
    if not (standing(now, k) and now.signer[k][j] == 1 and now.concluded[k] <= page.turn):
        return False
    return all(standing(later.closed, k) for later in seen.pages[page.turn :])


def _lead(seen: Seen, watched: bool) -> str:
    n = number_word(len(seen.pages))
    count = n if n.isdigit() else capitalised(n)
    if watched:
        return _("{scenario}, {n} quarters. You held no seat.").format(scenario=_(seen.scenario.title), n=count)
    seat = seen.words.seat(seen.seat)
    changes = int(seen.now.leader_number[seen.seat]) - 1
    line = _("{scenario}, {n} quarters. You governed from {seat}.").format(
        scenario=_(seen.scenario.title), n=len(seen.pages), seat=seat)  # fmt: skip
    if changes:
        line += " " + _("Leaders came and went: {n}.").format(n=changes)
    return line


def _years(seen: Seen) -> tuple[tuple[float, str], ...]:
    found = []
    for page in seen.pages:
        if page.turn == 0 or page.opened.date[2] == 1:
            year = page.opened.date[1]
            if not seen.words.real():
                found.append((float(page.turn), _("Year {n}").format(n=year - seen.scenario.year + 1)))
            else:
                found.append((float(page.turn), str(year)))
    return tuple(found)


def _life(seen: Seen, k: int) -> Life:
    """The spans of a promise's states, quarter by quarter."""
    spans: list[Span] = []
    for page in seen.pages:
        state = page.closed.state[k]
        if not (standing(page.closed, k) or state == ENDED):
            continue
        name, at = STATE_NAMES[state], float(page.turn)
        start = at if standing(page.opened, k) or state != LIVE else at + 1.0
        if spans and spans[-1].state == name and spans[-1].end >= at:
            spans[-1] = Span(spans[-1].start, at + 1.0, name)
        elif start < at + 1.0:
            spans.append(Span(start, at + 1.0, name))
        elif start == at + 1.0 and page.turn + 1 == len(seen.pages):
            spans.append(Span(at + 0.8, at + 1.0, name))
    name = seen.scenario.commitments[k].id
    return Life(seen.words.icon(k), seen.words.promise(k), tuple(spans), name)


def _scores(seen: Seen, i: int, watched: bool) -> tuple[Score, ...]:
    w = seen.now
    kept = sum(row == 1 for page in seen.pages for row in page.closed.deed[i])
    all_of = kept + sum(row == 0 for page in seen.pages for row in page.closed.deed[i])
    won, held = int(w.office[i][2]), int(w.office[i][3])
    office = _("{seat}’s office").format(seat=seen.words.seat(i)) if watched else _("Your office")
    elections = _("elections won {n} of {all}").format(n=won, all=held) if held else _("no election fell due")
    word = _("word kept {n} of {all}").format(n=kept, all=all_of) if all_of else _("no promise to keep")
    cover = _("threat covered {n}").format(n=percent(w.cover[0] / w.cover[1]) if w.cover[1] else percent(0))
    return (
        Score(office, plain(scores.office_score(w, i)), elections, "score:office"),
        Score(_("Common security"), plain(scores.security_score(w)), cover, "score:security"),
        Score(_("History’s verdict"), plain(scores.verdict_score(w, i)), word, "score:verdict"),
    )


def _form(form: str) -> str:
    return {
        "nothing": _("Nothing in force"),
        "shell": _("A shell: it stands, but nothing in it is live"),
        "statement": _("A statement"),
        "bilateral": _("A tie between the two members"),
        "partnership": _("A loose partnership"),
        "compact": _("A compact of several promises"),
        "framework": _("A framework of many promises"),
        "treaty": _("A treaty"),
    }.get(form, _("Form: {name}").format(name=form))


def _form_text(seen: Seen) -> str:
    w = seen.now
    stands = [k for k in range(len(w.state)) if standing(w, k)]
    if not stands:
        return _("No promise stands at the end.")
    hardest = max(w.bind[k] for k in stands)
    legal = _("it binds by law") if hardest > w.rules.binding_line else _("political, not legal")
    one, many = _("One promise, bindingness {b}: {legal}."), _("{n} promises, bindingness up to {b}: {legal}.")
    return (one if len(stands) == 1 else many).format(
        n=capitalised(number_word(len(stands))), b=hundredths(hardest), legal=legal)  # fmt: skip


def _holds(w, j: int) -> bool:
    return any(standing(w, k) and w.signer[k][j] == 1 for k in range(len(w.state)))


def _signed(seen: Seen) -> str:
    """Who signed first, and when."""
    words = seen.words
    for page in seen.pages:
        done = [k for k in range(len(page.closed.state)) if page.closed.concluded[k] == page.turn]
        if done:
            who = [j for j in range(len(words.seats)) if page.closed.signer[done[0]][j] == 1]
            return _("{who} signed in {date}.").format(who=capitalised(words.who(who)), date=words.date(page.opened))
    if any(seen.now.concluded[k] == -1 for k in range(len(seen.now.state))):
        return _("Signed before the game began; nothing was added.")
    return _("Nobody signed anything.")


def _outlived(seen: Seen, survived: bool) -> str:
    seats = list(dict.fromkeys(_changed(seen)))
    if survived and seats:
        names = listed([seen.words.seat(code) for code in seats])
        return _("It outlived a change of government in {seats}.").format(seats=names)
    if survived:
        return _("It outlived a change of government.")
    lost = [j for page in seen.pages for j, what in enumerate(page.closed.election) if what == 2]
    if not lost:
        return _("No ruling bloc lost office, so it was not tested.")
    return _("It did not outlive a change of government.")


# what happened, and why


def _happenings(seen: Seen, watched: bool) -> list[Happening]:
    """The turns of the story in order: signed, broken, taken back, ended, and who lost office."""
    found = []
    for page in seen.pages:
        signed = [fact for fact in page.facts if fact.kind == "concluded"]
        if signed:
            found.append(_concluded(seen, page, watched))
        found += [_changed_state(seen, page, fact, watched) for fact in page.facts
                  if fact.kind in TOLD[1:6] and fact.kind != "restored"]  # fmt: skip
        found += [_vote(seen, page, fact, watched) for fact in page.facts if fact.kind in TOLD[6:]]
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
    return Happening(page.turn + 1.0, words.date(w), text, reason, words.scenario.commitments[k].id, f"signed:{page.turn}:{j}")


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
    reason = _reason(seen, page, j, k) if j != NOBODY else ""
    why = f"deed:{page.turn}:{k}:{j}" if j != NOBODY else ""
    return Happening(page.turn + 0.9, words.date(page.opened), text, reason, fact.commitment, why)


def _reason(seen: Seen, page: Page, j: int, k: int) -> str:
    """The true odds, and what weighed most on the side that was chosen."""
    w = page.opened
    kept = page.closed.deed[j][k] == 1
    if seen.words.codes[j] in page.held:
        chance = odds(keep_now(w, seen.eye(j), j, k))
        return _("That was your choice; your government’s own odds to keep were {odds}.").format(odds=chance)
    named = keep_named(seen, w, j, k)
    name, value, detail = (max if kept else min)(named, key=lambda row: row[1])
    chance = odds(keep_now(w, seen.eye(j), j, k))
    line = _("{name} {value} ({detail}); the odds to keep were {odds}.")
    return line.format(name=name, value=signed(value), detail=detail, odds=chance)


def _vote(seen: Seen, page: Page, fact, watched: bool) -> Happening:
    words, j = seen.words, seen.words.codes.index(fact.seat)
    if fact.kind == "leader_fell":
        text = _("{seat} changed its leader between elections").format(seat=words.seat(j))
        reason = _("Approval stood at {n} before.").format(n=percent(page.opened.approval[j] / 100))
    else:
        text = _("{seat} changed hands: {bloc} took office").format(
            seat=words.seat(j), bloc=words.bloc(j, page.closed.bloc[j]))  # fmt: skip
        reason = _("Approval {n}; the chance to lose had been about {odds}.").format(
            n=percent(page.opened.approval[j] / 100), odds=odds(opposition_odds(page.opened, j)))  # fmt: skip
    return Happening(page.turn + 1.0, words.date(page.opened), text, reason)


def _hidden(seen: Seen, knew: Seen, watched: bool) -> list[Happening]:
    """What nobody else could see: leaders' own positions, history sensitivity, capital."""
    found, w, words = [], seen.now, seen.words
    for j in range(len(words.seats)):
        if j == seen.seat and not watched:
            continue
        text = _("{seat}’s leader stood at {x}, history {h}, capital {k}").format(
            seat=words.seat(j), x=signed(100 * w.leader_x[j][j]), h=plain(100 * w.leader_h[j][j]),
            k=plain(w.capital[j][j]))  # fmt: skip
        guess = _("You had read {x}, history {h}, capital {k}.").format(
            x=signed(100 * knew.now.leader_x[knew.seat][j]), h=plain(100 * knew.now.leader_h[knew.seat][j]),
            k=plain(knew.now.capital[knew.seat][j]))  # fmt: skip
        if watched:
            guess = _("Position -100 to 100, history and capital 0 to 100.").replace("-", "\u2212")
        found.append(Happening(-1.0, _("Hidden"), text, guess))
    return found


def _left_out(seen: Seen) -> Happening:
    """One paragraph on what the model leaves out."""
    return Happening(
        -1.0, _("Limits"), _("What this model leaves out"),
        _("Ministries and soldiers, trade and money, single persons, words said well or badly, and all who live with the "
          "outcome. Groups are a few numbers; a promise is kept or broken once a quarter; nobody learns new aims. History "
          "here is political weight, not truth or blame. It shows which forces pull which way, and forecasts no date."),
    )  # fmt: skip
