"""What happened in a quarter, told as facts: each found by comparing the world before, opened and closed."""

from dataclasses import dataclass

from game.content import shock_cards
from game.laws import crisis, signing
from game.laws.politics import FELL, HELD, LOST
from game.laws.state import (
    BOUND_NAMES,
    BROKE,
    ENDED,
    HOLLOW,
    KEPT,
    LIVE,
    MOVES,
    NOBODY,
    NOTICE,
    SHOCK_KINDS,
)

from .names import Names, target_word

KINDS = (
    "launch", "nuclear", "patrol", "wedge", "shock", "attention", "table",
    "kept", "broke", "hollow", "notice", "extended", "reversed", "restored", "ended",
    "signed", "declined", "concluded", "proposed", "move", "election_held", "election_lost", "leader_fell",
    "event", "voted", "crisis", "crisis_end",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that happened. Words are ids; an empty one means that it does not apply.

    `seat` did it or had it done to it; `other` is whom it was aimed at (for a move at home: the group);
    `commitment` is one id, or several joined by + for a pact of several elements; `amount` is launch days,
    a shock's size, a change of attention, points of capital, approval, a group's support, or exchanges stood, by
    kind; `why` is the constraint that bound, the move, what a crisis is about or how it ended, or the event card
    that tells a shock (the shock's kind where no card tells it). A crisis with nobody as `other` is with Pyongyang.
    """

    kind: str
    turn: int
    seat: str = ""
    other: str = ""
    commitment: str = ""
    amount: float = 0.0
    why: str = ""


def facts_of(scenario, names: Names, before, opened, closed) -> tuple[Fact, ...]:
    """Everything that happened in one quarter, in the order in which it happened."""
    turn = opened.date[0]
    found = _abroad(scenario, names, turn, before, opened)
    found += _deeds(names, turn, closed)
    found += _changes(names, turn, opened, closed)
    found += _table(names, turn, opened, closed)
    found += _moves(names, turn, opened, closed)
    found += _votes(names, turn, opened, closed)
    found += _crisis(names, turn, closed)
    return tuple(found)


def _abroad(scenario, names: Names, turn: int, before, opened) -> list[Fact]:
    """The public news with which the quarter opened."""
    kind, size, stung, launches, nuclear, wedge, patrol, card = opened.news
    found = []
    if launches > 0:
        found.append(Fact("launch", turn, amount=launches))
    if nuclear == 1:
        found.append(Fact("nuclear", turn, amount=nuclear))
    if patrol == 1:
        found.append(Fact("patrol", turn))
    if wedge != NOBODY:
        found.append(Fact("wedge", turn, seat=names.seats[int(wedge)]))
    if kind != NOBODY:
        word, seat = SHOCK_KINDS[int(kind)], names.seats[int(stung)]
        event = card_of(scenario, word, seat, card, opened.date[2])
        found.append(Fact("shock", turn, seat=seat, amount=size, why=event))
    if laid_by_hand(scenario, card) and not (kind != NOBODY and found[-1].why == laid_by_hand(scenario, card)):
        found.append(Fact("event", turn, why=laid_by_hand(scenario, card)))
    found += _voted(names, turn, opened)
    if opened.crisis[crisis.KIND] != 0:
        found.append(_about(names, turn, opened, "crisis", CRISES[opened.crisis[crisis.KIND]]))
    if opened.hub[1] != before.hub[1]:
        found.append(Fact("attention", turn, amount=opened.hub[1] - before.hub[1]))
    if signing.on_table(opened):
        found.append(Fact("table", turn, seat=_proposer(names, opened), commitment=_pact(names, opened)))
    return found


def card_of(scenario, kind: str, seat: str, card: float, quarter: int = 0) -> str:
    """The dated event that tells a shock, chosen by the tape among those of its kind; or the kind itself.

    Events of the same season come first, so that what happened in August is not told in March; a card laid by hand
    is told as itself.
    """
    laid = laid_by_hand(scenario, card)
    if laid and next(event.kind for event in scenario.events if event.id == laid) == kind:
        return laid
    card = 0.0 if laid else card
    cards = shock_cards(scenario, kind, seat)
    cards = [event for event in cards if (int(event.date[5:7]) + 2) // 3 == quarter] or cards
    return cards[min(int(card * len(cards)), len(cards) - 1)].id if cards else kind


def laid_by_hand(scenario, card: float) -> str:
    """The event card that was laid for this quarter, or nothing: its number + 1 stands where the tape's draw would."""
    return scenario.events[int(card) - 1].id if card >= 1.0 else ""


CRISES = ("", "notice", "radar", "missile")
"""What a crisis is about, by number."""
ENDS = ("", "one_conceded", "other_conceded", "both_conceded", "both_firm")
"""How a crisis ended, by number."""


def _about(names: Names, turn: int, world, kind: str, why: str, stood: int = 0) -> Fact:
    one, other, about = (int(world.crisis[cell]) - 1 for cell in (crisis.ONE, crisis.OTHER, crisis.ABOUT))
    return Fact(
        kind,
        turn,
        names.seats[one],
        names.seats[other] if other != NOBODY else "",
        names.commitments[about] if about != NOBODY else "",
        float(stood),
        why,
    )


def _crisis(names: Names, turn: int, closed) -> list[Fact]:
    """How a crisis ended, and after how many exchanges in which both stood firm."""
    if closed.crisis[crisis.KIND] == 0:
        return []
    end = ENDS[closed.crisis[crisis.END]]
    return [_about(names, turn, closed, "crisis_end", end, closed.crisis[crisis.STOOD])]


def _voted(names: Names, turn: int, opened) -> list[Fact]:
    """What groups at home voted themselves."""
    return [
        Fact("voted", turn, seat, group, amount=opened.ballot[i][f][1])
        for i, seat in enumerate(names.seats)
        for f, group in enumerate(names.factions[i])
        if opened.ballot[i][f][0] == 1.0
    ]


def _proposer(names: Names, world) -> str:
    place = int(world.table[0])
    return names.seats[place] if 0 <= place < len(names.seats) else ""


def _pact(names: Names, world) -> str:
    return "+".join(name for k, name in enumerate(names.commitments) if world.table_item[k] == 1)


def _deeds(names: Names, turn: int, closed) -> list[Fact]:
    found = []
    for i, seat in enumerate(names.seats):
        for k, name in enumerate(names.commitments):
            if closed.deed[i][k] in (KEPT, BROKE):
                word = "kept" if closed.deed[i][k] == KEPT else "broke"
                found.append(Fact(word, turn, seat=seat, commitment=name))
    return found


def _changes(names: Names, turn: int, opened, closed) -> list[Fact]:
    """Which promises changed their state, and by whom."""
    found = []
    for k, name in enumerate(names.commitments):
        word = _change(opened, closed, k)
        if word:
            by = closed.leaver[k] if word != "concluded" else NOBODY
            found.append(Fact(word, turn, names.seats[by] if by != NOBODY else "", commitment=name))
    return found


def _change(opened, closed, k: int) -> str:
    was, now = opened.state[k], closed.state[k]
    if closed.concluded[k] == opened.date[0]:
        return "concluded"
    if was == now:
        return "extended" if now == NOTICE and closed.extended[k] > opened.extended[k] else ""
    if now == LIVE:
        return "reversed" if was == NOTICE else "restored"
    return {HOLLOW: "hollow", NOTICE: "notice", ENDED: "ended"}.get(now, "")


def _table(names: Names, turn: int, opened, closed) -> list[Fact]:
    """Who signed what lay on the table, who declined and why; who drafted for the next quarter."""
    pact, found = _pact(names, opened), []
    for i, seat in enumerate(names.seats):
        if closed.signed[i] >= 0:
            word = "signed" if closed.signed[i] == 1 else "declined"
            price, why = signing.table_price(opened, i), BOUND_NAMES[closed.bound[i]]
            found.append(Fact(word, turn, seat=seat, commitment=pact, amount=price, why=why))
    if _proposer(names, closed):
        found.append(Fact("proposed", turn, seat=_proposer(names, closed), commitment=_pact(names, closed)))
    return found


def _moves(names: Names, turn: int, opened, closed) -> list[Fact]:
    found = []
    for i, seat in enumerate(names.seats):
        if closed.move[i] != NOBODY:
            whom = target_word(opened, names, i, closed.move[i], closed.target[i])
            price = opened.menu[closed.move[i]][0]
            found.append(Fact("move", turn, seat=seat, other=whom, amount=price, why=MOVES[closed.move[i]]))
    return found


def _votes(names: Names, turn: int, opened, closed) -> list[Fact]:
    words = {HELD: "election_held", LOST: "election_lost", FELL: "leader_fell"}
    return [
        Fact(words[closed.election[i]], turn, seat=seat, amount=opened.approval[i])
        for i, seat in enumerate(names.seats)
        if closed.election[i] in words
    ]
