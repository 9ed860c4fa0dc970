"""Every text a person sees passes through `_`: the catalogue's words, or the English ones where it has
none.

A window speaks one language at a time: `use`. A class has readers of several at once: what is said inside
`with speaking("ko")` is Korean there and nowhere else, whatever the window or another reader hears.

Korean particles hang on the sound before them, which is known only once a sentence is filled in: the catalogue
writes both ("{seat}(이/가)"), and `Said.format` keeps the right one.
"""

import gettext
import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path

LOCALES = Path(__file__).resolve().parents[2] / "assets" / "locale"
DOMAIN = "third-signatory"
LANGUAGES = {"en": "English", "ja": "日本語", "ko": "한국어"}
"""What may be spoken, each called by its own name."""

PAIRS = re.compile(r"(.)([\"'’”\])%]?)\((이/가|을/를|은/는|와/과|과/와|으로/로|이/|이었/였)\)")
CLOSED_DIGITS, CLOSED_LETTERS = "0136780", "LMNRlmnr"
"""Read aloud these end in a consonant: 영 일 삼 육 칠 팔, 엘 엠 엔 알."""

_now = "en"
_here: ContextVar[str] = ContextVar("language", default="")


def use(language: str) -> None:
    """From now on `_` answers in `language` (en, ja, ko); an unknown one, or one without a catalogue, is
    English."""
    global _now
    _now = language if language in LANGUAGES else "en"


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """In here, and in no other thread or task, `_` answers in `language`; an unknown one is English."""
    before = _here.set(language if language in LANGUAGES else "en")
    try:
        yield
    finally:
        _here.reset(before)


def spoken() -> str:
    """The language in use."""
    return _here.get() or _now


@lru_cache(maxsize=8)
def _catalogue(language: str) -> gettext.NullTranslations:
    return gettext.translation(DOMAIN, LOCALES, [language], fallback=True)


def _(text: str) -> str:
    """`text` in the language in use."""
    return Said(_catalogue(spoken()).gettext(text)) if text else text


def ngettext(one: str, many: str, n: int) -> str:
    """The words for so many, in the language in use."""
    return Said(_catalogue(spoken()).ngettext(one, many, n))


class Said(str):
    """A sentence of the catalogue; filled in, its Korean particles agree with what stands before them."""

    __slots__ = ()

    def format(self, *parts, **named) -> str:
        text = super().format(*parts, **named)
        return PAIRS.sub(_agreed, text) if spoken() == "ko" and "(" in text else text


def _agreed(found: re.Match) -> str:
    before, mark, pair = found.groups()
    closed, open_ = pair.split("/")
    if pair == "와/과":
        closed, open_ = open_, closed
    if pair == "으로/로" and _rieul(before):
        return before + mark + open_
    return before + mark + (closed if _closed(before) and mark != "%" else open_)


def _closed(char: str) -> bool:
    """Whether what was said last ends in a consonant."""
    if "가" <= char <= "힣":
        return (ord(char) - ord("가")) % 28 != 0
    return char in CLOSED_DIGITS or char in CLOSED_LETTERS


def _rieul(char: str) -> bool:
    """Whether it ends in ㄹ, after which 로 stands as after a vowel."""
    return (ord(char) - ord("가")) % 28 == 8 if "가" <= char <= "힣" else char in "178Ll"


def joined(parts) -> str:
    """Sentences one after the other, as the language parts them."""
    parts = [part for part in parts if part]
    text = parts[0] if parts else ""
    for part in parts[1:]:
        text = _("{sentence} {next}").format(sentence=text, next=part)
    return text


def enumerated(parts) -> str:
    """A, B, C."""
    return _(", ").join(parts)
