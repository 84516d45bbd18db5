"""The day of an act whose own clause has none: its sentence's, else the day its article came out.

Event data sets date every act by its article. Here only what an article leads with as its news is
dated so; what is told below needs a day in its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime, timedelta

from rashomon.comparing.overview.relation_words import relation_words
from rashomon.types import (
    Analysis,
    Article,
    Citation,
    DatedTime,
    Event,
    EventMention,
    Interval,
    Record,
    Span,
    TimeExpression,
)

LEAD_SENTENCES = 3
"""Sentences of an article, its headline among them, that tell its own news and not what went before
(a choice of editing). Lines that are no sentence ("Share this article") do not count."""
FEWEST_WORDS = 6  # of a line below the headline that is a sentence
_A_DAY = timedelta(days=1)
_EXACT = timedelta(days=2)  # a publication known no better than this dates nothing
_LASTING = frozenset({"DURATION", "SET"})
_PERFECT = re.compile(r"\b(?:has|have|had|['’]ve|['’]d)\s(?:[\w-]+\s){0,6}\Z", re.IGNORECASE)
_PLUPERFECT = re.compile(r"\b(?:had|['’]d)\s(?:[\w-]+\s){0,6}\Z", re.IGNORECASE)
_AUXILIARY = re.compile(r"\b(?:has|have|had)\b|\w['’](?:ve|d)\b", re.IGNORECASE)
_HABIT = re.compile(
    r"\b(?:always|already|consistently|ever|frequently|long|never|often|once|previously|recently"
    r"|regularly|repeatedly|since|so far|twice)\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:after|amid|because|before|despite|following|over|since|until|when)\s[^,;]*\Z",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[,;]")
_ELSEWHERE = re.compile(
    r"\b(?:after|as|before|following|since|that|when|which|while|who|whose)\b", re.IGNORECASE
)
_REACH = 60  # characters before a verb in which its auxiliary stands
_PAST = re.compile(
    r"\b(?:ago|at the time|back then|earlier|formerly|historically|initially|in the past|originally"
    r"|prior|then|used to)\b",
    re.IGNORECASE,
)
_MODAL = "would"  # tells a threat or a promise in somebody's words: "he said he would"
_SAID = frozenset({"ACCUSE", "SUPPORT"})  # what is done by saying it: "he is a liar"
_DONE = frozenset({"actual", "ongoing"})
_NEWS = frozenset({"actual", "ongoing", "alleged", "planned", "threatened", "offered"})


@dataclass(frozen=True, slots=True)
class _Page:
    """An article with its reading and the day it came out, where that is known."""

    article: Article
    analysis: Analysis
    day: Interval | None
    events: tuple[EventMention, ...]  # whose day is asked for
    verbs: tuple[Span, ...]
    main_verbs: tuple[Span, ...]

    def at(self, span: Span) -> Citation:
        """The words at ``span``, as an event cites them."""
        return Citation(self.article.id, span)


def find_act_days(record: Record, events: Sequence[Event]) -> Mapping[str, DatedTime]:
    """Event id → the day that its telling's sentence gives, else the publication of the earliest
    article that has it as news, which is then *inferred*."""
    places = {each.id: [told.trigger for told in each.attestations] for each in events}
    wanted = {(place.article, place.span) for found in places.values() for place in found}
    pages = list(_pages(record, wanted))
    told = {each: time for page in pages for each, time in _told_days(page)}
    led = {each: page.day for page in pages for each in (*_news_in(page), *_plain_acts(page))}
    found: dict[str, DatedTime] = {}
    for event in events:
        days = [told[each] for each in places[event.id] if each in told]
        if not days and event.modality in _NEWS and not event.is_background:
            issued = [led[each] for each in places[event.id] if each in led]
            days = [DatedTime(day, "inferred") for day in issued if day]
        if days:
            found[event.id] = min(days, key=_order)
    return found


def _order(time: DatedTime) -> tuple[datetime, datetime, tuple[Citation, ...]]:
    return time.interval.start, time.interval.end, time.citations


def _pages(record: Record, wanted: AbstractSet[tuple[str, Span]]) -> Iterator[_Page]:
    articles = {article.id: article for article in record.articles}
    for analysis in record.analyses:
        article = articles[analysis.article]
        published = article.published.interval if article.published else None
        is_known = published is not None and published.end - published.start <= _EXACT
        events = tuple(e for e in analysis.events if (article.id, e.trigger_span) in wanted)
        verbs = [each for each in analysis.predicates if each.form == "verb"]
        yield _Page(
            article,
            analysis,
            published if is_known else None,
            events,
            verbs=tuple(each.word for each in verbs),
            main_verbs=tuple(each.word for each in verbs if each.is_main),
        )


def _told_days(page: _Page) -> Iterator[tuple[Citation, DatedTime]]:
    """The words for each act → the only past day that their sentence gives, where the sentence
    does not put the act before something else ("on Friday, after it raised tariffs")."""
    text = page.article.text
    for event in page.events:
        at = event.trigger_span
        if event.time is not None or _is_thing(page, at):
            continue
        if _PERFECT.search(text, max(0, at.start - _REACH), at.start):
            continue
        sentence = page.analysis.sentence_of(at)
        days = list(_days_in(page, sentence))
        spans = [time.span for time in days]
        if len({time.interval for time in days}) == 1 and _is_of(text, sentence, event, spans[0]):
            yield page.at(at), _dated(page, days[0])


def _dated(page: _Page, time: TimeExpression) -> DatedTime:
    assert time.interval is not None
    return DatedTime(time.interval, time.basis or "relative", (page.at(time.span),))


def _days_in(page: _Page, sentence: Span) -> Iterator[TimeExpression]:
    """The words for days in a sentence that were over, or had begun, when its article came out."""
    for time in page.analysis.times:
        if not sentence.contains(time.span) or time.interval is None:
            continue
        is_day = time.interval.end - time.interval.start <= _A_DAY
        is_past = page.day is None or time.interval.start < page.day.end
        if is_day and is_past:
            yield time


def _is_of(text: str, sentence: Span, event: EventMention, day: Span) -> bool:
    """Whether a day is that of an act: not one told of another clause behind it, nor outside the
    clause where that says that the act was earlier."""
    at = event.trigger_span
    if _is_caption(text, sentence, day):
        return True
    if day.start >= at.end and _ELSEWHERE.search(text, at.end, day.start):
        return False
    before = _EARLIER.search(text, sentence.start, at.start)
    if before is None:
        return True
    end = _CLAUSE_END.search(text, at.end, sentence.end)
    return before.start() <= day.start < (end.start() if end else sentence.end)


def _is_caption(text: str, sentence: Span, day: Span) -> bool:
    """Whether a day ends its sentence as it ends a caption: "… in Lima, May 3, 2031."."""
    is_last = not text[day.end : sentence.end].strip(" .")
    is_full = day.of(text)[-4:].isdigit()
    return is_last and is_full and text[: day.start].rstrip()[-1:] == ","


def _news_in(page: _Page) -> Iterator[Citation]:
    """The words for what the lead tells as of one day: nothing that went on for months, that
    somebody has done at some time or other, or that is in force."""
    text, sentences = page.article.text, _lead(page)
    for event in page.events:
        at = event.trigger_span
        within = next((n for n, each in enumerate(sentences) if each.contains(at)), None)
        if within is None or _is_lasting(page, sentences[within]) or _is_thing(page, at):
            continue
        if _is_before_a_day(page, sentences[within], at):
            continue
        if event.modality == "alleged" or _is_news(text, at, sentences[within], within):
            yield page.at(at)


def _is_lasting(page: _Page, sentence: Span) -> bool:
    """Whether a sentence tells of days, months or years on end."""
    return any(
        sentence.contains(time.span)
        for time in page.analysis.times
        if time.timex_type in _LASTING and not time.timex_value.startswith("PT")
    )


def _is_before_a_day(page: _Page, sentence: Span, at: Span) -> bool:
    """Whether a sentence has a day and puts the act before it ("left on Friday after …")."""
    is_earlier = _EARLIER.search(page.article.text, sentence.start, at.start) is not None
    return is_earlier and any(_days_in(page, sentence))


def _is_news(text: str, at: Span, sentence: Span, n_before: int) -> bool:
    start = max(0, at.start - _REACH)
    if _PERFECT.search(text, start, at.start) is None:
        return True
    is_first = n_before < LEAD_SENTENCES - 1
    is_past = _PLUPERFECT.search(text, start, at.start) is not None
    return is_first and not is_past and _HABIT.search(text, sentence.start, sentence.end) is None


def _plain_acts(page: _Page) -> Iterator[Citation]:
    """The verbs for what is told below the lead as simply done, where nothing in the sentence
    tells of another time."""
    for event in page.events:
        at = event.trigger_span
        if event.modality not in _DONE or event.time is not None:
            continue
        is_main = any(map(at.contains, page.main_verbs)) or at.of(page.article.text) == _MODAL
        is_said = event.type in _SAID and _is_in_quote(page, at)
        if (is_main or is_said) and _is_timeless(page, at):
            yield page.at(at)


def _is_in_quote(page: _Page, at: Span) -> bool:
    """Whether an act stands in quoted words, where only what is done by saying them is actual."""
    quoted = (content for quote in page.analysis.quotes for content in quote.content_spans)
    return any(content.contains(at) for content in quoted)


def _is_verb(page: _Page, at: Span) -> bool:
    """Whether an act is told by a verb."""
    return any(map(at.contains, page.verbs))


def _is_thing(page: _Page, at: Span) -> bool:
    """Whether an act is told by the noun for what it put in force, or for one to come."""
    is_thing = at.of(page.article.text).casefold() in relation_words("thing")
    return is_thing and not _is_verb(page, at)


def _is_timeless(page: _Page, at: Span) -> bool:
    text, sentence = page.article.text, page.analysis.sentence_of(at)
    if _EARLIER.search(text, sentence.start, at.start) or _is_lasting(page, sentence):
        return False
    is_dated = any(
        sentence.contains(time.span) and not _is_to_come(page, time)
        for time in page.analysis.times
        if time.timex_type not in _LASTING
    )
    words = sentence.of(text)
    is_perfect = _AUXILIARY.search(text, sentence.start, at.start) is not None
    return not (is_dated or is_perfect or _HABIT.search(words) or _PAST.search(words))


def _is_to_come(page: _Page, time: TimeExpression) -> bool:
    """Whether words of time are for what was still to come ("by 2035")."""
    return bool(page.day and time.interval and time.interval.start >= page.day.end)


def _lead(page: _Page) -> Sequence[Span]:
    """The headline and the first sentences of an article."""
    text, title = page.article.text, page.article.title_span
    lead: list[Span] = []
    for sentence in page.analysis.sentences:
        is_title = title is not None and title.contains(sentence)
        if is_title or len(sentence.of(text).split()) >= FEWEST_WORDS:
            lead.append(sentence)
        if len(lead) == LEAD_SENTENCES:
            break
    return lead
