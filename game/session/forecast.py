"""What a seat may honestly expect: the laws themselves run on for a year from what it knows, along a few set paths.

On every path each promise is kept, and the chance that it is kept is multiplied up quarter by quarter; so four
quarters need few paths. A path draws what the seat does not know: where leaders stand, what threats and disputes come,
who wins a vote. The paths' luck is a fixed sample of its own and has nothing to do with the game's tape.

Why not the belief q of the laws: q is what governments in the model believe. It counts on reliable types and on trust
alone, and came out too low in the middle (said .56, came .77). `main.py calibration` holds both to what really came.
"""

import math
from collections.abc import Callable, Iterator
from functools import lru_cache, partial

from game.laws import expecting, history, home, moves, politics, promises, rivals, signing, trust, turn
from game.laws.deciding import keep_chance, outside_notice, own_deal
from game.laws.expecting import standing
from game.laws.orders import quiet_order, together
from game.laws.portable import clip, normal
from game.laws.state import NOBODY, NOW, World

from .chance import drawn
from .worlds import in_play, kept

YEAR = 4  # quarters
PATHS = 7  # a prime: every stride is another order
STRIDES = (1, 2, 3, 4, 5, 6)
SAMPLE = 7_919  # the seed of the paths' luck


def expects(w: World, eye: int, j: int, k: int) -> float:
    """The belief q with which j weighs promise k, as eye reckons: j's own law, on what eye knows of the others and on
    how the others see eye's own leader."""
    if j == eye:
        return w.belief[eye][k]
    deal = outside_notice(own_deal(w, j, k))
    return expecting.expect_all(reflected(_frozen(w), eye), j, j, deal, w.signer[k])


def keep_now(w: World, eye: int, j: int, k: int) -> float:
    """The chance that j keeps k this quarter, as eye reckons."""
    return keep_chance(w, eye, j, NOW, own_deal(w, j, k), expects(w, eye, j, k))


def year_parts(w: World, eye: int, k: int, truth: bool = False) -> list[tuple[int, float]]:
    """Each signatory whose part is uncertain, and its chance to keep k through a year, given those before it do.

    Their product is the chance that the promise holds. A seat's own part is its own choice and is not among them:
    the odds are for a seat that keeps. With `truth` (nobody holds the seat) every signatory is.
    """
    return list(_year(_frozen(w), eye, truth).get(k, ()))


def year_odds(w: World, eye: int, k: int, truth: bool = False) -> float:
    """The chance that promise k is kept by all for a year, its state now counted, if eye's own seat keeps it."""
    chance = 1.0
    for _j, one in year_parts(w, eye, k, truth):
        chance *= one
    return chance


def loses_odds(w: World, eye: int, j: int) -> float:
    """The chance that j's ruling bloc loses the vote due this quarter: approval still moves before it."""
    quiet, chance = together([quiet_order(w)] * len(w.approval)), 0.0
    for path in range(PATHS):
        copy = in_play(w)
        promises.do_deeds(copy, quiet)
        politics.home_books(copy, _luck(w, path, 0), 0)
        chance += expecting.opposition_odds(copy, j) / PATHS
    return chance


def asked(w: World) -> list[int]:
    """The seats whose names the proposal on the table needs."""
    return [j for j in range(len(w.approval)) if w.table_seat[j] == 1]


def sign_now(w: World, eye: int, j: int) -> float:
    """The chance that j says yes to the table, can pay and has it ratified, as eye reckons."""
    return signing.sign_chance(w, eye, j)


def others_sign(w: World, eye: int) -> float:
    """The chance that all the others say yes to the table."""
    chance = 1.0
    for j in asked(w):
        if j != eye:
            chance *= sign_now(w, eye, j)
    return chance


def sign_next(w: World, laid: World, eye: int, j: int) -> float:
    """The chance that j signs a draft, which is answered next quarter, as eye reckons: all along its paths together.

    laid: the seat's view w with the draft on its table. For the seat's own part see `sign_now`: that is its choice.
    What is sure today is less so in a quarter: today's chance was said .85 where .78 came.
    """
    return sum(_signs_next(w, laid, eye, j, path) for path in range(PATHS)) / PATHS


def others_sign_next(w: World, laid: World, eye: int) -> float:
    """The chance that all the others sign a draft next quarter: what moves one may move another."""
    others = [j for j in asked(laid) if j != eye]
    paths = (math.prod(_signs_next(w, laid, eye, j, path) for j in others) for path in range(PATHS))
    return sum(paths) / PATHS


