"""Saved games as rows to choose from: where and when they are, and what is wrong with a damaged one."""

from datetime import datetime

from game.text.shots import SaveRow, SavesShot
from game.text.speak import _

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip


def shelf(rows: list, titles: dict[str, str], lengths: dict[str, int], now: datetime, folder: str,
          by_itself: str) -> SavesShot:
    """Rows of the session's list of saves; `titles` names scenarios, `by_itself` starts the names the game gave."""
    return SavesShot(tuple(_row(row, titles, lengths, now, by_itself) for row in rows), folder)


def _row(row, titles, lengths, now: datetime, by_itself: str) -> SaveRow:
    when = _when(datetime.fromtimestamp(row.when), now)
    if row.problem:
        return SaveRow(row.path.name, row.path.name, "", when, _("Damaged: {problem}").format(problem=row.problem))
    who = ", ".join(row.held) or _("watched")
    title = f"{_(titles.get(row.scenario, row.scenario))}, {who}"
    detail = _("{date}, quarter {n}").format(date=row.quarter, n=row.turns + 1)
    if row.turns >= lengths.get(row.scenario, row.turns + 1):
        detail = _("played to its end")
    if row.path.name.startswith(by_itself):
        detail = _("{where}, saved by itself").format(where=detail)
    return SaveRow(row.path.name, title, detail, when)


def _when(then: datetime, now: datetime) -> str:
    days = (now.date() - then.date()).days
    if days == 0:
        return _("today, {time}").format(time=f"{then:%H:%M}")
    if days == 1:
        return _("yesterday, {time}").format(time=f"{then:%H:%M}")
    return _("{day} {month} {year}").format(day=then.day, month=_(MONTHS[then.month - 1]), year=then.year)


def latest(row, titles: dict[str, str]) -> str:
    """The game one would go on with, in a few words."""
    return _("{title}, {date}").format(title=_(titles.get(row.scenario, row.scenario)), date=row.quarter)
