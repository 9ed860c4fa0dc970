"""The class in two tables, one row a student and one a decision; names go out in one step."""

import csv
import io
import json

from .forecast import brier as missed
from .forecast import scored
from .room import Room

DANGER = ("=", "+", "-", "@", "\t", "\r")
STUDENT = ("room", "student", "name", "government", "votes", "voices", "orders_sealed", "notes", "forecasts", "brier")
DECISION = ("room", "turn", "kind", "government", "student", "name", "order", "chance", "stance")


def students(room: Room, names: bool = True) -> str:
    """One row a student."""
    found = []
    for m in room.members.values():
        mine = [e for e in room.log if e.get("member") == m.number]
        pairs = [pair for said in scored(room, m.number).values() for pair in said]
        brier = f"{missed(pairs):.3f}" if pairs else ""
        counts = [sum(e["kind"] == kind for e in mine) for kind in ("vote", "voice", "sealed", "note", "bet")]
        found.append([room.code, m.number, m.name if names else "", m.chair or "observer", *counts, brier])
    return _csv(STUDENT, found)


def decisions(room: Room, names: bool = True) -> str:
    """One row a vote, voice, sealed order, forecast, headline or note, in the order in which they were accepted.

    Without names what was written freely is left out too: it may hold one.
    """
    found = []
    for e in room.log:
        if e["kind"] in ("vote", "voice", "sealed", "bet", "headline", "note"):
            m = room.members[e["member"]]
            text = f"{e['to']}: {e['text']}" if "to" in e else e.get("text", "")
            written = e.get("question", text if names else "")
            order = json.dumps(e["order"], ensure_ascii=False) if "order" in e else written
            found.append([room.code, e["turn"], e["kind"], e.get("seat", m.chair), m.number, m.name if names else "",
                          order, e.get("chance", ""), e.get("stance", "")])  # fmt: skip
    return _csv(DECISION, found)


def _csv(head, body) -> str:
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([safe(cell) for cell in row] for row in body)
    return text.getvalue()


def safe(cell) -> str:
    """A cell that a spreadsheet reads as text: none starts like a formula."""
    text = str(cell).replace("\x00", "")
    return "'" + text if text.lstrip().startswith(DANGER) or text.startswith(DANGER) else text
