"""Handouts are made from the game's own content, in three languages, whole and to be printed without a network."""

import re
from html.parser import HTMLParser

import pytest

from game.classroom import handouts
from game.cli import materials as command
from game.content import load_scenario
from game.content.scenario import scenario_ids
from game.text.speak import _, speaking
from main import main


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
