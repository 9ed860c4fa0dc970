"""The title and the two choices before a game: which situation, whose seat."""

from game.laws import home
from game.laws.expecting import standing
from game.laws.state import NOW
from game.text.chart import kind_of_chart
from game.text.front import groups_of
from game.text.numbers import percent, plain, whole
from game.text.shots import ScenarioRow, ScenarioShot, SeatRow, SeatShot, TitleItem, TitleShot
from game.text.speak import _, joined
from game.text.words import Words, capitalised, number_word, quarter_of, quarters, strategy


def title(latest: str, saved: int, situations: int, lesson: str = "done") -> TitleShot:
    """What is this about, and where do I go on? `latest` tells the game last saved, or is empty.

    Who has neither played nor looked at the guided first game finds it first.
    """
    items = [
        TitleItem("new", _("New game"), _("{n} situations").format(n=capitalised(number_word(situations)))),
        TitleItem("load", _("Load a game"), _saved(saved)),
        TitleItem("help", _("How to play")),
        TitleItem("settings", _("Settings"), _("Motion, sound, language")),
    ]
    learn = TitleItem("learn", _("Learn in ten minutes"), _("A guided first game"))
    items.insert(0 if not lesson and not latest else 1, learn)
    if latest:
        items.insert(0, TitleItem("continue", _("Continue"), latest))
    return TitleShot(
        _("A game of promises between three governments"),
        tuple(items),
        _("Coast: Natural Earth. Works without a network."),
    )


def _saved(n: int) -> str:
    if not n:
        return _("Nothing saved yet")
    return _("One saved") if n == 1 else _("{n} saved").format(n=capitalised(number_word(n)))


def scenarios(found: list, chosen: str) -> ScenarioShot:
    """Every situation with its briefing; `found` holds (scenario, first world) pairs."""
    return ScenarioShot(tuple(_scenario(s, w) for s, w in found), chosen)


def _scenario(s, w) -> ScenarioRow:
    words = Words(s)
    briefing = tuple(_(part.strip()) for part in s.briefing.split("\n\n") if part.strip())
    return ScenarioRow(
        s.id,
        s.code,
        _(s.title),
        when(words),
        _(s.goal),
        briefing,
        _facts(words, w),
        tuple(words.codes),
        kind_of_chart(words),
    )


def when(words: Words) -> str:
    s = words.scenario
    return quarter_of(s.year, s.quarter) if words.real() else _("Year 1")


def _facts(words: Words, w) -> tuple[tuple[str, str], ...]:
    stands = sum(standing(w, k) for k in range(len(w.state)))
    rows = [
        (
            _("In force"),
            _("nothing yet")
            if not stands
            else _("{n} promises").format(n=number_word(stands))
            if stands > 1
            else _("one promise"),
        ),
        (words.north(), percent(w.threat[0])),
        (words.china(), percent(w.threat[1])),
    ]
    if words.hub is not None:
        rows.append((words.seat(words.hub), _("attention {m}").format(m=percent(w.hub[1]))))
    return tuple(rows)


def seats(s, w, chosen: str, players: dict[str, str]) -> SeatShot:
    """Whose seat: a card a government, and one to watch. `players` name the strategies; `w` has heard home speak."""
    words = Words(s)
    rows = [_seat(words, w, i) for i in range(len(words.seats))]
    facts = tuple((words.seat(code), strategy(players.get(code, "domestic"))) for code in words.codes)
    text = _("Strategies play every government. You see what each chose, and why, with nothing hidden.")
    return SeatShot(_(s.title), _(s.goal), (*rows, SeatRow("", _("Watch"), _("Hold no seat"), text, facts)), chosen)


def _seat(words: Words, w, i: int) -> SeatRow:
    s = words.scenario
    government = s.governments[i]
    task = _(s.task[government.code]) if government.code in s.task else ""
    others = [j for j in range(len(words.seats)) if j != i]
    first = min(others, key=lambda j: w.trust[i][j])
    facts = (
        (_("Approval"), percent(w.approval[i] / 100)),
        (_("Capital"), plain(w.capital[i][i])),
        (_("Next election"), quarters(int(w.term[i]))),
        (_("Trust in {seat}").format(seat=words.seat(first)), plain(100 * w.trust[i][first])),
    )
    groups = tuple((words.faction(i, f), whole(100 * home.support(w, i, f, NOW))) for f in groups_of(w, i))
    text = joined([task, _standing(government)])
    return SeatRow(government.code, words.seat(i), words.office(i), text, facts, groups, words.flag(i))


def _standing(government) -> str:
    """What is particular about the office."""
    if government.hub:
        return _("You are patron and enforcer at once.")
    if government.single_term:
        return _("One term only: somebody else must keep what you sign.")
    if government.cabinet:
        return _("Your cabinet can fall between elections.")
    return ""
