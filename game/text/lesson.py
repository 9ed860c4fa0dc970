"""The guided first game in words: the rule, the position, the bet, and what came of it, explained by the ledger."""

from dataclasses import replace
from typing import NamedTuple

from game.laws.state import KEPT, STATE_NAMES
from game.text import belief, causes, ledger, pressures, rules_told
from game.text.chances import in_force, year_odds
from game.text.chart import chart, how_it_stands
from game.text.copies import eve_of_vote, morning_after
from game.text.drafting import Draft
from game.text.ending import three_scores
from game.text.numbers import odds
from game.text.seen import Page, Seen
from game.text.shots import Bet, LessonShot, MapShot, Promise, WhyShot
from game.text.speak import _

WITH_BARS = ("belief", "distrust")


class Stand(NamedTuple):
    """Where a lesson stands: the world before the quarter (`before`) and now (`true`), the bet, and what came."""

    id: str
    asks: str
    other: int
    k: int
    before: Seen
    true: Seen
    draft: Draft
    answers: tuple[str, str]
    bet: str
    outcome: str
    tally: tuple[int, int]
    without: str  # what came of the beat whose luck this one shares
    over: bool

    @property
    def page(self) -> Page:
        return self.true.pages[-1]

    @property
    def seat(self) -> str:
        return self.before.words.seat(self.other)

    @property
    def promise(self) -> str:
        return self.before.words.inside(self.k)


def lesson(s: Stand) -> LessonShot:
    """The screen of a beat."""
    if s.over:
        return _end(s)
    shot = LessonShot(
        s.id,
        _place(s),
        rules_told.heading(s.id),
        (rules_told.rule(s.id), rules_told.position(s.id, bool(s.before.pages))),
        _map(s),
        _question(s),
        tuple(Bet(a, _answer(s, a), a == s.bet, a == s.outcome) for a in s.answers),
        _promises(s),
        (_("Sign"), _("Decline")) if s.asks == "sign" else (_("Keep"), _("Break")),
        belief.stag(s.before, s.before.now, s.other, s.k) if s.id in WITH_BARS else None,
        tally=_tally(s),
        button=_("Seal, and see what they do"),
        hint="" if s.bet else _("Bet first, then see."),
        quarter=str(len(s.before.pages)),
    )
    return _told(s, shot) if s.outcome else shot


def _place(s: Stand) -> str:
    w, words = s.before.now, s.before.words
    title = _(s.before.scenario.title)
    return _("{title}, {date}. You govern in {seat}.").format(
        title=title, date=words.date(w), seat=words.seat(s.before.seat)
    )


def _map(s: Stand) -> MapShot:
    """Capitals and promises only; one's own says so."""
    found, words = chart(s.true if s.outcome else s.before), s.before.words
    mine = words.codes[s.before.seat]
    yours = _("{seat} (you)").format(seat=words.seat(s.before.seat))
    capitals = tuple(replace(c, name=yours) if c.code == mine else c for c in found.capitals)
    return replace(found, capitals=capitals, rivals=(), launch="", patrol="")


def _question(s: Stand) -> str:
    asked = {
        "keep": _("Will {seat} keep {promise} this quarter?"),
        "trust": _("After this quarter, will {seat} trust you more, or less?"),
        "sign": _("Will {seat} sign {promise} this quarter?"),
        "vote": _("{seat} votes this quarter. Who will govern there?"),
    }
    return asked[s.asks].format(seat=s.seat, promise=s.promise)


def _answer(s: Stand, answer: str) -> str:
    words = s.before.words
    ruling = s.before.now.bloc[s.other]
    named = {
        "kept": _("It keeps"),
        "broke": _("It breaks"),
        "more": _("More"),
        "less": _("Less"),
        "signed": _("It signs"),
        "declined": _("It declines"),
        "stays": words.bloc(s.other, ruling),
        "changes": words.bloc(s.other, 1 - ruling),
    }
    return named[answer]


def _promises(s: Stand) -> tuple[Promise, ...]:
    """What the learner keeps or breaks, or signs, this quarter."""
    w, i, words = s.before.now, s.before.seat, s.before.words
    if s.asks == "sign":
        name = words.scenario.commitments[s.k].id
        detail = _("On the table")
        return (Promise(name, words.icon(s.k), words.promise(s.k), "table", detail, "", keep=s.draft.sign),)
    return tuple(
        Promise(
            words.scenario.commitments[k].id,
            words.icon(k),
            words.promise(k),
            STATE_NAMES[w.state[k]],
            how_it_stands(words, w, k),
            "",
            keep=k not in s.draft.breaks,
        )
        for k in in_force(w, i)
    )


