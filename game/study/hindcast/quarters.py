"""Quarters as whole numbers, so that they can be counted: 1998Q1 is 7992."""

from __future__ import annotations

import re

QUARTER = re.compile(r"([0-9]{4})Q([1-4])")
DATE = re.compile(r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?")
LAST_DAY = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def quarter(text: str) -> int | None:
    """The number of a quarter written 1998Q1, or None."""
    found = QUARTER.fullmatch(text)
    return int(found[1]) * 4 + int(found[2]) - 1 if found else None


def named(number: int) -> str:
    """The quarter of a number, written 1998Q1."""
    return f"{number // 4:04d}Q{number % 4 + 1}"


def year(number: int) -> int:
    """The year a quarter lies in."""
    return number // 4


def of_date(text: str) -> int | None:
    """The quarter of a date written 1998-02 or 1998-02-25, or None where it is no date."""
    found = DATE.fullmatch(text)
    if found is None or not 1 <= int(found[2]) <= 12:
        return None
    month = int(found[2])
    if found[3] and not 1 <= int(found[3]) <= LAST_DAY[month - 1]:
        return None
    return int(found[1]) * 4 + (month - 1) // 3
