"""One game: sealed orders in, facts out; undo, fork, save, replay. Agents are handed in, never imported."""

from .again import Again
from .branches import Branch, Decision, Effect, Effects, decisions, instead
from .facts import Fact
from .loading import SaveRow, list_saves, load
from .names import Names, names_of
from .reading import SaveError
from .record import Book, TurnRecord
from .refusals import OrdersRefused, Refusal
from .saving import save
from .session import Session

__all__ = [
    "Again",
    "Book",
    "Branch",
    "Decision",
    "Effect",
    "Effects",
    "Fact",
    "Names",
    "OrdersRefused",
    "Refusal",
    "SaveError",
    "SaveRow",
    "Session",
    "TurnRecord",
    "decisions",
    "instead",
    "list_saves",
    "load",
    "names_of",
    "save",
]