def ratify_next(w: World, eye: int, j: int) -> float:
    """The chance that j's legislature passes next quarter what needs its vote."""
    world = _frozen(w)
    return sum(signing.ratify_chance(_tomorrow(world, eye, path), j) for path in range(PATHS)) / PATHS


def _signs_next(w: World, laid: World, eye: int, j: int, path: int) -> float:
    return _signs_draft(_frozen(w), tuple(laid.table), tuple(laid.table_item), tuple(laid.table_seat), eye, j, path)


@lru_cache(maxsize=512)
def _signs_draft(w: World, table: tuple, item: tuple, seats: tuple, eye: int, j: int, path: int) -> float:
    """Kept, for several lines of a screen ask the same of one draft."""
    there = _tomorrow(w, eye, path)._replace(table=table, table_item=item, table_seat=seats)
    gain, cost = signing.sign_gain(there, j, j), signing.table_price(there, j)
    return signing.yes_chance(there, eye, j, gain, cost, signing.needs_vote(there))


@lru_cache(maxsize=256)
def _tomorrow(w: World, eye: int, path: int) -> World:
    """The next quarter as one path has it."""
    copy = guessed(w, eye, _luck(w, path, 0))
    signing.clear_table(copy)
    expecting.forecast(copy)
    _pass_quarter(copy, eye, _luck(w, path, 1))
    return kept(copy)


def ahead(w: World, eye: int, truth: bool = False) -> Iterator[Callable[[], object]]:
    """The small steps after which the odds of this world's year are known: a path each, to be taken one by one."""
    world = _frozen(w)
    for path in range(PATHS):
        yield partial(_along, world, eye, truth, path)


def ahead_a_quarter(w: World, eye: int) -> Iterator[Callable[[], object]]:
    """The small steps after which the odds of any draft are known, but for the drafts themselves."""
    world = _frozen(w)
    for path in range(PATHS):
        yield partial(_tomorrow, world, eye, path)


def _frozen(w: World) -> World:
    return w if isinstance(w.state, tuple) else kept(w)


@lru_cache(maxsize=64)
def _year(w: World, eye: int, truth: bool) -> dict[int, tuple[tuple[int, float], ...]]:
    """For every standing promise, the signatories' parts in order; kept, for a screen asks for them often."""
    mine = None if truth else eye
    signers = {k: [j for j, s in enumerate(w.signer[k]) if s == 1 and j != mine] for k in _standing(w)}
    sums = {k: [0.0] * len(seats) for k, seats in signers.items()}
    for path in range(PATHS):
        chances = _along(w, eye, truth, path)
        for k, seats in signers.items():
            joint = 1.0
            for at, j in enumerate(seats):
                joint *= chances[k][j]
                sums[k][at] += joint / PATHS
    return {k: _in_turn(signers[k], sums[k]) for k in signers}


def _in_turn(seats: list[int], joint: list[float]) -> tuple[tuple[int, float], ...]:
    """Joint chances of the first one, two, three as a chance each, given those before."""
    before = [1.0, *joint]
    return tuple((j, joint[at] / before[at] if before[at] > 0.0 else 0.0) for at, j in enumerate(seats))


def _standing(w: World) -> list[int]:
    return [k for k in range(len(w.state)) if standing(w, k)]


@lru_cache(maxsize=512)
def _along(w: World, eye: int, truth: bool, path: int) -> dict[int, list[float]]:
    """One path: for every promise, each government's chance to keep it through the year while all do."""
    copy = guessed(w, eye, _luck(w, path, 0)) if not truth else in_play(w)
    signing.clear_table(copy)
    chances = {k: [1.0] * len(w.approval) for k in _standing(w)}
    for quarter in range(YEAR):
        if quarter:
            _pass_quarter(copy, None if truth else eye, _luck(w, path, quarter))
        expecting.forecast(copy)
        for k, row in chances.items():
            for j in range(len(row)):
                if copy.signer[k][j] == 1:
                    row[j] *= copy.seen[j][j][k]
    return chances


def guesses(w: World, eye: int, n: int) -> World:
    """One of many worlds that a seat's view leaves open, all that governments expect reckoned anew; in play.

    It holds nothing that the seat does not know: continuations from such worlds give nobody's secret away.
    """
    copy = guessed(w, eye, drawn(SAMPLE, n, 0, len(w.approval), len(w.state)))
    expecting.forecast(copy)
    return copy


