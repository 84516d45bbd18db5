"""The sentences around a span."""

from __future__ import annotations

from rashomon.types import Analysis, Span

SENTENCES = (Span(0, 10), Span(14, 30))


def test_what_no_sentence_has_all_of_is_covered_as_a_whole() -> None:
    nothing = {"paragraphs": (), "entities": (), "times": (), "quotes": (), "events": ()}
    analysis = Analysis(article="a", sentences=SENTENCES, figures=(), **nothing)
    assert analysis.sentence_of(Span(15, 20)) == Span(14, 30)
    assert analysis.sentence_of(Span(12, 20)) == Span(12, 30)
    assert analysis.sentence_of(Span(5, 12)) == Span(0, 12)
    assert analysis.sentence_of(Span(11, 13)) == Span(11, 13)
