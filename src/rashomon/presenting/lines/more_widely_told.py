"""What of a sentence more accounts tell than all of it: the act, not the sum that one prints."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from rashomon.presenting.brief import Line
from rashomon.presenting.choosing.importance import Desk, words_of
from rashomon.presenting.choosing.telling import Telling
from rashomon.presenting.lines.item_lines import modality_label
from rashomon.types import Citation, Event, EventMention, Span

MOST_MORE = 2
"""Acts shown below one sentence (a choice of editing)."""
LONGEST_ACT = 80
"""Characters up to which an act is shown with whom it is done to (a choice of editing)."""

# The words behind a verb that go with it: up to a preposition, a joint, a day or a stop.
_WITH_IT = re.compile(
    r"(?:\s(?!(?:about|after|against|ahead|amid|among|and|around|as|at|because|before|but|by|during|"
    r"for|from|in|into|of|on|or|over|since|that|than|through|to|toward|towards|under|until|when|"
    r"where|while|which|who|with|without|\w+day|late|early|last|this|next)\b)[\w’'$%-]+){0,6}",
    re.IGNORECASE,
)
_OF_A_NOUN = re.compile(r"(?:\b(?:an?|the|his|her|their|its|no|this|that)|[’']s?)\s(?:[\w-]+\s)?\Z")
_BEHIND_A_PREPOSITION = re.compile(r"\b(?:amid|after|despite|for|in|of|over|under|with)\s\Z")
_CLAUSE = re.compile(r"\sthat\s")
_MODAL = frozenset({"can", "could", "may", "might", "must", "should", "will", "would"})


def told_by_more(desk: Desk, telling: Telling) -> tuple[Line, ...]:
    """A line for each act in a sentence that more accounts tell than all of the sentence, the most
    widely told first. Acts that a noun tells are left out: the sentence is on something else."""
    return tuple(islice(_told_by_more(desk, telling), MOST_MORE))


def _told_by_more(desk: Desk, telling: Telling) -> Iterator[Line]:
    inside = [each for each in desk.record.events if each.id in telling.told]
    for event in sorted(inside, key=lambda each: (-each.support.witnesses[0], each.id)):
        word = next((e.trigger for e in event.attestations if _stands_in(telling, e.trigger)), None)
        if word is None or not _is_plain_act(desk, event, word, telling):
            continue
        rest = (each.clause for each in event.attestations if each.trigger.article != word.article)
        yield Line(
            f"“{words_of(desk, _act(desk, word))}”",
            (word, *rest),
            lead="told by more",
            support=event.support,
            item=event.id,
        )


def _stands_in(telling: Telling, place: Citation) -> bool:
    sentence = telling.sentence
    return sentence.article == place.article and sentence.span.contains(place.span)


def _is_plain_act(desk: Desk, event: Event, word: Citation, telling: Telling) -> bool:
    """Whether more tell it, as done and without contradiction, and a verb tells it here."""
    if event.support.witnesses[0] <= telling.support.witnesses[0] or event.support.is_disputed:
        return False
    before = desk.texts[word.article][max(0, word.span.start - LONGEST_ACT) : word.span.start]
    words = words_of(desk, word)
    is_noun = _OF_A_NOUN.search(before) or (
        _BEHIND_A_PREPOSITION.search(before) and not words.endswith("ing")
    )
    is_verb = words not in _MODAL and not is_noun
    return is_verb and word not in desk.in_passing and not modality_label(desk, event)


def _act(desk: Desk, word: Citation) -> Citation:
    """The words of an act, with whom it is done to where they stand right behind it."""
    text, start = desk.texts[word.article], word.span.start
    behind = _WITH_IT.match(text, word.span.end)
    end = behind.end() if behind else word.span.end
    mention = _mention(desk, word)
    others = [each.span.end for each in mention.recipients] if mention else []
    near = [
        each
        for each in others
        if end < each <= start + LONGEST_ACT and not _CLAUSE.search(text, end, each)
    ]
    return Citation(word.article, Span(start, min(near, default=end)))


def _mention(desk: Desk, word: Citation) -> EventMention | None:
    told = desk.analyses[word.article].events
    return next((each for each in told if each.trigger_span == word.span), None)
