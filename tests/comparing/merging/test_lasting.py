"""Times that several things last, and that what is called after them lasts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.pipeline import analyse, compare
from rashomon.testing import article, day

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("one", "other", "n_printings"),
    [
        ("The ferries ran for 40 years.", "The ferry museum stood for 40 years.", [1, 1]),
        ("The ferries ran for 40 years.", "The old ferries ran for 40 years.", [2]),
        ("The summit lasted 40 hours.", "The summit meeting lasted 40 hours.", [2]),
    ],
)
def test_what_is_called_after_things_does_not_last_as_long_as_they(
    language: Language, one: str, other: str, n_printings: list[int]
) -> None:
    papers = [article(text, publisher=text, published=day(2031, 5, 5)) for text in (one, other)]
    figures = compare(papers, analyse(papers, language)).figures
    assert [len(figure.attestations) for figure in figures] == n_printings
