"""The debrief: the class against other games, room against room, its forecasts, and the page that is kept of it."""

import csv
import io
import itertools
import os
import re
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from game.classroom import paper, tables
from game.classroom.chairs import PRESS
from tests.classroom.classes import Person, paper_hall, run
from tests.classroom.test_groups_at_home_press_and_events import a_class, camp


def test_rooms_of_a_laptop_are_compared_when_one_is_over():
    async def play():
        school = paper_hall()
        made = [school.make(camp(), {"made": "by a test"}) for _ in range(2)]
        teachers = []
        for one in made:
            teachers.append(Person(school))
            await teachers[-1].say(do="return", token=one["teacher"])
            await teachers[-1].say(do="start")
            await teachers[-1].say(do="close")
        await teachers[0].say(do="finish")
        await school.beat()
        school.pages[made[0]["code"]].after.wait(30)
        end = school.page(school.rooms[made[0]["code"]], "end", "")
        assert [one["code"] for one in end["rooms"]] == [one["code"] for one in made]
        assert end["rooms"][1]["headline"] == "still playing" and end["rooms"][1]["scores"][0][1] == ""
        await teachers[1].say(do="finish")
        sheets = school.wall(made[0]["code"], "en").sheets
        assert any(sheet.title == "Room against room" for sheet in sheets)
        assert end["mattered"] == [] and "No single decision" in end["mattered_note"]

    run(play())


def test_the_class_is_laid_beside_other_games():
    from game.classroom.aftermath import Aftermath, Many, OtherGames

    def ready(play) -> OtherGames:
        others = OtherGames(play, lambda: None)
        others.wait(60)
        return others

    game = camp().play_out()
    row = tuple(float(n) for n in range(100))
    each = dict.fromkeys(game.seats, row)
    told = Aftermath(game, ready(lambda: Many(100, row, each, each, 0.4, 0.1)), lambda: None)
    many = told.told()["many"]
    ours = game.outcome()["scores"]["JP"]["security"]
    assert many["rows"][0]["bins"] == [5] * 20 and many["rows"][0]["yours"] == pytest.approx(ours, abs=0.06)
    assert many["note"].startswith("100 games of this") and "40" in many["shares"][0] and len(many["rows"]) == 7
    waiting = Aftermath(game, OtherGames(threading.Event().wait, lambda: None), lambda: None)
    assert waiting.told()["many"] is None and "are being played" in waiting.told()["many_note"]
    assert "could not be played" in Aftermath(game, None, lambda: None).told()["many_note"]


def test_the_other_games_begin_with_the_class_and_rooms_side_by_side_share_them():
    from game.classroom.aftermath import Many

    async def play():
        school, asked = paper_hall(), []
        row = tuple(float(n) for n in range(100))

        def many(about):
            asked.append(about)
            each = dict.fromkeys(camp().seats, row)
            return Many(100, row, each, each, 0.4, 0.1)

        school.many = many
        made = [school.make(camp(), {"made": "by a test"}) for _ in range(2)]
        await school.beat()
        assert asked == [], "nothing is played for a class that only waits"
        teachers = [Person(school) for _ in made]
        for teacher, one in zip(teachers, made, strict=True):
            await teacher.say(do="return", token=one["teacher"])
            await teacher.say(do="start")
        await school.beat()
        assert asked == [{"made": "by a test"}]
        for other in school.others.values():
            other.wait(10)
        await teachers[0].say(do="close")
        await teachers[0].say(do="finish")
        await school.beat()
        assert school.page(school.rooms[made[0]["code"]], "end", "")["many"]["count"] == 100

    run(play())


def test_other_games_are_played_in_a_process_that_gives_way(tmp_path):
    from game.cli.many import GAMES, Apart

    where, niceness, what = Apart().play({"a": 1}, None, played_elsewhere)
    assert GAMES == 1000 and where != os.getpid() and what == {"a": 1}
    assert niceness is None or niceness > os.nice(0)
    with pytest.raises(RuntimeError, match="KeyError: 'a'"):
        Apart().play({}, None, played_elsewhere)
    with pytest.raises(EOFError):
        Apart().play({"a": 2}, None, played_elsewhere)
    over = Apart()
    over.end()
    with pytest.raises(EOFError):
        over.play({"a": 1}, None, played_elsewhere)


