"""English, Japanese and Korean in one room at once: each page, each answer, each pushed word in its reader's own."""

import json
import re
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from game.classroom import wording
from game.text import speak
from game.text.speak import _, speaking
from tests.classroom.browsers import served
from tests.classroom.classes import Paper, Person, paper_hall, run, session, taught

KANA, HANGUL = re.compile(r"[\u3040-\u30ff]"), re.compile(r"[\uac00-\ud7a3]")


def got(address: str, path: str, language: str = "en"):
    asked = urllib.request.Request(address + path, headers={"Accept-Language": language})
    with urllib.request.urlopen(asked, timeout=10) as answer:
        return answer.read().decode(), answer.headers


@pytest.mark.parametrize(
    ("asked", "cookie", "accepted", "chosen"),
    [
        ("", "", "", "en"),
        ("", "", "ja-JP,ja;q=0.9,en;q=0.8", "ja"),
        ("", "", "fr, ko;q=0.5, ja;q=0.4", "ko"),
        ("", "", "en;q=0.1, ko;q=0.9", "ko"),
        ("", "lang=ja", "ko", "ja"),
        ("ko", "lang=ja", "en", "ko"),
        ("xx", "lang=zz", "de;q=oops, ,;;", "en"),
        ("", "\x00=;;;lang", "*;q=0", "en"),
    ],
)
def test_the_browser_chooses_and_the_switch_wins(asked, cookie, accepted, chosen):
    assert wording.chosen(asked, cookie, accepted) == chosen


def test_a_page_comes_in_its_language_and_never_in_another_first(tmp_path):
    with served(tmp_path / "j", session) as (_school, address, _links):
        for path in ("/", "/teacher", "/projector"):
            for language, letters in (("ja", KANA), ("ko", HANGUL)):
                text, headers = got(address, path, language)
                body = re.sub(r"<select.*?</select>", "", text, flags=re.S)
                assert f'<html lang="{language}">' in text and headers["content-language"] == language
                assert "{{" not in text and letters.search(body)
                assert "Accept-Language" in headers["vary"]
            assert not KANA.search(re.sub(r"<select.*?</select>", "", got(address, path)[0], flags=re.S))
        said = wording.of_scripts()
        for language in ("ja", "ko"):
            table = json.loads(got(address, f"/words/{language}.json")[0])
            assert [text for text in said if table[text] == text] == []
        with pytest.raises(urllib.error.HTTPError, match="404"):
            got(address, "/words/xx.json")


def test_the_scripts_find_every_one_of_their_words():
    said = wording.of_scripts()
    assert len(said) > 150 and "Seal the order" in said
    loose = re.compile(r"""\bt\(\s*(?!["])""")
    for file in sorted(Path(wording.WEB).glob("*.js")):
        assert file.name == "words.js" or not loose.search(file.read_text()), f"{file.name}: t() takes a plain text"


def test_two_readers_of_one_room_are_told_in_two_languages():
    async def play():
        school = paper_hall()
        code, teacher = await taught(school, session("camp-david-2023"))
        people = {}
        for language in ("en", "ja", "ko"):
            one = Person(school)
            one.line = school.opened("a", language)
            people[language] = await one.join(code, "JP", f"S{language}")
        await teacher.say(do="start")
        await school.beat()
        told = {}
        for language, one in people.items():
            one.read()
            why = (await one.say(do="vote", turn=0, order={"move": {"name": "payment", "target": "KR"}}))["why"]
            told[language] = json.dumps([one.pages["board"], one.pages["room"]], ensure_ascii=False), why
        assert not KANA.search(told["en"][0]) and not HANGUL.search(told["en"][0])
        assert KANA.search(told["ja"][1]) and KANA.search(told["ja"][0]) and not HANGUL.search(told["ja"][0])
        assert HANGUL.search(told["ko"][1]) and HANGUL.search(told["ko"][0]) and not KANA.search(told["ko"][0])
        assert speak.spoken() == "en", "and the window's language is untouched"

    run(play())


def test_what_is_spoken_here_is_spoken_nowhere_else():
    speak.use("ko")
    try:
        with speaking("ja"):
            assert KANA.search(_("Seal the orders")) and speak.spoken() == "ja"
            with speaking("en"):
                assert _("Seal the orders") == "Seal the orders"
        assert HANGUL.search(_("Seal the orders"))
    finally:
        speak.use("en")


def test_a_journal_says_the_same_in_every_language():
    async def play():
        books = []
        for language in ("en", "ko"):
            school = paper_hall()
            code, teacher = await taught(school)
            one = Person(school)
            one.line = school.opened("a", language)
            await one.join(code, "EH", "Ana", "a" * 32)
            await teacher.say(do="start", id="s")
            await one.say(do="seal", turn=0, order={}, id="x")
            entries = next(iter(school.journal.entries.values()))[1:]
            books.append([{k: v for k, v in e.items() if k not in ("token", "re")} for e in entries])
        assert isinstance(school.journal, Paper) and len(books[0]) == 5
        assert books[0] == books[1]

    run(play())
