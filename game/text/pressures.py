"""Why threats, moods, pressure, odds and grievance stand where they do: parts that add up."""

from dataclasses import replace

from game.laws import home as laws
from game.laws.rivals import hub_depth
from game.laws.state import CHINA, NORTH, NOW, SHOCK_KINDS
from game.session.facts import card_of
from game.session.forecast import PATHS
from game.text import belief
from game.text.causes import Parts, ledger
from game.text.chances import year_parts
from game.text.front import groups_of
from game.text.news import shock_title
from game.text.numbers import hundredths, odds, percent, plain, signed, whole
from game.text.seen import Seen
from game.text.shots import WhyShot
from game.text.speak import _


def north(seen: Seen) -> WhyShot:
    """The northern threat."""
    w, r, then = seen.now, seen.now.rules, seen.last()
    fresh = 1.0 - r.north_memory
    parts = [
        (_("Last quarter’s, fading"), 100 * r.north_memory * then.threat[NORTH], _("four fifths of it")),
        (_("What is always there"), 100 * fresh * r.north_base, ""),
        (
            _("Launches"),
            100 * fresh * r.north_launch * min(w.news[3], r.north_cap),
            _("{n} days").format(n=int(w.news[3])),
        ),
        (_("Nuclear test"), 100 * fresh * r.north_nuclear * w.news[4], ""),
    ]
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
        (
            _("Answer to the pact’s depth"),
            100 * fresh * r.china_depth * hub_depth(then),
            _("depth {d} with Washington").format(d=hundredths(hub_depth(then))),
        ),
        (_("Joint patrol"), 100 * fresh * r.patrol_push * w.news[6], ""),
    ]
    total = 100 * w.threat[CHINA]
    parts.append((_("Chance"), total - sum(value for _n, value, _d in parts), _("no rule says more")))
    title = _("Why {name} stands at {n}").format(name=seen.words.china(), n=plain(total))
    return ledger(
        title, _("{date}. Largest reason first.").format(date=seen.words.date(w)), parts, _("Pressure"), total
    )


def group(seen: Seen, f: int) -> WhyShot:
    """The mood of one group at home."""
    w, i = seen.now, seen.seat
    name, kappa = seen.words.faction(i, f), w.rules.threat_opinion
    parts = [
        (_("Where it stands"), 100 * w.faction_x[i][f], _("its own position")),
        (
            _("The threat it feels"),
            100 * kappa * (w.tau[i][NOW] - 0.5),
            _("felt threat {n}").format(n=hundredths(w.tau[i][NOW])),
        ),
        (_("The case made at home"), 100 * kappa * w.felt[i], _("fading")),
        (
            _("Grievance over history"),
            -100 * w.faction_h[i][f] * w.grievance[i],
            _("grievance {g}, salience {h}").format(g=hundredths(w.grievance[i]), h=hundredths(w.faction_h[i][f])),
        ),
        (_("What moves added"), 100 * w.lift[i][f], _("fading")),
    ]
    total = 100 * laws.support(w, i, f, NOW)
    interest = seen.scenario.governments[i].factions[f].interest
    title = _("Why {group} stand at {n}").format(group=name, n=signed(total))
    return ledger(
        title,
        _("Support for working with the partner, -100 to 100.").replace("-", "\u2212"),
        parts,
        _("Mood"),
        total,
        summary=_("What it wants: {interest}").format(interest=_(interest)),
    )


def mood(seen: Seen) -> WhyShot:
    """Public mood: every group by its weight."""
    w, i = seen.now, seen.seat
    whole_weight = sum(w.faction_weight[i])
    parts = [
        (
            seen.words.faction(i, f),
            100 * w.faction_weight[i][f] / whole_weight * laws.support(w, i, f, NOW),
            _("weight {share}").format(share=percent(w.faction_weight[i][f])),
        )
        for f in groups_of(w, i)
    ]
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
    parts = [
        (
            _("Your own leader"),
            100 * free * wish,
            _("wish {n}, autonomy {a}").format(n=signed(100 * wish), a=percent(free)),
        )
    ]
    for f, voice in voices.items():
        part = 100 * (1.0 - free) * voice / loud * laws.support(w, i, f, NOW)
        ruling = w.faction_bloc[i][f] == w.bloc[i]
        detail = _("heard louder: its bloc rules") if ruling else _("heard by its weight")
        parts.append((seen.words.faction(i, f), part, detail))
    total = 100 * w.pressure[i][i][NOW]
    title = _("Why the pressure on you is {n}").format(n=signed(total))
    rule = _("A liked leader follows the own mind more; the ruling bloc’s groups are heard louder.")
    return ledger(
        title, _("Above zero it presses you to work with the partner."), parts, _("Pressure"), total, rule=rule
    )


def holds(seen: Seen, w, k: int) -> WhyShot:
    """The odds that a promise holds a year: what each signatory takes off certainty, one after the other."""
    words, eye = seen.words, seen.seat
    parts: Parts = [(_("If all were sure"), 100.0, "")]
    level = 1.0
    for j, chance in year_parts(w, eye, k, seen.truth):
        detail = _("keeps it a year: {odds}").format(odds=odds(chance))
        parts.append((words.seat(j), 100 * level * (chance - 1.0), detail))
        level *= chance
    titles = _("Odds that the others keep {promise} a year: {odds}"), _("Odds that all keep {promise} a year: {odds}")
    title = titles[seen.truth].format(promise=words.inside(k), odds=odds(level))
    lead = _("What each signatory takes off certainty, as you reckon it.")
    rule = _("The rules run on for a year along {n} paths: threats, disputes, votes and successors as they may come.")
    found = ledger(
        title,
        lead,
        parts,
        _("Holds a year"),
        100 * level,
        summary="" if seen.truth else _("Your own part is not in it: whether you keep it is your choice."),
        rule=rule.format(n=PATHS),
    )
    return replace(found, stags=belief.stags(seen, w, k))


def shock(seen: Seen, turn: int) -> WhyShot | None:
    """What an old dispute did to grievance, with the event that tells it and its source."""
    page = next((p for p in seen.pages if p.turn == turn), None)
    w, then = (page.opened, seen.last(page)) if page else (seen.now, seen.last())
    kind, size, stung, card = w.news[0], w.news[1], int(w.news[2]), w.news[7]
    if kind < 0:
        return None
    name = card_of(seen.scenario, SHOCK_KINDS[int(kind)], seen.words.codes[stung], card, w.date[2])
    event = next((e for e in seen.scenario.events if e.id == name), None)
    before, after = 100 * then.grievance[stung], 100 * w.grievance[stung]
    parts = [(_("Before"), before, ""), (_("This dispute"), after - before, _("size {n}").format(n=whole(100 * size)))]
    lead = _("{seat}’s grievance, 0 to 100: how much history weighs there now.").format(seat=seen.words.seat(stung))
    story = _("An event of this kind, {date}: {text}").format(date=event.date, text=_(event.text)) if event else ""
    source = _("Source: {source}").format(source=event.source) if event else ""
    return ledger(shock_title(seen, name), lead, parts, _("Grievance"), after, summary=story, rule=source)
