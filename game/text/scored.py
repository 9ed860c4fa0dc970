"""Why each of the three scores is what it is, told at the end."""

from game.laws import scores
from game.laws.portable import clip
from game.text.causes import ledger
from game.text.numbers import percent, whole
from game.text.seen import Seen
from game.text.shots import WhyShot
from game.text.speak import _


def score(seen: Seen, name: str) -> WhyShot:
    """One of the three scores, at the end."""
    w, i = seen.now, seen.seat
    return {"office": _office, "security": _security, "verdict": _verdict}[name](seen, w, i)


def _office(seen: Seen, w, i: int) -> WhyShot:
    quarters = max(1.0, 1.0 * w.date[0])
    held = w.office[i][3]
    won = w.office[i][2] / held if held else 0.5
    parts = [
        (
            _("Approval"),
            0.5 * w.office[i][0] / max(1.0, w.office[i][1]),
            _("average {n}, half of it").format(n=percent(w.office[i][0] / max(1.0, w.office[i][1]) / 100)),
        ),
        (
            _("Time your bloc governed"),
            30.0 * w.office[i][1] / quarters,
            _("{n} of {all} quarters").format(n=int(w.office[i][1]), all=int(quarters)),
        ),
        (_("Elections"), 20.0 * won, _("won {n} of {all}").format(n=int(w.office[i][2]), all=int(held))),
        (_("Capital left"), 0.2 * w.capital[i][i], _("a fifth of {n}").format(n=whole(w.capital[i][i]))),
        (_("What anybody gets"), -15.0, _("taken off")),
    ]
    return ledger(_("Your office"), _("0 to 100. Largest part first."), parts, _("Score"), scores.office_score(w, i))


def _security(seen: Seen, w, i: int) -> WhyShot:
    total = scores.security_score(w)
    parts = [
        (_("All felt threat"), 100.0, _("all governments, every quarter")),
        (_("Not covered"), total - 100.0, _("by what was live and kept")),
    ]
    return ledger(
        _("Common security"), _("The share of felt threat that live promises covered."), parts, _("Score"), total
    )


def _verdict(seen: Seen, w, i: int) -> WhyShot:
    total = scores.verdict_score(w, i)
    stood = (
        w.verdict[i][0] / w.verdict[i][1]
        if w.verdict[i][1]
        else 0.5 * clip(scores.depth_stands(w, i) / scores.FULL_COVER, 0.0, 1.0)
    )
    word = w.verdict[i][2] / w.verdict[i][3] if w.verdict[i][3] else 0.5
    parts = [
        (
            _("Work that still stood"),
            60.0 * stood,
            _("after changes of government") if w.verdict[i][1] else _("untested"),
        ),
        (_("Your word"), 40.0 * word, _("kept, by what keeping cost")),
    ]
    return ledger(_("History’s verdict"), _("0 to 100. Largest part first."), parts, _("Score"), total)
