"""D5 and D6: a damaged or hostile save is one line within a second, and nothing in it is ever run."""

import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.session import SaveError, list_saves, load, save
from game.session.saving import checksum
from tests.session.games import council_of, eight, game, played

ROOT = Path(__file__).parents[2]
STRANGE = [
    None, True, -1, 0, 1, 1 << 70, 1.5, -0.0, 1e308, "", "x" * 5000, "\ud800", "\0", "KR", "../../etc/passwd",
    "__class__", "{0.__class__}", [], {}, [[]], [None] * 50, {"a": {"b": {}}}, "NaN", "treaty", "seed",
]  # fmt: skip
BYTES = [
    b"", b"\0", b"{", b"[" * 100_000, b'{"a":' * 50_000, b'"' + b"\\" * 300_000, b'"\\"' * 300_000, b"NaN",
    b"1" * 400_000, b'{"a":1,"a":2}', b"\xff\xfe", b"\xef\xbb\xbf{}", b'{"schema":1e999}', b"x" * 3_000_000,
    b'{"game":"third-signatory","schema":1,"seed":-Infinity}', b"[]", b"null", b"0", b'"\\ud800"',
]  # fmt: skip


def told(path: Path) -> str | None:
    """The line that a save's opening ends with, or None if it opens; more than a second is a failure."""
    started = time.perf_counter()
    try:
        load(path, council_of)
        line = None
    except SaveError as error:
        line = str(error)
        assert line and "\n" not in line and len(line) < 700 and line.isprintable(), line
    assert time.perf_counter() - started < 1.0
    return line


def damaged(dice: random.Random, text: str) -> bytes:
    """A save with something wrong in it: bytes cut, flipped, doubled, or a field made strange and signed again."""
    kind = dice.randrange(6)
    data = text.encode()
    at = dice.randrange(len(data))
    if kind == 0:
        return data[:at]
    if kind == 1:
        return data[:at] + bytes([dice.randrange(256)]) + data[at + 1 :]
    if kind == 2:
        end = min(len(data), at + dice.randrange(1, 200))
        return data[:end] + data[at:end] + data[end:]
    table = json.loads(text)
    for _ in range(dice.randrange(1, 3)):
        spoil(dice, table)
    table["checksum"] = checksum(table)
    return json.dumps(table).encode("utf-8", "surrogatepass")


def spoil(dice: random.Random, table) -> None:
    """Change, drop or add one thing somewhere in a document."""
    while isinstance(table, (dict, list)) and table:
        key = dice.choice(list(table) if isinstance(table, dict) else range(len(table)))
        inside = table[key]
        if isinstance(inside, (dict, list)) and inside and dice.random() < 0.8:
            table = inside
            continue
        act = dice.randrange(3)
        if act == 0:
            table[key] = dice.choice(STRANGE)
        elif act == 1:
            del table[key]
        elif isinstance(table, dict):
            table[str(dice.choice(STRANGE))] = dice.choice(STRANGE)
        else:
            table.append(dice.choice(STRANGE))
        return


def texts(folder: Path) -> list[str]:
    """Four honest saves of different shapes to damage."""
    fork = played("twin-harbours", turns=3).fork(1, {"rules.leverage": 0.1})
    people = played("washington-inward", turns=2, held=["KR"], JP="grim")
    games = [played("twin-harbours", turns=4), fork, people, game(eight())]
    return [save(one, folder / "honest.json").read_text() for one in games]


def fuzz(folder: Path, times: int, seed: int) -> int:
    dice, honest, opened = random.Random(seed), texts(folder), 0
    path = folder / "damaged.json"
    for _ in range(times):
        path.write_bytes(damaged(dice, dice.choice(honest)))
        opened += told(path) is None
    return opened


def test_two_thousand_damaged_saves_are_each_one_line(tmp_path):
    opened = fuzz(tmp_path, 2000, seed=11)
    assert opened < 600  # a spoilt strategy or a dropped draft may still be a game


