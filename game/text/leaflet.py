"""The debrief as a page of its own: one HTML file that needs nothing else, in the words of the screen.

Charts are drawn into it as SVG. Every word is escaped; the page has no script and asks no server for anything.
"""

from html import escape

from game.text.shots import Curve, EndShot, Standing
from game.text.speak import _, spoken

WIDE, ROW, NAMES = 960, 26, 210
STROKES = {
    "live": 'stroke="#17212A" stroke-width="4"',
    "hollow": 'stroke="#17212A" stroke-width="4" stroke-dasharray="1 0" opacity=".35"',
    "notice": 'stroke="#7A5200" stroke-width="4" stroke-dasharray="12 7"',
    "ended": 'stroke="#47545D" stroke-width="2" stroke-dasharray="1 7"',
}
DASHES = ("", "9 5", "2 4", "16 6")
STYLE = """
body{background:#F5F0E6;color:#17212A;font:16px/1.45 "Noto Sans CJK JP","Noto Sans CJK KR",system-ui,sans-serif;
 max-width:960px;margin:32px auto;padding:0 24px}
h1,h2{font-family:"Noto Serif CJK JP","Noto Serif CJK KR",Georgia,serif;line-height:1.25}
h1{font-size:34px;margin:0 0 4px}h2{font-size:20px;margin:32px 0 8px;border-top:2px solid #17212A;padding-top:10px}
.quiet,small{color:#47545D}table{border-collapse:collapse;width:100%}
th{text-align:left;color:#47545D;font-weight:400;font-size:14px}
td,th{border-bottom:1px solid #CFC5B1;padding:6px 12px 6px 0;vertical-align:top}td.n{text-align:right;font-weight:700}
svg{max-width:100%;height:auto}svg text{font-size:14px;fill:#17212A}.big{font-size:34px;font-weight:700}
@media print{body{background:#fff}}
"""


def leaflet(s: EndShot, picture: str = "") -> str:
    """The page; `picture` is the name of the screen's picture beside it."""
    parts = [
        f"<h1>{escape(s.headline)}</h1><p class=quiet>{escape(s.lead)}</p>",
        _timeline(s),
        _head(_("Form reached"), f"<p><b>{escape(s.form)}</b><br>{escape(s.form_text)} {escape(s.signed)}</p>"),
        f"<p>{escape(s.outlived)}</p>",
        _scores(s),
        _effects(s),
        _happenings(s),
        _forecasts(s),
        _lasts(s),
        _history(s),
    ]
    if picture:
        parts.append(f"<p class=quiet>{escape(_('The screen as a picture: {name}').format(name=picture))}</p>")
    safe = "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    head = f"<!doctype html><html lang={spoken()}><meta charset=utf-8>{safe}<title>{escape(s.headline)}</title>"
    return f"{head}<style>{STYLE}</style><body>{''.join(parts)}</body></html>\n"


def _head(title: str, body: str) -> str:
    return f"<h2>{escape(title)}</h2>{body}" if body else ""


def _table(rows: list[tuple[str, ...]], heads: tuple[str, ...] = ()) -> str:
    top = "".join(f"<th>{escape(word)}</th>" for word in heads)
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table>{f'<tr>{top}</tr>' if heads else ''}{body}</table>" if rows else ""


def _timeline(s: EndShot) -> str:
    """Every commitment's life, a row each, votes as dashed lines."""
    if not s.lives:
        return ""
    step = (WIDE - NAMES - 10) / max(1, s.quarters)
    high = 30 + ROW * len(s.lives) + 24
    lines = [f'<text x="{NAMES + q * step + 4:.0f}" y="14">{escape(word)}</text>' for q, word in s.years]
    for n, life in enumerate(s.lives):
        y = 36 + n * ROW
        lines.append(f'<text x="0" y="{y + 5}">{escape(life.name)}</text>')
        for span in life.spans:
            a, b = NAMES + span.start * step, NAMES + span.end * step
            stroke = STROKES.get(span.state, STROKES["live"])
            lines.append(f'<line x1="{a:.1f}" y1="{y}" x2="{b:.1f}" y2="{y}" {stroke}/>')
    for code, quarter in s.elections:
        x = NAMES + quarter * step
        votes = f'x1="{x:.1f}" y1="22" x2="{x:.1f}" y2="{high - 22}"'
        lines.append(f'<line {votes} stroke="#A63F00" stroke-dasharray="3 3"/>')
        lines.append(f'<text x="{x - 8:.1f}" y="{high - 6}">{escape(code)}</text>')
    note = f"<p class=quiet>{escape(s.seal_note)}</p>" if s.elections else ""
    return f'<svg viewBox="0 0 {WIDE} {high}" role="img">{"".join(lines)}</svg>{note}'


