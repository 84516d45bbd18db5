"""Writes the tables of currencies in ``src/rashomon/analysis/figures/data`` from CLDR's names.

    python training/currencies.py

Needs babel (development only). CLDR is under the Unicode License V3; babel under BSD-3-Clause.
One row per currency in use and name (``currency_names.tsv``): the name in lower case, and its ISO
4217 code or, for a noun that several countries share, that noun. Those no more in use are in
``currency_withdrawn.tsv``, by full name, or by a noun that no other currency has.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from babel import Locale
from babel.core import get_global
from babel.numbers import get_currency_name, get_territory_currencies

from rashomon.text.words import fold

DATA = Path(__file__).parents[1] / "src/rashomon/analysis/figures/data"
# Nouns of currencies that name something else far more often.
OTHER_NOUNS = frozenset({"gold", "real", "mark", "marks", "new", "franc", "colón"})
OTHER_OLD_NOUNS = frozenset({"austral", "inti", "ley", "zaire", "cupon", "larit", "lati", "crown"})
NO_MONEY = re.compile(r"\b(?:units?|accounts?|value|wir|mvdols?|ounces?|talonas|soberanos?)")


def live_codes() -> list[str]:
    territories = get_global("territory_currencies")
    known = Locale("en").currencies
    codes = {code for each in territories for code in get_territory_currencies(each)}
    return sorted(code for code in codes if code in known)


def names_of(code: str) -> Iterator[str]:
    for count in (1, 2):
        name = _plain(get_currency_name(code, count, locale="en").lower())
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


def withdrawn_rows(live: dict[str, str]) -> dict[str, str]:
    names: dict[str, str] = {}
    for code in sorted(set(Locale("en").currencies) - set(live_codes())):
        if not code.startswith("X"):  # precious metals and units of account
            names |= {old: code for old in old_names(code) if old not in live}
    for name, code in sorted(names.items()):
        noun = name.split()[-1]
        if noun not in live | names and noun.rstrip("s") not in OTHER_NOUNS | OTHER_OLD_NOUNS:
            names[noun] = code
    return names


def old_names(code: str) -> Iterator[str]:
    for name in names_of(code):
        if " " in name and not NO_MONEY.search(name):
            yield name


def _plain(name: str) -> str:
    """``name`` without the years in brackets that tell it from its likes."""
    return " ".join(re.sub(r"\(.*?\)", "", name).split())


def write_table(name: str, head: str, units: dict[str, str]) -> None:
    lines = [f"{words}\t{unit}\n" for words, unit in sorted(units.items())]
    (DATA / name).write_text(head + "".join(lines), encoding="utf-8")


def main() -> None:
    live = rows()
    head = "# name of a currency\tISO 4217 code, or the noun several share (CLDR, Unicode-3.0)\n"
    write_table("currency_names.tsv", head, live)
    head = "# name of a currency no more in use\tits ISO 4217 code (CLDR, Unicode-3.0)\n"
    write_table("currency_withdrawn.tsv", head, withdrawn_rows(live))


if __name__ == "__main__":
    main()
