"""`--set path=value`: the whole path or its last words, read as what it is, checked as a file would be."""

import pytest

from game.content import ContentError, load_scenario, override, paths, to_json_schema

CAMP = load_scenario("camp-david-2023")


def refused(changes):
    with pytest.raises(ContentError) as caught:
        override(CAMP, changes)
    assert len(caught.value.problems) == 1
    return caught.value.problems[0]


def test_every_path_can_be_set_to_what_it_is():
    for path in paths(CAMP):
        if path == "variant" or path.endswith((".patron", ".attention")):
            continue
        assert override(CAMP, {path: value_at(path)}) == CAMP, path


def value_at(path):
    first, *rest = path.split(".")
    lists = {"government": CAMP.government, "commitment": CAMP.commitment}
    if first == "move":
        name = rest.pop(0)
        here = next(m for m in CAMP.moves if m.id == name)
    elif first in lists:
        here = lists[first](rest.pop(0))
    else:
        here = getattr(CAMP, first)
    for part in rest:
        here = here[part] if isinstance(here, dict) else getattr(here, part)
    return "+".join(here) if isinstance(here, tuple) else here


def test_the_last_words_are_enough_where_only_one_path_ends_so():
    assert override(CAMP, {"leverage": "0"}).rules["leverage"] == 0
    assert override(CAMP, {"KR.approval": "50"}).government("KR").approval == 50
    assert override(CAMP, {"consult.depth": 0.9}).commitment("consult").depth == 0.9


def test_a_change_leaves_the_scenario_it_was_made_from_alone():
    override(CAMP, {"leverage": 0, "KR.trust.JP": 0.1})
    assert CAMP.rules["leverage"] == 0.55 and CAMP.government("KR").trust["JP"] == 0.45


def test_signatories_are_read_with_plus_or_comma():
    assert override(CAMP, {"consult.signatories": "JP+KR"}).commitment("consult").signatories == ("JP", "KR")
    assert override(CAMP, {"consult.signatories": "JP,KR"}).commitment("consult").signatories == ("JP", "KR")


def test_attention_set_in_the_sky_is_the_ruling_blocs_and_the_other_way_round():
    changed = override(CAMP, {"world.attention": 0.2})
    assert changed.government("US").bloc["INT"].attention == 0.2
    changed = override(CAMP, {"government.US.ruling": "RES"})
    assert (changed.world.patron, changed.world.attention) == (0.50, 0.40)


def test_words_that_several_paths_end_in_are_refused_with_some_of_them():
    problem = refused({"approval": 50})
    assert "3 paths" in problem.found and "government.JP.approval" in problem.expected


@pytest.mark.parametrize(
    ("path", "value", "found", "word"),
    [
        ("leverag", 1, "leverag", "rules.leverage"),
        ("goverment.KR.approval", 1, "goverment", "government.KR.approval"),
        ("KR.approval", "many", "many", None),
        ("KR.approval", "140", "140", None),
        ("rules.leverage", "nan", "nan", None),
        ("consult.state", "alive", "alive", "live"),
        ("consult.signatories", "JP+US", "JP+US", None),
        ("consult.signatories", "JP+XX", "XX", None),
        ("consult.signatories", "JP+JP", "1 different names", None),
        ("government.KR.ruling", "PR0", "PR0", "PRO"),
        ("prior", "seeed", "seeed", "seed"),
        ("variant", "sead", "sead", "seed"),
        ("turns", "2.5", "2.5", None),
        ("start", "2023", "2023", None),
        ("KR.faction.swing-voters.weight", "0.9", "1.740", None),
        ("KR.threat_weights.north", "0.9", "1.200", None),
        ("KR.term", "40", "40", None),
        ("consult.age", "3", "3", None),
    ],
)
def test_a_wrong_word_or_value_is_one_problem(path, value, found, word):
    problem = refused({path: value})
    assert found in problem.found and problem.nearest == word
    assert str(problem).startswith("--set: ") and "\n" not in str(problem)


def test_values_that_only_fit_together_can_be_set_together():
    changed = override(CAMP, {"KR.threat_weights.north": 0.2, "KR.threat_weights.china": 0.8})
    assert changed.government("KR").threat_weights.north == 0.2


def test_an_editor_gets_a_schema_for_every_kind_of_file():
    schemas = to_json_schema()
    assert set(schemas) == {"scenarios", "governments", "commitments", "moves", "events", "rivals", "rules"}
    assert schemas["scenarios"]["additionalProperties"] is False
