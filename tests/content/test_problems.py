"""Each kind of mistake is told with its file, its line, its key, what stood there, the nearest word."""

from pathlib import Path

import pytest

from game.content import ContentError, check, load_scenario
from game.content.library import ASSETS
from game.content.locate import Lines

CAMP = Path(__file__).with_name("sample.toml").read_text(encoding="utf-8")
SEOUL = (ASSETS / "governments" / "seoul.toml").read_text(encoding="utf-8")
HISTORY = (ASSETS / "rules" / "history.toml").read_text(encoding="utf-8")


def told(tmp_path, kind: str, text: str):
    """The problems of a file of that kind, and its lines to count by."""
    folder = tmp_path / kind
    folder.mkdir(exist_ok=True)
    path = folder / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return check([path])


def line_of(text: str, words: str) -> int:
    return text[: text.index(words)].count("\n") + 1


# One row a kind of mistake: what is replaced by what; then key, found, expected and nearest word as told.
SCENARIO_MISTAKES = [
    (
        "an unknown key",
        'title = "Camp',
        'titel = "Camp',
        "titel",
        "unknown key titel",
        "a known key",
        "title",
    ),
    ("a missing key", 'start = "2023Q3"\n', "", "start", "nothing", "this key to be there", None),
    (
        "an unknown government",
        '["JP", "KR", "US"]',
        '["JP", "KRR", "US"]',
        "governments[2]",
        "KRR",
        "a government of",
        "KR",
    ),
    (
        "an unknown commitment",
        '"consult", "hotline"',
        '"consullt", "hotline"',
        "agenda[1]",
        "consullt",
        "a name of",
        "consult",
    ),
    (
        "an unknown commitment listed",
        'id = "consult"',
        'id = "consul"',
        "commitment[1].id",
        "consul",
        "a commitment",
        "consult",
    ),
    (
        "an unknown state",
        'state = "table"',
        'state = "alive"',
        "commitment[1].state",
        "alive",
        "one of idea",
        "live",
    ),
    (
        "an unknown move",
        "turns = 16",
        'turns = 16\nmoves = ["shutle"]',
        "moves[1]",
        "shutle",
        "a name of",
        "shuttle",
    ),
    (
        "an unknown rival",
        "turns = 16",
        'turns = 16\nrivals = ["mosco"]',
        "rivals[1]",
        "mosco",
        "a name of",
        "moscow",
    ),
    (
        "an unknown event",
        "turns = 16",
        'turns = 16\nevents = ["first-tests"]',
        "events[1]",
        "first-tests",
        "a name",
        "first-test",
    ),
    (
        "an unknown prior",
        'prior = "record"',
        'prior = "recrod"',
        "prior",
        "recrod",
        "one of record, seed",
        "record",
    ),
    ("a number in quotes", "north = 0.60", 'north = "0.60"', "world.north", "0.60", "a number", None),
    (
        "a number too large",
        "north = 0.60",
        "north = 1.60",
        "world.north",
        "1.6",
        "a number of at most 1",
        None,
    ),
    (
        "a number too small",
        "north = 0.60",
        "north = -0.60",
        "world.north",
        "-0.6",
        "a number of at least 0",
        None,
    ),
    ("not a number", "north = 0.60", "north = nan", "world.north", "nan", "a finite number", None),
    ("infinity", "north = 0.60", "north = -inf", "world.north", "-inf", "a finite number", None),
    ("true for a number", "north = 0.60", "north = true", "world.north", "true", "a number", None),
    ("half a turn", "turns = 16", "turns = 16.5", "turns", "16.5", "a whole number", None),
    ("an impossible quarter", '"2023Q3"', '"2023Q5"', "start", "2023Q5", "text of the form", None),
    ("one government", '["JP", "KR", "US"]', '["JP"]', "governments", "a list of 1", "at least 2", None),
    (
        "a government twice",
        '["JP", "KR", "US"]',
        '["JP", "JP", "US"]',
        "governments[2]",
        "JP again",
        "each name once",
        None,
    ),
    (
        "a commitment twice",
        '"consult", "hotline"',
        '"consult", "consult"',
        "agenda[2]",
        "consult again",
        "each name",
        None,
    ),
    (
        "one signatory",
        'state = "table"',
        'state = "table"\nsignatories = ["JP"]',
        "commitment[1].signatories",
        "1 different",
        "two",
        None,
    ),
    (
        "a stranger signs",
        'state = "table"',
        'state = "table"\nsignatories = ["JP", "EH"]',
        "commitment[1].signatories",
        "EH",
        "a gov",
        None,
    ),
    (
        "the wrong two sign",
        'state = "table"',
        'state = "table"\nsignatories = ["JP", "US"]',
        "commitment[1].signatories",
        "JP+US",
        "JP+KR",
        None,
    ),
    (
        "an age before signing",
        'state = "table"',
        'state = "table"\nage = 3',
        "commitment[1].age",
        "3 while table",
        "an age only",
        None,
    ),
    (
        "a number without a card",
        'of = ["world.*"]',
        'of = ["world.china"]',
        "world.north",
        "0.6 without a card",
        "a [[card]]",
        None,
    ),
    (
        "a source without a year",
        'source = "assumption; launches of 2023 and joint patrols since 2019"',
        'source = "somebody"',
        "card[1].source",
        "somebody",
        "a source",
        None,
    ),
    (
        "a headline too long",
        'title = "Camp',
        f'title = "{"long " * 14}Camp',
        "title",
        "long long",
        "at most 59",
        None,
    ),
    (
        "no task for a seat",
        'KR = "Keep the thaw',
        'EH = "Keep the thaw',
        "task.EH",
        "EH",
        "a government of this scenario",
        None,
    ),
    (
        "an unknown rule",
        "[world]",
        "[rules]\nshock_rat = 2.0\n\n[world]",
        "rules.shock_rat",
        "shock_rat",
        "a constant",
        "shock_rate",
    ),
    (
        "a bloc that is not there",
        "[world]",
        '[government.KR]\nruling = "PR0"\n\n[world]',
        "government.KR.ruling",
        "PR0",
        "one of",
        "PRO",
    ),
    (
        "a faction not there",
        "[world]",
        "[government.KR.faction.swing]\nx = 0.1\n\n[world]",
        "government.KR.faction.swing",
        "swing",
        "a faction",
        None,
    ),
    (
        "weights that do not sum",
        "[world]",
        "[government.KR.faction.swing-voters]\nweight = 0.5\n\n[world]",
        "government.KR.faction",
        "1.340",
        "sum to 1",
        None,
    ),
    (
        "worry that does not sum",
        "[world]",
        "[government.US]\nthreat_weights.north = 0.9\n\n[world]",
        "government.US.threat_weights",
        "1.500",
        "sum to 1",
        None,
    ),
    (
        "a term beyond its length",
        "[world]",
        "[government.US]\nterm = 17\n\n[world]",
        "government.US.term",
        "17",
        "at most the term's",
        None,
    ),
    (
        "a variant's path",
        '{ prior = "seed" }',
        '{ "government.KR.leader_y" = 0.1 }',
        "variant.seed.set",
        "leader_y",
        "a path",
        "leader_x",
    ),
    (
        "a variant's value",
        '{ prior = "seed" }',
        '{ "government.KR.leader_x" = 7 }',
        "variant.seed.set",
        "7",
        "at most 1",
        None,
    ),
    ("a key said twice", "turns = 16", "turns = 16\nturns = 16", "turns", "turns = 16", "TOML", None),
    ("an open quote", 'prior = "record"', 'prior = "record', "prior", "record", "TOML", None),
]