@pytest.mark.nightly
def test_twenty_thousand_damaged_saves_are_each_one_line(tmp_path):
    assert fuzz(tmp_path, 20_000, seed=12) < 6000


@pytest.mark.parametrize("n", range(len(BYTES)))
def test_bytes_that_are_no_save_are_one_line(n, tmp_path):
    path = tmp_path / "strange.json"
    path.write_bytes(BYTES[n])
    assert told(path)
    assert [bool(row.problem) for row in list_saves(tmp_path)] == [True]


def test_a_field_written_twice_is_told_by_name(tmp_path):
    path = tmp_path / "strange.json"
    path.write_bytes(BYTES[BYTES.index(b'{"a":1,"a":2}')])
    assert "a: found the field twice, expected each field once" in told(path)


def test_one_digit_changed_is_seen_when_the_saves_are_listed(tmp_path):
    path = save(played("twin-harbours", turns=2), tmp_path / "game.json")
    path.write_text(path.read_text().replace('"seed":1', '"seed":2', 1))
    assert "damaged" in list_saves(tmp_path)[0].problem and "damaged" in told(path)


def test_what_is_no_file_is_one_line(tmp_path):
    assert "nothing" in told(tmp_path / "absent.json")
    assert "a folder" in told(tmp_path)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.json")
        assert told(tmp_path / "pipe.json")


WATCH = """
import sys
from pathlib import Path
from tests.session.test_a_damaged_save_is_told_in_one_line import damaged, small_texts, texts, told
import random
folder, times, part = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
honest = texts(folder) if part == 0 else small_texts(folder)
dice, path, seen = random.Random(3 + part), folder / "damaged.json", []
bad = [damaged(dice, dice.choice(honest)) for _ in range(times)]
for data in bad[:200]:
    path.write_bytes(data)
    told(path)  # whatever is imported or compiled late is so by now
import atexit, os
def watch(event, args):
    if watching and event in ("exec", "compile", "import", "os.system", "subprocess.Popen", "os.exec", "os.posix_spawn",
                 "socket.connect", "ctypes.dlopen", "marshal.loads", "pickle.find_class", "os.remove", "os.rename"):
        seen.append((event, str(args)[:200]))
    if watching and event == "open" and args[1] not in ("r", "rb", None):
        seen.append((event, str(args)[:200]))
watching = False
sys.addaudithook(watch)
for data in bad:
    path.write_bytes(data)
    watching = True
    told(path)
    watching = False
print(len(seen), seen[:3])
"""


def small_texts(folder: Path) -> list[str]:
    """Honest saves of one quarter, quick to open: most of ten thousand strangers' saves are damages of these."""
    games = [played("twin-harbours", turns=1), played("twin-harbours", turns=1, held=["EH"], WH="grim")]
    return [save(one, folder / "honest.json").read_text() for one in games]


def watched(folder: Path, times: int, part: int = 0) -> str:
    line = [sys.executable, "-c", WATCH, str(folder), str(times), str(part)]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(line, cwd=ROOT, env=env, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("part, times", [(0, 1000), (1, 3000), (2, 3000), (3, 3000)])
def test_opening_ten_thousand_strangers_saves_runs_nothing(part, times, tmp_path):
    """D6 in four parts, so that workers can share them."""
    assert watched(tmp_path, times, part).startswith("0 ")


def test_the_watch_sees_a_door_to_code(tmp_path, monkeypatch):
    """Planted: opening a save runs what it says."""
    honest, planted = "    told(path)\n    watching = False", "    eval('1')\n    watching = False"
    monkeypatch.setattr(sys.modules[__name__], "WATCH", WATCH.replace(honest, planted))
    assert not watched(tmp_path, 20, 1).startswith("0 ")


def test_no_door_to_code_is_reachable_from_the_saves():
    for name in ("reading", "loading", "saving", "words", "session", "record"):
        source = (ROOT / "game" / "session" / f"{name}.py").read_text()
        assert not any(word in source for word in ("pickle", "eval(", "exec(", "yaml", "marshal", "__import__"))
