"""Why a number is what it is: approval, capital, trust, threats, moods, odds; parts that add up to it."""

from game.laws import crisis as crises
from game.laws import politics, signing, trust
from game.laws.rivals import crisis
from game.laws.state import BROKE, KEPT, MOVES, NOW, SHUTTLE, VISIT
from game.text.chances import elements
from game.text.ledger import terms_shown
from game.text.numbers import odds, percent, plain, signed, whole
from game.text.seen import Page, Seen
from game.text.shots import WhyShot
from game.text.speak import _

Parts = list[tuple[str, float, str]]


def ledger(title: str, lead: str, parts: Parts, name: str, total: float, summary="", rule="", hue="ink") -> WhyShot:
    """Parts of a number; what is missing to the total is told as the rest."""
    rest = total - sum(value for _name, value, _detail in parts)
    if abs(rest) > 1e-6:
        parts = [*parts, (_("Everything else"), rest, _("and what was cut off at the bounds"))]
    return WhyShot(title, lead, terms_shown(parts, total), name, whole(total), hue, None, None, summary, rule)


def approval(seen: Seen, page: Page | None = None) -> WhyShot:
    """Approval, from last quarter's."""
    i, words = seen.seat, seen.words
    page = page or (seen.pages[-1] if seen.pages else None)
    now = page.closed if page else seen.now
    title = _("Why approval is {n}").format(n=percent(now.approval[i] / 100))
    if page is None:
        return ledger(
            title,
            _("Where the game begins."),
            [(_("At the start"), now.approval[i], "")],
            _("Approval"),
            now.approval[i],
        )
    parts = _approval_parts(seen, page, i)
    lead = _("Since {date}, largest reason first.").format(date=words.date(page.opened))
    return ledger(title, lead, parts, _("Approval"), now.approval[i], hue=words.codes[i])


def _approval_parts(seen: Seen, page: Page, i: int) -> Parts:
    w, after, words = page.opened, page.closed, seen.words
    r = w.rules
    parts = [
        (_("Last quarter"), w.approval[i], words.date(w)),
        (
            _("Drift to rest"),
            r.approval_drift * (w.resting[i] - w.approval[i]),
            _("rests at {n}").format(n=percent(w.resting[i] / 100)),
        ),
    ]
    done = w._replace(deed=after.deed)
    for k in range(len(w.state)):
        by = politics.deed_approval(done, i, k)
        if by:
            word = _("Kept {promise}") if after.deed[i][k] == KEPT else _("Broke {promise}")
            parts.append(
                (word.format(promise=words.inside(k)), by, _("public mood {n}").format(n=signed(100 * w.mood[i][NOW])))
            )
    if any(after.concluded[k] == page.turn and after.signer[k][i] for k in range(len(w.state))):
        by = r.sign_approval * max(after.visible[k] for k in elements(w)) * w.street[i][NOW]
        parts.append((_("The pact signed"), by, _("your factions {n}").format(n=signed(100 * w.street[i][NOW]))))
    if w.news[5] == i:
        parts.append((_("Beijing’s pressure"), -r.wedge_approval, _("felt in trade")))
    if after.move[i] == VISIT:
        parts.append((_("Visit or statement"), 2.0, _("the base is pleased")))
    if by := _crisis_points(page, i):
        parts.append((_("The crisis"), by, _("gave way") if by < 0 else _("the other gave way")))
    return _chance_or_change(seen, page, i, parts)


def _stood(page: Page):
    """The world of a quarter as it opened, with its crisis decided."""
    return page.opened._replace(crisis=page.closed.crisis)


def _crisis_points(page: Page, i: int) -> float:
    """Approval that the end of a crisis brought i or cost it. Points."""
    w, end = _stood(page), page.closed.crisis[crises.END]
    if crises.facing(w, i) == -2 or end not in (crises.ONE_CONCEDED, crises.OTHER_CONCEDED):
        return 0.0
    lost = (end == crises.ONE_CONCEDED) == (w.crisis[crises.ONE] == i + 1)
    return -crises.shame(w, i, w.crisis[crises.STOOD]) if lost else w.rules.crisis_shame * crises.heat(w, i, i)


def _crisis_lesson(page: Page, i: int, j: int) -> float:
    """What the end of a crisis between i and j taught i about j. Log-odds."""
    w, end = _stood(page), page.closed.crisis[crises.END]
    if crises.facing(w, i) != j:
        return 0.0
    size = w.rules.crisis_trust
    if end == crises.BOTH_FIRM:
        return -2.0 * size
    if end == crises.BOTH_CONCEDED:
        return 0.5 * size
    lost = (end == crises.ONE_CONCEDED) == (w.crisis[crises.ONE] == i + 1)
    return -size if lost else size


def _chance_or_change(seen: Seen, page: Page, i: int, parts: Parts) -> Parts:
    """What no rule explains is chance; a new leader starts anew."""
    after, total = page.closed, sum(value for _n, value, _d in parts)
    if _new_leader(page, i):
        return [
            *parts,
            (
                _("A new leader starts anew"),
                after.approval[i] - total,
                _("from {n}").format(n=percent(after.approval[i] / 100)),
            ),
        ]
    name = _("Missiles and chance") if crisis(page.opened) else _("Chance and the day’s events")
    return [*parts, (name, after.approval[i] - total, _("no rule says more"))]


