"""Which items a reader needs first: by support, by place in the text, by who takes part."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from rashomon.presenting.choosing.clutter import is_clutter
from rashomon.presenting.choosing.dateline_words import DATELINE
from rashomon.presenting.choosing.sentence_likeness import SentenceIndex, sentences_by_words
from rashomon.text.posts import find_posts
from rashomon.text.quotation import find_quoted
from rashomon.types import (
    Analysis,
    Citation,
    Entity,
    Event,
    Interval,
    Quote,
    Record,
    Span,
    Support,
    TimeExpression,
)
from rashomon.types.articles import on_one_line

STORY_DAYS = 4
"""Days before the first publication that still count as the story's own news: a long weekend
(a choice of editing, not measured)."""
LONGEST_RUN_ON = 240
"""Characters by which a sentence is lengthened so that a quotation begun in it is not cut."""
HEADLINE_PENALTY = 3.0
"""A headline is told only where no sentence of the body tells the same (a choice of editing)."""


_BULLET = re.compile(r"[•·●▪■◦‣*]\s*|[—–-]+\s+")  # "— Ruiz left" is what a dateline left behind


@dataclass(frozen=True, slots=True)
class Desk:
    """A record with the look-ups that editing needs.

    ``called`` has the words of an entity's names that may stand for it alone.
    ``named_at`` has the entity that each mention stands for, a speaker's words being whoever is
    given what is said.
    ``speech`` has what is directly quoted, ``quoted`` all that stands in quotation marks or is a
    post.
    ``weakest`` has for each sentence the support of the least attested thing in it: a sentence is
    no better attested than that. ``told`` has the ids of all of them.
    ``acting`` has for each event word the entities that act by its own article, ``taking_part``
    those that are acted on too;
    ``in_passing`` are the event words whose clause mainly says something else;
    ``withdrawn`` are the sentences that tell a number of dead or injured which an article has taken
    back.
    """

    record: Record
    analyses: dict[str, Analysis]
    texts: dict[str, str]
    names: dict[str, str]
    called: dict[str, frozenset[str]]
    named_at: dict[Citation, str]
    sentences: dict[str, tuple[Span, ...]]
    prominence: dict[str, float]
    news_time: Interval | None
    titles: dict[str, Span]
    times: dict[str, tuple[TimeExpression, ...]]
    speech: dict[str, tuple[Span, ...]]
    quoted: dict[str, tuple[Span, ...]]
    weakest: dict[Citation, Support]
    told: dict[Citation, frozenset[str]]
    acting: dict[Citation, tuple[str, ...]]
    taking_part: dict[Citation, frozenset[str]]
    in_passing: frozenset[Citation]
    withdrawn: frozenset[Citation]
    printed: dict[str, list[Citation]]
    index: SentenceIndex


def open_desk(record: Record) -> Desk:
    """The look-ups for ``record``, what is run into the lines of its articles left out."""
    record = record.told
    mentions = Counter({entity.id: len(entity.mentions) for entity in record.entities})
    most = max(mentions.values(), default=1)
    items = _items_by_sentence(record)
    players = list(_players(record))
    return Desk(
        record=record,
        analyses={analysis.article: analysis for analysis in record.analyses},
        texts={article.id: article.text for article in record.articles},
        names={entity.id: entity.name for entity in record.entities},
        called={entity.id: _words_for(entity) for entity in record.entities},
        named_at=_named_at(record),
        sentences={analysis.article: analysis.sentences for analysis in record.analyses},
        prominence={entity: count / most for entity, count in mentions.items()},
        news_time=_news_time(record),
        titles={each.id: each.title_span for each in record.articles if each.title_span},
        times={analysis.article: analysis.times for analysis in record.analyses},
        speech={analysis.article: _speech(analysis) for analysis in record.analyses},
        quoted={
            each.id: (*find_quoted(each.text), *(post.words for post in find_posts(each.text)))
            for each in record.articles
        },
        weakest=_weakest(record, items),
        told={each: frozenset(i.id for i in told) for each, told in items.items()},
        acting={word: acting for word, acting, _ in players},
        taking_part={word: frozenset((*some, *others)) for word, some, others in players},
        in_passing=_in_passing(record),
        withdrawn=_withdrawn(record),
        printed=sentences_by_words(record),
        index=SentenceIndex(record),
    )


def _named_at(record: Record) -> dict[Citation, str]:
    found = {each: entity.id for entity in record.entities for each in entity.mentions}
    for quote in record.quotes:
        others = {c for v in quote.variants if v.kind == "other-speaker" for c in v.citations}
        for each in quote.attestations:
            is_own = others.isdisjoint(each.content)
            if is_own and each.speaker is not None and quote.speaker is not None:
                found[each.speaker] = quote.speaker
    return found


def _weakest(
    record: Record, items: Mapping[Citation, Sequence[Event | Quote]]
) -> dict[Citation, Support]:
    """Each sentence with the support of what in it fewest attest, numbers of dead and injured
    included: an act that all tell lends its support to no number that one of them gives."""
    spans = {analysis.article: analysis.sentences for analysis in record.analyses}
    found = {each: [item.support for item in told] for each, told in items.items()}
    for value in (value for toll in record.tolls for value in toll.values):
        for place in value.citations:
            sentence = sentence_around(spans[place.article], place)
            found.setdefault(sentence, []).append(value.support)
    return {each: min(supports, key=_strength) for each, supports in found.items()}


def _withdrawn(record: Record) -> frozenset[Citation]:
    """The sentences around every number that a correction takes back."""
    sentences = {analysis.article: analysis.sentences for analysis in record.analyses}
    return frozenset(
        sentence_around(sentences[place.article], place)
        for toll in record.tolls
        for value in toll.values
        if value.standing == "withdrawn"
        for place in value.citations
    )


def _in_passing(record: Record) -> frozenset[Citation]:
    return frozenset(
        Citation(analysis.article, event.trigger_span)
        for analysis in record.analyses
        for event in analysis.events
        if event.is_in_passing
    )


def _words_for(entity: Entity) -> frozenset[str]:
    """Every word of an entity's names that may stand for it alone: not "of" and "the"."""
    names = (entity.name, *entity.aliases)
    words = (word for name in names for word in name.split() if len(word) > 1)
    return frozenset(word for word in words if not word.islower())


