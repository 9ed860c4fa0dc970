"""The reveal: what every government chose, promise by promise, and what came of it."""

from dataclasses import replace

from game.laws import crisis, signing
from game.laws.state import (
    ATTEND,
    CAPITAL,
    CASE,
    CHANNEL,
    ENDED,
    GESTURE,
    HEDGE,
    HOLLOW,
    KEPT,
    LIVE,
    NOBODY,
    NOTICE,
    PAYMENT,
    PRESS,
    RATIFICATION,
    REASSURE,
    SHUTTLE,
    SILENT,
    STATE_NAMES,
    VISIT,
)
from game.text.chances import elements, keep_now, proposer, sign_now
from game.text.news import closing, crisis_end
from game.text.numbers import odds, percent, plain, trend
from game.text.offers import agenda_only
from game.text.seen import Page, Seen
from game.text.shots import Cell, Delta, RevealRow, RevealShot
from game.text.speak import _, enumerated
from game.text.words import capitalised, listed, number_word, quarters

DASH = "\u2013"  # of whom nothing was asked


def reveal(seen: Seen, page: Page, last: bool) -> RevealShot:
    """The quarter just sealed. `last`: no quarter follows."""
    words, date = seen.words, seen.words.date(page.opened)
    title = _("What the {n} chose").format(n=number_word(len(words.seats)))
    return RevealShot(
        title,
        _("{date}. All orders are open.").format(date=date),
        tuple(zip(words.codes, words.seats, strict=True)),
        rows(seen, page),
        tuple(closing(seen, page.facts)[:6]),
        () if seen.truth else tuple(deltas(seen, page)),
        tuple(moves(seen, page)),
        _("Go on") if last else _("Go on to {date}").format(date=words.date(page.closed)),
        date,
        date,
    )


def for_all(seen: Seen, page: Page, last: bool) -> RevealShot:
    """The reveal before several people: the deeds alone, with no seat's odds, reckoning or figures."""
    shot = reveal(seen._replace(truth=True), page, last)
    open_rows = [replace(row, cells=tuple(replace(c, odds="", why="") for c in row.cells)) for row in shot.rows]
    return replace(shot, rows=tuple(open_rows), news=tuple(replace(line, why="") for line in shot.news))


def rows(seen: Seen, page: Page) -> tuple[RevealRow, ...]:
    """Every promise that was kept or broken, what lay on the table, what was drafted."""
    deeds = [_row(seen, page, k) for k in range(len(page.opened.state)) if _had_deeds(page, k)]
    return (*_crisis(seen, page), *deeds, *_table(seen, page), *_draft(seen, page))


def _crisis(seen: Seen, page: Page) -> list[RevealRow]:
    """How long each stood firm in the quarter's crisis, and how it ended."""
    fact = next((one for one in page.facts if one.kind == "crisis_end"), None)
    if fact is None:
        return []
    words, w = seen.words, page.closed
    cells = tuple(_firm(seen, page, j) for j in range(len(words.seats)))
    icon = "missile" if w.crisis[crisis.KIND] == crisis.OVER_MISSILE else "warn"
    bad = w.crisis[crisis.END] == crisis.BOTH_FIRM
    return [RevealRow(icon, _("The crisis"), STATE_NAMES[NOTICE], cells, crisis_end(words, fact), bad)]


def _firm(seen: Seen, page: Page, j: int) -> Cell:
    """How long a government stood firm; whether it did is told by the tick, as with what was kept."""
    code, times = seen.words.codes[j], page.closed.firm[j]
    if crisis.facing(page.opened, j) == -2:
        return Cell(code, "none", DASH)
    if times == 0:
        return Cell(code, "declined", _("Gave way"))
    return Cell(code, "kept", _("Firm {n} of 4").format(n=times))


def _had_deeds(page: Page, k: int) -> bool:
    return any(row[k] != SILENT for row in page.closed.deed)


def _row(seen: Seen, page: Page, k: int) -> RevealRow:
    words = seen.words
    cells = tuple(_deed(seen, page, k, j) for j in range(len(words.seats)))
    result, bad = _result(seen, page, k)
    return RevealRow(words.icon(k), words.promise(k), STATE_NAMES[page.closed.state[k]], cells, result, bad)


def _deed(seen: Seen, page: Page, k: int, j: int) -> Cell:
    code, done = seen.words.codes[j], page.closed.deed[j][k]
    if done == SILENT:
        return Cell(code, "none", _("not a signatory"))
    mine = j == seen.seat and not seen.truth
    chance = "" if mine else _("{odds} to keep").format(odds=odds(keep_now(page.opened, seen.eye(j), j, k)))
    why = f"deed:{page.turn}:{k}:{j}"
    if done == KEPT:
        return Cell(code, "kept", _("Kept"), chance, why)
    notice = page.closed.state[k] == NOTICE and page.opened.state[k] != NOTICE and page.closed.leaver[k] == j
    return Cell(code, "broke", _("Gave notice") if notice else _("Broke"), chance, why)


def _result(seen: Seen, page: Page, k: int) -> tuple[str, bool]:
    """What became of promise k, and whether that is a loss."""
    was, now = page.opened.state[k], page.closed.state[k]
    by = seen.words.seat(page.closed.leaver[k]) if page.closed.leaver[k] != NOBODY else ""
    if now == ENDED:
        return _("Ended by {seat}").format(seat=by), True
    if now == NOTICE and was == NOTICE:
        return _("One more quarter of notice"), True
    if now == NOTICE:
        return _("Notice by {seat}").format(seat=by), True
    if now == HOLLOW:
        return _("Hollow, by {seat}").format(seat=by), True
    if was == NOTICE:
        return _("Notice taken back"), False
    if was == HOLLOW:
        return _("Live again"), False
    return _("Live, {quarters}").format(quarters=quarters(max(1, page.closed.age[k]))), False


