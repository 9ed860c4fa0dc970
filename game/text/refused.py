"""Why an order is not admitted, in the reader's language."""

from game.laws import signing
from game.session.refusals import Refusal
from game.session.words import WordError
from game.text.numbers import plain
from game.text.speak import _
from game.text.words import Words, listed


def refusal(world, words: Words, i: int, one: Refusal) -> str:
    """A refusal of an order of seat i, as one sentence."""
    told = {
        "not_in_force": lambda: _("You have no such promise in force."),
        "nothing_to_sign": lambda: _("Nothing on the table asks for your name."),
        "sign_and_propose": lambda: _("You cannot sign and propose in the same quarter."),
        "empty_draft": lambda: _("A proposal holds at least one promise."),
        "not_available": lambda: _("{promise} cannot be proposed now.").format(promise=_promise(words, one)),
        "wrong_signatories": lambda: _("{promise} is not for {seats} to sign.").format(
            promise=_promise(words, one), seats=_seats(words, one)
        ),
        "without_self": lambda: _("Your own signature is always on the draft."),
        "bad_terms": lambda: _("Such terms are not possible."),
        "not_your_move": lambda: _("This move is not yours to make."),
        "too_dear": lambda: _("This quarter’s orders cost more than your {n} points of capital.").format(
            n=plain(world.capital[i][i])
        ),
        "bad_target": lambda: _("This move cannot be aimed there."),
        "cannot_pay": lambda: _("Signing costs {price} points of capital; you have {n}.").format(
            price=plain(signing.table_price(world, i)), n=plain(world.capital[i][i])
        ),
    }
    return told.get(one.reason, lambda: _("The order cannot be read."))()


def word_error(error: WordError) -> str:
    """A word of an order that means nothing."""
    told = _("{field}: {found} is not known here ({hint}).")
    return told.format(field=error.field, found=str(error.found)[:60], hint=str(error.expected)[:160])


def _promise(words: Words, one: Refusal) -> str:
    """The promise that a refusal names first."""
    name = one.found.partition(" ")[0]
    known = {c.id: k for k, c in enumerate(words.scenario.commitments)}
    return words.promise(known[name]) if name in known else name


def _seats(words: Words, one: Refusal) -> str:
    codes = one.found.partition(" for ")[2].split(", ")
    return listed([words.seat(code) for code in codes if code in words.codes]) or _("nobody")
