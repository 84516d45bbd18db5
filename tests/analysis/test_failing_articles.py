"""A fault that comes up in one article costs the others nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

from rashomon.analysis import analyse_articles
from rashomon.cli.running import Failures
from rashomon.reading import Reading
from rashomon.testing import article

if TYPE_CHECKING:
    from spacy.language import Language

PLAIN, FAULTY = article("Norland met Sundia.", name="a"), article("Jammed.", name="b")


class JammedLanguage:
    """A language that gives no parse of one text."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def pipe(self, pairs: Any, **options: Any) -> Iterator[tuple[Any, Any]]:
        """The parses in turn, ``None`` for the text that jams."""
        for doc, context in self.language.pipe(pairs, **options):
            yield (None if doc.text == FAULTY.text else doc), context


def test_the_others_are_analysed_and_the_faulty_one_is_named(
    language: Language, capsys: pytest.CaptureFixture[str]
) -> None:
    failures = Failures()
    jammed: Any = JammedLanguage(language)
    found = analyse_articles([FAULTY, PLAIN], jammed, on_failure=failures.note)
    assert [each.article for each in found] == ["a"]
    assert f"rashomon: {FAULTY.address}: could not be analysed" in capsys.readouterr().err
    reading = failures.left_out_of(Reading((FAULTY, PLAIN)))
    assert reading.articles == (PLAIN,)
    assert [problem.address for problem in reading.problems] == [FAULTY.address]


def test_without_a_listener_the_error_is_raised(language: Language) -> None:
    jammed: Any = JammedLanguage(language)
    with pytest.raises(AttributeError):
        list(analyse_articles([FAULTY], jammed))
