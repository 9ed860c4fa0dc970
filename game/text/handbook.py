"""What a teacher and a class read: the debrief's ten questions and rubric, glossary, ethics, models used, homework."""

from game.text.lessons import Leaflet, Listed, Part, Table, lesson_45, lesson_90, phases, running
from game.text.speak import _


def leaflets() -> tuple[Leaflet, ...]:
    """Everything that holds for every scenario."""
    return (lesson_45(), lesson_90(), running(), ten_questions(), glossary(), ethics(), models(), homework())


def ten_questions() -> Leaflet:
    parts = tuple(Part(title, (Listed(asked, True),)) for title, asked in phases())
    rows = (
        (_("Cause"), _("tells what happened"), _("names one cause"), _("weighs two causes, with quarters as evidence")),
        (
            _("The two tables"),
            _("speaks of governments as persons"),
            _("names a home group"),
            _("shows how home narrowed what could be signed abroad"),
        ),
        (
            _("Other side"),
            _("one side only"),
            _("states the other’s interest"),
            _("states it so that they would agree"),
        ),
        (
            _("Limits"),
            _("takes the model for the world"),
            _("names a thing left out"),
            _("says how that would change the result"),
        ),
    )
    reading = Listed(
        (
            _(
                "Form: what stands at the end, from nothing to a treaty. Outlived: whether a promise "
                "still stands after a signatory changed its ruling bloc."
            ),
            _(
                "The three scores are never added up. A delegation may do well in one by doing badly "
                "in another. Ask which one it chose."
            ),
            _(
                "The moves that mattered: each decision turned round with all chance the same. It is "
                "a claim about the model, not about the person."
            ),
            _("One game tells little about anybody’s judgement; the curve of the whole class tells a little more."),
        )
    )
    return Leaflet(
        "debrief",
        _("Debrief: ten questions and a rubric"),
        (
            Part(_("Order"), (_("First what, then why, then so what. Let the losing side speak first."),)),
            *parts,
            Part(_("Reading the wall"), (reading,)),
            Part(_("Rubric"), (Table((_("Quality"), "1", "2", "3"), rows),)),
        ),
    )


def glossary() -> Leaflet:
    rows = (
        (
            _("Promise"),
            _("something governments sign: a hotline, a duty to consult, exercises, missile warnings, a treaty"),
        ),
        (_("Keep, break"), _("what each signatory does with a promise every quarter")),
        (_("Live, hollow, notice, ended"), _("kept by all; broken but not ended; about to end; over")),
        (_("Duty to consult"), _("to talk with the others when one is threatened; it creates no duty to fight")),
        (_("Delegation"), _("the students who speak for one government; its head seals the order")),
        (_("Group at home"), _("voters or a party wing; its voice is part of the pressure on its government")),
        (_("Capital"), _("what a government can spend on signatures and moves before its own side deserts it")),
        (_("Mood, pressure"), _("what the public thinks of working with the partner; what the government hears of it")),
        (_("Ratification"), _("the vote at home that a binding pact needs")),
        (_("Trust"), _("how far one government believes that the other is of the kind that keeps its word")),
        (_("The third signatory"), _("Washington: tied to both, and not in the quarrel between them")),
        (_("Two-level game"), _("every agreement abroad must also pass at home (Putnam 1988)")),
        (_("Stag hunt"), _("both gain most by working together, but alone one is safer: belief in the other decides")),
        (_("Forecast, Brier score"), _("a probability put on the future; its squared miss")),
        (_("Strategy"), _("the rule by which the computer plays an empty seat")),
        (_("Both names"), _("Dokdo (Seoul) and Takeshima (Tokyo) are always named together; the game takes no side")),
    )
    return Leaflet("glossary", _("Glossary"), (Part(_("Words"), (Table((_("Word"), _("What it means here")), rows),)),))


