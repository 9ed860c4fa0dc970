"""The pages' own words: found in their files, sent in the reader's language, chosen before a word is drawn.

A page is written once, in English: `{{Join}}` in its HTML, `t("Join")` in its scripts. The server fills in the HTML
and hands the scripts their table, so nothing is ever seen in another language first.
"""

import html
import re
from functools import lru_cache
from http.cookies import CookieError, SimpleCookie
from pathlib import Path

from game.text.speak import LANGUAGES, _, speaking

WEB = Path(__file__).parents[2] / "assets" / "web"
SAID = re.compile(r"""\bt\(\s*"((?:[^"\\]|\\.)*)"\s*[,)]""")
FILLED = re.compile(r"\{\{(.+?)\}\}")


def of_scripts(folder: Path = WEB) -> list[str]:
    """Every text of the scripts, in the order of their files."""
    found = [text for file in sorted(folder.glob("*.js")) for text in SAID.findall(file.read_text(encoding="utf-8"))]
    return list(dict.fromkeys(re.sub(r"\\(.)", r"\1", text) for text in found))


def of_pages(folder: Path = WEB) -> list[str]:
    """Every text of the HTML, in the order of its files."""
    pages = [file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.html"))]
    found = dict.fromkeys(text for page in pages for text in FILLED.findall(page))
    return [text for text in found if text not in ("lang", "languages")]


@lru_cache(maxsize=4)
def table(language: str) -> dict[str, str]:
    """The scripts' texts in a language; empty in English, which they are written in."""
    with speaking(language):
        return {text: str(_(text)) for text in of_scripts()} if language != "en" else {}


@lru_cache(maxsize=16)
def page(file: Path, language: str) -> str:
    """A page in a language, with the switch to the others."""
    named = "".join(f'<option value="{code}"{" selected" if code == language else ""} lang="{code}">{own}</option>'
                    for code, own in LANGUAGES.items())  # fmt: skip
    fixed = {"lang": language, "languages": named}
    with speaking(language):
        text = file.read_text(encoding="utf-8")
        return FILLED.sub(lambda found: fixed.get(found[1]) or html.escape(_(found[1]), quote=True), text)


def chosen(asked: str, cookies: str, accepted: str) -> str:
    """The language of a request: what its address asks for, what was chosen before, what the browser prefers."""
    try:
        kept = SimpleCookie(cookies[:4096]).get("lang")
    except CookieError:
        kept = None
    wishes = [asked, kept.value if kept else "", *preferred(accepted)]
    return next((one for one in wishes if one in LANGUAGES), "en")


def preferred(accepted: str) -> list[str]:
    """The languages of an Accept-Language header, the most wanted first; what cannot be read counts for nothing."""
    found = []
    for n, part in enumerate(accepted[:400].split(",")):
        word, _semi, rest = part.strip().partition(";")
        try:
            weight = float(rest.strip().removeprefix("q=")) if rest else 1.0
        except ValueError:
            weight = 0.0
        if weight > 0:
            found.append((-weight, n, word.partition("-")[0].lower()))
    return [word for _weight, _n, word in sorted(found)]
