"""Claims that tell with a verb what the articles tell with a noun: what somebody is to another, or
an act that a light verb carries."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from rashomon.comparing.checking.naming import Naming
from rashomon.pipeline import analyse, compare
from rashomon.testing import day
from rashomon.testing.asking import Ask, asking_papers
from rashomon.testing.handmade import article
from rashomon.types import Citation, Entity, Span

if TYPE_CHECKING:
    from spacy.language import Language

GAZETTE = """Harbour bill splits the council

The bill's sponsor, Councillor Ida Lund, spoke for an hour on Monday.

Karl Oster, a former adviser to Mayor Petra Holm, sat in the gallery.

Jonas Vik is Mayor Holm's nominee to the harbour court.

Nils Arvid faces a charge of arson after the blaze.

Holm made the announcement in Portland, Ore., on Monday.

The U.S. raid last month that captured the smuggler Bo Quist ended on Peru's coast.

The Peruvian raid that freed Ann Lax came later, and a raid in Chile that freed Ole Dahl.

Vik has also blamed Holm for carrying out a Peruvian offensive in Chile to seize Per Mo.

One guard even looked like Tora Berg, who runs the ferry.
"""
ECHO = """Council meets

The council met on Monday.
"""
FOUND = {"corroborated", "single", "reported"}


@pytest.fixture(scope="module")
def ask(language: Language) -> Ask:
    return asking_papers(language, day(2031, 5, 7), Gazette=GAZETTE, Echo=ECHO)


@pytest.mark.parametrize(
    "claim",
    [
        "Ida Lund sponsored the bill.",
        "Oster advised Petra Holm.",
        "Holm nominated Vik.",
        "Nils Arvid was charged with arson.",
        "Arvid faces an arson charge.",
        "Holm made the announcement in Portland, Oregon.",
        "Police charged Nils Arvid.",
        "The United States captured Bo Quist.",
        "Peru freed Ann Lax.",
    ],
)
def test_a_noun_tells_what_its_verb_would(ask: Ask, claim: str) -> None:
    assert ask(claim).verdict in FOUND


@pytest.mark.parametrize(
    "claim",
    [
        "Petra Holm advised Oster.",
        "Vik nominated Holm.",
        "The council sponsored the bill.",
        "Holm charged Nils Arvid.",
        "Peru captured Bo Quist.",
        "Chile freed Ole Dahl.",
        "Peru seized Per Mo.",
    ],
)
def test_a_noun_tells_it_of_nobody_else(ask: Ask, claim: str) -> None:
    assert ask(claim).verdict not in FOUND


def test_a_word_one_that_only_points_is_no_other_number(ask: Ask) -> None:
    assert ask("Tora Berg is 31.").verdict == "not_found"


def test_a_suspect_whose_name_one_paper_prints_in_full_is_one_person(language: Language) -> None:
    texts = ("The suspect hid in a mill in Marlow.", "The suspect was found in Quarn.")
    papers = [article(text, published=day(2031, 5, 7)) for text in texts]
    record = compare(papers, analyse(papers, language))

    def described(*names: str) -> frozenset[str]:
        called = [Citation(paper.id, Span(0, len("The suspect"))) for paper in papers]
        people = [
            Entity(name, name, "person", (citation,))
            for name, citation in zip(names, called, strict=True)
        ]
        return Naming(replace(record, entities=tuple(people))).described("suspect")

    assert described("Rolf Ekdal", "Rolf Ekdal Jr.") == {"Rolf Ekdal", "Rolf Ekdal Jr."}
    assert not described("Rolf Ekdal", "Lars Hope")
