"""What the models cannot see: names that exist, sums, signatories, ages, and a card for every number."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from .change import leaf_paths, override
from .explain import MOST, dotted
from .faults import commitment_faults, government_faults, trust_faults
from .library import (
    cards_of,
    group_of,
    load_commitments,
    load_events,
    load_governments,
    load_moves,
    load_rivals,
    load_rules,
    numbers,
)
from .locate import Lines
from .models import Card, Commitment, Government, Scenario, ScenarioFile
from .problem import ContentError, Problem, nearest

_LISTS = {
    "agenda": (load_commitments, "commitments"),
    "events": (load_events, "events"),
    "rivals": (load_rivals, "rivals"),
    "moves": (load_moves, "moves"),
}


class Holds:
    """The problems of one scenario file, gathered as it is made whole."""

    def __init__(self, written: ScenarioFile, file: str, lines: Lines):
        self.written, self.file, self.lines = written, file, lines
        self.problems: list[Problem] = []

    def tell(self, path: tuple, found: str, expected: str, word: str | None = None) -> None:
        if len(self.problems) < MOST:
            self.problems.append(
                Problem(self.file, self.lines.line(path), dotted(path), found, expected, word)
            )

    def sorted(self) -> list[Problem]:
        return sorted(self.problems, key=lambda p: (p.line, p.key))

    def known(self, path: tuple, word: str, words: Iterable[str], what: str) -> bool:
        if len(self.problems) >= MOST:
            return False
        words = list(words)
        if word not in words:
            self.tell(path, word, what, nearest(word, words))
        return word in words

    def names(self) -> None:
        """Every name in the file is a name of something."""
        w = self.written
        for i, code in enumerate(w.governments):
            self.known(("governments", i), code, load_governments(), "a government of assets/governments")
        self._unique("governments", w.governments)
        for part in ("government", "task"):
            for code in getattr(w, part):
                self.known((part, code), code, w.governments, "a government of this scenario")
        for code in w.governments:
            if code not in w.task:
                self.tell(("task",), f"no line for {code}", "a task for every government")
        for key, (library, folder) in _LISTS.items():
            for i, name in enumerate(getattr(w, key) or ()):
                self.known((key, i), name, library(), f"a name of assets/{folder}")
            self._unique(key, getattr(w, key) or ())
        for name in w.rules:
            self.known(("rules", name), name, load_rules(), "a constant of the laws")
        self._commitment_names()
        self._government_names()
        priors = {"record"} | {p for g in load_governments().values() for b in g.blocs for p in b.priors}
        self.known(("prior",), w.prior, sorted(priors), f"one of {', '.join(sorted(priors))}")

    def _unique(self, key: str, words: Iterable[str]) -> None:
        seen = set()
        for i, word in enumerate(words):
            if word in seen:
                self.tell((key, i), f"{word} again", "each name once")
            seen.add(word)

    def _commitment_names(self) -> None:
        self._unique("commitment", [c.id for c in self.written.commitment])
        for i, c in enumerate(self.written.commitment):
            self.known(
                ("commitment", i, "id"), c.id, load_commitments(), "a commitment of assets/commitments"
            )
            for code in c.signatories or ():
                self.known(
                    ("commitment", i, "signatories"),
                    code,
                    self.written.governments,
                    "a government of this scenario",
                )

    def _government_names(self) -> None:
        for code, change in self.written.government.items():
            base = load_governments().get(code)
            if base is None or code not in self.written.governments:
                continue
            for part, words in (("bloc", base.bloc), ("faction", base.faction)):
                for name in getattr(change, part) or ():
                    self.known(("government", code, part, name), name, words, f"a {part} of {code}")
            if change.ruling is not None:
                self.known(
                    ("government", code, "ruling"), change.ruling, base.bloc, f"one of {', '.join(base.bloc)}"
                )
            for name in change.trust or ():
                self.known(
                    ("government", code, "trust", name),
                    name,
                    self.written.governments,
                    "a government of this scenario",
                )

    def made(self, governments: list[Government], commitments: list[Commitment]) -> None:
        """The whole thing holds together: sums, trust, signatories, states, ages, agenda, cards."""
        for g in governments:
            for path, *told in (*government_faults(g), *trust_faults(g, governments)):
                self.tell(("government", g.code, *path), *told)
        for i, c in enumerate(commitments):
            for path, *told in commitment_faults(c, governments):
                self.tell((*self._commitment_place(i, c), *path), *told)
        if not commitments:
            self.tell(("agenda",), "nothing live and nothing to propose", "at least one commitment")
        if sum(g.hub for g in governments) > 1 or sum(not g.hub for g in governments) < 2:
            self.tell(
                ("governments",), "too few members or two hubs", "two members or more, and at most one hub"
            )
        self._cards()
        for name, variant in self.written.variant.items():
            self._variant(name, variant.set, [c.id for c in commitments])

    def _commitment_place(self, i: int, c: Commitment) -> tuple:
        listed = i < len(self.written.commitment)
        return ("commitment", i) if listed else ("agenda", list(self.written.agenda).index(c.id))

    def _cards(self) -> None:
        cards = scenario_cards(self.written)
        for path, value in list(_parameters(self.written).items())[:500]:
            card, at = cards.get(".".join(path)), _place(self.written, path)
            if card is None:
                self.tell(at, f"{value:g} without a card", "a [[card]] whose `of` names it, with a source")
            elif not card.low <= card.value <= card.high:
                self.tell(at, f"{value:g}", f"a value from {card.low:g} to {card.high:g}")

    def _variant(self, name: str, said: dict[str, Any], commitments: list[str]) -> None:
        governments = [load_governments()[code] for code in self.written.governments]
        known = [p for p in leaf_paths(governments, commitments) if p != "variant"]
        for path in said:
            self.known(("variant", name, "set", path), path, known, "a path such as government.KR.leader_x")

    def variants(self, whole: Scenario) -> None:
        """Every variant can be played."""
        for name in self.written.variant:
            try:
                override(whole, {"variant": name})
            except ContentError as error:
                p = error.problems[0]
                self.tell(("variant", name, "set", p.key), p.found, p.expected, p.nearest)


def _parameters(written: ScenarioFile) -> dict[tuple[str, ...], float]:
    """The numbers of a scenario that shape the game (not its length, and not what we expect of it)."""
    skip = ("turns", "expect", "variant")
    return {p: v for p, v in numbers(written).items() if p[0] not in skip}


def scenario_cards(written: ScenarioFile) -> dict[str, Card]:
    """The provenance card of every number of a scenario: its own source, the library's unit and range."""
    found = {}
    for path, value in _parameters(written).items():
        group, base = group_of(written.card, path), _library_card(path)
        said = {k: getattr(group, k, None) for k in ("low", "high", "unit", "meaning")}
        whole = {k: v if v is not None else getattr(base, k, None) for k, v in said.items()}
        if group and None not in whole.values():
            found[".".join(path)] = Card(value=value, source=group.source, **whole)
    return found


def _library_card(path: tuple[str, ...]) -> Card | None:
    """What the library says of the same number, or None where only a scenario states it."""
    first, *rest = path
    if first == "rules":
        return load_rules().get(rest[0])
    return _library_cards(first, rest[0]).get(".".join(rest[1:])) if first in _STATED else None


_STATED = {"government": load_governments, "commitment": load_commitments}


@cache
def _library_cards(kind: str, name: str) -> dict[str, Card]:
    thing = _STATED[kind]().get(name)
    return cards_of(thing) if thing else {}


def _place(written: ScenarioFile, path: tuple[str, ...]) -> tuple[str | int, ...]:
    if path[0] != "commitment":
        return path
    ids = [c.id for c in written.commitment]
    return ("commitment", ids.index(path[1]), *path[2:])
