"""A desk that walks through the demo shots."""

from dataclasses import replace

from game.text import shots as S
from game.text.demo.board import board
from game.text.demo.election import election
from game.text.demo.end import end
from game.text.demo.pact import pact
from game.text.demo.reveal import reveal
from game.text.demo.saves import saves
from game.text.demo.title import scenarios, seats, title
from game.text.demo.why import why, why_number


class DemoDesk:
    """A desk that walks through the demo shots: every command is remembered in `done`, and leads to a
    fitting screen."""

    def __init__(self, shot: S.Shot | None = None):
        self.now = shot or title()
        self.done: list = []
        self.set = S.Settings()

    def shot(self):
        return self.now

    def do(self, command):
        self.done.append(command)
        name = type(command).__name__
        self.now = _after(self.now, command, name)
        if name == "Change":
            self.set = command.settings

    def why(self, ref):
        return (why() if ref in ("keep", "odds", "sign:KR") else why_number()) if ref else None

    def saves(self):
        return saves()

    def settings(self):
        return self.set

    def work(self, now):
        return None

    def playing(self):
        played = S.BoardShot | S.CrisisShot | S.CurtainShot | S.PactShot | S.RevealShot | S.ElectionShot | S.EndShot
        return isinstance(self.now, played)


def _after(now, command, name):
    if name == "SetKeep":
        rows = tuple(replace(p, keep=command.keep) if p.id == command.commitment else p for p in now.orders.promises)
        return replace(now, orders=replace(now.orders, promises=rows))
    if name == "AnswerOffer":
        offers = tuple(replace(o, sign=command.sign) if o.id == command.offer else o for o in now.orders.offers)
        return replace(now, orders=replace(now.orders, offers=offers))
    if name == "SetElement":
        return replace(
            now,
            elements=tuple(replace(e, chosen=command.chosen) if e.id == command.id else e for e in now.elements),
        )
    if name == "SetSignatory":
        return replace(
            now,
            signatories=tuple(
                replace(s, chosen=command.chosen) if s.code == command.code else s for s in now.signatories
            ),
        )
    if name == "SetClause":
        return replace(
            now,
            clauses=tuple(replace(c, chosen=command.chosen) if c.id == command.id else c for c in now.clauses),
        )
    if name == "SetBinding":
        return replace(now, binding=command.value, binding_text=f"{command.value:.2f}".lstrip("0"))
    if name in ("ChooseScenario", "ChooseSeat"):
        if not command.confirm:
            return replace(now, chosen=command.id if name == "ChooseScenario" else command.code)
        return seats() if name == "ChooseScenario" else board()
    if name == "Back":
        return {"SeatShot": scenarios, "ScenarioShot": title}.get(type(now).__name__, board)()
    if name == "GoOn":
        return {"RevealShot": election, "ElectionShot": end}.get(type(now).__name__, board)()
    if name == "Pick":
        return {"new": scenarios, "continue": board}.get(command.id, title)()
    table = {
        "OpenPact": pact,
        "Seal": reveal,
        "Load": board,
        "Again": board,
        "ToTitle": title,
        "PutOnTable": board,
        "DropProposal": board,
    }
    return table[name]() if name in table else now
