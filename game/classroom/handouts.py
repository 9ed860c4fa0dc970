"""Leaflets as pages to print: one self-contained HTML file each, and an index that leads to all."""

from game.text import handbook, sheets
from game.text.lessons import Leaflet, Listed, Table
from game.text.speak import _

from . import paper


def pages(scenarios) -> dict[str, str]:
    """By file name, every handout in the language that is spoken here."""
    found = [*handbook.leaflets()]
    for scenario in scenarios:
        found += sheets.leaflets(scenario)
    made = {f"{one.name}.html": page(one) for one in found}
    return {"index.html": index(found), **made}


def page(leaflet: Leaflet) -> str:
    parts = [paper.section(part.title, *map(_block, part.blocks), apart=part.apart) for part in leaflet.parts]
    return paper.page(leaflet.title, *parts)


def index(found: list[Leaflet]) -> str:
    links = "".join(f'<li><a href="{one.name}.html">{paper.said(one.title)}</a></li>' for one in found)
    note = _("Print from any browser. Everything on these pages may be copied for your class.")
    return paper.page(_("Teaching with Third Signatory"), paper.paragraph(note), f"<ul>{links}</ul>")


def _block(block) -> str:
    if isinstance(block, Listed):
        return paper.listed(block.items, block.numbered)
    if isinstance(block, Table):
        return paper.table(block.heads, block.rows)
    return paper.paragraph(block)