@pytest.mark.parametrize("row", SCENARIO_MISTAKES, ids=[row[0] for row in SCENARIO_MISTAKES])
def test_a_mistake_in_a_scenario_is_told_with_key_expectation_and_nearest_word(tmp_path, row):
    _, old, new, key, found, expected, word = row
    text = CAMP.replace(old, new, 1)
    assert text != CAMP
    problems = told(tmp_path, "scenarios", text)
    fitting = [p for p in problems if p.key.startswith(key) and found in p.found]
    assert fitting, [str(p) for p in problems]
    problem = fitting[0]
    assert problem.expected.startswith(expected) or expected in problem.expected
    assert (problem.nearest or "").endswith(word or "") and bool(problem.nearest) == bool(word)
    changed = new.strip("\n").split("\n")
    if word or new.count("\n") > 1:
        lines = text.split("\n")
        assert any(part.split("=")[0].strip() in lines[problem.line - 1] for part in changed if part), str(
            problem
        )


def test_a_missing_key_points_at_the_misspelt_one_beside_it(tmp_path):
    problems = told(tmp_path, "governments", SEOUL.replace("approval = 35", "aproval = 35"))
    assert [str(p).split("/")[-1] for p in problems] == [
        "mine.toml:1: approval: found nothing, expected this key to be there (did you mean aproval?)",
        f"mine.toml:{line_of(SEOUL, 'approval = 35')}: aproval: found unknown key aproval, "
        "expected a known key (did you mean approval?)",
    ]


