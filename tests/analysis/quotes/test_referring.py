"""Whom "he", a quotation without a cue and a description mean, over short passages."""

from collections.abc import Callable

import pytest

Said = Callable[[str], list[tuple[str, str, str]]]

# Each passage, some words of a quote in it, and a part of its speaker's name.
PASSAGES = [
    (
        "A 36-year-old man fell. Maria Torres, 52, saw Peter Olsen. “It hurts,” the 52-year-old "
        "said.",
        "It hurts",
        "Torres",
    ),
    (
        "House Leader Maria Torres (D-Calif.) met President Peter Olsen.\n\nOlsen said the wall "
        "was needed. Olsen wants it.\n\n“Let us wait,” the California Democrat said.",
        "us wait",
        "Torres",
    ),
    (
        "Sen. Maria Torres, D-N.Y., and Sen. Mark Weber, R-Ky., met on Monday.\n\nWeber was late. "
        "The New York Democrat said she was tired.",
        "was tired",
        "Torres",
    ),
    ("Even Secretary of Defense Maria Torres said it was late.", "was late", "Torres"),
    ("Norland County Supervisor of Elections Maria Torres said it was late.", "late", "Torres"),
    (
        "“We go,” said Mark Weber.\n\nPeter Olsen wrote a book in 2007. At the time, he told "
        "NTV he was tired.",
        "was tired",
        "Olsen",
    ),
    (
        "Julia Weber met Maria Torres at noon.\n\nShe said Weber had been late.",
        "been late",
        "Torres",
    ),
    (
        "A man was turned down. Another recruit, Peter Olsen, signed up last year. He is at "
        "school now — but after the army rejected him, he told NTV, “This is a disaster.”",
        "a disaster",
        "Olsen",
    ),
    (
        "George Hill was charged.\n\nThe anger is so great that Peter Olsen was asked about it. "
        "He said he had not seen the fight, and when asked again he said, “I hope not.”",
        "hope not",
        "Olsen",
    ),
    (
        "“I am tired,” Mark Weber said.\n\nMaria Torres’ lawyer, Peter Olsen, issued a statement "
        "on Monday.\n\n“We will answer the charges.”",
        "answer the charges",
        "Olsen",
    ),
    ("Maria Torres rose. “We will answer the charges.” All fell silent.", "the charges", "Torres"),
    (
        "“I am tired,” Mark Weber said.\n\nADVERTISEMENT\n\n“Now we rest.”",
        "we rest",
        "Weber",
    ),
    (
        "“I am tired,” Mark Weber said.\n\nOfficials declined to comment.\n\n“Nobody can take "
        "his gun.” Judge Maria Torres, a county judge",
        "his gun",
        "Torres",
    ),
]


BODIES = [
    (
        "The Vel council insists the dam must go before any talks.\n\nNorland has shrugged off the "
        "tariffs as it drives on with its dam, which it says is for the farmers.",
        "for the farmers",
        "Norland",
    ),
    ("News agency NTV reported that the dam was dry.", "dam was dry", "NTV"),
    ("Oil giant Meridian said the well was dry.", "well was dry", "Meridian"),
]


@pytest.mark.parametrize(("text", "words", "name"), [*PASSAGES, *BODIES])
def test_what_names_nobody_is_said_by_whom_the_text_is_about(
    said: Said, text: str, words: str, name: str
) -> None:
    assert name in speaker_of(said, text, words)


def speaker_of(said: Said, text: str, words: str) -> str:
    return next(name for _, name, content in said(text) if words in content)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The aide of Mayor Maria Torres said it was late.", "was late"),
        ("“We go,” Maria Torres said.\n\n‘SHE DID HER JOB’\n\nThe town is old.", "DID HER"),
        ("A 36-year-old man fell. Maria Torres saw it. “It hurts,” the 36-year-old said.", "hurts"),
        ("One member sympathetic toward Maria Torres said it was late.", "was late"),
        ("Maria Torres left. The parties she wanted to join said it was late.", "was late"),
        ("A Democrat familiar with the plan said it was late.", "was late"),
        ("“We go,” Maria Torres said.\n\nThe town lies in ruins.\n\n“It will be late.”", "late"),
    ],
)
def test_whoever_is_only_spoken_of_is_not_the_speaker(said: Said, text: str, words: str) -> None:
    assert speaker_of(said, text, words) in {"", "One member", "parties", "aide", "36-year-old man"}
