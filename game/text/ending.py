"""The end: the form reached, who signed, whether it outlived a government, three scores, what happened and why.

Nothing is hidden any more: terms are the true ones, and what nobody knew is told.
"""

from dataclasses import replace

from game.laws import scores
from game.laws.expecting import standing
from game.laws.form import FORM_NAMES, form_of
from game.laws.state import ENDED, LIVE, STATE_NAMES
from game.text.happened import happenings, hidden, left_out
from game.text.numbers import hundredths, percent, plain
from game.text.seen import Page, Seen
from game.text.shots import EndShot, Life, Score, Span
from game.text.speak import _, joined
from game.text.words import capitalised, listed, number_word


def ending(seen: Seen, knew: Seen, survived: bool, watched: bool) -> EndShot:
    """The debrief. `seen` holds the truth, `knew` what the seat knew at the end."""
    words, i = seen.words, seen.seat
    form = FORM_NAMES[form_of(seen.now)]
    return EndShot(
        headline=headline(seen, survived),
        lead=_lead(seen, watched),
        quarters=len(seen.pages),
        years=years(seen),
        lives=lives(seen),
        elections=lost_offices(seen),
        scores=three_scores(seen, i, watched),
        form=_form(form),
        form_text=_form_text(seen),
        signed=_signed(seen),
        signatories=tuple((code, words.seat(code), _holds(seen.now, j)) for j, code in enumerate(words.codes)),
        outlived=_outlived(seen, survived),
        happenings=(*happenings(seen, watched), *hidden(seen, knew, watched), left_out()),
        seal_note=_("Seals: where the ruling bloc lost an election"),
    )


def with_effects(shot: EndShot, effects: tuple, note: str, choices: tuple, others: tuple = ()) -> EndShot:
    """The debrief with what the seat's decisions brought, and which of them can be turned round."""
    return replace(shot, effects=effects, effects_note=note, choices=choices, others=others)


def headline(seen: Seen, survived: bool) -> str:
    """What became of the pact, in one line."""
    form = FORM_NAMES[form_of(seen.now)]
    if all(turn == -2 for turn in seen.now.concluded):
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
        scenario=_(seen.scenario.title), n=len(seen.pages), seat=seat
    )
    if changes:
        line = joined([line, _("Leaders came and went:\u00a0{n}.").format(n=changes)])
    return line


def lost_offices(seen: Seen) -> tuple[tuple[str, float], ...]:
    """The elections that a ruling bloc lost: whose, and the end of which quarter."""
    return tuple(
        (seen.words.codes[j], page.turn + 1.0)
        for page in seen.pages
        for j, what in enumerate(page.closed.election)
        if what == 2
    )


def years(seen: Seen) -> tuple[tuple[float, str], ...]:
    found = []
    for page in seen.pages:
        if page.turn == 0 or page.opened.date[2] == 1:
            year = page.opened.date[1]
            if not seen.words.real():
                found.append((float(page.turn), _("Year {n}").format(n=year - seen.scenario.year + 1)))
            else:
                found.append((float(page.turn), str(year)))
    return tuple(found)


def lives(seen: Seen) -> tuple[Life, ...]:
    """The life of every commitment that was ever concluded."""
    return tuple(_life(seen, k) for k in range(len(seen.now.state)) if seen.now.concluded[k] > -2)


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


def three_scores(seen: Seen, i: int, watched: bool) -> tuple[Score, ...]:
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
        n=capitalised(number_word(len(stands))), b=hundredths(hardest), legal=legal
    )


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
    if all(turn < -1 for turn in seen.now.concluded):
        return _("There was no promise that a change of government could have ended.")
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
