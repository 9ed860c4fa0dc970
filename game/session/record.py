"""The book of one game: a page a turn, the digest of them all, and what became of the pact."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from game.laws import scores
from game.laws.expecting import standing
from game.laws.form import FORM_NAMES, form_of
from game.laws.orders import Order, together
from game.laws.politics import LOST
from game.laws.state import ENDED, LAWS_VERSION, LIVE, STATE_NAMES, Acts, World

from .digest import as_bytes, first_mark, next_mark
from .facts import Fact, facts_of
from .given import NOTHING_GIVEN, Given
from .names import names_of
from .refusals import Refusal
from .words import order_words
from .worlds import kept


@dataclass(frozen=True, slots=True)
class TurnRecord:
    """One quarter: who did what, the world before the orders were opened and after, and what happened."""

    turn: int
    quarter: str  # "2023 Q3"
    held: tuple[str, ...]  # seats that a person held
    acts: Acts  # what the rivals did
    orders: Mapping[str, Order]  # by seat, as they counted
    refused: tuple[tuple[str, Refusal], ...]  # what a strategy asked for and was not allowed
    rules: Mapping[str, float]  # constants changed before the quarter opened
    opened: World
    closed: World
    facts: tuple[Fact, ...]
    mark: bytes = field(repr=False)  # the digest of the game up to here
    given: Given = NOTHING_GIVEN  # what groups voted, and the event laid by hand


def quarter_name(world) -> str:
    """The calendar quarter of a world: "2023 Q3"."""
    return f"{world.date[1]} Q{world.date[2]}"


def content_hash(scenario, first) -> str:
    """What the laws read of a scenario, as SHA-256: its words for seats and promises, and its first world."""
    names = names_of(scenario)
    words = "\n".join([*names.seats, "", *names.commitments, "", *(f for row in names.factions for f in row)])
    return hashlib.sha256(words.encode() + b"\0" + as_bytes(first)).hexdigest()


class Book:
    """The turns of one game in order. Whoever plays the game, a person or Mesa, writes the same book."""

    def __init__(self, scenario, seed: int, run: int, first: World):
        self.scenario, self.seed, self.run = scenario, seed, run
        self.names = names_of(scenario)
        self.first = kept(first)
        self.content = content_hash(scenario, self.first)
        self._first_mark = first_mark(self.first)
        self.records: tuple[TurnRecord, ...] = ()

    @property
    def last(self) -> World:
        """The world after the last turn written down, before the next one opens."""
        return self.records[-1].closed if self.records else self.first

    def digest(self) -> str:
        """SHA-256 over every cell of every turn so far, as 64 hexadecimal digits."""
        return self._mark().hex()

    def _mark(self) -> bytes:
        return self.records[-1].mark if self.records else self._first_mark

    def write(
        self, opened, closed, acts, orders: list[Order], held=(), refused=(), rules=None, given=None
    ) -> TurnRecord:
        """Write one turn down. `orders` in seat order; `opened` and `closed` as kept worlds."""
        page = TurnRecord(
            turn=opened.date[0],
            quarter=quarter_name(opened),
            held=tuple(held),
            acts=acts,
            orders=dict(zip(self.names.seats, orders, strict=True)),
            refused=tuple(refused),
            rules=dict(rules or {}),
            opened=opened,
            closed=closed,
            facts=facts_of(self.scenario, self.names, self.last, opened, closed),
            mark=next_mark(self._mark(), opened, together(orders), closed),
            given=given or NOTHING_GIVEN,
        )
        self.records = (*self.records, page)
        return page

    def tear_out(self, turn: int) -> None:
        """Forget every turn from this one on."""
        self.records = self.records[:turn]

    def outcome(self) -> dict:
        """What became of the pact: its form, who stands in it, what was concluded and ended, the scores."""
        world = self.last
        return {
            "form": FORM_NAMES[form_of(world)],
            "signatories": [seat for i, seat in enumerate(self.names.seats) if _holds(world, i)],
            "concluded": self._happened("concluded"),
            "ended": self._happened("ended"),
            "survived_turnover": self.survived_turnover(),
            "scores": {seat: scores_of(world, i) for i, seat in enumerate(self.names.seats)},
        }

    def _happened(self, kind: str) -> list[dict]:
        """Every fact of a kind: which commitment, when, and by whom if a seat did it."""
        return [
            {"commitment": fact.commitment, "turn": fact.turn, "quarter": page.quarter} | _by(fact)
            for page in self.records
            for fact in page.facts
            if fact.kind == kind
        ]

    def survived_turnover(self) -> bool:
        """Whether a promise that stood when one of its signatories changed its ruling bloc still stands."""
        tested: list[int] = []
        for page in self.records:
            tested = [k for k in tested if standing(page.closed, k) and page.opened.state[k] != ENDED]
            tested += [k for k in range(len(self.names.commitments)) if _outlived(page.closed, k)]
        return bool(tested)

    def document(self) -> dict:
        """The whole game as one plain document, for `run --json` and whoever reads it."""
        return {
            "scenario": self.scenario.id,
            "seed": self.seed,
            "run": self.run,
            "laws_version": LAWS_VERSION,
            "digest": self.digest(),
            **self.outcome(),
            "turns": [self._turn(page) for page in self.records],
        }

    def _turn(self, page: TurnRecord) -> dict:
        world, names = page.closed, self.names
        return {
            "turn": page.turn,
            "quarter": page.quarter,
            "north": world.threat[0],
            "china": world.threat[1],
            "patron": page.opened.hub[0],
            "attention": page.opened.hub[1],
            "form": FORM_NAMES[form_of(world)],
            "commitments": {name: STATE_NAMES[world.state[k]] for k, name in enumerate(names.commitments)},
            "approval": dict(zip(names.seats, world.approval, strict=True)),
            "orders": page_words(names, page),
            "facts": [_fact_words(fact) for fact in page.facts],
            **given_words(page.given),
        }


def given_words(given: Given) -> dict:
    """What was given from outside the seats, as a plain document; empty where nothing was."""
    votes = {"votes": {seat: dict(said) for seat, said in given.votes.items()}} if given.votes else {}
    return votes | ({"event": given.event} if given.event else {})


def page_words(names, page: TurnRecord) -> dict:
    """Every seat's order of one turn, in names."""
    return {s: order_words(page.opened, names, i, page.orders[s]) for i, s in enumerate(names.seats)}


