"""Where an event is told to have happened, and whether it is history or background."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.arguments import phrases, subjects_of
from rashomon.analysis.events.grammar.predicates import is_verb
from rashomon.analysis.events.lexicon.event_frames import lemma_classes
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.parties.targets import is_deed
from rashomon.analysis.events.settings.time_sharing import ATTRIBUTES
from rashomon.analysis.events.triggers.triggers import Trigger
from rashomon.text.countries import is_city
from rashomon.types import Article, Interval, Span, TimeExpression

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

HISTORY = timedelta(days=730)  # older than this before publication is history, not the story
RECENT = timedelta(days=120)  # older than this is background to a story of today
PLACE_LABELS = frozenset({"GPE", "LOC", "PLACE", "FAC"})
PLACED = frozenset({"ASSAULT", "PROTEST"})  # what is called by the city it was done in
PLACE_CASES = frozenset({"in", "at", "near", "outside", "inside", "off", "across", "into"})
PAST_YEAR = re.compile(
    r"\b(?:in|from|of|the)\s+(?:the\s+)?"
    r"(?:(?:1[5-9]\d\d|20[01]\d)s?|(?:1\d?th|\w+teenth|\w*tenth|eleventh|twelfth)[ -]century)\b",
    re.IGNORECASE,
)
LONG_AGO = re.compile(
    r"\b(?:decades?|centur(?:y|ies)|generations?)\s+(?:ago|earlier|before)\b"
    r"|\b(?:half a century|(?:\d+|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty)"
    r"(?:-|\s)years?)\s+(?:ago|earlier)\b|\banniversary of\b|\bduring the war of\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Told:
    """An event's trigger, and the clause that tells it."""

    trigger: Trigger
    span: Span


def place_of(trigger: Trigger) -> Token | None:
    """The place the event is told to have happened in, or ``None``: "in Nice", "the Nice attack",
    "the attack in Nice killed"."""
    heads = [each for each in (trigger.token, trigger.carrier) if each is not None]
    deeds = [each for head in heads for each in subjects_of(head) if is_deed(each)]
    for head in [*heads, *deeds]:
        for case, noun in phrases(head):
            if case in PLACE_CASES and (noun.ent_type_ in PLACE_LABELS or _is_site(noun)):
                return noun
    nouns = [each for each in [trigger.token, *deeds] if trigger.frame.type in PLACED]
    return next((each for noun in nouns for each in noun.children if _is_city_before(each)), None)


def _is_city_before(token: Token) -> bool:
    """Whether a modifier is a city by name, of whom nobody would say that it acts."""
    is_before = token.dep_ in {"compound", "nmod", "nmod:poss"} and token.i < token.head.i
    return is_before and token.ent_type_ in PLACE_LABELS and is_city(token.text)


def _is_site(noun: Token) -> bool:
    return lemma(noun) in lemma_classes()["territory"] | lemma_classes()["structure"]


def is_history(article: Article, time: TimeExpression | None, told: Told | None = None) -> bool:
    """Whether its time, or else the words that tell an event, place it in history."""
    interval = _published(article)
    if time is not None and time.interval is not None:
        return interval is not None and time.interval.end < interval.start - HISTORY
    if told is None or _is_present(told.trigger):
        return False
    text = told.span.of(article.text)
    years = (each for each in PAST_YEAR.finditer(text) if not _names_other(told, each.end()))
    ages = (each for each in LONG_AGO.finditer(text) if not _is_of_content(told, each.end()))
    return any(years) or any(ages)


def _is_present(trigger: Trigger) -> bool:
    """Whether an act is told in the present ("is suspected of ordering a murder in 1990")."""
    verb = trigger.carrier if trigger.carrier is not None else trigger.token
    words = [verb, *syntax.auxiliaries(verb)] if is_verb(verb) else []
    return any(each.tag_ in {"VBZ", "VBP"} for each in words)


def _names_other(told: Told, end: int) -> bool:
    """Whether the year that ends there only tells which other thing is meant ("leads the inquiry
    into the 2016 election")."""
    at = told.span.start + end
    year = told.trigger.token.doc.char_span(at - 1, at, alignment_mode="expand")
    if year is None:
        return False
    own = {told.trigger.token, told.trigger.carrier}
    if _is_of_other_clause(year.root, own):
        return True
    if told.trigger.is_nominal and _is_of_aim(year.root, own):
        return True
    if year.root.dep_ not in ATTRIBUTES or year.root.i > year.root.head.i:
        return False
    return year.root.head not in own and year.root.head.pos_ in {"NOUN", "PROPN"}


def _is_of_content(told: Told, end: int) -> bool:
    """Whether the words that end there stand in a clause that says what was told ("denied the
    claim that forty years ago he stole it")."""
    at = told.span.start + end
    words = told.trigger.token.doc.char_span(at - 1, at, alignment_mode="expand")
    own = {told.trigger.token, told.trigger.carrier}
    token = words.root if words is not None else told.trigger.token
    while token.head != token and token not in own:
        marks = {child.lower_ for child in token.children if child.dep_ == "mark"}
        if token.dep_ in {"acl", "ccomp"} and "that" in marks:
            return any(each in own for each in token.ancestors)
        token = token.head
    return False


def _is_of_other_clause(year: Token, own: Collection[Token | None]) -> bool:
    """Whether a clause inside what the event's verb has holds the year ("revealed that she was ill
    in 1997")."""
    token = year
    while token.head != token and token.head not in own:
        token = token.head
        if token.dep_ in {"ccomp", "acl:relcl", "advcl", "advcl:relcl"}:
            return any(each in own for each in token.ancestors)
    return False


def _is_of_aim(year: Token, own: Collection[Token | None]) -> bool:
    """Whether what somebody tried, which a noun's event is about, holds the year ("a probe into
    efforts to sway the vote in 2016")."""
    aims = [each for each in year.ancestors if each.dep_ == "acl" and each.tag_ == "VB"]
    return any(above in own for aim in aims[:1] for above in aim.ancestors)


def is_background(article: Article, trigger: Trigger, time: TimeExpression | None) -> bool:
    """Whether the event is older than the story: by its date, or told in the past perfect, which
    behind a past "said" is only that of the report ("she revealed that he had given her a pen")."""
    if time is not None and time.interval is not None and article.published is not None:
        return is_older(article, time)
    verb = trigger.carrier if trigger.carrier is not None else trigger.token
    is_perfect = any(child.lower_ in {"had", "'d", "’d"} for child in syntax.auxiliaries(verb))
    return is_perfect and not _is_reported(verb)


def _is_reported(verb: Token) -> bool:
    """Whether ``verb`` heads what a verb in the past is told to say."""
    first = verb
    while first.dep_ == "conj" and is_verb(first.head):
        first = first.head
    return first.dep_ == "ccomp" and first.head.tag_ == "VBD"


def is_older(article: Article, time: TimeExpression) -> bool:
    """Whether ``time`` lies so long before publication that it is background to the story."""
    interval = _published(article)
    if time.interval is None or interval is None:
        return False
    return time.interval.end < interval.start - RECENT


def _published(article: Article) -> Interval | None:
    return article.published.interval if article.published is not None else None
