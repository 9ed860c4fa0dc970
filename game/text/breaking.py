"""What a break does, by really applying the laws to a copy: hollow, notice or the end, and whose trust falls."""

from game.laws.state import ENDED, HOLLOW, NOTICE
from game.text.copies import after_deeds
from game.text.drafting import Draft, order_of
from game.text.numbers import MINUS, whole
from game.text.seen import Seen
from game.text.speak import _


def warnings(seen: Seen, draft: Draft) -> tuple[str, ...]:
    """A line for every promise that the draft breaks."""
    return tuple(what_if(seen, k, draft) for k in draft.breaks)


def what_if(seen: Seen, k: int, draft: Draft | None = None) -> str:
    """What breaking promise k does beside the rest of the draft, in one line."""
    w, i = seen.now, seen.seat
    others = tuple(b for b in (draft or Draft()).breaks if b != k)
    without = after_deeds(w, i, order_of(w, i, Draft(breaks=others)))
    after = after_deeds(w, i, order_of(w, i, Draft(breaks=(*others, k))))
    return f"{_state(seen, k, w, after)} {_trusts(seen, i, without, after)}".strip()


def _state(seen: Seen, k: int, before, after) -> str:
    promise = seen.words.inside(k)
    if after.state[k] == ENDED:
        return _("This ends {promise}.").format(promise=promise)
    if after.state[k] == NOTICE and before.state[k] != NOTICE:
        return _("This gives notice on {promise}; it ends next quarter unless you keep it.").format(promise=promise)
    if after.state[k] == HOLLOW:
        return _("This leaves {promise} hollow; a second break ends it.").format(promise=promise)
    return _("This breaks {promise}.").format(promise=promise)


def _trusts(seen: Seen, i: int, without, after) -> str:
    """Whose trust in the seat moves, and by how much."""
    found = []
    for j in range(len(after.trust)):
        fall = whole(100 * without.trust[j][i]) - whole(100 * after.trust[j][i])
        if j != i and fall:
            found.append(f"{seen.words.seat(j)} {MINUS if fall > 0 else '+'}{abs(fall)}")
    return _("Trust in you: {list}.").format(list=", ".join(found)) if found else ""
