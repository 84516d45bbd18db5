"""A threat is not the act: events with type, participants, modality and holder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.analysis.events import find_events, plover_score
from rashomon.types import Article, EventMention

if TYPE_CHECKING:
    from spacy.language import Language


def article_of(text: str) -> Article:
    return Article(id="a0", address="-", text=text, original=text, raw=b"", sha256="")


def events_in(text: str, language: Language) -> tuple[EventMention, ...]:
    return find_events(article_of(text), language(text))


def told(text: str, language: Language) -> list[tuple[str, str]]:
    return [(each.type, each.modality) for each in events_in(text, language)]


def test_a_threat_is_not_the_act(language: Language) -> None:
    assert told("Rohan threatened to attack Gondor.", language) == [
        ("THREATEN", "actual"),
        ("ASSAULT", "threatened"),
    ]


def test_threatened_sanctions_are_not_sanctions(language: Language) -> None:
    text = "The president threatened sanctions on the company."
    assert ("SANCTION", "threatened") in told(text, language)
    assert ("SANCTION", "actual") not in told(text, language)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The rebels attacked the town.", "actual"),
        ("The rebels may attack the town.", "hypothetical"),
        ("The rebels will attack the town.", "planned"),
        ("The rebels did not attack the town.", "negated"),
        ("The rebels denied attacking the town.", "denied"),
        ("The rebels allegedly attacked the town.", "alleged"),
        ("The minister said the rebels attacked the town.", "alleged"),
        ("The rebels failed to attack the town.", "negated"),
        ("The rebels plan to attack the town.", "planned"),
        ("The rebels threatened to attack the town.", "threatened"),
        ("If the rebels attack the town, the army will respond.", "hypothetical"),
    ],
)
def test_an_attack_is_told_with_its_modality(text: str, modality: str, language: Language) -> None:
    attacks = [each for each in events_in(text, language) if each.type == "ASSAULT"]
    assert [each.modality for each in attacks] == [modality]


def test_the_one_who_denies_holds_the_denial(language: Language) -> None:
    text = "The army denied attacking the hospital."
    attack = next(each for each in events_in(text, language) if each.type == "ASSAULT")
    assert attack.holder_span is not None
    assert attack.holder_span.of(text) == "The army"


def test_both_who_meet_take_part_alike(language: Language) -> None:
    text = "Trump and Petro met in Washington."
    meeting = next(each for each in events_in(text, language) if each.type == "CONSULT")
    assert [each.span.of(text) for each in meeting.actors] == ["Trump", "Petro"]
    assert meeting.recipients == meeting.actors


def test_a_passive_has_its_actor_behind_by(language: Language) -> None:
    text = "The convoy was attacked by rebels."
    attack = next(each for each in events_in(text, language) if each.type == "ASSAULT")
    assert [each.span.of(text) for each in attack.actors] == ["rebels"]
    assert [each.span.of(text) for each in attack.recipients] == ["The convoy"]


def test_a_light_verb_and_its_noun_are_one_event(language: Language) -> None:
    text = "The army launched an attack on the village."
    found = events_in(text, language)
    assert [each.trigger_span.of(text) for each in found] == ["launched an attack"]


def test_a_mere_saying_is_no_event(language: Language) -> None:
    assert told("The minister said it was raining.", language) == []


def test_scores_are_those_of_the_ontology(language: Language) -> None:
    assert plover_score("ASSAULT") == -9.0
    assert plover_score("ACCUSE") == -3.0
    assert plover_score("OTHER", "election") == 0.0


@settings(max_examples=40, deadline=None)
@given(text=st.text(max_size=200))
def test_any_text_is_read(text: str, language: Language) -> None:
    for event in events_in(text, language):
        assert 0 <= event.trigger_span.start < event.trigger_span.end <= len(text)


NAMES = ("Rohan", "Gondor", "the army", "rebels", "a minister", "Paris")
VERBS = ("attacked", "threatened to attack", "met", "will meet", "denied bombing", "said")


@settings(max_examples=30, deadline=None)
@given(parts=st.lists(st.tuples(*[st.sampled_from(each) for each in (NAMES, VERBS, NAMES)]), max_size=4))
def test_triggers_lie_in_their_clauses(
    parts: list[tuple[str, str, str]], language: Language
) -> None:
    text = ". ".join(" ".join(part) for part in parts) + "."
    found = events_in(text, language)
    assert all(each.span.contains(each.trigger_span) for each in found)
    assert found == events_in(text, language)
