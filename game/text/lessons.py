"""What a teacher takes into the room: plans of 45 and 90 minutes, the ten questions, how a room is run.

Everything is said once, in the reader's language; handbook.py has what is read, sheets.py what depends on a scenario.
A block is a plain string (a paragraph), a `Listed` or a `Table`.
"""

from typing import NamedTuple

from game.text.speak import _


class Listed(NamedTuple):
    items: tuple[str, ...]
    numbered: bool = False


class Table(NamedTuple):
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Part(NamedTuple):
    """A heading and what stands under it. `apart`: handed to some of the class only, so on a sheet of its own."""

    title: str
    blocks: tuple
    apart: bool = False


class Leaflet(NamedTuple):
    """One thing to print: `name` is its file, without an ending."""

    name: str
    title: str
    parts: tuple[Part, ...]


def phases() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Ten questions in three phases: first what, then why, then so what."""
    happened = (
        _("Which quarter was hardest for you, and why?"),
        _("Where did your own delegation disagree, and how was it settled?"),
        _("Which order of another government surprised you most? What did you believe about them before?"),
    )
    why = (
        _("When was a promise kept for fear of the partners, and when because keeping it was worth it alone?"),
        _("Which home group was heard more than its size? What had the election calendar to do with it?"),
        _("What did Washington change: the gain from keeping, the fear of being left alone, or the price of leaving?"),
        _("Something was not signed. Was it the will, the capital, the vote at home, or a partner?"),
    )
    beyond = (
        _("What would make a pact outlive the next government?"),
        _("What does the model leave out that you would put in first? What would change?"),
        _("Compare your first forecast with your last, and with what came. What made you too sure?"),
    )
    return (_("What happened"), happened), (_("Why"), why), (_("Beyond the game"), beyond)


def _plan(name: str, title: str, question: str, aim: str, rows, more: tuple) -> Leaflet:
    heads = (_("Minutes"), _("What"), _("How"))
    return Leaflet(
        name,
        title,
        (Part(_("Question"), (question,)), Part(_("Aim"), (aim,)), Part(_("Plan"), (Table(heads, rows),)), *more),
    )


def lesson_45() -> Leaflet:
    rows = (
        (
            "0–5",
            _("Joining"),
            _("The wall shows the code. Students join and choose a seat, or you shuffle. Hand out the role sheets."),
        ),
        (
            "5–9",
            _("The situation"),
            _("Read the goal on the wall aloud. Each delegation reads its sheet. Lock the room."),
        ),
        ("9–10", _("A bet"), _("Every student enters the forecasts before the first quarter.")),
        (
            "10–30",
            _("Six quarters"),
            _("Timer 150 seconds, then 120. After each reveal one sentence by one delegation: what surprised you?"),
        ),
        ("30–31", _("End"), _("End the game here: the debrief opens on the wall.")),
        (
            "31–43",
            _("Debrief"),
            _(
                "Three questions of each phase. The wall shows what happened, the moves that mattered"
                " and the forecasts."
            ),
        ),
        (
            "43–45",
            _("One line each"),
            _("On the way out: what would you put into the pact so that the next government wants to keep it?"),
        ),
    )
    hints = Listed(
        (
            _("If time is short, play four quarters and keep all of the debrief: what is learned is learned there."),
            _(
                "Twenty students or more: seat groups at home and the press too, or play two rooms on"
                " one laptop and compare them."
            ),
            _("Fewer than six: leave Washington to its strategy."),
        )
    )
    return _plan(
        "lesson-45",
        _("Lesson plan, 45 minutes"),
        _("Why do governments that need each other still not keep what they promise?"),
        _(
            "Students can name three things that stand between a wish and a signature (will, "
            "capital, the vote at home), and say what a third signatory changes."
        ),
        rows,
        (Part(_("Hints"), (hints,)),),
    )


def lesson_90() -> Leaflet:
    rows = (
        (
            "0–10",
            _("Joining and roles"),
            _("As in 45 minutes. Name the heads; ask each delegation for an archivist who keeps a line a quarter."),
        ),
        (
            "10–15",
            _("Reading"),
            _("Role sheets and glossary. Each delegation writes down: what must we have, what can we give?"),
        ),
        ("15–17", _("A bet"), _("All forecasts, alone and in silence.")),
        ("17–37", _("Six quarters"), _("Timer 180 seconds. Private notes between delegations are open.")),
        (
            "37–47",
            _("A break in the middle"),
            _(
                "Stay at a reveal. Each delegation tells the room what it wants; nobody need tell the"
                " truth. Forecast again."
            ),
        ),
        (
            "47–65",
            _("To the end, or ten more quarters"),
            _("Timer 100 seconds. Where a government changes, stop and ask who now sits there."),
        ),
        (
            "65–85",
            _("Debrief"),
            _("All ten questions. In the second phase let the archivists read first, before the wall tells it."),
        ),
        (
            "85–90",
            _("Transfer"),
            _(
                "One real promise between governments in this week’s news: which of the three "
                "obstacles stands before it?"
            ),
        ),
    )
    return _plan(
        "lesson-90",
        _("Lesson plan, 90 minutes"),
        _("Can a pact be built that outlives the governments that sign it?"),
        _(
            "Students can tell will, capital and ratification apart in a case they played, can "
            "say how the electoral clock changes whom a government hears, and can compare their "
            "forecasts with what came."
        ),
        rows,
        (
            Part(
                _("Two tables"),
                (
                    _(
                        "With groups at home seated, every pact is negotiated twice: abroad by the "
                        "delegations, at home by those whose votes are the pressure on them. Give the groups "
                        "two minutes a quarter to talk to their government before they vote."
                    ),
                ),
            ),
            Part(_("Assessment"), (_("Optional: the rubric, on a page written at home. Do not grade the score."),)),
        ),
    )


def running() -> Leaflet:
    before = Listed(
        (
            _("Start the program with the scenario and --lan; without --lan only this laptop can join."),
            _("The teacher’s page opens in a browser, the wall in a window. Move the window to the wall."),
            _("Try it with your own phone: scan the code, type a name, choose a seat."),
        ),
        True,
    )
    rows = (
        (_("seats at random"), _("Shuffle all seats")),
        (_("groups at home, too"), _("Shuffle, with groups at home")),
        (_("nobody new"), _("Lock the room")),
        (_("the slowest to move"), _("Push")),
        (_("an end to waiting"), _("Thirty seconds more, then the bell")),
        (_("silence"), _("Pause all")),
        (_("a shock from the record"), _("Let it happen next quarter")),
        (_("to stop early"), _("End the game here")),
    )
    default = Listed(
        (
            _("A delegation that seals nothing by the bell keeps every promise, signs nothing and makes no move."),
            _("A group at home that says nothing is spoken for by the model."),
            _(
                "A government without students is played by a strategy; when somebody returns, the "
                "seat is theirs again from the next quarter."
            ),
        )
    )
    wrong = Listed(
        (
            _(
                "A phone does not find the page: same Wi-Fi? Then the laptop’s firewall. Then the "
                "network may keep devices apart: use a phone’s hotspot. The command doctor --lan "
                "tells which."
            ),
            _(
                "No network at all: play the desktop game at one keyboard, two or three in turns behind a "
                "curtain (under “Who plays the others”), or the class deciding together."
            ),
            _("The laptop crashed: start again with host --resume. The room stands where it stood, paused."),
        )
    )
    return Leaflet(
        "running-a-room",
        _("Running a room"),
        (
            Part(_("Before the lesson"), (before,)),
            Part(_("In the lesson"), (Table((_("You want"), _("Press")), rows),)),
            Part(_("The default"), (default,)),
            Part(_("When something goes wrong"), (wrong,)),
        ),
    )
