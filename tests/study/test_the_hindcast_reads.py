"""The tables of a record: what is wrong with them is said all at once, and what is right is read as it stands."""

import pytest

from game.study.hindcast.quarters import named, of_date, quarter
from game.study.hindcast.reading import Event, RecordError, read_spells, read_tests, read_timeline
from game.study.hindcast.record import bloc_of, read_record

HEAD = "date,quarter,kind,initiator,target,direction,form,event,confidence,basis\n"
LINES = (
    "1998-02-25,1998Q1,turnover,KR,,,-,A new president (progressive),H,x",
    "1998-07-30,1998Q3,turnover,JP,,,-,A new leader (LDP),H,x",
    "1999-04,1999Q2,coop,US+JP+KR,,1,tri,TCOG set up,H,x",
    "1999-08,1999Q3,coop,JP+KR,,1,bi,First search-and-rescue exercise,H,x",
    "2000-03,2000Q1,shock,JP,KR,-2,-,A textbook,H,x",
    "2000-05,2000Q2,defect,KR,JP,-1,bi,The exercise is called off,H,x",
    "2000-06-25,2000Q2,election,JP,,,-,The house stands,H,x",
    "2000-09,2000Q3,hub,US,,1,tri,Three ministers meet,H,x",
    "2000-11,2000Q4,intent,US+JP+KR,,-1,tri,TCOG fades out,H,x",
)


WHOLE = HEAD + "\n".join(LINES)


def files(tmp_path, timeline=WHOLE, tests=None, spells=None):
    quarters = [f"{year}Q{q},0,0,0" for year in (1998, 1999, 2000) for q in (1, 2, 3, 4)]
    tests = tests if tests is not None else "quarter,missiles,launch_days,nuclear_tests\n" + "\n".join(quarters)
    found = []
    for name, text in (("timeline_x.csv", timeline), ("tests.csv", tests), ("commitment_spells_x.csv", spells)):
        if text is not None:
            (tmp_path / name).write_text(text, encoding="utf-8")
            found.append(tmp_path / name)
    return found


def told(problems) -> list[str]:
    return [str(problem).split(": ", 1)[1] for problem in problems]


def test_quarters_and_dates():
    assert named(quarter("1998Q1")) == "1998Q1" and quarter("1999Q1") - quarter("1998Q1") == 4
    assert quarter("1998Q5") is None and quarter("98Q1") is None and quarter("1998q1") is None
    assert named(of_date("2018-12-20")) == "2018Q4" and named(of_date("1999-04")) == "1999Q2"
    assert of_date("1999-13") is None and of_date("1999-02-30") is None and of_date("spring") is None


def test_a_record_is_read_from_a_timeline_alone(tmp_path):
    record = read_record(*files(tmp_path))
    found = [(p.card, p.form, named(p.start), named(p.end), p.broken, p.breakers) for p in record.promises]
    assert found == [
        ("consult", "tri", "1999Q2", "2000Q4", False, ()),
        ("exercises", "bi", "1999Q3", "2000Q2", True, (1,)),
    ]
    by_name = {named(q.number): q for q in record.quarters}
    assert by_name["1998Q1"].turnovers == {1: (1, False)} and by_name["2000Q2"].elections == {0}
    assert by_name["2000Q1"].shocks == [(1, 2)] and by_name["2000Q3"].hub and by_name["2000Q2"].defections == 1
    assert "words of the timeline" in record.notes[0]


def test_spells_beside_the_timeline_are_found(tmp_path):
    spells = "commitment,form,start,end,breached,quarters,note\nNaval drill,bi,1999Q3,2000Q2,1,4,\n"
    record = read_record(*files(tmp_path, spells=spells)[:2])
    assert [(p.name, p.card, p.breakers) for p in record.promises] == [("Naval drill", "exercises", (1,))]
    assert "commitment_spells_x.csv" in record.notes[0]


def test_spells_may_weigh_otherwise_than_a_card(tmp_path):
    head = "commitment,form,start,end,breached,depth,visibility,card,broken_by\n"
    spells = head + "Drill,bi,1999Q3,2000Q2,1,.9,1,tisa,JP\n"
    [p] = read_record(*files(tmp_path, spells=spells)[:2]).promises
    assert (p.card, p.depth, p.visibility, p.bindingness, p.breakers) == ("tisa", 0.9, 1.0, 0.15, (0,))


def test_a_spell_that_outlasts_the_record_is_not_yet_broken(tmp_path):
    spells = "commitment,form,start,end,breached\nDrill,bi,1999Q3,2005Q2,1\nGone,bi,1990Q1,1991Q1,1\n"
    [p] = read_record(*files(tmp_path, spells=spells)[:2]).promises
    assert (named(p.end), p.broken) == ("2000Q4", False)


def test_a_turnover_before_the_record_says_who_governed(tmp_path):
    early = "1996-11-05,1996Q4,turnover,JP,,,-,A new leader (DPJ),H,x"
    late = "2004-02-25,2004Q1,turnover,KR,,,-,A new president,H,x"
    record = read_record(*files(tmp_path, HEAD + "\n".join((early, *LINES, late))))
    assert record.blocs == {0: 1} and any("1 rows" in note for note in record.notes)


