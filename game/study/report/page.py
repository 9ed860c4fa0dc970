"""The page: sections of figures, each with its drawing, its table and one line on how to read it.

It fetches nothing and runs nothing: one file, its own style, no script. What comes out of the folder is text to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape

from game.study.measure import Figure

STYLE = """
:root{--paper:#F5F0E6;--ink:#17212A;--ink2:#47545D;--rule:#CFC5B1;--fill:#EAE3D4;--c0:#005A8F;--c1:#A63F00;--c2:#00684C;
--c3:#8F3A69;--c4:#7A5200;--c5:#47545D;--c6:#17212A;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--paper:#101A22;--ink:#F3EDE0;--ink2:#AEBAC1;--rule:#3A4D59;--fill:#213340;
--c0:#56B4E9;--c1:#F4935A;--c2:#2DB48A;--c3:#D58DB5;--c4:#E69F00;--c5:#AEBAC1;--c6:#F3EDE0}}
@media print{:root{--paper:#fff;--ink:#000;--ink2:#333;--rule:#999;--fill:#ddd;--c0:#005A8F;--c1:#A63F00;--c2:#00684C;
--c3:#8F3A69;--c4:#7A5200;--c5:#47545D;--c6:#000}figure,tr{break-inside:avoid}h2,h3{break-after:avoid}details{display:block}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:860px;padding:24px 20px 64px;background:var(--paper);color:var(--ink);
font:16px/1.45 "Noto Sans CJK JP","Noto Sans",system-ui,sans-serif;font-variant-numeric:tabular-nums}
h1,h2{font-family:"Noto Serif CJK JP","Noto Serif",Georgia,serif;line-height:1.25}
h1{font-size:32px;margin:8px 0}h2{font-size:22px;margin:40px 0 8px;border-top:2px solid var(--ink);padding-top:12px}
h3{font-size:16px;margin:24px 0 4px}
p{margin:8px 0;max-width:74ch}.second,small{color:var(--ink2);font-size:14px}svg .second{fill:var(--ink2)}
.tell{border-left:4px solid var(--c4);padding:4px 12px;background:var(--fill)}
table{border-collapse:collapse;margin:8px 0 16px;width:100%;font-size:14.5px}
th,td{text-align:left;padding:4px 10px 4px 0;border-bottom:1px solid var(--rule);vertical-align:top}
td.n,th.n{text-align:right}
td.n small,td.n b{white-space:nowrap;font-weight:500}
.wide{overflow-x:auto}th{font-size:14px}
td.code{overflow-wrap:anywhere;font-family:ui-monospace,monospace;font-size:14px}
figure{margin:12px 0}svg{width:100%;height:auto;display:block}
svg text{fill:var(--ink);font-size:15px}svg .grid{stroke:var(--rule);stroke-width:1;fill:none}
.line{fill:none;stroke-width:2.4}.band{stroke:none;opacity:.16}.spread{stroke-width:2.2;fill:none}
.lead{stroke:var(--ink2);stroke-width:1;fill:none}.bar{fill:var(--rule);stroke:var(--ink2);stroke-width:1}
.mark{stroke-width:2}.mark.open{fill:none}
.three{display:grid;grid-template-columns:repeat(auto-fit,minmax(250px,1fr));gap:8px}
""" + "".join(
    f".line.c{n},.spread.c{n},.mark.c{n}{{stroke:var(--c{n})}}.band.c{n},.mark.c{n}:not(.open){{fill:var(--c{n})}}"
    for n in range(7)
)
GUARD = "default-src 'none'; style-src 'unsafe-inline'"


def page(title: str, sections: Iterable[str], foot: str) -> str:
    """The whole document."""
    head = (
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta http-equiv="Content-Security-Policy" content="{GUARD}"><title>{escape(title)}</title>'
        f"<style>{STYLE}</style>"
    )
    body = f"<h1>{escape(title)}</h1>" + "".join(sections) + f"<h2>How it was reckoned</h2>{foot}"
    return f'<!DOCTYPE html>\n<html lang="en"><head>{head}</head><body>{body}</body></html>\n'


def section(title: str, *inside: str) -> str:
    """A part of the page with its heading."""
    return f"<section><h2>{escape(title)}</h2>{''.join(inside)}</section>"


def para(words: str, klass: str = "") -> str:
    """A paragraph; what stands between back quotes is a command."""
    inside = re.sub("`([^`]+)`", r"<code>\1</code>", escape(words))
    return f'<p class="{klass}">{inside}</p>' if klass else f"<p>{inside}</p>"


def head(words: str) -> str:
    """A small heading."""
    return f"<h3>{escape(words)}</h3>"


def figure(drawing: str) -> str:
    """A drawing."""
    return f"<figure>{drawing}</figure>"


def table(names: Sequence[str], rows: Iterable[Sequence], folded: str = "") -> str:
    """A table; figures and numbers stand to the right. folded: what to click to see it, if it is long."""
    numbers: set[int] = set()
    lines = []
    for row in rows:
        numbers |= {n for n, cell in enumerate(row) if isinstance(cell, (Figure, int, float))}
        lines.append("<tr>" + "".join(_cell(cell) for cell in row) + "</tr>")
    heads = "".join(f'<th class="{"n" if n in numbers else ""}">{escape(name)}</th>' for n, name in enumerate(names))
    whole = f'<div class="wide"><table><thead><tr>{heads}</tr></thead><tbody>{"".join(lines)}</tbody></table></div>'
    return f"<details><summary>{escape(folded)}</summary>{whole}</details>" if folded else whole


class Code(str):
    """A word that may be broken anywhere, such as a hash."""


def _cell(cell) -> str:
    if isinstance(cell, Figure):
        return f'<td class="n"><b>{_decimals(cell)[0]} %</b><br><small>{interval(cell)}</small></td>'
    if isinstance(cell, int):
        return f'<td class="n">{cell:,}</td>'
    if isinstance(cell, float):
        return f'<td class="n">{cell:.1f}</td>'
    return f'<td class="code">{escape(cell)}</td>' if isinstance(cell, Code) else f"<td>{escape(str(cell))}</td>"


def percent(figure: Figure) -> str:
    """A share as people read it, with its interval and count."""
    return f"{_decimals(figure)[0]} % ({interval(figure)})"


def interval(figure: Figure) -> str:
    """The 95 % interval of a share and the count it rests on."""
    _, low, high = _decimals(figure)
    return f"{low} to {high}, n {figure.count:,.0f}"


def _decimals(figure: Figure) -> list[str]:
    """Value, low and high in percent, all with one decimal, or with two where the share is small."""
    small = 0 < figure.high < 0.01
    return [share(x, 2 if small else 1) for x in (figure.value, figure.low, figure.high)]


def share(x: float, decimals: int = 1) -> str:
    """A share in percent, with a minus that is one."""
    return f"{100 * x:.{decimals}f}".replace("-", "\u2212")


def number(figure: Figure) -> str:
    """A mean with its interval and count."""
    return f"{figure.value:.1f} ({figure.low:.1f} to {figure.high:.1f}, n {figure.count:,.0f})"
