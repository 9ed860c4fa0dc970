"""What form the pact has at a moment: from nothing to a treaty, by what is live, how deep, and who signed."""

from game.laws.deciding import hub_signs
from game.laws.expecting import standing
from game.laws.state import LIVE

NOTHING_LEFT, SHELL, STATEMENT, BILATERAL, PARTNERSHIP, COMPACT, FRAMEWORK, TREATY = range(8)
FORM_NAMES = ("nothing", "shell", "statement", "bilateral", "partnership", "compact", "framework", "treaty")
SOME, MUCH, MOST = 0.5, 1.1, 1.55  # live depth from which it is more than words, a compact, a framework


def form_of(w):
    """The form of the pact: a shell stands but nothing in it is live; a statement is live but shallow; a bilateral
    leans on the members alone; a partnership, a compact and a framework lean on the hub too, each deeper than the one
    before; a treaty binds by law."""
    with_hub = 0.0
    alone = 0.0
    stands = 0
    treaty = 0
    for k in range(len(w.state)):
        if standing(w, k):
            stands += 1
        if w.state[k] == LIVE:
            if w.bind[k] > w.rules.binding_line:
                treaty = 1
            if hub_signs(w, w.signer[k]) == 1:
                with_hub += w.depth[k]
            else:
                alone += w.depth[k]
    return name_form(stands, treaty, with_hub, alone)


def name_form(stands, treaty, with_hub, alone):
    """The form that so much live depth, with and without the hub, amounts to."""
    if treaty == 1:
        return TREATY
    if stands == 0:
        return NOTHING_LEFT
    if with_hub + alone == 0.0:
        return SHELL
    if with_hub + alone < SOME:
        return STATEMENT
    if alone >= with_hub:
        return BILATERAL
    if with_hub + alone < MUCH:
        return PARTNERSHIP
    if with_hub + alone < MOST:
        return COMPACT
    return FRAMEWORK
