"""Text is measured, wrapped and drawn through one cache; Japanese breaks by kinsoku, Korean and English at
spaces."""

from functools import lru_cache

import pygame

from game.view.theme import ASSETS

NOT_FIRST = set("、。，．・：；？！ー―…‥」』）】〕〉》”’々ぁぃぅぇぉっゃゅょァィゥェォッャュョ%％期年月,.:;?!)]}")
NOT_LAST = set("「『（【〔〈《“‘([{")
CLOSING, PREFIXES = set("、。，．！？」』）】〕〉》：；・"), set("おご")
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
    """The phrases a line is broken between; a space belongs to the part before it. Where the text marks its breaks,
    only there."""
    rule = _never if BREAK_HERE in text else _phrase
    return _cut(text, rule)


def _cut(text: str, may) -> list[str]:
    """The text in parts: after spaces, at marks, and where `may` allows it between two characters."""
    out: list[str] = []
    marked = False
    for char in text:
        if char == BREAK_HERE:
            marked = True
        elif not out or marked or (out[-1].endswith(" ") and char != " ") or may(out[-1][-1], char):
            out.append(char)
            marked = False
        else:
            out[-1] += char
    return out


def _never(before: str, after: str) -> bool:
    return False


def _anywhere(before: str, after: str) -> bool:
    """Japanese may be parted between any two characters that kinsoku does not hold together."""
    if after in NOT_FIRST or before in NOT_LAST or after == " ":
        return False
    return is_ideograph(before) or is_ideograph(after)


def _phrase(before: str, after: str) -> bool:
    """A phrase ends with its punctuation, or where kana give way to the next word: after a particle or an ending."""
    if not _anywhere(before, after):
        return False
    kana = "\u3041" <= before <= "\u3096"
    ends = kana and not "\u3041" <= after <= "\u3096" and before not in PREFIXES
    return ends or before in CLOSING or after in NOT_LAST


def _word(before: str, after: str) -> bool:
    """A word ends where one script gives way to another, kana endings apart."""
    return _anywhere(before, after) and _script(before) != _script(after) and _script(after) != "kana"


def _script(char: str) -> str:
    if "\u3041" <= char <= "\u3096":
        return "kana"
    return "katakana" if "\u30a0" <= char <= "\u30ff" else "kanji" if is_ideograph(char) else "latin"


@lru_cache(maxsize=6000)
def wrap(text: str, face: str, px: int, limit: int) -> tuple[str, ...]:
    """The lines of `text` within `limit` pixels; a newline is kept; a word wider than the limit stands
    alone."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines += _filled(paragraph, face, px, limit)
    return tuple(lines)


def _filled(paragraph: str, face: str, px: int, limit: int) -> list[str]:
    """One paragraph, phrase by phrase; a phrase too wide for a line is cut wherever kinsoku allows."""
    lines, line = [], ""
    for phrase in pieces(paragraph):
        for piece in _small(phrase, face, px, limit):
            if line and width((line + piece).rstrip(), face, px) > limit:
                lines.append(line.rstrip())
                line = piece
            else:
                line += piece
    return _no_orphan([*lines, line.rstrip()], face, px, limit)


def _small(phrase: str, face: str, px: int, limit: int) -> list[str]:
    """The phrase if a line holds it, else its words, else wherever kinsoku allows."""
    parts = [phrase]
    for rule in (_word, _anywhere):
        parts = [p for part in parts for p in ([part] if width(part.rstrip(), face, px) <= limit else _cut(part, rule))]
    return parts


def _no_orphan(lines: list[str], face: str, px: int, limit: int) -> list[str]:
    """A last line of one ideograph takes the end of the line before."""
    if len(lines) < 2 or len(lines[-1].rstrip("。、」")) > 1 or not all(map(is_ideograph, lines[-1])):
        return lines
    for parts in (pieces(lines[-2]), _cut(lines[-2], _anywhere)):
        last = parts[-1] + lines[-1]
        if len(parts) > 1 and width(last, face, px) <= limit:
            return [*lines[:-2], "".join(parts[:-1]).rstrip(), last]
    return lines


def forget() -> None:
    """Empty the caches, after a change of scale or language."""
    for cache in (font, width, rendered, wrap):
        cache.cache_clear()
