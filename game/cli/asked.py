"""What was asked for, found and checked: the scenario, the seat, the strategies."""

from pathlib import Path

from game.cli.refusal import Refusal, unknown

FIRST = "camp-david-2023"


def scenario(args):
    """The scenario named on the command line, with every `--set` applied; raises Refusal."""
    from game.content import ContentError, load_scenario, override, scenario_ids

    name = args.scenario or FIRST
    is_file = name.endswith(".toml") or "/" in name or "\\" in name
    if not is_file and name not in scenario_ids():
        raise unknown("scenario", name, scenario_ids())
    if is_file and not Path(name).is_file():
        raise Refusal(f"there is no file {name}")
    try:
        found = load_scenario(Path(name) if is_file else name)
        return override(found, dict(args.changes)) if getattr(args, "changes", None) else found
    except ContentError as error:
        raise _first_problem(error) from None


def saved(file: str, makers):
    """The session of a saved game, played again up to where it was left; raises Refusal."""
    from game.session import SaveError, load

    if not Path(file).is_file():
        raise Refusal(f"there is no saved game {file}")
    try:
        return load(file, makers.council)
    except SaveError as error:
        raise Refusal(error) from None


def seat(word: str | None, of) -> str | None:
    """The code of the seat to be held by the person, or None where nobody holds one; raises Refusal."""
    if word is None or word.lower() == "none":
        return None
    codes = [government.code for government in of.governments]
    if word.upper() not in codes:
        raise unknown("seat", word, [*codes, "none"])
    return word.upper()


def strategies(args, of, makers) -> dict[str, str]:
    """`{seat code: strategy name}` from every `--strategy SEAT=NAME`; raises Refusal."""
    chosen = {}
    for word, name in args.strategies:
        code = seat(word, of)
        if code is None:
            raise unknown("seat", word, [government.code for government in of.governments])
        if name not in makers.strategies():
            raise unknown("strategy", name, makers.strategies())
        chosen[code] = name
    return chosen


class Known(list):
    """The names of all strategies; a name with a dot is a file or module of one's own, which is tried (else Refusal).

    With `tried` off, nothing is run: a file must be there, and that is all.
    """

    def __init__(self, makers, tried: bool = True):
        super().__init__(makers.strategies())
        self.own = makers.own if tried else None

    def __contains__(self, name) -> bool:
        if super().__contains__(name) or not isinstance(name, str) or "." not in name:
            return super().__contains__(name)
        try:
            return bool(self.own({"": name})) if self.own else not name.endswith(".py") or Path(name).is_file()
        except ValueError as error:
            raise Refusal(error) from None


def _first_problem(error) -> Refusal:
    first, *others = error.problems
    more = f" (and {len(others)} more: `check` lists them all)" if others else ""
    return Refusal(f"{first}{more}")
