"""Election night: who sits there now, how the count went, and what it means for every promise.

The shares and their path are told from the one number that decided (the tape's draw against the opposition's odds):
the nearer the draw, the closer the night.
"""

from dataclasses import replace

from game.laws.expecting import opposition_odds, standing
from game.laws.politics import FELL, LOST
from game.laws.state import STATE_NAMES
from game.luck import ROW, draw
from game.text.chances import year_odds
from game.text.copies import eve_of_vote, morning_after
from game.text.ledger import keep_named, low
from game.text.numbers import odds, percent, plain, signed, tenths, whole
from game.text.seen import Page, Seen
from game.text.shots import Contender, ElectionShot, Outlook
from game.text.speak import _, joined
from game.text.words import capitalised

STEPS = 14
FIRST = 60  # minutes from either end of the night
LEFT = 4.9  # percent of votes for nobody of the two


def votes(page: Page) -> list[int]:
    """The governments that voted, or changed their leader, in a quarter."""
    return [j for j, what in enumerate(page.closed.election) if what and (what != 1 or page.opened.term[j] <= 1)]


def election(seen: Seen, page: Page, j: int) -> ElectionShot:
    """One government's night, and what it means for every promise."""
    four = worlds(seen, page, j)
    rows = [_outlook(seen, four, k) for k in _shared(page, j)]
    lead = _("Chance that the others keep it for a year, if you do")
    return replace(
        _night(seen, page, j),
        outlook_lead=_("Chance that all signatories keep it for a year") if seen.truth else lead,
        outlooks=tuple(rows),
        comment=_comment(seen, page, four, rows, j),
        why=f"after:{page.turn}:{_furthest(page, rows, j)}" if rows else "",
    )


def for_all(seen: Seen, page: Page, j: int) -> ElectionShot:
    """The night before several people: who sits there now, with no seat's reading of the leader and no odds."""
    other = next(i for i in range(len(seen.words.seats)) if i != j)
    shot = _night(seen._replace(truth=True, seat=other), page, j)
    changed = page.closed.leader_number[j] != page.opened.leader_number[j]
    news = joined(_open_changes(seen, page, j, changed)) or shot.change
    said = _("Your own odds wait on your board, for your eyes alone.")
    return replace(shot, known_head=shot.change_head, known=news, change_head="", change="", comment=said)


def _night(seen: Seen, page: Page, j: int) -> ElectionShot:
    """Who stood, how the count went, who leads there now and what that changes; no odds."""
    words, what = seen.words, page.closed.election[j]
    mine = j == seen.seat and not seen.truth
    changed = page.closed.leader_number[j] != page.opened.leader_number[j]
    go_on = _("Go on") if seen.truth else _("Go on as {seat}").format(seat=words.seat(seen.seat))
    return ElectionShot(
        seat=words.codes[j],
        flag=words.flag(j),
        kind=_kind(seen, page, j),
        headline=_headline(words.seat(j), what, changed),
        contenders=_contenders(seen, page, j),
        count=() if what == FELL else tuple(_count(seen, page, j)),
        times=() if what == FELL else ("20:00", "22:00", "24:00", "02:00"),
        crossing="" if what == FELL else _crossing(seen, page, j),
        known_head=_("You are the successor") if mine and changed else _("What is known of the leader"),
        known=_known(seen, page, j, changed),
        change_head=_("What changes now"),
        change=_changes(seen, page, j, changed),
        outlook_title=_("What it means for every promise"),
        outlook_lead="",
        outlooks=(),
        comment="",
        go_on=_("Go on as the successor") if mine and changed else go_on,
        why="",
    )


def worlds(seen: Seen, page: Page, j: int) -> tuple:
    """The eve of j's vote, the morning after, and the morning had its leader stood cooler or warmer."""
    eve, after = eve_of_vote(page.opened, page.closed, j), morning_after(page.closed)
    return (eve, after, *(_leaning(after, seen.seat, j, way) for way in (-1.0, 1.0)))


def _kind(seen: Seen, page: Page, j: int) -> str:
    government, date = seen.scenario.governments[j], seen.words.date(page.opened)
    if page.closed.election[j] == FELL:
        return _("{country}, {title} changes, {date}").format(
            country=_(government.country), title=_(government.leader_title), date=date
        )
    presidential = government.leader_title == "President"
    kind = _("{country}, presidential election, {date}") if presidential else _("{country}, general election, {date}")
    return kind.format(country=_(government.country), date=date)


def _headline(seat: str, what: int, changed: bool) -> str:
    if what == LOST:
        return _("{seat} changes hands").format(seat=seat)
    if what == FELL:
        return _("{seat} changes its leader").format(seat=seat)
    if changed:
        return _("New leader, same bloc in {seat}").format(seat=seat)
    return _("{seat} keeps its government").format(seat=seat)


