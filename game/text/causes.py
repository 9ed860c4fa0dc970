"""Why a number is what it is: approval, capital, trust, threats, moods, odds; parts that add up to it."""

from game.laws import home as laws
from game.laws import politics, scores, signing, trust
from game.laws.portable import clip
from game.laws.rivals import hub_depth
from game.laws.state import BROKE, CHINA, KEPT, MOVES, NORTH, NOW, SHUTTLE, VISIT
from game.text.chances import elements, year_parts
from game.text.front import groups_of
from game.text.ledger import terms_shown
from game.text.news import shock_title
from game.text.numbers import hundredths, odds, percent, plain, signed, whole
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
        return ledger(title, _("Where the game begins."), [(_("At the start"), now.approval[i], "")], _("Approval"),
                      now.approval[i])  # fmt: skip
    parts = _approval_parts(seen, page, i)
    lead = _("Since {date}, largest reason first.").format(date=words.date(page.opened))
    return ledger(title, lead, parts, _("Approval"), now.approval[i], hue=words.codes[i])


def _approval_parts(seen: Seen, page: Page, i: int) -> Parts:
    w, after, words = page.opened, page.closed, seen.words
    r = w.rules
    parts = [(_("Last quarter"), w.approval[i], words.date(w)),
             (_("Drift to rest"), r.approval_drift * (w.resting[i] - w.approval[i]), _("rests at {n}").format(
                 n=percent(w.resting[i] / 100)))]  # fmt: skip
    done = w._replace(deed=after.deed)
    for k in range(len(w.state)):
        by = politics.deed_approval(done, i, k)
        if by:
            word = _("Kept {promise}") if after.deed[i][k] == KEPT else _("Broke {promise}")
            parts.append((word.format(promise=words.inside(k)), by, _("public mood {n}").format(
                n=signed(100 * w.mood[i][NOW]))))  # fmt: skip
    if any(after.concluded[k] == page.turn and after.signer[k][i] for k in range(len(w.state))):
        by = r.sign_approval * max(after.visible[k] for k in elements(w)) * w.street[i][NOW]
        parts.append((_("The pact signed"), by, _("your factions {n}").format(n=signed(100 * w.street[i][NOW]))))
    if w.news[5] == i:
        parts.append((_("Beijing’s pressure"), -1.0, _("felt in trade")))
    if after.move[i] == VISIT:
        parts.append((_("Visit or statement"), 2.0, _("the base is pleased")))
    return _chance_or_change(seen, page, i, parts)


def _chance_or_change(seen: Seen, page: Page, i: int, parts: Parts) -> Parts:
    """What no rule explains is chance; a new leader starts anew."""
    after, total = page.closed, sum(value for _n, value, _d in parts)
    if _new_leader(page, i):
        return [*parts, (_("A new leader starts anew"), after.approval[i] - total, _("from {n}").format(
            n=percent(after.approval[i] / 100)))]  # fmt: skip
    crisis = page.opened.news[4] == 1.0 or page.opened.news[3] >= 6.0
    name = _("Missiles and chance") if crisis else _("Chance and the day’s events")
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
    parts = [(_("Last quarter"), w.capital[i][i], words.date(w)),
             (_("Income"), income, _("approval brings it"))]  # fmt: skip
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


def north(seen: Seen) -> WhyShot:
    """The northern threat."""
    w, r, then = seen.now, seen.now.rules, seen.last()
    fresh = 1.0 - r.north_memory
    parts = [
        (_("Last quarter’s, fading"), 100 * r.north_memory * then.threat[NORTH], _("four fifths of it")),
        (_("What is always there"), 100 * fresh * r.north_base, ""),
        (_("Launches"), 100 * fresh * r.north_launch * min(w.news[3], r.north_cap), _("{n} days").format(
            n=int(w.news[3]))),
        (_("Nuclear test"), 100 * fresh * r.north_nuclear * w.news[4], ""),
    ]  # fmt: skip
    total = 100 * w.threat[NORTH]
    title = _("Why {name} stands at {n}").format(name=seen.words.north(), n=plain(total))
    return ledger(title, _("{date}. Largest reason first.").format(date=seen.words.date(w)), parts, _("Threat"), total)