def _table(seen: Seen, page: Page) -> list[RevealRow]:
    """What lay on the table, who signed, and what stood in the way."""
    w, words = page.opened, seen.words
    if not signing.on_table(w):
        return []
    items = elements(w)
    cells = tuple(_answer(seen, page, j) for j in range(len(words.seats)))
    done = any(page.closed.concluded[k] == page.turn for k in items)
    offered = _("{pact}, on the table") if agenda_only(w, words) else _("{pact}, offered by {seat}")
    name = offered.format(pact=words.pact_title(items), seat=words.seat(proposer(w)))
    return [
        RevealRow(
            words.icon(items[0]),
            name,
            STATE_NAMES[LIVE] if done else "table",
            cells,
            _("Concluded") if done else _stopped(seen, page),
            False,
        )
    ]


def _answer(seen: Seen, page: Page, j: int) -> Cell:
    code, signed = seen.words.codes[j], page.closed.signed[j]
    if signed == SILENT:
        return Cell(code, "none", _("not a signatory"))
    mine = j == seen.seat and not seen.truth
    chance = "" if mine else _("{odds} to sign").format(odds=odds(sign_now(page.opened, seen.eye(j), j)))
    why = f"signed:{page.turn}:{j}"
    if signed == 1:
        return Cell(code, "signed", _("Signed"), chance, why)
    words = {CAPITAL: _("Could not pay"), RATIFICATION: _("Vote failed")}
    return Cell(code, "declined", words.get(page.closed.bound[j], _("Declined")), chance, why)


def _stopped(seen: Seen, page: Page) -> str:
    """Which constraint bound, and where."""
    bound, words = page.closed.bound, seen.words
    told = {CAPITAL: _("{seats} could not pay"), RATIFICATION: _("the vote failed in {seats}")}
    found = []
    for kind in sorted({bound[j] for j in range(len(bound)) if page.closed.signed[j] == 0}):
        seats = listed([words.seat(j) for j in range(len(bound)) if page.closed.signed[j] == 0 and bound[j] == kind])
        found.append(told.get(kind, _("{seats} would not")).format(seats=seats))
    return _("Not signed: {list}").format(list=enumerated(found))


def _draft(seen: Seen, page: Page) -> list[RevealRow]:
    """What was drafted for next quarter."""
    after, words = page.closed, seen.words
    who = int(after.table[0])
    if not 0 <= who < len(words.seats):
        return []
    items = elements(after)
    cells = tuple(
        Cell(code, "proposed", _("Proposed")) if j == who else Cell(code, "none", DASH)
        for j, code in enumerate(words.codes)
    )
    return [RevealRow(words.icon(items[0]), words.pact_title(items), "table", cells, _("Answered next quarter"))]


def deltas(seen: Seen, page: Page) -> list[Delta]:
    """What the quarter changed for the seat: before, after."""
    i, w, after, words = seen.seat, page.opened, page.closed, seen.words
    rows = [
        _delta(_("Approval"), w.approval[i], after.approval[i], "approval", share=True),
        _delta(_("Capital"), w.capital[i][i], after.capital[i][i], "capital"),
    ]
    others = [j for j in range(len(words.seats)) if j != i]
    for j in others:
        name = _("Trust in {seat}").format(seat=words.seat(j))
        rows.append(_delta(name, 100 * w.trust[i][j], 100 * after.trust[i][j], f"trust:{words.codes[j]}"))
    for j in others:
        name = _("{seat}’s trust in you").format(seat=words.seat(j))
        rows.append(_delta(name, 100 * w.trust[j][i], 100 * after.trust[j][i], f"trustin:{words.codes[j]}"))
    return rows[:6]


def _delta(label: str, before: float, after: float, why: str, share: bool = False) -> Delta:
    shown = (lambda x: percent(x / 100)) if share else plain
    way = trend(before, after)
    return Delta(label, shown(before), shown(after), way, way < 0, why)


def moves(seen: Seen, page: Page) -> list[tuple[str, str]]:
    words, after = seen.words, page.closed
    found = [(words.codes[i], did(seen, i, m, after.target[i])) for i, m in enumerate(after.move) if m != NOBODY]
    return [(code, capitalised(text)) for code, text in found]


def did(seen: Seen, i: int, m: int, target: int) -> str:
    """A move in the past tense."""
    words = seen.words
    if m == REASSURE:
        return _("Reassured: {group}").format(group=words.faction(i, target))
    told = {
        CASE: _("Made the case at home"),
        GESTURE: _("Made a gesture to {seat}"),
        VISIT: _("Spoke for its base; {seat} is stung"),
        SHUTTLE: _("Went to {seat} for a summit"),
        CHANNEL: _("Used a back channel to {seat}"),
        PAYMENT: _("Paid {seat} for signing"),
        ATTEND: _("Gave it more attention"),
        PRESS: _("Pressed for reversal"),
        HEDGE: _("Hedged towards Beijing") if words.rival("beijing") else _("Hedged towards the far fleet"),
    }
    return told[m].format(seat=words.seat(target) if target != NOBODY else "")
