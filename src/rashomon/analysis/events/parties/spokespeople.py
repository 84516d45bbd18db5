"""Whose side somebody is on, by the country that their own words name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis.events.grammar.arguments import modifiers, possessors
from rashomon.analysis.events.lexicon.event_frames import lemma_classes
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.text.countries import country_named, country_of_demonym, country_of_seat

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

SPEAKING_FOR = lemma_classes()["office_holder"] | frozenset(
    {"ministry", "government", "president", "premier", "spokesman", "spokeswoman", "official"}
    | {"chief", "leader", "chancellor", "king", "spokesperson", "envoy", "chairman", "commander"}
)
"""Those who speak for a country or a body without a word of which ("the foreign ministry said")."""


def side_of(noun: Token) -> str | None:
    """The country that ``noun`` names or goes with ("Damascus", "Syria's foreign minister")."""
    words = [noun, *modifiers(noun), *possessors(noun)]
    told = (
        country_named(each.text) or country_of_demonym(each.text) or country_of_seat(each.text)
        for each in words
        if each.text[:1].isupper()
    )
    return next((each for each in told if each), None)


def speaks_for(speaker: Token, doer: Token) -> bool:
    """Whether ``speaker`` says what the own side does where ``doer`` is told to do it: a
    country's minister of that country, "its spokesman", "the ministry" of anybody named."""
    if doer.tag_ not in {"NNP", "NNPS"} and doer.pos_ != "PROPN":
        return False
    one, other = side_of(speaker), side_of(doer)
    if one is not None:
        return one == other
    owners = possessors(speaker)
    is_its = bool(owners) and all(each.lower_ in {"its", "their", "his", "her"} for each in owners)
    titles = {lemma(speaker), *(lemma(each) for each in modifiers(speaker))}
    return bool(titles & SPEAKING_FOR) and (is_its or not owners)
