"""The home front for those who play it: a group's own sheet, the polls for the press, what the groups said."""

from game.laws import home as laws
from game.laws import signing
from game.laws.state import NOW
from game.text.chances import elements, proposer
from game.text.front import TORN, groups_of, mood_of
from game.text.numbers import percent, signed
from game.text.pressures import group as reasons
from game.text.seen import Seen
from game.text.speak import _
from game.text.words import Words


def label(words: Words, seat: str, name: str) -> str:
    """How a group of a government is called."""
    i = words.codes.index(seat)
    return words.faction(i, _number(words, i, name))


def _number(words: Words, i: int, name: str) -> int:
    return [one.name for one in words.scenario.governments[i].factions].index(name)


def sheet(seen: Seen, public: Seen, name: str) -> dict:
    """What a group knows of itself: what it wants, its mood and why, how loud it is, what it can stop.

    Read from its own government's view, field by field: nothing of the government's purse, mind or table.
    """
    w, i = seen.now, seen.seat
    f = _number(seen.words, i, name)
    card, mood, why = seen.scenario.governments[i].factions[f], mood_of(w, i, f), reasons(seen, f)
    voices = [laws.voice(w, i, g, NOW) for g in groups_of(w, i)]
    said = card.quotes.favour if mood > TORN else card.quotes.against if mood < -TORN else card.quotes.torn
    ruling = w.faction_bloc[i][f] == w.bloc[i]
    return {
        "name": seen.words.faction(i, f),
        "seat": seen.words.codes[i],
        "government": seen.words.seat(i),
        "wants": _(card.interest),
        "quote": _(said),
        "mood": mood,
        "weight": percent(w.faction_weight[i][f]),
        "heard": percent(laws.voice(w, i, f, NOW) / sum(voices)),
        "rules": _("Your bloc rules, so the government hears you beyond your numbers.") if ruling else
        _("Your bloc does not rule; the government hears you by your numbers."),
        "why": [[term.name, signed(term.value), term.detail] for term in why.terms],
        "table": _table(public, i),
    }  # fmt: skip


def _table(seen: Seen, i: int) -> str:
    """What lies on the table, and whether it must pass a vote at home."""
    w, words = seen.now, seen.words
    if not signing.on_table(w) or w.table_seat[i] != 1:
        return _("Nothing on the table asks for your government’s name.")
    pact = words.pact_title(elements(w))
    if not signing.needs_vote(w):
        return _("On the table: {pact}. It needs no vote at home, but your pressure can keep the name off it.").format(
            pact=pact
        )
    chance = percent(signing.ratify_chance(w, i))
    told = _("On the table: {pact}, by {seat}. It must pass a vote in the {house}: {odds} as moods stand.")
    return told.format(pact=pact, seat=words.seat(proposer(w)), house=words.house(i), odds=chance)


def polls(seen: Seen) -> list[dict]:
    """Every group's weight and mood, as the papers print them. From what everybody may know."""
    w, words, found = seen.now, seen.words, []
    for i in range(len(words.seats)):
        groups = [[words.faction(i, f), percent(w.faction_weight[i][f])] for f in groups_of(w, i)]
        found.append({"code": words.codes[i], "name": words.seat(i), "approval": percent(w.approval[i] / 100),
                      "mood": signed(100 * w.mood[i][NOW]), "groups": groups})  # fmt: skip
    return found


def said(seen: Seen, heard: list[dict]) -> list[dict]:
    """What students said for their groups in the quarter just closed; open to all once the orders are.

    `heard`: seat, group, mean stance and every vote, -100..100. `votes` keeps only which way each went, and how far.
    """
    words = seen.words
    return [
        {"seat": one["seat"], "government": words.seat(one["seat"]), "votes": one["votes"],
         "name": label(words, one["seat"], one["group"]), "stance": signed(one["stance"]),
         "word": stand(one["stance"])}
        for one in heard
    ]  # fmt: skip


def priced_out(seen: Seen, seats: list[str]) -> list[str]:
    """Governments whose sealed order the vote at home made too dear, in a sentence each."""
    told = _("The groups at home made {seat}’s order too dear: part of it was not carried out.")
    return [told.format(seat=seen.words.seat(seat)) for seat in seats]


def stand(stance: float) -> str:
    """A stance in a word."""
    if abs(stance) <= TORN:
        return _("torn")
    if stance > 0:
        return _("strongly for") if stance > 60 else _("for")
    return _("strongly against") if stance < -60 else _("against")
