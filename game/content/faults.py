"""What no single field can get wrong: sums, names inside a government, trust, terms, signatories, ages.

Each function yields (path, found, expected, nearest); a file, a scenario and `--set` tell the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .models import Commitment, Government
from .problem import nearest
from .signing import allowed_signatories, signatories_fit

Fault = tuple[tuple[str, ...], str, str, str | None]


def government_faults(g: Government) -> Iterator[Fault]:
    """What is wrong with a government on its own."""
    blocs = f"one of {', '.join(g.bloc)}"
    if g.ruling not in g.bloc:
        yield ("ruling",), g.ruling, blocs, nearest(g.ruling, g.bloc)
    for name, faction in g.faction.items():
        if faction.bloc is not None and faction.bloc not in g.bloc:
            yield ("faction", name, "bloc"), faction.bloc, blocs, nearest(faction.bloc, g.bloc)
    yield from _sums(g)
    if g.term > g.term_length:
        yield ("term",), str(g.term), f"at most the term's length, {g.term_length}", None
    for name, bloc in g.bloc.items():
        if g.hub and (bloc.patron is None or bloc.attention is None):
            yield ("bloc", name), "no patron or no attention", "both, for the hub's blocs", None


def _sums(g: Government) -> Iterator[Fault]:
    for path, total in (
        (("faction",), sum(f.weight for f in g.factions)),
        (("threat_weights",), g.threat_weights.north + g.threat_weights.china),
    ):
        if abs(total - 1) > 1e-6:
            yield path, f"weights that sum to {total:.3f}", "weights that sum to 1", None


def trust_faults(g: Government, others: Iterable[Government]) -> Iterator[Fault]:
    """Whom a government says nothing about."""
    for other in others:
        if other.code != g.code and other.code not in g.trust:
            yield ("trust",), f"no trust in {other.code}", "a trust in every other government", None


def commitment_faults(c: Commitment, governments: Iterable[Government]) -> Iterator[Fault]:
    """What is wrong with a commitment among these governments."""
    governments = list(governments)
    hubs = {g.code: g.hub for g in governments}
    stranger = next((s for s in c.signatories if s not in hubs), None)
    if stranger is not None:
        yield ("signatories",), stranger, "a government of this scenario", nearest(stranger, hubs)
    elif len(set(c.signatories)) < max(2, len(c.signatories)):
        found = f"{len(set(c.signatories))} different names"
        yield ("signatories",), found, "two signatories or more, each once", None
    elif not signatories_fit(c.form, [(s, hubs[s]) for s in c.signatories]):
        allowed = " or ".join("+".join(s) for s in allowed_signatories(c.form, governments)[:4])
        expected = f"{allowed or 'a hub and two members'} ({c.id} is {c.form})"
        yield ("signatories",), "+".join(c.signatories), expected, None
    if c.age and c.state in ("idea", "table"):
        yield ("age",), f"{c.age} while {c.state}", "an age only for what has been signed", None
