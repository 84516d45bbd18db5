"""What happened: the sentences that tell the news, story by story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.presenting.brief import Line
from rashomon.presenting.choosing.importance import Desk, sentence_at, words_of
from rashomon.presenting.choosing.news_sentences import printings
from rashomon.presenting.choosing.telling import (
    Telling,
    are_one_lead,
    distinct_sentences,
    distinct_tellings,
    is_disputed,
    tellings,
    told_first,
)
from rashomon.presenting.lines.item_lines import (
    modality_label,
    qualifier_notes,
    sentence_line,
)
from rashomon.presenting.lines.more_widely_told import told_by_more
from rashomon.presenting.lines.other_tellings import with_other_tellings
from rashomon.presenting.lines.pronoun_names import who_is_meant, who_says_it
from rashomon.types import Citation, Event, Quote, Story, Support

MOST_STORIES = 2
"""Stories told of a heap of them, for each line that the news of one has (a choice of editing)."""


def happened(desk: Desk, limit: int, told: list[frozenset[str]]) -> list[Line]:
    """The sentences that tell the news, most central first; of several stories each by itself."""
    ranked = tellings(desk)
    stories = desk.record.stories
    if len(stories) == 1:
        return _of_story(desk, ranked, stories[0], limit, told)
    lines: list[Line] = []
    shown: set[str] = set()
    for story in stories[: MOST_STORIES * limit]:
        own = [each for each in ranked if each.sentence.article in story.articles]
        new = [each for each in own if each.item is None or each.item.id not in shown]
        if own and not new:
            continue
        inside = _of_story(desk, new, story, _share(desk, story, limit), told)
        shown |= {each.item for each in inside}
        marks = tuple(each.citations[0] for each in inside)
        lines += [Line(story.title, marks, lines=tuple(inside))] if inside else []
    return lines


def _share(desk: Desk, story: Story, limit: int) -> int:
    """How many lines of the news one story of several has: by its share of the articles."""
    return max(1, round(limit * len(story.articles) / len(desk.record.articles)))


def _of_story(
    desk: Desk, own: Sequence[Telling], story: Story, limit: int, told: list[frozenset[str]]
) -> list[Line]:
    """The lines of one story, from the tellings ``own`` in its articles."""
    chosen = told_first(distinct_tellings(own, limit=limit))
    told += [each.words for each in chosen]
    lines = [_with_leads(telling_line(desk, each), each, own) for each in chosen]
    return lines or lead_lines(desk, story.articles, limit, told)


def _with_leads(line: Line, telling: Telling, others: Sequence[Telling]) -> Line:
    """``line`` with the places where articles that do not stand for it begin with the same news."""
    cited = {each.article for inside in line.lines for each in inside.citations}
    cited |= {*telling.support.articles}
    alike = tuple(
        each.sentence
        for each in sorted(others, key=lambda each: each.sentence)
        if are_one_lead(telling, each) and each.sentence.article not in cited
    )
    more = Line("an opening much like it:", alike)
    return replace(line, lines=(*line.lines, more)) if alike else line


def telling_line(desk: Desk, telling: Telling) -> Line:
    """A whole sentence, with the item that stands for it and no more support than all of it has."""
    item = telling.item
    sentence = sentence_at(desk, telling.sentence)
    meant = who_is_meant(desk, sentence)
    if isinstance(item, Quote):
        meant = meant or who_says_it(desk, sentence, item)
    label = ""
    notes: tuple[str, ...] = ()
    if isinstance(item, Event):
        label = "" if item.modality == "alleged" else modality_label(desk, item)
        notes = qualifier_notes(desk, item)
    if is_disputed(desk, telling.sentence):
        notes = (*notes, "told differently elsewhere: see “Where they differ”")
    line = Line(
        text=words_of(desk, sentence),
        citations=(telling.sentence, *_elsewhere(desk, telling)),
        label="; ".join(filter(None, (meant, label))),
        support=telling.support,
        notes=notes,
        lines=told_by_more(desk, telling),
        item=item.id if item is not None else "",
    )
    return with_other_tellings(desk, item, line) if isinstance(item, Event) else line


def _elsewhere(desk: Desk, telling: Telling) -> tuple[Citation, ...]:
    """Where the other articles that its support counts tell what stands in a sentence: the item
    that stands for it, else another one."""
    items: list[Event | Quote] = [*desk.record.events, *desk.record.quotes]
    told = [each for each in items if each.id in telling.told]
    first = sorted(told, key=lambda each: telling.item is None or each.id != telling.item.id)
    found: dict[str, Citation] = {}
    for place in (place for each in first for place in _places(each)):
        found.setdefault(place.article, place)
    for place in printings(desk, telling.sentence):
        found.setdefault(place.article, place)
    others = [*telling.support.articles]
    return tuple(found[e] for e in others if e in found and e != telling.sentence.article)


def _places(item: Event | Quote) -> Iterator[Citation]:
    if isinstance(item, Event):
        yield from (each.clause for each in item.attestations)
    else:
        yield from (each.content[0] for each in item.attestations)


def lead_lines(
    desk: Desk, articles: Sequence[str], limit: int, told: list[frozenset[str]]
) -> list[Line]:
    """Where no event was found: how each account begins."""
    starts = [
        Citation(article, next((s for s in desk.sentences[article] if len(s) > 40), first))
        for article in articles
        for first in desk.sentences[article][:1]
    ]
    chosen = distinct_sentences(desk, starts, limit=limit, told=told)
    alone = {each.article: Support((each.article,), (), (1, 1)) for each in chosen}
    return [sentence_line(desk, each, support=alone[each.article], item="") for each in chosen]
