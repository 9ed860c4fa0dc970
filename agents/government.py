"""A government is one seat: it asks its strategy what to do, or does what a person ordered."""

import mesa

from game.laws.orders import Order, quiet_order
from game.laws.state import NOW
from game.session import OrdersRefused, Refusal
from game.session.chance import luck_for
from game.session.refusals import admit
from game.session.words import order_of, tidy


class Government(mesa.Agent):
    """One seat of the world: its code, its number, and the strategy that decides while nobody holds it."""

    kind = "government"

    def __init__(self, model, code: str, seat: int, decide):
        super().__init__(model)
        self.code, self.seat, self.decide = code, seat, decide
        self.sealed: Order | None = None
        self.refused: list[Refusal] = []

    @property
    def view(self):
        """All that this government may know this quarter."""
        return self.model.view(self.seat)

    def hold(self, order: Order | dict) -> None:
        """A person's order for this quarter, as an Order or in names; raises OrdersRefused."""
        world, names = self.model.opened, self.model.names
        order = order_of(world, names, self.seat, order) if isinstance(order, dict) else order
        refused = admit(world, names, self.seat, order)
        if refused:
            raise OrdersRefused({self.code: refused})
        self.sealed = tidy(order)

    def order(self) -> Order:
        """What this government seals this quarter; what its strategy may not do it does not do."""
        self.refused = []
        if self.sealed is not None:
            return self.sealed
        wish = self.decide(self.view, self.seat, luck_for(self.model.luck, self.seat))
        self.refused = admit(self.model.opened, self.model.names, self.seat, wish, person=False)
        return quiet_order(self.model.opened) if self.refused else tidy(wish)

    # what the data collector reads; every figure is of the end of the quarter

    def _own(self, table: str):
        return getattr(self.model.state, table)[self.seat]

    @property
    def approval(self) -> float:
        return self._own("approval")

    @property
    def capital(self) -> float:
        return self._own("capital")[self.seat]

    @property
    def bloc(self) -> str:
        return self.model.situation.governments[self.seat].blocs[self._own("bloc")].name

    @property
    def leader(self) -> int:
        return self._own("leader_number")

    @property
    def pressure(self) -> float:
        return self._own("pressure")[self.seat][NOW]

    @property
    def mood(self) -> float:
        return self._own("mood")[NOW]

    @property
    def grievance(self) -> float:
        return self._own("grievance")

    @property
    def kept(self) -> int:
        return sum(1 for deed in self._own("deed") if deed == 1)

    @property
    def broke(self) -> int:
        return sum(1 for deed in self._own("deed") if deed == 0)

    @property
    def signed(self) -> int:
        return self._own("signed")

    @property
    def move(self) -> int:
        return self._own("move")

    @property
    def election(self) -> int:
        return self._own("election")
