"""One line for each kind of item: its words, what qualifies them, who attests them."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace

from rashomon.presenting.brief import Line
from rashomon.presenting.clause_parts import clause_part, shared_part
from rashomon.presenting.importance import (
    Desk,
    is_as_well_attested,
    is_foreign,
    is_headline,
    sentence_around,
    sentence_at,
    without_dateline,
    words_of,
)
from rashomon.presenting.phrases import (
    HELD_LABELS,
    MODALITY_LABELS,
    difference_phrase,
    support_phrase,
)
from rashomon.presenting.plainness import is_told_in_passing, plainest_telling
from rashomon.presenting.pronoun_names import who_does_it, who_is_meant
from rashomon.text.frequencies import content_of
from rashomon.text.words import find_words
from rashomon.types import (
    Citation,
    Discrepancy,
    DiscrepancyValue,
    Event,
    Quote,
    QuoteAttestation,
    QuoteVariant,
    Span,
    Support,
)

FEWEST_WORDS = 4
"""Words of content below which a clause says too little by itself ("… the election …"; a choice of
editing)."""
WHOLE = 0.95
"""Share of a sentence from which on a span is all of it: its full stop may be left out."""

_MOST_WORDINGS = 4  # of one quote that a reader reads on (a choice of editing)
_NO = re.compile(
    r"\b(?:no|not|never|neither|without)\s(?:[\w-]+\s){0,2}\Z|n['’]t\s(?:\w+\s)?\Z", re.IGNORECASE
)
_NO_REACH = 40  # characters before an act in which such a word is looked for
_NOT_DONE = frozenset({"hypothetical", "negated"})
_SAME = frozenset({"identical", "punctuation"})
_ONLY_PARTS = frozenset({"cut", "ellipsis", "bracketed", "paraphrase"})
_CUE_REACH = 60  # characters between a verb of saying and what it leads to: "told the council that"
_CUT_OUT = " … "
_OUTER = ' "“”,;:'
_MARKS = "\"“„«‘'`"


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
    if event.modality in {"hypothetical", "negated"} and not _is_reported(desk, event):
        return MODALITY_LABELS[event.modality]  # "Ruiz hoped to leave" has no words of hers
    return HELD_LABELS[event.modality].format(holder=holder)


def _is_reported(desk: Desk, event: Event) -> bool:
    """Whether a telling of an event stands in what somebody is quoted or reported as saying."""
    places = {(each.trigger.article, each.trigger.span) for each in event.attestations}
    articles = {article for article, _ in places}
    spoken = (
        (analysis.article, content)
        for analysis in desk.record.analyses
        if analysis.article in articles
        for quote in analysis.quotes
        if "speech" in quote.method
        for content in quote.content_spans
    )
    return any(
        article == own and content.contains(span)
        for own, content in spoken
        for article, span in places
    )


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


def quote_line(desk: Desk, quote: Quote, *, with_speaker: bool = True) -> Line:
    """A quote in its fullest wording, a report in the one that claims least; others as notes.

    A statement is one however much of it is printed. Of two reports that are taken for one the
    longer may tell what the other does not: it would claim the support of both.
    """
    full = _printed_words(desk, quote, quote.content)
    shown = full if quote.kind == "direct" else _least_report(desk, quote)
    speaker = desk.names.get(quote.speaker or "", "speaker not resolved")
    return Line(
        text=shown if quote.kind == "direct" else _closed(shown),
        citations=tuple(each for telling in quote.attestations for each in telling.content),
        lead=speaker if with_speaker else "",
        support=quote.support,
        notes=_wording_notes(desk, quote, shown),
        is_quoted=quote.kind == "direct",
        item=quote.id,
    )


def _wording_notes(desk: Desk, quote: Quote, shown: str) -> tuple[str, ...]:
    """What the articles print otherwise than ``shown``, each wording once: those first that say
    something else, and of many only so many that a reader reads them."""
    own = _letters(shown)
    full = _printed_words(desk, quote, quote.content)
    fullest = "" if _stands_in(full, own) else _letters(full)
    others: dict[str, str] = {}
    for variant in sorted(quote.variants, key=lambda each: each.kind in _ONLY_PARTS):
        words = _printed_words(desk, quote, variant.content)
        is_known = _letters(words) in {own, fullest}
        if variant.kind in _SAME or (is_known and variant.kind != "other-speaker"):
            continue
        if is_known or quote.kind == "direct" or not _stands_in(words, own):
            named = "" if is_known else f": {_marked(desk, variant.citations[0], words)}"
            note = f"{_departure(desk, quote, variant)}{named}"
            others.setdefault(_letters(words), f"also {note}" if is_known else note)
    told_in = sorted({each.translated for each in quote.attestations if each.translated})
    translated = (f"translated from {', '.join(told_in)}",) if told_in else ()
    more = (f"more fully: {_closed(full)}",) if fullest else ()
    n_left = max(0, len(others) - _MOST_WORDINGS)
    left = (f"{n_left} more wordings in the record",) if n_left > 1 else ()
    shown_others = [*others.values()][: _MOST_WORDINGS if left else None]
    return (*translated, *more, *shown_others, *left)


def _departure(desk: Desk, quote: Quote, variant: QuoteVariant) -> str:
    """How a wording departs from the fullest: "cut", "given to Ana Ruiz" where another says it."""
    if variant.kind != "other-speaker":
        return variant.kind
    places = [each.speaker for each in quote.attestations if variant.citations[0] in each.content]
    named = (
        entity.name
        for entity in desk.record.entities
        for name in entity.mentions
        for place in places
        if place and name.article == place.article and place.span.contains(name.span)
    )
    return f"given to {next(named, 'another speaker')}"


def _stands_in(words: str, letters: str) -> bool:
    """Whether ``letters`` hold all pieces of ``words``, whatever is said between them."""
    return all(_letters(piece) in letters for piece in words.split(_CUT_OUT))


def said_line(desk: Desk, quote: Quote) -> Line:
    """A direct quote as it stands; what one article alone reports in the sentence that reports it.

    The words of a report alone ("to withdraw it") seldom tell what was said; but where several
    articles report it, the sentence of one would claim the support that only those words have. A
    sentence that mostly quotes somebody else gives only its report.
    """
    line = quote_line(desk, quote, with_speaker=False)
    if quote.kind == "direct" or len(quote.support.articles) > 1:
        return line
    telling = quote.attestations[0]
    if _quotes_another(desk, quote, telling):
        return replace(line, text=clause_part(desk, _report(telling)))
    sentence = words_of(desk, sentence_at(desk, telling.content[0]))
    return replace(line, text=sentence, notes=_wording_notes(desk, quote, sentence))


def _quotes_another(desk: Desk, quote: Quote, telling: QuoteAttestation) -> bool:
    """Whether the sentence of a report quotes somebody else beside it, word for word."""
    sentence, own = sentence_at(desk, telling.content[0]), _report(telling).span
    return any(
        cited.article == sentence.article
        and cited.span.overlaps(sentence.span)
        and not cited.span.overlaps(own)
        for other in desk.record.quotes
        if other.kind == "direct" and other.speaker not in {None, quote.speaker}
        for each in other.attestations
        for cited in each.content
    )


def _report(telling: QuoteAttestation) -> Citation:
    """A report from who says it, or its verb, to the end of what is said."""
    named = [each for each in (telling.speaker, telling.cue) if each is not None]
    places = [each.span for each in (*named, *telling.content)]
    span = Span(min(each.start for each in places), max(each.end for each in places))
    return Citation(telling.content[0].article, span)


def _least_report(desk: Desk, quote: Quote) -> str:
    """The shortest wording of a report, from the verb of saying where that leads to it; that of a
    headline only where no article says it below."""
    least = min(
        quote.attestations,
        key=lambda each: (
            is_headline(desk, each.content[0]) or is_foreign(desk, each.content[0]),
            sum(len(cited.span) for cited in each.content),
            each.content,
        ),
    )
    content, cue = least.content[0], least.cue
    is_led = cue is not None and 0 <= content.span.start - cue.span.end <= _CUE_REACH
    start = cue.span.start if cue is not None and is_led else content.span.start
    pieces = [Citation(content.article, Span(start, content.span.end)), *least.content[1:]]
    return _CUT_OUT.join(words_of(desk, each).strip(" ,;:") for each in pieces)


def _printed_words(desk: Desk, quote: Quote, content: str) -> str:
    """One wording of a quote, with an ellipsis where its article interrupts it."""
    whole = without_dateline(" ".join(content.split()))
    for telling in quote.attestations:
        pieces = [words_of(desk, each).strip(_OUTER) for each in telling.content]
        if len(pieces) > 1 and _letters(" ".join(pieces)) == _letters(whole):
            return _CUT_OUT.join(pieces)
    return whole


def _marked(desk: Desk, cited: Citation, words: str) -> str:
    """``words`` in quotation marks where the article has them in marks: a report is none."""
    text = desk.texts[cited.article]
    before = text[max(0, cited.span.start - 1) : cited.span.start + 1]
    return f"“{words}”" if any(mark in before for mark in _MARKS) else _closed(words)


def _closed(words: str) -> str:
    """``words`` with the closing mark that stands just outside the cited span."""
    if words.count("“") > words.count("”"):
        return f"{words}”"
    return f'{words}"' if words.count('"') % 2 else words


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words))


def discrepancy_line(desk: Desk, discrepancy: Discrepancy) -> Line:
    """What is told differently, and each side in its own words."""
    quote = next((each for each in desk.record.quotes if each.id == discrepancy.about), None)
    is_reworded = quote is not None and discrepancy.kind == "wording"
    speaker = desk.names.get(quote.speaker or "") if quote is not None and is_reworded else None
    return Line(
        text=speaker or discrepancy.topic,
        citations=tuple(each for side in discrepancy.values for each in side.citations),
        label=difference_phrase(discrepancy),
        lines=tuple(_side(desk, discrepancy, each, quote) for each in discrepancy.values),
        item=discrepancy.id,
    )


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
    words = _printed_words(desk, quote, side.value)
    marked = _marked(desk, side.citations[0], words)
    return replace(line, text=words, lead="", is_quoted=marked.startswith("“"))


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
