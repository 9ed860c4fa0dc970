"""A crisis: at most four exchanges, what each did in them, and what is at stake in this one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Exchange:
    """One exchange: what each did in it, "firm", "conceded", "sealed" (not seen yet) or "" while it is to come."""

    head: str
    mine: str = ""
    theirs: str = ""
    now: bool = False


@dataclass(frozen=True, slots=True)
class Stake:
    """One quantity, and how it moves by each way this exchange can end; `bad`: which of the cells are a loss."""

    name: str
    cells: tuple[str, ...]
    bad: tuple[bool, ...] = ()


@dataclass(frozen=True, slots=True)
class CrisisShot:
    """`other_code` is empty for Pyongyang, which holds no seat. `heads` name the ways this exchange can end, with the
    odds of each under `odds`; `outcome` is said when it is over for you."""

    title: str
    lead: str
    icon: str
    mine_code: str
    mine: str
    other_code: str
    other: str
    exchanges: tuple[Exchange, ...]
    words: tuple[tuple[str, str], ...]  # firm, conceded, sealed as a person reads them
    heads: tuple[str, ...]
    stakes: tuple[Stake, ...]
    firm: str
    firm_line: str
    concede: str
    concede_line: str
    rule: str
    outcome: str = ""
    go_on: str = ""
    date: str = ""
    why: str = ""  # your government's own reckoning of this exchange
    their_why: str = ""  # theirs, as you know them
    came: int = -1  # which of the ways it ended, once that is known