def _players(record: Record) -> Iterator[tuple[Citation, tuple[str, ...], tuple[str, ...]]]:
    """The word of each event of one article with the record's entities that act there, in order,
    and those that are acted on."""
    entity_at = {each: entity.id for entity in record.entities for each in entity.mentions}
    for analysis in record.analyses:
        local = {
            entity.id: entity_at.get(Citation(analysis.article, entity.mentions[0].span), "")
            for entity in analysis.entities
            if entity.mentions
        }
        for event in analysis.events:
            acting, acted_on = (
                tuple(filter(None, (local.get(each.entity or "", "") for each in group)))
                for group in (event.actors, event.recipients)
            )
            yield Citation(analysis.article, event.trigger_span), acting, acted_on


def _items_by_sentence(record: Record) -> dict[Citation, list[Event | Quote]]:
    """Each sentence with the events and quotes that are told in it."""
    spans = {analysis.article: analysis.sentences for analysis in record.analyses}
    items: dict[Citation, list[Event | Quote]] = {}
    for place, item in _places(record):
        items.setdefault(sentence_around(spans[place.article], place), []).append(item)
    return items


def _places(record: Record) -> Iterator[tuple[Citation, Event | Quote]]:
    for event in record.events:
        yield from ((each.trigger, event) for each in event.attestations)
    for quote in record.quotes:
        yield from ((each.cue or each.content[0], quote) for each in quote.attestations)


def _strength(support: Support) -> tuple[int, int, tuple[str, ...]]:
    return support.witnesses[0], len(support.articles), support.articles


def sentence_around(spans: Sequence[Span], place: Citation) -> Citation:
    """The sentence, as the analysis has it, in which the cited words begin."""
    found = _touched(spans, place.span)
    return Citation(place.article, found[0] if found else place.span)


def _touched(sentences: Sequence[Span], span: Span) -> Sequence[Span]:
    """Those of the sentences of an article, in their order, that ``span`` touches."""
    first = bisect_right(sentences, span.start, key=lambda sentence: sentence.end)
    behind = bisect_left(sentences, span.end, key=lambda sentence: sentence.start)
    return sentences[first:behind]


def is_as_well_attested(desk: Desk, place: Citation, support: Support) -> bool:
    """Whether everything in the sentence around ``place`` has at least this many witnesses."""
    sentence = sentence_around(desk.sentences[place.article], place)
    weakest = desk.weakest.get(sentence, support)
    return weakest.witnesses[0] >= support.witnesses[0]


def _speech(analysis: Analysis) -> tuple[Span, ...]:
    direct = (quote for quote in analysis.quotes if quote.kind == "direct")
    return tuple(span for quote in direct for span in quote.content_spans)


def _news_time(record: Record) -> Interval | None:
    known = [(article.published, article.reference) for article in record.articles]
    times = [each.interval for pair in known for each in pair if each]
    if not times:
        return None
    first = min(each.start for each in times) - timedelta(days=STORY_DAYS)
    return Interval(first, max(each.end for each in times), "day")


def sentence_at(desk: Desk, citation: Citation) -> Citation:
    """The whole sentence (or sentences) around a citation, less a dateline before it."""
    touched = _touched(desk.sentences[citation.article], citation.span)
    if not touched:
        return citation
    text = desk.texts[citation.article]
    touched = _on_one_line(text, touched)
    dateline = DATELINE.match(text, touched[0].start, touched[-1].end)
    start = dateline.end() if dateline else _start_of_speech(desk, citation.article, touched[0])
    bullet = _BULLET.match(text, start, max(start, touched[-1].end))
    start = bullet.end() if bullet else start
    end = _end_of_speech(desk, citation.article, Span(start, touched[-1].end))
    return Citation(citation.article, Span(start, end))


