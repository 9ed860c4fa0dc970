"""Who may sign what: two members or more, with the hub, without it, or either, by the form of the promise."""

from __future__ import annotations

from collections.abc import Iterable

from .models import Government


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
