"""Names of countries as the program's language calls them, and how people may type them."""

import unicodedata
from dataclasses import dataclass
from functools import cmp_to_key

from PySide6.QtCore import QCollator, QLocale

HOME = "CO"
"""Assumed where the system does not say where it stands."""


@dataclass(frozen=True, slots=True)
class CountryName:
    """One country as it is shown, and everything it can be found by."""

    code: str
    """ISO 3166-1 alpha-2."""
    shown: str
    found_by: str
    """The shown name, the English name and the code, folded, one a line."""


def folded(text: str) -> str:
    """Return text without accents and case: people type `peru` and `mexico`."""
    apart = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).casefold().strip()


def country_name(code: str, language: QLocale.Language) -> CountryName:
    """Return a country's name in a language where Qt knows it, else in English."""
    territory = QLocale.codeToTerritory(code)
    english = QLocale.territoryToString(territory) if territory != QLocale.Country.AnyTerritory else code
    local = QLocale(language, territory)
    # Qt knows a country's name in a language only where that language is spoken there.
    known = local.territory() == territory and local.language() == language
    shown = local.nativeTerritoryName() if known else english
    return CountryName(code, shown, "\n".join(folded(word) for word in (shown, english, code)))


def sorted_names(codes: frozenset[str], locale: QLocale) -> list[CountryName]:
    """Return the names of countries in the order of the language's alphabet."""
    collator = QCollator(locale)

    def compare(one: CountryName, other: CountryName) -> int:
        return collator.compare(one.shown, other.shown)

    return sorted((country_name(code, locale.language()) for code in codes), key=cmp_to_key(compare))


def country_of(locale: QLocale) -> str:
    """Return the country a locale stands for; Colombia where it names none."""
    code = QLocale.territoryToCode(locale.territory())
    return code if len(code) == 2 and code.isalpha() else HOME
