"""The crisis at the desk: one exchange after another before the orders, each answered as it is given."""

from dataclasses import replace

from game.laws.crisis import EXCHANGES
from game.text import commands as D
from game.text import crisis
from game.text.speak import _


class Facing:
    """The part of a person's desk that plays a crisis; the quarter's orders come after it."""

    def _quarter(self) -> str:
        """Where a quarter that waits for orders begins: in its crisis, if there is one to decide, else at the board."""
        play = self.play
        return "crisis" if not play.watching and play.in_crisis and not play.faced else "board"

    def _show_crisis(self):
        return crisis.crisis_shot(self.play.seen, self.play.answers, self.play.gave_way)

    def _StandFirm(self, command: D.StandFirm):
        if self.where == "crisis" and not self.play.crisis_over:
            self.play.stand()

    def _Concede(self, command: D.Concede):
        if self.where == "crisis" and not self.play.crisis_over:
            self.play.give_way()

    def _leave_crisis(self) -> str:
        """To the orders, once there is nothing left to decide."""
        if not self.play.crisis_over:
            return _("Stand firm or give way first.")
        self.play.faced = True
        self.where = "board"
        return ""


class Exchanges:
    """The part of a play that remembers the exchanges of this quarter's crisis."""

    def fresh_crisis(self) -> None:
        self.answers: tuple[bool | None, ...] = ()
        self.gave_way, self.faced = False, False

    @property
    def in_crisis(self) -> bool:
        return crisis.faces(self.seen.now, self.seen.seat) != -2 and not self.session.over

    @property
    def crisis_over(self) -> bool:
        return crisis.over(self.answers, self.gave_way)

    def stand(self) -> None:
        """Stand firm in one exchange more; what the other did is seen, unless a person's answer is sealed."""
        n = len(self.answers) + 1
        try:
            answer: bool | None = self.session.stood_against(self.seat, n)
        except ValueError:
            answer = None
        self.answers = (*self.answers, answer)
        self.draft = replace(self.draft, firm=min(EXCHANGES, n))

    def give_way(self) -> None:
        self.gave_way = True