def china(seen: Seen) -> WhyShot:
    """The pressure of Beijing and Moscow."""
    w, r, then = seen.now, seen.now.rules, seen.last()
    fresh = 1.0 - r.china_memory
    parts = [
        (_("Last quarter’s"), 100 * r.china_memory * then.threat[CHINA], ""),
        (_("What is always there"), 100 * fresh * r.china_base, ""),
        (_("Answer to the pact’s depth"), 100 * fresh * r.china_depth * hub_depth(then), _("depth {d} with Washington").format(
            d=hundredths(hub_depth(then)))),
        (_("Joint patrol"), 100 * fresh * 0.05 * w.news[6], ""),
    ]  # fmt: skip
    total = 100 * w.threat[CHINA]
    parts.append((_("Chance"), total - sum(value for _n, value, _d in parts), _("no rule says more")))
    title = _("Why {name} stands at {n}").format(name=seen.words.china(), n=plain(total))
    return ledger(title, _("{date}. Largest reason first.").format(date=seen.words.date(w)), parts, _("Pressure"), total)


def group(seen: Seen, f: int) -> WhyShot:
    """The mood of one group at home."""
    w, i = seen.now, seen.seat
    name, kappa = seen.words.faction(i, f), w.rules.threat_opinion
    parts = [
        (_("Where it stands"), 100 * w.faction_x[i][f], _("its own position")),
        (_("The threat it feels"), 100 * kappa * (w.tau[i][NOW] - 0.5), _("felt threat {n}").format(
            n=hundredths(w.tau[i][NOW]))),
        (_("The case made at home"), 100 * kappa * w.felt[i], _("fading")),
        (_("Grievance over history"), -100 * w.faction_h[i][f] * w.grievance[i], _("grievance {g}, salience {h}").format(
            g=hundredths(w.grievance[i]), h=hundredths(w.faction_h[i][f]))),
        (_("What moves added"), 100 * w.lift[i][f], _("fading")),
    ]  # fmt: skip
    total = 100 * laws.support(w, i, f, NOW)
    interest = seen.scenario.governments[i].factions[f].interest
    title = _("Why {group} stand at {n}").format(group=name, n=signed(total))
    return ledger(title, _("Support for working with the partner, -100 to 100.").replace("-", "\u2212"), parts, _("Mood"),
                  total, summary=_("What it wants: {interest}").format(interest=_(interest)))  # fmt: skip


def mood(seen: Seen) -> WhyShot:
    """Public mood: every group by its weight."""
    w, i = seen.now, seen.seat
    whole_weight = sum(w.faction_weight[i])
    parts = [
        (seen.words.faction(i, f), 100 * w.faction_weight[i][f] / whole_weight * laws.support(w, i, f, NOW),
         _("weight {share}").format(share=percent(w.faction_weight[i][f])))
        for f in groups_of(w, i)
    ]  # fmt: skip
    total = 100 * w.mood[i][NOW]
    title = _("Why the public mood is {n}").format(n=signed(total))
    return ledger(title, _("All groups by their weight, largest part first."), parts, _("Public mood"), total)


def pressure(seen: Seen) -> WhyShot:
    """Pressure on the government: its leader's wish, and the groups by their voice."""
    w, i = seen.now, seen.seat
    free = laws.autonomy(w, i)
    voices = {f: laws.voice(w, i, f, NOW) for f in groups_of(w, i)}
    loud = sum(voices.values())
    wish = laws.leader_wish(w, i, i, NOW)
    parts = [(_("Your own leader"), 100 * free * wish, _("wish {n}, autonomy {a}").format(
        n=signed(100 * wish), a=percent(free)))]  # fmt: skip
    for f, voice in voices.items():
        part = 100 * (1.0 - free) * voice / loud * laws.support(w, i, f, NOW)
        ruling = w.faction_bloc[i][f] == w.bloc[i]
        detail = _("heard louder: its bloc rules") if ruling else _("heard by its weight")
        parts.append((seen.words.faction(i, f), part, detail))
    total = 100 * w.pressure[i][i][NOW]
    title = _("Why the pressure on you is {n}").format(n=signed(total))
    rule = _("A liked leader follows the own mind more; the ruling bloc’s groups are heard louder.")
    return ledger(title, _("Above zero it presses you to work with the partner."), parts, _("Pressure"), total, rule=rule)


