"""The map: capitals, promises as strands with the state they have and had, Washington's frame, what the rivals do."""

from game.laws.expecting import standing
from game.laws.state import ENDED, HOLLOW, IDEA, LIVE, NOBODY, NOTICE, STATE_NAMES
from game.text.chances import elements
from game.text.numbers import percent
from game.text.seen import Seen
from game.text.shots import Capital, Inset, MapShot, Rival, Strand
from game.text.speak import _
from game.text.words import PLACES, RIVAL_PLACES, Words, quarters

REMEMBERED = 4  # quarters for which an ended promise is still drawn
TOP = 0.60  # attention from which Washington is called attentive


def chart(seen: Seen) -> MapShot:
    """What holds, as lines."""
    words, w = seen.words, seen.now
    bright = {words.codes[i] for i in _met(seen)}
    capitals = tuple(Capital(c, words.seat(c), *PLACES.get(c, (None, None)), bright=c in bright) for c in words.codes)
    rivals = tuple(Rival(_(r.name), *RIVAL_PLACES.get(r.id, (None, None))) for r in seen.scenario.rivals)
    return MapShot(
        kind_of_chart(words), capitals, strands(seen), inset(seen), rivals, launch(words, w), patrol(words, w)
    )


def kind_of_chart(words: Words) -> str:
    if words.codes == ["EH", "WH"]:
        return "harbours"
    return "east-asia" if set(words.codes) <= {"JP", "KR", "US"} else "ring"


def strands(seen: Seen) -> tuple[Strand, ...]:
    w, words = seen.now, seen.words
    then = seen.pages[-1].opened if seen.pages else w
    found = []
    for k in range(len(w.state)):
        state = state_of(w, k)
        if not state:
            continue
        members = w.table_seat if state == "table" else w.signer[k]
        codes = tuple(c for i, c in enumerate(words.codes) if members[i] == 1)
        was = state_of(then, k) or state
        detail = how_it_stands(words, w, k)
        found.append(
            Strand(
                words.scenario.commitments[k].id, words.icon(k), words.promise(k), state, w.depth[k], codes, was, detail
            )
        )
    return tuple(found)


def state_of(w, k: int) -> str:
    """The state in which a promise is drawn, or an empty word where there is nothing to draw."""
    if standing(w, k):
        return STATE_NAMES[w.state[k]]
    if k in elements(w):
        return "table"
    if w.state[k] == ENDED and w.since[k] <= REMEMBERED:
        return "ended"
    return ""


def how_it_stands(words: Words, w, k: int) -> str:
    """One line on a promise: "Live, 11 quarters", "Notice by Seoul"."""
    if w.state[k] in (IDEA, ENDED) and k in elements(w):
        return _("On the table")
    by = words.seat(w.leaver[k]) if w.leaver[k] != NOBODY else ""
    if w.state[k] == LIVE:
        return _("Live, {quarters}").format(quarters=quarters(max(1, w.age[k])))
    if w.state[k] == HOLLOW:
        return _("Hollow, {quarters}").format(quarters=quarters(max(1, w.since[k])))
    if w.state[k] == NOTICE:
        return _("Notice by {seat}").format(seat=by)
    if w.state[k] == ENDED:
        return _("Ended by {seat}").format(seat=by) if by else _("Ended")
    return _("Not signed")


def inset(seen: Seen) -> Inset | None:
    """Washington's frame: which way it looks, and its attention."""
    hub, w = seen.words.hub, seen.now
    if hub is None:
        return None
    m = w.hub[1]
    looks = _("Looks inward") if m < 0.3 else _("Attentive") if m >= TOP else _("Watches")
    said = _("Attention {share}").format(share=percent(m))
    return Inset(seen.words.codes[hub], seen.words.seat(hub), (looks, said), attentive=m >= TOP)


def launch(words: Words, w) -> str:
    days = int(w.news[3])
    if not days or not words.rival("pyongyang"):
        return ""
    return _("1 launch day") if days == 1 else _("{n} launch days").format(n=days)


def patrol(words: Words, w) -> str:
    return _("Joint patrol") if w.news[6] == 1 and words.rival("moscow") else ""


def _met(seen: Seen) -> set[int]:
    """Who met at a summit last quarter."""
    if not seen.pages:
        return set()
    met = set()
    for fact in seen.pages[-1].facts:
        if fact.kind == "move" and fact.why == "shuttle":
            met |= {seen.words.codes.index(fact.seat), seen.words.codes.index(fact.other)}
    return met
