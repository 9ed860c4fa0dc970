"""A saved game that does not open says why in the person's language, and in the line with field, found and expected."""

import json
from dataclasses import replace

import pytest

from game.desk import PersonDesk
from game.session.saving import checksum
from game.text import commands as D
from game.text.speak import use
from game.view.window import Window
from tests.desk.desks import desk_of, quarter
from tests.view.test_layout import faults

CAUSES = {
    "cut": "The file is damaged.",
    "altered": "The file is damaged.",
    "unknown-field": "The file is damaged.",
    "list": "The file cannot be read as a saved game.",
    "other": "The file is no saved game.",
    "later": "Another version of the game saved it.",
}


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    """A good save and one of each kind that does not open."""
    folder = tmp_path_factory.mktemp("shelf")
    desk = desk_of(seed=2, folder=folder)
    quarter(desk)
    text = next(folder.glob("*.json")).read_text()
    saved = json.loads(text)
    bad = {
        "cut": text[:400],
        "altered": json.dumps({**saved, "seed": 7}),
        "unknown-field": text.replace('"seed"', '"seeds"'),
        "list": "[]",
        "other": json.dumps({"game": "chess"}),
        "later": json.dumps({**saved, "schema": 99}),
    }
    for name, content in bad.items():
        (folder / f"{name}.json").write_text(content)
    return folder


@pytest.fixture(autouse=True)
def english():
    yield
    use("en")


def test_each_says_its_cause_and_its_line(shelf):
    rows = {row.id: row for row in PersonDesk(folder=shelf).saves().rows}
    assert len(rows) == len(CAUSES) + 1 and [row.id for row in rows.values() if not row.damaged][0].startswith("auto")
    for name, cause in CAUSES.items():
        row = rows[f"{name}.json"]
        assert row.damaged == cause and "found" in row.detail and "expected" in row.detail


def test_a_save_that_is_asked_for_by_name_says_the_same(shelf):
    desk = PersonDesk(folder=shelf)
    for command in (D.Load("later.json"), D.OpenReplay("later.json")):
        refused = desk.do(command)
        assert refused.line.startswith(CAUSES["later"] + " later.json: schema: found 99, expected ")


@pytest.mark.parametrize(
    "field, value, cause",
    [
        ("digest", "0" * 64, "Played again, it does not come to the same end."),
        ("laws_version", "0.1", "It was played under other rules; under these it would have gone another way."),
        ("strategies", {"US": "nobody"}, "A strategy that held one of its seats is not here."),
        ("scenario", {"id": "yalta-1945", "content": "0"}, "Its situation is not here, or is another one now."),
    ],
)
def test_what_shows_only_when_it_is_played_again_has_its_cause_too(shelf, tmp_path, field, value, cause):
    saved = json.loads(next(shelf.glob("auto*.json")).read_text())
    changed = {**saved, field: value}
    if field == "laws_version":
        changed["digest"] = "0" * 64
    changed["checksum"] = checksum(changed)
    (tmp_path / "odd.json").write_text(json.dumps(changed))
    refused = PersonDesk(folder=tmp_path).do(D.Load("odd.json"))
    assert refused.line.startswith(f"{cause} odd.json: {field}")


@pytest.mark.parametrize(
    "text_scale, size", [(1.0, (1280, 720)), (1.5, (1280, 720)), (2.0, (1280, 720)), (1.0, (640, 480))]
)
@pytest.mark.parametrize("language", ["en", "ja", "ko"])
def test_no_line_of_the_list_covers_another(shelf, language, text_scale, size):
    window = Window(PersonDesk(folder=shelf), size, headless=True)
    window.change(replace(window.settings_now, language=language, text_scale=text_scale))
    window.load()
    window.draw()
    window.draw()
    assert faults(window) == []
    causes = {row.damaged for row in window.desk.saves().rows if row.damaged}
    assert len(causes) == 4 and (language == "en") == (causes == set(CAUSES.values()))