def _new_leader(page: Page, i: int) -> bool:
    return page.closed.leader_number[i] != page.opened.leader_number[i]


def capital(seen: Seen, page: Page | None = None) -> WhyShot:
    """Capital, from last quarter's."""
    i, words = seen.seat, seen.words
    page = page or (seen.pages[-1] if seen.pages else None)
    now = (page.closed if page else seen.now).capital[i][i]
    title = _("Why you have {n} capital").format(n=plain(now))
    if page is None:
        return ledger(title, _("Where the game begins."), [(_("At the start"), now, "")], _("Capital"), now)
    w, after = page.opened, page.closed
    income = w.rules.capital_income * _paid_approval(page, i) / w.rules.capital_even
    parts = [(_("Last quarter"), w.capital[i][i], words.date(w)), (_("Income"), income, _("approval brings it"))]
    if any(after.concluded[k] == page.turn and after.signer[k][i] for k in range(len(w.state))):
        parts.append((_("The pact signed"), -signing.table_price(w, i), words.pact(elements(w))))
    if after.move[i] >= 0:
        parts.append((_("The move made"), -w.menu[after.move[i]][0], _move_name(seen, after.move[i])))
    lead = _("Since {date}, largest reason first.").format(date=words.date(w))
    return ledger(title, lead, parts, _("Capital"), now, hue=words.codes[i])


def _paid_approval(page: Page, i: int) -> float:
    """The approval that brought the income: before a new leader came, if one did. Points."""
    w, after = page.opened, page.closed
    if not _new_leader(page, i):
        return after.approval[i]
    spent = 0.0
    if any(after.concluded[k] == page.turn and after.signer[k][i] for k in range(len(w.state))):
        spent += signing.table_price(w, i)
    if after.move[i] >= 0:
        spent += w.menu[after.move[i]][0]
    gained = after.capital[i][i] - (w.capital[i][i] - spent)
    return gained * w.rules.capital_even / w.rules.capital_income


def _move_name(seen: Seen, m: int) -> str:
    return next((_(move.name) for move in seen.scenario.moves if move.id == MOVES[m]), "")


def trusting(seen: Seen, i: int, j: int, page: Page | None = None) -> WhyShot:
    """The trust of i in j, from last quarter's: what each promise taught, moves, a new leader."""
    words = seen.words
    page = page or (seen.pages[-1] if seen.pages else None)
    now = 100 * (page.closed if page else seen.now).trust[i][j]
    title = _("Why {a} trusts {b} {n} of 100").format(a=words.seat(i), b=words.seat(j), n=plain(now))
    rule = _("Keeping teaches most when it was hard; breaking teaches at once.")
    if page is None:
        return ledger(title, _("Where the game begins."), [(_("At the start"), now, "")], _("Trust"), now, rule=rule)
    w, after = page.opened, page.closed
    parts: Parts = [(_("Last quarter"), 100 * w.trust[i][j], words.date(w))]
    level = w.trust[i][j]
    if by := _crisis_lesson(page, i, j):
        new = trust.moved(level, by)
        parts.append((_("The crisis"), 100 * (new - level), ""))
        level = new
    done = w._replace(deed=after.deed)
    for k in range(len(w.state)):
        if w.signer[k][i] == 1 and after.deed[i][k] >= BROKE and after.deed[j][k] >= BROKE:
            new = trust.moved(level, trust.lesson(done, i, j, k))
            word = _("It kept {promise}") if after.deed[j][k] == KEPT else _("It broke {promise}")
            was = _("you had expected {odds}").format(odds=odds(w.seen[i][j][k])) if i == seen.seat else ""
            parts.append((word.format(promise=words.inside(k)), 100 * (new - level), was))
            level = new
    parts += _trust_moves(seen, page, i, j, level)
    lead = _("Since {date}, largest reason first.").format(date=words.date(w))
    return ledger(title, lead, parts, _("Trust"), now, rule=rule, hue=words.codes[j])


def _trust_moves(seen: Seen, page: Page, i: int, j: int, level: float) -> Parts:
    """What summits, statements and hedging did to a trust, and what a new leader took away."""
    w, after = page.opened, page.closed
    end, parts = after.trust[i][j], []
    if _new_leader(page, j):
        lost = after.bloc[j] != w.bloc[j]
        share = w.rules.bloc_regress if lost else w.rules.leader_regress
        before = (end - 0.5 * share) / (1.0 - share)
        word = _("A new bloc, half forgotten") if lost else _("A new leader, a little forgotten")
        parts.append((word, 100 * (end - before), _("pulled towards not knowing")))
        end = before
    if abs(end - level) > 1e-9:
        met = SHUTTLE in (after.move[i], after.move[j])
        name = _("The summit") if met and end > level else _("Statements and hedging") if end < level else _("Moves")
        parts.append((name, 100 * (end - level), ""))
    return parts
