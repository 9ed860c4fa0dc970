"""To open a saved game is to play it again; one that cannot be is told in one line, the others still listed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from game.content import ContentError, Scenario, load_scenario, override
from game.laws.state import LAWS_VERSION
from game.setup import first_world

from .given import Given, card, checked
from .names import number
from .reading import Page, SaveError, read
from .record import content_hash
from .refusals import admit
from .said import Said, known
from .saving import BROKEN, FIELDS, GAME, SCHEMA, checksum
from .session import Session, rule_name
from .words import WordError, order_of

MOST_WORK = 60_000  # governments squared x promises x quarters that a save may ask to be played again
USUAL_HORIZON = 16.0  # quarters

Council = Callable[[dict[str, str]], Mapping[str, Callable]]


@dataclass(frozen=True, slots=True)
class SaveRow:
    """One file of the folder of saved games; `problem` is one line about `field`; both are empty for a good one."""

    path: Path
    problem: str = ""
    field: str = ""
    scenario: str = ""
    quarter: str = ""
    held: tuple[str, ...] = ()
    seed: int = 0
    turns: int = 0
    when: float = 0.0  # seconds since 1970, when it was written


def list_saves(folder: Path | str) -> list[SaveRow]:
    """Every saved game of a folder, newest first; a damaged one is a row with its problem."""
    try:
        files = [file for file in Path(folder).glob("*.json") if not file.name.startswith(".")]
    except OSError:
        return []
    rows = [_row(file) for file in files]
    return sorted(rows, key=lambda row: (-row.when, row.path.name))


def _row(path: Path) -> SaveRow:
    try:
        when = path.stat().st_mtime
    except OSError:
        when = 0.0
    try:
        page = _head(path)
        return SaveRow(
            path=path,
            scenario=page.page("scenario").text("id"),
            quarter=page.text("quarter"),
            held=tuple(str(seat) for seat in page.items("held")),
            seed=page.whole("seed", (1 << 64) - 1),
            turns=len(page.items("turns")),
            when=when,
        )
    except SaveError as error:
        return SaveRow(path=path, problem=str(error), field=error.field, when=when)


def _head(path: Path) -> Page:
    """The document of a save that is undamaged and of a schema we know."""
    page = Page(path, read(path))
    if page.table.get("game") != GAME:
        raise page.wrong("game", GAME)
    if page.table.get("schema") != SCHEMA or isinstance(page.table.get("schema"), bool):
        raise page.wrong("schema", f"{SCHEMA}; a later one needs a later version of the game")
    page.only(FIELDS)
    if page.text("checksum") != checksum(page.table):
        raise SaveError(path, "checksum", "another than the file's", "the one it was written with: it is damaged")
    return page


def load(path: Path | str, council_of: Council | None = None) -> Session:
    """The saved game, played again to where it was. `council_of` makes a council from strategies by seat.

    Raises SaveError. A game saved under other laws opens if it goes the same under ours; `note` says so.
    """
    page = _head(Path(path))
    try:
        return _open(page, council_of)
    except BROKEN as error:
        problem = f"{type(error).__name__} {error}"
        raise SaveError(path, "turns", problem, "a game that can be played again") from None


def _open(page: Page, council_of: Council | None) -> Session:
    scenario = _scenario(page.page("scenario").only(("id", "content", "changes", "whole")))
    turns = page.pages("turns")
    if len(turns) > scenario.turns:
        raise page.wrong("turns", f"at most {scenario.turns} quarters")
    rules = _rules(page, scenario)
    work = _work(scenario, rules) * len(turns)
    if work > MOST_WORK:
        raise SaveError(page.file, "turns", f"{work:,.0f} reckonings", f"at most {MOST_WORK:,}")
    seed, run = page.whole("seed", (1 << 64) - 1), page.whole("run", (1 << 64) - 1)
    session = Session(scenario, seed, run, _council(page, scenario, council_of))
    session.begin_with(rules, _given(page, session))
    for turn in turns:
        _replay(session, turn.only(("quarter", "held", "orders")))
    for seat in _seats(page, session):
        session.hold(seat)
    session.said, session.people = _said(page, session), _people(page, session)
    return _compare(page, session)


def _said(page: Page, session: Session) -> tuple[Said, ...]:
    """The forecasts a person entered; older saves have none."""
    found = []
    for row in page.pages("said") if "said" in page.table else []:
        row.only(("turn", "about", "chance", "seat"))
        chance, about = row.table.get("chance"), row.text("about")
        if isinstance(chance, bool) or not isinstance(chance, (int, float)) or not 0.0 <= chance <= 1.0:
            raise row.wrong("chance", "a number from 0 to 1")
        if not known(about, session.seats):
            raise row.wrong("about", f"signed, or lost or outlives with one of {', '.join(session.seats)}")
        seat = row.text("seat") if "seat" in row.table else ""
        if seat not in ("", *session.seats):
            raise row.wrong("seat", f"one of {', '.join(session.seats)}")
        found.append(Said(row.whole("turn", session.scenario.turns), about, float(chance), seat))
    return tuple(found)


def _people(page: Page, session: Session) -> tuple[str, ...]:
    """The seats people hold in turns at one desk."""
    return tuple(_seats(page, session, "people")) if "people" in page.table else ()


def _work(scenario, rules: dict[int, dict[str, float]]) -> float:
    """How much there is to reckon in a quarter: a forecast goes through everybody's eyes, to the horizon."""
    far = max([scenario.rules["horizon"], *(change.get("horizon", 0.0) for change in rules.values())])
    return len(scenario.governments) ** 2 * len(scenario.commitments) * max(1.0, far / USUAL_HORIZON)


