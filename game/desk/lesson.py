"""The guided first game: beat after beat a position, a bet, the orders, and what came of them."""

from game.laws.expecting import standing
from game.laws.politics import LOST
from game.laws.state import KEPT
from game.session import Session
from game.text import lesson as told
from game.text.seen import Seen
from game.text.shots import LessonShot, WhyShot

from .beats import BEATS, KEEP, SIGN, TRUST, VOTE, Beat
from .play import Play

ANSWERS = {KEEP: ("kept", "broke"), TRUST: ("more", "less"), SIGN: ("signed", "declined"), VOTE: ("stays", "changes")}


class Lesson:
    """Where the learner is. Every beat is a game of its own, with its own luck unless it shares another's."""

    def __init__(self, seed: int):
        self.seed, self.at, self.right, self.asked = seed, 0, 0, 0
        self.came: dict[str, str] = {}  # beat: what came of it
        self.begin()

    @property
    def beat(self) -> Beat:
        return BEATS[self.at]

    def begin(self) -> None:
        """The beat from its start."""
        number = [b.id for b in BEATS].index(self.beat.chance or self.beat.id)
        seed = self.seed * 16 + number
        self.play = Play(Session(self.beat.position(seed), seed, 0, {}, (self.beat.seat,)), self.beat.seat)
        self.done = False
        self._next()

    def _next(self) -> None:
        """A quarter waits for a bet."""
        self.bet, self.told = "", False
        self.before: Seen = self.play.true.read()
        self.k = self._promise()
        if self.beat.asks == SIGN:
            self.play.answer(True)

    def _promise(self) -> int:
        """The promise asked about: the beat's own while it stands, else another."""
        w, names = self.before.now, [c.id for c in self.before.scenario.commitments]
        k = names.index(self.beat.promise)
        others = [i for i in range(len(names)) if standing(w, i)]
        return k if standing(w, k) or not others else others[0]

    # what the learner does

    def place(self, answer: str) -> None:
        if not self.told and not self.done and answer in ANSWERS[self.beat.asks]:
            self.bet = answer

    def keep(self, name: str, keep: bool) -> str:
        return "" if self.told or self.done else self.play.keep(name, keep)

    def sign(self, sign: bool) -> str:
        return "" if self.told or self.done else self.play.answer(sign)

    def reveal(self) -> str:
        """Open the orders, once there is a bet; a line where they are not admitted."""
        if self.told or self.done or not self.bet:
            return ""
        said = self.play.seal()
        if said:
            return said
        self.told, self.asked = True, self.asked + 1
        self.came[self.beat.id] = self.outcome()
        self.right += self.bet == self.outcome()
        return ""

    def go_on(self) -> bool:
        """On to the next quarter or beat; False where the lesson is over."""
        if self.done:
            return False
        if not self.told:
            return True
        if self.beat.id == "play":
            w = self.play.session.world
            if self.play.session.over or not any(standing(w, k) for k in range(len(w.state))):
                self.play.run_out()
                self.done = True
            else:
                self._next()
            return True
        self.at += 1
        self.begin()
        return True

    def again(self) -> None:
        """The same beat once more, with other luck."""
        self.seed += 1
        self.begin()

    # what came of it

    def outcome(self) -> str:
        """Which answer came true."""
        page, j = self.play.true.read().pages[-1], self.other
        if self.beat.asks == KEEP:
            return "kept" if page.closed.deed[j][self.k] == KEPT else "broke"
        if self.beat.asks == TRUST:
            i = self.before.seat
            return "more" if page.closed.trust[j][i] >= page.opened.trust[j][i] else "less"
        if self.beat.asks == SIGN:
            return "signed" if page.closed.signed[j] == 1 else "declined"
        return "changes" if page.closed.election[j] == LOST else "stays"

    @property
    def other(self) -> int:
        return self.before.words.codes.index(self.beat.other)

    def shot(self) -> LessonShot:
        true = self.play.true.read()
        stand = told.Stand(
            self.beat.id,
            self.beat.asks,
            self.other,
            self.k,
            self.before,
            true,
            self.play.draft,
            ANSWERS[self.beat.asks],
            self.bet,
            self.outcome() if self.told else "",
            (self.right, self.asked),
            self.came.get(self.beat.chance, ""),
            self.done,
        )
        return told.lesson(stand)

    def why(self) -> WhyShot | None:
        return self.shot().why
