"""What is told alike in words that tell an event agreed on already is no second line."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from test_agreed_once import record_of

from rashomon.presenting.agreement import agreed_lines
from rashomon.presenting.importance import open_desk
from rashomon.types import Agreement, AgreementAttestation, Citation, Span

if TYPE_CHECKING:
    from spacy.language import Language

    from rashomon.presenting.brief import Line
    from rashomon.types import Record

REMOVED = (
    "After Tomas Vel was removed from office on May 3, Mara Quint warned Ana Ruiz.\n\n"
    "Ana Ruiz has criticised Mara Quint for carrying out an Estian military offensive in Norland "
    "to {} Tomas Vel."
)
RAID = (
    "Following the Estian raid last week that captured {}President Tomas Vel{} and brought him to "
    "the capital, Mara Quint warned Ana Ruiz."
)
PLACE, JOINED = ("Norland's ", ""), ("", " as he joined his troops in Norland")


def told(record: Record, start: str, end: str) -> AgreementAttestation:
    """The words from ``start`` to ``end`` where an article has them."""
    article = next(each for each in record.articles if start in each.text)
    span = Span(article.text.index(start), article.text.rindex(end) + len(end))
    return AgreementAttestation((Citation(article.id, span),))


def agreed(language: Language, purpose: str, captured: tuple[str, str]) -> list[Line]:
    record = record_of(language, REMOVED.format(purpose), RAID.format(*captured))
    [removal] = [each for each in record.events if len(each.support.articles) > 1]
    alike = Agreement(
        "c1",
        (
            told(record, "an Estian military", f"{purpose} Tomas Vel"),
            told(record, "the Estian raid", "President Tomas Vel" + captured[1]),
        ),
        removal.support,
    )
    return agreed_lines(open_desk(replace(record, agreements=(alike,))), 5, [])


def test_one_raid_is_not_agreed_on_twice(language: Language) -> None:
    [line] = agreed(language, "abduct", PLACE)
    assert line.text.startswith("After Tomas Vel was removed from office")
    assert "… an Estian military offensive in Norland to abduct Tomas Vel." in [
        each.text for each in line.lines
    ]


def test_what_has_no_word_for_the_event_is_a_line_of_its_own(language: Language) -> None:
    assert len(agreed(language, "help", PLACE)) == 2


def test_what_both_tell_beside_the_event_is_a_line_of_its_own(language: Language) -> None:
    assert len(agreed(language, "abduct as he joined his troops", JOINED)) == 2
