"""A44, A45, N11: what was used, how realistic it is, and every number's and event's source can be read in the game."""

import pytest

from game.content import load_events, load_rules
from game.text import provenance, speak
from game.text.demo import title
from game.text.speak import use
from tests.view.test_layout import faults
from tests.view.windows import SIZES, click, opened, press


@pytest.fixture(autouse=True)
def english_again():
    yield
    use("en")


def leaf(name: str) -> provenance.Leaf:
    return next(one for one in provenance.leaves() if one.id == name)


def test_every_number_stands_there_with_value_range_and_source_or_the_word_assumption():
    told = {one.name: one for one in leaf(provenance.NUMBERS).entries}
    assert set(told) == set(load_rules())
    for name, card in load_rules().items():
        assert f"{card.value:g}" in told[name].value and f"{card.high:g}" in told[name].value
        assert told[name].source == card.source and told[name].text


def test_every_event_stands_there_with_its_date_and_source_in_order():
    told = leaf(provenance.EVENTS).entries
    assert [one.value for one in told] == sorted(card.date for card in load_events().values())
    assert {one.source for one in told} == {card.source for card in load_events().values()}


def test_models_and_realism_are_said_and_victims_named_as_people():
    models = " ".join(one.source for one in leaf(provenance.MODELS).entries)
    assert all(name in models for name in ("Putnam", "Cha", "Jervis", "Fearon", "Kydd"))
    assert "no score for denying" in " ".join(one.text for one in leaf(provenance.REALISM).entries)


@pytest.mark.parametrize("language", ["ja", "ko"])
def test_in_another_language_all_is_said_in_it_but_the_quoted_cards(language):
    english = {one.id: one for one in provenance.leaves()}
    speak.use(language)
    for one in provenance.leaves():
        assert one.name != english[one.id].name
        if one.id in (provenance.MODELS, provenance.REALISM):
            assert not {entry.text for entry in one.entries} & {entry.text for entry in english[one.id].entries}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "ja", "ko"])
def test_each_leaf_fits_and_turns_by_mouse(size, language):
    import pygame

    use(language)
    window = opened(title(), size)
    window.sources()
    window.draw()
    for n in range(len(provenance.leaves())):
        click(window, f"leaf:{n}")
        press(window, pygame.K_PAGEDOWN)
        assert faults(window) == [], n
