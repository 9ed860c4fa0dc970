"""Role sheets and group sheets of one scenario, told from its content, so that they never say anything else."""

from game.text.front import TORN
from game.text.lessons import Leaflet, Listed, Part, Table
from game.text.numbers import percent, plain
from game.text.speak import _
from game.text.words import Words, quarters, state_words


def leaflets(scenario) -> tuple[Leaflet, Leaflet]:
    """The sheets of its delegations, and those of its groups at home."""
    return roles(scenario), groups(scenario)


def roles(scenario) -> Leaflet:
    """One part a government; what stands here everybody may know."""
    words, title = Words(scenario), _(scenario.title)
    parts = [
        Part(_("The situation"), tuple(_(p.strip()) for p in scenario.briefing.split("\n\n") if p.strip())),
        Part(_("What can be promised"), (_promises(scenario, words),)),
        *(_role(scenario, words, i) for i in range(len(scenario.governments))),
        Part(
            _("Observers and press"),
            (
                _(
                    "You hold no seat. You see what the public sees: promises, news, approval, trust, "
                    "elections. Forecast every quarter."
                ),
                _(
                    "The press writes one headline a quarter for the wall: what happened, in whose words,"
                    " and no invented quotation."
                ),
            ),
        ),
        Part(
            _("For all"),
            (
                _(
                    "The leaders are inventions of the game, not portraits. Whoever wants another seat "
                    "may have it, and need give no reason."
                ),
            ),
        ),
    ]
    return Leaflet(f"roles-{_file(scenario)}", _("Role sheets: {scenario}").format(scenario=title), tuple(parts))


def _file(scenario) -> str:
    return "-".join(scenario.title.lower().replace(":", "").replace("'", "").split()) or scenario.code.lower()


def _promises(scenario, words: Words) -> Table:
    states = state_words()
    rows = []
    for k, one in enumerate(scenario.commitments):
        rows.append((words.promise(k), _(one.sentence), states[one.state]))
    return Table((_("Promise"), _("What it says"), _("At the start")), tuple(rows))


def _role(scenario, words: Words, i: int) -> Part:
    g = scenario.governments[i]
    known = Listed(
        (
            _("Office: {title}. Ruling bloc: {bloc}.").format(title=_(g.leader_title), bloc=_(g.bloc[g.ruling].label)),
            _("Approval {approval}; the next election comes in {quarters}.").format(
                approval=percent(g.approval / 100), quarters=quarters(g.term)
            ),
            _("Political capital {n}: what signatures and moves are paid with.").format(n=plain(g.capital_points)),
            _("Trust, of 100: {list}.").format(
                list="; ".join(
                    f"{words.seat(code)} {plain(100 * x)}" for code, x in g.trust.items() if code in words.codes
                )
            ),
        )
    )
    rows = tuple((_(f.label), percent(f.weight), _(f.interest)) for f in g.factions if f.weight > 0)
    ask = Listed(
        (
            _("Which of your own people can you bring along, and what does that cost you?"),
            _("What do you need the others to believe about you?"),
            _("Would the next government want to keep this?"),
        )
    )
    home = Table((_("Group at home"), _("Weight"), _("What it wants")), rows)
    task = _(scenario.task.get(g.code, scenario.goal))
    return Part(words.seat(i), (task, known, home, _("Ask yourself each quarter:"), ask), apart=True)


def groups(scenario) -> Leaflet:
    """One part a group; what only the group knows is on its phone."""
    words, parts = Words(scenario), []
    for i, g in enumerate(scenario.governments):
        heard = [f for f in g.factions if f.weight > 0]
        parts += [_group(words, i, g, f, apart=f is heard[0]) for f in heard]
    title = _("Groups at home: {scenario}").format(scenario=_(scenario.title))
    lead = Part(
        _("How your vote counts"),
        (
            _(
                "You do not order: you are the pressure. Each quarter say whether your government "
                "should work with its partners, and how strongly. At the bell your votes are your "
                "group’s voice, as loud as its weight, and louder while your bloc rules."
            ),
            _("Where a pact needs a vote at home, the groups’ voices are the odds of that vote: you can stop it."),
        ),
    )
    return Leaflet(f"groups-{_file(scenario)}", title, (lead, *parts))


def _group(words: Words, i: int, g, f, apart: bool) -> Part:
    side = (
        _("among no bloc’s voters")
        if f.bloc is None
        else _("among the voters of: {bloc}").format(bloc=_(g.bloc[f.bloc].label))
    )
    stance = 100 * f.x
    start = _("torn") if abs(stance) <= TORN else _("for") if stance > 0 else _("against")
    facts = Listed(
        (
            _("Weight {share}, {side}.").format(share=percent(f.weight), side=side),
            _("Where you stand on working with the partner, before threats and history: {word}.").format(word=start),
            _("How much history weighs with you: {share}.").format(share=percent(f.h)),
        )
    )
    rows = ((_("in favour"), _(f.quotes.favour)), (_("torn"), _(f.quotes.torn)), (_("against"), _(f.quotes.against)))
    said = Table((_("When you are"), _("One of you may say")), rows)
    return Part(f"{words.seat(i)}: {_(f.label)}", (_(f.interest), facts, said), apart)
