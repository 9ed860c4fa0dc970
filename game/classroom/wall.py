"""The wall's window is told what it shows: the projector's page as a shot, built where the room lives."""

import io
from dataclasses import replace
from functools import lru_cache
from itertools import count

import segno

from game.text import homefront, reveal
from game.text.chart import chart
from game.text.news import news
from game.text.shots import NewsLine
from game.text.speak import _
from game.text.standoff import closed
from game.text.standoff import opened as at_odds
from game.text.wall import Bars, Sheet, WallSeat, WallShot

from .pages import Pages

VOTES = 10  # marks of a group that are drawn


def phases() -> dict[str, str]:
    return {
        "lobby": _("Before the first quarter"),
        "open": _("Delegations decide"),
        "reveal": _("The reveal"),
        "over": _("The debrief"),
    }


def wall(pages: Pages, base: str, end: dict | None, beside: dict | None = None) -> WallShot:
    """The wall of a room, in the language that is spoken here.

    `end`: the debrief's page once the game is over. `beside`: all rooms compared, while the wall shows that.
    """
    room, stage, seen = pages.room, pages.stage(), pages.public()
    last = reveal.reveal(seen, seen.pages[-1], room.session.over) if seen.pages else None
    opened = last if room.phase == "reveal" else None
    lines = tuple(NewsLine("news", f"“{one['text']}” {one['by']}") for one in pages.papers()[-3:])
    told = news(seen) if room.phase == "open" else last.news if opened else ()
    if opened:
        moved = (NewsLine("hand", f"{dict(last.seats)[code]}: {text}") for code, text in last.moves)
        dear = (NewsLine("people", text, True) for text in homefront.priced_out(seen, room.priced_out))
        lines = (*lines, *dear, *told[1:], *moved)
    else:
        lines = (*told[1:], *lines)
    crisis = closed(seen, seen.pages[-1]) if opened else at_odds(seen) if room.phase == "open" else None
    if opened and crisis:  # it stands apart from the promises' rows
        opened = replace(opened, rows=opened.rows[1:])
    shot, plain = chart(seen), last.title if opened else stage["title"]
    return WallShot(
        phase=room.phase,
        word=phases()[room.phase],
        headline=_("Room against room") if beside else end["headline"] if end else told[0].text if told else plain,
        date=stage["last"] if opened else stage["date"],
        code=room.code,
        join=_("Join:"),
        address=base.removeprefix("http://"),
        goal=stage["goal"],
        chart=replace(shot, rivals=(), launch="", patrol="", inset=shot.inset and replace(shot.inset, lines=())),
        seats=tuple(_seat(pages, stage, n, bool(opened)) for n in range(len(room.session.seats))),
        figures=_figures(pages, stage),
        news=lines,
        strands=shot.strands,
        reveal=opened,
        ends=room.bell.ends,
        left=room.bell.left(0.0) if room.bell.paused else None,
        clock_word=_("Paused") if room.bell.paused else _("The bell in") if room.bell.ends is not None else "",
        voted=_("The home fronts voted") if opened and room.heard else "",
        sheets=sheets(end) if end else (),
        qr=_qr(f"{base}/#{room.code.replace(' ', '-')}") if room.phase == "lobby" else (),
        crisis=crisis,
        beside=_beside(beside) if beside else (),
    )


def _seat(pages: Pages, stage: dict, n: int, opened: bool) -> WallSeat:
    room, one = pages.room, pages.roster()[n]
    left, code = stage["votes"][one["code"]], one["code"]
    away = one["by"] == "strategy" and room.phase != "lobby"
    icon = "check" if one["sealed"] else "gear" if away else "people"
    word = _("{n} here").format(n=one["here"])
    if room.phase == "lobby":
        word = _("Students: {n}").format(n=one["people"])
    elif one["sealed"] or away:
        word = _("Sealed") if one["sealed"] else _("Played by a strategy")
    elif room.phase == "open":
        word = _("Deciding")
    when = _("this quarter") if left <= 1 else _("next quarter") if left == 2 else _("in {n} quarters").format(n=left)
    facts = ((_("Approval"), stage["approval"][n]), (_("Mood for the pact"), stage["mood"][n]),
             (_("Next election"), when))  # fmt: skip
    heard = [one for one in stage["reveal"]["homes"] if one["seat"] == code] if opened else []
    votes = tuple((one["name"], tuple(vote > 0 for vote in one["votes"][:VOTES])) for one in heard)
    return WallSeat(code, one["name"], icon, word, one["sealed"], facts, votes)


def _figures(pages: Pages, stage: dict) -> tuple[tuple[str, str], ...]:
    first = pages.words.codes[:2]
    pairs = [row for row in stage["trust"] if row[0] in first and row[1] in first]
    told = _("{a}’s trust in {b}")
    return tuple((told.format(a=pages.words.seat(a), b=pages.words.seat(b)), value) for a, b, value in pairs)


