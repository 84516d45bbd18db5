"""Whom a pronoun stands for, said where a sentence is shown without the one before it."""

from __future__ import annotations

import re

from rashomon.presenting.choosing.importance import Desk, words_of
from rashomon.types import Citation, Quote, Span

_PRONOUN = re.compile(r"(?:(?:But|And|So|Yet|Then|Earlier|Later),? )?(he|she|they)\b", re.I)
_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]?")
SHORTEST_NAME = 3
"""Letters of a part of a name that tell whom it names ("Jr." and "J." do not)."""


def who_is_meant(desk: Desk, place: Citation) -> str:
    """The name of whom the pronoun stands for that the words at ``place`` begin with, if any."""
    found = _PRONOUN.match(desk.texts[place.article], place.span.start, place.span.end)
    if found is None:
        return ""
    entity = desk.named_at.get(Citation(place.article, Span(found.start(1), found.end(1))), "")
    return _naming(desk, place, found[1], entity)


def who_says_it(desk: Desk, place: Citation, quote: Quote) -> str:
    """The name of a speaker for whom the sentence at ``place`` has only a pronoun."""
    for each in quote.attestations:
        inside = each.speaker is not None and each.speaker.article == place.article
        if each.speaker is not None and inside and place.span.contains(each.speaker.span):
            pronoun = words_of(desk, each.speaker)
            is_pronoun = _PRONOUN.fullmatch(pronoun) is not None
            return _naming(desk, place, pronoun, quote.speaker or "") if is_pronoun else ""
    return ""


def who_does_it(desk: Desk, word: Citation, part: str) -> str:
    """ "who: Edda Voss" for a part of a sentence without her name in which ``word`` tells what she
    does; of several who do it the first, and nothing where any of them is named."""
    doers = [each for each in desk.acting.get(word, ()) if desk.names[each][:1].isupper()]
    known = {name for each in doers for name in desk.called[each]}
    is_named = not known.isdisjoint(re.findall(r"[\w.-]+", part))
    return f"who: {desk.names[doers[0]]}" if doers and not is_named else ""


def _naming(desk: Desk, place: Citation, pronoun: str, entity: str) -> str:
    """ "she: Edda Voss", unless the article's own words there have any part of the name."""
    name = desk.names.get(entity, "")
    parts = {part for part in re.findall(r"[\w-]+", name) if len(part) >= SHORTEST_NAME}
    own = _QUOTED.sub(" ", words_of(desk, place))
    is_told = not parts.isdisjoint(re.findall(r"[\w-]+", own))
    return f"{pronoun.lower()}: {name}" if name[:1].isupper() and not is_told else ""