def _scores(s: EndShot) -> str:
    cells = []
    for n, one in enumerate(s.scores):
        among = _bars(s.standings[n]) if n < len(s.standings) else ""
        cells.append(
            f"<td>{escape(one.name)}<br><span class=big>{escape(one.value)}</span><br>"
            f"<small>{escape(one.detail)}</small>{among}</td>"
        )
    note = f"<p class=quiet>{escape(s.standings_note)}</p>" if s.standings else ""  # no page waits for its games
    return _head(_("Three scores"), f"{note}<table><tr>{''.join(cells)}</tr></table>")


def _bars(one: Standing) -> str:
    most = max([*one.bins, 1e-9])
    bars = []
    for n, share in enumerate(one.bins):
        tall = 60 * share / most
        ink = "#17212A" if n == one.mark else "#47545D" if n < one.mark else "#CFC5B1"
        bars.append(f'<rect x="{n * 12}" y="{66 - tall:.1f}" width="11" height="{tall:.1f}" fill="{ink}"/>')
    return f'<br><svg viewBox="0 0 240 68" width="240">{"".join(bars)}</svg><br><b>{escape(one.text)}</b>'


def _effects(s: EndShot) -> str:
    rows = []
    for n, one in enumerate(s.effects, 1):
        rows.append((str(n), one.date, one.text, *(f"{x:+d}".replace("-", "\u2212") for _name, x in one.changes)))
    names = tuple(name for name, _x in s.effects[0].changes) if s.effects else ()
    note = f"<p class=quiet>{escape(s.effects_note)}</p>" if s.effects_note else ""
    return _head(_("Moves that mattered"), note + _table(rows, ("", "", "", *names) if rows else ()))


def _happenings(s: EndShot) -> str:
    rows = [(one.date, one.text, one.reason) for one in s.happenings]
    return _head(_("What happened, and why"), _table(rows))


def _forecasts(s: EndShot) -> str:
    if not s.forecasts:
        return ""
    rows = [(one.date, one.text, one.said, one.model, one.came) for one in s.forecasts]
    heads = ("", "", _("You"), _("The model"), _("What came"))
    return _head(_("Your forecasts and what came"), f"<p>{escape(s.forecasts_note)}</p>" + _table(rows, heads))


def _lasts(s: EndShot) -> str:
    if not s.lasts:
        return ""
    left, right, top, low = 40, 640, 10, 250
    body = [
        f'<line x1="{left}" y1="{y}" x2="{right}" y2="{y}" stroke="#CFC5B1"/><text x="0" y="{y + 5}">{word}</text>'
        for y, word in ((top, "100"), ((top + low) / 2, "50"), (low, "0"))
    ]
    taken = -99.0
    order = sorted(range(len(s.lasts)), key=lambda n: -s.lasts[n].points[-1][0])
    for n in order:
        end = low - (low - top) * s.lasts[n].points[-1][0]
        taken = max(end, taken + 20)
        body.append(_path(s.lasts[n], DASHES[n % len(DASHES)], left, right, top, low))
        body.append(f'<text x="{right + 10}" y="{taken + 5:.1f}">{escape(s.lasts[n].label)}</text>')
    body.append(f'<text x="{left}" y="{low + 20}">{escape(s.axis[0])}</text>')
    body.append(f'<text x="{right}" y="{low + 20}" text-anchor="end">{escape(s.axis[1])}</text>')
    chart = f'<svg viewBox="0 0 {WIDE} {low + 80}" role="img">{"".join(body)}</svg>'
    return _head(_("What lasts"), f"<p class=quiet>{escape(s.lasts_lead)}</p>{chart}")


def _path(c: Curve, dash: str, left, right, top, low) -> str:
    """A staircase with its band."""
    step = (right - left) / max(1, len(c.points) - 1)
    at = lambda share: low - (low - top) * share  # noqa: E731

    def stairs(place: int) -> list[str]:
        found = [f"{left:.1f},{at(c.points[0][place]):.1f}"]
        for n in range(1, len(c.points)):
            x = left + n * step
            found += [f"{x:.1f},{at(c.points[n - 1][place]):.1f}", f"{x:.1f},{at(c.points[n][place]):.1f}"]
        return found

    band = " ".join([*stairs(2), *reversed(stairs(1))])
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    line = f'<polyline points="{" ".join(stairs(0))}" fill="none" stroke="#17212A" stroke-width="2.5"{dashed}/>'
    return f'<polygon points="{band}" fill="#CFC5B1" opacity=".6"/>{line}'


def _history(s: EndShot) -> str:
    rows = [(one.date, one.text, one.detail, one.source) for one in s.recorded]
    note = f"<p class=quiet>{escape(s.recorded_note)}</p>" if s.recorded_note else ""
    return _head(_("What really happened"), note + _table(rows))
