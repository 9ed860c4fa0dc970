"""The class in two tables, one row a student and one a decision; names go out in one step."""

import csv
import io
import json

from .debrief import came_true
from .room import Room

DANGER = ("=", "+", "-", "@", "\t", "\r")
STUDENT = ("room", "student", "name", "government", "votes", "orders_sealed", "notes", "forecasts", "brier")
DECISION = ("room", "turn", "kind", "government", "student", "name", "order", "chance")


def students(room: Room, names: bool = True) -> str:
    """One row a student."""
    true = came_true(room.session)
    found = []
    for m in room.members.values():
        mine = [e for e in room.log if e.get("member") == m.number]
        misses = [(chance / 100 - true[q]) ** 2 for q, said in room.bets.get(m.number, {}).items()
                  for chance in said.values()]  # fmt: skip
        brier = f"{sum(misses) / len(misses):.3f}" if misses else ""
        counts = [sum(e["kind"] == kind for e in mine) for kind in ("vote", "sealed", "note", "bet")]
        found.append([room.code, m.number, m.name if names else "", m.seat or "observer", *counts, brier])
    return _csv(STUDENT, found)


def decisions(room: Room, names: bool = True) -> str:
    """One row a vote, sealed order or forecast, in the order in which they were accepted."""
    found = []
    for e in room.log:
        if e["kind"] in ("vote", "sealed", "bet"):
            m = room.members[e["member"]]
            order = json.dumps(e["order"], ensure_ascii=False) if "order" in e else e["question"]
            found.append([room.code, e["turn"], e["kind"], e.get("seat", m.seat), m.number, m.name if names else "",
                          order, e.get("chance", "")])  # fmt: skip
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
