"""Which screen draws a kind of shot, and which column draws it where room is short: a row a kind.

A screen is a class in game/view/screens with `draw(page, shot, app)`, `first(shot)` (the key that has focus at the
start), `since` (when it appeared), and may have `escape(app)` and `skip(app)` (end a motion; true if there was one to
end). A column is a function in game/view/columns: `(page, shot, app, screen)`. Both are imported when first needed.
"""

from importlib import import_module

from game.text import shots as S

ROWS = {
    S.TitleShot: ("title.Title", "title.draw"),
    S.ScenarioShot: ("chooser.Chooser", "choosing.scenarios"),
    S.SeatShot: ("seat.SeatChoice", "choosing.seats"),
    S.LessonShot: ("lesson.Lesson", "lesson.draw"),
    S.BoardShot: ("board.Board", "board.draw"),
    S.PactShot: ("pact.Pact", "pact.draw"),
    S.CrisisShot: ("crisis.Crisis", "crisis.draw"),
    S.CurtainShot: ("curtain.Curtain", "curtain.draw"),
    S.RevealShot: ("reveal.Reveal", "reveal.draw"),
    S.ElectionShot: ("election.Election", "night.draw"),
    S.EndShot: ("end.End", "debrief.draw"),
    S.ReplayShot: ("replay.Replay", "replay.draw"),
    S.BranchShot: ("branches.Branches", "branch.draw"),
    S.OnwardShot: ("onward.Onward", "onward.draw"),
}
LEVEL_ONE = ("simple.KeepOrBreak", "simple.draw")


def _row(shot) -> tuple[str, str]:
    return LEVEL_ONE if isinstance(shot, S.BoardShot) and shot.level == 1 else ROWS[type(shot)]


def _named(folder: str, name: str):
    module, _, thing = name.partition(".")
    return getattr(import_module(f"game.view.{folder}.{module}"), thing)


def screen_for(shot):
    """The class that draws this kind of shot."""
    return _named("screens", _row(shot)[0])


def column_for(shot):
    """The function that draws this kind of shot in one column."""
    return _named("columns", _row(shot)[1])