def test_a_government_whose_factions_do_not_sum_to_one_is_told(tmp_path):
    problems = told(tmp_path, "governments", SEOUL.replace("weight = 0.36", "weight = 0.46"))
    assert [(p.key, p.found, p.expected) for p in problems] == [
        ("faction", "weights that sum to 1.100", "weights that sum to 1")
    ]


def test_a_faction_of_an_unknown_bloc_is_told_with_the_nearest(tmp_path):
    problem = told(tmp_path, "governments", SEOUL.replace('bloc = "PRO"', 'bloc = "PR"'))[0]
    assert (problem.key, problem.nearest) == ("faction.progressives.bloc", "PRO")
    assert problem.line == line_of(SEOUL, 'bloc = "PRO"')


def test_a_hub_without_attention_is_told(tmp_path):
    text = (
        (ASSETS / "governments" / "washington.toml")
        .read_text(encoding="utf-8")
        .replace("attention = 0.40\n", "")
    )
    assert told(tmp_path, "governments", text)[0].key == "bloc.RES"


def test_a_rule_that_the_laws_do_not_know_is_told_with_the_nearest(tmp_path):
    problem = told(tmp_path, "rules", HISTORY.replace("[shock_low]", "[shock_lo]"))[0]
    assert (problem.key, problem.nearest) == ("shock_lo", "shock_low")
    assert problem.line == line_of(HISTORY, "[shock_low]")


def test_a_rule_outside_its_own_range_is_told(tmp_path):
    problem = told(tmp_path, "rules", HISTORY.replace("value = 0.21", "value = 1.21"))[0]
    assert (problem.key, problem.expected) == ("shock_q3", "a value from 0 to 1")


def test_all_mistakes_of_a_file_are_told_at_once(tmp_path):
    text = (
        CAMP.replace("turns = 16", "turns = 0")
        .replace("north = 0.60", "north = 2")
        .replace('"table"', '"tabel"')
    )
    assert [p.key for p in told(tmp_path, "scenarios", text)] == [
        "turns",
        "world.north",
        "commitment[1].state",
    ]


def test_a_problem_is_one_line_even_when_the_file_says_strange_things(tmp_path):
    problems = told(
        tmp_path, "scenarios", CAMP.replace("turns = 16", 'turns = "a\\nb\\u202e\\u0007' + "c" * 300 + '"')
    )
    assert len(problems) == 1
    assert str(problems[0]).isprintable() and len(str(problems[0])) < 300


def test_bytes_that_are_no_text_are_told_with_their_line(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_bytes(b"a = 1\nb = \xff\n")
    assert str(check([path])[0]).endswith("mine.toml:2: (file): found byte 0xff, expected UTF-8 text")


def test_an_unknown_scenario_is_told_with_the_nearest():
    with pytest.raises(ContentError) as caught:
        load_scenario("camp-david-2032")
    assert caught.value.problems[0].nearest == "camp-david-2023"


def test_lines_are_found_in_tables_dotted_keys_and_arrays_of_tables():
    text = 'a = 1\n[b]\nc.d = """\nx = 2\n"""\n[[e]]\nf = [\n 1,\n]\n[[e]]\nf = 3\n'
    text += '[e.g]\nh = 4 # i = 5\n"k l" = 6\n'
    lines = Lines(text)
    wanted = {
        ("a",): 1,
        ("b",): 2,
        ("b", "c", "d"): 3,
        ("e", 0, "f"): 7,
        ("e", 1, "f"): 11,
        ("e", 1, "g", "h"): 13,
    }
    wanted |= {("e", 1, "g", "k l"): 14, ("b", "x"): 2, ("nowhere",): 1}
    assert {path: lines.line(path) for path in wanted} == wanted
