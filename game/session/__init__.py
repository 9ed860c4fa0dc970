"""One game: sealed orders in, facts out; undo, fork, save and replay. The agents are handed in, never imported."""

from .facts import Fact
from .names import Names, names_of
from .record import Book, TurnRecord
from .refusals import OrdersRefused, Refusal
from .session import Session

__all__ = [
    "Book",
    "Fact",
    "Names",
    "OrdersRefused",
    "Refusal",
    "Session",
    "TurnRecord",
    "names_of",
]