def _margin(seen: Seen, page: Page, j: int) -> tuple[float, float]:
    """The ruling bloc's lead in points at the end, and how much it led by at the first count."""
    u = draw(seen.seed, seen.run, page.turn, "election", j * ROW)
    lost = page.closed.election[j] == LOST
    odds_now = opposition_odds(page.opened._replace(approval=_approval_then(page, j)), j)
    gap = 0.4 + 14.0 * abs(u - odds_now)
    early = 12.0 * draw(seen.seed, seen.run, page.turn, "word", j * ROW + 63) - 5.0
    return (-gap, early) if lost else (gap, -early)


def _approval_then(page: Page, j: int) -> tuple:
    """Approval as it was on the day: a new leader's fresh start came after the vote."""
    w, after = page.opened, page.closed
    fresh = after.leader_number[j] != w.leader_number[j]
    return tuple(w.approval[i] if i == j and fresh else after.approval[i] for i in range(len(w.approval)))


def _count(seen: Seen, page: Page, j: int) -> list[tuple[float, float]]:
    """(winner, loser) through the night: from the early lead to the last one, slower and slower."""
    end, start = _margin(seen, page, j)
    lost = page.closed.election[j] == LOST
    path = []
    for step in range(STEPS):
        t = step / (STEPS - 1)
        ease = 1.0 - (1.0 - t) ** 2.2
        wave = 0.35 * (1.0 - t) * (draw(seen.seed, seen.run, page.turn, "word", j * ROW + 32 + step) - 0.5)
        lead = start + (end - start) * ease + wave
        rest = 3.0 * (1.0 - t) ** 2
        ruling = (100.0 - LEFT - rest) / 2 + lead / 2
        other = (100.0 - LEFT - rest) / 2 - lead / 2
        path.append((round(other, 1), round(ruling, 1)) if lost else (round(ruling, 1), round(other, 1)))
    return path


def _contenders(seen: Seen, page: Page, j: int) -> tuple[Contender, ...]:
    words, what = seen.words, page.closed.election[j]
    if what == FELL:
        return ()
    ruled = page.opened.bloc[j]
    winner = 1 - ruled if what == LOST else ruled
    top, low = _count(seen, page, j)[-1]
    return (
        Contender(words.bloc(j, winner), top, tenths(top), True),
        Contender(words.bloc(j, 1 - winner), low, tenths(low)),
    )


