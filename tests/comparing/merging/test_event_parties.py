"""When two tellings are of one happening though they name who takes part otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from merged_pairs import merged

from rashomon.analysis import analyse_article
from rashomon.testing import Called, Told, analysis, article
from rashomon.types import Event

if TYPE_CHECKING:
    from spacy.language import Language


def events(*told: tuple[str, tuple[Called, ...], Told]) -> tuple[Event, ...]:
    """The merged events of articles that name those and tell one happening each."""
    pairs = []
    for text, named, event in told:
        source = article(text, publisher=text)
        pairs.append((source, analysis(source, entities=named, events=(event,))))
    return merged(*pairs).events


def shot(name: str) -> tuple[str, tuple[Called, ...], Told]:
    text = f"{name} was shot at the door of a flat in Harbour Lane."
    return text, (Called((name,)),), Told("shot", "ASSAULT", None, name, mode="firearms")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Joseph Marrow", "Arlen Joseph Marrow"),
        ("Bettie Lou Marrow", "Betty Lou Marrow"),
        ("Mo Marrow", "Maurice Marrow"),
    ],
)
def test_one_who_is_called_by_two_forms_of_a_name_is_shot_once(left: str, right: str) -> None:
    (event,) = events(shot(left), shot(right))
    assert event.support.witnesses == (2, 2)


def test_a_father_and_a_teenager_are_shot_apart() -> None:
    def killed(whom: str, by: str) -> tuple[str, tuple[Called, ...], Told]:
        text = f"In Harbour Lane {whom} was shot and killed by {by}."
        return text, (), Told("shot", "ASSAULT", None, whom, mode="firearms")

    boys = killed("a teenager", "the police"), killed("an unarmed teenager", "the police")
    assert len(events(*boys)) == 1
    assert len(events(killed("his father", "a man"), boys[0])) == 2


def test_two_of_one_surname_are_shot_apart() -> None:
    assert len(events(shot("Melanie Marrow"), shot("Donald Marrow"))) == 2


def test_two_whom_one_article_tells_apart_are_shot_apart() -> None:
    text, named, told = shot("Joseph Marrow")
    both = f"{text} Arlen Joseph Marrow had left."
    found = events(
        (both, (*named, Called(("Arlen Joseph Marrow",))), told), shot("Arlen Joseph Marrow")
    )
    assert len(found) == 2


CLUB, CHAIRMAN = Called(("Harbour Rovers",), "organisation"), Called(("Lena Brook",))
COACH, SECOND_COACH = Called(("Tom Ardent",)), Called(("Paul Dorn",))


def fired(by: Called, whom: Called) -> tuple[str, tuple[Called, ...], Told]:
    doer, done_to = by.words[0], whom.words[0]
    text = f"{doer} fired {done_to} as coach after a losing season."
    return text, (by, whom), Told("fired", "SANCTION", doer, done_to, mode="expel")


def test_a_club_and_its_chairman_fire_one_coach() -> None:
    (event,) = events(fired(CLUB, COACH), fired(CHAIRMAN, COACH))
    assert event.support.witnesses == (2, 2)


def test_a_club_and_a_chairman_fire_two_coaches() -> None:
    assert len(events(fired(CLUB, COACH), fired(CHAIRMAN, SECOND_COACH))) == 2


def arrests(language: Language, *whom: str) -> list[Event]:
    """The merged arrests of articles that tell one each, read by the whole analysis."""
    texts = [f"Police arrested {each} over the shooting in Harbour Lane." for each in whom]
    sources = [article(text, publisher=text) for text in texts]
    found = merged(*((each, analyse_article(each, language)) for each in sources)).events
    return [event for event in found if event.type == "COERCE"]


@pytest.mark.parametrize("whom", ["a second suspect", "another man", "two more men"])
def test_another_suspect_is_another_arrest(whom: str, language: Language) -> None:
    assert len(arrests(language, "a suspect", whom)) == 2


def test_one_suspect_told_alike_is_one_arrest(language: Language) -> None:
    assert len(arrests(language, "a suspect", "a man")) == 1


def named_arrest(whom: str) -> tuple[str, tuple[Called, ...], Told]:
    text = f"Police arrested {whom} over the shooting in Harbour Lane."
    return text, (COACH,), Told("arrested", "COERCE", None, COACH.words[0], mode="arrest")


def test_a_second_suspect_of_one_name_is_arrested_once() -> None:
    (event,) = events(named_arrest("the second suspect Tom Ardent"), named_arrest("Tom Ardent"))
    assert event.support.witnesses == (2, 2)


def flooded(place: str, country: str | None = None) -> tuple[str, tuple[Called, ...], Told]:
    text = f"A storm flooded {place} on its way north."
    return text, (Called((place,), "place", country),), Told("flooded", "OTHER", None, place)


def test_a_country_and_a_town_that_may_lie_in_it_are_flooded_once() -> None:
    assert len(events(flooded("Scotland", "GBR"), flooded("Rillby"))) == 1


@pytest.mark.parametrize(("left", "right"), [("Obstmouth", "Rillby"), ("Lima", "Scotland")])
def test_two_towns_and_places_of_two_countries_are_flooded_apart(left: str, right: str) -> None:
    assert len(events(flooded(left), flooded(right))) == 2


def launched(what: Called) -> tuple[str, tuple[Called, ...], Told]:
    text = f"The launch of {what.words[0]} drew crowds to the harbour."
    return text, (what,), Told("launch", "OTHER", None, what.words[0])


def test_a_ship_and_whose_it_is_are_no_two_launches() -> None:
    ship, line = Called(("Silver Heron",), "other"), Called(("Orban Line",), "organisation")
    assert len(events(launched(ship), launched(line))) == 1
    assert len(events(launched(ship), launched(Called(("Grey Gull",), "other")))) == 2
