"""What things are called: the names of one scenario's seats, promises, groups and rivals, in the reader's language."""

from game.text.speak import _, enumerated, ngettext

PLACES = {"JP": (139.7, 35.7), "KR": (127.0, 37.55)}
FLAGS = ("JP", "KR", "US", "EH", "WH")
RIVAL_PLACES = {"pyongyang": (125.75, 39.03), "beijing": (116.4, 39.9), "moscow": (None, None)}
MONTHS = ("January to March", "April to June", "July to September", "October to December")


def _inside() -> dict[str, str]:
    """How a promise is called inside a sentence."""
    return {
        "hotline": _("the leader hotline"),
        "consult": _("the duty to consult"),
        "exercises": _("regular exercises"),
        "warning": _("missile warnings"),
        "cyber": _("cyber cooperation"),
        "treaty": _("the mutual-defence treaty"),
        "gsomia": _("GSOMIA"),
        "tisa": _("TISA"),
        "accord": _("the history accord"),
    }


def listed(words: list[str]) -> str:
    """Tokyo, Seoul and Washington."""
    if len(words) < 2:
        return "".join(words)
    return _("{some} and {last}").format(some=enumerated(words[:-1]), last=words[-1])


def quarters(n: int) -> str:
    return ngettext("{n} quarter", "{n} quarters", n).format(n=n)


def quarter_of(year: int, quarter: int) -> str:
    """A quarter of our calendar in short."""
    return _("{y} Q{q}").format(y=year, q=quarter)


def capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def number_word(n: int) -> str:
    words = (_("no"), _("one"), _("two"), _("three"), _("four"), _("five"), _("six"), _("seven"), _("eight"))
    return words[n] if n < len(words) else str(n)


def strategy(name: str) -> str:
    """How a strategy is called; one of a person's own keeps the name of its file."""
    told = {
        "domestic": _("domestic"),
        "person": _("a person here"),
        "always_keep": _("always keep"),
        "always_break": _("always break"),
        "attentive": _("attentive"),
        "tit_for_tat": _("tit for tat"),
        "generous_tit_for_tat": _("generous tit for tat"),
        "suspicious_tit_for_tat": _("suspicious tit for tat"),
        "joss": _("joss"),
        "go_by_majority": _("go by majority"),
        "grim": _("grim"),
        "win_stay_lose_shift": _("win stay, lose shift"),
        "poll_watcher": _("poll watcher"),
        "random": _("random"),
    }
    return told.get(name, name)


class Words:
    """The names of one scenario, by the numbers of the laws."""

    def __init__(self, scenario):
        self.scenario = scenario
        self.codes = [g.code for g in scenario.governments]
        self.hub = next((i for i, g in enumerate(scenario.governments) if g.hub), None)

    # seats
    @property
    def seats(self) -> list[str]:
        """Every government's capital; asked anew each time, for the language may change."""
        return [_(g.name) for g in self.scenario.governments]

    def seat(self, i) -> str:
        """A government's capital, by its number or code."""
        return self.seats[self.codes.index(i) if isinstance(i, str) else i]

    def office(self, i: int) -> str:
        return _(self.scenario.governments[i].leader_title)

    def office_short(self, i: int) -> str:
        """Where a government sits, in a word or two for the top bar."""
        title = self.scenario.governments[i].leader_title
        return {"Prime Minister": _("Cabinet"), "First Minister": _("Council")}.get(title, _(title))

    def bloc(self, i: int, b: int) -> str:
        return _(self.scenario.governments[i].blocs[b].label)

    def faction(self, i: int, f: int) -> str:
        return _(self.scenario.governments[i].factions[f].label)

    def flag(self, i: int) -> str:
        return self.codes[i] if self.codes[i] in FLAGS else ""

    def house(self, i: int) -> str:
        """The parliament that ratifies."""
        return {"JP": _("Diet"), "KR": _("National Assembly"), "US": _("Senate")}.get(self.codes[i], _("Assembly"))

    def who(self, seats: list[int]) -> str:
        """Some of the governments, as a sentence names them."""
        if len(seats) == len(self.seats) > 2:
            return _("all {n}").format(n=number_word(len(seats)))
        if len(seats) == len(self.seats) == 2:
            return _("both")
        return listed([self.seats[i] for i in seats])

    # promises
    def promise(self, k: int) -> str:
        return _(self.scenario.commitments[k].name)

    def inside(self, k: int) -> str:
        one = self.scenario.commitments[k]
        return _inside().get(one.id) or _(one.name)

    def icon(self, k: int) -> str:
        icon = self.scenario.commitments[k].icon
        return "share" if icon == "eye" else icon  # the eye stands for watching

    def pact(self, items: list[int]) -> str:
        """A pact by its elements, inside a sentence."""
        if len(items) == 1:
            return self.inside(items[0])
        if len(items) == 2:
            return listed([self.inside(k) for k in items])
        return _("a package of {n}").format(n=number_word(len(items)))

    def pact_title(self, items: list[int]) -> str:
        """A pact by its elements, as a heading."""
        if len(items) > 2:
            return _("{first} and {n} more").format(first=self.promise(items[0]), n=number_word(len(items) - 1))
        return capitalised(listed([self.inside(k) for k in items])) if len(items) == 2 else self.promise(items[0])

    # rivals
    def rival(self, name: str) -> bool:
        return any(r.id == name for r in self.scenario.rivals)

    def north(self) -> str:
        return _("Pyongyang threat") if self.rival("pyongyang") else _("Raiders")

    def northern(self) -> str:
        """Who launches and raids: one side of a crisis."""
        return _("Pyongyang") if self.rival("pyongyang") else _("Raider Bay")

    def china(self) -> str:
        return _("Beijing + Moscow") if self.rival("beijing") else _("The far fleet")

    # time
    def date(self, world) -> str:
        """A quarter in short: 2026 Q4."""
        if not self.real():
            return _("Year {y} Q{q}").format(y=world.date[1] - self.scenario.year + 1, q=world.date[2])
        return quarter_of(world.date[1], world.date[2])

    def date_in_full(self, world) -> str:
        """A quarter where there is room for it."""
        if not self.real():
            return self.date(world)
        return _("{year} Q{quarter}").format(year=world.date[1], quarter=world.date[2])

    def real(self) -> bool:
        """Whether the scenario lies in our calendar: an invented place counts its own years."""
        return any(code in ("JP", "KR", "US") for code in self.codes)


def state_words() -> dict[str, str]:
    return {
        "live": _("Live"),
        "hollow": _("Hollow"),
        "notice": _("Notice"),
        "ended": _("Ended"),
        "table": _("On the table"),
        "idea": _("Idea"),
    }
