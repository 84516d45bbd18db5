"""What one account has alone, and what an article leaves out that other witnesses share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TypeVar

from rashomon.comparing.checking.word_likeness import is_like
from rashomon.comparing.merging.events.happenings import verb_stem
from rashomon.presenting.brief import Line
from rashomon.presenting.choosing.importance import (
    Desk,
    event_importance,
    is_asked,
    is_spoken,
    quote_importance,
    words_of,
)
from rashomon.presenting.choosing.plainness import plainest_telling
from rashomon.presenting.choosing.telling import SAME_SENTENCE, SAME_TELLING, says_the_same
from rashomon.presenting.choosing.voting import Words, account_by_article, sentence_words
from rashomon.presenting.lines.figure_lines import counts_something, figure_line
from rashomon.presenting.lines.item_lines import (
    event_line,
    tells_enough,
)
from rashomon.presenting.lines.other_tellings import with_other_tellings
from rashomon.presenting.lines.quote_lines import quote_line
from rashomon.text.frequencies import content_of, is_function_word
from rashomon.text.words import find_words
from rashomon.types import Event, Figure, Quote

MOSTLY = 0.6
"""Share of the words of content of a line from which on it is told where others tell them (a choice
of editing)."""
FIGURE_IMPORTANCE = 3.0
"""Where figures stand among the events of one account: below its lead, above its last lines."""

_Item = TypeVar("_Item", bound=Event | Quote | Figure)


class Apart:
    """The items of a record by who tells them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        record = desk.record
        self._articles = frozenset(article.id for article in record.articles)
        self._account = account_by_article(record)
        self._events = self._single(record.events)
        counted = tuple(each for each in record.figures if counts_something(desk, each))
        self._figures = self._single(counted)
        items: tuple[Event | Quote | Figure, ...] = (
            *record.events,
            *record.quotes,
            *(each for each in counted if each.subject),
        )
        self._by_id = {each.id: each for each in items}
        self._told: dict[str, tuple[Words, ...]] = {}
        self._importances: dict[str, float] = {}
        self._news: dict[str, bool] = {}
        self._named: dict[str, frozenset[str]] = {}

    def _single(self, items: Iterable[_Item]) -> dict[int, list[_Item]]:
        """Account → the items that no other account tells."""
        found: defaultdict[int, list[_Item]] = defaultdict(list)
        for item in items:
            accounts = {self._account.get(article, -1) for article in item.support.articles}
            if item.support.status == "single" and len(accounts) == 1:
                found[accounts.pop()].append(item)
        return found

    def single(
        self,
        account: tuple[str, ...],
        limit: int,
        figures: int,
        news: Sequence[Line] = (),
        *,
        agreed: Sequence[Line] = (),
    ) -> list[Line]:
        """What rests on one account alone (the articles of ``account``), most important first; what
        the ``news`` tells in the same words, or what is ``agreed`` for the most part, is not told
        again."""
        shared = [_content(each) for line in agreed for each in (line, *line.lines)]
        number = self._account.get(account[0], -1)
        others = self._articles.difference(account)
        events = (each for each in self._events.get(number, ()) if self._is_news(each))
        lines = (
            with_other_tellings(self._desk, event, event_line(self._desk, event))
            for event in self._ranked(events)
            if not self._is_told_in(event, others, least=SAME_SENTENCE)
        )
        alone = [each for each in self._figures.get(number, ()) if each.subject]
        ranked = sorted(alone, key=lambda each: (not each.unit, not each.source, each.id))
        own = (line for line in _unrepeated(lines, news) if not _is_mostly_in(line, shared))
        told = list(islice(own, limit))
        counted = (figure_line(self._desk, figure) for figure in ranked)
        return told + list(islice(_unrepeated(counted, told), figures))

    def left_out(self, limit: int) -> list[tuple[Line, tuple[str, ...]]]:
        """What two other accounts share, each with the ids of the articles that do not have it in
        other words either; what most witnesses tell comes first, numbers last."""
        lacking = self._lacking()
        said = [each for each in lacking if isinstance(each, Quote)]
        ranked = sorted(
            lacking, key=lambda each: (isinstance(each, Figure), -each.support.witnesses[0])
        )
        shown = (each for each in ranked if not any(_is_within(each, quote) for quote in said))
        lines = {self._line(each): lacking[each] for each in shown}
        return [(line, lines[line]) for line in islice(_unrepeated(lines), limit)]

    def _lacking(self) -> dict[Event | Quote | Figure, tuple[str, ...]]:
        """What some articles leave out, the most important first, with these articles."""
        without: defaultdict[str, list[str]] = defaultdict(list)
        for presence in self._desk.record.presence:
            for each in presence.left_out:
                without[each].append(presence.article)
        found: dict[Event | Quote | Figure, tuple[str, ...]] = {}
        for item in self._ranked(self._by_id[each] for each in without if each in self._by_id):
            lacking = tuple(each for each in without[item.id] if self._is_left_out(item, each))
            if lacking:
                found[item] = lacking
        return found

    def _is_left_out(self, item: Event | Quote | Figure, article: str) -> bool:
        """Whether no sentence of ``article`` tells an item in other words; figures it has not."""
        if isinstance(item, Event):
            is_told = self._is_told_in(item, {article}, least=SAME_TELLING)
            return self._is_news(item) and not is_told and not self._has_like(item, article)
        if isinstance(item, Figure):
            return not (self._prints_number(item, article) or self._tells_toll(item, article))
        return not self._is_told_in(item, {article}, least=SAME_TELLING)

    def _prints_number(self, figure: Figure, article: str) -> bool:
        """Whether ``article`` prints the number anywhere, whatever it was read to be of ("won, 134
        to 63"): then it is no omission."""
        analysis = self._desk.analyses[article]
        ends = {figure.value, figure.low, figure.high} - {None}
        is_read = any(ends & {each.value, each.low, each.high} for each in analysis.figures)
        printed = {each.form for each in find_words(self._desk.texts[article])}
        return is_read or any(f"{end:,.10g}" in printed for end in ends if end is not None)

    def _tells_toll(self, figure: Figure, article: str) -> bool:
        """Whether a number is one of a toll of which ``article`` tells another: then that is no
        omission, and stands under the toll."""
        return any(
            any(article in each.support.articles for each in toll.values)
            and any(set(figure.attestations) & {*each.citations} for each in toll.values)
            for toll in self._desk.record.tolls
        )

    def _has_like(self, event: Event, article: str) -> bool:
        """Whether ``article`` tells an act of the same kind in a like word, which may be this one
        ("strikes on boats", "attacks on boats"): then it is no omission."""
        heads = self._heads(event)
        return any(
            article in other.support.articles
            and other.type == event.type
            and any(is_like(one, two) for one in heads for two in self._heads(other))
            for other in self._desk.record.events
        )

    def _heads(self, event: Event) -> frozenset[str]:
        """The stems of the words that name an event, whoever tells it."""
        if event.id not in self._named:
            printed = (words_of(self._desk, each.trigger) for each in event.attestations)
            self._named[event.id] = frozenset(
                verb_stem(word.form)
                for words in printed
                for word in find_words(words)
                if not is_function_word(word.stem)
            )
        return self._named[event.id]

    def _is_told_in(self, item: Event | Quote, articles: Collection[str], *, least: float) -> bool:
        """Whether ``articles`` have a sentence so like one that tells ``item`` that it may be it.

        Items that were not merged must be read neither as an omission nor as one account's own.
        """
        if item.id not in self._told:
            self._told[item.id] = tuple(sorted(self._tellings(item), key=sorted))
        is_said_in = self._desk.index.is_said_in
        return any(is_said_in(words, articles, least=least) for words in self._told[item.id])

    def _tellings(self, item: Event | Quote) -> set[Words]:
        """The words of content of each wording of an item."""
        if isinstance(item, Event):
            told = {sentence_words(self._desk, each.clause) for each in item.attestations}
        else:
            told = {frozenset(content_of(find_words(each.content))) for each in item.variants}
        return {words for words in told if words}

    def _is_news(self, event: Event) -> bool:
        """Whether the article itself tells an event: not somebody's direct speech, no question."""
        if event.id not in self._news:
            shown = plainest_telling(self._desk, event)
            is_own = not is_spoken(self._desk, shown) and not is_asked(self._desk, shown)
            self._news[event.id] = is_own and event.modality != "historical"
        return self._news[event.id]

    def _ranked(self, items: Iterable[_Item]) -> list[_Item]:
        return sorted(items, key=lambda each: (-self._importance(each), each.id))

    def _importance(self, item: Event | Quote | Figure) -> float:
        if item.id not in self._importances:
            self._importances[item.id] = self._weigh(item)
        return self._importances[item.id]

    def _weigh(self, item: Event | Quote | Figure) -> float:
        if isinstance(item, Event):
            return event_importance(self._desk, item)
        return quote_importance(self._desk, item) if isinstance(item, Quote) else FIGURE_IMPORTANCE

    def _line(self, item: Event | Quote | Figure) -> Line:
        if isinstance(item, Event):
            return event_line(self._desk, item)
        if isinstance(item, Quote):
            return replace(quote_line(self._desk, item), notes=())  # its wordings stand elsewhere
        return figure_line(self._desk, item)


def _is_within(item: Event | Quote | Figure, quote: Quote) -> bool:
    """Whether every article that tells an event does so in its telling of ``quote``."""
    if not isinstance(item, Event):
        return False
    contents = [cited for each in quote.attestations for cited in each.content]
    return all(
        any(
            cited.article == each.trigger.article and cited.span.contains(each.trigger.span)
            for cited in contents
        )
        for each in item.attestations
    )


def _unrepeated(lines: Iterable[Line], told: Iterable[Line] = ()) -> Iterator[Line]:
    """The lines that tell enough and say the same neither as one of ``told`` nor as one before."""
    seen = [frozenset(content_of(find_words(line.text))) for line in told]
    for line in lines:
        words = frozenset(content_of(find_words(line.text)))
        if tells_enough(line) and not says_the_same(words, seen):
            seen.append(words)
            yield line


def _content(line: Line) -> Words:
    return frozenset(content_of(find_words(line.text)))


def _is_mostly_in(line: Line, shared: Iterable[Words]) -> bool:
    """Whether most of what a line tells stands in one of the lines that accounts share."""
    own = _content(line)
    return any(len(own & words) >= MOSTLY * max(1, len(own)) for words in shared)
