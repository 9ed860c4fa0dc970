"""Which of the game's own commitments each commitment of the record is like, by the words in its name.

No number is made up for a commitment of the record: it weighs what the card weighs that it is likest to. Who disagrees
writes another card, or depth, bindingness, visibility and obligation, into columns of the table of spells.
"""

from __future__ import annotations

LIKE = (
    # words in the name or in the event, all in small letters; the card; why
    (("gsomia", "military information"), "gsomia", "it is that agreement"),
    (("tisa", "information sharing arrangement"), "tisa", "it is that arrangement"),
    (("accord", "comfort-women", "comfort women"), "accord", "it is that accord, or one on history"),
    (("treaty",), "treaty", "bound by law"),
    (("consult", "tcog", "coordination"), "consult", "the three ask one another before they act"),
    (("warning data", "real-time"), "warning", "data that flow by themselves"),
    (("drill", "exercise", "sarex", "search-and-rescue", "freedom edge"), "exercises", "forces that train together"),
    (("swap", "white-list", "white list", "trade preference", "fta", "cyber"), "cyber", "offices that work unseen"),
    (("shuttle", "hotline"), "hotline", "leaders who talk, with nothing signed"),
)
USUAL = "consult"  # a commitment no word of which is known: the game's reference promise
STOPS = ("stops", "stopped", "suspends", "suspended", "halts", "halted", "terminates", "terminated", "paused")
LAPSES = ("lapse", "fades", "expires", "disuse")
NOT_YET = ("calls off", "agree to work on", "negotiations")


def card_for(name: str) -> str:
    """The card that a commitment of this name is like."""
    return told_of(name) or USUAL


def told_of(text: str) -> str | None:
    """The card whose words a text holds, or None where it names no commitment, or one that is not there yet."""
    small = text.lower()
    if any(words in small for words in NOT_YET):
        return None
    return next((card for words, card, _ in LIKE if any(word in small for word in words)), None)
