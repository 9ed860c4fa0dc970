"""The move chooser: each move with its price, its target, the effect the laws expect, and who cannot and why."""

from collections.abc import Callable, Iterator
from functools import lru_cache, partial

from game.laws import home, moves, signing
from game.laws.state import (
    ATTEND,
    CASE,
    CHANNEL,
    GESTURE,
    HEDGE,
    MOVES,
    NOBODY,
    NOTICE,
    NOW,
    PAYMENT,
    PRESS,
    REASSURE,
    SHUTTLE,
    VISIT,
    Luck,
    World,
)  # fmt: skip
from game.session.chance import luck_for
from game.session.worlds import kept
from game.text.chances import keep_now, sign_now
from game.text.copies import after_move
from game.text.drafting import Draft
from game.text.numbers import odds, percent, plain, signed, whole
from game.text.seen import Seen
from game.text.shots import Move
from game.text.speak import _
from game.text.words import Words

UNPRICED = 1000.0  # what a move costs that the scenario does not have


def move_rows(seen: Seen, draft: Draft) -> tuple[Move, ...]:
    """Every move of the menu for every target it can have, the seat's own first."""
    found = [move_row(seen, draft, m, target) for m, target in _menu(seen)]
    order = {kind: place for place, kind in enumerate((_("At home"), _("Abroad"), _("Washington’s own")))}
    return tuple(sorted(found, key=lambda row: order.get(row.kind, 3)))


def _menu(seen: Seen) -> Iterator[tuple[int, int]]:
    """Every move there is in this situation, with every target it can have."""
    w, i = seen.now, seen.seat
    for m in range(len(MOVES)):
        if moves.move_price(w, m) < UNPRICED and w.rules.moves and _exists(seen, m):
            aims = [t for t in range(-1, _widest(w)) if moves.aims_at(w, i, m, t) and _there(w, i, m, t)]
            yield from ((m, target) for target in aims or [NOBODY])


def ahead(seen: Seen) -> list[Callable[[], object]]:
    """The small steps after which the effects on the menu are known: one a row."""
    return [partial(_after, seen.now, seen.seat, m, t) for m, t in _menu(seen) if _is_reckoned(seen, m)]


def _exists(seen: Seen, m: int) -> bool:
    """Where there is no hub, nobody could ever play its moves."""
    return seen.words.hub is not None or m not in (PAYMENT, ATTEND, PRESS)


def _widest(w) -> int:
    return max(len(w.approval), len(w.faction_weight[0]))


def _there(w, i: int, m: int, target: int) -> bool:
    return m != REASSURE or w.faction_weight[i][target] > 0


def move_id(words: Words, i: int, m: int, target: int) -> str:
    if target == NOBODY:
        return MOVES[m]
    aimed = words.scenario.governments[i].factions[target].name if m == REASSURE else words.codes[target]
    return f"{MOVES[m]}:{aimed}"


def move_of(words: Words, i: int, name: str) -> tuple[int, int]:
    """The move and target of an id; ValueError if it is none."""
    word, _colon, aimed = name.partition(":")
    m = MOVES.index(word)
    if not aimed:
        return m, NOBODY
    names = [f.name for f in words.scenario.governments[i].factions] if m == REASSURE else words.codes
    return m, names.index(aimed)


def move_row(seen: Seen, draft: Draft, m: int, target: int) -> Move:
    w, i = seen.now, seen.seat
    move = next(one for one in seen.scenario.moves if one.id == MOVES[m])
    blocked = why_not(seen, draft, m)
    return Move(
        move_id(seen.words, i, m, target), _icon(move.icon), _name(seen, m, target), _effect(seen, m, target),
        plain(moves.move_price(w, m)), _kind(seen, m), _(move.sentence), blocked,
        (draft.move, draft.target) == (m, target),
    )  # fmt: skip


def _icon(name: str) -> str:
    return {"history": "book", "hand": "people", "people": "news"}.get(name, name)


