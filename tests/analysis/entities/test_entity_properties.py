"""What holds of the entities of any text whatever."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.analysis.entities import find_entities
from rashomon.types import Article, ArticleEntity, Span

if TYPE_CHECKING:
    from spacy.language import Language

PIECES = (
    "President",
    "Amina Odhiambo",
    "Odhiambo",
    "Kenya",
    "the U.S.",
    "Washington",
    "the two leaders",
    "his counterpart",
    "she",
    "their",
    "it",
    "and",
    ",",
    ".",
    "“",
    "”",
    '"',
    "’s",
    "said",
    "met",
    "director of",
    "the Nordic Water Institute",
    "former",
    "both",
    "\n\n",
    "-",
    "of",
    "the",
    "Colombians",
    "the company",
    "é",
    "🙂",
)
texts = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join),
)
often = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def entities_of(language: Language, text: str) -> tuple[ArticleEntity, ...]:
    article = Article(id="a", address="", text=text, original=text, raw=b"", sha256="")
    return find_entities(article, language(text))


@often
@given(text=texts)
def test_mentions_lie_in_the_text_and_are_disjoint_or_nested(language: Language, text: str) -> None:
    entities = entities_of(language, text)
    spans = sorted({m.span for each in entities for m in each.mentions})
    assert all(span.of(text).strip() for span in spans)
    assert all(not crosses(one, other) for one in spans for other in spans)


def crosses(one: Span, other: Span) -> bool:
    return one.overlaps(other) and not one.contains(other) and not other.contains(one)


@often
@given(text=texts)
def test_ids_count_up_by_first_mention_and_members_exist(language: Language, text: str) -> None:
    entities = entities_of(language, text)
    ids = [each.id for each in entities]
    assert ids == [f"e{n}" for n in range(len(ids))]
    starts = [each.mentions[0].span.start for each in entities]
    assert starts == sorted(starts)
    assert {member for each in entities for member in each.members} <= set(ids)


@often
@given(text=texts)
def test_the_same_text_gives_the_same_entities(language: Language, text: str) -> None:
    assert entities_of(language, text) == entities_of(language, text)
