"""What a word of the command line may be: each reads one, or says in a line what it is not."""

import argparse
import re


def whole(text: str) -> int:
    """A whole number from 0 on, small enough for the tape."""
    if not re.fullmatch(r"[0-9]{1,19}", text) or int(text) >= 2**63:
        raise argparse.ArgumentTypeError(f"{text[:40]!r} is not a whole number from 0 to {2**63 - 1}")
    return int(text)


def count(text: str) -> int:
    """A whole number from 1 on."""
    if whole(text) == 0:
        raise argparse.ArgumentTypeError("at least 1 is needed")
    return int(text)


def port(text: str) -> int:
    """A port, 0 for any that is free."""
    if whole(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text[:40]!r} is not a port from 0 to 65535")
    return int(text)


def part(text: str) -> float:
    """A share over 0 and up to 1."""
    try:
        x = float(text)
    except ValueError:
        x = 0.0
    if not 0.0 < x <= 1.0:
        raise argparse.ArgumentTypeError(f"{text[:40]!r} is not a share over 0 and up to 1")
    return x


def chance(text: str) -> float:
    """A chance from 0 to 1."""
    try:
        x = float(text)
    except ValueError:
        x = -1.0
    if not 0.0 <= x <= 1.0:
        raise argparse.ArgumentTypeError(f"{text[:40]!r} is not a chance from 0 to 1")
    return x


def quarter(text: str) -> int:
    """A quarter written 1998Q1, as its number."""
    from game.study.hindcast.quarters import quarter as number

    if (found := number(text)) is None:
        raise argparse.ArgumentTypeError(f"{text[:40]!r} is not a quarter such as 1998Q1")
    return found


def pair(text: str) -> tuple[str, str]:
    """`name=value` taken apart at the first `=`."""
    name, equals, value = text.partition("=")
    if not (name.strip() and equals and value.strip()):
        raise argparse.ArgumentTypeError(f"{text[:40]!r} is not of the form NAME=VALUE")
    return name.strip(), value.strip()
