"""What outlets print under and over an article and between its paragraphs, and its likes."""

from __future__ import annotations

import pytest

from rashomon.reading.cleaning import clean_page

BODY = [
    "The council of Port Alder voted on Monday to close the old fish market for good.",
    "Traders who had stalls there for decades said they heard of it on the radio that night.",
    "The hall is unsafe after the fire of last winter, an engineer told the members.",
    "The mayor said that a new hall would be built beside the harbour within two years.",
    "Nobody on the council could say on Monday where the money for it would come from.",
    "A vote on the cost of the new hall is expected before the end of the summer.",
    "The traders plan to gather outside the town hall on the day of that vote.",
]


def set_aside(*lines: str) -> dict[str, str]:
    text = "\n".join(lines)
    return {item.span.of(text): item.kind for item in clean_page(text).furniture}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Ines Okoro and Juan Pardo contributed.", "byline"),
        ("—Updated at 11:52 a.m. Ines Okoro contributed.", "byline"),
        ("Okoro reported from Port Alder. Contributing: Juan Pardo, The Norland Gazette", "byline"),
        ("UPDATE: This story has been updated with a response from the harbour master.", "other"),
        ("Contact Ines Okoro at ines@alderpost.example or on Twitter @inesokoro.", "appeal"),
        ("($1 = 1.2855 Norland crowns)", "other"),
        ("For more on the fish of the coast, read the Post's guide.", "related"),
        ("Watch this video on YouTube", "player"),
        ("Ines Okoro is a professor of marine law at the University of Norland.", "byline"),
        ("Juan Pardo, a former diver, is the author of “The Cold Hall.”", "byline"),
        ("Juan Pardo teaches history at the college of Port Alder.", "byline"),
        ("Shop Talk is a weekly column written by the Post's desk for trade.", "byline"),
        ("Catch of the Day is a new daily newsletter from the Alder Post.", "byline"),
        ("The market is closing for good originally appeared on alder.com on Monday.", "copyright"),
        ("⦁ This article is based in part on wire service reports.", "byline"),
    ],
)
def test_a_note_under_the_article_is_set_aside(line: str, kind: str) -> None:
    assert set_aside(*BODY, line) == {line: kind}


@pytest.mark.parametrize(
    "line",
    [
        "Correction: This story has been updated to correct the name of the harbour master.",
        "Ines Okoro, a professor of marine law, said the hall is a danger to everyone.",
        "The mayor is a former director of the port and will not stand again.",
        "Traders from all over the coast contributed.",
    ],
)
def test_a_last_line_that_tells_something_stays(line: str) -> None:
    assert set_aside(*BODY, line) == {}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (
            "Ines Okoro writes for the Alder Post on trade. Follow her @inesokoro. The opinions "
            "expressed in this commentary are hers.",
            "other",
        ),
        (
            "The opinions expressed by columnists are their own and do not represent the views of "
            "the Alder Post.",
            "other",
        ),
    ],
)
def test_a_note_above_the_first_paragraph_is_set_aside(line: str, kind: str) -> None:
    assert set_aside(line, *BODY) == {line: kind}


def test_a_first_paragraph_that_tells_of_donations_stays() -> None:
    line = (
        "Ines Okoro, the singer, plans to make a donation of all she earned to charity on Monday."
    )
    assert set_aside(line, *BODY) == {}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("APN transcripts are created on a rush deadline by a contractor in Lisbon.", "other"),
        ("Join the conversation See the news and share your comments on Facebook.", "appeal"),
        ("Curious about fish? Join our Facebook community for talk and updates.", "appeal"),
        ("Alder Money What moves the port, every morning, in your inbox. Email Sign Up", "appeal"),
        ("Ines Okoro/WireImage via Getty Images", "credit"),
        ("The hall will open in June on the eastern quay. Pictured, the hall of 1902.", "caption"),
    ],
)
def test_a_box_or_caption_between_paragraphs_is_set_aside(line: str, kind: str) -> None:
    assert set_aside(*BODY[:4], line, *BODY[4:]) == {line: kind}


