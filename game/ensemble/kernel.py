"""One loop over games, compiled: open the quarter, seal every seat's order, close it, and write down what came.

Imported only where Numba is. Threads call `play` side by side, each with a scratch world of its own.
"""

from __future__ import annotations

from numba.core import types
from numba.extending import intrinsic, register_jitable

from game.ensemble import chance, deciders, rows, turns
from game.ensemble.cells import BYTES, WORD, OrdersType, TableType
from game.ensemble.compile import compiled, own_functions, prepare
from game.ensemble.mark import FIRST, MINUS_ZERO, PRIME, STEP
from game.ensemble.rough import END, NOISE, RENEWED, note_meeting, renew
from game.laws import rivals, turn
from game.laws.orders import binds

prepare()
for one in (*own_functions(deciders), *own_functions(rows), *own_functions(turns), note_meeting, renew):
    register_jitable(one)


@intrinsic
def orders_of(typing, world):
    """The orders that stand behind a world."""
    return OrdersType(world.room)(world), lambda context, builder, sig, args: args[0]


@intrinsic
def copy_into(typing, source, target):
    """Make the target world the same as the source, cell by cell."""

    def make(context, builder, sig, args):
        from numba.core import cgutils

        size = WORD(8 * sig.args[0].layout.size)
        cgutils.raw_memcpy(builder, args[1], args[0], size, 1)
        return context.get_dummy_value()

    return types.none(source, target), make


@intrinsic
def words_of(typing, world):
    """All cells of a world as one table of whole numbers."""
    most = world.layout.end
    of = TableType("", True, (most,), (most,))

    def make(context, builder, sig, args):
        from numba.core import cgutils

        table = cgutils.create_struct_proxy(of)(context, builder)
        table.data = builder.bitcast(args[0], BYTES)
        table.world = args[0]
        return table._getvalue()

    return of(world), make


@register_jitable
def stirred(mark, w):
    """The mark of a game after one more quarter: see mark.py."""
    words = words_of(w)
    total = types.uint64(0)
    odd = types.uint64(PRIME)
    for n in range(FIRST, len(words)):
        bits = types.uint64(words[n])
        if bits == types.uint64(MINUS_ZERO):
            bits = types.uint64(0)
        total += bits * odd
        odd += types.uint64(STEP)
    mixed = mark ^ total
    mixed = (mixed << types.uint64(29)) | (mixed >> types.uint64(35))
    return mixed * types.uint64(PRIME)


@register_jitable
def tremble(w, o, i, noise, slips):
    """Seat i's hand slips: what it would keep it breaks, and what it would break it keeps, each with that chance."""
    for k in range(len(w.state)):
        if binds(w, i, k) and slips.coin[i][k] < noise:
            o.keep[i][k] = 1 - o.keep[i][k]


def play(
    first, w, seed, runs, council, faithful, whole, broken, marks, tested, traces, finals, doors, table, courses,
    begun, given, swing, meetings, rough, hand, at
):  # fmt: skip
    """Play these runs of a seed from a first world, and fill a row for each.

    council: a strategy a seat. faithful: 1 for a seat that keeps every promise whatever it would choose. traces,
    finals, doors, table and courses: of no length where nobody asks for them; with doors, games end where the first
    quarter opens. begun: 1 if the first world's quarter is open already; given: 1 for a seat whose order of that
    quarter lies in the first world's cells. swing: a quarter, and how whose vote of that quarter is made to end (see
    chance.swing_of). meetings, rough, hand: see rough.py. A game that does not end after MOST quarters raises.
    at[0]: the run that is being played, so that one that raises is known by its number.
    """
    o = orders_of(w)
    count = len(first.approval)
    start = first.date[0]
    for r in range(len(runs)):
        at[0] = r
        copy_into(first, w)
        mark = types.uint64(0)
        rows.clear(whole[r], len(w.state))
        for k in range(len(w.state)):
            tested[k] = 0
        quarters = 0
        while not turn.over(w):
            quarters += 1
            if quarters > rows.MOST:
                raise RuntimeError(rows.ENDLESS)
            now = w.date[0]
            luck = chance.tape_of(seed, runs[r], types.uint64(now))
            slips = chance.tape_of(hand, runs[r], types.uint64(now))
            if now == swing[0]:
                luck = chance.swung(luck, types.uint64(swing[1]))
            opens = now > start or begun == 0
            if rough[RENEWED] == 1.0 and now > start:
                renew(w, first)
            if opens:
                turn.open_turn(w, rivals.rival_acts(w, luck), luck)
            if len(doors) > 0:
                rows.note_door(w, doors[r])
                break
            if len(traces) > 0:
                width = traces.shape[2]
                traces[r, now - start, width - 1] = rows.largest_risk(w)
                for i in range(count):
                    traces[r, now - start, width - 1 - count + i] = w.bloc[i]
            for i in range(count):
                if opens or given[i] == 0:
                    deciders.order(w, o, i, council[i], luck)
                if faithful[i] == 1:
                    for k in range(len(w.state)):
                        o.keep[i][k] = 1
                if rough[NOISE] > 0.0:
                    tremble(w, o, i, rough[NOISE], slips)
            turn.close_turn(w, o, luck)
            mark = stirred(mark, w)
            rows.note_outcome(w, now, whole[r], tested)
            if len(traces) > 0:
                rows.note_trace(w, now - start, traces[r])
            if len(table) > 0 and now - start < table.shape[1]:
                turns.note_turn(w, table[r, now - start])
            if len(courses) > 0:
                rows.note_course(w, courses[r, now - start])
            if len(meetings) > 0:
                note_meeting(w, meetings[r])
            if rough[END] > 0.0 and slips.history[0] < rough[END]:
                break
        rows.last_outcome(w, whole[r], broken[r], tested)
        marks[r] = mark
        if len(finals) > 0:
            words = words_of(w)
            for n in range(len(words)):
                finals[r, n] = words[n]
    at[0] = len(runs)


games = compiled(play)
