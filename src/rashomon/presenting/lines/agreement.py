"""What independent accounts share, in words that claim no more than they share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TypeVar

from rashomon.presenting.brief import Line
from rashomon.presenting.choosing.importance import (
    HEADLINE_PENALTY,
    Desk,
    event_importance,
    is_headline,
)
from rashomon.presenting.choosing.plainness import is_told_in_passing, plainness
from rashomon.presenting.choosing.telling import says_the_same
from rashomon.presenting.choosing.voting import Words, account_by_article
from rashomon.presenting.lines.clause_parts import clause_part, shared_part
from rashomon.presenting.lines.figure_lines import (
    counts_something,
    figure_line,
    is_of_toll,
    is_vague,
    printings,
)
from rashomon.presenting.lines.item_lines import (
    event_line,
    tells_enough,
)
from rashomon.presenting.lines.other_tellings import with_other_tellings
from rashomon.presenting.lines.quote_lines import quote_line
from rashomon.presenting.lines.told_alike import said_alike, told_alike, told_and_said
from rashomon.text.frequencies import content_of
from rashomon.text.words import find_words
from rashomon.types import Citation, Event, EventAttestation, Figure, Quote

MOST_OTHERS = 2
"""Other accounts whose words stand below an item they share (a choice of editing)."""
FEWEST_BESIDE = 3
"""Words of content below which another account's part of a sentence says nothing below the item it
stands with ("… the reported attack …"; a choice of editing)."""
UNSHARED_PENALTY = 1.5
"""What a telling loses, in points of plainness, where it names somebody taking part whom no other
account of the event names: more than being the event's summary and early in its text can give,
so that four accounts of shots fired do not stand behind the one that says who fired them (a
choice of editing)."""

_DONE = frozenset({"actual", "ongoing", "historical"})

_Item = TypeVar("_Item", Quote, Figure)


def agreed_lines(desk: Desk, limit: int, told: Sequence[Line]) -> list[Line]:
    """The ``limit`` weightiest events that independent accounts share, those first that a whole
    sentence tells; half as many things they tell alike that are no events; quotes and figures.

    ``told`` are the lines of the news: what they have said on as many accounts is not said again.
    """
    lines: list[Line] = []
    for event in _by_importance(desk, desk.record.events):
        if len(lines) == limit:
            break
        line = agreed_line(desk, event)
        if tells_enough(line) and not _is_said(line, [*told, *lines]):
            lines.append(line)
    lines.sort(key=lambda each: each.text.startswith("…"))
    figures = _corroborated(each for each in desk.record.figures if _tells_something(desk, each))
    counted = [figure_line(desk, figure) for figure in figures]
    lines += _unsaid(told_alike(desk), limit // 2, [*told, *lines, *counted])
    for quote in _corroborated(desk.record.quotes):
        said = quote_line(desk, quote)
        if said.is_quoted or not _is_said(said, lines):
            lines.append(said)
    lines += _unsaid(said_alike(desk), limit // 2, [*told, *lines])
    lines = [*lines, *counted][: 2 * limit + limit // 2]
    return lines + _unsaid(told_and_said(desk), limit // 2, [*told, *lines])


def _unsaid(alike: Iterable[Line], limit: int, told: Sequence[Line]) -> list[Line]:
    """The first ``limit`` things told alike that no line of ``told`` says, each once."""
    lines: list[Line] = []
    for line in alike:
        if len(lines) < limit and not _is_said(line, [*told, *lines]):
            lines.append(line)
    return lines


def _by_importance(desk: Desk, events: Iterable[Event]) -> list[Event]:
    shared = (each for each in events if each.support.status == "corroborated")
    said = [place for quote in _corroborated(desk.record.quotes) for place in _spoken(quote)]
    undisputed = [
        each
        for each in shared
        if not each.support.is_disputed
        and not _is_only_said(desk, each)
        and not _is_told_as_done(desk, each)
        and not _stand_in([told.trigger for told in each.attestations], said)
    ]
    return sorted(undisputed, key=lambda event: (-event_importance(desk, event), event.id))


def _spoken(quote: Quote) -> Iterator[Citation]:
    """Where what somebody is quoted as saying stands, if it is listed in his words."""
    if quote.kind == "direct":
        yield from (each for telling in quote.attestations for each in telling.content)


def _stand_in(places: Sequence[Citation], said: Sequence[Citation]) -> bool:
    """Whether all of ``places`` stand in statements that are listed themselves."""
    return all(
        any(each.article == place.article and each.span.contains(place.span) for each in said)
        for place in places
    )


def _is_told_as_done(desk: Desk, event: Event) -> bool:
    """Whether something is listed as alleged that all its articles tell as done besides."""
    done = (each for each in desk.record.events if each.id in event.linked)
    return event.modality == "alleged" and any(
        each.modality in _DONE
        and each.type == event.type
        and set(event.actors) <= set(each.actors)
        and set(event.recipients) <= set(each.recipients)
        and set(event.support.articles) <= set(each.support.articles)
        for each in done
    )


def _is_only_said(desk: Desk, event: Event) -> bool:
    """Whether something not told as done stands in statements only, or anything in quotation marks
    only: their wordings follow."""
    is_reported = event.modality not in _DONE | {"alleged"}
    is_reported = is_reported and all(_is_said_by(desk, each) for each in event.attestations)
    return is_reported or all(_is_in_marks(desk, each) for each in event.attestations)


def _is_in_marks(desk: Desk, telling: EventAttestation) -> bool:
    """Whether a telling stands in quotation marks, and is not the one word that is doubted."""
    article, span = telling.trigger.article, telling.trigger.span
    quoted = (each for each in desk.quoted[article] if each.contains(span))
    return any(len(each) > len(span) for each in quoted)


def _is_said_by(desk: Desk, telling: EventAttestation) -> bool:
    """Whether a telling stands in what somebody is quoted or reported as saying."""
    article, span = telling.trigger.article, telling.trigger.span
    analysis = desk.analyses[article]
    contents = (each for quote in analysis.quotes for each in quote.content_spans)
    return any(content.contains(span) for content in contents)


def _tells_something(desk: Desk, figure: Figure) -> bool:
    """Whether a number says by itself what it counts or measures, two articles print it outside of
    what is quoted from both, and it is no toll, which has its own section."""
    printed = printings(desk, figure)
    told = [each for each in printed if not is_vague(desk, each)] or printed
    said = [place for quote in _corroborated(desk.record.quotes) for place in _spoken(quote)]
    is_printed = len({each.article for each in told}) > 1 and not _stand_in(told, said)
    says_what = bool(figure.subject or figure.unit) and counts_something(desk, figure)
    return is_printed and says_what and not is_of_toll(desk, figure)


def _corroborated(items: Iterable[_Item]) -> list[_Item]:
    return [
        item
        for item in items
        if item.support.status == "corroborated" and not item.support.is_disputed
    ]


def _is_said(line: Line, others: Iterable[Line]) -> bool:
    """Whether one of ``others`` says the same with as many witnesses behind it."""
    words = _words(line.text)
    return any(
        other.item == line.item or says_the_same(words, (_words(other.text),))
        for other in others
        if _n_witnesses(other) >= _n_witnesses(line)
    )


def _words(text: str) -> Words:
    return frozenset(content_of(find_words(text)))


def _n_witnesses(line: Line) -> int:
    return line.support.witnesses[0] if line.support else 0


def agreed_line(desk: Desk, event: Event) -> Line:
    """An event in the telling that claims least beyond the others, and other accounts' below."""
    ranked = _rank_tellings(desk, event)
    account = account_by_article(desk.record)
    shown = ranked[0]
    best = {account.get(each.clause.article): each.clause for each in reversed(ranked)}
    others = [best[number] for number in best if number not in {None, account.get(_of(shown))}]
    told = (Line(_other_part(desk, event, each), (each,)) for each in sorted(others))
    kept = tuple(islice((each for each in told if tells_enough(each, FEWEST_BESIDE)), MOST_OTHERS))
    line = replace(event_line(desk, event, shown=shown.clause), lines=kept)
    return with_other_tellings(desk, event, line)


