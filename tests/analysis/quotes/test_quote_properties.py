"""What holds of the quotes of any text at all."""

import pytest
import spacy
from hypothesis import example, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from rashomon.analysis.parsed import copy_parse
from rashomon.analysis.quotes import find_quotes
from rashomon.types import Article, QuoteMention

WORDS = [
    "Ruiz", "said", "the mayor", "told", "reporters", "that", ",", ".", '"', "“", "”", "‘", "’",
    "'", "\n\n", "we", "according to", "she", "called", "him", "a", ":", "?", "«", "»", "adding",
    "denied", "to go", "(", ")", "claim", "wary of", "read", "note", "—",
]  # fmt: skip


@pytest.fixture(scope="module")
def tokenizer() -> Language:
    blank = spacy.blank("en")
    blank.add_pipe("sentencizer")
    return blank


def quotes(nlp: Language, text: str) -> tuple[QuoteMention, ...]:
    article = Article("a", "a", text, text, text.encode(), "")
    return find_quotes(article, copy_parse(nlp(text)), entities=())


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
@example("Ruiz Ruiz according to ,")
def test_any_text_is_read_and_its_spans_lie_in_it(tokenizer: Language, text: str) -> None:
    check(tokenizer, text)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120))
def test_any_characters_are_read(tokenizer: Language, text: str) -> None:
    check(tokenizer, text)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_any_parse_is_read(pipeline: Language, text: str) -> None:
    check(pipeline, text)


def check(nlp: Language, text: str) -> None:
    found = quotes(nlp, text)
    assert list(found) == sorted(
        found, key=lambda each: (each.content_spans[0], each.cue_span or each.content_spans[0])
    ) or [each.content_spans[0] for each in found] == sorted(
        each.content_spans[0] for each in found
    )
    for each in found:
        assert each.content_spans
        spans = [*each.content_spans, each.cue_span, each.speaker_span]
        assert all(span.end <= len(text) for span in spans if span is not None)
        assert list(each.content_spans) == sorted(each.content_spans)


def test_a_long_text_without_sense_is_read_quickly(tokenizer: Language) -> None:
    text = 'Ruiz said "we said that ' * 3000
    assert all(each.content_spans[-1].end <= len(text) for each in quotes(tokenizer, text))


def test_the_same_text_gives_the_same_quotes(tokenizer: Language) -> None:
    text = "“We go,” said Ruiz. “We stay,” the mayor told reporters.\n\n“Now.”"
    assert quotes(tokenizer, text) == quotes(tokenizer, text)
