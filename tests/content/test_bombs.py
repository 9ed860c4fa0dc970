"""V2: no file can hang the reader or swell it: 200 bombs under 64 kB are refused or read within 100 ms."""

import os
import random
import time
from pathlib import Path

import pytest

from game.content import check
from game.content.scan import MAX_BYTES, weigh

SIZE = 63_000


def fill(piece: str) -> str:
    """The piece again and again, up to the size of a bomb."""
    return (piece * (SIZE // max(1, len(piece)) + 1))[:SIZE]


def numbered(form: str) -> str:
    text, i = [], 0
    while sum(map(len, text[-1:])) + i * len(form) < SIZE - 2_000:
        text.append(form.format(i=i))
        i += 1
    return "\n".join(text)[:SIZE]


def swollen() -> list[str]:
    """A scenario that is right but for one part, which is as large as a file may be."""
    sample = Path(__file__).with_name("sample.toml").read_text(encoding="utf-8")
    names = ",\n".join(f'"consul{i}"' for i in range(1_300))
    same = ",\n".join(['"consult"'] * 1_300)
    paths = ", ".join(f'"government.KR.leader_y{i}" = 1' for i in range(40))
    parts = (
        "\n[rules]\n" + "\n".join(f"shock_rat{i} = 1" for i in range(1_300)),
        "\n[government.KR.bloc]\n" + "\n".join(f"P{i}.x = 1" for i in range(600)),
        "".join(f"\n[government.K{i}]\napproval = 1" for i in range(600)),
        "".join(f'\n[[commitment]]\nid = "c{i}"\nage = 1' for i in range(400)),
        "".join(f'\n[[card]]\nof = ["w{i}", "*{i}*"]\nsource = "assumption"' for i in range(300)),
        "".join(
            f'\n[variant.v{i}]\ntitle = "t"\nsource = "assumption"\nset = {{ {paths} }}' for i in range(20)
        ),
    )
    lists = [sample.replace('"consult", "hotline"', words, 1) + " = 1" for words in (names, same)]
    return [sample + part for part in parts] + lists


def bombs() -> list[str]:
    """Two hundred small files made to hurt: dots, brackets, strings, numbers, many keys, many tables."""
    wide = ["a" + ".a" * n + " = 1" for n in (9, 900, 30_000)]
    deep = ["x = " + "[" * n + "]" * n for n in (9, 900, 31_000)] + [
        "x = " + "{a=" * n + "1" + "}" * n for n in (9, 900)
    ]
    lines = [
        numbered(f)
        for f in (
            "k{i} = 1",
            "a.b.c.d.e.f.g.h{i} = 1",
            "[a.b.c.d.e.f.g.h{i}]",
            '[[card]]\nof = ["x{i}"]',
            "[[a{i}]]",
            "[bloc.b{i}]",
            "[government.K{i}]",
            "aproval{i} = 40",
            '[[commitment]]\nid = "c{i}"',
            "[rules]\nk{i} = 1",
            "x{i} = [[[[[[[1]]]]]]]",
            "x{i} = {{a = {{b = {{c = {{d = 1}}}}}}}}",
            "a.a.a.a.a.a.a.a.k{i} = 1",
            "'q{i}'.'r'.'s'.'t' = 1",
            "x{i} = 1979-05-27T07:32:00Z",
            "x{i} = 1_0_0_0_0_0",
            "sharpnes{i} = 5",
            "[variant.v{i}]\nset = {{ x = 1 }}",
            "[expect{i}]",
            "[trust]\nJ{i} = 1",
        )
    ]
    runs = [
        fill(p)
        for p in (
            "[",
            "{",
            '"',
            "'",
            '"""',
            "'''",
            "\\",
            "=",
            ".",
            "#",
            " ",
            "\t",
            "a.",
            "\n",
            "\r\n",
            "[[",
            "]]",
            '"\\',
            "a=1\n",
            "[a]\n",
            "[[a]]\n",
            '""."".',
            "é",
            "한.",
            '"a".',
            'a = """\n',
            "a = '''\n",
            "x=[\n",
            "x={",
            "0",
            "9",
            "_",
            ",",
            "x=[1,\n",
        )
    ]
    values = [
        "x = " + v
        for v in (
            "9" * 1_900,
            "0x" + "f" * 1_900,
            "0b" + "1" * 1_900,
            "1e" + "9" * 1_000,
            "0." + "0" * 1_900,
            '"' + "\\u00e9" * 300 + '"',
            "[" + "1," * 900 + "]",
            '"' + "\\" * 1_900,
            "-" * 1_900,
            "[" + '"a",' * 450 + "]",
            "nan",
            "inf",
            "[nan, inf]",
        )
    ]
    long = [
        "x = '''\n" + "y\n" * 31_000 + "'''",
        "x = [\n" + "1,\n" * 20_000 + "]",
        "x = [\n" + "{a=1},\n" * 8_000 + "]",
    ]
    made = wide + deep + lines + runs + values + long
    made += [
        fill("k" * 1_990 + "\n"),
        fill("k = " + "9" * 1_900 + "\n"),
        fill('"' + "\\\\" * 900 + "\n"),
        fill("a." * 900 + "\n"),
    ]
    made += swollen()
    dice = random.Random(7)
    while len(made) < 200:
        pieces = dice.sample(
            ["[", "]", "{", "}", '"', "'", "a", ".", "=", "\n", "#", "1", " ", "\\", '"""', ","], 5
        )
        made.append("".join(dice.choice(pieces) for _ in range(dice.randrange(1_000, SIZE // 3))))
    return made


def test_a_key_of_thirty_thousand_dots_is_weighed_and_not_parsed():
    assert "characters" in str(weigh("a" + ".a" * 30_000 + " = 1", "x.toml"))
    assert "dots" in str(weigh("a" + ".a" * 9 + " = 1", "x.toml"))


def test_eight_dots_and_eight_brackets_are_allowed():
    assert weigh("a" + ".a" * 8 + " = " + "[" * 8 + "]" * 8, "x.toml") is None
    assert "brackets" in str(weigh("a = " + "[" * 9 + "]" * 9, "x.toml"))
    assert "brackets" in str(weigh("a = [\n" * 9, "x.toml"))


def test_dots_and_brackets_inside_words_and_comments_do_not_count():
    assert weigh('x = "' + "a." * 50 + "[" * 50 + '"  # ' + "b." * 50 + "[" * 50, "x.toml") is None


def test_a_file_that_is_too_large_is_not_read_whole(tmp_path):
    path = tmp_path / "large.toml"
    path.write_bytes(b"# " + b"x" * 100 + b"\n" * 70_000)
    assert "at most 64000 bytes" in str(check([path])[0])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_that_nobody_writes_to_does_not_hang_the_reader(tmp_path):
    os.mkfifo(tmp_path / "pipe.toml")
    assert "a file of text" in str(check([tmp_path / "pipe.toml"])[0])


def test_a_folder_and_a_missing_file_are_one_line_each(tmp_path):
    assert len(check([tmp_path])) == 1
    assert "No such file" in str(check([tmp_path / "nowhere.toml"])[0])


@pytest.mark.parametrize("kind", ["scenarios", "governments", "rules"])
def test_two_hundred_bombs_are_refused_or_read_within_100_ms(tmp_path, kind):
    folder = tmp_path / kind
    folder.mkdir()
    check([folder / "warm-up.toml"])
    slow = []
    for number, text in enumerate(bombs()):
        path = folder / f"bomb-{number}.toml"
        data = text.encode()[:MAX_BYTES]
        path.write_bytes(data)
        took = min(timed(path) for _ in range(2))
        if took > 0.1:
            slow.append((number, round(took, 3), text[:40]))
    assert slow == []


def timed(path) -> float:
    start = time.process_time()
    assert check([path]), f"{path} was let through"
    return time.process_time() - start
