"""Handouts are made from the game's own content, in three languages, whole and to be printed without a network."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from game.classroom import handouts
from game.cli import materials as command
from game.content import load_scenario
from game.content.scenario import scenario_ids
from game.text.speak import _, speaking
from main import main
from tests.classroom.browsers import chromium

ROOT = Path(__file__).parents[2]
ONE_SHEET = ("lesson-45.html", "lesson-90.html", "models-used.html", "running-a-room.html", "homework.html",
             "glossary.html", "ethics.html")  # fmt: skip


class Whole(HTMLParser):
    """Notes every tag that is left open, and every address that leads outside."""

    VOID = {"meta", "br", "img", "link", "line", "rect", "circle", "polyline", "path"}

    def __init__(self):
        super().__init__()
        self.open, self.out = [], []

    def handle_starttag(self, tag, attrs):
        self.out += [v for k, v in attrs if k in ("src", "href") and v and not re.fullmatch(r"[a-z0-9-]+\.html", v)]
        if tag == "script":
            self.out.append("script")
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.mark.parametrize("language", ["en", "ja", "ko"])
def test_every_scenario_has_its_sheets_in_every_language(language):
    scenarios = [load_scenario(name) for name in scenario_ids()]
    with speaking(language):
        pages = handouts.pages(scenarios)
        assert len(pages) == 1 + 8 + 2 * len(scenarios) and len(scenarios) >= 7
        for text in pages.values():
            reader = Whole()
            reader.feed(text)
            assert (reader.open, reader.out) == ([], []) and f'<html lang="{language}">' in text
        everything = "".join(pages.values())
        for scenario in scenarios:
            for government in scenario.governments:
                for group in government.factions:
                    if group.weight > 0:
                        assert handouts.paper.said(_(group.interest)) in everything


def test_what_a_teacher_expects_is_there_and_fits_its_paper(tmp_path):
    """Plans, models used, running and homework on one sheet each; every delegation's role begins a sheet of its own."""
    camp = load_scenario("camp-david-2023")
    with chromium() as browser:
        page = browser.new_page()
        for language in ("en", "ja", "ko"):
            with speaking(language):
                made = handouts.pages([camp])
            sheets = {}
            for name in (*ONE_SHEET, "debrief.html", "roles-camp-david-2023.html"):
                page.set_content(made[name])
                assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
                sheets[name] = len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))
            assert {name for name, count in sheets.items() if count == 1} == set(ONE_SHEET), (language, sheets)
            assert sheets["debrief.html"] == 2 and sheets["roles-camp-david-2023.html"] == 1 + len(camp.governments)
            page.set_content(made["index.html"])
            assert page.locator("a").count() == len(made) - 1


@pytest.mark.parametrize("language, first", [("ja", "日本語"), ("ko", "한국어")])
def test_the_teaching_documents_lead_a_teacher_to_the_pages_in_their_own_language(language, first):
    text = (ROOT / "docs" / "teaching" / "README.md").read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if first in line)
    assert f"materials --language {language}" in text.partition(line)[2][:400]


def test_a_sheet_changes_with_the_content():
    scenario = load_scenario("camp-david-2023")
    first = scenario.governments[0]
    other = scenario.model_copy(
        update={"governments": (first.model_copy(update={"approval": 71.0}), *scenario.governments[1:])}
    )
    assert "71" in handouts.pages([other])["roles-camp-david-2023.html"]
    assert "71" not in handouts.pages([scenario])["roles-camp-david-2023.html"]


def test_the_command_writes_one_language_or_all(tmp_path, capsys):
    assert main(["materials", "camp-david-2023", "--language", "ja", "--out", str(tmp_path / "ja")]) == 0
    assert len(list((tmp_path / "ja").glob("*.html"))) == 11
    assert main(["materials", "twin-harbours", "--language", "all", "--out", str(tmp_path / "all")]) == 0
    assert sorted(one.name for one in (tmp_path / "all").iterdir()) == ["en", "ja", "ko"]
    (tmp_path / "file").write_text("x")
    assert main(["materials", "twin-harbours", "--out", str(tmp_path / "file")]) != 0
    assert main(["materials", "camp-davd-2023", "--out", str(tmp_path)]) != 0
    assert command.__doc__ and "Traceback" not in capsys.readouterr().err
