"""A decision of any government as the wall tells it, with no "you" in it."""

from game.laws.state import NOBODY
from game.session import Decision
from game.text.chances import elements
from game.text.reveal import did
from game.text.seen import Seen
from game.text.speak import _
from game.text.words import capitalised


def told(seen: Seen, one: Decision) -> tuple[str, str]:
    """(quarter, what was done): "2024 Q1", "broke the leader hotline"."""
    page, words = next(page for page in seen.pages if page.turn == one.turn), seen.words
    return words.date(page.opened), _did(seen, page, one)


def _did(seen: Seen, page, one: Decision) -> str:
    words = seen.words
    if one.kind == "keep":
        said = _("kept {promise}") if one.chosen else _("broke {promise}")
        return said.format(promise=words.inside(one.item))
    if one.kind == "sign":
        said = _("signed {pact}") if one.chosen else _("did not sign {pact}")
        return said.format(pact=words.pact(elements(page.opened)))
    i = words.codes.index(one.seat)
    if one.kind == "propose":
        items = elements(page.closed) if page.closed.table[0] == i else []
        return _("proposed {pact}").format(pact=words.pact(items)) if items else _("made a proposal")
    moved = page.closed.move[i]
    return capitalised(did(seen, i, moved, page.closed.target[i])) if moved != NOBODY else _("made a move")