@lru_cache(maxsize=8)
def _qr(address: str) -> tuple[tuple[bool, ...], ...]:
    """The cells of the join address's code."""
    text = io.StringIO()
    segno.make(address, error="m", micro=False).save(text, kind="txt", border=2)
    return tuple(tuple(cell == "1" for cell in row) for row in text.getvalue().split())


def sheets(end: dict) -> tuple[Sheet, ...]:
    """The debrief's leaves, in the order in which a class talks about it."""
    names = tuple(score["name"] for score in end["scores"][0]["scores"])
    scores = tuple((one["name"], *(f"{s['value']}  {s['detail']}" for s in one["scores"])) for one in end["scores"])
    heads = (_("Government"), names[0] if len(scores) == 1 else _("Office"), *names[1:])
    form = f"{end['form']}. {end['form_text']} {end['signed']} {end['outlived']}"
    approval = tuple((code, tuple(row)) for code, row in end["approval"]["lines"].items())
    dates = end["approval"]["dates"] or [""]
    found = [
        Sheet(_("Three scores, never added up"), f"{end['lead']} {form}", heads, scores),
        Sheet(_("What happened, and why"), items=tuple((f"{h['date']}: {h['text']}", h["reason"])
                                                       for h in end["happenings"])),
        Sheet(_("Approval"), lines=approval, ends=(dates[0], dates[-1])),
        Sheet(_("The moves that mattered"), end["mattered_note"], items=tuple(
            (f"{m['name']}, {m['date']}: {m['did']}", "; ".join(f"{a} {b}" for a, b in m["changes"]))
            for m in end["mattered"] or ())),
        *_forecasts(end),
        *_many(end),
        *_rooms(end),
        Sheet(_("What was hidden"), end["hidden_note"],
              (_("Government"), _("Leader"), _("Wish to work with the partner"), _("How much history weighs"),
               _("In office")),
              tuple((h["name"], h["leader"], h["wish"], h["history"], h["office"]) for h in end["hidden"])),
        Sheet(_("What history did"), end["history_note"],
              items=tuple((f"{h['date']}: {h['title']}", h["text"]) for h in end["history"])),
        Sheet(end["limits"]["text"], end["limits"]["reason"]),
    ]  # fmt: skip
    number = count(1)
    for part in end["discuss"]:
        asked = tuple((f"{next(number)}. {question}", "") for question in part["questions"])
        found.append(Sheet(_("To discuss: {phase}").format(phase=part["title"]), items=asked))
    return tuple(found)


def _beside(page: dict) -> tuple[Sheet, ...]:
    """The rooms compared while they play: a table, then trust in both directions, a line a room."""
    ends = (page["dates"][0], page["dates"][-1]) if page["dates"] else ("", "")
    table = Sheet(_("Rooms side by side"), page["note"], tuple(page["heads"]), tuple(map(tuple, page["rows"])))
    drawn = [Sheet(one["title"], lines=tuple((code, tuple(row)) for code, row in one["lines"]), ends=ends)
             for one in page["charts"] if page["dates"]]  # fmt: skip
    return (table, *drawn)


def _forecasts(end: dict) -> list[Sheet]:
    if not end["forecasts"]:
        return []
    heads = (_("Question"), _("First"), _("Last"), _("Came true"), _("Miss, first"), _("Miss, last"))
    keys = ("question", "first", "last", "came", "brier_first", "brier_last")
    rows = tuple(tuple(one[key] for key in keys) for one in end["forecasts"])
    points = tuple((p["said"], p["came"], p["count"]) for p in end["calibration"])
    note = _("The miss (Brier score) is 0 at best; always saying 50 % earns .25.")
    return [
        Sheet(_("Your forecasts"), note, heads, rows),
        Sheet(_("The class’s calibration"), end["calibration_note"], curve=points, axes=(_("Said"), _("Came true"))),
    ]


def _many(end: dict) -> list[Sheet]:
    if not end["many"]:
        return [Sheet(_("Your class against many games"), end["many_note"])]
    bars = tuple(Bars(r["label"], r["text"], tuple(r["bins"]), r["yours"]) for r in end["many"]["rows"])
    lead = " ".join([end["many"]["note"], *end["many"]["shares"]])
    return [Sheet(_("Your class against many games"), lead, bars=bars)]


def _rooms(end: dict) -> list[Sheet]:
    if len(end["rooms"]) < 2:
        return []
    heads = (_("Room"), _("Quarter"), _("What became of it"), *(label for label, _value in end["rooms"][0]["scores"]))
    rows = tuple((r["code"], r["date"], r["headline"], *(v for _l, v in r["scores"])) for r in end["rooms"])
    return [Sheet(_("Room against room"), end["rooms_note"], heads, rows)]
