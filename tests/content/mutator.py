"""Ways to damage a file, each from a seed: the same seed always does the same damage."""

from __future__ import annotations

import random

STRANGE = [
    "nan",
    "inf",
    "-inf",
    "1e999",
    "-1",
    "99",
    "1e30",
    "9" * 400,
    "0x1F",
    "true",
    '""',
    '"x"',
    '"\\u0000"',
    "[]",
    "{}",
    "[1, 2, 3]",
    "{ a = 1 }",
    "1979-05-27",
    "07:32:00",
    '"東京 서울 \\U0001F600"',
    "'''\nlong\n'''",
    '"unclosed',
    "[[[[",
    "+",
    "",
]
WORDS = [
    "aproval",
    "KRR",
    "JP",
    "consullt",
    "trety",
    "x",
    "card",
    "of",
    "bloc",
    "leaderx",
    "ключ",
    "a.b.c.d",
    '""',
]


def damage(data: bytes, dice: random.Random) -> bytes:
    """One to three kinds of damage to the bytes of a file."""
    for _ in range(dice.choice((1, 1, 1, 2, 3))):
        data = dice.choice(KINDS)(data, dice)
    return data


def _lines(data: bytes) -> list[bytes]:
    return data.split(b"\n")


def _pick(lines: list[bytes], dice: random.Random) -> int:
    full = [i for i, line in enumerate(lines) if line.strip()]
    return dice.choice(full) if full else 0


def delete_line(data: bytes, dice: random.Random) -> bytes:
    lines = _lines(data)
    del lines[_pick(lines, dice)]
    return b"\n".join(lines)


def double_line(data: bytes, dice: random.Random) -> bytes:
    lines = _lines(data)
    i = _pick(lines, dice)
    return b"\n".join([*lines[: i + 1], lines[i], *lines[i + 1 :]])


def swap_lines(data: bytes, dice: random.Random) -> bytes:
    lines = _lines(data)
    i, j = _pick(lines, dice), _pick(lines, dice)
    lines[i], lines[j] = lines[j], lines[i]
    return b"\n".join(lines)


def rename_key(data: bytes, dice: random.Random) -> bytes:
    lines = _lines(data)
    i = _pick(lines, dice)
    key, eq, value = lines[i].partition(b"=")
    word = dice.choice(WORDS).encode()
    lines[i] = word + b" " + eq + value if eq else b"[" + word + b"]"
    return b"\n".join(lines)


def misspell(data: bytes, dice: random.Random) -> bytes:
    lines = _lines(data)
    i = _pick(lines, dice)
    line = lines[i]
    if len(line) > 2:
        at = dice.randrange(len(line) - 1)
        lines[i] = line[:at] + line[at + 1 : at + 2] + line[at : at + 1] + line[at + 2 :]
    return b"\n".join(lines)


def strange_value(data: bytes, dice: random.Random) -> bytes:
    lines = _lines(data)
    i = _pick(lines, dice)
    key, eq, _ = lines[i].partition(b"=")
    lines[i] = (key if eq else b"stray ") + b"= " + dice.choice(STRANGE).encode()
    return b"\n".join(lines)


def cut_off(data: bytes, dice: random.Random) -> bytes:
    return data[: dice.randrange(len(data) + 1)]


def flip_byte(data: bytes, dice: random.Random) -> bytes:
    if not data:
        return data
    at = dice.randrange(len(data))
    return data[:at] + bytes([dice.randrange(256)]) + data[at + 1 :]


def insert_bytes(data: bytes, dice: random.Random) -> bytes:
    at = dice.randrange(len(data) + 1)
    return (
        data[:at]
        + dice.choice((b"\x00", b"\xff\xfe", b"\r", "é한".encode(), b"[", b'"', b"'''", b"=" * 5))
        + data[at:]
    )


def move_number(data: bytes, dice: random.Random) -> bytes:
    """Another number where a number stood: the kind of slip that may well be legal."""
    lines = _lines(data)
    numbers = [i for i, line in enumerate(lines) if line.partition(b"=")[2].strip()[:1].isdigit()]
    if numbers:
        i = dice.choice(numbers)
        lines[i] = lines[i].partition(b"=")[0] + b"= " + str(round(dice.uniform(-0.2, 2), 2)).encode()
    return b"\n".join(lines)


def forget_table(data: bytes, dice: random.Random) -> bytes:
    lines = _lines(data)
    heads = [i for i, line in enumerate(lines) if line.startswith(b"[")]
    if heads:
        start = dice.choice(heads)
        end = next((i for i in heads if i > start), len(lines))
        del lines[start:end]
    return b"\n".join(lines)


KINDS = [
    delete_line,
    double_line,
    swap_lines,
    rename_key,
    misspell,
    strange_value,
    cut_off,
    flip_byte,
    insert_bytes,
    move_number,
    forget_table,
]
