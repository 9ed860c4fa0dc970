"""A session is one game at the desk: it opens a quarter, takes sealed orders, and writes down what came."""

from collections.abc import Callable, Iterable, Mapping

from game.content import load_scenario, nearest
from game.laws import crisis, rivals, turn
from game.laws.orders import Order, domestic_order, quiet_order, together
from game.laws.sight import observe
from game.laws.state import Rules
from game.luck import seed_number
from game.setup import first_world

from .chance import drawn, luck_for
from .given import NOTHING_GIVEN, Given, card, cast, checked, lay
from .names import number
from .record import Book, TurnRecord, promises_in_force, quarter_name
from .refusals import OrdersRefused, Refusal, admit
from .said import Said
from .words import order_of, order_words, tidy
from .worlds import in_play, kept, with_rules

Decide = Callable[..., Order]


class Session:
    """One game: `council` maps a seat's code to what decides for it while no person holds it.

    A council's entry is `decide(view, seat, luck) -> Order`, where the view is all the seat may know,
    `seat` its number and the luck cut down to its own. A seat the council does not name decides as the
    model's own government.
    """

    def __init__(
        self,
        scenario,
        seed=0,
        run: int = 0,
        council: Mapping[str, Decide] | None = None,
        held: Iterable[str] = (),
    ):
        self.scenario = load_scenario(scenario) if isinstance(scenario, str) else scenario
        self.seed, self.run = seed_number(seed), seed_number(run)
        self.council = dict(council or {})
        first = first_world(self.scenario)
        self.book = Book(self.scenario, self.seed, self.run, first)
        self.names = self.book.names
        for seat in [*self.council, *held]:
            self._place(seat)
        self.held = tuple(seat for seat in self.seats if seat in set(held))
        self.note = ""
        self.said: tuple[Said, ...] = ()  # forecasts a person entered
        self.people: tuple[str, ...] = ()  # the seats people hold in turns at one desk
        self._rules: dict[int, dict[str, float]] = {}
        self._given: dict[int, Given] = {}
        self._echo: dict[int, dict[str, Order]] = {}
        self._open()

    # what there is to see

    @property
    def world(self):
        """The true world, as the quarter opened. For the debrief and the digest only: a seat sees `view`."""
        return self._opened

    @property
    def turn(self) -> int:
        """The quarter that waits for orders, counted from 0."""
        return self._opened.date[0]

    @property
    def over(self) -> bool:
        """Whether the last quarter has been played."""
        return turn.over(self._opened)

    @property
    def seats(self) -> tuple[str, ...]:
        """The codes of all seats, in seat order."""
        return self.names.seats

    @property
    def records(self) -> tuple[TurnRecord, ...]:
        """Every quarter played, oldest first."""
        return self.book.records

    def view(self, seat: str):
        """All that a seat may know now."""
        return self._views[self._place(seat)]

    def quarter_name(self) -> str:
        """The calendar quarter that waits for orders: "2023 Q3"."""
        return quarter_name(self._opened)

    def promises(self) -> list[dict]:
        """Every promise in force, with its age in quarters, its state and its signatories."""
        return promises_in_force(self._opened, self.names)

    @property
    def strategies(self) -> dict[str, str]:
        """The name of every seat's strategy."""
        return {seat: strategy_name(self.council.get(seat, domestic_order)) for seat in self.seats}

    @property
    def changed_rules(self) -> dict[int, dict[str, float]]:
        """The constants of the rules that were changed, by the quarter from which they count."""
        return {turn: dict(change) for turn, change in self._rules.items()}

    @property
    def given(self) -> dict[int, Given]:
        """What was given from outside the seats, by quarter: votes of groups, events laid by hand."""
        return {turn: one for turn, one in self._given.items() if one}

    def digest(self) -> str:
        """SHA-256 over every cell of every turn so far."""
        return self.book.digest()

    def outcome(self) -> dict:
        """What became of the pact so far."""
        return self.book.outcome()

    # what can be done

    def hold(self, seat: str) -> None:
        """From this quarter on a person decides for the seat."""
        self._place(seat)
        self.held = tuple(code for code in self.seats if code == seat or code in self.held)

    def release(self, seat: str) -> None:
        """From this quarter on the seat's strategy decides for it."""
        self._place(seat)
        self.held = tuple(code for code in self.held if code != seat)

    def voice(self, seat: str, votes: Mapping[str, float]) -> None:
        """The groups at this seat's home vote, -1 against the partner to 1 for it, and home speaks again.

        For this quarter their votes are their support, and decide on ratification; a group that is not named goes on
        by the laws. A later call replaces an earlier one; {} takes it back. ValueError: nothing changed.
        """
        said = checked(self.names, self._place(seat), votes)
        if self.over:
            raise ValueError("votes: found a finished game, expected a game that goes on")
        now = self._given.get(self.turn, NOTHING_GIVEN)
        others = {code: one for code, one in now.votes.items() if code != seat}
        self._given[self.turn] = Given(others | ({seat: said} if said else {}), now.event)
        self._open()

    def inject(self, name: str) -> str:
        """Lay an event card for the next quarter, which opens with it; one a quarter. ValueError: nothing changed."""
        event, at = card(self.scenario, name), self.turn + 1
        laid = self._given.get(at, NOTHING_GIVEN)
        if at >= self._opened.date[3]:
            raise ValueError(f"{event}: found the last quarter, expected one that another follows")
        if laid.event not in ("", event):
            raise ValueError(f"{event}: found {laid.event} laid for the next quarter, expected one card a quarter")
        self._given[at] = Given(laid.votes, event)
        return event

    def stood_against(self, seat: str, exchange: int) -> bool:
        """Whether whoever this seat faces in a crisis stands firm in an exchange, 1 to 4.

        To ask is to have stood firm in it oneself: no order of this seat with less is taken this quarter.
        ValueError: no crisis, or a person holds the other seat, whose answer is sealed until all are opened.
        """
        i = self._place(seat)
        j = crisis.facing(self._opened, i)
        if j == -2 or not 1 <= exchange <= crisis.EXCHANGES:
            raise ValueError(f"exchange: found {exchange} of {seat}, expected 1 to 4 of a seat in a crisis")
        if j >= 0 and self.seats[j] in self.held:
            raise ValueError(f"{seat}: found {self.seats[j]} held by a person, expected a sealed answer")
        self._stood[seat] = max(exchange, self._stood.get(seat, 0))
        theirs = self._ask(j)[0].firm if j >= 0 else crisis.rival_firmness(self._opened, self._luck(self.turn))
        return theirs >= exchange

    def suggest(self, seat: str) -> Order:
        """What the seat's strategy would order now, as far as a person may order it too."""
        order = self._ask(self._place(seat))[0]
        return order._replace(sign=0) if self.admit(seat, order) else order

    def order(self, seat: str, words: dict | None = None) -> Order:
        """An order from names (see words.py); with no words, the order that keeps all and does nothing."""
        i = self._place(seat)
        return order_of(self._opened, self.names, i, words) if words else quiet_order(self._opened)

    def words(self, seat: str, order: Order) -> dict:
        """An order of this seat in names."""
        return order_words(self._opened, self.names, self._place(seat), order)

    def admit(self, seat: str, order: Order) -> list[Refusal]:
        """Everything wrong with an order, in words; an empty list admits it. Nothing changes."""
        return admit(self._opened, self.names, self._place(seat), order)

    def seal(self, orders: Mapping[str, Order] | None = None) -> TurnRecord:
        """Play the quarter: held seats as ordered, the others by the council. One refused, none counts."""
        orders = dict(orders or {})
        refused = {seat: self._refusals(seat, orders) for seat in {**dict.fromkeys(self.held), **orders}}
        refused = {seat: found for seat, found in refused.items() if found}
        if refused:
            raise OrdersRefused(refused)
        return self._play(orders)

    def play_out(self) -> "Session":
        """Play to the end: a held seat repeats what it did in the game this was forked from, if it can."""
        while not self.over:
            self.play_on()
        return self

    def play_on(self) -> TurnRecord:
        """Play one quarter as `play_out` plays it."""
        return self._play(self._repeated())

    def undo(self) -> bool:
        """Take the last quarter back; False if there is none."""
        if not self.records:
            return False
        page = self.records[-1]
        self._rules = {at: change for at, change in self._rules.items() if at <= page.turn}
        self._given = {at: one for at, one in self._given.items() if at <= page.turn}
        self.book.tear_out(page.turn)
        self.said = tuple(one for one in self.said if one.turn <= page.turn)
        self._show(page.opened, page.acts)
        return True

    def fork(self, turn: int, change: Mapping | None = None) -> "Session":
        """Another game that is this one up to a quarter, with the same chance from there on.

        `change` holds orders by seat for that quarter, which is then played, or constants of the rules by
        their names ("leverage", "rules.leverage") that count from its opening on. Held seats' later orders
        are remembered for `play_out`.
        """
        if not 0 <= turn <= len(self.records):
            raise ValueError(f"turn: found {turn}, expected 0 to {len(self.records)}")
        orders = {key: order for key, order in (change or {}).items() if key in self.seats}
        rules = {rule_name(key): float(x) for key, x in (change or {}).items() if key not in self.seats}
        twin = self._twin(turn, rules)
        if orders:
            twin._start_with(orders)
        return twin

    # what a saved game does

    def begin_with(self, rules: dict[int, dict[str, float]], given: Mapping[int, Given] | None = None) -> None:
        """Open the game again with these changes of rules, votes and events ahead; only before the first order."""
        assert not self.records
        self._rules = {turn: dict(change) for turn, change in rules.items()}
        self._given = dict(given or {})
        self._open()

    def replay(self, orders: Mapping[str, Order], held: Iterable[str]) -> TurnRecord:
        """Play a quarter that was played before: every seat's order is given and was admitted."""
        return self._play(orders, tuple(held))

    # how it works

    def _place(self, seat: str) -> int:
        return number(seat, self.names.seats, "seat")

    def _open(self) -> None:
        """The quarter opens on the world that the last one left, with all its chance drawn."""
        world = in_play(self.book.last)
        if world.date[0] in self._rules:
            world = with_rules(world, self._rules[world.date[0]])
        acts = None
        if not turn.over(world):
            given = self._given.get(world.date[0], NOTHING_GIVEN)
            if given.event:
                lay(world, self.scenario, self.names, given.event)
            acts = rivals.rival_acts(world, self._luck(world.date[0]))
            turn.open_turn(world, acts, self._luck(world.date[0]))
            if given.votes:
                cast(world, self.names, given.votes)
                turn.hear_votes(world)
        self._show(kept(world), acts)

    def _show(self, opened, acts) -> None:
        self._opened, self._acts = opened, acts
        self._views = _Views(opened)
        self._stood: dict[str, int] = {}

    def _luck(self, at: int):
        return drawn(self.seed, self.run, at, len(self.names.seats), len(self.names.commitments))

    def _ask(self, i: int) -> tuple[Order, list[Refusal]]:
        """What seat i's strategy orders; what it may not do it does not do, and the reasons are kept."""
        decide = self.council.get(self.names.seats[i], domestic_order)
        wish = decide(self._views[i], i, luck_for(self._luck(self.turn), i))
        refused = admit(self._opened, self.names, i, wish, person=False)
        return (quiet_order(self._opened) if refused else tidy(wish)), refused

    def _refusals(self, seat: str, orders: dict) -> list[Refusal]:
        if self.over:
            return [Refusal("over", "order", "a finished game", "a game that goes on")]
        if seat not in self.seats:
            near = nearest(seat, self.seats)
            return [Refusal("seat", "seat", repr(seat)[:40], f"{near or ', '.join(self.seats)}")]
        if seat not in self.held:
            return [Refusal("not_held", "order", "an order", f"none, for only {self._who()} is held")]
        if seat not in orders:
            return [Refusal("missing", "order", "no order", "an order: a person holds the seat")]
        found, stood = self.admit(seat, orders[seat]), self._stood.get(seat, 0)
        if not found and orders[seat].firm < stood:
            expected = f"{stood} or more: the seat stood firm in exchange {stood} already"
            return [Refusal("stood_firm", "firm", str(orders[seat].firm), expected)]
        return found

    def _who(self) -> str:
        return " and ".join(self.held) or "nobody"

    def _play(self, given: Mapping[str, Order], held: tuple | None = None, refused=None) -> TurnRecord:
        """Resolve the quarter with these orders, every seat not given being asked; then open the next."""
        sealed, wrong = [], list(refused or ())
        for i, seat in enumerate(self.seats):
            order, why = (tidy(given[seat]), []) if seat in given else self._ask(i)
            sealed.append(order)
            wrong += [(seat, one) for one in why]
        world = in_play(self._opened)
        turn.close_turn(world, together(sealed), self._luck(self.turn))
        people = self.held if held is None else held
        rules = self._rules.get(self.turn)
        given = self._given.get(self.turn)
        page = self.book.write(self._opened, kept(world), self._acts, sealed, people, wrong, rules, given)
        self._open()
        return page

    def _repeated(self) -> dict[str, Order]:
        """What people ordered in this quarter of the game this was forked from, if it is still admitted."""
        said = {seat: self._faced(seat, order) for seat, order in self._echo.get(self.turn, {}).items()}
        return {seat: order for seat, order in said.items() if not self.admit(seat, order)}

    def _faced(self, seat: str, order: Order) -> Order:
        """An order said again, its firmness fitted to the crisis there is here: who faced none then does as the
        model's own government would."""
        i = self._place(seat)
        if crisis.facing(self._opened, i) == -2:
            return order._replace(firm=0)
        if order.firm != UNASKED:
            return order
        return order._replace(firm=crisis.firmness(self._views[i], i, luck_for(self._luck(self.turn), i)))

    def _twin(self, at: int, rules: dict[str, float]) -> "Session":
        """The same game up to a quarter."""
        twin = Session(self.scenario, self.seed, self.run, self.council, self.held)
        twin.book.records = self.records[:at]
        twin.said, twin.people = tuple(one for one in self.said if one.turn <= at), self.people
        twin._rules = {n: change for n, change in self._rules.items() if n <= at}
        twin._given = dict(self._given)
        twin._echo = {page.turn: {s: _said(self, page, s) for s in page.held} for page in self.records[at:]}
        if at < len(self.records):
            twin.held = self.records[at].held
        if rules:
            twin._rules[at] = {**twin._rules.get(at, {}), **rules}
        twin._open()
        return twin

    def _start_with(self, orders: dict[str, Order]) -> None:
        """Play one quarter with these orders, whoever holds the seats; others as before or by strategies."""
        refused = {seat: self.admit(seat, order) for seat, order in orders.items()}
        refused = {seat: found for seat, found in refused.items() if found}
        if refused:
            raise OrdersRefused(refused)
        people = tuple(seat for seat in self.seats if seat in self.held or seat in orders)
        self._play({**self._repeated(), **orders}, people)


UNASKED = -1  # the firmness of an order that is remembered from a quarter without a crisis


def _said(session: Session, page: TurnRecord, seat: str) -> Order:
    """What a person ordered in this seat, marked where no crisis asked."""
    asked = crisis.facing(page.opened, session.seats.index(seat)) != -2
    return page.orders[seat] if asked else page.orders[seat]._replace(firm=UNASKED)


class _Views:
    """What each seat may know this quarter, made when it is asked for."""

    def __init__(self, opened):
        self._opened, self._made = opened, {}

    def __getitem__(self, i: int):
        if i not in self._made:
            self._made[i] = observe(self._opened, i)
        return self._made[i]


def strategy_name(decide: Decide) -> str:
    """What a strategy is called: the file it stands in; the model's own government is `domestic`."""
    if decide is domestic_order:
        return "domestic"
    return decide.__module__.rpartition(".")[2] if decide.__name__ == "decide" else decide.__name__


def rule_name(path: str) -> str:
    """The constant that a path of a fork names; a ValueError names the nearest."""
    return Rules._fields[number(path.removeprefix("rules."), Rules._fields, "seat or rule")]