def _tally(s: Stand) -> str:
    right, asked = s.tally
    return _("{right} of {n} bets came true").format(right=right, n=asked) if asked else ""


# what came of it


def _told(s: Stand, shot: LessonShot) -> LessonShot:
    right = s.bet == s.outcome
    return replace(
        shot,
        told=True,
        text=(rules_told.rule(s.id),),
        outcome=_outcome(s),
        verdict=_("Your bet came true.") if right else _("Your bet did not come true."),
        right=right,
        broke=s.outcome in ("broke", "less", "declined"),
        why=_why(s),
        moral=_moral(s),
        button=_("Go on"),
        hint="",
    )


def _outcome(s: Stand) -> str:
    words, bloc = s.before.words, s.page.closed.bloc[s.other]
    told = {
        "kept": _("{seat} kept {promise}."),
        "broke": _("{seat} broke {promise}."),
        "more": _("{seat} trusts you more."),
        "less": _("{seat} trusts you less."),
        "signed": _("{seat} signed {promise}."),
        "declined": _("{seat} did not sign {promise}."),
        "stays": _("{seat}: {bloc} govern on."),
        "changes": _("{seat}: {bloc} take over."),
    }
    return told[s.outcome].format(seat=s.seat, promise=s.promise, bloc=words.bloc(s.other, bloc))


def _why(s: Stand) -> WhyShot | None:
    """The ledger of what came, with nothing hidden."""
    if s.asks == "keep":
        return ledger.deed(s.true, s.page, s.k, s.other)
    if s.asks == "trust":
        return causes.trusting(s.true, s.other, s.before.seat, s.page)
    if s.asks == "sign":
        yes = s.outcome == "signed"
        title = (_("Why {seat} signed") if yes else _("Why {seat} did not sign")).format(seat=s.seat)
        return ledger.answer(s.true, s.page.opened, s.other, title, s.page)
    return pressures.holds(s.true, morning_after(s.page.closed), s.k)


def _moral(s: Stand) -> tuple[str, ...]:
    """What to take away, by what came; where two positions share their luck, the two side by side."""
    parts = [rules_told.moral(s.id, s.outcome)]
    if s.id == "hub" and s.without:
        before = _("Without Washington’s signature it kept.") if s.without == "kept" else ""
        before = before or _("Without Washington’s signature, and with the same luck, it broke.")
        parts.insert(0, before)
    if s.asks == "vote":
        parts.insert(0, _vote_odds(s))
    if s.asks == "keep":
        parts.append(_yours(s))
    return tuple(part for part in parts if part)


def _vote_odds(s: Stand) -> str:
    w, after = s.page.opened, s.page.closed
    eve, morning = eve_of_vote(w, after, s.other), morning_after(after)
    i = s.before.seat
    return _("That all keep {promise} for a year: {before} on the eve, {after} the morning after.").format(
        promise=s.promise, before=odds(year_odds(eve, i, s.k)), after=odds(year_odds(morning, i, s.k))
    )


def _yours(s: Stand) -> str:
    """What became of the promise, given what both did."""
    words, after = s.before.words, s.page.closed
    you = _("You kept it") if after.deed[s.before.seat][s.k] == KEPT else _("You broke it")
    now = how_it_stands(words, after, s.k)
    return _("{you}. The promise now: {state}.").format(you=you, state=now)


def _end(s: Stand) -> LessonShot:
    """The lesson is over: how the bets went, three scores of the last quarters, and where to go on."""
    return LessonShot(
        "over",
        _place(s),
        _("That was the last quarter"),
        (
            _("Nobody was told. A game’s last quarter is not announced, so that a promise is never safe to break."),
            _("Three scores ask different things; nothing adds them up."),
        ),
        _map(s._replace(outcome="over")),
        told=True,
        scores=three_scores(s.true, s.before.seat, False),
        moral=(_("A new game asks more: a pact to draft, groups to answer to, capital to spend."),),
        tally=_tally(s),
        button=_("To the title"),
        quarter="over",
    )
