"""A scenario file says only what differs; this page makes it whole and says everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

from .explain import MOST, dotted, problems_of
from .library import (
    ASSETS,
    cards_of,
    group_of,
    load_commitments,
    load_events,
    load_governments,
    load_moves,
    load_rivals,
    load_rules,
    numbers,
    read,
)
from .locate import Lines
from .models import SHOCK_KINDS, Card, Commitment, Event, Government, Scenario, ScenarioFile
from .problem import ContentError, Problem, nearest, short_path

SKY = {"north": 0.6, "china": 0.55}


def scenario_ids() -> list[str]:
    """The scenarios that ship, in the order of their codes S0, S1, ..."""
    found = []
    for path in sorted((ASSETS / "scenarios").glob("*.toml")):
        try:
            found.append((read(path, ScenarioFile)[0].code, path.stem))
        except ContentError:
            found.append(("~", path.stem))
    return [name for _, name in sorted(found)]


def load_scenario(name: str | Path, variant: str | None = None) -> Scenario:
    """A shipped scenario by its id, or any file by its path; `variant` picks one of its second readings."""
    path = _path_of(name)
    scenario = _load(path, path.stat().st_mtime_ns if path.exists() else 0)
    if variant is None:
        return scenario
    from .change import override

    return override(scenario, {"variant": variant})


def _path_of(name: str | Path) -> Path:
    text = str(name)
    if isinstance(name, Path) or text.endswith(".toml") or "/" in text or "\\" in text:
        return Path(name)
    path = ASSETS / "scenarios" / f"{text}.toml"
    if text not in (known := [p.stem for p in (ASSETS / "scenarios").glob("*.toml")]):
        word = nearest(text, known)
        raise ContentError([Problem("scenarios", 1, "scenario", text, f"one of {', '.join(scenario_ids())}", word)])
    return path


@lru_cache(maxsize=64)
def _load(path: Path, _written: int) -> Scenario:
    written, lines = read(path, ScenarioFile)
    return make_whole(written, path.stem, short_path(path), lines)


def make_whole(written: ScenarioFile, name: str, file: str, lines: Lines) -> Scenario:
    """The scenario with everything it left unsaid filled in; a ContentError names all it got wrong."""
    check = _Check(written, file, lines)
    check.names()
    if check.problems:
        raise ContentError(check.sorted())
    governments = [_government(written, code) for code in written.governments]
    commitments = _commitments(written, governments)
    check.made(governments, commitments)
    if check.problems:
        raise ContentError(check.sorted())
    whole = Scenario(
        **{k: getattr(written, k) for k in ("code", "title", "goal", "briefing", "seat", "task", "news", "start")},
        **{k: getattr(written, k) for k in ("turns", "prior", "agenda", "expect", "card")},
        id=name,
        world=_sky(written, governments),
        governments=tuple(governments),
        commitments=tuple(commitments),
        rules={k: card.value for k, card in load_rules().items()} | written.rules,
        moves=_chosen(written.moves, load_moves(), lambda m: True),
        events=_chosen(written.events, load_events(), lambda e: e.aggrieved in (None, *written.governments)),
        rivals=_chosen(written.rivals, load_rivals(), lambda r: True),
        variants=written.variant,
    )
    check.variants(whole)
    if check.problems:
        raise ContentError(check.sorted())
    return whole


def _chosen(names: Iterable[str] | None, library: dict[str, Any], fits: Any) -> tuple[Any, ...]:
    if names is None:
        return tuple(thing for thing in library.values() if fits(thing))
    return tuple(library[name] for name in names)


def _government(written: ScenarioFile, code: str) -> Government:
    """The library's government, with the scenario's differences, its prior, and trust in those who take part."""
    base = load_governments()[code]
    change = written.government.get(code)
    said = change.model_dump(exclude_unset=True) if change else {}
    table = base.model_dump()
    for bloc in table["bloc"].values():
        bloc["x"] = bloc["priors"].get(written.prior, bloc["x"])
    whole = merged(table, said)
    whole["trust"] = {k: v for k, v in whole["trust"].items() if k in written.governments and k != code}
    if whole["hub"] and whole["ruling"] in whole["bloc"]:
        sky = written.world.model_dump(exclude_unset=True)
        whole["bloc"][whole["ruling"]] |= {k: v for k, v in sky.items() if k in ("patron", "attention")}
    return Government.model_validate(whole)


def merged(table: dict[str, Any], said: dict[str, Any]) -> dict[str, Any]:
    """A table with what was said laid over it, table by table."""
    new = dict(table)
    for key, value in said.items():
        inside = isinstance(value, dict) and isinstance(new.get(key), dict)
        new[key] = merged(new[key], value) if inside else value
    return new


def _sky(written: ScenarioFile, governments: list[Government]) -> dict[str, float]:
    hub = next((g for g in governments if g.hub), None)
    bloc = hub.bloc[hub.ruling] if hub else None
    usual = {"patron": bloc.patron if bloc else 0.0, "attention": bloc.attention if bloc else 0.0}
    return SKY | usual | written.world.model_dump(exclude_unset=True)


def _commitments(written: ScenarioFile, governments: list[Government]) -> list[Commitment]:
    """What the file lists first, in its order; then what else may be proposed, in the order of the agenda."""
    library = load_commitments()
    listed = {c.id: c.model_dump(exclude_unset=True) for c in written.commitment}
    found = []
    for name in [*listed, *(n for n in written.agenda if n not in listed)]:
        whole = merged(library[name].model_dump(), listed.get(name, {}))
        whole["signatories"] = whole["signatories"] or default_signatories(whole["form"], governments)
        found.append(Commitment.model_validate(whole))
    return found


def default_signatories(form: str, governments: Iterable[Government]) -> tuple[str, ...]:
    """Everybody who may sign: all of them, or all but the hub when the promise is bilateral."""
    return tuple(g.code for g in governments if form != "bilateral" or not g.hub)


def allowed_signatories(form: str, governments: Iterable[Government]) -> list[tuple[str, ...]]:
    """Every set of governments that may make a promise of this form, largest first."""
    everybody = [(g.code, g.hub) for g in governments]
    sets = [[e for bit, e in enumerate(everybody) if n >> bit & 1] for n in range(1 << len(everybody))]
    fitting = [s for s in sets if signatories_fit(form, s)]
    return [tuple(code for code, _ in s) for s in sorted(fitting, key=len, reverse=True)]


def signatories_fit(form: str, signers: list[tuple[str, bool]]) -> bool:
    """At least two governments other than the hub; with the hub, without it, or either, by the form."""
    with_hub = any(hub for _, hub in signers)
    members = sum(not hub for _, hub in signers)
    return members >= 2 and {"either": True, "bilateral": not with_hub, "trilateral": with_hub}[form]


class _Check:
    """What the models cannot see: names that exist, sums, sets of signatories, ages, cards."""

    def __init__(self, written: ScenarioFile, file: str, lines: Lines):
        self.written, self.file, self.lines = written, file, lines
        self.problems: list[Problem] = []

    def tell(self, path: tuple, found: str, expected: str, word: str | None = None) -> None:
        if len(self.problems) < MOST:
            self.problems.append(Problem(self.file, self.lines.line(path), dotted(path), found, expected, word))

    def sorted(self) -> list[Problem]:
        return sorted(self.problems, key=lambda p: (p.line, p.key))

    def known(self, path: tuple, word: str, words: Iterable[str], what: str) -> bool:
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
        for key, library in {"agenda": load_commitments, "events": load_events, "rivals": load_rivals, "moves": load_moves}.items():  # fmt: skip
            for i, name in enumerate(getattr(w, key) or ()):
                self.known((key, i), name, library(), f"a name of assets/{'commitments' if key == 'agenda' else key}")
            self._unique(key, getattr(w, key) or ())
        for name in w.rules:
            self.known(("rules", name), name, load_rules(), "a constant of the laws")
        self._commitment_names()
        self._government_names()
        priors = {"record"} | {p for g in load_governments().values() for b in g.blocs for p in b.priors}
        self.known(("prior",), w.prior, sorted(priors), f"one of {', '.join(sorted(priors))}")

    def _unique(self, key: str, words: Iterable[str]) -> None:
        words = list(words)
        for i, word in enumerate(words):
            if word in words[:i]:
                self.tell((key, i), f"{word} again", "each name once")

    def _commitment_names(self) -> None:
        self._unique("commitment", [c.id for c in self.written.commitment])
        for i, c in enumerate(self.written.commitment):
            self.known(("commitment", i, "id"), c.id, load_commitments(), "a commitment of assets/commitments")
            for code in c.signatories or ():
                self.known(("commitment", i, "signatories"), code, self.written.governments, "a government of this scenario")

    def _government_names(self) -> None:
        for code, change in self.written.government.items():
            base = load_governments().get(code)
            if base is None or code not in self.written.governments:
                continue
            for part, words in (("bloc", base.bloc), ("faction", base.faction)):
                for name in getattr(change, part) or ():
                    self.known(("government", code, part, name), name, words, f"a {part} of {code}")
            if change.ruling is not None:
                self.known(("government", code, "ruling"), change.ruling, base.bloc, f"one of {', '.join(base.bloc)}")
            for name in change.trust or ():
                self.known(("government", code, "trust", name), name, self.written.governments, "a government of this scenario")

    def made(self, governments: list[Government], commitments: list[Commitment]) -> None:
        """The whole thing holds together: sums, trust, signatories, states, ages, agenda, cards."""
        for g in governments:
            self._government(g, governments)
        for i, c in enumerate(commitments):
            self._commitment(i, c, governments)
        if not commitments:
            self.tell(("agenda",), "nothing live and nothing to propose", "at least one commitment")
        if sum(g.hub for g in governments) > 1 or sum(not g.hub for g in governments) < 2:
            self.tell(("governments",), "too few members or two hubs", "two members or more, and at most one hub")
        self._cards()
        for name, variant in self.written.variant.items():
            self._variant(name, variant.set, [c.id for c in commitments])

    def _government(self, g: Government, governments: list[Government]) -> None:
        at = ("government", g.code)
        for other in governments:
            if other.code != g.code and other.code not in g.trust:
                self.tell((*at, "trust"), f"no trust in {other.code}", "a trust in every other government")
        weight = sum(f.weight for f in g.factions)
        if abs(weight - 1) > 1e-6:
            self.tell((*at, "faction"), f"weights that sum to {weight:.3f}", "weights that sum to 1")
        worry = g.threat_weights.north + g.threat_weights.china
        if abs(worry - 1) > 1e-6:
            self.tell((*at, "threat_weights"), f"weights that sum to {worry:.3f}", "weights that sum to 1")
        if g.term > g.term_length:
            self.tell((*at, "term"), str(g.term), f"at most the term's length, {g.term_length}")

    def _commitment(self, i: int, c: Commitment, governments: list[Government]) -> None:
        listed = i < len(self.written.commitment)
        at = ("commitment", i) if listed else ("agenda", list(self.written.agenda).index(c.id))
        hubs = {g.code: g.hub for g in governments}
        if len(set(c.signatories)) < max(2, len(c.signatories)):
            self.tell((*at, "signatories"), f"{len(set(c.signatories))} different names", "two signatories or more, each once")
        elif not signatories_fit(c.form, [(s, hubs[s]) for s in c.signatories]):
            allowed = " or ".join("+".join(s) for s in allowed_signatories(c.form, governments)[:4]) or "a hub and two members"
            self.tell((*at, "signatories"), "+".join(c.signatories), f"{allowed} ({c.id} is {c.form})")
        if c.age and c.state in ("idea", "table"):
            self.tell((*at, "age"), f"{c.age} while {c.state}", "an age only for what has been signed")

    def _cards(self) -> None:
        cards = scenario_cards(self.written)
        for path, value in list(_parameters(self.written).items())[:500]:
            card, at = cards.get(".".join(path)), _place(self.written, path)
            if card is None:
                self.tell(at, f"{value:g} without a card", "a [[card]] whose `of` names it, with a source")
            elif not card.low <= card.value <= card.high:
                self.tell(at, f"{value:g}", f"a value from {card.low:g} to {card.high:g}")

    def _variant(self, name: str, said: dict[str, Any], commitments: list[str]) -> None:
        from .change import leaf_paths

        known = [p for p in leaf_paths(self.written.governments, commitments) if p != "variant"]
        for path in said:
            self.known(("variant", name, "set", path), path, known, "a path such as government.KR.leader_x")


    def variants(self, whole: Scenario) -> None:
        """Every variant can be played."""
        from .change import override

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
    """The provenance card of every number of a scenario: its own source, and what the library says of unit and range."""
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
    library = {"government": load_governments, "commitment": load_commitments}.get(first)
    thing = library().get(rest[0]) if library else None
    return cards_of(thing).get(".".join(rest[1:])) if thing else None


def _place(written: ScenarioFile, path: tuple[str, ...]) -> tuple[str | int, ...]:
    if path[0] != "commitment":
        return path
    ids = [c.id for c in written.commitment]
    return ("commitment", ids.index(path[1]), *path[2:])


def shock_cards(scenario: Scenario, kind: str, aggrieved: str | None = None) -> list[Event]:
    """The dated cards of a scenario that show one kind of history shock, oldest first; by whom it stings, if asked."""
    cards = [e for e in scenario.events if e.kind == kind and kind in SHOCK_KINDS]
    return [e for e in cards if aggrieved in (None, e.aggrieved)] or cards
