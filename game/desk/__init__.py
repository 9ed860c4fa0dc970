"""The person at the desk: one game, a draft of its orders, and the way from screen to screen."""

from .person import PersonDesk

__all__ = ["PersonDesk"]
