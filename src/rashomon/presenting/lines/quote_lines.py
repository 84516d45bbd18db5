"""One line for a quote: in its fullest wording, or the report that claims least, and what the
articles print otherwise."""

from __future__ import annotations

import re
from dataclasses import replace

from rashomon.presenting.brief import Line
from rashomon.presenting.choosing.dateline_words import without_dateline
from rashomon.presenting.choosing.importance import (
    Desk,
    is_foreign,
    is_headline,
    sentence_at,
    words_of,
)
from rashomon.presenting.lines.clause_parts import clause_part
from rashomon.types import Citation, Quote, QuoteAttestation, QuoteVariant, Span

_MOST_WORDINGS = 4  # of one quote that a reader reads on (a choice of editing)
_SAME = frozenset({"identical", "punctuation"})
_ONLY_PARTS = frozenset({"cut", "ellipsis", "bracketed", "paraphrase"})
_CUE_REACH = 60  # characters between a verb of saying and what it leads to: "told the council that"
_CUT_OUT = " … "
_OUTER = ' "“”,;:'
_MARKS_BEHIND = re.compile(r"[\s,.;:!?\"“”’']*")
_MARKS = "\"“„«‘'`"


def quote_line(desk: Desk, quote: Quote, *, with_speaker: bool = True) -> Line:
    """A quote in its fullest wording, a report in the one that claims least; others as notes.

    A statement is one however much of it is printed. Of two reports that are taken for one the
    longer may tell what the other does not: it would claim the support of both.
    """
    full = printed_words(desk, quote, quote.content)
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
    full = printed_words(desk, quote, quote.content)
    fullest = "" if _stands_in(full, own) else _letters(full)
    others: dict[str, str] = {}
    for variant in sorted(quote.variants, key=lambda each: each.kind in _ONLY_PARTS):
        words = printed_words(desk, quote, variant.content)
        is_known = _letters(words) in {own, fullest}
        if variant.kind in _SAME or (is_known and variant.kind != "other-speaker"):
            continue
        if is_known or quote.kind == "direct" or not _stands_in(words, own):
            named = "" if is_known else f": {marked(desk, variant.citations[0], words)}"
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
    beside = _quoted_beside(desk, quote, telling)
    if beside:
        own = [span for span, speaker in beside if speaker == quote.speaker]
        return replace(line, text=clause_part(desk, _report_behind(desk, telling, own)))
    sentence = words_of(desk, sentence_at(desk, telling.content[0]))
    return replace(line, text=sentence, notes=_wording_notes(desk, quote, sentence))


def _quoted_beside(
    desk: Desk, quote: Quote, telling: QuoteAttestation
) -> list[tuple[Span, str | None]]:
    """The other words that the sentence of a report has word for word, which are told in a line of
    their own ("“We left,” she said, adding that it was late"), with who says them."""
    sentence, own = sentence_at(desk, telling.content[0]), _report(telling).span
    return [
        (cited.span, other.speaker)
        for other in desk.record.quotes
        if other.kind == "direct" and other.speaker is not None and other.id != quote.id
        for each in other.attestations
        for cited in each.content
        if cited.article == sentence.article
        and cited.span.overlaps(sentence.span)
        and not cited.span.overlaps(own)
    ]


def _report_behind(desk: Desk, telling: QuoteAttestation, beside: list[Span]) -> Citation:
    """A report with what leads to it behind its speaker's words ("said Ruiz, adding that …")."""
    report = _report(telling)
    before = max((each.end for each in beside if each.end <= report.span.start), default=None)
    if before is None:
        return report
    lead = _MARKS_BEHIND.match(desk.texts[report.article], before)
    start = min(lead.end() if lead else before, report.span.start)
    return Citation(report.article, Span(start, report.span.end))


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


def printed_words(desk: Desk, quote: Quote, content: str) -> str:
    """One wording of a quote, with an ellipsis where its article interrupts it."""
    whole = without_dateline(" ".join(content.split()))
    for telling in quote.attestations:
        pieces = [words_of(desk, each).strip(_OUTER) for each in telling.content]
        if len(pieces) > 1 and _letters(" ".join(pieces)) == _letters(whole):
            return _CUT_OUT.join(pieces)
    return whole


def marked(desk: Desk, cited: Citation, words: str) -> str:
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
