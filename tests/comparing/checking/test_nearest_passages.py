"""What is shown for a claim that no passage tells in words like its own, in invented accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.testing import day
from rashomon.testing.asking import Ask, asking_papers

if TYPE_CHECKING:
    from spacy.language import Language

GAZETTE = """Ferry line changes hands in Port Alder

Edda Voss will no longer chair the ferry board, her office in Port Alder said.

Tomas Lund organized a procession to the lighthouse of Brink.

Ada Quint thinks the new timetable is a step back from what the sailors had.

The mill closed last week, and the weather on the coast was mild.
"""
FOUND = {"corroborated", "single", "reported"}


@pytest.fixture(scope="module")
def ask(language: Language) -> Ask:
    return asking_papers(language, day(2031, 5, 7), Gazette=GAZETTE)


def _shown(ask: Ask, claim: str) -> list[int]:
    """Where what is shown of a claim begins in the article, nearest first."""
    found = ask(claim)
    return [each.passage.span.start for each in (*found.others, *found.nearest)]


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ("Voss gave up her seat at the head of the ferry line.", "Edda Voss will"),
        ("Lund set up a march to Brink.", "Tomas Lund organized"),
        ("Quint regards the sailors as worse off under the new hours.", "Ada Quint thinks"),
    ],
)
def test_a_claim_in_other_words_is_shown_the_passage_that_tells_it(
    ask: Ask, claim: str, told: str
) -> None:
    assert ask(claim).verdict == "not_found"
    assert _shown(ask, claim)[0] == GAZETTE.index(told)


def test_nothing_else_is_shown_where_a_passage_says_the_claim(ask: Ask) -> None:
    found = ask("Tomas Lund organized a procession.")
    assert found.verdict in FOUND
    assert found.nearest == ()


def test_nothing_is_near_a_claim_about_something_else(ask: Ask) -> None:
    assert _shown(ask, "A comet passed the planet Vesper.") == []


def test_a_passage_is_shown_once_and_few_are(ask: Ask) -> None:
    shown = _shown(ask, "Edda Voss and Ada Quint sold the mill of Port Alder to Tomas Lund.")
    assert len(set(shown)) == len(shown) <= 6
