"""A crisis in words: who faces whom over what, what each exchange may cost and win, with the odds by the laws."""

from game.laws import crisis
from game.laws.crisis import EXCHANGES, KIND, ONE, OVER_MISSILE, OVER_NOTICE
from game.laws.state import NOBODY, NORTH, World
from game.session.worlds import in_play
from game.text.ledger import terms_shown
from game.text.numbers import MINUS, odds, percent, whole
from game.text.seen import Seen
from game.text.shots import CrisisShot, Exchange, Stake, WhyShot
from game.text.speak import _

Ways = tuple[tuple[int, int], ...]
"""How an exchange can end, as (mine, theirs) exchanges stood."""


def faces(w: World, i: int) -> int:
    """Whom i faces: a seat, -1 for Pyongyang, -2 for nobody."""
    return crisis.facing(w, i)


def other_stands(w: World, eye: int, i: int, n: int) -> float:
    """The chance that whoever i faces stands firm in exchange n, as eye reckons."""
    j = crisis.facing(w, i)
    return crisis.rival_stands(w) if j < 0 else crisis.firm_chance(w, eye, j, n)


def crisis_shot(seen: Seen, answers: tuple[bool | None, ...], conceded: bool) -> CrisisShot:
    """The exchanges so far: `answers` holds for each that one stood whether the other stood too, None if that is
    sealed; `conceded` says that one gave way in the next."""
    w, i, words = seen.now, seen.seat, seen.words
    on = conceded or not over(answers, conceded)
    n = min(EXCHANGES, len(answers) + on)
    chance = other_stands(w, seen.eye(faces(w, i)) if faces(w, i) >= 0 else i, i, n)
    told = _outcome(seen, answers, conceded)
    return CrisisShot(
        title=title(seen),
        lead=_lead(seen),
        icon="missile" if w.crisis[KIND] == OVER_MISSILE else "brk" if w.crisis[KIND] == OVER_NOTICE else "plane",
        mine_code=words.codes[i],
        mine=words.seat(i),
        other_code="" if faces(w, i) == NOBODY else words.codes[faces(w, i)],
        other=_other(seen),
        exchanges=_exchanges(answers, conceded),
        words=(("firm", _("Stood firm")), ("conceded", _("Gave way")), ("sealed", _("Sealed"))),
        heads=_heads(seen, n),
        stakes=_stakes(seen, n),
        firm=_("Stand firm"),
        firm_line=_("{who} gives way now: {odds}").format(who=_other(seen), odds=odds(1.0 - chance)),
        concede=_("Give way"),
        concede_line=_costs(seen, n),
        rule=rule(),
        outcome=told,
        go_on=_("Go on to your orders") if told else "",
        date=words.date(w),
        why=f"firm:{n}",
        their_why=f"firmof:{n}" if faces(w, i) >= 0 else "",
        came=_came(answers, conceded),
    )


def _came(answers: tuple[bool | None, ...], conceded: bool) -> int:
    """Which way it ended: they gave way (0) or nobody did (3); -1 while that is open, or sealed."""
    if conceded or not over(answers, conceded) or answers[-1] is None:
        return -1
    return 3 if answers[-1] else 0


def over(answers: tuple, conceded: bool) -> bool:
    """Whether nothing is left to decide."""
    return conceded or len(answers) == EXCHANGES or (bool(answers) and answers[-1] is False)


def _other(seen: Seen) -> str:
    return named(seen, faces(seen.now, seen.seat))


def named(seen: Seen, j: int) -> str:
    """One side of a crisis: a seat, or who stands in the north."""
    return seen.words.seat(j) if j >= 0 else seen.words.northern()


def rule() -> str:
    """What giving way costs, in one line."""
    return _("Who gives way first pays at home, the more the later. Both firm in all four: damage.")


def title(seen: Seen) -> str:
    """What this quarter's crisis is about."""
    w = seen.now
    if w.crisis[KIND] == OVER_NOTICE:
        return _("Crisis: notice on {promise}").format(promise=seen.words.inside(w.crisis[crisis.ABOUT] - 1))
    if w.crisis[KIND] == OVER_MISSILE:
        return _("Crisis: missiles overhead")
    return _("Crisis: a radar lock-on")


