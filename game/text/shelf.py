"""Saved games as rows to choose from: where and when they are, and what is wrong with a damaged one."""

from datetime import datetime

from game.text.shots import SaveRow, SavesShot
from game.text.speak import _
from game.text.words import Words, listed, quarter_of

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def cause(field: str) -> str:
    """Why a saved game does not open, in a person's words, from the field that its line names."""
    causes = {
        "file": _("The file cannot be read as a saved game."),
        "game": _("The file is no saved game."),
        "schema": _("Another version of the game saved it."),
        "laws_version": _("It was played under other rules; under these it would have gone another way."),
        "digest": _("Played again, it does not come to the same end."),
        "scenario": _("Its situation is not here, or is another one now."),
        "strategies": _("A strategy that held one of its seats is not here."),
    }
    return causes.get(field.partition(".")[0], _("The file is damaged."))


def unopened(error) -> str:
    """What a person is told of a saved game that does not open: the cause, then the line with file and field."""
    return f"{cause(error.field)} {error}"


class Shelf:
    """Tells rows of the session's list of saves, with the scenarios they are of; `by_itself` starts the names the game
    gave."""

    def __init__(self, scenarios: list, by_itself: str):
        self.of = {s.id: s for s in scenarios}
        self.by_itself = by_itself

    def shot(self, rows: list, now: datetime, folder: str) -> SavesShot:
        return SavesShot(tuple(self._row(row, now) for row in rows), folder)

    def latest(self, row) -> str:
        """The game one would go on with, in a few words."""
        date = _("played to its end") if self._over(row) else _quarter(row.quarter)
        return _("{title}, {date}").format(title=self._title(row), date=date)

    def _row(self, row, now: datetime) -> SaveRow:
        name, when = row.path.name, _when(datetime.fromtimestamp(row.when), now)
        if row.problem:
            return SaveRow(name, name, row.problem.removeprefix(f"{name}: "), when, cause(row.field))
        detail = _("{date}, quarter {n}").format(date=_quarter(row.quarter), n=row.turns + 1)
        if self._over(row):
            detail = _("played to its end")
        if name.startswith(self.by_itself):
            detail = _("{where}, saved by itself").format(where=detail)
        title = _("{title}, {who}").format(title=self._title(row), who=self._who(row))
        return SaveRow(name, title, detail, when)

    def _title(self, row) -> str:
        return _(self.of[row.scenario].title) if row.scenario in self.of else row.scenario

    def _over(self, row) -> bool:
        return row.scenario in self.of and row.turns >= self.of[row.scenario].turns

    def _who(self, row) -> str:
        if not row.held:
            return _("watched")
        if row.scenario not in self.of:
            return listed(list(row.held))
        words = Words(self.of[row.scenario])
        return listed([words.seat(code) for code in row.held if code in words.codes])


def _quarter(written: str) -> str:
    """The quarter of a save, "2026 Q4", as it is said."""
    year, _space, quarter = written.partition(" Q")
    return quarter_of(int(year), int(quarter)) if year.isdigit() and quarter.isdigit() else written


def _when(then: datetime, now: datetime) -> str:
    days = (now.date() - then.date()).days
    if days == 0:
        return _("today, {time}").format(time=f"{then:%H:%M}")
    if days == 1:
        return _("yesterday, {time}").format(time=f"{then:%H:%M}")
    return _("{day} {month} {year}").format(day=then.day, month=_(MONTHS[then.month - 1]), year=then.year)
