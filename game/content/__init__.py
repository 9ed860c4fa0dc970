"""Content is read from assets/**/*.toml, checked whole, and handed on frozen; no law sees a file."""

from .change import find_path, override, paths
from .checks import check, to_json_schema
from .library import (
    cards_of,
    load_commitments,
    load_events,
    load_governments,
    load_moves,
    load_rivals,
    load_rules,
)
from .models import (
    SHOCK_KINDS,
    STATES,
    Bloc,
    Card,
    Commitment,
    Effect,
    Event,
    Expect,
    Faction,
    Government,
    Move,
    Rival,
    Scenario,
)
from .problem import ContentError, Problem, nearest
from .scenario import load_scenario, scenario_ids, shock_cards
from .signing import allowed_signatories

__all__ = [
    "SHOCK_KINDS",
    "STATES",
    "Bloc",
    "Card",
    "Commitment",
    "ContentError",
    "Effect",
    "Event",
    "Expect",
    "Faction",
    "Government",
    "Move",
    "Problem",
    "Rival",
    "Scenario",
    "allowed_signatories",
    "cards_of",
    "check",
    "find_path",
    "load_commitments",
    "load_events",
    "load_governments",
    "load_moves",
    "load_rivals",
    "load_rules",
    "load_scenario",
    "nearest",
    "override",
    "paths",
    "scenario_ids",
    "shock_cards",
    "to_json_schema",
]
