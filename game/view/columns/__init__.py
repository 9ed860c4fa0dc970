"""The screens in one column, for large text and small windows: a file a screen, and the same controls as in the wide
layout.

A screen without a column here is drawn in the design's size and scrolls both ways.
"""

from game.text import shots as S


def column_for(shot):
    """The function that draws this kind of shot in one column, or None: `(page, shot, app, screen)`."""
    from game.view.columns import (
        board,
        branch,
        choosing,
        crisis,
        curtain,
        debrief,
        lesson,
        night,
        onward,
        pact,
        replay,
        reveal,
        simple,
        title,
    )

    if isinstance(shot, S.BoardShot) and shot.level == 1:
        return simple.draw
    table = {
        S.TitleShot: title.draw,
        S.ScenarioShot: choosing.scenarios,
        S.SeatShot: choosing.seats,
        S.BoardShot: board.draw,
        S.PactShot: pact.draw,
        S.CrisisShot: crisis.draw,
        S.CurtainShot: curtain.draw,
        S.RevealShot: reveal.draw,
        S.ElectionShot: night.draw,
        S.EndShot: debrief.draw,
        S.ReplayShot: replay.draw,
        S.BranchShot: branch.draw,
        S.LessonShot: lesson.draw,
        S.OnwardShot: onward.draw,
    }
    return table.get(type(shot))
