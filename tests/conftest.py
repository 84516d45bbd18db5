"""What every test may ask for."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

from rashomon.analysis.entities import find_entities
from rashomon.analysis.parsed import Doc, copy_parse
from rashomon.analysis.quotes import find_quotes
from rashomon.language import load_language
from rashomon.types import Article

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.language import Language


# In CI the same examples are drawn every time; new ones are looked for on developers' machines.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")


class _Parsing:
    """A pipeline that gives, where it is called, the copy of the parse that the rules read."""

    def __init__(self, pipeline: Language) -> None:
        self._pipeline = pipeline

    def __call__(self, text: str) -> Doc:
        return copy_parse(self._pipeline(text))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._pipeline, name)


@pytest.fixture(scope="session")
def pipeline() -> Language:
    """The bundled pipeline, loaded once (``RASHOMON_LANGUAGE_MODEL`` names another)."""
    return load_language(os.environ.get("RASHOMON_LANGUAGE_MODEL"))


@pytest.fixture(scope="session")
def language(pipeline: Language) -> Any:
    """The same, calling which gives what the rules read."""
    return _Parsing(pipeline)


@pytest.fixture
def said(language: Language) -> Callable[[str], list[tuple[str, str, str]]]:
    """Each quote of a text: the words for its source, its speaker's name, and its contents."""

    def read(text: str) -> list[tuple[str, str, str]]:
        article = Article("a", "a", text, text, text.encode(), "")
        doc = language(text)
        entities = find_entities(article, doc)
        names = {entity.id: entity.name for entity in entities}
        return [
            (
                quote.speaker_span.of(text) if quote.speaker_span else "",
                names.get(quote.speaker or "", ""),
                " ".join(span.of(text) for span in quote.content_spans),
            )
            for quote in find_quotes(article, doc, entities=entities)
        ]

    return read
