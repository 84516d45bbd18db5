"""Where the main actors stand: issues by the articles' own phrases, each actor's items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.pipeline import analyse, compare
from rashomon.testing import article

if TYPE_CHECKING:
    from spacy.language import Language

    from rashomon.types import Record

LEDGER = """\
Prime Minister Anneke Vos defended the fishing quota on Monday. "The fishing quota protects our \
children," Vos said. She signed the harbour treaty in Lisbon last week.

Opposition leader Tomas Reyl rejected the fishing quota. "The fishing quota ruins the coast," Reyl \
told reporters. Reyl said the harbour treaty was a mistake.
"""
COURIER = """\
Anneke Vos said on Monday that the harbour treaty would bring work. Tomas Reyl said the fishing \
quota must be withdrawn. Vos criticized Reyl for his attacks on the fishing quota. Reyl called the \
harbour treaty a gift to foreign fleets. Vos posted a message on social media.
"""


def record_of(language: Language, *texts: str) -> Record:
    articles = [article(text, publisher=f"Paper {i}") for i, text in enumerate(texts)]
    return compare(articles, analyse(articles, language))


def test_issues_are_phrases_on_which_several_actors_have_something_to_say(
    language: Language,
) -> None:
    record = record_of(language, LEDGER, COURIER)
    names = {entity.id: entity.name for entity in record.entities}
    found = {(each.issue, names[each.actor]) for each in record.positions}
    assert {
        ("fishing quota", "Anneke Vos"),
        ("fishing quota", "Tomas Reyl"),
        ("harbour treaty", "Anneke Vos"),
        ("harbour treaty", "Tomas Reyl"),
    } <= found


def test_every_item_of_a_position_is_its_actors_own(language: Language) -> None:
    record = record_of(language, LEDGER, COURIER)
    quotes = {quote.id: quote for quote in record.quotes}
    events = {event.id: event for event in record.events}
    assert record.positions
    for position in record.positions:
        assert all(quotes[each].speaker == position.actor for each in position.quotes)
        assert all(
            position.actor in {events[each].holder, *events[each].actors}
            for each in position.events
        )


def test_neither_actors_nor_the_ways_of_speaking_are_issues(language: Language) -> None:
    issues = {each.issue for each in record_of(language, LEDGER, COURIER).positions}
    assert not issues & {"vos", "reyl", "social media", "message", "reporters"}


def test_a_noun_told_by_a_longer_phrase_is_no_issue_of_its_own(language: Language) -> None:
    issues = {each.issue for each in record_of(language, LEDGER, COURIER).positions}
    assert "quota" not in issues


def test_positions_do_not_hang_on_the_order_of_the_articles(language: Language) -> None:
    one = record_of(language, LEDGER, COURIER)
    articles = list(reversed(one.articles))
    other = compare(articles, analyse(articles, language))
    assert one.positions == other.positions


def test_what_one_sentence_says_and_what_it_tells_of_make_no_issue(language: Language) -> None:
    said = "“We will seek a verdict on the fishing quota,” Anneke Vos said."
    texts = [f"{said} {more}" for more in ("It rained.", "It was cold.", "The hall was full.")]
    assert not record_of(language, *texts).positions


VOTES = """\
Mayor Ines Carve defended the bus fare in the council on Tuesday. "The bus fare pays for clean \
buses," Carve said. Voters filled the benches. Carve told the voters to be patient.

Councillor Pieter Hoorn rejected the bus fare. "The bus fare robs the poor," Hoorn said. Hoorn \
said the voters would remember it. The voters cheered, and Hoorn thanked the voters.
"""


def issues_of(record: Record) -> set[str]:
    return {each.issue for each in record.positions}


def test_people_and_places_are_no_issues_however_often_actors_speak_of_them(
    language: Language,
) -> None:
    record = record_of(language, VOTES, VOTES.replace("bus fare", "toll"))
    assert not issues_of(record) & {"voters", "benches", "council"}


def test_what_one_actor_alone_speaks_of_has_no_sides(language: Language) -> None:
    alone = """\
Minister Ana Ruel defended the fishing quota on Monday. "The fishing quota protects our children," \
Ruel said. Ruel said the fishing quota would stay. "The fishing quota is law," Ruel told reporters.
"""
    assert "fishing quota" not in issues_of(record_of(language, alone))


def test_what_only_says_when_something_was_is_no_position_on_it(language: Language) -> None:
    text = """\
Anneke Vos attacked the referendum on Monday. "The referendum was a mistake," Vos said. Vos said \
the referendum would be repeated.

Tomas Reyl bought a boat after the referendum. Before the referendum Reyl visited Lisbon. Reyl met \
his brother during the referendum.
"""
    record = record_of(language, text)
    names = {entity.id: entity.name for entity in record.entities}
    assert all(names[each.actor] != "Tomas Reyl" for each in record.positions)


def test_an_outlet_that_passes_words_on_takes_no_side(language: Language) -> None:
    text = """\
The Andes Post reported on Monday that the fishing quota had failed. The Andes Post said the \
fishing quota cost two towns their boats. Anneke Vos defended the fishing quota. "The fishing \
quota works," Vos said. Tomas Reyl rejected the fishing quota. "The fishing quota kills," Reyl said.
"""
    record = record_of(language, text)
    names = {entity.id: entity.name for entity in record.entities}
    assert "fishing quota" in issues_of(record)
    assert all("Post" not in names[each.actor] for each in record.positions)


def test_the_noun_of_a_name_is_no_issue(language: Language) -> None:
    record = record_of(
        language,
        'Prime Minister Anneke Vos spoke in Lisbon. "A pact takes two sides," Vos said. "Nobody '
        'signs a pact alone," Vos told reporters in Lisbon. Opposition leader Tomas Reyl said his '
        "coalition, the Harbour Pact, would fight the quota.",
    )
    assert "pact" not in {position.issue for position in record.positions}


def test_a_place_whose_name_ends_like_an_act_is_no_issue(language: Language) -> None:
    text = (
        "Sheriff Anneke Vos said the gang had fled from Sebring. Vos said that Sebring was safe. "
        "“Sebring must not be afraid,” Vos said.\n\nTomas Reyl said nobody was safe in Sebring. "
        "Reyl said Sebring had been left alone. “Sebring is not safe,” Reyl told reporters. The "
        "Sebring quota was fair, Vos said. Reyl called the Sebring quota a crime. Vos defended "
        "the Sebring quota on Monday."
    )
    assert issues_of(record_of(language, text)) == {"sebring quota"}
