"""What takes a while after the end, worked out beside the room: the moves that mattered, and many other games."""

import threading
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping
from typing import NamedTuple

from game.session import Effect, Effects, Session
from game.text.numbers import percent, plain, signed
from game.text.seen import Reader, Seen
from game.text.speak import _
from game.text.turned import told

MOST = 3  # moves that are told of each government
BINS = 20


class Many(NamedTuple):
    """Other games of the same scenario in which strategies held every seat; scores 0..100, one a game."""

    count: int
    security: tuple[float, ...]
    office: Mapping[str, tuple[float, ...]]
    verdict: Mapping[str, tuple[float, ...]]
    signed: float  # share of games in which anything was concluded
    outlived: float  # share in which something outlived a government


class OtherGames:
    """Begin with the class, to be there at its end; `done` is called when they are, or when they never will be."""

    def __init__(self, play: Callable[[], Many], done: Callable[[], None]):
        self.games: Many | None = None
        self.failed = False
        self._play, self._done = play, done
        self._thread = threading.Thread(target=self._work, name="other games", daemon=True)
        self._thread.start()

    def wait(self, seconds: float) -> None:
        self._thread.join(seconds)

    def _work(self) -> None:
        try:
            self.games = self._play()
        except EOFError:  # whoever played them is gone, most likely because the program ends
            self.failed = True
        except Exception:  # the debrief stands without them, and says so
            self.failed = True
            raise
        finally:
            self._done()


class Aftermath:
    """Begins when a game ends. `others` are the other games, or None; `done` is called when something is ready."""

    def __init__(self, session: Session, others: OtherGames | None, done: Callable[[], None]):
        self.session, self.others = session, others
        self.effects: dict[str, list[Effect]] | None = None
        self._done = done
        self._thread = threading.Thread(target=self._work, name="aftermath", daemon=True)

    def start(self) -> "Aftermath":
        self._thread.start()
        return self

    def wait(self, seconds: float) -> None:
        self._thread.join(seconds)

    @property
    def games(self) -> Many | None:
        return self.others.games if self.others else None

    def _work(self) -> None:
        found = {}
        for seat in self.session.seats:
            if any(seat in page.held for page in self.session.records):
                reckoned = Effects(self.session, seat)
                while reckoned.step():
                    pass
                found[seat] = reckoned.largest(MOST)
        self.effects = found
        self._done()

    def told(self) -> dict:
        """What is known by now, in the language that is spoken here."""
        return {
            "mattered": None if self.effects is None else self._mattered(),
            "mattered_note": self._note(),
            "many": None if self.games is None else self._compared(self.games),
            "many_note": _("The other games could not be played on this machine.") if self.never else
            _("The other games are being played."),
        }  # fmt: skip

    @property
    def never(self) -> bool:
        """Whether there will be no other games."""
        return self.others is None or self.others.failed

    def _note(self) -> str:
        if self.effects is None:
            return _("Every decision of the class is being turned round, with the same chance.")
        if not any(self.effects.values()):
            return _("No single decision of the class changed a score by a point.")
        return _("Each decision turned round, all else and all chance the same: the points it brought its government.")

    def _mattered(self) -> list[dict]:
        found = []
        for seat, effects in self.effects.items():
            seen = Reader(self.session, seat, truth=True).read()
            found += [(one.size, _row(seen, one)) for one in effects]
        return [row for _size, row in sorted(found, key=lambda pair: -pair[0])]

    def _compared(self, games: Many) -> dict:
        """Where the class stands among the games that strategies played."""
        session = self.session
        ours, words = session.outcome()["scores"], Reader(session, session.seats[0], truth=True).words
        rows = [_spread(_("Common security"), next(iter(ours.values()))["security"], games.security)]
        for i, seat in enumerate(session.seats):
            name = _("{seat}’s office").format(seat=words.seat(i))
            rows.append(_spread(name, ours[seat]["office"], games.office[seat]))
        for i, seat in enumerate(session.seats):
            name = _("{seat}: history’s verdict").format(seat=words.seat(i))
            rows.append(_spread(name, ours[seat]["verdict"], games.verdict[seat]))
        note = _("{n} games of this scenario in which strategies held every seat, each with chance of its own.")
        shares = [
            _("Something was signed in {share} of them.").format(share=percent(games.signed)),
            _("Something outlived a government in {share} of them.").format(share=percent(games.outlived)),
        ]
        return {"count": games.count, "note": note.format(n=f"{games.count:,}"), "rows": rows, "shares": shares}


def _spread(label: str, yours: float, others: tuple[float, ...]) -> dict:
    """How a score is spread over the games, and the share of them that the class was better than; ties count half."""
    ranked = sorted(others)
    below = (bisect_left(ranked, yours) + bisect_right(ranked, yours)) / 2 / max(1, len(ranked))
    bins = [0] * BINS
    for x in ranked:
        bins[min(BINS - 1, max(0, int(x * BINS / 100)))] += 1
    text = _("You: {n}, better than {share} of the games").format(n=plain(yours), share=percent(below))
    return {"label": label, "yours": round(min(100.0, max(0.0, yours)), 1), "bins": bins, "text": text}


def _row(seen: Seen, one: Effect) -> dict:
    """A decision that mattered: whose, when, what, and the points it brought in each score."""
    date, did = told(seen, one.decision)
    names = (_("Office"), _("Common security"), _("History’s verdict"))
    points = zip(names, (one.office, one.security, one.verdict), strict=True)
    seat = one.decision.seat
    return {"code": seat, "name": seen.words.seat(seat), "date": date, "did": did,
            "changes": [[name, signed(x)] for name, x in points]}  # fmt: skip
