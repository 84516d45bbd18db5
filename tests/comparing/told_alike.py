"""The record of texts that several publishers print on one day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.pipeline import analyse, compare
from rashomon.testing import article, day

if TYPE_CHECKING:
    from spacy.language import Language

    from rashomon.types import Record


def read(language: Language, *texts: str) -> Record:
    papers = [
        article(text, publisher=f"P{number}", published=day(2031, 5, 5))
        for number, text in enumerate(texts)
    ]
    return compare(papers, analyse(papers, language))


def differences(record: Record, topic: str) -> list[tuple[str, str, list[str]]]:
    """Kind, relation and values of the differences of which the topic begins so."""
    return [
        (each.kind, each.relation, sorted(side.value for side in each.values))
        for each in record.discrepancies
        if each.topic.startswith(topic)
    ]
