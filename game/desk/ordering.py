"""The orders of one quarter at the desk: every change of the draft, a line where it may not be, and forecasts."""

from dataclasses import replace

from game.session.said import Said, by, due, questions
from game.text import afterwards, pact
from game.text import commands as D
from game.text.shots import Shot
from game.text.speak import _

FORETELLS = 3  # the level from which a person is asked for forecasts


class Ordering:
    """The part of a person's desk that takes orders before they are sealed."""

    def _show_pact(self) -> Shot:
        shot = pact.pact_table(self.play.seen, self.play.draft)
        return replace(shot, simple=True, clauses=()) if self.play.plain else shot

    def _SetKeep(self, command: D.SetKeep):
        return self._drafted("board", lambda: self.play.keep(command.commitment, command.keep))

    def _AnswerOffer(self, command: D.AnswerOffer):
        return self._drafted("board", lambda: self.play.answer(command.sign))

    def _ChooseMove(self, command: D.ChooseMove):
        return self._drafted("board", lambda: self.play.move(command.id))

    def _OpenPact(self, command: D.OpenPact):
        if self.where == "board" and not self.play.watching:
            self.where = "pact"

    def _SetElement(self, command: D.SetElement):
        return self._drafted("pact", lambda: self.play.element(command.id, command.chosen))

    def _SetSignatory(self, command: D.SetSignatory):
        return self._designed(lambda: self.play.signatory(command.code, command.chosen))

    def _SetBinding(self, command: D.SetBinding):
        return self._designed(lambda: self.play.binding(command.value))

    def _SetClause(self, command: D.SetClause):
        return self._designed(lambda: self.play.clause(command.id, command.chosen))

    def _designed(self, change):
        """Change who signs, how hard it binds or its clauses: level 3 only."""
        if self.where == "pact" and self.play.plain:
            return _("At level 2 a pact is its elements, for all and as they are meant.")
        return self._drafted("pact", change)

    def _PutOnTable(self, command: D.PutOnTable):
        return self._drafted("pact", self.play.propose if self.play else None, then="board")

    def _DropProposal(self, command: D.DropProposal):
        if self.where not in ("pact", "board"):
            return None
        return self._drafted(self.where, self.play.drop, then="board")

    def _drafted(self, screen: str, change, then: str = ""):
        """Change the draft where it may be changed; a line says why not."""
        if self.where != screen or self.play.watching:
            return None
        said = change()
        if not said and then:
            self.where = then
        return said

    # forecasts

    def _questions(self):
        """What the person is asked to put a chance on this quarter; nothing once it is said."""
        game, seen = self.play.session, self.play.seen
        told = any(one.turn == game.turn for one in by(game.said, self.play.seat))
        if self.play.watching or self.play.level < FORETELLS or told or not due(game.turn):
            return ()
        return afterwards.asked(seen, questions(seen.now, seen.words.codes))

    def _Foretell(self, command: D.Foretell):
        asked = {one.about for one in self._questions()} if self.where == "board" else set()
        if any(about not in asked or not 0.0 <= chance <= 1.0 for about, chance in command.chances):
            return _("There is no such question now.")
        game, who = self.play.session, self.play.seat if self.several else ""
        game.said = (*game.said, *(Said(game.turn, about, chance, who) for about, chance in command.chances))
        return None
