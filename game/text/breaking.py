"""What a break does, by really applying the laws to a copy: hollow, notice or the end, and whose trust falls."""

from game.laws.state import ENDED, HOLLOW, NOTICE
from game.text.copies import after_deeds
from game.text.drafting import Draft, order_of
from game.text.numbers import whole
from game.text.seen import Seen
from game.text.speak import _, enumerated, joined


def warnings(seen: Seen, draft: Draft) -> tuple[str, ...]:
    """A line for every promise that the draft breaks; the first says what all of it does to trust."""
    w, i = seen.now, seen.seat
    if not draft.breaks:
        return ()
    after = after_deeds(w, i, order_of(w, i, Draft(breaks=draft.breaks)))
    lines = [_state(seen, k, w, after) for k in draft.breaks]
    return (joined([lines[0], _trusts(seen, i, after)]), *lines[1:])


def what_if(seen: Seen, k: int) -> str:
    """What breaking promise k alone does, in one line."""
    w, i = seen.now, seen.seat
    after = after_deeds(w, i, order_of(w, i, Draft(breaks=(k,))))
    return joined([_state(seen, k, w, after), _trusts(seen, i, after)])


def _state(seen: Seen, k: int, before, after) -> str:
    promise = seen.words.inside(k)
    if after.state[k] == ENDED:
        return _("This ends {promise}.").format(promise=promise)
    if after.state[k] == NOTICE and before.state[k] != NOTICE:
        return _("This gives notice on {promise}; keep it next quarter, or it ends.").format(promise=promise)
    if after.state[k] == HOLLOW:
        return _("This leaves {promise} hollow.").format(promise=promise)
    return _("This breaks {promise}.").format(promise=promise)


def _trusts(seen: Seen, i: int, after) -> str:
    """Whose trust in the seat would be lower than if it kept everything, and how much."""
    kept = after_deeds(seen.now, i, order_of(seen.now, i, Draft()))
    found = []
    for j in range(len(after.trust)):
        a, b = whole(100 * kept.trust[j][i]), whole(100 * after.trust[j][i])
        if j != i and a != b:
            found.append(_("{seat} {b} ({a} if kept)").format(seat=seen.words.seat(j), a=a, b=b))
    return _("Trust in you, about: {list}.").format(list=enumerated(found)) if found else ""
