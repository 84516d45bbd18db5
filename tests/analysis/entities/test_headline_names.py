"""Names in headlines are those that the text below prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.analysis.entities.headline_names import parted
from rashomon.analysis.entities.name_spans import NameSpan
from rashomon.analysis.entities.tokentable import table_of

if TYPE_CHECKING:
    from spacy.language import Language

BODY = (
    "President Edda Voss met Harl Obst on Monday. Voss thanked him, and Obst left after a speech."
)


def names_of(language: Language, headline: str, *found: tuple[str, str]) -> list[str]:
    """The names of a headline after parting, the body's being known."""
    table = table_of(language(f"{headline}\n\n{BODY}"))
    words = table.text

    def span(name: str, kind: str, start: int) -> NameSpan:
        at = words.index(name, start)
        first = next(i for i in range(len(table)) if table.start[i] == at)
        last = next(i for i in range(len(table)) if table.end(i) == at + len(name)) + 1
        return NameSpan(first, last, kind)  # type: ignore[arg-type]

    below = len(headline)
    spans = [span(name, kind, 0) for name, kind in found]
    spans += [span("Edda Voss", "person", below), span("Harl Obst", "person", below)]
    top = {table.sent[i] for i in range(len(table)) if table.start[i] < below}
    kept = parted(table, spans, top)
    inside = [each for each in kept if table.start[each.first] < below]
    return [table.words(each.first, each.last) for each in inside]


@pytest.mark.parametrize(
    ("headline", "name", "told"),
    [
        ("Voss Chides Obst For Leaving Early", "Voss Chides Obst", ["Voss", "Obst"]),
        ("Voss SORREL Speech Splits The Council", "Voss SORREL", ["Voss"]),
        ("Voss Speech At Stake", "Voss Speech", ["Voss"]),
        ("Edda Voss Leaves The Council", "Edda Voss", ["Edda Voss"]),
        ("Ada Brandt Voss Wins The Vote", "Ada Brandt Voss", ["Ada Brandt Voss"]),
        ("Harl OBST Leaves The Council", "Harl OBST", ["Harl OBST"]),
    ],
)
def test_a_headline_names_whom_the_body_names(
    language: Language, headline: str, name: str, told: list[str]
) -> None:
    assert names_of(language, headline, (name, "person")) == told


def test_a_body_that_bears_two_surnames_stays_one_name(language: Language) -> None:
    name = "Voss Meier Obst"
    assert names_of(language, f"{name} Sells Its Mine", (name, "organisation")) == [name]
