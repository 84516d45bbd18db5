"""What every report of one police or court record repeats shows no derivation."""

from __future__ import annotations

import pytest

from rashomon.comparing.derivation.official_words import find_official_words, is_public_appeal
from rashomon.comparing.derivation.stemma import trace_stemma
from rashomon.comparing.derivation.wording import read_wording
from rashomon.testing import article

CHARGES = (
    "charged with possession of a weapon by a convicted felon, possession of a weapon with an "
    "altered number, reckless endangerment of a minor and failure to store a weapon safely"
)
ASKED = (
    "Anybody with information about the case is urged to call the Marbury Police Department at "
    "555-784-6688 or Orsk County Crime Stoppers at 555-785-TIPS."
)


def test_two_reports_of_one_arrest_are_not_linked_by_the_charges_and_the_call_for_witnesses() -> (
    None
):
    told = article(
        f"A barber of Marbury was {CHARGES}, police said.\n\nA bullet went through the mirror of "
        f"his shop in the 600 block of North Canal Street and into a hat stand.\n\n{ASKED}",
        publisher="Herald",
        name="herald",
    )
    other = article(
        f"Neighbours heard one shot at noon on Friday and thought of a tyre.\n\nJon Malk, 44, who "
        f"cuts hair in the 600 block of North Canal Street, was {CHARGES}, records show.\n\n"
        f"His customers were sent home with half a haircut.\n\n{ASKED}",
        publisher="Post",
        name="post",
    )
    stemma = trace_stemma([told, other])
    assert stemma.derivations == ()
    assert stemma.witnesses == (2, 2)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He was convicted of theft and arson in May.", ["theft and arson in May"]),
        ("She faces two counts of second-degree assault.", ["second-degree assault"]),
        ("The board was charged with finding a new site for the pool.", []),
        ("They accused him of neglecting the baths on purpose.", []),
        (
            "It began in the 400 block of W. 8th St. Later it rained.",
            ["the 400 block of W. 8th St"],
        ),
    ],
)
def test_charges_are_known_by_an_offence_and_addresses_by_their_block(
    text: str, found: list[str]
) -> None:
    assert [span.of(text).removeprefix("in ") for span in find_official_words(text)] == found


@pytest.mark.parametrize(
    ("sentence", "is_appeal"),
    [
        (ASKED, True),
        ("Police ask witnesses with information to contact detectives.", True),
        ("Call Randy Moss at 555-203-9345.", True),
        ("She had information that nobody called for.", False),
        ("He called 911 shortly before midnight.", False),
    ],
)
def test_a_call_for_witnesses_is_known_by_whom_it_asks(sentence: str, is_appeal: bool) -> None:
    assert is_public_appeal(sentence) is is_appeal


def test_sentences_glued_together_are_told_apart() -> None:
    glued = (
        "Jon Malk was hurt by glass.It happened at noon.He walked home, Mr. Orsk of St. Ann said."
    )
    sentences = read_wording(article(glued)).sentences
    assert [sentence.span.of(glued) for sentence in sentences] == [
        "Jon Malk was hurt by glass.",
        "It happened at noon.",
        "He walked home, Mr. Orsk of St. Ann said.",
    ]
