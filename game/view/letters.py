"""Text is measured, wrapped and drawn through one cache; Japanese breaks by kinsoku, Korean and English at
spaces."""

from functools import lru_cache

import pygame

from game.view.theme import ASSETS

NOT_FIRST = set("、。，．・：；？！ー―…‥」』）】〕〉》”’々ぁぃぅぇぉっゃゅょァィゥェォッャュョ%％期年月,.:;?!)]}")
NOT_LAST = set("「『（【〔〈《“‘([{")
BREAK_HERE = "\u200b"


@lru_cache(maxsize=256)
def font(face: str, px: int) -> pygame.font.Font:
    return pygame.font.Font(str(ASSETS / "fonts" / f"{face}.otf"), max(1, px))


@lru_cache(maxsize=20000)
def width(text: str, face: str, px: int) -> int:
    """Width in pixels of one line."""
    return font(face, px).size(text)[0]


@lru_cache(maxsize=6000)
def rendered(text: str, face: str, px: int, colour: str) -> pygame.Surface:
    """One line of text; the glyph box is as high as the font's ascent and descent."""
    return font(face, px).render(text.replace(BREAK_HERE, ""), True, pygame.Color(colour))


def is_ideograph(char: str) -> bool:
    """Kana, kanji and their punctuation may be parted; hangul and Latin may not."""
    code = ord(char)
    return 0x2E80 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF or 0xFF00 <= code <= 0xFFEF


def pieces(text: str) -> list[str]:
    """The smallest parts a line may be broken between; a space belongs to the part before it."""
    out: list[str] = []
    glue = True
    marked = BREAK_HERE in text
    for char in text:
        if char == BREAK_HERE:
            glue = False
            continue
        parted = (
            not marked and is_ideograph(char) and char not in NOT_FIRST and (not out or out[-1][-1] not in NOT_LAST)
        )
        after = (
            not marked
            and bool(out)
            and is_ideograph(out[-1][-1])
            and char not in NOT_FIRST
            and char not in NOT_LAST
            and char != " "
            and out[-1][-1] not in NOT_LAST
        )
        spaced = bool(out) and out[-1].endswith(" ") and char != " "
        if not out or spaced or parted or after or not glue:
            out.append(char)
        else:
            out[-1] += char
        glue = True
    return out


@lru_cache(maxsize=6000)
def wrap(text: str, face: str, px: int, limit: int) -> tuple[str, ...]:
    """The lines of `text` within `limit` pixels; a newline is kept; a word wider than the limit stands
    alone."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for piece in pieces(paragraph):
            if line and width((line + piece).rstrip(), face, px) > limit:
                lines.append(line.rstrip())
                line = piece
            else:
                line += piece
        lines.append(line.rstrip())
    return tuple(lines)


def forget() -> None:
    """Empty the caches, after a change of scale or language."""
    for cache in (font, width, rendered, wrap):
        cache.cache_clear()