@pytest.mark.parametrize(
    "line",
    [
        "The claim stood in a dossier compiled by a former diver and printed by the Post.",
        "Ines Okoro said traders who joined the conversation on Facebook were told to wait.",
    ],
)
def test_a_paragraph_with_such_words_stays(line: str) -> None:
    assert set_aside(*BODY, line) == {}


def test_somebody_told_of_above_is_no_author() -> None:
    named = "Ines Okoro led the inquiry into the fire of last winter for the council."
    last = "Okoro's deputy, Juan Okoro, is a director of the port."
    again = "Ines Okoro is a director of the port and a professor of marine law."
    assert set_aside(named, *BODY, last, again) == {}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("READ: What the Fire Left of the Old Fish Market", "related"),
        ("[A crab walked into the mayor's office. She gave it a chair.]", "related"),
        ("Play Video 2:17 Port Alder fire: “We lost it all in one night” – video report", "player"),
        ("'NOBODY TOLD US' AT THE FISH MARKET, TRADERS SAY AFTER VOTE", "caption"),
        ("Related The coast is running out of herring", "related"),
        ("(Norland file photo: Ines Okoro)", "credit"),
        ("A stall of the old fish market in 1911 (Wikimedia)", "caption"),
    ],
)
def test_a_link_or_a_caption_between_paragraphs_is_set_aside(line: str, kind: str) -> None:
    assert set_aside(*BODY[:4], line, *BODY[4:]) == {line: kind}


@pytest.mark.parametrize(
    "line",
    [
        "[Editor's note: The council met twice. Its first vote was void.]",
        "Related firms of the port have paid for the hall since the fire.",
    ],
)
def test_a_line_that_only_looks_like_a_link_stays(line: str) -> None:
    assert set_aside(*BODY[:4], line, *BODY[4:]) == {}


def test_a_list_below_a_colon_is_the_article_s_own() -> None:
    points = [
        "The traders would get stalls in the new hall free of rent",
        "The harbour would pay for the ice of the first two winters",
    ]
    assert set_aside(*BODY[:4], "The plan has two points:", *points, *BODY[4:]) == {}


def test_the_authors_over_a_text_without_a_headline_are_its_authors() -> None:
    text = "\n".join(["Ines Okoro and Juan Pardo", "Special to the Post", *BODY])
    found = clean_page(text)
    assert found.authors == ("Ines Okoro", "Juan Pardo")
    assert found.text == "\n".join(BODY)


def test_a_heading_of_capitals_over_a_text_is_no_author() -> None:
    assert clean_page("\n".join(["Startling New Details", *BODY])).authors == ()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Port Alder is popular for its beaches and lush hills. (Writing by Dana Soll; Editing "
            "by Bill Rigg)",
            "(Writing by Dana Soll; Editing by Bill Rigg)",
        ),
        (
            "The harbour stays open until May, it was said. Additional reporting by Steve Grun.",
            "Additional reporting by Steve Grun.",
        ),
        (
            "External links are provided for reference purposes. Alder News is not responsible for "
            "the content of external Internet sites.",
            "External links are provided for reference purposes. Alder News is not responsible for "
            "the content of external Internet sites.",
        ),
    ],
)
def test_a_paragraph_stays_where_a_credit_is_glued_to_its_end(line: str, expected: str) -> None:
    body = "\n".join(
        (
            "Traders in Port Alder wept on Monday as the council voted to close the old harbour.",
            "The mayor, Ana Ruiz, said that the harbour had cost the town nine million in a year.",
            "Nobody had asked the fishers, who found the gates locked when they came back at dawn.",
        )
    )
    text = f"{body}\n{line}"
    assert [each.span.of(text) for each in clean_page(text).furniture] == [expected]