def _crossing(seen: Seen, page: Page, j: int) -> str:
    """The hour at which the lead changed, if it did."""
    count = _count(seen, page, j)
    for step in range(1, STEPS):
        a, b = count[step - 1], count[step]
        if a[0] != a[1] and (a[0] - a[1]) * (b[0] - b[1]) <= 0:  # a tie on the way counts as the moment
            share = (a[0] - a[1]) / ((a[0] - a[1]) - (b[0] - b[1]))
            minutes = whole(360 * (step - 1 + share) / (STEPS - 1))
            if not FIRST < minutes < 360 - FIRST:  # at the edge of the picture its words have no room
                return ""
            hour = (20 + minutes // 60) % 24
            return _("The lead changes, {time}").format(time=f"{hour:02d}:{minutes % 60:02d}")
    return ""


def _known(seen: Seen, page: Page, j: int, changed: bool) -> str:
    """What the seat knows of who leads there: a guess and how far it may be off."""
    w, eye, words = page.closed, seen.eye(j), seen.words
    x, doubt = 100 * w.leader_x[eye][j], 100 * w.doubt[eye][j] ** 0.5
    bloc = words.bloc(j, w.bloc[j])
    if eye == j:
        line = _("On working with the partner the leader stands at {x}, for {bloc}.")
        return line.format(x=signed(x), bloc=bloc)
    if not changed:
        return _("The leader you know stays: as far as you can read it, at {x}, give or take {d}.").format(
            x=signed(x), d=plain(doubt)
        )
    line = _(
        "On working with the partner a leader of this bloc ({bloc}) usually stands at {x}; "
        "this one is most likely from {a} to {b}."
    )
    return line.format(bloc=bloc, x=signed(x), a=signed(max(-100, x - doubt)), b=signed(min(100, x + doubt)))


def _changes(seen: Seen, page: Page, j: int, changed: bool) -> str:
    w, after, words, i = page.opened, page.closed, seen.words, seen.seat
    found = []
    if changed and i != j:
        found.append(
            _("Trust in {seat} {a} to {b}.").format(
                seat=words.seat(j), a=plain(100 * w.trust[i][j]), b=plain(100 * after.trust[i][j])
            )
        )
    if changed and i == j:
        found.append(_("Others know you less: their trust moves towards 50."))
    found += _open_changes(seen, page, j, changed)
    return joined(found) or _("Nothing changes hands. The next election is in {n} quarters.").format(
        n=int(after.term[j])
    )


def _open_changes(seen: Seen, page: Page, j: int, changed: bool) -> list[str]:
    """What changes for everybody alike."""
    w, after, words, found = page.opened, page.closed, seen.words, []
    if after.bloc[j] != w.bloc[j]:
        loud = f"{1.0 + w.rules.base_boost:g}"
        found.append(
            _("{bloc} rule: their groups are heard up to {n} times as loud.").format(
                bloc=words.bloc(j, after.bloc[j]), n=loud
            )
        )
    if after.hub[0] != w.hub[0]:
        found.append(
            _("What {seat} promises as patron: {a} to {b}.").format(
                seat=words.seat(j), a=plain(100 * w.hub[0]), b=plain(100 * after.hub[0])
            )
        )
    if changed:
        found.append(_("Approval starts at {n}.").format(n=percent(after.approval[j] / 100)))
    return found


def _shared(page: Page, j: int) -> list[int]:
    """Promises that j signed and that stood before and after."""
    w, after = page.opened, page.closed
    return [k for k in range(len(w.state)) if standing(w, k) and standing(after, k) and after.signer[k][j] == 1]


def _outlook(seen: Seen, worlds: tuple, k: int) -> Outlook:
    """A promise's odds before and after, and within what range the successor's leanings put them."""
    words, after = seen.words, worlds[1]
    was, now, low, high = (100 * year_odds(w, seen.seat, k, seen.truth) for w in worlds)
    hub = words.hub is not None and after.signer[k][words.hub] == 1
    detail = _("with {hub}").format(hub=words.seat(words.hub)) if hub else _("two signatories")
    name = words.scenario.commitments[k].id
    return Outlook(
        words.icon(k),
        words.promise(k),
        detail,
        STATE_NAMES[after.state[k]],
        whole(was),
        whole(now),
        whole(min(low, high, now)),
        whole(max(low, high, now)),
        odds(now / 100),
        f"after:{after.date[0] - 1}:{name}",
    )


def _leaning(after, i: int, j: int, way: float):
    """The morning after if the leader of j stood one spread cooler or warmer than i believes."""
    spread = max(after.doubt[i][j] ** 0.5, after.spread[j] if i != j else 0.0)
    copy = after._replace(leader_x=[list(row) for row in after.leader_x])
    for eye in range(len(copy.leader_x)):
        copy.leader_x[eye][j] = min(1.0, max(-1.0, copy.leader_x[eye][j] + way * spread))
    return morning_after(copy)


def _furthest(page: Page, rows, j: int) -> str:
    falls = [row.before - row.after for row in rows]
    return rows[falls.index(max(falls))].why.rpartition(":")[2]


def _comment(seen: Seen, page: Page, four: tuple, rows, j: int) -> str:
    """Which promise moves furthest, why, and what it would be without Washington."""
    words, after = seen.words, four[1]
    if not rows:
        return _("No promise of {seat} is in force.").format(seat=words.seat(j))
    row = max(rows, key=lambda r: r.before - r.after)
    fall = row.before - row.after
    name = next(k for k in _shared(page, j) if words.scenario.commitments[k].id == _furthest(page, rows, j))
    said = capitalised(words.inside(name))
    line = _("No promise loses by it.")
    if fall > 0:
        line = _("{promise}: {a} to {b}, the longest way down.")
        line = line.format(promise=said, a=row.before, b=percent(row.after / 100))
        if seen.truth or j != seen.seat:  # the odds leave a seat's own part out: its reasons explain nothing there
            line = joined([line, _because(seen, four, j, name)])
    if words.hub is None or words.hub == j or after.signer[name][words.hub] == 0:
        return line
    alone = _without_hub(after, seen, name)
    had = _("Had {hub} not signed it, it would stand at {n}.").format(hub=words.seat(words.hub), n=odds(alone))
    return joined([line, had])


def _because(seen: Seen, four: tuple, j: int, k: int) -> str:
    """The term of its government's own reckoning that fell most between the eve and the morning after."""
    eve, morning = (keep_named(seen, w, j, k) for w in four[:2])
    pairs = zip(eve, morning, strict=True)
    falls = [(after - before, name, before, after) for (name, before, _d), (_n, after, _e) in pairs]
    by, name, before, after = min(falls)
    if by > -1:
        return ""
    line = _("What falls most in {seat}: {name}, {a} to {b}.")
    return line.format(seat=seen.words.seat(j), name=low(name), a=signed(before), b=signed(after))


def _without_hub(after, seen: Seen, k: int) -> float:
    copy = after._replace(signer=[list(row) for row in after.signer])
    copy.signer[k][seen.words.hub] = 0
    eye = seen.seat if copy.signer[k][seen.seat] == 1 else next(i for i, s in enumerate(copy.signer[k]) if s == 1)
    return year_odds(morning_after(copy), eye, k, seen.truth)