def holds(seen: Seen, w, k: int) -> WhyShot:
    """The odds that all signatories keep a promise for a year: what each takes off certainty."""
    words, eye = seen.words, seen.seat
    parts: Parts = [(_("If all were sure"), 100.0, "")]
    level = 1.0
    for j, chance in year_parts(w, eye, k):
        detail = _("keeps it a year: {odds}").format(odds=odds(chance))
        parts.append((words.seat(j), 100 * level * (chance - 1.0), detail))
        level *= chance
    title = _("Odds that all keep {promise} a year: {odds}").format(promise=words.inside(k), odds=odds(level))
    lead = _("What each signatory takes off certainty, as you reckon it.")
    rule = _("A reliable government keeps; an ordinary one follows its pressures, and those of its successor after a vote.")
    return ledger(title, lead, parts, _("Holds a year"), 100 * level,
                  summary=_("Your own part is what your home front makes likely, whoever sits in your seat."), rule=rule)  # fmt: skip


def shock(seen: Seen, turn: int) -> WhyShot | None:
    """What an old dispute did to grievance, with the event that tells it and its source."""
    from game.laws.state import SHOCK_KINDS
    from game.session.facts import card_of

    page = next((p for p in seen.pages if p.turn == turn), None)
    w, then = (page.opened, seen.last(page)) if page else (seen.now, seen.last())
    kind, size, stung, card = w.news[0], w.news[1], int(w.news[2]), w.news[7]
    if kind < 0:
        return None
    name = card_of(seen.scenario, SHOCK_KINDS[int(kind)], seen.words.codes[stung], card)
    event = next((e for e in seen.scenario.events if e.id == name), None)
    before, after = 100 * then.grievance[stung], 100 * w.grievance[stung]
    parts = [(_("Before"), before, ""), (_("This dispute"), after - before, _("size {n}").format(n=whole(100 * size)))]
    lead = _("{seat}’s grievance, 0 to 100: how much history weighs there now.").format(seat=seen.words.seat(stung))
    story = _("An event of this kind, {date}: {text}").format(date=event.date, text=_(event.text)) if event else ""
    source = _("Source: {source}").format(source=event.source) if event else ""
    return ledger(shock_title(seen, name), lead, parts, _("Grievance"), after, summary=story, rule=source)


def score(seen: Seen, name: str) -> WhyShot:
    """One of the three scores, at the end."""
    w, i = seen.now, seen.seat
    return {"office": _office, "security": _security, "verdict": _verdict}[name](seen, w, i)


def _office(seen: Seen, w, i: int) -> WhyShot:
    quarters = max(1.0, 1.0 * w.date[0])
    held = w.office[i][3]
    won = w.office[i][2] / held if held else 0.5
    parts = [
        (_("Approval"), 0.5 * w.office[i][0] / max(1.0, w.office[i][1]), _("average {n}, half of it").format(
            n=percent(w.office[i][0] / max(1.0, w.office[i][1]) / 100))),
        (_("Time your bloc governed"), 30.0 * w.office[i][1] / quarters, _("{n} of {all} quarters").format(
            n=int(w.office[i][1]), all=int(quarters))),
        (_("Elections"), 20.0 * won, _("won {n} of {all}").format(n=int(w.office[i][2]), all=int(held))),
        (_("Capital left"), 0.2 * w.capital[i][i], _("a fifth of {n}").format(n=whole(w.capital[i][i]))),
        (_("What anybody gets"), -15.0, _("taken off")),
    ]  # fmt: skip
    return ledger(_("Your office"), _("0 to 100. Largest part first."), parts, _("Score"), scores.office_score(w, i))


def _security(seen: Seen, w, i: int) -> WhyShot:
    total = scores.security_score(w)
    parts = [(_("All felt threat"), 100.0, _("all governments, every quarter")),
             (_("Not covered"), total - 100.0, _("by what was live and kept"))]  # fmt: skip
    return ledger(_("Common security"), _("The share of felt threat that live promises covered."), parts, _("Score"), total)


def _verdict(seen: Seen, w, i: int) -> WhyShot:
    total = scores.verdict_score(w, i)
    stood = w.verdict[i][0] / w.verdict[i][1] if w.verdict[i][1] else 0.5 * clip(
        scores.depth_stands(w, i) / scores.FULL_COVER, 0.0, 1.0)  # fmt: skip
    word = w.verdict[i][2] / w.verdict[i][3] if w.verdict[i][3] else 0.5
    parts = [
        (_("Work that still stood"), 60.0 * stood, _("after changes of government") if w.verdict[i][1] else _("untested")),
        (_("Your word"), 40.0 * word, _("kept, by what keeping cost")),
    ]
    return ledger(_("History’s verdict"), _("0 to 100. Largest part first."), parts, _("Score"), total)