def _lead(seen: Seen) -> str:
    w, i, other = seen.now, seen.seat, _other(seen)
    if w.crisis[KIND] == OVER_NOTICE and w.crisis[ONE] == i + 1:
        return _("You gave notice; {other} asks you to take it back. Stand firm, or give way?").format(other=other)
    if w.crisis[KIND] == OVER_NOTICE:
        return _("{other} gave notice; you ask it back. Stand firm, or give way?").format(other=other)
    if w.crisis[KIND] == OVER_MISSILE:
        return _("Launches cross your sky. Answer {other} firmly, or let it pass?").format(other=other)
    return _("You and {other} tell it differently, and both homes watch. Stand firm, or give way?").format(other=other)


def _exchanges(answers: tuple, conceded: bool) -> tuple[Exchange, ...]:
    heads = (_("First exchange"), _("Second exchange"), _("Third exchange"), _("Fourth exchange"))
    said = {True: "firm", False: "conceded", None: "sealed"}
    found = [Exchange(heads[n], "firm", said[answer]) for n, answer in enumerate(answers)]
    if len(found) < EXCHANGES and conceded:
        found.append(Exchange(heads[len(found)], "conceded", "sealed"))
    elif len(found) < EXCHANGES and not over(answers, conceded):
        found.append(Exchange(heads[len(found)], now=True))
    return (*found, *(Exchange(head) for head in heads[len(found) :]))


def _heads(seen: Seen, n: int) -> tuple[str, ...]:
    other = _other(seen)
    last = _("Both firm to the end") if n == EXCHANGES else _("Both firm, and on")
    return (_("{who} gives way").format(who=other), _("You give way"), _("Both give way"), last)


def _ways(n: int) -> Ways:
    """How exchange n can end: they give way, you do, both do, nobody does."""
    return (n, n - 1), (n - 1, n), (n - 1, n - 1), (n, n)


def after(seen: Seen, mine: int, theirs: int) -> World:
    """The view after a crisis in which each stood firm so often. Both short of the end: they are still at it."""
    w, i = in_play(seen.now), seen.seat
    first = w.crisis[ONE] == i + 1
    crisis.bring(w, *((mine, theirs) if first else (theirs, mine)))
    return w


def still_at_it(seen: Seen, n: int) -> World:
    """The view after n exchanges in which both stood, with more to come: only what standing itself costs."""
    r, w = seen.now.rules, in_play(seen.now)
    if w.crisis[KIND] == OVER_MISSILE:
        w.felt[seen.seat] += 0.5 * r.crisis_threat * n
        return w
    for j in (seen.seat, faces(w, seen.seat)):
        w.grievance[j] = min(1.0, w.grievance[j] + r.crisis_grievance * n)
    return w


def _stakes(seen: Seen, n: int) -> tuple[Stake, ...]:
    w, i = seen.now, seen.seat
    worlds = [after(seen, *way) for way in _ways(n)[:3]]
    worlds.append(after(seen, n, n) if n == EXCHANGES else still_at_it(seen, n))
    j = faces(w, i)
    if j == NOBODY:
        rows = [
            (_("Your approval"), lambda x: x.approval[i], 1),
            (seen.words.north(), lambda x: 100 * x.threat[NORTH], -1),
            (_("Fear at home"), lambda x: 100 * x.felt[i], -1),
        ]
        return tuple(_stake(name, take, w, worlds, good) for name, take, good in rows)
    other = seen.words.seat(j)
    rows = [
        (_("Your approval"), lambda x: x.approval[i], 1),
        (_("{who}’s approval").format(who=other), lambda x: x.approval[j], 0),
        (_("Your trust in {who}").format(who=other), lambda x: 100 * x.trust[i][j], 1),
        (_("{who}’s trust in you").format(who=other), lambda x: 100 * x.trust[j][i], 1),
        (_("Grievance at home"), lambda x: 100 * x.grievance[i], -1),
        (_("Grievance in {who}").format(who=other), lambda x: 100 * x.grievance[j], -1),
    ]
    found = [_stake(name, take, w, worlds, good) for name, take, good in rows]
    return (*found, _notice(seen)) if w.crisis[KIND] == OVER_NOTICE else tuple(found)