def _on_one_line(text: str, sentences: Sequence[Span]) -> Sequence[Span]:
    """Those of neighbouring sentences that stand on the line of the longest: a parse may join a
    heading to what stands below it."""
    longest = max(sentences, key=len)
    return [
        each
        for each in sentences
        if "\n" not in text[min(each.start, longest.start) : max(each.end, longest.end)]
    ]


def _end_of_speech(desk: Desk, article: str, sentence: Span) -> int:
    """The end of ``sentence``, or of the short speech that begins in it and runs on."""
    for content in desk.speech[article]:
        begins_here = sentence.start <= content.start < sentence.end
        if begins_here and sentence.end < content.end <= sentence.end + LONGEST_RUN_ON:
            last = next((s for s in desk.sentences[article] if s.end >= content.end), sentence)
            return max(sentence.end, last.end)
    return sentence.end


def _start_of_speech(desk: Desk, article: str, sentence: Span) -> int:
    """The start of ``sentence``, or of the short speech on its line that ends in it."""
    for content in desk.speech[article]:
        ends_here = content.start < sentence.start < content.end <= sentence.end
        between = desk.texts[article][content.start : sentence.start]
        if ends_here and len(between) <= LONGEST_RUN_ON and "\n" not in between:
            spans = desk.sentences[article]
            return next((s for s in spans if s.end > content.start), sentence).start
    return sentence.start


def is_headline(desk: Desk, citation: Citation) -> bool:
    """Whether the cited words stand in their article's headline."""
    title = desk.titles.get(citation.article)
    return title is not None and title.overlaps(citation.span)


def is_foreign(desk: Desk, citation: Citation) -> bool:
    """Whether the sentence around the cited words tells no news in the article's own prose."""
    return is_clutter(words_of(desk, sentence_at(desk, citation)))


def words_of(desk: Desk, citation: Citation) -> str:
    """The cited words on one line, without the closing mark of the sentence before."""
    return _CLOSING.sub("", on_one_line(citation.span.of(desk.texts[citation.article])))


_CLOSING = re.compile(r"^[\"”]\s+")


def is_spoken(desk: Desk, citation: Citation) -> bool:
    """Whether the cited words stand inside somebody's direct speech."""
    return any(content.contains(citation.span) for content in desk.speech[citation.article])


def is_asked(desk: Desk, citation: Citation) -> bool:
    """Whether the sentence around a citation is a question, which tells nothing."""
    return words_of(desk, sentence_at(desk, citation)).rstrip("\"”’'").endswith("?")


def earliness(desk: Desk, citation: Citation) -> float:
    """1 at the top of the article, falling to 0 at its end."""
    length = max(1, len(desk.texts[citation.article]))
    return 1 - citation.span.start / length


def is_recent(desk: Desk, when: Interval | None) -> bool:
    """Whether ``when`` falls in the days the articles report on (undated counts as recent)."""
    if when is None or desk.news_time is None:
        return True
    return when.overlaps(desk.news_time)


def is_ahead(desk: Desk, when: Interval | None) -> bool:
    """Whether ``when`` begins after the day of the last publication."""
    if when is None or desk.news_time is None:
        return False
    last = desk.news_time.end - timedelta(seconds=1)
    return when.start >= datetime(last.year, last.month, last.day) + timedelta(days=1)


def event_importance(desk: Desk, event: Event) -> float:
    """Higher is more worth telling: accounts, then prominence of who acts, then place."""
    who = [desk.prominence.get(each, 0.0) for each in (*event.actors, *event.recipients)]
    place = max(earliness(desk, each.clause) for each in event.attestations)
    return (
        2.0 * event.support.witnesses[0]
        + 0.3 * len(event.support.articles)
        + 1.0 * max(who, default=0.0)
        + 1.5 * place
        + 0.05 * abs(event.score)
        - (2.0 if event.is_background else 0.0)
        - (HEADLINE_PENALTY if is_headline(desk, event.summary) else 0.0)
    )


def quote_importance(desk: Desk, quote: Quote) -> float:
    """Higher is more worth telling: accounts, who speaks, direct speech, length up to a point."""
    direct = {"direct": 1.0, "mixed": 0.6, "indirect": 0.0}[quote.kind]
    place = max(earliness(desk, each.content[0]) for each in quote.attestations)
    return (
        1.5 * quote.support.witnesses[0]
        + 0.4 * len(quote.support.articles)
        + 1.5 * desk.prominence.get(quote.speaker or "", 0.0)
        + direct
        + 0.5 * place
        + min(len(quote.content), 200) / 200
    )
