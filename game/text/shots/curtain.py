"""The curtain between people at one keyboard: whose turn it is, and who has sealed. Nothing else."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Chair:
    """One person at the keyboard: "sealed", "now" or "waits", and that in a word."""

    code: str
    name: str
    state: str
    word: str


@dataclass(frozen=True, slots=True)
class CurtainShot:
    """`seat` is whose turn it is; empty once all have sealed and everybody may look."""

    seat: str
    date: str
    situation: str
    title: str
    lead: str
    prompt: str
    go_on: str
    chairs: tuple[Chair, ...]
    note: str = ""
