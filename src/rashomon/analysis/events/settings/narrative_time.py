"""Times an event has from the sentence it goes on from: "That led Lima to expel the envoy".

An event without a time of its own takes the one of a dated event before it only where the text
itself ties the two: its sentence opens by pointing back ("That", "The move"), tells a response
("responded", "retaliated"), or goes on in the story ("then", "ultimately"). It must be told in
the past as done, in the same paragraph, with no other date in between. After Asher and Lascarides'
narration relation (Logics of Conversation, 2003), kept to its explicit marks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from rashomon.analysis.events.grammar.predicates import is_verb
from rashomon.analysis.events.lexicon.event_frames import lemma_classes
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.settings.circumstances import is_history, is_older
from rashomon.types import Article, EventMention, Span, TimeExpression

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Doc, Token
    from rashomon.analysis.parsed import Words as Sent

MAX_BACK = 3  # sentences a chain may run on from its date; longer ones stray from it
OPENING = 6  # words among which a sentence shows that it goes on from the one before
DONE = frozenset({"actual", "ongoing"})
PAST = frozenset({"VBD", "VBN"})
POINTERS = frozenset({"that", "this"})
APART = frozenset({"acl:relcl", "relcl", "parataxis"})


def with_narrative_times(
    article: Article, doc: Doc, mentions: Sequence[EventMention], times: Sequence[TimeExpression]
) -> list[EventMention]:
    """``mentions``, those that go on from a dated sentence with the time of that sentence."""
    told: list[EventMention] = list(mentions)
    sents = list(doc.sents)
    for index in range(1, len(sents)):
        time = _time_before(article, sents, index, told, times)
        if time is not None:
            told = [_dated(article, each, sents[index], (time, times[time])) for each in told]
    return told


def _time_before(
    article: Article,
    sents: Sequence[Sent],
    index: int,
    mentions: Sequence[EventMention],
    times: Sequence[TimeExpression],
) -> int | None:
    """The time of the sentence that sentence ``index`` goes on from, or ``None``."""
    if not _goes_on(sents[index]) or _dates_in(sents[index], times):
        return None
    for before in reversed(sents[max(0, index - MAX_BACK) : index]):
        if "\n" in article.text[before.end_char - 1 : sents[index].start_char]:
            return None
        dates = _dates_in(before, times)
        if dates:
            return _only_time(before, dates, mentions)
        if _points_back(sents[index]):
            return None  # "That" stands for the sentence right before it
    return None


def _dates_in(sent: Sent, times: Sequence[TimeExpression]) -> list[int]:
    span = Span(sent.start_char, sent.end_char)
    return [
        index
        for index, time in enumerate(times)
        if time.interval is not None
        and time.timex_type in {"DATE", "TIME"}
        and span.contains(time.span)
    ]


def _only_time(sent: Sent, dates: list[int], mentions: Sequence[EventMention]) -> int | None:
    """The one time of the events done in ``sent``, else its only date."""
    span = Span(sent.start_char, sent.end_char)
    used = {
        each.time
        for each in mentions
        if each.time in dates and each.modality in DONE and span.contains(each.trigger_span)
    }
    if len(used) == 1:
        return used.pop()
    return dates[0] if len(dates) == 1 and not used else None


def _goes_on(sent: Sent) -> bool:
    """Whether ``sent`` says itself that it goes on from what was told before, in the past."""
    verb = next((each for each in sent if each.tag_ == "MD" or each.tag_.startswith("VB")), None)
    is_past = verb is not None and verb.tag_ in PAST and verb.lower_ != "had"
    return is_past and (_points_back(sent) or _continues(sent))


def _points_back(sent: Sent) -> bool:
    words = [token for token in sent if token.is_alpha]
    if len(words) < 2 or words[0].lower_ not in POINTERS | {"the"}:
        return False
    is_alone = words[0].lower_ in POINTERS and words[1].tag_ in PAST
    return is_alone or lemma(words[1]) in lemma_classes()["deed"]


def _continues(sent: Sent) -> bool:
    opening = [token for token in sent if token.is_alpha][:OPENING]
    classes = lemma_classes()
    return any(
        (is_verb(token) and token.tag_ in PAST and lemma(token) in classes["response"])
        or token.lower_ in classes["sequel"]
        for token in opening
    )


def _dated(
    article: Article, mention: EventMention, sent: Sent, time: tuple[int, TimeExpression]
) -> EventMention:
    span = Span(sent.start_char, sent.end_char)
    is_free = mention.time is None and mention.modality in DONE and not mention.is_background
    if not is_free or not span.contains(mention.trigger_span):
        return mention
    token = sent.doc.char_span(
        mention.trigger_span.start, mention.trigger_span.end, alignment_mode="expand"
    )
    if token is None or _stands_apart(token.root):
        return mention
    index, expression = time
    if is_history(article, expression):
        return replace(mention, time=index, modality="historical", is_background=True)
    return replace(mention, time=index, is_background=is_older(article, expression))


def _stands_apart(token: Token) -> bool:
    """Whether ``token`` stands in a relative clause, which tells of another time."""
    while token.head != token:
        if token.dep_ in APART:
            return True
        token = token.head
    return False