def _compare(page: Page, session: Session) -> Session:
    """The session, if it is the game that was saved."""
    laws, digest = page.text("laws_version"), page.text("digest")
    same = digest == session.digest()
    if laws != LAWS_VERSION and not same:
        expected = f"{LAWS_VERSION}: under these laws the game would go otherwise"
        raise SaveError(page.file, "laws_version", laws, expected)
    if not same:
        raise SaveError(page.file, "digest", digest[:12], f"{session.digest()[:12]}, which its orders lead to")
    if laws != LAWS_VERSION:
        session.note = f"saved under laws {laws}; under laws {LAWS_VERSION} it goes the same so far"
    return session


def _scenario(page: Page):
    """The scenario a save names, with its changes, or the one it holds whole."""
    name, content = page.text("id"), page.text("content")
    try:
        found = Scenario.model_validate(page.table["whole"]) if "whole" in page.table else load_scenario(name)
        found = override(found, page.page("changes").table)
        hashed = content_hash(found, first_world(found))
    except ContentError as error:
        problem = error.problems[0]
        raise SaveError(page.file, "scenario", problem.found, problem.expected) from None
    except BROKEN as error:
        problem = str(error).partition("\n")[0]
        raise SaveError(page.file, "scenario", problem, "a scenario that can be played") from None
    if hashed != content:
        raise SaveError(page.file, "scenario", f"{name} of another content", "the content it was saved with")
    return found


def _council(page: Page, scenario, council_of: Council | None):
    names = {seat: str(name) for seat, name in page.page("strategies").table.items()}
    for seat in names:
        if seat not in [g.code for g in scenario.governments]:
            raise SaveError(page.file, "strategies", seat, "a seat of the scenario")
    if council_of is None:
        strange = [name for name in names.values() if name != "domestic"]
        if strange:
            raise SaveError(page.file, "strategies", strange[0], "domestic: no other strategy was handed in")
        return {}
    try:
        return council_of(names)
    except ValueError as error:
        raise SaveError(page.file, "strategies", "an unknown name", str(error)) from None


def _rules(page: Page, scenario) -> dict[int, dict[str, float]]:
    """Which constants change at which quarter."""
    found = {}
    for row in page.pages("rules"):
        turn = row.whole("turn", scenario.turns)
        found[turn] = {}
        for key, value in row.table.items():
            if key != "turn":
                if isinstance(value, bool) or not isinstance(value, (int, float)) or abs(value) > 1e6:
                    raise row.wrong(key, "a number from -1e6 to 1e6")
                try:
                    found[turn][rule_name(key)] = float(value)
                except ValueError as error:
                    raise SaveError(page.file, row.name(key), "an unknown rule", str(error)) from None
    return found


def _given(page: Page, session: Session) -> dict[int, Given]:
    """What was given from outside the seats, by quarter."""
    if "given" not in page.table:
        return {}
    found = {}
    for row in page.pages("given"):
        row.only(("turn", "votes", "event"))
        turn = row.whole("turn", session.scenario.turns)
        if turn in found:
            raise row.wrong("turn", "each quarter once")
        found[turn] = _given_row(row, session)
    return found


def _given_row(row: Page, session: Session) -> Given:
    votes = row.page("votes").table if "votes" in row.table else {}
    event = row.text("event") if "event" in row.table else ""
    try:
        said = {seat: checked(session.names, number(seat, session.seats, "seat"), votes[seat]) for seat in votes}
        return Given(said, card(session.scenario, event) if event else "")
    except ValueError as error:
        raise SaveError(row.file, row.field, "what cannot be given", str(error)) from None


def _seats(page: Page, session: Session, field: str = "held") -> list[str]:
    seats = page.items(field)
    for seat in seats:
        if seat not in session.seats:
            raise SaveError(page.file, page.name(field), seat, f"one of {', '.join(session.seats)}")
    return [seat for seat in session.seats if seat in seats]


def _replay(session: Session, page: Page) -> None:
    """One quarter, played again from its orders."""
    if page.text("quarter") != session.quarter_name():
        raise page.wrong("quarter", session.quarter_name())
    words = page.page("orders").only(session.seats)
    orders = {}
    for i, seat in enumerate(session.seats):
        try:
            order = order_of(session.world, session.names, i, words.page(seat).table)
        except WordError as error:
            raise SaveError(page.file, f"{words.name(seat)}.{error.field}", error.found, error.expected) from None
        refused = admit(session.world, session.names, i, order, person=False)
        if refused:
            where = f"{words.name(seat)}.{refused[0].about}"
            raise SaveError(page.file, where, refused[0].found, refused[0].expected)
        orders[seat] = order
    session.replay(orders, _seats(page, session))