def _by(fact: Fact) -> dict:
    return {"by": fact.seat} if fact.seat else {}


def _holds(world, i: int) -> bool:
    return any(standing(world, k) and world.signer[k][i] == 1 for k in range(len(world.state)))


def _outlived(world, k: int) -> bool:
    lost = any(world.election[i] == LOST and world.signer[k][i] == 1 for i in range(len(world.election)))
    return lost and standing(world, k)


def _fact_words(fact: Fact) -> dict:
    said = {name: getattr(fact, name) for name in ("seat", "other", "commitment", "amount", "why")}
    return {"kind": fact.kind, **{name: value for name, value in said.items() if value}}


def scores_of(world, i: int) -> dict[str, float]:
    """The three scores of one seat, 0-100, never added up."""
    return {
        "office": scores.office_score(world, i),
        "security": scores.security_score(world),
        "verdict": scores.verdict_score(world, i),
    }


def promises_in_force(world, names) -> list[dict]:
    """Every promise that stands, with its age in quarters, its state and its signatories."""
    return [
        {
            "commitment": name,
            "state": STATE_NAMES[world.state[k]],
            "age": world.age[k],
            "signatories": [seat for i, seat in enumerate(names.seats) if world.signer[k][i] == 1],
            "whole": world.state[k] == LIVE,
        }
        for k, name in enumerate(names.commitments)
        if standing(world, k)
    ]
