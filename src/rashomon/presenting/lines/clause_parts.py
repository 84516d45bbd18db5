"""Parts of sentences: a clause, and what of it is as well attested as the event it tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.presenting.choosing.importance import Desk, sentence_at, words_of
from rashomon.presenting.choosing.plainness import is_told_in_passing
from rashomon.presenting.choosing.voting import account_by_article
from rashomon.text.words import find_words
from rashomon.types import Citation, Event, Span


def clause_part(desk: Desk, clause: Citation) -> str:
    """A clause less a dateline, with an ellipsis where its sentence goes on around it."""
    sentence = sentence_at(desk, clause).span
    start, end = max(clause.span.start, sentence.start), clause.span.end
    before = "… " if start > sentence.start else ""
    if find_words(desk.texts[clause.article][end : sentence.end]):
        return f"{before}{words_of(desk, Citation(clause.article, Span(start, end)))} …"
    return before + words_of(desk, Citation(clause.article, Span(start, sentence.end)))


def shared_part(desk: Desk, event: Event, clause: Citation) -> str:
    """The words of ``clause`` less what only fewer accounts attest before and behind its event.

    "He was sentenced in the shooting of a boy" would lend the sentence the witnesses of the shot,
    "strikes at sea and in Norland" lend Norland those of the strikes; and words that hang on a
    preposition ("on everything from his strikes") begin with the event's.
    """
    trigger = next(each.trigger.span for each in event.attestations if each.clause == clause)
    weaker = _weaker_triggers(desk, event, clause)
    text = desk.texts[clause.article]
    start, end = clause.span.start, clause.span.end
    is_dangling = start > sentence_at(desk, clause).span.start and _CASE.match(text, start)
    is_beside = is_dangling or is_told_in_passing(desk, event, clause)
    if is_beside or any(each.end <= trigger.start for each in weaker):
        start = _phrase_start(text, trigger.start, clause.span.start)
    unshared = [*weaker, *_unshared_names(desk, event, clause)]
    places = sorted(each.start for each in unshared if each.start >= trigger.end)
    end = _end_before(text, Span(trigger.end, end), places)
    judged = _AS.search(text, trigger.end, end) if is_beside else None
    end = judged.start() if judged else end  # "took her refusal to sign as a slur"
    if is_beside and _CASE_BEFORE.search(text, clause.span.start, start):
        of_another = _VERB.search(text, trigger.end, end)  # "evidence of the raid was not shown"
        end = of_another.start() if of_another else end
    return clause_part(desk, Citation(clause.article, Span(start, end)))


def dated_part(desk: Desk, event: Event, clause: Citation) -> str:
    """The part of a sentence that alone has the day of ``event``, ``""`` where all of it has.

    "Ruiz was charged by Vel, named to the post in 2017" is no news of 2017, nor is what "answered
    the test of 29 November".
    """
    sentence = sentence_at(desk, clause).span
    text = desk.texts[clause.article]
    dates = [
        each.span
        for each in (event.time.citations if event.time else ())
        if each.article == clause.article and sentence.contains(each.span)
    ]
    trigger = next(each.trigger.span for each in event.attestations if each.clause == clause)
    start, end = max(clause.span.start, sentence.start), clause.span.end
    if is_told_in_passing(desk, event, clause):
        relative = _RELATIVE.match(text, trigger.end)  # "the protests that rocked the city"
        joint = _JOINT.search(text, relative.end() if relative else trigger.end, end)
        start, end = trigger.start, joint.start() if joint else end
    if start == trigger.start:
        mark = text.rfind("“", sentence.start, start)
        is_open = mark > text.rfind("”", sentence.start, start)  # "the “night massacre” of"
        start = _phrase_start(text, mark if is_open else start, sentence.start)
    part = Span(start, end)
    before = text[sentence.start : part.start]
    is_inside = len(find_words(before)) >= FEWEST_BEFORE and not _GOES_ON.match(text, part.start)
    if not dates or not is_inside or not any(part.contains(each) for each in dates):
        return ""
    that = _THAT.match(text, part.start, part.end)
    part = Span(that.end(), part.end) if that else part
    return clause_part(desk, Citation(clause.article, part))


def _end_before(text: str, behind: Span, places: Sequence[int]) -> int:
    """The end of the words ``behind`` an event, or the last joint before the first of ``places``
    that has one behind which no content of a word begins."""
    for place in places:
        joints = [
            each
            for each in _JOINT.finditer(text, behind.start, min(place, behind.end))
            if not _BETWEEN.search(text, behind.start, each.start())
        ]
        is_cut = (
            joints and joints[-1].group() != " that" and not _AS.match(text, joints[-1].start())
        )
        if is_cut:  # not "denied that he ordered it"
            return joints[-1].start()
    return behind.end


FEWEST_BEFORE = 4
"""Words before a part of a sentence from which on it is not the sentence's main clause (a choice of
editing)."""
_GOES_ON = re.compile(r"(?:and|but|or|then|to)\b")
_RELATIVE = re.compile(r" (?:that|which|who)\b")
_THAT = re.compile(r"that\s")
_JOINT = re.compile(
    r",? (?:and|but|after|before|while|when|who|which|as|that|then)\b|,(?!\d)|[;—–]"
)
_BETWEEN = re.compile(r"\b(?:between|both)\s(?:(?!and\b)[^,;.\s]+\s?)+\Z")  # "talks between Ruiz"
_AS = re.compile(r" as (?=(?:an?|the|his|her|their|its)\s)")
_CASE = re.compile(r"(?:about|at|by|for|from|in|of|on|over|through|with)\s")
_CASE_BEFORE = re.compile(r"\b(?:about|at|by|for|from|in|of|on|over|through|with)\s\Z")
_VERB = re.compile(
    r"\s(?:was|were|is|are|has|have|had|will|would|could|did|does|can|may|might|should)\b"
)
_DETERMINERS = re.compile(
    r"\b(?:the|an?|his|her|their|its|this|that|(?:(?:last|this|next) )?[\w-]+[’']s)\s"
    r"(?:(?!(?:about|and|at|by|for|from|in|of|on|or|over|to|who|with)\s)[\w-]+\s){0,3}\Z",
    re.I,
)


def _phrase_start(text: str, at: int, least: int) -> int:
    """Where the phrase of a word at ``at`` begins: its determiner, with one adjective between."""
    found = _DETERMINERS.search(text, least, at)
    return found.start() if found else at


def _unshared_names(desk: Desk, event: Event, clause: Citation) -> list[Span]:
    """What ``clause`` names and no sentence of another account that tells ``event`` does."""
    account = account_by_article(desk.record)
    own = account.get(clause.article)
    others = {
        sentence_at(desk, each.clause)
        for each in event.attestations
        if account.get(each.clause.article) != own
    }
    if not others:
        return []
    found = (
        (each, entity)
        for each, entity in desk.named_at.items()
        if each.article == clause.article and clause.span.contains(each.span)
    )
    shared = {
        entity
        for each, entity in desk.named_at.items()
        if any(each.article == s.article and s.span.contains(each.span) for s in others)
    }
    return [each.span for each, entity in found if entity not in shared]


def _weaker_triggers(desk: Desk, event: Event, clause: Citation) -> list[Span]:
    """The words in ``clause`` that tell another event, one that fewer accounts attest."""
    least = event.support.witnesses[0]
    return [
        each.trigger.span
        for other in desk.record.events
        if other.id != event.id and other.support.witnesses[0] < least
        for each in other.attestations
        if each.trigger.article == clause.article and clause.span.contains(each.trigger.span)
    ]
