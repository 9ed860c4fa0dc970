"""Advice at the pact table: the smallest change of the draft that would bring in whoever stands in the way."""

from dataclasses import replace

from game.laws import signing
from game.text.chances import answers_next, asked
from game.text.copies import with_draft
from game.text.drafting import Pact, binding_of, pact_order
from game.text.numbers import hundredths, odds
from game.text.seen import Seen
from game.text.speak import _

ENOUGH = 0.5
WORTH = 0.03  # a change that moves the odds by less is not worth a sentence


def advice(seen: Seen, pact: Pact) -> str:
    """One sentence: what to change, and what the weakest party would then say."""
    w, i = seen.now, seen.seat
    laid = with_draft(w, i, pact_order(w, pact))
    chances = {j: answers_next(w, laid, seen.eye(j), j, j == i) for j in asked(laid)}
    if not chances or not pact.items:
        return ""
    weak = min(chances, key=lambda j: chances[j])
    if chances[weak] >= ENOUGH:
        together = 1.0
        for chance in chances.values():
            together *= chance
        return _("Each would rather sign. Together: {odds}.").format(odds=odds(together))
    found = [(small, says, _chance(seen, other, weak)) for small, says, other in _changes(seen, pact, weak)]
    better = [row for row in found if row[2] > chances[weak] + WORTH]
    if not better:
        return _("No small change of the draft brings {seat} in. Time, trust or moves might.").format(
            seat=seen.words.seat(weak)
        )
    enough = [row for row in better if row[2] >= ENOUGH]
    _small, says, chance = min(enough) if enough else max(better, key=lambda row: row[2])
    return _("{change} {seat} says yes {odds}.").format(change=says, seat=_name(seen, weak), odds=odds(chance))


def _name(seen: Seen, j: int) -> str:
    return _("your government") if j == seen.seat and not seen.truth else seen.words.seat(j)


def _chance(seen: Seen, pact: Pact, j: int) -> float:
    laid = with_draft(seen.now, seen.seat, pact_order(seen.now, pact))
    return answers_next(seen.now, laid, seen.eye(j), j, j == seen.seat)


def _changes(seen: Seen, pact: Pact, weak: int):
    """(how small, words, changed draft): looser or tighter first, then without an element, then other signatories."""
    w, words = seen.now, seen.words
    now = binding_of(w, pact)
    for step in (0.10, 0.25, 0.45):
        for b in (now - step, now + step):
            if 0.0 <= b <= 1.0:
                says = _("At bindingness {b}").format(b=hundredths(b))
                yield step, says, replace(pact, binding=round(b, 2))
    if len(pact.items) > 1:
        for k in pact.items:
            rest = tuple(item for item in pact.items if item != k)
            yield w.depth[k], _("Without {promise}").format(promise=words.inside(k)), replace(pact, items=rest)
    hub = words.hub
    if hub is not None and seen.seat != hub:
        seats = tuple(sorted({*pact.seats} ^ {hub}))
        fits = all(signing.fits(w, k, [int(j in seats) for j in range(len(words.seats))]) for k in pact.items)
        if fits and weak != hub:
            says = _("With {hub}") if hub in seats else _("Without {hub}")
            yield 0.6, says.format(hub=words.seat(hub)), replace(pact, seats=seats)
