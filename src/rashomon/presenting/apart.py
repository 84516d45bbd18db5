"""What one account has alone, and what an article leaves out that other witnesses share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

from rashomon.presenting.brief import Line
from rashomon.presenting.importance import (
    Desk,
    event_importance,
    is_spoken,
    plainest_telling,
    quote_importance,
)
from rashomon.presenting.item_lines import event_line, figure_line, quote_line
from rashomon.presenting.telling import SAME_SENTENCE, SAME_TELLING, is_told_in
from rashomon.presenting.voting import account_by_article
from rashomon.text.frequencies import content_of
from rashomon.text.words import find_words
from rashomon.types import Event, Figure, Presence, Quote

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
        self._figures = self._single(each for each in record.figures if not each.is_implied)
        items: tuple[Event | Quote | Figure, ...] = (
            *record.events,
            *record.quotes,
            *(each for each in record.figures if not each.is_implied and each.subject),
        )
        self._by_id = {each.id: each for each in items}

    def _single(self, items: Iterable[_Item]) -> dict[int, list[_Item]]:
        """Account → the items that no other account tells."""
        found: defaultdict[int, list[_Item]] = defaultdict(list)
        for item in items:
            accounts = {self._account.get(article, -1) for article in item.support.articles}
            if item.support.status == "single" and len(accounts) == 1:
                found[accounts.pop()].append(item)
        return found

    def single(self, account: tuple[str, ...], limit: int, figures: int) -> list[Line]:
        """What rests on one account alone (the articles of ``account``), most important first."""
        number = self._account.get(account[0], -1)
        others = self._articles.difference(account)
        events = (each for each in self._events.get(number, ()) if self._is_news(each))
        lines = (
            event_line(self._desk, event)
            for event in self._ranked(events)
            if not is_told_in(self._desk, event, others, least=SAME_SENTENCE)
        )
        alone = [each for each in self._figures.get(number, ()) if each.subject]
        ranked = sorted(alone, key=lambda each: (not each.unit, not each.source, each.id))
        told = list(islice(_unrepeated(lines), limit))
        return told + [figure_line(self._desk, figure) for figure in ranked[:figures]]

    def left_out(self, presence: Presence, limit: int) -> list[Line]:
        """What two other accounts share and this article does not have in other words either."""
        items = (self._by_id[each] for each in presence.left_out if each in self._by_id)
        lines = (
            self._line(item)
            for item in self._ranked(items)
            if self._is_left_out(item, presence.article)
        )
        return list(islice(_unrepeated(lines), limit))

    def _is_left_out(self, item: Event | Quote | Figure, article: str) -> bool:
        """Whether no sentence of ``article`` tells an item in other words; figures it has not."""
        if isinstance(item, Event):
            is_told = is_told_in(self._desk, item, {article}, least=SAME_TELLING)
            return self._is_news(item) and not is_told
        if isinstance(item, Quote):
            wordings = (find_words(each.content) for each in item.variants)
            return not any(
                self._desk.index.is_said_in(frozenset(words), {article}, least=SAME_TELLING)
                for words in map(content_of, wordings)
                if words
            )
        return True

    def _is_news(self, event: Event) -> bool:
        """Whether the article itself tells an event, and not somebody's direct speech."""
        shown = plainest_telling(self._desk, event)
        return event.modality != "historical" and not is_spoken(self._desk, shown)

    def _ranked(self, items: Iterable[_Item]) -> list[_Item]:
        return sorted(items, key=lambda each: (-self._importance(each), each.id))

    def _importance(self, item: Event | Quote | Figure) -> float:
        if isinstance(item, Event):
            return event_importance(self._desk, item)
        return quote_importance(self._desk, item) if isinstance(item, Quote) else FIGURE_IMPORTANCE

    def _line(self, item: Event | Quote | Figure) -> Line:
        if isinstance(item, Event):
            return event_line(self._desk, item)
        if isinstance(item, Quote):
            return quote_line(self._desk, item)
        return figure_line(self._desk, item)


def _unrepeated(lines: Iterable[Line]) -> Iterator[Line]:
    seen: set[str] = set()
    for line in lines:
        if line.text not in seen:
            seen.add(line.text)
            yield line
