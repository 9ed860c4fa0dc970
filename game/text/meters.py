"""The top bar: six figures of the seat, each with its change since last quarter."""

from game.laws.state import CHINA, NORTH
from game.text.numbers import percent, plain, signed, trend, whole
from game.text.seen import Seen
from game.text.shots import Meter
from game.text.speak import _

MOST = 6


def meters(seen: Seen) -> tuple[Meter, ...]:
    """Approval, capital, trust in each other government, the two threats."""
    i, words, now = seen.seat, seen.words, seen.now
    then = seen.pages[-1].opened if seen.pages else None
    rows = [
        _points("approval", _("Approval"), _was(then, lambda w: w.approval[i]), now.approval[i], percent_of=True),
        _points("capital", _("Capital"), _was(then, lambda w: w.capital[i][i]), now.capital[i][i], unit="/ 100"),
    ]
    for j in range(len(words.seats)):
        if j != i:
            name, code = _("Trust in {seat}").format(seat=words.seat(j)), words.codes[j]
            before = _was(then, lambda w, j=j: 100 * w.trust[i][j])
            rows.append(_points(f"trust:{code}", name, before, 100 * now.trust[i][j], hue=code))
    for place, key, name in ((NORTH, "north", words.north()), (CHINA, "china", words.china())):
        before = _was(then, lambda w, place=place: 100 * w.threat[place])
        rows.append(_points(key, name, before, 100 * now.threat[place], hue="threat", up_is_bad=True))
    return tuple(_room(rows))


def _room(rows: list[Meter]) -> list[Meter]:
    """With many governments only the two least trusted are shown."""
    trusts = [row for row in rows if row.key.startswith("trust:")]
    keep = sorted(trusts, key=lambda row: row.share)[: MOST - 4]
    return [row for row in rows if row not in trusts or row in keep]


def _was(then, figure):
    return None if then is None else figure(then)


def _points(key, label, before, after, unit="", hue="ivory", percent_of=False, up_is_bad=False) -> Meter:
    """One figure of 0..100."""
    way = 0 if before is None else trend(before, after)
    change = "" if not way else signed(whole(after) - whole(before))
    value = percent(after / 100) if percent_of else plain(after)
    bad = way != 0 and (way > 0) == up_is_bad
    return Meter(key, label, value, unit, change, way, bad, min(1.0, max(0.0, after / 100)), hue, key)
