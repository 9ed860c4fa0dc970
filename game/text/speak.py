"""Every text a person sees passes through `_`: the catalogue's words, or the English ones where it has
none."""

import gettext
from pathlib import Path

LOCALES = Path(__file__).resolve().parents[2] / "assets" / "locale"
_catalogue: gettext.NullTranslations = gettext.NullTranslations()


def use(language: str) -> None:
    """From now on `_` answers in `language` (en, ja, ko); an unknown one, or one without a catalogue, is
    English."""
    global _catalogue
    _catalogue = gettext.translation("third-signatory", LOCALES, [language], fallback=True)


def _(text: str) -> str:
    """`text` in the language in use."""
    return _catalogue.gettext(text) if text else text
