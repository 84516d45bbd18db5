"""Quotes behind a dateline, and labels and requests that are nobody's words."""

from __future__ import annotations

import pytest
from spacy.language import Language

from rashomon.analysis.quotes import find_quotes
from rashomon.types import Article


def said(text: str, language: Language) -> list[str]:
    """The contents of the quotes of ``text``."""
    article = Article("a", "a", text, text, text.encode(), "")
    quotes = find_quotes(article, language(text), entities=())
    return [" ".join(span.of(text) for span in quote.content_spans) for quote in quotes]


@pytest.mark.parametrize(
    "dateline",
    [
        "SORREL, Norland (AP) — ",
        "(Reuters) - ",
        "SORREL — ",
        "Sorrel (CNN) ",
        "PORT SORREL (AFP) - ",
    ],
)
def test_the_place_a_report_was_filed_from_is_no_part_of_what_is_said(
    dateline: str, language: Language
) -> None:
    statement = "The ferry returned to the harbour because a passenger was ill"
    assert said(f"{dateline}{statement}, Mara Ruiz said Monday.", language) == [statement]


@pytest.mark.parametrize(
    "text",
    [
        "The judge denied him bail.",
        "The airline denied boarding to a passenger from Sorrel.",
        "The council denied four ships access to its ports.",
    ],
)
def test_what_is_denied_to_somebody_is_not_said(text: str, language: Language) -> None:
    assert said(text, language) == []


def test_a_denial_is_said(language: Language) -> None:
    assert said("The minister denied any wrongdoing.", language) == ["any wrongdoing"]


@pytest.mark.parametrize(
    "text",
    [
        "Subscribe to the harbour newsletter here.",
        "FILE PHOTO: The mayor leaves the harbour.\n\nFILE PHOTO: The ferry is moored at night.",
    ],
)
def test_requests_to_readers_and_labels_are_nobodys_words(text: str, language: Language) -> None:
    assert said(text, language) == []
