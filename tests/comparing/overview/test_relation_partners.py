"""To whom an act is done that says so itself of nobody: the other, where a sentence is of two."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rashomon.comparing.overview.relation_partners import with_partners
from rashomon.comparing.overview.relation_sides import Side
from rashomon.testing.handmade import analysis, article
from rashomon.types import (
    Citation,
    Entity,
    EntityKind,
    Event,
    EventAttestation,
    Record,
    Span,
    Support,
)

KINDS: dict[str, EntityKind] = {
    "Arctia": "place",
    "Borea": "place",
    "Zedland": "place",
    "Ada Fenn": "person",
}


def told(text: str, word: str, kind: str = "THREATEN", number: int = 0) -> Event:
    start = text.index(word)
    where = Citation("a1", Span(start, start + len(word)))
    return Event(
        id=f"v{number}",
        type=kind,
        mode=None,
        score=-4.0,
        modality="actual",
        actors=("Arctia",),
        recipients=(),
        summary=where,
        attestations=(EventAttestation(where, where),),
        support=Support(("a1",), (), (1, 1)),
    )


def recipients(text: str, *events: Event) -> list[tuple[str, ...]]:
    """Whom each event is done to, between Arctia and Borea, in an article with ``text``."""
    page = article(text, name="a1")
    entities = [
        Entity(name, name, kind, (Citation("a1", Span(start, start + len(name))),))
        for name, kind in KINDS.items()
        if (start := text.find(name)) >= 0
    ]
    record = Record((page,), (analysis(page),), (), tuple(entities), (), events, (), (), (), (), ())
    sides = (
        Side(Entity(name, name, "place", ()), frozenset({name})) for name in ("Arctia", "Borea")
    )
    return [each.recipients for each in with_partners(record, *sides)]


def test_what_is_done_in_a_sentence_of_two_is_done_to_the_other() -> None:
    text = "Arctia threatened reprisals after a vote in Borea."
    assert recipients(text, told(text, "threatened")) == [("Borea",)]


@pytest.mark.parametrize(
    "text",
    [
        "Arctia threatened reprisals after votes in Borea and Zedland.",
        "Arctia threatened reprisals after Borea let Ada Fenn go.",
        "Arctia threatened reprisals. Borea did not answer.",
    ],
)
def test_a_third_in_the_sentence_leaves_it_open_and_so_does_another_sentence(text: str) -> None:
    assert recipients(text, told(text, "threatened")) == [()]


@pytest.mark.parametrize("kind", ["AGREE", "CONCEDE", "MOBILIZE", "REJECT"])
def test_a_vow_an_act_at_home_and_a_refusal_are_done_to_nobody(kind: str) -> None:
    text = "Arctia vowed after the remarks by Borea to press on."
    assert recipients(text, told(text, "vowed", kind)) == [()]


def test_a_sentence_with_a_fuller_act_tells_no_second_one() -> None:
    text = "Arctia took aim at Borea by slapping tariffs on steel."
    aim = replace(told(text, "took aim"), recipients=("Borea",))
    means = told(text, "slapping tariffs", "SANCTION", 1)
    assert recipients(text, aim, means) == [("Borea",), ()]


def test_whom_a_text_names_stays_whom_it_is_done_to() -> None:
    text = "Arctia threatened reprisals after a vote in Borea."
    named = replace(told(text, "threatened"), recipients=("Ada Fenn",))
    assert recipients(text, named) == [("Ada Fenn",)]
