"""A command asked for wrongly is answered in one line, with the nearest right word."""

from collections.abc import Iterable


class Refusal(Exception):
    """The one line that the user is told before the program ends with status 2."""

    def __init__(self, message: object):
        super().__init__(" ".join(str(message).split()))


def nearest(word: str, right: Iterable[str]) -> str | None:
    """The right word closest to a misspelt one, or None; the same ear as the content checker's."""
    from game.content.problem import nearest as closest

    return closest(word, right)


def unknown(kind: str, word: str, right: Iterable[str]) -> Refusal:
    """`no seat called 'KRR'; did you mean 'KR'?`, or the whole list where nothing is near."""
    right = list(right)
    near = nearest(word, right)
    hint = f"did you mean '{near}'?" if near else "there is " + (", ".join(right) or "none")
    return Refusal(f"no {kind} called {shown(word)}; {hint}")


def shown(word: str) -> str:
    """A stranger's word on one line, quoted, and not longer than a line may be."""
    return repr(word if len(word) <= 60 else word[:57] + "...")
