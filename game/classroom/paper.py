"""The debrief as one page to keep: no script, no file beside it, nothing fetched; names go out in one step."""

import csv
import html
import io
import math

from game.text.speak import _, spoken

from . import tables
from .room import Room

STYLE = """
body{margin:2rem auto;max-width:60rem;padding:0 1rem;font:16px/1.45 "Noto Sans CJK JP","Noto Sans",system-ui,sans-serif;
color:#17212A;background:#fff}h1,h2{font-family:"Noto Serif CJK JP","Noto Serif",Georgia,serif;line-height:1.2}
h2{margin-top:2rem;border-top:1px solid #CFC5B1;padding-top:1rem}table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.3rem .8rem .3rem 0;border-top:1px solid #CFC5B1}
thead th{border-bottom:2px solid #17212A;border-top:0}.small{color:#47545D;font-size:14px}
svg{max-width:100%;height:auto}
.grid{display:grid;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));gap:1rem}li{margin:.2rem 0}
.short{white-space:nowrap}
:lang(ko){word-break:keep-all}
:lang(ja){line-break:strict;word-break:auto-phrase}
body:lang(ko){font-family:"Noto Sans CJK KR","Malgun Gothic",system-ui,sans-serif}
@page{size:A4;margin:15mm}
@media print{body{margin:0;padding:0;max-width:none;font-size:14px}
h2{break-after:avoid;margin-top:1.2rem;padding-top:.6rem}
tr,li,svg,section{break-inside:avoid}section.apart{break-before:page}h1+section.apart{break-before:auto}}
"""
SHORT = 8  # characters
LINES = {"JP": ("#005B96", ""), "KR": ("#00684B", "8 5"), "US": ("#9A3B78", "2 5")}


def page(title: str, *parts: str) -> str:
    """One self-contained page of HTML; its parts are HTML already."""
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{said(title)}</title>'
    body = f"<h1>{said(title)}</h1>" + "\n".join(part for part in parts if part)
    head += f"<style>{STYLE}</style>"
    return f'<!doctype html>\n<html lang="{spoken()}"><head>{head}</head>\n<body>{body}</body></html>\n'


def said(text) -> str:
    return html.escape(str(text))


def section(title: str, *inner: str, apart: bool = False) -> str:
    """A part of a page; one that stands apart begins a sheet of its own in print."""
    return f"<section{' class=apart' if apart else ''}><h2>{said(title)}</h2>{''.join(inner)}</section>"


def paragraph(text: str, small: bool = False) -> str:
    return f'<p class="small">{said(text)}</p>' if small else f"<p>{said(text)}</p>"


def listed(items, ordered: bool = False) -> str:
    """A list; an item may be (head, detail)."""
    rows = [f"<b>{said(one[0])}</b><br>{said(one[1])}" if isinstance(one, tuple) else said(one) for one in items]
    tag = "ol" if ordered else "ul"
    return f"<{tag}>" + "".join(f"<li>{row}</li>" for row in rows) + f"</{tag}>"


