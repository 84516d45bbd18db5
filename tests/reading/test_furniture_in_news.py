"""Lines that outlets print around an article's own sentences, and sentences that look like them."""

from __future__ import annotations

import pytest

from rashomon.reading.cleaning import clean_page

BODY = (
    "The council of Port Alder voted on Monday to close the old fish market by the end of June.",
    "Traders said they had been told nothing, and that forty families live from the market.",
    "The council said the hall is unsafe after the fire of last winter, and offered new stalls.",
    "The harbour master, who was not at the meeting, declined to comment on the decision.",
    "A second vote on the stalls is planned for the autumn, when the budget will be known.",
    "The mayor told the local radio that she would meet the traders before the end of the week.",
    "Two of the forty families have already taken a stall by the station, the council said.",
)


def set_aside(*lines: str) -> dict[str, str]:
    original = "\n".join(lines)
    return {item.span.of(original): item.kind for item in clean_page(original).furniture}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Guards stand outside the market in Port Alder, Norland, on March 3, 2025.", "caption"),
        ("The old hall is seen near the harbour of Port Alder in the evening.", "caption"),
        ("Ines Okoro speaks to traders in Port Alder, March 3, 2025.", "caption"),
        ("'We are staying': The traders sat in the hall until the early morning", "caption"),
        ("MAYOR OF PORT ALDER ACCUSED OF HIDING REPORT ON MARKET", "caption"),
        ("Story Continued Below", "advertisement"),
        ("(Larry Hull/Dreamstime)", "credit"),
        ("IN THE NEWS: 'Harbour closed for a week'", "related"),
        ("[Read more about the U.N. report on the harbour.]", "related"),
        ("This article is more than 2 years old", "other"),
    ],
)  # fmt: skip
def test_a_line_between_paragraphs_that_is_no_paragraph_is_set_aside(line: str, kind: str) -> None:
    assert set_aside(*BODY[:4], line, *BODY[4:]) == {line: kind}


@pytest.mark.parametrize(
    "line",
    [
        "The minister is due to speak in Port Alder on March 3, 2025.",
        "He arrives in Port Alder on March 3, 2025, the council said.",
        "The vote is seen in the town as a defeat of the mayor.",
        "Traders planned a protest outside the hall on March 3, 2025.",
        "BROAD BACKING FOR THE MAYOR",
        "The market is more than 2 years old",
    ],
)
def test_a_sentence_or_a_heading_of_the_article_stays(line: str) -> None:
    assert set_aside(*BODY[:4], line, *BODY[4:]) == {}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Contributing: Ana Okafor and Bo Lind", "byline"),
        ("Ana Okafor, Bo Lind, Carla Roth and Dan Ibe contributed to this report.", "byline"),
        ("This post has been updated.", "other"),
        ("Reuters - AP - AFP", "credit"),
        ("This story is based in part on wire service reports.", "byline"),
    ],
)  # fmt: skip
def test_a_sign_off_is_set_aside(line: str, kind: str) -> None:
    assert set_aside(*BODY, line) == {line: kind}


def test_two_headlines_under_the_last_paragraph_are_related_links() -> None:
    links = (
        "Harbour master resigns over report on fire",
        "Why the stalls by the station stay empty",
    )
    assert set_aside(*BODY, *links) == dict.fromkeys(links, "related")


def test_a_text_broken_off_in_its_last_line_keeps_it() -> None:
    assert set_aside(*BODY, "The traders said that they would sit in the hall until") == {}


def test_a_name_above_an_outlet_is_the_byline() -> None:
    found = clean_page("\n".join(["Ana Okafor and Bo Lind", "Norland Today", *BODY]))
    assert found.authors == ("Ana Okafor", "Bo Lind")
    assert found.publisher == "Norland Today"
    assert [item.kind for item in found.furniture] == ["byline", "byline"]