def _kind(seen: Seen, m: int) -> str:
    if m in (CASE, REASSURE):
        return _("At home")
    return _("Washington’s own") if m in (PAYMENT, ATTEND, PRESS) else _("Abroad")


def _name(seen: Seen, m: int, target: int) -> str:
    words, i = seen.words, seen.seat
    if m == REASSURE:
        return _("Reassure: {group}").format(group=words.faction(i, target))
    told = {
        CASE: _("Make the case at home"),
        GESTURE: _("Gesture to {seat}"),
        VISIT: _("Visit or statement for the base, noticed in {seat}"),
        SHUTTLE: _("Shuttle summit with {seat}"),
        CHANNEL: _("Back channel to {seat}"),
        PAYMENT: _("Side payment to {seat}"),
        ATTEND: _("Give it more attention"),
        PRESS: _("Press for reversal"),
        HEDGE: _("Hedge towards Beijing"),
    }
    name = told[m].format(seat=words.seat(target) if target != NOBODY else _("a member"))
    return name if m != HEDGE or words.rival("beijing") else _("Hedge towards the far fleet")


def why_not(seen: Seen, draft: Draft, m: int) -> str:
    """Why this seat cannot make this move now, or nothing."""
    w, i, words = seen.now, seen.seat, seen.words
    if m in (PAYMENT, ATTEND, PRESS) and w.is_hub[i] == 0:
        return _("Only {seat} can.").format(seat=words.seat(words.hub or 0))
    if m in (GESTURE, VISIT, HEDGE) and w.is_hub[i] == 1:
        return _("{seat} cannot; only members can.").format(seat=words.seat(i))
    if m == PRESS and moves.in_notice(w) == 0:
        return _("Nothing is in notice.")
    price = moves.move_price(w, m) + (signing.table_price(w, i) if draft.sign else 0.0)
    if price > w.capital[i][i]:
        beside = _("With your signature it costs {n}. You have {purse}.")
        alone = _("It costs {n}. You have {purse}.")
        return (beside if draft.sign else alone).format(n=whole(price), purse=whole(w.capital[i][i]))
    return "" if moves.may_play(w, i, m) else _("Not now.")


def _effect(seen: Seen, m: int, target: int) -> str:
    """What the laws expect of it, with numbers, on a copy of the seat's view."""
    if not _is_reckoned(seen, m):
        return ""
    return _EFFECTS[m](seen, seen.now, _after(seen.now, seen.seat, m, target), target)


def _is_reckoned(seen: Seen, m: int) -> bool:
    """A move of the other side's menu that is shut has no effect to tell."""
    if m in (CASE, REASSURE, SHUTTLE, CHANNEL) or _mine(seen, m):
        return True
    return not why_not(seen, Draft(), m)


def _mine(seen: Seen, m: int) -> bool:
    hub = seen.now.is_hub[seen.seat] == 1
    return hub if m in (PAYMENT, ATTEND, PRESS) else not hub


@lru_cache(maxsize=64)
def _after(w: World, i: int, m: int, target: int) -> World:
    """The view after the move; kept, for the menu is written anew at every choice on the sheet."""
    return kept(after_move(w, i, m, target, luck_for(_no_luck(w), 0)))


def _no_luck(w: World) -> Luck:
    """Luck of the right shape with nothing in it: a private word is heard as it is believed to be."""
    count, items, width = len(w.approval), len(w.state), len(MOVES) + 1
    row = (0.0,) * count
    table = (row,) * count
    return Luck(
        (0.0,) * 5, (0.0,), (0.0,) * 3, ((0.0,) * items,) * count, row, ((0.0,) * width,) * count,
        ((0.0,) * items,) * count, row, row, row, row, row, ((0.0, 0.0),) * count, table, table,
        (0.0,) * 5, ((0.0,) * 4,) * count,
    )  # fmt: skip


