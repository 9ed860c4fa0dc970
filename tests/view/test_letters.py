"""Japanese breaks by kinsoku, Korean at spaces only, and the shipped fonts hold every glyph of the
interface."""

import ast

import pygame

from game.view import letters
from game.view.theme import ASSETS, BOLD, MEDIUM, REGULAR, SERIF

JA = "「判決に毅然と対応を。これ以上の譲歩は不要」"
KO = "정보 공유는 지켜야 한다. 비판은 감수하겠다."


def test_japanese_never_starts_a_line_with_a_closing_mark():
    pygame.font.init()
    for limit in range(60, 320, 10):
        lines = letters.wrap(JA, REGULAR, 14, limit)
        assert "".join(lines) == JA
        assert all(line[0] not in letters.NOT_FIRST for line in lines)
        assert all(line[-1] not in letters.NOT_LAST for line in lines[:-1])


def test_korean_breaks_at_spaces_only():
    pygame.font.init()
    for limit in range(60, 320, 10):
        assert " ".join(letters.wrap(KO, REGULAR, 14, limit)) == KO


def test_a_zero_width_space_marks_the_only_places_to_break():
    pygame.font.init()
    assert letters.wrap("協議\u200bコミットメント", REGULAR, 14, 100) == ("協議", "コミットメント")


def test_every_line_fits_unless_one_word_is_wider():
    pygame.font.init()
    text = "Seoul gives notice on GSOMIA; it ends next quarter unless reversed."
    lines = letters.wrap(text, REGULAR, 14, 200)
    assert " ".join(lines) == text and all(letters.width(line, REGULAR, 14) <= 200 for line in lines)


def test_figures_are_tabular():
    pygame.font.init()
    for face in (REGULAR, MEDIUM, BOLD):
        assert len({advance for *_box, advance in letters.font(face, 56).metrics("0123456789")}) == 1


def test_the_fonts_hold_latin_japanese_and_korean():
    pygame.font.init()
    wanted = "Kept \u2212 \u2013 \u201c\u2019 \u00b7 協議 終了 破る ガ 한국 뜻 ％ Dokdo 竹島 독도 é ü"
    for face in (REGULAR, MEDIUM, BOLD, SERIF):
        font = letters.font(face, 16)
        assert None not in font.metrics(wanted.replace("\u200b", ""))
    assert sum(f.stat().st_size for f in (ASSETS / "fonts").glob("*.otf")) < 10_000_000
    assert (ASSETS / "fonts" / "OFL.txt").exists()


def said() -> set[str]:
    """Every text that the view passes through `_`."""
    found = set()
    for file in (ASSETS.parent / "game" / "view").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            named = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "_"
            if named and isinstance(node.args[0], ast.Constant):
                found.add(node.args[0].value)
    return found


def test_every_word_of_the_interface_has_its_glyphs():
    pygame.font.init()
    words = said()
    assert len(words) > 80
    for face in (REGULAR, MEDIUM, BOLD, SERIF):
        assert None not in letters.font(face, 16).metrics("".join(sorted({c for w in words for c in w})))