def table(heads, rows) -> str:
    head = "".join(f'<th scope="col">{said(one)}</th>' for one in heads)
    body = "".join("<tr>" + "".join(map(_cell, row)) + "</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _cell(cell) -> str:
    """A cell; what is as short as a figure or a span of minutes is not broken."""
    return f"<td{' class=short' if len(str(cell)) < SHORT else ''}>{said(cell)}</td>"


def debrief(room: Room, names: bool, end: dict) -> str:
    """The whole debrief of a room. `end` is its page; without names, students are numbers and no headline is kept."""
    return page(
        f"{_(room.session.scenario.title)}: {end['headline']}",
        paragraph(end["lead"]),
        paragraph(f"{end['form']}. {end['form_text']} {end['signed']} {end['outlived']}"),
        section(_("Three scores, never added up"), table(
            [_("Government"), _("Office"), *(one["name"] for one in end["scores"][0]["scores"][1:])],
            [[s["name"], *(f"{one['value']} ({one['detail']})" for one in s["scores"])] for s in end["scores"]])),
        section(_("Approval"), lines(end["approval"]["dates"], end["approval"]["lines"])),
        section(_("What happened, and why"),
                listed([(f"{h['date']}: {h['text']}", h["reason"]) for h in end["happenings"]], True)),
        section(_("The moves that mattered"), paragraph(end["mattered_note"]), listed(
            [(f"{m['name']}, {m['date']}: {m['did']}", "; ".join(f"{a} {b}" for a, b in m["changes"]))
             for m in end["mattered"] or ()])),
        _forecasts(end),
        _many(end),
        _rooms(end),
        section(_("What was hidden"), paragraph(end["hidden_note"]), table(
            [_("Government"), _("Leader"), _("Wish to work with the partner"), _("How much history weighs"),
             _("In office")],
            [[h["name"], h["leader"], h["wish"], h["history"], h["office"]] for h in end["hidden"]])),
        section(_("What history did"), paragraph(end["history_note"]),
                listed([(f"{h['date']}: {h['title']}", h["text"]) for h in end["history"]])),
        section(end["limits"]["text"], paragraph(end["limits"]["reason"])),
        *_discuss(end),
        _papers(room) if names else "",
        _students(room, names),
    )  # fmt: skip


def _discuss(end: dict) -> list[str]:
    """The questions, numbered through, as a teacher calls them out."""
    found, first = [], 1
    for part in end["discuss"]:
        asked = listed(part["questions"], True).replace("<ol>", f'<ol start="{first}">')
        found.append(section(_("To discuss: {phase}").format(phase=part["title"]), asked))
        first += len(part["questions"])
    return found


def _forecasts(end: dict) -> str:
    if not end["forecasts"]:
        return ""
    heads = [_("Question"), _("First"), _("Last"), _("Came true"), _("Miss, first"), _("Miss, last")]
    keys = ("question", "first", "last", "came", "brier_first", "brier_last")
    return section(
        _("Your forecasts"),
        table(heads, [[one[key] for key in keys] for one in end["forecasts"]]),
        curve(end["calibration"]),
        paragraph(end["calibration_note"]),
    )


def _many(end: dict) -> str:
    if not end["many"]:
        return section(_("Your class against many games"), paragraph(end["many_note"]))
    rows = "".join(f"<div><b>{said(row['label'])}</b>{bars(row)}<p class='small'>{said(row['text'])}</p></div>"
                   for row in end["many"]["rows"])  # fmt: skip
    note = paragraph(end["many"]["note"])
    return section(
        _("Your class against many games"), note, f'<div class="grid">{rows}</div>', listed(end["many"]["shares"])
    )


def _rooms(end: dict) -> str:
    if len(end["rooms"]) < 2:
        return ""
    heads = [_("Room"), _("Quarter"), _("What became of it"), *(label for label, _v in end["rooms"][0]["scores"])]
    rows = [[r["code"], r["date"], r["headline"], *(value for _l, value in r["scores"])] for r in end["rooms"]]
    return section(_("Room against room"), paragraph(end["rooms_note"]), table(heads, rows))


def _papers(room: Room) -> str:
    rows = [pair for one in room.headlines.values() for pair in one.items()]
    found = [(f"“{text}”", room.members[number].name) for number, text in rows]
    return section(_("The press"), listed(found)) if found else ""


def _students(room: Room, names: bool) -> str:
    """The table of students, as the CSV has it."""
    rows = list(csv.reader(io.StringIO(tables.students(room, names))))
    heads = (_("Room"), _("Student"), _("Name"), _("Seat"), _("Votes"), _("Voices"), _("Orders sealed"), _("Notes"),
             _("Forecasts"), _("Miss (Brier score)"))  # fmt: skip
    return section(_("Students"), table(heads, rows[1:]))


# pictures


def lines(dates: list[str], values: dict[str, list[float]]) -> str:
    """Lines of 0..100, a quarter a step, each with its code at its end."""
    w, h, right = 720, 260, 70
    n = max(1, len(dates) - 1)
    last: list[tuple[float, str, str]] = []
    drawn = [_rule(40, w - right, 20 + (1 - v / 100) * (h - 50), v) for v in (0, 50, 100)]
    for code, row in values.items():
        hue, dash = LINES.get(code, ("#17212A", "" if code == "EH" else "8 5"))
        at = [f"{40 + i / n * (w - 40 - right):.1f},{20 + (1 - v / 100) * (h - 50):.1f}" for i, v in enumerate(row)]
        drawn.append(f'<polyline points="{" ".join(at)}" fill="none" stroke="{hue}" stroke-width="2.5" '
                     f'stroke-dasharray="{dash}"/>')  # fmt: skip
        if at:
            last.append((float(at[-1].split(",")[1]), code, hue))
    place = -99.0
    for y, code, hue in sorted(last):  # names that would lie on one another move down
        place = max(y, place + 16)
        drawn.append(f'<text x="{w - right + 8}" y="{place + 5:.0f}" fill="{hue}">{said(code)}</text>')
    ends = f'<text x="40" y="{h - 6}">{said((dates or [""])[0])}</text>'
    ends += f'<text x="{w - right}" y="{h - 6}" text-anchor="end">{said((dates or [""])[-1])}</text>'
    return _svg(w, h, "".join(drawn) + ends)


def bars(row: dict) -> str:
    """How a score is spread over many games, and where the class stands."""
    w, h, most = 300, 100, max(1, *row["bins"])
    step = w / len(row["bins"])
    drawn = [f'<rect x="{i * step + 1:.1f}" y="{h - 20 - n / most * 70:.1f}" width="{step - 2:.1f}" '
             f'height="{n / most * 70:.1f}" fill="#8C9AA3"/>' for i, n in enumerate(row["bins"])]  # fmt: skip
    x = row["yours"] / 100 * w
    mark = f'<line x1="{x:.1f}" x2="{x:.1f}" y1="4" y2="{h - 20}" stroke="#A63F00" stroke-width="3"/>'
    ends = f'<text x="0" y="{h - 4}">0</text><text x="{w}" y="{h - 4}" text-anchor="end">100</text>'
    return _svg(w, h, "".join(drawn) + mark + ends)


def curve(points: list[dict]) -> str:
    """What was said against what came, in percent."""
    w = h = 320
    at = [(40 + p["said"] / 100 * 240, 280 - p["came"] / 100 * 240, 4 + math.sqrt(p["count"])) for p in points]
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}" fill="#005B96"/>' for x, y, r in at)
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y, _r in at)
    return _svg(w, h,
        '<path d="M40 26V280H294" fill="none" stroke="#47545D"/><path d="M40 280L280 40" stroke="#47545D" '
        f'stroke-dasharray="5 5"/><polyline points="{line}" fill="none" stroke="#005B96" stroke-width="2"/>{dots}'
        f'<text x="170" y="312" text-anchor="middle">{said(_("Said"))}, %</text>'
        f'<text x="46" y="16">{said(_("Came true"))}, %</text>')  # fmt: skip


def _rule(left: float, right: float, y: float, label: int) -> str:
    return f'<line x1="{left}" x2="{right}" y1="{y}" y2="{y}" stroke="#CFC5B1"/><text x="6" y="{y + 5}">{label}</text>'


def _svg(w: int, h: int, inner: str) -> str:
    return f'<svg viewBox="0 0 {w} {h}" width="{w}" role="img" font-size="14">{inner}</svg>'
