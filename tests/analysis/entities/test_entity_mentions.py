"""Who a short article names, and by which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.analysis.entities import find_entities
from rashomon.types import Article, ArticleEntity

if TYPE_CHECKING:
    from spacy.language import Language

STORY = (
    "Kenyan President Amina Odhiambo met Peter Lindqvist in Nairobi on Monday. "
    "Odhiambo said she was glad. Lindqvist, director of the Nordic Water Institute, "
    "thanked her for the invitation.\n\n"
    "Odhiambo and Lindqvist will meet again. The two leaders did not take questions."
)


def article_of(text: str) -> Article:
    return Article(id="a", address="story.txt", text=text, original=text, raw=b"", sha256="")


def entities_of(language: Language, text: str) -> tuple[ArticleEntity, ...]:
    return find_entities(article_of(text), language(text))


def entity_named(entities: tuple[ArticleEntity, ...], name: str) -> ArticleEntity:
    return next(entity for entity in entities if entity.name == name)


@pytest.fixture(scope="module")
def story(language: Language) -> tuple[ArticleEntity, ...]:
    return entities_of(language, STORY)


def test_a_short_name_and_a_pronoun_join_the_full_name(story: tuple[ArticleEntity, ...]) -> None:
    odhiambo = entity_named(story, "Amina Odhiambo")
    words = [mention.span.of(STORY) for mention in odhiambo.mentions]
    assert words == ["Amina Odhiambo", "Odhiambo", "she", "her", "Odhiambo"]


@pytest.mark.parametrize("day", ["Nov. 3", "Sept. 12", "Tues. morning"])
def test_a_day_behind_a_body_is_no_part_of_its_name(day: str, language: Language) -> None:
    text = f"The photos were released by the Defense Department on {day} at noon."
    mentions = [each.span.of(text) for one in entities_of(language, text) for each in one.mentions]
    assert [words for words in mentions if "Department" in words] == ["Defense Department"]


def test_a_relative_pronoun_is_no_part_of_a_description(language: Language) -> None:
    text = "The ships that Norland officials say are smuggling oil are registered abroad."
    assert "that Norland officials" not in [each.name for each in entities_of(language, text)]


def test_a_title_before_the_name_gives_office_and_country(
    story: tuple[ArticleEntity, ...],
) -> None:
    odhiambo = entity_named(story, "Amina Odhiambo")
    assert odhiambo.kind == "person"
    assert odhiambo.country == "KEN"
    assert [(role.title, role.of) for role in odhiambo.roles] == [("President", "Kenya")]


def test_ids_follow_the_order_of_first_mention(story: tuple[ArticleEntity, ...]) -> None:
    assert [entity.id for entity in story] == [f"e{n}" for n in range(len(story))]
    starts = [entity.mentions[0].span.start for entity in story]
    assert starts == sorted(starts)