@lru_cache(maxsize=64)
def reflected(w: World, eye: int) -> World:
    """The world as eye takes the others to see it: all others as eye sees them, and eye's own leader as strangers do.

    A leader knows its own mind; the others began with what its bloc usually sends and have heard its speeches since.
    To take them to know it, too, was wrong where a leader is not what its bloc usually sends (said .60, came .69).
    """
    copy = in_play(w)
    x, left = w.leader_x[eye][eye], unheard(w, eye)
    for j in range(len(w.approval)):
        if j != eye:
            for name in ("leader_x", "leader_h", "doubt", "capital"):
                getattr(copy, name)[j] = list(getattr(w, name)[eye])
            copy.leader_x[j][eye] = x + left * (w.bloc_x[eye][w.bloc[eye]] - x)
            copy.leader_h[j][eye] = w.bloc_h[eye][w.bloc[eye]]
            copy.doubt[j][eye] = left * w.spread[eye] ** 2
    home.speak(copy)
    return kept(copy)


def unheard(w: World, i: int) -> float:
    """The share of what was not known of i's leader when it came that speeches have not told since, 0-1.

    An estimate by the clock of its term, for worlds do not hold the quarter in which a leader came: one that came
    between elections counts as long known, one elected again as new; odds of a year move by little (.2 points in 94
    mornings after a vote).
    """
    came = w.date[0] if w.leader_number[i] == 1 else min(w.date[0] - 1, w.term_length[i] - w.term[i])
    told = (came + 1) * (w.spread[i] / w.rules.speech_noise) ** 2 if w.rules.signals else 0.0
    return 1.0 / (1.0 + told)


def guessed(w: World, eye: int, luck) -> World:
    """The world with every other leader placed where it may stand, as far as eye doubts."""
    copy = in_play(reflected(_frozen(w), eye))
    for j in range(len(w.approval)):
        if j != eye:
            x, h = w.leader_x[eye][j], w.leader_h[eye][j]
            copy.leader_x[j][j] = clip(x + w.doubt[eye][j] ** 0.5 * luck.leader_z[j][0], -1.0, 1.0)
            sway = w.rules.leader_h_spread * w.spread[j] * luck.leader_z[j][1]
            copy.leader_h[j][j] = clip(h * (1.0 + sway), 0.0, 1.0)
    home.speak(copy)
    return copy


def _pass_quarter(w: World, still: int | None, luck) -> None:
    """A quarter of a path: all keep, nobody signs, and all but one make the move their governments would make."""
    chosen = [(NOBODY, NOBODY)] * len(w.approval)
    for j in range(len(w.approval)):
        if j != still:
            chosen[j] = moves.choose_move(w, j, luck, moves.stake(w, j))
    quiet = together([quiet_order(w)._replace(move=move) for move, _ in chosen])
    promises.do_deeds(w, quiet)
    promises.settle(w, quiet)
    trust.learn(w)
    moves.wear_off(w)
    for j, (move, target) in enumerate(chosen):
        moves.play(w, j, move, target, luck)
    politics.home_books(w, luck, 0)
    history.fade(w)
    promises.grow_older(w)
    politics.elections(w, luck)
    turn.pass_quarter(w)
    rivals.threats(w, rivals.rival_acts(w, luck), luck)
    history.shock(w, luck)
    politics.attend(w)
    politics.listen(w, luck)
    home.speak(w)


@lru_cache(maxsize=128)
def _sample(path: int, quarter: int, governments: int, items: int):
    """A path's luck; votes, polls and successors of all paths together are spread evenly over what may come."""
    luck = drawn(SAMPLE, path, quarter, governments, items)
    column = 40 * quarter
    votes, polls, new = (tuple(_even(path, column + 3 * j + n) for j in range(governments)) for n in range(3))
    return luck._replace(
        election_u=votes,
        approval_z=tuple(normal(u) for u in polls),
        leader_z=tuple((normal(u), both[1]) for u, both in zip(new, luck.leader_z, strict=True)),
        rival=(_even(path, column + 25), *luck.rival[1:]),
        history=tuple(_even(path, column + 30 + n) for n in range(3)),
    )


def _even(path: int, column: int) -> float:
    """One of as many even steps between 0 and 1 as there are paths: each path its own, another order a column."""
    shift, stride = divmod(column, len(STRIDES))
    return ((path * STRIDES[stride] + shift) % PATHS + 0.5) / PATHS


def _luck(w: World, path: int, quarter: int):
    return _sample(path, quarter, len(w.approval), len(w.state))
