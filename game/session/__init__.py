"""One game: sealed orders in, facts out; undo, fork, save, replay. Agents are handed in, never imported."""

from .facts import Fact
from .loading import SaveRow, list_saves, load
from .names import Names, names_of
from .reading import SaveError
from .record import Book, TurnRecord
from .refusals import OrdersRefused, Refusal
from .saving import save
from .session import Session

__all__ = [
    "Book",
    "Fact",
    "Names",
    "OrdersRefused",
    "Refusal",
    "SaveError",
    "SaveRow",
    "Session",
    "TurnRecord",
    "list_saves",
    "load",
    "names_of",
    "save",
]
