"""One line for each kind of item: its words, what qualifies them, who attests them."""

from __future__ import annotations

from rashomon.presenting.brief import Line
from rashomon.presenting.importance import Desk, plainest_telling, sentence_at, words_of
from rashomon.presenting.phrases import MODALITY_LABELS, figure_phrase, support_phrase
from rashomon.presenting.telling import MAIN_POINT
from rashomon.types import Citation, Discrepancy, Event, Figure, Quote, Support


def sentence_line(desk: Desk, citation: Citation, *, support: Support, item: str) -> Line:
    """The sentence around a citation, cited as it stands."""
    sentence = sentence_at(desk, citation)
    return Line(words_of(desk, sentence), (citation,), support=support, item=item)


def event_line(desk: Desk, event: Event, *, lead: str = "", whole: bool = True) -> Line:
    """An event in the words of its clearest telling, with what qualifies it."""
    shown = plainest_telling(desk, event)
    sentence = sentence_at(desk, shown)
    is_main = len(shown.span) >= MAIN_POINT * len(sentence.span)
    summary = sentence if whole and is_main else shown
    rest = tuple(each.clause for each in event.attestations if each.clause != shown)
    return Line(
        text=words_of(desk, summary),
        citations=(shown, *rest),
        lead=lead,
        label=modality_label(desk, event),
        support=event.support,
        notes=qualifier_notes(desk, event),
        item=event.id,
    )


def modality_label(desk: Desk, event: Event) -> str:
    """ "threatened by Donald Trump", "planned", "" for what was simply done."""
    label = MODALITY_LABELS[event.modality]
    holder = desk.names.get(event.holder or "")
    if not label or not holder or event.modality in {"ongoing", "planned", "historical"}:
        return label
    return f"{label} by {holder}"


def qualifier_notes(desk: Desk, event: Event) -> tuple[str, ...]:
    """The words that weaken a telling, each once, as printed."""
    found = {words_of(desk, each) for telling in event.attestations for each in telling.qualifiers}
    return tuple(f"qualified: “{words}”" for words in sorted(found))


def quote_line(desk: Desk, quote: Quote, *, with_speaker: bool = True) -> Line:
    """A quote in its fullest wording, its variants as notes."""
    citations = tuple(each for telling in quote.attestations for each in telling.content)
    notes = [
        f"{variant.kind}: “{variant.content}”"
        for variant in quote.variants
        if variant.kind not in {"identical", "punctuation"}
    ]
    told_in = sorted({each.translated for each in quote.attestations if each.translated})
    if told_in:
        notes.insert(0, f"translated from {', '.join(told_in)}")
    speaker = desk.names.get(quote.speaker or "", "speaker not resolved")
    return Line(
        text=_quoted_words(desk, quote),
        citations=citations,
        lead=speaker if with_speaker else "",
        support=quote.support,
        notes=tuple(notes),
        is_quoted=quote.kind == "direct",
        item=quote.id,
    )


def _quoted_words(desk: Desk, quote: Quote) -> str:
    """The fullest wording, with an ellipsis where its article interrupts it."""
    whole = " ".join(quote.content.split())
    for telling in quote.attestations:
        pieces = [words_of(desk, each).strip(' "“”,;:') for each in telling.content]
        if len(pieces) > 1 and _letters(" ".join(pieces)) == _letters(whole):
            return " … ".join(pieces)
    return whole


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words))


def figure_line(desk: Desk, figure: Figure) -> Line:
    """A quantity and the sentence that gives it."""
    source = desk.names.get(figure.source or "")
    return Line(
        text=words_of(desk, sentence_at(desk, figure.attestations[0])),
        citations=figure.attestations,
        lead=" ".join(f"{figure_phrase(figure)} {figure.subject}".split()),
        label=f"source named: {source}" if source else "",
        support=figure.support,
        item=figure.id,
    )


def discrepancy_line(desk: Desk, discrepancy: Discrepancy) -> Line:
    """What is told differently, and each side in its own words."""
    sides = tuple(
        Line(
            text=words_of(desk, sentence_at(desk, side.citations[0])),
            citations=side.citations,
            lead=side.value,
            support=side.support,
        )
        for side in discrepancy.values
    )
    return Line(
        text=discrepancy.topic,
        citations=tuple(each for side in discrepancy.values for each in side.citations),
        label=f"{discrepancy.kind}, {discrepancy.relation}",
        lines=sides,
        item=discrepancy.id,
    )


def attestation_phrase(line: Line) -> str:
    """The line's support in words, ``""`` where it has none."""
    if line.support is None:
        return ""
    phrase = support_phrase(line.support)
    return f"{phrase} · disputed" if line.support.is_disputed else phrase