def ethics() -> Leaflet:
    real = Listed(
        (
            _("Real: the dates and public acts on the event cards, each with its source, and the published theory."),
            _(
                "Not real: the leaders, and what happens after the first quarter. A result is a claim"
                " about the model, never about a people or a person, and no forecast."
            ),
        )
    )
    rules = Listed(
        (
            _("Capitals act here, peoples do not: “Tokyo decided”, never “the Japanese want”."),
            _(
                "The history behind some events is the suffering of people, some of whom live. Here "
                "it appears as political weight. Say so at the start. Nobody plays a victim, and no "
                "order puts a price on one."
            ),
            _(
                "Some students may have family on one side, or on several. Let anybody change the "
                "seat without giving a reason. Do not seat by origin."
            ),
            _(
                "Playing a position is not holding it. Say so before the first quarter and before the"
                " debrief; let students leave the role aloud."
            ),
            _(
                "A class can learn to be cynical from a game in which breaking pays. Ask why promises"
                " were kept, and what would make a pact last."
            ),
            _(
                "Forecasts and votes are kept with names on your laptop. Tell the class what is kept,"
                " show nobody’s row on the wall, and delete it afterwards."
            ),
            _("Do not grade the score: chance has a large part in it, and it is not the same for all seats."),
        )
    )
    return Leaflet(
        "ethics", _("Ethics and limits"), (Part(_("What is real"), (real,)), Part(_("In the room"), (rules,)))
    )


def models() -> Leaflet:
    rows = (
        (
            _("Two-level games"),
            "Putnam 1988",
            _("each leader and each home front must agree; home narrows what can be signed abroad"),
        ),
        (
            _("Quasi-alliance"),
            "Cha 1999",
            _("friction between two partners follows from how each fears to be left by their common patron"),
        ),
        (_("Stag hunt"), "Jervis 1978", _("a promise is kept where one believes enough that the other keeps it")),
        (_("Audience costs"), "Fearon 1994, 1997", _("a public, binding promise is dearer to break")),
        (
            _("Alliances and elections"),
            "Leeds, Mattes & Vogel 2009; Mattes 2012",
            _("whether a change of government ends a promise is an open question; the game lets you try both answers"),
        ),
        (
            _("Trust as belief"),
            "Kydd 2005",
            _("trust moves only when keeping was costly, or when a promise was broken"),
        ),
        (_("Quantal response"), "McKelvey & Palfrey 1995", _("a better choice is likelier, never certain")),
    )
    parts = (
        Part(_("Theory"), (Table((_("Idea"), _("Source"), _("In the game")), rows),)),
        Part(
            _("Washington’s two parts"),
            (
                _(
                    "As patron it stands in for the partner and lowers the need for one. As signatory it "
                    "raises the price of leaving. When it turns inward both fall, and they pull opposite "
                    "ways: that tension is the best lesson of the game."
                ),
            ),
        ),
        Part(
            _("What is left out"),
            (
                _(
                    "Ministries and soldiers, trade and money, single persons, words said well or badly, "
                    "and all who live with the outcome."
                ),
            ),
        ),
        Part(
            _("How far to trust it"),
            (
                _(
                    "Every number has a card with its range and source, or the plain word “assumption”. "
                    "The game shows which forces pull which way; it forecasts no date."
                ),
            ),
        ),
    )
    return Leaflet("models-used", _("Models used, on one page"), parts)


def homework() -> Leaflet:
    tasks = Listed(
        (
            _("Write the three sentences your government would say to its own voters about the last quarter."),
            _(
                "Change one rule and play a thousand games (the command below). Did the promise last "
                "longer? Say in two sentences why, and give the interval, not only the mean."
            ),
            _("Play the class’s seat by another strategy and compare. Which of your decisions would it have taken?"),
            _("Find one number whose card says “assumption”. Which source could replace it?"),
        ),
        True,
    )
    commands = Listed(
        (
            "python main.py batch camp-david-2023 --runs 1000 --out games",
            "python main.py batch camp-david-2023 --runs 1000 --set rules.leverage=0 --out without-leverage",
        )
    )
    return Leaflet(
        "homework", _("Homework with many games"), (Part(_("Tasks"), (tasks,)), Part(_("Commands"), (commands,)))
    )
