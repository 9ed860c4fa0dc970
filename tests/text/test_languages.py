"""Japanese and Korean say everything that English says: no text missing, none left over, every glyph in the fonts."""

import gettext
import string

import pygame
import pytest

from assets.locale import make
from game.text import speak
from game.text.speak import _, ngettext
from game.view import letters
from game.view.theme import BOLD, MEDIUM, REGULAR, SERIF

LONGEST = {"ja": 28, "ko": 32}
"""How long a headline may be, in characters."""


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return make.wanted()


@pytest.fixture(params=make.LANGUAGES)
def language(request):
    speak.use(request.param)
    yield request.param
    speak.use("en")


def catalogue(language: str) -> dict[str, str]:
    return make.read(make.paths(language)[0])


def test_every_text_is_translated(language, texts):
    known = catalogue(language)
    assert [t for t in texts if not known.get(t)] == [], "run python assets/locale/make.py, and translate these"


def test_no_translation_is_left_over(language, texts):
    assert [t for t in catalogue(language) if t not in texts] == [], "run python assets/locale/make.py"


def test_the_compiled_catalogue_is_the_written_one(language):
    text, binary = make.paths(language)
    assert binary.read_bytes() == make.compiled(language, make.read(text)), "run python assets/locale/make.py"


def test_every_translation_fills_the_same_places(language):
    said = catalogue(language).items()
    assert [key for key, text in said if places(key.split(make.PARTED)[-1]) != places(text)] == []


def places(text: str) -> set[str]:
    return {name for _before, name, _spec, _how in string.Formatter().parse(text) if name is not None}


def test_every_glyph_is_in_every_font(language):
    pygame.font.init()
    said = sorted({c for text in catalogue(language).values() for c in text} - {"\n", "\u200b"})
    for face in (REGULAR, MEDIUM, BOLD, SERIF):
        found = letters.font(face, 16).metrics("".join(said))
        assert [c for c, metrics in zip(said, found, strict=True) if metrics is None] == []


def test_headlines_are_short(language, texts):
    heads = [t for t, where in texts.items() if where.startswith("assets/events/") and not t.endswith(".")]
    known = catalogue(language)
    assert len(heads) > 40
    assert [known[t] for t in heads if len(known[t]) > LONGEST[language]] == []


def test_a_planted_gap_is_seen(texts):
    assert "Seal the orders" in texts and "Dokdo" not in texts
    known = catalogue("ja")
    planted = [*texts, "A text that nobody translated"]
    assert [t for t in planted if not known.get(t)][-1] == "A text that nobody translated"
    assert places("{a} to {b}") != places("{a}から")


def test_the_extraction_reads_code_content_and_plurals(texts):
    assert texts["Camp David 2023"].startswith("assets/scenarios/")
    assert "{n} quarter\x00{n} quarters" in texts and "December" in texts
    assert any(t.startswith("In December 2015") and "\n" not in t for t in texts), "briefings by paragraph"


def test_disputed_islands_always_have_both_names(language):
    names = {"ja": ("竹島", "独島"), "ko": ("독도", "다케시마")}[language]
    about = [said for key, said in catalogue(language).items() if "Dokdo" in key or "Takeshima" in key]
    assert len(about) > 8
    assert [said for said in about if not all(name in said for name in names)] == []


def test_the_table_of_terms_is_kept(language):
    terms = {
        "ja": {"Duty to consult": "協議コミットメント", "Missile warnings": "ミサイル警戒情報", "Live": "有効",
               "Hollow": "形骸化", "Notice": "終了通告", "Ended": "終了", "Keep": "守る", "Break": "破る",
               "Capital": "政治資本", "Pressure on you": "政府への圧力", "weight {share}": "比重 {share}"},
        "ko": {"Duty to consult": "협의에 대한 공약", "Missile warnings": "미사일 경보정보 공유", "Live": "유효",
               "Hollow": "유명무실", "Notice": "종료 통보", "Ended": "종료", "Keep": "지킨다", "Break": "어긴다",
               "Capital": "정치 자본", "Pressure on you": "정부에 대한 압력", "weight {share}": "비중 {share}"},
    }  # fmt: skip
    assert {key: _(key) for key in terms[language]} == terms[language]


def test_percent_stands_without_a_space(language):
    from game.text.numbers import odds, percent

    assert percent(0.44) == "44%" and odds(0.999) == "99.9%"


def test_what_has_no_translation_is_said_in_english(language):
    assert _("A text that nobody translated") == "A text that nobody translated"


def test_an_unknown_language_is_english():
    speak.use("xx")
    assert _("Keep") == "Keep" and speak.spoken() == "en"


def test_plurals_count():
    assert ngettext("{n} quarter", "{n} quarters", 1).format(n=1) == "1 quarter"
    speak.use("ja")
    assert ngettext("{n} quarter", "{n} quarters", 1).format(n=1) == "1期"
    speak.use("en")


@pytest.mark.parametrize(
    "said, becomes",
    [
        ("도쿄(이/가) 서명", "도쿄가 서명"),
        ("서울(이/가) 서명", "서울이 서명"),
        ("협의에 대한 공약(을/를)", "협의에 대한 공약을"),
        ("지소미아(을/를)", "지소미아를"),
        ("도쿄(과/와) 서울", "도쿄와 서울"),
        ("서울(과/와) 도쿄", "서울과 도쿄"),
        ("서울(으로/로)", "서울로"),
        ("워싱턴(으로/로)", "워싱턴으로"),
        ("44%(을/를)", "44%를"),
        ("13(이/가)", "13이"),
        ("12(이/가)", "12가"),
        ("GSOMIA(은/는)", "GSOMIA는"),
    ],
)
def test_korean_particles_follow_the_sound_before_them(said, becomes):
    speak.use("ko")
    assert speak.Said("{x}").format(x="") == ""
    assert speak.Said(said).format() == becomes
    speak.use("en")


def test_the_catalogues_are_gnu_catalogues(language):
    with make.paths(language)[1].open("rb") as file:
        read = gettext.GNUTranslations(file)
    assert read.info()["language"] == language and read.gettext("Keep") == _("Keep")
