"""Statements that an outlet passes on, and tags that close a sentence."""

from collections.abc import Callable

import pytest

from rashomon.analysis.quotes.passing_on import is_outlet
from rashomon.types import Span

Said = Callable[[str], list[tuple[str, str, str]]]

# A passage, who says it in the words of the passage, and all that is said.
PASSAGES = [
    ("Mara Ruiz said the talks failed, Reuters reported.", "Mara Ruiz", "the talks failed"),
    (
        "Mara Ruiz left the hall, saying the talks had failed, Reuters reported.",
        "Mara Ruiz",
        "the talks had failed",
    ),
    (
        "Mara Ruiz told reporters that the talks had failed, the Norland Times reported Monday.",
        "Mara Ruiz",
        "that the talks had failed",
    ),
    (
        "Mara Ruiz said the talks had failed, the Norlandia news agency reported.",
        "Mara Ruiz",
        "the talks had failed",
    ),
    (
        "According to the Norland Times, Mara Ruiz said the talks had failed.",
        "Mara Ruiz",
        "the talks had failed",
    ),
    ("Mara Ruiz said the talks failed, according to NTV.", "Mara Ruiz", "the talks failed"),
    ("Reuters reported that Mara Ruiz said the talks failed.", "Mara Ruiz", "the talks failed"),
    ("Reuters quoted Mara Ruiz as saying the talks failed.", "Mara Ruiz", "the talks failed"),
    (
        "Mara Ruiz was quoted by NTV as saying that the talks failed.",
        "Mara Ruiz",
        "that the talks failed",
    ),
    (
        "“The talks failed,” the agency quoted Mara Ruiz as saying.",
        "Mara Ruiz",
        "The talks failed,",
    ),
    ("“We failed,” Mara Ruiz was quoted as saying by NTV.", "Mara Ruiz", "We failed,"),
    ("The talks failed, Reuters reported.", "Reuters", "The talks failed"),
    (
        "Ruiz told the council the talks had failed, witnesses said.",
        "witnesses",
        "Ruiz told the council the talks had failed",
    ),
]


@pytest.mark.parametrize(("text", "source", "content"), PASSAGES)
def test_whoever_makes_a_statement_is_its_speaker(
    said: Said, text: str, source: str, content: str
) -> None:
    assert [(each[0], each[2]) for each in said(text)] == [(source, content)]


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("The Norland Times", True),
        ("the Norlandia news agency", True),
        ("a local newspaper", True),
        ("Times editor Mara Ruiz", False),
        ("Mara Ruiz, a Times reporter", False),
        ("the council", False),
    ],
)
def test_an_outlet_is_known_by_its_name_or_noun(words: str, is_one: bool) -> None:
    assert is_outlet(words, Span(0, len(words))) is is_one