@pytest.mark.parametrize(
    "code, text, bloc, expected",
    [
        ("KR", "A president (conservative); elected in December", "", 0),
        ("KR", "An acting president", "", None),
        ("JP", "A leader (DPJ): first change of party", "", 1),
        ("JP", "A leader, who stays", "OPP", 1),
        ("US", "A president (Democrat)", "", 0),
    ],
)
def test_blocs_are_read_from_words(code, text, bloc, expected):
    assert bloc_of(Event(1, 0, "turnover", (code,), (), 0, "-", text, bloc)) == expected


def test_everything_wrong_with_a_timeline_is_said_at_once(tmp_path):
    rows = (
        "1998-02-25,1998Q2,turnover,KR,,,-,A new president,H,x",
        "spring,1998Q1,turnovr,KR,,,-,Somebody,H,x",
        "1999-04,1999Q2,coop,US+JX,,3,four,,H,x",
        "1999-08,1999Q3,turnover,NK,,,-,Somebody",
        "1999-08,1999Q3,turnover,NK,,,-,Somebody,H,x",
        "1999-08,1999Q3,defect,US,,-1,bi,Somebody,H,x",
    )
    problems = read_timeline(files(tmp_path, HEAD + "\n".join(rows))[0])[1]
    assert told(problems) == [
        "quarter: found 1998Q2, expected 1998Q1, the quarter of 1998-02-25",
        "date: found spring, expected a date such as 1998-02-25 or 1998-02",
        "kind: found turnovr, expected one of turnover, election, threat, coop, defect, shock, intent, hub, rival "
        "(did you mean turnover?)",
        'initiator: found JX, expected actors joined by +, out of JP, KR, US, NK, CN, RU',
        "direction: found 3, expected a whole number from -2 to 2",
        "form: found four, expected one of bi, tri, uni, -",
        'event: found "", expected a few words on what happened',
        "table: found 8 cells, expected 10, as many as columns",
        "initiator: found NK, expected one of JP, KR, US",
        "initiator: found US, expected JP, KR or both, joined by +",
    ]
    assert [problem.line for problem in problems] == [2, 3, 3, 4, 4, 4, 4, 5, 6, 7]


def test_tests_and_spells_are_checked_as_well(tmp_path):
    tests = "quarter,launch_days,nuclear_tests\n1998Q1,0,0\n1998Q3,99,0\n1998Q4,a,-1\n"
    assert told(read_tests(files(tmp_path, tests=tests)[1])[1]) == [
        "quarter: found 1998Q3, expected 1998Q2, the next: every quarter once, in order",
        "launch_days: found 99, expected a whole number from 0 to 92",
        "launch_days: found a, expected a whole number from 0 to 92",
        "nuclear_tests: found -1, expected a whole number from 0 to 92",
    ]
    spells = (
        "commitment,form,start,end,breached,quarters,depth,card\nA,bi,1999Q3,1999Q1,1,,,\n"
        "A,quad,1999,1999Q1,yes,,2,gsomja\nB,tri,1999Q1,1999Q4,0,5,,\n,tri,1999Q1,1999Q4,0,4,,\n"
    )
    assert told(read_spells(files(tmp_path, spells=spells)[2], ("gsomia", "tisa"))[1]) == [
        "end: found 1999Q1, expected 1999Q3, its start, or later",
        "commitment: found A, expected another name: each spell has its own",
        "form: found quad, expected one of bi, tri",
        "start: found 1999, expected a quarter such as 1998Q1",
        "breached: found yes, expected one of 0, 1",
        "depth: found 2, expected a number from 0 to 1",
        "card: found gsomja, expected one of gsomia, tisa (did you mean gsomia?)",
        "quarters: found 5, expected 4, from 1999Q1 to 1999Q4",
        'commitment: found "", expected a name',
    ]


@pytest.mark.parametrize(
    "text, said",
    [
        ("", "an empty file"),
        ("date,quartr,kind\n", "quartr"),
        (HEAD, "no row below the head"),
        ('date,"quarter\n', "unexpected end of data"),
    ],
)
def test_a_table_that_is_none(tmp_path, text, said):
    with pytest.raises(RecordError) as error:
        read_record(*files(tmp_path, timeline=text))
    assert any(said in str(problem) for problem in error.value.problems)


def test_bytes_that_are_no_text_and_files_that_are_not_there(tmp_path):
    timeline, tests = files(tmp_path)
    timeline.write_bytes(b"date,\xff\n")
    with pytest.raises(RecordError) as error:
        read_record(timeline, tmp_path / "nothing.csv")
    assert [problem.file for problem in error.value.problems] == [str(timeline), str(tmp_path / "nothing.csv")]


def test_a_timeline_of_another_age_is_refused(tmp_path):
    with pytest.raises(RecordError, match="2010Q1 to 2010Q1, expected some row from 1998Q1 to 2000Q4"):
        read_record(*files(tmp_path, HEAD + "2010-01,2010Q1,turnover,KR,,,-,Somebody,H,x\n"))
