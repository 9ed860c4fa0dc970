"""What goes to each page, named word by word: a field that is not listed here is never sent.

A seat's page is built from that seat's own view and its own delegation's votes; everybody else's from the public
world. Until the end nothing here reads another seat's order, vote, note or mind.
"""

from game.session.given import cards
from game.text import board as boards
from game.text import homefront, pact, reveal
from game.text.calendar import elections
from game.text.chart import chart
from game.text.drafting import fresh
from game.text.news import news
from game.text.numbers import percent, plain, signed, whole
from game.text.seen import Reader
from game.text.speak import _, spoken
from game.text.standoff import closed, opened, standoff
from game.text.words import Words

from .aftermath import Aftermath, OtherGames
from .allow import CELL, CLAUSE, CRISIS, ELEMENT, GROUP, METER, MOVE, NEWS, OFFER, PROMISE, STRAND, only, rows
from .chairs import PRESS, government, group
from .debrief import end
from .forecast import CALM, forecasts, questions
from .public import PublicReader
from .room import Member, Room


def default() -> str:
    """What is done for a delegation that seals nothing, and said for a group that says nothing."""
    return _("Nothing sealed by the bell: every promise is kept, nothing is signed, no move is made.")


class Pages:
    """The pages of one room, in the language that is spoken where they are asked for.

    What a quarter shows is built once a seat and language and kept until the quarter closes.
    """

    def __init__(self, room: Room):
        self.room = room
        self.others: OtherGames | None = None
        self.after: Aftermath | None = None
        session = room.session
        self.words = Words(session.scenario)
        self._readers = {seat: Reader(session, seat) for seat in session.seats}
        self._public = PublicReader(session)
        self._kept: dict[tuple, dict] = {}

    def _once(self, *key, make) -> dict:
        key = (*key, spoken(), (self.room.turn, self.room.events))
        if key not in self._kept:
            self._kept = {k: v for k, v in self._kept.items() if k[-1] == key[-1]}
            self._kept[key] = make()
        return self._kept[key]

    # the quarter

    def board(self, chair: str) -> dict:
        """The quarter of a delegation, a group at home, the press or an observer."""
        if chair in self.room.session.seats:
            return self._once("board", chair, make=lambda: self._seat(chair))
        return self._once("board", chair, make=lambda: self._unseated(chair))

    def end(self) -> dict:
        """The debrief; nothing but this is built from the whole truth, and only when the game is over."""
        assert self.room.phase == "over"
        later = self.after.told() if self.after else Aftermath(self.room.session, None, int).told()
        return {**self._once("end", make=lambda: end(self.room)), **later}

    def _seat(self, seat: str) -> dict:
        seen = self._readers[seat].read()
        draft = fresh(seen.now, seen.seat)
        shot, scenario = boards.board(seen, draft), self.room.session.scenario
        paper, purse = shot.orders, next(m.value for m in shot.meters if m.key == "capital")
        return {
            "show": "board",
            "turn": self.room.turn,
            "seat": seat,
            "name": shot.seat_name,
            "seats": [[code, self.words.seat(code)] for code in self.words.codes],
            "office": shot.office,
            "task": _(scenario.task.get(seat, scenario.goal)),
            "date": shot.date,
            "months": shot.months,
            "meters": rows(shot.meters, METER),
            "news": rows(shot.news, NEWS),
            "elections": [one.text for one in shot.elections],
            "mood": shot.home.mood,
            "pressure": shot.home.pressure,
            "groups": rows(shot.home.factions, GROUP),
            "promises": rows(paper.promises, PROMISE),
            "ended": list(paper.ended),
            "offer": only(paper.offers[0], OFFER) if paper.offers else None,
            "crisis": standoff(seen),
            "own": bool(paper.offers and paper.offers[0].sign),
            "moves": rows(shot.moves, MOVE),
            "elements": rows(pact.elements_of(seen, draft.pact), ELEMENT),
            "clauses": rows(pact.clauses_of(seen, draft.pact), CLAUSE),
            "capital": purse,
            "reveal": self._seat_reveal(seen),
        }

    def _seat_reveal(self, seen) -> dict | None:
        if not seen.pages:
            return None
        shot = reveal.reveal(seen, seen.pages[-1], self.room.session.over)
        changes = rows(shot.deltas, ("label", "before", "after", "trend", "bad"))
        return {**_opened(shot, closed(seen, seen.pages[-1])), "changes": changes}

    def _unseated(self, chair: str) -> dict:
        """What everybody may know, and for a group at home what only it knows."""
        stage = self.stage()
        page = {"show": "board", "seat": chair, "turn": stage["turn"], "date": stage["date"], "news": stage["news"],
                "elections": stage["elections"], "reveal": stage["reveal"], "strands": stage["strands"],
                "crisis": stage["crisis"]}  # fmt: skip
        if group(chair):
            seen = self._readers[government(chair)].read()
            return {**page, "home": homefront.sheet(seen, self._public.read(), group(chair))}
        return {**page, "polls": homefront.polls(self._public.read())} if chair == PRESS else page

    def public(self):
        """The game as somebody who holds no seat has seen it."""
        return self._public.read()

    def stage(self) -> dict:
        """What the projector shows: public facts only."""
        return self._once("stage", make=self._stage)

    def _stage(self) -> dict:
        seen = self._public.read()
        last = reveal.reveal(seen, seen.pages[-1], self.room.session.over) if seen.pages else None
        world, scenario = seen.now, seen.scenario
        shot, crisis = chart(seen), opened(seen)
        pairs = [(i, j) for i in range(len(self.words.seats)) for j in range(len(self.words.seats)) if i != j]
        return {
            "show": "stage",
            "turn": self.room.turn,
            "title": _(scenario.title),
            "goal": _(scenario.goal),
            "briefing": [_(p.strip()) for p in scenario.briefing.split("\n\n") if p.strip()],
            "date": self.words.date(world),
            "last": self.words.date(seen.pages[-1].opened) if seen.pages else "",
            "quarters": scenario.turns,
            "news": rows(news(seen), NEWS),
            "votes": {one.code: one.quarters for one in elections(seen)},
            "elections": [one.text for one in elections(seen)],
            "crisis": crisis and only(crisis, CRISIS),
            "mood": [signed(100 * row[0]) for row in world.mood],
            "chart": shot.chart,
            "strands": rows(shot.strands, STRAND),
            "approval": [percent(x / 100) for x in world.approval],
            "trust": [[self.words.codes[i], self.words.codes[j], _moved(seen, i, j)] for i, j in pairs],
            "reveal": {
                **_opened(last, closed(seen, seen.pages[-1])),
                "homes": homefront.said(seen, self.room.heard),
                "dear": homefront.priced_out(seen, self.room.priced_out),
            }
            if last
            else None,
        }

    # the room

    def roster(self) -> list[dict]:
        room = self.room
        return [
            {
                "code": seat,
                "name": self.words.seat(seat),
                "people": len(room.delegation(seat)),
                "here": len(room.here(seat)),
                "sealed": seat in room.sealed,
                "by": "class" if room.keeper[seat] == "class" or room.here(seat) else "strategy",
            }
            for seat in room.session.seats
        ]

    def homes(self) -> list[dict]:
        """The groups at home: who sits there and whether they have spoken, but not what they said."""
        room = self.room
        return [
            {"code": home, "seat": government(home), "name": homefront.label(self.words, government(home), group(home)),
             "people": len(room.delegation(home)), "here": len(room.here(home)), "spoke": bool(said)}
            for home, said in room.voices.items()
        ]  # fmt: skip

    def papers(self) -> list[dict]:
        """The headlines of this quarter, by whom."""
        room = self.room
        said = room.headlines.get(room.turn, {})
        return [{"by": room.members[number].name, "text": text} for number, text in said.items()]

    def state(self) -> dict:
        """What everybody in the room may know of it."""
        room = self.room
        return {
            "show": "room",
            "code": room.code,
            "title": _(room.session.scenario.title),
            "phase": room.phase,
            "turn": room.turn,
            "date": self.words.date(room.session.world),
            "paused": room.bell.paused,
            "seconds": room.bell.seconds,
            "bell": room.bell.version,
            "locked": room.locked,
            "free": room.free,
            "default": default(),
            "seats": self.roster(),
            "homes": self.homes(),
            "press": len(room.delegation(PRESS)),
            "papers": self.papers(),
        }

    def mine(self, member: Member) -> dict:
        """The room as one student sees it: with the own delegation's votes, its sealed order and its notes."""
        room, seat = self.room, member.seat
        head = room.head(seat) if seat else None
        return {
            **self.state(),
            "you": {"number": member.number, "name": member.name, "seat": seat, "chair": member.chair,
                    "out": member.out, "head": head is member, "bets": self._bets(member),
                    "headline": room.headlines.get(room.turn, {}).get(member.number, "")},
            "questions": questions(),
            "ledger": forecasts(room, member.number) if room.phase == "over" else [],
            "nudged": room.nudges.get(member.chair, 0) if self._slow(member) else 0,
            "delegation": [self._mate(m, head) for m in room.delegation(member.chair)] if member.chair else [],
            "order": room.sealed.get(seat) if seat else None,
            "notes": [self._noted(n) for n in room.notes[-30:] if seat and seat in (n["seat"], n["to"])],
        }  # fmt: skip

    def _bets(self, member: Member) -> dict:
        """The last word on each question; on this quarter's own, that of this quarter."""
        mine = self.room.bets.get(member.number, {})
        now = {question: said.get(self.room.turn) if question == CALM else said[max(said)]
               for question, said in mine.items()}  # fmt: skip
        return {question: chance for question, chance in now.items() if chance is not None}

    def _slow(self, member: Member) -> bool:
        """Whether this chair is still waited for."""
        room = self.room
        if member.seat:
            return member.seat not in room.sealed
        return member.chair in room.voices and not room.voices[member.chair]

    def _mate(self, member: Member, head: Member | None) -> dict:
        said = self.room.voices.get(member.chair, {})
        return {"number": member.number, "name": member.name, "here": bool(member.line), "head": member is head,
                "vote": self.room.votes.get(member.seat, {}).get(member.number),
                "stance": said.get(member.number)}  # fmt: skip

    def _noted(self, note: dict) -> dict:
        return {"from": note["seat"], "to": note["to"], "text": note["text"], "turn": note["turn"],
                "by": self.room.members[note["member"]].name}  # fmt: skip

    def taught(self) -> dict:
        """The room as the teacher sees it: who is here and who has moved, but not what they chose."""
        room = self.room
        people = [
            {"number": m.number, "name": m.name, "seat": m.chair, "here": bool(m.line),
             "head": bool(m.seat) and room.head(m.seat) is m,
             "voted": m.number in room.votes.get(m.seat, {}) or m.number in room.voices.get(m.chair, {}),
             "bet": m.number in room.bets}
            for m in room.members.values() if not m.out
        ]  # fmt: skip
        return {**self.state(), "people": people, "cards": self._cards()}

    def _cards(self) -> list[dict]:
        """The events that can be laid for the next quarter, the oldest first."""
        scenario = self.room.session.scenario
        able = set(cards(scenario))
        found = [one for one in scenario.events if one.id in able]
        return [{"id": one.id, "date": one.date, "title": _(one.title)} for one in sorted(found, key=lambda e: e.date)]


def _moved(seen, i: int, j: int) -> str:
    """How far i trusts j, of 100, and what the last quarter changed in it."""
    now = whole(100 * seen.now.trust[i][j])
    by = now - whole(100 * seen.pages[-1].opened.trust[i][j]) if seen.pages else 0
    return f"{plain(now)} ({signed(by)})" if by else plain(now)


def _opened(shot, crisis) -> dict:
    """A reveal without odds, which are each seat's own reckoning; a crisis stands apart from the promises' rows."""
    return {
        "title": shot.title,
        "date": shot.date,
        "seats": [list(pair) for pair in shot.seats],
        "rows": [
            {"icon": row.icon, "name": row.name, "state": row.state, "cells": rows(row.cells, CELL),
             "result": row.result, "bad": row.bad}
            for row in shot.rows[1 if crisis else 0 :]
        ],
        "crisis": crisis and only(crisis, CRISIS),
        "news": rows(shot.news, NEWS),
        "moves": [list(pair) for pair in shot.moves],
    }  # fmt: skip
