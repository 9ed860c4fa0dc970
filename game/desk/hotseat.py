"""Two or three people at one keyboard: a curtain before each turn, and nothing opened until the last has sealed."""

from dataclasses import replace

from game.laws.orders import Order
from game.session import Session
from game.text import commands as D
from game.text import curtain, reveal, vote
from game.text.players import PERSON
from game.text.shots import Shot
from game.text.speak import _

from .play import Play


class HotSeat:
    """The part of a person's desk that several people share. `chairs` holds a play for each of them, in seat order;
    with one person it is empty. A sealed order lies in `sealed`, is drawn nowhere and saved nowhere."""

    chairs: dict[str, Play] = {}
    sealed: dict[str, Order] = {}

    @property
    def several(self) -> bool:
        return len(self.chairs) > 1

    def _people(self, seat: str, codes) -> tuple[str, ...]:
        """Who sits at the keyboard: this seat and those that persons take; nobody else where one only watches."""
        others = [code for code in codes if seat and self.strategies.get(code) == PERSON]
        return tuple(code for code in codes if code == seat or code in others)

    def _sit(self, session: Session, seat: str) -> Play:
        """Everybody takes a chair, nobody else holds a seat; whose turn it is comes back."""
        people = session.people if len(session.people) > 1 else ()
        for code in session.seats:
            (session.hold if code in (people or (seat,)) else session.release)(code)
        self.chairs, self.sealed = {code: Play(session, code) for code in people}, {}
        return self.chairs[people[0]] if people else Play(session, seat)

    def _quarter(self) -> str:
        """With several people a quarter begins at the curtain of the first."""
        if not self.several:
            return super()._quarter()
        self._all_read()
        self.sealed = {}
        return "curtain"

    def _run_out(self) -> None:
        """With nothing left to keep or break, the rest of the game goes by; everybody reads how it ended."""
        self.play.run_out()
        for play in self.chairs.values():
            play.begin()

    def _all_read(self) -> None:
        """Everybody reads what has come; the first is next."""
        for play in self.chairs.values():
            play.begin()
        self.play = next(iter(self.chairs.values()))

    def _rise(self) -> None:
        """The curtain rises: on one person's turn, or for all together once everybody has sealed."""
        self.where = "reveal" if len(self.sealed) == len(self.chairs) else super()._quarter()

    def _seal_mine(self):
        """Seal the order of whose turn it is; the last one's opens them all."""
        order, said = self.play.ordered()
        if said:
            return said
        self.sealed = {**self.sealed, self.play.seat: order}
        self.where = "curtain"
        waiting = [code for code in self.chairs if code not in self.sealed]
        if waiting:
            self.play = self.chairs[waiting[0]]
            return None
        self.play.session.seal(self.sealed)
        self._all_read()
        self.night = self.play.nights()
        return self._autosave()

    def _afresh(self):
        """One's own orders of this quarter from the start; what others sealed stays as it is."""
        if self.where not in ("board", "pact"):
            return self._no_way_back()
        self.play.afresh()
        self.where = "board"
        return None

    def _no_way_back(self) -> str:
        return _("With several people at one keyboard, nobody takes back what was sealed.")

    # the screens

    def _show_curtain(self) -> Shot:
        play, done = self.play, tuple(self.sealed)
        return curtain.curtain(play.seen, "" if len(done) == len(self.chairs) else play.seat, tuple(self.chairs), done)

    def _together(self, shot: Shot) -> Shot:
        """A board on which nothing leads out of one's own turn."""
        return replace(shot, can_undo=False, past=(), together=True) if self.several else shot

    def _reveal_for_all(self) -> Shot:
        shot = reveal.for_all(self.play.seen, self.play.page, self.play.session.over)
        return replace(shot, moves=()) if self.play.level == 1 else shot

    def _night_for_all(self) -> Shot:
        return vote.for_all(self.play.seen, self.play.page, self.night[0])

    # the debrief

    def _debrief(self, code: str) -> None:
        """The debrief as another of the people sees it; nothing is hidden any more."""
        if code in self.chairs:
            self.play, self.effects = self.chairs[code], None
            if self.beside is not None:
                self.beside.stop()
                self.beside = None

    def _with_chairs(self, shot: Shot) -> Shot:
        """The debrief with the way to the next person's."""
        if not self.several:
            return shot
        codes, words = list(self.chairs), self.play.seen.words
        after = codes[(codes.index(self.play.seat) + 1) % len(codes)]
        name = words.seat(words.codes.index(after))
        return replace(shot, chair=after, chair_word=_("From {seat}").format(seat=name))

    def _ChooseSeat(self, command: D.ChooseSeat):
        return self._debrief(command.code) if self.where == "end" else self._look_at_seat(command)
