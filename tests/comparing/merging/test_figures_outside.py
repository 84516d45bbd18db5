"""Figures that begin outside the sentences of their article."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rashomon.pipeline import analyse, compare
from rashomon.testing import article
from rashomon.types import Span

if TYPE_CHECKING:
    from spacy.language import Language


def test_a_figure_that_begins_before_its_sentence_is_still_compared(language: Language) -> None:
    story = article("Medics tried to help. Five miners were hurt in Sorrel on Monday.")
    (analysis,) = analyse([story], language)
    (figure,) = analysis.figures
    early = replace(figure, span=Span(figure.span.start - 8, figure.span.end))
    late = tuple(each for each in analysis.sentences if each.start >= figure.span.start)
    record = compare([story], [replace(analysis, figures=(early,), sentences=late)])
    assert [each.value for each in record.figures] == [5]
