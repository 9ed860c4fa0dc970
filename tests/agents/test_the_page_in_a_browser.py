"""Mesa's own page imports, renders without a display, and shows the game it steps."""

import warnings

import pytest

pytest.importorskip("solara", reason="pip install -e '.[viz]'")
pytest.importorskip("matplotlib", reason="pip install -e '.[viz]'")


@pytest.fixture(scope="module")
def page():
    """The module, imported as `solara run` imports it; Solara's and Mesa's own warnings are not ours."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from agents import page
    return page


def words(page, component) -> str:
    """Everything that a component draws, as one text."""
    import solara

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        box, context = solara.render(component, handle_error=False)
        said = ("template", "children", "label", "value")
        told = repr([[getattr(w, name, "") for name in said] for w in context.find().widgets])
        context.close()
    return told


def test_the_whole_page_renders(page):
    import ipyvuetify
    import solara

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        _, context = solara.render(solara.AppLayout(children=[page.page]), handle_error=False)
        buttons = [one.children[0] for one in context.find(ipyvuetify.Btn).widgets]
        chosen = [one.label for one in context.find(ipyvuetify.Select).widgets]
        context.close()
    assert {"Reset", "Step"} <= set(buttons) and chosen == ["scenario", "Tokyo", "Seoul", "Washington"]


def test_the_pact_is_told_and_goes_on(page):
    model = page.Watched("gsomia-2019", rng="3")
    before = words(page, page.Pact(model))
    assert "2019" in before and "gsomia" in before
    while model.running:
        model.step()
    assert "the end" in words(page, page.Pact(model))
    assert words(page, page.Governments(model))


def test_the_page_plays_the_same_game(page):
    from agents.world import World

    mine = page.Watched("gsomia-2019", rng="3", KR="grim", changes="rules.leverage=0.2, world.north=0.9")
    theirs = World("gsomia-2019", rng=3, strategies={"KR": "grim"}, rules__leverage=0.2, world__north=0.9)
    for _ in range(4):
        mine.step(), theirs.step()
    assert mine.digest() == theirs.digest()
    assert page.Watched("twin-harbours", KR="grim").running


def test_every_control_is_a_keyword_of_the_world(page):
    import inspect

    assert set(page.CONTROLS) <= set(inspect.signature(page.Watched.__init__).parameters)
    assert page.Watched(**{name: control["value"] for name, control in page.CONTROLS.items()}).running


def test_a_change_that_is_none_is_told(page):
    with pytest.raises(ValueError, match="expected PATH=VALUE"):
        page.Watched(changes="rules.leverage")
