"""The bundled example read as a user reads it: what its articles were written to show holds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rashomon.pipeline import read
from rashomon.presenting import write_brief
from rashomon.types import Record

if TYPE_CHECKING:
    from spacy.language import Language

EXAMPLE = Path(__file__).parents[1] / "src" / "rashomon" / "example"


@pytest.fixture(scope="module")
def record(language: Language) -> Record:
    return read([str(EXAMPLE)], language=language)


def test_ten_articles_rest_on_three_accounts(record: Record) -> None:
    (story,) = record.stories
    assert len(story.articles) == 10
    assert story.stemma.witnesses == (3, 3)


def test_the_latest_number_of_dead_leads_and_the_withdrawn_one_comes_last(record: Record) -> None:
    killed, injured = record.tolls
    told = [(each.value, each.standing) for each in killed.values]
    assert told == [(12, "leading"), (9, "earlier"), (19, "withdrawn")]
    assert [each.value for each in injured.values] == [2, 4]


def test_the_latest_number_leads_the_news_and_what_happened_follows(record: Record) -> None:
    news = next(each for each in write_brief(record).sections if each.key == "happened")
    first, second = (line.text for line in news.lines[:2])
    assert first.startswith("The number of dead at the Santa Rufina mine rose to 12")
    assert second.startswith("At least nine miners were killed and 14 were missing on Tuesday")
    assert not any("ineteen" in line.text for line in news.lines)


def test_a_threatened_strike_that_was_called_off_is_no_strike(record: Record) -> None:
    strikes = [each for each in record.events if each.type == "PROTEST"]
    assert any(each.modality == "threatened" for each in strikes)
    told = {each.modality for each in strikes if each.support.witnesses[0] > 1}
    assert told == {"threatened"}


def test_a_copy_that_prints_what_accounts_agree_on_is_named_and_is_no_further_witness(
    record: Record,
) -> None:
    (call,) = record.agreements
    (row,) = record.table("agreements")
    assert "Delorme telephoned President Lucia Ferrand" in str(row["words"])
    assert len(call.attestations) == 3
    assert call.support.witnesses == (2, 2)
