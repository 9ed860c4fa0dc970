"""A refusal of the models, told in the words of a problem: line, key, found, expected, nearest."""

from __future__ import annotations

from collections.abc import Sequence
from types import NoneType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from .locate import Lines
from .problem import Problem, nearest, shorten

MOST = 20  # problems told about one file; more would hide the first

_KINDS = {
    "float_type": "a number",
    "float_parsing": "a number",
    "finite_number": "a finite number",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "bool_type": "true or false",
    "string_type": "words in quotes",
    "dict_type": "a table",
    "model_type": "a table",
    "model_attributes_type": "a table",
    "tuple_type": "a list",
}


def problems_of(
    error: ValidationError, model: Any, file: str, lines: Lines, base: tuple = ()
) -> list[Problem]:
    """Every refusal of one file as a problem, in the order of the lines."""
    told = [
        _problem(e, model, file, lines, base)
        for e in error.errors(include_url=False, include_context=True)[:MOST]
    ]
    return sorted(told, key=lambda p: (p.line, p.key))


def dotted(path: Sequence[str | int]) -> str:
    """A path as written: government.KR.approval, commitment[2].state."""
    text = ""
    for part in path:
        text += f"[{part + 1}]" if isinstance(part, int) else ("." if text else "") + (shorten(part) or '""')
    return text or "(file)"


def _problem(e: Any, model: Any, file: str, lines: Lines, base: tuple) -> Problem:
    loc = tuple(part for part in e["loc"] if part != "[key]")
    path = base + loc
    kind, context = e["type"], e.get("ctx", {})
    key, line = dotted(path), lines.line(path)
    if kind == "missing":
        return Problem(file, line, key, "nothing", "this key to be there", _written_like(e, loc, model))
    if kind == "extra_forbidden":
        known = _keys_at(model, loc[:-1])
        word = nearest(loc[-1], known) if loc else None
        return Problem(file, line, key, f"unknown key {shorten(loc[-1])}", "a known key", word)
    word = nearest(e["input"], get_choices(context)) if kind == "literal_error" else None
    found = loc[-1] if "[key]" in e["loc"] and loc else e["input"]
    return Problem(file, line, key, shorten(found), _expected(kind, context, e["msg"]), word)


def get_choices(context: dict[str, Any]) -> list[str]:
    """The words a choice allows, out of the refusal's own text."""
    return [w.strip(" '") for w in str(context.get("expected", "")).replace(" or ", ",").split(",")]


def _expected(kind: str, context: dict[str, Any], message: str) -> str:
    if kind in _KINDS:
        return _KINDS[kind]
    if kind == "greater_than_equal":
        return f"a number of at least {context['ge']:g}"
    if kind == "less_than_equal":
        return f"a number of at most {context['le']:g}"
    if kind == "literal_error":
        return f"one of {', '.join(get_choices(context))}"
    if kind == "string_too_long":
        return f"at most {context['max_length']} characters"
    if kind in ("too_long", "too_short"):
        bound = "at most" if kind == "too_long" else "at least"
        return f"{bound} {context.get('max_length', context.get('min_length'))} of them"
    if kind == "string_pattern_mismatch":
        return f"text of the form {context['pattern']}"
    if kind == "value_error":
        return str(context.get("error", message))
    return message[:1].lower() + message[1:]


def _written_like(e: Any, loc: tuple, model: Any) -> str | None:
    """A missing key is often a misspelt one: the unknown key beside it that is closest."""
    written = e["input"] if isinstance(e["input"], dict) else {}
    known = _keys_at(model, loc[:-1])
    strangers = [k for k in list(written)[:50] if k not in known]
    return nearest(loc[-1], strangers) if loc else None


def _keys_at(model: Any, loc: tuple) -> list[str]:
    for part in loc:
        model = _inside(model, part)
    model = _plain(model)
    return list(model.model_fields) if isinstance(model, type) and issubclass(model, BaseModel) else []


def _plain(kind: Any) -> Any:
    while get_origin(kind) is Annotated or (get_origin(kind) in (Union, type(int | None))):
        options = [a for a in get_args(kind) if a is not NoneType]
        kind = options[0]
    return kind


def _inside(kind: Any, part: str | int) -> Any:
    kind = _plain(kind)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        field = kind.model_fields.get(str(part))
        return field.annotation if field else None
    if get_origin(kind) is dict:
        return get_args(kind)[1]
    if get_origin(kind) is tuple:
        return get_args(kind)[0]
    return None
