"""Where what is said begins and ends, and whose it is, in sentences that mislead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.analysis import analyse_article
from rashomon.testing import article

if TYPE_CHECKING:
    from spacy.language import Language


def quotes_in(text: str, language: Language) -> list[tuple[str | None, list[str]]]:
    """The name of who speaks, and the words, of each quote of ``text``."""
    found = analyse_article(article(text), language)
    names = {each.id: each.name for each in found.entities}
    return [
        (names.get(quote.speaker or ""), [span.of(text) for span in quote.content_spans])
        for quote in found.quotes
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "An official who spoke to NTV, said the Sunday meeting was “better than the last”.",
            "the Sunday meeting was “better than the last”",
        ),
        ("Petra Lindqvist said Friday's move came too late.", "Friday's move came too late"),
        (
            "Petra Lindqvist said in an interview that aired Sunday that she was ill.",
            "that she was ill",
        ),
        (
            "On Sunday night, “new wave” author Sam Harlow said that he was quitting the club.",
            "that he was quitting the club",
        ),
        (
            "Weber left after the meeting but according to his lawyer, that was not the reason.",
            "that was not the reason",
        ),
        (
            "Weber said Monday that he understands the anger as he toured the port of Norland.",
            "that he understands the anger",
        ),
        ("The plan was dead by noon, Petra Lindqvist told Reuters.", "The plan was dead by noon"),
        (
            "While Weber believes the court will lift it, Petra Lindqvist, who leads it, said no.",
            "the court will lift it",
        ),
        (
            "Weber has denied any deal with Norland and has called the inquiry a “farce”.",
            "any deal with Norland",
        ),
        (
            "Weber has railed against the inquiry as a “farce” and demanded that it end.",
            "the inquiry as a “farce”",
        ),
    ],
)
def test_what_is_said_is_whole_and_no_more(text: str, expected: str, language: Language) -> None:
    assert [expected] in [words for _, words in quotes_in(text, language)]


@pytest.mark.parametrize(
    "text",
    [
        "The law should be cut off entirely, as states have requested.",
        "In 1998, Petra Lindqvist testified before a grand jury.",
        "An opinion in the case is expected by June 2019.",
        "Just last week, a court ruled in favor of a city-sponsored plan.",
        "The leaders of Norland and Estia called emergency meetings of their councils.",
        "Okafor called the police to his house.",
        "The paper printed it, quoting the agency director who was not named.",
    ],
)
def test_what_nobody_said_are_nobodys_words(text: str, language: Language) -> None:
    assert quotes_in(text, language) == []


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "President Karl Okafor on Saturday again berated Attorney General Jonas Weber saying "
            "he “does not see it” at all.",
            "does not see it",
            "Karl Okafor",
        ),
        (
            "On Sunday, Karl Okafor pushed back against reports that top lawyers rejected "
            "chances to help him, saying he was “very happy” with them.",
            "very happy",
            "Karl Okafor",
        ),
        (
            "Petra Lindqvist said she does not mind if men are feeling hot, calling it the price.",
            "the price",
            "Petra Lindqvist",
        ),
        (
            "Democrats had zeroed in on a law, which a court struck down. They also criticized "
            "his ties to Norland.",
            "his ties",
            "Democratic Party",
        ),
        (
            "The woman accusing Jonas Weber of assault says she will not testify.",
            "she will not testify",
            "woman",
        ),
        (
            "A lawyer for Weber's accuser, Petra Lindqvist, said that she wanted an inquiry.",
            "that she wanted an inquiry",
            "lawyer",
        ),
        (
            "It was Rep. Jonas Weber, R-South Sorrel, who noted that Okafor “could have gone”.",
            "could have gone",
            "Jonas Weber",
        ),
    ],
)
def test_words_are_given_to_who_says_them(
    text: str, words: str, speaker: str, language: Language
) -> None:
    (found,) = [name for name, told in quotes_in(text, language) if words in told[-1]][-1:]
    assert found == speaker


def test_what_a_meeting_is_called_is_said(language: Language) -> None:
    quoted = quotes_in("Petra Lindqvist called the meeting a farce.", language)
    assert quoted == [("Petra Lindqvist", ["the meeting a farce"])]


def test_a_group_is_not_one_that_only_its_own_words_name(language: Language) -> None:
    text = (
        "“We are against it,” Norland Aid said. “The plan forces religious organizations to pay,” "
        "the group warned."
    )
    assert quotes_in(text, language)[-1][0] == "Norland Aid"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ana Ruiz has mocked him as “a toad”; she has likened Sam Weber to “a stale bun”.",
            [["him as “a toad”"], ["Sam Weber to “a stale bun”"]],
        ),
        ("Norvia called its envoy home a week after the vote.", []),
        ("Norvia called the talks a farce a week after the vote.", [["the talks a farce"]]),
        ("Norvia, which denied this, answered with a ban on shrimp from Estvia.", [["this"]]),
    ],
)
def test_what_is_done_beside_saying_is_not_said(
    language: Language, text: str, expected: list[list[str]]
) -> None:
    said = [
        [each.removesuffix(" a week after the vote") for each in s]
        for _, s in quotes_in(text, language)
    ]
    assert said == expected
