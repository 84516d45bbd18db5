"""Who may be one voice, and which words for a speaker name nobody."""

from __future__ import annotations

from dataclasses import replace

import pytest
from merged_pairs import merged

from rashomon.comparing.merging.quote_voices import Allies, names_nobody
from rashomon.testing import Called, Said, analysis, article
from rashomon.types import Citation, Entity, EntityKind, Role, Span

FERRO = "Ferro Mills opened the new dam without a permit and will close it again on Sunday"


def entity(
    name: str, kind: EntityKind = "organisation", *, aliases: tuple[str, ...] = (), of: str = ""
) -> Entity:
    roles = (Role("spokeswoman", of, "current"),) if of else ()
    mention = Citation("a", Span(0, len(name)))
    return Entity(name, name, kind, (mention,), aliases=aliases, roles=roles)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (entity("Ferro"), entity("Ferro Mills Inc.")),
        (entity("Ferro Mills Inc.", aliases=("FM", "Ferro Mills")), entity("Ferro Mills")),
    ],
)
def test_two_names_of_one_body_are_one_voice(left: Entity, right: Entity) -> None:
    allies = Allies((left, right))
    assert allies.are_one(left.id, right.id)
    assert allies.are(right.id, left.id)


def test_a_body_and_who_speaks_for_it_are_allies_and_not_one() -> None:
    allies = Allies((entity("Mara Quint", "person", of="Ferro"), entity("Ferro Mills")))
    assert allies.are("Mara Quint", "Ferro Mills")
    assert not allies.are_one("Mara Quint", "Ferro Mills")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (entity("Ferro"), entity("Sorrel Ferro")),
        (entity("bank"), entity("Bank of Sorrel")),
        (entity("Sorrel", "place"), entity("Sorrel Times")),
        (entity("Mara Quint", "person"), entity("Ferro")),
        (entity("Mara Quint", "person", of="Ferro"), entity("Tomas Vel", "person", of="Ferro")),
    ],
)
def test_other_speakers_are_no_allies(left: Entity, right: Entity) -> None:
    assert not Allies((left, right)).are(left.id, right.id)


@pytest.mark.parametrize(
    "speaker", ["the statement", "a tweet on Sunday", "an e-mail sent to Quint", "who", "they"]
)
def test_a_text_and_a_pronoun_name_nobody(speaker: str) -> None:
    assert names_nobody(speaker)


@pytest.mark.parametrize("speaker", ["a spokesman", "the statement's author", "Mara Quint", ""])
def test_somebody_who_is_described_is_somebody(speaker: str) -> None:
    assert not names_nobody(speaker)


def test_what_a_statement_says_is_said_by_whom_others_name() -> None:
    more = FERRO.replace("a permit", "any valid permit")
    text = f"“{FERRO},” a statement sent to growers said."
    source = article(text, publisher="A")
    read = analysis(source, quotes=(Said((FERRO,)),))
    start = text.index("a statement")
    (mention,) = read.quotes
    mention = replace(mention, speaker_span=Span(start, text.index(" said")))
    other = article(f"“{more},” Quint said.", publisher="B")
    quint = Called(("Mara Quint", "Quint"))
    (quote,) = merged(
        (source, replace(read, quotes=(mention,))),
        (other, analysis(other, entities=(quint,), quotes=(Said((more,), "Quint"),))),
    ).quotes
    assert quote.speaker == "p-mara-quint"
    assert {variant.kind for variant in quote.variants} == {"identical", "wording"}
