"""Indirect speech that is no quote: acts, possibilities, and what nobody in particular says."""

from __future__ import annotations

import pytest
from merged_pairs import merged

from rashomon.testing import Called, Said, analysis, article

QUINT = Called(("Mara Quint", "Quint"))


def reported(text: str, content: str, speaker: str | None, cue: str) -> list[str]:
    """The contents of the quotes of ``text``, of which ``content`` is one."""
    source = article(text, publisher="A")
    quote = Said((content,), speaker, "indirect", cue=cue)
    pair = source, analysis(source, entities=(QUINT,), quotes=(quote,))
    return [each.content for each in merged(pair).quotes]


@pytest.mark.parametrize(
    ("text", "content", "speaker", "cue"),
    [
        ("Quint attacked the northern harbour town.", "northern harbour town", "Quint", "attacked"),
        ("Quint will discuss the harbour budget.", "harbour budget", "Quint", "will discuss"),
        (
            "Quint knew that the town was short of ice.",
            "that the town was short of ice",
            "Quint",
            "knew",
        ),
        ("Quint decided to shut the harbour.", "to shut the harbour", "Quint", "decided"),
        ("If Quint wants the harbour sold, she may ask.", "the harbour sold", "Quint", "wants"),
        ("Quint were to reject the harbour plan.", "the harbour plan", "Quint", "were to reject"),
        ("Quint must worry about harbour fees.", "harbour fees", "Quint", "must worry about"),
        ("Quint has not spoken of harbour fees.", "harbour fees", "Quint", "has not spoken of"),
        ("The plan is seen as a bold harbour scheme.", "bold harbour scheme", None, "is seen"),
    ],
)
def test_what_nobody_said_is_no_quote(
    text: str, content: str, speaker: str | None, cue: str
) -> None:
    assert reported(text, content, speaker, cue) == []


@pytest.mark.parametrize(
    ("text", "content", "speaker", "cue"),
    [
        ("Quint denied the harbour charges.", "harbour charges", "Quint", "denied"),
        ("Quint feared the town was short of ice.", "the town was short of ice", "Quint", "feared"),
        ("Quint threatened to close the harbour.", "to close the harbour", "Quint", "threatened"),
        ("Adding that the harbour would close.", "that the harbour would close", None, "Adding"),
    ],
)
def test_what_somebody_said_is_a_quote(
    text: str, content: str, speaker: str | None, cue: str
) -> None:
    assert reported(text, content, speaker, cue) == [content]


def test_a_story_whose_only_quote_has_no_word_of_content_is_compared() -> None:
    source = article("“He is well,” Quint said.", publisher="A")
    quote = Said(("He is well,",), "Quint", cue="said")
    found = merged((source, analysis(source, entities=(QUINT,), quotes=(quote,)))).quotes
    assert [each.content for each in found] == ["He is well"]
