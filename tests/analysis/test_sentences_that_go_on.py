"""Sentences that a parse ends too early are whole for whoever reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.analysis.article import find_sentences

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "breaks", "expected"),
    [
        ("“We go,” Ana Ruiz said.", ("Ana",), ["“We go,” Ana Ruiz said."]),
        ("Shares fell 201 points Thursday.", ("Thursday",), ["Shares fell 201 points Thursday."]),
        ("Vel, of 4 E. Sorrel St., ran.", ("St.",), ["Vel, of 4 E. Sorrel St., ran."]),
        ("Read more below St. Ann shut.", ("St.",), ["Read more below", "St. Ann shut."]),
        ("It was a lie and still is.", ("still",), ["It was a lie and still is."]),
        ("She left. He stayed.", ("He",), ["She left.", "He stayed."]),
        ("Story continues below He stayed.", ("He",), ["Story continues below", "He stayed."]),
    ],
)
def test_a_sentence_does_not_end_amid_words(
    text: str, breaks: tuple[str, ...], expected: list[str], language: Language
) -> None:
    doc = language.make_doc(text)
    for token in doc:
        token.is_sent_start = token.i == 0 or token.text in breaks
    assert [span.of(text) for span in find_sentences(doc)] == expected