@pytest.mark.skipif(os.name == "nt", reason="a sudden end is told by a signal")
def test_other_games_end_with_the_program_however_suddenly_it_ends(tmp_path):
    told = "import os, sys; from tests.classroom import test_the_debrief_and_what_it_is_made_of as t; "
    told += "from game.cli.many import Apart; Apart().play({'to': sys.argv[1]}, None, t.played_for_ever)"
    file = tmp_path / "worker"
    with subprocess.Popen([sys.executable, "-c", told, str(file)], cwd=Path(__file__).parents[2]) as program:
        assert waited(file.exists)
        worker = int(file.read_text(encoding="utf-8"))
        program.kill()
    assert waited(lambda: not alive(worker))


def waited(until) -> bool:
    """Whether it came true within twenty seconds."""
    return any(until() or time.sleep(0.05) for _ in range(400))


def alive(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True


def played_for_ever(about, council):
    """Says who it is, and plays on."""
    file = Path(about["to"])
    file.with_suffix(".new").write_text(str(os.getpid()), encoding="utf-8")
    file.with_suffix(".new").rename(file)
    time.sleep(600)


def played_elsewhere(about, council):
    """What a test plays instead of a thousand games."""
    if about["a"] == 2:
        os._exit(1)
    return os.getpid(), os.nice(0) if hasattr(os, "nice") else None, about


def test_the_curve_and_the_misses_are_reckoned_by_hand():
    from game.classroom.forecast import brier, calibration, came, forecasts

    async def play():
        school = paper_hall()
        room, teacher, heads, _voices = await a_class(school, camp(), (), ("JP", "KR"))
        await heads["JP"].say(do="bet", turn=0, question="stands", chance=80)
        await heads["KR"].say(do="bet", turn=0, question="stands", chance=20)
        await heads["KR"].say(do="bet", turn=0, question="calm", chance=100)
        await teacher.say(do="start")
        await teacher.say(do="close")
        await teacher.say(do="finish")
        assert came(room.session, "stands", 0) is False and came(room.session, "calm", 0) is True
        assert came(room.session, "calm", 5) is None
        assert calibration(room) == [
            {"said": 20, "came": 0, "count": 1}, {"said": 80, "came": 0, "count": 1},
            {"said": 100, "came": 100, "count": 1},
        ]  # fmt: skip
        first = forecasts(room)[0]
        assert (first["came"], first["brier_first"], first["count"]) == ("no", ".34", 2)
        assert brier([(0.8, False), (0.2, False)]) == pytest.approx(0.34)

    run(play())


def test_the_debrief_is_kept_in_one_page_with_or_without_names():
    async def play():
        school = paper_hall()
        room, teacher, heads, _voices = await a_class(school, camp())
        press = await Person(school).join(room.code, PRESS, "Paz")
        await teacher.say(do="start")
        await press.say(do="headline", turn=0, text="Three capitals wait")
        await heads["JP"].say(do="note", to="KR", text="Ana asks Ben for coffee")
        rows = list(csv.reader(io.StringIO(tables.decisions(room))))
        assert [row[2:7] for row in rows[1:]][1] == ["note", "JP", "1", "DJP", "KR: Ana asks Ben for coffee"]
        nameless = tables.decisions(room, False)
        assert not any(word in nameless for word in ("Paz", "DJP", "Three capitals", "coffee")) and '"note"' in nameless
        await teacher.say(do="close")
        await teacher.say(do="finish")
        end = school.page(room, "end", "")
        whole, nameless = paper.debrief(room, True, end), paper.debrief(room, False, end)
        assert "Paz" in whole and "Three capitals wait" in whole and "DJP" in whole
        assert not any(name in nameless for name in ("Paz", "DJP", "DKR", "Three capitals wait"))
        for text in (whole, nameless):
            assert not re.search(r"<script|<link|src=|href=|@import|url\(", text), "nothing is fetched"
        rows = re.findall(r'<text x="658" y="(\d+)"', whole)
        assert len(rows) == 3 and min(abs(int(a) - int(b)) for a, b in itertools.combinations(rows, 2)) >= 15

    run(play())
