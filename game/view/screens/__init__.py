"""One file a screen; each draws one shot and names its controls.

A screen has `draw(page, shot, app)`, `first(shot)` (the key that has focus at the start), `since` (when it
appeared), and
may have `escape(app)` and `skip(app)` (end a motion; true if there was one to end).
"""

from game.text import shots as S


def screen_for(shot):
    """The class that draws this kind of shot; imported when first needed."""
    from game.view.screens import (
        board,
        branches,
        chooser,
        crisis,
        curtain,
        election,
        end,
        lesson,
        onward,
        pact,
        replay,
        reveal,
        seat,
        simple,
        title,
    )

    if isinstance(shot, S.BoardShot) and shot.level == 1:
        return simple.KeepOrBreak
    table = {
        S.TitleShot: title.Title,
        S.ScenarioShot: chooser.Chooser,
        S.SeatShot: seat.SeatChoice,
        S.BoardShot: board.Board,
        S.PactShot: pact.Pact,
        S.CrisisShot: crisis.Crisis,
        S.CurtainShot: curtain.Curtain,
        S.RevealShot: reveal.Reveal,
        S.ElectionShot: election.Election,
        S.EndShot: end.End,
        S.ReplayShot: replay.Replay,
        S.BranchShot: branches.Branches,
        S.LessonShot: lesson.Lesson,
        S.OnwardShot: onward.Onward,
    }
    return table[type(shot)]