def _stake(name: str, take, w: World, worlds: list, good: int) -> Stake:
    moves = [take(x) - take(w) for x in worlds]
    return Stake(name, tuple(tenth(by) for by in moves), tuple(by * good < -0.05 for by in moves))


def _notice(seen: Seen) -> Stake:
    """What becomes of the notice: whoever gave it keeps the promise where it gives way or both do."""
    mine = seen.now.crisis[ONE] == seen.seat + 1
    back, stands = _("taken back"), _("as its orders say") if not mine else _("as you order")
    cells = (stands, back, back, stands) if mine else (back, stands, back, stands)
    return Stake(_("The notice"), cells, (False,) * 4)


def tenth(x: float) -> str:
    """+1.5, 0 or a true minus: points to a tenth."""
    n = round(abs(x), 1)
    return "0" if n < 0.05 else f"{'+' if x > 0 else MINUS}{n:.1f}"


def _costs(seen: Seen, n: int) -> str:
    """What giving way costs now, and what it will cost in the next exchange."""
    now = after(seen, n - 1, n).approval[seen.seat] - seen.now.approval[seen.seat]
    if n == EXCHANGES:
        return _("Approval {now}").format(now=tenth(now))
    later = after(seen, n, n + 1).approval[seen.seat] - seen.now.approval[seen.seat]
    return _("Approval {now}; if later {later}").format(now=tenth(now), later=tenth(later))


def _outcome(seen: Seen, answers: tuple, conceded: bool) -> str:
    """What is known once you have nothing more to decide."""
    if conceded:
        return _("You give way. Whether {who} did too is told when the orders are opened.").format(who=_other(seen))
    if not over(answers, conceded):
        return ""
    if answers[-1] is False:
        return _("{who} gives way. You stood firm, and home saw it.").format(who=_other(seen))
    if answers[-1] is None:
        return _("You stood firm to the end. What {who} did is told when the orders are opened.").format(
            who=_other(seen)
        )
    return _("Nobody gave way. Both pay for it.")


def firm_ledger(seen: Seen, n: int, j: int) -> WhyShot:
    """Why government j would stand firm in exchange n, or not: the terms of the laws, times 100."""
    w, eye, words = seen.now, seen.eye(j), seen.words
    yields = crisis.yields(w, eye, j, n)
    t = crisis.firm_terms(w, eye, j, n, yields)
    facing = crisis.facing(w, j)
    who = words.seat(facing) if facing >= 0 else _other(seen)
    heat = _("home wants firmness: {n} of 100").format(n=whole(100 * crisis.heat(w, eye, j)))
    rows = [
        (_("What prevailing brings"), t.prize, _("{who} would give way: {odds}").format(who=who, odds=odds(yields))),
        (_("Giving way later costs more"), t.audience, heat),
        (_("What standing strains"), t.strain, _("at stake: {n} of 100").format(n=whole(100 * crisis.stake(w, j)))),
        (_washington(seen), t.washington, _reach(w)),
        (_("Damage if nobody gives way"), t.damage, _("the last exchange")),
    ]
    total = 100 * crisis.firm_gain(w, eye, j, n)
    mine = j == seen.seat and not seen.truth
    title = _("What your government’s pressures say") if mine else _("Would {seat} stand firm?")
    chance = odds(crisis.firm_chance(w, eye, j, n))
    lead = _("Exchange {n} of four, largest reason first. To stand firm: {odds}.").format(n=n, odds=chance)
    terms = terms_shown([(name, 100 * value, detail) for name, value, detail in rows], total)
    rule = _("Firm when the score plus this exchange’s chance is above zero.")
    return WhyShot(title.format(seat=words.seat(j)), lead, terms, _("Score"), whole(total), words.codes[j], rule=rule)


def _washington(seen: Seen) -> str:
    hub = seen.words.seat(seen.words.hub) if seen.words.hub is not None else _("A patron")
    return _("{hub}’s part").format(hub=hub)


def _reach(w: World) -> str:
    if w.crisis[KIND] == OVER_MISSILE:
        return _("its guarantee stands behind you: {n}").format(n=percent(w.hub[0]))
    return _("its attention asks both to stop: {n}").format(n=percent(w.hub[1]))


