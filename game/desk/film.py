"""A film of one game: played again from its orders, or played by its strategies while a person watches."""

from game.session import Again, Session
from game.text.film import Reel, at_quarter, film
from game.text.seen import Reader, Seen
from game.text.shots import ReplayShot
from game.text.speak import _

PACE = 2.0  # seconds a quarter at speed 1


class Film:
    """`at` quarters are on show; `goal` is where the film goes by itself; `where` is the screen it returns to.

    A game that is over, or that nobody holds, is shown with nothing hidden; any other as its seat saw it.
    """

    def __init__(self, game: Session, seat: str, where: str = "", live: bool = False):
        self.live, self.where = live, where
        self.again = None if live else Again(game)
        self.session = game if live else self.again.session
        self.at = self.goal = len(game.records) if live else 0
        self.length = game.scenario.turns if live else len(game.records)
        self.playing, self.speed, self.due = False, 1, 0.0
        self.changed = True
        self.reader = Reader(self.session, seat or game.seats[0], truth=live or not seat or game.over)

    @property
    def played(self) -> int:
        return len(self.session.records)

    @property
    def ended(self) -> bool:
        return self.at >= self.length

    def shot(self) -> ReplayShot:
        self.changed = False
        done = self.ended and self.at <= self.played
        words = {"board": _("Back to the game"), "end": _("Back to the debrief"), "title": _("Back to the title")}
        out = words.get(self.where, _("Back"))
        if self.live:
            out = _("See the debrief") if self.session.over else ""
        reel = Reel(
            self.at,
            self.length,
            self.playing,
            self.speed,
            self.live,
            self.session.digest() if done else "",
            self.again is None or self.again.same,
            out,
        )
        return film(self.reader.read(), reel)

    def seen(self) -> Seen:
        """All that was seen up to the quarter on show."""
        return at_quarter(self.reader.read(), self.at)

    # what a person does

    def jump(self, quarter: int) -> None:
        """Go to a quarter; what has been played is shown at once, the rest is played on the way."""
        self.playing, self.changed = False, True
        self.goal = min(self.length, max(0, quarter))
        self.at = min(self.goal, self.played)

    def run(self, playing: bool) -> None:
        """Play or pause; from the end of a replay it plays from the start again."""
        if playing and self.ended:
            self.at = 0
        self.playing, self.goal, self.due, self.changed = playing and not self.ended, self.at, 0.0, True

    def pace(self, times: int) -> None:
        self.speed, self.due, self.changed = max(0, times), 0.0, True

    # what goes on by itself

    def work(self, now: float) -> float | None:
        """One quarter, if one is due; the seconds until the next, or None."""
        if self.playing and self.at >= self.goal:
            if now < self.due:
                return self.due - now
            self.goal = self.at + 1
            self.due = now + (PACE / self.speed if self.speed else 0.0)
        if self.at < self.goal:
            self._advance()
        if self.ended:
            self.playing = False
        if self.at < self.goal:
            return 0.0
        return max(0.0, self.due - now) if self.playing else None

    def _advance(self) -> None:
        """One quarter on; it is played if it has not been."""
        if self.at == self.played:
            self.session.seal() if self.live else self.again.step()
        self.at, self.changed = self.at + 1, True
