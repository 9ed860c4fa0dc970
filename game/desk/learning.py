"""The guided first game at the desk: it begins at the title, can be left at any time, and that is remembered."""

import time
from dataclasses import replace

from game.text.shots import Shot

from .lesson import Lesson
from .preferences import write_settings


class Learning:
    """The part of a person's desk that teaches. `lesson` is the one under way, if one is."""

    lesson: Lesson | None = None

    def _learn(self) -> None:
        seed = self.seed if self.seed is not None else time.time_ns() % (1 << 40)
        self.lesson, self.where = Lesson(seed), "lesson"

    def _show_lesson(self) -> Shot:
        return self.lesson.shot()

    def taught(self, command: str):
        """What a command does in the lesson; None where it does nothing there."""
        acts = {
            "PlaceBet": lambda c: self.lesson.place(c.answer),
            "SetKeep": lambda c: self.lesson.keep(c.commitment, c.keep),
            "AnswerOffer": lambda c: self.lesson.sign(c.sign),
            "Seal": lambda c: self.lesson.reveal(),
            "GoOn": lambda c: self._lesson_on(),
            "Undo": lambda c: self.lesson.again(),
            "Back": lambda c: self._leave_lesson("skipped"),
            "ToTitle": lambda c: self._leave_lesson("skipped"),
        }
        return acts.get(command) or (self._Change if command == "Change" else None)

    def _lesson_on(self) -> None:
        """Past what was told; after the last of it to the title."""
        if not self.lesson.go_on():
            self._leave_lesson("done")

    def _leave_lesson(self, how: str) -> None:
        """To the title; a lesson once done stays done."""
        if how != "skipped" or self._set.lesson != "done":
            self._set = replace(self._set, lesson=how)
            write_settings(self.file, self._set)
        self.where, self.lesson = "title", None
