"""Writes ``src/rashomon/analysis/figures/data/currency_names.tsv`` from CLDR's English names.

    python training/currencies.py

Needs babel (development only). CLDR is under the Unicode License V3; babel under BSD-3-Clause.
One row per currency in use and name: the name in lower case, and its ISO 4217 code or, for a noun
that several countries share, that noun.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from babel import Locale
from babel.core import get_global
from babel.numbers import get_currency_name, get_territory_currencies

from rashomon.text.words import fold

TABLE = Path(__file__).parents[1] / "src/rashomon/analysis/figures/data/currency_names.tsv"
# Nouns of currencies that name something else far more often.
OTHER_NOUNS = frozenset({"gold", "real", "mark", "marks", "new", "franc", "colón"})


def live_codes() -> list[str]:
    territories = get_global("territory_currencies")
    known = Locale("en").currencies
    codes = {code for each in territories for code in get_territory_currencies(each)}
    return sorted(code for code in codes if code in known)


def names_of(code: str) -> Iterator[str]:
    for count in (1, 2):
        name = get_currency_name(code, count, locale="en").lower()
        for printed in sorted({name, fold(name), name.replace(" new ", " ")}):
            yield printed
            if count == 1 and not printed.endswith("s"):
                yield printed + "s"


def rows() -> dict[str, str]:
    names: dict[str, str] = {}
    codes_by_noun: dict[str, set[str]] = defaultdict(set)
    for code in live_codes():
        for name in names_of(code):
            names[name] = code
            codes_by_noun[name.split()[-1]].add(code)
    for noun, codes in sorted(codes_by_noun.items()):
        if noun not in OTHER_NOUNS:
            names.setdefault(noun, min(codes) if len(codes) == 1 else noun.rstrip("s"))
    return names


def main() -> None:
    head = "# name of a currency\tISO 4217 code, or the noun several share (CLDR, Unicode-3.0)\n"
    lines = [f"{name}\t{unit}\n" for name, unit in sorted(rows().items())]
    TABLE.write_text(head + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
