"""Which ledger answers which `why` reference of a shot; an unknown one is answered with nothing."""

from game.laws.state import World
from game.text import advisers, causes, crisis, ledger, pressures, scored
from game.text.chances import answers_next, ratify_next
from game.text.copies import morning_after, with_draft
from game.text.drafting import Draft, pact_order
from game.text.seen import Page, Seen
from game.text.shots import WhyShot
from game.text.speak import _


def why(seen: Seen, ref: str, draft: Draft, page: Page | None = None) -> WhyShot | None:
    """The causes behind a reference. `page` is the quarter on show (a reveal), `draft` the orders so far."""
    word, _colon, rest = ref.partition(":")
    if word not in _ANSWERS:
        return None
    try:
        return _ANSWERS[word](seen, rest, draft, page)
    except (ValueError, IndexError, StopIteration):
        return None


def _trust(seen, rest, draft, page):
    return causes.trusting(seen, seen.seat, seen.words.codes.index(rest), page)


def _trust_in(seen, rest, draft, page):
    return causes.trusting(seen, seen.words.codes.index(rest), seen.seat, page)


def _holds(seen, rest, draft, page):
    return pressures.holds(seen, seen.now, _promise(seen, rest))


def _after(seen, rest, draft, page):
    """Odds after an election: of the world as that quarter left it."""
    turn, _colon, name = rest.partition(":")
    return pressures.holds(seen, morning_after(_page(seen, turn).closed), _promise(seen, name))


def _deed(seen, rest, draft, page):
    turn, k, j = rest.split(":")
    return ledger.deed(seen, _page(seen, turn), int(k), int(j))


def _signed(seen, rest, draft, page):
    turn, j = rest.split(":")
    then = _page(seen, turn)
    words, seat = seen.words, int(j)
    yes = then.closed.signed[seat] == 1
    title = (_("Why {seat} signed") if yes else _("Why {seat} did not sign")).format(seat=words.seat(seat))
    return ledger.answer(seen, then.opened, seat, title, then)


def _table(seen, rest, draft, page):
    return ledger.answer(seen, seen.now, seen.seat)


def _sign(seen, rest, draft, page):
    laid: World = with_draft(seen.now, seen.seat, pact_order(seen.now, draft.pact))
    j = seen.words.codes.index(rest)
    signs = answers_next(seen.now, laid, seen.eye(j), j, j == seen.seat)
    return ledger.answer(seen, laid, j, later=(signs, ratify_next(seen.now, seen.seat, j)))


def _page(seen: Seen, turn: str) -> Page:
    return next(page for page in seen.pages if page.turn == int(turn))


def _promise(seen: Seen, name: str) -> int:
    return next(k for k, c in enumerate(seen.words.scenario.commitments) if c.id == name)


_ANSWERS = {
    "approval": lambda seen, rest, draft, page: causes.approval(seen, page),
    "capital": lambda seen, rest, draft, page: causes.capital(seen, page),
    "trust": _trust,
    "trustin": _trust_in,
    "north": lambda seen, rest, draft, page: pressures.north(seen),
    "china": lambda seen, rest, draft, page: pressures.china(seen),
    "mood": lambda seen, rest, draft, page: pressures.mood(seen),
    "pressure": lambda seen, rest, draft, page: pressures.pressure(seen),
    "group": lambda seen, rest, draft, page: pressures.group(seen, int(rest)),
    "shock": lambda seen, rest, draft, page: pressures.shock(seen, int(rest)),
    "score": lambda seen, rest, draft, page: scored.score(seen, rest),
    "holds": _holds,
    "after": _after,
    "deed": _deed,
    "signed": _signed,
    "table": _table,
    "sign": _sign,
    "advice": lambda seen, rest, draft, page: advisers.advice_ledger(seen, rest) if rest in advisers.WEIGHTS else None,
    "firm": lambda seen, rest, draft, page: crisis.firm_ledger(seen, int(rest), seen.seat),
    "firmof": lambda seen, rest, draft, page: crisis.firm_ledger(seen, int(rest), crisis.faces(seen.now, seen.seat)),
}
