"""Places before an event noun: where or about whom it is, not who does it ("the Ashford shooting",
"the Oman inquiry")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis.events.lexicon.event_frames import lemma_classes, noun_frames
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.lexicon.name_labels import PERSONS, PLACES
from rashomon.text.countries import country_named, country_of_demonym

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

DONE_THERE = frozenset({"ASSAULT", "SANCTION"})
VENUES = frozenset({"tower", "house", "palace", "hall", "hotel", "lodge", "building", "resort"})
VENUES |= frozenset({"club", "room", "office", "ranch", "castle", "villa"})
CITY_STATES = frozenset({"singapore", "monaco", "luxembourg"})
PARTED = frozenset({"korea", "congo", "america", "europe", "africa", "asia"})
INQUIRY = "investigate"
DONE_TO_ONE = frozenset({"accusation", "allegation", "killing", "murder", "assassination"})
DONE_TO_ONE |= frozenset({"slaying", "shooting", "poisoning", "kidnapping", "abduction"})
LOOKING = frozenset({"investigation", "inquiry", "probe", "look", "investigate"})
REACH = 4  # words behind "into" in which whom an inquiry is into is looked for


def is_venue(name: Token) -> bool:
    """Whether a name before a meeting is that of a house or city it was held in or of a pact it is
    about ("the Hale Tower meeting", "the Geneva talks", "NAFTA talks")."""
    words = [name] if name.i + 1 == len(name.doc) else [name, name.nbor()]
    is_house = any(each.lower_ in VENUES and each.text.istitle() for each in words)
    return is_house or name.lower_ in lemma_classes()["named_pact"] or _is_city(name)


def _is_city(name: Token) -> bool:
    """Whether a single place before a meeting is no country, or one that is a city."""
    beside = [each for each in (*name.children, name.head) if each.pos_ == "PROPN"]
    if name.ent_type_ not in PLACES or not name.text.istitle() or beside or name.tag_ == "JJ":
        return False
    is_land = country_named(name.text) is not None or country_of_demonym(name.text) is not None
    return name.lower_ in CITY_STATES or not (is_land or name.lower_ in PARTED)


def is_scene_before(name: Token, noun: Token) -> bool:
    """Whether the bare ``name`` before ``noun`` tells where or against whom the deed was.

    Names in letters ("U.S. strike") and adjectives ("Omani strike") say who did it, unless the
    text tells elsewhere that the inquiry is into them.
    """
    if _is_inquiry(noun) and _is_looked_into(name, noun):
        return True
    if name.tag_ not in {"NNP", "NN"} or name.i > noun.i or name.dep_ not in {"compound", "nmod"}:
        return False
    if name.ent_type_ in PERSONS:
        return lemma(noun) in DONE_TO_ONE or (_is_inquiry(noun) and _has_topic(name, noun))
    if name.ent_type_ not in PLACES or name.text.isupper() or "." in name.text:
        return False
    frames = [each for each in noun_frames().get(lemma(noun), ()) if not each.has_object]
    return any(each.type in DONE_THERE or each.mode == INQUIRY for each in frames)


def _is_inquiry(noun: Token) -> bool:
    return any(frame.mode == INQUIRY for frame in noun_frames().get(lemma(noun), ()))


def _has_topic(name: Token, noun: Token) -> bool:
    """Whether a word between a person and an inquiry says what of theirs is looked into ("the Ruiz
    email probe")."""
    between = name.doc[name.i + 1 : noun.i]
    return bool(between) and all(each.tag_ in {"NN", "NNS"} for each in between[-1:])


def _is_looked_into(name: Token, noun: Token) -> bool:
    """Whether the text tells elsewhere of an inquiry into or of ``name``, or into its country."""
    wanted = _keys(name) if name.ent_type_ != "ORG" else set()
    if not wanted:
        return False
    others = (each for each in name.doc if each != noun and lemma(each) in LOOKING)
    return any(_keys(each) & wanted for word in others for each in _looked_at(word))


def _looked_at(word: Token) -> list[Token]:
    """The first words behind "into" or "of" right behind a word of inquiry."""
    ahead = list(word.doc[word.i + 1 : word.i + 1 + REACH])
    return ahead[1:] if ahead and ahead[0].lower_ in {"into", "of"} else []


def _keys(word: Token) -> set[str]:
    country = country_named(word.text) or country_of_demonym(word.text)
    return {country} if country else {word.text} if word.text[:1].isupper() else set()
