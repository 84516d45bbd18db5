"""One line for an event or a difference: its words, what qualifies them, who attests them."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace

from rashomon.presenting.brief import Line
from rashomon.presenting.choosing.importance import (
    Desk,
    is_as_well_attested,
    sentence_around,
    sentence_at,
    words_of,
)
from rashomon.presenting.choosing.plainness import is_told_in_passing, plainest_telling
from rashomon.presenting.lines.clause_parts import shared_part
from rashomon.presenting.lines.pronoun_names import who_does_it, who_is_meant
from rashomon.presenting.lines.quote_lines import marked, printed_words
from rashomon.presenting.phrases import (
    HELD_LABELS,
    MODALITY_LABELS,
    SPELLING,
    difference_phrase,
    support_phrase,
)
from rashomon.text.frequencies import content_of
from rashomon.text.words import find_words
from rashomon.types import (
    Citation,
    Discrepancy,
    DiscrepancyValue,
    Event,
    Quote,
    QuoteMention,
    Support,
)

FEWEST_WORDS = 4
"""Words of content below which a clause says too little by itself ("… the election …"; a choice of
editing)."""
WHOLE = 0.95
"""Share of a sentence from which on a span is all of it: its full stop may be left out."""

_NO = re.compile(
    r"\b(?:no|not|never|neither|without)\s(?:[\w-]+\s){0,2}\Z|n['’]t\s(?:\w+\s)?\Z", re.IGNORECASE
)
_NO_REACH = 40  # characters before an act in which such a word is looked for
_NOT_DONE = frozenset({"hypothetical", "negated"})


def sentence_line(desk: Desk, citation: Citation, *, support: Support, item: str) -> Line:
    """The sentence around a citation, cited as it stands."""
    sentence = sentence_at(desk, citation)
    return Line(words_of(desk, sentence), (citation,), support=support, item=item)


def event_line(desk: Desk, event: Event, *, lead: str = "", shown: Citation | None = None) -> Line:
    """An event in the words of ``shown``, else of its clearest telling, with what qualifies it.

    The whole sentence stands where nothing in it is less attested, else the event's clause. Of what
    several accounts tell nothing stands that a sentence says beside it.
    """
    shown = shown or plainest_telling(desk, event)
    is_lent = event.support.witnesses[0] > 1 and is_told_in_passing(desk, event, shown)
    is_whole = not is_lent and is_as_well_attested(desk, shown, event.support)
    rest = tuple(each.clause for each in event.attestations if each.clause != shown)
    sentence = sentence_at(desk, shown)
    text = words_of(desk, sentence) if is_whole else shared_part(desk, event, shown)
    meant = "" if text.startswith("…") else who_is_meant(desk, sentence)
    if not meant and "…" in {text[0], text[-1]}:
        word = next(each.trigger for each in event.attestations if each.clause == shown)
        meant = who_does_it(desk, word, text)
    return Line(
        text=text,
        citations=(shown, *rest),
        lead=lead,
        label="; ".join(filter(None, (meant, _event_label(desk, event, shown)))),
        support=event.support,
        notes=(*qualifier_notes(desk, event), *_withdrawal_note(desk, shown)),
        item=event.id,
    )


def _withdrawal_note(desk: Desk, shown: Citation) -> tuple[str, ...]:
    """That the number in the words shown was taken back, where it was."""
    sentence = sentence_around(desk.sentences[shown.article], shown)
    return ("the number was taken back in a correction",) if sentence in desk.withdrawn else ()


def tells_enough(line: Line, least: int = FEWEST_WORDS) -> bool:
    """Whether a line is a sentence, or enough words of one to be understood without it."""
    is_part = line.text.startswith("…")
    return not is_part or len(content_of(find_words(line.text))) >= least


def main_share(desk: Desk, clause: Citation) -> float:
    """The share of its sentence that a clause fills, 0..1."""
    return min(1.0, len(clause.span) / max(1, len(sentence_at(desk, clause).span)))


def _event_label(desk: Desk, event: Event, shown: Citation) -> str:
    """How the event is told; naming its word where the sentence says more than the event, and
    where what did not come about may be but a noun in it."""
    label = modality_label(desk, event)
    is_all = main_share(desk, shown) >= WHOLE and event.modality not in _NOT_DONE
    if not label or is_all:
        return label
    words = next((e.trigger for e in event.attestations if e.clause == shown), None)
    if words and event.modality == "negated" and not event.holder and _says_no(desk, words):
        return ""
    return f"“{words_of(desk, words)}”: {label}" if words else label


def _says_no(desk: Desk, trigger: Citation) -> bool:
    """Whether a word right before ``trigger`` says by itself that it was not done: "no arrests",
    "has not been arrested"."""
    start = trigger.span.start
    before = desk.texts[trigger.article][max(0, start - _NO_REACH) : start]
    return _NO.search(before) is not None


def modality_label(desk: Desk, event: Event) -> str:
    """ "threatened by Donald Trump", "planned", "" for what was simply done."""
    holder = desk.names.get(event.holder or "")
    if not holder or event.modality not in HELD_LABELS:
        return MODALITY_LABELS[event.modality]
    if event.modality in _NOT_DONE and not _is_in_words_of(desk, event.holder, event):
        return MODALITY_LABELS[event.modality]  # "Ruiz hoped to leave" has no words of hers
    return HELD_LABELS[event.modality].format(holder=holder)


def _is_in_words_of(desk: Desk, holder: str | None, event: Event) -> bool:
    """Whether a telling of an event stands in what its holder, or nobody told, is quoted or
    reported as saying: "critics say Ruiz tried to leave" has no words of hers either."""
    places = {(each.trigger.article, each.trigger.span) for each in event.attestations}
    articles = {article for article, _ in places}
    spoken = (
        (analysis.article, content)
        for analysis in desk.record.analyses
        if analysis.article in articles
        for quote in analysis.quotes
        if "speech" in quote.method and _may_be_of(desk, holder, analysis.article, quote)
        for content in quote.content_spans
    )
    return any(
        article == own and content.contains(span)
        for own, content in spoken
        for article, span in places
    )


def _may_be_of(desk: Desk, holder: str | None, article: str, quote: QuoteMention) -> bool:
    speaker = quote.speaker_span
    return speaker is None or desk.named_at.get(Citation(article, speaker)) == holder


def qualifier_notes(desk: Desk, event: Event) -> tuple[str, ...]:
    """The words that weaken a telling, each once, as printed, and in how many of the articles."""
    weakened: dict[str, set[str]] = defaultdict(set)
    for telling in event.attestations:
        for each in telling.qualifiers:
            weakened[words_of(desk, each)].add(each.article)
    n_articles = len({telling.clause.article for telling in event.attestations})
    return tuple(
        f"qualified: “{words}”"
        if len(articles) == n_articles
        else f"qualified in {len(articles)} of {n_articles} articles: “{words}”"
        for words, articles in sorted(weakened.items())
    )


def discrepancy_line(desk: Desk, discrepancy: Discrepancy) -> Line:
    """What is told differently, and each side in its own words."""
    quote = next((each for each in desk.record.quotes if each.id == discrepancy.about), None)
    is_reworded = quote is not None and discrepancy.kind == "wording"
    speaker = desk.names.get(quote.speaker or "") if quote is not None and is_reworded else None
    return Line(
        text=f"said by {speaker}" if speaker else discrepancy.topic,
        citations=tuple(each for side in discrepancy.values for each in side.citations),
        label=SPELLING if _is_spelling(desk, discrepancy) else difference_phrase(discrepancy),
        lines=tuple(_side(desk, discrepancy, each, quote) for each in discrepancy.values),
        item=discrepancy.id,
    )


def _is_spelling(desk: Desk, discrepancy: Discrepancy) -> bool:
    """Whether what differs is how the name of somebody is spelled."""
    return discrepancy.kind == "wording" and discrepancy.about in desk.names


def _side(
    desk: Desk, discrepancy: Discrepancy, side: DiscrepancyValue, quote: Quote | None
) -> Line:
    """One side: a wording as it is printed, a cause with its words, else the value and a sentence
    that gives it."""
    is_cause = discrepancy.kind == "cause"
    line = Line(
        text=_cause_words(desk, side.citations[0]) if is_cause else _sentence(desk, side),
        citations=side.citations,
        lead="" if is_cause else side.value,
        support=side.support,
    )
    if quote is None or discrepancy.kind != "wording":
        return line
    words = printed_words(desk, quote, side.value)
    is_quoted = marked(desk, side.citations[0], words).startswith("“")
    return replace(line, text=words, lead="", is_quoted=is_quoted)


def _sentence(desk: Desk, side: DiscrepancyValue) -> str:
    return words_of(desk, sentence_at(desk, side.citations[0]))


def _cause_words(desk: Desk, cause: Citation) -> str:
    """The sentence around a cause; with the next one where the cause is all of its sentence.

    "They marched. That prompted…": only the second sentence says that the first is a cause.
    """
    sentence = sentence_at(desk, cause)
    following = [s for s in desk.sentences[cause.article] if s.start >= sentence.span.end]
    if len(cause.span) < WHOLE * len(sentence.span) or not following:
        return words_of(desk, sentence)
    return f"{words_of(desk, sentence)} {words_of(desk, Citation(cause.article, following[0]))}"


def attestation_phrase(line: Line) -> str:
    """The line's support in words, ``""`` where it has none."""
    if line.support is None:
        return ""
    phrase = support_phrase(line.support)
    return f"{phrase} · disputed" if line.support.is_disputed else phrase
