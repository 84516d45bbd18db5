"""What is told alike only in words in which an account tells an event that is agreed on already.

Where one account tells "the raid that captured Ruiz", another the capture and, as somebody's word,
"an attack to seize Ruiz", two lines would count one happening twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from rashomon.comparing.merging.happenings import families_of, head_stem, verb_stem
from rashomon.presenting.brief import Line
from rashomon.presenting.importance import Desk
from rashomon.presenting.voting import account_by_article
from rashomon.text.frequencies import content_of
from rashomon.text.words import find_words
from rashomon.types import Agreement, AgreementAttestation, Citation, Event

Places = Mapping[int, Sequence[Citation]]


def leans_on(desk: Desk, agreement: Agreement, event: Event) -> bool:
    """Whether what accounts tell alike is an event again: it stands in words of which an account's
    only telling of the event is part, and all other accounts of it have a word for the event."""
    account = account_by_article(desk.record)
    places = _by_account(desk, event)
    own = {account[each.article]: each for each in agreement.attestations}
    shared = {
        number
        for number in own.keys() & places.keys()
        if all(_is_within(own[number], each) for each in places[number])
    }
    if not (_need(shared, own) and _need(shared, places)):
        return False
    words = (each.trigger.span.of(desk.texts[each.trigger.article]) for each in event.attestations)
    families = frozenset[int]().union(*(families_of(head_stem(each)) for each in words))
    told = [_words_in(desk, each) for each in agreement.attestations]
    is_told = all(any(families_of(each) & families for each in stems) for stems in told)
    alike = frozenset.intersection(*told)
    return is_told and all(families_of(each) & families for each in alike)


def with_leaning(line: Line, further: Line) -> Line:
    """One line for both, the words of one that is only part of a sentence below the other's."""
    if line.text.startswith("…") and not further.text.startswith("…"):
        line, further = further, line
    below = Line(further.text, further.citations[:1], label=further.label)
    return replace(line, lines=(*line.lines, below))


def _need(shared: set[int], accounts: Mapping[int, object]) -> bool:
    """Whether fewer than two of ``accounts`` are left without those that are shared."""
    return bool(shared) and len(accounts.keys() - shared) < 2


def _by_account(desk: Desk, event: Event) -> Places:
    """The number of each account that tells an event, with the places where it does."""
    account = account_by_article(desk.record)
    found: defaultdict[int, list[Citation]] = defaultdict(list)
    for told in event.attestations:
        if told.trigger.article in account:
            found[account[told.trigger.article]].append(told.trigger)
    return found


def _is_within(telling: AgreementAttestation, trigger: Citation) -> bool:
    is_there = telling.article == trigger.article
    return is_there and any(each.span.contains(trigger.span) for each in telling.pieces)


def _words_in(desk: Desk, telling: AgreementAttestation) -> frozenset[str]:
    """The stems of the words of a telling that carry content and begin with a small letter."""
    text = " ".join(each.span.of(desk.texts[each.article]) for each in telling.pieces)
    told = (each for each in find_words(text) if text[each.start].islower())
    return frozenset(verb_stem(each.form) for each in told if content_of((each,)))