def _case(seen, w, after, target):
    i = seen.seat
    return _("Public mood {a} to {b}, fading over a year").format(
        a=signed(100 * w.mood[i][NOW]), b=signed(100 * after.mood[i][NOW])
    )


def _reassure(seen, w, after, f):
    i = seen.seat
    before, later = (100 * home.support(x, i, f, NOW) for x in (w, after))
    return _("Their mood {a} to {b}, then fading").format(a=signed(before), b=signed(later))


def _gesture(seen, w, after, j):
    return _("{seat}’s grievance {a} to {b}; your public mood {c}").format(
        seat=seen.words.seat(j), a=plain(100 * w.grievance[j]), b=plain(100 * after.grievance[j]),
        c=signed(100 * (after.mood[seen.seat][NOW] - w.mood[seen.seat][NOW])),
    )  # fmt: skip


def _visit(seen, w, after, j):
    i = seen.seat
    return _("Approval {a}; {seat}’s grievance {b}, its trust {c}").format(
        seat=seen.words.seat(j), a=signed(after.approval[i] - w.approval[i]),
        b=signed(100 * (after.grievance[j] - w.grievance[j])), c=signed(100 * (after.trust[j][i] - w.trust[j][i])),
    )  # fmt: skip


def _shuttle(seen, w, after, j):
    i, size = seen.seat, 100 * moves.move_size(w, SHUTTLE)
    if w.pressure[i][i][NOW] <= moves.FRIENDLY:
        return _("You hear its leader; trust stays, your own pressure is against")
    if w.pressure[i][j][NOW] <= moves.FRIENDLY:
        return _("You hear its leader; trust {by} only if it is friendlier than it seems").format(by=signed(size))
    return _("Trust {by} both ways if it is as friendly as it seems").format(by=signed(size))


def _channel(seen, w, after, j):
    i = seen.seat
    return _("What you know of its leader: give or take {a}, then {b}").format(
        a=plain(100 * w.doubt[i][j] ** 0.5), b=plain(100 * after.doubt[i][j] ** 0.5)
    )


def _payment(seen, w, after, j):
    if not signing.on_table(w) or w.table_seat[j] == 0:
        return _("It will sign more readily next quarter")
    return _("Were it asked today: yes {a} to {b}").format(
        a=odds(sign_now(w, seen.eye(j), j)), b=odds(sign_now(after, seen.eye(j), j))
    )


def _attend(seen, w, after, _target):
    m = min(1.0, w.hub[1] + moves.move_size(w, ATTEND))
    more = _("Attention {a} to {b} for three quarters; leaving costs more")
    return more.format(a=percent(w.hub[1]), b=percent(m))


def _press(seen, w, after, _target):
    """Pressing delays the end of what is in notice, and makes its leaver more likely to turn back."""
    k = next((k for k in range(len(w.state)) if w.state[k] == NOTICE), None)
    if k is None:
        return _("Nothing is in notice")
    j = w.leaver[k]
    a, b = (keep_now(x, seen.eye(j), j, k) for x in (w, after))
    return _("One more quarter for {promise}; then {seat} turns back {a} to {b}").format(
        promise=seen.words.inside(k), seat=seen.words.seat(j), a=odds(a), b=odds(b)
    )


def _hedge(seen, w, after, _target):
    i = seen.seat
    fall = next((100 * (after.trust[j][i] - w.trust[j][i]) for j in range(len(w.trust)) if j != i), 0.0)
    return _("Outside pressure on you {a} for a year; the others’ trust {b}").format(
        a=signed(-100 * moves.move_size(w, HEDGE)), b=signed(fall)
    )


_EFFECTS = {
    CASE: _case, REASSURE: _reassure, GESTURE: _gesture, VISIT: _visit, SHUTTLE: _shuttle, CHANNEL: _channel,
    PAYMENT: _payment, ATTEND: _attend, PRESS: _press, HEDGE: _hedge,
}  # fmt: skip
