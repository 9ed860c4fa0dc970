"""The words of the guided first game, a beat at a time: the heading, the rule, the position, what to take away."""

from game.text.speak import _


def heading(beat: str) -> str:
    return {
        "pledge": _("1. Keep or break"),
        "hollow": _("2. Breach by degrees"),
        "trust": _("3. Trust"),
        "belief": _("4. How much belief it takes"),
        "distrust": _("5. After broken words"),
        "home": _("6. The people at home"),
        "hub": _("7. A third signatory"),
        "sign": _("8. A signature"),
        "vote": _("9. An election"),
        "play": _("All of it together"),
    }[beat]


def rule(beat: str) -> str:
    return {
        "pledge": _(
            "A promise is kept or broken every quarter. All choose at the same time; nobody sees the other’s order."
        ),
        "hollow": _("Broken once, a promise goes hollow. Broken again, it ends. Keeping it brings it back."),
        "trust": _(
            "Others believe you by what you do. Keeping teaches most when it was hard; breaking teaches at once."
        ),
        "belief": _(
            "A government keeps more surely, the more it believes in the others (q) beyond what it needs (q*)."
        ),
        "distrust": _("Where trust is low and grievance high, a promise must be carried by something else."),
        "home": _("Every government answers to groups at home. They press it by their weight."),
        "hub": _("A third signatory raises the price of leaving."),
        "sign": _(
            "A promise needs a yes from everyone it asks, in the same quarter: will, capital, and for the most "
            "binding a vote at home."
        ),
        "vote": _("Elections come on fixed dates. Whoever wins inherits the promises, and may see them otherwise."),
        "play": _("Three promises, three governments. Bet, choose, see. Nobody knows which quarter is the last."),
    }[beat]


def position(beat: str, later: bool) -> str:
    """Where the learner stands; in the last beat only in its first quarter."""
    if beat == "play":
        return "" if later else _("From here on nothing is new. Keep or break as you think right.")
    return {
        "pledge": _("Two harbours of equal size share a hotline, a young promise. Nobody stands above them."),
        "hollow": _("The hotline was broken last quarter and is hollow now. Who keeps it, brings it back."),
        "trust": _(
            "The harbours have a duty to consult. Each trusts the other 50 of 100. Keep it or break it, and watch that "
            "number."
        ),
        "belief": _("The same duty. The bars show what West Harbour expects, and the least it needs."),
        "distrust": _("The same harbours after a quarrel: trust 10 of 100, grievance 60."),
        "home": _(
            "In Seoul a bloc governs that is cool towards Tokyo, and history weighs much. Only Tokyo and Seoul have "
            "signed a duty to consult."
        ),
        "hub": _("The same position and the same luck. But this time Washington has signed too."),
        "sign": _("Camp David, August 2023. A duty to consult lies on the table. You may sign as well, or decline."),
        "vote": _("The duty to consult is in force among the three. Keep it or break it, then watch the night."),
    }[beat]


def moral(beat: str, outcome: str) -> str:
    """What to take away; where it hangs on what came, by that."""
    return {
        "pledge": _(
            "Each term is a reason, in points; their sum and the quarter’s chance decide. You can ask for this ledger "
            "anywhere: click a number, or press Enter on it."
        ),
        "hollow": _("A promise does not die in one blow: after the first there is a quarter to turn back."),
        "trust": {
            "more": _("Trust grows in small steps, and faster where keeping was hard."),
            "less": _("A break teaches at once; winning it back takes kept quarters."),
        }.get(outcome, ""),
        "belief": _("This is the stag hunt: together is safer, but only if the other comes too."),
        "distrust": {
            "kept": _("It kept all the same: danger, or luck, carried what trust did not."),
            "broke": _("Distrust fulfils itself: who expects the other to leave has less reason to stay."),
        }.get(outcome, ""),
        "home": _("A leader who wants to keep may still break when home presses, and the other way round."),
        "hub": _("Look for Washington’s leverage among the terms: it is gone when attention fades."),
        "sign": _("Signing asks more than keeping: it costs capital, and it must be announced."),
        "vote": _("Nothing here is a law of nature: some successors keep what they inherit. Odds say how often."),
    }.get(beat, "")
