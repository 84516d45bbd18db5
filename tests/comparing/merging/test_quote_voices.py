"""Who may be one voice, and which words for a speaker name nobody."""

from __future__ import annotations

from dataclasses import replace

import pytest
from merged_pairs import Pair, merged

from rashomon.comparing.merging.quotes.quote_voices import Allies, names_nobody
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


def spoken(text: str, speaker: str, *called: Called, words: str, publisher: str) -> Pair:
    """An article in which ``speaker``, words of it that name nobody, says ``words``."""
    source = article(text, publisher=publisher)
    read = analysis(source, entities=called, quotes=(Said((words,), kind="indirect"),))
    start = text.index(speaker)
    mention = replace(read.quotes[0], speaker_span=Span(start, start + len(speaker)))
    return source, replace(read, quotes=(mention,))


def test_a_spokesman_without_a_name_speaks_for_his_body() -> None:
    said = "the dam was opened without a permit and will be closed again on Sunday"
    again = "it would close the dam on Sunday, as no permit was given for it"
    ferro = Called(("Ferro Mills",), kind="organisation")
    one = article(f"Ferro Mills said {said}.", publisher="A")
    (quote,) = merged(
        (one, analysis(one, entities=(ferro,), quotes=(Said((said,), "Ferro Mills", "indirect"),))),
        spoken(
            f"A spokesman for Ferro Mills said {again}.",
            "A spokesman for Ferro Mills",
            ferro,
            words=again,
            publisher="B",
        ),
    ).quotes
    assert len(quote.support.articles) == 2
    assert quote.speaker == "o-ferro-mills"


def test_a_spokesman_with_a_name_speaks_for_himself() -> None:
    said = "the dam was opened without a permit"
    text = f"Ferro Mills spokesman Tomas Vel said {said}."
    called = Called(("Ferro Mills",), kind="organisation"), Called(("Tomas Vel",))
    source = article(text, publisher="A")
    read = analysis(source, entities=called, quotes=(Said((said,), "Tomas Vel", "indirect"),))
    start = text.index("Ferro")
    mention = replace(read.quotes[0], speaker_span=Span(start, text.index(" said")))
    (quote,) = merged((source, replace(read, quotes=(mention,)))).quotes
    assert quote.speaker == "p-tomas-vel"


def test_some_officials_of_a_country_are_not_the_voice_of_its_minister() -> None:
    minister = replace(entity("Mara Quint", "person"), country="SR")
    officials = replace(entity("two Sorrelian officials", "group"), country="SR")
    state = replace(entity("Sorrelia", "place"), country="SR")
    allies = Allies((minister, officials, state))
    assert not allies.are(minister.id, officials.id)
    assert allies.are(minister.id, state.id)
    assert allies.are(state.id, officials.id)


def test_opponents_are_not_one_who_uses_the_same_few_words() -> None:
    quint, growers = Called(("Mara Quint",)), Called(("growers",), kind="group")
    one = article("Mara Quint blamed the “gross neglect of the forests” on cuts.", publisher="A")
    two = article("Two growers spoke of “gross neglect of the forests” by Vel.", publisher="B")
    words = ("gross neglect of the forests",)
    found = merged(
        (one, analysis(one, entities=(quint,), quotes=(Said(words, "Mara Quint"),))),
        (two, analysis(two, entities=(growers,), quotes=(Said(words, "growers"),))),
    ).quotes
    assert len(found) == 2