def _other_part(desk: Desk, event: Event, clause: Citation) -> str:
    """Another account's clause, from the event's own words on where it mainly says something else:
    a sentence that mentions two shared events does not stand whole below both."""
    in_passing = is_told_in_passing(desk, event, clause)
    return shared_part(desk, event, clause) if in_passing else clause_part(desk, clause)


def _of(telling: EventAttestation) -> str:
    return telling.clause.article


def _rank_tellings(desk: Desk, event: Event) -> list[EventAttestation]:
    """The tellings, the one that suits all accounts best first."""
    shares = _shares_of_named(desk, event)

    def worth(telling: EventAttestation) -> tuple[float, Citation]:
        named = desk.taking_part.get(telling.trigger, frozenset())
        unshared = 1 - min((shares[each] for each in named), default=1.0)
        points, place = plainness(desk, event, telling.clause)
        heading = HEADLINE_PENALTY if is_headline(desk, telling.clause) else 0.0
        return points - UNSHARED_PENALTY * unshared - heading, place

    return sorted(event.attestations, key=worth, reverse=True)


def _shares_of_named(desk: Desk, event: Event) -> dict[str, float]:
    """Each one who takes part by some account → the share of the accounts that name them there."""
    account = account_by_article(desk.record)
    naming: defaultdict[str, set[int | None]] = defaultdict(set)
    for each in event.attestations:
        for name in desk.taking_part.get(each.trigger, frozenset()):
            naming[name].add(account.get(_of(each)))
    accounts = {account.get(_of(each)) for each in event.attestations}
    return {name: len(numbers) / len(accounts) for name, numbers in naming.items()}
